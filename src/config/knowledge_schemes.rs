//! Reads the threat-level schemes; a day that is known only by its year or month begins with it.

use chrono::NaiveDate;
use serde::Deserialize;

use super::knowledge::{toml, unusable};
use super::not_configured::NotConfigured;
use crate::advisory::{Direction, Level, Scheme, SchemeKind, Schemes};

const NAME: &str = "threat-schemes.toml";

#[derive(Deserialize)]
struct Table {
    scheme: Vec<Written>,
}

/// The columns that are used; the table also says where each was found.
#[derive(Deserialize)]
struct Written {
    id: String,
    country: String,
    area: String,
    lang: String,
    name_local: String,
    name_en: String,
    authority: String,
    authority_url: Option<String>,
    kind: String,
    direction: String,
    number_label: bool,
    valid_from: Option<String>,
    valid_to: Option<String>,
    #[serde(default)]
    levels: Vec<WrittenLevel>,
}

#[derive(Deserialize)]
struct WrittenLevel {
    value: u8,
    code: String,
    name_local: String,
    name_en: String,
    meaning: String,
}

pub(super) fn schemes(text: &str) -> Result<Schemes, NotConfigured> {
    let table: Table = toml(NAME, text)?;
    let all = table.scheme.into_iter().map(scheme).collect::<Result<Vec<_>, _>>()?;
    Ok(Schemes::new(all))
}

fn scheme(written: Written) -> Result<Scheme, NotConfigured> {
    let id = &written.id;
    let kind =
        kind(&written.kind).ok_or_else(|| unusable(NAME, format!("{id}: no kind {:?}", written.kind)))?;
    let direction = match written.direction.as_str() {
        "ascending" | "none" => Direction::Ascending,
        "descending" => Direction::Descending,
        other => return Err(unusable(NAME, format!("{id}: no direction {other:?}"))),
    };
    let day = |raw: Option<&String>| match raw {
        Some(raw) => day(raw).map(Some).ok_or_else(|| unusable(NAME, format!("{id}: no day {raw:?}"))),
        None => Ok(None),
    };
    Ok(Scheme {
        kind,
        direction,
        valid_from: day(written.valid_from.as_ref())?,
        valid_to: day(written.valid_to.as_ref())?,
        levels: written.levels.into_iter().map(level).collect(),
        id: written.id,
        country: written.country,
        area: written.area,
        language: written.lang,
        name_local: written.name_local,
        name_en: written.name_en,
        authority: written.authority,
        authority_url: written.authority_url,
        number_label: written.number_label,
    })
}

fn level(written: WrittenLevel) -> Level {
    let WrittenLevel { value, code, name_local, name_en, meaning } = written;
    Level { rank: value, code, name_local, name_en, meaning }
}

fn kind(raw: &str) -> Option<SchemeKind> {
    Some(match raw {
        "threat-level" => SchemeKind::ThreatLevel,
        "alert-level" => SchemeKind::AlertLevel,
        "alert-stage" => SchemeKind::AlertStage,
        "protective-posture" => SchemeKind::ProtectivePosture,
        "advisory-bulletin" => SchemeKind::AdvisoryBulletin,
        "premises-alert-state" => SchemeKind::PremisesAlertState,
        "qualitative" => SchemeKind::Qualitative,
        "none" => SchemeKind::None,
        "none-found" => SchemeKind::NoneFound,
        _ => return None,
    })
}

/// `2019-07-23`, `2015-05`, `2016`.
fn day(raw: &str) -> Option<NaiveDate> {
    let mut parts = raw.splitn(3, '-');
    let year = parts.next()?.parse().ok()?;
    let part = |raw: Option<&str>| raw.map_or(Some(1), |raw| raw.parse().ok());
    let month = part(parts.next())?;
    NaiveDate::from_ymd_opt(year, month, part(parts.next())?)
}
