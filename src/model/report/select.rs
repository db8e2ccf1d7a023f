//! Choosing a few statements from many, so that no theme crowds out the others.

use std::cmp::Reverse;

use super::Rated;

/// Up to `most` statements with at least a score, best first. Ties: the theme taken from least so far, then the theme
/// with the higher score, then the order of the file.
pub(super) fn highest<'a>(rated: &[Rated<'a>], at_least: u8, most: usize) -> Vec<Rated<'a>> {
    let candidates = rated.iter().filter(|rated| rated.score >= at_least).copied().collect();
    take(candidates, most, |rated| (Reverse(rated.score), rated.theme_tenths.is_none(), Reverse(rated.theme_tenths)))
}

/// Up to `most` statements with at most a score, lowest first. Ties: the theme taken from least so far, then the theme
/// with the lower score, then the order of the file.
pub(super) fn lowest<'a>(rated: &[Rated<'a>], at_most: u8, most: usize) -> Vec<Rated<'a>> {
    let candidates = rated.iter().filter(|rated| rated.score <= at_most).copied().collect();
    take(candidates, most, |rated| (rated.score, rated.theme_tenths.is_none(), rated.theme_tenths))
}

/// Takes one after the other. `rank` gives the score first and then the theme; how often the theme was taken from
/// stands between them. Statements of no theme count as one theme here.
fn take<'a, S: Ord, T: Ord>(
    mut candidates: Vec<Rated<'a>>,
    most: usize,
    rank: impl Fn(&Rated) -> (S, bool, T),
) -> Vec<Rated<'a>> {
    let mut taken: Vec<Rated<'a>> = Vec::new();
    while taken.len() < most {
        let next = candidates.iter().enumerate().min_by_key(|(place, rated)| {
            let (score, without, theme) = rank(rated);
            let times = taken.iter().filter(|other| other.ask.theme == rated.ask.theme).count();
            (score, times, without, theme, *place)
        });
        let Some((place, _)) = next else { break };
        taken.push(candidates.remove(place));
    }
    taken
}
