//! Who is asking, where a proxy of ours stands between: the nearest address that is none of our proxies'.
//!
//! `Forwarded` (RFC 7239) and `X-Forwarded-For` grow to the right, each proxy adding whom it heard. What stands further left
//! anybody may have written. Nothing public ever depends on it: it tells neighbourhoods apart where signing in fails too often.

use std::net::{IpAddr, SocketAddr};

use ::http::HeaderMap;
use ::http::header::FORWARDED;

use crate::config::Proxies;

/// The older form, which most proxies write.
const X_FORWARDED_FOR: &str = "x-forwarded-for";

/// More than this stand in no chain of proxies; what lies beyond is not read.
const MOST_HOPS: usize = 16;

/// The address of whoever asks. The peer's own where it is no proxy of ours, where nothing is said, and where the two headers
/// disagree: a proxy that writes one of them may let the other through as a stranger wrote it.
pub(super) fn client(proxies: &Proxies, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
    let peer = peer.to_canonical();
    if !proxies.trust(peer) {
        return peer;
    }
    let (plain, standard) = (lines(headers, X_FORWARDED_FOR), lines(headers, FORWARDED.as_str()));
    let plain = plain.map(|line| nearest(proxies, peer, line.rsplit(',').map(|hop| Some(hop.trim()))));
    let standard = standard.map(|line| nearest(proxies, peer, line.rsplit(',').map(heard)));
    match (plain, standard) {
        (Some(one), Some(other)) if one != other => peer,
        (Some(one), _) | (None, Some(one)) => one,
        (None, None) => peer,
    }
}

/// All lines of a header as one (RFC 9110 §5.3); what is no text says nothing.
fn lines(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(name).iter().map(|line| line.to_str().unwrap_or_default());
    let joined = lines.collect::<Vec<_>>().join(",");
    (!joined.is_empty()).then_some(joined)
}

/// `for` of one element of `Forwarded` (RFC 7239 §4).
fn heard(element: &str) -> Option<&str> {
    let pairs = element.split(';').filter_map(|pair| pair.split_once('='));
    let (_, value) =
        pairs.map(|(name, value)| (name.trim(), value)).find(|(name, _)| name.eq_ignore_ascii_case("for"))?;
    Some(value.trim().trim_matches('"'))
}

/// From the right: as long as a proxy of ours speaks, the one it heard. What cannot be read ends it there.
fn nearest<'h>(proxies: &Proxies, peer: IpAddr, hops: impl Iterator<Item = Option<&'h str>>) -> IpAddr {
    let mut nearest = peer;
    for hop in hops.take(MOST_HOPS) {
        let Some(address) = hop.and_then(address) else { return nearest };
        nearest = address;
        if !proxies.trust(nearest) {
            break;
        }
    }
    nearest
}

/// An address, with brackets and a port or without.
fn address(raw: &str) -> Option<IpAddr> {
    let bare = raw.strip_prefix('[').and_then(|raw| raw.strip_suffix(']')).unwrap_or(raw);
    let with_port = || raw.parse::<SocketAddr>().ok().map(|address| address.ip());
    bare.parse::<IpAddr>().ok().or_else(with_port).map(|address| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use ::http::{HeaderMap, HeaderName, HeaderValue};

    use super::client;
    use crate::config::Proxies;

    /// The peer, the headers that came, and who is asking.
    type Case = (&'static str, &'static [(&'static str, &'static str)], &'static str);

    #[test]
    fn only_what_our_own_proxies_heard_is_believed() {
        let ours = Proxies::parse(&["10.0.0.0/8".to_owned(), "::1".to_owned()]).unwrap();
        let table: &[Case] = &[
            ("192.0.2.1", &[("x-forwarded-for", "198.51.100.7")], "192.0.2.1"),
            ("10.0.0.1", &[], "10.0.0.1"),
            ("10.0.0.1", &[("x-forwarded-for", "198.51.100.7")], "198.51.100.7"),
            ("::ffff:10.0.0.1", &[("x-forwarded-for", "198.51.100.7")], "198.51.100.7"),
            ("10.0.0.1", &[("x-forwarded-for", "203.0.113.9, 198.51.100.7, 10.0.0.2")], "198.51.100.7"),
            (
                "10.0.0.1",
                &[("x-forwarded-for", "203.0.113.9"), ("x-forwarded-for", "198.51.100.7:4711")],
                "198.51.100.7",
            ),
            ("10.0.0.1", &[("x-forwarded-for", "198.51.100.7, unknown")], "10.0.0.1"),
            ("10.0.0.1", &[("x-forwarded-for", "198.51.100.7, nonsense, 10.0.0.3")], "10.0.0.3"),
            (
                "::1",
                &[("forwarded", "for=203.0.113.9, proto=https;For=\"[2001:db8::7]:4711\"")],
                "2001:db8::7",
            ),
            ("::1", &[("forwarded", "for=_hidden")], "::1"),
            ("::1", &[("forwarded", "by=198.51.100.7")], "::1"),
            // A stranger wrote the one that the proxy does not.
            ("::1", &[("forwarded", "for=203.0.113.9"), ("x-forwarded-for", "198.51.100.7")], "::1"),
        ];
        for (peer, given, expected) in table {
            let mut headers = HeaderMap::new();
            for (name, value) in *given {
                headers.append(HeaderName::from_static(name), HeaderValue::from_static(value));
            }
            let found = client(&ours, peer.parse().unwrap(), &headers);
            assert_eq!(found.to_string(), *expected, "{peer} {given:?}");
        }
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", HeaderValue::from_static("198.51.100.7"));
        let nobody = Proxies::default();
        assert_eq!(client(&nobody, "10.0.0.1".parse().unwrap(), &headers).to_string(), "10.0.0.1");
    }
}
