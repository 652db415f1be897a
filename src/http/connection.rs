//! One connection from its opening to its end: hyper speaks HTTP/1.1 on it, the pulse says when it has lasted too long.

use std::future::poll_fn;
use std::io;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::Poll;

use hyper::server::conn::http1::{Builder, Connection};
use tokio::io::AsyncWrite;
use tokio::net::TcpStream;

use super::house::{House, Visit};
use super::limits::{HEAD_BYTES, LINGER_BYTES};
use super::listener::attend;
use super::pulse::{Pulse, Stay, Waiting};
use super::socket::Socket;

/// Bytes thrown away at a time while lingering.
const SCRATCH: usize = 16 * 1024;

/// Who is at the other end of a connection: a proxy, where there is one. Used for a moment, and never kept or logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Peer(pub(super) IpAddr);

/// How hyper is to speak.
pub(super) fn builder() -> Builder {
    let mut builder = Builder::new();
    // The head fits, and nothing larger is ever collected. Deadlines are the pulse's.
    builder.max_buf_size(HEAD_BYTES).max_header_size(HEAD_BYTES).header_read_timeout(None);
    // Who ends his side after the request still wants the answer (RFC 9112 §9.6).
    builder.half_close(true);
    builder
}

/// Serves a connection until its end.
pub(super) async fn converse(stream: TcpStream, peer: Peer, house: Arc<House>, stay: Stay, builder: Builder) {
    let local = if house.needs_local() { stream.local_addr().ok().map(|address| address.ip()) } else { None };
    let pulse = Arc::clone(&stay.pulse);
    let visit = Visit { house, pulse: Arc::clone(&pulse), local, peer };
    let mut connection = builder.serve_connection(Socket::new(stream, Arc::clone(&pulse)), visit);
    let clean = match talk(&mut connection, &pulse).await {
        End::Cut => return,
        End::Transferred => {
            // What hyper has read beyond the request is of no interest: a listener has nothing more to say.
            let stream = connection.into_parts().io.into_stream();
            if let Some(hearing) = pulse.take_hearing() {
                // A task of its own: that of a connection would keep the room of hyper's state.
                let seat = stay.transfer(hearing.channel());
                tokio::spawn(attend(stream, hearing, seat));
            }
            return;
        }
        End::Done(result) => result.is_ok() && !pulse.has_unread(),
    };
    let stream = connection.into_parts().io.into_stream();
    if !clean || has_unread(&stream) {
        pulse.wait_for(Waiting::Linger);
        linger(stream, &pulse).await;
    }
}

enum End {
    /// Both sides have said all they had to say, or hyper could not go on.
    Done(hyper::Result<()>),
    /// Its time was up.
    Cut,
    /// It listens to an event stream from now on, and everything before that was sent.
    Transferred,
}

async fn talk(connection: &mut Connection<Socket, Visit>, pulse: &Pulse) -> End {
    let mut told = false;
    poll_fn(|cx| {
        pulse.remember(cx.waker());
        loop {
            if pulse.is_ended() {
                return Poll::Ready(End::Cut);
            }
            if let Poll::Ready(result) = Pin::new(&mut *connection).poll(cx) {
                return Poll::Ready(End::Done(result));
            }
            if pulse.waiting() == Waiting::Transfer && !pulse.is_stalled() {
                return Poll::Ready(End::Transferred);
            }
            // A head that has begun to arrive is let in first: hyper would drop it.
            if told || !pulse.is_closing() || pulse.waiting() == Waiting::Head {
                return Poll::Pending;
            }
            told = true;
            Pin::new(&mut *connection).graceful_shutdown();
        }
    })
    .await
}

/// Whether bytes have arrived that nobody will read. Closing on them would make the system send a reset, which can
/// overtake the last answer and destroy it (RFC 9112 §9.6).
fn has_unread(stream: &TcpStream) -> bool {
    let mut one = [0; 1];
    matches!(stream.try_read(&mut one), Ok(read) if read > 0)
}

/// Ends our side, then reads and throws away what still comes, until the peer ends its side or the limit is reached.
async fn linger(mut stream: TcpStream, pulse: &Pulse) {
    let mut left = LINGER_BYTES;
    let mut scratch = vec![0; SCRATCH];
    if poll_fn(|cx| Pin::new(&mut stream).poll_shutdown(cx)).await.is_err() {
        return;
    }
    poll_fn(|cx| {
        pulse.remember(cx.waker());
        while left > 0 && !pulse.is_ended() && !pulse.is_closing() {
            match stream.try_read(&mut scratch) {
                Ok(0) => return Poll::Ready(()),
                Ok(read) => left = left.saturating_sub(read),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => match stream.poll_read_ready(cx) {
                    Poll::Ready(Ok(())) => {}
                    Poll::Ready(Err(_)) => return Poll::Ready(()),
                    Poll::Pending => return Poll::Pending,
                },
                Err(_) => return Poll::Ready(()),
            }
        }
        Poll::Ready(())
    })
    .await;
}
