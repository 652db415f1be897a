//! The body of a record: when, who, about what, and what was done; these bytes are what the chain covers.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::advisory::{
    Decision, Deed, Draft, Passkey, PasskeyId, Person, PersonName, Publisher, Token, TokenId,
};

use super::super::entry::Act;
use super::super::fault::Misread;
use super::deed::KeptDeed;
use super::read::read;
use super::values::{KeptBytes, KeptDigest, KeptId, KeptInstant, KeptName, KeptRole, KeptSignificance};

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptBody {
    at: KeptInstant,
    actor: KeptName,
    about: KeptAbout,
    deed: KeptDeed,
}

/// What a record is about: `{"advisory": id}`, `{"person": name}`, `{"token": id}`, `{"passkey": id}` or `"publisher"`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum KeptAbout {
    Advisory(KeptId),
    Person(KeptName),
    Token(String),
    Passkey(String),
    Publisher,
}

/// The bytes of a record, and its kind.
pub(in super::super) fn write_act(act: &Act) -> (&'static str, Vec<u8>) {
    let (kind, body) = match act {
        Act::Decided(decision) => decided(decision),
        Act::Named { at, actor, publisher } => {
            let Publisher { name, authority, contact, url } = publisher.clone();
            (
                "named",
                body(at, actor, KeptAbout::Publisher, KeptDeed::Named { name, authority, contact, url }),
            )
        }
        Act::Joined { at, actor, person } => {
            let Person { name, roles, disabled } = person.clone();
            let roles = roles.into_iter().map(KeptRole).collect();
            let about = KeptAbout::Person(KeptName(name));
            ("joined", body(at, actor, about, KeptDeed::Joined { roles, disabled }))
        }
        Act::Disabled { at, actor, name } => {
            let about = KeptAbout::Person(KeptName(name.clone()));
            ("disabled", body(at, actor, about, KeptDeed::Disabled {}))
        }
        Act::Made { at, actor, token } => {
            let Token { id, person, hash, label, created, expires, revoked } = token.clone();
            let deed = KeptDeed::Made {
                person: KeptName(person),
                hash: KeptDigest(crate::advisory::Digest(hash)),
                label,
                created: KeptInstant(created),
                expires: expires.map(KeptInstant),
                revoked,
            };
            ("made", body(at, actor, KeptAbout::Token(id.0), deed))
        }
        Act::Revoked { at, actor, id } => {
            ("revoked", body(at, actor, KeptAbout::Token(id.0.clone()), KeptDeed::Revoked {}))
        }
        Act::Enrolled { at, actor, passkey } => {
            let Passkey { id, person, key, label, created, removed } = passkey.clone();
            let (person, key, created) = (KeptName(person), KeptBytes(key), KeptInstant(created));
            let deed = KeptDeed::Enrolled { person, key, label, created, removed };
            ("enrolled", body(at, actor, KeptAbout::Passkey(id.0), deed))
        }
        Act::Withdrawn { at, actor, id } => {
            ("withdrawn", body(at, actor, KeptAbout::Passkey(id.0.clone()), KeptDeed::Withdrawn {}))
        }
    };
    // Writing into memory fails only where a map has keys that are no text; the kept form has no map.
    (kind, serde_json::to_vec(&body).expect("the kept form is JSON by construction"))
}

fn body(at: &DateTime<Utc>, actor: &PersonName, about: KeptAbout, deed: KeptDeed) -> KeptBody {
    KeptBody { at: KeptInstant(*at), actor: KeptName(actor.clone()), about, deed }
}

fn decided(decision: &Decision) -> (&'static str, KeptBody) {
    let Decision { advisory, at, actor, deed } = decision;
    let (kind, deed) = match deed {
        Deed::Drafted { draft } => ("drafted", KeptDeed::Drafted { draft: Box::new(draft.as_ref().into()) }),
        Deed::Discarded => ("discarded", KeptDeed::Discarded {}),
        Deed::Submitted { overrides } => {
            ("submitted", KeptDeed::Submitted { overrides: overrides.iter().map(Into::into).collect() })
        }
        Deed::Returned { reason } => ("returned", KeptDeed::Returned { reason: reason.clone() }),
        Deed::Approved { draft, lacking } => {
            ("approved", KeptDeed::Approved { draft: KeptDigest(*draft), lacking: *lacking })
        }
        Deed::Scheduled { at } => ("scheduled", KeptDeed::Scheduled { at: KeptInstant(*at) }),
        Deed::Unscheduled { reason, lacking } => {
            ("unscheduled", KeptDeed::Unscheduled { reason: reason.clone(), lacking: *lacking })
        }
        Deed::Published { stamp, draft, significance, emergency_reason } => {
            let deed = KeptDeed::Published {
                stamp: stamp.into(),
                draft: KeptDigest(*draft),
                significance: KeptSignificance(*significance),
                emergency_reason: emergency_reason.clone(),
            };
            ("published", deed)
        }
        Deed::Reviewed { finding } => ("reviewed", KeptDeed::Reviewed { finding: finding.clone() }),
        Deed::Ended { stamp, reason } => {
            ("ended", KeptDeed::Ended { stamp: stamp.into(), reason: reason.clone() })
        }
        Deed::Retracted { stamp, reason } => {
            ("retracted", KeptDeed::Retracted { stamp: stamp.into(), reason: reason.clone() })
        }
        Deed::Superseded { by, at } => {
            ("superseded", KeptDeed::Superseded { by: KeptId(*by), at: KeptInstant(*at) })
        }
    };
    (kind, body(at, actor, KeptAbout::Advisory(KeptId(*advisory)), deed))
}

/// What a record says was done.
pub(in super::super) fn read_act(bytes: &[u8]) -> Result<Act, Misread> {
    let KeptBody { at: KeptInstant(at), actor: KeptName(actor), about, deed } = read(bytes)?;
    match (about, deed) {
        (KeptAbout::Advisory(KeptId(advisory)), deed) => {
            let deed = read_deed(deed)?;
            Ok(Act::Decided(Decision { advisory, at, actor, deed }))
        }
        (KeptAbout::Publisher, KeptDeed::Named { name, authority, contact, url }) => {
            let publisher = Publisher { name, authority, contact, url };
            Ok(Act::Named { at, actor, publisher })
        }
        (KeptAbout::Person(KeptName(name)), KeptDeed::Joined { roles, disabled }) => {
            let roles = roles.into_iter().map(|role| role.0).collect();
            Ok(Act::Joined { at, actor, person: Person { name, roles, disabled } })
        }
        (KeptAbout::Person(KeptName(name)), KeptDeed::Disabled {}) => Ok(Act::Disabled { at, actor, name }),
        (KeptAbout::Token(id), KeptDeed::Made { person, hash, label, created, expires, revoked }) => {
            let (id, person, hash) = (TokenId(id), person.0, hash.0.0);
            let (created, expires) = (created.0, expires.map(|at| at.0));
            let token = Token { id, person, hash, label, created, expires, revoked };
            Ok(Act::Made { at, actor, token })
        }
        (KeptAbout::Token(id), KeptDeed::Revoked {}) => Ok(Act::Revoked { at, actor, id: TokenId(id) }),
        (KeptAbout::Passkey(id), KeptDeed::Enrolled { person, key, label, created, removed }) => {
            let (id, person, key, created) = (PasskeyId(id), person.0, key.0, created.0);
            Ok(Act::Enrolled { at, actor, passkey: Passkey { id, person, key, label, created, removed } })
        }
        (KeptAbout::Passkey(id), KeptDeed::Withdrawn {}) => {
            Ok(Act::Withdrawn { at, actor, id: PasskeyId(id) })
        }
        (KeptAbout::Publisher | KeptAbout::Person(_) | KeptAbout::Token(_) | KeptAbout::Passkey(_), deed) => {
            Err(mismatch(&deed))
        }
    }
}

fn read_deed(kept: KeptDeed) -> Result<Deed, Misread> {
    Ok(match kept {
        KeptDeed::Drafted { draft } => Deed::Drafted { draft: Box::new(Draft::from(*draft)) },
        KeptDeed::Discarded {} => Deed::Discarded,
        KeptDeed::Submitted { overrides } => {
            Deed::Submitted { overrides: overrides.into_iter().map(Into::into).collect() }
        }
        KeptDeed::Returned { reason } => Deed::Returned { reason },
        KeptDeed::Approved { draft, lacking } => Deed::Approved { draft: draft.0, lacking },
        KeptDeed::Scheduled { at } => Deed::Scheduled { at: at.0 },
        KeptDeed::Unscheduled { reason, lacking } => Deed::Unscheduled { reason, lacking },
        KeptDeed::Published { stamp, draft, significance, emergency_reason } => Deed::Published {
            stamp: stamp.into(),
            draft: draft.0,
            significance: significance.0,
            emergency_reason,
        },
        KeptDeed::Reviewed { finding } => Deed::Reviewed { finding },
        KeptDeed::Ended { stamp, reason } => Deed::Ended { stamp: stamp.into(), reason },
        KeptDeed::Retracted { stamp, reason } => Deed::Retracted { stamp: stamp.into(), reason },
        KeptDeed::Superseded { by, at } => Deed::Superseded { by: by.0, at: at.0 },
        other @ (KeptDeed::Named { .. }
        | KeptDeed::Joined { .. }
        | KeptDeed::Disabled {}
        | KeptDeed::Made { .. }
        | KeptDeed::Revoked {}
        | KeptDeed::Enrolled { .. }
        | KeptDeed::Withdrawn {}) => return Err(mismatch(&other)),
    })
}

fn mismatch(deed: &KeptDeed) -> Misread {
    let deed = serde_json::to_value(deed).ok();
    let name = deed.as_ref().and_then(|deed| deed.as_object()?.keys().next()).map_or("?", String::as_str);
    Misread::new("body.about", format!("`{name}` cannot be done to this"))
}
