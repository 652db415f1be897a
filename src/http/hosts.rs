//! For which hosts this service answers. Strict, because everything behind it may trust that it was asked by its name.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

/// The hosts that are ours: the public one, loopback names, and the address on which we listen. Ports do not matter:
/// they change on the way through a proxy, and no public byte depends on them.
#[derive(Debug, Clone)]
pub struct Hosts {
    public: String,
    listening: Option<IpAddr>,
}

/// What a `Host` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// One of ours.
    Ours,
    /// Well-formed, and somebody else: 421.
    Foreign,
    /// No `uri-host [":" port]` (RFC 9112 §3.2): 400.
    Malformed,
}

impl Hosts {
    /// Takes the public address of the service, such as `https://warnings.example.org`.
    #[must_use]
    pub fn of(public_url: &str) -> Self {
        let authority = public_url.split_once("://").map_or(public_url, |(_, rest)| rest);
        let authority = authority.split(['/', '?', '#']).next().unwrap_or_default();
        let public = split(authority).map_or("", |host| host).to_ascii_lowercase();
        Self { public: public.trim_end_matches('.').to_owned(), listening: None }
    }

    /// Adds the address on which we listen.
    pub(super) fn listening_on(mut self, address: SocketAddr) -> Self {
        self.listening = Some(address.ip());
        self
    }

    /// Whether a connection's own address matters: we listen on every address the machine has.
    pub(super) fn needs_local(&self) -> bool {
        self.listening.is_some_and(|address| address.is_unspecified())
    }

    /// Judges the value of a `Host`, or the authority of an absolute target. `local` is where the connection arrived,
    /// where that is needed.
    pub(super) fn judge(&self, value: &str, local: Option<IpAddr>) -> Asked {
        let Some(host) = split(value) else { return Asked::Malformed };
        let name = host.strip_suffix('.').unwrap_or(host);
        if name.eq_ignore_ascii_case(&self.public) || is_localhost(name) {
            return Asked::Ours;
        }
        let literal = name.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(name);
        match literal.parse::<IpAddr>() {
            Ok(address) if self.is_ours(address.to_canonical(), local) => Asked::Ours,
            Ok(_) | Err(_) => Asked::Foreign,
        }
    }

    fn is_ours(&self, address: IpAddr, local: Option<IpAddr>) -> bool {
        address.is_loopback()
            || self.listening == Some(address)
            || local.is_some_and(|local| local.to_canonical() == address)
    }
}

/// `localhost` and what is below it (RFC 6761 §6.3).
fn is_localhost(name: &str) -> bool {
    const LOCALHOST: &str = "localhost";
    match name.len().checked_sub(LOCALHOST.len()) {
        Some(0) => name.eq_ignore_ascii_case(LOCALHOST),
        Some(at) if name.is_char_boundary(at) => {
            name[at..].eq_ignore_ascii_case(LOCALHOST) && name[..at].ends_with('.')
        }
        Some(_) | None => false,
    }
}

/// The host of `uri-host [":" port]` (RFC 9110 §7.2), or nothing where it is no such thing.
fn split(value: &str) -> Option<&str> {
    let (host, rest) = match value.strip_prefix('[') {
        Some(inner) => {
            let end = inner.find(']')?;
            inner[..end].parse::<Ipv6Addr>().ok()?;
            value.split_at(end + 2)
        }
        None => {
            let (host, rest) = value.split_at(value.find(':').unwrap_or(value.len()));
            let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_' | b'~');
            (!host.is_empty() && host.bytes().all(plain)).then_some(())?;
            (host, rest)
        }
    };
    match rest.strip_prefix(':') {
        // An empty port is allowed and means the default one (RFC 3986 §3.2.3).
        Some(port) => (port.is_empty() || is_port(port)).then_some(host),
        None => rest.is_empty().then_some(host),
    }
}

fn is_port(digits: &str) -> bool {
    digits.bytes().all(|b| b.is_ascii_digit()) && digits.parse::<u16>().is_ok()
}
