//! A project that is thrown away.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use xtask::tool::{self, Tool};
use xtask::{Error, Result};

use crate::host::Tried;
use crate::process::{Process, free_port};
use crate::snippet::Files;

/// Where Python is, what Wagtail has made, and what it is told.
pub struct Project {
    folder: PathBuf,
    files: Files,
}

impl Project {
    /// Has Wagtail make a new project with an empty database, and gives it our pages and an editor.
    pub fn create(folder: &Path, files: &Files) -> Tried<Self> {
        let project = Self { folder: folder.into(), files: files.clone() };
        project.install()?;
        let _ = fs::remove_dir_all(project.root());
        fs::create_dir_all(project.root())?;
        let start = ["start".into(), "council".into(), project.root().into_os_string()];
        Tool::new(&project.program("wagtail"), start).run()?;
        project.write()?;
        project.manage(&["makemigrations", "trial"])?;
        project.manage(&["migrate", "--verbosity=0"])?;
        project.manage(&["shell", "--verbosity=0", "--command", include_str!("../../wagtail/editor.py")])?;
        Ok(project)
    }

    /// Of Wagtail.
    pub fn version(&self) -> Result<String> {
        let print = ["-c", "import wagtail; print(wagtail.__version__)"];
        Ok(Tool::new(&self.program("python"), print).output()?.trim().to_owned())
    }

    /// Publishes all drafts.
    pub fn publish(&self) -> Result<()> {
        self.manage(&["shell", "--verbosity=0", "--command", include_str!("../../wagtail/publish.py")])
    }

    /// Serves it, as it comes or with the recipe.
    pub async fn serve(&self, with_recipe: bool) -> Tried<Process> {
        let port = free_port()?;
        let mut command = Command::new(self.program("python"));
        command
            .args(["manage.py", "runserver", "--noreload", &format!("127.0.0.1:{port}")])
            .current_dir(self.root())
            .env("STACK_UP_RECIPE", if with_recipe { "yes" } else { "no" })
            .env("STACK_UP_FILES", self.files.base())
            .env("STACK_UP_ENTRY", self.files.entry())
            .env("STACK_UP_RESIZE", self.files.resize());
        let log = if with_recipe { "with-recipe.log" } else { "as-it-comes.log" };
        Process::start(&mut command, port, &self.folder.join(log)).await
    }

    /// Wagtail, in an environment of its own.
    fn install(&self) -> Result<()> {
        let environment = self.folder.join("python");
        if !environment.join("bin/pip").is_file() {
            let create = Tool::new("python3", ["-m", "venv"]).and([&environment]).run();
            create.map_err(|error| {
                let what = if tool::find(&["python3"]).is_some() { "its venv" } else { "Python 3.10 or later" };
                Error::new(error.to_string(), format!("Install {what}: on Debian and Ubuntu, python3-venv has both."))
            })?;
        }
        let wanted = self.folder.join("requirements.txt");
        copy(&wanted, include_str!("../../wagtail/requirements.txt"))?;
        let pip = ["install", "--quiet", "--disable-pip-version-check", "--requirement"];
        Tool::new(&self.program("pip"), pip).and([wanted]).run()
    }

    fn write(&self) -> Result<()> {
        for (file, content) in [
            ("council/settings/local.py", include_str!("../../wagtail/local.py")),
            ("trial/__init__.py", ""),
            ("trial/migrations/__init__.py", ""),
            ("trial/models.py", include_str!("../../wagtail/models.py")),
            ("trial/stack_up.py", include_str!("../../wagtail/stack_up.py")),
            ("trial/templates/trial.html", include_str!("../../wagtail/trial.html")),
        ] {
            copy(&self.root().join(file), content)?;
        }
        Ok(())
    }

    fn manage(&self, arguments: &[&str]) -> Result<()> {
        let tool = Tool::new(&self.program("python"), ["manage.py"]).and(arguments.iter().copied());
        tool.folder(self.root()).run()
    }

    fn root(&self) -> PathBuf {
        self.folder.join("project")
    }

    fn program(&self, name: &str) -> String {
        self.folder.join("python/bin").join(name).display().to_string()
    }
}

fn copy(file: &Path, content: &str) -> Result<()> {
    let written = file.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(file, content));
    written.map_err(|error| {
        Error::new(format!("Could not write {}: {error}.", file.display()), "Check that the disk has room.")
    })
}
