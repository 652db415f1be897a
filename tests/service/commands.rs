//! The commands, as a person types them: results on standard output, words on standard error, exit codes that mean something.

use std::path::Path;
use std::process::{Command, Output};

use crate::intake::cap::alert;
use crate::support::{Editor, Service, advisory};

fn forewarn(folder: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_forewarn"));
    command.current_dir(folder).args(words).env_remove("FOREWARN_TOKEN").output().unwrap()
}

fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

#[test]
fn a_person_and_a_token_made_beside_a_running_service_work_at_once() {
    let service = Service::start();
    let folder = service.folder.path();
    let add = forewarn(folder, &["person", "add", "Joan", "--role", "author,duty", "--data", "data"]);
    assert!(add.status.success() && add.stdout.is_empty(), "{add:?}");
    let token = forewarn(folder, &["token", "add", "Joan", "--expires", "90d", "--data", "data"]);
    assert!(token.status.success(), "{token:?}");
    let token = out(&token).trim().to_owned();
    let (author, _) = service.two();
    let joan = Editor { token: token.clone(), ..author };
    assert_eq!(joan.get("/me").expect(200).json()["name"], "Joan");
    let listed = forewarn(folder, &["token", "list", "--data", "data"]);
    assert!(out(&listed).contains(&token[3..11]) && !out(&listed).contains(&token[12..]), "{listed:?}");
    let revoked = forewarn(folder, &["token", "revoke", &token[3..11], "--data", "data"]);
    assert!(revoked.status.success(), "{revoked:?}");
    let _ = joan.get("/me").expect(401);
    let people = forewarn(folder, &["person", "list", "--data", "data"]);
    assert!(out(&people).contains("Joan\tauthor,duty\tactive"), "{people:?}");
}

#[test]
fn what_cannot_be_done_is_said_with_its_fix_and_exit_code_2() {
    let folder = tempfile::tempdir().unwrap();
    let wrong: &[&[&str]] = &[
        &["person", "add", "Ada", "--role", "boss"],
        &["token", "add", "Nobody"],
        &["token", "add", "Ada", "--expires", "forever"],
        &["token", "revoke", "unknown0"],
        &["check", "missing.json"],
        &["serve", "--listen", "nowhere"],
        &["serve", "--public-url", "ftp://example.org"],
        &["serve", "--database", "postgres://secret@example.org/db", "--listen", "127.0.0.1:0"],
    ];
    for words in wrong {
        let said = forewarn(folder.path(), words);
        assert_eq!(said.status.code(), Some(2), "{words:?}: {said:?}");
        assert!(said.stdout.is_empty() && said.stderr.starts_with(b"forewarn: "), "{words:?}: {said:?}");
        assert!(!String::from_utf8_lossy(&said.stderr).contains("secret"), "{words:?}: {said:?}");
    }
}

#[test]
fn check_judges_files_by_the_rules_of_the_service() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    let mut bad = advisory("Vienna: the concert is cancelled");
    bad["marking"] = "TLP:AMBER".into();
    write("bad.json", &bad.to_string());
    write("broken.json", "{\"kind\": \n nothing}");
    let said = forewarn(folder.path(), &["check", "bad.json", "broken.json"]);
    assert_eq!(said.status.code(), Some(1), "{said:?}");
    assert!(out(&said).contains("bad.json: error TLP-01 at \"/marking\""), "{said:?}");
    assert!(out(&said).contains("broken.json:2:"), "{said:?}");
    let sarif = forewarn(folder.path(), &["check", "--format", "sarif", "bad.json"]);
    let sarif: serde_json::Value = serde_json::from_slice(&sarif.stdout).unwrap();
    assert_eq!(sarif["version"], "2.1.0");
    assert!(
        sarif["runs"][0]["results"].as_array().unwrap().iter().any(|result| result["ruleId"] == "TLP-01")
    );
}

#[test]
fn a_hotline_of_the_configuration_may_be_printed_and_what_is_no_number_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    let mut draft = advisory("Vienna: the concert is cancelled");
    draft["texts"]["en"]["summary"] = "The concert is cancelled. Questions: +43 800 222 666.".into();
    write("draft.json", &draft.to_string());
    let publisher = |hotline: &str| {
        format!(
            "[publisher]\nname = \"E\"\nauthority = \"e.example.org\"\ncontact = \"desk\"\n\
             url = \"https://e.example.org/\"\nhotlines = [{hotline:?}]\n"
        )
    };
    let told = |said: &Output| out(said).contains("PII-02");
    assert!(told(&forewarn(folder.path(), &["check", "draft.json"])));
    write("forewarn.toml", &publisher("+43 (800) 222-666"));
    assert!(!told(&forewarn(folder.path(), &["check", "draft.json"])));
    write("forewarn.toml", &publisher("call us"));
    let said = forewarn(folder.path(), &["check", "draft.json"]);
    assert_eq!(said.status.code(), Some(2), "{said:?}");
    assert!(String::from_utf8_lossy(&said.stderr).contains("publisher.hotlines"), "{said:?}");
}

#[test]
fn post_does_what_an_editor_would() {
    let service = Service::start();
    let (author, _) = service.two();
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.json"), advisory("Vienna: the concert is cancelled").to_string())
        .unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_forewarn"));
    let server = service.base();
    command.current_dir(folder.path()).args(["post", "a.json", "--submit", "--server", &server]);
    let said = command.env("FOREWARN_TOKEN", &author.token).output().unwrap();
    assert!(said.status.success(), "{said:?}");
    let view = author.get(&format!("/advisories/{}", out(&said).trim())).expect(200).json();
    assert_eq!(view["state"], "submitted");
    let without = forewarn(folder.path(), &["post", "a.json", "--server", &server]);
    assert_eq!(without.status.code(), Some(2), "{without:?}");
}

#[test]
fn import_keeps_drafts_beside_a_running_service_and_tells_what_it_left() {
    let service = Service::start();
    let (author, _) = service.two();
    let folder = service.folder.path();
    let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).unwrap();
    write("storm.xml", &alert("<note>drill</note>", ""));
    write("bomb.xml", "<!DOCTYPE alert [<!ENTITY a \"b\">]><alert/>");
    write("own.json", &advisory("Vienna: the concert is cancelled").to_string());
    let files = ["storm.xml", "bomb.xml", "own.json"];
    let import = |words: &[&str]| forewarn(folder, &[&["import", "--data", "data"], words].concat());
    let said = import(&[files.as_slice(), &["--as", "Ada"]].concat());
    assert_eq!(said.status.code(), Some(1), "{said:?}");
    let told = |part: &str| out(&said).lines().any(|line| line.contains(part));
    assert!(told("bomb.xml: refused: a document type declaration"), "{said:?}");
    assert!(told("storm.xml: alert/note \"drill\": a remark"), "{said:?}");
    for file in ["storm.xml", "own.json"] {
        let begin = format!("{file}: imported as draft ");
        let id = out(&said).lines().find_map(|line| line.strip_prefix(&begin)).unwrap();
        let view = author.get(&format!("/advisories/{id}")).expect(200).json();
        assert_eq!(view["state"], "draft");
        assert_eq!(view["stage"]["editors"], serde_json::json!(["Ada"]));
    }
    assert_eq!(import(&["own.json", "--as", "Ada"]).status.code(), Some(0));
    for words in [["own.json", "--as", "Nobody"], ["missing.xml", "--as", "Ada"]] {
        let said = import(&words);
        assert_eq!(said.status.code(), Some(2), "{said:?}");
    }
    assert_eq!(author.get("/advisories").expect(200).json()["advisories"].as_array().unwrap().len(), 3);
}
