//! What the rules on privacy and responsibility decide about single sentences.

use super::decided::{Clean, Found, check_summaries};

#[test]
fn names_of_suspects_are_found_and_places_are_not() {
    check_summaries(
        "PII-01",
        &[
            ("en", "The police in Vienna arrested Karl Beispiel.", Found),
            ("en", "Two suspects were arrested near Ernst Happel Stadion.", Clean),
            ("en", "Three people were arrested in Frankfurt am Main on 3 December.", Clean),
            ("en", "The Federal Prosecutor said that a suspect was arrested.", Clean),
            ("en", "Two of the victims came from North Macedonia.", Clean),
            ("en", "Visitors of the Taylor Swift concert should come early.", Clean),
            ("de", "Der Verdächtige Max Mustermann wird gesucht.", Found),
            ("de", "Zwei Personen wurden am Wiener Hauptbahnhof festgenommen.", Clean),
            ("de", "Festgenommen wurden zwei Männer nach einer Messerattacke im Prater.", Clean),
            ("fr", "La police a interpellé Jean Exemple à Vienne.", Found),
            ("fr", "Deux personnes ont été interpellées à la Gare de Lyon.", Clean),
            ("es", "La Policía Nacional detuvo a dos sospechosos en Viena.", Clean),
            ("es", "Detenido en Viena Juan Ejemplo.", Found),
            ("it", "Arrestato a Vienna Mario Esempio.", Found),
            ("it", "I Vigili del Fuoco hanno soccorso due feriti.", Clean),
            ("nl", "De verdachte Jan Voorbeeld is aangehouden.", Found),
            ("nl", "De Koninklijke Marechaussee hield twee verdachten aan.", Clean),
            ("pl", "Podejrzany Jan Przykład jest poszukiwany.", Found),
        ],
    );
}

#[test]
fn a_named_suspect_and_a_verdict_stop_publication() {
    check_summaries(
        "RESP-03",
        &[
            ("en", "Suspect Max Mustermann, 19, is sought.", Found),
            ("en", "The suspect was seen in Vienna, 19 people were checked.", Clean),
            ("en", "The terrorist was arrested in Vienna.", Found),
            ("en", "After the terrorist attack a suspect was arrested.", Clean),
            ("de", "Der Verdächtige Max Mustermann (19) wurde festgenommen.", Found),
            ("de", "Der Terrorist wurde festgenommen. Terrorist festgenommen.", Found),
            ("de", "Nach dem Terroranschlag wurde ein Verdächtiger festgenommen.", Clean),
            ("de", "Verdächtiger Gegenstand am Wiener Stephansplatz, 19 Wohnungen geräumt.", Clean),
            ("fr", "Le terroriste a été arrêté à Vienne.", Found),
            ("fr", "L'attaque terroriste a fait deux blessés; un suspect est arrêté.", Clean),
            ("es", "El terrorista fue detenido en Viena.", Found),
            ("it", "Il terrorista è stato arrestato a Vienna.", Found),
            ("nl", "De dader is aangehouden in Wenen.", Found),
            ("nl", "Een verdachte is aangehouden in Wenen.", Clean),
            ("pl", "Zatrzymano terrorystę w Wiedniu.", Found),
            ("pl", "Zatrzymano dwie osoby w Wiedniu.", Clean),
        ],
    );
}

#[test]
fn private_numbers_and_mailboxes_are_found() {
    check_summaries(
        "PII-02",
        &[
            ("en", "Write to info@polizei.gv.at.", Clean),
            ("en", "Write to press-office@city.example.", Clean),
            ("en", "Write to karl.beispiel@city.example.", Found),
            ("en", "Call +43 660 1234567.", Found),
            ("en", "Call 01 31310 000.", Found),
            ("en", "Call the anti-terrorist hotline on 0800 789 321.", Clean),
            ("en", "The concerts of 08.08.2026 and 09.08.2026 are cancelled.", Clean),
            ("en", "From 01/12/2026 08:00 to 02/12/2026 18:00.", Clean),
            ("en", "Open 08.00-18.00, closed 01-03-2026.", Clean),
            ("en", "The dose was 0.1234567 units.", Clean),
            ("de", "Vom 01.12. bis 03.12.2026, jeweils 08.00-18.00 Uhr.", Clean),
            ("en", "See https://example.gov/tel/06601234567 for more.", Clean),
            ("de", "Rufen Sie 0660/1234567.", Found),
            ("fr", "Appelez le 06 12 34 56 78.", Found),
        ],
    );
}

#[test]
fn dates_of_birth_plates_and_homes_are_found_and_venues_are_not() {
    check_summaries(
        "PII-03",
        &[
            ("en", "The suspect was born on 1 January 2005.", Found),
            ("en", "The idea of the festival was born in Vienna.", Clean),
            ("en", "Children born after 2020 need no ticket.", Clean),
            ("en", "Bring your passport to gate B12.", Clean),
            ("en", "The passport number is P 1234567.", Found),
            ("en", "The suspect lives in 12 Example Street.", Found),
            ("en", "The suspect fled from the shop at Mariahilfer Straße 12.", Clean),
            ("en", "The suspect fled from the corner of Musterstraße 12.", Clean),
            ("en", "The suspect, of Musterstraße 12, is sought.", Found),
            ("de", "Der Täter überfiel eine Bank in der Musterstraße 12.", Clean),
            ("en", "Meet at Vorgartenstraße 12.", Clean),
            ("en", "The car has the number plate W 12345 X.", Found),
            ("de", "Der Verdächtige, wohnhaft in der Musterstraße 12, ist flüchtig.", Found),
            ("de", "Gesucht wird ein Auto mit dem Kennzeichen W-12345X.", Found),
            ("de", "Treffpunkt ist die Halle in der Musterstraße 12.", Clean),
            ("fr", "Le suspect, né le 1er janvier 2005, est en fuite.", Found),
            ("es", "El sospechoso, nacido el 1 de enero de 2005, ha huido.", Found),
            ("it", "Il sospettato, nato il 1 gennaio 2005, è in fuga.", Found),
            ("nl", "De verdachte, geboren op 1 januari 2005, is voortvluchtig.", Found),
            ("pl", "Podejrzany, urodzony 1 stycznia 2005 r., jest poszukiwany.", Found),
        ],
    );
}

#[test]
fn rumours_need_their_label_and_advice_against_them_does_not() {
    check_summaries(
        "RESP-06",
        &[
            ("en", "Rumour has it that Vienna is closed.", Found),
            ("en", "Rumour has it that Vienna is closed; this is not confirmed.", Clean),
            ("en", "Do not spread rumours about the concert in Vienna.", Clean),
            ("de", "Gerüchten zufolge ist der Platz gesperrt.", Found),
            ("de", "Verbreiten Sie keine Gerüchte.", Clean),
            ("fr", "Selon des rumeurs, la place est fermée.", Found),
            ("fr", "Ne relayez pas de rumeurs.", Clean),
            ("es", "Se rumorea que la plaza está cerrada.", Found),
            ("it", "Si vocifera che la piazza sia chiusa.", Found),
            ("nl", "Naar verluidt is het plein dicht.", Found),
            ("pl", "Podobno plac jest zamknięty.", Found),
            ("pl", "Podobno plac jest zamknięty; to niepotwierdzona informacja.", Clean),
        ],
    );
}

#[test]
fn propaganda_is_not_linked_named_or_quoted_and_may_be_spoken_of() {
    check_summaries(
        "RESP-01",
        &[
            ("en", "Do not share the propaganda; report it to the platform.", Clean),
            ("en", "The video is at https://t.me/example.", Found),
            ("en", "The manifesto is at https://files.example/letter.", Found),
            ("en", "In the letter, a manifesto, he writes \"we will come for all of you\".", Found),
            ("en", "Follow @PoliceVienna for news.", Clean),
            ("en", "The channel @somebody shows it.", Found),
            ("en", "Official channels: https://www.polizei.gv.at/ and the radio.", Clean),
            ("en", "The stadium's channel says: \"Please leave through gate four\".", Clean),
            ("en", "The level of alert is called \"urgence attentat\" in French.", Clean),
            ("de", "Das Manifest steht unter https://files.example/brief.", Found),
            ("de", "Teilen Sie keine Propaganda.", Clean),
            ("de", "Das Bekennervideo liegt auf https://files.example/video.", Found),
            ("fr", "Le mouvement se manifeste : « nous voulons une réponse claire ».", Clean),
            ("es", "El sindicato mantiene su reivindicación: «queremos una respuesta clara ya».", Clean),
            ("it", "Sul manifesto si legge «festa della città in piazza».", Clean),
            ("pl", "Manifest jest pod adresem https://files.example/list.", Found),
        ],
    );
}

/// One person ends or retracts alone: nobody else has read what would hurt somebody.
#[test]
fn a_reason_leads_neither_to_a_person_nor_to_a_strange_page() {
    let told = |text: &str| {
        let reason = vec![("en".to_owned(), text.to_owned())];
        let judged = forewarn::review::review_reason(
            &reason,
            &super::support::language("en"),
            &super::support::KNOWLEDGE,
        );
        let errors = judged.problems.iter().filter(|p| p.severity == forewarn::review::Severity::Error);
        errors.map(|p| p.code).collect::<Vec<_>>()
    };
    let table: &[(&str, &[&str])] = &[
        ("It is over. Call +43 660 1234567 for more.", &["PII-02"]),
        ("It is over. Write to jane.doe@mail.example.", &["PII-02"]),
        ("The suspect, born 4 May 1990, was found.", &["PII-03"]),
        ("It is over, see https://example.net/offer.", &["URL-04"]),
        ("It is over, see evil.com for more.", &["URL-04"]),
        ("It is over, see hxxp://example.net/offer.", &["URL-03", "URL-04"]),
        ("It is over. Questions: 112, or https://www.polizei.gv.at/.", &[]),
        ("THE THREAT IS OVER AND EVERYBODY MAY GO HOME NOW!!!", &[]),
    ];
    for (text, expected) in table {
        assert_eq!(told(text), *expected, "{text}");
    }
}
