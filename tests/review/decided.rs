//! What single rules decide about single sentences, in every language that has lists: found here, not found there.

use forewarn::advisory::{Draft, DraftText};

use super::support::{draft, judge, noon};

/// Whether a rule is expected to find something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Expect {
    Found,
    Clean,
}

pub(super) use Expect::{Clean, Found};

/// A good draft for Vienna, as an exercise, whose only text is in this language.
pub(super) fn vienna(tag: &str, headline: &str, summary: &str, instruction: &str) -> Draft {
    let mut draft = draft(include_bytes!("../drafts/STRUCT-01.pass.json"));
    let text = DraftText {
        event: Some("Concert".to_owned()),
        headline: Some(headline.to_owned()),
        summary: Some(summary.to_owned()),
        description: None,
        instruction: vec![instruction.to_owned()],
    };
    draft.texts = vec![(tag.to_owned(), text)];
    draft
}

fn agree(code: &str, draft: &Draft, shown: &str, expect: Expect) -> Option<String> {
    let problems = judge(draft, noon()).problems;
    let found = if problems.iter().any(|problem| problem.code == code) { Found } else { Clean };
    (found != expect).then(|| format!("{code}: {shown:?} is {found:?}, not {expect:?}"))
}

/// Judges each sentence as a summary.
pub(super) fn check_summaries(code: &str, table: &[(&str, &str, Expect)]) {
    let broken: Vec<String> = table
        .iter()
        .filter_map(|(tag, text, expect)| agree(code, &vienna(tag, "Wien", text, "…"), text, *expect))
        .collect();
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

fn check_instructions(code: &str, table: &[(&str, &str, Expect)]) {
    let broken: Vec<String> = table
        .iter()
        .filter_map(|(tag, text, expect)| agree(code, &vienna(tag, "Wien", "Wien", text), text, *expect))
        .collect();
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn words_that_are_true_for_a_day_only_are_found_and_names_are_not() {
    check_summaries(
        "TIME-07",
        &[
            ("en", "The square is closed today.", Found),
            ("en", "Tonight's concert is cancelled.", Found),
            ("en", "Leave the square now.", Found),
            ("en", "The Daily Now reports the closure.", Clean),
            ("en", "USA Today reports the closure.", Clean),
            ("en", "The square is closed on 3 December.", Clean),
            ("en", "Nowhere else is closed; it is known to all.", Clean),
            ("de", "Der Platz ist heute gesperrt.", Found),
            ("de", "Morgen bleibt der Platz gesperrt.", Found),
            ("de", "Der Platz bleibt morgen gesperrt.", Found),
            ("de", "Am Morgen des 3. Dezember ist der Platz gesperrt.", Clean),
            ("de", "Der Platz ist seit dem Morgen gesperrt.", Clean),
            ("de", "Die Zeitung Heute berichtet darüber.", Clean),
            ("fr", "La place est fermée aujourd’hui.", Found),
            ("fr", "Le concert de ce soir est annulé.", Found),
            ("fr", "Le gouvernement agit en maintenant la posture.", Clean),
            ("es", "La plaza está cerrada hoy.", Found),
            ("es", "La plaza abre mañana.", Found),
            ("es", "La plaza cierra por la mañana del 3 de diciembre.", Clean),
            ("it", "La piazza è chiusa oggi.", Found),
            ("it", "La piazza è chiusa per un'ora.", Clean),
            ("nl", "Het plein is vanavond dicht.", Found),
            ("nl", "Het plein is nu dicht.", Found),
            ("nl", "Het plein is in de morgen van 3 december dicht.", Clean),
            ("pl", "Plac jest dziś zamknięty.", Found),
            ("pl", "Plac jest zamknięty 3 grudnia.", Clean),
        ],
    );
}

#[test]
fn an_exercise_is_not_taken_for_the_real_thing() {
    let table = [
        ("en", "Vienna: test of the sirens on 3 December", Found),
        ("en", "Vienna: drill at the stadium", Found),
        ("en", "Vienna: contest at the stadium", Clean),
        ("de", "Wien: Übung am Stadion", Found),
        ("de", "Wien: Teststation am Stadion geschlossen", Clean),
        ("fr", "Vienne : exercice au stade", Found),
        ("es", "Viena: simulacro en el estadio", Found),
        ("it", "Vienna: esercitazione allo stadio", Found),
        ("nl", "Wenen: oefening bij het stadion", Found),
        ("pl", "Wiedeń: ćwiczenia na stadionie", Found),
    ];
    let broken: Vec<String> = table
        .iter()
        .filter_map(|(tag, text, expect)| agree("STRUCT-06", &vienna(tag, text, "Wien", "…"), text, *expect))
        .collect();
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn a_place_is_found_under_its_names_and_forms() {
    check_summaries(
        "AREA-07",
        &[
            ("en", "The concert at Ernst Happel Stadion is cancelled.", Clean),
            ("en", "The concert in your area is cancelled.", Clean), // the headline says Wien
        ],
    );
    let table = [
        ("en", "The concert in Austria is cancelled", Clean),
        ("en", "The concert in your area is cancelled", Found),
        ("en", "The concert in Hungary is cancelled", Found),
        ("de", "Das Konzert in Österreichs Hauptstadt ist abgesagt", Clean),
        ("de", "Das Konzert in der Stadt ist abgesagt", Found),
        ("fr", "Le concert de Vienne est annulé", Clean),
        ("es", "El concierto de Viena se cancela", Clean),
        ("it", "Il concerto di Vienna è annullato", Clean),
        ("nl", "Het concert in Wenen gaat niet door", Clean),
        ("nl", "Het concert in de regio gaat niet door", Found),
        ("pl", "Koncert w Wiedniu odwołany", Clean),
        ("pl", "Koncert w Austrii odwołany", Clean),
        ("pl", "Koncert w okolicy odwołany", Found),
    ];
    let broken: Vec<String> = table
        .iter()
        .filter_map(|(tag, text, expect)| agree("AREA-07", &vienna(tag, text, text, "…"), text, *expect))
        .collect();
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn a_number_to_call_is_one_that_answers_in_the_country() {
    check_instructions(
        "GUID-04",
        &[
            ("en", "Call 133 or 112.", Clean),
            ("en", "Call 999.", Found),
            ("en", "In an emergency dial 911 or 112.", Found),
            ("en", "Call 15 minutes before you come.", Clean),
            ("en", "Tell the police: 110 or 112.", Found),
            ("en", "Alert the police (133 or 112).", Clean),
            ("en", "Call the police before 18:00 on 24 December 2026.", Clean),
            ("en", "Police: 45 people were checked at 12 gates.", Clean),
            ("de", "Rufen Sie 133 oder 112.", Clean),
            ("de", "Melden Sie Gefahren unter 110.", Found),
            ("de", "Melden Sie Kinder unter 14 Jahren an der Kasse.", Clean),
            ("fr", "Appelez le 17 ou le 112.", Found),
            ("fr", "Appelez le 133 ou le 112.", Clean),
            ("es", "Llame al 112.", Clean),
            ("es", "Llame al 091.", Found),
            ("it", "Chiamate il 112.", Clean),
            ("it", "Chiamate il 113 o il 112.", Found),
            ("nl", "Bel 112.", Clean),
            ("nl", "Bel de politie op 144 of 112.", Clean),
            ("nl", "Bel 911.", Found),
            ("pl", "Zadzwoń pod 112.", Clean),
            ("pl", "Zadzwoń pod numer 997.", Found),
        ],
    );
}

#[test]
fn nobody_is_certain_of_an_attack() {
    check_summaries(
        "CERT-01",
        &[
            ("en", "An attack will certainly happen in Vienna.", Found),
            ("en", "There will definitely be an attack.", Found),
            ("en", "Because of the threat, delays are inevitable.", Clean),
            ("en", "The police will certainly answer any threat.", Clean),
            ("de", "Ein Anschlag wird mit Sicherheit stattfinden.", Found),
            ("de", "Die Polizei sorgt mit Sicherheit für Ordnung.", Clean),
            ("fr", "Un attentat aura lieu à coup sûr.", Found),
            ("es", "Sin duda habrá un atentado.", Found),
            ("it", "Un attentato è inevitabile.", Found),
            ("nl", "Er komt ongetwijfeld een aanslag.", Found),
            ("pl", "Na pewno dojdzie do zamachu.", Found),
            ("pl", "Na pewno będzie tłoczno.", Clean),
        ],
    );
}

#[test]
fn shouting_lures_and_fear_are_told_from_plain_words() {
    check_summaries(
        "STYLE-01",
        &[
            ("en", "STAY AWAY FROM THE STADIUM IN VIENNA", Found),
            ("en", "RUN, HIDE, TELL: this is the advice of the police.", Clean),
            ("en", "The EU, the UN and NATO met in Vienna.", Clean),
            ("de", "BLEIBEN SIE DEM STADION FERN", Found),
            ("de", "Die Polizei Wien sperrt den Platz am Ernst-Happel-Stadion.", Clean),
        ],
    );
    check_summaries(
        "STYLE-03",
        &[
            ("en", "Do not panic. Leave the square.", Clean),
            ("en", "Panic in Vienna.", Found),
            ("de", "Kein Grund zur Panik.", Clean),
            ("de", "Panik in Wien.", Found),
            ("fr", "Ne paniquez pas.", Clean),
            ("es", "Pánico en Viena.", Found),
            ("it", "Niente panico.", Clean),
            ("nl", "Raak niet in paniek.", Clean),
            ("pl", "Bez paniki.", Clean),
        ],
    );
}
