//! What the service answered, ready to be looked at.

use std::collections::BTreeMap;

use serde_json::Value;

/// One answer of the service.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// Names in lower case.
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    pub(crate) fn read(mut response: ureq::http::Response<ureq::Body>) -> Self {
        let headers = response.headers().iter();
        let headers = headers
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap_or("").to_owned()))
            .collect();
        let status = response.status().as_u16();
        Self { status, headers, bytes: response.body_mut().read_to_vec().unwrap() }
    }

    #[must_use]
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).unwrap()
    }

    #[must_use]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes)
            .unwrap_or_else(|error| panic!("{error}: {:?}", String::from_utf8_lossy(&self.bytes)))
    }

    #[must_use]
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }

    /// The answer, if it has this status; else it is shown and the test ends.
    #[track_caller]
    #[must_use]
    pub(crate) fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", String::from_utf8_lossy(&self.bytes));
        self
    }

    /// The codes of the problems listed, with their severity: `error STRUCT-01`.
    #[must_use]
    pub(crate) fn problems(&self) -> Vec<String> {
        let json = self.json();
        let all = json["problems"].as_array().cloned().unwrap_or_default();
        let word = |problem: &Value, name: &str| problem[name].as_str().unwrap_or("").to_owned();
        all.iter().map(|problem| format!("{} {}", word(problem, "severity"), word(problem, "code"))).collect()
    }
}
