//! Prose cut into a summary and into actions, as tables.

use forewarn::intake::read_cap;

use super::alert;

#[track_caller]
fn text(element: &str, prose: &str) -> forewarn::advisory::DraftText {
    let prose = prose.replace('&', "&amp;").replace('<', "&lt;");
    let document = alert("", &format!("<{element}>{prose}</{element}>"));
    read_cap(document.as_bytes()).unwrap().draft.texts.remove(0).1
}

#[test]
fn advice_is_cut_into_actions() {
    let wrapped = "TAKE COVER IN A SUBSTANTIAL SHELTER UNTIL THE STORM PASSES. DO NOT ATTEMPT TO\nCROSS WATER COVERED BRIDGES...DIPS...OR LOW WATER CROSSINGS.";
    let long = format!("- {} twice. And again.", "word ".repeat(40).trim());
    let table: &[(&str, &[&str])] = &[
        ("Stay indoors.", &["Stay indoors."]),
        ("Stay indoors. Close windows!", &["Stay indoors.", "Close windows!"]),
        ("Stay indoors\nClose windows", &["Stay indoors", "Close windows"]),
        (
            "- Stay indoors.\n- Close windows. Turn off the air.\n",
            &["Stay indoors.", "Close windows. Turn off the air."],
        ),
        ("1. Stay indoors\n2) Close windows", &["Stay indoors", "Close windows"]),
        ("• Stay\n  indoors", &["Stay", "indoors"]),
        ("Call 112. Do not drive at 3 p.m. today.", &["Call 112.", "Do not drive at 3 p.m. today."]),
        (
            "Avoid St. Stephen's until 3. December. Listen.",
            &["Avoid St. Stephen's until 3. December.", "Listen."],
        ),
        ("Do not go in. \"Wait!\" Then leave.", &["Do not go in.", "\"Wait!\"", "Then leave."]),
        ("Fenster schließen! Radio hören.", &["Fenster schließen!", "Radio hören."]),
        (
            wrapped,
            &[
                "TAKE COVER IN A SUBSTANTIAL SHELTER UNTIL THE STORM PASSES.",
                "DO NOT ATTEMPT TO CROSS WATER COVERED BRIDGES...DIPS...OR LOW WATER CROSSINGS.",
            ],
        ),
        (&long, &[&format!("{} twice.", "word ".repeat(40).trim()), "And again."]),
        (" \n\n--- \n…", &[]),
        ("", &[]),
    ];
    for (prose, actions) in table {
        assert_eq!(text("instruction", prose).instruction, *actions, "{prose}");
    }
}

#[test]
fn the_first_sentences_become_the_summary_and_nothing_is_lost() {
    let long = format!("{}.", "Word ".repeat(100).trim());
    let table: &[(&str, &str, Option<&str>)] = &[
        ("A storm comes.", "A storm comes.", None),
        ("A storm\n comes. It is\tstrong.", "A storm comes. It is strong.", None),
        ("A storm comes.\n\nIt is strong.\nVery.", "A storm comes.", Some("It is strong.\nVery.")),
        (&format!("A storm comes. {long}"), "A storm comes.", Some(&long)),
        (&long, "Vienna: storm tonight", Some(&long)),
    ];
    for (prose, summary, rest) in table {
        let text = text("description", prose);
        assert_eq!(
            (text.summary.as_deref(), text.description.as_deref()),
            (Some(*summary), *rest),
            "{prose}"
        );
    }
}
