//! Areas of a draft in their kept form, with every coordinate to the last bit.

use serde::{Deserialize, Serialize};

use crate::advisory::{DraftArea, DraftCircle, Keyed};

/// A number as it was given. JSON has no word for what is no number, so that is spelt out.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum KeptNumber {
    Finite(f64),
    Beyond(Beyond),
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(super) enum Beyond {
    NaN,
    Infinity,
    #[serde(rename = "-Infinity")]
    MinusInfinity,
}

impl From<f64> for KeptNumber {
    fn from(number: f64) -> Self {
        match number {
            number if number.is_finite() => Self::Finite(number),
            number if number.is_nan() => Self::Beyond(Beyond::NaN),
            number if number > 0.0 => Self::Beyond(Beyond::Infinity),
            _ => Self::Beyond(Beyond::MinusInfinity),
        }
    }
}

impl From<KeptNumber> for f64 {
    fn from(kept: KeptNumber) -> Self {
        match kept {
            KeptNumber::Finite(number) => number,
            KeptNumber::Beyond(Beyond::NaN) => Self::NAN,
            KeptNumber::Beyond(Beyond::Infinity) => Self::INFINITY,
            KeptNumber::Beyond(Beyond::MinusInfinity) => Self::NEG_INFINITY,
        }
    }
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct KeptArea {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    codes: Keyed<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    circle: Option<KeptCircle>,
    #[serde(skip_serializing_if = "Option::is_none")]
    polygon: Option<Vec<Vec<KeptNumber>>>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct KeptCircle {
    #[serde(skip_serializing_if = "Option::is_none")]
    lat: Option<KeptNumber>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lon: Option<KeptNumber>,
    #[serde(skip_serializing_if = "Option::is_none")]
    radius_km: Option<KeptNumber>,
}

impl From<&DraftArea> for KeptArea {
    fn from(area: &DraftArea) -> Self {
        let DraftArea { name, country, codes, circle, polygon } = area;
        let ring = |points: &Vec<Vec<f64>>| {
            points.iter().map(|point| point.iter().copied().map(KeptNumber::from).collect()).collect()
        };
        Self {
            name: name.clone(),
            country: country.clone(),
            codes: codes.clone(),
            circle: circle.as_ref().map(KeptCircle::from),
            polygon: polygon.as_ref().map(ring),
        }
    }
}

impl From<KeptArea> for DraftArea {
    fn from(kept: KeptArea) -> Self {
        let KeptArea { name, country, codes, circle, polygon } = kept;
        let ring = |points: Vec<Vec<KeptNumber>>| {
            points.into_iter().map(|point| point.into_iter().map(f64::from).collect()).collect()
        };
        Self { name, country, codes, circle: circle.map(DraftCircle::from), polygon: polygon.map(ring) }
    }
}

impl From<&DraftCircle> for KeptCircle {
    fn from(circle: &DraftCircle) -> Self {
        let DraftCircle { lat, lon, radius_km } = circle;
        Self { lat: lat.map(Into::into), lon: lon.map(Into::into), radius_km: radius_km.map(Into::into) }
    }
}

impl From<KeptCircle> for DraftCircle {
    fn from(kept: KeptCircle) -> Self {
        let KeptCircle { lat, lon, radius_km } = kept;
        Self { lat: lat.map(Into::into), lon: lon.map(Into::into), radius_km: radius_km.map(Into::into) }
    }
}
