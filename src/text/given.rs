//! Words of the interface that a questionnaire file gives, for a language that the interface does not speak.

use std::cell::RefCell;
use std::rc::Rc;

use super::table::Table;
use super::{Later, Words, en};

/// What stands around words that are English for want of others: the signs of Unicode for what runs from left to right,
/// so that it reads rightly wherever it is put. An element that shows it is marked as English, too.
const ENGLISH: &str = "\u{2066}";
const NO_MORE: &str = "\u{2069}";

thread_local! {
    /// The words that were made. They stay: what is shown refers to them, and the next widget asks for the same.
    static MADE: RefCell<Vec<Made>> = const { RefCell::new(Vec::new()) };
}

/// Words of a file, and what was made of them; those that come later when they were asked for.
struct Made {
    given: Given,
    words: &'static Words,
    later: Option<&'static Later>,
}

/// The words that a file gives for one language: each form by its place in the table of [`Words`], and behind that in the
/// table of [`Later`]. Shared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Given(Rc<Vec<(usize, String)>>);

impl Given {
    /// These forms, each by its place.
    pub fn new(forms: Vec<(usize, String)>) -> Self {
        Given(Rc::new(forms))
    }

    fn at(&self, place: usize) -> Option<&String> {
        self.0.iter().find(|(known, _)| *known == place).map(|(_, form)| form)
    }
}

/// A word of the interface, for what reads it from a file.
pub struct Word {
    /// The place of its first form in the tables.
    pub place: usize,
    /// How many forms it has.
    pub forms: usize,
    /// English words with the placeholders that it may have.
    pub like: &'static str,
}

/// The word with this name in a file, such as `stepOf`.
pub fn word(name: &str) -> Option<Word> {
    let mut place = 1;
    for (words, sizes) in [(Words::NAMES, Words::SIZES), (Later::NAMES, Later::SIZES)] {
        for (word, forms) in words.as_bytes().split(|byte| *byte == b' ').zip(sizes) {
            let forms = usize::from(*forms);
            if is_word(name, word) {
                let english = [en::WORDS.clone().table(), en::LATER.clone().table()].concat();
                let like = english.get(place).copied().unwrap_or_default();
                return Some(Word { place, forms, like });
            }
            place = place.saturating_add(forms);
        }
    }
    None
}

/// Every form of the word with this name in a file, in the language of these words.
pub fn forms_of(name: &str, words: &Words) -> Vec<&'static str> {
    let Some(word) = word(name) else { return Vec::new() };
    let mut all = words.clone().table().to_vec();
    all.extend_from_slice(super::later(words).clone().table());
    all.into_iter().skip(word.place).take(word.forms).collect()
}

/// The names of all words in a file.
pub fn names() -> Vec<String> {
    let mut names = Vec::new();
    for word in Words::NAMES.split_whitespace().chain(Later::NAMES.split_whitespace()) {
        let mut name = String::new();
        for part in word.split('_') {
            let (first, rest) = part.split_at(usize::from(!name.is_empty()));
            name.extend([&first.to_ascii_uppercase(), rest]);
        }
        names.push(name);
    }
    names
}

/// Whether a name in a file, such as `stepOf`, is that of a word, such as `step_of`.
fn is_word(name: &str, word: &[u8]) -> bool {
    let mut rest = word.iter();
    let is_like = name.bytes().all(|byte| {
        let is_next = |byte, rest: &mut std::slice::Iter<u8>| rest.next() == Some(&byte);
        if byte.is_ascii_uppercase() {
            is_next(b'_', &mut rest) && is_next(byte.to_ascii_lowercase(), &mut rest)
        } else {
            byte != b'_' && is_next(byte, &mut rest)
        }
    });
    is_like && rest.next().is_none()
}

/// The words of a language that a file gives.
pub(super) fn words(tag: &str, given: &Given) -> &'static Words {
    MADE.with_borrow_mut(|made| {
        for known in made.iter() {
            if known.words.tag == tag && known.given == *given {
                return known.words;
            }
        }
        let words = make(tag, given);
        made.push(Made { given: given.clone(), words, later: None });
        words
    })
}

/// The words that come later, in the language of others that were made.
pub(super) fn later(words: &Words) -> &'static Later {
    MADE.with_borrow_mut(|made| {
        let Some(known) = made.iter_mut().find(|known| std::ptr::eq(known.words, words)) else { return &en::LATER };
        known.later.get_or_insert_with(|| {
            let mut later = en::LATER.clone();
            replace(later.table(), Words::PLACES, &known.given);
            Box::leak(Box::new(later))
        })
    })
}

fn make(tag: &str, given: &Given) -> &'static Words {
    let mut words = en::WORDS.clone();
    replace(words.table(), 0, given);
    words.tag = tag.to_owned().leak();
    // Without a name of its own, a language goes by its tag.
    if in_english(words.name).is_some() {
        words.name = words.tag;
    }
    Box::leak(Box::new(words))
}

/// Puts what is given in the place of English words, and marks those that stay; `first` is the place of the first one.
fn replace(english: &mut [&'static str], first: usize, given: &Given) {
    for (place, form) in english.iter_mut().enumerate() {
        match given.at(first.saturating_add(place)) {
            Some(own) => *form = own.clone().leak(),
            None if speaks(form) => *form = join![ENGLISH, *form, NO_MORE].leak(),
            None => {}
        }
    }
}

/// Whether there are letters but those of placeholders.
fn speaks(words: &str) -> bool {
    let mut is_placeholder = false;
    words.bytes().any(|byte| {
        is_placeholder = byte == b'{' || (is_placeholder && byte != b'}');
        !is_placeholder && byte.is_ascii_alphabetic()
    })
}

/// What stands before, within and behind words that are English for want of others, when there are such.
pub fn in_english(words: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = cut_at(words, ENGLISH)?;
    let (english, after) = cut_at(rest, NO_MORE)?;
    Some((before, english, after))
}

fn cut_at<'a>(words: &'a str, sign: &str) -> Option<(&'a str, &'a str)> {
    let bytes = words.as_bytes();
    let place = (0..bytes.len()).find(|at| bytes.get(*at..).is_some_and(|rest| rest.starts_with(sign.as_bytes())))?;
    Some((words.get(..place)?, words.get(place.saturating_add(sign.len())..)?))
}
