//! What a person wants of every page, and has told the browser or the system: dark, without motion, in colours of their own.

use serde_json::json;

use crate::engine::Engine;
use crate::firefox::around_the_page;
use crate::session::Session;

/// What WebKit is started with, since it asks the system alone.
const OF_WEBKIT: (&str, &str) = ("prefers-reduced-motion", "reduce");

impl Session {
    /// The person wants something of every page, such as `("prefers-color-scheme", "dark")`; nothing, when the list is empty.
    pub async fn prefers(&self, features: &[(&str, &str)]) {
        match self.engine {
            Engine::Chromium => self.emulates(features).await,
            Engine::Firefox => self.sets_preferences(features).await,
            Engine::WebKit => assert!(
                features.iter().all(|feature| *feature == OF_WEBKIT),
                "WebKit can't be told {features:?}: name the test in `xtask/src/left_out.rs`"
            ),
        }
    }

    async fn emulates(&self, features: &[(&str, &str)]) {
        let features: Vec<_> = features.iter().map(|(name, value)| json!({"name": name, "value": value})).collect();
        let wish = json!({"features": features});
        self.driver.cdp().send_raw("Emulation.setEmulatedMedia", wish).await.expect("the browser follows");
    }

    /// Sets each of the browser's own preferences, as the person wants it or as it was.
    async fn sets_preferences(&self, features: &[(&str, &str)]) {
        let wants = |feature| features.contains(&feature);
        let preferences = json!([
            ["layout.css.prefers-color-scheme.content-override", i32::from(!wants(("prefers-color-scheme", "dark")))],
            ["ui.prefersReducedMotion", i32::from(wants(("prefers-reduced-motion", "reduce")))],
            ["browser.display.document_color_use", if wants(("forced-colors", "active")) { 2 } else { 0 }],
        ]);
        let set = "for (const [name, value] of arguments[0]) Services.prefs.setIntPref(name, value); return null";
        around_the_page(&self.driver, set, vec![preferences]).await.expect("the preferences are set");
    }
}
