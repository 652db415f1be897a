//! Many feeds at once: their addresses, what they show of one advisory, and printing them on every core.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::thread;

use crate::advisory::{Addresses, Advisory, Language};
use crate::feed::{Entry, EntryKey, Feed, Showing, languages};
use crate::render::{Setting, Words};

use super::fragments::Rack;
use super::members::Members;
use super::not_printed::NotPrinted;
use super::rendition::Rendition;
use super::sheets::{self, Sheet};
use super::shelf::{Found, Snapshot};

/// Fewer feeds than this for a core are printed sooner than a thread is started.
const FEEDS_WORTH_A_THREAD: usize = 16;

/// Prints feeds, on as many cores as are worth it.
pub(super) fn print(feeds: &[&Members], rack: &Rack, setting: &Setting) -> Result<Vec<Sheet>, NotPrinted> {
    let feeds: Vec<_> = feeds.iter().copied().filter(|members| !members.feed.gone()).collect();
    let printed =
        on_every_core(&feeds, FEEDS_WORTH_A_THREAD, |members| sheets::of_feed(members, rack, setting));
    let mut sheets = Vec::new();
    for printed in printed {
        sheets.extend(printed?);
    }
    Ok(sheets)
}

/// Does the same with each of many, in their order, on as many cores as have at least so many of them.
pub(super) fn on_every_core<T: Sync, R: Send>(
    all: &[T],
    worth_a_thread: usize,
    work: impl Fn(&T) -> R + Sync,
) -> Vec<R> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let share = all.len().div_ceil(cores).max(worth_a_thread);
    let some = |some: &[T]| some.iter().map(&work).collect::<Vec<R>>();
    let (own, others) = all.split_at(share.min(all.len()));
    thread::scope(|scope| {
        let others: Vec<_> = others.chunks(share).map(|part| scope.spawn(move || some(part))).collect();
        let mut done = some(own);
        for other in others {
            // A thread that panicked takes the print down with it: the shelf stays as it was.
            done.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        done
    })
}

/// Every path of an advisory.
pub(super) fn paths_of_advisory(advisory: &Advisory, words: &Words) -> Vec<Arc<str>> {
    let id = advisory.id;
    let revisions = advisory.revisions.iter().map(|revision| revision.stamp.revision);
    let of_revisions = revisions.flat_map(|n| {
        [Addresses::revision(id, n), Addresses::revision_json(id, n), Addresses::revision_cap(id, n)]
    });
    let languages = words.languages().map(|language| Addresses::advisory_in(id, language));
    [Addresses::advisory(id), Addresses::advisory_json(id), Addresses::advisory_cap(id)]
        .into_iter()
        .chain(languages)
        .chain(of_revisions)
        .map(Arc::from)
        .collect()
}

/// What feeds show of an advisory, each entry with the languages in which it is needed.
pub(super) fn shown(feeds: &[Members], showings: &[Showing]) -> Vec<(Entry, BTreeSet<Language>)> {
    let mut shown: BTreeMap<EntryKey, (Entry, BTreeSet<Language>)> = BTreeMap::new();
    for (members, showing) in feeds.iter().zip(showings) {
        for entry in &showing.entries {
            let languages =
                &mut shown.entry(entry.key()).or_insert_with(|| (entry.clone(), BTreeSet::new())).1;
            languages.extend(members.feed.languages().iter().cloned());
        }
    }
    shown.into_values().collect()
}

/// The paths of the pages that each language of the feeds has: the first page, and the list of feeds.
pub(super) fn fronts(feeds: &[Feed]) -> Vec<Arc<str>> {
    let languages = languages(feeds).into_iter().enumerate();
    let paths = |(place, language): (usize, Language)| {
        let tag = (place > 0).then_some(&language);
        [
            home(place, &language),
            list(place, &language),
            Addresses::levels(tag).into(),
            Addresses::subscribe(tag).into(),
            Addresses::imprint(tag).into(),
            Addresses::privacy(tag).into(),
            Addresses::genuine(tag).into(),
            Addresses::accessibility(tag).into(),
        ]
    };
    languages.flat_map(paths).collect()
}

/// The home page in a language; the first language has the shortest address.
pub(super) fn home(place: usize, language: &Language) -> Arc<str> {
    Addresses::home((place > 0).then_some(language)).into()
}

/// The list of feeds in a language, likewise.
pub(super) fn list(place: usize, language: &Language) -> Arc<str> {
    Addresses::feeds((place > 0).then_some(language)).into()
}

/// What is shown at a path.
pub(super) fn shown_at<'a>(snapshot: &'a Snapshot, path: &str) -> Option<&'a Arc<Rendition>> {
    match snapshot.find(path) {
        Found::Shown(rendition) => Some(rendition),
        Found::Gone | Found::Absent => None,
    }
}
