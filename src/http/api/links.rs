//! The address of the next page (RFC 8288): the same question, further on.

use url::form_urlencoded::Serializer;

/// `path` with the parameters that were given, then where to go on, then the limit that was asked for.
pub(super) fn next(
    path: &str,
    same: &[(&str, String)],
    (name, value): (&str, String),
    limit: Option<usize>,
) -> String {
    let mut query = Serializer::new(String::new());
    query.extend_pairs(same.iter().filter(|(_, value)| !value.is_empty()));
    query.append_pair(name, &value);
    if let Some(limit) = limit {
        query.append_pair("limit", &limit.to_string());
    }
    format!("{path}?{}", query.finish())
}
