//! `webhook`: how webhooks stand, what became of their messages, and sending them again, through a running service.

use std::process::ExitCode;

use serde_json::{Value, json};

use crate::app::chance;
use crate::config::SigningSecret;

use super::client::Client;
use super::commands::WebhookCommand;
use super::run::{Failed, give, say};

pub(super) fn webhook(asked: WebhookCommand) -> Result<ExitCode, Failed> {
    match asked {
        WebhookCommand::List { server } => list(&Client::of(&server)?),
        WebhookCommand::Log { name, limit, server } => log(&Client::of(&server)?, &name, limit),
        WebhookCommand::Replay { name, id, since, server } => replay(&Client::of(&server)?, &name, id, since),
        WebhookCommand::Test { name, server } => test(&Client::of(&server)?, &name),
        WebhookCommand::Enable { name, server } => {
            let enabled = Client::of(&server)?.send("enable", &format!("/webhooks/{name}/enable"), b"{}")?;
            Ok(told(
                enabled.is_some(),
                &format!("{name} is called again; what it missed: forewarn webhook log {name}"),
            ))
        }
        WebhookCommand::Secret => {
            let mut bytes = [0; 32];
            chance(&mut bytes);
            say(
                "This secret is shown once: put it into the file or variable that the webhook names, and give it to the receiver.",
            );
            give(&SigningSecret::written(&bytes))?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn list(client: &Client) -> Result<ExitCode, Failed> {
    let Some(answer) = client.look("/webhooks")? else { return Ok(ExitCode::from(1)) };
    for webhook in answer["webhooks"].as_array().into_iter().flatten() {
        let since = webhook["disabled_at"].as_str().or(webhook["failing_since"].as_str());
        let since = since.map(|since| format!(" since {since}")).unwrap_or_default();
        let owed = &webhook["owed"];
        let (name, host, state) = (word(webhook, "name"), word(webhook, "host"), word(webhook, "state"));
        give(&format!("{name}\t{host}\t{state}{since}\t{owed} owed\t{}", words(&webhook["events"])))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn log(client: &Client, name: &str, limit: u32) -> Result<ExitCode, Failed> {
    let path = format!("/webhooks/{name}/deliveries?limit={limit}");
    let Some(answer) = client.look(&path)? else { return Ok(ExitCode::from(1)) };
    for delivery in answer["deliveries"].as_array().into_iter().flatten() {
        give(&line(delivery))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// A message in one line: when it happened, what it is, what became of it and why.
fn line(delivery: &Value) -> String {
    let status = delivery["status"].as_u64().map(|status| status.to_string());
    let why = delivery["error"].as_str().map(str::to_owned).or(status).unwrap_or_default();
    let next = delivery["next_at"].as_str().map(|at| format!("\tagain at {at}")).unwrap_or_default();
    format!(
        "{}\t{}\t{}\t{} tries\t{why}{next}",
        word(delivery, "at"),
        word(delivery, "id"),
        word(delivery, "state"),
        delivery["attempts"]
    )
}

fn replay(
    client: &Client,
    name: &str,
    id: Option<String>,
    since: Option<String>,
) -> Result<ExitCode, Failed> {
    match (id, since) {
        (Some(id), None) => {
            let sent = client.send("replay", &format!("/webhooks/{name}/deliveries/{id}/replay"), b"{}")?;
            Ok(told(sent.is_some(), &format!("{id} is sent again")))
        }
        (None, Some(since)) => {
            let body = json!({ "since": since }).to_string();
            let sent = client.send("replay", &format!("/webhooks/{name}/replay"), body.as_bytes())?;
            let count = sent.as_ref().map_or(&Value::Null, |sent| &sent["replayed"]);
            Ok(told(sent.is_some(), &format!("{count} messages are sent again")))
        }
        (Some(_), Some(_)) | (None, None) => Err("give the id of a message, or --since and a time".into()),
    }
}

fn test(client: &Client, name: &str) -> Result<ExitCode, Failed> {
    let Some(answer) = client.send("test", &format!("/webhooks/{name}/test"), b"{}")? else {
        return Ok(ExitCode::from(1));
    };
    give(&line(&answer))?;
    Ok(if answer["state"] == "taken" { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn told(done: bool, words: &str) -> ExitCode {
    if done {
        say(words);
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    }
}

fn word(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or("").to_owned()
}

fn words(value: &Value) -> String {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).collect::<Vec<_>>().join(",")
}
