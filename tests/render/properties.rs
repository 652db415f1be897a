//! What holds for every text that can be published: it comes through each format alike, and a drill always shows as one.

use std::sync::Arc;

use forewarn::advisory::{Advisory, Draft, DraftText, Format, Headline, Status, Summary};
use forewarn::feed::Edition;
use forewarn::render::{Setting, document};
use proptest::prelude::*;

use super::readback::unescaped;
use super::sample::{everything, rich, setting, with_status};
use crate::feed::story::{Story, at, language};

/// Characters that trip formats, beside any others.
fn hostile_char() -> impl Strategy<Value = char> {
    let traps: Vec<char> =
        "&<>\"'];-!?#%\\/{}[]|`\u{7F}\u{85}\u{A0}\u{0}\u{7}\u{FFFE}\u{FEFF}\u{202E}é漢\u{1F6A8}"
            .chars()
            .collect();
    prop_oneof![3 => proptest::sample::select(traps), 1 => any::<char>()]
}

fn text(max: usize) -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("]]>".to_owned()),
        Just("<script>".to_owned()),
        Just("&amp;lt;".to_owned()),
        Just("<!--".to_owned()),
        Just("\u{1F469}\u{200D}\u{1F692}".to_owned()),
        proptest::collection::vec(hostile_char(), 1..8).prop_map(|chars| chars.into_iter().collect()),
    ];
    proptest::collection::vec(word, 1..max).prop_map(|words| words.join(" "))
}

/// A headline and a summary, as far as they are taken at all.
fn texts() -> impl Strategy<Value = (String, String)> {
    let headline = text(8).prop_filter_map("no headline", |raw| {
        let clean: String =
            raw.chars().filter(|c| !forewarn::advisory::refused(*c) && !"<>".contains(*c)).collect();
        Headline::parse(&clean).ok().map(|taken| taken.to_string())
    });
    let summary = text(20).prop_filter_map("no summary", |raw| {
        let clean: String = raw.chars().filter(|c| !forewarn::advisory::refused(*c)).collect();
        Summary::parse(&clean).ok().map(|taken| taken.to_string())
    });
    (headline, summary)
}

fn say(headline: &str, summary: &str, draft: &Draft) -> Draft {
    let text = DraftText {
        event: Some("Event".to_owned()),
        headline: Some(headline.to_owned()),
        summary: Some(summary.to_owned()),
        description: Some(summary.to_owned()),
        instruction: Vec::new(),
    };
    Draft { texts: vec![("en".to_owned(), text)], no_action: Some(true), ..draft.clone() }
}

fn printed(advisory: &Arc<Advisory>, when: &str, format: Format, setting: &Setting) -> String {
    let members = std::slice::from_ref(advisory);
    let edition = Edition::of(&everything(), &language("en"), members, at("11-01 00:00"), at(when));
    document(format, &edition, setting)
}

/// Title, summary and HTML of the first entry of each format, as a parser sees them; RSS's summary is HTML.
fn seen(format: Format, written: &str) -> (String, String, String) {
    if format == Format::Json {
        let json: serde_json::Value = serde_json::from_str(written).unwrap();
        let member = |name: &str| json["items"][0][name].as_str().unwrap().to_owned();
        return (member("title"), member("summary"), member("content_html"));
    }
    let xml = roxmltree::Document::parse(written).unwrap();
    let entry = xml.descendants().find(|node| matches!(node.tag_name().name(), "entry" | "item")).unwrap();
    let child = |names: [&str; 2]| -> String {
        let node = entry.children().find(|node| names.contains(&node.tag_name().name())).unwrap();
        node.children().filter_map(|part| part.text()).collect()
    };
    let summary = child(["summary", "description"]);
    let summary = if format == Format::Rss { unescaped(&summary) } else { summary };
    (child(["title", "title"]), summary, child(["content", "encoded"]))
}

/// The characters that XML 1.0 §2.2 leaves out.
fn illegal(c: char) -> bool {
    matches!(c, '\u{0}'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_text_comes_through_every_format_alike((headline, summary) in texts()) {
        let advisory = Story::published(1, "12-01 10:00", &say(&headline, &summary, &rich())).told();
        let setting = setting();
        for format in Format::ALL {
            let written = printed(&advisory, "12-02 10:00", *format, &setting);
            let (title, said, html) = seen(*format, &written);
            prop_assert_eq!(&title, &headline);
            prop_assert_eq!(&said, &summary);
            prop_assert!(unescaped(&html).contains(&summary));
            prop_assert!(!html.contains("<script") && !html.contains("<!--"));
            prop_assert_eq!(&written, &printed(&advisory, "12-02 10:00", *format, &setting));
        }
    }

    #[test]
    fn nothing_that_was_configured_makes_a_document_unreadable(name in text(6), contact in text(3), url in text(3)) {
        let mut setting = setting();
        setting.publisher.name = name;
        setting.publisher.contact = contact.replace(' ', "@");
        setting.publisher.url = format!("https://{url}");
        setting.publisher.authority = url;
        let advisory = Story::published(1, "12-01 10:00", &rich()).told();
        for format in Format::ALL {
            let written = printed(&advisory, "12-02 10:00", *format, &setting);
            prop_assert!(!written.chars().any(illegal));
            seen(*format, &written);
            if *format == Format::Json {
                let json: serde_json::Value = serde_json::from_str(&written).unwrap();
                let name = json["authors"][0]["name"].as_str().unwrap();
                prop_assert!(!name.chars().any(illegal));
            }
        }
    }

    #[test]
    fn a_drill_shows_as_one_in_title_summary_body_category_and_machine_field(
        what in 0_usize..5,
        status in proptest::sample::select(vec![Status::Exercise, Status::Test]),
        tag in proptest::sample::select(vec!["en", "de", "sq"]),
    ) {
        let mut draft = with_status(status, &rich());
        draft.texts.truncate(1);
        draft.texts[0].0 = tag.to_owned();
        draft.change = Some(forewarn::advisory::DraftChange {
            significance: Some("significant".to_owned()),
            note: vec![(tag.to_owned(), "Changed.".to_owned())],
        });
        let story = Story::published(1, "12-01 10:00", &draft);
        let (story, when) = match what {
            0 => (story, "12-02 10:00"),
            1 => (story.update("12-02 09:00", &draft), "12-02 10:00"),
            2 => (story.correct("12-02 09:00", &draft), "12-02 10:00"),
            3 => (story, "12-08 10:00"),
            _ => {
                let by = Story::published(2, "12-02 09:00", &draft);
                (story.superseded("12-02 09:00", &by), "12-02 10:00")
            }
        };
        let (prefix, warning) = match (status, tag) {
            (Status::Exercise, "de") => ("ÜBUNG:", "Dies ist eine Übung."),
            (Status::Exercise, _) => ("EXERCISE:", "This is an exercise."),
            (_, "de") => ("TEST:", "Dies ist ein Test"),
            (_, _) => ("TEST:", "This is a test"),
        };
        let (advisory, setting) = (story.told(), setting());
        for format in Format::ALL {
            let written = printed(&advisory, when, *format, &setting);
            let (title, summary, html) = seen(*format, &written);
            prop_assert!(title.starts_with(prefix), "{}", title);
            prop_assert!(summary.contains(warning), "{}", summary);
            prop_assert!(html.contains(warning), "{}", html);
            let wire = status.wire();
            let field = match format {
                Format::Atom => format!("<category term=\"{wire}\" scheme=\"tag:warn.example,2026:status\""),
                Format::Rss => format!("<category domain=\"tag:warn.example,2026:status\">{wire}</category>"),
                Format::Json => format!("\"status\":\"{wire}\""),
            };
            prop_assert!(written.contains(&field), "{}", field);
        }
    }
}
