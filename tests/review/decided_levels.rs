//! What the rules on levels, markings and words for experts decide about single sentences.

use forewarn::advisory::{Draft, DraftText};

use super::decided::{Clean, Expect, Found, check_summaries};
use super::support::{draft, judge, noon};

/// A standing level with one text, whose headline and summary are the same.
fn level(example: &[u8], tag: &str, told: &str) -> Draft {
    let mut draft = draft(example);
    let text = DraftText {
        event: Some("Level".to_owned()),
        headline: Some(told.to_owned()),
        summary: Some(told.to_owned()),
        description: None,
        instruction: vec!["…".to_owned()],
    };
    draft.texts = vec![(tag.to_owned(), text)];
    draft
}

fn check(code: &str, example: &[u8], table: &[(&str, &str, Expect)]) {
    let mut broken = Vec::new();
    for (tag, told, expect) in table {
        let problems = judge(&level(example, tag, told), noon()).problems;
        let found = if problems.iter().any(|problem| problem.code == code) { Found } else { Clean };
        if found != *expect {
            broken.push(format!("{code}: {told:?} is {found:?}, not {expect:?}"));
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

const AUSTRIA: &[u8] = include_bytes!("../drafts/LVL-01.pass.json");
const FRANCE: &[u8] = include_bytes!("../drafts/LVL-07.pass.json");

#[test]
fn a_number_stands_with_its_scale() {
    check(
        "LVL-08",
        AUSTRIA,
        &[
            ("en", "Austria: terror warning level 4", Found),
            ("en", "Austria: level four holds", Found),
            ("en", "Austria: terror warning level raised to 4", Found),
            ("en", "Austria: terror warning level 4 of 5", Clean),
            ("en", "Austria: terror warning level is at 4 out of 5", Clean),
            ("en", "Austria: alert level 4/5", Clean),
            ("en", "Austria: Terrorwarnstufe 4", Clean),
            ("en", "Austria: threat levels in 4 countries are reviewed", Clean),
            ("en", "Austria: the level stays high", Clean),
            ("de", "Österreich: Warnstufe 4", Found),
            ("de", "Österreich: Warnstufe 4 von 5", Clean),
            ("de", "Österreich: Terrorwarnstufe 4", Clean),
            ("de", "Österreich: Stufe 4 (Skala von 1 bis 5)", Clean),
            ("fr", "Autriche : niveau d'alerte terroriste à 4", Found),
            ("fr", "Autriche : niveau d'alerte 4 sur 5", Clean),
            ("es", "Austria: nivel de alerta 4", Found),
            ("es", "Austria: nivel de alerta 4 de 5", Clean),
            ("it", "Austria: livello di allerta 4", Found),
            ("it", "Austria: livello di allerta 4 su 5", Clean),
            ("nl", "Oostenrijk: dreigingsniveau 4", Found),
            ("nl", "Oostenrijk: dreigingsniveau op 4 van 5", Clean),
            ("pl", "Austria: poziom zagrożenia 4", Found),
            ("pl", "Austria: poziom zagrożenia 4 z 5", Clean),
        ],
    );
}

#[test]
fn a_number_agrees_with_the_level_and_its_scale() {
    check(
        "LVL-04",
        AUSTRIA,
        &[
            ("en", "Austria: terror warning level 4 of 5", Clean),
            ("en", "Austria: terror warning level 3 of 5", Found),
            ("en", "Austria: terror warning level 4 of 10", Found),
            ("de", "Österreich: Terrorwarnstufe 5 von 5", Found),
            ("fr", "Autriche : niveau d'alerte 4 sur 5", Clean),
        ],
    );
}

#[test]
fn a_posture_is_no_likelihood_and_countries_are_not_compared() {
    check(
        "LVL-07",
        FRANCE,
        &[
            ("en", "France: Vigipirate says that an attack is likely.", Found),
            ("en", "France: Vigipirate is raised. An attack is held to be likely.", Clean),
            ("fr", "France : « urgence attentat » signifie qu'un attentat est probable.", Found),
            ("fr", "France : Vigipirate relevé à « urgence attentat ».", Clean),
        ],
    );
    check(
        "LVL-07",
        AUSTRIA,
        &[
            ("en", "The level of Austria is higher than that of Germany.", Found),
            (
                "en",
                "The level of Austria is higher than in 2023; travellers from Germany should know.",
                Clean,
            ),
            ("de", "Die Warnstufe in Österreich ist höher als in Deutschland.", Found),
            ("de", "Die Warnstufe in Österreich ist höher als 2023.", Clean),
            ("pl", "Poziom w Austrii jest wyższy niż w Niemczech.", Found),
        ],
    );
}

#[test]
fn markings_and_acronyms_are_told_from_words() {
    check_summaries(
        "TLP-04",
        &[
            ("en", "Vienna: from a paper marked TLP:AMBER.", Found),
            ("en", "Vienna: the amber light at the crossing is broken.", Clean),
            ("de", "Wien: aus einem Papier mit VS-NfD.", Found),
        ],
    );
    check_summaries(
        "STYLE-05",
        &[
            ("en", "Vienna: the JTACX says so.", Found),
            ("en", "Vienna: the joint office for analysis (JTACX) says so.", Clean),
            ("en", "Vienna: the EU says so.", Clean),
        ],
    );
}

#[test]
fn what_helps_an_attacker_is_pointed_out() {
    check_summaries(
        "RESP-02",
        &[
            ("en", "The bomb was a pressure cooker.", Found),
            ("en", "The kitchen shop in Vienna is closed.", Clean),
            ("de", "Die Scharfschützen stehen am Dach.", Found),
            ("fr", "La bombe contenait un détonateur.", Found),
            ("pl", "Snajperzy stoją na dachu.", Found),
        ],
    );
    check_summaries(
        "RESP-08",
        &[
            ("en", "There are 40 officers at the gate.", Found),
            ("en", "Officers check bags at the gate.", Clean),
            ("it", "Ci sono 40 agenti all'ingresso.", Found),
        ],
    );
}
