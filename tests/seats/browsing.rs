//! What the tests of seats have in common.

use socket2::{Domain, Socket, Type};
use std::io::{Read as _, Write as _};
use std::net::{IpAddr, SocketAddr};

use crate::support::{Browser, hidden};

/// What came of a deed: the answer, and whether the page shows it.
pub(super) struct Made {
    pub(super) status: u16,
    pub(super) done: bool,
    pub(super) text: String,
}

/// A proof of a session.
#[track_caller]
pub(super) fn proof_of(browser: &mut Browser) -> String {
    hidden(browser.get("/desk/account").expect(200).text(), "proof").unwrap()
}

/// Sends bytes from an address of this machine and reads what comes until the end; the request has to ask for it.
#[track_caller]
pub(super) fn from_address(address: &str, to: SocketAddr, request: &str) -> String {
    let address: IpAddr = address.parse().unwrap();
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
    socket.bind(&SocketAddr::new(address, 0).into()).unwrap();
    socket.connect(&to.into()).unwrap();
    let mut stream = std::net::TcpStream::from(socket);
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

/// A form that signs in with a token, for [`from_address`].
pub(super) fn sign_in_with(token: &str, to: SocketAddr) -> String {
    let body = format!("token={token}");
    format!(
        "POST /desk/sign-in HTTP/1.1\r\nHost: {to}\r\nOrigin: http://{to}\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}
