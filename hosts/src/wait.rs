//! Waiting for what is to come, never for time to pass.

use std::time::{Duration, Instant};

use crate::host::Tried;

/// How long something may take that may as well never come.
pub const A_WHILE: Duration = Duration::from_secs(20);

/// How long something may take without which nothing goes on.
pub const LONG: Duration = Duration::from_secs(90);

const PAUSE: Duration = Duration::from_millis(50);

/// Asks again and again until it is so. False when that takes too long.
pub async fn comes(patience: Duration, mut ask: impl AsyncFnMut() -> Tried<bool>) -> Tried<bool> {
    let deadline = Instant::now() + patience;
    while !ask().await? {
        if Instant::now() > deadline {
            return Ok(false);
        }
        tokio::time::sleep(PAUSE).await;
    }
    Ok(true)
}

/// Asks again and again until it is so.
pub async fn until(what: &str, ask: impl AsyncFnMut() -> Tried<bool>) -> Tried<()> {
    if comes(LONG, ask).await? { Ok(()) } else { Err(format!("Waited in vain for {what}.").into()) }
}
