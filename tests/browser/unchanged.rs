//! A tab in which nothing was changed leaves alone what is kept.

use std::collections::BTreeMap;

use serde_json::json;

use crate::site::council;
use crate::visitor::Visitor;
use crate::wait::becomes;

const KEY: &str = "stack-up:collaboration";

/// A person who has given an answer in this tab, all of it saved.
async fn has_answered() -> Visitor {
    let visitor = Visitor::begins(council()).await;
    visitor.widget().chooses("viewpoint", "My team").await;
    visitor.has_kept(json!({"viewpoint": {"chosen": ["team"]}})).await;
    visitor
}

/// The person turns to another tab, and back.
async fn turns_away(visitor: &Visitor) {
    let script = "dispatchEvent(new Event('pagehide'));
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true })); return null";
    visitor.page::<()>(script).await;
}

#[tokio::test]
async fn what_another_tab_kept_since_stays() {
    let visitor = has_answered().await;
    let newer = visitor.kept().await[KEY].replace("team", "organisation");
    visitor.page::<()>(&format!("localStorage.setItem('{KEY}', {}); return null", json!(newer))).await;
    turns_away(&visitor).await;
    assert_eq!(visitor.kept().await[KEY], newer);
}

#[tokio::test]
async fn what_another_tab_deleted_stays_deleted() {
    let visitor = has_answered().await;
    visitor.page::<()>(&format!("localStorage.removeItem('{KEY}'); return null")).await;
    turns_away(&visitor).await;
    assert!(visitor.kept().await.is_empty());
}

#[tokio::test]
async fn what_clearing_by_hand_leaves_behind_can_be_deleted() {
    let visitor = has_answered().await;
    let widget = visitor.widget();
    widget.press_at("viewpoint", "Clear this answer").await;
    visitor.has_kept(json!({})).await;
    widget.press("Delete my answers").await;
    widget.says("Delete your answers?").await;
    widget.press("Delete my answers").await;
    widget.says("Your answers are deleted from this device.").await;
    becomes(BTreeMap::new(), async || visitor.kept().await).await;
}
