//! `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header): how a client names a request, to ask again after silence.

use axum::http::{HeaderMap, HeaderName};

use super::problem::Problem;
use super::sort::Sort;

/// The header.
pub(super) const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// Longest key: a UUID has 36 characters, and nobody needs more than some of them.
const MAX_CHARS: usize = 255;

/// The key of a request, if it has one: a string of RFC 8941 §3.3.3, or the same without its quotes where it holds
/// nothing but letters, digits and `-._~:`.
///
/// # Errors
/// A problem where the header does not follow its grammar: guessing could do a thing twice.
pub(super) fn key(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let mut lines = headers.get_all(&IDEMPOTENCY_KEY).iter();
    let (Some(line), more) = (lines.next(), lines.next()) else { return Ok(None) };
    let said = line.to_str().ok().filter(|_| more.is_none());
    let read = said.map(|said| said.trim_matches(' ')).and_then(|said| quoted(said).or_else(|| bare(said)));
    let fits = |key: &String| (1..=MAX_CHARS).contains(&key.len());
    read.filter(fits).map(Some).ok_or_else(|| {
        let fix = "send one key of 1 to 255 visible characters in quotes, such as \
             Idempotency-Key: \"8e03978e-40d5-43dd-bc93-6894a57f9324\"";
        Problem::new(Sort::Malformed, "Idempotency-Key holds no key", fix)
    })
}

fn quoted(said: &str) -> Option<String> {
    let inside = said.strip_prefix('"')?.strip_suffix('"')?;
    let mut key = String::with_capacity(inside.len());
    let mut letters = inside.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => key.push(letters.next().filter(|escaped| matches!(escaped, '"' | '\\'))?),
            '"' => return None,
            ' '..='~' => key.push(letter),
            _ => return None,
        }
    }
    Some(key)
}

fn bare(said: &str) -> Option<String> {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-._~:".contains(letter);
    said.chars().all(plain).then(|| said.to_owned())
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue};

    use super::{IDEMPOTENCY_KEY, key};

    fn read(lines: &[&str]) -> Option<Option<String>> {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(IDEMPOTENCY_KEY, HeaderValue::from_str(line).unwrap());
        }
        key(&headers).ok()
    }

    #[test]
    fn a_key_is_one_string_with_or_without_its_quotes() {
        let table: &[(&[&str], Option<Option<&str>>)] = &[
            (&[], Some(None)),
            (&["\"a b\""], Some(Some("a b"))),
            (&["a-b_c.d~e:1"], Some(Some("a-b_c.d~e:1"))),
            (&["\"a\\\"b\\\\c\""], Some(Some("a\"b\\c"))),
            (&[" \"a\" "], Some(Some("a"))),
            (&[""], None),
            (&["\"\""], None),
            (&["a b"], None),
            (&["a,b"], None),
            (&["\"a"], None),
            (&["\"a\"b\""], None),
            (&["\"a\\b\""], None),
            (&["\"a\";x=1"], None),
            (&["a", "a"], None),
            (&["\"\u{e9}\""], None),
        ];
        for (lines, wanted) in table {
            assert_eq!(read(lines), wanted.map(|key| key.map(str::to_owned)), "{lines:?}");
        }
        assert_eq!(read(&[&"k".repeat(255)]), Some(Some("k".repeat(255))));
        assert_eq!(read(&[&"k".repeat(256)]), None);
    }
}
