//! The measures: each is one visit of a fresh browser to one candidate, and gives its figures.

mod answer;
mod away;
mod load;
mod mount;

use xtask::Result;
use xtask::browser::Browser;
use xtask::server::Server;

use crate::candidate::{Candidate, Profile, Size};
use crate::figure::Taken;
use crate::visit::Visit;

/// What can be measured by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Bytes, first paint, start page, first answer; memory thereafter.
    Load,
    /// What a page pays while the candidate is out of view.
    Away,
    /// Click or key to the next paint.
    Answer,
    /// A thousand mounts.
    Mount,
}

/// One visit that is to be made in each round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    pub measure: Measure,
    /// None where the machine stays as it is in all profiles.
    pub profile: Option<Profile>,
    pub size: Size,
}

impl Measure {
    pub const ALL: [Self; 4] = [Self::Load, Self::Away, Self::Answer, Self::Mount];

    pub fn name(self) -> &'static str {
        match self {
            Self::Load => "load",
            Self::Away => "away",
            Self::Answer => "answer",
            Self::Mount => "mount",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.name() == name)
    }

    /// How often its visits are made in a round: more often where samples lie far apart.
    pub fn times(self) -> usize {
        match self {
            Self::Load => 3,
            Self::Away => 2,
            Self::Answer | Self::Mount => 1,
        }
    }

    /// Its visits of a round.
    pub fn samples(self) -> Vec<Sample> {
        let sizes: &[Size] = if self == Self::Answer { &Size::ALL } else { &[Size::Small] };
        let profiles: Vec<Option<Profile>> =
            if self == Self::Mount { vec![None] } else { Profile::ALL.map(Some).to_vec() };
        let of = |size: &Size| {
            let (measure, size) = (self, *size);
            profiles.iter().map(move |profile| Sample { measure, profile: *profile, size }).collect::<Vec<_>>()
        };
        let once: Vec<Sample> = sizes.iter().flat_map(of).collect();
        once.repeat(self.times())
    }
}

impl Sample {
    /// Makes the visit. The page by hand has nothing to mount, and so no figures of that.
    pub async fn take(self, browser: &Browser, server: &Server, candidate: Candidate) -> Result<Vec<Taken>> {
        let scripts: &[&str] = match self.measure {
            Measure::Load => &[COMMON, MEMORY, include_str!("../../page/first.js")],
            Measure::Away => &[],
            Measure::Answer => &[COMMON, include_str!("../../page/answer.js")],
            Measure::Mount if candidate == Candidate::Floor => return Ok(Vec::new()),
            Measure::Mount => &[COMMON, MEMORY, include_str!("../../page/mount.js")],
        };
        let visit = Visit::begin(browser, server, scripts).await?;
        let profile = self.profile.unwrap_or(Profile::Unthrottled);
        let taken = match self.measure {
            Measure::Load => load::load(&visit, candidate, profile).await,
            Measure::Away => away::away(&visit, server, candidate, profile).await,
            Measure::Answer => answer::answer(&visit, candidate, profile, self.size).await,
            Measure::Mount => mount::mount(&visit, candidate).await,
        };
        visit.end().await;
        taken
    }
}

const COMMON: &str = include_str!("../../page/common.js");
const MEMORY: &str = include_str!("../../page/memory.js");

/// The heap of JavaScript after a collection, and the bytes of WebAssembly's memories.
async fn memory(visit: &Visit<'_>) -> Result<(f64, f64)> {
    visit.tells("HeapProfiler.enable", serde_json::json!({})).await?;
    // What finalizers let go in the first collection goes in the second.
    for _ in 0..2 {
        visit.tells("HeapProfiler.collectGarbage", serde_json::json!({})).await?;
    }
    let heap = visit.figure("Runtime.getHeapUsage", "usedSize").await?;
    Ok((heap, visit.asks("return window.bench.wasmBytes()", Vec::new()).await?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measure_is_found_by_its_name() {
        for measure in Measure::ALL {
            assert_eq!(Measure::from_name(measure.name()), Some(measure));
        }
        assert_eq!(Measure::from_name("speed"), None);
    }

    #[test]
    fn answers_are_measured_at_both_sizes_in_both_profiles_and_mounts_once() {
        assert_eq!(Measure::Answer.samples().len(), 4);
        assert_eq!(Measure::Load.samples().len(), 2 * Measure::Load.times());
        assert_eq!(Measure::Mount.samples().len(), 1);
    }
}
