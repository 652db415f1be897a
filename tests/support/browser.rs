//! A browser at the desk, as far as tests need one: it keeps cookies, says where a form comes from, and sends what the
//! page's form holds.

use std::collections::BTreeMap;

use ureq::Agent;

use super::answer::Answer;

/// Somebody at the desk.
#[derive(Debug, Clone)]
pub(crate) struct Browser {
    pub(crate) agent: Agent,
    pub(crate) base: String,
    /// By name.
    pub(crate) cookies: BTreeMap<String, String>,
}

impl Browser {
    /// Asks for a page; redirects are not followed.
    pub(crate) fn get(&mut self, path: &str) -> Answer {
        self.send("GET", path, None, &[])
    }

    /// Sends a form from a page of ours.
    pub(crate) fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let origin = self.base.clone();
        self.send("POST", path, Some(fields), &[("Origin", &origin), ("Sec-Fetch-Site", "same-origin")])
    }

    /// Sends a form with files from a page of ours: the name of each field, that of its file if it is one, its bytes.
    #[track_caller]
    pub(crate) fn upload(&mut self, path: &str, fields: &[(&str, Option<&str>, &[u8])]) -> Answer {
        let (proof, boundary) = (self.proof(), "----a.boundary.of.ours");
        let mut body = Vec::new();
        for (name, file, bytes) in [("proof", None, proof.as_bytes())].iter().chain(fields) {
            let file =
                file.map(|file| format!("; filename=\"{file}\"\r\nContent-Type: application/octet-stream"));
            let head = format!("Content-Disposition: form-data; name=\"{name}\"{}", file.unwrap_or_default());
            body.extend_from_slice(format!("--{boundary}\r\n{head}\r\n\r\n").as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
        self.raw(path, &format!("multipart/form-data; boundary={boundary}"), &body)
    }

    /// Sends any bytes from a page of ours.
    pub(crate) fn raw(&mut self, path: &str, media: &str, body: &[u8]) -> Answer {
        let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = ureq::http::Request::builder().method("POST").uri(format!("{}{path}", self.base));
        let request = request.header("Cookie", cookies.join("; ")).header("Content-Type", media);
        let request = request.header("Origin", &self.base).header("Sec-Fetch-Site", "same-origin");
        let answer = self.agent.run(request.body(body).unwrap()).unwrap();
        for line in answer.headers().get_all("set-cookie") {
            self.take(line.to_str().unwrap());
        }
        Answer::read(answer)
    }

    /// Sends a form with the proof of a page that it loads first.
    #[track_caller]
    pub(crate) fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let proof = self.proof();
        self.post(path, &[&[("proof", proof.as_str())], fields].concat())
    }

    /// The proof that the forms of a page carry.
    #[track_caller]
    pub(crate) fn proof(&mut self) -> String {
        let page = self.get("/desk").expect(200);
        hidden(page.text(), "proof").expect("the page has no proof")
    }

    /// Signs in.
    #[track_caller]
    pub(crate) fn sign_in(&mut self, token: &str) {
        let answer = self.post("/desk/sign-in", &[("token", token)]).expect(303);
        assert_eq!(answer.header("location"), "/desk");
    }

    pub(crate) fn send(
        &mut self,
        method: &str,
        path: &str,
        fields: Option<&[(&str, &str)]>,
        headers: &[(&str, &str)],
    ) -> Answer {
        let mut request = ureq::http::Request::builder().method(method).uri(format!("{}{path}", self.base));
        if !self.cookies.is_empty() {
            let pairs = self.cookies.iter().map(|(name, value)| format!("{name}={value}"));
            request = request.header("Cookie", pairs.collect::<Vec<_>>().join("; "));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = match fields {
            Some(fields) => {
                let request = request.header("Content-Type", "application/x-www-form-urlencoded");
                let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
                self.agent.run(request.body(body).unwrap())
            }
            None => self.agent.run(request.body(()).unwrap()),
        };
        let answer = answer.unwrap();
        for line in answer.headers().get_all("set-cookie") {
            self.take(line.to_str().unwrap());
        }
        Answer::read(answer)
    }

    /// Keeps a cookie, or forgets it.
    fn take(&mut self, line: &str) {
        let (pair, attributes) = line.split_once("; ").unwrap();
        let (name, value) = pair.split_once('=').unwrap();
        if attributes.contains("Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

/// The value of a hidden field of a page.
#[must_use]
pub(crate) fn hidden(page: &str, name: &str) -> Option<String> {
    let start = page.split(&format!("name=\"{name}\" value=\"")).nth(1)?;
    start.split('"').next().map(str::to_owned)
}

/// The token that a page shows once. It is read where it stands: what else is random in a page may hold any letters.
#[must_use]
pub(crate) fn shown_token(page: &str) -> Option<String> {
    let start = page.split("<code class=\"secret\">").nth(1)?;
    start.split('<').next().map(str::to_owned)
}
