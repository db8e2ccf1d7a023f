//! Choosing a few statements from many, so that no theme crowds out the others.

use std::ops::RangeInclusive;

use super::{Rated, holds};

/// Up to `most` statements with at least a score, best first. Ties: the theme taken from least so far, then the theme
/// with the higher score, then the order of the file.
pub(super) fn highest<'a>(rated: &[Rated<'a>], at_least: u8, most: usize) -> Vec<Rated<'a>> {
    take(rated, at_least..=u8::MAX, most, -1)
}

/// Up to `most` statements with at most a score, lowest first. Ties: the theme taken from least so far, then the theme
/// with the lower score, then the order of the file.
pub(super) fn lowest<'a>(rated: &[Rated<'a>], at_most: u8, most: usize) -> Vec<Rated<'a>> {
    take(rated, 0..=at_most, most, 1)
}

/// Takes one after the other, by the score first and then the theme; how often the theme was taken from stands between
/// them. Statements of no theme count as one theme here. A `sign` of -1 takes high scores first.
fn take<'a>(rated: &[Rated<'a>], scores: RangeInclusive<u8>, most: usize, sign: i64) -> Vec<Rated<'a>> {
    let mut taken: Vec<Rated<'a>> = Vec::new();
    while taken.len() < most {
        let mut next: Option<(_, &Rated)> = None;
        for rated in rated {
            if !scores.contains(&rated.score) || holds(&taken, rated) {
                continue;
            }
            let times = taken.iter().filter(|other| other.ask.theme == rated.ask.theme).count();
            let theme = i64::from(rated.theme_tenths.unwrap_or(0)) * sign;
            let rank = (i64::from(rated.score) * sign, times, rated.theme_tenths.is_none(), theme);
            if next.is_none_or(|(least, _)| rank < least) {
                next = Some((rank, rated));
            }
        }
        let Some((_, rated)) = next else { break };
        taken.push(*rated);
    }
    taken
}
