//! Marks: instants that somebody reckoned and wants to find again; they only move forward.

use chrono::{DateTime, Utc};

use super::super::backend::{Connection, Value};
use super::super::fault::Fault;
use super::super::shape::{read_instant, write_instant};

const KEPT: &str = "SELECT at FROM mark WHERE name = ?1";
const MARK: &str =
    "INSERT INTO mark (name, at) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET at = excluded.at";

/// Writes a mark, unless a later one is there.
pub(super) fn write(connection: &mut dyn Connection, name: &str, at: DateTime<Utc>) -> Result<(), Fault> {
    let kept = match connection.query(KEPT, &[Value::Text(name)])?.pop() {
        // A mark that cannot be read holds nothing up: it is written anew.
        Some(mut cells) => cells.text("at").ok().and_then(|raw| read_instant(&raw)),
        None => None,
    };
    if kept.is_some_and(|kept| kept >= at) {
        return Ok(());
    }
    connection.execute(MARK, &[Value::Text(name), Value::Text(&write_instant(&at))]).map(|_| ())
}
