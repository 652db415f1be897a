//! An editor: somebody with a token who writes, submits, approves and publishes through the API.

use serde_json::{Value, json};
use ureq::Agent;

use super::answer::Answer;
use super::described::hold;

/// Somebody with a token.
#[derive(Debug, Clone)]
pub(crate) struct Editor {
    pub(crate) agent: Agent,
    pub(crate) api: String,
    pub(crate) token: String,
}

impl Editor {
    /// Sends a body of any kind to an address of the API.
    pub(crate) fn post(&self, path: &str, body: &Value) -> Answer {
        self.send("POST", path, body.to_string().as_bytes(), &[])
    }

    #[track_caller]
    pub(crate) fn send(&self, method: &str, path: &str, body: &[u8], headers: &[(&str, &str)]) -> Answer {
        let mut request = ureq::http::Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.api))
            .header("Authorization", format!("Bearer {}", self.token));
        if !headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("content-type")) && !body.is_empty() {
            request = request.header("Content-Type", "application/json");
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = Answer::read(self.agent.run(request.body(body).unwrap()).unwrap());
        hold(method, &format!("/api/v1{path}"), &answer);
        answer
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.send("GET", path, b"", &[])
    }

    /// Keeps a draft and gives its id.
    #[track_caller]
    pub(crate) fn draft(&self, body: &Value) -> String {
        let answer = self.post("/advisories", body).expect(201);
        answer.json()["id"].as_str().unwrap().to_owned()
    }

    /// Replaces the draft, knowing the version.
    #[track_caller]
    pub(crate) fn put(&self, id: &str, body: &Value) -> Answer {
        let etag = self.get(&format!("/advisories/{id}")).expect(200).header("etag").to_owned();
        self.send(
            "PUT",
            &format!("/advisories/{id}/draft"),
            body.to_string().as_bytes(),
            &[("If-Match", &etag)],
        )
    }

    pub(crate) fn act(&self, id: &str, action: &str, body: &Value) -> Answer {
        self.post(&format!("/advisories/{id}/{action}"), body)
    }

    /// From the draft that is there to the public: this editor submits, the other approves and publishes.
    #[track_caller]
    pub(crate) fn through(&self, other: &Self, id: &str) -> Answer {
        let _ = self.act(id, "submit", &json!({})).expect(200);
        let _ = other.act(id, "approve", &json!({})).expect(200);
        other.act(id, "publish", &json!({})).expect(200)
    }

    /// A new advisory from a blank page to the public.
    #[track_caller]
    pub(crate) fn publish(&self, other: &Self, body: &Value) -> String {
        let id = self.draft(body);
        let _ = self.through(other, &id);
        id
    }
}
