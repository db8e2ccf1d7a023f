//! From a click or key to the next paint, by real events of the browser.

use serde_json::{Value, json};
use xtask::{Error, Result};

use crate::candidate::{Candidate, Profile, Size};
use crate::figure::{Figure, Taken, percentile};
use crate::large;
use crate::site;
use crate::visit::Visit;

/// Answers questions step by step: the second option by a click, then the third by a key.
pub async fn answer(visit: &Visit<'_>, candidate: Candidate, profile: Profile, size: Size) -> Result<Vec<Taken>> {
    visit.goes_to(&site::page(candidate, size)).await?;
    visit.slow_down(profile).await?;
    press(visit, "Start").await?;
    let (mut answers, mut steps) = (Vec::new(), Vec::new());
    let mut step = 0;
    loop {
        let places = places(size, step);
        for place in places {
            let Some(point) =
                visit.asks::<Option<(f64, f64)>>(&format!("return bench.option({place})"), Vec::new()).await?
            else {
                break;
            };
            answers.push(click(visit, point).await?);
            answers.push(key(visit, "ArrowDown").await?);
            let marked: i64 = visit.asks(&format!("return bench.marked({place})"), Vec::new()).await?;
            if marked != 2 {
                return Err(Error::new(
                    format!("{}: question {place} of step {step} has option {marked} marked, not 2.", candidate.name()),
                    "Look at its page: the bench is only fair when each candidate takes the answer.",
                ));
            }
        }
        step += 1;
        if step == last(size) {
            break;
        }
        steps.push(press(visit, "Continue").await?);
    }
    let of = |values: &[f64], share| percentile(values, share).unwrap_or(f64::NAN);
    Ok(vec![
        (Figure::Answer50(size), of(&answers, 50)),
        (Figure::Answer98(size), of(&answers, 98)),
        (Figure::Step50(size), of(&steps, 50)),
        (Figure::StepMost(size), of(&steps, 100)),
    ])
}

/// Which questions of a step are answered: all of a small questionnaire, one of each step of a large one.
fn places(size: Size, step: usize) -> std::ops::Range<usize> {
    match size {
        Size::Small => 0..usize::MAX,
        Size::Large => {
            let place = step * 7 % large::STATEMENTS_PER_SECTION;
            place..place + 1
        }
    }
}

/// How many steps are walked: those with questions of one answer.
fn last(size: Size) -> usize {
    match size {
        Size::Small => 6,
        Size::Large => large::SECTIONS,
    }
}

/// Presses a button as soon as it is there.
async fn press(visit: &Visit<'_>, words: &str) -> Result<f64> {
    let found: (f64, f64) = visit.awaits(&format!("bench.awaited(() => bench.press({}))", json!(words))).await?;
    click(visit, found).await
}

async fn click(visit: &Visit<'_>, (x, y): (f64, f64)) -> Result<f64> {
    for (kind, button) in [("mouseMoved", "none"), ("mousePressed", "left"), ("mouseReleased", "left")] {
        let clicks = u8::from(button == "left");
        let event = json!({"type": kind, "x": x, "y": y, "button": button, "clickCount": clicks});
        visit.tells("Input.dispatchMouseEvent", event).await?;
    }
    visit.awaits("bench.taken()").await
}

async fn key(visit: &Visit<'_>, key: &str) -> Result<f64> {
    let _: Value = visit.asks("bench.key()", Vec::new()).await?;
    for kind in ["rawKeyDown", "keyUp"] {
        let event = json!({"type": kind, "key": key, "code": key, "windowsVirtualKeyCode": 40});
        visit.tells("Input.dispatchKeyEvent", event).await?;
    }
    visit.awaits("bench.taken()").await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_large_questionnaire_one_question_of_each_step_is_answered() {
        let places: Vec<_> = (0..4).map(|step| places(Size::Large, step)).collect();
        assert_eq!(places, [0..1, 7..8, 14..15, 21..22]);
        assert!((0..40).all(|step| super::places(Size::Large, step).start < large::STATEMENTS_PER_SECTION));
    }
}
