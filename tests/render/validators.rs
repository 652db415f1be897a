//! A judge from outside: the grammar of RFC 4287, where the tool for it is installed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use forewarn::advisory::Format;
use forewarn::render::document;

use super::sample::{edition, setting};

/// Says loudly that nothing was judged; where it must not be missing, fails.
#[expect(clippy::disallowed_methods, reason = "only the machine that checks for others must have every tool")]
pub(crate) fn missing(what: &str) {
    eprintln!("\n!!! NOTHING WAS JUDGED: {what} is missing here !!!\n");
    assert!(std::env::var_os("CI").is_none_or(|ci| ci != "true"), "{what} is missing in CI");
}

pub(crate) fn schemas() -> Option<PathBuf> {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/conformance/schemas");
    shared.is_dir().then_some(shared)
}

#[test]
fn atom_is_valid_by_the_grammar_of_rfc_4287() {
    let Some(grammar) = schemas().map(|schemas| schemas.join("atom-rfc4287.rnc")) else {
        return missing("../shared/conformance/schemas");
    };
    let folder = tempfile::tempdir().unwrap();
    for tag in ["en", "de"] {
        let file = folder.path().join(format!("{tag}.atom"));
        fs::write(&file, document(Format::Atom, &edition(tag), &setting())).unwrap();
        let Ok(judged) = Command::new("jing").arg("-c").arg(&grammar).arg(&file).output() else {
            return missing("jing");
        };
        let said = String::from_utf8_lossy(&judged.stdout);
        assert!(judged.status.success(), "{said}");
    }
}

#[test]
fn the_judge_of_atom_refuses_what_is_wrong() {
    let Some(grammar) = schemas().map(|schemas| schemas.join("atom-rfc4287.rnc")) else {
        return missing("../shared/conformance/schemas");
    };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("wrong.atom");
    let right = document(Format::Atom, &edition("en"), &setting());
    fs::write(&file, right.replacen("<published>", "<published>not a date", 1)).unwrap();
    match Command::new("jing").arg("-c").arg(&grammar).arg(&file).output() {
        Ok(judged) => assert!(!judged.status.success()),
        Err(_) => missing("jing"),
    }
}
