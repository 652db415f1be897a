//! The commands, as a person types them: results on standard output, words on standard error, exit codes that mean something.

use std::path::Path;
use std::process::{Command, Output};

use forewarn::advisory::Role;

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
    let at = bad.to_string().find("\"TLP:AMBER\"").unwrap() + 1;
    let expected = format!("bad.json:1:{at}: error TLP-01 at \"/marking\"");
    assert!(out(&said).contains(&expected), "{expected}: {said:?}");
    assert!(out(&said).contains("broken.json:2:3: error STRUCT-01"), "{said:?}");
    let sarif = forewarn(folder.path(), &["check", "--format", "sarif", "bad.json"]);
    let sarif: serde_json::Value = serde_json::from_slice(&sarif.stdout).unwrap();
    assert_eq!(sarif["version"], "2.1.0");
    assert!(
        sarif["runs"][0]["results"].as_array().unwrap().iter().any(|result| result["ruleId"] == "TLP-01")
    );
}

/// What a code review tool needs of SARIF 2.1.0: a region for each result, a rule with help for each code.
#[test]
fn sarif_points_at_line_and_column_and_explains_every_rule() {
    let folder = tempfile::tempdir().unwrap();
    let mut bad = advisory("Wien: „Konzert“ abgesagt");
    bad["texts"]["en"]["instruction"][1] = "Call 999 <b>now</b>.".into();
    let text = serde_json::to_string_pretty(&bad).unwrap();
    std::fs::write(folder.path().join("a b.json"), &text).unwrap();
    let said = forewarn(folder.path(), &["check", "--format", "sarif", "a b.json"]);
    assert_eq!(said.status.code(), Some(1), "{said:?}");
    let sarif: serde_json::Value = serde_json::from_slice(&said.stdout).unwrap();
    let run = &sarif["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert!(rules.len() > 60, "{}", rules.len());
    for rule in rules {
        for member in ["shortDescription", "fullDescription", "help"] {
            assert!(rule[member]["text"].as_str().is_some_and(|text| !text.is_empty()), "{rule}");
        }
        assert!(
            ["error", "warning"].contains(&rule["defaultConfiguration"]["level"].as_str().unwrap()),
            "{rule}"
        );
    }
    let results = run["results"].as_array().unwrap();
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        let physical = &result["locations"][0]["physicalLocation"];
        assert_eq!(physical["artifactLocation"]["uri"], "a%20b.json");
        let number = |name: &str| physical["region"][name].as_u64().unwrap();
        let (begin, end) =
            ((number("startLine"), number("startColumn")), (number("endLine"), number("endColumn")));
        assert!(begin < end && begin.0 >= 1 && begin.1 >= 1, "{result}");
    }
    let markup = results.iter().find(|result| result["ruleId"] == "TEXT-01").unwrap();
    let line = text.lines().position(|line| line.contains("Call 999")).unwrap() + 1;
    assert_eq!(markup["locations"][0]["physicalLocation"]["region"]["startLine"], line);
}

#[test]
fn a_file_that_cannot_be_read_keeps_no_other_from_being_judged() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(
        folder.path().join("shape.json"),
        "{\n  \"kind\": \"advisory\",\n  \"colour\": \"red\"\n}",
    )
    .unwrap();
    let said = forewarn(folder.path(), &["check", "missing.json", "shape.json"]);
    assert_eq!(said.status.code(), Some(2), "{said:?}");
    assert!(out(&said).contains("shape.json:3:13: error STRUCT-01 at \"/colour\""), "{said:?}");
    assert!(String::from_utf8_lossy(&said.stderr).contains("missing.json"), "{said:?}");
    let json = forewarn(folder.path(), &["check", "--format", "json", "shape.json"]);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    let problem = &json[0]["problems"][0];
    let place = ["line", "column", "end_line", "end_column"].map(|name| problem[name].as_u64().unwrap());
    assert_eq!(place, [3, 13, 3, 18], "{problem}");
}

#[test]
fn what_is_kept_or_still_to_come_is_judged_as_of_its_day() {
    let folder = tempfile::tempdir().unwrap();
    let old = advisory("Vienna: the concert is cancelled").to_string().replace("2026-", "2024-");
    std::fs::write(folder.path().join("old.json"), old).unwrap();
    let said = forewarn(folder.path(), &["check", "old.json"]);
    assert_eq!(said.status.code(), Some(1), "{said:?}");
    assert!(out(&said).contains("TIME-04"), "{said:?}");
    let said = forewarn(folder.path(), &["check", "--at", "2024-12-01T13:00:00+01:00", "old.json"]);
    assert_eq!(said.status.code(), Some(0), "{said:?}");
    assert!(out(&said).contains("old.json: nothing to mend"), "{said:?}");
    for wrong in ["2024-12-01", "2024-12-01 13:00", "yesterday"] {
        let said = forewarn(folder.path(), &["check", "--at", wrong, "old.json"]);
        assert_eq!(said.status.code(), Some(2), "{said:?}");
        let told = String::from_utf8_lossy(&said.stderr).into_owned();
        assert!(told.contains("2026-12-01T08:00:00+01:00"), "{told}");
    }
    let help = forewarn(folder.path(), &["check", "--help"]);
    assert!(out(&help).contains("--at <TIME>"), "{help:?}");
}

#[test]
fn a_missing_field_is_told_where_what_should_hold_it_begins() {
    let folder = tempfile::tempdir().unwrap();
    let mut bad = advisory("Vienna: the concert is cancelled");
    let _ = bad["areas"][0].as_object_mut().unwrap().remove("name");
    let text = serde_json::to_string_pretty(&bad).unwrap();
    std::fs::write(folder.path().join("bad.json"), &text).unwrap();
    let said = forewarn(folder.path(), &["check", "bad.json"]);
    let line = text.lines().position(|line| line.contains("\"areas\"")).unwrap() + 2;
    assert!(
        out(&said).contains(&format!("bad.json:{line}:5: error AREA-01 at \"/areas/0/name\"")),
        "{said:?}"
    );
}

#[test]
fn every_shell_gets_its_completions_and_the_manual_page_names_every_command() {
    let folder = tempfile::tempdir().unwrap();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let said = forewarn(folder.path(), &["completions", shell]);
        assert!(said.status.success() && out(&said).contains("forewarn"), "{shell}: {said:?}");
        assert!(out(&said).contains("completions"), "{shell}");
    }
    let man = forewarn(folder.path(), &["man"]);
    for command in ["SERVE", "PERSON", "TOKEN", "CHECK", "IMPORT", "POST", "COMPLETIONS"] {
        assert!(out(&man).contains(command), "{command}");
    }
}

#[test]
fn nobody_is_added_twice_and_the_last_administrator_stays() {
    let folder = tempfile::tempdir().unwrap();
    let person = |words: &[&str]| forewarn(folder.path(), &[&["person"], words].concat());
    let refused = |words: &[&str], parts: &[&str]| {
        let said = person(words);
        let told = String::from_utf8_lossy(&said.stderr).into_owned();
        assert_eq!(said.status.code(), Some(2), "{words:?}: {said:?}");
        assert!(parts.iter().all(|part| told.contains(part)), "{words:?}: {told}");
    };
    assert!(person(&["add", "Root O'Hara", "--role", "admin"]).status.success());
    let roles = r"forewarn person roles 'Root O'\''Hara' --role ROLE";
    refused(&["add", "Root O'Hara", "--role", "author"], &["is there already", roles]);
    refused(&["add", "root o'hara", "--role", "author"], &["could be taken for Root O'Hara"]);
    assert!(out(&person(&["list"])).contains("Root O'Hara\tadmin\tactive"));
    refused(&["roles", "Root O'Hara", "--role", "author"], &["last person who may", "--role admin"]);
    refused(&["disable", "Root O'Hara"], &["last person who may", "--role admin"]);
    assert!(out(&person(&["list"])).contains("Root O'Hara\tadmin\tactive"));
    assert!(person(&["add", "Second", "--role", "admin"]).status.success());
    assert!(person(&["disable", "Root O'Hara"]).status.success());
    refused(&["roles", "Second", "--role", "author"], &["last person who may"]);
    let added = person(&["add", "Mary Ann", "--role", "author"]);
    assert!(String::from_utf8_lossy(&added.stderr).contains("forewarn token add 'Mary Ann'"), "{added:?}");
}

/// What a shell is given to copy is run by it, and `--server` without a scheme finds nobody however often it is tried.
#[test]
fn what_no_attempt_would_find_is_refused_at_once() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.json"), "{}").unwrap();
    std::fs::write(folder.path().join("token"), "fw_x").unwrap();
    for server in ["127.0.0.1:1", "localhost:8080", "ftp://127.0.0.1", "http://", "http://a@127.0.0.1:1"] {
        let said = forewarn(folder.path(), &["post", "a.json", "--token-file", "token", "--server", server]);
        let told = String::from_utf8_lossy(&said.stderr);
        assert_eq!(said.status.code(), Some(2), "{said:?}");
        assert!(told.contains("is no address of a service") && !told.contains("trying again"), "{told}");
    }
}

#[test]
fn a_person_who_was_shut_out_comes_back_with_the_roles_they_had() {
    let service = Service::start();
    let folder = service.folder.path();
    let joan = service.editor("Joan", &[Role::Author]);
    let person = |words: &[&str]| forewarn(folder, &[&["person"], words, &["--data", "data"]].concat());
    assert!(person(&["roles", "Joan", "--role", "duty,approver"]).status.success());
    assert_eq!(joan.get("/me").expect(200).json()["roles"], serde_json::json!(["approver", "duty"]));
    assert!(person(&["disable", "Joan"]).status.success());
    let _ = joan.get("/me").expect(401);
    assert!(person(&["roles", "Joan", "--role", "author"]).status.success());
    let _ = joan.get("/me").expect(401);
    assert!(person(&["enable", "Joan"]).status.success());
    assert!(out(&person(&["list"])).contains("Joan\tauthor\tactive"));
    // A token may be why she was shut out: none comes back with her.
    let _ = joan.get("/me").expect(401);
    assert!(out(&forewarn(folder, &["token", "add", "Joan", "--data", "data"])).starts_with("fw_"));
    assert_eq!(person(&["enable", "Nobody"]).status.code(), Some(2));
}

/// The first answer is lost on its way: the second attempt does nothing twice.
#[test]
fn post_repeats_what_was_cut_off_without_doing_it_twice() {
    let service = Service::start();
    let (author, _) = service.two();
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.json"), advisory("Vienna: the concert is cancelled").to_string())
        .unwrap();
    std::fs::write(folder.path().join("token"), format!("{}\n", author.token)).unwrap();
    let proxy = cutting_off_once(service.app().address());
    let words = ["post", "a.json", "--submit", "--token-file", "token", "--server", &proxy];
    let said = forewarn(folder.path(), &words);
    assert!(said.status.success(), "{said:?}");
    assert!(String::from_utf8_lossy(&said.stderr).contains("trying again"), "{said:?}");
    let listed = author.get("/advisories").expect(200).json();
    assert_eq!(listed["advisories"].as_array().unwrap().len(), 1, "{listed}");
    assert_eq!(listed["advisories"][0]["state"], "submitted");
    // The same attempt by hand: the key is what makes it the same.
    let keyed = [&words[..], &["--key", "attempt-1"]].concat();
    let (first, second) = (forewarn(folder.path(), &keyed), forewarn(folder.path(), &keyed));
    assert!(first.status.success() && first.stdout == second.stdout, "{first:?} {second:?}");
    assert_eq!(author.get("/advisories").expect(200).json()["advisories"].as_array().unwrap().len(), 2);
}

/// A way to the service on which the first answer is lost.
fn cutting_off_once(service: std::net::SocketAddr) -> String {
    use std::io::{Read as _, copy};
    use std::net::{Shutdown, TcpListener, TcpStream};
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        let mut first = true;
        for client in listener.incoming().map_while(Result::ok) {
            let cut = std::mem::take(&mut first);
            let server = TcpStream::connect(service).unwrap();
            let (mut from, mut to) = (client.try_clone().unwrap(), server.try_clone().unwrap());
            std::thread::spawn(move || copy(&mut from, &mut to));
            std::thread::spawn(move || {
                let (mut server, mut client) = (server, client);
                if cut {
                    // It was done, and nobody hears of it.
                    let _ = server.read(&mut [0; 1]);
                    let _ = client.shutdown(Shutdown::Both);
                } else {
                    let _ = copy(&mut server, &mut client);
                }
            });
        }
    });
    format!("http://{address}")
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
