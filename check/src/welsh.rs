//! Holds the Welsh against the glossary: one term per thing, in whatever mutation.

use stack_up::model::Json;

use crate::interface::placeholders;
use crate::remark::Remark;
use crate::walk::walk;

/// The glossary, as people read it.
const GLOSSARY: &str = include_str!("../../docs/welsh-glossary.md");

/// What a mutation makes of the beginning of a word: soft, nasal and aspirate, and `h` before a vowel.
const MUTATIONS: [(&str, &[&str]); 9] = [
    ("p", &["b", "mh", "ph"]),
    ("t", &["d", "nh", "th"]),
    ("c", &["g", "ngh", "ch"]),
    ("b", &["f", "m"]),
    ("d", &["dd", "n"]),
    ("g", &["", "ng"]),
    ("m", &["f"]),
    ("ll", &["l"]),
    ("rh", &["r"]),
];
/// Signs that are written with two letters, which begin like those above and do not change.
const TWO_LETTERS: [&str; 4] = ["ch", "dd", "ph", "th"];
const VOWELS: &str = "aeiouwyâêîôûŵŷ";

/// A row of a table.
type Row<'a> = Vec<&'a str>;

/// The remarks on the Welsh of a valid file.
pub fn remarks(json: &Json) -> Vec<Remark> {
    let (terms, exceptions) = tables();
    let mut other = Vec::new();
    walk(json, "", &mut |path, value| {
        let text = |tag| value.get(tag).and_then(Json::as_text).map(words);
        let (Some(english), Some(welsh)) = (text("en"), text("cy")) else { return };
        for row in &terms {
            let [english_words, wanted, ..] = row.as_slice() else { continue };
            let Some(word) = english_words.split(", ").find(|word| has(&english, word)) else { continue };
            let is_excepted = exceptions.iter().any(|row| is_exception(row, word, &english));
            if !is_excepted && !wanted.split(", ").any(|term| forms(term).iter().any(|form| has(&welsh, form))) {
                other.push(format!("{path} (“{word}”: {wanted})"));
            }
        }
    });
    Remark::about("the glossary has another Welsh word for this; use it, or write down why not", other)
        .into_iter()
        .collect()
}

/// The words of a text in small letters; a placeholder is none.
fn words(text: &str) -> String {
    let mut words = text.to_owned();
    for placeholder in placeholders(text) {
        words = words.replace(placeholder, "{}");
    }
    words.to_lowercase()
}

/// The terms, and the exceptions from them: the rows of the first two tables.
fn tables<'a>() -> (Vec<Row<'a>>, Vec<Row<'a>>) {
    let (terms, others) = GLOSSARY.split_once("## Exceptions").unwrap_or((GLOSSARY, ""));
    (rows(terms), rows(others))
}

/// The rows of a table in Markdown, without its head.
fn rows(text: &str) -> Vec<Row<'_>> {
    let lines = text.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    lines.skip(1).map(|line| line.split(" | ").map(str::trim).collect()).collect()
}

fn is_exception(row: &[&str], word: &str, english: &str) -> bool {
    matches!(row, [term, beginning, ..] if *term == word && english.starts_with(&beginning.to_lowercase()))
}

/// Whether words stand in a text, not as a part of longer ones.
fn has(text: &str, words: &str) -> bool {
    let is_of_word = |character: char| character.is_alphanumeric() || character == '-';
    text.match_indices(words).any(|(place, _)| {
        let (before, after) =
            (text.get(..place).unwrap_or_default(), text.get(place + words.len()..).unwrap_or_default());
        !before.ends_with(is_of_word) && !after.starts_with(is_of_word)
    })
}

/// A term in all its mutations: they change the beginning of its first word.
fn forms(term: &str) -> Vec<String> {
    let mut forms = vec![term.to_owned()];
    if term.starts_with(|character| VOWELS.contains(character)) {
        forms.push(format!("h{term}"));
    }
    for (sign, mutated) in MUTATIONS {
        let rest = term.strip_prefix(sign).filter(|_| !TWO_LETTERS.iter().any(|sign| term.starts_with(sign)));
        if let Some(rest) = rest {
            forms.extend(mutated.iter().map(|beginning| format!("{beginning}{rest}")));
        }
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_known_in_every_mutation() {
        let check = |term: &str, expected: &[&str]| assert_eq!(forms(term), expected, "{term}");
        check("pwrpas", &["pwrpas", "bwrpas", "mhwrpas", "phwrpas"]);
        check("cydweithio", &["cydweithio", "gydweithio", "nghydweithio", "chydweithio"]);
        check("datganiad", &["datganiad", "ddatganiad", "natganiad"]);
        check("grym", &["grym", "rym", "ngrym"]);
        check("rhan", &["rhan", "ran"]);
        check("lles", &["lles", "les"]);
        check("adroddiad", &["adroddiad", "hadroddiad"]);
        check("nod", &["nod"]);
        check("ddim eto", &["ddim eto"]);
    }

    fn told(english: &str, welsh: &str) -> String {
        let json = format!("{{\"a\": {{\"en\": \"{english}\", \"cy\": \"{welsh}\"}}}}");
        remarks(&Json::parse(&json).unwrap()).iter().map(Remark::to_string).collect()
    }

    #[test]
    fn another_word_than_that_of_the_glossary_is_named_with_its_place() {
        assert!(told("Your goals", "Eich targedau").contains("    a (“goals”: nod, nodau)\n"));
        assert_eq!(told("Your goals", "Eich nodau"), "");
        assert_eq!(told("A common purpose", "I bwrpas cyffredin"), "");
        assert_eq!(told("{theme}: your goals", "{theme}: eich nodau"), "", "a placeholder is no word");
        assert_eq!(told("Goalkeeper", "Gôl-geidwad"), "", "a part of a longer word");
    }

    #[test]
    fn an_exception_holds_for_its_text_alone() {
        assert_eq!(told("We start new joint work from trust", "Rydym yn adeiladu"), "");
        assert!(told("We start again", "Rydym yn adeiladu").contains("“start”"));
    }

    #[test]
    fn every_row_of_the_glossary_is_read_and_every_exception_is_of_a_term() {
        let (terms, exceptions) = tables();
        assert!(terms.len() >= 20 && terms.iter().all(|row| row.len() == 3), "{terms:?}");
        for row in &exceptions {
            assert!(
                row.len() == 3 && terms.iter().any(|term| term[0].split(", ").any(|word| word == row[0])),
                "{row:?}"
            );
        }
    }
}
