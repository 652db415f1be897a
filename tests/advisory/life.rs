//! Where an advisory stands at an instant, and when that changes.

use chrono::{DateTime, Utc};
use forewarn::advisory::{
    Advisory, AdvisoryId, Decision, Deed, Digest, EntryId, PersonName, RevisionNumber, Schemes, Significance,
    Stamp, Standing, State,
};

use super::{at, draft};

fn id() -> AdvisoryId {
    AdvisoryId::new(at("08:00"), &[7; 10])
}

fn apply(advisory: &mut Advisory, when: &str, deed: Deed) {
    let actor = PersonName::parse("Ada").unwrap();
    let decision = Decision { advisory: id(), at: at(when), actor, deed };
    advisory.apply(advisory.version + 1, &decision, &Schemes::default()).unwrap();
}

fn stamp(n: u32, sent: &str) -> Stamp {
    let revision = RevisionNumber::new(n).unwrap();
    let entry = EntryId::new("example.org", at(sent), id(), revision);
    Stamp { revision, identifier: format!("{}.{n}", id()), entry, sent: at(sent), supersedes: Vec::new() }
}

/// Published at ten, in force from noon to six.
fn published() -> Advisory {
    let mut advisory = Advisory::new(id());
    apply(&mut advisory, "09:00", Deed::Drafted { draft: Box::new(draft()) });
    let significance = Significance::Significant;
    let (stamp, draft, emergency_reason) = (stamp(1, "10:00"), Digest([0; 32]), None);
    apply(&mut advisory, "10:00", Deed::Published { stamp, draft, significance, emergency_reason });
    advisory
}

fn check(advisory: &Advisory, now: &str, state: State) {
    assert_eq!(advisory.state_at(at(now)), state, "at {now}");
}

fn next(advisory: &Advisory, now: &str) -> Option<DateTime<Utc>> {
    advisory.next_change(at(now))
}

#[test]
fn an_advisory_ends_at_its_expiry_and_not_after() {
    let advisory = published();
    check(&advisory, "10:00", State::Published(Standing::Announced));
    check(&advisory, "11:59", State::Published(Standing::Announced));
    check(&advisory, "12:00", State::Published(Standing::InForce));
    check(&advisory, "17:59", State::Published(Standing::InForce));
    check(&advisory, "18:00", State::Published(Standing::Expired { at: at("18:00") }));
}

#[test]
fn it_changes_by_itself_when_it_takes_effect_and_when_it_lapses() {
    let advisory = published();
    assert_eq!(next(&advisory, "10:00"), Some(at("12:00")));
    assert_eq!(next(&advisory, "12:00"), Some(at("18:00")));
    assert_eq!(next(&advisory, "18:00"), None);
    assert_eq!(next(&advisory, "09:59"), None);
}

#[test]
fn over_and_in_error_are_told_apart() {
    let reason = vec![("en".to_owned(), "It is over.".to_owned())];
    let mut ended = published();
    apply(&mut ended, "13:00", Deed::Ended { stamp: stamp(2, "13:00"), reason: reason.clone() });
    check(&ended, "12:59", State::Published(Standing::InForce));
    check(&ended, "13:00", State::Published(Standing::Ended { at: at("13:00") }));
    check(&ended, "19:00", State::Published(Standing::Ended { at: at("13:00") }));
    let mut retracted = published();
    apply(&mut retracted, "13:00", Deed::Retracted { stamp: stamp(2, "13:00"), reason });
    check(&retracted, "19:00", State::Published(Standing::Retracted { at: at("13:00") }));
    assert_eq!(next(&retracted, "13:00"), None);
    assert_eq!(retracted.over_at(), Some(at("13:00")));
}

#[test]
fn a_level_that_lost_its_row_is_superseded_from_then_on() {
    let mut advisory = published();
    let by = AdvisoryId::new(at("14:00"), &[9; 10]);
    apply(&mut advisory, "14:00", Deed::Superseded { by, at: at("14:00") });
    check(&advisory, "13:59", State::Published(Standing::InForce));
    check(&advisory, "14:00", State::Published(Standing::Superseded { at: at("14:00"), by }));
}

#[test]
fn before_publication_the_working_copy_says_where_it_stands() {
    let mut advisory = Advisory::new(id());
    apply(&mut advisory, "09:00", Deed::Drafted { draft: Box::new(draft()) });
    check(&advisory, "09:00", State::Draft);
    apply(&mut advisory, "09:10", Deed::Submitted { overrides: Vec::new() });
    check(&advisory, "09:10", State::Submitted);
    apply(&mut advisory, "09:20", Deed::Approved { draft: Digest([0; 32]), lacking: 0 });
    check(&advisory, "09:20", State::Approved);
    apply(&mut advisory, "09:30", Deed::Scheduled { at: at("11:00") });
    check(&advisory, "09:30", State::Scheduled { at: at("11:00") });
    apply(&mut advisory, "09:40", Deed::Drafted { draft: Box::new(draft()) });
    check(&advisory, "09:40", State::Draft);
    apply(&mut advisory, "09:50", Deed::Discarded);
    check(&advisory, "09:50", State::Discarded);
}

#[test]
fn a_decision_that_cannot_follow_changes_nothing() {
    let mut advisory = Advisory::new(id());
    let before = advisory.clone();
    let actor = PersonName::parse("Ada").unwrap();
    let deed = Deed::Approved { draft: Digest([0; 32]), lacking: 0 };
    let decision = Decision { advisory: id(), at: at("09:00"), actor, deed };
    assert!(advisory.apply(1, &decision, &Schemes::default()).is_err());
    assert_eq!(advisory, before);
}
