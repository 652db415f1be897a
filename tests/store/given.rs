//! What tests of the store stand on: a place for a ledger, and people who decide things.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use forewarn::advisory::{
    Advisory, AdvisoryId, Decision, Deed, Direction, Draft, DraftArea, DraftLevel, DraftSource, DraftText,
    EntryId, Level, Person, PersonName, Publisher, RevisionNumber, Role, Scheme, SchemeKind, Schemes,
    Significance, Stamp, Token, TokenId,
};
use forewarn::store::{Act, Entry, Location, NotRecorded, Receipt, Row, Store, digest_of, fold};
use tempfile::TempDir;

/// A place where a ledger is kept, opened as often as one likes.
pub(super) trait Ground {
    fn fresh() -> Self;
    fn open(&self) -> Store;
}

/// A file of SQLite in a folder that goes away.
pub(super) struct InSqlite(pub(super) TempDir);

impl InSqlite {
    pub(super) fn location(&self) -> Location {
        Location::in_folder(self.0.path())
    }

    /// The file, for those who look at it past the store.
    pub(super) fn raw(&self) -> rusqlite::Connection {
        let Location::Sqlite(path) = self.location();
        rusqlite::Connection::open(path).unwrap()
    }
}

impl Ground for InSqlite {
    fn fresh() -> Self {
        Self(TempDir::new().unwrap())
    }

    fn open(&self) -> Store {
        Store::open(&self.location()).unwrap()
    }
}

/// An instant so many seconds into the story.
pub(super) fn at(seconds: i64) -> DateTime<Utc> {
    let begin: DateTime<Utc> = "2026-12-01T08:00:00Z".parse().unwrap();
    begin + TimeDelta::seconds(seconds)
}

pub(super) fn name(raw: &str) -> PersonName {
    PersonName::parse(raw).unwrap()
}

/// An id of its own for each number.
pub(super) fn id(n: u64) -> AdvisoryId {
    let mut random = [7; 10];
    random[2..].copy_from_slice(&n.to_be_bytes());
    AdvisoryId::new(at(i64::try_from(n).unwrap()), &random)
}

/// An advisory that can be published, from 08:00 until an hour later unless changed.
pub(super) fn draft(headline: &str) -> Draft {
    let text = DraftText {
        event: Some("Crowding".into()),
        headline: Some(headline.into()),
        summary: Some("The square is full; use the northern entrances.".into()),
        description: None,
        instruction: vec!["Use the northern entrances.".into()],
    };
    let area = DraftArea {
        name: Some("Ernst-Happel-Stadion".into()),
        country: Some("AT".into()),
        codes: vec![("iso3166-2".into(), "AT-9".into()), ("nuts3".into(), "AT130".into())],
        circle: None,
        polygon: None,
    };
    let source = DraftSource {
        title: Some("Notice of the police".into()),
        publisher: Some("Police Vienna".into()),
        url: Some("https://police.example/notice".into()),
        published: Some("2026-12-01".into()),
        reliability: None,
        credibility: None,
    };
    Draft {
        kind: Some("advisory".into()),
        status: Some("actual".into()),
        marking: Some("TLP:CLEAR".into()),
        category: vec!["safety".into()],
        urgency: Some("expected".into()),
        severity: Some("moderate".into()),
        certainty: Some("likely".into()),
        effective: Some("2026-12-01T09:00:00+01:00".into()),
        expires: Some("2026-12-01T10:00:00+01:00".into()),
        areas: vec![area],
        texts: vec![("en".into(), text)],
        sources: vec![source],
        ..Draft::default()
    }
}

/// A standing level of the scheme of [`schemes`].
pub(super) fn level(headline: &str) -> Draft {
    let level = DraftLevel {
        scheme: Some("at-test".into()),
        level: Some("2".into()),
        as_of: Some("2026-12-01".into()),
        source: Some("https://level.example/".into()),
    };
    Draft {
        kind: Some("threat-level".into()),
        expires: None,
        review_by: Some("2027-12-01T10:00:00+01:00".into()),
        threat_level: Some(level),
        ..draft(headline)
    }
}

pub(super) fn schemes() -> Schemes {
    let level = |rank: u8| Level {
        rank,
        code: rank.to_string(),
        name_local: format!("Stufe {rank}"),
        name_en: format!("Level {rank}"),
        meaning: "It means something.".into(),
    };
    Schemes::new([Scheme {
        id: "at-test".into(),
        country: "AT".into(),
        area: "AT".into(),
        language: "de".into(),
        name_local: "Stufen".into(),
        name_en: "Levels".into(),
        authority: "Somebody".into(),
        authority_url: None,
        kind: SchemeKind::ThreatLevel,
        direction: Direction::Ascending,
        number_label: true,
        valid_from: None,
        valid_to: None,
        levels: vec![level(1), level(2)],
    }])
}

/// The entry by which a decision is recorded upon an advisory as it was read.
pub(super) fn entry(before: &Advisory, actor: &str, when: DateTime<Utc>, deed: Deed) -> Entry {
    let decision = Decision { advisory: before.id, at: when, actor: name(actor), deed };
    let mut after = before.clone();
    after.apply(before.version + 1, &decision, &schemes()).unwrap();
    Entry {
        acts: vec![Act::Decided(decision)],
        expect: vec![(before.id, before.version)],
        persons: Vec::new(),
        rows: vec![Row::of(&after)],
    }
}

/// Both entries as one: all or nothing.
pub(super) fn both(mut one: Entry, other: Entry) -> Entry {
    one.acts.extend(other.acts);
    one.expect.extend(other.expect);
    one.rows.extend(other.rows);
    one
}

/// The deed that publishes what an advisory has as a working copy.
pub(super) fn publication(advisory: &Advisory, sent: DateTime<Utc>) -> Deed {
    let revision = advisory.newest().map_or(RevisionNumber::FIRST, |newest| newest.stamp.revision.next());
    Deed::Published {
        stamp: stamp(advisory.id, revision, sent),
        draft: digest_of(&advisory.working.as_ref().unwrap().draft),
        significance: Significance::Significant,
        emergency_reason: None,
    }
}

pub(super) fn stamp(id: AdvisoryId, revision: RevisionNumber, sent: DateTime<Utc>) -> Stamp {
    let entry = EntryId::new("forewarn.example", sent, id, revision);
    Stamp { revision, identifier: format!("{id}.{revision}"), entry, sent, supersedes: Vec::new() }
}

pub(super) fn reason(text: &str) -> Vec<(String, String)> {
    vec![("en".into(), text.into())]
}

/// One entry, and what came of it.
pub(super) async fn append(store: &Store, entry: Entry) -> Result<Receipt, NotRecorded> {
    let mut outcomes = store.append(vec![entry]).await;
    assert_eq!(outcomes.len(), 1, "one outcome for one entry");
    outcomes.remove(0)
}

/// The advisory as it is on the ledger.
pub(super) async fn load(store: &Store, id: AdvisoryId) -> Advisory {
    match store.history(id).await.unwrap() {
        Some(history) => fold(id, &history, &schemes()).unwrap().unwrap(),
        None => Advisory::new(id),
    }
}

/// Records a decision upon an advisory as it is, and gives it as it is then.
pub(super) async fn decide(store: &Store, id: AdvisoryId, when: DateTime<Utc>, deed: Deed) -> Advisory {
    let before = load(store, id).await;
    append(store, entry(&before, "Ada", when, deed)).await.unwrap();
    load(store, id).await
}

/// Drafts and publishes at once.
pub(super) async fn publish(store: &Store, id: AdvisoryId, when: DateTime<Utc>, draft: Draft) -> Advisory {
    let drafted = decide(store, id, when, Deed::Drafted { draft: Box::new(draft) }).await;
    decide(store, id, when, publication(&drafted, when)).await
}

pub(super) fn person(raw: &str, roles: &[Role]) -> Person {
    Person { name: name(raw), roles: roles.to_vec(), disabled: false }
}

pub(super) fn token(id: &str, person: &str) -> Token {
    Token {
        id: TokenId(id.into()),
        person: name(person),
        hash: [3; 32],
        label: "laptop".into(),
        created: at(0),
        expires: Some(at(90 * 86_400)),
        revoked: false,
    }
}

pub(super) fn publisher() -> Publisher {
    Publisher {
        name: "City of Vienna".into(),
        authority: "forewarn.example".into(),
        contact: "press@forewarn.example".into(),
        url: "https://forewarn.example/".into(),
    }
}

/// An entry about people.
pub(super) fn about_people(act: Act) -> Entry {
    Entry::of(vec![act])
}

pub(super) fn joined(who: Person) -> Entry {
    about_people(Act::Joined { at: at(0), actor: name("console"), person: who })
}

/// Whole seconds that never come twice.
pub(super) struct Ticks(Arc<AtomicI64>);

impl Ticks {
    pub(super) fn new() -> Self {
        Self(Arc::new(AtomicI64::new(0)))
    }

    pub(super) fn next(&self) -> DateTime<Utc> {
        at(self.0.fetch_add(1, Ordering::Relaxed))
    }
}
