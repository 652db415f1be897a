//! Feeds are declared anew as a whole: what cannot be looked at in them keeps all of them back, and nobody else.

use std::collections::BTreeMap;
use std::sync::Arc;

use forewarn::advisory::{Advisory, EntryId, RevisionNumber, Status};
use forewarn::feed::Feed;
use forewarn::press::{Found, Press, Shelf, Twins};

use crate::feed::story::{Story, all, at, declaration, draft};
use crate::render::sample::setting;

/// Another feed beside the one that is there.
fn two() -> Vec<Feed> {
    vec![all(), Feed::declare(declaration("more", &[Status::Actual])).unwrap()]
}

fn good(n: u8) -> Arc<Advisory> {
    Story::published(n, "12-01 09:00", &draft()).told()
}

/// One whose entry does not read back: no XML document can hold its id.
fn unreadable(n: u8) -> Arc<Advisory> {
    let mut story = Story::published(n, "12-01 09:00", &draft());
    let (id, sent) = (story.advisory.id, at("12-01 09:00"));
    story.advisory.revisions[0].stamp.entry =
        EntryId::new("warn\u{1}.example", sent, id, RevisionNumber::FIRST);
    story.told()
}

/// The text at a path, if anything is there.
fn text(shelf: &Shelf, path: &str) -> Option<String> {
    match shelf.look().find(path) {
        Found::Shown(rendition) => Some(String::from_utf8(rendition.body().joined().to_vec()).unwrap()),
        Found::Gone | Found::Absent => None,
    }
}

#[test]
fn one_that_cannot_be_looked_at_keeps_the_old_feeds_and_is_tried_again() {
    let shelf = Shelf::new();
    let mut press = Press::new(Arc::new(setting()), shelf.clone(), Twins::start().unwrap());
    press.open(vec![all()], &BTreeMap::new(), vec![good(1)], at("12-01 09:00")).unwrap();
    let run = press.print(&[unreadable(2)], at("12-01 09:01")).unwrap();
    assert_eq!(run.failed.len(), 1);

    let run = press.declare(two(), at("12-01 09:02")).unwrap();
    assert!(run.undeclared.is_some(), "it is said");
    assert!(press.owes() && press.feeds().len() == 1 && text(&shelf, "/feeds/more.atom").is_none());
    assert!(!text(&shelf, "/").unwrap().contains("/feeds/more/"));

    // Who publishes meanwhile is not kept waiting, and finds the old feeds.
    let run = press.print(&[good(3)], at("12-01 09:03")).unwrap();
    assert!(run.failed.len() == 1 && run.outlets.len() == 1 && press.feeds().len() == 1);
    assert_eq!(text(&shelf, "/feeds/all.atom").unwrap().matches("<entry>").count(), 2);

    // Mended, and looked at again by itself.
    press.print(&[good(2)], at("12-01 09:04")).unwrap();
    let run = press.print(&[], at("12-01 09:05")).unwrap();
    assert!(run.undeclared.is_none() && !press.owes() && press.feeds().len() == 2);
    assert_eq!(run.looked.len(), 3, "everything is looked at in the new feeds");
    assert_eq!(text(&shelf, "/feeds/more.atom").unwrap().matches("<entry>").count(), 3);
    assert!(text(&shelf, "/").unwrap().contains("/feeds/more/"));
}

#[test]
fn what_html_has_to_escape_is_read_back_whole_beside_line_ends() {
    let mut escaped = draft();
    let text = &mut escaped.texts[0].1;
    text.description = Some("First line & more.\nSecond < third.".to_owned());
    text.instruction = vec!["Do not say \"now\" & go < away.".to_owned()];
    let story = Story::published(1, "12-01 09:00", &escaped).update("12-01 09:30", &escaped);
    let shelf = Shelf::new();
    let mut press = Press::new(Arc::new(setting()), shelf.clone(), Twins::start().unwrap());
    let run = press.open(vec![all()], &BTreeMap::new(), vec![story.told()], at("12-01 10:00")).unwrap();
    assert!(run.failed.is_empty(), "{:?}", run.failed);
    assert_eq!(text_of_entries(&shelf), 2);
}

fn text_of_entries(shelf: &Shelf) -> usize {
    text(shelf, "/feeds/all.atom").unwrap().matches("<entry>").count()
}
