//! Memory after a candidate was put into a page and taken out of it again and again.

use xtask::Result;

use super::memory;
use crate::candidate::Candidate;
use crate::figure::{Figure, Taken};
use crate::site;
use crate::visit::Visit;

const FEW: u32 = 10;
const MANY: u32 = 1_000;

/// So many with one script: it may not take for ever.
const AT_A_TIME: u32 = 50;

/// Files may be kept by the browser here: loading is measured elsewhere.
pub async fn mount(visit: &Visit<'_>, candidate: Candidate) -> Result<Vec<Taken>> {
    visit.goes_to(&site::mounting(candidate)).await?;
    let few = after(visit, FEW).await?;
    let many = after(visit, MANY - FEW).await?;
    Ok(vec![(Figure::Mounted10, few), (Figure::Mounted1000, many)])
}

async fn after(visit: &Visit<'_>, times: u32) -> Result<f64> {
    let mut left = times;
    while left > 0 {
        let now = left.min(AT_A_TIME);
        visit.awaits::<Option<u8>>(&format!("window.bench.mount({now})")).await?;
        left -= now;
    }
    let (heap, wasm) = memory(visit).await?;
    Ok(heap + wasm)
}
