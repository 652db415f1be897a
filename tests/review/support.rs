//! What the review's tests share: knowledge read once, drafts from files, and drafts brought to a day.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use forewarn::advisory::{Content, Draft, Language, read_time};
use forewarn::config;
use forewarn::intake::read_draft;
use forewarn::render::Words;
use forewarn::review::{Case, Knowledge, Problem, Reviewed, Severity, review};

/// What is built in, read once for all tests.
pub(super) static KNOWLEDGE: LazyLock<Knowledge> =
    LazyLock::new(|| config::knowledge(std::collections::BTreeSet::new()).unwrap());

/// What is built in, in every language that has a catalogue.
pub(super) static WORDS: LazyLock<Words> =
    LazyLock::new(|| Words::new(config::catalogues().iter().copied()).unwrap());

/// The tests' day.
pub(super) fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 12, 1, 12, 0, 0).unwrap()
}

/// The review of a draft that stands alone.
pub(super) fn judge(draft: &Draft, now: DateTime<Utc>) -> Reviewed {
    review(&Case {
        draft,
        now,
        knowledge: &KNOWLEDGE,
        previous: None,
        telling: None,
        others: &[],
        offered: None,
        publisher: "Office of Public Safety",
    })
}

/// Brings all times of a draft to `now` by the same amount, so that it has held for an hour.
pub(super) fn shifted(mut draft: Draft, now: DateTime<Utc>) -> Draft {
    let Some(effective) = draft.effective.as_deref().and_then(|raw| read_time(raw).ok()) else {
        return draft;
    };
    let by = now - TimeDelta::hours(1) - effective.to_utc();
    let Draft { effective, onset, expires, review_by, next_update, .. } = &mut draft;
    for raw in [effective, onset, expires, review_by, next_update].into_iter().flatten() {
        if let Ok(time) = read_time(raw) {
            *raw = (time + by).to_rfc3339();
        }
    }
    draft
}

/// Every file of a folder with an ending, in order.
pub(super) fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .collect();
    files.sort();
    files
}

/// A folder of this project.
pub(super) fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// A draft from the bytes of the API's body.
pub(super) fn draft(bytes: &[u8]) -> Draft {
    read_draft(bytes).unwrap()
}

/// The content of a draft that is known to be good.
pub(super) fn content(draft: &Draft, now: DateTime<Utc>) -> Content {
    let reviewed = judge(draft, now);
    reviewed.content.unwrap_or_else(|| panic!("{:#?}", reviewed.problems))
}

pub(super) fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap()
}

/// One line for each problem, for comparison and for reading.
pub(super) fn lines(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(line).collect()
}

fn line(Problem { code, severity, pointer, detail, fix: _ }: &Problem) -> String {
    format!("{code} {severity} {pointer}: {detail}")
}

/// Only what stops publication.
pub(super) fn errors(problems: &[Problem]) -> Vec<String> {
    problems.iter().filter(|problem| problem.severity == Severity::Error).map(line).collect()
}

/// Whether files that hold what is expected are to be written anew.
pub(super) fn blessing() -> bool {
    #[expect(clippy::disallowed_methods, reason = "a test may be told to write what it expects")]
    let asked = std::env::var("FOREWARN_BLESS");
    asked.is_ok_and(|value| value == "1")
}
