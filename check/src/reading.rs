//! How easy the English texts are to read, as the age from which most people can.
//!
//! By the Automated Readability Index (Smith and Senter, AMRL-TR-66-220, 1967): 4.71 × characters per word + 0.5 × words per
//! sentence − 21.43 is a school grade of the United States; the age is five more. It counts letters and no syllables, so
//! nothing is guessed. It is made for whole pages: a file is measured as one, and a text by itself only from ten words on,
//! with three years of grace.

use std::fmt;

use stack_up::model::Json;

use crate::remark::Remark;
use crate::walk::walk;

/// The language that is measured.
const ENGLISH: &str = "en";
/// A text with fewer words says nothing about reading: the name of a thing would be the hardest of all.
const LEAST_WORDS: usize = 10;
/// How much harder than all of the file a text may be by itself, in years.
const GRACE: f64 = 3.0;

/// What is counted of a text.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Count {
    characters: usize,
    words: usize,
    sentences: usize,
}

impl Count {
    fn of(text: &str) -> Self {
        let is_of_word = |character: char| character.is_alphanumeric();
        let text = text.replace("{organisation}", "Anytown").replace("{theme}", "this theme");
        let mut count = Count::default();
        for sentence in text.split_inclusive(['.', '?', '!', '…', '\n']) {
            let words: Vec<&str> = sentence.split_whitespace().filter(|word| word.contains(is_of_word)).collect();
            if words.is_empty() {
                continue;
            }
            count.sentences += 1;
            count.words += words.len();
            count.characters += words.iter().flat_map(|word| word.chars()).filter(|it| is_of_word(*it)).count();
        }
        count
    }

    fn and(self, other: Self) -> Self {
        Count {
            characters: self.characters + other.characters,
            words: self.words + other.words,
            sentences: self.sentences + other.sentences,
        }
    }

    /// The age from which most people read this with ease; none where there is nothing to read.
    fn age(self) -> Option<f64> {
        let [characters, words, sentences] = [self.characters, self.words, self.sentences]
            .map(|count| u32::try_from(count).map_or(f64::INFINITY, f64::from));
        (self.words > 0).then(|| 4.71 * characters / words + 0.5 * words / sentences - 21.43 + 5.0)
    }
}

/// What was measured of a file.
#[derive(Debug)]
pub struct Reading {
    age: Option<f64>,
    wanted: u32,
    hard: Vec<String>,
}

impl Reading {
    /// Measures a valid file for people of an age and above; `default` is the language of texts without one.
    pub fn of(json: &Json, default: &str, wanted: u32) -> Self {
        let mut all = Count::default();
        let mut hard = Vec::new();
        walk(json, "", &mut |path, value| {
            let Some(text) = english(value, path, default) else { return };
            let count = Count::of(text);
            all = all.and(count);
            let age = count.age().filter(|_| count.words >= LEAST_WORDS);
            if let Some(age) = age.filter(|age| *age > f64::from(wanted) + GRACE) {
                hard.push(format!("{path} (age {age:.0}, {} words in {})", count.words, count.sentences));
            }
        });
        Reading { age: all.age(), wanted, hard }
    }

    /// Whether the file as a whole is easy enough.
    fn is_easy(&self) -> bool {
        self.age.is_none_or(|age| age <= f64::from(self.wanted))
    }

    /// What is too hard, by itself or as a whole.
    pub fn remarks(&self) -> Vec<Remark> {
        let whole = if self.is_easy() { Vec::new() } else { vec!["all English texts".to_owned()] };
        let found = [
            Remark::about(
                "harder to read than wanted as a whole; make sentences shorter, and choose shorter words",
                whole,
            ),
            Remark::about("hard to read; make the sentence shorter, or choose shorter words", self.hard.clone()),
        ];
        found.into_iter().flatten().collect()
    }
}

impl fmt::Display for Reading {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let Some(age) = self.age else { return Ok(()) };
        writeln!(formatter, "  English is easy to read from the age of {age:.0}; wanted is {} or below", self.wanted)
    }
}

/// The English words of a value, if it is a text: an object by language, or a string where people read one.
fn english<'a>(value: &'a Json, path: &str, default: &str) -> Option<&'a str> {
    if let Some(words) = value.get(ENGLISH) {
        return words.as_text();
    }
    // A string in the place of a text is of every language; names and ids hold no space.
    let is_of_language = path.rsplit('.').next().is_some_and(|name| name.len() == 2);
    value.as_text().filter(|text| default == ENGLISH && !is_of_language && text.contains(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_words_and_sentences_are_counted() {
        let check = |text: &str, characters: usize, words: usize, sentences: usize| {
            assert_eq!(Count::of(text), Count { characters, words, sentences }, "{text}");
        };
        check("We do. You don’t!", 11, 4, 2);
        check("Front-line, 24 hours…", 16, 3, 1);
        check("{organisation} asks – now", 14, 3, 1);
        check("One\ntwo", 6, 2, 2);
        check("– …", 0, 0, 0);
    }

    #[test]
    fn the_age_follows_the_formula() {
        // 4.71 × 5 + 0.5 × 10 − 21.43 is grade 7.12.
        let age = Count { characters: 100, words: 20, sentences: 2 }.age().unwrap();
        assert!((age - 12.12).abs() < 0.001, "{age}");
        assert_eq!(Count::default().age(), None);
    }

    const HARD: &str = "Organisational collaboration necessitates comprehensive interdepartmental understanding of \
        fundamentally heterogeneous professional responsibilities.";

    fn reading(text: &str) -> Reading {
        Reading::of(&Json::parse(text).unwrap(), ENGLISH, 12)
    }

    #[test]
    fn a_hard_text_is_named_with_its_age_and_its_length() {
        let easy = "\"a\": \"We can do this. You can too. Come in and sit down.\"";
        let texts = format!("{{{easy}, \"about\": [{{\"en\": \"{HARD}\", \"cy\": \"x\"}}]}}");
        let remarks = reading(&texts).remarks();
        let last = remarks.last().unwrap();
        assert!(last.what.starts_with("hard to read"), "{last}");
        assert_eq!(last.paths.len(), 1);
        assert!(last.paths[0].starts_with("about[0] (age ") && last.paths[0].ends_with(", 11 words in 1)"), "{last}");
        assert!(reading(&format!("{{{easy}}}")).remarks().is_empty());
    }

    #[test]
    fn ids_other_languages_and_single_words_are_not_measured() {
        let text = "{\"id\": \"interdepartmental\", \"x\": {\"cy\": \"Cydweithio rhyngddyn nhw i gyd\"}}";
        assert_eq!(reading(text).age, None);
    }
}
