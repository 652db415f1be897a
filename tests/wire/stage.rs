//! A wire on a free port with a shelf in the test's hand, and a client that sends exactly the bytes it is given.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use chrono::{DateTime, TimeDelta, Utc};
use forewarn::clock::{Clock, Held};
use forewarn::http::{Archive, Drained, Hosts, Limits, Listening, Server, Wire, serve};
use forewarn::press::{Cache, Channels, Guard, Printed, Readiness, Rendition, Shelf, Swap, Tag, Twins};
use tokio::runtime::Runtime;

/// Where the feed of these tests is.
pub(super) const FEED: &str = "/feeds/all.atom";

/// A test that waits this long for bytes has found a fault.
const PATIENCE: Duration = Duration::from_secs(20);

/// When everything on the shelf of these tests last changed.
pub(super) fn changed() -> DateTime<Utc> {
    DateTime::parse_from_rfc3339("2026-11-23T12:00:00.300Z").unwrap().to_utc()
}

/// Its date as readers are told it: the next whole second.
pub(super) const DATED: &str = "Mon, 23 Nov 2026 12:00:01 GMT";

/// A feed as the press would print it.
pub(super) fn feed(text: &str) -> Arc<Rendition> {
    printed(text, Some("/feeds/all/"))
}

/// A page or a machine form: no browser is sent elsewhere.
pub(super) fn page(text: &str) -> Arc<Rendition> {
    printed(text, None)
}

fn printed(text: &str, page: Option<&str>) -> Arc<Rendition> {
    Rendition::new(Printed {
        media: "application/atom+xml; charset=utf-8",
        body: bytes::Bytes::from(text.to_owned()).into(),
        tag: Tag::of(text.as_bytes()),
        changed: changed(),
        cache: Cache::Feed,
        guard: Guard::Document,
        page: page.map(Arc::from),
    })
}

/// Text that compresses, of about 40 KB.
pub(super) fn long_text() -> String {
    (0..800).map(|n| format!("<entry>{n}: the gate is closed, take another way</entry>\n")).collect()
}

/// How a stage differs from the usual one.
pub(super) struct Plan {
    pub(super) limits: Limits,
    pub(super) editors: Option<Router>,
    pub(super) archive: Option<Arc<dyn Archive>>,
    pub(super) near: Option<Arc<dyn Archive>>,
    pub(super) public_url: &'static str,
    pub(super) threads: usize,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            limits: Limits::default(),
            editors: None,
            archive: None,
            near: None,
            public_url: "https://warnings.example.org",
            threads: 2,
        }
    }
}

/// A running wire.
pub(super) struct Stage {
    pub(super) shelf: Shelf,
    pub(super) channels: Channels,
    pub(super) clock: Held,
    pub(super) readiness: Arc<Readiness>,
    pub(super) address: SocketAddr,
    server: Option<Server>,
    desk: Option<Runtime>,
}

impl Stage {
    /// With a short feed on the shelf, and its date begun.
    pub(super) fn usual() -> Self {
        let stage = Self::of(Plan::default());
        stage.show(FEED, feed("<feed>one</feed>"));
        stage
    }

    /// With a bare shelf.
    pub(super) fn of(plan: Plan) -> Self {
        let Plan { limits, editors, archive, near, public_url, threads } = plan;
        let (shelf, readiness) = (Shelf::new(), Arc::new(Readiness::default()));
        let channels = Channels::new();
        let clock = Held::at(changed() + TimeDelta::seconds(60));
        let desk =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let listening =
            Listening::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)), NonZeroUsize::new(threads).unwrap())
                .unwrap();
        let server = serve(
            listening,
            Wire {
                docs: forewarn::http::docs::Docs::default(),
                shelf: shelf.clone(),
                readiness: Arc::clone(&readiness),
                clock: Clock::Held(clock.clone()),
                proxies: forewarn::config::Proxies::default(),
                hosts: Hosts::of(public_url),
                limits,
                channels: channels.clone(),
                archive,
                near,
                editors,
                hub: None,
                desk: desk.handle().clone(),
            },
        )
        .unwrap();
        let address = server.address();
        Self { shelf, channels, clock, readiness, address, server: Some(server), desk: Some(desk) }
    }

    pub(super) fn show(&self, path: &str, rendition: Arc<Rendition>) {
        let mut swap = Swap::new();
        swap.put(path, rendition);
        self.shelf.swap(swap);
    }

    /// Shows a rendition with all its twins.
    pub(super) fn show_with_twins(&self, path: &str, rendition: Arc<Rendition>) {
        let twins = Twins::start().unwrap();
        twins.follow([&rendition]);
        twins.settle();
        self.show(path, rendition);
    }

    pub(super) fn connect(&self) -> Line {
        let stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.set_write_timeout(Some(PATIENCE)).unwrap();
        Line { stream, held: Vec::new() }
    }

    /// Sends bytes on a line of their own and returns the one answer.
    pub(super) fn send(&self, request: impl AsRef<[u8]>) -> Got {
        let mut line = self.connect();
        line.say(request);
        line.answer()
    }

    /// A reader's GET with further header lines.
    pub(super) fn get(&self, path: &str, lines: &[&str]) -> Got {
        self.send(request("GET", path, lines))
    }

    /// A reader's HEAD.
    pub(super) fn head(&self, path: &str, lines: &[&str]) -> Got {
        let mut line = self.connect();
        line.say(request("HEAD", path, lines));
        line.answer_without_body()
    }

    /// Drains on a thread of its own; join it for the outcome.
    pub(super) fn begin_drain(&mut self) -> std::thread::JoinHandle<Drained> {
        let (server, desk) = (self.server.take().unwrap(), self.desk.take().unwrap());
        std::thread::spawn(move || desk.block_on(server.drain()))
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if let Some(desk) = self.desk.take() {
            desk.shutdown_background();
        }
    }
}

/// A request with a `Host` of ours.
pub(super) fn request(method: &str, path: &str, lines: &[&str]) -> String {
    let mut text = format!("{method} {path} HTTP/1.1\r\nHost: localhost\r\n");
    for line in lines {
        text += line;
        text += "\r\n";
    }
    text + "\r\n"
}

/// One connection.
pub(super) struct Line {
    stream: TcpStream,
    held: Vec<u8>,
}

impl Line {
    pub(super) fn say(&mut self, bytes: impl AsRef<[u8]>) {
        self.stream.write_all(bytes.as_ref()).unwrap();
    }

    /// Sends what the other side may no longer want; says whether it took it.
    pub(super) fn try_say(&mut self, bytes: impl AsRef<[u8]>) -> bool {
        self.stream.write_all(bytes.as_ref()).is_ok()
    }

    /// The next answer, with the body that its head announces.
    pub(super) fn answer(&mut self) -> Got {
        let mut got = self.answer_without_body();
        let length = got.header("content-length").map_or(0, |length| length.parse().unwrap());
        assert!(got.header("transfer-encoding").is_none(), "every answer has a length");
        while self.held.len() < length {
            assert!(self.fill() > 0, "the answer was cut off after {} of {length} bytes", self.held.len());
        }
        got.body = self.held.drain(..length).collect();
        got
    }

    /// The next answer's head alone.
    pub(super) fn answer_without_body(&mut self) -> Got {
        let end = loop {
            if let Some(at) = self.held.windows(4).position(|four| four == b"\r\n\r\n") {
                break at + 4;
            }
            assert!(self.fill() > 0, "no answer, only {:?} and the end", String::from_utf8_lossy(&self.held));
        };
        let head: Vec<u8> = self.held.drain(..end).collect();
        Got::parse(&String::from_utf8(head).unwrap())
    }

    /// Waits for the end of the connection; returns what came before it. A reset counts as an end.
    pub(super) fn until_closed(&mut self) -> Vec<u8> {
        while self.fill() > 0 {}
        std::mem::take(&mut self.held)
    }

    /// How many answers come until the end.
    pub(super) fn answers_until_closed(&mut self) -> usize {
        let all = self.until_closed();
        all.windows(9).filter(|nine| nine == b"HTTP/1.1 ").count()
    }

    /// Waits for so long at most; says whether the connection ended meanwhile.
    pub(super) fn ends_within(&mut self, span: Duration) -> bool {
        self.stream.set_read_timeout(Some(span)).unwrap();
        let ended = match self.stream.read(&mut [0; 64]) {
            Ok(read) => read == 0,
            Err(error) => error.kind() != std::io::ErrorKind::WouldBlock,
        };
        self.stream.set_read_timeout(Some(PATIENCE)).unwrap();
        ended
    }

    pub(super) fn stream(&self) -> &TcpStream {
        &self.stream
    }

    fn fill(&mut self) -> usize {
        let mut some = [0; 16 * 1024];
        match self.stream.read(&mut some) {
            Ok(read) => {
                self.held.extend_from_slice(&some[..read]);
                read
            }
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {
                panic!("nothing came for {PATIENCE:?}")
            }
            Err(_) => 0,
        }
    }
}

/// An answer.
#[derive(Debug)]
pub(super) struct Got {
    pub(super) status: u16,
    pub(super) headers: BTreeMap<String, String>,
    pub(super) body: Vec<u8>,
}

impl Got {
    fn parse(head: &str) -> Self {
        let mut lines = head.trim_end().split("\r\n");
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let mut headers = BTreeMap::new();
        for line in lines {
            let (name, value) = line.split_once(": ").unwrap();
            let doubled = headers.insert(name.to_ascii_lowercase(), value.to_owned());
            assert_eq!(doubled, None, "{name} is sent twice");
        }
        Self { status, headers, body: Vec::new() }
    }

    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }

    pub(super) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}
