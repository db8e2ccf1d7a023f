//! What the figures have to reach.

use crate::candidate::{Candidate, Profile, Size};
use crate::figure::{Figure, Samples};

/// A figure, or the ratio of two, with what is required of it.
#[derive(Debug)]
pub struct Requirement {
    pub name: &'static str,
    /// None when it was not measured.
    pub value: Option<f64>,
    pub required: f64,
    pub aim: f64,
    direction: Direction,
    unit: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    AtMost,
    AtLeast,
}

/// How far a requirement is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Missed,
    Met,
    /// The aim, too.
    Reached,
}

impl Requirement {
    fn at_most(name: &'static str, value: Option<f64>, required: f64, aim: f64, unit: &'static str) -> Self {
        Self { name, value, required, aim, direction: Direction::AtMost, unit }
    }

    fn at_least(name: &'static str, value: Option<f64>, required: f64, aim: f64, unit: &'static str) -> Self {
        Self { direction: Direction::AtLeast, ..Self::at_most(name, value, required, aim, unit) }
    }

    pub fn verdict(&self) -> Option<Verdict> {
        let value = self.value?;
        let reaches = |limit: f64| match self.direction {
            Direction::AtMost => value <= limit,
            Direction::AtLeast => value >= limit,
        };
        Some(match (reaches(self.required), reaches(self.aim)) {
            (false, _) => Verdict::Missed,
            (true, false) => Verdict::Met,
            (true, true) => Verdict::Reached,
        })
    }

    /// A value with the unit of this requirement.
    pub fn tell(&self, value: f64) -> String {
        let digits = if self.unit == " times" { 2 } else { usize::from(value.fract() != 0.0) };
        format!("{value:.digits$}{}", self.unit)
    }

    /// Such as “at most 100 KB”.
    pub fn tell_limit(&self, limit: f64) -> String {
        let words = if self.direction == Direction::AtMost { "at most" } else { "at least" };
        format!("{words} {limit}{}", self.unit)
    }
}

impl Verdict {
    pub fn words(self) -> &'static str {
        match self {
            Self::Missed => "MISSED",
            Self::Met => "met",
            Self::Reached => "met, and the aim",
        }
    }
}

/// All of them, as far as they were measured.
pub fn requirements(samples: &Samples) -> Vec<Requirement> {
    use Candidate::{Floor, StackUp, SurveyJs};
    let slow = Some(Profile::Slow);
    let ours = |figure, profile| samples.median(figure, profile, StackUp);
    let against = |figure, profile, peer| ratio(ours(figure, profile), samples.median(figure, profile, peer));
    let faster = ratio(samples.median(Figure::FirstAnswer, slow, SurveyJs), ours(Figure::FirstAnswer, slow));
    let small = ours(Figure::Answer98(Size::Small), slow);
    let large = ours(Figure::Answer98(Size::Large), slow);
    let mounted = ratio(ours(Figure::Mounted1000, None), ours(Figure::Mounted10, None));
    let all = [
        Requirement::at_most(
            "all that travels, brotli",
            ours(Figure::Bytes, None).map(|bytes| bytes / 1000.0),
            100.0,
            60.0,
            " KB",
        ),
        Requirement::at_least("first answerable question, slow: faster than SurveyJS", faster, 2.3, 3.5, " times"),
        Requirement::at_most(
            "first answerable question, slow: against the page by hand",
            against(Figure::FirstAnswer, slow, Floor),
            2.0,
            1.4,
            " times",
        ),
        Requirement::at_most("out of view: requests", ours(Figure::AwayRequests, None), 1.0, 1.0, ""),
        Requirement::at_most("out of view: script, slow", ours(Figure::AwayScript, slow), 3.0, 3.0, " ms"),
        Requirement::at_most("click or key to paint, slow, p98, 26 questions", small, 50.0, 16.0, " ms"),
        Requirement::at_most("the same at 1,000 questions, against at 26", ratio(large, small), 1.5, 1.5, " times"),
        Requirement::at_most("memory, against SurveyJS", against(Figure::Memory, None, SurveyJs), 0.5, 0.25, " times"),
        Requirement::at_most("memory after 1,000 mounts, against after 10", mounted, 1.05, 1.05, " times"),
    ];
    all.into_iter().filter(|requirement| requirement.value.is_some()).collect()
}

/// None when one of them was not measured.
pub fn ratio(of: Option<f64>, to: Option<f64>) -> Option<f64> {
    let to = to.filter(|to| *to > 0.0)?;
    Some(of? / to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn samples(figure: Figure, profile: Option<Profile>, values: [(Candidate, f64); 3]) -> Samples {
        let mut samples = Samples::default();
        for (candidate, value) in values {
            samples.add(profile, candidate, &[(figure, value)]);
        }
        samples
    }

    fn verdicts(ours: f64, floor: f64, survey_js: f64) -> Vec<Verdict> {
        let values = [(Candidate::StackUp, ours), (Candidate::Floor, floor), (Candidate::SurveyJs, survey_js)];
        let samples = samples(Figure::FirstAnswer, Some(Profile::Slow), values);
        requirements(&samples).iter().filter_map(Requirement::verdict).collect()
    }

    #[test]
    fn the_first_answer_is_held_against_both_peers() {
        assert_eq!(verdicts(1_000.0, 400.0, 2_000.0), [Verdict::Missed, Verdict::Missed]);
        assert_eq!(verdicts(1_000.0, 500.0, 2_300.0), [Verdict::Met, Verdict::Met]);
        assert_eq!(verdicts(700.0, 500.0, 2_450.0), [Verdict::Reached, Verdict::Reached]);
    }

    #[test]
    fn what_was_not_measured_is_not_judged() {
        assert!(requirements(&Samples::default()).is_empty());
        assert_eq!(ratio(Some(1.0), None), None);
        assert_eq!(ratio(Some(1.0), Some(0.0)), None);
    }

    #[test]
    fn limits_and_values_are_told_with_their_unit() {
        let values = [(Candidate::StackUp, 98_854.0), (Candidate::Floor, 1.0), (Candidate::SurveyJs, 1.0)];
        let samples = samples(Figure::Bytes, None, values);
        let told: Vec<_> = requirements(&samples)
            .iter()
            .map(|it| (it.value.map(|value| it.tell(value)), it.tell_limit(it.required)))
            .collect();
        assert_eq!(told, [(Some("98.9 KB".to_owned()), "at most 100 KB".to_owned())]);
    }
}
