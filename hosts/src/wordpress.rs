//! WordPress, by Debian's package, with MariaDB and the web server of PHP.

mod debian;
mod editor;
mod site;

use crate::host::{Bench, Host, Tried, Written};
use crate::snippet::Way;
use crate::table::{Row, Table};
use editor::Place;
use site::{Rules, Site};

/// Who tries under which rules, and how the table names them.
const EDITORS: &[(&str, Rules, &str)] = &[
    ("author", Rules::AsTheyCome, "author"),
    ("editor", Rules::AsTheyCome, "editor"),
    ("administrator", Rules::AsTheyCome, "administrator"),
    ("editor", Rules::Filtered, "editor, on a network of sites"),
    ("author", Rules::Recipe, "author, with the recipe"),
];

/// Starts it, and tries every snippet as each of the roles in each of the places.
pub async fn table(bench: &Bench) -> Tried<Table> {
    let folder = bench.folder(Host::WordPress);
    debian::unpack(&folder)?;
    let site = Site::install(&folder, bench.files()).await?;
    let mut rows = Vec::new();
    for (role, rules, who) in EDITORS {
        let server = site.serve(*rules).await?;
        for place in Place::ALL {
            rows.push(row(bench, &server.address(), role, who, place).await?);
        }
    }
    Ok(Table { name: format!("WordPress {}", site.version()), rows })
}

async fn row(bench: &Bench, site: &str, role: &str, who: &str, place: Place) -> Tried<Row> {
    editor::log_in(bench.driver(), site, role).await?;
    let mut written = Vec::new();
    for way in Way::ALL {
        let snippet = bench.files().snippet(way);
        written.push(editor::publish(bench.driver(), site, place, &snippet).await?);
    }
    let written: [Written; Way::ALL.len()] = written.try_into().map_err(|_| "There is a page for each way.")?;
    bench.row(who, place.name(), written).await
}
