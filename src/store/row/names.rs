//! The names of where an advisory stands, as rows keep them and lists are asked for by them.

/// Declares an enumeration whose members have one spelling.
macro_rules! names {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $wire:literal;)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// Every name.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Its spelling.
            #[must_use]
            pub fn wire(self) -> &'static str {
                match self { $(Self::$variant => $wire,)+ }
            }

            /// The name with this spelling, exactly.
            #[must_use]
            pub fn parse(raw: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|name| name.wire() == raw)
            }
        }
    };
}

names! {
    /// How far a working copy has come.
    StageName {
        /// Being written.
        Draft = "draft";
        /// Waiting for another person.
        Submitted = "submitted";
        /// Another person agreed.
        Approved = "approved";
        /// To be published by itself.
        Scheduled = "scheduled";
    }
}

names! {
    /// In which way something published was brought to its end, other than by its own term.
    Ending {
        /// Declared over.
        Ended = "ended";
        /// Withdrawn as an error.
        Retracted = "retracted";
        /// Its row in the register was taken.
        Superseded = "superseded";
    }
}

names! {
    /// Where an advisory stands in its whole life, in the API's spelling.
    StateName {
        /// Being written.
        Draft = "draft";
        /// Waiting for another person.
        Submitted = "submitted";
        /// Another person agreed.
        Approved = "approved";
        /// To be published by itself.
        Scheduled = "scheduled";
        /// Thrown away before anything was public.
        Discarded = "discarded";
        /// Published; takes effect later.
        Announced = "announced";
        /// It holds.
        InForce = "in-force";
        /// It lapsed by itself.
        Expired = "expired";
        /// It was declared over.
        Ended = "ended";
        /// It was withdrawn as an error.
        Retracted = "retracted";
        /// Another standing level took its place.
        Superseded = "superseded";
    }
}

impl From<StageName> for StateName {
    fn from(stage: StageName) -> Self {
        match stage {
            StageName::Draft => Self::Draft,
            StageName::Submitted => Self::Submitted,
            StageName::Approved => Self::Approved,
            StageName::Scheduled => Self::Scheduled,
        }
    }
}

impl From<Ending> for StateName {
    fn from(ending: Ending) -> Self {
        match ending {
            Ending::Ended => Self::Ended,
            Ending::Retracted => Self::Retracted,
            Ending::Superseded => Self::Superseded,
        }
    }
}
