//! For which hosts this service answers. Strict, because everything behind it may trust that it was asked by its name.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

/// The hosts that are ours: the public one, loopback names, and the address on which we listen. Ports do not matter:
/// they change on the way through a proxy, and no public byte depends on them.
#[derive(Debug, Clone)]
pub struct Hosts {
    /// The names that nearly every request uses, in lower case: ours, `localhost`, and the listening address.
    usual: Vec<String>,
    listening: Option<IpAddr>,
    encrypted: bool,
}

/// What a `Host` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
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
        let usual = vec![public.trim_end_matches('.').to_owned(), LOCALHOST.to_owned()];
        Self { usual, listening: None, encrypted: public_url.starts_with("https://") }
    }

    /// Adds the address on which we listen.
    pub(super) fn listening_on(mut self, address: SocketAddr) -> Self {
        self.listening = Some(address.ip());
        self.usual.push(match address.ip() {
            IpAddr::V4(v4) => v4.to_string(),
            IpAddr::V6(v6) => format!("[{v6}]"),
        });
        self
    }

    /// Whether the public comes over an encrypted connection.
    pub(super) fn is_encrypted(&self) -> bool {
        self.encrypted
    }

    /// Whether a connection's own address matters: we listen on every address the machine has.
    pub(super) fn needs_local(&self) -> bool {
        self.listening.is_some_and(|address| address.is_unspecified())
    }

    /// Judges the value of a `Host`, or the authority of an absolute target. `local` is where the connection arrived,
    /// where that is needed.
    pub(super) fn judge(&self, value: &[u8], local: Option<IpAddr>) -> Standing {
        if self.usual.iter().any(|name| is_with_port(value, name.as_bytes())) {
            return Standing::Ours;
        }
        let Some(host) = std::str::from_utf8(value).ok().and_then(split) else { return Standing::Malformed };
        let name = host.strip_suffix('.').unwrap_or(host);
        if self.usual.iter().any(|usual| name.eq_ignore_ascii_case(usual)) || is_below_localhost(name) {
            return Standing::Ours;
        }
        let literal = name.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(name);
        match literal.parse::<IpAddr>() {
            Ok(address) if self.is_ours(address.to_canonical(), local) => Standing::Ours,
            Ok(_) | Err(_) => Standing::Foreign,
        }
    }

    fn is_ours(&self, address: IpAddr, local: Option<IpAddr>) -> bool {
        address.is_loopback()
            || self.listening == Some(address)
            || local.is_some_and(|local| local.to_canonical() == address)
    }
}

/// Whether a value is a name as we write it, or that name with a port: the short way for nearly every request.
fn is_with_port(value: &[u8], name: &[u8]) -> bool {
    match value.strip_prefix(name) {
        Some([]) => !name.is_empty(),
        Some([b':', port @ ..]) => !name.is_empty() && is_port(port),
        Some([_, ..]) | None => false,
    }
}

const LOCALHOST: &str = "localhost";

/// Names below `localhost` are loopback names too (RFC 6761 §6.3).
fn is_below_localhost(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, last)| last.eq_ignore_ascii_case(LOCALHOST))
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
        Some(port) => is_port(port.as_bytes()).then_some(host),
        None => rest.is_empty().then_some(host),
    }
}

/// At most 65535; none at all is allowed and means the default one (RFC 3986 §3.2.3).
fn is_port(digits: &[u8]) -> bool {
    digits.iter().all(u8::is_ascii_digit)
        && (digits.len() < 5 || digits.len() == 5 && digits <= b"65535".as_slice())
}
