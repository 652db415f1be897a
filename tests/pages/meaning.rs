//! What a page says first, and what it must never say: over is not wrong, a drill is not real, a number is not a level.

use std::sync::Arc;

use forewarn::advisory::{Advisory, Draft, DraftSource, RevisionNumber, Status};
use forewarn::feed::Feed;
use forewarn::render::page;
use roxmltree::Node;

use super::cast::{Cast, feeds};
use super::parsed::{all, language_of, of_class, only, read, scene, words};
use super::samples::{Story, draft, feed, language, shared, text};
use super::scenes::{setting, shown};

/// Heads of the notices on a page, in order.
fn notices(page: &str) -> Vec<String> {
    let page = read(page);
    of_class(&page, "head").into_iter().map(words).collect()
}

fn english(advisory: &Advisory) -> String {
    page::advisory(shown(advisory), &feeds(), &setting(), &language("en")).unwrap()
}

fn home(all: &[Arc<Advisory>], feeds: &[Feed]) -> String {
    let shown: Vec<_> = all.iter().map(|advisory| shown(advisory)).collect();
    page::home(&shown, feeds, &[language("en")], &setting(), (&language("en"), super::samples::now()))
}

#[test]
fn where_an_advisory_stands_is_said_on_top_and_in_the_heading() {
    let expected: [(&str, &[&str], &str); 8] = [
        ("advisory", &["In force", "In Kraft", "En vigueur"], "Exampleton:"),
        ("advisory-announced", &["Not yet in force"], "Sampleford:"),
        ("advisory-ended", &["Ended"], "ENDED:"),
        ("advisory-retracted", &["Retracted"], "RETRACTED:"),
        ("advisory-expired", &["Expired"], "EXPIRED:"),
        ("advisory-superseded", &["Replaced"], "SUPERSEDED:"),
        ("advisory-exercise", &["Exercise", "In force"], "EXERCISE:"),
        ("advisory-test", &["Test", "In force"], "TEST:"),
    ];
    for (name, heads, begin) in expected {
        let page = scene(name);
        assert_eq!(notices(&page), heads, "{name}");
        assert!(only(&read(&page), "h1").starts_with(begin), "{name}");
        assert!(only(&read(&page), "title").starts_with(begin), "{name}");
    }
}

#[test]
fn ended_and_retracted_are_told_apart_in_words() {
    let notice = |name| {
        let page = scene(name);
        words(of_class(&read(&page), "banner")[0])
    };
    let (ended, retracted, expired) =
        (notice("advisory-ended"), notice("advisory-retracted"), notice("advisory-expired"));
    assert!(ended.contains("It is over") && !ended.contains("error"), "{ended}");
    assert!(retracted.contains("issued in error") && retracted.contains("Do not act on it"), "{retracted}");
    assert!(!retracted.contains("It is over"), "{retracted}");
    assert!(expired.contains("it expired") && !expired.contains("error"), "{expired}");
}

#[test]
fn what_is_over_is_told_as_what_was_said_and_asks_for_nothing() {
    for name in
        ["advisory-ended", "advisory-retracted", "advisory-expired", "revision-older", "revision-ended"]
    {
        let page = scene(name);
        let page = read(&page);
        let action = of_class(&page, "do")[0];
        assert!(action.parent().unwrap().attribute("class") == Some("past"), "{name}");
        let terms: Vec<_> = all(&page, "dt").into_iter().map(words).collect();
        assert!(
            !terms.contains(&"Urgency".to_owned()) && !terms.contains(&"Valid until".to_owned()),
            "{name}"
        );
    }
}

#[test]
fn a_drill_is_marked_on_its_page_in_every_language_and_wears_no_colour_of_the_real_thing() {
    let english = text("Drill", "Leave the hall", "The hall is cleared.", &["Leave."]);
    let german = text("Übung", "Verlassen Sie die Halle", "Die Halle wird geräumt.", &["Gehen Sie."]);
    for (status, marks) in [(Status::Exercise, ["EXERCISE:", "ÜBUNG:"]), (Status::Test, ["TEST:", "TEST:"])]
    {
        let draft = draft(status, vec![("en", english.clone()), ("de", german.clone())]);
        let page = self::english(&shared(&Story::begin(20, "2026-12-02T08:00:00Z", &draft)));
        let page = read(&page);
        assert_eq!(of_class(&page, "drill").len(), 2);
        assert!(of_class(&page, "in-force").is_empty());
        assert!(only(&page, "h1").starts_with(marks[0]));
        let german =
            all(&page, "section").into_iter().find(|part| part.attribute("id") == Some("de")).unwrap();
        assert!(words(german).starts_with(marks[1]));
    }
}

#[test]
fn the_home_page_keeps_drills_apart_and_shows_them_only_if_a_feed_is_declared_for_them() {
    let cast = Cast::new();
    let page = home(&cast.all(), &feeds());
    let page = read(&page);
    let apart = of_class(&page, "drills");
    assert_eq!(apart.len(), 1);
    for card in of_class(&page, "card") {
        let drill = words(card).contains("EXERCISE:") || words(card).contains("TEST:");
        assert_eq!(card.ancestors().any(|around| around == apart[0]), drill, "{}", words(card));
    }
    assert!(words(apart[0]).contains("Nothing in this part is real."));
    let actual_only = [feed("all", &[("en", "All", "Everything.")], &[Status::Actual])];
    let page = home(&cast.all(), &actual_only);
    assert!(!page.contains("Drill at the concert hall") && !page.contains("Monthly test"));
    assert!(page.contains("Riverside Stadium"));
}

#[test]
fn the_home_page_with_nothing_in_force_speaks_for_the_publisher_only() {
    let page = home(&[], &feeds());
    let main = only(&read(&page), "main");
    assert!(main.contains("Exampleland Public Safety Office has no advisory in force."), "{main}");
    assert!(main.contains("Other authorities may have warnings of their own."), "{main}");
}

#[test]
fn a_level_never_stands_without_its_scale() {
    for (name, levels, here) in [
        ("advisory", ["1 Imediato", "2 Elevado", "3 Significativo", "4 Moderado"], 1),
        ("advisory-level", ["Grave", "Raised", "Guarded", "Calm"], 1),
    ] {
        let page = scene(name);
        let page = read(&page);
        let rungs: Vec<_> = of_class(&page, "scale")[0].children().filter(Node::is_element).collect();
        assert_eq!(rungs.len(), levels.len(), "{name}");
        for (place, (rung, level)) in rungs.iter().zip(levels).enumerate() {
            assert!(words(*rung).starts_with(level), "{name}: {}", words(*rung));
            assert_eq!(words(*rung).contains("this level"), place == here, "{name}");
        }
        let counts_down = only(&page, "main").contains("On this scale a lower number is more severe.");
        assert_eq!(counts_down, name == "advisory", "{name}");
    }
    let home = scene("home");
    let home = read(&home);
    let steps = of_class(&home, "steps");
    assert_eq!(steps.len(), 2, "each level that holds shows its scale");
    assert!(steps.iter().all(|steps| steps.children().filter(Node::is_element).count() == 4));
}

#[test]
fn names_of_levels_and_texts_keep_their_own_language() {
    let page = scene("advisory");
    let page = read(&page);
    let local = page.descendants().find(|node| node.text() == Some("2 Elevado")).unwrap();
    assert_eq!(language_of(local), "pt");
    let meaning = page.descendants().find(|node| node.text() == Some("An attack is imminent")).unwrap();
    assert_eq!(language_of(meaning), "en");
    for (begin, language) in [("Police have", "en"), ("Die Polizei", "de"), ("La police", "fr")] {
        let said = all(&page, "p").into_iter().find(|node| words(*node).starts_with(begin)).unwrap();
        assert_eq!(language_of(said), language);
    }
}

/// The data has meanings in English alone, and each name in the language of its authority.
#[test]
fn on_a_register_in_another_language_names_and_meanings_of_levels_are_marked_with_theirs() {
    let page = scene("levels-de");
    let page = read(&page);
    let rungs = of_class(&page, "scale").into_iter().flat_map(|scale| scale.descendants());
    let rungs: Vec<_> = rungs.filter(|node| node.has_tag_name("bdi")).collect();
    assert!(rungs.len() > 4, "names, and meanings beside them");
    for own in rungs {
        assert_eq!(own.attribute("lang"), Some("en"), "{}", words(own));
    }
    let lead = of_class(&page, "lead").into_iter().filter(|lead| words(*lead).contains("Raised"));
    for said in lead.flat_map(|lead| lead.descendants().filter(|node| node.has_tag_name("bdi"))) {
        assert!(
            said.attribute("lang") == Some("en") || words(said).chars().all(char::is_numeric),
            "{}",
            words(said)
        );
    }
}

#[test]
fn a_page_in_arabic_runs_to_the_left_with_arabic_words_around_its_texts() {
    let page = scene("advisory-arabic");
    let page = read(&page);
    let heading = all(&page, "h1")[0];
    assert_eq!((heading.attribute("lang"), heading.attribute("dir")), (Some("ar"), Some("rtl")));
    let ours = |said: &str| all(&page, "h2").into_iter().find(|node| words(*node) == said).map(language_of);
    assert_eq!(ours("ماذا تفعل"), Some("ar"));
    assert_eq!(ours("What to do"), None, "the English words stand with the English text");
}

#[test]
fn an_old_revision_says_so_and_leads_to_the_newest_and_the_newest_does_not() {
    let page = scene("revision-older");
    assert_eq!(notices(&page)[0], "Older text");
    let read_back = read(&page);
    let notice = of_class(&read_back, "banner")[0];
    assert!(words(notice).contains("This is revision 1 of 3"), "{}", words(notice));
    let onward = notice.descendants().find(|node| node.has_tag_name("a")).unwrap();
    let id = Cast::new().stadium.id;
    assert_eq!(onward.attribute("href"), Some(format!("/advisories/{id}").as_str()));
    assert_eq!(notices(&scene("revision-newest")), ["In force"]);
}

#[test]
fn an_old_revision_of_what_is_over_says_both() {
    assert_eq!(notices(&scene("revision-ended")), ["Older text", "Ended"]);
}

#[test]
fn there_is_no_page_of_a_revision_that_is_not_there() {
    let cast = Cast::new();
    let fourth = RevisionNumber::new(4).unwrap();
    let none = page::revision(shown(&cast.stadium), fourth, &feeds(), &setting(), &language("en"));
    assert_eq!(none, None);
}

#[test]
fn the_history_lists_every_revision_with_its_own_address_newest_first() {
    let page = scene("advisory");
    let page = read(&page);
    let id = Cast::new().stadium.id;
    let links: Vec<_> = of_class(&page, "history")[0]
        .descendants()
        .filter_map(|node| node.attribute("href"))
        .map(ToOwned::to_owned)
        .collect();
    assert_eq!(links, [3, 2, 1].map(|n| format!("/advisories/{id}/{n}")));
}

#[test]
fn the_news_is_what_changed_last_for_readers_and_not_a_corrected_word() {
    let page = scene("advisory");
    let page = read(&page);
    let heads: Vec<_> = all(&page, "h2");
    let changed = heads.iter().find(|head| words(**head) == "What changed").unwrap();
    let note = words(changed.next_sibling_element().unwrap());
    assert!(note.starts_with("The advisory now covers all three concerts"), "{note}");
}

#[test]
fn how_far_a_source_is_trusted_never_leaves_the_house() {
    let graded = draft(Status::Actual, vec![("en", text("E", "H", "S", &["Do it."]))]);
    let mut ungraded = graded.clone();
    ungraded.sources = vec![DraftSource { reliability: None, credibility: None, ..source_of(&graded) }];
    let page = |draft| english(&shared(&Story::begin(21, "2026-12-02T08:00:00Z", draft)));
    assert_eq!(page(&graded), page(&ungraded));
}

fn source_of(draft: &Draft) -> DraftSource {
    draft.sources[0].clone()
}

#[test]
fn a_first_page_without_room_says_how_many_it_leaves_out() {
    let full = page::Listed { shown: 100, omitted: 7 };
    let listed = |part| if part == page::Part::InForce { full } else { page::Listed::default() };
    let english = language("en");
    let mount = page::home_mount(
        (&listed, None),
        &feeds(),
        std::slice::from_ref(&english),
        &setting(),
        (&english, super::samples::now()),
    );
    assert!(mount.bare().contains("Not shown here for want of room: 7."));
    assert_eq!(mount.places.iter().map(|(part, _)| *part).collect::<Vec<_>>(), [page::Part::InForce]);
}
