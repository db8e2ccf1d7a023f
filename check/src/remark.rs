//! What is not wrong, but is hardly meant so.

use std::fmt;

/// A remark, and every place that it is about.
#[derive(Debug, PartialEq, Eq)]
pub struct Remark {
    /// What was seen, and what one could do: a sentence without a full stop.
    pub what: &'static str,
    /// The places, at least one.
    pub paths: Vec<String>,
}

impl Remark {
    /// A remark about these places; none when there are no places.
    pub fn about(what: &'static str, paths: Vec<String>) -> Option<Self> {
        (!paths.is_empty()).then_some(Remark { what, paths })
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        writeln!(formatter, "  remark: {}", self.what)?;
        self.paths.iter().try_for_each(|path| writeln!(formatter, "    {path}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remark_lists_its_places_and_without_one_there_is_none() {
        let remark = Remark::about("too green", vec!["themes[0]".into(), "themes[1]".into()]).unwrap();
        assert_eq!(remark.to_string(), "  remark: too green\n    themes[0]\n    themes[1]\n");
        assert_eq!(Remark::about("too green", Vec::new()), None);
    }
}
