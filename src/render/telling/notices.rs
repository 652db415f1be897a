//! What nobody may overlook, first and in words: not real, not translated, no longer true.

use super::block::{Block, Piece};
use super::voice::Voice;
use crate::advisory::{Addresses, Advisory, Language, Message, RevisionNumber, Standing, Status};
use crate::feed::{Entry, Phase, Successor};

/// All notices of an entry whose text is in `text`, in a feed of `feed`.
pub(super) fn notices(entry: &Entry, text: &Language, feed: &Language, voice: Voice) -> Vec<Block> {
    let content = &entry.revision().content;
    let foreign = text.spoken() != feed.spoken();
    let mut notices = Vec::new();
    if foreign {
        // Whoever reads the feed in its language is told in it, also that it is a drill.
        let own = Voice { language: feed, ..voice };
        notices.extend(drill(content.status, text, own));
        notices.push(not_translated(text, own));
    }
    if !foreign || voice.language != feed {
        notices.extend(drill(content.status, text, voice));
    }
    notices.extend(over(entry, text, voice));
    notices
}

/// Words in the voice's language, marked with it where the text around them is in another.
fn notice(pieces: Vec<Piece>, text: &Language, voice: Voice) -> Block {
    let other = voice.language.spoken() != text.spoken();
    Block::Notice { language: other.then(|| voice.language.clone()), pieces }
}

fn not_translated(text: &Language, voice: Voice) -> Block {
    let name = |language| voice.setting.words.language_name(voice.language, language);
    let values = [("wanted", name(voice.language)), ("shown", name(text))];
    let values: Vec<_> = values.iter().map(|(key, name)| (*key, name.as_str())).collect();
    notice(vec![Piece::words(voice.with("not-translated", &values))], text, voice)
}

fn drill(status: Status, text: &Language, voice: Voice) -> Option<Block> {
    let key = match status {
        Status::Actual => return None,
        Status::Exercise => "exercise-warning",
        Status::Test => "test-warning",
    };
    Some(notice(vec![Piece::words(voice.say(key))], text, voice))
}

/// That it no longer holds, since when, and where to go from here.
fn over(entry: &Entry, text: &Language, voice: Voice) -> Option<Block> {
    let content = &entry.revision().content;
    let (key, at) = match entry.phase() {
        Phase::Current(_) => return None,
        Phase::Superseded { at, by: Successor::Revision(n) } => (replaced(entry.advisory(), n), at),
        Phase::Superseded { at, by: Successor::Advisory(_) } => ("is-replaced", at),
        Phase::Over(standing) => match standing {
            Standing::Announced | Standing::InForce => return None,
            Standing::Expired { at } => ("is-expired", at),
            Standing::Ended { at } => ("is-ended", at),
            Standing::Retracted { at } => ("is-retracted", at),
            Standing::Superseded { at, by: _ } => ("is-replaced", at),
        },
    };
    let when = voice.instant(at, content);
    let mut pieces = vec![Piece::words(voice.with(key, &[("when", &when)]))];
    pieces.extend(onward(entry, voice));
    Some(notice(pieces, text, voice))
}

/// What came after it: a newer text, or the word that it is over or was an error, which must not be a click away.
fn replaced(advisory: &Advisory, by: RevisionNumber) -> &'static str {
    let next = advisory.revisions.iter().find(|revision| revision.stamp.revision == by);
    match next.map_or(Message::Update, |revision| revision.message) {
        Message::Alert | Message::Update => "is-superseded",
        Message::End => "is-ended",
        Message::Retract => "is-retracted",
    }
}

/// The address of what took its place.
pub(super) fn onward_path(entry: &Entry) -> Option<String> {
    match entry.phase() {
        Phase::Superseded { at: _, by: Successor::Revision(_) } => {
            Some(Addresses::advisory(entry.advisory().id))
        }
        Phase::Superseded { at: _, by: Successor::Advisory(other) } => Some(Addresses::advisory(other)),
        Phase::Current(_) | Phase::Over(_) => None,
    }
}

fn onward(entry: &Entry, voice: Voice) -> Option<Piece> {
    let label = match entry.phase() {
        Phase::Superseded { at: _, by: Successor::Revision(_) } => "label-newest",
        Phase::Superseded { at: _, by: Successor::Advisory(_) } | Phase::Current(_) | Phase::Over(_) => {
            "label-successor"
        }
    };
    onward_path(entry).map(|path| voice.link(label, &path))
}
