//! A reader: somebody without any token, who fetches what is public and reads it with a parser that is not ours.

use ureq::Agent;

use super::answer::Answer;
use super::described::hold;

/// Somebody who reads.
#[derive(Debug, Clone)]
pub(crate) struct Reader {
    pub(crate) agent: Agent,
    pub(crate) base: String,
}

/// An entry as a reader's parser sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Item {
    pub(crate) id: String,
    pub(crate) title: String,
}

impl Reader {
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[])
    }

    #[track_caller]
    pub(crate) fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = ureq::http::Request::builder().method(method).uri(format!("{}{path}", self.base));
        if !headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("accept-encoding")) {
            request = request.header("Accept-Encoding", "identity");
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = Answer::read(self.agent.run(request.body(()).unwrap()).unwrap());
        if answer.status == 200 && answer.header("content-encoding").is_empty() {
            hold(method, path, &answer);
        }
        answer
    }

    /// The entries of a feed, as feed-rs reads them.
    #[track_caller]
    pub(crate) fn feed(&self, path: &str) -> Vec<Item> {
        let answer = self.get(path).expect(200);
        let feed = feed_rs::parser::parse(answer.bytes.as_slice()).unwrap();
        let title = |entry: &feed_rs::model::Entry| {
            entry.title.as_ref().map(|t| t.content.clone()).unwrap_or_default()
        };
        feed.entries.iter().map(|entry| Item { id: entry.id.clone(), title: title(entry) }).collect()
    }

    /// The titles of a feed in all its formats, which must agree in ids and titles.
    #[track_caller]
    pub(crate) fn titles(&self, feed: &str) -> Vec<String> {
        let atom = self.feed(&format!("/feeds/{feed}.atom"));
        assert_eq!(atom, self.feed(&format!("/feeds/{feed}.rss")), "RSS differs from Atom");
        assert_eq!(atom, self.feed(&format!("/feeds/{feed}.json")), "JSON Feed differs from Atom");
        atom.into_iter().map(|item| item.title).collect()
    }
}
