//! What an administrator can ask: how webhooks stand, what became of messages, trials, and sending again.

use std::process::{Command, Output};

use chrono::TimeDelta;
use serde_json::json;

use crate::support::Editor;
use crate::websub::subscriber::{Manner, Subscriber};

use super::stage::{SECRET, Stage, message, webhook};

#[test]
fn a_webhook_stands_there_without_anything_that_must_stay_secret() {
    let receiver = Subscriber::willing();
    let stage = Stage::with(&receiver);
    let answer = stage.admin.get("/webhooks").expect(200);
    let expected = json!({"webhooks": [{
        "name": "desk", "host": "127.0.0.1", "state": "active",
        "events": ["published", "updated", "ended", "retracted", "expired", "superseded", "waiting", "overdue", "emergency"],
        "status": ["actual"], "secrets": 1, "owed": 0,
    }]});
    assert_eq!(answer.json(), expected);
    let shown = format!("{:?}", webhook("desk", &receiver));
    for secret in [&SECRET[6..], "k3y"] {
        assert!(!answer.text().contains(secret), "{}", answer.text());
    }
    assert!(!shown.contains(&SECRET[6..]) && shown.contains("hidden"), "{shown}");
}

#[test]
fn messages_are_read_page_by_page() {
    let receiver = Subscriber::willing();
    let stage = Stage::with(&receiver);
    for headline in ["Concert cancelled in Vienna", "Concert moved to Graz, Vienna is closed"] {
        stage.publish(headline);
    }
    stage.service.told();
    let mut path = "/webhooks/desk/deliveries?limit=3".to_owned();
    let mut found = Vec::new();
    loop {
        let page = stage.admin.get(&path).expect(200);
        found.extend(page.json()["deliveries"].as_array().unwrap().iter().map(|one| one["event"].clone()));
        // Beside the next page stands the first one.
        let next = page.header("link").split(", ").find(|link| link.ends_with("rel=\"next\""));
        match next.and_then(|link| link.strip_prefix("</api/v1")).and_then(|link| link.split_once('>')) {
            Some((next, _)) => path = next.to_owned(),
            None => break,
        }
    }
    assert_eq!(found, ["published", "waiting", "published", "waiting"]);
    let _ = stage.admin.get("/webhooks/desk/deliveries?limit=0").expect(400);
    let _ = stage.admin.get("/webhooks/desk/deliveries?state=owed").expect(400);
    let _ = stage.admin.get("/webhooks/nobody/deliveries").expect(404);
}

#[test]
fn a_message_is_sent_again_under_the_id_that_it_had() {
    let receiver = Subscriber::willing();
    let stage = Stage::with(&receiver);
    stage.publish("Concert cancelled in Vienna");
    let (_, first) = (receiver.next(), receiver.next());
    let id = first.header("webhook-id").to_owned();
    stage.service.advance(TimeDelta::minutes(1));
    let replayed = stage.ask(&format!("desk/deliveries/{id}/replay")).expect(200).json();
    assert_eq!((&replayed["id"], &replayed["state"]), (&json!(id), &json!("owed")));
    let again = receiver.next();
    assert_eq!((again.header("webhook-id"), &again.body), (&*id, &first.body), "the same bytes");
    assert_eq!(again.header("webhook-timestamp"), "1796126460");
    let _ = message(&again);
    assert_eq!(stage.log("desk")[0]["attempts"], 2);
    let _ = stage.ask("desk/deliveries/published_nothing_1/replay").expect(404);
    let bad = stage.admin.post("/webhooks/desk/replay", &json!({"since": "yesterday"})).expect(422);
    assert_eq!(bad.json()["problems"][0]["pointer"], "/since");
    let _ = stage.admin.post("/webhooks/desk/replay", &json!({})).expect(422);
    let _ = stage.admin.post("/webhooks/desk/test", &json!({"force": true})).expect(422);
    let later = json!({"since": "2026-12-01T12:00:30+00:00"});
    assert_eq!(stage.admin.post("/webhooks/desk/replay", &later).expect(200).json()["replayed"], 0);
}

#[test]
fn a_trial_says_at_once_what_came_of_it() {
    let receiver = Subscriber::willing();
    let stage = Stage::with(&receiver);
    let tried = stage.ask("desk/test").expect(200).json();
    assert_eq!(
        (&tried["state"], &tried["status"], &tried["event"]),
        (&json!("taken"), &json!(204), &json!("trial"))
    );
    let told = message(&receiver.next());
    assert_eq!((&told["type"], &told["data"]["webhook"]), (&json!("trial"), &json!("desk")));
    receiver.behave(Manner::Answers(500));
    let tried = stage.ask("desk/test").expect(200).json();
    assert_eq!(
        (&tried["state"], &tried["error"]),
        (&json!("given-up"), &json!("answered 500 Internal Server Error"))
    );
    let _ = receiver.next();
    stage.service.advance(TimeDelta::hours(1));
    assert!(stage.types(&receiver).is_empty(), "it is tried once");
    assert_eq!(stage.standing("desk")["state"], "active", "a trial says nothing of what is owed");
}

fn forewarn(editor: &Editor, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_forewarn"));
    let server = editor.api.strip_suffix("/api/v1").unwrap();
    command.args(words).env("FOREWARN_TOKEN", &editor.token).env("FOREWARN_SERVER", server).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn the_command_lists_logs_tries_and_sends_again() {
    let receiver = Subscriber::willing();
    let stage = Stage::with(&receiver);
    stage.publish("Concert cancelled in Vienna");
    let (_, told) = (receiver.next(), receiver.next());
    let id = told.header("webhook-id").to_owned();
    stage.service.told();
    let list = forewarn(&stage.admin, &["webhook", "list"]);
    assert!(
        list.status.success() && out(&list).starts_with("desk\t127.0.0.1\tactive\t0 owed\tpublished,"),
        "{list:?}"
    );
    let log = forewarn(&stage.admin, &["webhook", "log", "desk", "--limit", "1"]);
    assert!(out(&log).contains(&format!("\t{id}\ttaken\t1 tries\t204\n")), "{log:?}");
    let test = forewarn(&stage.admin, &["webhook", "test", "desk"]);
    assert!(test.status.success() && out(&test).contains("\ttaken\t1 tries\t204"), "{test:?}");
    assert_eq!(message(&receiver.next())["type"], "trial");
    let replay = forewarn(&stage.admin, &["webhook", "replay", "desk", &id]);
    assert!(replay.status.success() && replay.stdout.is_empty(), "{replay:?}");
    assert_eq!(receiver.next().header("webhook-id"), id);
    let since = forewarn(&stage.admin, &["webhook", "replay", "desk", "--since", "2026-12-01T12:00:00Z"]);
    assert!(String::from_utf8_lossy(&since.stderr).contains("2 messages are sent again"), "{since:?}");
    receiver.behave(Manner::Answers(500));
    assert_eq!(forewarn(&stage.admin, &["webhook", "test", "desk"]).status.code(), Some(1));
    for (words, code) in [(vec!["webhook", "log", "nobody"], 1), (vec!["webhook", "replay", "desk"], 2)] {
        assert_eq!(forewarn(&stage.admin, &words).status.code(), Some(code), "{words:?}");
    }
    let refused = forewarn(&stage.author, &["webhook", "list"]);
    assert!(refused.status.code() == Some(1) && refused.stdout.is_empty(), "{refused:?}");
    let secret = out(&forewarn(&stage.admin, &["webhook", "secret"]));
    assert!(forewarn::config::SigningSecret::parse(secret.trim()).is_some(), "{secret}");
}
