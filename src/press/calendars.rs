//! A feed's calendar: events that were rendered and read back once, within a frame that is read back at each print.

use std::sync::Arc;

use crate::advisory::Addresses;
use crate::feed::Entry;
use crate::render::{Calendar, Setting, calendar_event, calendar_shell};

use super::fragments::{Fragment, Fragments, Rack};
use super::members::Members;
use super::not_printed::NotPrinted;
use super::readback;
use super::sheets::{self, Sheet};

/// The most events of a calendar, the newest first; more are no calendar that anyone looks at.
const ROOM: usize = 1000;

/// The calendar of a feed in its default language: the newest word of every advisory that shows in it, whether or not
/// the feed itself has room for it.
pub(super) fn of_feed(members: &Members, rack: &Rack, setting: &Setting) -> Result<Sheet, NotPrinted> {
    let language = members.feed.default_language();
    let path: Arc<str> = Addresses::calendar(members.feed.slug().as_str()).into();
    let Calendar { name, head, tail } = calendar_shell(&members.feed, setting);
    readback::calendar(&path, &format!("{head}{tail}"), &name)?;
    let mut newest: Vec<_> = members.newest().collect();
    newest.sort_by(|a, b| b.published().cmp(&a.published()).then_with(|| a.id().cmp(b.id())));
    newest.truncate(ROOM);
    let mut events = Vec::new();
    for entry in newest {
        let kept =
            rack.find(entry, language).ok_or_else(|| NotPrinted::NotStocked(entry.id().to_string()))?;
        events.extend(event(kept, entry, setting)?);
    }
    Ok(sheets::calendar(path, (&head, tail), events, members.edition().updated))
}

/// An entry's event, rendered when it is first asked for.
fn event<'a>(
    kept: &'a Fragments,
    entry: &Entry,
    setting: &Setting,
) -> Result<Option<&'a Fragment>, NotPrinted> {
    if let Some(event) = kept.event.get() {
        return Ok(event.as_ref());
    }
    let text = calendar_event(entry, &kept.language, setting);
    if let Some(text) = &text {
        readback::event(text, entry, &kept.language)?;
    }
    Ok(kept.event.get_or_init(|| text.map(Fragment::new)).as_ref())
}
