//! The chain: each record's hash covers its number, its bytes and the hash before, so that nothing changes unseen.

use sha2::{Digest as _, Sha256};

use crate::advisory::Digest;

/// The end of the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The number of the newest record; 0 where there is none.
    pub seq: u64,
    /// Its hash.
    pub hash: Digest,
}

impl Head {
    /// Before the first record: number 0, and 32 zero bytes for a hash.
    pub const START: Self = Self { seq: 0, hash: Digest([0; 32]) };

    /// The head after one more record with these bytes.
    #[must_use]
    pub fn then(self, body: &[u8]) -> Self {
        let seq = self.seq + 1;
        Self { seq, hash: link(self.hash, seq, body) }
    }
}

/// The hash of a record: SHA-256 over the 32 bytes of the hash before it, its number as eight bytes with the most
/// significant first, and its body byte for byte as it is stored.
///
/// The body is the whole record (`at`, `actor`, `about`, `deed`); nothing outside it has a meaning of its own.
#[must_use]
pub fn link(before: Digest, seq: u64, body: &[u8]) -> Digest {
    let mut hash = Sha256::new();
    hash.update(before.0);
    hash.update(seq.to_be_bytes());
    hash.update(body);
    Digest(hash.finalize().into())
}

/// What a walk along the chain found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Every record follows from the one before.
    Whole {
        /// How many records were walked.
        records: u64,
        /// Where the walk ended.
        head: Head,
    },
    /// A record does not.
    Broken {
        /// The first.
        record: u64,
        /// In what way.
        why: Break,
    },
}

/// In what way a record does not follow from the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Break {
    /// It is missing, and later ones are there.
    Missing,
    /// Its bytes or its hash are not those that were recorded.
    Altered,
    /// Its bytes are those that were recorded, but it is filed under another advisory or another kind.
    Misfiled,
    /// It is missing together with all that came after it, yet an advisory is known to have been there.
    CutOff,
}
