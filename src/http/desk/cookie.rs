//! Two cookies, both for this host alone, over an encrypted connection alone, for our own pages alone: the session's
//! key, and a sentence that the next page shows.

use axum::http::{HeaderMap, HeaderValue, header};
use url::form_urlencoded;

use crate::desk::SessionKey;

const SESSION: &str = "__Host-forewarn";
const SAID: &str = "__Host-forewarn-said";

/// What every cookie of ours says (RFC 6265bis §4.1.2, §4.1.3.2). No life of its own: the browser forgets it when it is
/// closed, and how long a session lasts is the desk's to say.
const ATTRIBUTES: &str = "Path=/; Secure; HttpOnly; SameSite=Strict";

/// A sentence is to be shown on the next page, not some hour later.
const SAID_SECONDS: u32 = 60;

/// The longest sentence, in bytes as they are sent: cookies hold 4096 in all.
const SAID_BYTES: usize = 2000;

/// The session's key that a browser sent; nothing where there are several, for then somebody else has put one there.
pub(super) fn session(headers: &HeaderMap) -> Option<SessionKey> {
    SessionKey::parse(only(headers, SESSION)?)
}

/// Whether a sentence waits to be shown, even one that is not ours.
pub(super) fn has_said(headers: &HeaderMap) -> bool {
    values(headers, SAID).next().is_some()
}

/// The sentence that waits to be shown, if this session has left it.
pub(super) fn said(headers: &HeaderMap, key: &SessionKey) -> Option<String> {
    let (seal, words) = only(headers, SAID)?.split_once('.')?;
    (seal == key.seal(&["said", words])).then_some(())?;
    form_urlencoded::parse(words.as_bytes()).next().map(|(words, _)| words.into_owned())
}

/// Gives a browser its session.
pub(super) fn open(key: &SessionKey) -> Option<HeaderValue> {
    line(&format!("{SESSION}={}; {ATTRIBUTES}", key.reveal()))
}

/// Takes the session away.
pub(super) fn close() -> Option<HeaderValue> {
    line(&format!("{SESSION}=; Max-Age=0; {ATTRIBUTES}"))
}

/// Leaves a sentence for the next page.
pub(super) fn say(words: &str, key: &SessionKey) -> Option<HeaderValue> {
    let words: String = form_urlencoded::byte_serialize(words.as_bytes()).collect();
    let seal = key.seal(&["said", &words]);
    (words.len() <= SAID_BYTES).then_some(())?;
    line(&format!("{SAID}={seal}.{words}; Max-Age={SAID_SECONDS}; {ATTRIBUTES}"))
}

/// The sentence was shown.
pub(super) fn shown() -> Option<HeaderValue> {
    line(&format!("{SAID}=; Max-Age=0; {ATTRIBUTES}"))
}

fn line(cookie: &str) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_str(cookie).ok()?;
    value.set_sensitive(true);
    Some(value)
}

fn only<'a>(headers: &'a HeaderMap, name: &'a str) -> Option<&'a str> {
    let mut values = values(headers, name);
    let first = values.next()?;
    values.next().is_none().then_some(first)
}

fn values<'a>(headers: &'a HeaderMap, name: &'a str) -> impl Iterator<Item = &'a str> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.filter(move |(found, _)| *found == name).map(|(_, value)| value)
}
