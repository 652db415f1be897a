//! One listener: a socket, a place in the feed's roll, and nothing else. What all are told is written once for all.

use std::io::{self, ErrorKind, IoSlice};
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::{Buf, Bytes};
use socket2::SockRef;
use tokio::net::TcpStream;
use tokio::sync::OwnedSemaphorePermit;

use crate::press::{Channel, Resumed};
use crate::render::events::GOODBYE;

use super::gallery::{Ear, Seat};
use super::limits::{LISTENER_BUFFER, LISTENER_BYTES};
use super::stream::Streams;

/// Events handed to the system in one call.
const AT_ONCE: usize = 32;

/// What one listener hears. There is no queue: whoever falls behind the roll is cut off and comes back.
#[derive(Debug)]
pub(super) struct Hearing {
    streams: Arc<Streams>,
    channel: Arc<Channel>,
    /// The place of the next event.
    next: u64,
    /// How much of it was written.
    written: usize,
    /// Words for this listener alone, not yet written.
    own: Bytes,
    leaving: bool,
    /// Bytes that may still come in.
    patience: usize,
    /// One of the places of all listeners.
    _place: OwnedSemaphorePermit,
}

impl Hearing {
    pub(super) fn new(
        streams: Arc<Streams>,
        channel: Arc<Channel>,
        resumed: Resumed,
        head: Bytes,
        place: OwnedSemaphorePermit,
    ) -> Self {
        let (next, own, patience) = (resumed.next, head, LISTENER_BYTES);
        Self { streams, channel, next, written: 0, own, leaving: false, patience, _place: place }
    }

    pub(super) fn channel(&self) -> &Arc<Channel> {
        &self.channel
    }

    /// Writes what there is to write; ready when the stream has come to its end.
    fn go_on(&mut self, stream: &TcpStream, ear: &Ear, cx: &mut Context<'_>) -> Poll<()> {
        if ear.pulse.is_ended() || self.has_left(stream, cx) {
            return Poll::Ready(());
        }
        loop {
            match self.say(stream, ear) {
                Ok(Said::Something) => {}
                Ok(Said::Nothing) => return Poll::Pending,
                Ok(Said::All) => return Poll::Ready(()),
                Err(error) if error.kind() == ErrorKind::WouldBlock => {
                    ear.pulse.stall();
                    if ear.pulse.is_closing() {
                        return Poll::Ready(());
                    }
                    match stream.poll_write_ready(cx) {
                        Poll::Ready(Ok(())) => {}
                        Poll::Ready(Err(_)) => return Poll::Ready(()),
                        Poll::Pending => return Poll::Pending,
                    }
                }
                Err(_) => return Poll::Ready(()),
            }
        }
    }

    /// Makes one step: something for this listener alone, or what all are told, or the last word.
    fn say(&mut self, stream: &TcpStream, ear: &Ear) -> io::Result<Said> {
        if !self.own.is_empty() {
            let count = stream.try_write(&self.own)?;
            self.own.advance(count);
            ear.flow();
            return Ok(Said::Something);
        }
        if self.leaving {
            return Ok(Said::All);
        }
        let roll = self.channel.roll();
        let Some(told) = roll.from(self.next) else { return Ok(Said::All) };
        let mut blocks = told.take(AT_ONCE).peekable();
        if let Some(first) = blocks.next() {
            let first = first.get(self.written..).unwrap_or_default();
            let lengths: Vec<_> = [first].into_iter().chain(blocks.map(|block| &block[..])).collect();
            let slices: Vec<_> = lengths.iter().map(|block| IoSlice::new(block)).collect();
            let count = stream.try_write_vectored(&slices)?;
            self.pass(count, lengths.iter().map(|block| block.len()));
            ear.flow();
        } else if roll.is_over() || ear.pulse.is_closing() {
            self.own = Bytes::from_static(GOODBYE.as_bytes());
            self.leaving = true;
        } else if ear.is_due() {
            self.own = self.streams.heartbeat();
        } else {
            return Ok(Said::Nothing);
        }
        Ok(Said::Something)
    }

    /// Moves on by so many bytes; the lengths are those of what is left of each event.
    fn pass(&mut self, mut count: usize, lengths: impl Iterator<Item = usize>) {
        for length in lengths {
            if count < length {
                self.written += count;
                return;
            }
            count -= length;
            self.next += 1;
            self.written = 0;
        }
    }

    /// Whether the other side has ended its half, or does not stop talking. One who only listens has no reason to end
    /// a half and stay.
    fn has_left(&mut self, stream: &TcpStream, cx: &mut Context<'_>) -> bool {
        let mut scratch = [0; 256];
        loop {
            match stream.poll_read_ready(cx) {
                Poll::Pending => return false,
                Poll::Ready(Err(_)) => return true,
                Poll::Ready(Ok(())) => {}
            }
            match stream.try_read(&mut scratch) {
                Ok(0) => return true,
                Ok(read) if read > self.patience => return true,
                Ok(read) => self.patience -= read,
                Err(error) if error.kind() == ErrorKind::WouldBlock => {}
                Err(_) => return true,
            }
        }
    }
}

/// What a step led to.
enum Said {
    /// There may be more.
    Something,
    /// There is nothing to say at this moment.
    Nothing,
    /// There is nothing more to say, ever.
    All,
}

/// Tells a listener everything until one side ends it. Whoever was cut off comes back and names the last event.
pub(super) async fn attend(stream: TcpStream, mut hearing: Box<Hearing>, seat: Seat) {
    // Without it one who takes nothing would be found out only when megabytes lie about; the system may refuse.
    let _ = SockRef::from(&stream).set_send_buffer_size(LISTENER_BUFFER);
    std::future::poll_fn(|cx| {
        seat.ear.pulse.remember(cx.waker());
        hearing.go_on(&stream, &seat.ear, cx)
    })
    .await;
}
