//! Scripts without comments and needless white space.

use crate::{Error, Result};

/// The script in fewer bytes; `name` is what an error calls it.
pub fn script(name: &str, source: &str) -> Result<String> {
    let minified = minifier::js::minify(source).map_err(|error| {
        Error::new(
            format!("{name} could not be made smaller: {error}."),
            "Look for a string or comment without an end.",
        )
    })?;
    Ok(minified.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_needless_white_space_are_left_out() {
        let source = "// Says hello.\nexport const hello = (name) => {\n  return `Hello, ${name} // friend`;\n};\n";
        let small = script("a test", source).unwrap();
        assert!(small.len() < source.len(), "{small}");
        assert!(!small.contains("Says"), "{small}");
        assert!(small.contains("`Hello, ${name} // friend`"), "{small}");
    }
}
