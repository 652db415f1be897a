//! What shows a webhook that a message comes from us (Standard Webhooks, "Signature scheme").

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::config::SigningSecret;

/// The value of `webhook-signature`: one signature for each secret, so that a receiver may change it in its own time.
#[must_use]
pub fn webhook_signature(secrets: &[SigningSecret], id: &str, timestamp: i64, body: &[u8]) -> String {
    let sign = |secret: &SigningSecret| {
        let mut mac = Hmac::<Sha256>::new_from_slice(secret.bytes()).expect("HMAC takes keys of any length");
        mac.update(format!("{id}.{timestamp}.").as_bytes());
        mac.update(body);
        format!("v1,{}", BASE64_STANDARD.encode(mac.finalize().into_bytes()))
    };
    secrets.iter().map(sign).collect::<Vec<_>>().join(" ")
}
