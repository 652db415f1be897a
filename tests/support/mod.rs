//! What tests stand on: a real service on a real socket with a real store, an editor who writes, a reader who reads.

mod answer;
mod browser;
mod described;
mod editor;
mod listener;
mod reader;
mod samples;
mod service;

pub(crate) use answer::Answer;
pub(crate) use browser::{Browser, hidden, shown_token};
pub(crate) use editor::Editor;
pub(crate) use listener::{Event, Listener};
pub(crate) use samples::{advisory, exercise, level, update};
pub(crate) use service::Service;

/// The folder beside the project that holds what others made: schemas, example data. Says loudly when it is missing.
///
/// On a machine of continuous integration (`CI=true`) it must be there.
#[must_use]
pub(crate) fn shared(what: &str) -> Option<std::path::PathBuf> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(what);
    if path.exists() {
        return Some(path);
    }
    eprintln!("NOT RUN: ../shared/{what} is not here, so this test shows nothing");
    #[expect(clippy::disallowed_methods, reason = "a test may ask where it runs")]
    let ci = std::env::var("CI").is_ok_and(|value| value == "true");
    assert!(!ci, "../shared/{what} must be there in continuous integration");
    None
}
