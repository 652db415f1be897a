//! A whole country is named in the reader's words; what is only a part of one, or was called otherwise, is not renamed.

use forewarn::advisory::{Area, Circle, Line, Point};
use forewarn::config::countries;

use crate::feed::story::language;

fn area(country: &str, name: &str) -> Area {
    let name = Line::parse(name).unwrap();
    Area { name, country: country.to_owned(), codes: [].into(), circle: None, polygon: None }
}

#[test]
fn a_whole_country_has_a_name_in_each_language() {
    let countries = countries().unwrap();
    for (tag, name) in [
        ("de", "Österreich"),
        ("el", "Αυστρία"),
        ("ar", "النمسا"),
        ("nb-NO", "Østerrike"),
        ("no", "Østerrike"),
    ] {
        assert_eq!(countries.name(&area("AT", "Austria"), &language(tag)), Some(name), "{tag}");
    }
    let coded = Area { codes: [("iso3166-1".to_owned(), "AT".to_owned())].into(), ..area("AT", "Autriche") };
    assert_eq!(
        countries.name(&coded, &language("de")),
        Some("Österreich"),
        "whatever language it was given in"
    );
}

#[test]
fn parts_and_other_names_stay_as_they_were_given() {
    let countries = countries().unwrap();
    let german = language("de");
    let circle = Circle::new(Point::new(48.2, 16.4).unwrap(), 5.0).unwrap();
    let kept = [
        ("another name", area("AT", "All of Austria")),
        ("another country's", area("DE", "Austria")),
        (
            "a part",
            Area { codes: [("iso3166-2".to_owned(), "AT-9".to_owned())].into(), ..area("AT", "Austria") },
        ),
        ("drawn", Area { circle: Some(circle), ..area("AT", "Austria") }),
    ];
    for (why, area) in kept {
        assert_eq!(countries.name(&area, &german), None, "{why}");
    }
    assert_eq!(countries.name(&area("AT", "Austria"), &language("eo")), None, "no table has Esperanto");
}
