//! The demo: every example on the real road, once in a folder.

use forewarn::app::Shown;

use crate::support::{Service, shared};

#[test]
fn the_demo_publishes_every_example_as_an_exercise_and_only_once() {
    let mut service = Service::start_demo();
    assert!(matches!(service.app().shown(), Shown::Tokens { .. }));
    let titles = service.reader().titles("exercise");
    assert_eq!(titles.len(), 9, "{titles:?}");
    assert!(titles.iter().all(|title| title.starts_with("EXERCISE: ")), "{titles:?}");
    assert!(service.reader().titles("all").is_empty());
    service.restart_demo();
    assert!(matches!(service.app().shown(), Shown::Again));
    assert_eq!(service.reader().titles("exercise"), titles);
}

#[test]
fn the_examples_in_the_program_are_those_beside_it() {
    let Some(folder) = shared("data/advisories") else { return };
    let mut there: Vec<String> = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "json") {
            there.push(std::fs::read_to_string(path).unwrap());
        }
    }
    there.sort();
    let mut here: Vec<_> =
        forewarn::config::demo_advisories().iter().map(|(_, body)| (*body).to_owned()).collect();
    here.sort();
    assert_eq!(here, there);
}
