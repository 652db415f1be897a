//! Works out what the clocks of each zone show, from a time zone database that is built in: the one file that knows it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset, Utc};
use jiff::Timestamp;
use jiff::tz::{Offset, TimeZoneDatabase};
use serde::Deserialize;

use super::knowledge::{toml, unusable};
use super::not_configured::NotConfigured;
use crate::advisory::{Islands, Span, Zone, ZoneTable, Zones};

const NAME: &str = "zones.toml";
const TABLE: &str = include_str!("../advisory/data/zones.toml");

/// Zones are worked out for the years that advisories are written in, seconds since 1970: 2000 to 2099. Beyond them an
/// offset is shown as it was written.
const FROM: i64 = 946_684_800;
const UNTIL: i64 = 4_102_444_800;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    countries: BTreeMap<String, String>,
    subdivisions: BTreeMap<String, String>,
    nuts: BTreeMap<String, String>,
    islands: Vec<WrittenIslands>,
    called: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenIslands {
    country: String,
    zone: String,
    #[serde(rename = "box")]
    bounds: [f64; 4],
}

/// Every zone of the built-in table.
///
/// # Errors
/// None that a release can have: a test reads it.
pub fn zones() -> Result<Zones, NotConfigured> {
    let Written { countries, subdivisions, nuts, islands, called } = toml(NAME, TABLE)?;
    let islands =
        islands.into_iter().map(|WrittenIslands { country, zone, bounds }| Islands { country, zone, bounds });
    let islands: Vec<_> = islands.collect();
    let named = [&countries, &subdivisions, &nuts].into_iter().flat_map(BTreeMap::values);
    let names: BTreeSet<&String> = named.chain(islands.iter().map(|islands| &islands.zone)).collect();
    let database = TimeZoneDatabase::bundled();
    let read = names.into_iter().map(|id| Ok((id.clone(), zone(id, called.get(id).cloned(), &database)?)));
    let zones = read.collect::<Result<_, NotConfigured>>()?;
    Ok(Zones::new(ZoneTable { zones, countries, subdivisions, nuts, islands }))
}

fn zone(id: &str, called: Option<String>, database: &TimeZoneDatabase) -> Result<Zone, NotConfigured> {
    let bad = |error: jiff::Error| unusable(NAME, format!("{id}: {error}"));
    let (rules, begin) = (database.get(id).map_err(bad)?, Timestamp::from_second(FROM).map_err(bad)?);
    let first = rules.to_offset_info(begin);
    let first = span(id, begin, first.offset(), first.abbreviation());
    let changes = rules.following(begin).take_while(|change| change.timestamp().as_second() < UNTIL);
    let changes = changes.map(|change| span(id, change.timestamp(), change.offset(), change.abbreviation()));
    let spans = std::iter::once(first).chain(changes).collect::<Result<_, _>>()?;
    Ok(Zone { id: id.to_owned(), called, spans, until: instant(id, UNTIL)? })
}

fn span(id: &str, from: Timestamp, offset: Offset, abbreviation: &str) -> Result<Span, NotConfigured> {
    let east = FixedOffset::east_opt(offset.seconds());
    let offset = east.ok_or_else(|| unusable(NAME, format!("{id} is more than a day from UTC")))?;
    Ok(Span { from: instant(id, from.as_second())?, offset, abbreviation: abbreviation.to_owned() })
}

fn instant(id: &str, seconds: i64) -> Result<DateTime<Utc>, NotConfigured> {
    DateTime::from_timestamp(seconds, 0).ok_or_else(|| unusable(NAME, format!("{id} has no calendar there")))
}
