//! When an hour is moved the words that tell it follow, as long as they are the template's.

use forewarn::advisory::{Draft, DraftValue, Followed};

use super::support::{KNOWLEDGE, WORDS, base, built_in, filled, samples, tags};

fn evacuated() -> Draft {
    let draft = Draft { threat_level: None, ..base() };
    filled(built_in().get("venue-evacuated").unwrap(), &tags(&["en", "de"]), draft)
}

/// The draft until four hours later.
fn later(draft: &Draft) -> Draft {
    Draft { expires: Some("2026-12-01T23:00:00+01:00".into()), ..draft.clone() }
}

fn follow(before: &Draft, moved: Draft) -> Followed {
    let named = before.template.as_ref().unwrap();
    built_in().follow(named, before, moved, &*WORDS, &KNOWLEDGE.schemes)
}

fn description(draft: &Draft, n: usize) -> &str {
    draft.texts[n].1.description.as_deref().unwrap()
}

#[test]
fn what_tells_the_end_tells_the_new_one_in_every_language() {
    let before = evacuated();
    assert!(description(&before, 0).contains("until 19:00 on 1 December 2026"));
    let Followed { draft, own } = follow(&before, later(&before));
    assert!(description(&draft, 0).contains("until 23:00 on 1 December 2026"), "{}", description(&draft, 0));
    assert!(description(&draft, 1).contains("bis 1. Dezember 2026, 23:00 Uhr"), "{}", description(&draft, 1));
    assert_eq!(own.len(), 2 * (4 + 5), "{own:?}");
    assert!(own.contains(&"/texts/de/instruction/4".to_owned()));
}

#[test]
fn words_that_somebody_wrote_otherwise_stay_and_are_not_called_the_templates() {
    let mut before = evacuated();
    let words = "It holds until 19:00. Bring nothing.";
    before.texts[0].1.description = Some(words.into());
    let Followed { draft, own } = follow(&before, later(&before));
    assert_eq!(description(&draft, 0), words);
    assert!(description(&draft, 1).contains("23:00 Uhr"));
    assert!(!own.contains(&"/texts/en/description".to_owned()), "{own:?}");
}

#[test]
fn nothing_follows_a_template_that_is_gone_or_was_changed() {
    let mut before = evacuated();
    before.template.as_mut().unwrap().version = Some(99);
    assert_eq!(follow(&before, later(&before)).own, Vec::<String>::new());
    before.template.as_mut().unwrap().id = Some("nothing".into());
    let Followed { draft, own } = follow(&before, later(&before));
    assert_eq!((draft, own), (later(&before), Vec::new()));
}

#[test]
fn words_typed_for_a_place_are_told_where_they_stand() {
    let templates = built_in();
    let template = templates.get("venue-evacuated").unwrap();
    let languages = tags(&["en", "de"]);
    let mut values = samples(template, &languages);
    values.iter_mut().find(|(name, _)| name == "venue").unwrap().1 = DraftValue::Same("Hall 2".into());
    let base = Draft { threat_level: None, ..base() };
    let draft = template.fill(&values, base, &languages, &*WORDS, &KNOWLEDGE.schemes).unwrap();
    let typed = template.typed_words(&draft, draft.template.as_ref().unwrap());
    let at = |pointer: &str, words: &str| typed.contains(&(pointer.to_owned(), words));
    assert!(at("/texts/de/headline", "Hall 2") && at("/texts/de/instruction/2", "Parkplatz P2"), "{typed:?}");
    assert!(!at("/texts/en/instruction/2", "Parkplatz P2"), "{typed:?}");
}
