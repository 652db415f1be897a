//! Holding longer: the same words with a later end. What prewritten words tell of the old end follows; what others still
//! tell of it is named, so that nobody agrees to a text that says another hour than its fields.

use chrono::{DateTime, FixedOffset, SecondsFormat};

use crate::advisory::{Advisory, Draft, DraftText, Followed, Kind, Language};
use crate::intake::{draft_again, revision_again};
use crate::review::Moves;

use super::opening::Desk;

/// The next revision of what is public, for longer.
#[derive(Debug, Clone, PartialEq)]
pub struct Longer {
    /// The draft; what changed is still to be said.
    pub draft: Draft,
    /// JSON pointers to texts that are a template's own words and tell the new time.
    own: Vec<String>,
    moves: Moves,
}

/// A text that still tells a time that was moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stale {
    /// Where it stands in the draft (RFC 6901).
    pub pointer: String,
    /// Its language.
    pub language: Language,
    /// The words of it.
    pub words: String,
    /// The time that it tells, in its own language.
    pub tells: String,
}

impl Desk {
    /// What is public, until a later time; `None` where nothing is. A promise of a next word that has passed is dropped.
    #[must_use]
    pub fn longer(&self, advisory: &Advisory, until: DateTime<FixedOffset>) -> Option<Longer> {
        let newest = advisory.newest()?;
        let before = draft_again(&newest.content);
        let mut moved = revision_again(newest);
        let written = Some(until.to_rfc3339_opts(SecondsFormat::AutoSi, false));
        match newest.content.kind() {
            Kind::Advisory => moved.expires = written,
            Kind::ThreatLevel => moved.review_by = written,
        }
        if newest.content.next_update.is_some_and(|next| next.to_utc() <= self.now()) {
            moved.next_update = None;
        }
        let moves = Moves::between(&newest.content, &moved);
        let named = advisory.revisions.iter().rev().find_map(|revision| revision.template.as_ref());
        let Some(named) = named else { return Some(Longer { draft: moved, own: Vec::new(), moves }) };
        let (templates, words) = (self.templates(), &self.setting().telling(&before.areas));
        let Followed { draft, mut own } = templates.follow(named, &before, moved, words, self.schemes());
        // An hour that somebody typed among the words of a place is theirs to look after.
        let found = named.id.as_deref().and_then(|id| templates.get(id));
        let typed = found.map(|template| template.typed_words(&draft, named)).unwrap_or_default();
        let told = |place: &str, typed: &str| {
            let tag = place.split('/').nth(2).and_then(|tag| Language::parse(tag).ok());
            tag.is_some_and(|language| moves.told(typed, &language, words).is_some())
        };
        own.retain(|pointer| !typed.iter().any(|(place, typed)| place == pointer && told(place, typed)));
        Some(Longer { draft, own, moves })
    }

    /// The texts of a longer draft that still tell the old time; those that were written anew are looked at again.
    #[must_use]
    pub fn stale(&self, longer: &Longer) -> Vec<Stale> {
        let (Longer { draft, own, moves }, telling) = (longer, &self.setting().telling(&longer.draft.areas));
        let mut stale = Vec::new();
        for (tag, text) in &draft.texts {
            let Ok(language) = Language::parse(tag) else { continue };
            for (field, words) in fields(text) {
                let pointer = format!("/texts/{tag}/{field}");
                if own.contains(&pointer) {
                    continue;
                }
                if let Some(tells) = moves.told(words, &language, telling) {
                    stale.push(Stale { pointer, language: language.clone(), words: words.to_owned(), tells });
                }
            }
        }
        stale
    }
}

impl Longer {
    /// Puts other words at a place of its texts; `false` where there is no such place.
    pub fn write(&mut self, pointer: &str, words: &str) -> bool {
        let parts: Vec<_> = pointer.split('/').skip(1).collect();
        let Some((_, text)) =
            self.draft.texts.iter_mut().find(|(tag, _)| Some(&tag.as_str()) == parts.get(1))
        else {
            return false;
        };
        let place = match parts.get(2..).unwrap_or_default() {
            ["event"] => text.event.as_mut(),
            ["headline"] => text.headline.as_mut(),
            ["summary"] => text.summary.as_mut(),
            ["description"] => text.description.as_mut(),
            ["instruction", n] => n.parse().ok().and_then(|n: usize| text.instruction.get_mut(n)),
            _ => None,
        };
        let Some(place) = place else { return false };
        if place != words {
            words.clone_into(place);
            self.own.retain(|own| own != pointer);
        }
        true
    }
}

/// Every text with the end of its pointer.
fn fields(text: &DraftText) -> impl Iterator<Item = (String, &str)> {
    let DraftText { event, headline, summary, description, instruction } = text;
    let lines =
        [("event", event), ("headline", headline), ("summary", summary), ("description", description)];
    let lines = lines.into_iter().filter_map(|(name, words)| Some((name.to_owned(), words.as_deref()?)));
    let steps = instruction.iter().enumerate();
    lines.chain(steps.map(|(n, words)| (format!("instruction/{n}"), words.as_str())))
}
