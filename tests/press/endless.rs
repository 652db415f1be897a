//! Whatever can be published can be printed, in every state that it can reach: what cannot be read back is never
//! shown, so a text that trips the reading would be a warning that never gets out.

use std::collections::BTreeMap;
use std::sync::Arc;

use forewarn::advisory::{Content, Draft, DraftText, Prose};
use forewarn::press::{Press, Shelf, Twins};
use proptest::prelude::*;

use crate::feed::story::{Story, all, at, draft, schemes};
use crate::render::sample::setting;

/// Characters and words that trip formats, beside any others.
fn text(max: usize) -> impl Strategy<Value = String> {
    let traps: Vec<char> = "&\"'];-!?#%\\/{}[]|\n\n  \u{A0}éΩж漢\u{1F6A8}\u{5D0}\u{627}".chars().collect();
    let word = prop_oneof![
        Just("]]>".to_owned()),
        Just("\"quoted\" & 'so'".to_owned()),
        Just("first line\nsecond line".to_owned()),
        Just("- an item: 5 > 4".to_owned()),
        proptest::collection::vec(proptest::sample::select(traps), 1..6)
            .prop_map(|chars| chars.into_iter().collect()),
        proptest::collection::vec(any::<char>(), 1..6).prop_map(|chars| chars.into_iter().collect()),
    ];
    proptest::collection::vec(word, 1..max).prop_map(|words| words.join(" "))
}

/// What is taken of a text, as one would have to write it.
fn taken(max: usize, keep: fn(char) -> bool) -> impl Strategy<Value = String> {
    text(max).prop_filter_map("nothing is left", move |raw| {
        let clean: String = raw.chars().filter(|c| !forewarn::advisory::refused(*c) && keep(*c)).collect();
        let short: String = clean.trim().chars().take(150).collect();
        Prose::parse(short.trim()).ok().map(|prose| prose.to_string())
    })
}

fn one_line(c: char) -> bool {
    !c.is_control() && !"<>\u{2028}\u{2029}".contains(c)
}

fn any_line(c: char) -> bool {
    !"<>".contains(c)
}

fn said() -> impl Strategy<Value = DraftText> {
    let lines = (taken(6, one_line), taken(12, any_line), taken(16, any_line));
    (lines, proptest::collection::vec(taken(6, one_line), 1..4)).prop_map(
        |((headline, summary, description), instruction)| DraftText {
            event: Some("Event".to_owned()),
            headline: Some(headline),
            summary: Some(summary),
            description: Some(description),
            instruction,
        },
    )
}

/// A draft in one to three languages that can be published at all.
fn drafts() -> impl Strategy<Value = Draft> {
    proptest::collection::vec(said(), 1..4).prop_filter_map("no content", |texts| {
        let tags = ["en", "de", "ar"].map(str::to_owned);
        let draft = Draft { texts: tags.into_iter().zip(texts).collect(), ..draft() };
        Content::parse(&draft, &schemes()).is_ok().then_some(draft)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_can_be_published_can_be_printed_in_every_state(
        first in drafts(),
        next in drafts(),
        why in taken(12, any_line),
    ) {
        let new = |n| Story::published(n, "12-01 09:00", &first);
        let stories = [
            new(1),
            new(2).update("12-01 10:00", &next),
            new(3).correct("12-01 10:00", &next),
            new(4).update("12-01 10:00", &next).end("12-01 11:00", &why),
            new(5).correct("12-01 10:00", &next).retract("12-01 11:00", &why),
            new(6).superseded("12-01 11:00", &Story::published(7, "12-01 11:00", &next)),
        ];
        let advisories: Vec<_> = stories.into_iter().map(Story::told).collect();
        let mut press = Press::new(Arc::new(setting()), Shelf::new(), Twins::start().unwrap());
        let opened = press.open(vec![all()], &BTreeMap::new(), advisories, at("12-01 12:00"));
        prop_assert!(opened.is_ok(), "in force: {:?}", opened.err());
        prop_assert!(!press.owes(), "something was left for later");
        // Everything has expired.
        let expired = press.print(&[], at("12-08 09:00"));
        prop_assert!(expired.is_ok() && !press.owes(), "expired: {:?}", expired.err());
    }
}
