//! Names are given once, sort by the time of their making, and have one spelling.

use forewarn::advisory::{AdvisoryId, Digest, EntryId, RevisionNumber};

use super::at;

#[test]
fn ids_sort_by_the_time_of_their_making_and_read_back() {
    let early = AdvisoryId::new(at("08:00"), &[0xFF; 10]);
    let late = AdvisoryId::new(at("08:01"), &[0; 10]);
    assert!(early < late && early.to_string() < late.to_string());
    assert_eq!(AdvisoryId::parse(&early.to_string()), Some(early));
}

#[test]
fn an_id_has_one_spelling() {
    let id = AdvisoryId::new(at("08:00"), &[0xAB; 10]).to_string();
    let other = ["", "x", &id.to_uppercase(), &id.replace('-', ""), &format!("{{{id}}}"), &format!("{id} ")];
    for raw in other {
        assert_eq!(AdvisoryId::parse(raw), None, "{raw}");
    }
    // A UUID of another version is none of ours.
    assert_eq!(AdvisoryId::parse("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), None);
}

#[test]
fn an_entry_is_known_by_authority_day_advisory_and_revision() {
    let id = AdvisoryId::new(at("08:00"), &[1; 10]);
    let entry = EntryId::new("warnings.example.org", at("08:00"), id, RevisionNumber::FIRST);
    assert_eq!(entry.as_str(), format!("tag:warnings.example.org,2026-12-01:{id}/1"));
}

#[test]
fn a_digest_is_sixty_four_lower_case_digits() {
    let digest = Digest([0xA0; 32]);
    assert_eq!(Digest::parse(&digest.to_string()), Some(digest));
    for raw in ["", "a0", &"A0".repeat(32), &"g0".repeat(32), &"a0".repeat(33), &"é".repeat(32)] {
        assert_eq!(Digest::parse(raw), None, "{raw}");
    }
}
