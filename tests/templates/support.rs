//! What the tests of prewritten texts share: the starting set, its sample values, and the fields that a template leaves open.

use std::path::Path;
use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use forewarn::advisory::{
    Draft, DraftArea, DraftCircle, DraftLevel, DraftSource, DraftValue, Keyed, Language, Template, Templates,
};
use forewarn::config::{self, read_templates};
use forewarn::render::Words;
use forewarn::review::{Case, Knowledge, Problem, review};

pub(super) static KNOWLEDGE: LazyLock<Knowledge> =
    LazyLock::new(|| config::knowledge(std::collections::BTreeSet::new()).unwrap());

pub(super) static WORDS: LazyLock<Words> =
    LazyLock::new(|| Words::new(config::catalogues().iter().copied()).unwrap());

pub(super) fn built_in() -> Templates {
    read_templates(Path::new("no/such/folder")).unwrap()
}

pub(super) fn noon() -> DateTime<Utc> {
    "2026-12-01T12:00:00Z".parse().unwrap()
}

pub(super) fn tags(raw: &[&str]) -> Vec<Language> {
    raw.iter().map(|tag| Language::parse(tag).unwrap()).collect()
}

/// The sample values for these languages.
pub(super) fn samples(template: &Template, languages: &[Language]) -> Keyed<DraftValue> {
    let wanted = |tag: &String| languages.iter().any(|language| language.as_str() == tag);
    let fit = |value: &DraftValue| match value {
        DraftValue::Same(text) => DraftValue::Same(text.clone()),
        DraftValue::ByLanguage(texts) => {
            DraftValue::ByLanguage(texts.iter().filter(|(tag, _)| wanted(tag)).cloned().collect())
        }
    };
    template.sheet().placeholders.iter().map(|one| (one.name.clone(), fit(&one.sample))).collect()
}

/// What an editor gives besides, for a stadium in Vienna on the tests' day.
pub(super) fn base() -> Draft {
    let text = |raw: &str| Some(raw.to_owned());
    Draft {
        status: text("actual"),
        effective: text("2026-12-01T13:00:00+01:00"),
        areas: vec![DraftArea {
            name: text("Ernst-Happel-Stadion, Vienna"),
            country: text("AT"),
            codes: vec![("iso3166-2".into(), "AT-9".into())],
            circle: Some(DraftCircle { lat: Some(48.2072), lon: Some(16.4209), radius_km: Some(1.5) }),
            polygon: None,
        }],
        threat_level: Some(DraftLevel {
            scheme: text("at-dsn"),
            level: text("4"),
            as_of: text("2026-11-30"),
            source: text("https://www.dsn.gv.at/"),
        }),
        sources: vec![DraftSource {
            title: text("Notice to the public"),
            publisher: text("Police of Vienna"),
            url: text("https://www.polizei.gv.at/wien/"),
            published: text("2026-12-01"),
            reliability: text("A"),
            credibility: Some(1),
        }],
        ..Draft::default()
    }
}

pub(super) fn filled(template: &Template, languages: &[Language], base: Draft) -> Draft {
    let values = samples(template, languages);
    template.fill(&values, base, languages, &*WORDS, &KNOWLEDGE.schemes).unwrap()
}

pub(super) fn problems(draft: &Draft) -> Vec<Problem> {
    let case = Case {
        draft,
        now: noon(),
        knowledge: &KNOWLEDGE,
        previous: None,
        telling: None,
        others: &[],
        offered: None,
        publisher: "Example Warnings",
    };
    review(&case).problems
}
