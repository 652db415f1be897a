//! The first words of an entry, in one line: what readers show in a list.

use super::block::{Block, text};
use super::body::reason;
use super::voice::Voice;
use crate::advisory::Info;
use crate::feed::Entry;

/// The notices, what changed or why it is over, and the summary as long as it counts.
pub(super) fn summary(entry: &Entry, info: &Info, notices: &[Block], voice: Voice) -> String {
    let reason = reason(entry, &info.language, voice);
    let mut parts: Vec<_> =
        notices.iter().chain(&reason).map(|block| text(std::slice::from_ref(block))).collect();
    if entry.phase().is_current() {
        parts.push(info.summary.to_string());
    }
    let one_line = parts.join(" ");
    one_line.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}
