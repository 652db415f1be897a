//! A place and how far around it somebody wants to know: coarse before anything else is done with it.

use std::fmt;

use url::form_urlencoded;

use crate::advisory::Point;

/// Why a query names no place; every reason names the parameter.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotACell {
    /// A parameter that is none.
    #[error("{0}: there is no such parameter; there are lat, lon and radius_km")]
    Unknown(String),
    /// A parameter that stands twice: nobody could say which counts.
    #[error("{0}: stands more than once")]
    Twice(&'static str),
    /// A parameter that is needed.
    #[error("{0}: is missing")]
    Missing(&'static str),
    /// No decimal number.
    #[error("{0}: is no decimal number such as 48.21")]
    NotANumber(&'static str),
    /// A number that is too small or too large.
    #[error("{name}: must lie between {from} and {to}")]
    OutOfRange {
        /// The parameter.
        name: &'static str,
        /// The smallest allowed.
        from: i16,
        /// The largest allowed.
        to: i16,
    },
}

/// A place rounded to hundredths of a degree, about a kilometre, and a radius in whole kilometres.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    lat: i32,
    lon: i32,
    radius_km: u16,
}

impl Cell {
    /// The radius where none is asked for.
    pub const DEFAULT_RADIUS_KM: f64 = 50.0;
    /// Less than the rounding of the place would be no radius.
    pub const MIN_RADIUS_KM: i16 = 1;
    /// Beyond this it is the feed of a continent.
    pub const MAX_RADIUS_KM: i16 = 500;
    /// Longer names of parameters are shortened when they are told back.
    const MAX_NAME_CHARS: usize = 40;

    /// Rounds a place.
    ///
    /// # Errors
    /// [`NotACell::OutOfRange`], also for what is no finite number.
    pub fn rounded(lat: f64, lon: f64, radius_km: f64) -> Result<Self, NotACell> {
        let within = |name, value: f64, from: i16, to: i16| {
            let fits = (f64::from(from)..=f64::from(to)).contains(&value);
            if fits { Ok(value) } else { Err(NotACell::OutOfRange { name, from, to }) }
        };
        let hundredths = |degrees: f64| (degrees * 100.0).round() as i32;
        let lat = hundredths(within("lat", lat, -90, 90)?);
        let lon = hundredths(within("lon", lon, -180, 180)?);
        let radius_km =
            within("radius_km", radius_km, Self::MIN_RADIUS_KM, Self::MAX_RADIUS_KM)?.round() as u16;
        // One meridian, one spelling; at a pole there is no other.
        let lon = if lat.abs() == 9000 {
            0
        } else if lon == 18000 {
            -18000
        } else {
            lon
        };
        Ok(Self { lat, lon, radius_km })
    }

    /// Reads a query: `lat` and `lon` must be there, `radius_km` may be, nothing else may.
    ///
    /// # Errors
    /// [`NotACell`], the first that is met; it says nothing of the values.
    pub fn read(query: &str) -> Result<Self, NotACell> {
        let (mut lat, mut lon, mut radius_km) = (None, None, None);
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let (name, slot) = match &*name {
                "lat" => ("lat", &mut lat),
                "lon" => ("lon", &mut lon),
                "radius_km" => ("radius_km", &mut radius_km),
                other => return Err(NotACell::Unknown(shown(other))),
            };
            if slot.replace(number(name, &value)?).is_some() {
                return Err(NotACell::Twice(name));
            }
        }
        let (lat, lon) = (lat.ok_or(NotACell::Missing("lat"))?, lon.ok_or(NotACell::Missing("lon"))?);
        Self::rounded(lat, lon, radius_km.unwrap_or(Self::DEFAULT_RADIUS_KM))
    }

    /// The query that asks for this cell: what addresses carry, and what is kept by.
    #[must_use]
    pub fn query(&self) -> String {
        format!("lat={}&lon={}&radius_km={}", degrees(self.lat), degrees(self.lon), self.radius_km)
    }

    /// The middle.
    ///
    /// # Panics
    /// Never: what was rounded lies in range.
    #[must_use]
    pub fn point(&self) -> Point {
        let whole = |hundredths: i32| f64::from(hundredths) / 100.0;
        Point::new(whole(self.lat), whole(self.lon)).expect("what was rounded lies in range")
    }

    /// How far around it.
    #[must_use]
    pub fn radius_km(&self) -> u16 {
        self.radius_km
    }
}

/// `48.21, 16.37`.
impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", degrees(self.lat), degrees(self.lon))
    }
}

fn degrees(hundredths: i32) -> String {
    format!("{:.2}", f64::from(hundredths) / 100.0)
}

/// A decimal number as people write it: no exponent, no infinity, no hundred digits.
fn number(name: &'static str, raw: &str) -> Result<f64, NotACell> {
    const MAX_CHARS: usize = 24;
    let digits = raw.strip_prefix('-').unwrap_or(raw);
    let plain = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.bytes().all(|c| c.is_ascii_digit() || c == b'.')
        && raw.len() <= MAX_CHARS;
    let read = plain.then(|| raw.parse::<f64>().ok()).flatten();
    read.ok_or(NotACell::NotANumber(name))
}

/// A name from outside, fit to be told back: short, and visible ASCII.
fn shown(name: &str) -> String {
    let visible = name.chars().map(|c| if c.is_ascii_graphic() { c } else { '?' });
    visible.take(Cell::MAX_NAME_CHARS).collect()
}
