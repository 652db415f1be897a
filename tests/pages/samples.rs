//! Made-up advisories for the pages, each told by the decisions that made it: one of every kind and standing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use forewarn::advisory::{
    Addresses, Advisory, AdvisoryId, Decision, Deed, Digest, Direction, Draft, DraftArea, DraftChange,
    DraftCircle, DraftLevel, DraftSource, DraftText, EntryId, Headline, Language, Level, Line, PersonName,
    Publisher, RevisionNumber, Scheme, SchemeKind, Schemes, Significance, Stamp, Status, Zones,
};
use forewarn::config::catalogues;
use forewarn::feed::{Declaration, Feed, Selection, Slug};
use forewarn::render::Words;

/// The instant at which all samples are looked at.
pub(crate) fn now() -> DateTime<Utc> {
    at("2026-12-02T12:00:00Z")
}

pub(crate) fn at(raw: &str) -> DateTime<Utc> {
    raw.parse().unwrap()
}

pub(crate) fn language(raw: &str) -> Language {
    Language::parse(raw).unwrap()
}

pub(crate) fn publisher() -> Publisher {
    Publisher {
        name: "Exampleland Public Safety Office".to_owned(),
        authority: "alerts.example".to_owned(),
        contact: "duty desk, desk@alerts.example".to_owned(),
        url: "https://alerts.example".to_owned(),
    }
}

pub(crate) fn addresses() -> Addresses {
    Addresses::new("https://alerts.example")
}

static ZONES: LazyLock<Zones> = LazyLock::new(|| forewarn::config::zones().unwrap());

/// The built-in zones, worked out once for all tests.
pub(crate) fn zones() -> Zones {
    ZONES.clone()
}

pub(crate) fn words() -> Words {
    Words::new(catalogues().iter().copied()).unwrap()
}

/// Two made-up scales: one of words that climbs, one of numbers that counts downwards.
pub(crate) fn schemes() -> Schemes {
    let level = |rank, code: &str, local: &str, english: &str, meaning: &str| Level {
        rank,
        code: code.to_owned(),
        name_local: local.to_owned(),
        name_en: english.to_owned(),
        meaning: meaning.to_owned(),
    };
    let words = Scheme {
        id: "xa-words".to_owned(),
        country: "GB".to_owned(),
        area: "GB".to_owned(),
        language: "en".to_owned(),
        name_local: "Exampleland threat level".to_owned(),
        name_en: "Exampleland threat level".to_owned(),
        authority: "Exampleland Assessment Centre".to_owned(),
        authority_url: None,
        kind: SchemeKind::ThreatLevel,
        direction: Direction::Ascending,
        number_label: false,
        valid_from: None,
        valid_to: None,
        levels: vec![
            level(1, "CALM", "Calm", "Calm", "An attack is highly unlikely"),
            level(2, "GUARDED", "Guarded", "Guarded", "An attack is possible, but not likely"),
            level(3, "RAISED", "Raised", "Raised", "An attack is likely"),
            level(4, "GRAVE", "Grave", "Grave", "An attack is highly likely"),
        ],
    };
    let numbers = Scheme {
        id: "xb-numbers".to_owned(),
        country: "PT".to_owned(),
        area: "PT".to_owned(),
        language: "pt".to_owned(),
        name_local: "Escala de exemplo".to_owned(),
        name_en: "Example scale".to_owned(),
        authority: "Gabinete de Exemplo".to_owned(),
        direction: Direction::Descending,
        number_label: true,
        levels: vec![
            level(1, "4", "Moderado", "Moderate", "Nothing points to an attack"),
            level(2, "3", "Significativo", "Significant", "An attack cannot be ruled out"),
            level(3, "2", "Elevado", "High", "An attack is likely"),
            level(4, "1", "Imediato", "Immediate", "An attack is imminent"),
        ],
        ..words.clone()
    };
    Schemes::new([words, numbers])
}

/// An advisory that grows by decisions, ten minutes apart unless told otherwise.
pub(crate) struct Story {
    pub(crate) advisory: Advisory,
    number: u32,
    records: u64,
    authority: &'static str,
}

impl Story {
    /// Begins at an instant; `seed` makes the id.
    pub(crate) fn begin(seed: u8, sent: &str, draft: &Draft) -> Self {
        let id = AdvisoryId::new(at(sent) - TimeDelta::minutes(30), &[seed; 10]);
        let story = Self {
            advisory: Advisory::new(id),
            number: 0,
            records: u64::from(seed) * 100,
            authority: "alerts.example",
        };
        story.publish(sent, draft, Significance::Significant)
    }

    pub(crate) fn publish(mut self, sent: &str, draft: &Draft, significance: Significance) -> Self {
        self.decide(sent, Deed::Drafted { draft: Box::new(draft.clone()) });
        let stamp = self.stamp(sent, significance);
        let draft = Digest([7; 32]);
        self.decide(sent, Deed::Published { stamp, draft, significance, emergency_reason: None });
        self
    }

    pub(crate) fn end(mut self, sent: &str, reason: &[(&str, &str)]) -> Self {
        let stamp = self.stamp(sent, Significance::Significant);
        self.decide(sent, Deed::Ended { stamp, reason: keyed(reason) });
        self
    }

    pub(crate) fn retract(mut self, sent: &str, reason: &[(&str, &str)]) -> Self {
        let stamp = self.stamp(sent, Significance::Significant);
        self.decide(sent, Deed::Retracted { stamp, reason: keyed(reason) });
        self
    }

    pub(crate) fn superseded(mut self, sent: &str, by: AdvisoryId) -> Self {
        self.decide(sent, Deed::Superseded { by, at: at(sent) });
        self
    }

    fn stamp(&mut self, sent: &str, significance: Significance) -> Stamp {
        self.number += 1;
        let (id, sent) = (self.advisory.id, at(sent));
        let revision = RevisionNumber::new(self.number).unwrap();
        let entry = match (significance, self.advisory.newest()) {
            (Significance::Minor, Some(before)) => before.stamp.entry.clone(),
            (Significance::Minor | Significance::Significant, _) => {
                EntryId::new(self.authority, sent, id, revision)
            }
        };
        Stamp {
            revision,
            identifier: format!("alerts.example-{id}-{revision}"),
            entry,
            sent,
            supersedes: Vec::new(),
        }
    }

    fn decide(&mut self, sent: &str, deed: Deed) {
        self.records += 1;
        let actor = PersonName::parse("Editor").unwrap();
        let decision = Decision { advisory: self.advisory.id, at: at(sent), actor, deed };
        self.advisory.apply(self.records, &decision, &schemes()).unwrap();
    }
}

fn keyed(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(language, text)| ((*language).to_owned(), (*text).to_owned())).collect()
}

pub(crate) fn text(event: &str, headline: &str, summary: &str, instruction: &[&str]) -> DraftText {
    DraftText {
        event: Some(event.to_owned()),
        headline: Some(headline.to_owned()),
        summary: Some(summary.to_owned()),
        description: None,
        instruction: instruction.iter().map(|&action| action.to_owned()).collect(),
    }
}

/// A draft with everything that is required but texts.
pub(crate) fn draft(status: Status, texts: Vec<(&str, DraftText)>) -> Draft {
    Draft {
        kind: Some("advisory".to_owned()),
        status: Some(status.wire().to_owned()),
        marking: Some("TLP:CLEAR".to_owned()),
        category: vec!["security".to_owned()],
        urgency: Some("expected".to_owned()),
        severity: Some("severe".to_owned()),
        certainty: Some("likely".to_owned()),
        effective: Some("2026-12-01T08:00:00+01:00".to_owned()),
        expires: Some("2026-12-08T08:00:00+01:00".to_owned()),
        areas: vec![area("Riverside Stadium, Exampleton", "AT", Some(1.5))],
        texts: texts.into_iter().map(|(language, text)| (language.to_owned(), text)).collect(),
        sources: vec![source("Statement on the concert week", "Exampleton City Police")],
        ..Draft::default()
    }
}

pub(crate) fn area(name: &str, country: &str, radius_km: Option<f64>) -> DraftArea {
    DraftArea {
        name: Some(name.to_owned()),
        country: Some(country.to_owned()),
        codes: vec![("iso3166-1".to_owned(), country.to_owned())],
        circle: radius_km.map(|km| DraftCircle {
            lat: Some(48.2072),
            lon: Some(16.4209),
            radius_km: Some(km),
        }),
        polygon: None,
    }
}

pub(crate) fn source(title: &str, publisher: &str) -> DraftSource {
    DraftSource {
        title: Some(title.to_owned()),
        publisher: Some(publisher.to_owned()),
        url: Some("https://police.example/statements/42?lang=en&full=1".to_owned()),
        published: Some("2026-11-30".to_owned()),
        reliability: Some("C".to_owned()),
        credibility: Some(3),
    }
}

pub(crate) fn level(scheme: &str, code: &str) -> DraftLevel {
    DraftLevel {
        scheme: Some(scheme.to_owned()),
        level: Some(code.to_owned()),
        as_of: Some(NaiveDate::from_ymd_opt(2026, 11, 20).unwrap().to_string()),
        source: Some("https://assessment.example/level".to_owned()),
    }
}

pub(crate) fn change(significance: &str, notes: &[(&str, &str)]) -> Option<DraftChange> {
    Some(DraftChange { significance: Some(significance.to_owned()), note: keyed(notes) })
}

/// A feed in these languages, the default first.
pub(crate) fn feed(slug: &str, titles: &[(&str, &str, &str)], statuses: &[Status]) -> Feed {
    let mut declaration = Declaration {
        slug: Slug::parse(slug).unwrap(),
        languages: Vec::new(),
        titles: BTreeMap::new(),
        descriptions: BTreeMap::new(),
        selection: Selection {
            statuses: BTreeSet::from_iter(statuses.iter().copied()),
            ..Selection::default()
        },
        limit: Feed::DEFAULT_LIMIT,
        linger: Feed::DEFAULT_LINGER,
        gone: false,
    };
    for (tag, title, about) in titles {
        declaration.languages.push(language(tag));
        declaration.titles.insert(language(tag), Headline::parse(title).unwrap());
        declaration.descriptions.insert(language(tag), Line::parse(about).unwrap());
    }
    Feed::declare(declaration).unwrap()
}

pub(crate) fn shared(story: &Story) -> Arc<Advisory> {
    Arc::new(story.advisory.clone())
}
