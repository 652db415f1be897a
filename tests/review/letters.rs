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
