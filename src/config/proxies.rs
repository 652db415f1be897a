//! Whom we believe about who stands behind them: proxies by their addresses; nobody, where none is named.

use std::net::IpAddr;
use std::path::Path;

use super::not_configured::NotConfigured;

/// The proxies that are believed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proxies(Vec<Network>);

/// Addresses that share their first bits (RFC 4632 §3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Network {
    address: IpAddr,
    bits: u32,
}

impl Proxies {
    /// Reads addresses and networks, as `127.0.0.1`, `10.0.0.0/8` and `fd00::/8`; `None` where one is neither, or has bits
    /// beyond its length.
    #[must_use]
    pub fn parse(raw: &[String]) -> Option<Self> {
        raw.iter().map(|raw| Network::parse(raw)).collect::<Option<_>>().map(Self)
    }

    /// Whether an address is that of a proxy of ours.
    #[must_use]
    pub fn trust(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.holds(address.to_canonical()))
    }

    pub(super) fn read(place: &Path, raw: &[String]) -> Result<Self, NotConfigured> {
        Self::parse(raw).ok_or_else(|| {
            let bad = raw.iter().find(|raw| Network::parse(raw).is_none()).map_or("", String::as_str);
            let detail = format!("trusted_proxies: {bad:?} is neither an address nor a network");
            let fix = "give addresses of your own proxies, as 127.0.0.1, 10.0.0.0/8 or fd00::/8";
            NotConfigured::whole(place, detail, fix)
        })
    }
}

impl Network {
    fn parse(raw: &str) -> Option<Self> {
        let (address, bits) =
            raw.split_once('/').map_or((raw, None), |(address, bits)| (address, Some(bits)));
        let address: IpAddr = address.parse().ok()?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = match bits {
            None => most,
            Some(bits) => {
                bits.parse().ok().filter(|given: &u32| *given <= most && bits == given.to_string())?
            }
        };
        // `10.0.0.1/8` is a slip of the pen: one of the two was not meant. And nobody is everybody's proxy.
        let whole = number(address).trailing_zeros() >= u128::BITS - bits;
        (bits > 0 && whole).then_some(Self { address, bits })
    }

    fn holds(&self, address: IpAddr) -> bool {
        let same = (number(self.address) ^ number(address)).leading_zeros() >= self.bits;
        self.address.is_ipv4() == address.is_ipv4() && same
    }
}

/// An address as a number that begins with its first bit.
fn number(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(address) => u128::from(address.to_bits()) << (u128::BITS - u32::BITS),
        IpAddr::V6(address) => address.to_bits(),
    }
}
