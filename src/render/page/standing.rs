//! Where an advisory stands, said first and in words: over is not the same as wrong, and a drill is never the real thing.

use crate::advisory::{Addresses, Advisory, AdvisoryId, Content, Message, Revision, Standing, Status, Term};

use super::parts::{Banner, Mark, NamedLink, Piece, Pieces};
use super::voice::Voice;

/// One revision of an advisory as a page shows it.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) advisory: &'a Advisory,
    pub(super) revision: &'a Revision,
    /// Where the advisory as a whole stands; for an entry of a feed, where that entry does.
    pub(super) standing: Standing,
}

impl<'a> View<'a> {
    /// The newest revision; `None` where nothing was published.
    pub(super) fn newest(advisory: &'a Advisory, standing: Standing) -> Option<Self> {
        advisory.newest().map(|revision| Self { advisory, revision, standing })
    }

    pub(super) fn content(&self) -> &'a Content {
        &self.revision.content
    }

    pub(super) fn is_newest(&self) -> bool {
        self.next().is_none()
    }

    /// The revision after this one.
    fn next(&self) -> Option<&'a Revision> {
        let own = self.revision.stamp.revision;
        self.advisory.revisions.iter().find(|other| other.stamp.revision > own)
    }

    pub(super) fn is_over(&self) -> bool {
        self.standing.over_since().is_some()
    }

    pub(super) fn is_drill(&self) -> bool {
        match self.content().status {
            Status::Actual => false,
            Status::Exercise | Status::Test => true,
        }
    }
}

/// What stands above everything else: that it is no real warning, that this is an old text, where the advisory stands.
pub(super) fn banners(view: &View, voice: &Voice) -> Vec<Banner> {
    let all =
        [drill_banner(view.content().status, voice), older_banner(view, voice), standing_banner(view, voice)];
    all.into_iter().flatten().collect()
}

fn drill_banner(status: Status, voice: &Voice) -> Option<Banner> {
    let (mark, warning) = match status {
        Status::Actual => return None,
        Status::Exercise => ("page-mark-exercise", "exercise-warning"),
        Status::Test => ("page-mark-test", "test-warning"),
    };
    let text = vec![Piece::words(voice.say(warning))];
    Some(Banner { look: "drill", head: voice.say(mark).to_owned(), text, link: None })
}

fn older_banner(view: &View, voice: &Voice) -> Option<Banner> {
    let next = view.next()?;
    let count = view.advisory.newest()?.stamp.revision.to_string();
    let own = view.revision.stamp.revision.to_string();
    let when = voice.instant(next.stamp.sent, view.content());
    let mut text = voice.weave("is-superseded", vec![("when", when)]);
    text.push(Piece::words(format!(" {}", voice.with("page-older", &[("n", &own), ("count", &count)]))));
    let link = Some(link(view.advisory.id, "label-newest", voice));
    Some(Banner { look: "over", head: voice.say("page-mark-older").to_owned(), text, link })
}

/// The standing of the whole advisory; of an old text only that it is over, because it holds in no case.
fn standing_banner(view: &View, voice: &Voice) -> Option<Banner> {
    if !view.is_over() && !view.is_newest() {
        return None;
    }
    let content = view.content();
    let (sentence, when) = match (view.standing, content.term) {
        (Standing::Announced, _) => ("page-is-announced", voice.time(content.effective, content)),
        (Standing::InForce, Term::Expires(at)) => ("page-is-in-force", voice.time(at, content)),
        (Standing::InForce, Term::ReviewBy(at)) => ("page-is-standing", voice.time(at, content)),
        (Standing::Expired { at }, _) => ("is-expired", voice.instant(at, content)),
        (Standing::Ended { at }, _) => ("is-ended", voice.instant(at, content)),
        (Standing::Retracted { at }, _) => ("is-retracted", voice.instant(at, content)),
        (Standing::Superseded { at, by: _ }, _) => ("is-replaced", voice.instant(at, content)),
    };
    let Mark { look, text: head } = mark(view, voice);
    let text = voice.weave(sentence, vec![("when", when)]);
    let link = successor(view.standing).map(|by| link(by, "label-successor", voice));
    Some(Banner { look, head, text, link })
}

fn link(to: AdvisoryId, key: &str, voice: &Voice) -> NamedLink {
    let lang = voice.spoken.to_string();
    NamedLink { href: Addresses::advisory(to), name: voice.say(key).to_owned(), lang }
}

/// What took the advisory's place.
pub(super) fn successor(standing: Standing) -> Option<AdvisoryId> {
    match standing {
        Standing::Superseded { at: _, by } => Some(by),
        Standing::Announced | Standing::InForce => None,
        Standing::Expired { at: _ } | Standing::Ended { at: _ } | Standing::Retracted { at: _ } => None,
    }
}

/// The words beside a headline: the drill first, then where it stands.
pub(super) fn marks(view: &View, voice: &Voice) -> Vec<Mark> {
    let drill = match view.content().status {
        Status::Actual => None,
        Status::Exercise => Some("page-mark-exercise"),
        Status::Test => Some("page-mark-test"),
    };
    let drill = drill.map(|key| Mark { look: "drill", text: voice.say(key).to_owned() });
    drill.into_iter().chain([mark(view, voice)]).collect()
}

fn mark(view: &View, voice: &Voice) -> Mark {
    let (look, key) = match view.standing {
        Standing::Announced => ("announced", "page-mark-announced"),
        Standing::InForce => ("in-force", "page-mark-in-force"),
        Standing::Expired { at: _ } => ("over", "page-mark-expired"),
        Standing::Ended { at: _ } => ("over", "page-mark-ended"),
        Standing::Retracted { at: _ } => ("retracted", "page-mark-retracted"),
        Standing::Superseded { at: _, by: _ } => ("over", "page-mark-superseded"),
    };
    // A drill never wears the colours of the real thing.
    let look = if view.is_drill() { "over" } else { look };
    Mark { look, text: voice.say(key).to_owned() }
}

/// The headline with its marks in front, as feeds have them: whoever sees only the title is told as well.
///
/// `message` adds that it is an update, where the list that it stands in tells of messages and not of advisories.
pub(super) fn title(view: &View, headline: &str, message: Option<Message>, voice: &Voice) -> String {
    let drill = voice.status_prefix(view.content().status);
    let happened = match (view.standing, message) {
        (Standing::Announced | Standing::InForce, Some(Message::Update)) => Some("prefix-update"),
        (Standing::Announced | Standing::InForce, _) => None,
        (Standing::Expired { at: _ }, _) => Some("prefix-expired"),
        (Standing::Ended { at: _ }, _) => Some("prefix-ended"),
        (Standing::Retracted { at: _ }, _) => Some("prefix-retracted"),
        (Standing::Superseded { at: _, by: _ }, _) => Some("prefix-superseded"),
    };
    let happened = happened.map(|key| voice.say(key));
    drill.into_iter().chain(happened).chain([headline]).collect::<Vec<_>>().join(" ")
}

/// A line of places, each with the narrowest code it has.
pub(super) fn places(content: &Content, voice: &Voice) -> Pieces {
    let also = |first, more| voice.weave("also", vec![("first", first), ("more", more)]);
    content.areas.iter().map(|area| voice.place(area)).reduce(also).unwrap_or_default()
}
