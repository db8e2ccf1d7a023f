//! Files that may change. Looking at each from time to time needs nothing of the system, and there are few of them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// When each file was written, and how long it is.
type Seen = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

/// Files and folders, as they were at the last look.
pub struct Watch {
    places: Vec<PathBuf>,
    seen: Seen,
}

impl Watch {
    /// Takes the first look.
    pub fn new(places: impl IntoIterator<Item = PathBuf>) -> Self {
        let places: Vec<PathBuf> = places.into_iter().collect();
        let seen = look(&places);
        Self { places, seen }
    }

    /// Whether any file was changed, added or taken away since the last look.
    pub fn has_changed(&mut self) -> bool {
        let now = look(&self.places);
        let changed = now != self.seen;
        self.seen = now;
        changed
    }
}

fn look(places: &[PathBuf]) -> Seen {
    let mut seen = Seen::new();
    for place in places {
        add(place, &mut seen);
    }
    seen
}

/// What goes away while we look is as good as gone.
fn add(place: &Path, seen: &mut Seen) {
    let Ok(metadata) = fs::metadata(place) else { return };
    if metadata.is_dir() {
        for entry in fs::read_dir(place).into_iter().flatten().flatten() {
            add(&entry.path(), seen);
        }
    } else {
        seen.insert(place.to_owned(), (metadata.modified().ok(), metadata.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files;

    #[test]
    fn a_change_an_addition_and_a_loss_are_noticed_once_each() {
        let root = std::env::temp_dir().join(format!("xtask-watch-{}", std::process::id()));
        files::remove_folder(&root).unwrap();
        let (deep, page) = (root.join("src/view/start.rs"), root.join("index.html"));
        files::write(&deep, "1").unwrap();
        let mut watch = Watch::new([root.join("src"), page.clone(), root.join("none")]);
        assert!(!watch.has_changed());
        files::write(&deep, "22").unwrap();
        assert!(watch.has_changed() && !watch.has_changed());
        files::write(&page, "<p>").unwrap();
        assert!(watch.has_changed() && !watch.has_changed());
        files::write(&root.join("elsewhere.rs"), "").unwrap();
        assert!(!watch.has_changed());
        fs::remove_file(&deep).unwrap();
        assert!(watch.has_changed() && !watch.has_changed());
        files::remove_folder(&root).unwrap();
    }
}
