//! Threat-level schemes as their authorities define them, versioned: a date decides which scale holds.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::level::LevelFault;

/// What the values of a scheme speak of. Values of different schemes are never compared: their kinds differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SchemeKind {
    /// How likely an attack is held to be.
    ThreatLevel,
    /// A level of alert.
    AlertLevel,
    /// A stage that puts measures into force.
    AlertStage,
    /// Which protective measures are taken.
    ProtectivePosture,
    /// A bulletin with a term, no standing level.
    AdvisoryBulletin,
    /// The state of an organisation's own buildings.
    PremisesAlertState,
    /// The authority describes the danger in words only.
    Qualitative,
    /// The country has no scale.
    None,
    /// No scale was found.
    NoneFound,
}

impl SchemeKind {
    /// Whether a level of this scheme may be given to an advisory.
    #[must_use]
    pub fn has_levels(self) -> bool {
        match self {
            Self::ThreatLevel | Self::AlertLevel | Self::AlertStage | Self::ProtectivePosture => true,
            Self::AdvisoryBulletin | Self::PremisesAlertState => true,
            Self::Qualitative | Self::None | Self::NoneFound => false,
        }
    }
}

/// Which way the authority's own labels run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    /// A higher label is worse.
    Ascending,
    /// A lower label is worse (Portugal, Hungary).
    Descending,
}

/// One level of a scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    /// 1 is the least severe, whatever the label says.
    pub rank: u8,
    /// The authority's label: number, letter or word.
    pub code: String,
    /// Its name in the scheme's language.
    pub name_local: String,
    /// Its name in English.
    pub name_en: String,
    /// What it means, in English.
    pub meaning: String,
}

/// One version of one authority's scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    /// Our name for it, never reused.
    pub id: String,
    /// ISO 3166-1 alpha-2 or `EU`.
    pub country: String,
    /// ISO 3166-1 alpha-2, ISO 3166-2, or `EU`.
    pub area: String,
    /// The language of the local names.
    pub language: String,
    /// Its name in that language.
    pub name_local: String,
    /// Its name in English.
    pub name_en: String,
    /// Who sets the level.
    pub authority: String,
    /// The authority's page.
    pub authority_url: Option<String>,
    /// What its values speak of.
    pub kind: SchemeKind,
    /// Which way its labels run.
    pub direction: Direction,
    /// Whether its labels are numbers or letters that need their scale beside them.
    pub number_label: bool,
    /// First day of validity, where known.
    pub valid_from: Option<NaiveDate>,
    /// Last day of validity, where it has ended.
    pub valid_to: Option<NaiveDate>,
    /// The levels, least severe first.
    pub levels: Vec<Level>,
}

impl Scheme {
    /// The level with this label.
    #[must_use]
    pub fn level(&self, code: &str) -> Option<&Level> {
        self.levels.iter().find(|level| level.code == code)
    }

    /// Whether the scheme was in use on that day.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}

/// All schemes that are known, by id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Schemes(BTreeMap<String, Arc<Scheme>>);

impl Schemes {
    /// Gathers schemes; the levels of each are put in order of severity.
    #[must_use]
    pub fn new(schemes: impl IntoIterator<Item = Scheme>) -> Self {
        let ordered = schemes.into_iter().map(|mut scheme| {
            scheme.levels.sort_by_key(|level| level.rank);
            (scheme.id.clone(), Arc::new(scheme))
        });
        Self(ordered.collect())
    }

    /// The scheme with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Arc<Scheme>> {
        self.0.get(id)
    }

    /// All of them, by id.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Scheme>> {
        self.0.values()
    }

    /// The schemes of a country.
    pub fn of_country<'a>(&'a self, country: &'a str) -> impl Iterator<Item = &'a Arc<Scheme>> {
        self.iter().filter(move |scheme| scheme.country == country)
    }

    /// The scheme and rank that a scheme's id and a label mean on a day.
    ///
    /// # Errors
    /// Which of the four things is wrong: no such scheme, a scheme without levels, another day, no such level.
    pub fn find(&self, id: &str, code: &str, day: NaiveDate) -> Result<(Arc<Scheme>, u8), LevelFault> {
        let scheme = self.get(id).ok_or(LevelFault::UnknownScheme)?;
        if !scheme.kind.has_levels() {
            return Err(LevelFault::NoScale);
        }
        if !scheme.holds_on(day) {
            return Err(LevelFault::NotInUse);
        }
        let level = scheme.level(code).ok_or(LevelFault::UnknownLevel)?;
        Ok((Arc::clone(scheme), level.rank))
    }
}
