//! Which encodings a reader wants (RFC 9110 §12.5.3). What cannot be read is passed over: nobody is refused for it.

use ::http::header::{ACCEPT_ENCODING, HeaderMap};

use crate::press::Accepted;

/// A weight of 1, in thousandths.
const FULL: u16 = 1000;

/// Reads every `Accept-Encoding` line of a request.
pub(super) fn accepted(headers: &HeaderMap) -> Accepted {
    let (mut identity, mut gzip, mut brotli, mut zstd, mut others) = (None, None, None, None, None);
    let lines = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|line| line.to_str().ok());
    for member in lines.flat_map(|line| line.split(',')) {
        let (coding, parameters) = member.split_once(';').unwrap_or((member, ""));
        let coding = coding.trim();
        let Some(weight) = weight(parameters) else { continue };
        let slot = if coding.eq_ignore_ascii_case("gzip") || coding.eq_ignore_ascii_case("x-gzip") {
            &mut gzip
        } else if coding.eq_ignore_ascii_case("br") {
            &mut brotli
        } else if coding.eq_ignore_ascii_case("zstd") {
            &mut zstd
        } else if coding.eq_ignore_ascii_case("identity") {
            &mut identity
        } else if coding == "*" {
            &mut others
        } else {
            continue;
        };
        *slot = Some(weight);
    }
    let rest = others.unwrap_or(0);
    Accepted {
        // Identity that nobody names is acceptable and the least welcome.
        identity: identity.unwrap_or_else(|| others.map_or(1, |weight| weight.min(1))),
        gzip: gzip.unwrap_or(rest),
        brotli: brotli.unwrap_or(rest),
        zstd: zstd.unwrap_or(rest),
    }
}

/// The weight in thousandths of `q=0.5`, or of no parameter at all; nothing where it is no weight (§12.4.2).
fn weight(parameters: &str) -> Option<u16> {
    let text = parameters.trim();
    if text.is_empty() {
        return Some(FULL);
    }
    let value = text.strip_prefix(['q', 'Q'])?.trim_start().strip_prefix('=')?.trim_start();
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    if fraction.len() > 3 || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let fraction = fraction.bytes().chain(*b"000").take(3).fold(0, |sum, b| sum * 10 + u16::from(b - b'0'));
    match whole {
        "0" => Some(fraction),
        "1" if fraction == 0 => Some(FULL),
        _ => None,
    }
}
