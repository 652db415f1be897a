//! The documents of one advisory: its page, its machine form, its alert, and those of every revision.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::advisory::{Addresses, Advisory, Language};
use crate::feed::Feed;
use crate::render::page::{self, Shown};
use crate::render::{Setting, cap, machine};

use super::not_printed::NotPrinted;
use super::rendition::Rendition;
use super::sheets::{self, Sheet};

/// Every document of an advisory as it is at `now`; none where nothing of it is public by then.
pub(super) fn of_advisory(
    advisory: &Advisory,
    now: DateTime<Utc>,
    feeds: &[Feed],
    setting: &Setting,
) -> Result<Vec<Sheet>, NotPrinted> {
    let (Some(standing), Some(newest)) = (advisory.standing_at(now), advisory.newest()) else {
        return Ok(Vec::new());
    };
    let (id, changed) = (advisory.id, last_change(advisory, now));
    let shown = Shown { advisory, standing };
    let language = &newest.content.default_info().language;
    let mut pages = vec![(Addresses::advisory(id), page::advisory(shown, feeds, setting, language))];
    for language in page::tongues(&newest.content, feeds) {
        pages.push((
            Addresses::advisory_in(id, &language),
            page::advisory_in(shown, feeds, setting, &language),
        ));
    }
    let mut forms = vec![(Addresses::advisory_json(id), machine::advisory(advisory, standing, setting))];
    let last = newest.stamp.revision;
    let mut alerts = vec![(Addresses::advisory_cap(id), last)];
    for revision in &advisory.revisions {
        let n = revision.stamp.revision;
        pages.push((Addresses::revision(id, n), page::revision(shown, n, feeds, setting, language)));
        forms.push((Addresses::revision_json(id, n), machine::revision(advisory, n, standing, setting)));
        alerts.push((Addresses::revision_cap(id, n), n));
    }
    let mut printed = Vec::new();
    for (path, text) in pages {
        printed.extend(text.map(|text| sheets::page(path.into(), text, changed)).transpose()?);
    }
    for (path, text) in forms {
        printed.extend(text.map(|text| sheets::machine(path.into(), text, changed)).transpose()?);
    }
    for (path, n) in alerts {
        let text = cap::alert(advisory, n, setting);
        // What was sent never changes: neither do its bytes, whatever becomes of the advisory.
        let sent = advisory.revisions.iter().find(|revision| revision.stamp.revision == n);
        let sent = sent.map_or(changed, |revision| revision.stamp.sent);
        printed.extend(text.map(|text| sheets::alert(path.into(), text, advisory, n, sent)).transpose()?);
    }
    Ok(printed)
}

/// An advisory's page in any language that has a catalogue: what no feed of it speaks is printed when it is asked for.
pub(super) fn in_language(
    advisory: &Advisory,
    language: &Language,
    now: DateTime<Utc>,
    feeds: &[Feed],
    setting: &Setting,
) -> Result<Option<Arc<Rendition>>, NotPrinted> {
    let Some(standing) = advisory.standing_at(now).filter(|_| setting.words.speaks(language)) else {
        return Ok(None);
    };
    let path = Addresses::advisory_in(advisory.id, language);
    let text = page::advisory_in(Shown { advisory, standing }, feeds, setting, language);
    let changed = last_change(advisory, now);
    let sheet = text.map(|text| sheets::page(path.into(), text, changed)).transpose()?;
    Ok(sheet.map(|(_, rendition)| rendition))
}

/// When an advisory last became something else, up to `now`: sent, in force, over.
pub fn last_change(advisory: &Advisory, now: DateTime<Utc>) -> DateTime<Utc> {
    let sent = advisory.revisions.iter().map(|revision| revision.stamp.sent);
    let effective = advisory.newest().map(|newest| newest.content.effective.to_utc());
    let known = sent.chain(effective).chain(advisory.over_at());
    known.filter(|at| *at <= now).max().unwrap_or(DateTime::UNIX_EPOCH)
}
