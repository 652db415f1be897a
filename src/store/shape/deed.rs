//! What was done, in its kept form: one name, and under it the fields.

use serde::{Deserialize, Serialize};

use crate::advisory::{EntryId, Override, Reference, Stamp};

use super::draft::KeptDraft;
use super::values::{
    KeptBytes, KeptDigest, KeptId, KeptInstant, KeptLocal, KeptName, KeptRevision, KeptRole, KeptSignificance,
};

/// What was done. The name of the member is the record's kind.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum KeptDeed {
    Drafted {
        draft: Box<KeptDraft>,
    },
    Discarded {},
    Submitted {
        overrides: Vec<KeptOverride>,
    },
    Returned {
        reason: String,
    },
    Approved {
        draft: KeptDigest,
        // Records from before several could be asked for have none, and their bytes stay what was hashed.
        #[serde(default, skip_serializing_if = "none")]
        lacking: u8,
    },
    Scheduled {
        at: KeptInstant,
    },
    Unscheduled {
        reason: String,
        #[serde(default, skip_serializing_if = "none")]
        lacking: u8,
    },
    Published {
        stamp: KeptStamp,
        draft: KeptDigest,
        significance: KeptSignificance,
        emergency_reason: Option<String>,
    },
    Reviewed {
        finding: String,
    },
    Ended {
        stamp: KeptStamp,
        reason: Vec<(String, String)>,
    },
    Retracted {
        stamp: KeptStamp,
        reason: Vec<(String, String)>,
    },
    Superseded {
        by: KeptId,
        at: KeptInstant,
    },
    Named {
        name: String,
        authority: String,
        contact: String,
        url: String,
    },
    Joined {
        roles: Vec<KeptRole>,
        disabled: bool,
    },
    Disabled {},
    Made {
        person: KeptName,
        hash: KeptDigest,
        label: String,
        created: KeptInstant,
        expires: Option<KeptInstant>,
        revoked: bool,
    },
    Revoked {},
    Enrolled {
        person: KeptName,
        key: KeptBytes,
        label: String,
        created: KeptInstant,
        removed: bool,
    },
    Withdrawn {},
}

fn none(lacking: &u8) -> bool {
    *lacking == 0
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeptOverride {
    code: String,
    pointer: String,
    reason: String,
}

impl From<&Override> for KeptOverride {
    fn from(given: &Override) -> Self {
        let Override { code, pointer, reason } = given;
        Self { code: code.clone(), pointer: pointer.clone(), reason: reason.clone() }
    }
}

impl From<KeptOverride> for Override {
    fn from(kept: KeptOverride) -> Self {
        let KeptOverride { code, pointer, reason } = kept;
        Self { code, pointer, reason }
    }
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeptStamp {
    revision: KeptRevision,
    identifier: String,
    entry: String,
    sent: KeptInstant,
    // Records from before there were such references have none, and their bytes stay what was hashed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    supersedes: Vec<KeptReference>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptReference {
    identifier: String,
    sent: KeptLocal,
}

impl From<&Reference> for KeptReference {
    fn from(given: &Reference) -> Self {
        let Reference { identifier, sent } = given;
        Self { identifier: identifier.clone(), sent: KeptLocal(*sent) }
    }
}

impl From<KeptReference> for Reference {
    fn from(kept: KeptReference) -> Self {
        let KeptReference { identifier, sent } = kept;
        Self { identifier, sent: sent.0 }
    }
}

impl From<&Stamp> for KeptStamp {
    fn from(given: &Stamp) -> Self {
        let Stamp { revision, identifier, entry, sent, supersedes } = given;
        Self {
            revision: KeptRevision(*revision),
            identifier: identifier.clone(),
            entry: entry.to_string(),
            sent: KeptInstant(*sent),
            supersedes: supersedes.iter().map(Into::into).collect(),
        }
    }
}

impl From<KeptStamp> for Stamp {
    fn from(kept: KeptStamp) -> Self {
        let KeptStamp { revision, identifier, entry, sent, supersedes } = kept;
        let supersedes = supersedes.into_iter().map(Into::into).collect();
        Self { revision: revision.0, identifier, entry: EntryId::kept(entry), sent: sent.0, supersedes }
    }
}
