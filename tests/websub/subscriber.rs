//! A subscriber of its own: a tiny server on a free port that takes what it is sent, or misbehaves as it is told.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A test that waits this long for a request has found a fault.
const PATIENCE: Duration = Duration::from_secs(20);

/// How the server answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Manner {
    /// Confirms what it is asked, takes what it is sent.
    Willing,
    /// Confirms, and answers deliveries with this status.
    Answers(u16),
    /// Confirms, and answers deliveries with 503 and these words in `Retry-After`.
    AsksToWait(String),
    /// Confirms, and sends deliveries elsewhere.
    Redirects(String),
    /// Sends everybody elsewhere, whoever asks what.
    Elsewhere(String),
    /// Takes everything but what holds these words, to which the answer is 500.
    Chokes(&'static str),
    /// Ends every connection without a byte.
    Mute,
    /// Confirms nothing.
    Denies,
    /// Answers questions with this.
    Says(&'static str),
    /// Reads, and never answers anything.
    Hangs,
    /// Confirms, and never answers deliveries.
    HangsLater,
    /// Says 200 and then goes on for ever, also to questions.
    Endless,
    /// Confirms, and goes on for ever after deliveries.
    EndlessLater,
    /// Confirms, and ends the connection without a byte when something is delivered.
    Silent,
}

/// A request as it arrived.
#[derive(Debug, Clone)]
pub(crate) struct Heard {
    pub(crate) method: String,
    /// With the query.
    pub(crate) target: String,
    /// Names in lower case.
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: Vec<u8>,
}

impl Heard {
    /// A parameter of the query, decoded.
    pub(crate) fn asked(&self, name: &str) -> String {
        let query = self.target.split_once('?').map_or("", |(_, query)| query);
        let mut pairs = url::form_urlencoded::parse(query.as_bytes());
        pairs.find(|(found, _)| found == name).map(|(_, value)| value.into_owned()).unwrap_or_default()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// The running server.
pub(crate) struct Subscriber {
    pub(crate) address: SocketAddr,
    heard: Receiver<Heard>,
    manner: Arc<Mutex<Manner>>,
}

impl Subscriber {
    pub(crate) fn new(manner: Manner) -> Self {
        Self::listening("127.0.0.1:0", manner)
    }

    /// One that has every loopback address: many hosts at once.
    pub(crate) fn everywhere(manner: Manner) -> Self {
        Self::listening("0.0.0.0:0", manner)
    }

    fn listening(address: &str, manner: Manner) -> Self {
        let listener = TcpListener::bind(address).unwrap();
        let address = listener.local_addr().unwrap();
        let manner = Arc::new(Mutex::new(manner));
        let (sender, heard) = channel();
        let shared = Arc::clone(&manner);
        // The threads end with the process of the tests: they only wait.
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (sender, manner) = (sender.clone(), Arc::clone(&shared));
                std::thread::spawn(move || serve(stream, &sender, &manner));
            }
        });
        Self { address, heard, manner }
    }

    pub(crate) fn willing() -> Self {
        Self::new(Manner::Willing)
    }

    pub(crate) fn behave(&self, manner: Manner) {
        *self.manner.lock().unwrap() = manner;
    }

    /// An address of this server.
    pub(crate) fn at(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The next request.
    #[track_caller]
    pub(crate) fn next(&self) -> Heard {
        self.heard.recv_timeout(PATIENCE).expect("a request was to arrive")
    }

    /// What arrived by now.
    pub(crate) fn heard(&self) -> Vec<Heard> {
        self.heard.try_iter().collect()
    }
}

fn serve(stream: TcpStream, sender: &Sender<Heard>, manner: &Mutex<Manner>) {
    let Some(heard) = read(&stream) else { return };
    let manner = manner.lock().unwrap().clone();
    let challenge = heard.asked("hub.challenge");
    let body = String::from_utf8_lossy(&heard.body).into_owned();
    let question = heard.method == "GET";
    let _ = sender.send(heard);
    let answer = |status: u16, more: &str, body: &str| {
        let head = format!("HTTP/1.1 {status} Said\r\n{more}Content-Length: {}\r\n\r\n{body}", body.len());
        // Whoever does not wait for the answer does not get it.
        let _ = (&stream).write_all(head.as_bytes());
    };
    match manner {
        Manner::Hangs => hang(stream),
        Manner::Endless => endless(&stream),
        Manner::Elsewhere(to) => answer(302, &format!("Location: {to}\r\n"), ""),
        Manner::Mute => {}
        Manner::Denies if question => answer(404, "", ""),
        Manner::Says(words) if question => answer(200, "", words),
        _ if question => answer(200, "", &challenge),
        Manner::Willing | Manner::Denies | Manner::Says(_) => answer(204, "", ""),
        Manner::Chokes(words) if body.contains(words) => answer(500, "", "no"),
        Manner::Chokes(_) => answer(204, "", ""),
        Manner::Answers(status) => answer(status, "", "no"),
        Manner::AsksToWait(said) => answer(503, &format!("Retry-After: {said}\r\n"), "no"),
        Manner::Redirects(to) => answer(307, &format!("Location: {to}\r\n"), ""),
        Manner::HangsLater => hang(stream),
        Manner::EndlessLater => endless(&stream),
        Manner::Silent => {}
    }
}

/// Waits until the other side has had enough.
fn hang(mut stream: TcpStream) {
    let _ = stream.read(&mut [0]);
}

fn endless(mut stream: &TcpStream) {
    let mut said = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
    while said.is_ok() {
        said = stream.write_all(&[b'a'; 1024]);
    }
}

fn read(stream: &TcpStream) -> Option<Heard> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    let mut words = line.split_whitespace();
    let (method, target) = (words.next()?.to_owned(), words.next()?.to_owned());
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(": ") else { break };
        headers.insert(name.to_lowercase(), value.to_owned());
    }
    let length = headers.get("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some(Heard { method, target, headers, body })
}
