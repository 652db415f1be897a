//! The fields that a form begins with: what is there, and room for what will be asked.

use crate::advisory::{Advisory, Draft, Stage};
use crate::intake::{Fields, write_form};
use crate::render::Setting;

use super::super::looking::about::{place_of, words_of};

/// The form of an advisory as it is now: its working copy, or the next revision of what is public.
pub(in crate::http::desk) fn begin(advisory: &Advisory, setting: &Setting) -> Fields {
    let draft = words_of(advisory);
    let mut fields = form_of(&draft, setting);
    if !advisory.revisions.is_empty() {
        if fields.get("change.significance").is_empty() {
            fields.set("change.significance", "significant");
        }
        room(&draft, "change.note", &mut fields);
    }
    room(&draft, "retraction", &mut fields);
    fields
}

/// The form of a draft, on the clocks of its first area.
pub(in crate::http::desk) fn form_of(draft: &Draft, setting: &Setting) -> Fields {
    write_form(draft, setting.zones.id_at(place_of(draft).as_ref()), &setting.zones)
}

/// A line for each language of the texts.
fn room(draft: &Draft, list: &str, fields: &mut Fields) {
    for (tag, _) in &draft.texts {
        let there = fields.members(list).iter().any(|n| fields.get(&format!("{list}.{n}.language")) == tag);
        if !there {
            fields.add(format!("{list}.{}.language", fields.next(list)), tag);
        }
    }
}

/// Whether an unfinished text may be kept without being asked: where nobody waits for it or has agreed to it.
pub(in crate::http::desk) fn keeps_itself(advisory: &Advisory) -> bool {
    advisory.working.as_ref().is_some_and(|working| working.stage == Stage::Draft)
}
