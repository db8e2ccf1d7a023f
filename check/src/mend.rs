//! How to mend a fault, by the one place that says it: the table of the page on the format.

const PAGE: &str = include_str!("../../docs/questionnaire-format.md");

/// What the last cell says in the row of a code, when there is one.
pub fn mend(code: &str) -> Option<&'static str> {
    let start = format!("| `{code}` |");
    let row = PAGE.lines().find(|line| line.starts_with(&start))?;
    Some(row.trim_end().trim_end_matches('|').rsplit_once(" | ")?.1.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_has_its_row() {
        let faults = include_str!("../../src/model/read/fault.rs");
        let codes = faults.split("fn code").nth(1).unwrap().split("impl ").next().unwrap();
        let codes: Vec<&str> = codes.split("=> \"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        assert!(codes.contains(&"too-large"), "{codes:?}");
        for code in codes {
            assert!(mend(code).is_some_and(|words| !words.is_empty()), "{code} stands in no row");
        }
    }

    #[test]
    fn a_row_gives_its_last_cell() {
        assert_eq!(mend("missing-field"), Some("add it"));
        assert_eq!(mend("no-such-code"), None);
    }
}
