//! What a word list is about: the one spelling that the lists and the rules share.

/// Declares the topics, each with the key of its list.
macro_rules! topics {
    ($($(#[$doc:meta])* $variant:ident = $key:literal;)+) => {
        /// What a list of words is about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Topic { $($(#[$doc])* $variant,)+ }

        impl Topic {
            /// Every topic.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The key of its list.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)+ }
            }

            /// The topic with this key.
            #[must_use]
            pub fn of_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|topic| topic.key() == key)
            }
        }
    };
}

topics! {
    /// Test, exercise, drill.
    Test = "test";
    /// "This is not a drill".
    NotADrill = "not_a_drill";
    /// Today, tonight, now: true only on the day it was written.
    RelativeTime = "relative_time";
    /// Words that raise fear.
    Fear = "fear";
    /// Words that want a click.
    Clickbait = "clickbait";
    /// Certainty about what has not happened.
    Certain = "certain";
    /// What may happen: attack, explosion.
    Attack = "attack";
    /// A person under suspicion, arrest, search.
    Suspect = "suspect";
    /// Victims and minors.
    Victim = "victim";
    /// Calls someone guilty who was only arrested.
    Guilt = "guilt";
    /// "Born on".
    Born = "born";
    /// "Lives in", "of" before a street.
    Lives = "lives";
    /// Words for a street.
    Street = "street";
    /// Number plates and papers.
    Plate = "plate";
    /// Nationality, religion, asylum.
    Origin = "origin";
    /// Communities that could be blamed.
    Community = "community";
    /// Blame.
    Blame = "blame";
    /// Propaganda, manifestos, claims of responsibility.
    Propaganda = "propaganda";
    /// Channels and live streams, of whomever.
    Channel = "channel";
    /// A group's own terms.
    Glorify = "glorify";
    /// How it was done.
    Operational = "operational";
    /// How a site is protected.
    Protective = "protective";
    /// Those who protect: officers, guards.
    Officers = "officers";
    /// Passed on without anyone answering for it.
    Hearsay = "hearsay";
    /// Says that something is not confirmed.
    Unconfirmed = "unconfirmed";
    /// Names groups.
    Group = "group";
    /// "Claimed by", "linked to".
    Attribution = "attribution";
    /// Above half, on the PHIA yardstick.
    Likely = "likely";
    /// Below half, on the PHIA yardstick.
    Unlikely = "unlikely";
    /// Probability in words of no scale.
    OffScale = "off_scale";
    /// Any word of likelihood.
    Likelihood = "likelihood";
    /// Keep away.
    Avoid = "avoid";
    /// Stay inside.
    Shelter = "shelter";
    /// Leave.
    Evacuate = "evacuate";
    /// It is over.
    AllClear = "all_clear";
    /// What to do, of any kind.
    Action = "action";
    /// Call, dial.
    Call = "call";
    /// Those who answer calls: police, ambulance.
    Service = "service";
    /// Words right before a number to call.
    DialAt = "dial_at";
    /// Or, and: between two numbers to call.
    Or = "or";
    /// What a number may count: minutes, people.
    Unit = "unit";
    /// "Your area".
    VaguePlace = "vague_place";
    /// Nouns of places that name none: station, region.
    GenericPlace = "generic_place";
    /// Threat level, alert level.
    Level = "level";
    /// Level, stage.
    LevelBare = "level_bare";
    /// What may stand between a level and its number: at, to, is.
    LevelLink = "level_link";
    /// The "of" of "4 of 5".
    Of = "of";
    /// Scale.
    Scale = "scale";
    /// Raised.
    Raise = "raise";
    /// Lowered.
    Lower = "lower";
    /// Higher than, the same as.
    Compare = "compare";
    /// What a note says that says nothing.
    EmptyNote = "empty_note";
    /// Where there is more to learn.
    Further = "further";
    /// Phone, fax.
    Phone = "phone";
    /// Written with a capital, and nobody's name.
    NotName = "not_name";
    /// Given names.
    GivenName = "given_name";
    /// Markings that forbid publication.
    Restricted = "restricted";
}
