//! The desk's sheet and scripts: under addresses that change with their bytes, so that they may be kept for ever.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use super::refusal::Refusal;

/// What is sent: name, ending, media type, bytes.
const ASSETS: &[(&str, &str, &str, &[u8])] = &[
    ("desk", "css", "text/css; charset=utf-8", include_bytes!("../../../templates/desk/desk.css")),
    ("desk", "js", "text/javascript; charset=utf-8", include_bytes!("../../../templates/desk/desk.js")),
    (
        "passkeys",
        "js",
        "text/javascript; charset=utf-8",
        include_bytes!("../../../templates/desk/passkeys.js"),
    ),
    ("plain", "svg", "image/svg+xml", include_bytes!("../../../templates/desk/plain.svg")),
    ("live", "svg", "image/svg+xml", include_bytes!("../../../templates/desk/live.svg")),
    ("exercise", "svg", "image/svg+xml", include_bytes!("../../../templates/desk/exercise.svg")),
    ("test", "svg", "image/svg+xml", include_bytes!("../../../templates/desk/test.svg")),
];

/// Four bytes tell our own versions apart; nobody else writes at this address.
const HASH_BYTES: usize = 4;

struct Asset {
    media: &'static str,
    bytes: &'static [u8],
}

/// By the name in the address, and the address by `name.ending`.
static SHELF: LazyLock<(BTreeMap<String, Asset>, BTreeMap<String, String>)> = LazyLock::new(|| {
    let (mut shelf, mut paths) = (BTreeMap::new(), BTreeMap::new());
    for (name, ending, media, bytes) in ASSETS.iter().copied() {
        let digest = Sha256::digest(bytes);
        let hash: String = digest.iter().take(HASH_BYTES).map(|byte| format!("{byte:02x}")).collect();
        let file = format!("{name}.{hash}.{ending}");
        paths.insert(format!("{name}.{ending}"), format!("/desk/assets/{file}"));
        shelf.insert(file, Asset { media, bytes });
    }
    (shelf, paths)
});

/// Where something of this name and ending is, such as `desk.css`; the empty address where there is no such thing.
pub(super) fn path(name: &str) -> &'static str {
    SHELF.1.get(name).map_or("", String::as_str)
}

/// `GET /desk/assets/{name}`.
pub(super) async fn show(Path(name): Path<String>) -> Response {
    let Some(Asset { media, bytes }) = SHELF.0.get(&name) else {
        return Refusal::new(
            StatusCode::NOT_FOUND,
            "There is no such file",
            "The desk has nothing at this address.",
        )
        .into_response();
    };
    let fixed = |value| HeaderValue::from_static(value);
    let headers = [
        (header::CONTENT_TYPE, fixed(media)),
        (header::CACHE_CONTROL, fixed("public, max-age=31536000, immutable")),
    ];
    (headers, *bytes).into_response()
}
