//! The bytes of every page are kept in the tree, so that a change of them is seen and meant.

use std::fs;
use std::path::Path;

use super::scenes::scenes;
use crate::render::golden::unstyled;

/// Set to rewrite the kept pages.
const BLESS: &str = "FOREWARN_BLESS";

#[test]
#[expect(clippy::disallowed_methods, reason = "whoever runs the tests says whether to keep new bytes")]
fn every_page_is_byte_for_byte_as_kept() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/pages");
    let bless = std::env::var(BLESS).is_ok();
    let mut other = Vec::new();
    for (name, page) in scenes() {
        let page = unstyled(&page);
        let file = folder.join(format!("{name}.html"));
        if bless {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&file, &page).unwrap();
        } else if fs::read_to_string(&file).ok().as_ref() != Some(&page) {
            other.push(name);
        }
    }
    assert!(other.is_empty(), "other bytes than kept ({BLESS}=1 keeps them): {other:?}");
}

#[test]
fn nothing_is_kept_that_no_page_has() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/pages");
    let known: Vec<_> = scenes().iter().map(|(name, _)| format!("{name}.html")).collect();
    let kept = fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let stray: Vec<_> = kept.filter(|name| !known.contains(name)).collect();
    assert!(stray.is_empty(), "{stray:?}");
}
