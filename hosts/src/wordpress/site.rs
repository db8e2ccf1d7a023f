//! A site that is thrown away.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use xtask::tool::Tool;

use crate::host::Tried;
use crate::process::{Process, free_port};
use crate::snippet::Files;

/// What the site lets its people do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rules {
    /// As WordPress is installed.
    AsTheyCome,
    /// Nobody may write any HTML, as on a network of sites or by `DISALLOW_UNFILTERED_HTML`.
    Filtered,
    /// An administrator has put the recipe's plugin into its folder.
    Recipe,
}

/// Its database, and where its files are.
pub struct Site {
    folder: PathBuf,
    version: String,
    database_port: u16,
    _database: Process,
}

impl Site {
    /// Starts an empty database, and has WordPress set itself up in it.
    pub async fn install(folder: &Path, files: &Files) -> Tried<Self> {
        write(folder, files)?;
        let (database, database_port) = database(folder).await?;
        let mut site = Self { folder: folder.into(), version: String::new(), database_port, _database: database };
        site.version = site.set_up()?;
        Ok(site)
    }

    /// Of WordPress.
    pub fn version(&self) -> &str {
        &self.version
    }

    fn set_up(&self) -> Tried<String> {
        let mut command = self.php(Rules::AsTheyCome, "http://127.0.0.1");
        let output = command.arg(self.folder.join("install.php")).output()?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        Err(format!("WordPress did not set itself up: {}", String::from_utf8_lossy(&output.stdout)).into())
    }

    /// Serves it under these rules.
    pub async fn serve(&self, rules: Rules) -> Tried<Process> {
        let port = free_port()?;
        let address = format!("127.0.0.1:{port}");
        let mut command = self.php(rules, &format!("http://{address}"));
        command.args(["-S", &address, "-t"]).arg(self.wordpress());
        Process::start(&mut command, port, &self.folder.join(format!("{rules:?}.log"))).await
    }

    fn php(&self, rules: Rules, address: &str) -> Command {
        let plugins = if rules == Rules::Recipe { "plugins" } else { "no-plugins" };
        let mut command = Command::new("php");
        command
            .env("STACK_UP_DATABASE", self.database_port.to_string())
            .env("STACK_UP_FILTERED", if rules == Rules::Filtered { "yes" } else { "no" })
            .env("STACK_UP_PLUGINS", self.folder.join(plugins))
            .env("STACK_UP_SITE", address)
            .env("STACK_UP_WORDPRESS", self.wordpress())
            // It would tell the administrator by mail that there is a site.
            .args(["-d", "sendmail_path=true"]);
        command
    }

    fn wordpress(&self) -> PathBuf {
        wordpress(&self.folder)
    }
}

fn wordpress(folder: &Path) -> PathBuf {
    folder.join("debian/usr/share/wordpress")
}

/// Our own files, where WordPress looks for them.
fn write(folder: &Path, files: &Files) -> Tried<()> {
    let theme = wordpress(folder).join("wp-content/themes/council");
    let recipe = include_str!("../../wordpress/stack-up.php")
        .replace("https://www.example.gov.uk/stack-up/0.1.0/", files.base())
        .replace("sha256-of-stack-up.js", files.entry())
        .replace("sha256-of-embed-resize.js", files.resize());
    for (file, content) in [
        (wordpress(folder).join("wp-config.php"), include_str!("../../wordpress/wp-config.php")),
        (folder.join("install.php"), include_str!("../../wordpress/install.php")),
        (theme.join("index.php"), include_str!("../../wordpress/theme/index.php")),
        (theme.join("style.css"), include_str!("../../wordpress/theme/style.css")),
        (folder.join("database.sql"), "CREATE DATABASE wordpress CHARACTER SET utf8mb4;\n"),
        (folder.join("plugins/stack-up.php"), &recipe),
    ] {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(file, content)?;
    }
    Ok(())
}

/// Empty, without accounts, and heard on this machine alone.
async fn database(folder: &Path) -> Tried<(Process, u16)> {
    let data = folder.join("data");
    let _ = fs::remove_dir_all(&data);
    fs::create_dir_all(&data)?;
    let port = free_port()?;
    let mut command = Command::new("mariadbd");
    command
        .args(["--no-defaults", "--skip-grant-tables", "--bind-address=127.0.0.1", "--socket=wordpress.sock"])
        .arg(format!("--port={port}"))
        .arg(format!("--datadir={}", data.display()))
        .arg(format!("--init-file={}", folder.join("database.sql").display()))
        // It runs as root only when it is told to.
        .arg(format!("--user={}", Tool::new("id", ["-un"]).output()?.trim()));
    Ok((Process::start(&mut command, port, &folder.join("database.log")).await?, port))
}
