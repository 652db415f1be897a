//! What is published is kept to the byte: a change here is a change in every reader, and is to be wanted.

use std::fs;
use std::path::PathBuf;

use forewarn::advisory::{Format, RevisionNumber, Standing};
use forewarn::render::page::style;
use forewarn::render::{document, machine};

use super::sample::{edition, setting, stories};

fn golden(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name)
}

#[expect(clippy::disallowed_methods, reason = "the one who runs the tests says whether to rewrite")]
fn blessing() -> bool {
    std::env::var_os("FOREWARN_BLESS").is_some()
}

/// A document without what of it follows from the style sheet's bytes: a change of looks is no change of any page.
pub(crate) fn unstyled(document: &str) -> String {
    document.replace(style().path, "/style.css")
}

/// Compares with the file that is kept; with `FOREWARN_BLESS=1` writes it.
pub(crate) fn check(name: &str, printed: &str) {
    let path = golden(name);
    let printed = unstyled(printed);
    if blessing() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &printed).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    let differs = kept.chars().zip(printed.chars()).position(|(a, b)| a != b);
    let from = differs.unwrap_or(kept.chars().count().min(printed.chars().count())).saturating_sub(60);
    let near = |text: &str| text.chars().skip(from).take(160).collect::<String>();
    assert!(
        kept == printed,
        "{name} is not what it was.\nkept:    …{}…\nprinted: …{}…\nIf that is wanted: FOREWARN_BLESS=1 cargo test golden",
        near(&kept),
        near(&printed)
    );
}

#[test]
fn each_format_is_what_it_was_in_each_language() {
    for tag in ["en", "de"] {
        for format in Format::ALL {
            let name = format!("sample.{tag}.{}", format.ending());
            check(&name, &document(*format, &edition(tag), &setting()));
        }
    }
}

#[test]
fn the_machine_form_is_what_it_was() {
    let (stories, setting) = (stories(), setting());
    let updated = &stories[1];
    let in_force = Standing::InForce;
    check("advisory.json", &machine::advisory(updated, in_force, &setting).unwrap());
    let first = machine::revision(updated, RevisionNumber::FIRST, in_force, &setting);
    check("revision-1.json", &first.unwrap());
}
