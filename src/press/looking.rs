//! What one advisory leads to: how each feed shows it, and everything that has to be rendered for it. Changes nothing.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::advisory::Advisory;
use crate::feed::{Feed, Showing};
use crate::render::Setting;

use super::fragments::{Rack, Stock};
use super::front::{self, Card};
use super::many;
use super::members::Members;
use super::not_printed::NotPrinted;
use super::notices;
use super::sheets::Sheet;
use super::state;

/// Fewer advisories than this for a core are looked at sooner than a thread is started.
pub(super) const WORTH_A_THREAD: usize = 4;

/// What an advisory is looked at upon.
pub(super) struct Ground<'a> {
    pub(super) feeds: &'a [Members],
    pub(super) declared: &'a [Feed],
    pub(super) rack: &'a Rack,
    pub(super) setting: &'a Setting,
}

/// What looking at an advisory gave; all of it or nothing.
pub(super) struct Looked {
    /// How each feed shows it, in the order of the feeds.
    pub(super) showings: Vec<Showing>,
    /// Its own documents.
    pub(super) sheets: Vec<Sheet>,
    /// Its entries.
    pub(super) stock: Stock,
    /// Its cards on the first page.
    pub(super) cards: Vec<Card>,
    /// Its form in lists of what is in force.
    pub(super) state: Option<state::Form>,
}

/// Looks at an advisory in every feed, and renders what is new of it.
pub(super) fn look(
    ground: &Ground,
    advisory: &Arc<Advisory>,
    now: DateTime<Utc>,
) -> Result<Looked, NotPrinted> {
    let Ground { feeds, declared, rack, setting } = *ground;
    let showings: Vec<_> = feeds.iter().map(|members| members.reckon(advisory, now)).collect();
    let sheets = notices::of_advisory(advisory, now, declared, setting)?;
    let stock = rack.render(advisory.id, &many::shown(feeds, &showings), setting)?;
    let cards = front::cards(advisory, now, declared, setting)?;
    let state = state::form(advisory, now, declared, setting)?;
    Ok(Looked { showings, sheets, stock, cards, state })
}
