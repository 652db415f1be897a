//! Where, until when, what to do, how bad, whom to ask, what it rests on.

use super::block::{Block, Piece};
use super::level::level;
use super::voice::Voice;
use crate::advisory::{Area, Content, Info, Instruction, Source, Term};
use crate::feed::Entry;

/// The word for everybody: it goes without saying.
const EVERYBODY: &str = "public";

/// Who speaks, and since when.
pub(super) fn issued(entry: &Entry, voice: Voice) -> Block {
    let when = voice.instant(entry.published(), &entry.revision().content);
    let publisher = voice.setting.publisher.name.as_str();
    let issued = voice.with("issued", &[("publisher", publisher), ("when", &when)]);
    Block::paragraph(voice.labelled("label-issued", &issued))
}

/// Every area by name, with its code and how far around.
pub(super) fn places(content: &Content, voice: Voice) -> Block {
    let places = voice.together(content.areas.iter().map(|area| place(area, voice)));
    Block::paragraph(voice.labelled("label-where", &places))
}

fn place(area: &Area, voice: Voice) -> String {
    let named = format!("{} ({})", voice.place(area), area.code());
    match area.circle {
        Some(circle) => {
            let km = voice.number(circle.radius_km());
            voice.with("circle", &[("place", &named), ("km", &km)])
        }
        None => named,
    }
}

/// What to do, or that nothing is to be done.
pub(super) fn actions(content: &Content, info: &Info, voice: Voice) -> Block {
    if content.no_action || info.instruction.is_empty() {
        return Block::paragraph(voice.say("no-action"));
    }
    let item = |instruction: &Instruction| vec![Piece::words(instruction.as_str())];
    let head = voice.labelled("label-do", "").trim_end().to_owned();
    Block::List { head, items: info.instruction.iter().map(item).collect() }
}

/// From when, until when, and when the next word comes.
pub(super) fn times(content: &Content, voice: Voice) -> Vec<Block> {
    let (label, end) = match content.term {
        Term::Expires(at) => ("label-until", at),
        Term::ReviewBy(at) => ("label-review", at),
    };
    let times = [
        Some(("label-from", content.effective)),
        Some((label, end)),
        content.next_update.map(|at| ("label-next", at)),
    ];
    let said = times.into_iter().flatten();
    said.map(|(label, at)| Block::paragraph(voice.labelled(label, &voice.time(at, content)))).collect()
}

/// The level with its scale; how bad, how soon, how sure; for whom; whom to ask.
pub(super) fn gravity(content: &Content, voice: Voice) -> Vec<Block> {
    let words = &voice.setting.words;
    let language = voice.language;
    let said = [
        voice.labelled("label-severity", words.severity(language, content.severity)),
        voice.labelled("label-urgency", words.urgency(language, content.urgency)),
        voice.labelled("label-certainty", words.certainty(language, content.certainty)),
    ];
    let audience = content.audience.iter().map(|whom| whom.as_str()).filter(|whom| *whom != EVERYBODY);
    let audience = voice.together(audience.map(str::to_owned));
    let audience = (!audience.is_empty()).then(|| voice.labelled("label-audience", &audience));
    let contact = content.contact.as_ref().map(|contact| voice.labelled("label-contact", contact.as_str()));
    let lines = [Some(voice.together(said)), audience, contact].into_iter().flatten();
    content
        .threat_level
        .iter()
        .map(|threat| level(threat, voice))
        .chain(lines.map(Block::paragraph))
        .collect()
}

/// What it rests on. How far each source is trusted stays in the house.
pub(super) fn sources(content: &Content, voice: Voice) -> Block {
    let item = |source: &Source| {
        let Source { title, publisher, url, published, reliability: _, credibility: _ } = source;
        let when = voice.date(*published);
        let values = [("title", title.as_str()), ("publisher", publisher.as_str()), ("when", &when)];
        let name = voice.with("source", &values);
        let plain = format!("{name}: {url}");
        vec![Piece::Link { href: url.to_string(), name, plain }]
    };
    let head = voice.labelled("label-sources", "").trim_end().to_owned();
    Block::List { head, items: content.sources.iter().map(item).collect() }
}
