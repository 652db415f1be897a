//! What is looked for has one spelling, which says all of it.

use forewarn::advisory::AdvisoryId;
use forewarn::feed::{Leaf, Search};
use proptest::prelude::*;

proptest! {
    #[test]
    fn no_query_is_too_strange(query in "\\PC{0,300}") {
        let _ = Search::read(&query);
        let _ = Leaf::parse(&query);
    }

    #[test]
    fn a_search_is_read_from_the_query_that_it_writes(
        words in proptest::collection::vec("[^\\s\\p{C}\u{115F}\u{1160}\u{3164}\u{FFA0}]{1,12}", 0..12),
        year in proptest::option::of(0..9999_i32),
        drills: bool,
        millis in proptest::option::of(0..4_000_000_000_000_i64),
    ) {
        let year = year.map(|year| format!("{year:04}")).unwrap_or_default();
        let at = |millis| chrono::DateTime::from_timestamp_millis(millis).unwrap();
        let before = millis.map(|millis| (at(millis), AdvisoryId::new(at(millis), &[7; 10])));
        let asked = Search { before, drills, ..Search::read(&format!("year={year}")).unwrap() };
        let words: Vec<_> = words.into_iter().filter(|word| !word.chars().any(forewarn::advisory::refused)).collect();
        let asked = Search { words, ..asked };
        let read = Search::read(&asked.query());
        prop_assert_eq!(&read, &Ok(asked.clone()));
        prop_assert_eq!(read.unwrap().query(), asked.query());
    }
}

#[test]
fn a_page_of_the_archive_has_one_address() {
    for raw in ["", "2026", "0001", "202612", "202612-2", "202612-17"] {
        assert_eq!(Leaf::parse(raw).map(|leaf| leaf.to_string()).as_deref(), Some(raw));
    }
    for raw in
        ["26", "20266", "202600", "202613", "202612-", "202612-0", "202612-1", "202612-02", "2026-2", "+2026"]
    {
        assert_eq!(Leaf::parse(raw), None, "{raw}");
    }
}
