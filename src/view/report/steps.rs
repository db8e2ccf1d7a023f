//! First steps: those that are offered, and those that are planned.

use crate::model::block::Plan;
use crate::model::report::Rated;
use crate::model::{Answer, Ask, AskGroup, Item, Slot, Text, next_item_id};
use crate::view::check_in::lines;
use crate::view::dom::{El, el, el_class, ul, words};
use crate::view::fold::fold;
use crate::view::navigation::{Look, plain_button};
use crate::view::question::question;
use crate::view::screen::Screen;
use crate::view::{Intent, State};

/// The steps of the conversations, the others on request, and the plan.
pub(super) fn steps(
    screen: &Screen,
    section: El,
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
        let summary = screen.said("span", more);
        section.add(fold(screen, "steps", "", summary, false).child(step_list(screen, others, plan)));
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
    let list = ul("marked");
    for step in statements.iter().filter_map(|rated| rated.ask.step.as_ref()) {
        let item = el("li").child(screen.said("p", step));
        list.add(match plan {
            Some(plan) => choose(screen, item, plan, step),
            None => item,
        });
    }
    list
}

/// Adds the button that puts a step into the plan, while there is room and it is not there, in whichever language it was
/// chosen; or says that it is.
fn choose(screen: &Screen, item: El, plan: &Plan, step: &Text) -> El {
    let Ask::Group(ask) = &plan.group.ask else { return item };
    let most = ask.most;
    let (group, field) = (plan.group.id.clone(), plan.field.clone());
    let (followed, shown, said) = (screen.clone(), screen.clone(), screen.say(step));
    let (known, known_group, known_field) = (screen.say_in_all(step), group.clone(), field.clone());
    let way = move || {
        followed.now(|state| {
            let mut count = 0_usize;
            for item in state.response.items(&known_group).iter().filter(|item| !item.is_empty()) {
                if item.words(&known_field).is_some_and(|words| known.iter().any(|step| step == words)) {
                    return CHOSEN;
                }
                count = count.saturating_add(1);
            }
            usize::from(count < most)
        })
    };
    item.live(way, move |way| match way {
        CHOSEN => vec![words("p", "from", shown.later().step_chosen)],
        OPEN => vec![choose_button(&shown, &group, &field, &said)],
        _ => Vec::new(),
    })
}

const OPEN: usize = 1;
const CHOSEN: usize = 2;

fn choose_button(screen: &Screen, group: &str, field: &str, step: &str) -> El {
    let (told, group, field, words_of) = (screen.clone(), group.to_owned(), field.to_owned(), step.to_owned());
    let choose = move || {
        let Some(Ask::Group(ask)) = told.questionnaire().question(&group).map(|question| &question.ask) else { return };
        let place = told.now(|state| {
            let items = state.response.items(&group);
            let empty = items.iter().find(|item| item.is_empty());
            empty.map_or_else(|| next_item_id(ask, items), |item| item.id.clone())
        });
        told.want(Intent::Add(Slot::field(&group, &place, &field), Some(words_of.clone())));
    };
    let unseen = words("span", "unseen", &join![": ", step]);
    plain_button(Look::Quiet, screen.later().choose_step, choose).child(unseen)
}

/// The plan in words, for paper and for copying.
fn planned(screen: &Screen, plan: &Plan) -> El {
    let (group, review) = (plan.group.id.clone(), plan.review.id.clone());
    let (followed, shown) = (screen.clone(), screen.clone());
    let (known_group, known_review) = (group.clone(), review.clone());
    let key = move || {
        followed.now(|state| state.response.revision(&known_group).wrapping_add(state.response.revision(&known_review)))
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
        let about = about(ask, item);
        if !about.is_empty() {
            shown.push(words("p", "from", &about));
        }
    }
    if let Some(Answer::Date(date)) = state.response.answer(review) {
        shown.push(words("p", "from", &join![screen.say(&asked.text), " ", screen.day(*date)]));
    }
    for day in state.response.check_in_days() {
        let entry = el_class("div", "check-in").child(words("p", "above", &screen.day(day)));
        lines(screen, state, day, entry);
        shown.push(entry);
    }
    shown
}

/// The words of an item but for its name, in the order of the fields.
fn about(ask: &AskGroup, item: &Item) -> String {
    let mut about = String::new();
    for words in ask.fields.iter().filter_map(|field| item.words(&field.id)).skip(1) {
        about.push_str(if about.is_empty() { "" } else { " · " });
        about.push_str(words);
    }
    about
}
