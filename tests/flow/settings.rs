//! `[review]` of the configuration: how many, who, and by when.

use chrono::TimeDelta;
use forewarn::advisory::{PersonName, Severity};
use forewarn::config::{Given, ReviewFlow, Settings};

/// What the settings say of a file with these lines.
fn read(lines: &str) -> Result<ReviewFlow, String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("forewarn.toml");
    std::fs::write(&file, lines).unwrap();
    let given = Given { config: Some(file), ..Given::default() };
    Settings::read(given).map(|settings| settings.review).map_err(|error| error.to_string())
}

#[test]
fn where_nothing_is_said_one_other_person_agrees_within_half_an_hour() {
    let flow = read("").unwrap();
    assert_eq!(flow, ReviewFlow::default());
    assert_eq!((flow.approvals, flow.approvals_high, flow.approvers), (1, 1, None));
    assert_eq!(flow.deadline, Some(TimeDelta::minutes(30)));
}

#[test]
fn the_file_says_how_many_who_and_by_when() {
    let flow = read(
        "[review]\napprovals = 1\napprovals_high = 2\napprovers = [\"Grace Example\", \"Alan\"]\ndeadline_minutes = 5",
    );
    let flow = flow.unwrap();
    for severity in [Severity::Severe, Severity::Extreme, Severity::Unknown] {
        assert_eq!(flow.needed(Some(severity)), 2, "{severity:?}");
    }
    for severity in [Severity::Minor, Severity::Moderate] {
        assert_eq!(flow.needed(Some(severity)), 1, "{severity:?}");
    }
    assert_eq!(flow.needed(None), 2, "a draft that does not say may be the gravest");
    let named = |raw| PersonName::parse(raw).unwrap();
    assert!(flow.counts(&named("Alan")) && !flow.counts(&named("Ada")));
    assert_eq!(flow.deadline, Some(TimeDelta::minutes(5)));
    assert_eq!(read("[review]\napprovals = 2").unwrap().approvals_high, 2, "what is severe needs no fewer");
    assert_eq!(read("[review]\ndeadline_minutes = 0").unwrap().deadline, None);
}

#[test]
fn what_cannot_be_is_refused_with_the_field_and_the_way_out() {
    for (lines, said) in [
        ("approvals = 0", "review.approvals is 0; give a number from 1 to 3"),
        ("approvals = 4", "review.approvals is 4; give a number from 1 to 3"),
        ("approvals_high = 9", "review.approvals_high is 9; give a number from 1 to 3"),
        ("approvals = 3\napprovals_high = 2", "review.approvals_high is 2, fewer than review.approvals, 3"),
        ("approvers = []", "review.approvers names 0 of the 1 persons who must agree"),
        ("approvals_high = 2\napprovers = [\"Grace\", \" Grace \"]", "review.approvers names 1 of the 2"),
        ("approvers = [\"\"]", "review.approvers: `` cannot be a person's name"),
        ("deadline_minutes = 10081", "review.deadline_minutes is 10081; give 1 to 10080 minutes, or 0"),
        ("approvals = -1", "forewarn.toml:2: invalid value"),
        ("approvals = \"two\"", "forewarn.toml:2: invalid type"),
        ("deadline = 5", "unknown field"),
    ] {
        let refused = read(&format!("[review]\n{lines}")).unwrap_err();
        assert!(refused.contains(said), "{lines}: {refused}");
    }
}
