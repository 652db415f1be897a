//! The form of the desk and the API's draft say the same thing; bad input is told at its field, and nothing is guessed.

use forewarn::advisory::{
    Draft, DraftArea, DraftChange, DraftCircle, DraftLevel, DraftSource, DraftTemplate, DraftText,
    DraftValue, Zones,
};
use forewarn::intake::{
    Fields, MAX_FIELDS, MAX_FORM_BYTES, NotAForm, field_of, read_draft, read_form, write_form,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::render::zones::zones;

/// What somebody can type into one line: not nothing.
fn line() -> impl Strategy<Value = String> {
    "[^\r\n\\p{Z}\\p{C}][^\r\n]{0,20}"
}

/// What somebody can type into a box.
fn prose() -> impl Strategy<Value = String> {
    "[^\r\n\\p{Z}\\p{C}][^\r]{0,40}"
}

fn time() -> impl Strategy<Value = String> {
    prop_oneof![
        (
            2020..2040_i32,
            1..13_u32,
            1..29_u32,
            0..24_u32,
            0..60_u32,
            select(vec!["+01:00", "+02:00", "Z", "-03:30"])
        )
            .prop_map(|(y, m, d, h, min, zone)| format!("{y}-{m:02}-{d:02}T{h:02}:{min:02}:00{zone}")),
        Just("2026-12-01T08:00:30.5+01:00".to_owned()),
        Just("next Tuesday".to_owned()),
    ]
}

fn keyed(value: impl Strategy<Value = String>) -> impl Strategy<Value = Vec<(String, String)>> {
    let names = subsequence(vec!["iso3166-2", "OET:v1.2", "nuts3", "en", "de"], 0..4);
    (names, vec(value, 4))
        .prop_map(|(names, values)| names.into_iter().map(str::to_owned).zip(values).collect())
}

fn area() -> impl Strategy<Value = DraftArea> {
    let number = || -180.0..180.0_f64;
    let circle = (number(), of(number()), of(0.1..100.0_f64)).prop_map(|(lat, lon, radius_km)| DraftCircle {
        lat: Some(lat),
        lon,
        radius_km,
    });
    let polygon = vec(vec(number(), 1..3), 1..6);
    (line(), of(line()), keyed(line()), of(circle), of(polygon)).prop_map(
        |(name, country, codes, circle, polygon)| DraftArea {
            name: Some(name),
            country,
            codes,
            circle,
            polygon,
        },
    )
}

fn text() -> impl Strategy<Value = DraftText> {
    (of(line()), of(line()), of(line()), of(prose()), vec(line(), 0..4)).prop_map(
        |(event, headline, summary, description, instruction)| DraftText {
            event,
            headline,
            summary,
            description,
            instruction,
        },
    )
}

fn source() -> impl Strategy<Value = DraftSource> {
    (line(), of(line()), of(line()), of(line()), of(line()), of(any::<i64>())).prop_map(
        |(title, publisher, url, published, reliability, credibility)| DraftSource {
            title: Some(title),
            publisher,
            url,
            published,
            reliability,
            credibility,
        },
    )
}

fn level() -> impl Strategy<Value = DraftLevel> {
    (line(), of(line()), of(line()), of(line())).prop_map(|(scheme, level, as_of, source)| DraftLevel {
        scheme: Some(scheme),
        level,
        as_of,
        source,
    })
}

fn change() -> impl Strategy<Value = DraftChange> {
    (line(), keyed(prose()))
        .prop_map(|(significance, note)| DraftChange { significance: Some(significance), note })
}

fn template() -> impl Strategy<Value = DraftTemplate> {
    let value =
        prop_oneof![line().prop_map(DraftValue::Same), keyed(line()).prop_map(DraftValue::ByLanguage)];
    (line(), of(any::<i64>()), of(value)).prop_map(|(id, version, value)| DraftTemplate {
        id: Some(id),
        version,
        values: value.into_iter().map(|value| ("venue".to_owned(), value)).collect(),
    })
}

prop_compose! {
    /// Every draft that a form can say.
    fn drafts()(
        words in vec(of(line()), 8),
        lists in vec(vec(line(), 0..4), 4),
        times in vec(of(time()), 5),
        event_code in keyed(line()),
        areas in vec(area(), 0..3),
        threat_level in of(level()),
        languages in subsequence(vec!["en", "de", "fr", "no such tag"], 0..4),
        given in vec(text(), 4),
        no_action in of(Just(true)),
        sources in vec(source(), 0..3),
        change in of((change(), of(template()))),
    ) -> Draft {
        let [kind, status, marking, language, urgency, severity, certainty, contact] = <[_; 8]>::try_from(words).unwrap();
        let [category, response_type, audience, topics] = <[_; 4]>::try_from(lists).unwrap();
        let [effective, onset, expires, review_by, next_update] = <[_; 5]>::try_from(times).unwrap();
        let (change, template) = change.unzip();
        let template = template.flatten();
        let texts = languages.into_iter().map(str::to_owned).zip(given).collect();
        Draft { kind, status, marking, language, category, event_code, response_type, urgency, severity, certainty,
            audience, topics, effective, onset, expires, review_by, next_update, areas, threat_level, texts,
            no_action, sources, contact, change, template }
    }
}

/// As a browser sends it: a box has CRLF for each line end.
fn sent(fields: &Fields) -> Vec<u8> {
    let mut body = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in fields.iter() {
        body.append_pair(name, &value.replace('\n', "\r\n"));
    }
    body.finish().into_bytes()
}

proptest! {
    #[test]
    fn a_draft_comes_back_from_its_form_the_same(
        draft in drafts(),
        zone in select(vec!["Europe/Vienna", "Atlantic/Reykjavik", "no such zone", ""]),
    ) {
        let zones = zones();
        let body = sent(&write_form(&draft, zone, &zones));
        let read = read_form(&Fields::read(&body).unwrap(), &zones);
        prop_assert_eq!(read.unread, []);
        prop_assert_eq!(read.draft, draft);
    }

    #[test]
    fn any_bytes_are_a_form_or_refused_and_never_a_panic(body in vec(any::<u8>(), 0..600)) {
        if let Ok(fields) = Fields::read(&body) {
            let _ = read_form(&fields, &Zones::default());
        }
    }

    #[test]
    fn every_pointer_leads_to_a_field(pointer in "(/[a-z0-9~_]{0,12}){0,5}", draft in drafts()) {
        prop_assert!(!field_of(&pointer, &draft).is_empty());
    }
}

fn read(pairs: &[(&str, &str)]) -> forewarn::intake::Read {
    let fields: Fields =
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    read_form(&fields, &zones())
}

#[test]
fn hours_are_those_of_the_clocks_that_are_named() {
    let table = [
        ("Europe/Vienna", "2026-12-01T08:00", "2026-12-01T08:00:00+01:00"),
        ("Europe/Vienna", "2026-07-01T08:00", "2026-07-01T08:00:00+02:00"),
        ("Europe/Lisbon", "2026-07-01T08:00", "2026-07-01T08:00:00+01:00"),
        // Shown twice: the earlier. Skipped, or no zone: left as it was written, and the review says what is missing.
        ("Europe/Vienna", "2026-10-25T02:30", "2026-10-25T02:30:00+02:00"),
        ("Europe/Vienna", "2026-03-29T02:30", "2026-03-29T02:30"),
        ("", "2026-12-01T08:00", "2026-12-01T08:00"),
        ("Europe/Vienna", "2026-12-01T08:00:00+05:00", "2026-12-01T08:00:00+05:00"),
        ("Europe/Vienna", " tomorrow ", "tomorrow"),
    ];
    for (zone, typed, meant) in table {
        let draft = read(&[("zone", zone), ("expires", typed)]).draft;
        assert_eq!(draft.expires.as_deref(), Some(meant), "{zone} {typed}");
    }
}

#[test]
fn numbers_may_have_a_comma_and_what_is_none_is_told_at_its_field() {
    let good = read(&[
        ("areas.0.circle.lat", "48,2072"),
        ("areas.0.circle.lon", "16.4209"),
        ("areas.0.circle.radius_km", "1"),
    ]);
    let circle = good.draft.areas[0].circle.clone().unwrap();
    assert_eq!((circle.lat, circle.lon, circle.radius_km), (Some(48.2072), Some(16.4209), Some(1.0)));
    let bad = read(&[
        ("areas.3.circle.lat", "north"),
        ("areas.3.polygon", "48.1, 16.2\n48.3 east"),
        ("sources.1.credibility", "high"),
        ("areas.4.circle.lon", "NaN"),
        ("areas.5.circle.lon", "1e999"),
    ]);
    let fields: Vec<_> = bad.unread.iter().map(|unread| unread.field.as_str()).collect();
    assert_eq!(
        fields,
        [
            "areas.3.circle.lat",
            "areas.3.polygon",
            "areas.4.circle.lon",
            "areas.5.circle.lon",
            "sources.1.credibility"
        ]
    );
}

#[test]
fn problems_are_told_at_the_fields_they_are_of() {
    let body = br#"{"texts":{"en":{},"de":{}},"change":{"note":{"de":"x","fr":"y"}},"event_code":{"a":"1","OET:v1.2":"2"},
        "areas":[{},{"codes":{"nuts3":"x","iso3166-2":"y"}}]}"#;
    let draft = read_draft(body).unwrap();
    let table = [
        ("", "form"),
        ("/kind", "kind"),
        ("/category/1", "category"),
        ("/texts", "texts"),
        ("/texts/de", "texts.1.language"),
        ("/texts/de/headline", "texts.1.headline"),
        ("/texts/en/instruction/2", "texts.0.instruction"),
        ("/change", "change.significance"),
        ("/change/note", "change.note.0.text"),
        ("/change/note/fr", "change.note.1.text"),
        ("/event_code/OET:v1.2", "event_code.1.code"),
        ("/areas", "areas"),
        ("/areas/1", "areas.1.name"),
        ("/areas/1/codes/iso3166-2", "areas.1.codes.1.code"),
        ("/areas/1/circle", "areas.1.circle.lat"),
        ("/areas/1/circle/radius_km", "areas.1.circle.radius_km"),
        ("/areas/0/polygon/3/1", "areas.0.polygon"),
        ("/sources/0/url", "sources.0.url"),
        ("/threat_level", "threat_level.scheme"),
        ("/threat_level/as_of", "threat_level.as_of"),
    ];
    for (pointer, field) in table {
        assert_eq!(field_of(pointer, &draft), field, "{pointer}");
    }
}

#[test]
fn a_form_has_its_bounds() {
    assert_eq!(Fields::read(&vec![b'a'; MAX_FORM_BYTES + 1]), Err(NotAForm::TooLarge(MAX_FORM_BYTES + 1)));
    let many = "a=b&".repeat(MAX_FIELDS + 1);
    assert_eq!(Fields::read(many.as_bytes()), Err(NotAForm::TooMany));
    assert!(Fields::read("a=b&".repeat(MAX_FIELDS).as_bytes()).is_ok());
    let far = read(&[
        ("areas.99999999999.name", "x"),
        ("areas.1000.name", "y"),
        ("areas.007.name", "z"),
        ("areas.7.name", "w"),
    ]);
    assert_eq!(far.draft.areas.len(), 1, "what is no number of a member is no field of ours");
}

#[test]
fn a_language_that_stands_twice_loses_nothing() {
    let twice = read(&[
        ("texts.0.language", "en"),
        ("texts.0.headline", "one"),
        ("texts.1.language", "en"),
        ("texts.1.headline", "two"),
    ]);
    let languages: Vec<_> = twice.draft.texts.iter().map(|(language, _)| language.as_str()).collect();
    assert_eq!(languages, ["en", "en-again"]);
}
