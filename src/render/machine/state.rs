//! What holds now, for embeds and machines: a feed's complete current state, the register of levels, a proof of life.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;

use super::super::setting::Setting;
use super::document::texts;
use super::fill::{instant, level_form};
use super::shape::{FORM, LevelForm, TextForm};
use super::written::written;
use crate::advisory::{Addresses, Advisory, Digest, Status, Term};
use crate::feed::Feed;

/// What stands between the two lists of advisories, and after them.
const BETWEEN: &str = "],\"advisories\":[";
const TAIL: &str = "]}";

/// What stands around the two lists of a feed's complete current state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CurrentShell {
    /// Before what is announced.
    pub head: String,
    /// Before what is in force.
    pub between: &'static str,
    /// After it.
    pub tail: &'static str,
}

/// The last heartbeat, and where the ledger stood: the same on every replica.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Beat {
    /// A whole minute.
    pub at: DateTime<Utc>,
    /// The number of the newest record that is shown.
    pub record: u64,
    /// The chain's hash after it.
    pub hash: Digest,
}

impl Beat {
    /// How often it beats.
    pub const EVERY: TimeDelta = TimeDelta::seconds(60);
    /// Who has heard nothing newer by then must say that he does not know: two beats may be lost on the way.
    pub const CHECK_WITHIN: TimeDelta = TimeDelta::seconds(180);

    fn form(&self) -> BeatForm {
        BeatForm {
            form: FORM,
            generated_at: instant(self.at),
            next_check_by: instant(self.at + Self::CHECK_WITHIN),
            ledger_position: self.record,
        }
    }
}

#[derive(Serialize)]
struct BeatForm {
    form: u32,
    generated_at: String,
    next_check_by: String,
    ledger_position: u64,
}

#[derive(Serialize)]
struct CurrentForm<'a> {
    #[serde(flatten)]
    beat: BeatForm,
    feed: &'a str,
    url: String,
    titles: BTreeMap<&'a str, &'a str>,
    /// The zone of the feed's first area: whoever looks from elsewhere sees the hours of the place.
    time_zone: &'a str,
    updated: String,
    /// How many are in force.
    count: usize,
    /// What takes effect later: whoever hears nothing more in the meantime still knows.
    announced: [(); 0],
    advisories: [(); 0],
}

/// What stands around the advisories of a feed's complete current state; `count` is how many there are.
#[must_use]
pub fn current_shell(
    feed: &Feed,
    updated: DateTime<Utc>,
    count: usize,
    beat: &Beat,
    setting: &Setting,
) -> CurrentShell {
    let slug = feed.slug().as_str();
    let titles = feed.languages().iter().map(|language| (language.as_str(), feed.title(language)));
    let document = written(&CurrentForm {
        beat: beat.form(),
        feed: slug,
        url: setting.addresses.absolute(&Addresses::feed_page(slug)),
        titles: titles.collect(),
        time_zone: setting.zones.id_of(feed.selection().areas.first().map(String::as_str)),
        updated: instant(updated),
        count,
        announced: [],
        advisories: [],
    });
    let end = [BETWEEN, TAIL].concat();
    let head = document.strip_suffix(end.as_str()).unwrap_or(&document).to_owned();
    CurrentShell { head, between: BETWEEN, tail: TAIL }
}

#[derive(Serialize)]
struct LevelsForm<'a> {
    #[serde(flatten)]
    beat: BeatForm,
    count: usize,
    levels: Vec<RowForm<'a>>,
}

/// A row of the register: one scheme, one area.
#[derive(Serialize)]
struct RowForm<'a> {
    area: &'a str,
    area_name: &'a str,
    country: &'a str,
    advisory: String,
    url: String,
    json_url: String,
    /// Since when the level holds.
    since: String,
    review_by: String,
    /// The date of review has passed: what is said may no longer be so.
    overdue: bool,
    #[serde(flatten)]
    level: LevelForm<'a>,
    texts: BTreeMap<&'a str, TextForm<'a>>,
}

/// The register of standing levels that are real and in force, by scheme and area; others are left out.
#[must_use]
pub fn levels<'a>(
    advisories: impl IntoIterator<Item = &'a Advisory>,
    beat: &Beat,
    setting: &Setting,
) -> String {
    let mut levels: Vec<_> = advisories.into_iter().filter_map(|one| row(one, beat, setting)).collect();
    levels.sort_by(|a, b| (a.level.scheme, a.area, &a.advisory).cmp(&(b.level.scheme, b.area, &b.advisory)));
    written(&LevelsForm { beat: beat.form(), count: levels.len(), levels })
}

fn row<'a>(advisory: &'a Advisory, beat: &Beat, setting: &Setting) -> Option<RowForm<'a>> {
    let content = &*advisory.newest()?.content;
    let (Status::Actual, Term::ReviewBy(review_by)) = (content.status, content.term) else { return None };
    let (threat, area) = (content.threat_level.as_ref()?, content.areas.first()?);
    let absolute = |path: &str| setting.addresses.absolute(path);
    Some(RowForm {
        area: area.code(),
        area_name: area.name.as_str(),
        country: &area.country,
        advisory: advisory.id.to_string(),
        url: absolute(&Addresses::advisory(advisory.id)),
        json_url: absolute(&Addresses::advisory_json(advisory.id)),
        since: content.effective.to_rfc3339(),
        review_by: review_by.to_rfc3339(),
        overdue: review_by <= beat.at,
        level: level_form(threat),
        texts: texts(content),
    })
}

#[derive(Serialize)]
struct StatusForm<'a> {
    #[serde(flatten)]
    beat: BeatForm,
    ledger_hash: String,
    publisher: &'a str,
    authority: &'a str,
    feeds: Vec<FeedForm<'a>>,
}

#[derive(Serialize)]
struct FeedForm<'a> {
    feed: &'a str,
    updated: String,
    count: usize,
}

/// A proof of life. Each feed with its last change, and how many advisories are in force in it.
#[must_use]
pub fn status(feeds: &[(&Feed, DateTime<Utc>, usize)], beat: &Beat, setting: &Setting) -> String {
    let feeds = feeds.iter().map(|(feed, updated, count)| FeedForm {
        feed: feed.slug().as_str(),
        updated: instant(*updated),
        count: *count,
    });
    written(&StatusForm {
        beat: beat.form(),
        ledger_hash: beat.hash.to_string(),
        publisher: &setting.publisher.name,
        authority: &setting.publisher.authority,
        feeds: feeds.collect(),
    })
}
