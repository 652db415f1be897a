//! The sockets we listen on: one for each thread, all on one port, so that the system shares connections out.

use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::num::NonZeroUsize;

use socket2::{Domain, Protocol, Socket, Type};

use super::limits::UNCONFIRMED;

/// Connections that may wait to be accepted. The system cuts it to its own limit (`net.core.somaxconn`).
const BACKLOG: i32 = 4096;

/// Bound sockets, not yet served.
#[derive(Debug)]
pub struct Listening {
    address: SocketAddr,
    pub(super) sockets: Vec<std::net::TcpListener>,
}

impl Listening {
    /// Binds one socket for each thread. Port 0 takes a free one, the same for all.
    ///
    /// # Errors
    /// When the address is not ours, or another process listens there.
    pub fn bind(address: SocketAddr, threads: NonZeroUsize) -> io::Result<Self> {
        if address.port() != 0 {
            // Sockets that share a port would also share it with another process of the same person, in silence.
            // One that does not share finds out.
            drop(open(address, Sharing::Alone)?);
        }
        let first = listen(address)?;
        let address = first.local_addr()?;
        let mut sockets = vec![first];
        for _ in 1..threads.get() {
            sockets.push(listen(address)?);
        }
        Ok(Self { address, sockets })
    }

    /// Where we listen.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Where we listen, as an address one can open: the loopback one where we listen on all.
    #[must_use]
    pub fn url(&self) -> String {
        let mut address = self.address;
        if address.ip().is_unspecified() {
            address.set_ip(if address.is_ipv4() {
                Ipv4Addr::LOCALHOST.into()
            } else {
                Ipv6Addr::LOCALHOST.into()
            });
        }
        format!("http://{address}")
    }
}

/// Whether several sockets may listen on one port.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sharing {
    Alone,
    Together,
}

fn listen(address: SocketAddr) -> io::Result<std::net::TcpListener> {
    let socket = open(address, Sharing::Together)?;
    socket.set_nonblocking(true)?;
    socket.listen(BACKLOG)?;
    Ok(socket.into())
}

fn open(address: SocketAddr, sharing: Sharing) -> io::Result<Socket> {
    let socket = Socket::new(Domain::for_address(address), Type::STREAM, Some(Protocol::TCP))?;
    // So that a restart need not wait for the ends of old connections.
    socket.set_reuse_address(true)?;
    if sharing == Sharing::Together {
        socket.set_reuse_port(true)?;
    }
    // Accepted sockets inherit it: an answer is one write, and waits for nothing.
    socket.set_tcp_nodelay(true)?;
    // And so is this: a listener whose machine has vanished must not keep a place.
    #[cfg(target_os = "linux")]
    socket.set_tcp_user_timeout(Some(UNCONFIRMED))?;
    socket.bind(&address.into())?;
    Ok(socket)
}
