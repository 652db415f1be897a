//! The text of an entry: what a warning needs while it counts, and little but the way onward once it does not.

use super::block::{Block, Piece};
use super::facts::{actions, gravity, issued, places, sources, times};
use super::voice::Voice;
use crate::advisory::{Addresses, Info, Language, Message, Prose};
use crate::feed::Entry;

/// Who speaks, what, where, what to do, until when; then how bad, from where, and where to read on.
pub(super) fn body(entry: &Entry, info: &Info, notices: Vec<Block>, voice: Voice) -> Vec<Block> {
    let content = &entry.revision().content;
    let mut body = notices;
    body.push(issued(entry, voice));
    body.extend(reason(entry, &info.language, voice));
    if entry.phase().is_current() {
        body.push(Block::paragraph(info.summary.as_str()));
        body.extend(info.description.iter().flat_map(|text| paragraphs(text.as_str())));
        body.push(places(content, voice));
        body.push(actions(content, info, voice));
        body.extend(times(content, voice));
        body.extend(gravity(content, voice));
        body.push(sources(content, voice));
    } else {
        // What it said is quoted as such, and without what to do: nobody shall act on it any more.
        body.push(Block::paragraph(voice.labelled("label-said", info.summary.as_str())));
        body.push(places(content, voice));
    }
    body.push(links(entry, voice));
    body
}

/// What changed, or why it is over: the words of the significant revision, in the entry's language or the default.
pub(super) fn reason(entry: &Entry, language: &Language, voice: Voice) -> Option<Block> {
    let opening = entry.opening();
    let label = match opening.message {
        Message::Alert => return None,
        Message::Update => "label-changed",
        Message::End | Message::Retract => "label-reason",
    };
    let default = &opening.content.default_info().language;
    let near = |(own, _): &(&Language, &Prose)| own.spoken() == language.spoken();
    let (own, note) = opening
        .note
        .get_key_value(language)
        .or_else(|| opening.note.iter().find(near))
        .or_else(|| opening.note.get_key_value(default))?;
    let other = (own.spoken() != language.spoken()).then(|| own.clone());
    let pieces = vec![Piece::Words(voice.labelled(label, note.as_str()))];
    Some(Block::Paragraph { language: other, pieces })
}

/// An empty line begins a paragraph.
fn paragraphs(text: &str) -> impl Iterator<Item = Block> {
    text.split("\n\n")
        .map(|part| part.trim_matches('\n'))
        .filter(|part| !part.is_empty())
        .map(Block::paragraph)
}

fn links(entry: &Entry, voice: Voice) -> Block {
    let id = entry.advisory().id;
    let before = entry.previous().map(|revision| Addresses::revision(id, revision.stamp.revision));
    let advisory = voice.link("label-advisory", &Addresses::advisory(id));
    let before = before.map(|path| voice.link("label-before", &path));
    Block::Lines { lines: [Some(advisory), before].into_iter().flatten().collect() }
}
