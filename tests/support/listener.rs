//! A listener: reads an event stream as the HTML standard's "Interpreting an event stream" says, byte by byte off a socket.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use serde_json::Value;

/// A test that waits this long for an event has found a fault.
const PATIENCE: Duration = Duration::from_secs(20);

/// One event as a browser would dispatch it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Event {
    /// The last event id after it.
    pub(crate) id: String,
    pub(crate) kind: String,
    pub(crate) data: String,
}

impl Event {
    #[must_use]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.data).unwrap()
    }

    /// What an `advisory` event says happened.
    #[must_use]
    pub(crate) fn what(&self) -> String {
        self.json()["what"].as_str().unwrap_or_default().to_owned()
    }
}

/// One stream.
pub(crate) struct Listener {
    stream: TcpStream,
    held: Vec<u8>,
    /// The status line and the headers, as they came.
    pub(crate) head: String,
    /// The id a browser would send when it comes back.
    pub(crate) last_id: String,
    /// How long it was told to wait before that.
    pub(crate) retry: Option<u64>,
    /// What stood behind a colon.
    pub(crate) comments: Vec<String>,
}

impl Listener {
    /// Asks for a stream and reads the head of the answer.
    pub(crate) fn open(address: SocketAddr, path: &str, last_id: Option<&str>) -> Self {
        let last = last_id.map(|id| format!("Last-Event-ID: {id}\r\n")).unwrap_or_default();
        Self::ask(address, &format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n{last}\r\n"))
    }

    /// Sends exactly these bytes and reads the head of the answer.
    pub(crate) fn ask(address: SocketAddr, request: &str) -> Self {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut listener = Self {
            stream,
            held: Vec::new(),
            head: String::new(),
            last_id: String::new(),
            retry: None,
            comments: Vec::new(),
        };
        let end = loop {
            if let Some(at) = listener.held.windows(4).position(|four| four == b"\r\n\r\n") {
                break at + 4;
            }
            assert!(listener.fill() > 0, "no head: {:?}", String::from_utf8_lossy(&listener.held));
        };
        listener.head = String::from_utf8(listener.held.drain(..end).collect()).unwrap();
        listener
    }

    #[must_use]
    pub(crate) fn status(&self) -> u16 {
        self.head.split(' ').nth(1).unwrap().parse().unwrap()
    }

    /// The value of a header that is there exactly once.
    #[must_use]
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut found = self.head.split("\r\n").filter_map(|line| line.split_once(": "));
        found.find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// The next event, or nothing where the stream ends before one.
    pub(crate) fn next(&mut self) -> Option<Event> {
        loop {
            while let Some(at) = self.held.windows(2).position(|two| two == b"\n\n") {
                let block: Vec<u8> = self.held.drain(..at + 2).collect();
                if let Some(event) = self.dispatch(std::str::from_utf8(&block).unwrap()) {
                    return Some(event);
                }
            }
            if self.fill() == 0 {
                return None;
            }
        }
    }

    /// The next event; one has to come.
    #[track_caller]
    pub(crate) fn hear(&mut self) -> Event {
        self.next().expect("the stream ended")
    }

    /// Reads until something set the id, which is where a browser would come back to.
    pub(crate) fn greeted(mut self) -> Self {
        while self.retry.is_none() {
            let at = loop {
                match self.held.windows(2).position(|two| two == b"\n\n") {
                    Some(at) => break at,
                    None => assert!(self.fill() > 0, "the stream ended before its greeting"),
                }
            };
            let block: Vec<u8> = self.held.drain(..at + 2).collect();
            assert_eq!(self.dispatch(std::str::from_utf8(&block).unwrap()), None);
        }
        self
    }

    /// Every event until the stream ends.
    pub(crate) fn rest(&mut self) -> Vec<Event> {
        std::iter::from_fn(|| self.next()).collect()
    }

    pub(crate) fn stream(&self) -> &TcpStream {
        &self.stream
    }

    fn dispatch(&mut self, block: &str) -> Option<Event> {
        let (mut kind, mut data) = (String::from("message"), Vec::new());
        for line in block.lines().filter(|line| !line.is_empty()) {
            let (field, value) = line.split_once(':').unwrap_or((line, ""));
            let value = value.strip_prefix(' ').unwrap_or(value);
            match field {
                "" => self.comments.push(value.to_owned()),
                "event" => value.clone_into(&mut kind),
                "data" => data.push(value),
                "id" => value.clone_into(&mut self.last_id),
                "retry" => self.retry = Some(value.parse().unwrap()),
                other => panic!("a field that no browser knows: {other}"),
            }
        }
        let data = data.join("\n");
        (!data.is_empty()).then(|| Event { id: self.last_id.clone(), kind, data })
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
