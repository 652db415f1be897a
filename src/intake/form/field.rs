//! Where a problem stands on the form: from a pointer into the draft (RFC 6901) to the name of a field.

use crate::advisory::{Draft, Keyed};

/// The field at which a problem is told; the nearest one where the pointer names a whole.
#[must_use]
pub fn field_of(pointer: &str, draft: &Draft) -> String {
    let segments: Vec<_> =
        pointer.split('/').skip(1).map(|part| part.replace("~1", "/").replace("~0", "~")).collect();
    let parts: Vec<_> = segments.iter().map(String::as_str).collect();
    match parts.as_slice() {
        [] | ["", ..] => "form".to_owned(),
        ["texts"] => "texts".to_owned(),
        ["texts", language] => format!("texts.{}.language", place(&draft.texts, language)),
        ["texts", language, field, ..] => format!("texts.{}.{field}", place(&draft.texts, language)),
        ["change", "note"] => format!("change.note.{}.text", 0),
        ["change", "note", language, ..] => {
            let notes = draft.change.as_ref().map(|change| &change.note);
            format!("change.note.{}.text", notes.map_or(0, |notes| place(notes, language)))
        }
        ["retraction"] => "retraction.0.text".to_owned(),
        ["retraction", language, ..] => format!("retraction.{}.text", place(&draft.retraction, language)),
        ["change"] => "change.significance".to_owned(),
        ["event_code", list] => format!("event_code.{}.code", place(&draft.event_code, list)),
        ["event_code"] => "event_code.0.code".to_owned(),
        ["areas", n] => format!("areas.{n}.name"),
        ["areas", n, "circle", "lon"] => format!("areas.{n}.circle.lon"),
        ["areas", n, "circle", "radius_km"] => format!("areas.{n}.circle.radius_km"),
        ["areas", n, "circle", ..] => format!("areas.{n}.circle.lat"),
        ["areas", n, "codes", list] => area_code(draft, n, list),
        ["areas", n, "codes"] => format!("areas.{n}.codes.0.code"),
        ["areas", n, field, ..] => format!("areas.{n}.{field}"),
        ["sources", n] => format!("sources.{n}.title"),
        ["sources", n, field, ..] => format!("sources.{n}.{field}"),
        ["threat_level"] => "threat_level.scheme".to_owned(),
        ["threat_level", field, ..] => format!("threat_level.{field}"),
        [whole, ..] => (*whole).to_owned(),
    }
}

fn area_code(draft: &Draft, n: &str, list: &str) -> String {
    let area = n.parse().ok().and_then(|n: usize| draft.areas.get(n));
    format!("areas.{n}.codes.{}.code", area.map_or(0, |area| place(&area.codes, list)))
}

fn place<T>(pairs: &Keyed<T>, name: &str) -> usize {
    pairs.iter().position(|(own, _)| own == name).unwrap_or(0)
}
