//! Addresses as strings: their scheme, their host, and what in them is a trap.

use url::Url;

/// The host of an address, in lower case and without `www.`; a bare name with a path counts as one.
pub(super) fn host(raw: &str) -> Option<String> {
    let parsed = Url::parse(raw).ok().filter(|url| url.has_host());
    let url = parsed.or_else(|| Url::parse(&format!("https://{raw}")).ok())?;
    let host = url.host_str()?.trim_start_matches("www.").to_ascii_lowercase();
    (!host.is_empty()).then_some(host)
}

/// The scheme in lower case, where the address has one.
pub(super) fn scheme(raw: &str) -> Option<String> {
    raw.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase())
}

/// Whether a user name or password stands before the host.
pub(super) fn has_userinfo(raw: &str) -> bool {
    let Some((_, rest)) = raw.split_once("://") else { return false };
    rest.split(['/', '?', '#']).next().is_some_and(|authority| authority.contains('@'))
}

/// The names of the query's parameters.
pub(super) fn parameters(raw: &str) -> Vec<String> {
    let query = raw.split_once('?').map_or("", |(_, query)| query);
    let query = query.split('#').next().unwrap_or_default();
    let names = query.split('&').filter_map(|pair| pair.split('=').next());
    names.filter(|name| !name.is_empty()).map(str::to_ascii_lowercase).collect()
}

/// The ending of the file that an address names, in lower case.
pub(super) fn ending(raw: &str) -> Option<String> {
    let path = raw.split(['?', '#']).next()?;
    let (_, rest) = path.split_once("://").unwrap_or(("", path));
    let (_, file) = rest.rsplit_once('/')?;
    file.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase())
}
