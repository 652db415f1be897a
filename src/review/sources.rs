//! Sources: named, dated, linked, graded, and none that would be amplified by being cited.

use super::knowledge::is_among;
use super::links::addresses;
use super::pointer::at;
use super::problem::Severity::{Error, Warning};
use super::reading::Reading;
use super::rule::{Check, Findings, Rule};
use super::urls::host;
use crate::advisory::DraftSource;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "SRC-01",
        severity: Error,
        asks: "There is at least one source with publisher, date and link; a single one that is no authority is worth a \
               second look.",
        why: "What nobody answers for cannot be checked, and one report can be wrong.",
        fix: "Name the page of the authority, or a second independent report.",
        misses: "Two sources that copy each other; authorities that are not on the list.",
        check: Check::Looks(alone),
    },
    Rule {
        code: "SRC-02",
        severity: Error,
        asks: "At least one source is graded A to C and 1 to 3 by the Admiralty code.",
        why: "A warning that rests on a weak source alone should wait for a better one.",
        fix: "Find a better source, or grade the sources you have.",
        misses: "Grades are the editor's own; sources without any grade are a warning.",
        check: Check::Looks(weak),
    },
    Rule {
        code: "SRC-03",
        severity: Error,
        asks: "No source is a channel, a paste site or a file dump.",
        why: "Citing them sends readers to propaganda and stolen papers.",
        fix: "Cite a report about it instead.",
        misses: "Hosts that are not on the list.",
        check: Check::Looks(denied),
    },
    Rule {
        code: "SRC-04",
        severity: Warning,
        asks: "A threat level is read at its authority's own page.",
        why: "Press reports of levels are late and sometimes wrong.",
        fix: "Link the authority's page and read the level there.",
        misses: "Authorities that are not on the list.",
        check: Check::Looks(level_from_press),
    },
];

fn is_official(reading: &Reading<'_>, url: &str) -> bool {
    host(url).is_some_and(|host| is_among(&host, &reading.case.knowledge.hosts.official))
}

fn alone(reading: &Reading<'_>, findings: &mut Findings) {
    if let [DraftSource { url: Some(url), .. }] = reading.case.draft.sources.as_slice()
        && !is_official(reading, url)
    {
        findings.warn("/sources/0", "is the only source, and no authority");
    }
}

/// What the grades of a source allow.
#[derive(PartialEq, Eq)]
enum Grade {
    Good,
    Unknown,
    Weak,
}

fn grade(source: &DraftSource) -> Grade {
    let reliable = source.reliability.as_deref().map(|letter| matches!(letter, "A" | "B" | "C"));
    let credible = source.credibility.map(|number| (1..=3).contains(&number));
    match (reliable, credible) {
        (Some(true), Some(true)) => Grade::Good,
        (Some(false), _) | (_, Some(false)) => Grade::Weak,
        (None, _) | (_, None) => Grade::Unknown,
    }
}

fn weak(reading: &Reading<'_>, findings: &mut Findings) {
    let grades: Vec<Grade> = reading.case.draft.sources.iter().map(grade).collect();
    if grades.is_empty() || grades.contains(&Grade::Good) {
        return;
    }
    if grades.contains(&Grade::Unknown) {
        findings.warn("/sources", "no source is graded A to C and 1 to 3; at least one is not graded");
    } else {
        findings.add("/sources", "every source is graded below C or 3");
    }
}

fn denied(reading: &Reading<'_>, findings: &mut Findings) {
    for (pointer, url) in addresses(reading) {
        if let Some(host) = host(url).filter(|host| is_among(host, &reading.case.knowledge.hosts.denied)) {
            findings.add(pointer, format!("{host} is not cited"));
        }
    }
    for (n, source) in reading.case.draft.sources.iter().enumerate() {
        let named = source.publisher.as_deref().and_then(host);
        if let Some(host) = named.filter(|host| is_among(host, &reading.case.knowledge.hosts.denied)) {
            findings.add(at(&at("/sources", n), "publisher"), format!("{host} is not cited"));
        }
    }
}

fn level_from_press(reading: &Reading<'_>, findings: &mut Findings) {
    let level = reading.case.draft.threat_level.as_ref();
    let Some(url) = level.and_then(|level| level.source.as_deref()) else { return };
    if !is_official(reading, url) {
        let page = reading.scheme().and_then(|scheme| scheme.authority_url.as_deref());
        let better = page.map_or_else(String::new, |page| format!("; the authority's own is {page}"));
        findings.add("/threat_level/source", format!("is not the page of an authority{better}"));
    }
}
