//! For whom passkeys are made: our own name, as browsers compare it.

use std::net::IpAddr;

use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};
use webauthn_rs::prelude::{Url, Webauthn, WebauthnBuilder};

use crate::advisory::PersonName;

/// The relying party (§4): a domain, and the one origin whose pages may use its passkeys.
#[derive(Debug, Clone)]
pub struct Party {
    id: String,
    library: Webauthn,
}

impl Party {
    /// Of a host and the origin at it. `None` where browsers make no passkeys: for an address in place of a name, and
    /// for a name that is reached without encryption, but for `localhost`.
    #[must_use]
    pub fn of(host: &str, origin: &str) -> Option<Self> {
        let literal = host.starts_with('[') || host.parse::<IpAddr>().is_ok();
        let local = host == "localhost" || host.ends_with(".localhost");
        let safe = origin.starts_with("https://") || local;
        if host.is_empty() || literal || !safe {
            return None;
        }
        let origin = Url::parse(origin).ok()?;
        let library = WebauthnBuilder::new(host, &origin).and_then(WebauthnBuilder::build).ok()?;
        Some(Self { id: host.to_owned(), library })
    }

    /// The domain.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What runs the ceremonies for it.
    pub(super) fn library(&self) -> &Webauthn {
        &self.library
    }

    /// By which a device knows that two passkeys are of one person: it says nothing about them (§14.6.1).
    pub(super) fn handle(&self, person: &PersonName) -> Uuid {
        let digest = Sha256::new().chain_update("forewarn person\0").chain_update(&self.id);
        let digest: [u8; 32] = digest.chain_update("\0").chain_update(person.as_str()).finalize().into();
        let mut half = [0; 16];
        half.copy_from_slice(&digest[..16]);
        Builder::from_custom_bytes(half).into_uuid()
    }
}
