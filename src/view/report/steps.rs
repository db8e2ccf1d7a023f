//! First steps: those that are offered, and those that are planned.

use crate::model::block::Plan;
use crate::model::report::Rated;
use crate::model::{Answer, Ask, Item, Slot, Text, next_item_id};
use crate::view::check_in::lines;
use crate::view::dom::{El, el, el_class, words};
use crate::view::navigation::{Look, plain_button};
use crate::view::question::question;
use crate::view::screen::Screen;
use crate::view::{Intent, State};

/// The steps of the conversations, the others on request, and the plan.
pub(super) fn steps(
    screen: &Screen,
    section: &El,
    offered: &[Rated],
    others: &[Rated],
    more: &Text,
    plan: Option<&Plan>,
) {
    if let Some(plan) = plan {
        section.add(planned(screen, plan));
    }
    if !offered.is_empty() {
        section.add(step_list(screen, offered, plan));
    }
    if !others.is_empty() {
        let summary = el("summary").text(&screen.say(more));
        section.add(el("details").child(summary).child(step_list(screen, others, plan)));
    }
    if let Some(plan) = plan {
        let form = el_class("div", "plan-form");
        form.add(question(screen, &plan.group, Slot::question(&plan.group.id), None));
        form.add(question(screen, &plan.review, Slot::question(&plan.review.id), None));
        section.add(form);
    }
}

/// Steps, each with a way into the plan.
fn step_list(screen: &Screen, statements: &[Rated], plan: Option<&Plan>) -> El {
    let list = el_class("ul", "marked");
    for step in statements.iter().filter_map(|rated| rated.ask.step.as_ref()) {
        let step = screen.say(step);
        let item = el("li").child(el("p").text(&step));
        list.add(match plan {
            Some(plan) => choose(screen, item, plan, step),
            None => item,
        });
    }
    list
}

/// Adds the button that puts a step into the plan, while there is room and it is not there; or says that it is.
fn choose(screen: &Screen, item: El, plan: &Plan, step: String) -> El {
    let Ask::Group(ask) = &plan.group.ask else { return item };
    let most = ask.most;
    let (group, field) = (plan.group.id.clone(), plan.field.clone());
    let (followed, shown, known) = (screen.clone(), screen.clone(), step.clone());
    let (known_group, known_field) = (group.clone(), field.clone());
    let way = move || {
        followed.follow(|state| {
            let items = state.response.items(&known_group);
            let is_chosen = items.iter().any(|item| item.words(&known_field) == Some(&known));
            if is_chosen { CHOSEN } else { usize::from(items.len() < most) }
        })
    };
    item.live(way, move |way| match way {
        CHOSEN => vec![words("p", "from", shown.words().step_chosen)],
        OPEN => vec![choose_button(&shown, &group, &field, &step)],
        _ => Vec::new(),
    })
}

const OPEN: usize = 1;
const CHOSEN: usize = 2;

fn choose_button(screen: &Screen, group: &str, field: &str, step: &str) -> El {
    let (told, group, field, words_of) = (screen.clone(), group.to_owned(), field.to_owned(), step.to_owned());
    let choose = move || {
        let Some(Ask::Group(ask)) = told.questionnaire().question(&group).map(|question| &question.ask) else { return };
        let next = told.now(|state| next_item_id(ask, state.response.items(&group)));
        told.want(Intent::Add(Slot::field(&group, &next, &field), Some(words_of.clone())));
    };
    let unseen = words("span", "unseen", &format!(": {step}"));
    plain_button(Look::Quiet, screen.words().choose_step, choose).child(unseen)
}

/// The plan in words, for paper and for copying.
fn planned(screen: &Screen, plan: &Plan) -> El {
    let (group, review) = (plan.group.id.clone(), plan.review.id.clone());
    let (followed, shown) = (screen.clone(), screen.clone());
    let (known_group, known_review) = (group.clone(), review.clone());
    let key = move || {
        followed
            .follow(|state| state.response.revision(&known_group).wrapping_add(state.response.revision(&known_review)))
    };
    el_class("div", "planned").live(key, move |_| shown.now(|state| plan_in_words(&shown, state, &group, &review)))
}

fn plan_in_words(screen: &Screen, state: &State, group: &str, review: &str) -> Vec<El> {
    let mut shown = Vec::new();
    let questionnaire = screen.questionnaire();
    let (Some(Ask::Group(ask)), Some(asked)) =
        (questionnaire.question(group).map(|question| &question.ask), questionnaire.question(review))
    else {
        return shown;
    };
    for item in state.response.items(group) {
        let Some(name) = ask.name_of(item) else { continue };
        shown.push(words("p", "own-words", name));
        let about = about(item, name);
        if !about.is_empty() {
            shown.push(words("p", "from", &about));
        }
    }
    if let (Some(Answer::Date(date)), false) = (state.response.answer(review), shown.is_empty()) {
        shown.push(words("p", "from", &format!("{} {}", screen.say(&asked.text), screen.day(*date))));
    }
    for day in state.response.check_in_days() {
        let entry = el_class("div", "check-in").child(words("p", "above", &screen.day(day)));
        lines(screen, state, day, &entry);
        shown.push(entry);
    }
    shown
}

/// The other words of an item.
fn about(item: &Item, name: &str) -> String {
    let mut about = String::new();
    for each in item.values.iter().filter_map(|(_, answer)| answer.words()).filter(|words| *words != name) {
        about.push_str(if about.is_empty() { "" } else { " · " });
        about.push_str(each);
    }
    about
}
