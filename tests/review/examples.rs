//! The example advisories can be published, the rejected ones cannot, and for the reasons given.

use std::path::PathBuf;

use serde_json::Value;

use super::support::{draft, errors, files, folder, judge, lines, noon, shifted};
use crate::support::shared;

fn published(folder: PathBuf) {
    let files = files(&folder, ".json");
    assert_eq!(files.len(), 9);
    let mut broken = Vec::new();
    for file in files {
        let draft = shifted(draft(&std::fs::read(&file).unwrap()), noon());
        let reviewed = judge(&draft, noon());
        broken
            .extend(errors(&reviewed.problems).into_iter().map(|line| format!("{}: {line}", file.display())));
        assert!(reviewed.content.is_some() || !broken.is_empty());
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn every_example_can_be_published_once_it_is_brought_to_the_present() {
    if let Some(folder) = shared("data/advisories") {
        published(folder);
    }
}

#[test]
fn the_demo_publishes_the_same_examples() {
    published(folder("feeds/demo"));
    if let Some(originals) = shared("data/advisories") {
        for file in files(&originals, ".json") {
            let own = folder("feeds/demo").join(file.file_name().unwrap());
            assert_eq!(std::fs::read(&file).unwrap(), std::fs::read(own).unwrap(), "{}", file.display());
        }
    }
}

#[test]
fn every_rejected_example_breaks_the_rules_it_names() {
    let Some(folder) = shared("data/rejected") else { return };
    let mut broken = Vec::new();
    for file in files(&folder, ".json") {
        let document: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
        let draft = shifted(draft(document["advisory"].to_string().as_bytes()), noon());
        let reviewed = judge(&draft, noon());
        assert!(reviewed.content.is_none(), "{} can be published", file.display());
        for rule in document["rules"].as_array().unwrap() {
            if !reviewed.problems.iter().any(|problem| problem.code == rule.as_str().unwrap()) {
                broken.push(format!(
                    "{}: {rule} is not among {:#?}",
                    file.display(),
                    lines(&reviewed.problems)
                ));
            }
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}
