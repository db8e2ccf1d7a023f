//! Colours stay legible, whatever accent, surface and text a page asks for.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test stops at the first surprise, and its panic is the report"
)]

use stack_up::model::{Colour, MENDED, legible};

type Rgb = [u8; 3];

const WHITE: Rgb = [255; 3];
const BLACK: Rgb = [0; 3];

/// What the widget shows for tokens of a page, as the sheet and the engine make it together.
struct Shown {
    accent: Rgb,
    surface: Rgb,
    text: Rgb,
    mended: [Option<Rgb>; 6],
}

/// WCAG 2.2, relative luminance, word for word.
fn luminance(colour: Rgb) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

/// As the sheet mixes: so many percent of one colour, the rest of the other.
fn mix(one: Rgb, percent: f64, other: Rgb) -> Rgb {
    let part = |place: usize| (f64::from(one[place]) * percent + f64::from(other[place]) * (100.0 - percent)) / 100.0;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it lies between two bytes")]
    [0, 1, 2].map(|place| part(place).round() as u8)
}

fn css([red, green, blue]: Rgb) -> String {
    format!("rgb({red}, {green}, {blue})")
}

/// As browsers write what was mixed.
fn mixed_css(colour: Rgb) -> String {
    let [red, green, blue] = colour.map(|part| f64::from(part) / 255.0);
    format!("color(srgb {red:.6} {green:.6} {blue:.6})")
}

fn shadow(colours: [&str; 4]) -> String {
    colours.map(|colour| format!("{colour} 0px 0px 0px 0px")).join(", ")
}

fn rgb(Colour(bits): Colour) -> Rgb {
    let [_, red, green, blue] = bits.to_be_bytes();
    [red, green, blue]
}

fn mended(colours: [&str; 4]) -> [Option<Rgb>; 6] {
    legible(&shadow(colours)).map(|colour| colour.map(rgb))
}

fn shown(accent: Rgb, surface: Rgb, text: Rgb, write: fn(Rgb) -> String) -> Shown {
    let mended = mended(["rgb(255, 255, 255)", &write(accent), &write(surface), &write(text)]);
    Shown { accent, surface, text, mended }
}

impl Shown {
    fn token(&self, name: &str, of_the_sheet: Rgb) -> Rgb {
        let place = MENDED.iter().position(|token| *token == name).unwrap();
        self.mended[place].unwrap_or(of_the_sheet)
    }

    /// What can't be read, with its contrast.
    fn faults(&self) -> Vec<String> {
        let Shown { accent, surface, text, .. } = *self;
        let tint = self.token("--tint", mix(accent, 11.0, surface));
        let quiet = self.token("--quiet", mix(text, 80.0, surface));
        let ink = self.token("--accent-ink", accent);
        // No more can be asked of what is made of the text than of the text itself.
        let read = contrast(text, surface).min(4.5);
        let pairs = [
            ("words on the accent", self.token("--on-accent", WHITE), accent, 4.5),
            ("the accent on the surface", ink, surface, 4.5),
            ("the accent beside the tint", ink, tint, 3.0),
            ("the accent on paper", self.token("--accent-on-paper", accent), WHITE, 4.5),
            ("text on the tint", text, tint, read),
            ("quiet words on the surface", quiet, surface, read),
            ("quiet words on the tint", quiet, tint, read),
            ("edges", self.token("--edge", mix(text, 58.0, surface)), surface, read.min(3.0)),
        ];
        let is_fault = |one, other, least: f64| contrast(one, other) < least - 1e-9;
        let faults = pairs.into_iter().filter(|(_, one, other, least)| is_fault(*one, *other, *least));
        faults
            .map(|(what, one, other, _)| {
                format!(
                    "{what}: {:.3}: {one:?} on {other:?}, of accent {accent:?}, surface {surface:?}, text {text:?}",
                    contrast(one, other)
                )
            })
            .collect()
    }
}

/// Colours all over the cube, and greys more closely.
fn grid(steps: &[u8], greys: u8) -> Vec<Rgb> {
    let mut grid: Vec<Rgb> = (0..=255).step_by(greys.into()).map(|grey| [grey; 3]).collect();
    for red in steps {
        for green in steps {
            grid.extend(steps.iter().map(|blue| [*red, *green, *blue]));
        }
    }
    grid
}

fn check_all(surfaces: &[Rgb], texts: impl Fn(Rgb) -> Vec<Rgb>, write: fn(Rgb) -> String) {
    let accents = grid(&[0, 51, 102, 153, 204, 255], 5);
    let mut faults = Vec::new();
    for surface in surfaces {
        for text in texts(*surface) {
            for accent in &accents {
                faults.extend(shown(*accent, *surface, text, write).faults());
            }
        }
    }
    assert!(faults.is_empty(), "{} faults: {:#?}", faults.len(), &faults[..faults.len().min(9)]);
}

#[test]
fn any_accent_is_legible_on_any_surface() {
    let better = |surface| if contrast(BLACK, surface) > contrast(WHITE, surface) { vec![BLACK] } else { vec![WHITE] };
    check_all(&grid(&[0, 85, 170, 255], 17), better, css);
}

#[test]
fn what_is_made_of_the_text_is_as_legible_as_the_text() {
    let greys = [BLACK, [51; 3], [89; 3], [118; 3], [128; 3], [160; 3], WHITE, [0, 0, 128], [255, 240, 200]];
    check_all(&[WHITE, BLACK, [18, 18, 18], [119; 3], [255, 255, 0]], |_| greys.to_vec(), mixed_css);
}

#[test]
fn what_is_legible_stays_as_it_is() {
    for accent in grid(&[0, 51, 102, 153, 204, 255], 5) {
        let [on_accent, ink, on_paper, tint, quiet, edge] = shown(accent, WHITE, BLACK, css).mended;
        assert_eq!((tint, quiet, edge), (None, None, None), "{accent:?}");
        if contrast(accent, WHITE) > 4.501 {
            assert_eq!((on_accent, ink, on_paper), (None, None, None), "{accent:?}");
        }
    }
    // The lightest grey that can be read on white, and the colour that the widget has of itself.
    assert_eq!(shown([118; 3], WHITE, BLACK, css).mended, [None; 6]);
    assert_eq!(shown([15, 94, 99], WHITE, BLACK, css).mended, [None; 6]);
}

#[test]
fn a_colour_is_mended_by_as_little_as_will_do() {
    let ink = |accent, surface, text| shown(accent, surface, text, css).token("--accent-ink", accent);
    for (accent, surface, text) in [
        ([119; 3], WHITE, BLACK),
        ([255, 221, 0], WHITE, BLACK),
        ([15, 94, 99], [18; 3], WHITE),
        ([128, 0, 128], [119; 3], BLACK),
    ] {
        let mended = contrast(ink(accent, surface, text), surface);
        assert!((4.5..4.9).contains(&mended), "{accent:?} on {surface:?}: {mended}");
    }
    assert_eq!(ink(WHITE, WHITE, BLACK), [117; 3], "a grey");
}

#[test]
fn colours_are_read_as_browsers_write_them() {
    let [white, black] = ["rgb(255, 255, 255)", "rgb(0, 0, 0)"];
    let with = |accent: &str| mended([white, accent, white, black]);
    let yellow = with("rgb(255, 204, 0)");
    assert_ne!(yellow, [None; 6]);
    for same in [
        "rgba(255, 204, 0, 1)",
        "color(srgb 1 0.8 0)",
        "color(srgb 1.00001 0.79999 1e-05)",
        "color(srgb 1.2 0.8 -0.3)",
        "color(srgb 1 .8 none / 1)",
        "color(srgb 1 0.8 none)",
    ] {
        assert_eq!(with(same), yellow, "{same}");
    }
    assert_eq!(with("rgba(0, 0, 0, 0)"), with("rgb(255, 255, 255)"));
    assert_eq!(with("color(srgb 0 0 0 / 0.5)"), with("rgb(127, 127, 127)"));
}

#[test]
fn a_surface_that_is_seen_through_lies_on_what_bears_its_text() {
    let of = |surface: &str, text: &str| mended(["rgb(255, 255, 255)", "rgb(119, 119, 119)", surface, text]);
    let [white, black] = ["rgb(255, 255, 255)", "rgb(0, 0, 0)"];
    assert_eq!(of("rgba(0, 0, 0, 0)", white), of(black, white));
    assert_eq!(of("rgba(0, 0, 0, 0)", black), of(white, black));
    assert_ne!(of(black, white), of(white, black));
}

#[test]
fn where_no_colours_are_nothing_is_mended() {
    for shadow in ["", "none", "rgb(1, 2, 3) 0px 0px 0px 0px", "(((((", "rgb(", "\u{1f600}1.e-)"] {
        assert_eq!(legible(shadow), [None; 6], "{shadow}");
    }
}
