//! Whom we call when something happens (Standard Webhooks): where, of what, and what it is signed with.

use std::collections::BTreeSet;
use std::fmt;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::Deserialize;
use url::Url;

use crate::advisory::{Occasion, Status};

use super::not_configured::NotConfigured;

/// Webhooks at most: each has a connection and a log of its own.
const MOST: usize = 32;

/// Longest name of one; it stands in addresses and in the log.
const NAME_CHARS: usize = 40;

/// What a secret begins with (Standard Webhooks, "Signature scheme").
const PREFIX: &str = "whsec_";

/// Bytes of a secret: enough that nobody guesses it, and no more than the specification allows.
const SECRET_BYTES: std::ops::RangeInclusive<usize> = 24..=64;

/// While a secret is changed the old one signs as well; more than two are a mistake.
const MOST_SECRETS: usize = 2;

/// What messages are signed with. It is never shown, not even where all settings are.
#[derive(Clone, PartialEq, Eq)]
pub struct SigningSecret(Vec<u8>);

impl SigningSecret {
    /// Reads `whsec_` and the bytes in base64.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let bytes = BASE64_STANDARD.decode(raw.strip_prefix(PREFIX)?).ok()?;
        SECRET_BYTES.contains(&bytes.len()).then_some(Self(bytes))
    }

    /// Writes these bytes as a secret is handed over, once.
    #[must_use]
    pub fn written(bytes: &[u8; 32]) -> String {
        format!("{PREFIX}{}", BASE64_STANDARD.encode(bytes))
    }

    /// The key.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for SigningSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningSecret(hidden)")
    }
}

/// Somebody who is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Webhook {
    /// By which people know it.
    pub name: String,
    /// Where it is.
    pub url: Url,
    /// What it is told of.
    pub events: BTreeSet<Occasion>,
    /// Of which advisories: real ones only, unless exercises and tests are declared.
    pub status: BTreeSet<Status>,
    /// What messages are signed with, the newest first.
    pub secrets: Vec<SigningSecret>,
    /// Whether it may be at an address that is not public, and unencrypted: for a network of one's own.
    pub allow_private: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WebhookShape {
    name: String,
    url: String,
    events: Option<Vec<String>>,
    status: Option<Vec<String>>,
    secret_file: Option<PathBuf>,
    secret_env: Option<String>,
    #[serde(default)]
    allow_private: bool,
}

impl Webhook {
    pub(super) fn read_all(place: &Path, shapes: Vec<WebhookShape>) -> Result<Vec<Self>, NotConfigured> {
        if shapes.len() > MOST {
            let detail = format!("there are {} webhooks", shapes.len());
            return Err(NotConfigured::whole(place, detail, format!("declare at most {MOST}")));
        }
        let webhooks: Vec<_> =
            shapes.into_iter().map(|shape| Self::read(place, shape)).collect::<Result<_, _>>()?;
        let mut names = BTreeSet::new();
        match webhooks.iter().find(|webhook| !names.insert(&webhook.name)) {
            None => Ok(webhooks),
            Some(twice) => {
                let detail = format!("the webhook `{}` is declared twice", twice.name);
                Err(NotConfigured::whole(place, detail, "give each a name of its own"))
            }
        }
    }

    fn read(place: &Path, shape: WebhookShape) -> Result<Self, NotConfigured> {
        let WebhookShape { name, url, events, status, secret_file, secret_env, allow_private } = shape;
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if name.is_empty() || name.len() > NAME_CHARS || !name.bytes().all(plain) {
            let detail = format!("webhooks.name `{name}` cannot be a name");
            let fix = format!("give 1 to {NAME_CHARS} of a to z, 0 to 9 and -");
            return Err(NotConfigured::whole(place, detail, fix));
        }
        let refuse = |what: &str, fix: &str| {
            NotConfigured::whole(place, format!("the webhook `{name}`: {what}"), fix.to_owned())
        };
        let url = read_url(&url, allow_private).map_err(|what| {
            refuse(what, "give an absolute https address; http is for allow_private = true alone")
        })?;
        let events = match events {
            None => Occasion::PUBLIC.iter().copied().collect(),
            Some(names) => read_events(&names).map_err(|what| {
                let known: Vec<_> = Occasion::ALL.iter().map(|event| event.name()).collect();
                refuse(&what, &format!("use one or several of {}", known.join(", ")))
            })?,
        };
        let status = match status {
            None => [Status::Actual].into(),
            Some(names) => read_status(&names)
                .map_err(|what| refuse(&what, "use one or several of actual, exercise, test"))?,
        };
        let secrets = match (secret_file, secret_env) {
            (Some(file), None) => from_file(&file),
            (None, Some(variable)) => from_environment(&variable),
            (None, None) | (Some(_), Some(_)) => {
                Err("it needs either secret_file or secret_env, and not both".to_owned())
            }
        };
        let secrets = secrets.map_err(|what| {
            refuse(&what, "put one secret there, or the new and then the old one, as `forewarn webhook secret` makes them")
        })?;
        Ok(Self { name, url, events, status, secrets, allow_private })
    }
}

fn read_url(raw: &str, allow_private: bool) -> Result<Url, &'static str> {
    let url = Url::parse(raw).map_err(|_| "its url is no absolute address")?;
    let named = !url.username().is_empty() || url.password().is_some();
    match url.scheme() {
        _ if !url.has_host() => Err("its url has no host"),
        _ if named || url.fragment().is_some() => Err("its url holds a name, a password or a fragment"),
        "https" => Ok(url),
        "http" if allow_private => Ok(url),
        "http" => Err("its url is unencrypted"),
        _ => Err("its url is no address of the web"),
    }
}

fn read_events(names: &[String]) -> Result<BTreeSet<Occasion>, String> {
    let read = |name: &String| {
        let known = Occasion::ALL.iter().copied().find(|event| event.name() == name);
        known.ok_or_else(|| format!("its event `{name}` is none"))
    };
    let events: BTreeSet<_> = names.iter().map(read).collect::<Result<_, _>>()?;
    if events.is_empty() { Err("it has no events".to_owned()) } else { Ok(events) }
}

fn read_status(names: &[String]) -> Result<BTreeSet<Status>, String> {
    let read = |name: &String| {
        let known = [Status::Actual, Status::Exercise, Status::Test].into_iter().find(|s| s.wire() == name);
        known.ok_or_else(|| format!("its status `{name}` is none"))
    };
    let status: BTreeSet<_> = names.iter().map(read).collect::<Result<_, _>>()?;
    if status.is_empty() { Err("it has no status".to_owned()) } else { Ok(status) }
}

/// What is wrong is said without a word of what was found.
fn from_file(file: &Path) -> Result<Vec<SigningSecret>, String> {
    let named = |why: String| format!("its secret_file {} {why}", file.display());
    let text = std::fs::read_to_string(file).map_err(|error| named(format!("cannot be read: {error}")))?;
    from_text(&text).ok_or_else(|| named("holds no secret".to_owned()))
}

fn from_environment(variable: &str) -> Result<Vec<SigningSecret>, String> {
    #[expect(clippy::disallowed_methods, reason = "config reads the environment, once")]
    let text = std::env::var(variable).map_err(|_| format!("its secret_env {variable} is not set"))?;
    from_text(&text).ok_or_else(|| format!("its secret_env {variable} holds no secret"))
}

fn from_text(text: &str) -> Option<Vec<SigningSecret>> {
    let secrets: Vec<_> = text.split_whitespace().map(SigningSecret::parse).collect::<Option<_>>()?;
    (1..=MOST_SECRETS).contains(&secrets.len()).then_some(secrets)
}
