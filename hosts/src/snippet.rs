//! What an editor pastes: every way of putting the self-assessment into a page.

use std::fs;
use std::path::Path;

use xtask::{Error, Result};

/// What stands in the element until the widget is there.
pub const FALLBACK: &str = "Please ask us for a paper copy.";

/// The words of the link.
pub const LINK: &str = "Open the self-assessment";

/// The height that the snippet gives the iframe, in pixels.
pub const HEIGHT: u32 = 900;

/// A way of putting the self-assessment into a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The script, and the element.
    Script,
    /// The iframe, alone.
    Frame,
    /// The iframe, with the script that fits its height.
    FrameWithScript,
    /// A link to the page that the iframe shows.
    Link,
}

impl Way {
    /// In the order of the table's columns.
    pub const ALL: [Self; 4] = [Self::Script, Self::Frame, Self::FrameWithScript, Self::Link];

    /// The head of the column.
    pub fn name(self) -> &'static str {
        match self {
            Self::Script => "script",
            Self::Frame => "iframe",
            Self::FrameWithScript => "iframe and its script",
            Self::Link => "link",
        }
    }
}

/// The built files as one page would name them: where they are, and what they must be.
#[derive(Clone, Debug)]
pub struct Files {
    base: String,
    entry: String,
    resize: String,
}

impl Files {
    /// Of a built `dist/`, served at an address that ends with a slash.
    pub fn of(dist: &Path, base: &str) -> Result<Self> {
        let entry = integrity(&dist.join("stack-up.js"))?;
        Ok(Self { base: base.into(), entry, resize: integrity(&dist.join("embed-resize.js"))? })
    }

    /// What is to be pasted.
    pub fn snippet(&self, way: Way) -> String {
        let Self { base, entry, resize } = self;
        let frame = format!(
            "<iframe src=\"{}\" title=\"How do you stack up?\" width=\"100%\" height=\"{HEIGHT}\" loading=\"lazy\" \
             allow=\"clipboard-write\"></iframe>",
            escaped(&self.page())
        );
        match way {
            Way::Script => format!(
                "{}\n<stack-up questionnaire=\"collaboration\" lang=\"en\">\n  <p>{FALLBACK}</p>\n</stack-up>",
                script(&format!("{base}stack-up.js"), entry)
            ),
            Way::Frame => frame,
            Way::FrameWithScript => format!("{frame}\n{}", script(&format!("{base}embed-resize.js"), resize)),
            Way::Link => format!("<a href=\"{}\">{LINK}</a>", escaped(&self.page())),
        }
    }

    /// The address of the page that the iframe shows.
    pub fn page(&self) -> String {
        format!("{}embed.html?questionnaire=collaboration&lang=en", self.base)
    }

    /// The folder of the files.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The value of `integrity` for `stack-up.js`.
    pub fn entry(&self) -> &str {
        &self.entry
    }

    /// The value of `integrity` for `embed-resize.js`.
    pub fn resize(&self) -> &str {
        &self.resize
    }
}

fn script(address: &str, integrity: &str) -> String {
    format!("<script type=\"module\" src=\"{address}\" integrity=\"{integrity}\" crossorigin=\"anonymous\"></script>")
}

fn escaped(address: &str) -> String {
    address.replace('&', "&amp;")
}

fn integrity(file: &Path) -> Result<String> {
    let bytes = fs::read(file).map_err(|error| {
        Error::new(format!("Could not read {}: {error}.", file.display()), "Build it by `cargo xtask build`.")
    })?;
    Ok(xtask::integrity(&bytes))
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// Files that need no build.
    pub fn files() -> Files {
        Files {
            base: "https://www.example.gov.uk/stack-up/0.1.0/".into(),
            entry: "sha256-entry".into(),
            resize: "sha256-resize".into(),
        }
    }

    #[test]
    fn each_way_names_the_files_at_their_address() {
        for way in Way::ALL {
            let snippet = files().snippet(way);
            assert!(snippet.contains("\"https://www.example.gov.uk/stack-up/0.1.0/"), "{snippet}");
        }
        assert!(files().snippet(Way::Script).contains("stack-up.js\" integrity=\"sha256-entry\""));
        assert!(files().snippet(Way::FrameWithScript).contains("embed-resize.js\" integrity=\"sha256-resize\""));
    }

    #[test]
    fn an_address_in_an_attribute_is_escaped() {
        for way in [Way::Frame, Way::Link] {
            assert!(files().snippet(way).contains("?questionnaire=collaboration&amp;lang=en\""));
        }
    }

    #[test]
    fn files_that_are_not_built_are_named_with_the_way_to_build_them() {
        let error = Files::of(Path::new("nowhere"), "/").unwrap_err().to_string();
        assert!(error.contains("stack-up.js") && error.contains("cargo xtask build"), "{error}");
    }
}
