//! Wagtail, from PyPI, in a project that its own command makes.

mod editor;
mod project;

use thirtyfour::WebDriver;

use crate::host::{Bench, Host, Tried, Written};
use crate::process::Process;
use crate::snippet::Way;
use crate::table::{Row, Table};
use editor::Place;
use project::Project;

/// Starts it, and tries every snippet in each of the places: as they come, and as the recipe makes them.
pub async fn table(bench: &Bench) -> Tried<Table> {
    let project = Project::create(&bench.folder(Host::Wagtail), bench.files())?;
    let mut rows = try_all(bench, &project, false).await?;
    rows.extend(try_all(bench, &project, true).await?);
    Ok(Table { name: format!("Wagtail {}", project.version()?), rows })
}

async fn try_all(bench: &Bench, project: &Project, with_recipe: bool) -> Tried<Vec<Row>> {
    let server = project.serve(with_recipe).await?;
    editor::log_in(bench.driver(), &server.address()).await?;
    let mut drafts = Vec::new();
    for place in Place::ALL.into_iter().filter(|place| place.is_tried(with_recipe)) {
        let mut written = [const { Written::No }; Way::ALL.len()];
        for (written, way) in written.iter_mut().zip(Way::ALL) {
            *written = draft(bench.driver(), &server, bench, place, way, with_recipe).await?;
        }
        drafts.push((place, written));
    }
    project.publish()?;
    let who = if with_recipe { "editor, with the recipe" } else { "editor" };
    let mut rows = Vec::new();
    for (place, written) in drafts {
        rows.push(bench.row(who, place.name(), written).await?);
    }
    Ok(rows)
}

/// What is saved here is found at its address once it is published.
async fn draft(
    driver: &WebDriver,
    server: &Process,
    bench: &Bench,
    place: Place,
    way: Way,
    with_recipe: bool,
) -> Tried<Written> {
    let Some(pasted) = place.pasted(bench.files(), way) else {
        return Ok(Written::No);
    };
    let title = format!("{place:?}-{way:?}-{with_recipe}").to_lowercase();
    let is_saved = editor::save(driver, &server.address(), &title, place, &pasted).await?;
    Ok(if is_saved { Written::At(format!("{}/{title}/", server.address())) } else { Written::Refused })
}
