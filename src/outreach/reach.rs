//! Which addresses outreach may speak to: whoever subscribes names one, and must not make us knock at doors of our own house.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

/// How far outreach reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// To addresses that anybody on the Internet has.
    Public,
    /// Also to one's own network.
    Private,
}

/// Networks of IPv4 that are nobody's on the Internet (IANA special-purpose registry), with what they are.
const V4: &[([u8; 4], u32, &str)] = &[
    ([10, 0, 0, 0], 8, "private (RFC 1918)"),
    ([100, 64, 0, 0], 10, "shared behind carriers (RFC 6598)"),
    ([127, 0, 0, 0], 8, "loopback"),
    ([169, 254, 0, 0], 16, "link-local"),
    ([172, 16, 0, 0], 12, "private (RFC 1918)"),
    ([192, 0, 0, 0], 24, "reserved for protocols"),
    ([192, 0, 2, 0], 24, "for documentation"),
    ([192, 88, 99, 0], 24, "a relay of 6to4"),
    ([192, 168, 0, 0], 16, "private (RFC 1918)"),
    ([198, 18, 0, 0], 15, "for benchmarks"),
    ([198, 51, 100, 0], 24, "for documentation"),
    ([203, 0, 113, 0], 24, "for documentation"),
];

/// The same of IPv6, within what is given out to the public.
const V6: &[([u16; 2], u32, &str)] = &[
    ([0x2001, 0x0000], 23, "reserved for protocols"),
    ([0x2001, 0x0db8], 32, "for documentation"),
    ([0x3fff, 0x0000], 20, "for documentation"),
];

/// Ports above 1023 of protocols that are not HTTP: a request there could be taken for one of theirs (the list of the
/// Fetch standard, without those below 1024).
const OTHER_PROTOCOLS: &[u16] = &[
    1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679,
    6697, 10080,
];

impl Reach {
    /// Why nothing is sent to an address; `None` where it may be.
    #[must_use]
    pub fn refuses(self, address: IpAddr) -> Option<&'static str> {
        match address {
            IpAddr::V4(v4) => self.refuses_v4(v4),
            IpAddr::V6(v6) => self.refuses_v6(v6),
        }
    }

    fn refuses_v4(self, v4: Ipv4Addr) -> Option<&'static str> {
        let [first, ..] = v4.octets();
        match first {
            0 => return Some("unspecified"),
            224..=239 => return Some("multicast"),
            240.. => return Some("reserved or broadcast"),
            _ => {}
        }
        let within = |(network, length, _): &&([u8; 4], u32, &str)| {
            let mask = u32::MAX << (32 - length);
            v4.to_bits() & mask == Ipv4Addr::from(*network).to_bits()
        };
        self.unless_private(V4.iter().find(within).map(|(_, _, what)| *what))
    }

    fn refuses_v6(self, v6: Ipv6Addr) -> Option<&'static str> {
        if v6.is_unspecified() {
            return Some("unspecified");
        }
        if v6.is_multicast() {
            return Some("multicast");
        }
        if let Some(v4) = embedded(v6) {
            return self.refuses_v4(v4);
        }
        let [first, second, ..] = v6.segments();
        let head = u32::from(first) << 16 | u32::from(second);
        let within = |(network, length, _): &&([u16; 2], u32, &str)| {
            let mask = u32::MAX << (32 - length);
            head & mask == (u32::from(network[0]) << 16 | u32::from(network[1]))
        };
        let special = V6.iter().find(within).map(|(_, _, what)| *what);
        // Only 2000::/3 is given out (RFC 4291 §2.4); the rest is loopback, link-local, unique local or nothing yet.
        let outside = (first & 0xe000 != 0x2000).then_some("no address of the public Internet");
        self.unless_private(special.or(outside))
    }

    fn unless_private(self, what: Option<&'static str>) -> Option<&'static str> {
        match self {
            Self::Public => what,
            Self::Private => None,
        }
    }
}

/// The address of IPv4 that one of IPv6 leads to: mapped (RFC 4291 §2.5.5.2), NAT64 (RFC 6052 §2.1) and 6to4
/// (RFC 3056 §2).
fn embedded(v6: Ipv6Addr) -> Option<Ipv4Addr> {
    let joined = |high: u16, low: u16| Ipv4Addr::from_bits(u32::from(high) << 16 | u32::from(low));
    match v6.segments() {
        [0, 0, 0, 0, 0, 0xffff, high, low] | [0x64, 0xff9b, 0, 0, 0, 0, high, low] => Some(joined(high, low)),
        [0x2002, high, low, ..] => Some(joined(high, low)),
        _ => None,
    }
}

/// Why nothing is sent to an absolute address, as far as the address itself tells; a name is looked up later, and what
/// is found is judged then.
pub(super) fn refuses_url(url: &Url, reach: Reach) -> Option<&'static str> {
    if !matches!(url.scheme(), "http" | "https") {
        return Some("no address of the web: it must begin with http:// or https://");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Some("an address with a name or a password in it");
    }
    if url.fragment().is_some() {
        return Some("an address with a fragment, which is never sent");
    }
    let port = url.port_or_known_default().unwrap_or(0);
    if (port < 1024 && !matches!(port, 80 | 443)) || OTHER_PROTOCOLS.contains(&port) {
        return Some("at a port of another protocol than HTTP");
    }
    match url.host()? {
        Host::Ipv4(v4) => reach.refuses(v4.into()),
        Host::Ipv6(v6) => reach.refuses(v6.into()),
        Host::Domain(name) => {
            let name = name.trim_end_matches('.');
            let local = name == "localhost" || name.ends_with(".localhost");
            (local && reach == Reach::Public).then_some("loopback")
        }
    }
}

/// The host of an address, by which shares are reckoned: whoever has one address of IPv6 has the whole network of it
/// (RFC 6177 §2), and an address of IPv4 is the same in whatever way it is written.
pub(super) fn host_of(url: &Url) -> String {
    match url.host() {
        Some(Host::Domain(name)) => name.trim_end_matches('.').to_owned(),
        Some(Host::Ipv4(v4)) => v4.to_string(),
        Some(Host::Ipv6(v6)) => match embedded(v6) {
            Some(v4) => v4.to_string(),
            None => format!("{}/64", Ipv6Addr::from_bits(v6.to_bits() >> 64 << 64)),
        },
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use url::Url;

    use super::{Reach, host_of, refuses_url};

    fn shares(urls: &[&str]) -> Vec<String> {
        let mut shares: Vec<_> =
            urls.iter().map(|url| host_of(&Url::parse(url).expect("an address"))).collect();
        shares.dedup();
        shares
    }

    #[test]
    fn one_host_has_one_share_in_whatever_way_it_is_written() {
        let v4 = [
            "https://1.1.1.1/",
            "https://0x01010101/a",
            "http://16843009:8080/",
            "https://[::ffff:1.1.1.1]/",
            "https://[64:ff9b::101:101]/",
            "https://[2002:101:101::7]/",
        ];
        assert_eq!(shares(&v4), ["1.1.1.1"]);
        let v6 = ["https://[2a00:1450:1:2::1]/", "https://[2a00:1450:1:2:ffff:ffff:ffff:ffff]/"];
        assert_eq!(shares(&v6), ["2a00:1450:1:2::/64"]);
        let names = ["https://Reader.example/", "https://READER.EXAMPLE./", "https://ⓡeader.example/"];
        assert_eq!(shares(&names), ["reader.example"]);
        assert_eq!(shares(&["https://bücher.example/", "https://xn--bcher-kva.example/"]).len(), 1);
    }

    /// As a subscriber may write it; what names lead to is judged when they were looked up.
    #[test]
    fn an_address_that_is_not_the_publics_is_refused_however_it_is_dressed() {
        let refused = "http://127.0.0.1/ http://127.0.0.1./ http://2130706433/ http://0x7f.0.0.1/ http://0X7F000001/ \
            http://017700000001/ http://0177.0.0.01/ http://127.1/ http://127.0.1/ http://0/ http://0x0/ http://00000/ \
            http://0xffffffff/ http://255.255.255.255/ http://3232235777/ http://0xc0.0xa8.1.1/ http://0300.0250.01.01/ \
            http://10.1/ http://172.16.1/ http://0xa9fea9fe/ http://169.254.43518/ http://2852039166/ http://100.64.0.1/ \
            http://[::]/ http://[::1]/ http://[0:0:0:0:0:0:0:1]/ http://[::127.0.0.1]/ http://[::ffff:127.0.0.1]/ \
            http://[::ffff:a9fe:a9fe]/ http://[0:0:0:0:0:ffff:10.0.0.1]/ http://[::ffff:0:127.0.0.1]/ \
            http://[64:ff9b::127.0.0.1]/ http://[64:ff9b::a9fe:a9fe]/ http://[64:ff9b:1::a00:1]/ http://[64:ff9b:1:fffe::1]/ \
            http://[2002:7f00:1::]/ http://[2002:a9fe:a9fe::1]/ http://[2002:a00:1:8000::1]/ http://[2002:c0a8:0101::1]/ \
            http://[2001::7f00:1]/ http://[2001:0:1:2:3:4:80ff:fffe]/ http://[fe80::1]/ http://[febf::1]/ http://[fec0::1]/ \
            http://[fc00::1]/ http://[fd00:ec2::254]/ http://[ff02::1]/ http://[100::1]/ http://[3fff:fff::1]/ \
            http://localhost/ http://LOCALHOST/ http://localhost./ http://a.b.localhost/ http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/ \
            http://①②⑦.⓪.⓪.①/ http://127。0。0。1/ http://127%2E0%2E0%2E1/ http://%6c%6fcalhost/ http://１２７.0.0.1/ \
            http://me@1.1.1.1/ http://:pw@1.1.1.1/ http://1.1.1.1@127.0.0.1/ http://127.0.0.1\\@1.1.1.1/ \
            http://1.1.1.1/#@127.0.0.1/ http://1.1.1.1:0/ http://1.1.1.1:22/ http://1.1.1.1:25/ http://1.1.1.1:81/ \
            https://1.1.1.1:1023/ http://1.1.1.1:6667/ http://1.1.1.1:2049/ http://1.1.1.1:6000/ ftp://1.1.1.1/ \
            file:///etc/passwd gopher://1.1.1.1/ ws://1.1.1.1/ data:text/plain,a unix:/run/socket";
        for raw in refused.split_whitespace() {
            let url = Url::parse(raw).unwrap_or_else(|error| panic!("{raw}: {error}"));
            assert!(refuses_url(&url, Reach::Public).is_some(), "{raw} would be spoken to, as {url}");
        }
        // What no parser takes is refused before that.
        for raw in [
            "http://[fe80::1%25eth0]/",
            "http://256.0.0.1/",
            "http://1.1.1.1:65536/",
            "http:///",
            "http://a b/",
        ] {
            assert!(Url::parse(raw).is_err(), "{raw}");
        }
        for raw in [
            "https://reader.example/",
            "http://1.1.1.1:8080/",
            "https://[2606:4700::1111]:8443/a?b=c",
            "http://[::ffff:1.1.1.1]/",
            "https://xn--bcher-kva.example/",
            "https://localhost.example.org/",
        ] {
            let url = Url::parse(raw).expect("an address");
            assert_eq!(refuses_url(&url, Reach::Public), None, "{raw}");
        }
    }
}
