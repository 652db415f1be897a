//! What every request must be before anyone looks at what it wants (RFC 9112 §3.2, RFC 9110 §7.2, §7.4).

use std::net::IpAddr;

use ::http::header::{self, HeaderMap};
use ::http::{Method, Uri, Version};

use super::answer::Small;
use super::hosts::{Asked, Hosts};
use super::limits::HEAD_LINES;

/// Judges a request by its head alone.
///
/// HTTP/1.0 may leave `Host` out, as simple health checks do: RFC 9112 §3.2 asks it of HTTP/1.1 only, and no byte of
/// ours depends on it. An absolute target is asked for the same as `Host`, and both must be ours.
pub(super) fn judge(
    method: &Method,
    target: &Uri,
    version: Version,
    headers: &HeaderMap,
    hosts: &Hosts,
    local: Option<IpAddr>,
) -> Result<(), Small> {
    let mut named = headers.get_all(header::HOST).iter();
    match (named.next(), named.next()) {
        (Some(_), Some(_)) => return Err(Small::BadRequest),
        (Some(host), None) => {
            let host = host.to_str().map_err(|_| Small::BadRequest)?;
            allow(hosts.judge(host, local))?;
        }
        (None, _) if version == Version::HTTP_10 => {}
        (None, _) => return Err(Small::BadRequest),
    }
    if headers.len() > HEAD_LINES {
        return Err(Small::TooManyHeaders);
    }
    if *method == Method::CONNECT {
        return Err(Small::NotAllowed);
    }
    match (target.scheme_str(), target.authority()) {
        (None, None) => {}
        (Some("http" | "https"), Some(authority)) => allow(hosts.judge(authority.as_str(), local))?,
        (_, _) => return Err(Small::BadRequest),
    }
    let whole_server = target.path() == "*" && *method == Method::OPTIONS;
    if target.path().starts_with('/') || whole_server { Ok(()) } else { Err(Small::BadRequest) }
}

fn allow(asked: Asked) -> Result<(), Small> {
    match asked {
        Asked::Ours => Ok(()),
        Asked::Foreign => Err(Small::Misdirected),
        Asked::Malformed => Err(Small::BadRequest),
    }
}
