//! What an advisory is: values that cannot hold nonsense, and a life that is a function of values.

mod countries;
mod distances;
mod ids;
mod levels;
mod life;
mod names;
mod shapes;
mod texts;
mod times;

use chrono::{DateTime, Utc};
use forewarn::advisory::{Draft, DraftArea, DraftSource, DraftText};

/// An instant of 1 December 2026, `HH:MM`.
fn at(time: &str) -> DateTime<Utc> {
    format!("2026-12-01T{time}:00Z").parse().unwrap()
}

/// A draft that can become content, valid from noon to six.
fn draft() -> Draft {
    let some = |text: &str| Some(text.to_owned());
    Draft {
        kind: some("advisory"),
        status: some("actual"),
        marking: some("TLP:CLEAR"),
        category: vec!["security".into()],
        urgency: some("expected"),
        severity: some("severe"),
        certainty: some("likely"),
        effective: some("2026-12-01T12:00:00+00:00"),
        expires: some("2026-12-01T18:00:00+00:00"),
        areas: vec![DraftArea { name: some("Vienna"), country: some("AT"), ..DraftArea::default() }],
        texts: vec![(
            "en".into(),
            DraftText {
                event: some("Concert cancelled"),
                headline: some("Vienna: the concert is cancelled"),
                summary: some("The police in Vienna cancelled the concert."),
                description: None,
                instruction: vec!["Do not travel to the stadium.".into()],
            },
        )],
        sources: vec![DraftSource {
            title: some("Notice"),
            publisher: some("Police Vienna"),
            url: some("https://www.polizei.gv.at/"),
            published: some("2026-12-01"),
            reliability: some("A"),
            credibility: Some(1),
        }],
        ..Draft::default()
    }
}
