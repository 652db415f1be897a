//! Tokens: made of chance, shown once, kept only as a hash, compared in constant time.

use std::fmt;

use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq;

use crate::advisory::TokenId;

/// What every token begins with, so that it is found where it should not be.
const PREFIX: &str = "fw_";

/// Characters of the public part.
const ID_CHARS: usize = 8;

/// Characters of the secret part: 43 of 62 possible carry 256 bits.
pub(super) const SECRET_CHARS: usize = 43;

const ALPHABET: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// A token as its holder has it: `fw_{public part}_{secret part}`. Its `Debug` form shows only the public part.
#[derive(Clone)]
pub struct Secret {
    id: TokenId,
    whole: String,
}

impl Secret {
    /// Makes a token from random bytes.
    #[must_use]
    pub fn new(random: &mut dyn FnMut(&mut [u8])) -> Self {
        let id = characters(ID_CHARS, random);
        let secret = characters(SECRET_CHARS, random);
        Self { whole: format!("{PREFIX}{id}_{secret}"), id: TokenId(id) }
    }

    /// Reads a token as a client sends it; the form alone opens nothing.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let (id, secret) = raw.strip_prefix(PREFIX)?.split_once('_')?;
        let form = id.len() == ID_CHARS && secret.len() == SECRET_CHARS;
        (form && are_known(id) && are_known(secret))
            .then(|| Self { id: TokenId(id.to_owned()), whole: raw.to_owned() })
    }

    /// The public part, by which the kept hash is found.
    #[must_use]
    pub fn id(&self) -> &TokenId {
        &self.id
    }

    /// SHA-256 of the whole token: all that is kept.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.whole.as_bytes()).into()
    }

    /// The token itself, to be shown once to its holder.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.whole
    }

    /// Whether this is the token of which a hash was kept, compared in constant time.
    pub(super) fn is(&self, kept: [u8; 32]) -> bool {
        self.hash().ct_eq(&kept).into()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PREFIX}{}_…", self.id.0)
    }
}

/// Whether a text holds only characters that we give out.
pub(super) fn are_known(text: &str) -> bool {
    text.bytes().all(|byte| ALPHABET.contains(&byte))
}

/// Random characters without bias: bytes beyond the last whole multiple of 62 are thrown away.
pub(super) fn characters(count: usize, random: &mut dyn FnMut(&mut [u8])) -> String {
    let mut text = String::with_capacity(count);
    while text.len() < count {
        let mut bytes = [0; 64];
        random(&mut bytes);
        let fair = bytes.iter().filter(|byte| **byte < 248).map(|byte| ALPHABET[usize::from(byte % 62)]);
        text.extend(fair.take(count - text.len()).map(char::from));
    }
    text
}
