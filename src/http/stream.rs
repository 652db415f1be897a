//! Event streams (WHATWG HTML, "server-sent events"): who asks for one is greeted here and then listens.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use ::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use ::http::{Method, Request, Response};
use arc_swap::ArcSwap;
use bytes::Bytes;
use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use tokio::sync::{Semaphore, watch};

use crate::clock::Clock;
use crate::press::{Cache, Channel, Channels, Guard, Resumed};
use crate::render::events;

use super::answer::{Answer, Sheet, Small};
use super::gallery::scattered;
use super::limits::RETRY;
use super::listener::Hearing;

/// The headers of every stream. It is never kept, never held back by a proxy, and open to every site.
fn headers() -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(Cache::Never.control()));
    Guard::Stream.dress(&mut headers);
    headers
}

/// Longest id that is looked at; ours have 54 characters.
const ID_BYTES: usize = 64;

/// The streams of all feeds, as the wire gives them out.
#[derive(Debug)]
pub(super) struct Streams {
    channels: Channels,
    clock: Clock,
    places: Arc<Semaphore>,
    /// The heartbeat of this minute, written once for all.
    beat: ArcSwap<(DateTime<Utc>, Bytes)>,
    greeted: AtomicU64,
    /// What belongs to the head of every answer.
    seal: Option<(HeaderName, HeaderValue)>,
}

/// What a request for a stream leads to.
pub(super) enum Opened {
    /// No stream, but an answer.
    Answer(Answer),
    /// A stream; its head is the first thing to be heard.
    Hearing(Hearing),
}

impl Streams {
    pub(super) fn new(
        channels: Channels,
        clock: Clock,
        listeners: usize,
        seal: Option<(HeaderName, HeaderValue)>,
    ) -> Arc<Self> {
        let places = Arc::new(Semaphore::new(listeners));
        let beat = ArcSwap::from_pointee((DateTime::UNIX_EPOCH, Bytes::new()));
        Arc::new(Self { channels, clock, places, beat, greeted: AtomicU64::new(0), seal })
    }

    /// Changes whenever anything was told.
    pub(super) fn news(&self) -> watch::Receiver<()> {
        self.channels.news()
    }

    /// Opens the stream that a GET or HEAD asks for; nothing where its path is none of a stream.
    pub(super) fn open<B>(this: &Arc<Self>, request: &Request<B>) -> Option<Opened> {
        let channel = this.channels.find(request.uri().path())?;
        if *request.method() == Method::HEAD {
            return Some(Opened::Answer(head()));
        }
        let Ok(place) = Arc::clone(&this.places).try_acquire_owned() else {
            return Some(Opened::Answer(Small::ComeAgain.answer()));
        };
        let resumed = match last_event_id(request.headers()) {
            Ok(last) => channel.roll().resume(last),
            // No id of ours, and not even text.
            Err(NotText) => channel.roll().resume(Some("")),
        };
        let head = this.greeting(&channel, &resumed);
        Some(Opened::Hearing(Hearing::new(Arc::clone(this), channel, resumed, head, place)))
    }

    /// The head of the answer and the first lines of the stream.
    fn greeting(&self, channel: &Channel, resumed: &Resumed) -> Bytes {
        let number = self.greeted.fetch_add(1, Ordering::Relaxed);
        let (least, most) = RETRY;
        let span = u64::try_from((most - least).as_millis()).unwrap_or(0);
        let retry = least + std::time::Duration::from_millis(scattered(number, span));
        let date = self.clock.now().format("%a, %d %b %Y %H:%M:%S GMT");
        let mut text = format!("HTTP/1.1 200 OK\r\nconnection: close\r\ndate: {date}\r\n");
        let mut headers = headers();
        headers.extend(self.seal.clone());
        for (name, value) in &headers {
            text += &format!("{name}: {}\r\n", value.to_str().unwrap_or_default());
        }
        text += "\r\n";
        let Resumed { next: _, id, reset } = *resumed;
        match (id, reset) {
            (Some(id), Some(why)) => {
                text += &events::greeting(retry, None);
                text += &events::reset(id, why, channel.fetch());
            }
            (id, _) => text += &events::greeting(retry, id),
        }
        text.into()
    }

    /// The heartbeat of this minute: the same instant as in everything else that proves that the service lives.
    pub(super) fn heartbeat(&self) -> Bytes {
        let now = self.clock.now();
        let minute = now.duration_trunc(TimeDelta::seconds(60)).unwrap_or(now);
        let beat = self.beat.load();
        if beat.0 == minute {
            return beat.1.clone();
        }
        let text = Bytes::from(events::heartbeat(minute));
        self.beat.store(Arc::new((minute, text.clone())));
        text
    }
}

/// The answer to a HEAD.
fn head() -> Answer {
    let mut answer = Response::new(Sheet::Whole(Bytes::new()));
    *answer.headers_mut() = headers();
    answer
}

/// A header that no id can be read from.
struct NotText;

/// The last event that one who comes back has seen. An empty header is none: that is how a place before all events is
/// written.
fn last_event_id(headers: &HeaderMap) -> Result<Option<&str>, NotText> {
    let mut lines = headers.get_all("last-event-id").iter();
    match (lines.next(), lines.next()) {
        (None, _) => Ok(None),
        (Some(one), None) if one.is_empty() => Ok(None),
        (Some(one), None) if one.len() <= ID_BYTES => one.to_str().map(Some).map_err(|_| NotText),
        (Some(_), _) => Err(NotText),
    }
}
