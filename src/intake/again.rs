//! What was published as a draft again, so that the next revision can begin from the words of the last.

use chrono::{DateTime, FixedOffset, SecondsFormat};

use crate::advisory::{
    Area, Circle, Content, Draft, DraftArea, DraftCircle, DraftLevel, DraftSource, DraftText, Info, Line,
    Polygon, Revision, Source, Term, ThreatLevel,
};

/// The draft from which this content is read again, value for value; the default language is the first of its texts.
#[must_use]
pub fn draft_again(content: &Content) -> Draft {
    let Content {
        status,
        categories,
        event_codes,
        response_types,
        urgency,
        severity,
        certainty,
        audience,
        topics,
        effective,
        onset,
        term,
        next_update,
        areas,
        threat_level,
        infos,
        no_action,
        sources,
        contact,
    } = content;
    let (expires, review_by) = match term {
        Term::Expires(at) => (Some(time(at)), None),
        Term::ReviewBy(at) => (None, Some(time(at))),
    };
    Draft {
        kind: Some(content.kind().wire().to_owned()),
        status: Some(status.wire().to_owned()),
        // Nothing else becomes content.
        marking: Some("TLP:CLEAR".to_owned()),
        language: None,
        category: categories.iter().map(|value| value.wire().to_owned()).collect(),
        event_code: event_codes.clone().into_iter().collect(),
        response_type: response_types.iter().map(|value| value.wire().to_owned()).collect(),
        urgency: Some(urgency.wire().to_owned()),
        severity: Some(severity.wire().to_owned()),
        certainty: Some(certainty.wire().to_owned()),
        audience: audience.iter().map(Line::to_string).collect(),
        topics: topics.iter().map(Line::to_string).collect(),
        effective: Some(time(effective)),
        onset: onset.as_ref().map(time),
        expires,
        review_by,
        next_update: next_update.as_ref().map(time),
        areas: areas.iter().map(area).collect(),
        threat_level: threat_level.as_ref().map(level),
        texts: infos.iter().map(|info| (info.language.to_string(), text(info))).collect(),
        no_action: no_action.then_some(true),
        sources: sources.iter().map(source).collect(),
        contact: contact.as_ref().map(Line::to_string),
        change: None,
        // It stands beside the content, with the revision: nothing that is public holds it.
        retraction: Vec::new(),
        template: None,
    }
}

/// What a next revision begins from: the content, with what a retraction of this revision would say.
#[must_use]
pub fn revision_again(revision: &Revision) -> Draft {
    let retraction = revision.retraction.iter().map(|(tag, text)| (tag.to_string(), text.to_string()));
    Draft { retraction: retraction.collect(), ..draft_again(&revision.content) }
}

/// With the offset that the editor wrote.
fn time(at: &DateTime<FixedOffset>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, false)
}

fn area(area: &Area) -> DraftArea {
    let Area { name, country, codes, circle, polygon } = area;
    DraftArea {
        name: Some(name.to_string()),
        country: Some(country.clone()),
        codes: codes.clone().into_iter().collect(),
        circle: circle.as_ref().map(self::circle),
        polygon: polygon.as_ref().map(ring),
    }
}

fn circle(circle: &Circle) -> DraftCircle {
    let (centre, radius) = (circle.centre(), circle.radius_km());
    DraftCircle { lat: Some(centre.lat()), lon: Some(centre.lon()), radius_km: Some(radius) }
}

fn ring(polygon: &Polygon) -> Vec<Vec<f64>> {
    polygon.points().iter().map(|point| vec![point.lat(), point.lon()]).collect()
}

fn level(level: &ThreatLevel) -> DraftLevel {
    DraftLevel {
        scheme: Some(level.scheme().id.clone()),
        level: Some(level.level().code.clone()),
        as_of: Some(level.as_of().to_string()),
        source: Some(level.source().to_string()),
    }
}

fn text(info: &Info) -> DraftText {
    let Info { language: _, event, headline, summary, description, instruction } = info;
    DraftText {
        event: Some(event.to_string()),
        headline: Some(headline.to_string()),
        summary: Some(summary.to_string()),
        description: description.as_ref().map(ToString::to_string),
        instruction: instruction.iter().map(ToString::to_string).collect(),
    }
}

fn source(source: &Source) -> DraftSource {
    let Source { title, publisher, url, published, reliability, credibility } = source;
    DraftSource {
        title: Some(title.to_string()),
        publisher: Some(publisher.to_string()),
        url: Some(url.to_string()),
        published: Some(published.to_string()),
        reliability: reliability.map(|grade| grade.letter().to_string()),
        credibility: credibility.map(|grade| i64::from(grade.get())),
    }
}
