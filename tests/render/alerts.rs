//! CAP 1.2, to the byte: one message for each revision, by the standard's own schema where its tools are.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;

use forewarn::advisory::{Advisory, Significance, Status};
use forewarn::render::cap;
use roxmltree::Document;

use super::golden::check;
use super::validators::{missing, schemas};
use crate::pages::cast::Cast;
use crate::pages::samples::{Story, area, change, draft, shared, text};
use crate::pages::scenes::setting;

const CAP: &str = "urn:oasis:names:tc:emergency:cap:1.2";

/// Every message of the samples, and of a series with a correction, an update after expiry, and a retraction.
fn messages() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (n, advisory) in Cast::new().all().into_iter().chain([series()]).enumerate() {
        for revision in &advisory.revisions {
            let text = cap::alert(&advisory, revision.stamp.revision, &setting()).unwrap();
            all.push((format!("{n:02}-{}", revision.stamp.revision), text));
        }
    }
    all
}

/// Four words about one flood; the first had lapsed when the third was sent.
fn series() -> Arc<Advisory> {
    let flood = |headline: &str, expires: &str| {
        let said =
            text("Flood", headline, "The river <rises> & \"stays\" high.", &["Keep away from the banks."]);
        let mut draft = draft(Status::Actual, vec![("en", said)]);
        draft.expires = Some(expires.to_owned());
        draft.areas = vec![area("Harbour", "AT", Some(1.5))];
        draft
    };
    let first = flood("Harbour: keep away", "2026-12-01T12:00:00+01:00");
    let mut second = flood("Harbour: keep away from both banks", "2026-12-04T12:00:00+01:00");
    second.change = change("minor", &[("en", "The other bank is named as well.")]);
    let mut third = flood("Harbour: the river falls", "2026-12-05T12:00:00+01:00");
    third.change = change("significant", &[("en", "The water falls since noon.")]);
    let story = Story::begin(77, "2026-12-01T08:00:00Z", &first);
    let story = story.publish("2026-12-01T09:00:00.250Z", &second, Significance::Minor);
    let story = story.publish("2026-12-02T09:00:00Z", &third, Significance::Significant);
    shared(&story.retract("2026-12-02T10:00:00Z", &[("en", "The gauge was broken.")]))
}

fn of(text: &str, name: &str) -> Vec<String> {
    let document = Document::parse(text).unwrap();
    let nodes = document.descendants().filter(|node| node.has_tag_name((CAP, name)));
    nodes.map(|node| node.text().unwrap_or_default().to_owned()).collect()
}

#[test]
fn a_message_refers_to_all_that_still_counts_or_else_to_the_one_before() {
    let advisory = series();
    let texts: Vec<_> = advisory
        .revisions
        .iter()
        .map(|one| cap::alert(&advisory, one.stamp.revision, &setting()).unwrap())
        .collect();
    let types: Vec<_> = texts.iter().flat_map(|text| of(text, "msgType")).collect();
    assert_eq!(types, ["Alert", "Update", "Update", "Cancel"]);
    let references: Vec<_> = texts.iter().map(|text| of(text, "references").concat()).collect();
    let named = |n: usize| {
        let sent = of(&texts[n], "sent").concat();
        format!("{},{},{sent}", setting().publisher.authority, advisory.revisions[n].stamp.identifier)
    };
    assert_eq!(references[0], "");
    assert_eq!(references[1], named(0));
    // The first lapsed on the day before.
    assert_eq!(references[2], named(1));
    assert_eq!(references[3], format!("{} {}", named(1), named(2)));
}

#[test]
fn what_is_over_says_how_and_repeats_headline_and_area() {
    let retracted = of(&messages().pop().unwrap().1, "note");
    assert_eq!(retracted, ["RETRACTED: The gauge was broken."]);
    let cast = Cast::new();
    let ended = cap::alert(&cast.ended, cast.ended.newest().unwrap().stamp.revision, &setting()).unwrap();
    assert_eq!(
        (of(&ended, "msgType"), of(&ended, "responseType")),
        (vec!["Cancel".into()], vec!["AllClear".into()])
    );
    assert!(of(&ended, "headline").iter().all(|headline| headline.starts_with("ENDED: ")));
    assert!(of(&ended, "note").iter().all(|note| note.starts_with("ENDED: ")));
    assert_eq!(of(&ended, "areaDesc").len(), of(&ended, "info").len().max(1));
    assert!(of(&ended, "instruction").is_empty());
}

#[test]
fn every_message_has_the_languages_offsets_and_marks_that_cap_asks_for() {
    for (name, text) in messages() {
        assert_eq!(of(&text, "language").len(), of(&text, "event").len(), "{name}");
        for time in ["sent", "effective", "onset", "expires"].iter().flat_map(|element| of(&text, element)) {
            let tail = time.chars().rev().take(6).collect::<Vec<_>>();
            assert!(tail[5] == '+' || tail[5] == '-', "{name}: {time}");
            assert_eq!(time.len(), "2026-12-01T08:00:00+01:00".len(), "{name}: {time}");
        }
        let drill = of(&text, "status").concat() != "Actual";
        let marked = ["EXERCISE", "TEST"].iter().any(|word| of(&text, "note").concat().starts_with(word));
        assert_eq!(drill, marked, "{name}");
    }
}

#[test]
fn every_message_is_byte_for_byte_as_kept_and_the_same_twice() {
    for (name, text) in messages() {
        check(&format!("alerts/{name}.cap"), &text);
    }
    assert_eq!(messages(), messages());
}

#[test]
fn every_message_is_valid_by_the_schema_of_cap() {
    let Some(schema) = schemas().map(|schemas| schemas.join("CAP-v1.2.xsd")) else {
        return missing("../shared/conformance/schemas");
    };
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<PathBuf> = messages()
        .into_iter()
        .map(|(name, text)| {
            let file = folder.path().join(format!("{name}.cap"));
            fs::write(&file, text).unwrap();
            file
        })
        .collect();
    let Ok(judged) =
        Command::new("xmllint").arg("--noout").arg("--schema").arg(&schema).args(&files).output()
    else {
        return missing("xmllint");
    };
    assert!(judged.status.success(), "{}", String::from_utf8_lossy(&judged.stderr));
    let wrong = fs::read_to_string(&files[0]).unwrap().replacen("<scope>Public</scope>", "", 1);
    fs::write(&files[0], wrong).unwrap();
    let judged = Command::new("xmllint").arg("--noout").arg("--schema").arg(&schema).arg(&files[0]).output();
    assert!(!judged.unwrap().status.success());
}
