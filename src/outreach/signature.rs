//! What shows a subscriber that bytes come from us (W3C WebSub §8).

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The value of `X-Hub-Signature`.
pub(super) fn signature(secret: &str, body: &[u8]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("HMAC takes keys of any length");
    mac.update(body);
    let digest = mac.finalize().into_bytes();
    let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("sha256={hex}")
}
