use crate::site::council;
use crate::visitor::Visitor;
use std::time::Instant;
#[tokio::test]
async fn scratch() {
    let visitor = Visitor::opens(council()).await;
    let widget = visitor.widget();
    widget.press_on("Start").await;
    let t = Instant::now();
    for _ in 0..50 { visitor.page::<()>("return null").await; }
    println!("bare script {:?}", t.elapsed() / 50);
    let t = Instant::now();
    for _ in 0..50 { widget.heading().await; }
    println!("heading {:?}", t.elapsed() / 50);
    let t = Instant::now();
    for _ in 0..20 { widget.chooses("viewpoint", "My team").await; widget.chooses("viewpoint", "A partnership").await; }
    println!("choose {:?}", t.elapsed() / 40);
    let t = Instant::now();
    for _ in 0..10 { widget.press_on("Continue").await; widget.press_on("Back").await; }
    println!("press_on {:?}", t.elapsed() / 20);
    let t = Instant::now();
    for _ in 0..10 { widget.writes("subject", "Hospital discharge").await; }
    println!("writes {:?}", t.elapsed() / 10);
    let b = visitor.page::<serde_json::Value>("const r = document.querySelector('stack-up').shadowRoot; const b = [...r.querySelectorAll('button')].find(b=>b.textContent=='Continue'); const t=performance.now(); b.click(); const d=performance.now()-t; r.host.offsetHeight; return [d,performance.now()-t]").await;
    println!("{b}");
}
