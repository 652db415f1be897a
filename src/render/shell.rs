//! What stands around the entries of a feed: the document is head, entries and tail, so that an entry is rendered once.

/// What stands around the entries of a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shell {
    /// Everything before the first entry, tombstones included.
    pub head: String,
    /// Between two entries.
    pub separator: &'static str,
    /// Everything after the last entry.
    pub tail: &'static str,
}

impl Shell {
    /// The whole document.
    #[must_use]
    pub fn join<'a>(&self, entries: impl IntoIterator<Item = &'a str>) -> String {
        let mut document = self.head.clone();
        for (place, entry) in entries.into_iter().enumerate() {
            if place > 0 {
                document.push_str(self.separator);
            }
            document.push_str(entry);
        }
        document.push_str(self.tail);
        document
    }
}
