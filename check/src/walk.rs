//! Every value of a file, with its path.

use stack_up::model::Json;

/// Shows every value below one that stands at a path, in the order of the file.
pub fn walk<'a>(json: &'a Json, path: &str, see: &mut impl FnMut(&str, &'a Json)) {
    for (name, value) in json.fields() {
        let here = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        see(&here, value);
        walk(value, &here, see);
    }
    for (place, value) in json.items().iter().enumerate() {
        let here = format!("{path}[{place}]");
        see(&here, value);
        walk(value, &here, see);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_those_of_faults() {
        let json = Json::parse(r#"{"a": [{"b": 1}, 2], "c": {"en": "x"}}"#).unwrap();
        let mut paths = Vec::new();
        walk(&json, "", &mut |path, _| paths.push(path.to_owned()));
        assert_eq!(paths, ["a", "a[0]", "a[0].b", "a[1]", "c", "c.en"]);
    }
}
