//! What a choice offers: options of its own, or what the answers to other questions hold.

use super::item::{next_id, value};
use super::{Answer, Ask, AskChoice, AskOption, Choice, Offers, Questionnaire, Response, Slot, Which};

/// Something that can be chosen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Offered<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its words.
    pub wording: Wording<'a>,
}

/// The words of something that can be chosen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Wording<'a> {
    /// An option, worded by its label.
    Option(&'a AskOption),
    /// The person's own words.
    Own(&'a str),
    /// What the person wrote elsewhere.
    Quote(&'a str),
}

impl<'a> Offered<'a> {
    fn option(option: &'a AskOption) -> Self {
        Offered { id: &option.id, wording: Wording::Option(option) }
    }
}

/// What a choice offers now, in the order of the file. Own words of its own are not among it. What was chosen of the
/// rest of another answer stays on offer.
pub fn offered<'a>(
    questionnaire: &'a Questionnaire,
    response: &'a Response,
    ask: &'a AskChoice,
    answer: Option<&Choice>,
) -> Vec<Offered<'a>> {
    let mut offered = Vec::new();
    let Some(Offers { from, which }) = &ask.offers else {
        for option in &ask.options {
            offered.push(Offered::option(option));
        }
        return offered;
    };
    for source in from {
        let given = response.answer(source);
        if let Some(Ask::Choice(asked)) = questionnaire.question(source).map(|question| &question.ask) {
            let choice = match given {
                Some(Answer::Choice(choice)) => Some(choice),
                _ => None,
            };
            for option in &asked.options {
                let is_chosen = choice.is_some_and(|choice| choice.has(&option.id));
                let stays = answer.is_some_and(|choice| choice.has(&option.id));
                let is_offered = if is_rest(which) { !is_chosen || stays } else { is_chosen };
                if is_offered {
                    offered.push(Offered::option(option));
                }
            }
            if let Some(choice) = choice.filter(|_| !is_rest(which)) {
                for own in choice.chosen_own() {
                    offered.push(Offered { id: &own.id, wording: Wording::Own(own.text.trim()) });
                }
            }
        } else if let Some(words) = given.and_then(Answer::words) {
            offered.push(Offered { id: source, wording: Wording::Quote(words) });
        }
    }
    offered
}

fn is_rest(which: &Which) -> bool {
    matches!(which, Which::Rest { .. })
}

/// What was chosen and is on offer, in the order of the file; then the own words that are chosen.
pub fn chosen<'a>(
    questionnaire: &'a Questionnaire,
    response: &'a Response,
    ask: &'a AskChoice,
    choice: &'a Choice,
) -> Vec<Wording<'a>> {
    let mut chosen = Vec::new();
    for offer in offered(questionnaire, response, ask, Some(choice)) {
        if choice.has(offer.id) {
            chosen.push(offer.wording);
        }
    }
    for own in choice.chosen_own() {
        chosen.push(Wording::Own(own.text.trim()));
    }
    chosen
}

/// An id for further own words in a choice. One that another answer still refers to is never given again.
pub fn next_own_id(questionnaire: &Questionnaire, response: &Response, slot: &Slot, ask: &AskChoice) -> String {
    let mut taken: Vec<&str> = Vec::new();
    if let Some(Answer::Choice(choice)) = response.at(slot) {
        for own in &choice.own {
            taken.push(&own.id);
        }
    }
    if slot.field.is_none() {
        for question in questionnaire.all_questions() {
            let Some(answer) = response.answer(&question.id) else { continue };
            refer(&question.ask, &slot.question, answer, &mut taken);
            for field in question.ask.fields() {
                for values in answer.values() {
                    if let Some(answer) = value(values, &field.id) {
                        refer(&field.ask, &slot.question, answer, &mut taken);
                    }
                }
            }
        }
    }
    next_id(&ask.own_prefix(slot.asked()), &taken)
}

/// Notes what an answer refers to, when it refers to a source.
fn refer<'a>(ask: &Ask, source: &str, answer: &'a Answer, taken: &mut Vec<&'a str>) {
    if let (Ask::Choice(AskChoice { offers: Some(offers), .. }), Answer::Choice(choice)) = (ask, answer)
        && offers.from.iter().any(|from| from == source)
    {
        for id in &choice.chosen {
            taken.push(id);
        }
    }
}
