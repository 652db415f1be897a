//! CAP infos become the texts of a draft and the values beside them: the first info rules, the others add languages.

use std::collections::BTreeSet;

use crate::advisory::{Category, Certainty, Draft, DraftText, Keyed, ResponseType, Severity, Urgency};

use super::area;
use super::field::{Field, Fields, Left};
use super::words;

/// What an info without a language is in (CAP 1.2 §3.2.2).
const DEFAULT_LANGUAGE: &str = "en-US";

/// Elements that hold a text; all others must say the same in every language.
const TEXTS: &[&str] = &["language", "event", "headline", "description", "instruction"];

/// Elements that are written in the info's language; where they differ they only do so in words.
const WORDED: &[&str] = &["audience", "senderName", "web", "contact", "parameter", "resource"];

/// What the source of the draft is made of.
#[derive(Debug, Default)]
pub(super) struct Sender {
    pub(super) name: Option<String>,
    pub(super) web: Option<String>,
}

/// Takes the info that rules: every value, every area, and its texts.
pub(super) fn first(draft: &mut Draft, info: &Field<'_, '_>, left: &mut Vec<Left>) -> Sender {
    let mut inside = Fields::of(info);
    text(draft, &mut inside, info, left);
    draft.category = values(inside.all("category"), Category::ALL, Category::cap, Category::wire, left);
    draft.response_type =
        values(inside.all("responseType"), ResponseType::ALL, ResponseType::cap, ResponseType::wire, left);
    let urgency = inside.first("urgency", left);
    draft.urgency = urgency.and_then(|raw| value(&raw, Urgency::ALL, Urgency::cap, Urgency::wire, left));
    let severity = inside.first("severity", left);
    draft.severity = severity.and_then(|raw| value(&raw, Severity::ALL, Severity::cap, Severity::wire, left));
    draft.certainty = inside.first("certainty", left).and_then(|raw| certainty(&raw, left));
    draft.audience = inside.first("audience", left).iter().map(Field::line).collect();
    draft.event_code = event_codes(inside.all("eventCode"), left);
    let mut time = |name| inside.first(name, left).map(|at| at.line());
    (draft.effective, draft.onset, draft.expires) = (time("effective"), time("onset"), time("expires"));
    let sender = Sender { name: time("senderName"), web: time("web") };
    draft.contact = time("contact");
    inside.leave("parameter", left, "a draft has no parameters: say in words what readers should know");
    inside.leave("resource", left, "a draft carries no files, and nothing was fetched");
    for field in inside.all("area") {
        draft.areas.extend(area::areas(&field, left));
    }
    inside.rest(left);
    sender
}

/// Takes the texts of a further info, and lists all in which it differs from the first.
pub(super) fn further(draft: &mut Draft, ruling: &Field<'_, '_>, info: &Field<'_, '_>, left: &mut Vec<Left>) {
    let said: BTreeSet<_> = Fields::of(ruling).each().map(|field| field.said()).collect();
    let places: BTreeSet<_> = Fields::of(ruling).all("area").iter().map(place).collect();
    let mut inside = Fields::of(info);
    text(draft, &mut inside, info, left);
    for field in inside.all("area") {
        if !places.contains(&place(&field)) {
            field.leave(left, "stands only in this info: add the area if the draft is to hold there too");
        } else if !said.contains(&field.said()) {
            field.leave(left, "the same area in other words: an area of a draft has one name");
        }
    }
    for field in inside.each().filter(|field| !said.contains(&field.said())) {
        let why = match field.name() {
            Some(name) if WORDED.contains(&name) => "the first info's is taken",
            Some(_) => "differs from the first info, which rules",
            None => "an element of another namespace",
        };
        field.leave(left, why);
    }
}

/// What an area says beside its name.
fn place(area: &Field<'_, '_>) -> Vec<Vec<String>> {
    Fields::of(area)
        .each()
        .filter(|field| field.name() != Some("areaDesc"))
        .map(|field| field.said())
        .collect()
}

/// The texts of an info, under its language; a second info in the same language has no room.
fn text(draft: &mut Draft, inside: &mut Fields<'_, '_>, info: &Field<'_, '_>, left: &mut Vec<Left>) {
    let language = match inside.first("language", left) {
        Some(language) => language.line(),
        None => {
            let why = "names no language, which CAP 1.2 reads as en-US: look whether it is";
            left.push(Left { path: info.path.clone(), value: String::new(), why: why.to_owned() });
            DEFAULT_LANGUAGE.to_owned()
        }
    };
    if draft.texts.iter().any(|(known, _)| known.eq_ignore_ascii_case(&language)) {
        for name in TEXTS {
            let why = format!("a draft has one text in a language, and an earlier info is in {language}");
            inside.leave(name, left, &why);
        }
        return;
    }
    let event = inside.first("event", left).map(|event| event.line());
    let headline = inside.first("headline", left).map(|headline| headline.line());
    let described = inside.first("description", left);
    let (summary, description) = summed_up(described.as_ref(), headline.as_ref(), left);
    let instruction =
        inside.first("instruction", left).map(|advice| actions(&advice, left)).unwrap_or_default();
    draft.texts.push((language, DraftText { event, headline, summary, description, instruction }));
}

/// A draft has a summary, CAP has none: it is the beginning of the description, or the headline.
fn summed_up(
    described: Option<&Field<'_, '_>>,
    headline: Option<&String>,
    left: &mut Vec<Left>,
) -> (Option<String>, Option<String>) {
    let Some(field) = described else { return (headline.cloned(), None) };
    let text = field.text();
    match words::summary(&text) {
        Some((summary, rest)) => {
            field.leave(left, "its first sentences became the summary, and the rest the description");
            (Some(summary), (!rest.is_empty()).then_some(rest))
        }
        None => {
            field.leave(left, "its first sentence is too long for a summary: the headline became it");
            (headline.cloned(), Some(text))
        }
    }
}

fn actions(advice: &Field<'_, '_>, left: &mut Vec<Left>) -> Vec<String> {
    let actions = words::actions(&advice.text());
    if actions.len() > 1 {
        advice.leave(
            left,
            format!("was cut into {} actions: look whether each stands for itself", actions.len()),
        );
    }
    actions
}

/// The value that an element names, as the API spells it; what CAP does not know is listed.
fn value<T: Copy>(
    raw: &Field<'_, '_>,
    all: &[T],
    cap: fn(T) -> &'static str,
    wire: fn(T) -> &'static str,
    left: &mut Vec<Left>,
) -> Option<String> {
    let found = all.iter().copied().find(|value| cap(*value) == raw.line());
    if found.is_none() {
        raw.leave(left, "CAP 1.2 knows no such value");
    }
    found.map(|value| wire(value).to_owned())
}

/// Each value once, in the order in which they stand.
fn values<T: Copy>(
    raw: Vec<Field<'_, '_>>,
    all: &[T],
    cap: fn(T) -> &'static str,
    wire: fn(T) -> &'static str,
    left: &mut Vec<Left>,
) -> Vec<String> {
    let mut taken = Vec::new();
    for field in raw {
        match value(&field, all, cap, wire, left) {
            Some(value) if taken.contains(&value) => {}
            Some(value) => taken.push(value),
            None => {}
        }
    }
    taken
}

/// CAP 1.2 §3.2.2: the value "Very Likely" of CAP 1.0 is to be read as Likely.
fn certainty(raw: &Field<'_, '_>, left: &mut Vec<Left>) -> Option<String> {
    if raw.line() == "Very Likely" {
        raw.leave(left, "a value of CAP 1.0, to be read as Likely");
        return Some(Certainty::Likely.wire().to_owned());
    }
    value(raw, Certainty::ALL, Certainty::cap, Certainty::wire, left)
}

/// One code of each list.
fn event_codes(codes: Vec<Field<'_, '_>>, left: &mut Vec<Left>) -> Keyed<String> {
    let mut taken: Keyed<String> = Vec::new();
    for field in codes {
        let mut inside = Fields::of(&field);
        let list = inside.first("valueName", left).map(|name| name.line()).unwrap_or_default();
        let code = inside.first("value", left).map(|value| value.line()).unwrap_or_default();
        inside.rest(left);
        if list.is_empty() || code.is_empty() {
            field.leave(left, "names no list, or no code");
        } else if taken.iter().any(|(known, _)| *known == list) {
            field.leave(left, "a second code of one list; the first is taken");
        } else {
            taken.push((list, code));
        }
    }
    taken
}
