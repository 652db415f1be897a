//! The starting set: filled with its samples each passes the review, in every language and in all together.

use forewarn::advisory::{Draft, DraftArea, DraftLevel, DraftValue, Language, Templates};
use forewarn::review::{Severity, review_reason};

use super::support::{KNOWLEDGE, WORDS, base, built_in, filled, problems, samples, tags};

const NAMES: [&str; 10] = [
    "all-clear",
    "avoid-area",
    "entrances-closed",
    "event-cancelled",
    "event-moved",
    "expect-checks",
    "level-heightened",
    "level-lowered",
    "object-resolved",
    "venue-evacuated",
];

#[test]
fn there_are_ten_in_three_languages_and_all_were_agreed_to() {
    let templates = built_in();
    assert_eq!(templates.iter().map(|template| template.id()).collect::<Vec<_>>(), NAMES);
    for template in templates.iter() {
        let sheet = template.sheet();
        assert_eq!(sheet.languages, tags(&["en", "de", "fr"]), "{}", sheet.id);
        assert!(sheet.preapproved, "{}", sheet.id);
    }
}

#[test]
fn filled_with_its_samples_each_passes_the_review_without_a_word() {
    let mut found = Vec::new();
    for template in built_in().iter() {
        for languages in [vec!["en", "de", "fr"], vec!["en"], vec!["de"], vec!["fr"], vec!["fr", "de"]] {
            let mut base = base();
            if !template.shows("level") {
                base.threat_level = None;
            }
            let draft = filled(template, &tags(&languages), base);
            for problem in problems(&draft) {
                found.push(format!(
                    "{} {languages:?}: {} {}: {}",
                    template.id(),
                    problem.code,
                    problem.pointer,
                    problem.detail
                ));
            }
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// What speaks of an event must not lapse before it, however long before it is published.
#[test]
fn what_speaks_of_an_hour_to_come_outlasts_it() {
    let to_come = ["begins", "planned", "doors"];
    let mut looked_at = Vec::new();
    for template in built_in().iter() {
        let languages = tags(&["en"]);
        for late in to_come.iter().filter(|name| template.shows(name)) {
            let mut values = samples(template, &languages);
            let value = values.iter_mut().find(|(name, _)| name == late).unwrap();
            value.1 = DraftValue::Same("2027-02-20T19:30:00+01:00".into());
            let draft = template.fill(&values, base(), &languages, &*WORDS, &KNOWLEDGE.schemes).unwrap();
            let expires = draft.expires.clone().unwrap();
            assert!(expires.as_str() > "2027-02-20T23:00", "{} {late}: {expires}", template.id());
            let compared = Templates::new([template.clone()]).compare(&draft, &*WORDS, &KNOWLEDGE.schemes);
            assert_eq!(compared.unwrap().departed, Vec::<String>::new(), "{} {late}", template.id());
            looked_at.push((template.id().to_owned(), *late));
        }
    }
    assert_eq!(looked_at.len(), 5, "{looked_at:?}");
}

#[test]
fn the_prepared_retraction_can_be_said() {
    for template in built_in().iter() {
        let languages = tags(&["en", "de", "fr"]);
        let reason = template.retraction(&samples(template, &languages), &languages, &*WORDS).unwrap();
        let english = Language::parse("en").unwrap();
        let judged = review_reason(&reason, &english, &KNOWLEDGE);
        assert_eq!(judged.problems, [], "{}", template.id());
        assert_eq!(judged.reason.unwrap().len(), 3);
    }
}

/// Whatever authority's level is told: with its scale, within the lengths, and never in another's words.
#[test]
fn no_level_of_any_scheme_is_named_without_its_scale() {
    let mut told = 0;
    for template in built_in().iter().filter(|template| template.shows("level")) {
        for scheme in KNOWLEDGE.schemes.iter().filter(|scheme| scheme.kind.has_levels()) {
            let day =
                scheme.valid_to.or(scheme.valid_from).map_or("2026-11-30".to_owned(), |day| day.to_string());
            for level in &scheme.levels {
                let level = DraftLevel {
                    scheme: Some(scheme.id.clone()),
                    level: Some(level.code.clone()),
                    as_of: Some(day.clone()),
                    source: Some("https://www.dsn.gv.at/".into()),
                };
                let area = DraftArea {
                    name: Some(scheme.area.clone()),
                    country: Some(scheme.country.clone()),
                    ..DraftArea::default()
                };
                let draft = Draft { threat_level: Some(level), areas: vec![area], ..base() };
                let draft = filled(template, &tags(&["en", "de", "fr"]), draft);
                // Where it lies, how old the reading is and which number helps there are the editor's to mend.
                let of_words = |code: &str| ["STRUCT-03", "LVL-04", "LVL-07", "LVL-08"].contains(&code);
                let bad: Vec<_> =
                    problems(&draft).into_iter().filter(|problem| of_words(problem.code)).collect();
                let bad: Vec<_> = bad.iter().filter(|problem| problem.severity == Severity::Error).collect();
                assert!(bad.is_empty(), "{} {}: {bad:?}\n{:?}", template.id(), scheme.id, draft.texts);
                told += 1;
            }
        }
    }
    assert!(told > 100, "{told} levels were told");
}
