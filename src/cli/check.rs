//! `check`: the service's own rules over files, for editors without a service and for programs that commit advisories.

use std::path::Path;
use std::process::ExitCode;

use serde_json::{Value, json};

use crate::app::knowledge;
use crate::clock::Clock;
use crate::config::{Given, Settings};
use crate::intake::{MAX_BODY_BYTES, Unreadable, read_draft};
use crate::review::{Case, Knowledge, Problem, Severity, review, rules};

use super::commands::{Check, Report};
use super::run::{Failed, give, say};
use super::words::bytes;

/// One file and what is wrong with it.
struct Checked {
    file: String,
    problems: Vec<Problem>,
    /// Where reading stopped, for a file that is not even JSON: line and column from 1.
    stopped: Option<(usize, usize)>,
}

impl Checked {
    fn publishable(&self) -> bool {
        self.problems.iter().all(|problem| problem.severity == Severity::Warning)
    }
}

pub(super) fn check(asked: &Check) -> Result<ExitCode, Failed> {
    // The hotlines of the configuration file in this folder, where there is one.
    let knowledge = knowledge(&Settings::read(Given::default())?)?;
    let all = asked.files.iter().map(|file| one(file, &knowledge)).collect::<Result<Vec<_>, _>>()?;
    match asked.format {
        Report::Text => as_text(&all)?,
        Report::Json => give(&serde_json::to_string_pretty(&as_json(&all))?)?,
        Report::Sarif => give(&serde_json::to_string_pretty(&as_sarif(&all))?)?,
    }
    let bad = all.iter().filter(|checked| !checked.publishable()).count();
    say(&format!("{} of {} publishable", all.len() - bad, all.len()));
    Ok(if bad == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn one(file: &Path, knowledge: &Knowledge) -> Result<Checked, Failed> {
    let text = bytes(file, MAX_BODY_BYTES as u64)?;
    let file = file.display().to_string();
    let (problems, stopped) = match read_draft(&text) {
        Ok(draft) => {
            let case = Case {
                draft: &draft,
                now: Clock::Machine.now(),
                knowledge,
                previous: None,
                others: &[],
                offered: &[],
                // The name stands in the service's configuration, which a file does not know.
                publisher: "the publisher",
            };
            (review(&case).problems, None)
        }
        Err(unreadable) => {
            let place = match &unreadable {
                Unreadable::NotJson { line, column, detail: _ } => Some((*line, *column)),
                Unreadable::TooLarge { limit: _, actual: _ }
                | Unreadable::Shape { pointer: _, detail: _ } => None,
            };
            (vec![refused(&unreadable)], place)
        }
    };
    Ok(Checked { file, problems, stopped })
}

/// A file that cannot be read as an advisory at all breaks the first rule.
fn refused(unreadable: &Unreadable) -> Problem {
    Problem {
        code: "STRUCT-01",
        severity: Severity::Error,
        pointer: pointer(unreadable),
        detail: format!("{unreadable}."),
        fix: "Write one JSON object with the fields and types of the API.",
    }
}

fn pointer(unreadable: &Unreadable) -> String {
    match unreadable {
        Unreadable::Shape { pointer, detail: _ } => pointer.clone(),
        Unreadable::NotJson { line: _, column: _, detail: _ }
        | Unreadable::TooLarge { limit: _, actual: _ } => String::new(),
    }
}

fn as_text(all: &[Checked]) -> Result<(), Failed> {
    for Checked { file, problems, stopped } in all {
        let place = stopped.map_or(String::new(), |(line, column)| format!(":{line}:{column}"));
        for Problem { code, severity, pointer, detail, fix } in problems {
            give(&format!(
                "{file}{place}: {} {code} at \"{pointer}\": {detail} Fix: {fix}",
                severity.wire()
            ))?;
        }
        if problems.is_empty() {
            give(&format!("{file}: nothing to mend"))?;
        }
    }
    Ok(())
}

fn problem(problem: &Problem) -> Value {
    let Problem { code, severity, pointer, detail, fix } = problem;
    json!({"pointer": pointer, "code": code, "severity": severity.wire(), "detail": detail, "fix": fix})
}

fn as_json(all: &[Checked]) -> Value {
    let files = all.iter().map(|checked| {
        let problems: Vec<_> = checked.problems.iter().map(problem).collect();
        json!({"file": checked.file, "publishable": checked.publishable(), "problems": problems})
    });
    Value::Array(files.collect())
}

/// SARIF 2.1.0 §3.27: a result for each problem, its JSON pointer as a logical location.
fn as_sarif(all: &[Checked]) -> Value {
    let results = all.iter().flat_map(|Checked { file, problems, stopped }| {
        problems.iter().map(move |problem| {
            let level = if problem.severity == Severity::Error { "error" } else { "warning" };
            let (line, column) = stopped.unwrap_or((1, 1));
            json!({
                "ruleId": problem.code,
                "level": level,
                "message": {"text": format!("{} Fix: {}", problem.detail, problem.fix)},
                "locations": [{
                    "physicalLocation": {
                        "artifactLocation": {"uri": file},
                        "region": {"startLine": line.max(1), "startColumn": column.max(1)},
                    },
                    "logicalLocations": [{"fullyQualifiedName": problem.pointer}],
                }],
            })
        })
    });
    let known = rules().map(
        |rule| json!({"id": rule.code, "shortDescription": {"text": rule.why}, "help": {"text": rule.fix}}),
    );
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "forewarn", "rules": known.collect::<Vec<_>>()}},
            "results": results.collect::<Vec<_>>(),
        }],
    })
}
