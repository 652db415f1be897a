//! A device that keeps passkeys, as far as tests need one: it counts, signs with P-256, and lies where it is told to.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

pub(super) const PRESENT: u8 = 1;
pub(super) const VERIFIED: u8 = 1 << 2;
pub(super) const MAY_BE_COPIED: u8 = 1 << 3;
pub(super) const IS_COPIED: u8 = 1 << 4;
pub(super) const HAS_KEY: u8 = 1 << 6;

/// One key on one device.
pub(super) struct Device {
    key: EcdsaKeyPair,
    pub(super) id: Vec<u8>,
    pub(super) handle: String,
    pub(super) counter: u32,
    /// The name for which it was made.
    party: String,
    /// Where its browser's page is.
    pub(super) origin: String,
}

/// What a device says in one ceremony, before anything is signed: the place to lie.
pub(super) struct Said {
    /// What the browser says that it was asked for (§5.8.1).
    pub(super) client: Value,
    pub(super) party: String,
    pub(super) flags: u8,
    pub(super) counter: u32,
    pub(super) id: Vec<u8>,
    /// The key as COSE writes it.
    pub(super) cose: Vec<u8>,
}

/// What changes what is said.
pub(super) type Lie = fn(&mut Said);

impl Said {
    /// What the device signs of it (§6.1).
    fn authenticator(&self) -> Vec<u8> {
        let mut bytes = Sha256::digest(self.party.as_bytes()).to_vec();
        bytes.push(self.flags);
        bytes.extend(self.counter.to_be_bytes());
        if self.flags & HAS_KEY != 0 {
            bytes.extend([0; 16]);
            bytes.extend(u16::try_from(self.id.len()).unwrap().to_be_bytes());
            bytes.extend(&self.id);
            bytes.extend(&self.cose);
        }
        bytes
    }

    fn client(&self) -> Vec<u8> {
        self.client.to_string().into_bytes()
    }
}

impl Device {
    /// A new one, at a page of this origin.
    pub(super) fn new(origin: &str) -> Self {
        let random = SystemRandom::new();
        let kept = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, kept.as_ref(), &random).unwrap();
        let id = Sha256::digest(key.public_key().as_ref()).to_vec();
        let (handle, party) = (String::new(), String::new());
        Self { key, id, handle, counter: 0, party, origin: origin.to_owned() }
    }

    /// Makes a passkey as it was asked to; `lie` changes what is said.
    pub(super) fn make(&mut self, options: &Value, lie: impl FnOnce(&mut Said)) -> Value {
        self.party = options["rp"]["id"].as_str().unwrap().to_owned();
        self.handle = options["user"]["id"].as_str().unwrap().to_owned();
        let mut said = self.say("webauthn.create", options);
        said.flags |= HAS_KEY;
        lie(&mut said);
        let attestation = BASE64.encode(attestation(&said.authenticator()));
        json!({
            "id": BASE64.encode(&said.id), "rawId": BASE64.encode(&said.id), "type": "public-key",
            "response": {"clientDataJSON": BASE64.encode(said.client()), "attestationObject": attestation},
            "clientExtensionResults": {},
        })
    }

    /// Shows the passkey as it was asked to; `lie` changes what is said before it is signed.
    pub(super) fn show(&mut self, options: &Value, lie: impl FnOnce(&mut Said)) -> Value {
        self.counter += 1;
        let mut said = self.say("webauthn.get", options);
        lie(&mut said);
        let (authenticator, client) = (said.authenticator(), said.client());
        let message = [authenticator.as_slice(), &Sha256::digest(&client)].concat();
        let signature = self.key.sign(&SystemRandom::new(), &message).unwrap();
        json!({
            "id": BASE64.encode(&said.id), "rawId": BASE64.encode(&said.id), "type": "public-key",
            "response": {
                "clientDataJSON": BASE64.encode(client), "authenticatorData": BASE64.encode(authenticator),
                "signature": BASE64.encode(signature.as_ref()), "userHandle": self.handle,
            },
            "clientExtensionResults": {},
        })
    }

    fn say(&self, kind: &str, options: &Value) -> Said {
        let challenge = options["challenge"].clone();
        let client =
            json!({"type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false});
        let (party, id) = (self.party.clone(), self.id.clone());
        Said { client, party, flags: PRESENT | VERIFIED, counter: self.counter, id, cose: self.cose() }
    }

    /// RFC 9053 §7.1.1: an EC2 key on P-256 for ES256.
    fn cose(&self) -> Vec<u8> {
        let point = self.key.public_key().as_ref();
        let head = [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20];
        [&head[..], &point[1..33], &[0x22, 0x58, 0x20], &point[33..]].concat()
    }
}

/// An attestation object that attests nothing (§8.7).
fn attestation(authenticator: &[u8]) -> Vec<u8> {
    let length = u16::try_from(authenticator.len()).unwrap().to_be_bytes();
    let head = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x59";
    [&head[..], &length, authenticator].concat()
}

/// Bytes of an answer, changed.
pub(super) fn change(answer: &mut Value, part: &str, change: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = BASE64.decode(answer["response"][part].as_str().unwrap()).unwrap();
    change(&mut bytes);
    answer["response"][part] = json!(BASE64.encode(bytes));
}
