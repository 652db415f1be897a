//! An advisory as `SpecialAnnouncement` of schema.org, for programs that read pages: only what is real, and never without
//! an end.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::super::setting::Setting;
use super::fill::instant;
use super::written::written;
use crate::advisory::{Addresses, Advisory, Area, Info, Language, Standing, Status, Term};

#[derive(Serialize)]
struct Announcement<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: String,
    url: String,
    name: &'a str,
    text: &'a str,
    #[serde(rename = "inLanguage")]
    language: &'a str,
    #[serde(rename = "datePosted")]
    posted: String,
    expires: String,
    publisher: Organisation<'a>,
    #[serde(rename = "spatialCoverage")]
    places: Vec<Place<'a>>,
}

#[derive(Serialize)]
struct Organisation<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
}

#[derive(Serialize)]
struct Place<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    geo: Option<Spot>,
}

#[derive(Serialize)]
struct Spot {
    #[serde(rename = "@type")]
    kind: &'static str,
    latitude: f64,
    longitude: f64,
}

/// The announcement of an advisory in a language, to stand in a page; `None` for what is not real or not public. What is
/// over says since when, and a standing level is not to be kept beyond its review.
///
/// No letter of it means anything to HTML or XML.
#[must_use]
pub fn announcement(
    advisory: &Advisory,
    standing: Standing,
    language: &Language,
    setting: &Setting,
) -> Option<String> {
    let newest = advisory.newest().filter(|newest| newest.content.status == Status::Actual)?;
    let content = &newest.content;
    let Info { language, event: _, headline, summary, description: _, instruction: _ } =
        content.info(language).unwrap_or_else(|| content.default_info());
    let term: DateTime<Utc> = match content.term {
        Term::Expires(at) | Term::ReviewBy(at) => at.to_utc(),
    };
    let address = |path: String| setting.addresses.absolute(&path);
    let written = written(&Announcement {
        context: "https://schema.org",
        kind: "SpecialAnnouncement",
        id: address(Addresses::advisory(advisory.id)),
        url: address(Addresses::advisory(advisory.id)),
        name: headline.as_str(),
        text: summary.as_str(),
        language: language.as_str(),
        posted: instant(newest.stamp.sent),
        expires: instant(standing.over_since().map_or(term, |over| over.min(term))),
        publisher: Organisation { kind: "Organization", name: &setting.publisher.name },
        places: content.areas.iter().map(place).collect(),
    });
    Some(harmless(&written))
}

fn place(area: &Area) -> Place<'_> {
    let geo = area.circle.map(|circle| {
        let centre = circle.centre();
        Spot { kind: "GeoCoordinates", latitude: centre.lat(), longitude: centre.lon() }
    });
    Place { kind: "Place", name: area.name.as_str(), geo }
}

/// JSON writes these letters as it pleases; HTML and XML would read them as their own.
fn harmless(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            c => out.push(c),
        }
    }
    out
}
