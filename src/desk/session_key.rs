//! What a browser holds of its session: made of chance, told once, kept only as a hash; and the proof that forms carry.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq;

use crate::advisory::{Session, SessionId};

use super::authority::{SECRET_CHARS, are_known, characters};

/// Characters of the public part: sessions are many more than tokens, and never listed to others.
const ID_CHARS: usize = 16;

/// Characters of a form's number: 128 bits, so that none comes twice.
const FORM_CHARS: usize = 22;

/// A session as its browser has it: `{public part}.{secret part}`. Its `Debug` form shows only the public part.
#[derive(Clone)]
pub struct SessionKey {
    id: SessionId,
    whole: String,
}

impl SessionKey {
    /// Makes one from random bytes.
    pub(super) fn new(random: &mut dyn FnMut(&mut [u8])) -> Self {
        let (id, secret) = (characters(ID_CHARS, random), characters(SECRET_CHARS, random));
        Self { whole: format!("{id}.{secret}"), id: SessionId(id) }
    }

    /// Reads what a browser sends; the form alone opens nothing.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let (id, secret) = raw.split_once('.')?;
        let form = id.len() == ID_CHARS && secret.len() == SECRET_CHARS;
        let known = are_known(id) && are_known(secret);
        (form && known).then(|| Self { id: SessionId(id.to_owned()), whole: raw.to_owned() })
    }

    /// The public part.
    #[must_use]
    pub fn id(&self) -> &SessionId {
        &self.id
    }

    /// The whole, for the browser alone.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.whole
    }

    /// SHA-256 of the whole: all that is kept.
    pub(super) fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.whole.as_bytes()).into()
    }

    /// Whether this is the kept session, compared in constant time.
    pub(super) fn is(&self, kept: &Session) -> bool {
        self.hash().ct_eq(&kept.hash).into()
    }

    /// A new proof for the forms of one page: a number that never comes twice, and what only this session can say of it.
    #[must_use]
    pub fn prove(&self, random: &mut dyn FnMut(&mut [u8])) -> String {
        let number = characters(FORM_CHARS, random);
        format!("{number}.{}", self.seal(&["form", &number]))
    }

    /// The number of the form that came with this proof; `None` where the proof is not of this session.
    #[must_use]
    pub fn proven(&self, proof: &str) -> Option<String> {
        let (number, seal) = proof.split_once('.')?;
        let ours = self.seal(&["form", number]);
        let same: bool = ours.as_bytes().ct_eq(seal.as_bytes()).into();
        (same && number.len() == FORM_CHARS && are_known(number)).then(|| number.to_owned())
    }

    /// What only this session can say of some words, as hexadecimal digits.
    #[must_use]
    pub fn seal(&self, words: &[&str]) -> String {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(self.whole.as_bytes()).expect("HMAC takes keys of any length");
        for word in words {
            mac.update(&(word.len() as u64).to_be_bytes());
            mac.update(word.as_bytes());
        }
        mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl fmt::Debug for SessionKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.…", self.id.0)
    }
}
