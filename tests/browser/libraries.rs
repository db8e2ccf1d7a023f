//! Pages with the libraries that councils use: the widget looks and works as on a plain page, and leaves them alone.
//!
//! `cargo xtask test --setup` fetches them; without them it leaves these tests out, and says so.

use crate::hostile::check;
use crate::site::libraries;

async fn check_beside(library: &str, html: &str) {
    let folder = libraries().join(library);
    assert!(folder.is_dir(), "there is no {}: run `cargo xtask test --setup`", folder.display());
    check(library, html).await;
}

#[tokio::test]
async fn a_page_with_jquery() {
    check_beside("jquery", include_str!("hostile/jquery.html")).await;
}

#[tokio::test]
async fn a_page_with_bootstrap() {
    check_beside("bootstrap", include_str!("hostile/bootstrap.html")).await;
}

#[tokio::test]
async fn a_page_with_govuk_frontend() {
    check_beside("govuk-frontend", include_str!("hostile/govuk.html")).await;
}
