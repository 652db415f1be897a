//! CAP 1.2's own lists of values, so that no text can stand where a value belongs.

/// Declares an enumeration whose members have one spelling on the API and one in CAP.
macro_rules! cap_values {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $wire:literal, $cap:literal;)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// Every value, in the standard's order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The spelling of the API and of JSON: lower or lower camel case.
            #[must_use]
            pub fn wire(self) -> &'static str {
                match self { $(Self::$variant => $wire,)+ }
            }

            /// The spelling of the CAP 1.2 document.
            #[must_use]
            pub fn cap(self) -> &'static str {
                match self { $(Self::$variant => $cap,)+ }
            }

            /// The value with this API spelling, exactly.
            #[must_use]
            pub fn parse(raw: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.wire() == raw)
            }
        }
    };
}

cap_values! {
    /// What sort of notice it is: ours, not CAP's; the CAP column is what a CAP parameter carries.
    Kind {
        /// Time-bound: it must expire.
        Advisory = "advisory", "advisory";
        /// A standing level of one scheme and area: no expiry, but a date of review.
        ThreatLevel = "threat-level", "threat-level";
    }
}

cap_values! {
    /// CAP 1.2 §3.2.1 `status`; System and Draft are internal and never leave the house.
    Status {
        /// To be acted on by everyone addressed.
        Actual = "actual", "Actual";
        /// Only for participants of an exercise.
        Exercise = "exercise", "Exercise";
        /// Technical; to be disregarded.
        Test = "test", "Test";
    }
}

cap_values! {
    /// CAP 1.2 §3.2.2 `category`.
    Category {
        /// Geophysical.
        Geo = "geo", "Geo";
        /// Meteorological.
        Met = "met", "Met";
        /// General emergency and public safety.
        Safety = "safety", "Safety";
        /// Law enforcement, military, homeland and local security.
        Security = "security", "Security";
        /// Rescue and recovery.
        Rescue = "rescue", "Rescue";
        /// Fire suppression and rescue.
        Fire = "fire", "Fire";
        /// Medical and public health.
        Health = "health", "Health";
        /// Pollution and other environmental.
        Env = "env", "Env";
        /// Public and private transportation.
        Transport = "transport", "Transport";
        /// Utility, telecommunication, other non-transport infrastructure.
        Infra = "infra", "Infra";
        /// Chemical, biological, radiological, nuclear or high-yield explosive.
        Cbrne = "cbrne", "CBRNE";
        /// Anything else.
        Other = "other", "Other";
    }
}

cap_values! {
    /// CAP 1.2 §3.2.2 `responseType`.
    ResponseType {
        /// Take shelter in place.
        Shelter = "shelter", "Shelter";
        /// Relocate.
        Evacuate = "evacuate", "Evacuate";
        /// Make preparations.
        Prepare = "prepare", "Prepare";
        /// Execute a pre-planned activity.
        Execute = "execute", "Execute";
        /// Keep away.
        Avoid = "avoid", "Avoid";
        /// Attend to information sources.
        Monitor = "monitor", "Monitor";
        /// Evaluate the information; not for public alerts.
        Assess = "assess", "Assess";
        /// The event no longer poses a threat.
        AllClear = "allClear", "AllClear";
        /// No action recommended.
        None = "none", "None";
    }
}

cap_values! {
    /// CAP 1.2 §3.2.2 `urgency`.
    Urgency {
        /// Act at once.
        Immediate = "immediate", "Immediate";
        /// Act within the next hour.
        Expected = "expected", "Expected";
        /// Act in the near future.
        Future = "future", "Future";
        /// No longer required.
        Past = "past", "Past";
        /// Not known.
        Unknown = "unknown", "Unknown";
    }
}

cap_values! {
    /// CAP 1.2 §3.2.2 `severity`, most severe first; see [`Severity::rank`] to compare.
    Severity {
        /// Extraordinary threat to life or property.
        Extreme = "extreme", "Extreme";
        /// Significant threat.
        Severe = "severe", "Severe";
        /// Possible threat.
        Moderate = "moderate", "Moderate";
        /// Minimal or no known threat.
        Minor = "minor", "Minor";
        /// Not known.
        Unknown = "unknown", "Unknown";
    }
}

cap_values! {
    /// CAP 1.2 §3.2.2 `certainty`.
    Certainty {
        /// Has occurred or is ongoing.
        Observed = "observed", "Observed";
        /// More than 50 %.
        Likely = "likely", "Likely";
        /// Possible but not likely.
        Possible = "possible", "Possible";
        /// Not expected to occur.
        Unlikely = "unlikely", "Unlikely";
        /// Not known.
        Unknown = "unknown", "Unknown";
    }
}

impl Severity {
    /// A number that grows with severity; unknown ranks lowest, so that a minimum never hides a known danger behind it.
    #[must_use]
    pub fn rank(self) -> u8 {
        match self {
            Self::Unknown => 0,
            Self::Minor => 1,
            Self::Moderate => 2,
            Self::Severe => 3,
            Self::Extreme => 4,
        }
    }
}
