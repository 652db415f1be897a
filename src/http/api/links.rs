//! `Link` of a list (RFC 8288): the same question from the beginning, and further on.

use url::form_urlencoded::Serializer;

/// The first page, and the next where there is one: `path` with the parameters that were given, then where to go on,
/// then the limit that was asked for.
pub(super) fn pages(
    path: &str,
    same: &[(&str, String)],
    next: Option<(&str, String)>,
    limit: Option<usize>,
) -> String {
    let first = format!("<{}>; rel=\"first\"", address(path, same, None, limit));
    match next {
        Some(next) => format!("<{}>; rel=\"next\", {first}", address(path, same, Some(next), limit)),
        None => first,
    }
}

fn address(
    path: &str,
    same: &[(&str, String)],
    place: Option<(&str, String)>,
    limit: Option<usize>,
) -> String {
    let mut query = Serializer::new(String::new());
    query.extend_pairs(same.iter().filter(|(_, value)| !value.is_empty()));
    if let Some((name, value)) = place {
        query.append_pair(name, &value);
    }
    if let Some(limit) = limit {
        query.append_pair("limit", &limit.to_string());
    }
    let query = query.finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}
