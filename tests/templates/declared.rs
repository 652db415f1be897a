//! Templates of an operator's folder: they extend and take places, and a bad one is refused with what is wrong.

use forewarn::config::read_templates;

const GOOD: &str = r#"
version = 3
preapproved = false
languages = ["nl"]
name = { nl = "Trein rijdt niet" }
about = { nl = "Als een trein naar een evenement uitvalt." }
holds_hours = 4
[advisory]
kind = "advisory"
category = ["transport"]
urgency = "expected"
severity = "minor"
certainty = "observed"
[[placeholder]]
name = "station"
kind = "text"
max_chars = 40
label = { nl = "Station" }
sample = "Utrecht"
[texts.nl]
event = "Trein rijdt niet"
headline = "{station}: trein rijdt niet"
summary = "De trein vanuit {station} rijdt niet tot {expires.clock}."
instruction = ["Neem een andere trein."]
[retraction]
nl = "De trein vanuit {station} rijdt wel."
"#;

fn read(name: &str, text: &str) -> Result<forewarn::advisory::Templates, String> {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(name), text).unwrap();
    read_templates(folder.path()).map_err(|error| error.to_string())
}

#[test]
fn a_folder_extends_the_starting_set_and_takes_places_in_it() {
    let more = read("train.toml", GOOD).unwrap();
    assert_eq!(more.iter().count(), 11);
    assert_eq!(more.get("train").unwrap().version(), 3);
    let other = read("all-clear.toml", GOOD).unwrap();
    assert_eq!(other.iter().count(), 10);
    assert!(!other.get("all-clear").unwrap().sheet().preapproved);
}

#[test]
fn what_makes_no_template_is_refused_with_the_place_and_the_reason() {
    let cases: &[(&str, &str, &str)] = &[
        ("version = 3", "version = 0", "version begins with 1"),
        ("version = 3", "version = 3\nsecret = 1", "unknown field `secret`"),
        ("languages = [\"nl\"]", "languages = []", "languages names none"),
        ("languages = [\"nl\"]", "languages = [\"nl\", \"nl\"]", "names nl twice"),
        ("languages = [\"nl\"]", "languages = [\"nl\", \"de\"]", "texts has nothing in de"),
        ("holds_hours = 4", "holds_hours = 0", "holds_hours is outside"),
        ("holds_hours = 4", "holds_hours = 99999", "holds_hours is outside"),
        ("holds_hours = 4", "holds_hours = 4\nholds_after = [\"station\"]", "holds_after names station"),
        ("category = [\"transport\"]", "category = []", "advisory.category names none"),
        ("severity = \"minor\"", "severity = \"bad\"", "advisory.severity: `bad` is not known"),
        (
            "kind = \"text\"\nmax_chars = 40",
            "kind = \"text\"",
            "placeholder station: the kind `text` does not fit",
        ),
        ("max_chars = 40", "max_chars = 4000", "station.max_chars is outside 1 to 120"),
        ("kind = \"text\"\nmax_chars = 40", "kind = \"choice\"", "station.choices needs two"),
        ("name = \"station\"", "name = \"areas\"", "areas is the name of a field of the advisory"),
        ("name = \"station\"", "name = \"The Station\"", "is no name"),
        ("{station}: trein", "{halt}: trein", "texts.nl shows {halt}, which is not declared"),
        ("{station}: trein", "{station: trein", "texts.nl.headline has a brace without its partner"),
        ("{station}: trein", "{station.size}: trein", "where a name belongs"),
        ("{station}: trein", "{station.date}: trein", "texts.nl shows {station.date}"),
        ("{expires.clock}", "{expires}", "texts.nl shows {expires}"),
        ("rijdt wel.", "rijdt tot {expires.clock}.", "retraction.nl shows {expires.clock}"),
        ("instruction = [\"Neem een andere trein.\"]", "", "no_action is not set"),
        ("nl = \"De trein vanuit {station} rijdt wel.\"", "", "retraction has nothing in nl"),
    ];
    for (from, to, expected) in cases {
        let text = GOOD.replacen(from, to, 1);
        assert_ne!(text, GOOD, "{from}");
        let error = read("train.toml", &text).unwrap_err();
        assert!(error.contains(expected) && error.contains("train.toml"), "{to}: {error}");
    }
    assert!(read("Train One.toml", GOOD).unwrap_err().contains("the file's name"));
}
