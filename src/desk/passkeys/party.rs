//! For whom passkeys are made: our own name, as browsers compare it.

use std::net::IpAddr;

use sha2::{Digest, Sha256};

use crate::advisory::PersonName;

/// The relying party (§4): a domain, and the one origin whose pages may use its passkeys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    id: String,
    origin: String,
}

impl Party {
    /// Of a host and the origin at it. `None` where browsers make no passkeys: for an address in place of a name, and
    /// for a name that is reached without encryption, but for `localhost`.
    #[must_use]
    pub fn of(host: &str, origin: &str) -> Option<Self> {
        let literal = host.starts_with('[') || host.parse::<IpAddr>().is_ok();
        let local = host == "localhost" || host.ends_with(".localhost");
        let safe = origin.starts_with("https://") || local;
        (!host.is_empty() && !literal && safe)
            .then(|| Self { id: host.to_owned(), origin: origin.to_owned() })
    }

    /// The domain.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The origin that pages must have.
    pub(super) fn origin(&self) -> &str {
        &self.origin
    }

    /// SHA-256 of the domain, as devices sign it.
    pub(super) fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.id.as_bytes()).into()
    }

    /// By which a device knows that two passkeys are of one person: it says nothing about them (§14.6.1).
    #[must_use]
    pub fn handle(&self, person: &PersonName) -> [u8; 32] {
        let digest = Sha256::new().chain_update("forewarn person\0").chain_update(&self.id);
        digest.chain_update("\0").chain_update(person.as_str()).finalize().into()
    }
}
