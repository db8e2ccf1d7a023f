//! What was seen, as a table in Markdown: for the terminal, and for the document.

use std::fmt::Write as _;

use crate::seen::Seen;
use crate::snippet::Way;

/// A place where an editor can put snippets, and what came of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Who has put them there.
    pub who: String,
    /// Where they were put.
    pub place: String,
    /// One for each way, in their order.
    pub seen: [Seen; Way::ALL.len()],
}

/// A content system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// With its version.
    pub name: String,
    /// In the order in which they were tried.
    pub rows: Vec<Row>,
}

impl Table {
    /// With a heading of this level.
    pub fn markdown(&self, level: usize) -> String {
        let mut text = format!("{} {}\n\n| who | where", "#".repeat(level), self.name);
        for way in Way::ALL {
            // Writing to a string can't fail.
            let _ = write!(text, " | {}", way.name());
        }
        let _ = writeln!(text, " |\n|{}", "---|".repeat(Way::ALL.len() + 2));
        for Row { who, place, seen } in &self.rows {
            let _ = write!(text, "| {who} | {place}");
            for seen in seen {
                let _ = write!(text, " | {}", seen.words());
            }
            text.push_str(" |\n");
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_has_a_cell_for_each_way() {
        let row = Row {
            who: "author".into(),
            place: "Custom HTML block".into(),
            seen: [Seen::Fallback, Seen::Nothing, Seen::Nothing, Seen::Link],
        };
        let table = Table { name: "WordPress 6.1".into(), rows: vec![row] };
        assert_eq!(
            table.markdown(3),
            "### WordPress 6.1\n\n| who | where | script | iframe | iframe and its script | link |\n\
             |---|---|---|---|---|---|\n\
             | author | Custom HTML block | only the fallback text | nothing | nothing | leads to it |\n"
        );
    }
}
