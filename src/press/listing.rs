//! What lists the feeds: the page for people, and the file for their programs.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::advisory::Addresses;
use crate::feed::Feed;
use crate::render::{Setting, opml, page};

use super::many;
use super::not_printed::NotPrinted;
use super::readback;
use super::sheets::{self, Sheet};

/// Every document that lists the feeds; none where no feed is declared.
pub(super) fn sheets(
    feeds: &[Feed],
    changed: DateTime<Utc>,
    setting: &Setting,
) -> Result<Vec<Sheet>, NotPrinted> {
    let Some(language) = many::languages(feeds).into_iter().next() else { return Ok(Vec::new()) };
    let page = sheets::page("/feeds/".into(), page::feeds(feeds, setting, &language), changed)?;
    let (path, text): (Arc<str>, _) = (Addresses::OPML.into(), opml(feeds, setting));
    readback::opml(&path, &text, feeds, setting)?;
    Ok(vec![page, sheets::outlines(path, text, changed)])
}
