//! A feed's name in addresses has one spelling.

use forewarn::feed::{NotASlug, Slug};

#[test]
fn a_slug_is_taken_as_it_is_or_not_at_all() {
    let long = "a".repeat(Slug::MAX_CHARS);
    let longer = "a".repeat(Slug::MAX_CHARS + 1);
    let table: &[(&str, Option<NotASlug>)] = &[
        ("all", None),
        ("at-9", None),
        ("2026", None),
        (&long, None),
        ("", Some(NotASlug::Length)),
        (&longer, Some(NotASlug::Length)),
        ("All", Some(NotASlug::Character)),
        ("all.de", Some(NotASlug::Character)),
        ("-all", Some(NotASlug::Character)),
        ("all-", Some(NotASlug::Character)),
        ("a--b", Some(NotASlug::Character)),
        ("a/b", Some(NotASlug::Character)),
        ("österreich", Some(NotASlug::Character)),
        ("near", Some(NotASlug::Reserved)),
    ];
    for (raw, wrong) in table {
        assert_eq!(Slug::parse(raw).err(), *wrong, "{raw}");
    }
}
