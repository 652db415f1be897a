//! One request, from its head to its answer: the gate, then the readers' half at once, or one of the slower doors.

use std::convert::Infallible;
use std::future::Future;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use ::http::Request;
use ::http::header::{self, HeaderName, HeaderValue};
use ::http::request::Parts;
use axum::Router;
use hyper::body::Incoming;
use hyper::service::Service;
use tokio::runtime::Handle;
use tokio::sync::watch;

use crate::advisory::Addresses;
use crate::clock::Clock;
use crate::config::Proxies;
use crate::press::{Channels, Readiness, Shelf};

use super::answer::{Answer, Sheet, Small};
use super::archive::{Archive, Door, Found, Room};
use super::asked::Asked;
use super::connection::Peer;
use super::docs::Docs;
use super::editors::{Editors, is_theirs};
use super::forwarded;
use super::gate;
use super::hosts::Hosts;
use super::limits::Limits;
use super::near;
use super::oembed;
use super::pulse::{Pulse, Waiting};
use super::readers::{self, Reply};
use super::stream::{self, Streams};

/// Everything the wire needs of the rest of the house.
pub struct Wire {
    /// What is public.
    pub shelf: Shelf,
    /// What `/readyz` says.
    pub readiness: Arc<Readiness>,
    /// Tells whether a date may be shown already.
    pub clock: Clock,
    /// The hosts that are ours.
    pub hosts: Hosts,
    /// Whom we believe about who stands behind them.
    pub proxies: Proxies,
    /// What a connection may cost.
    pub limits: Limits,
    /// What listeners to the feeds' event streams are told.
    pub channels: Channels,
    /// What is public and not on the shelf.
    pub archive: Option<Arc<dyn Archive>>,
    /// What is printed for one reader: asked for by path and rounded query.
    pub near: Option<Arc<dyn Archive>>,
    /// The editors' half, for everything below `/api` and `/desk`.
    pub editors: Option<Router>,
    /// The description of every address.
    pub docs: Docs,
    /// Our own hub, for subscribers, at `/websub`.
    pub hub: Option<Router>,
    /// Where the editors' half and the archive run, so that no reader's thread ever does their work.
    pub desk: Handle,
}

/// Two years, on this host and below it (RFC 6797 §6.1).
const ENCRYPTED: &str = "max-age=63072000; includeSubDomains";

/// What belongs to the head of every answer: where the public comes encrypted, nobody comes otherwise again.
fn seal(hosts: &Hosts) -> Option<(HeaderName, HeaderValue)> {
    let line = HeaderValue::from_static(ENCRYPTED);
    hosts.is_encrypted().then_some((header::STRICT_TRANSPORT_SECURITY, line))
}

/// The wire's inside, shared by all threads.
pub(super) struct House {
    shelf: Shelf,
    readiness: Arc<Readiness>,
    clock: Clock,
    hosts: Hosts,
    proxies: Proxies,
    archive: Option<Door>,
    near: Option<Door>,
    editors: Option<Editors>,
    streams: Arc<Streams>,
    hub: Option<Editors>,
    docs: Docs,
}

impl House {
    /// Puts it together; `address` is where we listen.
    pub(super) fn new(wire: Wire, address: std::net::SocketAddr) -> (Arc<Self>, Limits) {
        let Wire {
            shelf,
            readiness,
            clock,
            hosts,
            proxies,
            limits,
            channels,
            archive,
            near,
            editors,
            docs,
            hub,
            desk,
        } = wire;
        let door = |behind: Option<Arc<dyn Archive>>, room| {
            behind.map(|behind| Door::new(behind, shelf.clone(), desk.clone(), room))
        };
        let (fetches, waiting, kept) = (limits.archive_fetches, limits.archive_waiting, limits.archive_kept);
        let archive = door(archive, Room { fetches, waiting, kept });
        let (fetches, waiting, kept) = (limits.near_prints, limits.near_waiting, limits.near_kept);
        let near = door(near, Room { fetches, waiting, kept });
        let hub = hub.map(|router| Editors::new(router, desk.clone(), limits.subscribers));
        let editors = editors.map(|router| Editors::new(router, desk, limits.editors));
        let hosts = hosts.listening_on(address);
        let streams = Streams::new(channels, clock.clone(), limits.listeners, seal(&hosts));
        (
            Arc::new(Self {
                shelf,
                readiness,
                clock,
                hosts,
                proxies,
                archive,
                near,
                editors,
                hub,
                docs,
                streams,
            }),
            limits,
        )
    }

    fn seal(&self, mut answer: Answer) -> Answer {
        answer.headers_mut().extend(seal(&self.hosts));
        answer
    }

    /// Changes whenever listeners are to be told something.
    pub(super) fn news(&self) -> watch::Receiver<()> {
        self.streams.news()
    }

    /// Whether a connection's own address is needed to judge its requests.
    pub(super) fn needs_local(&self) -> bool {
        self.hosts.needs_local()
    }

    fn shelf_answer<B>(&self, request: &Request<B>, asked: &Asked<'_>) -> Reply {
        let (method, path) = (request.method(), request.uri().path());
        match path {
            "/healthz" | "/readyz" => {
                let answer = match readers::check_method(method, asked) {
                    Err(small) => small.answer(),
                    Ok(()) if path == "/healthz" => Small::Up.answer(),
                    Ok(()) => {
                        return Reply::Now(readers::ready(
                            &self.readiness.complaints(),
                            self.readiness.remark(),
                            method,
                        ));
                    }
                };
                Reply::Now(readers::for_method(answer, method))
            }
            Addresses::OEMBED => {
                let answer = match readers::check_method(method, asked) {
                    Err(small) => readers::for_method(small.answer(), method),
                    Ok(()) => {
                        let at = (&**self.shelf.look(), &self.hosts, &self.clock);
                        oembed::answer(at, request.uri().query().unwrap_or_default(), method, asked)
                    }
                };
                Reply::Now(answer)
            }
            path => readers::answer(&self.shelf, method, path, asked, &self.clock),
        }
    }

    /// Asks the archive; nobody is kept waiting on the readers' threads.
    async fn archive_answer(self: Arc<Self>, parts: Parts) -> Answer {
        let found = match &self.archive {
            Some(door) => door.find(parts.uri.path()).await,
            None => Found::Nothing,
        };
        self.found(found, &parts)
    }

    /// Asks for a personal feed, likewise.
    async fn near_answer(self: Arc<Self>, asked: String, parts: Parts) -> Answer {
        let found = match &self.near {
            Some(door) => door.find(&asked).await,
            None => Found::Nothing,
        };
        self.found(found, &parts)
    }

    fn found(&self, found: Found, parts: &Parts) -> Answer {
        match found {
            Found::Document(rendition) => {
                readers::show(&rendition, &parts.method, &Asked::of(&parts.headers), &self.clock)
            }
            Found::Nothing => readers::for_method(Small::NotFound.answer(), &parts.method),
            Found::NotNow => readers::for_method(Small::ComeAgain.answer(), &parts.method),
        }
    }
}

/// One connection's way into the house.
pub(super) struct Visit {
    pub(super) house: Arc<House>,
    pub(super) pulse: Arc<Pulse>,
    /// Where the connection arrived, if that matters.
    pub(super) local: Option<IpAddr>,
    /// Who is at the other end.
    pub(super) peer: Peer,
}

impl Visit {
    fn sealed(&self, answering: Answering) -> Answering {
        match answering {
            Answering::Now(answer) => Answering::Now(answer.map(|answer| self.house.seal(answer))),
            Answering::Later(pulse, later) if self.house.hosts.is_encrypted() => {
                let house = Arc::clone(&self.house);
                Answering::Later(pulse, Box::pin(async move { house.seal(later.await) }))
            }
            Answering::Later(pulse, later) => Answering::Later(pulse, later),
            Answering::Never => Answering::Never,
        }
    }

    fn begin(&self, request: Request<Incoming>) -> Answering {
        let asked = Asked::of(request.headers());
        if let Err(small) = gate::judge(&request, &asked, &self.house.hosts, self.local) {
            return Answering::Now(Some(readers::for_method(small.answer(), request.method())));
        }
        let path = request.uri().path();
        let slow = match path {
            Addresses::WEBSUB => self.house.hub.as_ref(),
            path => self.house.editors.as_ref().filter(|_| is_theirs(path)),
        };
        if let Some(editors) = slow {
            let peer = Peer(forwarded::client(&self.house.proxies, self.peer.0, request.headers()));
            let answer = editors.clone().answer(request, peer, Arc::clone(&self.pulse));
            return Answering::Later(Arc::clone(&self.pulse), Box::pin(answer));
        }
        match self.house.shelf_answer(&request, &asked) {
            Reply::Now(answer) => Answering::Now(Some(answer)),
            Reply::Unknown => self.unknown(request),
        }
    }

    /// What is not on the shelf is in the description, a stream, or beyond.
    fn unknown(&self, request: Request<Incoming>) -> Answering {
        if let Some(rendition) = self.house.docs.find(request.uri().path()) {
            let asked = Asked::of(request.headers());
            let answer = readers::show(rendition, request.method(), &asked, &self.house.clock);
            return Answering::Now(Some(answer));
        }
        match Streams::open(&self.house.streams, &request) {
            Some(stream::Opened::Answer(answer)) => Answering::Now(Some(answer)),
            Some(stream::Opened::Hearing(hearing)) => {
                self.pulse.transfer(hearing);
                Answering::Never
            }
            None => self.beyond(request.into_parts().0),
        }
    }

    /// What is not on the shelf is in the archive or nowhere.
    fn beyond(&self, parts: Parts) -> Answering {
        if self.house.near.as_ref().is_some_and(|door| door.may_hold(parts.uri.path())) {
            return match near::asked(&parts) {
                Ok(asked) => {
                    self.pulse.wait_for(Waiting::Answer);
                    let answer = Arc::clone(&self.house).near_answer(asked, parts);
                    Answering::Later(Arc::clone(&self.pulse), Box::pin(answer))
                }
                Err(why) => Answering::Now(Some(readers::for_method(near::refused(&why), &parts.method))),
            };
        }
        match &self.house.archive {
            Some(door) if door.may_hold(parts.uri.path()) => {
                self.pulse.wait_for(Waiting::Answer);
                let answer = Arc::clone(&self.house).archive_answer(parts);
                Answering::Later(Arc::clone(&self.pulse), Box::pin(answer))
            }
            Some(_) | None => {
                Answering::Now(Some(readers::for_method(Small::NotFound.answer(), &parts.method)))
            }
        }
    }
}

impl Service<Request<Incoming>> for Visit {
    type Response = Answer;
    type Error = Infallible;
    type Future = Answering;

    fn call(&self, request: Request<Incoming>) -> Answering {
        let unread = !hyper::body::Body::is_end_stream(request.body());
        let mut answering = self.sealed(self.begin(request));
        if let Answering::Now(Some(answer)) = &mut answering {
            self.pulse.wait_for(Waiting::Idle);
            if unread {
                self.pulse.leave_unread();
            }
            close_if_last(answer, &self.pulse);
        }
        answering
    }
}

/// An answer that is there, or one that is on its way. A reader's is there at once and costs no allocation.
pub(super) enum Answering {
    Now(Option<Answer>),
    Later(Arc<Pulse>, Pin<Box<dyn Future<Output = Answer> + Send>>),
    /// The connection is about to be transferred, and is answered elsewhere.
    Never,
}

impl Future for Answering {
    type Output = Result<Answer, Infallible>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        match self.get_mut() {
            // A future is not polled again after its end.
            Self::Now(answer) => Poll::Ready(Ok(answer.take().unwrap_or_else(|| Small::Broken.answer()))),
            Self::Never => Poll::Pending,
            Self::Later(pulse, later) => {
                let mut answer = ready!(later.as_mut().poll(cx));
                if matches!(answer.body(), Sheet::Whole(_)) {
                    pulse.wait_for(Waiting::Idle);
                }
                close_if_last(&mut answer, pulse);
                Poll::Ready(Ok(answer))
            }
        }
    }
}

/// Says so where an answer is the connection's last.
fn close_if_last(answer: &mut Answer, pulse: &Pulse) {
    if pulse.is_draining() {
        answer.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
}
