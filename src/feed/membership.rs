//! Which revisions of one advisory belong to a feed, and which of them are one entry.

use std::ops::Range;

use super::declared::Feed;
use crate::advisory::{Message, Revision};

/// For each revision, whether it belongs to the feed.
///
/// The word that it is over, or was an error, goes to every feed that ever carried an earlier word, even where the
/// latest text had left that feed (a changed area): who was warned is told. It never crosses the line between what is
/// real and what is a drill.
pub(super) fn members(feed: &Feed, revisions: &[Revision]) -> Vec<bool> {
    let mut carried = false;
    let belongs = revisions.iter().map(|revision| {
        let selected = feed.selects(&revision.content)
            || (carried && closes(revision.message) && feed.selection().admits(revision.content.status));
        carried |= selected;
        selected
    });
    belongs.collect()
}

fn closes(message: Message) -> bool {
    match message {
        Message::End | Message::Retract => true,
        Message::Alert | Message::Update => false,
    }
}

/// The runs of revisions that share an entry: a significant one and the minor ones after it.
pub(super) fn entries(revisions: &[Revision]) -> impl Iterator<Item = Range<usize>> {
    let mut begin = 0;
    revisions.chunk_by(|a, b| a.stamp.entry == b.stamp.entry).map(move |run| {
        let range = begin..begin + run.len();
        begin = range.end;
        range
    })
}
