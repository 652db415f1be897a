//! What stands on the pages of others: the files they load, once; each feed's frame and badge, at every heartbeat.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::advisory::{Addresses, Language};
use crate::feed::Feed;
use crate::render::Setting;
use crate::render::embed::{self, Count};
use crate::render::machine::Beat;
use crate::render::page::{self, Mount};

use super::fragments::Fragment;
use super::front::Front;
use super::guard::Guard;
use super::many;
use super::members::Members;
use super::not_printed::NotPrinted;
use super::policy::Cache;
use super::readback;
use super::sheets::{self, Piece, Sheet};

/// Fewer feeds than this for a core are printed sooner than a thread is started.
const WORTH_A_THREAD: usize = 16;

/// Every file that is as it was compiled in.
pub(super) fn files(setting: &Setting) -> Vec<Sheet> {
    const JAVASCRIPT: &str = "text/javascript; charset=utf-8";
    let mut files = Vec::new();
    let kept = (Cache::Immutable, Guard::Asset);
    for release in embed::releases() {
        let path = Addresses::embed_script(release.version);
        files.push(sheets::fixed(path, JAVASCRIPT, release.bytes.into(), kept));
        // Words are mended under the address of their version.
        for language in setting.words.languages() {
            let path = Addresses::embed_words(release.version, language);
            let words = embed::words(language, &setting.words).into();
            files.push(sheets::fixed(path, "application/json", words, (Cache::Moving, Guard::Document)));
        }
    }
    let moving = (Cache::Moving, Guard::Asset);
    files.push(sheets::fixed(Addresses::EMBED_SCRIPT.to_owned(), JAVASCRIPT, embed::loader().into(), moving));
    for (path, asset) in embed::assets() {
        files.push(sheets::fixed(path, asset.media, asset.text.into(), kept));
    }
    for file in embed::downloads() {
        files.push(sheets::fixed(Addresses::embed_file(file.name), file.media, file.text.into(), moving));
    }
    let archive = embed::self_hosting(&setting.words).into();
    let path = Addresses::embed_archive(embed::version());
    files.push(sheets::fixed(path, "application/zip", archive, moving));
    files
}

/// What changes when feeds are declared: the builder, and what is told of each feed's link.
pub(super) fn for_all(
    feeds: &[Feed],
    changed: DateTime<Utc>,
    setting: &Setting,
) -> Result<Vec<Sheet>, NotPrinted> {
    let builder = page::builder(feeds, setting);
    let mut all = vec![sheets::page(Addresses::EMBED.into(), builder, changed)?];
    for feed in feeds.iter().filter(|feed| !feed.gone()) {
        for language in feed.languages() {
            let path = Addresses::embed_told(feed.slug().as_str(), named(feed, language));
            all.push(sheets::machine(path.into(), embed::oembed(feed, language, setting), changed)?);
        }
    }
    Ok(all)
}

/// The frame, the part and the badge of each of these feeds in each of its languages.
pub(super) fn of_feeds(
    feeds: &[&Members],
    front: &Front,
    beat: &Beat,
    setting: &Setting,
) -> Result<Vec<Sheet>, NotPrinted> {
    let printed =
        many::on_every_core(feeds, WORTH_A_THREAD, |members| of_feed(members, front, beat, setting));
    let mut sheets = Vec::new();
    for printed in printed {
        sheets.extend(printed?);
    }
    Ok(sheets)
}

fn of_feed(
    members: &Members,
    front: &Front,
    beat: &Beat,
    setting: &Setting,
) -> Result<Vec<Sheet>, NotPrinted> {
    let feed = &members.feed;
    let (slug, changed) = (feed.slug().as_str(), members.updated().max(beat.at));
    let mut sheets = Vec::new();
    for language in feed.languages() {
        let named = named(feed, language);
        let shown: Vec<_> = members.in_force().rev().filter_map(|id| front.outside(id, language)).collect();
        let drills = shown.iter().filter(|(_, drill)| *drill).count();
        let count = Count { actual: shown.len() - drills, drills };
        let cards: Vec<_> = shown.into_iter().map(|(card, _)| card).collect();
        let around = page::embed_around(feed, language, setting);
        let inside = page::embed_part(feed, language, (count, 1), beat, setting);
        let path: Arc<str> = Addresses::embed(slug, named).into();
        let bare = inside.bare();
        readback::page(&path, &around.with(|_| vec![bare.as_str()]))?;
        let mut pieces = vec![Piece::Text(&around.head)];
        pieces.extend(part(&inside, &cards));
        pieces.extend(around.places.iter().map(|(_, after)| Piece::Text(after)));
        sheets.push(sheets::pieced(path, &pieces, changed, (Cache::Pulse, Guard::Frame)));
        let alone = page::embed_part(feed, language, (count, 2), beat, setting);
        let path: Arc<str> = Addresses::embed_part(slug, named).into();
        sheets.push(sheets::pieced(path, &part(&alone, &cards), changed, (Cache::Pulse, Guard::Document)));
        let path: Arc<str> = Addresses::badge(slug, named).into();
        let badge = embed::badge(feed, language, count, beat, setting);
        readback::page(&path, &badge)?;
        sheets.push(sheets::sheet(path, "image/svg+xml", badge, changed, (Cache::Pulse, Guard::Document)));
    }
    Ok(sheets)
}

/// The frame of a feed as it would be with one advisory alone in it.
pub(super) fn alone(
    feed: &Feed,
    language: &Language,
    (card, drill): (&str, bool),
    beat: &Beat,
    setting: &Setting,
) -> Result<String, NotPrinted> {
    let count = Count { actual: usize::from(!drill), drills: usize::from(drill) };
    let inside = page::embed_part(feed, language, (count, 1), beat, setting).with(|_| vec![card]);
    let frame = page::embed_around(feed, language, setting).with(|_| vec![inside.as_str()]);
    readback::page(&Addresses::embed(feed.slug().as_str(), named(feed, language)), &frame)?;
    Ok(frame)
}

fn part<'a>(mount: &'a Mount, cards: &[&'a Fragment]) -> Vec<Piece<'a>> {
    let mut pieces = vec![Piece::Text(&mount.head)];
    for (_, after) in &mount.places {
        pieces.extend(cards.iter().map(|card| Piece::Card(card)));
        pieces.push(Piece::Text(after));
    }
    pieces
}

fn named<'a>(feed: &Feed, language: &'a Language) -> Option<&'a Language> {
    (language != feed.default_language()).then_some(language)
}
