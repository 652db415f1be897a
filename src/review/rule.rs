//! A rule is a value: a code, how grave it is, why it is there, what to do, what it does not see, and its check.

use super::problem::{Problem, Severity};
use super::reading::Reading;

/// How a rule is kept.
#[derive(Clone, Copy)]
pub enum Check {
    /// Reading the draft into values finds everything that this rule asks for.
    Parsed,
    /// Looks at the draft, beyond what reading it into values finds.
    Looks(Look),
    /// Nothing can be written that would break it; says why.
    Held(&'static str),
}

/// A look at a draft: what is found goes into the findings.
pub type Look = for<'a, 'c> fn(&'a Reading<'c>, &mut Findings);

/// One rule of the review.
#[derive(Clone, Copy)]
pub struct Rule {
    /// Its name, for ever.
    pub code: &'static str,
    /// Its severity; single findings may be milder.
    pub severity: Severity,
    /// What it asks for.
    pub asks: &'static str,
    /// Why it is there.
    pub why: &'static str,
    /// What to do about a problem.
    pub fix: &'static str,
    /// What it does not see.
    pub misses: &'static str,
    /// How it is kept.
    pub check: Check,
}

/// Gathers what one rule finds.
pub struct Findings {
    rule: Rule,
    problems: Vec<Problem>,
}

impl Findings {
    pub(super) fn of(rule: &Rule) -> Self {
        Self { rule: *rule, problems: Vec::new() }
    }

    /// A finding with the rule's own severity.
    pub(super) fn add(&mut self, pointer: impl Into<String>, detail: impl Into<String>) {
        self.push(self.rule.severity, pointer.into(), detail.into());
    }

    /// A finding that only warns, although the rule is graver.
    pub(super) fn warn(&mut self, pointer: impl Into<String>, detail: impl Into<String>) {
        self.push(Severity::Warning, pointer.into(), detail.into());
    }

    fn push(&mut self, severity: Severity, pointer: String, mut detail: String) {
        detail.push('.');
        let problem = Problem { code: self.rule.code, severity, pointer, detail, fix: self.rule.fix };
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// Whether something was found at a field.
    pub(super) fn stops_at(&self, pointer: &str) -> bool {
        let stops = |problem: &Problem| problem.severity == Severity::Error && problem.pointer == pointer;
        self.problems.iter().any(stops)
    }

    /// Everything found, in the order of the pointers.
    pub(super) fn finish(mut self) -> Vec<Problem> {
        self.problems.sort_by(|a, b| a.pointer.cmp(&b.pointer));
        self.problems
    }
}
