//! Anything that can be decided, as property tests draw it: every text, every number, every instant.

use chrono::{DateTime, FixedOffset, Utc};
use forewarn::advisory::{
    AdvisoryId, Decision, Deed, Digest, Draft, DraftArea, DraftChange, DraftCircle, DraftLevel, DraftSource,
    DraftTemplate, DraftText, DraftValue, EntryId, Keyed, Override, Person, PersonName, Publisher, Reference,
    RevisionNumber, Role, Significance, Stamp, Token, TokenId,
};
use forewarn::store::Act;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

/// Any text at all: NUL, bidirectional controls, emoji, non-characters.
fn text() -> impl Strategy<Value = String> {
    let sly = select(vec!["\0", "\u{202E}", "\u{FFFE}", "👩‍🚒", "\"\\\u{7f}", "\u{2028}", "e\u{301}", ""]);
    prop_oneof![
        sly.prop_map(str::to_owned),
        vec(any::<char>(), 0..12).prop_map(|chars| chars.into_iter().collect())
    ]
}

fn keyed() -> impl Strategy<Value = Keyed<String>> {
    vec((text(), text()), 0..3)
}

/// Every number but those that equal nothing, not even themselves.
fn number() -> impl Strategy<Value = f64> {
    use proptest::num::f64::{INFINITE, NEGATIVE, NORMAL, POSITIVE, SUBNORMAL, ZERO};
    POSITIVE | NEGATIVE | NORMAL | SUBNORMAL | ZERO | INFINITE
}

/// Every instant that editors could bring about, and then some.
fn instant() -> impl Strategy<Value = DateTime<Utc>> {
    let fine = prop_oneof![Just(0), (0..1000_u32).prop_map(|n| n * 1_000_000), 0..1_000_000_000_u32];
    (-400_000_000_000..400_000_000_000_i64, fine)
        .prop_map(|(seconds, nanos)| DateTime::from_timestamp(seconds, nanos).unwrap())
}

fn name() -> impl Strategy<Value = PersonName> {
    text().prop_map(|raw| PersonName::parse(&raw).unwrap_or_else(|| PersonName::parse("Zoë 山").unwrap()))
}

fn id() -> impl Strategy<Value = AdvisoryId> {
    (0..4_000_000_000_000_i64, any::<[u8; 10]>()).prop_map(|(millis, random)| {
        AdvisoryId::new(DateTime::from_timestamp_millis(millis).unwrap(), &random)
    })
}

fn area() -> impl Strategy<Value = DraftArea> {
    let circle = (of(number()), of(number()), of(number())).prop_map(|(lat, lon, radius_km)| DraftCircle {
        lat,
        lon,
        radius_km,
    });
    let polygon = vec(vec(number(), 0..4), 0..4);
    (of(text()), of(text()), keyed(), of(circle), of(polygon)).prop_map(
        |(name, country, codes, circle, polygon)| DraftArea { name, country, codes, circle, polygon },
    )
}

fn draft_text() -> impl Strategy<Value = DraftText> {
    (of(text()), of(text()), of(text()), of(text()), vec(text(), 0..3)).prop_map(
        |(event, headline, summary, description, instruction)| DraftText {
            event,
            headline,
            summary,
            description,
            instruction,
        },
    )
}

fn source() -> impl Strategy<Value = DraftSource> {
    (of(text()), of(text()), of(text()), of(text()), of(text()), of(any::<i64>())).prop_map(
        |(title, publisher, url, published, reliability, credibility)| DraftSource {
            title,
            publisher,
            url,
            published,
            reliability,
            credibility,
        },
    )
}

fn template() -> impl Strategy<Value = DraftTemplate> {
    let value = prop_oneof![text().prop_map(DraftValue::Same), keyed().prop_map(DraftValue::ByLanguage)];
    (of(text()), of(any::<i64>()), vec((text(), value), 0..3))
        .prop_map(|(id, version, values)| DraftTemplate { id, version, values })
}

pub(super) fn draft() -> impl Strategy<Value = Draft> {
    let words = || vec(text(), 0..3);
    let values = (of(text()), of(text()), of(text()), of(text()), of(text()), of(text()), of(text()));
    let times = (of(text()), of(text()), of(text()), of(text()), of(text()));
    let lists = (words(), keyed(), words(), words(), words());
    let level = (of(text()), of(text()), of(text()), of(text()))
        .prop_map(|(scheme, level, as_of, source)| DraftLevel { scheme, level, as_of, source });
    let change = (of(text()), keyed()).prop_map(|(significance, note)| DraftChange { significance, note });
    let parts = (vec(area(), 0..3), of(level), vec((text(), draft_text()), 0..3), of(any::<bool>()));
    (values, times, lists, parts, vec(source(), 0..3), of(text()), (of(change), of(template()))).prop_map(
        |(values, times, lists, parts, sources, contact, (change, template))| {
            let (kind, status, marking, language, urgency, severity, certainty) = values;
            let (effective, onset, expires, review_by, next_update) = times;
            let (category, event_code, response_type, audience, topics) = lists;
            let (areas, threat_level, texts, no_action) = parts;
            Draft {
                kind,
                status,
                marking,
                language,
                category,
                event_code,
                response_type,
                urgency,
                severity,
                certainty,
                audience,
                topics,
                effective,
                onset,
                expires,
                review_by,
                next_update,
                areas,
                threat_level,
                texts,
                no_action,
                sources,
                contact,
                change,
                template,
            }
        },
    )
}

fn stamp() -> impl Strategy<Value = Stamp> {
    let supersedes = prop::collection::vec((text(), instant(), -50_000..50_000), 0..3);
    (1..u32::MAX, text(), text(), instant(), supersedes).prop_map(
        |(revision, identifier, entry, sent, supersedes)| Stamp {
            revision: RevisionNumber::new(revision).unwrap(),
            identifier,
            entry: EntryId::kept(entry),
            sent,
            supersedes: supersedes.into_iter().map(reference).collect(),
        },
    )
}

fn reference((identifier, sent, offset): (String, DateTime<Utc>, i32)) -> Reference {
    let offset = FixedOffset::east_opt(offset / 60 * 60).unwrap();
    Reference { identifier, sent: sent.with_timezone(&offset) }
}

fn digest() -> impl Strategy<Value = Digest> {
    any::<[u8; 32]>().prop_map(Digest)
}

fn deed() -> impl Strategy<Value = Deed> {
    let overridden =
        (text(), text(), text()).prop_map(|(code, pointer, reason)| Override { code, pointer, reason });
    let significance = select(vec![Significance::Minor, Significance::Significant]);
    prop_oneof![
        draft().prop_map(|draft| Deed::Drafted { draft: Box::new(draft) }),
        Just(Deed::Discarded),
        vec(overridden, 0..3).prop_map(|overrides| Deed::Submitted { overrides }),
        text().prop_map(|reason| Deed::Returned { reason }),
        digest().prop_map(|draft| Deed::Approved { draft }),
        instant().prop_map(|at| Deed::Scheduled { at }),
        (stamp(), digest(), significance, of(text())).prop_map(
            |(stamp, draft, significance, emergency_reason)| Deed::Published {
                stamp,
                draft,
                significance,
                emergency_reason,
            }
        ),
        (stamp(), keyed()).prop_map(|(stamp, reason)| Deed::Ended { stamp, reason }),
        (stamp(), keyed()).prop_map(|(stamp, reason)| Deed::Retracted { stamp, reason }),
        (id(), instant()).prop_map(|(by, at)| Deed::Superseded { by, at }),
    ]
}

pub(super) fn decision() -> impl Strategy<Value = Decision> {
    (id(), instant(), name(), deed()).prop_map(|(advisory, at, actor, deed)| Decision {
        advisory,
        at,
        actor,
        deed,
    })
}

/// Acts about people that can follow one another on an empty ledger: a person joins, gets a token and loses both.
pub(super) fn people() -> impl Strategy<Value = Vec<Act>> {
    let roles = proptest::sample::subsequence(Role::ALL, 0..=Role::ALL.len());
    let publisher = (text(), text(), text(), text()).prop_map(|(name, authority, contact, url)| Publisher {
        name,
        authority,
        contact,
        url,
    });
    let token = (text(), any::<[u8; 32]>(), text(), instant(), of(instant()), any::<bool>());
    (publisher, name(), roles, any::<bool>(), token, name(), instant()).prop_map(
        |(publisher, person, roles, disabled, token, actor, at)| {
            let (id, hash, label, created, expires, revoked) = token;
            let id = TokenId(id);
            let token =
                Token { id: id.clone(), person: person.clone(), hash, label, created, expires, revoked };
            let joined = Person { name: person.clone(), roles: roles.to_vec(), disabled };
            vec![
                Act::Named { at, actor: actor.clone(), publisher },
                Act::Joined { at, actor: actor.clone(), person: joined },
                Act::Made { at, actor: actor.clone(), token },
                Act::Revoked { at, actor: actor.clone(), id },
                Act::Disabled { at, actor, name: person },
            ]
        },
    )
}
