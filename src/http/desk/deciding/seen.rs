//! What somebody sees before a decision: exactly what would be printed, and what is other than before.

use crate::advisory::{Advisory, Override};
use crate::intake::revision_again;
use crate::press::Proof;
use crate::review::{Problem, Severity};

use super::super::looking::about::{place_of, words_of};
use super::super::looking::lines::{Line, told};
use super::super::looking::moments::Moments;
use super::super::looking::prewritten::Prewritten;
use super::super::looking::{Changed, difference};
use super::super::state::Pages;
use super::super::writing::said;

/// What would be printed, and what is known about it.
pub(super) struct Seen {
    pub(super) lines: Vec<Line>,
    /// What is new in it, where it came from a template.
    pub(super) prewritten: Option<Prewritten>,
    /// Against what is public; empty for a first word.
    pub(super) changed: Vec<Changed>,
    pub(super) further: bool,
    pub(super) editors: String,
    /// Warnings that were overridden: rule, what it said, and why it does not hold.
    pub(super) overridden: Vec<(String, String, String)>,
    /// Warnings that nobody answered.
    pub(super) warnings: Vec<String>,
    /// The feeds that would carry it.
    pub(super) feeds: String,
    pub(super) title: String,
    pub(super) title_lang: String,
}

impl Seen {
    pub(super) fn of(pages: &Pages, advisory: &Advisory, proof: &Proof, problems: &[Problem]) -> Self {
        let setting = pages.desk.setting();
        let draft = words_of(advisory);
        let place = place_of(&draft);
        let moments = Moments::new(setting, place.as_ref(), pages.desk.now());
        let now = told(&draft, setting, &moments);
        let before = advisory.newest().map(|newest| told(&revision_again(newest), setting, &moments));
        let changed = before.map(|before| difference(&before, &now)).unwrap_or_default();
        let working = advisory.working.as_ref();
        let editors =
            working.map(|working| working.editors.iter().map(ToString::to_string).collect::<Vec<_>>());
        let given = working.map(|working| working.overrides.as_slice()).unwrap_or_default();
        let answers = |given: &&Override, problem: &Problem| {
            given.code == problem.code && given.pointer == problem.pointer
        };
        let warnings = problems.iter().filter(|problem| problem.severity == Severity::Warning);
        let unanswered = warnings.filter(|problem| !given.iter().any(|given| answers(&given, problem)));
        let answered = |given: &Override| {
            let found = problems.iter().find(|problem| answers(&given, problem));
            found.map(|problem| problem.detail.clone()).unwrap_or_default()
        };
        let mut feeds: Vec<_> =
            proof.entries.iter().flat_map(|entry| &entry.feeds).map(ToString::to_string).collect();
        feeds.sort();
        feeds.dedup();
        let (title_lang, title) = title(proof);
        Self {
            title,
            title_lang,
            prewritten: Prewritten::of(pages, &draft, &moments).filter(|_| advisory.revisions.is_empty()),
            lines: now,
            changed: changed.into_iter().filter(|changed| !changed.label.starts_with("Weight")).collect(),
            further: !advisory.revisions.is_empty(),
            editors: editors.unwrap_or_default().join(", "),
            overridden: given
                .iter()
                .map(|given| (given.code.clone(), answered(given), given.reason.clone()))
                .collect(),
            warnings: unanswered
                .map(|problem| format!("{} ({})", said(problem, &draft, setting).text, problem.code))
                .collect(),
            feeds: if feeds.is_empty() {
                "no feed: nobody who subscribes will see it".to_owned()
            } else {
                feeds.join(", ")
            },
        }
    }
}

/// Its title in feeds with its language, in the advisory's own default language where a feed has it.
fn title(proof: &Proof) -> (String, String) {
    let default = proof.shorts.first().map(|(language, _)| language);
    let own = proof.entries.iter().find(|entry| Some(&entry.language) == default);
    let entry = own.or(proof.entries.first());
    entry.map(|entry| (entry.language.to_string(), entry.forms.title.clone())).unwrap_or_default()
}
