//! What is measured, and the samples of it.

use std::collections::BTreeMap;

use crate::candidate::{Candidate, Profile, Size};

/// Something that is measured. The order is that of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// All that travels, the page among it, as it travels.
    Bytes,
    /// The first paint of anything on the page.
    FirstPaint,
    /// The start page of the questionnaire, with its Start, is painted.
    FirstContent,
    /// A radio's click is painted.
    FirstAnswer,
    /// Script on the main thread while the page loads, with the candidate far out of view.
    AwayScript,
    /// Requests of that page, beside the page itself.
    AwayRequests,
    /// The heap of JavaScript, after a collection.
    Heap,
    /// The memories of WebAssembly.
    Wasm,
    /// Both together.
    Memory,
    /// From a click or key on an option to the next paint: half of them are quicker.
    Answer50(Size),
    /// The same: 98 of 100 are quicker.
    Answer98(Size),
    /// From a click on Continue to the next paint.
    Step50(Size),
    /// The slowest of them.
    StepMost(Size),
    /// Memory after 10 mounts.
    Mounted10,
    /// Memory after 1,000 mounts.
    Mounted1000,
}

/// How a figure is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Of 1,000 bytes.
    Kilobytes,
    Milliseconds,
    Number,
}

impl Figure {
    pub fn name(self) -> String {
        let at = |what: &str, size: Size| format!("{what}, {} questions", thousands(size.questions()));
        match self {
            Self::Bytes => "all that travels, brotli".into(),
            Self::FirstPaint => "first content of the page".into(),
            Self::FirstContent => "first content of the questionnaire".into(),
            Self::FirstAnswer => "first answerable question".into(),
            Self::AwayScript => "out of view: script while the page loads".into(),
            Self::AwayRequests => "out of view: requests beside the page".into(),
            Self::Heap => "JavaScript heap".into(),
            Self::Wasm => "WebAssembly memory".into(),
            Self::Memory => "memory: both together".into(),
            Self::Answer50(size) => at("click or key to paint, p50", size),
            Self::Answer98(size) => at("click or key to paint, p98", size),
            Self::Step50(size) => at("Continue to paint, p50", size),
            Self::StepMost(size) => at("Continue to paint, slowest", size),
            Self::Mounted10 => "memory after 10 mounts".into(),
            Self::Mounted1000 => "memory after 1,000 mounts".into(),
        }
    }

    /// Whether it is the same however slow the machine is made, so that it is taken at full speed alone.
    pub fn is_the_same_at_any_speed(self) -> bool {
        matches!(self, Self::Bytes | Self::Heap | Self::Wasm | Self::Memory | Self::AwayRequests)
    }

    pub fn unit(self) -> Unit {
        match self {
            Self::Bytes | Self::Heap | Self::Wasm | Self::Memory | Self::Mounted10 | Self::Mounted1000 => {
                Unit::Kilobytes
            }
            Self::AwayRequests => Unit::Number,
            _ => Unit::Milliseconds,
        }
    }
}

impl Unit {
    /// A figure, in this unit.
    pub fn tell(self, value: f64) -> String {
        match self {
            Self::Kilobytes => format!("{:.1} KB", value / 1000.0),
            Self::Milliseconds if value < 10.0 => format!("{value:.1} ms"),
            Self::Milliseconds => format!("{value:.0} ms"),
            Self::Number => format!("{value:.0}"),
        }
    }
}

fn thousands(number: u32) -> String {
    if number < 1_000 { number.to_string() } else { format!("{},{:03}", number / 1_000, number % 1_000) }
}

/// One figure of one candidate.
pub type Taken = (Figure, f64);

/// All samples, in the order in which they were taken.
#[derive(Debug, Default)]
pub struct Samples(BTreeMap<(Figure, Option<Profile>), BTreeMap<Candidate, Vec<f64>>>);

impl Samples {
    pub fn add(&mut self, profile: Option<Profile>, candidate: Candidate, taken: &[Taken]) {
        for (figure, value) in taken {
            let is_same = figure.is_the_same_at_any_speed();
            if is_same && profile == Some(Profile::Slow) {
                continue;
            }
            let profile = profile.filter(|_| !is_same);
            self.0.entry((*figure, profile)).or_default().entry(candidate).or_default().push(*value);
        }
    }

    pub fn rows(&self) -> impl Iterator<Item = (Figure, Option<Profile>)> {
        self.0.keys().copied()
    }

    pub fn of(&self, figure: Figure, profile: Option<Profile>, candidate: Candidate) -> &[f64] {
        self.0.get(&(figure, profile)).and_then(|row| row.get(&candidate)).map_or(&[], Vec::as_slice)
    }

    /// None when there is no sample.
    pub fn median(&self, figure: Figure, profile: Option<Profile>, candidate: Candidate) -> Option<f64> {
        percentile(self.of(figure, profile, candidate), 50)
    }
}

/// The smallest value that so many of a hundred do not exceed; of an even number in the middle, the mean of both.
pub fn percentile(values: &[f64], share: usize) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (sorted.len() * share).div_ceil(100).max(1);
    let value = sorted.get(rank - 1).copied()?;
    let is_between = share == 50 && sorted.len().is_multiple_of(2);
    Some(if is_between { f64::midpoint(value, sorted.get(rank).copied().unwrap_or(value)) } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_one_or_the_mean_of_both() {
        assert_eq!(percentile(&[5.0, 1.0, 3.0], 50), Some(3.0));
        assert_eq!(percentile(&[4.0, 1.0, 3.0, 2.0], 50), Some(2.5));
        assert_eq!(percentile(&[7.0], 50), Some(7.0));
        assert_eq!(percentile(&[], 50), None);
    }

    #[test]
    fn of_a_hundred_values_two_are_above_the_98th() {
        let values: Vec<f64> = (1..=100).map(f64::from).rev().collect();
        assert_eq!(percentile(&values, 98), Some(98.0));
        assert_eq!(percentile(&[1.0, 9.0], 98), Some(9.0));
    }

    #[test]
    fn samples_are_kept_by_figure_profile_and_candidate() {
        let mut samples = Samples::default();
        let slow = Some(Profile::Slow);
        for value in [3.0, 1.0, 2.0] {
            samples.add(slow, Candidate::Floor, &[(Figure::FirstAnswer, value)]);
        }
        assert_eq!(samples.of(Figure::FirstAnswer, slow, Candidate::Floor), [3.0, 1.0, 2.0]);
        assert_eq!(samples.median(Figure::FirstAnswer, slow, Candidate::Floor), Some(2.0));
        assert_eq!(samples.median(Figure::FirstAnswer, None, Candidate::Floor), None);
        assert_eq!(samples.median(Figure::FirstAnswer, slow, Candidate::SurveyJs), None);
    }

    #[test]
    fn what_is_the_same_at_any_speed_is_taken_once() {
        let mut samples = Samples::default();
        for profile in Profile::ALL {
            samples.add(Some(profile), Candidate::Floor, &[(Figure::Bytes, 3_500.0)]);
        }
        assert_eq!(samples.of(Figure::Bytes, None, Candidate::Floor), [3_500.0]);
        assert_eq!(samples.rows().count(), 1);
    }

    #[test]
    fn figures_are_told_in_their_unit() {
        assert_eq!(Figure::Bytes.unit().tell(98_854.0), "98.9 KB");
        assert_eq!(Figure::FirstAnswer.unit().tell(1_465.1), "1465 ms");
        assert_eq!(Figure::AwayScript.unit().tell(2.94), "2.9 ms");
        assert_eq!(Figure::AwayRequests.unit().tell(1.0), "1");
        assert_eq!(Figure::Answer98(Size::Large).name(), "click or key to paint, p98, 1,000 questions");
    }
}
