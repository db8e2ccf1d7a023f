//! `dist/`: static files for any web server.

use std::ops::Range;
use std::path::{Path, PathBuf};

use crate::builder;
use crate::engine::{self, Engine, Kind};
use crate::entry;
use crate::integrity::{hash, integrity};
use crate::questionnaire::{self, Questionnaire};
use crate::{Error, Result, Workspace, files, minify};

pub use crate::entry::{File, Files, Part, Start};

/// The entry's name: the only one that a page writes down.
pub const ENTRY: &str = "stack-up.js";

/// The script of the page around an iframe, and that of the page in it.
pub const FRAME: &str = "embed-resize.js";
const FRAMED: &str = "embed.js";

/// What travels as it is, but for the schemas: where it lies below the project's root, and its name in `dist/`.
const COPIED: &[(&str, &str)] = &[
    ("embed.html", "embed.html"),
    ("style/page.css", "page.css"),
    ("style/builder.css", "builder.css"),
    ("style/embed.css", "embed.css"),
];

/// Builds `dist/` anew; the old one stays until the new one is whole. Gives back the names of what the entry loads.
///
/// # Errors
/// When a tool fails, a source is missing or faulty, or a file can't be written.
pub fn build(workspace: &Workspace) -> Result<Files> {
    build_into(workspace, Kind::Small, &workspace.dist())
}

/// The same with another kind of engine, into another folder.
pub(crate) fn build_into(workspace: &Workspace, kind: Kind, dist: &Path) -> Result<Files> {
    let engine = engine::build(workspace, kind)?;
    let questionnaires = questionnaire::read_all(workspace.root())?;
    let staging = Staging::new(dist)?;
    let files = assemble(workspace.root(), &staging.folder, &engine, &questionnaires)?;
    staging.replace(dist)?;
    println!("{} is ready: {}, {}, {}", dist.display(), ENTRY, files.engine.0, files.wasm.0);
    for File(name, _) in files.apart.iter().chain(files.questionnaires.values()) {
        println!("  {name}");
    }
    for name in [ENTRY, FRAME] {
        println!("integrity of {name}: {}", integrity(&files::read(&dist.join(name))?));
    }
    Ok(files)
}

fn assemble(root: &Path, to: &Path, engine: &Engine, questionnaires: &[Questionnaire]) -> Result<Files> {
    let script = |name: &str| minify::script(name, &files::read_text(&root.join("src").join(name))?);
    let add = |name: String, content: &[u8]| {
        files::write(&to.join(&name), content)?;
        Ok::<_, Error>(File(name, integrity(content)))
    };
    let mut files = Files {
        engine: add(named("stack-up", &engine.glue, "js"), &engine.glue)?,
        wasm: add(named("stack-up", &engine.wasm.file, "wasm"), &engine.wasm.file)?,
        parts: engine.wasm.places.iter().map(|place| part(&engine.wasm.file, place)).collect(),
        apart: engine.check.as_ref().map(|check| add(named("check", check, "wasm"), check)).transpose()?,
        frame: add(FRAME.into(), script(FRAME)?.as_bytes())?,
        questionnaires: [].into(),
        starts: [].into(),
    };
    for Questionnaire { id, json, starts } in questionnaires {
        let file = add(format!("{}/{}", questionnaire::FOLDER, named(id, json.as_bytes(), "json")), json.as_bytes())?;
        files::write(&to.join(questionnaire::FOLDER).join(format!("{id}.json")), json)?;
        files.questionnaires.insert(id.clone(), file);
        let starts = starts.iter().map(|(tag, json)| {
            let name = named(&format!("{id}-{tag}"), json.as_bytes(), "json");
            Ok(Start(tag.clone(), add(format!("{}/{name}", questionnaire::STARTS), json.as_bytes())?))
        });
        files.starts.insert(id.clone(), starts.collect::<Result<_>>()?);
    }
    add(FRAMED.into(), script(FRAMED)?.as_bytes())?;
    let source = files::read_text(&root.join(entry::SOURCE))?;
    add(ENTRY.into(), minify::script(entry::SOURCE, &entry::entry(&source, &files)?)?.as_bytes())?;
    copy(root, to)?;
    builder::write(root, to, &files, questionnaires)?;
    Ok(files)
}

fn part(wasm: &[u8], place: &Range<usize>) -> Part {
    Part(place.start, place.end, hash(wasm.get(place.clone()).unwrap_or_default()))
}

/// A name that changes with the content, so that a browser may keep the file for ever.
fn named(stem: &str, content: &[u8], extension: &str) -> String {
    let hash: String = engine::sha256(content).chars().take(12).collect();
    format!("{stem}-{hash}.{extension}")
}

fn copy(root: &Path, to: &Path) -> Result<()> {
    files::copy_folder(&root.join("schema"), &to.join("schema"))?;
    for (source, dist) in COPIED {
        files::write(&to.join(dist), files::read(&root.join(source))?)?;
    }
    Ok(())
}

/// The folder in which the new `dist/` grows: beside the old one, so that it can take its place by a change of name.
struct Staging {
    folder: PathBuf,
}

impl Staging {
    fn new(dist: &Path) -> Result<Self> {
        let folder = dist.with_extension("new");
        files::remove_folder(&folder)?;
        files::create_folder(&folder)?;
        Ok(Self { folder })
    }

    fn replace(&self, dist: &Path) -> Result<()> {
        let old = dist.with_extension("old");
        files::remove_folder(&old)?;
        if dist.exists() {
            files::rename(dist, &old)?;
        }
        if let Err(error) = files::rename(&self.folder, dist) {
            return Err(match std::fs::rename(&old, dist) {
                Ok(()) => error,
                Err(_) => Error::new(error.to_string(), format!("The old files are in {}.", old.display())),
            });
        }
        files::remove_folder(&old)
    }
}

impl Drop for Staging {
    /// After a build that failed; when it went well there is nothing left to remove.
    fn drop(&mut self) {
        let _ = files::remove_folder(&self.folder);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packed::Packed;

    const SMALL: &str = "{ \"languages\": [\"en\"], \"title\": {\"en\": \"B\"},\n \"description\": {\"en\": \"A\"} }";

    /// A project in a folder of its own, gone when the test is over.
    struct Project(PathBuf);

    impl Project {
        fn new(name: &str) -> Self {
            let root = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
            files::remove_folder(&root).unwrap();
            files::write(&root.join("src/stack-up.js"), "export const FILES = \"%FILES%\";").unwrap();
            for name in
                ["embed.html", "style/embed.css", "src/embed.js", "src/embed-resize.js", "index.html", "style/page.css"]
            {
                files::write(&root.join(name), "0").unwrap();
            }
            files::write(&root.join("style/builder.css"), "").unwrap();
            files::write(&root.join("src/builder.js"), "const BUILT = \"%BUILT%\";").unwrap();
            files::write(&root.join("src/builder.json"), "{}").unwrap();
            files::write(&root.join("questionnaires/small.json"), SMALL).unwrap();
            files::write(&root.join("schema/response.schema.json"), "{}").unwrap();
            files::write(&root.join("schema/questionnaire.schema.json"), "true").unwrap();
            Self(root)
        }

        fn build(&self) -> Result<Files> {
            let engine = Engine {
                glue: b"glue".to_vec(),
                wasm: Packed { file: b"wasm".to_vec(), places: vec![0..2, 2..4] },
                check: Some(b"check".to_vec()),
            };
            let staging = Staging::new(&self.0.join("dist"))?;
            let files = assemble(&self.0, &staging.folder, &engine, &questionnaire::read_all(&self.0)?)?;
            staging.replace(&self.0.join("dist"))?;
            Ok(files)
        }

        fn dist(&self, name: &str) -> String {
            files::read_text(&self.0.join("dist").join(name)).unwrap()
        }
    }

    impl Drop for Project {
        fn drop(&mut self) {
            let _ = files::remove_folder(&self.0);
        }
    }

    #[test]
    fn files_are_named_by_their_content_and_the_entry_knows_the_names() {
        let project = Project::new("dist");
        let files = project.build().unwrap();
        assert_eq!(files.engine, File(named("stack-up", b"glue", "js"), integrity(b"glue")));
        assert_eq!(project.dist(&files.wasm.0), "wasm");
        assert_eq!(project.dist(&files.apart.unwrap().0), "check");
        assert_eq!(files.parts, [Part(0, 2, hash(b"wa")), Part(2, 4, hash(b"sm"))]);
        let File(small, _) = files.questionnaires.get("small").unwrap();
        assert_eq!(project.dist(small), SMALL.replace([' ', '\n'], ""));
        assert_eq!(project.dist("questionnaires/small.json"), project.dist(small));
        assert!(project.dist("stack-up.js").contains(small));
        let [Start(tag, File(start, _))] = files.starts.get("small").unwrap().as_slice() else {
            panic!("one language")
        };
        assert!(start.starts_with("questionnaires/start/small-en-") && tag == "en", "{start}");
        assert!(project.dist(start).contains("\"title\":\"B\""));
        assert!(project.dist("stack-up.js").contains(start));
        assert_eq!(project.dist("schema/response.schema.json"), "{}");
        assert_eq!(project.dist("schema/questionnaire.schema.json"), "true");
        assert!(project.dist("stack-up.js").contains(&integrity(project.dist("embed-resize.js").as_bytes())));
    }

    #[test]
    fn the_builder_knows_the_integrity_of_the_entry_as_it_was_built() {
        let project = Project::new("integrity");
        project.build().unwrap();
        assert!(project.dist("builder.js").contains(&integrity(project.dist(ENTRY).as_bytes())));
    }

    #[test]
    fn the_name_holds_the_first_twelve_digits_of_the_hash() {
        assert_eq!(named("stack-up", b"abc", "wasm"), "stack-up-ba7816bf8f01.wasm");
    }

    #[test]
    fn a_build_that_fails_leaves_the_old_files_and_nothing_else() {
        let project = Project::new("failed");
        project.build().unwrap();
        let before = project.dist("stack-up.js");
        files::write(&project.0.join("src/stack-up.js"), "no placeholder").unwrap();
        assert!(project.build().is_err());
        assert_eq!(project.dist("stack-up.js"), before);
        assert!(!project.0.join("dist.new").exists() && !project.0.join("dist.old").exists());
    }

    #[test]
    fn files_of_an_older_build_go() {
        let project = Project::new("older");
        project.build().unwrap();
        files::write(&project.0.join("dist/stack-up-000000000000.js"), "old").unwrap();
        project.build().unwrap();
        assert!(!project.0.join("dist/stack-up-000000000000.js").exists());
    }
}
