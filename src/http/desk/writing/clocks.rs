//! The clocks of a form follow its place: with the first area, hours that were typed are those of that place, and hours that
//! were there before stay the instants that they are.

use crate::advisory::{Draft, read_time};
use crate::intake::{Fields, read_form};
use crate::render::Setting;

use super::super::looking::about::place_of;

/// Puts a form on the clocks of its first area, where it had none before and nobody chose other clocks. `kept` is the draft
/// that the form began with.
pub(super) fn follow(before: &Fields, fields: &mut Fields, kept: Option<&Draft>, setting: &Setting) {
    let zones = &setting.zones;
    let nowhere = before.members("areas").is_empty() && before.get("zone") == zones.id_of(None);
    let Some(place) = place_of(&read_form(fields, zones).draft).filter(|_| nowhere) else { return };
    let typed = read_form(before, zones).draft;
    let zone = zones.id_at(Some(&place));
    fields.set("zone", zone);
    for (name, typed) in times(&typed) {
        let kept = kept.and_then(|kept| times(kept).into_iter().find(|(own, _)| *own == name)?.1.as_deref());
        let same = |one: &str, other: &str| read_time(one).ok().is_some_and(|at| read_time(other) == Ok(at));
        if let (Some(typed), Some(kept)) = (typed.as_deref(), kept)
            && same(typed, kept)
            && let Ok(at) = read_time(kept)
        {
            let local = zones.local_in(at.to_utc(), zone).at;
            fields.set(name, local.format("%Y-%m-%dT%H:%M").to_string());
        }
    }
}

fn times(draft: &Draft) -> [(&'static str, &Option<String>); 5] {
    [
        ("effective", &draft.effective),
        ("onset", &draft.onset),
        ("expires", &draft.expires),
        ("review_by", &draft.review_by),
        ("next_update", &draft.next_update),
    ]
}
