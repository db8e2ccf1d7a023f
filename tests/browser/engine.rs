//! The browsers that the tests know: how each is started. Another one is another arm here.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Map, Value, json};
use thirtyfour::Capabilities;
pub use xtask::browser::Engine;

use crate::display::Display;

/// What keeps Chromium quiet, and able to run as root.
const CHROMIUM: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
    "--lang=en-GB",
    "--window-size=1280,900",
];

/// Makes the bar above WebKit's pages so small that its window can be as narrow as a telephone.
const SMALL_BAR: &str = "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; \
    -gtk-icon-transform: scale(0.1) }";

/// WebKit asks GTK whether the person wants things to move; a driver clicks where a button was.
const STILL: &str = "[Settings]\ngtk-enable-animations=0\n";

/// The one that the tests run in: Chromium, or the one that `STACK_UP_ENGINE` names.
pub fn chosen() -> Engine {
    let Ok(name) = env::var("STACK_UP_ENGINE") else { return Engine::Chromium };
    Engine::from_name(&name).unwrap_or_else(|| panic!("STACK_UP_ENGINE: there is no engine “{name}”"))
}

/// A driver that is about to start, and how its port comes to be known.
pub struct Driver {
    pub command: Command,
    pub port: Port,
}

/// Drivers that choose a free port say so; to others it is given.
pub enum Port {
    Said(fn(&str) -> Option<u16>),
    Given(u16),
}

/// A driver, whose browser keeps all of its own in a folder.
pub fn driver(engine: Engine, folder: &Path, display: Option<&Display>) -> Driver {
    let (name, port) = match engine {
        Engine::Chromium => ("chromedriver", Port::Said(port_of_chromedriver)),
        Engine::Firefox => ("geckodriver", Port::Said(port_of_geckodriver)),
        Engine::WebKit => ("WebKitWebDriver", Port::Given(free_port())),
    };
    let mut command = Command::new(env::var_os("STACK_UP_DRIVER").unwrap_or_else(|| name.into()));
    match engine {
        Engine::Chromium => command.arg("--port=0"),
        // To change what the person wants, a preference is set; see `wants.rs`.
        Engine::Firefox => command.args(["--port", "0", "--allow-system-access"]).env("TMPDIR", folder),
        Engine::WebKit => webkit(&mut command, folder),
    };
    if let Port::Given(port) = port {
        command.arg(format!("--port={port}"));
    }
    if let Some(display) = display {
        command.env("DISPLAY", display.name());
    }
    Driver { command, port }
}

/// Gives WebKit a home of its own, with all that it would ask a desktop for.
fn webkit<'a>(command: &'a mut Command, folder: &Path) -> &'a mut Command {
    let gtk = folder.join("config/gtk-3.0");
    fs::create_dir_all(&gtk).expect("a folder for the settings");
    let downloads = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads(folder).display());
    fs::write(folder.join("config/user-dirs.dirs"), downloads).expect("the settings are written");
    fs::write(gtk.join("gtk.css"), SMALL_BAR).expect("the settings are written");
    fs::write(gtk.join("settings.ini"), STILL).expect("the settings are written");
    for (name, below) in
        [("HOME", ""), ("XDG_CONFIG_HOME", "config"), ("XDG_DATA_HOME", "data"), ("XDG_CACHE_HOME", "cache")]
    {
        command.env(name, folder.join(below));
    }
    command
        .env("GDK_BACKEND", "x11")
        .env("LC_ALL", "C.UTF-8")
        .env("LANGUAGE", "en_GB")
        .env("NO_AT_BRIDGE", "1")
        .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
}

/// Where downloads go.
pub fn downloads(folder: &Path) -> PathBuf {
    folder.join("downloads")
}

fn port_of_chromedriver(line: &str) -> Option<u16> {
    let said = line.strip_prefix("ChromeDriver was started successfully on port ")?;
    said.trim_end_matches('.').parse().ok()
}

fn port_of_geckodriver(line: &str) -> Option<u16> {
    line.split_once("Listening on 127.0.0.1:")?.1.parse().ok()
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("a port").port()
}

/// What the driver is asked for: a browser of its own, all of which is in a folder.
pub fn capabilities(engine: Engine, folder: &Path) -> Capabilities {
    let program = env::var_os("STACK_UP_BROWSER").map(|program| program.to_string_lossy().into_owned());
    let (name, options) = match engine {
        Engine::Chromium => ("goog:chromeOptions", chromium(folder)),
        Engine::Firefox => ("moz:firefoxOptions", firefox(folder)),
        Engine::WebKit => ("webkitgtk:browserOptions", json!({"args": ["--automation"]})),
    };
    let mut capabilities = Map::new();
    let mut options = options;
    if let Some(program) = program {
        options["binary"] = json!(program);
    }
    capabilities.insert(name.into(), options);
    capabilities.into()
}

fn chromium(folder: &Path) -> Value {
    let profile = OsString::from(format!("--user-data-dir={}", folder.join("profile").display()));
    let flags = CHROMIUM.iter().map(|flag| json!(flag)).chain([json!(profile.to_string_lossy())]);
    json!({
        "args": flags.collect::<Vec<_>>(),
        "prefs": {
            "download.default_directory": downloads(folder),
            "download.prompt_for_download": false,
            "intl.accept_languages": "en-GB",
        },
    })
}

fn firefox(folder: &Path) -> Value {
    // Its driver would make a profile that is gone with the browser.
    let profile = folder.join("profile");
    fs::create_dir_all(&profile).expect("a folder for the profile");
    json!({
        "args": ["-headless", "-profile", profile],
        "prefs": {
            "browser.download.folderList": 2,
            "browser.download.dir": downloads(folder),
            "browser.download.useDownloadDir": true,
            "browser.download.alwaysOpenPanel": false,
            "browser.helperApps.neverAsk.saveToDisk": "application/json,text/calendar",
            "intl.accept_languages": "en-GB",
            "intl.locale.requested": "en-GB",
            "layout.css.prefers-color-scheme.content-override": 1,
        },
    })
}
