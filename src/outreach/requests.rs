//! What is said to callbacks and hubs, word by word as the specification has it.

use bytes::Bytes;
use http::header::{self, HeaderValue};
use http::request::Builder;
use http::{HeaderName, Method, Request};
use http_body_util::Full;
use url::{Position, Url};

use crate::press::{Encoding, Rendition};

use super::signature::signature;
use super::wish::{Mode, Wish};

/// A request and the address that it is for.
pub(super) type Addressed = (Url, Request<Full<Bytes>>);

const SIGNATURE: HeaderName = HeaderName::from_static("x-hub-signature");
const WEBHOOK_ID: HeaderName = HeaderName::from_static("webhook-id");
const WEBHOOK_TIMESTAMP: HeaderName = HeaderName::from_static("webhook-timestamp");
const WEBHOOK_SIGNATURE: HeaderName = HeaderName::from_static("webhook-signature");
const FORM: HeaderValue = HeaderValue::from_static("application/x-www-form-urlencoded");

/// Says who we are in every request.
#[derive(Debug, Clone)]
pub(super) struct Scribe {
    agent: HeaderValue,
}

impl Scribe {
    /// Names the program and where its people are found.
    pub(super) fn new(public_url: &str) -> Self {
        let agent = format!("forewarn/{} (+{public_url})", env!("CARGO_PKG_VERSION"));
        let plain = HeaderValue::from_static("forewarn");
        Self { agent: HeaderValue::from_str(&agent).unwrap_or(plain) }
    }

    /// Asks a callback whether the request was meant (§5.3); its own query stays as it is.
    pub(super) fn verification(&self, wish: &Wish, challenge: &str) -> Option<Addressed> {
        let mut url = wish.callback.clone();
        let mut query = url.query_pairs_mut();
        match &wish.mode {
            Mode::Subscribe { lease, secret: _ } => {
                query.append_pair("hub.mode", "subscribe");
                query.append_pair("hub.lease_seconds", &lease.num_seconds().to_string());
            }
            Mode::Unsubscribe => {
                query.append_pair("hub.mode", "unsubscribe");
            }
        }
        query.append_pair("hub.topic", &wish.topic).append_pair("hub.challenge", challenge);
        drop(query);
        self.get(url)
    }

    /// Tells a callback that there is no subscription, or no more (§5.2).
    pub(super) fn denial(&self, callback: &Url, topic: &str, reason: &str) -> Option<Addressed> {
        let mut url = callback.clone();
        let mut query = url.query_pairs_mut();
        query.append_pair("hub.mode", "denied").append_pair("hub.topic", topic);
        query.append_pair("hub.reason", reason);
        drop(query);
        self.get(url)
    }

    /// The whole topic, as readers get it (§7), signed where a secret was given (§8).
    pub(super) fn delivery(
        &self,
        callback: Url,
        topic: &Rendition,
        secret: Option<&str>,
    ) -> Option<Addressed> {
        let body = topic.face(Encoding::Identity)?.bytes().clone();
        let mut request = self.head(Method::POST, &callback).header(header::CONTENT_TYPE, topic.media());
        if let Some(link) = topic.link() {
            request = request.header(header::LINK, link);
        }
        if let Some(secret) = secret {
            request = request.header(SIGNATURE, signature(secret, &body));
        }
        let request = request.body(Full::new(body)).ok()?;
        Some((callback, request))
    }

    /// Tells a hub that a topic has changed. The specification leaves the words to hub and publisher; these are those of
    /// PubSubHubbub 0.4 and, in `hub.topic`, of hubs that came later.
    pub(super) fn ping(&self, hub: Url, topic: &str) -> Option<Addressed> {
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        form.append_pair("hub.mode", "publish").append_pair("hub.url", topic).append_pair("hub.topic", topic);
        let request = self.head(Method::POST, &hub).header(header::CONTENT_TYPE, FORM);
        let request = request.body(Full::new(form.finish().into())).ok()?;
        Some((hub, request))
    }

    /// A message to a webhook (Standard Webhooks, "Webhook headers").
    pub(super) fn message(
        &self,
        webhook: &Url,
        id: &str,
        timestamp: i64,
        signature: &str,
        body: Bytes,
    ) -> Option<Addressed> {
        let request = self
            .head(Method::POST, webhook)
            .header(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))
            .header(WEBHOOK_ID, id)
            .header(WEBHOOK_TIMESTAMP, timestamp)
            .header(WEBHOOK_SIGNATURE, signature);
        Some((webhook.clone(), request.body(Full::new(body)).ok()?))
    }

    fn get(&self, url: Url) -> Option<Addressed> {
        let request = self.head(Method::GET, &url).body(Full::new(Bytes::new())).ok()?;
        Some((url, request))
    }

    fn head(&self, method: Method, url: &Url) -> Builder {
        Request::builder()
            .method(method)
            .uri(&url[Position::BeforePath..Position::AfterQuery])
            .header(header::HOST, &url[Position::BeforeHost..Position::AfterPort])
            .header(header::USER_AGENT, self.agent.clone())
            .header(header::ACCEPT, "*/*")
            .header(header::CONNECTION, "close")
    }
}
