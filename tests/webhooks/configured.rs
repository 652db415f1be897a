//! How webhooks are configured: what cannot be is refused with the way out, and no secret is ever said.

use forewarn::advisory::{Occasion, Status};
use forewarn::config::{Given, Settings, Webhook};

use super::stage::SECRET;

/// What the settings say of a file with these lines beside a file with a secret.
fn read(lines: &str, secret: &str) -> Result<Vec<Webhook>, String> {
    let folder = tempfile::tempdir().unwrap();
    let (file, kept) = (folder.path().join("forewarn.toml"), folder.path().join("secret"));
    std::fs::write(&kept, secret).unwrap();
    std::fs::write(&file, lines.replace("KEPT", kept.to_str().unwrap())).unwrap();
    let given = Given { config: Some(file), ..Given::default() };
    Settings::read(given).map(|settings| settings.webhooks).map_err(|error| error.to_string())
}

const USUAL: &str =
    "[[webhooks]]\nname = \"desk\"\nurl = \"https://hooks.example.org/in?k=v\"\nsecret_file = \"KEPT\"\n";

#[test]
fn a_webhook_is_told_of_what_the_public_sees_unless_more_is_asked_for() {
    let usual = read(USUAL, &format!("{SECRET}\n")).unwrap().remove(0);
    assert_eq!(usual.events, Occasion::PUBLIC.iter().copied().collect());
    assert_eq!((usual.status, usual.secrets.len(), usual.allow_private), ([Status::Actual].into(), 1, false));
    let lines = USUAL.to_owned()
        + "events = [\"overdue\", \"emergency\"]\nstatus = [\"exercise\"]\nallow_private = true\n";
    let asked = read(&lines, &format!("{SECRET}\n{SECRET}\n")).unwrap().remove(0);
    assert_eq!(asked.events, [Occasion::Overdue, Occasion::Emergency].into());
    assert_eq!((asked.status, asked.secrets.len()), ([Status::Exercise].into(), 2));
    assert!(read("", SECRET).unwrap().is_empty());
}

#[test]
fn what_cannot_be_is_refused_with_the_way_out_and_says_no_secret() {
    let with = |line: &str| USUAL.to_owned() + line + "\n";
    let without = |part: &str, instead: &str| USUAL.replace(part, instead);
    for (lines, secret, said) in [
        (without("\"desk\"", "\"The Desk\""), SECRET, "webhooks.name `The Desk` cannot be a name"),
        (without("https:", "http:"), SECRET, "the webhook `desk`: its url is unencrypted"),
        (without("https://", "https://me:pw@"), SECRET, "holds a name, a password or a fragment"),
        (
            without("https://hooks.example.org/in?k=v", "ftp://hooks.example.org/"),
            SECRET,
            "no address of the web",
        ),
        (without("https://hooks.example.org/in?k=v", "hooks"), SECRET, "its url is no absolute address"),
        (with("events = []"), SECRET, "it has no events; use one or several of published, updated, "),
        (with("events = [\"trial\"]"), SECRET, "its event `trial` is none"),
        (with("status = [\"real\"]"), SECRET, "its status `real` is none"),
        (with("secret = \"whsec_x\""), SECRET, "unknown field `secret`"),
        (with("secret_env = \"X\""), SECRET, "either secret_file or secret_env, and not both"),
        (without("secret_file = \"KEPT\"\n", ""), SECRET, "either secret_file or secret_env"),
        (without("secret_file = \"KEPT\"", "secret_env = \"FOREWARN_NO_SUCH\""), SECRET, "is not set"),
        (without("KEPT", "KEPT.not"), SECRET, "cannot be read: "),
        (USUAL.to_owned(), "", "holds no secret; put one secret there"),
        (USUAL.to_owned(), "whsec_dG9vc2hvcnQ=", "holds no secret"),
        (USUAL.to_owned(), &SECRET[6..], "holds no secret"),
        (USUAL.to_owned(), &format!("{SECRET} {SECRET} {SECRET}"), "holds no secret"),
        (USUAL.repeat(2), SECRET, "the webhook `desk` is declared twice"),
        (USUAL.repeat(33), SECRET, "there are 33 webhooks"),
    ] {
        let refused = read(&lines, secret).unwrap_err();
        assert!(refused.contains(said), "{lines}: {refused}");
        assert!(!refused.contains("MfKQ9r8GKYqrTwjUPD8"), "{refused}");
    }
}
