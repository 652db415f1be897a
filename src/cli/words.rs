//! Small things typed by people: spans of time, files that may be standard input, words that a shell takes as they are.

use std::io::Read as _;
use std::path::Path;

use chrono::TimeDelta;

use super::run::Failed;

/// The longest life of a token: a token that outlives its purpose is found by somebody else.
const LONGEST_DAYS: i64 = 3650;

/// Reads `12h` or `90d`.
pub(super) fn span(raw: &str) -> Result<TimeDelta, Failed> {
    let refuse = || Failed::from(format!("`{raw}` is no span of time: give hours or days, as 12h or 90d"));
    let unit = raw.chars().next_back().ok_or_else(refuse)?;
    let count: i64 = raw[..raw.len() - unit.len_utf8()].parse().map_err(|_| refuse())?;
    let given = match unit {
        'h' => TimeDelta::try_hours(count),
        'd' => TimeDelta::try_days(count),
        _ => None,
    };
    let span = given.filter(|span| *span > TimeDelta::zero()).ok_or_else(refuse)?;
    if span > TimeDelta::days(LONGEST_DAYS) {
        return Err(format!("`{raw}` is too long: give {LONGEST_DAYS}d at the most").into());
    }
    Ok(span)
}

/// The bytes of a file, or of standard input for `-`; one byte more than `most` is read at the most.
pub(super) fn bytes(file: &Path, most: u64) -> Result<Vec<u8>, Failed> {
    let mut bytes = Vec::new();
    let named = |error| Failed::from(format!("{}: {error}", file.display()));
    if file.as_os_str() == "-" {
        std::io::stdin().take(most + 1).read_to_end(&mut bytes).map_err(named)?;
    } else {
        let opened = std::fs::File::open(file).map_err(named)?;
        opened.take(most + 1).read_to_end(&mut bytes).map_err(named)?;
    }
    Ok(bytes)
}

/// A word as a shell has to be given it (POSIX, Shell Command Language §2.2.2): within single quotes nothing is special but
/// their end.
pub(super) fn shell_word(raw: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:@%+=,".contains(c);
    if !raw.is_empty() && raw.chars().all(plain) {
        return raw.to_owned();
    }
    format!("'{}'", raw.replace('\'', r"'\''"))
}
