//! Tells advisories as the desk would: decision by decision, through the real fold.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use forewarn::advisory::{
    Advisory, AdvisoryId, Decision, Deed, Digest, Direction, Draft, DraftArea, DraftChange, DraftLevel,
    DraftSource, DraftText, EntryId, Headline, Language, Level, PersonName, RevisionNumber, Scheme,
    SchemeKind, Schemes, Significance, Stamp, Status,
};
use forewarn::feed::{Declaration, Feed, Selection, Slug};

/// The domain in the ids of these stories.
pub(crate) const AUTHORITY: &str = "warn.example";

/// Reads `12-01 08:00` of the year in which all stories play, with seconds and milliseconds where given.
pub(crate) fn at(raw: &str) -> DateTime<Utc> {
    let full = format!("2026-{}{}Z", raw.replace(' ', "T"), if raw.len() == 11 { ":00" } else { "" });
    DateTime::parse_from_rfc3339(&full).unwrap().to_utc()
}

pub(crate) fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap()
}

/// A scale that counts downwards, so that a rank is never mistaken for a label.
pub(crate) fn schemes() -> Schemes {
    let levels = [("1", "Höchste"), ("2", "Hohe"), ("3", "Erhöhte"), ("4", "Niedrige")];
    let levels = levels.iter().zip([4, 3, 2, 1]).map(|((code, name), rank)| Level {
        rank,
        code: (*code).to_owned(),
        name_local: format!("{name} Stufe"),
        name_en: format!("Stage {code}"),
        meaning: format!("Meaning of {code}"),
    });
    Schemes::new([Scheme {
        id: "at-made-up".to_owned(),
        country: "AT".to_owned(),
        area: "AT".to_owned(),
        language: "de".to_owned(),
        name_local: "Erfundene Skala".to_owned(),
        name_en: "Made-up scale".to_owned(),
        authority: "Made-up office".to_owned(),
        authority_url: None,
        kind: SchemeKind::ThreatLevel,
        direction: Direction::Descending,
        number_label: true,
        valid_from: None,
        valid_to: None,
        levels: levels.collect(),
    }])
}

/// A draft with everything that is required and nothing else: one area in Vienna, from 1 to 8 December, in English.
pub(crate) fn draft() -> Draft {
    let text = DraftText {
        event: Some("Event security".to_owned()),
        headline: Some("Vienna: keep away from the stadium".to_owned()),
        summary: Some("The concert is cancelled.".to_owned()),
        description: None,
        instruction: vec!["Do not travel to the stadium.".to_owned()],
    };
    let source = DraftSource {
        title: Some("Concert cancelled".to_owned()),
        publisher: Some("Police".to_owned()),
        url: Some("https://police.example/1".to_owned()),
        published: Some("2026-11-30".to_owned()),
        reliability: Some("B".to_owned()),
        credibility: Some(1),
    };
    Draft {
        kind: Some("advisory".to_owned()),
        status: Some("actual".to_owned()),
        marking: Some("TLP:CLEAR".to_owned()),
        category: vec!["security".to_owned()],
        urgency: Some("expected".to_owned()),
        severity: Some("severe".to_owned()),
        certainty: Some("likely".to_owned()),
        effective: Some("2026-12-01T08:00:00+00:00".to_owned()),
        expires: Some("2026-12-08T08:00:00+00:00".to_owned()),
        areas: vec![area("Vienna", "AT", &[("iso3166-2", "AT-9"), ("nuts3", "AT130")])],
        texts: vec![("en".to_owned(), text)],
        sources: vec![source],
        ..Draft::default()
    }
}

pub(crate) fn area(name: &str, country: &str, codes: &[(&str, &str)]) -> DraftArea {
    DraftArea {
        name: Some(name.to_owned()),
        country: Some(country.to_owned()),
        codes: codes.iter().map(|(list, code)| ((*list).to_owned(), (*code).to_owned())).collect(),
        circle: None,
        polygon: None,
    }
}

/// The draft of a standing level, to be reviewed at the beginning of March 2027.
pub(crate) fn level(code: &str) -> Draft {
    Draft {
        kind: Some("threat-level".to_owned()),
        expires: None,
        review_by: Some("2027-03-01T08:00:00+01:00".to_owned()),
        threat_level: Some(DraftLevel {
            scheme: Some("at-made-up".to_owned()),
            level: Some(code.to_owned()),
            as_of: Some("2026-11-30".to_owned()),
            source: Some("https://office.example/level".to_owned()),
        }),
        ..draft()
    }
}

/// One advisory as it is told.
pub(crate) struct Story {
    pub(crate) advisory: Advisory,
    records: u64,
}

impl Story {
    /// An advisory whose id is made from a small number.
    pub(crate) fn new(n: u8) -> Self {
        let id = AdvisoryId::new(at("11-30 00:00"), &[n; 10]);
        Self { advisory: Advisory::new(id), records: 0 }
    }

    /// Its first word.
    pub(crate) fn published(n: u8, when: &str, draft: &Draft) -> Self {
        Self::new(n).publish(at(when), draft, Significance::Significant)
    }

    pub(crate) fn update(self, when: &str, draft: &Draft) -> Self {
        self.publish(at(when), draft, Significance::Significant)
    }

    pub(crate) fn correct(self, when: &str, draft: &Draft) -> Self {
        self.publish(at(when), draft, Significance::Minor)
    }

    /// Drafts and publishes; what changed is said unless the draft says it.
    pub(crate) fn publish(mut self, sent: DateTime<Utc>, draft: &Draft, significance: Significance) -> Self {
        let note = vec![("en".to_owned(), "What changed.".to_owned())];
        let change = DraftChange { significance: Some(significance.wire().to_owned()), note };
        let change = draft.change.clone().or(Some(change));
        let draft = Box::new(Draft { change, ..draft.clone() });
        self.decide(sent, Deed::Drafted { draft });
        let stamp = self.stamp(sent, significance);
        let draft = Digest([0; 32]);
        self.decide(sent, Deed::Published { stamp, draft, significance, emergency_reason: None });
        self
    }

    pub(crate) fn end(mut self, when: &str, reason: &str) -> Self {
        let stamp = self.stamp(at(when), Significance::Significant);
        let reason = vec![(self.default_language(), reason.to_owned())];
        self.decide(at(when), Deed::Ended { stamp, reason });
        self
    }

    pub(crate) fn retract(mut self, when: &str, reason: &str) -> Self {
        let stamp = self.stamp(at(when), Significance::Significant);
        let reason = vec![(self.default_language(), reason.to_owned())];
        self.decide(at(when), Deed::Retracted { stamp, reason });
        self
    }

    fn default_language(&self) -> String {
        self.advisory.newest().unwrap().content.default_info().language.to_string()
    }

    /// Another level takes its row.
    pub(crate) fn superseded(mut self, when: &str, by: &Story) -> Self {
        self.decide(at(when), Deed::Superseded { by: by.advisory.id, at: at(when) });
        self
    }

    pub(crate) fn told(self) -> Arc<Advisory> {
        Arc::new(self.advisory)
    }

    fn stamp(&self, sent: DateTime<Utc>, significance: Significance) -> Stamp {
        let id = self.advisory.id;
        let revision = self.advisory.newest().map_or(RevisionNumber::FIRST, |r| r.stamp.revision.next());
        let entry = match (significance, self.advisory.newest()) {
            (Significance::Minor, Some(before)) => before.stamp.entry.clone(),
            (Significance::Minor | Significance::Significant, _) => {
                EntryId::new(AUTHORITY, sent, id, revision)
            }
        };
        Stamp { revision, identifier: format!("{id}-{revision}"), entry, sent, supersedes: Vec::new() }
    }

    fn decide(&mut self, at: DateTime<Utc>, deed: Deed) {
        self.records += 1;
        let (advisory, actor) = (self.advisory.id, PersonName::parse("ana").unwrap());
        let decision = Decision { advisory, at, actor, deed };
        self.advisory.apply(self.records, &decision, &schemes()).unwrap();
    }
}

/// The declaration of a feed in English and German.
pub(crate) fn declaration(slug: &str, statuses: &[Status]) -> Declaration {
    let title = |words: &str| Headline::parse(words).unwrap();
    Declaration {
        slug: Slug::parse(slug).unwrap(),
        languages: vec![language("en"), language("de")],
        titles: BTreeMap::from([
            (language("en"), title("Made-up warnings")),
            (language("de"), title("Erfundene Hinweise")),
        ]),
        descriptions: BTreeMap::new(),
        selection: Selection { statuses: statuses.iter().copied().collect(), ..Selection::default() },
        limit: Feed::DEFAULT_LIMIT,
        linger: Feed::DEFAULT_LINGER,
        gone: false,
    }
}

/// The feed of everything that is real.
pub(crate) fn all() -> Feed {
    Feed::declare(declaration("all", &[Status::Actual])).unwrap()
}

/// The feed of what concerns these areas.
pub(crate) fn of_areas(areas: &[&str]) -> Feed {
    let mut declaration = declaration("areas", &[Status::Actual]);
    declaration.selection.areas = areas.iter().map(|code| (*code).to_owned()).collect();
    Feed::declare(declaration).unwrap()
}
