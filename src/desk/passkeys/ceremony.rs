//! The two ceremonies: a device hands over the public half of a new key (§7.1), or shows that it has the other half (§7.2).

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use crate::advisory::PersonName;

use super::challenges::Challenges;
use super::party::Party;
use super::public_key::{KINDS, PublicKey};

/// What the browser says that it asked the device for; the device signs its hash.
#[derive(Debug, Clone)]
pub struct ClientData {
    /// `webauthn.create` or `webauthn.get`.
    pub kind: String,
    /// Ours, as it came back.
    pub challenge: Vec<u8>,
    /// Where the page was.
    pub origin: String,
    /// Whether the page was inside another site's.
    pub cross_origin: bool,
    /// SHA-256 of all of it.
    pub hash: [u8; 32],
}

/// The public half of a new key.
#[derive(Debug, Clone)]
pub struct Enrolment {
    /// What was asked for.
    pub client: ClientData,
    /// What the device says (§6.1).
    pub authenticator: Vec<u8>,
    /// The id that the device gave it.
    pub id: Vec<u8>,
    /// SubjectPublicKeyInfo in DER (§5.2.1.1).
    pub key: Vec<u8>,
}

/// Somebody's device showing that it has the secret half.
#[derive(Debug, Clone)]
pub struct Assertion {
    /// What was asked for.
    pub client: ClientData,
    /// What the device says (§6.1).
    pub authenticator: Vec<u8>,
    /// Which key.
    pub id: Vec<u8>,
    /// Over what the device says and the hash of what was asked for.
    pub signature: Vec<u8>,
    /// Whose key the device says it is; empty where it does not say.
    pub holder: Vec<u8>,
}

/// Why a ceremony proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unproven {
    /// There is no name for which passkeys could be made.
    #[error("passkeys need a service that is reached by name, over HTTPS or as localhost")]
    NoParty,
    /// Another ceremony.
    #[error("the browser did something else than it was asked for")]
    Kind,
    /// Not ours, over, or used before.
    #[error("the page was open for too long, or was used before")]
    Challenge,
    /// Another site.
    #[error("the passkey was used on a page of another address")]
    Origin,
    /// What the device says cannot be read, or is about another site.
    #[error("the device answered for another service")]
    Device,
    /// Nobody touched it, or it did not ask who touches it.
    #[error("the device did not check who is using it")]
    Unverified,
    /// A kind of key that is not taken, or another than the device says.
    #[error("the device made a kind of key that is not known here")]
    Key,
    /// The signature is not of this key, or the key is of somebody else.
    #[error("the signature is not of this passkey")]
    Signature,
    /// A device that counts has counted backwards: there may be two of it.
    #[error("the device has counted backwards, so there may be a copy of it")]
    Counter,
}

/// What a device says (§6.1), as far as it is of use here.
struct Said<'a> {
    flags: u8,
    counter: u32,
    rest: &'a [u8],
}

const PRESENT: u8 = 1;
const VERIFIED: u8 = 1 << 2;
const MAY_BE_COPIED: u8 = 1 << 3;
const IS_COPIED: u8 = 1 << 4;
const HAS_KEY: u8 = 1 << 6;

/// The longest id of a key (§4, credential id).
const MOST_ID_BYTES: usize = 1023;

/// Checks what devices say.
#[derive(Debug)]
pub struct Passkeys {
    party: Option<Party>,
    challenges: Challenges,
    random: fn(&mut [u8]),
}

impl Passkeys {
    /// For a party, if there is one.
    #[must_use]
    pub fn new(party: Option<Party>, random: fn(&mut [u8])) -> Self {
        Self { party, challenges: Challenges::new(random), random }
    }

    /// For whom they are made; `None` where browsers make none.
    #[must_use]
    pub fn party(&self) -> Option<&Party> {
        self.party.as_ref()
    }

    /// The kinds of keys that are taken, as COSE numbers them, the best first.
    #[must_use]
    pub fn kinds() -> [i64; 3] {
        KINDS
    }

    /// A challenge for one purpose, to be answered within half an hour.
    #[must_use]
    pub fn challenge(&self, purpose: &str, now: DateTime<Utc>) -> Vec<u8> {
        self.challenges.give(purpose, now, self.random).to_vec()
    }

    /// Whether a new key may be taken (§7.1 steps 7 to 21; no attestation is asked for, so none is checked).
    ///
    /// # Errors
    /// [`Unproven`].
    pub fn check_enrolment(
        &self,
        enrolment: &Enrolment,
        purpose: &str,
        now: DateTime<Utc>,
    ) -> Result<(), Unproven> {
        let Enrolment { client, authenticator, id, key } = enrolment;
        let said = self.check("webauthn.create", client, authenticator, purpose, now)?;
        let parsed = PublicKey::read(key).ok_or(Unproven::Key)?;
        // §6.5.1: sixteen bytes of the model, the length of the id, the id, and the key as COSE writes it.
        let (length, rest) =
            said.rest.get(16..).and_then(|rest| rest.split_at_checked(2)).ok_or(Unproven::Device)?;
        let length = usize::from(u16::from_be_bytes([length[0], length[1]]));
        let (own_id, cose) = rest.split_at_checked(length).ok_or(Unproven::Device)?;
        if said.flags & HAS_KEY == 0 || own_id != id || id.is_empty() || id.len() > MOST_ID_BYTES {
            return Err(Unproven::Device);
        }
        let holds = |mark: &&[u8]| cose.windows(mark.len().max(1)).any(|window| window == *mark);
        if !parsed.marks().iter().all(holds) {
            return Err(Unproven::Key);
        }
        if self.challenges.spend(&client.challenge, now) { Ok(()) } else { Err(Unproven::Challenge) }
    }

    /// Whether this key was used by its holder (§7.2 steps 5 to 22); gives what the device has counted.
    ///
    /// # Errors
    /// [`Unproven`].
    pub(in super::super) fn check_assertion(
        &self,
        assertion: &Assertion,
        (key, person, counter): (&[u8], &PersonName, u64),
        now: DateTime<Utc>,
    ) -> Result<u64, Unproven> {
        let Assertion { client, authenticator, id: _, signature, holder } = assertion;
        let said = self.check("webauthn.get", client, authenticator, SIGN_IN, now)?;
        let handle = self.party.as_ref().ok_or(Unproven::NoParty)?.handle(person);
        let message = [authenticator.as_slice(), &client.hash].concat();
        let signed = PublicKey::read(key).is_some_and(|key| key.is_signed(&message, signature));
        if !signed || *holder != handle {
            return Err(Unproven::Signature);
        }
        let counted = u64::from(said.counter);
        if (counted != 0 || counter != 0) && counted <= counter {
            return Err(Unproven::Counter);
        }
        if self.challenges.spend(&client.challenge, now) { Ok(counted) } else { Err(Unproven::Challenge) }
    }

    /// What both ceremonies have in common.
    fn check<'a>(
        &self,
        kind: &str,
        client: &ClientData,
        authenticator: &'a [u8],
        purpose: &str,
        now: DateTime<Utc>,
    ) -> Result<Said<'a>, Unproven> {
        let party = self.party.as_ref().ok_or(Unproven::NoParty)?;
        if client.kind != kind {
            return Err(Unproven::Kind);
        }
        if !self.challenges.is_ours(purpose, &client.challenge, now) {
            return Err(Unproven::Challenge);
        }
        if client.origin != party.origin() || client.cross_origin {
            return Err(Unproven::Origin);
        }
        let (head, rest) = authenticator.split_at_checked(37).ok_or(Unproven::Device)?;
        let counter = u32::from_be_bytes([head[33], head[34], head[35], head[36]]);
        let flags = head[32];
        // §6.1.3: what cannot be copied is not copied.
        let odd = flags & IS_COPIED != 0 && flags & MAY_BE_COPIED == 0;
        if head[..32] != party.hash() || odd {
            return Err(Unproven::Device);
        }
        if flags & PRESENT == 0 || flags & VERIFIED == 0 {
            return Err(Unproven::Unverified);
        }
        Ok(Said { flags, counter, rest })
    }
}

/// The purpose of challenges for signing in.
pub(in super::super) const SIGN_IN: &str = "sign in";

/// SHA-256, for those who read what a browser sent.
impl ClientData {
    /// The hash of the bytes as they came.
    #[must_use]
    pub fn hash_of(bytes: &[u8]) -> [u8; 32] {
        Sha256::digest(bytes).into()
    }
}
