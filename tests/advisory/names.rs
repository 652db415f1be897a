//! Names of persons: what they look like is what they are, and no two could be taken for each other.

use forewarn::advisory::PersonName;

#[test]
fn a_new_name_is_in_one_form_and_can_be_seen() {
    let table = [
        ("Ada Example", Some("Ada Example")),
        ("  Ada \u{a0}  Example ", Some("Ada Example")),
        ("Zoe\u{308} O'Brien-Smith", Some("Zo\u{eb} O'Brien-Smith")),
        ("\u{2019}t Hooft 2", Some("\u{2019}t Hooft 2")),
        ("Олена Example", Some("Олена Example")),
        ("\u{645}\u{62d}\u{645}\u{62f}", Some("\u{645}\u{62d}\u{645}\u{62f}")),
        ("", None),
        (" \u{2003} ", None),
        ("--", None),
        ("-rf", None),
        ("Ada\nExample", None),
        ("Ada\tExample", None),
        ("\u{3164}", None),
        ("\u{2800}\u{2800}", None),
        ("\u{301}", None),
        ("\u{410}da", None),
        ("Ada \u{202e}elpmaxE", None),
        ("Ad\u{200d}a", None),
        ("Ada\u{fe0f}", None),
        ("Ada\u{34f}", None),
        ("Ada\u{61c}", None),
        ("\u{115f}Ada\u{1160}\u{ffa0}", None),
    ];
    for (raw, expected) in table {
        assert_eq!(PersonName::parse(raw).as_ref().map(PersonName::as_str), expected, "{raw:?}");
    }
    assert!(PersonName::parse(&"x".repeat(80)).is_some() && PersonName::parse(&"x".repeat(81)).is_none());
}

#[test]
fn what_an_earlier_version_let_in_is_still_a_name() {
    for raw in ["Ada  Example", "\u{3164}", "\u{410}da", "Zoe\u{308}", "-rf"] {
        assert_eq!(PersonName::kept(raw).unwrap().as_str(), raw);
    }
    assert_eq!(PersonName::kept("a\u{202e}b"), None);
}

#[test]
fn names_that_could_be_taken_for_each_other_are_told() {
    let alike = |one: &str, other: &str| {
        let name = |raw| PersonName::kept(raw).unwrap();
        name(one).looks_like(&name(other))
    };
    for other in [
        "ada example",
        "ADA EXAMPLE",
        "\u{410}d\u{430} Example",
        "Ada Examp1e",
        "Ada ExampIe",
        "\u{ff21}da Example",
        "Ada\u{34f} Example",
    ] {
        assert!(alike("Ada Example", other), "{other:?}");
    }
    assert!(alike("Jens Strauß", "Jens STRAUSS") && alike("Zo\u{eb}", "Zoe\u{308}"));
    for other in ["Ada Example 2", "Adam Example", "Ida Example", "Áda Example", "Example Ada"] {
        assert!(!alike("Ada Example", other), "{other:?}");
    }
    for reserved in ["Console", "forewarn", "c\u{3bf}nsole", "FOREWARN"] {
        assert!(PersonName::kept(reserved).unwrap().is_reserved(), "{reserved}");
    }
}
