//! Who appears on the sample pages: a stadium advisory in three languages, one of each way to be over, levels, drills.

use std::sync::Arc;

use forewarn::advisory::{Advisory, Draft, Significance, Status};
use forewarn::feed::Feed;

use super::samples::{Story, area, change, draft, feed, level, shared, text};

/// Every sample advisory by name.
pub(crate) struct Cast {
    pub(crate) stadium: Arc<Advisory>,
    pub(crate) announced: Arc<Advisory>,
    pub(crate) ended: Arc<Advisory>,
    pub(crate) retracted: Arc<Advisory>,
    pub(crate) expired: Arc<Advisory>,
    pub(crate) standing: Arc<Advisory>,
    pub(crate) superseded: Arc<Advisory>,
    pub(crate) exercise: Arc<Advisory>,
    pub(crate) test: Arc<Advisory>,
    pub(crate) arabic: Arc<Advisory>,
}

impl Cast {
    pub(crate) fn new() -> Self {
        let standing = standing();
        let superseded = superseded(&standing);
        Self {
            stadium: stadium(),
            announced: announced(),
            ended: ended(),
            retracted: retracted(),
            expired: expired(),
            exercise: exercise(),
            test: test(),
            arabic: arabic(),
            standing,
            superseded,
        }
    }

    /// All of them, in the order in which a home page would have them.
    pub(crate) fn all(&self) -> Vec<Arc<Advisory>> {
        let Self {
            stadium,
            announced,
            ended,
            retracted,
            expired,
            standing,
            superseded,
            exercise,
            test,
            arabic,
        } = self;
        [stadium, arabic, announced, standing, ended, retracted, expired, superseded, exercise, test]
            .map(Arc::clone)
            .to_vec()
    }
}

/// What is real, in three languages; and what is not, apart.
pub(crate) fn feeds() -> Vec<Feed> {
    let all = [
        ("en", "All advisories", "Everything that is published and real."),
        ("de", "Alle Warnungen", "Alles Veröffentlichte, das ernst gemeint ist."),
        ("fr", "Tous les avis", "Tout ce qui est publié et réel."),
    ];
    let drills = [("en", "Exercises", "Advisories that are only for exercises and tests.")];
    vec![feed("all", &all, &[Status::Actual]), feed("exercise", &drills, &[Status::Exercise, Status::Test])]
}

fn stadium() -> Arc<Advisory> {
    let mut english = text(
        "Threat to public events",
        "Exampleton: expect thorough checks at Riverside Stadium this week",
        "Police have indications of a planned attack on concerts at Riverside Stadium in Exampleton. The concerts take place with stronger protection. Come early and bring nothing you do not need.",
        &[
            "Arrive at least two hours before the beginning.",
            "Bring no bags larger than a sheet of A4 paper.",
            "Tell staff or the police, 112, about anything that worries you.",
        ],
    );
    english.description = Some(
        "Entrances open at 15:00. Only the gates on the river side are in use.\nTrams stop one station earlier.\n\nTickets that are given back until Friday are refunded in full.".to_owned(),
    );
    let german = text(
        "Bedrohung öffentlicher Veranstaltungen",
        "Exampleton: diese Woche gründliche Kontrollen am Riverside-Stadion",
        "Die Polizei hat Hinweise auf einen geplanten Anschlag auf Konzerte im Riverside-Stadion in Exampleton. Die Konzerte finden mit verstärktem Schutz statt. Kommen Sie früh und bringen Sie nur das Nötigste mit.",
        &[
            "Kommen Sie mindestens zwei Stunden vor Beginn.",
            "Bringen Sie keine Taschen mit, die größer als ein Blatt A4 sind.",
            "Sagen Sie dem Personal oder der Polizei (112), was Ihnen auffällt.",
        ],
    );
    let french = text(
        "Menace contre des événements publics",
        "Exampleton : contrôles approfondis au stade Riverside cette semaine",
        "La police dispose d'indices d'un projet d'attaque contre des concerts au stade Riverside d'Exampleton. Les concerts ont lieu avec une protection renforcée. Venez tôt et n'apportez que le nécessaire.",
        &[
            "Arrivez au moins deux heures avant le début.",
            "Signalez au personnel ou à la police (112) ce qui vous inquiète.",
        ],
    );
    let first = Draft {
        severity: Some("moderate".to_owned()),
        next_update: Some("2026-12-03T08:00:00+01:00".to_owned()),
        contact: Some("press office, +43 1 000000".to_owned()),
        audience: vec!["Visitors of the concerts".to_owned(), "Staff of the venue".to_owned()],
        onset: Some("2026-12-04T15:00:00+01:00".to_owned()),
        threat_level: Some(level("xb-numbers", "2")),
        ..draft(Status::Actual, vec![("en", english), ("de", german), ("fr", french)])
    };
    let notes = [
        ("en", "The advisory now covers all three concerts, and bags are limited in size."),
        ("de", "Die Warnung gilt nun für alle drei Konzerte, und die Größe von Taschen ist begrenzt."),
    ];
    let second =
        Draft { severity: Some("severe".to_owned()), change: change("significant", &notes), ..first.clone() };
    let third = Draft {
        change: change("minor", &[("en", "The name of the tram stop was corrected.")]),
        ..second.clone()
    };
    let story = Story::begin(1, "2026-12-01T07:12:00Z", &first)
        .publish("2026-12-01T16:40:00Z", &second, Significance::Significant)
        .publish("2026-12-01T17:05:00Z", &third, Significance::Minor);
    shared(&story)
}

fn short(status: Status, headline: &str, summary: &str, action: &str) -> Draft {
    draft(status, vec![("en", text("Public safety", headline, summary, &[action]))])
}

fn announced() -> Arc<Advisory> {
    let planned = Draft {
        effective: Some("2026-12-05T06:00:00+00:00".to_owned()),
        expires: Some("2026-12-05T20:00:00+00:00".to_owned()),
        severity: Some("minor".to_owned()),
        areas: vec![area("Old Town, Sampleford", "GB", None), area("Harbour, Sampleford", "GB", None)],
        ..short(
            Status::Actual,
            "Sampleford: bag checks at all entrances to the winter market on Saturday",
            "On Saturday all bags are checked at the entrances to the winter market in Sampleford. Allow a quarter of an hour more.",
            "Leave large bags at home.",
        )
    };
    shared(&Story::begin(2, "2026-12-02T09:00:00Z", &planned))
}

fn ended() -> Arc<Advisory> {
    let draft = short(
        Status::Actual,
        "Keep away from Central Station in Exampleton",
        "Police are dealing with an unattended object at Central Station. The station and the square in front of it are closed.",
        "Keep away from the station and the square.",
    );
    let story = Story::begin(3, "2026-12-01T10:00:00Z", &draft)
        .end("2026-12-01T12:30:00Z", &[("en", "The object was harmless. The station is open again.")]);
    shared(&story)
}

fn retracted() -> Arc<Advisory> {
    let draft = short(
        Status::Actual,
        "Sampleford: leave the harbour at once",
        "There are reports of a suspicious vehicle at the harbour.",
        "Leave the harbour on foot.",
    );
    let story = Story::begin(4, "2026-12-02T06:00:00Z", &draft).retract(
        "2026-12-02T06:09:00Z",
        &[("en", "It was meant for an exercise and was published in error.")],
    );
    shared(&story)
}

fn expired() -> Arc<Advisory> {
    let draft = Draft {
        expires: Some("2026-12-02T06:00:00+01:00".to_owned()),
        severity: Some("unknown".to_owned()),
        ..short(
            Status::Actual,
            "Exampleton: streets around the parliament are closed on Tuesday",
            "Streets around the parliament are closed for a demonstration until the morning.",
            "Use the ring road.",
        )
    };
    shared(&Story::begin(5, "2026-12-01T08:00:00Z", &draft))
}

fn levels(code: &str, headline: &str) -> Draft {
    Draft {
        kind: Some("threat-level".to_owned()),
        expires: None,
        review_by: Some("2027-03-31T12:00:00+00:00".to_owned()),
        threat_level: Some(level("xa-words", code)),
        areas: vec![area("Exampleland", "GB", None)],
        ..short(
            Status::Actual,
            headline,
            "The Assessment Centre has set the level for the whole of Exampleland. Expect more police at events.",
            "Report what worries you to the police, 112.",
        )
    }
}

fn standing() -> Arc<Advisory> {
    shared(&Story::begin(6, "2026-11-21T09:00:00Z", &levels("RAISED", "Exampleland threat level: Raised")))
}

fn superseded(by: &Advisory) -> Arc<Advisory> {
    let story =
        Story::begin(7, "2026-10-01T09:00:00Z", &levels("GUARDED", "Exampleland threat level: Guarded"))
            .superseded("2026-11-21T09:00:00Z", by.id);
    shared(&story)
}

fn exercise() -> Arc<Advisory> {
    let drill = Draft {
        severity: Some("extreme".to_owned()),
        urgency: Some("immediate".to_owned()),
        ..short(
            Status::Exercise,
            "Drill at the concert hall: go to the west exit",
            "In this exercise the concert hall is cleared. Helpers in yellow show the way.",
            "Follow the helpers to the west exit.",
        )
    };
    shared(&Story::begin(8, "2026-12-02T11:00:00Z", &drill))
}

fn test() -> Arc<Advisory> {
    let check = Draft {
        no_action: Some(true),
        ..draft(
            Status::Test,
            vec![(
                "en",
                text("Test", "Monthly test of this service", "This message checks that feeds arrive.", &[]),
            )],
        )
    };
    shared(&Story::begin(9, "2026-12-02T11:30:00Z", &check))
}

fn arabic() -> Arc<Advisory> {
    let arabic = text(
        "تجمع عام",
        "إكزامبلتون: تجنبوا ساحة السوق مساء الأربعاء",
        "من المتوقع تجمع كبير في ساحة السوق (Market Square) مساء الأربعاء. الشوارع المحيطة مغلقة.",
        &["استخدموا طريقاً آخر.", "اتصلوا بالرقم 112 عند الخطر."],
    );
    let english = text(
        "Public gathering",
        "Exampleton: avoid Market Square on Wednesday evening",
        "A large gathering is expected in Market Square on Wednesday evening. The streets around it are closed.",
        &["Take another way.", "In danger call 112."],
    );
    let gathering = Draft {
        severity: Some("minor".to_owned()),
        ..draft(Status::Actual, vec![("ar", arabic), ("en", english)])
    };
    shared(&Story::begin(10, "2026-12-02T10:00:00Z", &gathering))
}
