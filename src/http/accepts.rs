//! Which encodings a reader wants (RFC 9110 §12.5.3). What cannot be read is passed over: nobody is refused for it.

use crate::press::Accepted;

use super::asked::Line;

/// A weight of 1, in thousandths.
const FULL: u16 = 1000;

/// The weights that were named.
#[derive(Debug, Default)]
struct Named {
    identity: Option<u16>,
    gzip: Option<u16>,
    brotli: Option<u16>,
    zstd: Option<u16>,
    others: Option<u16>,
}

/// Reads every `Accept-Encoding` line of a request.
pub(super) fn accepted(lines: Line<'_>) -> Accepted {
    let mut named = Named::default();
    lines.find(|line| {
        line.as_bytes().split(|b| *b == b',').for_each(|member| named.note(member));
        None::<()>
    });
    let rest = named.others.unwrap_or(0);
    Accepted {
        // Identity that nobody names is acceptable and the least welcome.
        identity: named.identity.unwrap_or_else(|| named.others.map_or(1, |weight| weight.min(1))),
        gzip: named.gzip.unwrap_or(rest),
        brotli: named.brotli.unwrap_or(rest),
        zstd: named.zstd.unwrap_or(rest),
    }
}

impl Named {
    /// Reads one member of the list, such as `gzip` or `br;q=0.5`.
    fn note(&mut self, member: &[u8]) {
        let (coding, weight) = match member.iter().position(|b| *b == b';') {
            Some(at) => (&member[..at], weight(&member[at + 1..])),
            None => (member, Some(FULL)),
        };
        let coding = coding.trim_ascii();
        let slot = match coding.len() {
            1 if coding == b"*" => &mut self.others,
            2 if coding.eq_ignore_ascii_case(b"br") => &mut self.brotli,
            4 if coding.eq_ignore_ascii_case(b"gzip") => &mut self.gzip,
            4 if coding.eq_ignore_ascii_case(b"zstd") => &mut self.zstd,
            // RFC 9110 §8.4.1.3: the same as gzip.
            6 if coding.eq_ignore_ascii_case(b"x-gzip") => &mut self.gzip,
            8 if coding.eq_ignore_ascii_case(b"identity") => &mut self.identity,
            _ => return,
        };
        *slot = weight.or(*slot);
    }
}

/// The weight in thousandths of `q=0.5`, or of no parameter at all; nothing where it is no weight (§12.4.2).
fn weight(parameters: &[u8]) -> Option<u16> {
    let text = parameters.trim_ascii();
    if text.is_empty() {
        return Some(FULL);
    }
    let value = text.strip_prefix(b"q").or(text.strip_prefix(b"Q"))?.trim_ascii_start();
    let value = value.strip_prefix(b"=")?.trim_ascii_start();
    let (whole, fraction) = match value.split_first_chunk::<2>() {
        Some((&[whole, b'.'], fraction)) => (whole, fraction),
        Some(_) => return None,
        None => (*value.first()?, &[][..]),
    };
    if fraction.len() > 3 || !fraction.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let fraction =
        fraction.iter().chain(b"000").take(3).fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0'));
    match whole {
        b'0' => Some(fraction),
        b'1' if fraction == 0 => Some(FULL),
        _ => None,
    }
}
