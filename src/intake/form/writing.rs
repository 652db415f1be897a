//! From a draft to the fields of a form: reading them again gives the same draft.

use crate::advisory::{
    Draft, DraftArea, DraftChange, DraftCircle, DraftLevel, DraftSource, DraftTemplate, DraftText,
    DraftValue, Keyed, Zones,
};

use super::clocks::local;
use super::fields::Fields;
use super::numbers::ring_text;

/// Writes a draft as fields; times on the clocks of `zone`, where they were written in its offset.
#[must_use]
pub fn write_form(draft: &Draft, zone: &str, zones: &Zones) -> Fields {
    let Draft {
        kind,
        status,
        marking,
        language,
        category,
        event_code,
        response_type,
        urgency,
        severity,
        certainty,
        audience,
        topics,
        effective,
        onset,
        expires,
        review_by,
        next_update,
        areas,
        threat_level,
        texts,
        no_action,
        sources,
        contact,
        change,
        template,
    } = draft;
    let time = |raw: &Option<String>| raw.as_deref().map(|raw| local(raw, zone, zones));
    let mut form = Form::default();
    form.0.add("zone", zone);
    form.given("kind", kind.as_deref());
    form.given("status", status.as_deref());
    form.given("marking", marking.as_deref());
    form.given("language", language.as_deref());
    category.iter().for_each(|value| form.0.add("category", value));
    form.pairs("event_code", "list", "code", event_code);
    response_type.iter().for_each(|value| form.0.add("response_type", value));
    form.given("urgency", urgency.as_deref());
    form.given("severity", severity.as_deref());
    form.given("certainty", certainty.as_deref());
    form.lines("audience", audience);
    form.lines("topics", topics);
    let times = [
        ("effective", effective),
        ("onset", onset),
        ("expires", expires),
        ("review_by", review_by),
        ("next_update", next_update),
    ];
    times.iter().for_each(|(name, raw)| form.given(name, time(raw).as_deref()));
    areas.iter().enumerate().for_each(|(n, area)| form.area(n, area));
    form.level(threat_level.as_ref());
    texts.iter().enumerate().for_each(|(n, (language, text))| form.text(n, language, text));
    form.given("no_action", no_action.filter(|none| *none).map(|_| "yes"));
    sources.iter().enumerate().for_each(|(n, source)| form.source(n, source));
    form.given("contact", contact.as_deref());
    form.change(change.as_ref());
    form.template(template.as_ref());
    form.0
}

#[derive(Default)]
struct Form(Fields);

impl Form {
    fn given(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.0.add(name, value);
        }
    }

    fn lines(&mut self, name: &str, lines: &[String]) {
        if !lines.is_empty() {
            self.0.add(name, lines.join("\n"));
        }
    }

    fn pairs(&mut self, list: &str, name: &str, value: &str, pairs: &Keyed<String>) {
        for (n, (own, text)) in pairs.iter().enumerate() {
            self.0.add(format!("{list}.{n}.{name}"), own);
            self.0.add(format!("{list}.{n}.{value}"), text);
        }
    }

    fn area(&mut self, n: usize, area: &DraftArea) {
        let DraftArea { name, country, codes, circle, polygon } = area;
        let at = |field: &str| format!("areas.{n}.{field}");
        self.given(&at("name"), name.as_deref());
        self.given(&at("country"), country.as_deref());
        self.pairs(&at("codes"), "list", "code", codes);
        if let Some(DraftCircle { lat, lon, radius_km }) = circle {
            let numbers = [("circle.lat", lat), ("circle.lon", lon), ("circle.radius_km", radius_km)];
            for (field, number) in numbers {
                self.given(&at(field), number.map(|number| number.to_string()).as_deref());
            }
        }
        self.given(&at("polygon"), polygon.as_deref().map(ring_text).as_deref());
    }

    fn level(&mut self, level: Option<&DraftLevel>) {
        let Some(DraftLevel { scheme, level, as_of, source }) = level else { return };
        self.given("threat_level.scheme", scheme.as_deref());
        self.given("threat_level.level", level.as_deref());
        self.given("threat_level.as_of", as_of.as_deref());
        self.given("threat_level.source", source.as_deref());
    }

    fn text(&mut self, n: usize, language: &str, text: &DraftText) {
        let DraftText { event, headline, summary, description, instruction } = text;
        let at = |field: &str| format!("texts.{n}.{field}");
        self.0.add(at("language"), language);
        self.given(&at("event"), event.as_deref());
        self.given(&at("headline"), headline.as_deref());
        self.given(&at("summary"), summary.as_deref());
        self.given(&at("description"), description.as_deref());
        self.lines(&at("instruction"), instruction);
    }

    fn source(&mut self, n: usize, source: &DraftSource) {
        let DraftSource { title, publisher, url, published, reliability, credibility } = source;
        let at = |field: &str| format!("sources.{n}.{field}");
        self.given(&at("title"), title.as_deref());
        self.given(&at("publisher"), publisher.as_deref());
        self.given(&at("url"), url.as_deref());
        self.given(&at("published"), published.as_deref());
        self.given(&at("reliability"), reliability.as_deref());
        self.given(&at("credibility"), credibility.map(|grade| grade.to_string()).as_deref());
    }

    fn change(&mut self, change: Option<&DraftChange>) {
        let Some(DraftChange { significance, note }) = change else { return };
        self.given("change.significance", significance.as_deref());
        self.pairs("change.note", "language", "text", note);
    }

    fn template(&mut self, template: Option<&DraftTemplate>) {
        let Some(DraftTemplate { id, version, values }) = template else { return };
        self.given("template.id", id.as_deref());
        self.given("template.version", version.map(|version| version.to_string()).as_deref());
        for (n, (name, value)) in values.iter().enumerate() {
            let at = |field: &str| format!("template.values.{n}.{field}");
            self.0.add(at("name"), name);
            match value {
                DraftValue::Same(text) => self.0.add(at("value"), text),
                DraftValue::ByLanguage(texts) => self.pairs(&at("texts"), "language", "text", texts),
            }
        }
    }
}
