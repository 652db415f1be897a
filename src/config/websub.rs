//! Who tells subscribers of what changes (W3C WebSub): our own hub, another one, or nobody.

use std::path::Path;
use std::time::Duration;

use serde::Deserialize;
use url::Url;

use super::not_configured::NotConfigured;

/// What one delivery, verification or ping may take in all, where nothing else is set.
const TIMEOUT: Duration = Duration::from_secs(10);

/// The longest time that may be set: whoever is told has to be told soon.
const LONGEST_TIMEOUT_SECONDS: u64 = 60;

/// Subscriptions where nothing else is set: at half a kilobyte each they take 50 MB, and telling all of them minutes.
const MOST_SUBSCRIPTIONS: usize = 100_000;

/// Subscriptions at one host where nothing else is set: a large aggregator follows every feed in every language.
const MOST_PER_HOST: usize = 5_000;

/// Who tells subscribers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hub {
    /// We do, at `/websub`.
    Own,
    /// Another hub, which is told of every change.
    External(Url),
    /// Nobody: feeds name no hub.
    None,
}

/// How subscribers are told of changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebSub {
    /// Who tells them.
    pub hub: Hub,
    /// Whether subscribers may be at addresses that are not public: for a network of one's own.
    pub allow_private: bool,
    /// What one delivery, verification or ping may take, from the look-up of the name to the end of the answer.
    pub timeout: Duration,
    /// Subscriptions that our hub keeps at most.
    pub most_subscriptions: usize,
    /// Subscriptions that it keeps at most of callbacks at one host.
    pub most_per_host: usize,
}

impl Default for WebSub {
    fn default() -> Self {
        Self {
            hub: Hub::Own,
            allow_private: false,
            timeout: TIMEOUT,
            most_subscriptions: MOST_SUBSCRIPTIONS,
            most_per_host: MOST_PER_HOST,
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WebSubShape {
    hub: Option<String>,
    #[serde(default)]
    allow_private: bool,
    timeout_seconds: Option<u64>,
    most_subscriptions: Option<usize>,
    most_per_host: Option<usize>,
}

impl WebSub {
    pub(super) fn read(place: &Path, shape: WebSubShape) -> Result<Self, NotConfigured> {
        let WebSubShape { hub, allow_private, timeout_seconds, most_subscriptions, most_per_host } = shape;
        let hub = match hub.as_deref() {
            None | Some("own") => Hub::Own,
            Some("none") => Hub::None,
            Some(raw) => Hub::External(external(raw).ok_or_else(|| {
                let detail =
                    format!("websub.hub `{raw}` is neither `own` nor `none` nor the address of a hub");
                NotConfigured::whole(place, detail, "give an absolute address, as https://hub.example.org/")
            })?),
        };
        let timeout = match timeout_seconds {
            None => TIMEOUT,
            Some(seconds @ 1..=LONGEST_TIMEOUT_SECONDS) => Duration::from_secs(seconds),
            Some(seconds) => {
                let detail = format!("websub.timeout_seconds is {seconds}");
                let fix = format!("give a number from 1 to {LONGEST_TIMEOUT_SECONDS}");
                return Err(NotConfigured::whole(place, detail, fix));
            }
        };
        let most_subscriptions = most_subscriptions.unwrap_or(MOST_SUBSCRIPTIONS);
        let most_per_host = most_per_host.unwrap_or(MOST_PER_HOST);
        Ok(Self { hub, allow_private, timeout, most_subscriptions, most_per_host })
    }
}

fn external(raw: &str) -> Option<Url> {
    let url = Url::parse(raw).ok()?;
    let plain = matches!(url.scheme(), "http" | "https")
        && url.has_host()
        && url.username().is_empty()
        && url.password().is_none()
        && url.fragment().is_none();
    plain.then_some(url)
}
