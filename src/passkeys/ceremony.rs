//! The two ceremonies: a device hands over the public half of a new key (§7.1), or shows that it has the other half (§7.2).
//!
//! The checks of both are `webauthn-rs`'s. Ours stand beside them where it leaves a step to its caller: whose key it is
//! (§7.2 step 6), pages inside another site's at signing in (steps 13 and 14), the count kept at the last use (step 22),
//! and that no answer is taken twice.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::{Value, json};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Uuid,
};

use crate::advisory::{PasskeyId, PersonName};

use super::party::Party;
use super::sealed::Seal;
use super::unproven::Unproven;

/// The purpose of what is asked for signing in.
const SIGN_IN: &str = "sign in";

/// The longest answer of a browser, in characters: keys of 8192 bits, a certificate and a long address fit.
const MOST_CHARS: usize = 32 * 1024;

/// What a page asks its browser for.
#[derive(Debug, Clone)]
pub struct Offer {
    /// The options of `navigator.credentials`, as JSON, with bytes as base64url (§5.4, §5.5).
    pub options: String,
    /// What has to come back with the answer.
    pub state: String,
}

/// A new key that may be taken.
#[derive(Debug, Clone)]
pub struct NewPasskey {
    /// By which the device finds it again.
    pub id: PasskeyId,
    /// What is to be kept of it, and given to [`Passkeys::check`] at each use.
    pub key: Vec<u8>,
}

/// Somebody's device showing that it has the secret half; nothing is checked yet.
#[derive(Debug, Clone)]
pub struct Shown {
    credential: PublicKeyCredential,
    state: String,
}

/// What the library does not look at when somebody signs in (§5.8.1). More may be added to it, so unknown members are
/// left alone.
#[derive(Deserialize)]
struct Where {
    #[serde(default, rename = "crossOrigin")]
    cross_origin: bool,
    #[serde(default, rename = "topOrigin")]
    top_origin: Option<String>,
}

impl Shown {
    /// Reads a `PublicKeyCredential` in JSON (§5.1.6), and the state that came with it.
    #[must_use]
    pub fn read(answer: &str, state: &str) -> Option<Self> {
        let credential = read(answer)?;
        Some(Self { credential, state: state.to_owned() })
    }

    /// Which key it says it is.
    #[must_use]
    pub fn id(&self) -> PasskeyId {
        PasskeyId(BASE64.encode(&self.credential.raw_id))
    }
}

/// Checks what devices say.
#[derive(Debug)]
pub struct Passkeys {
    party: Option<Party>,
    seal: Seal,
}

impl Passkeys {
    /// For a party, if there is one.
    #[must_use]
    pub fn new(party: Option<Party>, random: fn(&mut [u8])) -> Self {
        Self { party, seal: Seal::new(random) }
    }

    /// What to ask for a new key of a person; `None` where browsers make none. The answer is good for one purpose.
    #[must_use]
    pub fn ask_for_new(
        &self,
        person: &PersonName,
        known: &[PasskeyId],
        purpose: &str,
        now: DateTime<Utc>,
    ) -> Option<Offer> {
        let party = self.party.as_ref()?;
        let known = known.iter().filter_map(|id| BASE64.decode(&id.0).ok()).collect();
        let (handle, name) = (party.handle(person), person.as_str());
        let begun = party.library().start_passkey_registration(handle, name, name, Some(known));
        let (asked, state) = begun.ok()?;
        let mut options = serde_json::to_value(asked.public_key).ok()?;
        // One signs in without giving a name, so the device itself has to find the key (§5.4.6).
        let selection = options.get_mut("authenticatorSelection").and_then(Value::as_object_mut)?;
        selection.insert("residentKey".to_owned(), json!("required"));
        selection.insert("requireResidentKey".to_owned(), json!(true));
        self.offer(&options, purpose, &serde_json::to_vec(&state).ok()?, now)
    }

    /// What to ask of somebody who wants to sign in; `None` where browsers could show none.
    #[must_use]
    pub fn ask(&self, now: DateTime<Utc>) -> Option<Offer> {
        let (asked, state) = self.party.as_ref()?.library().start_discoverable_authentication().ok()?;
        let options = serde_json::to_value(asked.public_key).ok()?;
        self.offer(&options, SIGN_IN, &serde_json::to_vec(&state).ok()?, now)
    }

    /// Whether a new key may be taken, and what to keep of it. No attestation is asked for: no maker of devices is trusted
    /// more than another.
    ///
    /// # Errors
    /// [`Unproven`].
    pub fn take(
        &self,
        (answer, state): (&str, &str),
        purpose: &str,
        now: DateTime<Utc>,
    ) -> Result<NewPasskey, Unproven> {
        let library = self.party.as_ref().ok_or(Unproven::NoParty)?.library();
        let opened = self.seal.open(purpose, state, now).ok_or(Unproven::Challenge)?;
        let begun: PasskeyRegistration =
            serde_json::from_slice(&opened.state).map_err(|_| Unproven::Challenge)?;
        let answer: RegisterPublicKeyCredential = read(answer).ok_or(Unproven::Unread)?;
        no_other_site(&answer.response.client_data_json)?;
        let passkey = library.finish_passkey_registration(&answer, &begun)?;
        if !self.seal.spend(&opened, now) {
            return Err(Unproven::Challenge);
        }
        let id = PasskeyId(BASE64.encode(passkey.cred_id()));
        let key = serde_json::to_vec(&passkey).map_err(|_| Unproven::Key)?;
        Ok(NewPasskey { id, key })
    }

    /// Whether this key was used by its holder; gives what the device has counted.
    ///
    /// # Errors
    /// [`Unproven`].
    pub fn check(
        &self,
        shown: &Shown,
        (key, holder, counter): (&[u8], &PersonName, u64),
        now: DateTime<Utc>,
    ) -> Result<u64, Unproven> {
        let Shown { credential, state } = shown;
        let party = self.party.as_ref().ok_or(Unproven::NoParty)?;
        let opened = self.seal.open(SIGN_IN, state, now).ok_or(Unproven::Challenge)?;
        let begun: DiscoverableAuthentication =
            serde_json::from_slice(&opened.state).map_err(|_| Unproven::Challenge)?;
        let key: Passkey = serde_json::from_slice(key).map_err(|_| Unproven::Old)?;
        let said = credential.get_user_unique_id().and_then(|raw| Uuid::from_slice(raw).ok());
        if said != Some(party.handle(holder)) {
            return Err(Unproven::Holder);
        }
        no_other_site(&credential.response.client_data_json)?;
        let used = party.library().finish_discoverable_authentication_v2(credential, begun, &key)?;
        // The library knows the count at the enrolment; the last one is kept beside the ledger.
        let counted = u64::from(used.counter());
        if (counted != 0 || counter != 0) && counted <= counter {
            return Err(Unproven::Counter);
        }
        if !used.user_verified() {
            return Err(Unproven::Unverified);
        }
        if self.seal.spend(&opened, now) { Ok(counted) } else { Err(Unproven::Challenge) }
    }

    fn offer(&self, options: &Value, purpose: &str, state: &[u8], now: DateTime<Utc>) -> Option<Offer> {
        let state = self.seal.close(purpose, state, now);
        Some(Offer { options: options.to_string(), state })
    }
}

/// Reads what a browser sent, within bounds.
fn read<T: for<'a> Deserialize<'a>>(answer: &str) -> Option<T> {
    (answer.len() <= MOST_CHARS).then(|| serde_json::from_str(answer).ok()).flatten()
}

/// Refuses what was done on a page inside another site's: no page of the desk may be inside one.
fn no_other_site(client: &[u8]) -> Result<(), Unproven> {
    let Where { cross_origin, top_origin } = serde_json::from_slice(client).map_err(|_| Unproven::Unread)?;
    if cross_origin || top_origin.is_some() { Err(Unproven::Origin) } else { Ok(()) }
}
