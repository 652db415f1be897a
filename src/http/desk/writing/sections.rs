//! The form of an advisory, section by section, in the order in which a warning is thought: mode, words, time, place, ground.

use crate::advisory::{
    Description, Draft, Event, Headline, Instruction, Language, Line, Prose, Summary, Zones,
};
use crate::intake::{Fields, Unread, field_of};
use crate::render::{Setting, Words};
use crate::review::{Knowledge, Problem};

use super::choices;
use super::field::{Choice, Count, Field, Group, Said, Section, Shape};
use super::level::level;
use super::places::places;
use super::saying::said;

/// Everything that a form is made from.
pub(in crate::http::desk) struct Ground<'a> {
    /// What was typed.
    pub(in crate::http::desk) fields: &'a Fields,
    /// The draft that was read from it.
    pub(in crate::http::desk) draft: &'a Draft,
    /// Codes, places, schemes.
    pub(in crate::http::desk) knowledge: &'a Knowledge,
    /// The names of languages.
    pub(in crate::http::desk) words: &'a Words,
    /// The clocks.
    pub(in crate::http::desk) zones: &'a Zones,
    /// It is a further revision of what is published.
    pub(in crate::http::desk) further: bool,
}

/// The whole form.
pub(in crate::http::desk) fn sections(ground: &Ground) -> Vec<Section> {
    let mut all = vec![
        mode(ground),
        texts(ground),
        grade(),
        times(ground),
        places(ground),
        level(ground),
        sources(ground),
    ];
    if ground.further {
        all.insert(0, change(ground));
    }
    all.push(around());
    all.push(retraction(ground));
    // What it was filled from goes with the form, unseen.
    let filled = ground.fields.iter().filter(|(name, _)| name.starts_with("template."));
    all[0].fields.extend(filled.map(|(name, _)| Field::new(name, "Template", Shape::Hidden)));
    all.iter_mut().flat_map(Section::fields_mut).for_each(|field| fill(field, ground.fields));
    all
}

/// Puts what the review says at the fields; what has no field on the page is returned.
pub(in crate::http::desk) fn say(
    sections: &mut [Section],
    problems: &[Problem],
    unread: &[Unread],
    (draft, setting): (&Draft, &Setting),
) -> Vec<(String, Said)> {
    let mut homeless = Vec::new();
    let unread = unread.iter().map(|Unread { field, wanted }| {
        let text = format!("This is not readable. Write {wanted}.");
        (field.clone(), Said { stops: true, text, code: "STRUCT-01".to_owned() })
    });
    let problems =
        problems.iter().map(|problem| (field_of(&problem.pointer, draft), said(problem, draft, setting)));
    for (id, said) in unread.chain(problems) {
        let home = sections.iter_mut().flat_map(Section::fields_mut).find(|field| field.id == id);
        match home {
            Some(field) => field.said.push(said),
            None => homeless.push((id, said)),
        }
    }
    homeless
}

fn fill(field: &mut Field, fields: &Fields) {
    field.value = fields.get(&field.id).to_owned();
    if let Some(Count { now, most: _ }) = &mut field.count {
        *now = crate::advisory::length(&field.value);
    }
    match &mut field.shape {
        Shape::Pick(choices) | Shape::One(choices) | Shape::Several(choices) => {
            for choice in choices.iter_mut() {
                choice.chosen = fields.has(&field.id, &choice.value);
            }
            keep_unknown(&field.id, choices, fields);
        }
        Shape::Line(kind) => {
            // A browser's own field shows nothing of what it cannot read, and would lose it.
            if *kind == "datetime-local" && !field.value.is_empty() && field.value.contains(['+', 'Z', ' ']) {
                *kind = "text";
            }
        }
        Shape::Text(_) | Shape::Hidden => {}
    }
}

/// A value that is none of the list was written by a program: it is shown, so that nothing is lost by looking at it.
fn keep_unknown(id: &str, choices: &mut Vec<Choice>, fields: &Fields) {
    let known: Vec<_> = choices.iter().map(|choice| choice.value.clone()).collect();
    for value in fields.all(id).filter(|value| !value.is_empty() && !known.iter().any(|known| known == value))
    {
        let text = format!("{value} (not in the list)");
        choices.push(Choice { value: value.to_owned(), text, hint: String::new(), chosen: true });
    }
}

fn mode(ground: &Ground) -> Section {
    let marking = Choice {
        value: "TLP:CLEAR".to_owned(),
        text: "TLP:CLEAR: everyone may read this and pass it on".to_owned(),
        hint: "Nothing else may be published here; what is not marked is not clear".to_owned(),
        chosen: false,
    };
    let default =
        ground.draft.texts.iter().map(|(language, _)| language_choice(language, ground.words)).collect();
    Section {
        id: "mode",
        title: "What this is",
        fields: vec![
            Field::new("status", "Real or exercise", Shape::One(choices::statuses())),
            Field::new("kind", "Kind", Shape::One(choices::kinds())),
            Field::new("marking", "Marking", Shape::Several(vec![marking])),
            Field::new(
                "language",
                "Default language",
                Shape::Pick(choices::or_none("The first one below", default)),
            )
            .hint("Shown where a reader's language is not there"),
        ],
        ..Section::default()
    }
}

fn language_choice(tag: &str, words: &Words) -> Choice {
    let name = Language::parse(tag).map_or_else(|_| tag.to_owned(), |language| words.own_name(&language));
    Choice { value: tag.to_owned(), text: format!("{name} ({tag})"), hint: String::new(), chosen: false }
}

fn texts(ground: &Ground) -> Section {
    let numbers = ground.fields.members("texts");
    let groups = numbers.iter().map(|n| text(*n, ground.fields.get(&format!("texts.{n}.language")), ground));
    let taken: Vec<_> = ground.draft.texts.iter().map(|(language, _)| language.as_str()).collect();
    let free = ground.words.languages().map(Language::as_str).filter(|tag| !taken.contains(tag));
    let free = free.map(|tag| language_choice(tag, ground.words)).collect();
    let adder = Group {
        id: "texts".to_owned(),
        legend: "Add a language".to_owned(),
        fields: vec![Field::new("add.language", "Language", Shape::Pick(choices::or_none("Choose", free)))],
        more: None,
        buttons: vec![("add-language".to_owned(), "Add this language".to_owned())],
    };
    Section {
        id: "words",
        title: "What it says",
        hint: "Who speaks, what happens, where, what to do, until when: in this order, in short sentences.",
        groups: groups.collect(),
        adder: Some(adder),
        ..Section::default()
    }
}

fn text(n: usize, tag: &str, ground: &Ground) -> Group {
    let at = |field: &str| format!("texts.{n}.{field}");
    let name = language_choice(tag, ground.words).text;
    let labelled = |label: &str| label.to_owned();
    let fields = vec![
        Field::new(at("language"), "Language", Shape::Hidden),
        Field::new(at("event"), labelled("Event"), Shape::Line("text"))
            .hint("What sort of thing it is, such as: Concert cancelled")
            .lang(tag)
            .most(Event::MAX_CHARS),
        Field::new(at("headline"), labelled("Headline"), Shape::Text(2))
            .hint("Place and action first; it is all that many will see")
            .lang(tag)
            .most(Headline::MAX_CHARS),
        Field::new(at("summary"), labelled("Summary"), Shape::Text(4))
            .hint("Who says so, what has happened, where, until when")
            .lang(tag)
            .most(Summary::MAX_CHARS),
        Field::new(at("instruction"), labelled("What to do"), Shape::Text(4))
            .hint(format!("One action on each line, each at most {} characters", Instruction::MAX_CHARS))
            .lang(tag),
        Field::new(at("description"), labelled("More"), Shape::Text(5))
            .hint("Only where there is more to say")
            .lang(tag)
            .most(Description::MAX_CHARS),
    ];
    let remove = (format!("remove.texts.{n}"), format!("Remove {name}"));
    Group { id: format!("texts.{n}"), legend: name, fields, more: None, buttons: vec![remove] }
}

fn grade() -> Section {
    Section {
        id: "grade",
        title: "How grave, how soon, how sure",
        fields: vec![
            Field::new("category", "Category", Shape::Several(choices::categories())),
            Field::new("severity", "Severity", Shape::One(choices::severities())),
            Field::new("urgency", "Urgency", Shape::One(choices::urgencies())),
            Field::new("certainty", "Certainty", Shape::One(choices::certainties())),
            Field::new("response_type", "What people are asked for", Shape::Several(choices::responses())),
            Field::new(
                "no_action",
                "Nothing to do",
                Shape::Several(vec![Choice {
                    value: "yes".to_owned(),
                    text: "No action is needed".to_owned(),
                    hint: "Then there are no instructions".to_owned(),
                    chosen: false,
                }]),
            ),
        ],
        ..Section::default()
    }
}

fn times(ground: &Ground) -> Section {
    let zone = ground.fields.get("zone");
    let zones = ground.zones.ids().map(|id| Choice {
        value: id.to_owned(),
        text: id.replace('_', " "),
        hint: String::new(),
        chosen: false,
    });
    let standing = ground.draft.kind.as_deref() == Some("threat-level");
    let local = || Shape::Line("datetime-local");
    let clocks = if zone.is_empty() { "a zone of your choice".to_owned() } else { zone.replace('_', " ") };
    let mut fields = vec![
        Field::new("zone", "Clocks", Shape::Pick(zones.collect()))
            .hint(format!("All hours below are those of {clocks}")),
        Field::new("effective", "Holds from", local()),
        Field::new("expires", "Until", local())
            .hint("It lapses by itself then; extend it if it lasts longer"),
        Field::new("review_by", "Look at it again by", local()).hint("Overdue is shown in public"),
        Field::new("next_update", "Next word by", local()).hint("When readers may expect to hear more"),
        Field::new("onset", "The event itself begins", local()).hint("Only where that is later"),
    ];
    let other = if standing { "expires" } else { "review_by" };
    if ground.fields.get(other).is_empty() {
        fields.retain(|field| field.id != other);
    }
    Section { id: "times", title: "When", fields, ..Section::default() }
}

fn sources(ground: &Ground) -> Section {
    let numbers = ground.fields.members("sources");
    let groups = numbers.iter().enumerate().map(|(place, n)| {
        let at = |field: &str| format!("sources.{n}.{field}");
        let fields = vec![
            Field::new(at("title"), "Title", Shape::Line("text")).most(Line::MAX_CHARS),
            Field::new(at("publisher"), "Published by", Shape::Line("text")),
            Field::new(at("url"), "Address", Shape::Line("url")),
            Field::new(at("published"), "On", Shape::Line("date")),
        ];
        let grades = vec![
            Field::new(
                at("reliability"),
                "Reliability",
                Shape::Pick(choices::or_none("Not judged", choices::reliabilities())),
            ),
            Field::new(
                at("credibility"),
                "Credibility",
                Shape::Pick(choices::or_none("Not judged", choices::credibilities())),
            ),
        ];
        Group {
            id: format!("sources.{n}"),
            legend: format!("Source {}", place + 1),
            fields,
            more: Some(("How far it is trusted (never leaves this house)".to_owned(), grades)),
            buttons: vec![(format!("remove.sources.{n}"), format!("Remove source {}", place + 1))],
        }
    });
    Section {
        id: "sources",
        title: "What it rests on",
        groups: groups.collect(),
        adder: Some(Group {
            id: "add.source".to_owned(),
            buttons: vec![("add-source".to_owned(), "Add a source".to_owned())],
            ..Group::default()
        }),
        ..Section::default()
    }
}

fn around() -> Section {
    Section {
        id: "around",
        title: "For whom, and whom to ask",
        fields: vec![
            Field::new("audience", "Audience", Shape::Text(2))
                .hint("One on each line; “public” where nothing is said"),
            Field::new("topics", "Topics", Shape::Text(2))
                .hint("One on each line, such as concert: feeds select by them"),
            Field::new("contact", "Contact", Shape::Line("text"))
                .hint("Whom the press or the public may ask"),
            Field::new("event_code.0.list", "List of the event code", Shape::Line("text"))
                .hint("Such as OET:v1.2"),
            Field::new("event_code.0.code", "Event code", Shape::Line("text"))
                .hint("Such as OET-177; optional"),
        ],
        ..Section::default()
    }
}

fn change(ground: &Ground) -> Section {
    let mut fields =
        vec![Field::new("change.significance", "Weight of the change", Shape::One(choices::significances()))];
    for n in ground.fields.members("change.note") {
        let tag = ground.fields.get(&format!("change.note.{n}.language")).to_owned();
        let name = language_choice(&tag, ground.words).text;
        fields.push(Field::new(format!("change.note.{n}.language"), "Language", Shape::Hidden));
        let note =
            Field::new(format!("change.note.{n}.text"), format!("What changed, in {name}"), Shape::Text(2));
        fields.push(note.lang(&tag).most(Prose::MAX_CHARS));
    }
    Section {
        id: "change",
        title: "What changes",
        hint: "This replaces what is public now.",
        fields,
        ..Section::default()
    }
}

fn retraction(ground: &Ground) -> Section {
    let mut fields = Vec::new();
    for n in ground.fields.members("retraction") {
        let tag = ground.fields.get(&format!("retraction.{n}.language")).to_owned();
        let name = language_choice(&tag, ground.words).text;
        fields.push(Field::new(format!("retraction.{n}.language"), "Language", Shape::Hidden));
        let text = Field::new(
            format!("retraction.{n}.text"),
            format!("If it turns out to be wrong, in {name}"),
            Shape::Text(2),
        );
        fields.push(text.lang(&tag).most(Prose::MAX_CHARS));
    }
    Section {
        id: "retraction",
        title: "Prepared retraction",
        hint: "Agreed to with the rest, so that a mistake is taken back within seconds. Leave it empty, and our own words stand there.",
        fields,
        ..Section::default()
    }
}
