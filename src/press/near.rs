//! A personal feed for a place: printed when it is asked for, by the same hand as everything else, and never shelved.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use bytes::Bytes;
use chrono::{DateTime, Utc};

use crate::advisory::{Addresses, Advisory, Format, Headline, Language, Status};
use crate::feed::{Declaration, Edition, Feed, Place, Selection, Slug, languages};
use crate::render::{Forms, Setting, near_title, shell};

use super::encoding::Encoding;
use super::guard::Guard;
use super::not_printed::NotPrinted;
use super::policy::Cache;
use super::readback;
use super::rendition::{Printed, Rendition};
use super::sheets;
use super::tag::Tag;
use super::twins::with_twins;

/// Where a browser is sent that was led to a personal feed: to the page that says what feeds are.
const PAGE: &str = "/feeds/";

/// The feed of everything real near a place, or anywhere, as the feed `all` would show it: with its linger and its
/// limit where it is declared, so that what is near changes when the shelf does. In the first language of all feeds, and in
/// this other one.
///
/// # Errors
/// [`NotPrinted`] where the words for its title are no title: the program was built wrong.
pub fn near_feed(
    feeds: &[Feed],
    language: Option<&Language>,
    place: Option<Place>,
    setting: &Setting,
) -> Result<Feed, NotPrinted> {
    let declared = languages(feeds).into_iter().next();
    let first = declared.or_else(|| setting.words.languages().next().cloned());
    let languages: Vec<_> = first.into_iter().chain(language.cloned()).collect();
    let slug = Slug::near();
    let misread = |why: String| NotPrinted::Misread { path: slug.to_string(), why };
    let mut titles = BTreeMap::new();
    for language in &languages {
        let cell = place.as_ref().map(Place::cell);
        let title = cell.map_or_else(|| slug.to_string(), |cell| near_title(cell, language, setting));
        let title = Headline::parse(&title).map_err(|fault| misread(fault.to_string()))?;
        titles.insert(language.clone(), title);
    }
    let all = feeds.iter().find(|feed| feed.slug().as_str() == "all" && !feed.gone());
    let statuses = BTreeSet::from([Status::Actual]);
    let declaration = Declaration {
        languages,
        titles,
        descriptions: BTreeMap::new(),
        selection: Selection { statuses, place, ..Selection::default() },
        limit: all.map_or(Feed::DEFAULT_LIMIT, Feed::limit),
        linger: all.map_or(Feed::DEFAULT_LINGER, Feed::linger),
        gone: false,
        slug: slug.clone(),
    };
    Feed::declare(declaration).map_err(|flaws| misread(format!("{flaws:?}")))
}

/// Prints a personal feed in one format.
///
/// # Errors
/// [`NotPrinted`] where it does not read back; nothing of the place is said in it.
pub fn near(
    (language, format): (Option<&Language>, Format),
    feed: &Feed,
    members: &[Arc<Advisory>],
    mark: DateTime<Utc>,
    now: DateTime<Utc>,
    setting: &Setting,
) -> Result<Arc<Rendition>, NotPrinted> {
    let edition = Edition::of(feed, language.unwrap_or(feed.default_language()), members, mark, now);
    let language = &edition.language;
    let path = Addresses::feed(feed.slug().as_str(), edition.address_language(), format);
    let mut entries = BTreeMap::new();
    for entry in edition.entries.iter() {
        let forms = Forms::of(entry, language, setting);
        readback::entry(format, forms.form(format), entry, language, &forms.title)?;
        entries.insert(entry.key(), forms);
    }
    let heaviest = |forms: &Forms| Format::ALL.iter().map(|format| forms.form(*format).len()).max();
    let edition = edition.fitting(|entry| entries.get(&entry.key()).and_then(heaviest).unwrap_or_default());
    let frame = shell(format, &edition, setting);
    readback::frame(format, &path, &frame, &edition)?;
    let entries: Vec<_> = edition.entries.iter().filter_map(|entry| entries.get(&entry.key())).collect();
    let body = Bytes::from(frame.join(entries.iter().map(|forms| forms.form(format))));
    let (tag, media, changed) = (Tag::of(&body), sheets::media(format), edition.updated);
    let (cache, guard, page) = (Cache::Feed, Guard::Document, Some(PAGE.into()));
    let printed = Printed { media, body: body.into(), tag, changed, cache, guard, page };
    Ok(with_twins(Rendition::new(printed), Encoding::TWINS))
}
