//! The public half of a passkey: which of three kinds it is, and whether a signature is of its other half.

use ring::signature::{
    ECDSA_P256_SHA256_ASN1, ED25519, RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey, VerificationAlgorithm,
};

/// The kinds that are taken, as COSE numbers them (RFC 9053 §2, RFC 8812 §2): EdDSA, ES256, RS256. Every device has one.
pub(super) const KINDS: [i64; 3] = [-8, -7, -257];

/// What stands before the point of a key on P-256 (RFC 5480 §2).
const P256: [u8; 26] = [
    0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86,
    0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
];

/// What stands before an Ed25519 key (RFC 8410 §4).
const EDWARDS: [u8; 12] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

/// The algorithm of an RSA key (RFC 8017 §A.1); lengths stand around it.
const RSA: [u8; 15] =
    [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];

/// The exponent 65537 at the end of an RSA key: every device uses it.
const EXPONENT: [u8; 5] = [0x02, 0x03, 0x01, 0x00, 0x01];

/// A key of one of the kinds.
pub(super) enum PublicKey<'a> {
    /// The point, uncompressed.
    P256(&'a [u8; 65]),
    Ed25519(&'a [u8; 32]),
    /// `RSAPublicKey` in DER.
    Rsa(&'a [u8]),
}

impl<'a> PublicKey<'a> {
    /// Reads a SubjectPublicKeyInfo in DER; `None` for every other kind and form.
    pub(super) fn read(der: &'a [u8]) -> Option<Self> {
        if let Some(point) = der.strip_prefix(&P256) {
            return point.try_into().ok().filter(|point: &&[u8; 65]| point[0] == 4).map(Self::P256);
        }
        if let Some(key) = der.strip_prefix(&EDWARDS) {
            return key.try_into().ok().map(Self::Ed25519);
        }
        let inside = long(0x30, der)?.strip_prefix(&RSA)?;
        let key = long(0x03, inside)?.strip_prefix(&[0])?;
        let whole = long(0x30, key)?;
        (whole.starts_with(&[0x02, 0x82]) && whole.ends_with(&EXPONENT)).then_some(Self::Rsa(key))
    }

    /// The bytes that the same key has in every form it is written in.
    pub(super) fn marks(&self) -> Vec<&'a [u8]> {
        match self {
            Self::P256(point) => vec![&point[1..33], &point[33..]],
            Self::Ed25519(key) => vec![&key[..]],
            // The modulus without the header, the zero before it, and the exponent.
            Self::Rsa(key) => vec![key.get(9..key.len() - EXPONENT.len()).unwrap_or_default()],
        }
    }

    /// Whether a signature over a message is of this key's other half (§6.5.5).
    pub(super) fn is_signed(&self, message: &[u8], signature: &[u8]) -> bool {
        let (algorithm, key): (&'static dyn VerificationAlgorithm, &[u8]) = match self {
            Self::P256(point) => (&ECDSA_P256_SHA256_ASN1, &point[..]),
            Self::Ed25519(key) => (&ED25519, &key[..]),
            Self::Rsa(key) => (&RSA_PKCS1_2048_8192_SHA256, key),
        };
        UnparsedPublicKey::new(algorithm, key).verify(message, signature).is_ok()
    }
}

/// What a DER value of this tag holds, whose length takes two bytes and which fills all there is.
fn long(tag: u8, der: &[u8]) -> Option<&[u8]> {
    let (head, rest) = der.split_at_checked(4)?;
    let length = usize::from(u16::from_be_bytes([head[2], head[3]]));
    (head[0] == tag && head[1] == 0x82 && length == rest.len()).then_some(rest)
}
