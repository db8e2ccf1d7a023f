//! Printing the widget alone. The page around it can't be hidden from within, so for the time of our own call a
//! constructed sheet stands on the page; nothing else of the page is touched.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Element, Node, ShadowRoot};

use crate::clock::Timer;

/// The browser's own, of the window.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch)]
    fn print() -> Result<(), JsValue>;
    #[wasm_bindgen(js_name = addEventListener)]
    fn listen_to(event: &str, listener: &JsValue, options: &JsValue);
}

/// How long a browser may take before it says that it has printed, in milliseconds.
const LONG_ENOUGH: i32 = 60_000;

/// What surrounds the widget: no room, no words, and nothing that could cut the widget off.
const AROUND: &str = "display:block!important;position:static!important;float:none!important;transform:none!important;\
    width:auto!important;min-width:0!important;max-width:none!important;height:auto!important;\
    min-height:0!important;max-height:none!important;margin:0!important;border:0!important;padding:0!important;\
    overflow:visible!important;background:none!important;box-shadow:none!important;opacity:1!important;\
    filter:none!important;clip-path:none!important;contain:none!important;columns:auto!important;\
    visibility:visible!important;font-size:0!important;line-height:0!important";

/// Excludes nothing, and weighs more than any rule of a page that insists by ids.
const SURELY: &str = ":not(#s#s#s:not(*))";

const WIDGET: &str = "display:block!important;visibility:visible!important;font-size:12pt!important;margin:0!important";

/// Prints what is in a container of the page, or in the shadow root that it stands in.
pub fn alone(container: &Element) {
    let mut sheets = Vec::new();
    let mut shown = match container.get_root_node().dyn_ref::<ShadowRoot>() {
        Some(shadow) => shadow.host(),
        None => container.clone(),
    };
    let mut style = WIDGET;
    // Out of one shadow root after the other, up to the page.
    loop {
        let root = shown.get_root_node();
        hide_around(&shown, &root, style, &mut sheets);
        style = AROUND;
        match root.dyn_ref::<ShadowRoot>() {
            Some(shadow) => shown = shadow.host(),
            None => break,
        }
    }
    let take_back = Closure::<dyn FnMut()>::new(move || {
        for (root, sheet) in sheets.drain(..) {
            drop(change_sheets(&root, |known| known.filter(&mut |other, _, _| other != sheet)));
        }
    });
    let take_back: Function = take_back.into_js_value().unchecked_into();
    let once = Object::new();
    drop(Reflect::set(&once, &"once".into(), &JsValue::TRUE));
    listen_to("afterprint", &take_back, &once);
    drop(print());
    let last = move || drop(take_back.call0(&JsValue::NULL));
    if let Some(timer) = Timer::start(LONG_ENOUGH, last) {
        timer.forget();
    }
}

/// Hides, in one tree of the page, all but one element and what it stands in; and so in each tree that one of these is
/// slotted into.
fn hide_around(shown: &Element, root: &Node, style: &str, sheets: &mut Vec<(Node, JsValue)>) {
    let mut rules = format!("@media print{{{}{SURELY}{{{style}}}", path(shown));
    let mut inner = shown.clone();
    loop {
        if let Some(slot) = slot_of(&inner) {
            hide_around(&slot, &slot.get_root_node(), AROUND, sheets);
        }
        let hidden = format!(">:not(:nth-child({})){SURELY}{{display:none!important}}", place(&inner));
        let Some(outer) = inner.parent_element() else {
            // The host itself is dressed in the tree that it stands in.
            rules.extend([":host", &hidden]);
            break;
        };
        let around = path(&outer);
        let sure = format!("{around}{SURELY}");
        rules.extend([&sure, "{", AROUND, "}", &sure, "::before,", &sure, "::after{content:none!important}"]);
        rules.extend([around.as_str(), &hidden]);
        inner = outer;
    }
    rules.push('}');
    sheets.extend(add_sheet(root, &rules));
}

/// Where an element is shown that stands in another one with a shadow root of its own.
fn slot_of(element: &Element) -> Option<Element> {
    Reflect::get(element, &"assignedSlot".into()).ok()?.dyn_into().ok()
}

fn add_sheet(root: &Node, rules: &str) -> Option<(Node, JsValue)> {
    let sheet = CssStyleSheet::new().ok()?;
    let replace: Function = Reflect::get(&sheet, &"replaceSync".into()).ok()?.unchecked_into();
    replace.call1(&sheet, &rules.into()).ok()?;
    let sheet = JsValue::from(sheet);
    change_sheets(root, |known| known.concat(&Array::of1(&sheet))).ok()?;
    Some((root.clone(), sheet))
}

/// The only element that a selector of child places finds.
fn path(element: &Element) -> String {
    match element.parent_element() {
        Some(outer) => format!("{}>:nth-child({})", path(&outer), place(element)),
        None if element.tag_name().eq_ignore_ascii_case("html") => ":root".to_owned(),
        None => format!(":host>:nth-child({})", place(element)),
    }
}

/// Its place among its siblings, counted from 1.
fn place(element: &Element) -> u32 {
    let mut place = 1_u32;
    let mut before = element.previous_element_sibling();
    while let Some(sibling) = before {
        place = place.saturating_add(1);
        before = sibling.previous_element_sibling();
    }
    place
}

fn change_sheets(root: &Node, change: impl FnOnce(&Array) -> Array) -> Result<(), JsValue> {
    let name = "adoptedStyleSheets".into();
    let known = Array::from(&Reflect::get(root, &name)?);
    Reflect::set(root, &name, &change(&known))?;
    Ok(())
}
