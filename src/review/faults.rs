//! Which rule a fault of reading breaks: every fault has exactly one, so that nothing stops publication unnamed.

use super::pointer::segments;
use crate::advisory::{
    Category, Certainty, Draft, Fault, FieldFault, Kind, LevelFault, ResponseType, Schemes, Severity,
    ShapeFault, Status, TimeFault, Urgency, cannot_be_seen,
};

/// The rule that a fault breaks; always one whose severity is error.
pub(super) fn code(found: &FieldFault) -> &'static str {
    let place = segments(&found.pointer);
    match &found.fault {
        Fault::Missing => missing(&place),
        Fault::NotWanted => not_wanted(&place),
        Fault::NotAValue => match place.as_slice() {
            ["marking"] => "TLP-01",
            ["language"] => "LANG-01",
            ["areas", _, "country"] => "AREA-01",
            ["change" | "reason", ..] => by_note(&place),
            _ => "STRUCT-01",
        },
        Fault::TooLong { max: _, actual: _ } => match place.as_slice() {
            ["audience" | "topics"] => "DRAFT-01",
            ["language"] | ["texts", _] => "LANG-01",
            _ => "STRUCT-03",
        },
        Fault::Character(c) => character(*c),
        Fault::NotALanguage => "LANG-01",
        Fault::NotALink => "URL-01",
        Fault::Time(TimeFault::NotInCalendar) => "TIME-06",
        Fault::Time(TimeFault::NotRfc3339 | TimeFault::NoOffset) => "TIME-01",
        Fault::Order => "TIME-02",
        Fault::Shape(fault) => shape(*fault, &place),
        Fault::Level(LevelFault::UnknownScheme | LevelFault::NotInUse) => "LVL-01",
        Fault::Level(LevelFault::NoScale) => "LVL-05",
        Fault::Level(LevelFault::UnknownLevel) => "LVL-02",
    }
}

fn missing(place: &[&str]) -> &'static str {
    match place {
        ["marking"] => "TLP-02",
        ["expires" | "review_by"] => "TIME-03",
        ["sources"] => "SRC-01",
        ["areas"] => "AREA-07",
        ["areas", _, "circle"] => "AREA-03",
        ["areas", _, "name" | "country"] => "AREA-01",
        ["areas", _, "codes", _] => "AREA-04",
        ["threat_level", "scheme"] => "LVL-01",
        ["threat_level", "level"] => "LVL-02",
        ["threat_level", _] => "LVL-06",
        ["language"] | ["texts", _] => "LANG-01",
        ["texts", _, "instruction", ..] => "GUID-01",
        ["change" | "reason", ..] => by_note(place),
        _ => "STRUCT-01",
    }
}

fn not_wanted(place: &[&str]) -> &'static str {
    match place {
        ["expires" | "review_by"] => "TIME-03",
        ["texts", _] => "LANG-01",
        ["texts", _, "instruction"] => "GUID-01",
        ["change" | "reason", ..] => by_note(place),
        _ => "STRUCT-01",
    }
}

fn by_note(place: &[&str]) -> &'static str {
    if place.first() == Some(&"reason") { "CHG-02" } else { "CHG-01" }
}

/// Brackets are markup, directions and invisible characters mislead, the rest cannot stand in XML.
fn character(c: char) -> &'static str {
    match c {
        '<' | '>' => "TEXT-01",
        c if cannot_be_seen(c) => "TEXT-03",
        _ => "TEXT-04",
    }
}

fn shape(fault: ShapeFault, place: &[&str]) -> &'static str {
    match (fault, place) {
        (ShapeFault::CrossesAntimeridian, _) => "AREA-06",
        (ShapeFault::TooManyPoints, _) => "DRAFT-01",
        (ShapeFault::Radius, _) | (ShapeFault::OutOfRange, ["areas", _, "circle"]) => "AREA-03",
        (
            ShapeFault::OutOfRange
            | ShapeFault::TooFewPoints
            | ShapeFault::NotClosed
            | ShapeFault::DuplicateNeighbours
            | ShapeFault::SelfIntersects,
            _,
        ) => "AREA-02",
    }
}

/// Where the fault is, as near as can be said: of a level, the part of it that does not fit.
pub(super) fn pointer(found: &FieldFault) -> String {
    let part = match &found.fault {
        Fault::Level(LevelFault::UnknownScheme | LevelFault::NoScale) => "/scheme",
        Fault::Level(LevelFault::NotInUse) => "/as_of",
        Fault::Level(LevelFault::UnknownLevel) => "/level",
        Fault::Missing | Fault::NotWanted | Fault::NotAValue | Fault::NotALanguage | Fault::NotALink => "",
        Fault::TooLong { max: _, actual: _ } | Fault::Character(_) | Fault::Time(_) | Fault::Order => "",
        Fault::Shape(_) => "",
    };
    format!("{}{part}", found.pointer)
}

/// What is wrong, in words that name the values there are.
pub(super) fn detail(found: &FieldFault, draft: &Draft, schemes: &Schemes) -> String {
    let place = segments(&found.pointer);
    let name = place.iter().rev().find(|part| part.parse::<usize>().is_err());
    let name = name.map_or("the draft", |name| name).replace("~1", "/").replace("~0", "~");
    match (&found.fault, place.as_slice()) {
        (Fault::Level(fault), _) => level(*fault, draft, schemes),
        (Fault::Shape(fault), _) => format!("{name} {}", shape_words(*fault)),
        (Fault::NotAValue, ["language"]) => {
            "the default language is none of the languages of the texts".to_owned()
        }
        (Fault::NotAValue, _) => match values(&name) {
            Some(values) => format!("{name} is none of {}", values.join(", ")),
            None => format!("{name} {}", found.fault),
        },
        (Fault::NotWanted, ["texts", _, "instruction"]) => {
            "no_action is true, and yet there are instructions".to_owned()
        }
        (Fault::NotWanted, ["texts", tag]) => format!("{tag} stands twice"),
        (Fault::TooLong { max, actual }, place) => {
            let of = match place {
                ["texts", _, "instruction"] => "instructions",
                ["audience" | "topics"] => "entries",
                _ => "characters",
            };
            format!("{name} has {actual} {of}, and at most {max} are allowed")
        }
        (Fault::Missing, ["change" | "reason", .., _]) => {
            format!("{name} is missing: say what changed, or why")
        }
        (fault, _) => format!("{name} {fault}"),
    }
}

/// The values of a field that has a list of them.
fn values(name: &str) -> Option<Vec<&'static str>> {
    Some(match name {
        "kind" => Kind::ALL.iter().map(|value| value.wire()).collect(),
        "status" => Status::ALL.iter().map(|value| value.wire()).collect(),
        "category" => Category::ALL.iter().map(|value| value.wire()).collect(),
        "response_type" => ResponseType::ALL.iter().map(|value| value.wire()).collect(),
        "urgency" => Urgency::ALL.iter().map(|value| value.wire()).collect(),
        "severity" => Severity::ALL.iter().map(|value| value.wire()).collect(),
        "certainty" => Certainty::ALL.iter().map(|value| value.wire()).collect(),
        "significance" => vec!["minor", "significant"],
        "marking" => vec!["TLP:CLEAR"],
        _ => return None,
    })
}

fn level(fault: LevelFault, draft: &Draft, schemes: &Schemes) -> String {
    let given = draft.threat_level.as_ref();
    let text = |part: Option<&String>| part.map_or_else(String::new, Clone::clone);
    let id = text(given.and_then(|level| level.scheme.as_ref()));
    let label = text(given.and_then(|level| level.level.as_ref()));
    let day = text(given.and_then(|level| level.as_of.as_ref()));
    let scheme = schemes.get(&id);
    match fault {
        LevelFault::UnknownScheme => {
            let countries: Vec<&str> =
                draft.areas.iter().filter_map(|area| area.country.as_deref()).collect();
            let near = schemes.iter().filter(|scheme| countries.contains(&scheme.country.as_str()));
            let ids: Vec<&str> = near.map(|scheme| scheme.id.as_str()).collect();
            format!("there is no scheme {id:?}; for this area there is: {}", listed(&ids))
        }
        LevelFault::NotInUse => format!("the scheme {id} was not in use on {day}"),
        LevelFault::NoScale => {
            let country = scheme.map_or("this country", |scheme| scheme.country.as_str());
            format!("{country} publishes no scale of levels, so none can be given")
        }
        LevelFault::UnknownLevel => {
            let codes = scheme.into_iter().flat_map(|scheme| scheme.levels.iter());
            let codes: Vec<&str> = codes.map(|level| level.code.as_str()).collect();
            format!("{id} has no level {label:?}; its levels are {}", listed(&codes))
        }
    }
}

fn listed(words: &[&str]) -> String {
    if words.is_empty() { "none".to_owned() } else { words.join(", ") }
}

fn shape_words(fault: ShapeFault) -> &'static str {
    match fault {
        ShapeFault::OutOfRange => {
            "has a latitude beyond 90 or a longitude beyond 180 degrees, or not two numbers"
        }
        ShapeFault::Radius => "has a radius that is not above 0 and at most 100 km",
        ShapeFault::TooFewPoints => "has fewer than four points; the first is repeated at the end",
        ShapeFault::TooManyPoints => "has more points than an outline needs",
        ShapeFault::NotClosed => "is not closed: the last point is not the first",
        ShapeFault::DuplicateNeighbours => "repeats a point beside itself",
        ShapeFault::SelfIntersects => "crosses or touches itself, or has no inside",
        ShapeFault::CrossesAntimeridian => "crosses the antimeridian",
    }
}
