//! How many advisories hold, in one sentence: what a badge has room for.

use super::super::setting::Setting;
use crate::advisory::Language;
use crate::feed::Feed;

/// How many advisories are in force in a feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// What is real.
    pub actual: usize,
    /// Exercises and tests.
    pub drills: usize,
}

impl Count {
    /// Exercises are never counted among what is real; nothing in force is said of this feed alone.
    pub(super) fn say(self, feed: &Feed, language: &Language, setting: &Setting) -> Vec<String> {
        let Self { actual, drills } = self;
        let words = &setting.words;
        let counted =
            |key: &str, count: usize| (count > 0).then(|| words.labelled(language, key, &count.to_string()));
        let said: Vec<_> = [counted("page-home-actual", actual), counted("page-home-drills", drills)]
            .into_iter()
            .flatten()
            .collect();
        if said.is_empty() {
            return vec![words.with(language, "embed-none", &[("feed", feed.title(language))])];
        }
        said
    }
}
