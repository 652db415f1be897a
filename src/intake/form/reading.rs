//! From the fields of a form to a draft: what is empty was not given; what cannot be read is told, never guessed.

use crate::advisory::{
    Draft, DraftArea, DraftChange, DraftCircle, DraftLevel, DraftSource, DraftTemplate, DraftText,
    DraftValue, Keyed, Zones,
};

use super::clocks::whole;
use super::fields::Fields;
use super::numbers::{number, ring};

/// What was read of a form.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// The draft.
    pub draft: Draft,
    /// What is no number where one must stand: the draft lacks it, so it must not be kept like this.
    pub unread: Vec<Unread>,
}

/// A field that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// The field.
    pub field: String,
    /// What must stand there.
    pub wanted: &'static str,
}

/// Reads a draft out of the fields. Fields that are no part of a draft are let be: a form carries more than one.
#[must_use]
pub fn read_form(fields: &Fields, zones: &Zones) -> Read {
    let mut form = Form { fields, zones, unread: Vec::new() };
    let draft = form.draft();
    Read { draft, unread: form.unread }
}

struct Form<'a> {
    fields: &'a Fields,
    zones: &'a Zones,
    unread: Vec<Unread>,
}

impl Form<'_> {
    fn draft(&mut self) -> Draft {
        Draft {
            kind: self.text("kind"),
            status: self.text("status"),
            marking: self.text("marking"),
            language: self.text("language"),
            category: self.several("category"),
            event_code: self.pairs("event_code", "list", "code"),
            response_type: self.several("response_type"),
            urgency: self.text("urgency"),
            severity: self.text("severity"),
            certainty: self.text("certainty"),
            audience: self.lines("audience"),
            topics: self.lines("topics"),
            effective: self.time("effective"),
            onset: self.time("onset"),
            expires: self.time("expires"),
            review_by: self.time("review_by"),
            next_update: self.time("next_update"),
            areas: self.fields.members("areas").into_iter().filter_map(|n| self.area(n)).collect(),
            threat_level: self.level(),
            texts: self.texts(),
            no_action: (!self.fields.get("no_action").is_empty()).then_some(true),
            sources: self.fields.members("sources").into_iter().filter_map(|n| self.source(n)).collect(),
            contact: self.text("contact"),
            change: self.change(),
            template: self.template(),
        }
    }

    /// A value as it was typed; nothing where nothing was.
    fn text(&self, name: &str) -> Option<String> {
        Some(self.fields.get(name)).filter(|value| !value.trim().is_empty()).map(str::to_owned)
    }

    fn several(&self, name: &str) -> Vec<String> {
        self.fields.all(name).filter(|value| !value.is_empty()).map(str::to_owned).collect()
    }

    /// A list, one on each line.
    fn lines(&self, name: &str) -> Vec<String> {
        let lines = self.fields.get(name).lines().filter(|line| !line.trim().is_empty());
        lines.map(str::to_owned).collect()
    }

    fn time(&self, name: &str) -> Option<String> {
        let raw = self.text(name)?;
        Some(whole(&raw, self.fields.get("zone"), self.zones))
    }

    fn pairs(&self, list: &str, name: &str, value: &str) -> Keyed<String> {
        let pair =
            |n| Some((self.text(&format!("{list}.{n}.{name}"))?, self.text(&format!("{list}.{n}.{value}"))?));
        let mut pairs: Keyed<String> = Vec::new();
        for (name, value) in self.fields.members(list).into_iter().filter_map(pair) {
            match pairs.iter_mut().find(|(own, _)| *own == name) {
                Some((_, own)) => *own = value,
                None => pairs.push((name, value)),
            }
        }
        pairs
    }

    fn number(&mut self, field: String) -> Option<f64> {
        let raw = self.text(&field)?;
        let read = number(&raw);
        if read.is_none() {
            self.unread.push(Unread { field, wanted: "a number, such as 48.2072" });
        }
        read
    }

    fn area(&mut self, n: usize) -> Option<DraftArea> {
        let at = |field: &str| format!("areas.{n}.{field}");
        let (lat, lon) = (self.number(at("circle.lat")), self.number(at("circle.lon")));
        let radius_km = self.number(at("circle.radius_km"));
        let circle = DraftCircle { lat, lon, radius_km };
        let polygon = self.text(&at("polygon")).and_then(|raw| {
            let read = ring(&raw);
            if read.is_none() {
                let wanted = "a point on each line: latitude, a comma, longitude";
                self.unread.push(Unread { field: at("polygon"), wanted });
            }
            read
        });
        let area = DraftArea {
            name: self.text(&at("name")),
            country: self.text(&at("country")),
            codes: self.pairs(&at("codes"), "list", "code"),
            circle: (circle != DraftCircle::default()).then_some(circle),
            polygon,
        };
        (area != DraftArea::default()).then_some(area)
    }

    fn level(&self) -> Option<DraftLevel> {
        let level = DraftLevel {
            scheme: self.text("threat_level.scheme"),
            level: self.text("threat_level.level"),
            as_of: self.text("threat_level.as_of"),
            source: self.text("threat_level.source"),
        };
        (level != DraftLevel::default()).then_some(level)
    }

    /// Where a language stands twice the later texts are told at a language of their own, so that nothing is lost.
    fn texts(&self) -> Keyed<DraftText> {
        let mut texts: Keyed<DraftText> = Vec::new();
        for n in self.fields.members("texts") {
            let at = |field: &str| format!("texts.{n}.{field}");
            let text = DraftText {
                event: self.text(&at("event")),
                headline: self.text(&at("headline")),
                summary: self.text(&at("summary")),
                description: self.text(&at("description")),
                instruction: self.lines(&at("instruction")),
            };
            let language = self.text(&at("language"));
            if language.is_some() || text != DraftText::default() {
                let mut language = language.unwrap_or_default();
                while texts.iter().any(|(own, _)| *own == language) {
                    language.push_str("-again");
                }
                texts.push((language, text));
            }
        }
        texts
    }

    fn source(&mut self, n: usize) -> Option<DraftSource> {
        let at = |field: &str| format!("sources.{n}.{field}");
        let credibility = self.text(&at("credibility")).and_then(|raw| {
            let read = raw.trim().parse().ok();
            if read.is_none() {
                let wanted = "a whole number from 1 to 6";
                self.unread.push(Unread { field: at("credibility"), wanted });
            }
            read
        });
        let source = DraftSource {
            title: self.text(&at("title")),
            publisher: self.text(&at("publisher")),
            url: self.text(&at("url")),
            published: self.text(&at("published")),
            reliability: self.text(&at("reliability")),
            credibility,
        };
        (source != DraftSource::default()).then_some(source)
    }

    fn change(&self) -> Option<DraftChange> {
        let change = DraftChange {
            significance: self.text("change.significance"),
            note: self.pairs("change.note", "language", "text"),
        };
        (change != DraftChange::default()).then_some(change)
    }

    fn template(&mut self) -> Option<DraftTemplate> {
        let version = self.text("template.version").and_then(|raw| {
            let read = raw.trim().parse().ok();
            if read.is_none() {
                self.unread.push(Unread { field: "template.version".to_owned(), wanted: "a whole number" });
            }
            read
        });
        let mut values: Keyed<DraftValue> = Vec::new();
        for n in self.fields.members("template.values") {
            let at = |field: &str| format!("template.values.{n}.{field}");
            let Some(name) = self.text(&at("name")) else { continue };
            let by_language = || DraftValue::ByLanguage(self.pairs(&at("texts"), "language", "text"));
            let value = self.text(&at("value")).map_or_else(by_language, DraftValue::Same);
            match values.iter_mut().find(|(own, _)| *own == name) {
                Some((_, own)) => *own = value,
                None => values.push((name, value)),
            }
        }
        let template = DraftTemplate { id: self.text("template.id"), version, values };
        (template != DraftTemplate::default()).then_some(template)
    }
}
