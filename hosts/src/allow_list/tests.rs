//! The lists are whole, and the document may say of them what it says.

use super::*;
use crate::snippet::tests::files;

fn list(name: &str) -> AllowList<'static> {
    let named = lists().find(|list| list.name.starts_with(name));
    named.expect("there is such a list")
}

fn check(name: &str, expected: [Seen; 4]) {
    assert_eq!(Way::ALL.map(|way| list(name).seen(&files(), way)), expected, "{name}");
}

#[test]
fn every_list_names_itself_and_its_source() {
    for text in LISTS {
        let AllowList { name, who, source, tags } = AllowList::parse(text);
        assert!(!name.is_empty() && !who.is_empty() && source.contains("https://"), "{text}");
        assert!(tags.is_none_or(|tags| tags.contains_key("a") && tags.contains_key("h2")), "{name}");
    }
}

#[test]
fn every_line_of_a_list_is_understood() {
    for text in LISTS {
        let (_, lines) = text.split_once("\n\n").expect("an empty line stands before the tags");
        for line in lines.lines() {
            assert!(line == EVERYTHING || tag(line).is_some(), "{line}");
        }
    }
}

#[test]
fn wordpress_keeps_a_link_and_the_fallback_text_alone() {
    check("WordPress", [Seen::Fallback, Seen::Nothing, Seen::Nothing, Seen::Link]);
}

#[test]
fn drupal_keeps_a_link_and_the_fallback_text_where_it_filters() {
    for name in ["Drupal, Restricted", "Drupal, Basic"] {
        check(name, [Seen::Fallback, Seen::Nothing, Seen::Nothing, Seen::Link]);
    }
}

#[test]
fn drupal_keeps_everything_in_full_html() {
    check("Drupal, Full", [Seen::Starts, Seen::FrameStays, Seen::FrameFits, Seen::Link]);
}

#[test]
fn tinymce_keeps_the_iframe_in_a_sandbox_where_nothing_runs() {
    check("TinyMCE", [Seen::Fallback, Seen::FrameIdle, Seen::FrameIdle, Seen::Link]);
}

#[test]
fn the_line_that_the_document_gives_for_drupal_lets_the_element_through() {
    let document = include_str!("../../../docs/hosts.md");
    let line = document.lines().filter(|line| line.starts_with("<stack-up ")).find_map(tag);
    let line = line.expect("it stands on a line of its own");
    for attribute in &line.1 {
        for recipe in [include_str!("../../tinymce/recipe.json"), include_str!("../../wordpress/stack-up.php")] {
            assert!(recipe.contains(attribute), "{attribute}");
        }
    }
    let mut basic = list("Drupal, Basic");
    basic.tags.as_mut().expect("it filters").insert(line.0, line.1);
    let left = basic.clean(&files().snippet(Way::Script));
    assert!(remains(&left).element && !remains(&left).entry, "{left}");
}

#[test]
fn an_attribute_that_is_not_listed_is_taken_out() {
    let left = list("Drupal, Basic").clean("<p class=\"x\" onclick=\"y\">Text</p>");
    assert_eq!(left, "<p>Text</p>");
}

#[test]
fn a_link_in_the_fallback_text_stays_where_the_element_goes() {
    let link = files().snippet(Way::Link);
    let snippet = files().snippet(Way::Script).replace(FALLBACK, &link);
    for name in ["WordPress", "Drupal, Restricted", "Drupal, Basic", "TinyMCE"] {
        let left = remains(&list(name).clean(&snippet));
        assert!(left.link && !left.element && !left.code, "{name}");
    }
}
