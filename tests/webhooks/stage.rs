//! A service that calls receivers of ours, and people who give it something to tell.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use forewarn::advisory::{Occasion, Role, Status};
use forewarn::config::{SigningSecret, Webhook};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::Sha256;

use crate::support::{Editor, Service, advisory};
use crate::websub::subscriber::{Heard, Subscriber};

/// How the public reaches the service of these tests.
pub(super) const PUBLIC: &str = "http://warnings.example.org";

/// What a receiver signs with unless it is told otherwise.
pub(super) const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/// A service with webhooks, and people of every kind.
pub(super) struct Stage {
    pub(super) service: Service,
    pub(super) author: Editor,
    pub(super) approver: Editor,
    pub(super) admin: Editor,
}

/// A webhook at a receiver, told of everything.
pub(super) fn webhook(name: &str, receiver: &Subscriber) -> Webhook {
    Webhook {
        name: name.to_owned(),
        url: receiver.at("/hook?key=k3y").parse().unwrap(),
        events: Occasion::ALL.iter().copied().collect(),
        status: [Status::Actual].into(),
        secrets: vec![SigningSecret::parse(SECRET).unwrap()],
        allow_private: true,
    }
}

impl Stage {
    /// One webhook, `desk`, at this receiver.
    pub(super) fn with(receiver: &Subscriber) -> Self {
        let desk = webhook("desk", receiver);
        Self::calling(move || vec![desk.clone()])
    }

    /// These webhooks, asked for again at every start.
    pub(super) fn calling(webhooks: impl Fn() -> Vec<Webhook> + 'static) -> Self {
        let service = Service::start_set(PUBLIC, move |settings| settings.webhooks = webhooks());
        let (author, approver) = service.two();
        let admin = service.editor("Joan", &[Role::Admin]);
        Self { service, author, approver, admin }
    }

    /// Stops, lets something happen, and starts again in the same folder.
    pub(super) fn restart(&mut self, meanwhile: impl FnOnce()) {
        self.service.stop();
        meanwhile();
        self.service.restart();
        let api = format!("{}/api/v1", self.service.base());
        for editor in [&mut self.author, &mut self.approver, &mut self.admin] {
            editor.api.clone_from(&api);
        }
    }

    /// Publishes a new advisory and gives its id.
    pub(super) fn publish(&self, headline: &str) -> String {
        self.author.publish(&self.approver, &advisory(headline))
    }

    /// The same, of one that begins when it is published and lasts a week.
    pub(super) fn publish_lasting(&self, headline: &str) -> String {
        let (mut body, now) = (advisory(headline), self.service.clock.now());
        body["effective"] = now.to_rfc3339().into();
        body["expires"] = (now + chrono::TimeDelta::days(7)).to_rfc3339().into();
        body["next_update"] = (now + chrono::TimeDelta::hours(3)).to_rfc3339().into();
        self.author.publish(&self.approver, &body)
    }

    /// The messages that are kept for a webhook, the newest first.
    pub(super) fn log(&self, name: &str) -> Vec<Value> {
        self.service.told();
        let answer = self.admin.get(&format!("/webhooks/{name}/deliveries")).expect(200).json();
        answer["deliveries"].as_array().unwrap().clone()
    }

    /// How a webhook stands.
    pub(super) fn standing(&self, name: &str) -> Value {
        self.service.told();
        let answer = self.admin.get("/webhooks").expect(200).json();
        let all = answer["webhooks"].as_array().unwrap();
        all.iter().find(|webhook| webhook["name"] == name).unwrap().clone()
    }

    /// Asks for something to be done with a webhook.
    pub(super) fn ask(&self, path: &str) -> crate::support::Answer {
        self.admin.post(&format!("/webhooks/{path}"), &json!({}))
    }

    /// What a receiver heard when nothing is left to be said: the types.
    pub(super) fn types(&self, receiver: &Subscriber) -> Vec<String> {
        self.service.told();
        receiver.heard().iter().map(|heard| message(heard)["type"].as_str().unwrap().to_owned()).collect()
    }
}

/// The message in a request that is what the specification says of it, and is signed.
#[track_caller]
pub(super) fn message(heard: &Heard) -> Value {
    assert_eq!((heard.method.as_str(), heard.target.as_str()), ("POST", "/hook?key=k3y"));
    assert_eq!(heard.header("content-type"), "application/json");
    assert!(heard.header("user-agent").starts_with("forewarn/"), "{heard:?}");
    assert!(heard.body.len() < 20_000, "{} bytes", heard.body.len());
    let id = heard.header("webhook-id");
    assert!(!id.is_empty() && !id.contains('.'), "{id}");
    let known =
        heard.header("webhook-signature").split(' ').any(|signature| signature == signed(heard, SECRET));
    assert!(known, "{heard:?}");
    serde_json::from_slice(&heard.body).unwrap()
}

/// The signature of a request under a secret, made by the words of the specification.
pub(super) fn signed(heard: &Heard, secret: &str) -> String {
    let key = BASE64_STANDARD.decode(secret.strip_prefix("whsec_").unwrap()).unwrap();
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
    mac.update(heard.header("webhook-id").as_bytes());
    mac.update(b".");
    mac.update(heard.header("webhook-timestamp").as_bytes());
    mac.update(b".");
    mac.update(&heard.body);
    format!("v1,{}", BASE64_STANDARD.encode(mac.finalize().into_bytes()))
}
