//! Where a text in other letters than Latin says where: under the names that are known, and without blame where none is.

use forewarn::advisory::Draft;
use forewarn::review::Severity;

use super::decided::vienna;
use super::support::{judge, noon};

/// The codes of errors and of warnings that say that a text names no place.
fn placeless(draft: &Draft) -> (bool, bool) {
    let problems = judge(draft, noon()).problems;
    let told =
        |severity| problems.iter().any(|p| matches!(p.code, "AREA-07" | "GUID-05") && p.severity == severity);
    (told(Severity::Error), told(Severity::Warning))
}

#[test]
fn a_city_is_known_in_the_letters_of_every_catalogue() {
    let table = [
        ("ar", "فيينا: أُلغيت الحفلة الموسيقية"),
        ("bg", "Виена: концертът е отменен"),
        ("cs", "Vídeň: koncert je zrušen"),
        ("da", "Wien: koncerten er aflyst"),
        ("el", "Βιέννη: η συναυλία ακυρώνεται"),
        ("hr", "Beč: koncert je otkazan"),
        ("hu", "Bécs: a koncert elmarad"),
        ("is", "Vín: tónleikunum er aflýst"),
        ("lt", "Viena: koncertas atšauktas"),
        ("lv", "Vīne: koncerts atcelts"),
        ("sl", "Dunaj: koncert je odpovedan"),
        ("tr", "Viyana: konser iptal edildi"),
        ("uk", "Відень: концерт скасовано"),
    ];
    for (tag, headline) in table {
        assert_eq!(placeless(&vienna(tag, headline, "…", "…")), (false, false), "{tag}: {headline}");
    }
}

#[test]
fn who_names_no_place_is_told_so_in_any_letters() {
    for (tag, headline) in [("el", "Η συναυλία ακυρώνεται"), ("ar", "أُلغيت الحفلة الموسيقية")]
    {
        assert_eq!(placeless(&vienna(tag, headline, "…", "…")), (true, false), "{tag}: {headline}");
    }
}

#[test]
fn a_place_whose_name_no_table_has_in_these_letters_is_a_warning() {
    for (tag, headline) in [("el", "Λιντς: η συναυλία ακυρώνεται"), ("ar", "لينتس: أُلغيت الحفلة")]
    {
        let mut draft = vienna(tag, headline, "…", "…");
        draft.areas[0].name = Some("Linz".to_owned());
        draft.areas[0].codes = vec![("iso3166-2".to_owned(), "AT-4".to_owned())];
        draft.areas[0].circle = None;
        assert_eq!(placeless(&draft), (false, true), "{tag}: {headline}");
    }
}

/// What cannot be seen can hide a text in another, and a text of nothing else is empty to the eye.
#[test]
fn what_cannot_be_seen_stands_only_where_it_does_something() {
    let told = |summary: &str| {
        let problems =
            judge(&vienna("en", "Vienna: the concert is cancelled", summary, "…"), noon()).problems;
        problems
            .iter()
            .any(|p| p.code == "TEXT-03" && p.severity == Severity::Error && p.pointer == "/texts/en/summary")
    };
    for hidden in [
        '\u{61c}',
        '\u{34f}',
        '\u{115f}',
        '\u{1160}',
        '\u{3164}',
        '\u{ffa0}',
        '\u{2800}',
        '\u{17b4}',
        '\u{180b}',
        '\u{200d}',
        '\u{fe00}',
        '\u{fe0f}',
        '\u{fff0}',
        '\u{1d173}',
        '\u{e0041}',
        '\u{e0100}',
        '\u{202e}',
    ] {
        assert!(told(&hidden.to_string().repeat(20)), "alone: U+{:04X}", u32::from(hidden));
        assert!(told(&format!("The con{hidden}cert is cancelled.")), "within: U+{:04X}", u32::from(hidden));
    }
    for seen in [
        "The concert is cancelled \u{26a0}\u{fe0f}.",
        "Call 1\u{fe0f}\u{20e3}.",
        "\u{645}\u{6cc}\u{200c}\u{62e}\u{648}",
    ] {
        assert!(!told(seen), "{seen:?}");
    }
}
