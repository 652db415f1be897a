//! What a subscriber asks of the hub (W3C WebSub §5.1), read whole or refused at the field.

use chrono::TimeDelta;
use url::Url;

use super::limits::{CALLBACK_BYTES, LONGEST_LEASE, SECRET_BYTES, SHORTEST_LEASE, USUAL_LEASE};
use super::not_taken::NotTaken;
use super::reach::{Reach, refuses_url};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mode {
    /// To be told of changes.
    Subscribe {
        /// For how long.
        lease: TimeDelta,
        /// What the bytes are to be signed with.
        secret: Option<String>,
    },
    /// To be told no more.
    Unsubscribe,
}

/// A request that may be granted, if the callback says that it was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wish {
    pub(super) mode: Mode,
    /// The absolute address of the topic, as it was given: the callback is asked in the same words.
    pub(super) topic: String,
    /// Where changes are sent.
    pub(super) callback: Url,
}

/// The fields of the form, each at most once; others are passed over, as §5.1 asks.
#[derive(Debug, Default)]
struct Form {
    mode: Option<String>,
    topic: Option<String>,
    callback: Option<String>,
    lease: Option<String>,
    secret: Option<String>,
}

impl Form {
    fn read(body: &[u8]) -> Result<Self, NotTaken> {
        let mut form = Self::default();
        for (name, value) in url::form_urlencoded::parse(body) {
            let (field, slot) = match &*name {
                "hub.mode" => ("hub.mode", &mut form.mode),
                "hub.topic" => ("hub.topic", &mut form.topic),
                "hub.callback" => ("hub.callback", &mut form.callback),
                "hub.lease_seconds" => ("hub.lease_seconds", &mut form.lease),
                "hub.secret" => ("hub.secret", &mut form.secret),
                _ => continue,
            };
            if slot.is_some() {
                return Err(NotTaken::at(field, "it is there twice", "give it once"));
            }
            // What is no UTF-8 was read as this; a secret that is not what was meant would sign wrongly for ever.
            if value.contains('\u{FFFD}') {
                return Err(NotTaken::at(
                    field,
                    "it is no text in UTF-8",
                    "write it as percent-encoded UTF-8",
                ));
            }
            *slot = Some(value.into_owned());
        }
        Ok(form)
    }
}

impl Wish {
    /// Reads the body of a request.
    pub(super) fn read(body: &[u8], reach: Reach) -> Result<Self, NotTaken> {
        let Form { mode, topic, callback, lease, secret } = Form::read(body)?;
        let needed = |field, value: Option<String>| {
            value
                .filter(|value| !value.is_empty())
                .ok_or_else(|| NotTaken::at(field, "it is missing", "give it in the form"))
        };
        let mode = match needed("hub.mode", mode)?.as_str() {
            "subscribe" => Mode::Subscribe { lease: read_lease(lease)?, secret: read_secret(secret)? },
            "unsubscribe" => Mode::Unsubscribe,
            _ => {
                return Err(NotTaken::at("hub.mode", "it is not known here", "use subscribe or unsubscribe"));
            }
        };
        let topic = needed("hub.topic", topic)?;
        let callback = read_callback(&needed("hub.callback", callback)?, reach)?;
        Ok(Self { mode, topic, callback })
    }
}

fn read_callback(raw: &str, reach: Reach) -> Result<Url, NotTaken> {
    let field = "hub.callback";
    let fix = "give the absolute address at which changes are taken";
    if raw.len() > CALLBACK_BYTES {
        let rule = format!("it is longer than {CALLBACK_BYTES} bytes");
        return Err(NotTaken::at(field, rule, "give a shorter one"));
    }
    let url =
        Url::parse(raw).map_err(|error| NotTaken::at(field, format!("it is no address: {error}"), fix))?;
    match refuses_url(&url, reach) {
        None => Ok(url),
        Some(what) => {
            let rule = format!("it is {what}; nothing is sent there");
            Err(NotTaken::at(field, rule, "give an address that anybody on the Internet can reach"))
        }
    }
}

/// The lease that is granted: what was asked for, within bounds.
fn read_lease(raw: Option<String>) -> Result<TimeDelta, NotTaken> {
    let Some(raw) = raw.filter(|raw| !raw.is_empty()) else { return Ok(USUAL_LEASE) };
    if !raw.bytes().all(|b| b.is_ascii_digit()) {
        let rule = "it is no number of seconds";
        return Err(NotTaken::at("hub.lease_seconds", rule, "write digits only, or leave it out"));
    }
    // Too many digits for a number are more than enough seconds.
    let asked = raw.parse().ok().and_then(TimeDelta::try_seconds).unwrap_or(LONGEST_LEASE);
    Ok(asked.clamp(SHORTEST_LEASE, LONGEST_LEASE))
}

fn read_secret(raw: Option<String>) -> Result<Option<String>, NotTaken> {
    let secret = raw.filter(|raw| !raw.is_empty());
    match &secret {
        Some(long) if long.len() >= SECRET_BYTES => {
            let rule = format!("it has {} bytes", long.len());
            Err(NotTaken::at("hub.secret", rule, "give fewer than 200 bytes"))
        }
        Some(_) | None => Ok(secret),
    }
}
