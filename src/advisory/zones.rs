//! The clocks that people go by where an advisory holds. A table of values: what the rules of each zone are was worked
//! out elsewhere, so that no page depends on what a machine has installed.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDateTime, Utc};

use super::area::Area;
use super::geometry::Point;

/// The zone of what concerns no place in particular: the Union as a whole.
const NOWHERE: &str = "EU";

/// From an instant on, what the clocks of a zone show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Its first instant.
    pub from: DateTime<Utc>,
    /// How far clocks are ahead of UTC.
    pub offset: FixedOffset,
    /// The abbreviation in use, as `CEST`; a zone that has none has a number there.
    pub abbreviation: String,
}

/// A zone of the IANA time zone database, as far as its spans reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    /// Its name there: `Europe/Vienna`.
    pub id: String,
    /// The word of the catalogues for it, where it has no abbreviation: `istanbul`.
    pub called: Option<String>,
    /// In order of time; the first says from when the zone is known.
    pub spans: Vec<Span>,
    /// From here on it is not known any more.
    pub until: DateTime<Utc>,
}

/// Islands with a zone of their own, known by a point on them.
#[derive(Debug, Clone, PartialEq)]
pub struct Islands {
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The zone's name.
    pub zone: String,
    /// Degrees: south, west, north, east.
    pub bounds: [f64; 4],
}

/// Which zone is whose.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ZoneTable {
    /// By name.
    pub zones: BTreeMap<String, Zone>,
    /// Names of zones by ISO 3166-1 alpha-2, and `EU`.
    pub countries: BTreeMap<String, String>,
    /// Names of zones by ISO 3166-2.
    pub subdivisions: BTreeMap<String, String>,
    /// Names of zones by the beginning of a NUTS code.
    pub nuts: BTreeMap<String, String>,
    /// What only a point tells.
    pub islands: Vec<Islands>,
}

/// The zones of all places that are known.
#[derive(Debug, Clone, Default)]
pub struct Zones(Arc<ZoneTable>);

/// An instant on the clocks of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Local<'a> {
    /// The instant.
    pub at: DateTime<FixedOffset>,
    /// Whose clocks, where they are known; else the offset is as it was written.
    pub clocks: Option<Clocks<'a>>,
}

/// A zone's clocks at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clocks<'a> {
    zone: &'a Zone,
    span: &'a Span,
}

impl Zones {
    /// Takes a table.
    #[must_use]
    pub fn new(table: ZoneTable) -> Self {
        Self(Arc::new(table))
    }

    /// An instant on the clocks of an area; in the offset it was written in where the area's zone is not known.
    #[must_use]
    pub fn local(&self, at: DateTime<FixedOffset>, area: &Area) -> Local<'_> {
        show(at, self.of_area(area))
    }

    /// An instant on the clocks of the area with this code, or else of the Union.
    #[must_use]
    pub fn local_by_code(&self, at: DateTime<Utc>, code: Option<&str>) -> Local<'_> {
        let zone = code.and_then(|code| self.of_code(code)).or_else(|| self.of_code(NOWHERE));
        show(at.fixed_offset(), zone)
    }

    /// An instant on the clocks of the zone of this name; as it was written where there is none.
    #[must_use]
    pub fn local_in(&self, at: DateTime<Utc>, id: &str) -> Local<'_> {
        show(at.fixed_offset(), self.0.zones.get(id))
    }

    /// The names of all zones.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.zones.keys().map(String::as_str)
    }

    /// The name of the zone of a country, a subdivision or a NUTS region; that of the Union where there is none.
    #[must_use]
    pub fn id_of(&self, code: Option<&str>) -> &str {
        let zone = code.and_then(|code| self.of_code(code)).or_else(|| self.of_code(NOWHERE));
        zone.map_or("", |zone| &zone.id)
    }

    /// The name of an area's zone, where it is known.
    #[must_use]
    pub fn id_of_area(&self, area: &Area) -> Option<&str> {
        self.of_area(area).map(|zone| zone.id.as_str())
    }

    /// The name of the zone of a place; that of the Union where there is none, or none is known.
    #[must_use]
    pub fn id_at(&self, place: Option<&Area>) -> &str {
        place.and_then(|area| self.id_of_area(area)).unwrap_or_else(|| self.id_of(None))
    }

    /// The instant at which the clocks of a zone show this day and hour: the earlier of two, where they show it twice;
    /// `None` where they skip it, and where there is no such zone.
    #[must_use]
    pub fn resolve(&self, id: &str, local: NaiveDateTime) -> Option<DateTime<FixedOffset>> {
        let zone = self.0.zones.get(id)?;
        let offsets = zone.spans.iter().map(|span| span.offset);
        let mut found: Vec<_> = offsets
            .filter_map(|offset| local.and_local_timezone(offset).single())
            .filter(|at| zone.span(at.to_utc()).is_some_and(|span| span.offset == *at.offset()))
            .collect();
        found.sort();
        found.first().copied()
    }

    fn of_area(&self, area: &Area) -> Option<&Zone> {
        let narrow = area.codes.iter().filter(|(list, _)| *list == "iso3166-2" || list.starts_with("nuts"));
        let narrow = narrow.into_iter().find_map(|(_, code)| self.of_part(code));
        let circle = area.circle.map(|circle| circle.centre());
        let ring = || area.polygon.as_ref().and_then(|ring| ring.points().first().copied());
        let point = || circle.or_else(ring).and_then(|point| self.of_point(&area.country, &point));
        narrow.or_else(point).or_else(|| self.named(self.0.countries.get(&area.country)))
    }

    fn of_code(&self, code: &str) -> Option<&Zone> {
        let country = || code.get(..2).and_then(|country| self.named(self.0.countries.get(country)));
        self.of_part(code).or_else(country)
    }

    /// The zone of a part of a country that has one of its own.
    fn of_part(&self, code: &str) -> Option<&Zone> {
        let nuts =
            || self.0.nuts.iter().find(|(start, _)| code.starts_with(start.as_str())).map(|(_, zone)| zone);
        self.named(self.0.subdivisions.get(code).or_else(nuts))
    }

    fn of_point(&self, country: &str, point: &Point) -> Option<&Zone> {
        let within = |islands: &&Islands| {
            let [south, west, north, east] = islands.bounds;
            let (lat, lon) = (point.lat(), point.lon());
            islands.country == country && (south..=north).contains(&lat) && (west..=east).contains(&lon)
        };
        self.named(self.0.islands.iter().find(within).map(|islands| &islands.zone))
    }

    fn named(&self, id: Option<&String>) -> Option<&Zone> {
        self.0.zones.get(id?)
    }
}

fn show(at: DateTime<FixedOffset>, zone: Option<&Zone>) -> Local<'_> {
    let Some((zone, span)) = zone.and_then(|zone| Some((zone, zone.span(at.to_utc())?))) else {
        return Local { at, clocks: None };
    };
    Local { at: at.with_timezone(&span.offset), clocks: Some(Clocks { zone, span }) }
}

impl Zone {
    fn span(&self, at: DateTime<Utc>) -> Option<&Span> {
        let after = self.spans.partition_point(|span| span.from <= at);
        self.spans.get(after.checked_sub(1)?).filter(|_| at < self.until)
    }

    /// The part of its name that people may know: `Tbilisi`.
    fn city(&self) -> String {
        self.id.rsplit('/').next().unwrap_or(&self.id).replace('_', " ")
    }
}

impl Clocks<'_> {
    /// The key of its name in the catalogues: `zone-cest`.
    #[must_use]
    pub fn key(&self) -> String {
        let own = self.zone.called.as_deref().unwrap_or(&self.span.abbreviation);
        format!("zone-{}", own.to_ascii_lowercase())
    }

    /// What it is called by where no catalogue knows it.
    #[must_use]
    pub fn city(&self) -> String {
        self.zone.city()
    }
}
