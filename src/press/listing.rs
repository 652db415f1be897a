//! What lists the feeds: the page for people in every language, and the file for their programs.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::advisory::Addresses;
use crate::feed::{Feed, languages};
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
    let languages = languages(feeds);
    if languages.is_empty() {
        return Ok(Vec::new());
    }
    let mut printed = Vec::new();
    for (place, language) in languages.iter().enumerate() {
        let text = page::feeds(feeds, &languages, setting, language);
        printed.push(sheets::page(many::list(place, language), text, changed)?);
        let tag = (place > 0).then_some(language);
        let text = page::subscribe(feeds, &languages, setting, language);
        printed.push(sheets::page(Addresses::subscribe(tag).into(), text, changed)?);
        let own = [
            (Addresses::imprint(tag), page::imprint(&languages, setting, language)),
            (Addresses::privacy(tag), page::privacy(&languages, setting, language)),
        ];
        for (path, text) in own {
            printed.extend(text.map(|text| sheets::page(path.into(), text, changed)).transpose()?);
        }
        let text = page::genuine(&languages, setting, language);
        printed.push(sheets::page(Addresses::genuine(tag).into(), text, changed)?);
        let text = page::accessibility(&languages, setting, language);
        printed.push(sheets::page(Addresses::accessibility(tag).into(), text, changed)?);
    }
    let (path, text): (Arc<str>, _) = (Addresses::OPML.into(), opml(feeds, setting));
    readback::opml(&path, &text, feeds, setting)?;
    printed.push(sheets::outlines(path, text, changed));
    Ok(printed)
}
