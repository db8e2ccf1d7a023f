//! What was seen, printed and kept: `docs/hosts.md` has words by hand around a part that is written here.

use std::fs;

use xtask::tool::Tool;
use xtask::{Error, Result, Workspace};

use crate::allow_list;
use crate::table::Table;

/// What stands before the written part, and what stands after it.
const MARKS: (&str, &str) = ("<!-- written by `cargo xtask hosts --write` -->\n", "<!-- until here -->\n");

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
    let document = replaced(&document, &written).ok_or_else(|| failed(&"the marks of the written part are missing"))?;
    fs::write(&file, document).map_err(|error| failed(&error))
}

fn written(date: &str, tables: &[Table], promised: &Table) -> String {
    let observed = tables.iter().map(|table| table.markdown(3)).collect::<Vec<_>>().join("\n");
    format!(
        "\n## Observed on {date}\n\n{observed}\n{}\nNot observed: a sanitiser has applied the lists to the snippets.\n\n{}\n",
        promised.markdown(2),
        allow_list::sources()
    )
}

fn replaced(document: &str, written: &str) -> Option<String> {
    let (before, rest) = document.split_once(MARKS.0)?;
    let (_, after) = rest.split_once(MARKS.1)?;
    Some([before, MARKS.0, written, MARKS.1, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_between_the_marks_is_replaced() {
        let document = format!("By hand.\n{}old\n{}More by hand.\n", MARKS.0, MARKS.1);
        let expected = format!("By hand.\n{}new\n{}More by hand.\n", MARKS.0, MARKS.1);
        assert_eq!(replaced(&document, "new\n"), Some(expected));
        assert_eq!(replaced("By hand.\n", "new\n"), None);
    }

    #[test]
    fn the_document_has_the_marks() {
        assert!(replaced(include_str!("../../docs/hosts.md"), "").is_some());
    }
}
