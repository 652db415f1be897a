//! What every request must be before anyone looks at what it wants (RFC 9112 §3.2, RFC 9110 §7.2, §7.4).

use std::net::IpAddr;

use ::http::{Method, Request, Uri, Version};

use super::answer::Small;
use super::asked::{Asked, Line};
use super::hosts::{Hosts, Standing};
use super::limits::HEAD_LINES;

/// Judges a request by its head alone.
///
/// HTTP/1.0 may leave `Host` out, as simple health checks do: RFC 9112 §3.2 asks it of HTTP/1.1 only, and no byte of
/// ours depends on it. An absolute target is asked for the same as `Host`, and both must be ours.
pub(super) fn judge<B>(
    request: &Request<B>,
    asked: &Asked<'_>,
    hosts: &Hosts,
    local: Option<IpAddr>,
) -> Result<(), Small> {
    match asked.host {
        Line::One(host) => allow(hosts.judge(host.as_bytes(), local))?,
        Line::Absent if request.version() == Version::HTTP_10 => {}
        Line::Absent | Line::Several(..) => return Err(Small::BadRequest),
    }
    if request.headers().len() > HEAD_LINES {
        return Err(Small::TooManyHeaders);
    }
    let (method, target): (&Method, &Uri) = (request.method(), request.uri());
    if *method == Method::CONNECT {
        return Err(Small::NotAllowed);
    }
    match (target.scheme_str(), target.authority()) {
        (None, None) => {}
        (Some("http" | "https"), Some(authority)) => {
            allow(hosts.judge(authority.as_str().as_bytes(), local))?;
        }
        (_, _) => return Err(Small::BadRequest),
    }
    let whole_server = target.path() == "*" && *method == Method::OPTIONS;
    if target.path().starts_with('/') || whole_server { Ok(()) } else { Err(Small::BadRequest) }
}

fn allow(judged: Standing) -> Result<(), Small> {
    match judged {
        Standing::Ours => Ok(()),
        Standing::Foreign => Err(Small::Misdirected),
        Standing::Malformed => Err(Small::BadRequest),
    }
}
