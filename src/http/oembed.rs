//! `/oembed`: what a site is told that was given a feed's link. The answer lies on the shelf, and is only cut to size here.

use std::sync::Arc;

use ::http::{Method, StatusCode};
use bytes::Bytes;
use url::{Url, form_urlencoded};

use crate::advisory::{Addresses, Language};
use crate::clock::Clock;
use crate::press::{Cache, Found, Guard, Printed, Rendition, Snapshot, Tag};
use crate::render::embed::OEmbed;

use super::answer::{Answer, Small, text};
use super::asked::Asked;
use super::hosts::{Hosts, Standing};
use super::readers::{for_method, show};

/// The longest query that is looked at: an address of ours has a tenth of it.
const LONGEST: usize = 2048;

/// What is asked for.
#[derive(Debug, Default)]
struct Wanted {
    url: Option<String>,
    format: Option<String>,
    width: Option<u32>,
    height: Option<u32>,
}

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
enum Unanswered {
    #[error("400: the query is longer than {LONGEST} bytes")]
    TooLong,
    #[error("400: a parameter is given twice")]
    Twice,
    #[error("400: the parameters are url, format, maxwidth, maxheight and dnt, and no others")]
    Unknown,
    #[error("400: maxwidth and maxheight are whole numbers of pixels from 1 to 99999")]
    NoSize,
    #[error("400: url is missing; it is the address of a feed's page")]
    NoUrl,
    #[error("404: there is no feed at that url")]
    NoFeed,
    #[error("501: the formats are json and xml")]
    NoFormat,
}

impl Unanswered {
    /// oEmbed 1.0 §2.3.5.
    fn status(self) -> StatusCode {
        match self {
            Self::TooLong | Self::Twice | Self::Unknown | Self::NoSize | Self::NoUrl => {
                StatusCode::BAD_REQUEST
            }
            Self::NoFeed => StatusCode::NOT_FOUND,
            Self::NoFormat => StatusCode::NOT_IMPLEMENTED,
        }
    }
}

/// Answers a question for a feed's link.
pub(super) fn answer(
    (snapshot, hosts, clock): (&Snapshot, &Hosts, &Clock),
    query: &str,
    method: &Method,
    asked: &Asked<'_>,
) -> Answer {
    if snapshot.is_bare() {
        return for_method(Small::ComeAgain.answer(), method);
    }
    match printed(snapshot, hosts, query) {
        Ok(rendition) => show(&rendition, method, asked, clock),
        Err(why) => for_method(text(why.status(), Bytes::from(format!("{why}\n"))), method),
    }
}

fn printed(snapshot: &Snapshot, hosts: &Hosts, query: &str) -> Result<Arc<Rendition>, Unanswered> {
    let wanted = read(query)?;
    let url = wanted.url.ok_or(Unanswered::NoUrl)?;
    let path = sheet(&url, hosts).ok_or(Unanswered::NoFeed)?;
    let Found::Shown(told) = snapshot.find(&path) else { return Err(Unanswered::NoFeed) };
    let form = OEmbed::read(&told.body().joined()).ok_or(Unanswered::NoFeed)?;
    let form = form.within(wanted.width, wanted.height);
    let (media, body) = match wanted.format.as_deref() {
        None | Some("json") => ("application/json", form.json()),
        Some("xml") => ("text/xml; charset=utf-8", form.xml()),
        Some(_) => return Err(Unanswered::NoFormat),
    };
    let body = Bytes::from(body);
    let (tag, changed, cache, guard) = (Tag::of(&body), told.changed(), Cache::Moving, Guard::Document);
    Ok(Rendition::new(Printed { media, body: body.into(), tag, changed, cache, guard, page: None }))
}

/// Reads the query; what it does not know it refuses, so that nobody believes to be understood.
fn read(query: &str) -> Result<Wanted, Unanswered> {
    if query.len() > LONGEST {
        return Err(Unanswered::TooLong);
    }
    let mut wanted = Wanted::default();
    let mut names = Vec::new();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        if names.contains(&name) {
            return Err(Unanswered::Twice);
        }
        match name.as_ref() {
            "url" => wanted.url = Some(value.into_owned()),
            "format" => wanted.format = Some(value.into_owned()),
            "maxwidth" => wanted.width = Some(size(&value)?),
            "maxheight" => wanted.height = Some(size(&value)?),
            // WordPress says with it that nobody is to be followed. Nobody is.
            "dnt" => {}
            _ => return Err(Unanswered::Unknown),
        }
        names.push(name);
    }
    Ok(wanted)
}

fn size(raw: &str) -> Result<u32, Unanswered> {
    let plain = (1..=5).contains(&raw.len()) && raw.bytes().all(|b| b.is_ascii_digit());
    raw.parse().ok().filter(|size| plain && *size > 0).ok_or(Unanswered::NoSize)
}

/// Where on the shelf lies what is told of an address: of a feed's page or its frame, on a host that is ours.
fn sheet(url: &str, hosts: &Hosts) -> Option<String> {
    let url = Url::parse(url).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    let host = url.host_str()?;
    let authority = url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"));
    if hosts.judge(authority.as_bytes(), None) != Standing::Ours {
        return None;
    }
    let path = url.path();
    if let Some(name) = path.strip_prefix(Addresses::EMBED) {
        return Some(Addresses::embed_told(name, None));
    }
    let (language, rest) = match path.strip_prefix("/feeds/") {
        Some(rest) => (None, rest),
        None => {
            let (language, rest) = path.strip_prefix('/')?.split_once("/feeds/")?;
            (Some(Language::parse(language).ok()?), rest)
        }
    };
    let slug = rest.strip_suffix('/').unwrap_or(rest);
    (!slug.contains('/')).then(|| Addresses::embed_told(slug, language.as_ref()))
}
