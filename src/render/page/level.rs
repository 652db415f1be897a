//! A threat level with its whole scale in words: a number alone misleads, and some scales count downwards.

use crate::advisory::{Direction, Level, Scheme, ThreatLevel};

use super::parts::{Piece, Pieces};
use super::voice::Voice;

/// The language of what levels mean: schemes keep it in English.
const MEANINGS: &str = "en";

/// What the schemes write where an authority has not said what a level means: that is nothing to be shown beside it.
const UNSAID: &str = "not published";

/// A level for a page.
#[derive(Debug, Clone)]
pub(super) struct LevelView {
    /// The level, its place, and the name of its scale.
    pub(super) sentence: Pieces,
    /// What the level means, where the scheme says it.
    pub(super) meaning: Pieces,
    /// Whether a lower label is worse.
    pub(super) descending: bool,
    /// Which way the levels stand here.
    pub(super) order: String,
    /// All levels, most severe first.
    pub(super) rungs: Vec<Rung>,
    /// Who sets it, and when it was read.
    pub(super) origin: Pieces,
    /// Where it was read.
    pub(super) source: String,
}

/// One level of the scale.
#[derive(Debug, Clone)]
pub(super) struct Rung {
    pub(super) name: Pieces,
    pub(super) meaning: Pieces,
    pub(super) here: bool,
}

impl LevelView {
    pub(super) fn of(threat: &ThreatLevel, voice: &Voice) -> Self {
        let scheme = threat.scheme();
        let rungs = scheme.levels.iter().rev().map(|level| Rung {
            name: level_name(scheme, level, voice),
            meaning: meaning(level),
            here: level.rank == threat.rank(),
        });
        let authority = vec![Piece::name(&scheme.authority)];
        Self {
            sentence: sentence(threat, voice),
            meaning: meaning(threat.level()),
            descending: match scheme.direction {
                Direction::Ascending => false,
                Direction::Descending => true,
            },
            order: voice.say("page-level-scale").to_owned(),
            rungs: rungs.collect(),
            origin: voice
                .weave("level-origin", vec![("authority", authority), ("when", voice.day(threat.as_of()))]),
            source: threat.source().to_string(),
        }
    }
}

fn sentence(threat: &ThreatLevel, voice: &Voice) -> Pieces {
    let scheme = threat.scheme();
    // Ranks may skip, places do not.
    let place = scheme.levels.iter().filter(|level| level.rank <= threat.rank()).count();
    let number = |n: usize| vec![Piece::words(n.to_string())];
    voice.weave(
        "level-step",
        vec![
            ("name", level_name(scheme, threat.level(), voice)),
            ("step", number(place)),
            ("count", number(scheme.levels.len())),
            ("scale", both(&scheme.name_local, &scheme.name_en, scheme, voice)),
        ],
    )
}

/// The authority's label before the name, where the label is a number or letter that the name does not hold already.
fn level_name(scheme: &Scheme, level: &Level, voice: &Voice) -> Pieces {
    // In one piece: words that run to the left around it must not take the label to the other side of the name.
    let labelled = scheme.number_label && !level.name_local.contains(&level.code);
    let local =
        if labelled { format!("{} {}", level.code, level.name_local) } else { level.name_local.clone() };
    both(&local, &level.name_en, scheme, voice)
}

fn meaning(level: &Level) -> Pieces {
    let says_more = !["", UNSAID, &level.name_en].contains(&level.meaning.as_str());
    let foreign = || Piece::Foreign { lang: MEANINGS.to_owned(), text: level.meaning.clone() };
    says_more.then(foreign).into_iter().collect()
}

/// The name as the authority has it, and in English where the page is in another language than the name.
fn both(local: &str, english: &str, scheme: &Scheme, voice: &Voice) -> Pieces {
    let mut pieces = vec![Piece::Foreign { lang: scheme.language.clone(), text: local.to_owned() }];
    let understood = voice.spoken.primary() == scheme.language || local.contains(english);
    if !understood {
        pieces.push(Piece::words(" ("));
        pieces.push(Piece::Foreign { lang: MEANINGS.to_owned(), text: english.to_owned() });
        pieces.push(Piece::words(")"));
    }
    pieces
}
