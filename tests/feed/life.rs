//! The life of an entry in a feed: current, superseded or over, gone with a trace, gone.

use forewarn::advisory::{Draft, RevisionNumber, Standing};
use forewarn::feed::{Feed, Phase, Successor};

use super::story::{Story, all, area, at, draft, level, of_areas};

/// What a feed shows of a story at an instant: number of the revision, and a word for its phase.
fn shown(feed: &Feed, story: &Story, when: &str) -> Vec<String> {
    let showing = feed.showing(&std::sync::Arc::new(story.advisory.clone()), at(when));
    let entries = showing.entries.iter().map(|entry| {
        let phase = match entry.phase() {
            Phase::Current(standing) | Phase::Over(standing) => standing.wire().to_owned(),
            Phase::Superseded { at: _, by: Successor::Revision(n) } => format!("superseded by {n}"),
            Phase::Superseded { at: _, by: Successor::Advisory(_) } => "superseded by another".to_owned(),
        };
        format!(
            "{} {phase}, updated {}",
            entry.revision().stamp.revision,
            entry.updated().format("%d %T%.3f")
        )
    });
    let gone = showing.tombstones.iter().map(|stone| format!("gone since {}", stone.when.format("%d %T")));
    entries.chain(gone).collect()
}

fn check(feed: &Feed, story: &Story, table: &[(&str, &[&str])]) {
    for (when, expected) in table {
        assert_eq!(shown(feed, story, when), *expected, "at {when}");
    }
}

#[test]
fn an_advisory_that_expires_lingers_leaves_a_trace_and_is_forgotten() {
    let story = Story::published(1, "11-30 10:00", &draft());
    check(
        &all(),
        &story,
        &[
            ("11-30 09:59", &[]),
            ("11-30 10:00", &["1 announced, updated 30 10:00:00.000"]),
            ("12-01 08:00", &["1 in-force, updated 30 10:00:00.000"]),
            ("12-08 07:59", &["1 in-force, updated 30 10:00:00.000"]),
            ("12-08 08:00", &["1 expired, updated 08 08:00:00.000"]),
            ("12-10 07:59", &["1 expired, updated 08 08:00:00.000"]),
            ("12-10 08:00", &["gone since 10 08:00:00"]),
            ("12-12 07:59", &["gone since 10 08:00:00"]),
            ("12-12 08:00", &[]),
        ],
    );
    let changes = ["11-30 10:00", "12-01 08:00", "12-08 08:00", "12-10 08:00", "12-12 08:00"];
    assert_eq!(all().changes(&story.advisory), changes.map(at));
}

#[test]
fn a_significant_revision_is_an_entry_of_its_own_and_marks_the_one_before() {
    let story = Story::published(1, "12-01 10:00", &draft()).update("12-02 10:00", &draft());
    let second = "2 in-force, updated 02 10:00:00.000";
    check(
        &all(),
        &story,
        &[
            ("12-02 09:59", &["1 in-force, updated 01 10:00:00.000"]),
            ("12-02 10:00", &["1 superseded by 2, updated 02 09:59:59.999", second]),
            ("12-04 10:00", &[second, "gone since 04 10:00:00"]),
            ("12-06 10:00", &[second]),
        ],
    );
}

#[test]
fn a_minor_revision_keeps_id_published_and_updated_and_shows_its_text() {
    let story = Story::published(1, "12-01 10:00", &draft()).correct("12-02 10:00", &draft());
    check(
        &all(),
        &story,
        &[
            ("12-02 09:59", &["1 in-force, updated 01 10:00:00.000"]),
            ("12-02 10:00", &["2 in-force, updated 01 10:00:00.000"]),
        ],
    );
    let showing = all().showing(&story.told(), at("12-02 10:00"));
    let entry = &showing.entries[0];
    assert_eq!(entry.published(), at("12-01 10:00"));
    assert!(entry.id().as_str().ends_with("/1"), "{}", entry.id());
    assert_eq!(showing.changed, Some(at("12-02 10:00")), "the bytes changed");
}

#[test]
fn the_word_that_it_is_over_is_an_entry_and_lingers_like_what_it_closed() {
    let ended = Story::published(1, "12-01 10:00", &draft()).end("12-02 10:00", "All clear.");
    check(
        &all(),
        &ended,
        &[
            (
                "12-02 10:00",
                &["1 superseded by 2, updated 02 09:59:59.999", "2 ended, updated 02 10:00:00.000"],
            ),
            ("12-04 10:00", &["gone since 04 10:00:00", "gone since 04 10:00:00"]),
            ("12-08 09:00", &[]),
        ],
    );
    let retracted = Story::published(1, "12-01 10:00", &draft()).retract("12-01 10:05", "Wrong place.");
    assert_eq!(shown(&all(), &retracted, "12-01 10:05")[1], "2 retracted, updated 01 10:05:00.000");
}

#[test]
fn what_has_left_is_not_brought_back_by_a_later_word() {
    let later = Draft { expires: Some("2026-12-30T08:00:00Z".to_owned()), ..draft() };
    let story = Story::published(1, "12-01 10:00", &draft()).update("12-11 10:00", &later);
    check(
        &all(),
        &story,
        &[
            ("12-11 09:59", &["gone since 10 08:00:00"]),
            ("12-11 10:00", &["2 in-force, updated 11 10:00:00.000", "gone since 10 08:00:00"]),
            ("12-12 08:00", &["2 in-force, updated 11 10:00:00.000"]),
        ],
    );
}

#[test]
fn an_update_after_the_expiry_supersedes_what_still_lingers() {
    let later = Draft { expires: Some("2026-12-30T08:00:00Z".to_owned()), ..draft() };
    let story = Story::published(1, "12-01 10:00", &draft()).update("12-09 10:00", &later);
    check(
        &all(),
        &story,
        &[
            ("12-09 09:59", &["1 expired, updated 08 08:00:00.000"]),
            (
                "12-09 10:00",
                &["1 superseded by 2, updated 09 09:59:59.999", "2 in-force, updated 09 10:00:00.000"],
            ),
            ("12-10 08:00", &["2 in-force, updated 09 10:00:00.000", "gone since 10 08:00:00"]),
        ],
    );
}

#[test]
fn a_correction_that_moves_the_expiry_brings_an_expired_entry_back() {
    let later = Draft { expires: Some("2026-12-30T08:00:00Z".to_owned()), ..draft() };
    let story = Story::published(1, "12-01 10:00", &draft()).correct("12-08 09:00", &later);
    check(
        &all(),
        &story,
        &[
            ("12-08 08:30", &["1 expired, updated 08 08:00:00.000"]),
            ("12-08 09:00", &["2 in-force, updated 08 09:00:00.000"]),
            ("12-12 08:00", &["2 in-force, updated 08 09:00:00.000"]),
            ("12-30 08:00", &["2 expired, updated 30 08:00:00.000"]),
        ],
    );
}

#[test]
fn a_level_whose_row_was_taken_is_marked_and_names_the_other() {
    let other = Story::published(2, "12-03 10:00", &level("2"));
    let story = Story::published(1, "12-01 10:00", &level("3")).superseded("12-03 10:00", &other);
    check(
        &all(),
        &story,
        &[
            ("12-03 09:59", &["1 in-force, updated 01 10:00:00.000"]),
            ("12-03 10:00", &["1 superseded by another, updated 03 09:59:59.999"]),
            ("12-05 10:00", &["gone since 05 10:00:00"]),
        ],
    );
    let showing = all().showing(&story.told(), at("12-03 10:00"));
    let by = Successor::Advisory(other.advisory.id);
    assert_eq!(showing.entries[0].phase(), Phase::Superseded { at: at("12-03 10:00"), by });
}

#[test]
fn an_advisory_whose_area_moves_away_is_marked_in_the_feed_it_leaves() {
    let berlin = Draft { areas: vec![area("Berlin", "DE", &[])], ..draft() };
    let (austria, germany) = (of_areas(&["AT"]), of_areas(&["DE"]));
    let updated = Story::published(1, "12-01 10:00", &draft()).update("12-02 10:00", &berlin);
    let marked = "1 superseded by 2, updated 02 09:59:59.999";
    check(&austria, &updated, &[("12-02 10:00", &[marked]), ("12-04 10:00", &["gone since 04 10:00:00"])]);
    check(
        &germany,
        &updated,
        &[("12-02 09:59", &[]), ("12-02 10:00", &["2 in-force, updated 02 10:00:00.000"])],
    );
    // The same where the move was called a correction: the entry has one id, and is current in one feed only.
    let corrected = Story::published(1, "12-01 10:00", &draft()).correct("12-02 10:00", &berlin);
    check(&austria, &corrected, &[("12-02 10:00", &[marked])]);
    check(&germany, &corrected, &[("12-02 10:00", &["2 in-force, updated 02 10:00:00.000"])]);
}

#[test]
fn who_was_warned_is_told_that_it_was_an_error_even_after_the_area_moved_away() {
    let berlin = Draft { areas: vec![area("Berlin", "DE", &[])], ..draft() };
    let story = Story::published(1, "12-01 10:00", &draft())
        .update("12-02 10:00", &berlin)
        .retract("12-02 11:00", "Wrong report.");
    let austria = shown(&of_areas(&["AT"]), &story, "12-02 11:00");
    assert_eq!(austria.last().unwrap(), "3 retracted, updated 02 11:00:00.000");
    assert_eq!(shown(&of_areas(&["FR"]), &story, "12-02 11:00"), [""; 0]);
}

#[test]
fn a_real_advisory_that_became_a_drill_leaves_the_feed_of_what_is_real_and_never_returns() {
    let drill = Draft { status: Some("exercise".to_owned()), ..draft() };
    let story = Story::published(1, "12-01 10:00", &draft())
        .update("12-02 10:00", &drill)
        .end("12-02 11:00", "The exercise is over.");
    let marked = "1 superseded by 2, updated 02 09:59:59.999";
    check(&all(), &story, &[("12-02 10:00", &[marked]), ("12-02 11:00", &[marked])]);
}

#[test]
fn the_next_instant_and_the_link_to_the_revision_before_are_known() {
    let story = Story::published(1, "12-01 10:00", &draft()).correct("12-01 11:00", &draft());
    let showing = all().showing(&story.told(), at("12-02 10:00"));
    assert_eq!(showing.next, Some(at("12-08 08:00")));
    let entry = &showing.entries[0];
    assert_eq!(entry.previous().unwrap().stamp.revision, RevisionNumber::FIRST);
    assert_eq!(entry.opening().stamp.revision, RevisionNumber::FIRST);
    assert_eq!(entry.phase(), Phase::Current(Standing::InForce));
}
