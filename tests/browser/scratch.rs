use crate::site::council;
use crate::visitor::Visitor;
use thirtyfour::Key;
#[tokio::test]
async fn scratch() {
    let visitor = Visitor::opens(council()).await;
    let widget = visitor.widget();
    widget.press_on("Start").await;
    widget.writes("subject", "abc def").await;
    let d = &visitor.session.driver;
    let sel = "let e=document.activeElement.shadowRoot.activeElement; return [e.name,e.selectionStart,e.selectionEnd,e.value]";
    d.action_chain().key_down(Key::Control).send_keys("a").key_up(Key::Control).perform().await.unwrap();
    println!("{:?}", visitor.page::<serde_json::Value>(sel).await);
    d.action_chain().send_keys(Key::End).key_down(Key::Shift).send_keys(Key::Home).key_up(Key::Shift).perform().await.unwrap();
    println!("{:?}", visitor.page::<serde_json::Value>(sel).await);
    d.action_chain().send_keys(Key::End).send_keys(Key::Control+"a").perform().await.unwrap();
    println!("{:?}", visitor.page::<serde_json::Value>(sel).await);
    d.action_chain().send_keys(Key::Delete).perform().await.unwrap();
    println!("{:?}", visitor.page::<serde_json::Value>(sel).await);
}
