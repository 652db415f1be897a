//! SARIF 2.1.0: what code review tools read; each problem at its line, each rule with why and how to mend it.

use serde_json::{Value, json};

use crate::review::{Problem, Severity, rules};

use super::check::{Checked, Found};
use super::spans::Place;

/// One run with every problem of every file.
pub(super) fn as_sarif(all: &[Checked]) -> Value {
    let codes: Vec<&str> = rules().map(|rule| rule.code).collect();
    let results = all.iter().flat_map(|checked| {
        let codes = &codes;
        checked.found.iter().map(move |found| result(&checked.file, found, codes))
    });
    let known = rules().map(|rule| {
        json!({
            "id": rule.code,
            "shortDescription": {"text": rule.asks},
            "fullDescription": {"text": rule.why},
            "help": {
                "text": format!("{} What it does not see: {}", rule.fix, rule.misses),
                "markdown": format!("{}\n\n**What it does not see:** {}", rule.fix, rule.misses),
            },
            "defaultConfiguration": {"level": level(rule.severity)},
        })
    });
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "forewarn",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": known.collect::<Vec<_>>(),
            }},
            // §3.14.17: columns are counted in characters, not in UTF-16.
            "columnKind": "unicodeCodePoints",
            "results": results.collect::<Vec<_>>(),
        }],
    })
}

/// §3.27.
fn result(file: &str, found: &Found, codes: &[&str]) -> Value {
    let Found { problem, place } = found;
    let Problem { code, severity, pointer, detail, fix } = problem;
    let Place { line, column, end_line, end_column } = place;
    json!({
        "ruleId": code,
        "ruleIndex": codes.iter().position(|own| own == code),
        "level": level(*severity),
        "message": {"text": format!("{detail} Fix: {fix}")},
        "locations": [{
            "physicalLocation": {
                "artifactLocation": {"uri": uri(file)},
                "region": {
                    "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column,
                },
            },
            "logicalLocations": [{"fullyQualifiedName": pointer}],
        }],
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// A path as a URI reference (RFC 3986 §4.1); an absolute one begins with `file://`.
fn uri(file: &str) -> String {
    let keep = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let written: String = file
        .bytes()
        .map(|byte| if keep(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect();
    if file.starts_with('/') { format!("file://{written}") } else { written }
}
