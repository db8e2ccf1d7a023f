//! Colours that can be read, whatever a page asks for: contrast as WCAG 2 reckons it, and the least change that mends it.

/// Between words and their ground.
const WORDS: f32 = 4.501;

/// The same where the browser mixes colours too, and rounds otherwise than we do.
const MIXED_WORDS: f32 = 4.6;

/// Between an edge, mixed too, and its ground: 3 to 1.
const EDGES: f32 = 3.05;

/// How much the sheet mixes into the surface, in 255ths: of the text for quiet words and for edges, of the accent for a
/// tint.
const QUIET: u32 = 204;
const EDGE: u32 = 148;
const TINT: u32 = 28;

const BLACK: Colour = Colour(0);
const WHITE: Colour = Colour(0x00ff_ffff);

/// A colour of the screen: red, green and blue, eight bits each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub u32);

/// The tokens of the sheet that may have to differ, in the order of what [`legible`] gives: words on the accent; words,
/// edges and marks in the accent, on the surface and on paper; the tint, quiet words and edges on the surface.
pub const MENDED: [&str; 6] = ["--on-accent", "--accent-ink", "--accent-on-paper", "--tint", "--quiet", "--edge"];

/// Reads the words on the accent, the accent, the surface and the text from the `box-shadow` that a browser has computed,
/// and says what has to differ, so that all can be read. Nothing, when they are not there.
///
/// A surface that can be seen through is taken to lie on white or black, whichever bears its text.
pub fn legible(shadow: &str) -> [Option<Colour>; 6] {
    let [on_accent, accent, surface, text] = layers(shadow);
    // It is our own, and can't be seen through.
    if on_accent == 0 {
        return [None; 6];
    }
    let surface = over(surface, bearing(over(text, WHITE)));
    let (on_paper, accent, text) = (over(accent, WHITE), over(accent, surface), over(text, surface));
    let tint = mixed(surface, accent, TINT);
    let less_tint = mended(tint, surface, text, text, MIXED_WORDS);
    [
        (contrast(over(on_accent, accent), accent) < WORDS).then(|| bearing(accent)),
        mended(accent, bearing(surface), surface, surface, WORDS),
        mended(on_paper, BLACK, WHITE, WHITE, WORDS),
        less_tint,
        mended(mixed(surface, text, QUIET), text, surface, less_tint.unwrap_or(tint), MIXED_WORDS),
        mended(mixed(surface, text, EDGE), text, surface, surface, EDGES),
    ]
}

/// The last four colours in what a browser has computed, such as `rgb(15, 94, 99) 0px 0px`, `rgba(0, 0, 0, 0.5) 0px 0px`
/// or `color(srgb 0.5 1 0 / 0.5) 0px 0px`: red, green, blue, and how much is hidden of what lies below, eight bits each.
/// What lies outside of the colours of a screen is brought to their edge.
fn layers(shadow: &str) -> [u32; 4] {
    let mut layers = [0; 4];
    let (mut layer, mut places, mut unit) = (0, 0, 1.0);
    let mut number = Number::default();
    for byte in shadow.bytes() {
        number.read(byte);
        if byte == b's' {
            unit = 255.0;
        }
        if number.is_there && matches!(byte, b' ' | b',' | b')') {
            places += 1;
            layer = (layer << 8) | whole(number.value * if places == 4 { 255.0 } else { unit });
            number = Number::default();
        }
        if byte == b')' {
            let [_, second, third, fourth] = layers;
            layers = [second, third, fourth, if places == 4 { layer } else { (layer << 8) | 255 }];
            (layer, places, unit) = (0, 0, 1.0);
        }
    }
    layers
}

/// A decimal number of which the first characters have been read.
#[derive(Default)]
struct Number {
    value: f32,
    /// What the next decimal counts; 0 before the point.
    weight: f32,
    is_there: bool,
    /// Below 0, or so small that it is written with an exponent, or `none`.
    is_nothing: bool,
}

impl Number {
    fn read(&mut self, byte: u8) {
        let digit = byte.wrapping_sub(b'0');
        match byte {
            b'.' => self.weight = 0.1,
            b'-' => self.is_nothing = true,
            b'e' => (self.is_there, self.is_nothing) = (true, true),
            b' ' | b',' | b')' | b'/' => {}
            _ if digit > 9 => *self = Number::default(),
            _ => {
                self.is_there = true;
                if self.weight == 0.0 {
                    self.value = self.value * 10.0 + f32::from(digit);
                } else {
                    self.value += f32::from(digit) * self.weight;
                    self.weight *= 0.1;
                }
            }
        }
        if self.is_nothing {
            self.value = 0.0;
        }
    }
}

/// The nearest whole number from 0 to 255.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "such a cast stops at 0 and at 255")]
fn whole(number: f32) -> u32 {
    u32::from((number + 0.5) as u8)
}

/// What is seen of a layer and of what lies below it.
fn over(layer: u32, below: Colour) -> Colour {
    mixed(below, Colour(layer >> 8), layer & 255)
}

/// So many 255ths of a colour mixed into another one.
fn mixed(one: Colour, other: Colour, parts: u32) -> Colour {
    let mut mixed = 0;
    for place in 0..3 {
        let value = one.part(place) * (255 - parts) + other.part(place) * parts;
        mixed = (mixed << 8) | ((value + 127) / 255);
    }
    Colour(mixed)
}

/// The first colour, on the way from one to another, that can be read on both grounds; none when it is the very first.
fn mended(from: Colour, to: Colour, ground: Colour, other: Colour, enough: f32) -> Option<Colour> {
    let mut parts = 0;
    let mut colour = from;
    while parts < 255 && (contrast(colour, ground) < enough || contrast(colour, other) < enough) {
        parts += 3;
        colour = mixed(from, to, parts);
    }
    (parts > 0).then_some(colour)
}

/// Black or white, whichever can be read better on a ground.
fn bearing(ground: Colour) -> Colour {
    if light(ground) > 0.229 { BLACK } else { WHITE }
}

/// The contrast of two colours, from 1 to 21.
fn contrast(one: Colour, other: Colour) -> f32 {
    let ratio = light(one) / light(other);
    if ratio < 1.0 { 1.0 / ratio } else { ratio }
}

/// The relative luminance, and the light that falls on every screen.
fn light(colour: Colour) -> f32 {
    0.05 + 0.2126 * colour.linear(0) + 0.7152 * colour.linear(1) + 0.0722 * colour.linear(2)
}

impl Colour {
    /// Red, green or blue, from 0 to 255.
    fn part(self, place: u32) -> u32 {
        (self.0 >> (16 - 8 * place)) & 255
    }

    #[allow(clippy::cast_precision_loss, reason = "a part is less than 256")]
    fn linear(self, place: u32) -> f32 {
        let value = self.part(place) as f32 / 255.0;
        if value <= 0.04045 {
            return value / 12.92;
        }
        // To the power of 2.4, as the twelfth of the fifth root, which Newton's method finds in a few steps.
        let base = (value + 0.055) / 1.055;
        let mut root = 1.0;
        for _ in 0..8 {
            let square = root * root;
            root = 0.8 * root + 0.2 * base / (square * square);
        }
        let third = root * root * root;
        third * third * third * third
    }
}
