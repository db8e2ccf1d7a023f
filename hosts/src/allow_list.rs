//! Lists of what a content system lets through, as it documents them, applied by a sanitiser.
//!
//! A file of `lists/` has the name, whom it holds for and the source in its first lines, then tags with their
//! attributes as Drupal writes them: `<a href hreflang>`. `<*>` has the attributes that every tag may have, and one with
//! a value is set to it.

use std::collections::{HashMap, HashSet};

use ammonia::Builder;

use crate::seen::{Remains, Seen};
use crate::snippet::{FALLBACK, Files, Way};
use crate::table::{Row, Table};

const LISTS: &[&str] = &[
    include_str!("../lists/wordpress.txt"),
    include_str!("../lists/drupal-restricted.txt"),
    include_str!("../lists/drupal-basic.txt"),
    include_str!("../lists/drupal-full.txt"),
    include_str!("../lists/tinymce.txt"),
];

/// A documented list.
#[derive(Debug)]
pub struct AllowList<'a> {
    name: &'a str,
    who: &'a str,
    source: &'a str,
    /// None: everything is let through.
    tags: Option<Tags<'a>>,
}

type Tags<'a> = HashMap<&'a str, HashSet<&'a str>>;

/// The tags of a list that let everything through.
const EVERYTHING: &str = "everything";

impl<'a> AllowList<'a> {
    /// What is missing in the text is empty, which the tests refuse.
    fn parse(text: &'a str) -> Self {
        let field = |name: &str| {
            let value = |line: &'a str| line.strip_prefix(name)?.strip_prefix(": ");
            text.lines().find_map(value).unwrap_or_default()
        };
        let is_everything = text.lines().any(|line| line == EVERYTHING);
        let tags = (!is_everything).then(|| text.lines().filter_map(tag).collect());
        Self { name: field("name"), who: field("who"), source: field("source"), tags }
    }

    /// What is left of some HTML.
    fn clean(&self, html: &str) -> String {
        let Some(tags) = &self.tags else {
            return html.to_owned();
        };
        let mut tags = tags.clone();
        let everywhere = tags.remove("*").unwrap_or_default();
        let mut sanitiser = Builder::new();
        sanitiser.tags(tags.keys().copied().collect()).clean_content_tags(HashSet::new()).link_rel(None);
        for (tag, attributes) in &tags {
            for (attribute, value) in attributes.iter().filter_map(|attribute| attribute.split_once('=')) {
                sanitiser.set_tag_attribute_value(*tag, attribute, value.trim_matches('"'));
            }
        }
        sanitiser.tag_attributes(tags).generic_attributes(everywhere).clean(html).to_string()
    }

    fn seen(&self, files: &Files, way: Way) -> Seen {
        remains(&self.clean(&files.snippet(way))).promise()
    }
}

/// `<a href hreflang>`.
fn tag(line: &str) -> Option<(&str, HashSet<&str>)> {
    let mut words = line.strip_prefix('<')?.strip_suffix('>')?.split_whitespace();
    Some((words.next()?, words.collect()))
}

/// What is left in cleaned HTML, whose attributes the sanitiser writes in its own order.
fn remains(html: &str) -> Remains {
    let tags = || html.split('<').filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag);
    let has = |name: &str, attributes: &[&str]| {
        let named = |tag: &str| tag.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
        tags().any(|tag| named(tag) && attributes.iter().all(|attribute| tag.contains(attribute)))
    };
    Remains {
        element: has("stack-up", &["questionnaire="]),
        entry: has("script", &["type=\"module\"", "/stack-up.js\""]),
        frame: has("iframe", &["/embed.html?"]),
        idle: has("iframe", &["sandbox=\"\""]),
        resize: has("script", &["type=\"module\"", "/embed-resize.js\""]),
        link: has("a", &["/embed.html?"]),
        fallback: html.contains(FALLBACK),
        code: html.contains("&lt;"),
    }
}

/// What the documented lists promise.
pub fn table(files: &Files) -> Table {
    let row = |list: AllowList<'_>| {
        let seen = Way::ALL.map(|way| list.seen(files, way));
        Row { who: list.who.into(), place: list.name.into(), seen }
    };
    Table { name: "By the documented lists".into(), rows: lists().map(row).collect() }
}

/// Where the lists are from, a line for each.
pub fn sources() -> String {
    let line = |AllowList { name, source, .. }| format!("- {name}: {source}\n");
    lists().map(line).collect()
}

fn lists() -> impl Iterator<Item = AllowList<'static>> {
    LISTS.iter().map(|text| AllowList::parse(text))
}

#[cfg(test)]
#[path = "allow_list/tests.rs"]
mod tests;
