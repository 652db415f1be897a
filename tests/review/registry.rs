//! The registry covers the rules that were agreed on, and every rule shows what it lets pass and what it does not.

use std::collections::{BTreeMap, BTreeSet};

use forewarn::review::{Check, Rule, Severity, rules};
use serde_json::{Value, json};

use super::casefile::problems;
use super::support::{blessing, errors, folder, lines};

/// The rules that were agreed on, as they are built in.
const AGREED: &str = include_str!("../../src/review/data/review-rules.json");

#[test]
fn the_registry_holds_exactly_the_agreed_rules_for_advisories_with_their_severity() {
    let agreed: Value = serde_json::from_str(AGREED).unwrap();
    let agreed: BTreeMap<String, String> = agreed["rules"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|rule| rule["applies_to"] == "advisory")
        .map(|rule| (rule["id"].as_str().unwrap().to_owned(), rule["severity"].as_str().unwrap().to_owned()))
        .collect();
    let ours: BTreeMap<String, String> =
        rules().map(|rule| (rule.code.to_owned(), rule.severity.wire().to_owned())).collect();
    assert_eq!(ours, agreed);
    assert_eq!(rules().count(), agreed.len(), "a code stands twice");
}

#[test]
fn every_rule_says_what_it_asks_why_what_to_do_and_what_it_misses() {
    for Rule { code, severity: _, asks, why, fix, misses, check: _ } in rules() {
        for text in [asks, why, fix, misses] {
            assert!(text.ends_with('.') && text.len() > 7, "{code}: {text:?}");
            assert!(!text.contains("  "), "{code}: {text:?} has a gap");
        }
    }
}

#[test]
fn every_rule_has_an_example_that_it_lets_pass() {
    let mut broken = Vec::new();
    for rule in rules() {
        let path = folder("tests/drafts").join(format!("{}.pass.json", rule.code));
        let found = problems(&path);
        let own = lines(&found).into_iter().filter(|line| line.starts_with(rule.code));
        broken.extend(own.chain(errors(&found)).map(|line| format!("{}: {line}", path.display())));
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

/// The problems of a failing example stand beside it; `FOREWARN_BLESS=1` writes them anew.
#[test]
fn every_rule_has_an_example_that_it_finds_and_the_problems_stand_beside_it() {
    let mut broken = Vec::new();
    for rule in rules() {
        let drafts = folder("tests/drafts");
        let found = problems(&drafts.join(format!("{}.fail.json", rule.code)));
        let own = found.iter().filter(|problem| problem.code == rule.code);
        let graves = own.map(|problem| problem.severity).collect::<BTreeSet<_>>();
        let held = matches!(rule.check, Check::Held(_));
        // What cannot be written is refused where it is read, under the first rule.
        let seen =
            if held { found.iter().any(|p| p.code == "STRUCT-01") } else { graves.contains(&rule.severity) };
        if !seen {
            broken.push(format!("{} is not among {:?}", rule.code, lines(&found)));
        }
        let listed: Vec<Value> = found
            .iter()
            .map(|p| json!({"pointer": p.pointer, "code": p.code, "severity": p.severity.wire(), "detail": p.detail}))
            .collect();
        let expected = drafts.join(format!("{}.problems.json", rule.code));
        let text = format!("{}\n", serde_json::to_string_pretty(&listed).unwrap());
        if blessing() {
            std::fs::write(&expected, &text).unwrap();
        }
        let kept = std::fs::read_to_string(&expected).unwrap_or_default();
        if kept != text {
            broken.push(format!("{} does not list {text}", expected.display()));
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn examples_belong_to_rules() {
    let codes: BTreeSet<&str> = rules().map(|rule| rule.code).collect();
    for path in super::support::files(&folder("tests/drafts"), ".json") {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let code = name.split('.').next().unwrap();
        assert!(codes.contains(code), "{name} belongs to no rule");
    }
}

#[test]
fn problems_come_in_the_order_of_the_rules_and_then_of_the_pointers() {
    let order: Vec<&str> = rules().map(|rule| rule.code).collect();
    for rule in rules() {
        let found = problems(&folder("tests/drafts").join(format!("{}.fail.json", rule.code)));
        let place = |code: &str| order.iter().position(|own| *own == code).unwrap();
        let keys: Vec<_> =
            found.iter().map(|problem| (place(problem.code), problem.pointer.clone())).collect();
        assert!(keys.is_sorted(), "{}: {keys:?}", rule.code);
    }
}

#[test]
fn a_finding_is_never_graver_than_its_rule() {
    for rule in rules().filter(|rule| rule.severity == Severity::Warning) {
        let found = problems(&folder("tests/drafts").join(format!("{}.fail.json", rule.code)));
        let grave = found.iter().filter(|p| p.code == rule.code && p.severity == Severity::Error).count();
        assert_eq!(grave, 0, "{}", rule.code);
    }
}
