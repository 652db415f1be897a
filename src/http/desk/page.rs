//! What stands around every page of the desk: who speaks, where one is, who is signed in, and whether it is real.

use askama::Template;
use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;

use crate::advisory::Status;
use crate::desk::{Action, may};

use super::assets;
use super::paths::{ACTIVITY, LIST, NEW};
use super::routes::{ACCOUNT, DESK, PEOPLE, SIGN_OUT};
use super::seat::{PROOF, Seated};
use super::state::Pages;
use super::unseen::all_seen;

/// Whether what a page is about is real. It shows in colour, words, title and icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// The page is about no single advisory.
    Plain,
    /// Real: the public acts on it.
    Live,
    /// An exercise.
    Exercise,
    /// A test of the way to the readers.
    Test,
}

impl Mode {
    /// The mode of a page about an advisory of this status.
    pub(super) fn of(status: Status) -> Self {
        match status {
            Status::Actual => Self::Live,
            Status::Exercise => Self::Exercise,
            Status::Test => Self::Test,
        }
    }

    /// The class of the page's body.
    pub(super) fn look(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Live => "live",
            Self::Exercise => "exercise",
            Self::Test => "test",
        }
    }

    /// The word before the title.
    pub(super) fn word(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Live => Some("REAL"),
            Self::Exercise => Some("EXERCISE"),
            Self::Test => Some("TEST"),
        }
    }

    /// The band across the page: what it means.
    pub(super) fn meaning(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Live => Some("This is real. The public will act on it."),
            Self::Exercise => Some("This is not real. It goes only to feeds for exercises."),
            Self::Test => Some("This is not real. It tests the way to the readers."),
        }
    }

    /// The icon in the browser's tab.
    pub(super) fn icon(self) -> &'static str {
        match self {
            Self::Plain => assets::path("plain.svg"),
            Self::Live => assets::path("live.svg"),
            Self::Exercise => assets::path("exercise.svg"),
            Self::Test => assets::path("test.svg"),
        }
    }
}

/// The frame of one page.
pub(super) struct Frame<'a> {
    pub(super) title: String,
    pub(super) publisher: &'a str,
    pub(super) mode: Mode,
    pub(super) places: Vec<Place>,
    pub(super) person: Option<&'a str>,
    pub(super) said: Option<&'a str>,
    /// The hidden field of forms.
    pub(super) proof: &'a str,
    /// Modules that make the page better, by their addresses.
    pub(super) scripts: Vec<&'static str>,
    faulty: bool,
    over: bool,
}

/// An entry of the navigation.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) href: &'static str,
    pub(super) name: &'static str,
    pub(super) here: bool,
}

/// The navigation, and who sees which entry.
const PLACES: &[(&str, &str, Action)] = &[
    (DESK, "Queue", Action::Read),
    (LIST, "All advisories", Action::Read),
    (NEW, "New", Action::Write),
    (ACTIVITY, "Activity", Action::Read),
    (ACCOUNT, "Account", Action::Read),
    (PEOPLE, "People", Action::Administer),
];

impl<'a> Frame<'a> {
    /// The frame of a page with this title.
    pub(super) fn new(pages: &'a Pages, seat: Option<&'a Seated>, title: &str) -> Self {
        let place =
            |&(href, name, _): &(&'static str, &'static str, Action)| Place { href, name, here: false };
        let places = seat.map_or_else(Vec::new, |seat| {
            PLACES.iter().filter(|(_, _, action)| may(&seat.person, *action)).map(place).collect()
        });
        Self {
            title: title.to_owned(),
            publisher: &pages.desk.publisher().name,
            mode: Mode::Plain,
            places,
            person: seat.map(|seat| seat.person.name.as_str()),
            said: seat.and_then(|seat| seat.said.as_deref()),
            proof: seat.map_or("", |seat| seat.proof.as_str()),
            // Whoever is signed in has forms before them.
            scripts: seat.map(|_| assets::path("desk.js")).into_iter().collect(),
            faulty: false,
            over: false,
        }
    }

    /// Under this entry of the navigation.
    pub(super) fn at(mut self, href: &str) -> Self {
        self.places.iter_mut().for_each(|place| place.here = place.href == href);
        self
    }

    /// About something of this mode.
    pub(super) fn mode(mut self, mode: Mode) -> Self {
        self.mode = mode;
        self
    }

    /// About something that was public and of which nothing is in force any more.
    pub(super) fn over(mut self, over: bool) -> Self {
        self.over = over;
        self
    }

    /// The band across the page: what it means that this is real or is not.
    pub(super) fn meaning(&self) -> Option<&'static str> {
        match (self.over, self.mode) {
            (true, Mode::Live) => Some("This was real and is over: nothing of it is in force any more."),
            (_, mode) => mode.meaning(),
        }
    }

    /// The classes of the page's body.
    pub(super) fn look(&self) -> String {
        let over = if self.over { " over" } else { "" };
        format!("{}{over}", self.mode.look())
    }

    /// With a module that makes it better; the page has to work without.
    pub(super) fn script(mut self, name: &str) -> Self {
        self.scripts.push(assets::path(name));
        self
    }

    /// With a form that was sent back: the title says so first.
    pub(super) fn faulty(mut self, faulty: bool) -> Self {
        self.faulty = faulty;
        self
    }

    /// What stands in the browser's tab.
    pub(super) fn whole_title(&self) -> String {
        let fault = if self.faulty { "Error: " } else { "" };
        let mode = self.mode.word().map(|word| format!("{word}: ")).unwrap_or_default();
        format!("{fault}{mode}{} – Desk – {}", self.title, self.publisher)
    }

    /// The sheet's address.
    pub(super) fn style(&self) -> &'static str {
        assets::path("desk.css")
    }

    /// The name of the hidden field.
    pub(super) fn proof_name(&self) -> &'static str {
        PROOF
    }

    /// Where one signs out.
    pub(super) fn sign_out(&self) -> &'static str {
        SIGN_OUT
    }
}

/// Something wrong with a form: said on top, and again at its field in the same words.
#[derive(Debug, Clone)]
pub(super) struct Fault {
    /// The `id` of the field.
    pub(super) field: String,
    /// What is wrong and how to mend it, as a sentence.
    pub(super) words: String,
}

/// Everything that is wrong with a form, in the order of its fields.
#[derive(Debug, Clone, Default)]
pub(super) struct Faults(Vec<Fault>);

impl Faults {
    /// One more.
    pub(super) fn add(&mut self, field: impl Into<String>, words: impl Into<String>) {
        self.0.push(Fault { field: field.into(), words: words.into() });
    }

    /// All of these too, but for what is said of a field already.
    pub(super) fn join(&mut self, others: Self) {
        let new: Vec<_> = others.0.into_iter().filter(|fault| self.at(&fault.field).is_none()).collect();
        self.0.extend(new);
    }

    /// This one alone.
    pub(super) fn of(field: impl Into<String>, words: impl Into<String>) -> Self {
        Self(vec![Fault { field: field.into(), words: words.into() }])
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.0.iter()
    }

    /// What is wrong with a field, if anything is.
    pub(super) fn at(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|fault| fault.field == field).map(|fault| fault.words.as_str())
    }
}

/// A page as an answer.
pub(super) fn page(status: StatusCode, template: &impl Template) -> Response {
    let body = template.render().expect("a page is written into memory, which takes everything");
    let mut answer = Response::new(Body::from(all_seen(body)));
    *answer.status_mut() = status;
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    answer.headers_mut().insert(header::CONTENT_TYPE, html);
    answer
}
