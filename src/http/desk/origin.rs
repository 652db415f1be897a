//! Where browsers find us, and which requests come from our own pages: the half of protection against forged forms
//! that needs no secret (Fetch standard, `Origin` and `Sec-Fetch-Site`).

use std::net::IpAddr;

use axum::http::{HeaderMap, HeaderName, header};
use url::Url;

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
const SEC_FETCH_MODE: HeaderName = HeaderName::from_static("sec-fetch-mode");

/// The public address of the service, as browsers compare it.
#[derive(Debug, Clone)]
pub struct Origin {
    ours: String,
    host: String,
    encrypted: bool,
    loopback: bool,
}

/// Why a request counts as somebody else's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Foreign {
    /// It does not say where it comes from, or says so twice.
    Unsaid,
    /// It comes from another site.
    Elsewhere,
}

impl Origin {
    /// Takes the public address of the service, such as `https://warnings.example.org`.
    #[must_use]
    pub fn of(public_url: &str) -> Self {
        let url = Url::parse(public_url).ok();
        let ours = url.as_ref().map_or_else(String::new, |url| url.origin().ascii_serialization());
        let host = url.as_ref().and_then(Url::host_str).unwrap_or_default().to_owned();
        let encrypted = url.as_ref().is_some_and(|url| url.scheme() == "https");
        Self { loopback: is_loopback(&host), ours, host, encrypted }
    }

    /// Our address, without a path.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.ours
    }

    /// Our host, without a port.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Whether the public comes over an encrypted connection.
    #[must_use]
    pub fn is_encrypted(&self) -> bool {
        self.encrypted
    }

    /// Whether a browser that asked for this host can hold a session's cookie: it takes a `__Host-` cookie only over an
    /// encrypted connection or on the machine itself (RFC 6265bis §4.1.3.2, and the browsers' own exception).
    pub(super) fn can_hold_sessions(&self, headers: &HeaderMap) -> bool {
        self.encrypted || self.loopback || asked_host(headers).is_some_and(|host| is_loopback(host_of(host)))
    }

    /// Whether a request that changes something was sent by a page of ours.
    pub(super) fn judge(&self, headers: &HeaderMap) -> Result<(), Foreign> {
        match one(headers, &SEC_FETCH_SITE) {
            Ok(None | Some("same-origin")) => {}
            Ok(Some(_)) => return Err(Foreign::Elsewhere),
            Err(Several) => return Err(Foreign::Unsaid),
        }
        match one(headers, &header::ORIGIN) {
            Ok(Some(origin)) if self.is_ours(origin, headers) => Ok(()),
            Ok(Some(_)) => Err(Foreign::Elsewhere),
            Ok(None) | Err(Several) => Err(Foreign::Unsaid),
        }
    }

    /// Ours is the public address; on the machine itself also the loopback name that was asked for, with its port.
    fn is_ours(&self, origin: &str, headers: &HeaderMap) -> bool {
        let asked = asked_host(headers).unwrap_or_default();
        let at_machine = is_loopback(host_of(asked)) && origin.strip_prefix("http://") == Some(asked);
        origin == self.ours || at_machine
    }
}

/// Whether a browser came here by a link on another site: it then holds back its cookie (`SameSite=Strict`).
pub(super) fn came_from_elsewhere(headers: &HeaderMap) -> bool {
    matches!(one(headers, &SEC_FETCH_SITE), Ok(Some("cross-site" | "same-site")))
        && matches!(one(headers, &SEC_FETCH_MODE), Ok(Some("navigate")))
}

struct Several;

fn one<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Result<Option<&'a str>, Several> {
    let mut lines = headers.get_all(name).iter();
    match (lines.next(), lines.next()) {
        (None, _) => Ok(None),
        (Some(only), None) => Ok(Some(only.to_str().unwrap_or_default())),
        (Some(_), Some(_)) => Err(Several),
    }
}

fn asked_host(headers: &HeaderMap) -> Option<&str> {
    one(headers, &header::HOST).ok().flatten()
}

/// A host without its port.
fn host_of(authority: &str) -> &str {
    match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) => host,
        Some(_) | None => authority,
    }
}

fn is_loopback(host: &str) -> bool {
    let name = host.trim_end_matches('.').to_ascii_lowercase();
    let literal = name.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(&name);
    name == "localhost"
        || name.ends_with(".localhost")
        || literal.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}
