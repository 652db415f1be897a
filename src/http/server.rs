//! The wire as a whole: one thread and one runtime for each listening socket, so that nothing is shared but the shelf.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::thread::{Builder, JoinHandle};

use tokio::runtime;
use tokio::sync::watch;

use super::house::{House, Wire};
use super::listening::Listening;
use super::worker::Worker;

/// A running wire. Dropping it stops it without waiting.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    stop: watch::Sender<bool>,
    threads: Vec<JoinHandle<usize>>,
}

/// How a shutdown went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drained {
    /// Connections that were still busy when the time was up.
    pub cut: usize,
}

/// Begins to serve, on a thread for each bound socket.
///
/// # Errors
/// When the machine gives no thread or no runtime.
pub fn serve(listening: Listening, wire: Wire) -> io::Result<Server> {
    let address = listening.address();
    let (house, limits) = House::new(wire, address);
    let stop = watch::Sender::new(false);
    let room = limits.connections.div_ceil(listening.sockets.len().max(1));
    let mut threads = Vec::with_capacity(listening.sockets.len());
    for (number, socket) in listening.sockets.into_iter().enumerate() {
        let runtime = runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
        let (house, limits) = (Arc::clone(&house), limits.clone());
        let worker = Worker { house, limits, room, stop: stop.subscribe() };
        let thread = Builder::new().name(format!("wire-{number}"));
        threads.push(thread.spawn(move || runtime.block_on(worker.run(socket)))?);
    }
    Ok(Server { address, stop, threads })
}

impl Server {
    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Stops accepting, lets every request in flight be answered, closes what idles, and returns when all is done.
    /// What is still busy after `Limits::drain` is cut.
    pub async fn drain(mut self) -> Drained {
        self.stop.send_replace(true);
        let threads = std::mem::take(&mut self.threads);
        let joined = tokio::task::spawn_blocking(move || threads.into_iter().map(JoinHandle::join).collect());
        let cuts: Vec<std::thread::Result<usize>> = joined.await.unwrap_or_default();
        Drained { cut: cuts.into_iter().flatten().sum() }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.send_replace(true);
    }
}
