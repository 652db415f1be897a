//! A service with its own hub, people who publish, and how a subscriber asks.

use serde_json::Value;

use crate::support::{Answer, Editor, Service, advisory};

use super::subscriber::{Heard, Subscriber};

/// How the public reaches the service of these tests.
pub(super) const PUBLIC: &str = "http://warnings.example.org";

/// The feed of these tests.
pub(super) const ATOM: &str = "/feeds/all.atom";

/// A service that may speak to this machine, with two who publish.
pub(super) struct Stage {
    pub(super) service: Service,
    author: Editor,
    approver: Editor,
}

impl Stage {
    pub(super) fn new() -> Self {
        Self::set(|_| {})
    }

    /// With other settings.
    pub(super) fn set(set: impl Fn(&mut forewarn::config::WebSub) + 'static) -> Self {
        let service = Service::start_set(PUBLIC, move |settings| {
            settings.websub.allow_private = true;
            set(&mut settings.websub);
        });
        let (author, approver) = service.two();
        Self { service, author, approver }
    }

    /// Stops, lets something happen, and starts again in the same folder.
    pub(super) fn restart(&mut self, meanwhile: impl FnOnce()) {
        self.service.stop();
        meanwhile();
        self.service.restart();
        let api = format!("{}/api/v1", self.service.base());
        self.author.api.clone_from(&api);
        self.approver.api = api;
    }

    /// Publishes a new advisory.
    pub(super) fn publish(&self, headline: &str) {
        self.publish_body(&advisory(headline));
    }

    pub(super) fn publish_body(&self, body: &Value) {
        self.author.publish(&self.approver, body);
    }

    /// What readers get at a topic.
    pub(super) fn shown(&self, path: &str) -> Answer {
        self.service.reader().get(path).expect(200)
    }

    /// Sends a form to the hub.
    pub(super) fn form(&self, fields: &[(&str, &str)]) -> Answer {
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(fields);
        self.send(form.finish().as_bytes(), "application/x-www-form-urlencoded")
    }

    /// Sends anything to the hub.
    pub(super) fn send(&self, body: &[u8], kind: &str) -> Answer {
        let uri = format!("{}/websub", self.service.base());
        let request = ureq::http::Request::post(uri).header("Content-Type", kind).body(body).unwrap();
        Answer::read(self.service.reader().agent.run(request).unwrap())
    }

    /// Asks for a mode with further fields, and gives what the hub said.
    pub(super) fn ask(&self, mode: &str, topic: &str, callback: &str, more: &[(&str, &str)]) -> Answer {
        let topic = format!("{PUBLIC}{topic}");
        let fields = [("hub.mode", mode), ("hub.topic", &topic), ("hub.callback", callback)];
        self.form(&[&fields[..], more].concat())
    }

    /// Subscribes, and gives the question that the callback was asked.
    #[track_caller]
    pub(super) fn subscribe(
        &self,
        subscriber: &Subscriber,
        topic: &str,
        path: &str,
        more: &[(&str, &str)],
    ) -> Heard {
        let _ = self.ask("subscribe", topic, &subscriber.at(path), more).expect(202);
        let question = subscriber.next();
        assert_eq!((question.method.as_str(), question.asked("hub.mode").as_str()), ("GET", "subscribe"));
        self.service.told();
        question
    }

    /// A subscriber to the usual feed.
    #[track_caller]
    pub(super) fn subscriber(&self) -> Subscriber {
        let subscriber = Subscriber::willing();
        self.subscribe(&subscriber, ATOM, "/", &[]);
        subscriber
    }
}
