//! Good advisories in seven languages stay publishable: a rule that refuses one of them is wrong.

use forewarn::advisory::DraftArea;
use serde_json::Value;

use super::support::{draft, errors, files, folder, judge, noon};

#[test]
fn no_good_draft_is_refused() {
    let files = files(&folder("tests/drafts/good"), ".json");
    assert!(files.len() >= 12, "only {} good drafts", files.len());
    let mut broken = Vec::new();
    for file in files {
        let reviewed = judge(&draft(&std::fs::read(&file).unwrap()), noon());
        broken
            .extend(errors(&reviewed.problems).into_iter().map(|line| format!("{}: {line}", file.display())));
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

/// What authorities advise; a rule that refuses their words is wrong. Advice of no country is tried where no number is
/// judged.
const GUIDANCE: &str = include_str!("../../src/review/data/guidance-library.json");

#[test]
fn the_advice_of_authorities_can_be_given_word_for_word() {
    let library: Value = serde_json::from_str(GUIDANCE).unwrap();
    let mut broken = Vec::new();
    for action in library["actions"].as_array().unwrap() {
        let country = action["country"].as_str().filter(|country| country.len() == 2).unwrap_or("ZA");
        for (tag, steps) in action["steps"].as_object().unwrap() {
            let steps = steps.as_array().unwrap().iter().map(|step| step.as_str().unwrap().to_owned());
            let mut advice = draft(include_bytes!("../drafts/STRUCT-01.pass.json"));
            advice.areas[0] = DraftArea {
                name: Some("Musterland".to_owned()),
                country: Some(country.to_owned()),
                ..DraftArea::default()
            };
            let mut text = advice.texts.remove(0).1;
            text.headline = Some("Musterland".to_owned());
            text.instruction = steps.filter(|step| step.chars().count() <= 200).take(8).collect();
            advice.texts = vec![(tag.clone(), text)];
            let id = &action["id"];
            let found = judge(&advice, noon()).problems;
            broken.extend(errors(&found).into_iter().map(|line| format!("{id} in {tag}: {line}")));
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}
