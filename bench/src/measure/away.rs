//! What a page pays while the candidate is far below what is in view.

use std::time::Duration;

use serde_json::{Value, json};
use xtask::Result;
use xtask::server::Server;

use crate::candidate::{Candidate, Profile};
use crate::figure::{Figure, Taken};
use crate::site;
use crate::visit::Visit;

/// Asked for by the browser, whatever the page is.
const ICON: &str = "/favicon.ico";

/// Long enough for whatever a page begins by itself after it has loaded.
const AFTERWARDS: Duration = Duration::from_secs(2);

/// Nothing of the bench runs in the page, and its script time is Chromium's own account: an empty page has none.
pub async fn away(visit: &Visit<'_>, server: &Server, candidate: Candidate, profile: Profile) -> Result<Vec<Taken>> {
    // In the processor's time, which other programs do not stretch.
    visit.tells("Performance.enable", json!({"timeDomain": "threadTicks"})).await?;
    visit.throttle(profile).await?;
    server.forget_requests();
    let before = script_time(visit).await?;
    let path = site::away(candidate);
    visit.goes_to(&path).await?;
    tokio::time::sleep(AFTERWARDS).await;
    let script = script_time(visit).await? - before;
    let of_page = |path: &str| !path.starts_with(ICON);
    let requests = server.requests().iter().filter(|request| request.path != path && of_page(&request.path)).count();
    // No page makes more requests than a float holds exactly.
    #[expect(clippy::cast_precision_loss)]
    let requests = requests as f64;
    Ok(vec![(Figure::AwayScript, script), (Figure::AwayRequests, requests)])
}

/// Milliseconds that scripts have run or were compiled on the main thread.
async fn script_time(visit: &Visit<'_>) -> Result<f64> {
    let answer = visit.tells("Performance.getMetrics", json!({})).await?;
    let all = answer.get("metrics").and_then(Value::as_array).into_iter().flatten();
    let wanted = all.filter(|metric| {
        let name = metric.get("name").and_then(Value::as_str);
        matches!(name, Some("ScriptDuration" | "V8CompileDuration"))
    });
    Ok(wanted.filter_map(|metric| metric.get("value")?.as_f64()).sum::<f64>() * 1000.0)
}
