//! The specification of feed.
