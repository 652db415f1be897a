//! `check`: the service's own rules over files, for editors without a service and for programs that commit advisories.

use std::path::Path;
use std::process::ExitCode;

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::app::knowledge;
use crate::clock::Clock;
use crate::config::{Given, Settings};
use crate::intake::{MAX_BODY_BYTES, Unreadable, read_draft};
use crate::review::{Case, Knowledge, Problem, Severity, review};

use super::commands::{Check, Report};
use super::run::{Failed, give, say};
use super::sarif::as_sarif;
use super::spans::{Place, place};
use super::words::bytes;

/// One file and what is wrong with it.
pub(super) struct Checked {
    pub(super) file: String,
    pub(super) found: Vec<Found>,
}

/// A problem, and where in the file its field stands.
pub(super) struct Found {
    pub(super) problem: Problem,
    pub(super) place: Place,
}

impl Checked {
    fn publishable(&self) -> bool {
        self.found.iter().all(|found| found.problem.severity == Severity::Warning)
    }
}

/// 0: all publishable; 1: problems; 2: a file could not be read, whatever became of the others.
pub(super) fn check(asked: &Check) -> Result<ExitCode, Failed> {
    let Check { files, config, at, format } = asked;
    let now = at.unwrap_or_else(|| Clock::Machine.now());
    // The hotlines of the configuration, where there is one.
    let knowledge = knowledge(&Settings::read(Given { config: config.clone(), ..Given::default() })?)?;
    let mut all = Vec::new();
    let mut unread = 0;
    for file in files {
        match bytes(file, MAX_BODY_BYTES as u64) {
            Ok(text) => all.push(one(file, &text, &knowledge, now)),
            Err(failed) => {
                unread += 1;
                say(&format!("forewarn: {failed}"));
            }
        }
    }
    // Where nothing could be read there is nothing to report.
    if !all.is_empty() {
        match format {
            Report::Text => as_text(&all)?,
            Report::Json => give(&serde_json::to_string_pretty(&as_json(&all))?)?,
            Report::Sarif => give(&serde_json::to_string_pretty(&as_sarif(&all))?)?,
        }
        let bad = all.iter().filter(|checked| !checked.publishable()).count();
        say(&format!("{} of {} publishable", all.len() - bad, files.len()));
    }
    Ok(match (unread, all.iter().all(Checked::publishable)) {
        (0, true) => ExitCode::SUCCESS,
        (0, false) => ExitCode::from(1),
        (_, _) => ExitCode::from(2),
    })
}

fn one(file: &Path, bytes: &[u8], knowledge: &Knowledge, now: DateTime<Utc>) -> Checked {
    let name = if file.as_os_str() == "-" { "stdin".to_owned() } else { file.display().to_string() };
    let text = String::from_utf8_lossy(bytes);
    let found = match read_draft(bytes) {
        Ok(draft) => {
            let case = Case {
                draft: &draft,
                now,
                knowledge,
                previous: None,
                telling: None,
                others: &[],
                offered: None,
                // The name stands in the service's configuration, which a file does not know.
                publisher: "the publisher",
            };
            let problems = review(&case).problems.into_iter();
            problems.map(|problem| Found { place: place(&text, &problem.pointer), problem }).collect()
        }
        Err(unreadable) => vec![refused(&unreadable, &text)],
    };
    Checked { file: name, found }
}

/// A file that cannot be read as an advisory at all breaks the first rule.
fn refused(unreadable: &Unreadable, text: &str) -> Found {
    let (pointer, place) = match unreadable {
        Unreadable::Shape { pointer, detail: _ } => (pointer.clone(), place(text, pointer)),
        Unreadable::NotJson { line, column, detail: _ } => (String::new(), stop(text, *line, *column)),
        Unreadable::TooLarge { limit: _, actual: _ } => (String::new(), stop(text, 1, 1)),
    };
    let problem = Problem {
        code: "STRUCT-01",
        severity: Severity::Error,
        pointer,
        detail: format!("{unreadable}."),
        fix: "Write one JSON object with the fields and types of the API.",
    };
    Found { problem, place }
}

/// Where reading stopped: the reader counts bytes, people count characters.
fn stop(text: &str, line: usize, column: usize) -> Place {
    let bytes = column.saturating_sub(1);
    let whole = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
    let column = whole.char_indices().take_while(|(at, _)| *at < bytes).count() + 1;
    Place { line, column, end_line: line, end_column: column + 1 }
}

fn as_text(all: &[Checked]) -> Result<(), Failed> {
    for Checked { file, found } in all {
        for Found { problem, place } in found {
            let Problem { code, severity, pointer, detail, fix } = problem;
            let Place { line, column, end_line: _, end_column: _ } = place;
            give(&format!(
                "{file}:{line}:{column}: {} {code} at \"{pointer}\": {detail} Fix: {fix}",
                severity.wire()
            ))?;
        }
        if found.is_empty() {
            give(&format!("{file}: nothing to mend"))?;
        }
    }
    Ok(())
}

fn problem(found: &Found) -> Value {
    let Found { problem, place } = found;
    let Problem { code, severity, pointer, detail, fix } = problem;
    let Place { line, column, end_line, end_column } = place;
    json!({
        "pointer": pointer, "code": code, "severity": severity.wire(), "detail": detail, "fix": fix,
        "line": line, "column": column, "end_line": end_line, "end_column": end_column,
    })
}

fn as_json(all: &[Checked]) -> Value {
    let files = all.iter().map(|checked| {
        let problems: Vec<_> = checked.found.iter().map(problem).collect();
        json!({"file": checked.file, "publishable": checked.publishable(), "problems": problems})
    });
    Value::Array(files.collect())
}
