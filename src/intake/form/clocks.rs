//! Times as people write them in a form: a day and an hour on the clocks of a named zone, or whole with an offset.

use chrono::{NaiveDateTime, SecondsFormat};

use crate::advisory::{Zones, read_time};

/// What a browser's own field for day and hour sends (WHATWG HTML, local date and time strings).
const LOCAL: [&str; 2] = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"];

/// The time that a field means, as drafts write it; what is no day and hour stays as it was written.
pub(super) fn whole(raw: &str, zone: &str, zones: &Zones) -> String {
    let trimmed = raw.trim();
    let local = LOCAL.iter().find_map(|form| NaiveDateTime::parse_from_str(trimmed, form).ok());
    let resolved = local.and_then(|local| zones.resolve(zone, local));
    resolved.map_or_else(|| trimmed.to_owned(), |at| at.to_rfc3339_opts(SecondsFormat::AutoSi, false))
}

/// The same day and hour for a field, where reading it again gives the very same text; else the text itself.
pub(super) fn local(raw: &str, zone: &str, zones: &Zones) -> String {
    let Ok(at) = read_time(raw) else { return raw.to_owned() };
    let form = if at.timestamp() % 60 == 0 { LOCAL[0] } else { LOCAL[1] };
    let local = at.naive_local().format(form).to_string();
    if whole(&local, zone, zones) == raw { local } else { raw.to_owned() }
}
