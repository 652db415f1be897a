//! The one style sheet: under an address that changes with its bytes, so that it may be kept for ever.

use std::sync::LazyLock;

use sha2::{Digest, Sha256};

/// What a page may load, for the `Content-Security-Policy` header: our sheet and an empty icon, and no script ever.
pub const POLICY: &str = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; \
                          form-action 'none'; frame-ancestors 'none'";

/// The sheet as it is compiled in.
const SHEET: &str = include_str!("../../../templates/style.css");

/// Four bytes tell our own versions apart; nobody else writes at this address.
const HASH_BYTES: usize = 4;

static PATH: LazyLock<String> = LazyLock::new(|| {
    let digest = Sha256::digest(SHEET.as_bytes());
    let hash: String = digest.iter().take(HASH_BYTES).map(|byte| format!("{byte:02x}")).collect();
    format!("/style.{hash}.css")
});

/// The style sheet: immutable at its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Its path, with eight digits of its hash.
    pub path: &'static str,
    /// Its bytes, `text/css` in UTF-8.
    pub bytes: &'static [u8],
}

/// The style sheet that every page links to.
#[must_use]
pub fn style() -> Style {
    Style { path: &PATH, bytes: SHEET.as_bytes() }
}
