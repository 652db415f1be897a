//! One request to somebody outside: the address that was judged is the one that is connected to, nothing is followed,
//! and it ends in time.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::{Request, StatusCode};
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

use super::limits::{ADDRESSES, ANSWER_BYTES, ANSWER_REST, HEAD_BYTES, HEAD_LINES};
use super::reach::{Reach, refuses_url};

/// What was answered, as far as it matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
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
        let roots = RootCertStore::from_iter(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
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
        let stream = connect(&resolve(&url, reach, lookups).await?).await?;
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

async fn connect(addresses: &[SocketAddr]) -> Result<TcpStream, NoAnswer> {
    let mut last = std::io::ErrorKind::AddrNotAvailable.into();
    for address in addresses {
        match TcpStream::connect(address).await {
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
        let body = match wanted {
            Wanted::Body => gather(answer.into_body()).await?,
            Wanted::Status => {
                // Whoever answers is let finish, as far as that is soon: some take a cut for a failure of theirs.
                let _ = tokio::time::timeout(ANSWER_REST, gather(answer.into_body())).await;
                Bytes::new()
            }
        };
        Ok(Answer { status, body })
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

    use tokio::sync::Semaphore;
    use url::Url;

    use super::{NoAnswer, Reach, resolve};

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
}
