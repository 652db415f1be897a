//! One request to somebody outside: the address that was judged is the one that is connected to, nothing is followed,
//! and it ends in time.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::{Request, StatusCode, header};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tokio_rustls::TlsConnector;
use url::{Host, Url};

use super::limits::{ADDRESS_SHARE, ADDRESSES, ANSWER_BYTES, ANSWER_REST, HEAD_BYTES, HEAD_LINES};
use super::reach::{Reach, refuses_url};

/// What was answered, as far as it matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
    /// When to come again, as it was said (RFC 9110 §10.2.3).
    pub(super) retry_after: Option<String>,
    /// The body; nothing where only the status was wanted.
    pub(super) body: Bytes,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub(super) enum NoAnswer {
    #[error("the address is {0}; nothing is sent there")]
    Refused(&'static str),
    #[error("the name could not be looked up")]
    NotFound(#[source] std::io::Error),
    #[error("nobody took the connection")]
    NotConnected(#[source] std::io::Error),
    #[error("no encrypted connection came about")]
    NotEncrypted(#[source] std::io::Error),
    #[error("the connection broke off")]
    BrokenOff(#[from] hyper::Error),
    #[error("the answer is longer than {ANSWER_BYTES} bytes")]
    TooLong,
    #[error("it did not end within {} s", .0.as_secs())]
    TooLate(Duration),
    #[error("it was given up here")]
    GivenUp,
}

impl NoAnswer {
    /// With all that led to it, in one line.
    pub(super) fn in_full(&self) -> String {
        let mut words = self.to_string();
        let mut source = std::error::Error::source(self);
        while let Some(error) = source {
            words = format!("{words}: {error}");
            source = error.source();
        }
        words
    }
}

/// What matters of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    Status,
    Body,
}

/// A request with all that decides how it is made.
pub(super) struct Call {
    pub(super) url: Url,
    pub(super) request: Request<Full<Bytes>>,
    pub(super) wanted: Wanted,
    pub(super) reach: Reach,
    /// Look-ups of its lane.
    pub(super) lookups: Arc<Semaphore>,
}

/// Makes requests. It never reads proxies from the environment and knows no redirects.
pub(super) struct Caller {
    tls: TlsConnector,
    timeout: Duration,
}

impl Caller {
    pub(super) fn new(timeout: Duration) -> Self {
        Self::trusting(webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect(), timeout)
    }

    fn trusting(roots: RootCertStore, timeout: Duration) -> Self {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("ring can do the versions of TLS that are compiled in")
            .with_root_certificates(roots)
            .with_no_client_auth();
        Self { tls: TlsConnector::from(Arc::new(config)), timeout }
    }

    /// Makes a request and waits for its answer, in all no longer than was set.
    pub(super) async fn call(&self, call: Call) -> Result<Answer, NoAnswer> {
        let made = tokio::time::timeout(self.timeout, self.make(call)).await;
        made.unwrap_or(Err(NoAnswer::TooLate(self.timeout)))
    }

    async fn make(&self, call: Call) -> Result<Answer, NoAnswer> {
        let Call { url, request, wanted, reach, lookups } = call;
        if let Some(what) = refuses_url(&url, reach) {
            return Err(NoAnswer::Refused(what));
        }
        let stream = connect(&resolve(&url, reach, lookups).await?, self.timeout / ADDRESS_SHARE).await?;
        if url.scheme() != "https" {
            return exchange(stream, request, wanted).await;
        }
        let name = server_name(&url).ok_or(NoAnswer::Refused("one that no certificate can name"))?;
        let stream = self.tls.connect(name, stream).await.map_err(NoAnswer::NotEncrypted)?;
        exchange(stream, request, wanted).await
    }
}

/// Where a host is, as far as it may be spoken to. Whoever answers for the name has no second chance to answer
/// otherwise: these addresses are connected to, and the name is not looked up again.
async fn resolve(url: &Url, reach: Reach, lookups: Arc<Semaphore>) -> Result<Vec<SocketAddr>, NoAnswer> {
    let port = url.port_or_known_default().unwrap_or(0);
    let found: Vec<SocketAddr> = match url.host() {
        Some(Host::Ipv4(v4)) => vec![(v4, port).into()],
        Some(Host::Ipv6(v6)) => vec![(v6, port).into()],
        Some(Host::Domain(name)) => look_up(name.to_owned(), port, lookups).await?,
        None => Vec::new(),
    };
    let mut refused = "nowhere to be found";
    let allowed = found.into_iter().filter(|address| match reach.refuses(address.ip()) {
        None => true,
        Some(what) => {
            refused = what;
            false
        }
    });
    let allowed: Vec<_> = allowed.take(ADDRESSES).collect();
    if allowed.is_empty() { Err(NoAnswer::Refused(refused)) } else { Ok(allowed) }
}

/// The system's own look-up cannot be broken off: its permit is given back when it really ends.
async fn look_up(name: String, port: u16, lookups: Arc<Semaphore>) -> Result<Vec<SocketAddr>, NoAnswer> {
    let permit = lookups.acquire_owned().await.map_err(|_| NoAnswer::GivenUp)?;
    let looked = tokio::spawn(async move {
        let found = tokio::net::lookup_host((name, port)).await.map(Iterator::collect);
        drop(permit);
        found
    });
    looked.await.map_err(|_| NoAnswer::GivenUp)?.map_err(NoAnswer::NotFound)
}

/// Tries one address after the other; only the last may take all the time that is left.
async fn connect(addresses: &[SocketAddr], share: Duration) -> Result<TcpStream, NoAnswer> {
    let mut last = std::io::ErrorKind::AddrNotAvailable.into();
    for (n, address) in addresses.iter().enumerate() {
        let connecting = TcpStream::connect(address);
        let connected = if n + 1 == addresses.len() {
            connecting.await
        } else {
            let late = |_| Err(std::io::ErrorKind::TimedOut.into());
            tokio::time::timeout(share, connecting).await.unwrap_or_else(late)
        };
        match connected {
            Ok(stream) => {
                // Where it cannot be set, small requests leave a little later.
                let _ = stream.set_nodelay(true);
                return Ok(stream);
            }
            Err(error) => last = error,
        }
    }
    Err(NoAnswer::NotConnected(last))
}

fn server_name(url: &Url) -> Option<ServerName<'static>> {
    match url.host()? {
        Host::Domain(name) => ServerName::try_from(name.to_owned()).ok(),
        Host::Ipv4(v4) => Some(ServerName::from(IpAddr::V4(v4))),
        Host::Ipv6(v6) => Some(ServerName::from(IpAddr::V6(v6))),
    }
}

/// Speaks HTTP/1.1 on a connection of its own; nothing outlives this, so that whatever still comes is cut.
async fn exchange<S>(stream: S, request: Request<Full<Bytes>>, wanted: Wanted) -> Result<Answer, NoAnswer>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let mut builder = http1::Builder::new();
    builder.max_buf_size(HEAD_BYTES).max_headers(HEAD_LINES);
    let (mut sender, connection) = builder.handshake(TokioIo::new(stream)).await?;
    let asking = async {
        let answer = sender.send_request(request).await?;
        let status = answer.status();
        let said = answer.headers().get(header::RETRY_AFTER);
        let retry_after = said.and_then(|said| said.to_str().ok()).map(str::to_owned);
        let body = match wanted {
            Wanted::Body => gather(answer.into_body()).await?,
            Wanted::Status => {
                // Whoever answers is let finish, as far as that is soon: some take a cut for a failure of theirs.
                let _ = tokio::time::timeout(ANSWER_REST, gather(answer.into_body())).await;
                Bytes::new()
            }
        };
        Ok(Answer { status, retry_after, body })
    };
    tokio::pin!(asking, connection);
    tokio::select! {
        biased;
        answer = &mut asking => answer,
        // When the connection has ended, all that came of it is known to the one who asks.
        _ = &mut connection => asking.await,
    }
}

async fn gather(mut body: Incoming) -> Result<Bytes, NoAnswer> {
    let mut whole = BytesMut::new();
    while let Some(frame) = body.frame().await {
        if let Ok(data) = frame?.into_data() {
            if whole.len() + data.len() > ANSWER_BYTES {
                return Err(NoAnswer::TooLong);
            }
            whole.extend_from_slice(&data);
        }
    }
    Ok(whole.freeze())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::Duration;

    use bytes::Bytes;
    use http::Request;
    use http_body_util::Full;
    use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
    use rustls::{RootCertStore, ServerConfig};
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;
    use tokio::sync::Semaphore;
    use tokio_rustls::TlsAcceptor;
    use url::Url;

    use super::{Answer, Call, Caller, NoAnswer, Reach, Wanted, resolve};

    const AUTHORITY: &[u8] = include_bytes!("../../tests/websub/tls/authority.der");
    const SERVER: &[u8] = include_bytes!("../../tests/websub/tls/server.der");
    const KEY: &[u8] = include_bytes!("../../tests/websub/tls/server-key.der");

    async fn found(url: &str, reach: Reach) -> Result<Vec<String>, NoAnswer> {
        let url = Url::parse(url).expect("an address");
        let found = resolve(&url, reach, Arc::new(Semaphore::new(1))).await?;
        Ok(found.into_iter().map(|address| address.to_string()).collect())
    }

    /// The name is judged by what it leads to, whatever it is called.
    #[tokio::test]
    async fn a_name_that_leads_home_is_refused_after_it_was_looked_up() {
        let refused = found("http://localhost:8080/", Reach::Public).await;
        assert!(matches!(refused, Err(NoAnswer::Refused("loopback" | "no address of the public Internet"))));
        let own = found("http://localhost:8080/", Reach::Private).await.expect("a loopback address");
        assert!(own.contains(&"127.0.0.1:8080".to_owned()) || own.contains(&"[::1]:8080".to_owned()));
    }

    #[tokio::test]
    async fn a_literal_is_taken_as_it_is_and_judged_the_same() {
        assert_eq!(found("https://1.1.1.1/", Reach::Public).await.expect("public"), ["1.1.1.1:443"]);
        let refused = found("https://[::ffff:10.0.0.1]/", Reach::Public).await;
        assert!(matches!(refused, Err(NoAnswer::Refused("private (RFC 1918)"))));
    }

    /// Answers every connection with 200 over TLS, as `localhost`; gives the port.
    async fn encrypted() -> u16 {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(KEY.to_vec()));
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("ring can do them")
            .with_no_client_auth()
            .with_single_cert(vec![CertificateDer::from(SERVER)], key)
            .expect("a certificate and its key");
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("bound").port();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let Ok(mut stream) = acceptor.accept(stream).await else { continue };
                let _ = stream.read(&mut [0; 4096]).await;
                let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nyes!").await;
            }
        });
        port
    }

    async fn call(caller: &Caller, url: String) -> Result<Answer, NoAnswer> {
        let url = Url::parse(&url).expect("an address");
        let request = Request::get("/").header("host", "localhost").body(Full::new(Bytes::new()));
        let request = request.expect("a request");
        let (reach, lookups) = (Reach::Private, Arc::new(Semaphore::new(1)));
        caller.call(Call { url, request, wanted: Wanted::Body, reach, lookups }).await
    }

    #[tokio::test]
    async fn what_is_encrypted_is_sent_only_to_whom_the_certificate_names() {
        let port = encrypted().await;
        let mut roots = RootCertStore::empty();
        roots.add(CertificateDer::from(AUTHORITY)).expect("a root");
        let caller = Caller::trusting(roots, Duration::from_secs(10));
        let answer = call(&caller, format!("https://localhost:{port}/")).await.expect("an answer");
        assert_eq!((answer.status.as_u16(), &answer.body[..]), (200, &b"yes!"[..]));
        let another = call(&caller, format!("https://127.0.0.1:{port}/")).await;
        assert!(matches!(another, Err(NoAnswer::NotEncrypted(_))), "another name was taken");
        let usual = Caller::new(Duration::from_secs(10));
        let unknown = call(&usual, format!("https://localhost:{port}/")).await;
        assert!(matches!(unknown, Err(NoAnswer::NotEncrypted(_))), "an unknown authority was trusted");
    }
}
