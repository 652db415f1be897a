//! A page with places for cards: a card is rendered once, and put into every page that lists it.

/// Where on a page cards are put.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// All that changes on a feed's page.
    Latest,
    /// The entries of a feed.
    Entries,
    /// Advisories in force.
    InForce,
    /// Published, and to be in force later.
    Announced,
    /// Standing levels in force.
    Levels,
    /// What is over and still shown.
    Over,
    /// Exercises and tests, apart from all that is real.
    Drills,
}

impl Part {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::Latest,
        Self::Entries,
        Self::InForce,
        Self::Announced,
        Self::Levels,
        Self::Over,
        Self::Drills,
    ];

    /// The comment that templates write where the cards go. Values are escaped, so that none can write one.
    fn mark(self) -> &'static str {
        match self {
            Self::Latest => "latest",
            Self::Entries => "entries",
            Self::InForce => "in-force",
            Self::Announced => "announced",
            Self::Levels => "levels",
            Self::Over => "over",
            Self::Drills => "drills",
        }
    }
}

/// How much of a part a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Listed {
    /// Cards that are put there.
    pub shown: usize,
    /// How many more there are.
    pub omitted: usize,
}

/// A page with places for cards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mount {
    /// What stands before the first place; all of the page where it has none.
    pub head: String,
    /// Each place, with what follows it.
    pub places: Vec<(Part, String)>,
}

impl Mount {
    /// Takes a page apart at its marks.
    pub(super) fn split(page: &str) -> Self {
        let mut pieces = page.split("<!--");
        let head = pieces.next().unwrap_or_default().to_owned();
        let place = |piece: &str| {
            let (mark, after) = piece.split_once("-->")?;
            let part = Part::ALL.iter().find(|part| part.mark() == mark)?;
            Some((*part, after.to_owned()))
        };
        Self { head, places: pieces.filter_map(place).collect() }
    }

    /// The page without any card.
    #[must_use]
    pub fn bare(&self) -> String {
        self.with(|_| Vec::new())
    }

    /// The page with the cards of each part.
    #[must_use]
    pub fn with<'a>(&self, cards: impl Fn(Part) -> Vec<&'a str>) -> String {
        let mut page = self.head.clone();
        for (part, after) in &self.places {
            cards(*part).into_iter().for_each(|card| page.push_str(card));
            page.push_str(after);
        }
        page
    }
}
