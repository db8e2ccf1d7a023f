//! What a page writes down of a file, so that a browser refuses it when a byte of it has changed.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The value of an `integrity` attribute, by the W3C's Subresource Integrity.
pub fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", hash(content))
}

/// The SHA-256 of some content, in base 64.
pub fn hash(content: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(content))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_hash_of_the_standard() {
        assert_eq!(integrity(b"abc"), "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    }
}
