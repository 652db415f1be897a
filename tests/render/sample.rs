//! A made-up edition in which every kind of entry stands once, and the setting in which it is printed.

use std::sync::Arc;

use forewarn::advisory::{
    Addresses, Advisory, Draft, DraftChange, DraftCircle, DraftText, Publisher, Status,
};
use forewarn::feed::{Edition, Feed};
use forewarn::render::Setting;

use super::words::words;
use super::zones::zones;
use crate::feed::story::{AUTHORITY, Story, at, declaration, draft, language, level};

/// When the edition is printed.
pub(crate) const NOW: &str = "12-03 10:00";

/// What must come through every format unharmed, in texts that may hold angle brackets.
pub(crate) const HOSTILE: &str = "Rock & Pop: \"5 < 6\", it's <b>not</b> ]]> over &amp; out --> \u{1F6A8} \u{440}\u{1F469}\u{200D}\u{1F692}";

pub(crate) fn setting() -> Setting {
    Setting {
        publisher: Publisher {
            name: "Office of Made-up Warnings & Co".to_owned(),
            authority: AUTHORITY.to_owned(),
            contact: "press@warn.example".to_owned(),
            url: "https://www.warn.example/".to_owned(),
        },
        addresses: Addresses::new("https://feeds.warn.example/"),
        words: words(),
        site: forewarn::render::Site::default(),
        zones: zones(),
        countries: forewarn::config::countries().unwrap(),
    }
}

fn text(headline: &str, summary: &str, instruction: &[&str]) -> DraftText {
    DraftText {
        event: Some("Event security".to_owned()),
        headline: Some(headline.to_owned()),
        summary: Some(summary.to_owned()),
        description: None,
        instruction: instruction.iter().map(|action| (*action).to_owned()).collect(),
    }
}

/// Two languages, a circle, a level, topics, codes, a contact, a next update, an offset.
pub(crate) fn rich() -> Draft {
    let english = DraftText {
        description: Some(
            "The police confirmed it.\nThe organiser refunds tickets.\n\nTrains run.".to_owned(),
        ),
        ..text(
            "Vienna: keep away from the stadium",
            "The concert is cancelled.",
            &["Do not travel there.", "Call 133 in danger."],
        )
    };
    let german = text(
        "Wien: Meiden Sie das Stadion",
        "Das Konzert ist abgesagt.",
        &["Fahren Sie nicht hin.", "Rufen Sie bei Gefahr 133."],
    );
    let mut rich = Draft {
        texts: vec![("en".to_owned(), english), ("de".to_owned(), german)],
        topics: vec!["concert".to_owned()],
        audience: vec!["public".to_owned(), "ticket holders".to_owned()],
        event_code: vec![("OET:v1.2".to_owned(), "OET-177".to_owned())],
        response_type: vec!["avoid".to_owned(), "monitor".to_owned()],
        effective: Some("2026-12-01T09:00:00+01:00".to_owned()),
        onset: Some("2026-12-02T18:00:00+01:00".to_owned()),
        expires: Some("2026-12-08T09:00:00+01:00".to_owned()),
        next_update: Some("2026-12-04T09:00:00+01:00".to_owned()),
        contact: Some("press office, +43 1 000".to_owned()),
        threat_level: level("2").threat_level,
        ..draft()
    };
    let (lat, lon, radius_km) = (Some(48.2072), Some(16.4209), Some(1.5));
    rich.areas[0].circle = Some(DraftCircle { lat, lon, radius_km });
    rich
}

/// Every character that a format could trip over, on a polygon.
pub(crate) fn hostile() -> Draft {
    let mut hostile = Draft {
        texts: vec![("en".to_owned(), text("Rock & Pop: \"it's\" ]] &amp; \u{1F6A8}", HOSTILE, &[HOSTILE]))],
        contact: Some(HOSTILE.to_owned()),
        topics: vec!["R&B \"live\"".to_owned()],
        event_code: vec![("my list/<é>".to_owned(), "a&b".to_owned())],
        ..draft()
    };
    hostile.areas[0].name = Some("Prater <main> & \"Wurstel\"".to_owned());
    let ring = [[48.2, 16.4], [48.2, 16.41], [48.21, 16.41], [48.2, 16.4]];
    hostile.areas[0].polygon = Some(ring.iter().map(|pair| pair.to_vec()).collect());
    hostile.sources[0].title = Some(HOSTILE.to_owned());
    hostile.sources[0].url = Some("https://police.example/?a=1&b='2'".to_owned());
    hostile
}

pub(crate) fn with_status(status: Status, draft: &Draft) -> Draft {
    Draft { status: Some(status.wire().to_owned()), ..draft.clone() }
}

fn noted(draft: &Draft) -> Draft {
    let note = [("en", "The gates open later."), ("de", "Die Tore öffnen später.")];
    let note = note.map(|(tag, said)| (tag.to_owned(), said.to_owned())).to_vec();
    let change = DraftChange { significance: Some("significant".to_owned()), note };
    Draft { change: Some(change), ..draft.clone() }
}

/// One story for each thing that can be seen in a feed.
pub(crate) fn stories() -> Vec<Arc<Advisory>> {
    let magyar = text("Bécs: kerülje a stadiont", "A koncert elmarad.", &["Ne menjen oda."]);
    let magyar = Draft { texts: vec![("hu".to_owned(), magyar)], ..draft() };
    let later = Draft { effective: Some("2026-12-05T08:00:00Z".to_owned()), ..draft() };
    let brief = Draft { expires: Some("2026-12-03T06:00:00+01:00".to_owned()), ..draft() };
    let calm = Draft { no_action: Some(true), ..draft() };
    let calm = Draft { texts: vec![("en".to_owned(), text("All calm", "Nothing to do.", &[]))], ..calm };
    let new_level = Story::published(9, "12-03 07:00", &level("2"));
    let stories = [
        Story::published(1, "12-01 10:00:00.125", &rich()).correct("12-01 11:00", &rich()),
        Story::published(2, "12-01 12:00", &rich()).update("12-02 12:00", &noted(&rich())),
        Story::published(3, "12-01 13:00", &rich()).end("12-02 13:00", "The danger has passed.\nThank you."),
        Story::published(4, "12-01 14:00", &draft()).retract("12-01 14:05", "Another city was meant."),
        Story::published(5, "12-01 15:00", &brief),
        Story::published(6, "12-01 16:00", &with_status(Status::Exercise, &rich()))
            .update("12-02 16:00", &with_status(Status::Exercise, &draft())),
        Story::published(7, "12-01 17:00", &with_status(Status::Test, &magyar)),
        Story::published(8, "12-01 18:00", &level("3")).superseded("12-03 07:00", &new_level),
        new_level,
        Story::published(10, "12-01 19:00", &hostile()),
        Story::published(11, "12-01 20:00", &later),
        Story::published(12, "11-28 08:00", &draft()).end("11-30 09:00", "Over."),
        Story::published(13, "12-01 21:00", &calm),
    ];
    stories.into_iter().map(Story::told).collect()
}

/// A feed that is declared for everything, drills included.
pub(crate) fn everything() -> Feed {
    let mut declaration = declaration("sample", Status::ALL);
    let description =
        forewarn::advisory::Line::parse("Everything that was made up, <in one> & \"place\".").unwrap();
    declaration.descriptions.insert(language("en"), description);
    Feed::declare(declaration).unwrap()
}

pub(crate) fn edition(tag: &str) -> Edition {
    Edition::of(&everything(), &language(tag), &stories(), at("11-01 00:00"), at(NOW))
}
