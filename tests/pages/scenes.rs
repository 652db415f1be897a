//! Every page once: what the golden files hold, what the showcase shows, and what every rule for pages is tried on.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use forewarn::advisory::{Advisory, Language, RevisionNumber, Standing, Status};
use forewarn::feed::{Edition, Leaf, Search, Year};
use forewarn::render::Setting;
use forewarn::render::page::{self, Archived, Shown};

use super::cast::{Cast, feeds};
use super::samples::{addresses, language, now, publisher, words, zones};

pub(crate) fn setting() -> Setting {
    Setting {
        publisher: publisher(),
        addresses: addresses(),
        words: words(),
        site: forewarn::render::Site::default(),
        zones: zones(),
        countries: forewarn::config::countries().unwrap(),
    }
}

pub(crate) fn shown(advisory: &Advisory) -> Shown<'_> {
    Shown { advisory, standing: advisory.standing_at(now()).unwrap() }
}

fn in_force(all: &[Arc<Advisory>]) -> impl Iterator<Item = &Advisory> {
    all.iter().map(AsRef::as_ref).filter(|advisory| shown(advisory).standing == Standing::InForce)
}

/// After every review.
fn late() -> DateTime<Utc> {
    "2036-01-01T00:00:00Z".parse().unwrap()
}

fn languages() -> [Language; 3] {
    ["en", "de", "fr"].map(language)
}

/// A page of the archive with nothing on it.
pub(crate) fn nothing() -> Archived<'static> {
    Archived {
        leaf: Leaf::Front,
        search: None,
        years: &[],
        months: &[],
        beside: &[],
        shown: &[],
        next: None,
        drills: true,
    }
}

fn archive(leaf: Leaf, all: &[Arc<Advisory>], language: &Language) -> String {
    let shown: Vec<_> = all.iter().map(|advisory| shown(advisory)).collect();
    let years = [Year::parse("2025").unwrap(), Year::of(now())];
    let archived = Archived { leaf, years: &years, shown: &shown, ..nothing() };
    page::archive(&archived, &languages(), &setting(), language)
}

/// A search for drills that goes on.
fn found(all: &[Arc<Advisory>], language: &Language) -> String {
    let drill = |shown: &Shown| shown.advisory.newest().unwrap().content.status != Status::Actual;
    let shown: Vec<_> = all.iter().map(|advisory| shown(advisory)).filter(drill).collect();
    let search = Search::read("q=hall+%22drill%22&year=2026&drills=1").unwrap();
    let next = Search { before: Some((now(), all[0].id)), ..search.clone() };
    let years = [Year::of(now())];
    let archived =
        Archived { search: Some(&search), years: &years, shown: &shown, next: Some(&next), ..nothing() };
    page::archive(&archived, &languages(), &setting(), language)
}

/// Name and bytes of every page.
pub(crate) fn scenes() -> Vec<(&'static str, String)> {
    let (cast, setting, feeds) = (Cast::new(), setting(), feeds());
    let (english, german, french) = (language("en"), language("de"), language("fr"));
    let languages = [english.clone(), german.clone(), french.clone()];
    let all = cast.all();
    let everything: Vec<_> = all.iter().map(|advisory| shown(advisory)).collect();
    let home = |language| page::home(&everything, &feeds, &languages, &setting, (language, now()));
    let edition =
        |n: usize, language| page::feed(&Edition::of(&feeds[n], language, &all, now(), now()), &setting);
    let one = |advisory| page::advisory(shown(advisory), &feeds, &setting, &english).unwrap();
    let first = |advisory| {
        page::revision(shown(advisory), RevisionNumber::FIRST, &feeds, &setting, &english).unwrap()
    };
    vec![
        ("home", home(&english)),
        ("home-de", home(&german)),
        ("home-quiet", page::home(&[], &feeds, &languages, &setting, (&english, now()))),
        ("feeds", page::feeds(&feeds, &languages, &setting, &english)),
        ("feeds-fr", page::feeds(&feeds, &languages, &setting, &french)),
        ("feed", edition(0, &english)),
        ("feed-de", edition(0, &german)),
        ("feed-exercise", edition(1, &english)),
        ("advisory", one(&cast.stadium)),
        ("advisory-announced", one(&cast.announced)),
        ("advisory-ended", one(&cast.ended)),
        ("advisory-retracted", one(&cast.retracted)),
        ("advisory-expired", one(&cast.expired)),
        ("advisory-level", one(&cast.standing)),
        ("advisory-superseded", one(&cast.superseded)),
        ("advisory-exercise", one(&cast.exercise)),
        ("advisory-test", one(&cast.test)),
        ("advisory-arabic", page::advisory(shown(&cast.arabic), &feeds, &setting, &language("ar")).unwrap()),
        (
            "advisory-in-greek",
            page::advisory_in(shown(&cast.stadium), &feeds, &setting, &language("el")).unwrap(),
        ),
        (
            "advisory-in-arabic",
            page::advisory_in(shown(&cast.standing), &feeds, &setting, &language("ar")).unwrap(),
        ),
        ("levels", page::levels(in_force(&all), now(), &languages, &setting, &english)),
        ("levels-de", page::levels(in_force(&all), late(), &languages, &setting, &german)),
        ("levels-none", page::levels([].into_iter(), now(), &languages, &setting, &english)),
        ("archive", archive(Leaf::Front, &all, &english)),
        ("archive-de", archive(Leaf::Year(Year::of(now())), &all, &german)),
        ("archive-found", found(&all, &english)),
        ("archive-none", page::archive(&nothing(), &languages, &setting, &english)),
        ("subscribe", page::subscribe(&feeds, &languages, &setting, &english)),
        ("subscribe-de", page::subscribe(&feeds, &languages, &setting, &german)),
        ("genuine", page::genuine(&languages, &setting, &english)),
        ("accessibility-de", page::accessibility(&languages, &setting, &german)),
        ("revision-older", first(&cast.stadium)),
        ("revision-ended", first(&cast.ended)),
        ("revision-newest", first(&cast.standing)),
        ("missing", page::missing(&setting, &english)),
        ("gone", page::gone(&setting, &german)),
        ("unavailable", page::unavailable(&setting, &english)),
    ]
}
