//! What the store tells of everything that was ever made public.

use std::ops::Range;

use chrono::{DateTime, Utc};

use super::front::Store;
use super::not_read::NotRead;
use super::reading::{self, Piece, Place, Sort};

impl Store {
    /// At most `limit` advisories that were first published within a span, the earliest first, after the first `skip`.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn published_within(
        &self,
        sort: Sort,
        span: Range<DateTime<Utc>>,
        skip: usize,
        limit: usize,
    ) -> Result<Vec<Place>, NotRead> {
        self.readers().ask(move |connection| reading::within(connection, sort, &span, skip, limit)).await
    }

    /// The earliest first publication from an instant on.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn published_from(
        &self,
        sort: Sort,
        from: DateTime<Utc>,
    ) -> Result<Option<DateTime<Utc>>, NotRead> {
        self.readers().ask(move |connection| reading::earliest(connection, sort, from)).await
    }

    /// At most `limit` advisories first published within a span that hold all these words, the newest first, after a
    /// place. No more than some thousands are looked at: where [`Piece::next`] says so, ask again from there.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn published_with(
        &self,
        sort: Sort,
        (span, after): (Range<DateTime<Utc>>, Option<Place>),
        words: Vec<String>,
        limit: usize,
    ) -> Result<Piece, NotRead> {
        let ask = self
            .readers()
            .ask(move |connection| reading::found(connection, sort, (&span, after), &words, limit));
        ask.await
    }

    /// When anything public was last changed by somebody; `None` where nothing ever was public.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn last_word(&self) -> Result<Option<DateTime<Utc>>, NotRead> {
        self.readers().ask(reading::last_word).await
    }
}
