//! From the address to the first answer.

use serde::Deserialize;
use xtask::{Error, Result};

use super::memory;
use crate::candidate::{Candidate, Profile, Size};
use crate::figure::{Figure, Taken};
use crate::site;
use crate::visit::Visit;

/// What `page/first.js` tells: times in milliseconds since the navigation began.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Told {
    painted: f64,
    start: f64,
    answered: Option<f64>,
    bytes: f64,
}

pub async fn load(visit: &Visit<'_>, candidate: Candidate, profile: Profile) -> Result<Vec<Taken>> {
    visit.throttle(profile).await?;
    visit.goes_to(&site::page(candidate, Size::Small)).await?;
    let first: Told = visit.awaits("window.bench.first").await?;
    let answered = first.answered.ok_or_else(|| {
        Error::new(
            format!("{}: a radio was clicked, and is not marked.", candidate.name()),
            "Look at its page: the bench is only fair when each candidate takes the answer.",
        )
    })?;
    let (heap, wasm) = memory(visit).await?;
    Ok(vec![
        (Figure::Bytes, first.bytes),
        (Figure::FirstPaint, first.painted),
        (Figure::FirstContent, first.start),
        (Figure::FirstAnswer, answered),
        (Figure::Heap, heap),
        (Figure::Wasm, wasm),
        (Figure::Memory, heap + wasm),
    ])
}
