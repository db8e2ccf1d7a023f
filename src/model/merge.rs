//! Two responses to one questionnaire, as two tabs may have them, made one.
//!
//! Each version of an answer says which others it comes after. One that comes after another takes its place; where neither
//! does, both stay until the person decides. So it does not matter who merges with whom, in which order, and how often.

use super::item::Values;
use super::{Answer, Choice, Item, Recorded, Response, Timestamp, value};

impl Response {
    /// Takes in what another response to the same questionnaire knows. Where both changed an answer, neither knowing of
    /// the other, the own one stays in its place, and the other waits beside it.
    pub fn merge(&mut self, theirs: &Response) {
        if !theirs.recorded.is_empty() && (self.recorded.is_empty() || theirs.started_at < self.started_at) {
            self.started_at.clone_from(&theirs.started_at);
        }
        if (&theirs.updated_at, &theirs.language) > (&self.updated_at, &self.language) {
            self.updated_at.clone_from(&theirs.updated_at);
            self.language.clone_from(&theirs.language);
        }
        self.completed_at = match (self.completed_at.take(), theirs.completed_at.clone()) {
            (Some(own), Some(their)) => Some(own.min(their)),
            (own, their) => own.or(their),
        };
        for item in &theirs.set_aside {
            if !self.set_aside.contains(item) {
                self.set_aside.push(item.clone());
            }
        }
        add_missing(&mut self.extra, &theirs.extra);
        add_missing(&mut self.extra_of_questionnaire, &theirs.extra_of_questionnaire);
        for version in theirs.versions() {
            self.take_in(version);
        }
    }

    /// Whether it has every version that another response has, or one that comes after it; and all that was set aside.
    pub fn knows(&self, theirs: &Response) -> bool {
        theirs.versions().all(|version| self.has(version))
            && theirs.set_aside.iter().all(|item| self.set_aside.contains(item))
            && (self.completed_at.is_some() || theirs.completed_at.is_none())
    }

    /// Whether it was begun after all of another response, and knows nothing of it: that one was deleted in between.
    pub fn is_begun_after(&self, before: &Response) -> bool {
        let is_after = |version: &Recorded| {
            self.versions().any(|own| own.question == version.question && own.stamp.covers(&version.stamp))
        };
        self.started_at > before.updated_at && !before.recorded.is_empty() && !before.versions().any(is_after)
    }

    /// The first answer beside which another one waits, and that one.
    pub fn undecided(&self) -> Option<(&Recorded, &Recorded)> {
        self.others.iter().find_map(|other| {
            let own = self.recorded.iter().find(|own| own.question == other.question)?;
            (!is_alike(own.answer.as_ref(), other.answer.as_ref())).then_some((own, other))
        })
    }

    /// Decides for the answer in its place, or for the one that waits beside it. Either is then the latest version.
    pub fn decide(&mut self, question: &str, takes_other: bool, writer: &str, now: Timestamp) {
        let Some(own) = self.recorded.iter_mut().find(|own| own.question == question) else { return };
        let waits =
            |other: &Recorded| other.question == question && !is_alike(own.answer.as_ref(), other.answer.as_ref());
        let Some(place) = self.others.iter().position(waits) else { return };
        let other = self.others.remove(place);
        own.stamp.learn(&other.stamp);
        own.stamp.advance(writer);
        if takes_other {
            own.answer = other.answer;
            own.extra = other.extra;
        }
        self.updated_at = now;
    }

    /// Has every answer come after all that another response has, and after what waits beside it. What that one answers,
    /// and this one does not, is cleared. So what a person opens takes the place of what they had, in every tab.
    pub fn take_place_of(&mut self, before: &Response, writer: &str) {
        let waiting = std::mem::take(&mut self.others);
        for version in before.versions() {
            if !self.recorded.iter().any(|own| own.question == version.question) {
                self.recorded.push(Recorded::new(&version.question, None, version.stamp.clone()));
            }
        }
        for own in &mut self.recorded {
            for version in before.versions().chain(&waiting) {
                if version.question == own.question {
                    own.stamp.learn(&version.stamp);
                }
            }
            own.stamp.advance(writer);
        }
    }

    /// Every version of every answer.
    pub fn versions(&self) -> impl Iterator<Item = &Recorded> {
        self.recorded.iter().chain(&self.others)
    }

    fn has(&self, version: &Recorded) -> bool {
        self.versions().any(|own| takes_place(own, version))
    }

    fn take_in(&mut self, version: &Recorded) {
        if self.has(version) {
            return;
        }
        self.others.retain(|other| !takes_place(version, other));
        match self.recorded.iter_mut().find(|own| own.question == version.question) {
            Some(own) if takes_place(version, own) => own.clone_from(version),
            Some(_) => self.others.push(version.clone()),
            None => self.recorded.push(version.clone()),
        }
    }
}

/// Whether a version is another one, or comes after it. Nobody's versions, as those of files are, may go by the same
/// name without being the same.
fn takes_place(version: &Recorded, other: &Recorded) -> bool {
    let is_nobodys = version.stamp.is(&other.stamp) && version.stamp.writer.is_empty();
    version.question == other.question
        && version.stamp.covers(&other.stamp)
        && (!is_nobodys || is_alike(version.answer.as_ref(), other.answer.as_ref()))
}

fn add_missing(fields: &mut super::response::Fields, others: &super::response::Fields) {
    for (name, json) in others {
        if !fields.iter().any(|(known, _)| known == name) {
            fields.push((name.clone(), json.clone()));
        }
    }
}

/// Whether two answers say the same, in whatever order it was chosen and filled in.
pub(super) fn is_alike(one: Option<&Answer>, other: Option<&Answer>) -> bool {
    match (one, other) {
        (Some(Answer::Choice(one)), Some(Answer::Choice(other))) => is_choice_alike(one, other),
        (Some(Answer::Group(one)), Some(Answer::Group(other))) => {
            let mut ones = one.iter().filter(|item| !item.is_empty());
            let mut others = other.iter().filter(|item| !item.is_empty());
            loop {
                match (ones.next(), others.next()) {
                    (None, None) => return true,
                    (Some(one), Some(other)) if is_item_alike(one, other) => {}
                    _ => return false,
                }
            }
        }
        (Some(Answer::CheckIns(one)), Some(Answer::CheckIns(other))) => is_check_ins_alike(one, other),
        (one, other) => one == other,
    }
}

fn is_choice_alike(one: &Choice, other: &Choice) -> bool {
    one.chosen.len() == other.chosen.len() && one.chosen.iter().all(|id| other.has(id)) && one.own == other.own
}

fn is_item_alike(one: &Item, other: &Item) -> bool {
    one.id == other.id
        && is_values_alike(&one.values, &other.values)
        && is_check_ins_alike(&one.check_ins, &other.check_ins)
}

fn is_check_ins_alike(one: &[super::CheckIn], other: &[super::CheckIn]) -> bool {
    one.len() == other.len()
        && one
            .iter()
            .zip(other)
            .all(|(one, other)| one.date == other.date && is_values_alike(&one.values, &other.values))
}

fn is_values_alike(one: &Values, other: &Values) -> bool {
    one.len() == other.len() && one.iter().all(|(field, answer)| is_alike(Some(answer), value(other, field)))
}
