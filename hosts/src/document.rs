//! What was seen, printed and kept: `docs/hosts.md` has words by hand before and after it.

use std::fs;

use xtask::tool::Tool;
use xtask::{Error, Result, Workspace};

use crate::allow_list;
use crate::table::Table;

/// How the written part begins, and the heading after it.
const MARKS: (&str, &str) = ("## Observed on ", "## Recipes\n");

/// Shows all tables.
pub fn print(tables: &[Table], promised: &Table) {
    println!();
    for table in tables.iter().chain([promised]) {
        println!("{}", table.markdown(2));
    }
}

/// Writes them into the document, with today's date.
pub fn write(workspace: &Workspace, tables: &[Table], promised: &Table) -> Result<()> {
    let file = workspace.root().join("docs/hosts.md");
    let failed = |error: &dyn std::fmt::Display| {
        Error::new(format!("Could not write {}: {error}.", file.display()), "Restore it from version control.")
    };
    let document = fs::read_to_string(&file).map_err(|error| failed(&error))?;
    let date = Tool::new("date", ["+%Y-%m-%d"]).output()?;
    let written = written(date.trim(), tables, promised);
    let document =
        replaced(&document, &written).ok_or_else(|| failed(&"it lacks the heading before or after the tables"))?;
    fs::write(&file, document).map_err(|error| failed(&error))
}

fn written(date: &str, tables: &[Table], promised: &Table) -> String {
    let observed = tables.iter().map(|table| table.markdown(3)).collect::<Vec<_>>().join("\n");
    format!(
        "{}{date}\n\n{observed}\n{}\nNot observed: a sanitiser has applied the lists to the snippets.\n\n{}\n",
        MARKS.0,
        promised.markdown(2),
        allow_list::sources()
    )
}

fn replaced(document: &str, written: &str) -> Option<String> {
    let (before, rest) = document.split_once(MARKS.0)?;
    let (_, after) = rest.split_once(MARKS.1)?;
    Some([before, written, MARKS.1, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_seen_is_replaced() {
        let document = "By hand.\n## Observed on 2026-11-22\nOld.\n## Recipes\nMore by hand.\n";
        let expected = "By hand.\nNew.\n## Recipes\nMore by hand.\n";
        assert_eq!(replaced(document, "New.\n").as_deref(), Some(expected));
        assert_eq!(replaced("By hand.\n", "new\n"), None);
    }

    #[test]
    fn the_document_has_a_place_for_it() {
        assert!(replaced(include_str!("../../docs/hosts.md"), "").is_some());
    }
}
