//! One thread of the wire: it accepts, it sweeps, and it ends when told to, after the last answer.

use std::io;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1::Builder;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::time::{Instant, MissedTickBehavior, interval, sleep, timeout, timeout_at};

use super::connection::{Peer, builder, converse};
use super::gallery::cry;
use super::house::House;
use super::limits::Limits;
use super::pulse::Ward;

/// How long accepting rests when the system has no descriptor to give; connections that end meanwhile give theirs back.
const REST: Duration = Duration::from_millis(20);

/// From the word to stop to the closing of what idles: requests that were already under way arrive in this time.
const NOTICE: Duration = Duration::from_millis(25);

/// What one thread serves with.
pub(super) struct Worker {
    pub(super) house: Arc<House>,
    pub(super) limits: Limits,
    /// Connections that this thread may have.
    pub(super) room: usize,
    pub(super) stop: watch::Receiver<bool>,
}

impl Worker {
    /// Serves until told to stop, and returns how many connections had to be cut.
    pub(super) async fn run(mut self, socket: std::net::TcpListener) -> usize {
        let listener = match TcpListener::from_std(socket) {
            Ok(listener) => listener,
            Err(error) => {
                tracing::error!(%error, "a listening socket could not be served");
                return 0;
            }
        };
        let ward = Ward::new(self.limits.clone());
        let sweeping = tokio::spawn(sweep(Arc::clone(&ward), self.limits.grain()));
        let crying = tokio::spawn(cry(Arc::clone(&ward), self.house.news()));
        let builder = builder();
        while !*self.stop.borrow() {
            self.accept(&listener, &ward, &builder).await;
        }
        ward.drain();
        ward.gallery.close();
        self.last_call(listener, &ward, &builder).await;
        ward.close();
        let emptied = timeout(self.limits.drain, async {
            while !ward.is_empty() {
                ward.left().await;
            }
        });
        let cut = if emptied.await.is_err() { ward.cut() } else { 0 };
        sweeping.abort();
        crying.abort();
        cut
    }

    /// Takes the next connection in, or returns because the house closes.
    async fn accept(&mut self, listener: &TcpListener, ward: &Arc<Ward>, builder: &Builder) {
        if ward.count() >= self.room {
            ward.make_room();
            tokio::select! {
                () = ward.left() => {}
                _ = self.stop.changed() => {}
                // Nobody idles: by the next look one may.
                () = sleep(self.limits.grain()) => {}
            }
            return;
        }
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => self.welcome(stream, peer.ip(), ward, builder),
                Err(error) if is_of_one_connection(&error) => {}
                Err(error) => {
                    tracing::warn!(%error, "no connection could be accepted");
                    ward.make_room();
                    sleep(REST).await;
                }
            },
            _ = self.stop.changed() => {}
        }
    }

    fn welcome(&self, stream: TcpStream, peer: IpAddr, ward: &Arc<Ward>, builder: &Builder) {
        tokio::spawn(converse(stream, Peer(peer), Arc::clone(&self.house), ward.admit(), builder.clone()));
    }

    /// Takes in who already waits at the door, then closes it.
    async fn last_call(&self, listener: TcpListener, ward: &Arc<Ward>, builder: &Builder) {
        let end = Instant::now() + NOTICE;
        while let Ok(Ok((stream, peer))) = timeout_at(end, listener.accept()).await {
            self.welcome(stream, peer.ip(), ward, builder);
            ward.drain();
        }
    }
}

/// The peer was gone before it was accepted.
fn is_of_one_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset, Interrupted};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset | Interrupted)
}

async fn sweep(ward: Arc<Ward>, grain: Duration) {
    let mut beat = interval(grain);
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        beat.tick().await;
        ward.sweep();
    }
}
