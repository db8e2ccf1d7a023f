//! The tables of a run, in Markdown.

use std::fmt::Write as _;

use crate::candidate::{Candidate, Profile};
use crate::figure::{Figure, Samples};
use crate::requirement::{Requirement, Verdict, ratio};

/// The requirements and what came of them.
pub fn verdicts(requirements: &[Requirement]) -> String {
    let mut table = String::from("| | measured | required | aim | |\n|---|---:|---|---|---|\n");
    for it in requirements {
        let measured = it.value.map(|value| it.tell(value)).unwrap_or_default();
        let verdict = it.verdict().map_or("", Verdict::words);
        let [required, aim] = [it.required, it.aim].map(|limit| it.tell_limit(limit));
        line(&mut table, &[it.name, &measured, &required, &aim, verdict]);
    }
    table
}

/// The medians, and how many times more each is than that of the page by hand, and the peer's than ours.
pub fn medians(samples: &Samples) -> String {
    use Candidate::{Floor, StackUp, SurveyJs};
    let mut table = String::from("| | by hand | Stack Up | SurveyJS | Stack Up to by hand | SurveyJS to Stack Up |\n");
    table.push_str("|---|---:|---:|---:|---:|---:|\n");
    for (figure, profile) in samples.rows() {
        let median = |candidate| samples.median(figure, profile, candidate);
        let [floor, ours, survey_js] = [Floor, StackUp, SurveyJs].map(|candidate| cell(figure, median(candidate)));
        let [to_floor, to_ours] = [(StackUp, Floor), (SurveyJs, StackUp)].map(|(of, to)| times(median(of), median(to)));
        line(&mut table, &[&name(figure, profile), &floor, &ours, &survey_js, &to_floor, &to_ours]);
    }
    table
}

/// Every sample, in the order of the rounds.
pub fn all(samples: &Samples) -> String {
    let mut table = String::from("| | by hand | Stack Up | SurveyJS |\n|---|---|---|---|\n");
    for (figure, profile) in samples.rows() {
        let cells = Candidate::ALL.map(|candidate| {
            let cells = samples.of(figure, profile, candidate).iter().map(|value| bare(figure, *value));
            cells.collect::<Vec<_>>().join(", ")
        });
        let [floor, ours, survey_js] = cells.each_ref().map(String::as_str);
        line(&mut table, &[&format!("{} ({})", name(figure, profile), unit(figure)), floor, ours, survey_js]);
    }
    table
}

fn line(table: &mut String, cells: &[&str]) {
    // Writing to a string can't fail.
    let _ = writeln!(table, "| {} |", cells.join(" | "));
}

fn name(figure: Figure, profile: Option<Profile>) -> String {
    match profile {
        Some(profile) => format!("{}, {}", figure.name(), profile.name()),
        None => figure.name(),
    }
}

fn cell(figure: Figure, value: Option<f64>) -> String {
    value.map_or_else(|| "–".to_owned(), |value| figure.unit().tell(value))
}

/// The value without its unit.
fn bare(figure: Figure, value: f64) -> String {
    figure.unit().tell(value).split(' ').next().unwrap_or_default().to_owned()
}

fn unit(figure: Figure) -> String {
    figure.unit().tell(0.0).split(' ').nth(1).unwrap_or("number").to_owned()
}

fn times(of: Option<f64>, to: Option<f64>) -> String {
    ratio(of, to).map_or_else(|| "–".to_owned(), |ratio| format!("{ratio:.2}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::requirement::requirements;

    fn samples() -> Samples {
        let mut samples = Samples::default();
        let of = [(Candidate::Floor, 400.0), (Candidate::StackUp, 1_000.0), (Candidate::SurveyJs, 3_000.0)];
        for round in [0.0, 1.0, 2.0] {
            for (candidate, value) in of {
                samples.add(Some(Profile::Slow), candidate, &[(Figure::FirstAnswer, value + round)]);
            }
        }
        samples.add(None, Candidate::StackUp, &[(Figure::Mounted10, 2_000_000.0)]);
        samples
    }

    #[test]
    fn a_row_has_the_medians_and_their_ratios() {
        let table = medians(&samples());
        assert!(
            table.contains("| first answerable question, slow | 401 ms | 1001 ms | 3001 ms | 2.50 | 3.00 |"),
            "{table}"
        );
    }

    #[test]
    fn what_was_not_measured_is_a_dash() {
        let table = medians(&samples());
        assert!(table.contains("| memory after 10 mounts | – | 2000.0 KB | – | – | – |"), "{table}");
    }

    #[test]
    fn every_sample_is_told() {
        let table = all(&samples());
        assert!(
            table.contains("| first answerable question, slow (ms) | 400, 401, 402 | 1000, 1001, 1002 |"),
            "{table}"
        );
    }

    #[test]
    fn what_is_missed_is_loud() {
        let table = verdicts(&requirements(&samples()));
        assert!(table.contains("| 2.50 times | at most 2 times | at most 1.4 times | MISSED |"), "{table}");
        assert!(table.contains("| 3.00 times | at least 2.3 times | at least 3.5 times | met |"), "{table}");
    }
}
