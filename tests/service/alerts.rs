//! Every alert of every example through its whole life: valid by the schema of CAP, naming only alerts that came
//! before, and the same bytes whenever it is asked for.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use forewarn::advisory::Role;
use roxmltree::Document;
use serde_json::{Value, json};

use crate::render::validators::{missing, schemas};
use crate::support::{Editor, Service};

/// How the life of an example ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Ended,
    Retracted,
}

/// The alerts of all examples, by their paths, after an update of each and an end or a retraction.
fn lives(fates: [Fate; 2]) -> BTreeMap<String, String> {
    let mut service = Service::start_demo_public("https://warnings.example.org");
    let author = service.editor("Ada", &[Role::Author]);
    let approver = service.editor("Grace", &[Role::Approver]);
    let listed = author.get("/advisories?limit=100").expect(200).json();
    let ids: Vec<String> = listed["advisories"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["id"].as_str().unwrap().into())
        .collect();
    assert_eq!(ids.len(), 9);
    for (n, id) in ids.iter().enumerate() {
        live_on(&author, &approver, id, fates[n % 2]);
    }
    let fetched = |service: &Service| -> BTreeMap<String, String> {
        let paths = ids.iter().flat_map(|id| (1..=3).map(move |n| format!("/advisories/{id}/{n}.cap")));
        paths.map(|path| (path.clone(), service.reader().get(&path).expect(200).text().to_owned())).collect()
    };
    let before = fetched(&service);
    assert!(before == fetched(&service), "an alert changed between two requests");
    service.restart();
    assert!(before == fetched(&service), "an alert changed over a restart");
    before
}

fn live_on(author: &Editor, approver: &Editor, id: &str, fate: Fate) {
    let seen = author.get(&format!("/advisories/{id}")).expect(200).json();
    let mut next: Value = seen["revisions"][0]["content"].clone();
    next["change"] =
        json!({"significance": "significant", "note": everywhere(&seen, "The police gave more details.")});
    let _ = author.put(id, &next).expect(200);
    let _ = author.through(approver, id);
    let (action, why) = match fate {
        Fate::Ended => ("end", "The danger is over."),
        Fate::Retracted => ("retract", "The report was wrong."),
    };
    let _ = author.act(id, action, &json!({"reason": everywhere(&seen, why)})).expect(200);
}

/// The same words in each of the example's languages; they are tried here, not read by anybody.
fn everywhere(seen: &Value, words: &str) -> Value {
    let languages = seen["revisions"][0]["content"]["texts"].as_object().unwrap().keys();
    languages.map(|language| (language.clone(), json!(words))).collect::<serde_json::Map<_, _>>().into()
}

fn said(text: &str, name: &str) -> String {
    let document = Document::parse(text).unwrap();
    let node = document.descendants().find(|node| node.tag_name().name() == name);
    node.and_then(|node| node.text()).unwrap_or_default().to_owned()
}

#[test]
fn every_alert_of_every_example_is_valid_names_earlier_alerts_and_never_changes() {
    let mut all = Vec::new();
    for fates in [[Fate::Ended, Fate::Retracted], [Fate::Retracted, Fate::Ended]] {
        let alerts = lives(fates);
        let triple = |text: &str| ["sender", "identifier", "sent"].map(|name| said(text, name)).join(",");
        let sent: BTreeMap<_, _> = alerts.values().map(|text| (triple(text), said(text, "sent"))).collect();
        assert_eq!(sent.len(), 27, "two alerts have one name");
        let mut references = 0;
        for (path, text) in &alerts {
            let kind = said(text, "msgType");
            let named = said(text, "references");
            assert_eq!(kind == "Alert", named.is_empty(), "{path}");
            for reference in named.split_whitespace() {
                references += 1;
                let earlier = sent.get(reference).unwrap_or_else(|| panic!("{path}: {reference} is nowhere"));
                assert!(*earlier <= said(text, "sent"), "{path}: {reference} is later");
            }
            assert_eq!(said(text, "status"), "Exercise", "{path}");
        }
        assert_eq!(references, 9 + 9 * 2, "an update names one alert, a cancel two");
        all.extend(alerts.into_values());
    }
    valid(&all);
}

fn valid(alerts: &[String]) {
    let Some(schema) = schemas().map(|schemas| schemas.join("CAP-v1.2.xsd")) else {
        return missing("../shared/conformance/schemas");
    };
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<_> = (0..alerts.len()).map(|n| folder.path().join(format!("{n}.cap"))).collect();
    files.iter().zip(alerts).for_each(|(file, text)| fs::write(file, text).unwrap());
    let Ok(judged) =
        Command::new("xmllint").arg("--noout").arg("--schema").arg(&schema).args(&files).output()
    else {
        return missing("xmllint");
    };
    let said = String::from_utf8_lossy(&judged.stderr);
    assert!(judged.status.success(), "{said}");
    assert_eq!(said.lines().filter(|line| line.ends_with(" validates")).count(), 54, "{said}");
}
