//! Coming back: what was noticed, how it goes, and what was said before.

use super::confirm::{Request, ask_first};
use super::dom::{El, el, el_class, words};
use super::heading::{heading, step_heading};
use super::keeping::keeping;
use super::navigation::{Look, button};
use super::question::question;
use super::screen::Screen;
use super::{Intent, State};
use crate::model::{Answer, Ask, AskedAfter, CheckIn, Date, Place, Question, Slot, asked_after, chosen, value};

/// The step of someone who comes back. What is said there is said of today.
pub(super) fn check_in(screen: &Screen) -> El {
    let step = el("div");
    let questionnaire = screen.questionnaire();
    let Some(coming_back) = &questionnaire.check_in else { return step };
    step.add(step_heading(screen, &screen.say(&coming_back.title)));
    if let Some(intro) = &coming_back.intro {
        step.add(screen.said_in("p", "lead", intro));
    }
    let questions = el_class("div", "questions");
    let own = coming_back.question.as_ref();
    if let Some(Question { id, ask: Ask::CheckIns { first, .. }, .. }) = own {
        for field in first {
            questions.add(question(screen, field, today(screen, id, None, field), None));
        }
    }
    screen.now(|state| items(screen, state, questions));
    if let Some(Question { id, ask: Ask::CheckIns { last, .. }, .. }) = own {
        for (field, condition) in last {
            if condition.as_ref().is_none_or(|asked| screen.now(|state| state.response.is_answered(asked))) {
                questions.add(question(screen, field, today(screen, id, None, field), None));
            }
        }
    }
    let words = screen.words();
    let done = button(screen, Look::Primary, words.finish, Intent::Go(Place::Report));
    let back = button(screen, Look::Secondary, words.back, Intent::Go(Place::Start));
    let navigation = el_class("div", "navigation").child(done).child(back);
    step.child(questions).child(navigation).child(earlier(screen)).child(keeping(screen))
}

fn today(screen: &Screen, question: &str, item: Option<&str>, field: &Question) -> Slot {
    Slot {
        question: question.to_owned(),
        item: item.map(str::to_owned),
        check_in: Some(screen.now(|state| state.today)),
        field: Some(field.id.clone()),
    }
}

/// Each item by its own words, with what is asked of it.
fn items(screen: &Screen, state: &State, questions: El) {
    for after in asked_after(screen.questionnaire(), &state.response) {
        let name = name_of(screen, &after);
        let frame = el_class("div", "asked-after").attr("role", "group").attr("aria-label", &name);
        frame.add(heading(screen, 1, &name));
        for field in &after.ask.check_in {
            let slot = today(screen, &after.question.id, Some(&after.item.id), field);
            frame.add(question(screen, field, slot, None));
        }
        questions.add(frame);
    }
}

/// The person's own words for an item; without any, what such an item is called.
fn name_of(screen: &Screen, after: &AskedAfter) -> String {
    after.ask.name_of(after.item).map_or_else(|| screen.say(&after.ask.item), str::to_owned)
}

/// What was said on earlier days, the latest first.
fn earlier(screen: &Screen) -> El {
    let section = el_class("div", "earlier");
    let days = screen.now(|state| {
        let mut days = state.response.check_in_days();
        days.retain(|day| *day != state.today);
        days
    });
    if days.is_empty() {
        return section;
    }
    section.add(heading(screen, 1, screen.later().earlier));
    for day in days.into_iter().rev() {
        section.add(on_day(screen, day));
    }
    section
}

fn on_day(screen: &Screen, day: Date) -> El {
    let said = screen.later();
    let entry = el_class("div", "check-in").child(heading(screen, 2, &screen.day(day)));
    screen.now(|state| lines(screen, state, day, entry));
    let forget = Request {
        title: said.ask_forget,
        about: said.about_forget,
        yes: said.forget,
        intent: Intent::Forget(day),
        keep: said.keep_it,
        is_all: false,
    };
    let unseen = join![": ", screen.day(day)];
    entry.child(ask_first(screen, forget, Look::Quiet, move |_, forget| forget.child(words("span", "unseen", &unseen))))
}

/// What was said on a day, each answer under what was asked.
pub(super) fn lines(screen: &Screen, state: &State, day: Date, entry: El) {
    let questionnaire = screen.questionnaire();
    let own = questionnaire.check_in.as_ref().and_then(|check_in| check_in.question.as_ref());
    let said =
        own.and_then(|question| state.response.check_ins(&question.id).iter().find(|check_in| check_in.date == day));
    let asked = own.map(|question| &question.ask);
    if let (Some(Ask::CheckIns { first, .. }), Some(check_in)) = (asked, said) {
        for field in first {
            answer(screen, state, field, check_in, entry);
        }
    }
    for after in asked_after(questionnaire, &state.response) {
        let Some(check_in) = after.item.check_in(day) else { continue };
        entry.add(words("p", "statement", &name_of(screen, &after)));
        for field in &after.ask.check_in {
            answer(screen, state, field, check_in, entry);
        }
    }
    if let (Some(Ask::CheckIns { last, .. }), Some(check_in)) = (asked, said) {
        for (field, _) in last {
            answer(screen, state, field, check_in, entry);
        }
    }
}

fn answer(screen: &Screen, state: &State, field: &Question, check_in: &CheckIn, entry: El) {
    let said = match (value(&check_in.values, &field.id), &field.ask) {
        (Some(Answer::Choice(choice)), Ask::Choice(ask)) => {
            let chosen = chosen(screen.questionnaire(), &state.response, ask, choice);
            chosen.first().map(|wording| screen.wording(*wording))
        }
        (Some(Answer::Date(date)), _) => Some(screen.day(*date)),
        (answer, _) => answer.and_then(Answer::words).map(str::to_owned),
    };
    if let Some(said) = said {
        entry.add(screen.said_in("p", "from", &field.text));
        entry.add(words("p", "own-words", &said));
    }
}
