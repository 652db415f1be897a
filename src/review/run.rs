//! Runs every rule over a draft: all problems at once, and the content where nothing stops it.

use std::collections::BTreeMap;

use super::case::Case;
use super::faults::{code, detail, pointer};
use super::knowledge::Knowledge;
use super::problem::{Problem, Reviewed, Severity};
use super::reading::Reading;
use super::registry::{for_reasons, rules};
use super::rule::{Check, Findings, Rule};
use crate::advisory::{Change, Content, Draft, FieldFault, Keyed, Language, Prose};

/// Judges a draft by every rule.
#[must_use]
pub fn review(case: &Case<'_>) -> Reviewed {
    let parsed = Content::parse(case.draft, &case.knowledge.schemes);
    let (content, mut faults) = match parsed {
        Ok(content) => (Some(content), Vec::new()),
        Err(faults) => (None, faults),
    };
    faults.extend(change_faults(case, content.as_ref()));
    let reading = Reading::of(case);
    let mut problems: Vec<Problem> = rules().flat_map(|rule| judge(rule, &reading, &faults)).collect();
    problems.extend(prepared(case, content.as_ref()));
    let stopped = problems.iter().any(|problem| problem.severity == Severity::Error);
    Reviewed { problems, content: content.filter(|_| !stopped) }
}

/// What a rule finds, and the faults of reading that break it.
fn judge(rule: &Rule, reading: &Reading<'_>, faults: &[FieldFault]) -> Vec<Problem> {
    let mut findings = Findings::of(rule);
    match rule.check {
        Check::Looks(look) => look(reading, &mut findings),
        Check::Parsed | Check::Held(_) => {}
    }
    for fault in faults.iter().filter(|fault| code(fault) == rule.code) {
        let here = pointer(fault);
        // The look may have said it better.
        if !findings.stops_at(&here) {
            findings.add(here, detail(fault, reading.case.draft, &reading.case.knowledge.schemes));
        }
    }
    findings.finish()
}

/// A further revision says what changed, in the default language at least.
fn change_faults(case: &Case<'_>, content: Option<&Content>) -> Vec<FieldFault> {
    let default = content.map(|content| content.default_info().language.clone());
    let default = default.or_else(|| case.previous.map(|content| content.default_info().language.clone()));
    match (case.previous, default) {
        (Some(_), Some(default)) => {
            Change::parse(case.draft.change.as_ref(), &default).err().unwrap_or_default()
        }
        (Some(_) | None, _) => Vec::new(),
    }
}

/// What a retraction would say is judged as if it were said: whoever needs it has no time to mend it.
fn prepared(case: &Case<'_>, content: Option<&Content>) -> Vec<Problem> {
    let draft = case.draft;
    let default = content.map(|content| content.default_info().language.clone());
    let first = || draft.language.as_ref().or(draft.texts.first().map(|(tag, _)| tag));
    let default = default.or_else(|| Language::parse(first()?).ok());
    let Some(default) = default.filter(|_| !draft.retraction.is_empty()) else { return Vec::new() };
    let problems = review_reason(&draft.retraction, &default, case.knowledge).problems.into_iter();
    let here = |pointer: String| pointer.replacen("/reason", "/retraction", 1);
    problems.map(|problem| Problem { pointer: here(problem.pointer), ..problem }).collect()
}

/// What the review of a reason found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewedReason {
    /// Every problem; what cannot be shown, says nothing, or leads to a person or a strange page is an error.
    pub problems: Vec<Problem>,
    /// The reason by language: there exactly when no problem is an error.
    pub reason: Option<BTreeMap<Language, Prose>>,
}

/// Judges the reason for an end or a retraction. Haste is right there, so style only warns; but nobody else reads it before
/// the public does, so what would hurt somebody is an error.
#[must_use]
pub fn review_reason(reason: &Keyed<String>, default: &Language, knowledge: &Knowledge) -> ReviewedReason {
    let (parsed, faults) = match Change::reason(reason, default) {
        Ok(parsed) => (Some(parsed), Vec::new()),
        Err(faults) => (None, faults),
    };
    let draft = Draft::default();
    let case = Case {
        draft: &draft,
        now: chrono::DateTime::UNIX_EPOCH,
        knowledge,
        previous: None,
        telling: None,
        others: &[],
        offered: None,
        publisher: "",
    };
    let reading = Reading::of_reason(&case, reason);
    let problems: Vec<Problem> =
        for_reasons().flat_map(|(rule, severity)| lower(judge(rule, &reading, &faults), severity)).collect();
    let stopped = problems.iter().any(|problem| problem.severity == Severity::Error);
    ReviewedReason { problems, reason: parsed.filter(|_| !stopped) }
}

fn lower(problems: Vec<Problem>, most: Severity) -> impl Iterator<Item = Problem> {
    problems.into_iter().map(move |problem| Problem { severity: problem.severity.max(most), ..problem })
}
