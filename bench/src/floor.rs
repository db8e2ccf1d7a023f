//! The floor: the page that someone would write by hand for these questions alone. One answer of the server has all of
//! it: native fields, a few lines of style, a few lines of script that show one step at a time and keep the answers. Such a page
//! has nothing to put off, so out of view the floor is the smallest element that waits.

use std::fmt::Write as _;

use crate::form::{Answer, Form, Question, Section};

const STYLE: &str = include_str!("../page/floor.css");
const SCRIPT: &str = include_str!("../page/floor.js");

/// The floor of what waits out of view: the smallest element that can.
pub const WAITING: &str = include_str!("../page/waiting.js");

/// The whole page; `above` stands before its content.
pub fn page(form: &Form, above: &str) -> String {
    let title = escaped(form.title.english());
    let mut page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>{title}</title><style>{STYLE}</style>{above}<h1>{title}</h1><form>\
         <section><h2 tabindex=\"-1\">Before you start</h2>"
    );
    for paragraph in form.opening() {
        add(&mut page, &format!("<p>{}</p>", escaped(paragraph)));
    }
    add(&mut page, &format!("{}</section>", button("Start", 1)));
    for section in &form.sections {
        add(&mut page, &step(form, section));
    }
    let end = format!("<section hidden><h2 tabindex=\"-1\">Thank you</h2>{}</section>", button("Back", -1));
    add(&mut page, &format!("{end}</form><script>{SCRIPT}</script></html>"));
    page
}

/// A page with the smallest element that waits for its turn, below what stands `above`; its `script` is at an address.
pub fn waiting(script: &str, above: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>A council</title><script type=\"module\" src=\"{script}\"></script>{above}\
         <h1>A council</h1><by-hand><p>Not yet.</p></by-hand></html>"
    )
}

fn step(form: &Form, section: &Section) -> String {
    let mut step = format!("<section hidden><h2 tabindex=\"-1\">{}</h2>", escaped(section.title.english()));
    if let Some(intro) = &section.intro {
        add(&mut step, &format!("<p>{}</p>", escaped(intro.english())));
    }
    for question in &section.questions {
        add(&mut step, &fieldset(form, question));
    }
    add(&mut step, &format!("{} {}</section>", button("Back", -1), button("Continue", 1)));
    step
}

fn fieldset(form: &Form, question: &Question) -> String {
    let (name, text) = (escaped(&question.id), escaped(question.text.english()));
    let hint = question.hint.as_ref().map(|hint| format!("<p class=\"hint\">{}</p>", escaped(hint.english())));
    let hint = hint.unwrap_or_default();
    let (kind, choices) = match form.answer(question) {
        Answer::Text => return format!("<label>{text}<textarea name=\"{name}\"></textarea></label>{hint}"),
        Answer::One(choices) => ("radio", choices),
        Answer::Any(choices) => ("checkbox", choices),
    };
    let mut fieldset = format!("<fieldset><legend>{text}</legend>{hint}");
    for (value, label) in choices {
        let (value, label) = (escaped(&value), escaped(&label));
        let input = format!("<input type=\"{kind}\" name=\"{name}\" value=\"{value}\">");
        add(&mut fieldset, &format!("<label>{input} {label}</label>"));
    }
    if let Some(own) = &question.own {
        add(&mut fieldset, &format!("<label>{} <input name=\"{name}.own\"></label>", escaped(own.english())));
    }
    fieldset + "</fieldset>"
}

fn button(words: &str, to: i8) -> String {
    format!("<button type=\"button\" data-to=\"{to}\">{words}</button>")
}

fn add(page: &mut String, part: &str) {
    // Writing to a string can't fail.
    let _ = writeln!(page, "{part}");
}

/// Text as HTML writes it, in content and in attributes.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::tests::collaboration;
    use crate::large::tests::thousand;

    fn count(page: &str, what: &str) -> usize {
        page.matches(what).count()
    }

    #[test]
    fn every_question_stands_on_the_page_with_native_fields() {
        let page = page(&collaboration(), "");
        assert_eq!(count(&page, "type=\"radio\""), 26 * 7 + 4);
        assert_eq!(count(&page, "<textarea"), 1);
        assert_eq!(count(&page, "type=\"checkbox\""), 11 + 7);
        assert!(page.contains("<legend>Our results lead us to talk with partners about what to do together.</legend>"));
    }

    #[test]
    fn there_is_a_step_for_the_start_each_section_and_the_end_and_one_of_them_is_shown() {
        let form = collaboration();
        let page = page(&form, "");
        assert_eq!(count(&page, "<section>"), 1);
        assert_eq!(count(&page, "<section hidden>"), form.sections.len() + 1);
        assert_eq!(count(&page, ">Continue<"), form.sections.len());
    }

    #[test]
    fn nothing_is_loaded_beside_the_page() {
        let page = page(&collaboration(), "");
        assert!(!page.contains("src=") && !page.contains("href="), "{page}");
    }

    #[test]
    fn what_waits_out_of_view_is_the_element_of_its_script() {
        assert!(waiting("/waiting.js", "").contains("<by-hand>") && WAITING.contains("define(\"by-hand\""));
    }

    #[test]
    fn a_thousand_questions_make_a_page_too() {
        let form = Form::read("thousand", &thousand()).unwrap();
        assert_eq!(count(&page(&form, ""), "<fieldset>"), 1_000);
    }

    #[test]
    fn text_is_written_as_text() {
        assert_eq!(escaped("a < b & \"c\""), "a &lt; b &amp; &quot;c&quot;");
    }
}
