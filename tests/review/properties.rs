//! Whatever is written: the review never breaks, says the same twice, and content is there exactly when no error is.

use forewarn::advisory::{Content, Draft, DraftArea, DraftCircle, DraftLevel, DraftSource, DraftText};
use forewarn::review::{Severity, rules};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

use super::support::{KNOWLEDGE, draft, judge, noon};

/// Strings of every kind, and those that fields expect or nearly expect.
fn text() -> impl Strategy<Value = String> {
    let near = [
        "",
        " ",
        "advisory",
        "threat-level",
        "actual",
        "exercise",
        "TLP:CLEAR",
        "TLP:WHITE",
        "security",
        "avoid",
        "future",
        "observed",
        "unknown",
        "en",
        "de",
        "ar",
        "english!",
        "AT",
        "ZZ",
        "EU",
        "at-dsn",
        "de-none",
        "4",
        "9",
        "2026-12-01T13:00:00+01:00",
        "2026-12-01T13:00:00Z",
        "2026-12-01T13:00:00",
        "2026-02-30T13:00:00+01:00",
        "2026-12-02",
        "tomorrow",
        "https://www.polizei.gv.at/",
        "http://user@host/",
        "javascript:alert(1)",
        "A",
        "F",
        "Vienna",
        "Wien: Konzert abgesagt",
        "Call 112 or 133.",
        "level 4 of 5",
        "<b>",
        "&lt;",
        "]]>",
        "\u{202e}x",
        "a\u{200b}b",
        "\u{7}",
        "x\ny",
        "a@b.example",
        "+43 660 1234567",
        "8 pm",
        "20 Uhr",
        "1.000,5",
        "Ünïcödé",
    ];
    prop_oneof![
        4 => proptest::sample::select(near.to_vec()).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => "[a-zA-ZäöüßéñłА-я0-9 .,:;@/+()\"'„“!-]{0,80}",
        1 => "[A-Za-z ]{130,160}",
    ]
}

fn a_text() -> impl Strategy<Value = DraftText> {
    (of(text()), of(text()), of(text()), of(text()), vec(text(), 0..10)).prop_map(
        |(event, headline, summary, description, instruction)| DraftText {
            event,
            headline,
            summary,
            description,
            instruction,
        },
    )
}

fn an_area() -> impl Strategy<Value = DraftArea> {
    let coordinate = || of(prop_oneof![-200.0..200.0, Just(f64::NAN), Just(90.0), Just(48.2)]);
    let circle = (coordinate(), coordinate(), coordinate()).prop_map(|(lat, lon, radius_km)| DraftCircle {
        lat,
        lon,
        radius_km,
    });
    let polygon = vec(vec(-200.0..200.0, 0..4), 0..6);
    let codes = vec((text(), text()), 0..3);
    (of(text()), of(text()), codes, of(circle), of(polygon)).prop_map(
        |(name, country, codes, circle, polygon)| DraftArea { name, country, codes, circle, polygon },
    )
}

fn a_source() -> impl Strategy<Value = DraftSource> {
    (of(text()), of(text()), of(text()), of(text()), of(text()), of(-1i64..8)).prop_map(
        |(title, publisher, url, published, reliability, credibility)| DraftSource {
            title,
            publisher,
            url,
            published,
            reliability,
            credibility,
        },
    )
}

fn a_level() -> impl Strategy<Value = DraftLevel> {
    (of(text()), of(text()), of(text()), of(text())).prop_map(|(scheme, level, as_of, source)| DraftLevel {
        scheme,
        level,
        as_of,
        source,
    })
}

/// One field of a good draft, replaced by anything; what came of it is shown with the draft.
struct Change(Box<dyn Fn(&mut Draft)>);

impl std::fmt::Debug for Change {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Change")
    }
}

fn change() -> impl Strategy<Value = Change> {
    fn with<T: Clone + std::fmt::Debug + 'static>(
        value: impl Strategy<Value = T> + 'static,
        set: fn(&mut Draft, T),
    ) -> BoxedStrategy<Change> {
        value.prop_map(move |value| Change(Box::new(move |draft| set(draft, value.clone())))).boxed()
    }
    prop_oneof![
        with(of(text()), |d, v| d.kind = v),
        with(of(text()), |d, v| d.status = v),
        with(of(text()), |d, v| d.marking = v),
        with(of(text()), |d, v| d.language = v),
        with(vec(text(), 0..4), |d, v| d.category = v),
        with(vec((text(), text()), 0..3), |d, v| d.event_code = v),
        with(vec(text(), 0..4), |d, v| d.response_type = v),
        with((of(text()), of(text()), of(text())), |d, v| (d.urgency, d.severity, d.certainty) = v),
        with((vec(text(), 0..40), vec(text(), 0..4)), |d, v| (d.audience, d.topics) = v),
        with((of(text()), of(text())), |d, v| (d.effective, d.onset) = v),
        with((of(text()), of(text()), of(text())), |d, v| (d.expires, d.review_by, d.next_update) = v),
        with(vec(an_area(), 0..4), |d, v| d.areas = v),
        with(of(a_level()), |d, v| d.threat_level = v),
        with(vec((text(), a_text()), 0..4), |d, v| d.texts = v),
        with(of(any::<bool>()), |d, v| d.no_action = v),
        with(vec(a_source(), 0..4), |d, v| d.sources = v),
        with(of(text()), |d, v| d.contact = v),
    ]
}

fn good() -> impl Strategy<Value = Draft> {
    let examples: [&[u8]; 5] = [
        include_bytes!("../drafts/STRUCT-01.pass.json"),
        include_bytes!("../drafts/LVL-01.pass.json"),
        include_bytes!("../drafts/LVL-07.pass.json"),
        include_bytes!("../drafts/LANG-04.pass.json"),
        include_bytes!("../drafts/TEXT-03.pass.json"),
    ];
    proptest::sample::select(examples.to_vec()).prop_map(draft)
}

fn altered() -> impl Strategy<Value = Draft> {
    (good(), vec(change(), 0..4)).prop_map(|(mut draft, changes)| {
        changes.iter().for_each(|change| (change.0)(&mut draft));
        draft
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn content_is_there_exactly_when_no_problem_is_an_error(draft in altered()) {
        let reviewed = judge(&draft, noon());
        let stopped = reviewed.problems.iter().any(|problem| problem.severity == Severity::Error);
        prop_assert_eq!(reviewed.content.is_some(), !stopped, "{:#?}", reviewed.problems);
        if reviewed.content.is_some() {
            prop_assert_eq!(Content::parse(&draft, &KNOWLEDGE.schemes).ok(), reviewed.content.clone());
        }
        prop_assert_eq!(judge(&draft, noon()), reviewed);
    }

    #[test]
    fn every_problem_is_of_a_rule_and_points_into_the_draft(draft in altered()) {
        for problem in judge(&draft, noon()).problems {
            prop_assert!(rules().any(|rule| rule.code == problem.code && rule.fix == problem.fix));
            prop_assert!(problem.pointer.is_empty() || problem.pointer.starts_with('/'), "{}", problem.pointer);
            prop_assert!(!problem.detail.is_empty());
        }
    }
}
