//! The content systems, and what each of them needs to be tried.

use std::path::PathBuf;

use thirtyfour::WebDriver;
use xtask::{Error, Result, Workspace};

use crate::browser::Browser;
use crate::seen::Seen;
use crate::snippet::{Files, Way};
use crate::table::{Row, Table};
use crate::{tinymce, visit, wagtail, wordpress};

/// A failure of any kind, told with the host's name in the end.
pub type Tried<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// A content system that is started for real.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    WordPress,
    Wagtail,
    TinyMce,
}

impl Host {
    const ALL: [Self; 3] = [Self::WordPress, Self::Wagtail, Self::TinyMce];

    /// Its word on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::WordPress => "wordpress",
            Self::Wagtail => "wagtail",
            Self::TinyMce => "tinymce",
        }
    }

    /// All names, as they are told to a person.
    pub fn names() -> String {
        Self::ALL.map(Self::name).join(", ")
    }

    /// All when none is named; none when one is no host.
    pub fn named(names: &[String]) -> Option<Vec<Self>> {
        if names.is_empty() {
            return Some(Self::ALL.to_vec());
        }
        names.iter().map(|name| Self::ALL.into_iter().find(|host| host.name() == name)).collect()
    }

    /// Starts it, tries every snippet in it, and stops it.
    pub async fn table(self, bench: &Bench) -> Result<Table> {
        let tried = match self {
            Self::WordPress => wordpress::table(bench).await,
            Self::Wagtail => wagtail::table(bench).await,
            Self::TinyMce => tinymce::table(bench).await,
        };
        match tried {
            Ok(table) => Ok(table),
            Err(error) => Err(self.failed(bench, &*error).await),
        }
    }

    async fn failed(self, bench: &Bench, error: &dyn std::error::Error) -> Error {
        let (name, folder) = (self.name(), bench.folder(self));
        // A browser that has gone has no picture to give.
        let _ = bench.driver().screenshot(&folder.join("last.png")).await;
        Error::new(
            format!("{name} was not tried to the end: {error}"),
            format!(
                "Mend what it says: {} has what the host said, and in last.png what the browser showed. Then try this one \
                 alone: `cargo xtask hosts {name}`.",
                folder.display()
            ),
        )
    }
}

/// What every host is tried with.
pub struct Bench {
    workspace: Workspace,
    files: Files,
    browser: Browser,
}

impl Bench {
    /// Starts the browser.
    pub async fn start(workspace: Workspace, files: Files) -> Result<Self> {
        let browser = Browser::start(&workspace.target().join("hosts/browser")).await?;
        Ok(Self { workspace, files, browser })
    }

    /// Ends the browser.
    pub async fn close(&self) {
        self.browser.close().await;
    }

    pub fn driver(&self) -> &WebDriver {
        self.browser.driver()
    }

    pub fn files(&self) -> &Files {
        &self.files
    }

    pub fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// Where a host keeps what it needs, and what it says.
    pub fn folder(&self, host: Host) -> PathBuf {
        self.workspace.target().join("hosts").join(host.name())
    }

    /// Opens what was written, one page for each way, as a visitor whom the site does not know.
    pub async fn row(&self, who: &str, place: &str, written: [Written; Way::ALL.len()]) -> Tried<Row> {
        self.driver().delete_all_cookies().await?;
        let mut seen = [Seen::None; Way::ALL.len()];
        for ((seen, way), written) in seen.iter_mut().zip(Way::ALL).zip(written) {
            *seen = match written {
                Written::At(address) => visit::visit(self.driver(), &address, way).await?,
                Written::Refused => Seen::Refused,
                Written::No => Seen::None,
            };
            println!("{who}, {place}, {}: {}", way.name(), seen.words());
        }
        Ok(Row { who: who.into(), place: place.into(), seen })
    }
}

/// What came of an editor's wish to publish a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// Its address.
    At(String),
    /// The system has told the editor why not.
    Refused,
    /// There is no such way in this place.
    No,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_is_all_of_them_and_a_wrong_one_none() {
        assert_eq!(Host::named(&[]), Some(Host::ALL.to_vec()));
        assert_eq!(Host::named(&["wagtail".into()]), Some(vec![Host::Wagtail]));
        assert_eq!(Host::named(&["wagtail".into(), "joomla".into()]), None);
    }
}
