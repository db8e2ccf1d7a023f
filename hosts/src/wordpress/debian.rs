//! WordPress from Debian's packages, unpacked into a folder: installed for the whole machine, it would bring a web
//! server that starts at once.

use std::fs;
use std::path::Path;

use xtask::tool::{self, Tool};
use xtask::{Error, Result};

use crate::host::Tried;

/// WordPress, and what it links to.
const UNPACKED: &[&str] = &["wordpress", "php-getid3", "libjs-cropper", "libjs-underscore"];

/// What is installed, and the program that is there then. None of them starts a service.
const INSTALLED: &[(&str, &str)] = &[("php-cli", "php"), ("mariadb-server-core", "mariadbd")];

/// Without a program of its own: it comes with PHP.
const DATABASE: &str = "php-mysql";

/// Sees to it that the programs are there, and WordPress in `debian/` below the folder.
pub fn unpack(folder: &Path) -> Tried<()> {
    if INSTALLED.iter().any(|(_, program)| tool::find(&[program]).is_none()) || !php_has_mysql()? {
        let names: Vec<&str> = INSTALLED.iter().map(|(package, _)| *package).chain([DATABASE]).collect();
        xtask::packages(&names)?;
    }
    let unpacked = folder.join("debian");
    if unpacked.join("usr/share/wordpress/wp-load.php").is_file() {
        return Ok(());
    }
    let packages = folder.join("packages");
    fs::create_dir_all(&packages)?;
    download(&packages)?;
    for package in fs::read_dir(&packages)? {
        Tool::new("dpkg-deb", ["-x".into(), package?.path().into_os_string(), unpacked.clone().into_os_string()])
            .run()?;
    }
    Ok(())
}

fn php_has_mysql() -> Result<bool> {
    Ok(Tool::new("php", ["-m"]).output()?.lines().any(|module| module == "mysqli"))
}

fn download(folder: &Path) -> Result<()> {
    let download = || Tool::new("apt-get", ["download"]).and(UNPACKED.iter().copied()).folder(folder).run();
    download().map_err(|_| {
        Error::new(
            "Debian's package of WordPress could not be fetched.",
            "Run `apt-get update` as root, then the same command again.",
        )
    })
}
