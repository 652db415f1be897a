//! The machine's view of an entry as categories: a list each, a value, and a word for people.

use super::level::label;
use super::voice::Voice;
use crate::advisory::{Content, Message, Publisher, Status};
use crate::feed::{Entry, Phase};

/// The lists got their names in this year; a tag URI needs one (RFC 4151 §2.1).
const SINCE: &str = "2026";

/// A value of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Tag {
    /// The list: the part after the authority's prefix.
    pub(in super::super) list: String,
    /// The value, as the API spells it.
    pub(in super::super) term: String,
    /// The value in words, where there are any.
    pub(in super::super) label: Option<String>,
}

/// The address of a list: `tag:{authority},2026:{list}`.
pub(in super::super) fn scheme(publisher: &Publisher, list: &str) -> String {
    format!("tag:{},{SINCE}:{list}", publisher.authority)
}

/// Every tag of an entry; what decides whether it is real and whether it counts comes first.
pub(super) fn tags(entry: &Entry, voice: Voice) -> Vec<Tag> {
    let content = &*entry.revision().content;
    let mut tags = vec![
        tag("status", content.status.wire(), status_word(content.status, voice)),
        tag("standing", standing(entry.phase()), None),
        tag("message", message(entry.message()), None),
        tag("kind", content.kind().wire(), None),
    ];
    tags.extend(values(content, voice));
    tags.extend(level(content));
    tags.extend(areas(content));
    tags.extend(
        content
            .event_codes
            .iter()
            .map(|(list, code)| tag(&format!("event-code/{}", encoded(list)), code, None)),
    );
    tags.extend(content.topics.iter().map(|topic| tag("topic", topic.as_str(), None)));
    tags
}

fn tag(list: &str, term: &str, label: Option<&str>) -> Tag {
    Tag { list: list.to_owned(), term: term.to_owned(), label: label.map(str::to_owned) }
}

/// The prefix of titles, without what separates it from a headline.
fn status_word<'a>(status: Status, voice: Voice<'a>) -> Option<&'a str> {
    let key = match status {
        Status::Actual => return None,
        Status::Exercise => "prefix-exercise",
        Status::Test => "prefix-test",
    };
    Some(voice.say(key).trim_end_matches(|c: char| c == ':' || c.is_whitespace()))
}

/// Where an entry stands, in the words of the API.
pub(in super::super) fn standing(phase: Phase) -> &'static str {
    match phase {
        Phase::Current(standing) | Phase::Over(standing) => standing.wire(),
        Phase::Superseded { at: _, by: _ } => "superseded",
    }
}

/// What a revision does, in the words of the machine form.
pub(in super::super) fn message(message: Message) -> &'static str {
    match message {
        Message::Alert => "alert",
        Message::Update => "update",
        Message::End => "end",
        Message::Retract => "retract",
    }
}

fn values(content: &Content, voice: Voice) -> impl Iterator<Item = Tag> {
    let (words, language) = (&voice.setting.words, voice.language);
    let severity = Some(words.severity(language, content.severity));
    let urgency = Some(words.urgency(language, content.urgency));
    let certainty = Some(words.certainty(language, content.certainty));
    let graded = [
        tag("severity", content.severity.wire(), severity),
        tag("urgency", content.urgency.wire(), urgency),
        tag("certainty", content.certainty.wire(), certainty),
    ];
    let categories = content.categories.iter().map(|value| tag("category", value.wire(), None));
    let responses = content.response_types.iter().map(|value| tag("response-type", value.wire(), None));
    graded.into_iter().chain(categories.collect::<Vec<_>>()).chain(responses.collect::<Vec<_>>())
}

/// The level with its scheme's id before it: a bare number misleads, and levels of two schemes are never the same.
fn level(content: &Content) -> Option<Tag> {
    let threat = content.threat_level.as_ref()?;
    let (scheme, level) = (threat.scheme(), threat.level());
    Some(tag("threat-level", &format!("{}:{}", scheme.id, level.code), Some(&label(scheme, level))))
}

fn areas(content: &Content) -> Vec<Tag> {
    let mut tags: Vec<Tag> = Vec::new();
    for area in &content.areas {
        let country = ("country".to_owned(), area.country.as_str());
        let codes = area.codes.iter().map(|(list, code)| (format!("area/{}", encoded(list)), code.as_str()));
        for (list, code) in [country].into_iter().chain(codes) {
            let own = tag(&list, code, Some(area.name.as_str()));
            // Two areas of one country name it once.
            if !tags.iter().any(|tag| tag.list == own.list && tag.term == own.term) {
                tags.push(own);
            }
        }
    }
    tags
}

/// Percent-encodes what may not stand in a tag URI (RFC 3986 §2.3 and `:`).
fn encoded(list: &str) -> String {
    let mut out = String::new();
    for byte in list.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b':' => {
                out.push(char::from(byte));
            }
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
