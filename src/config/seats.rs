//! How long somebody may sit at the desk before they have to show again who they are.

use std::path::Path;

use chrono::TimeDelta;
use serde::Deserialize;

use super::not_configured::NotConfigured;

/// Minutes without use, where nothing else is set: an office left for lunch.
const IDLE_MINUTES: u32 = 60;

/// Hours in all, where nothing else is set: one working day with its handover.
const LONGEST_HOURS: u32 = 12;

/// The longest that may be set, in hours: a week.
const MOST_HOURS: u32 = 7 * 24;

/// How long a session at the desk lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seats {
    /// Without being used.
    pub idle: TimeDelta,
    /// In all.
    pub longest: TimeDelta,
}

impl Default for Seats {
    fn default() -> Self {
        Self {
            idle: TimeDelta::minutes(IDLE_MINUTES.into()),
            longest: TimeDelta::hours(LONGEST_HOURS.into()),
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SeatsShape {
    idle_minutes: Option<u32>,
    longest_hours: Option<u32>,
}

impl Seats {
    pub(super) fn read(place: &Path, shape: SeatsShape) -> Result<Self, NotConfigured> {
        let SeatsShape { idle_minutes, longest_hours } = shape;
        let within = |name: &str, value: u32, most: u32| {
            if (1..=most).contains(&value) {
                return Ok(i64::from(value));
            }
            let fix = format!("give a number from 1 to {most}");
            Err(NotConfigured::whole(place, format!("desk.{name} is {value}"), fix))
        };
        let idle = within("idle_minutes", idle_minutes.unwrap_or(IDLE_MINUTES), MOST_HOURS * 60)?;
        let longest = within("longest_hours", longest_hours.unwrap_or(LONGEST_HOURS), MOST_HOURS)?;
        Ok(Self { idle: TimeDelta::minutes(idle), longest: TimeDelta::hours(longest) })
    }
}
