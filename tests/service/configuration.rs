//! Configuration: the commented example is complete and true, what is broken is told before a start, and a bad change is not taken.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use forewarn::config::{Given, Settings};

use crate::support::Service;

const EXAMPLE: &str = include_str!("../../forewarn.example.toml");

/// The configuration that a file of this text makes; `Err` with what is wrong.
fn read(text: &str) -> Result<Settings, String> {
    let folder = tempfile::tempdir().unwrap();
    let place: PathBuf = folder.path().join("forewarn.toml");
    std::fs::write(&place, text).unwrap();
    Settings::read(Given { config: Some(place), ..Given::default() }).map_err(|bad| bad.to_string())
}

/// The example with its keys set; those under "Example" only where they are wanted.
fn set(examples: bool) -> String {
    let mut text = String::new();
    let mut example = false;
    for line in EXAMPLE.lines() {
        let key = line
            .strip_prefix('#')
            .filter(|rest| rest.starts_with(|c: char| c == '[' || c.is_ascii_lowercase()));
        match key {
            None if line.is_empty() => example = false,
            None => example = example || line.starts_with("# Example:"),
            Some(key) if examples || !example => text.push_str(&format!("{key}\n")),
            Some(_) => {}
        }
    }
    text
}

/// The names in "unknown field `x`, expected one of `a`, `b`".
fn known(error: &str) -> Vec<String> {
    let list = error.split("expected").nth(1).unwrap_or_default().split(';').next().unwrap_or_default();
    list.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn the_commented_defaults_are_the_defaults() {
    assert_eq!(read(&set(false)).unwrap(), read("").unwrap());
    assert!(set(false).contains("requests_a_minute = 600"));
}

#[test]
fn the_example_holds_every_key_there_is() {
    let whole = set(true);
    let table: toml::Table = whole.parse().unwrap();
    // A receiver's secret and a logo lie elsewhere, and here they do not.
    let mut alone = table.clone();
    let _ = alone.remove("webhooks");
    let _ = alone["site"].as_table_mut().unwrap().remove("logo");
    let _ = read(&toml::to_string(&alone).unwrap()).unwrap();
    let top = known(&read("no_such_key = 1").unwrap_err());
    assert!(top.len() >= 9, "{top:?}");
    let mut missing = Vec::new();
    for key in &top {
        if !table.contains_key(key) {
            missing.push(key.clone());
        }
        for header in [format!("[{key}]"), format!("[[{key}]]")] {
            let error = read(&format!("{header}\nno_such_key = 1")).unwrap_err();
            for inner in if error.contains("unknown field") { known(&error) } else { Vec::new() } {
                let all = match table.get(key) {
                    Some(toml::Value::Array(all)) => all.iter().filter_map(toml::Value::as_table).collect(),
                    other => other.and_then(toml::Value::as_table).into_iter().collect::<Vec<_>>(),
                };
                if !all.iter().any(|section| section.contains_key(&inner)) {
                    missing.push(format!("{key}.{inner}"));
                }
            }
        }
    }
    assert!(missing.is_empty(), "forewarn.example.toml lacks {missing:?}");
}

fn doctor(folder: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_forewarn"));
    command
        .current_dir(folder)
        .arg("doctor")
        .args(words)
        .env("FOREWARN_LISTEN", "127.0.0.1:0")
        .output()
        .unwrap()
}

fn verdicts(said: &Output) -> Vec<(String, String)> {
    let json: serde_json::Value = serde_json::from_slice(&said.stdout).unwrap();
    let all = json["findings"].as_array().unwrap().iter();
    all.map(|one| (one["check"].as_str().unwrap().to_owned(), one["verdict"].as_str().unwrap().to_owned()))
        .collect()
}

#[test]
fn doctor_tells_what_is_wrong_where_it_was_set_and_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let toml = "public_url = \"https://warnings.example.org\"\n[websub]\nhub = \"none\"\n";
    std::fs::write(folder.path().join("forewarn.toml"), toml).unwrap();
    let said = doctor(folder.path(), &["--format", "json", "--data", "kept"]);
    assert!(matches!(said.status.code(), Some(0 | 1)), "{said:?}");
    assert!(!folder.path().join("kept").exists() && !folder.path().join("data").exists());
    assert!(verdicts(&said).iter().all(|(_, verdict)| verdict != "fail"), "{said:?}");
    let json: serde_json::Value = serde_json::from_slice(&said.stdout).unwrap();
    let from = |key: &str| {
        let all = json["configuration"].as_array().unwrap();
        all.iter().find(|one| one["key"] == key).unwrap()["from"].as_str().unwrap().to_owned()
    };
    assert_eq!((from("data").as_str(), from("listen").as_str()), ("--data", "FOREWARN_LISTEN"));
    assert_eq!(
        (from("public_url").as_str(), from("websub.hub").as_str()),
        ("forewarn.toml:1", "forewarn.toml:3")
    );
    assert_eq!(from("feeds"), "default");
}

#[test]
fn what_doctor_calls_broken_does_not_start() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    std::fs::create_dir(at("feeds")).unwrap();
    std::fs::write(at("feeds/bad.toml"), "colour = 1\n").unwrap();
    let said = doctor(folder.path(), &["--format", "json"]);
    assert_eq!(said.status.code(), Some(2), "{said:?}");
    assert!(verdicts(&said).contains(&("feeds".to_owned(), "fail".to_owned())), "{said:?}");
    let mut command = Command::new(env!("CARGO_BIN_EXE_forewarn"));
    let start =
        command.current_dir(folder.path()).args(["serve", "--listen", "127.0.0.1:0"]).output().unwrap();
    assert_eq!(start.status.code(), Some(2), "{start:?}");
    assert!(String::from_utf8_lossy(&start.stderr).contains("feeds: feeds/bad.toml:1"), "{start:?}");
    assert!(!at("data").exists(), "nothing was begun");
    std::fs::remove_file(at("feeds/bad.toml")).unwrap();
    std::fs::create_dir(at("data")).unwrap();
    std::fs::write(
        at("data/ledger.sqlite3"),
        "this is a letter, and no ledger of anything at all, as long as it may be: \
        nothing to be overwritten by a service that cannot know what it is",
    )
    .unwrap();
    let said = doctor(folder.path(), &["--format", "json"]);
    assert!(verdicts(&said).contains(&("ledger".to_owned(), "fail".to_owned())), "{said:?}");
}

#[test]
fn doctor_walks_the_ledger_beside_a_running_service() {
    let service = Service::start();
    let said = doctor(service.folder.path(), &["--format", "json", "--data", "data"]);
    let all = verdicts(&said);
    assert!(all.contains(&("ledger".to_owned(), "pass".to_owned())), "{said:?}");
}

#[test]
fn a_bad_change_keeps_the_old_configuration_and_says_so_while_readers_are_served() {
    let service = Service::start();
    let begun = read("").unwrap();
    let at = |name: &str| service.folder.path().join(name);
    let new = || Ok(Settings { feeds: at("feeds"), templates: at("templates"), ..begun.clone() });
    let old = Settings { feeds: at("feeds"), ..begun.clone() };
    let ready = || service.reader().get("/readyz").expect(200).text().to_owned();
    assert_eq!(ready(), "ready\n");
    std::fs::create_dir(at("templates")).unwrap();
    std::fs::write(at("templates/mine.toml"), "version = 1\n").unwrap();
    let why = service.wait(service.app().reload(new(), &old)).unwrap_err();
    assert!(why.contains("mine.toml"), "{why}");
    assert!(
        ready().starts_with("ready\nconfiguration: kept old: ") && ready().contains("mine.toml"),
        "{}",
        ready()
    );
    let good = include_str!("../../templates/advisories/all-clear.toml");
    std::fs::write(at("templates/mine.toml"), good).unwrap();
    assert_eq!(service.wait(service.app().reload(new(), &old)).unwrap(), Vec::<&str>::new());
    assert_eq!(ready(), "ready\n");
    // A bad file of a feed is said once, whoever found it, until it is mended.
    std::fs::create_dir_all(at("feeds")).unwrap();
    std::fs::write(at("feeds/bad.toml"), "langauges = [\"de\"]\n").unwrap();
    let why = service.wait(service.app().reload(new(), &old)).unwrap_err();
    assert!(why.contains("bad.toml"), "{why}");
    assert!(service.wait(service.app().reload_feeds()).is_err());
    assert!(ready().starts_with("ready\nfeeds: kept old: ") && ready().lines().count() == 2, "{}", ready());
    std::fs::write(at("feeds/bad.toml"), "[title]\nen = \"Not bad\"\n").unwrap();
    service.wait(service.app().reload_feeds()).unwrap();
    assert_eq!(ready(), "ready\n");
    let (ada, _) = service.two();
    let _ = ada.get("/templates/mine").expect(200);
    let seats = forewarn::config::Seats { idle: chrono::TimeDelta::minutes(1), ..begun.seats };
    let other = Settings { seats, ..new().unwrap() };
    assert_eq!(service.wait(service.app().reload(Ok(other), &old)).unwrap(), ["desk"]);
    let moved = Settings { listen: "127.0.0.1:9".parse().unwrap(), ..new().unwrap() };
    assert_eq!(service.wait(service.app().reload(Ok(moved), &old)).unwrap(), ["listen"]);
    assert_eq!(ready(), "ready\nconfiguration: kept old: listen changed; a restart is needed\n");
}

#[test]
fn what_was_wrong_and_is_right_by_now_is_not_said_any_longer() {
    const BAD: &str = "langauges = [\"de\"]\n";
    let service = Service::start();
    let begun = read("").unwrap();
    let at = |name: &str| service.folder.path().join(name);
    let new = || Settings { feeds: at("feeds"), templates: at("templates"), ..begun.clone() };
    let old = Settings { feeds: at("feeds"), ..begun.clone() };
    let take = |settings| service.wait(service.app().reload(Ok(settings), &old));
    let ready = || service.reader().get("/readyz").expect(200).text().to_owned();
    for folder in ["feeds", "others", "templates"] {
        std::fs::create_dir_all(at(folder)).unwrap();
    }
    std::fs::write(at("templates/mine.toml"), "version = 1\n").unwrap();
    let _ = take(new()).unwrap_err();
    assert!(ready().starts_with("ready\nconfiguration: kept old: "), "{}", ready());
    std::fs::remove_file(at("templates/mine.toml")).unwrap();
    std::fs::write(at("feeds/bad.toml"), BAD).unwrap();
    let _ = take(new()).unwrap_err();
    assert!(ready().starts_with("ready\nfeeds: kept old: ") && ready().lines().count() == 2, "{}", ready());
    std::fs::write(at("feeds/bad.toml"), "[title]\nen = \"Not bad\"\n").unwrap();
    service.wait(service.app().reload_feeds()).unwrap();
    assert_eq!(ready(), "ready\n");
    // Another folder is looked at when the service starts anew: until it reads well, the configuration is what is wrong.
    std::fs::write(at("others/bad.toml"), BAD).unwrap();
    let _ = take(Settings { feeds: at("others"), ..new() }).unwrap_err();
    service.wait(service.app().reload_feeds()).unwrap();
    assert!(ready().starts_with("ready\nconfiguration: kept old: "), "{}", ready());
    assert_eq!(take(new()).unwrap(), Vec::<&str>::new());
    assert_eq!(ready(), "ready\n");
}

#[test]
fn what_cannot_be_meant_is_refused_with_field_and_fix() {
    let publisher = |authority: &str| {
        format!(
            "[publisher]\nname = \"E\"\nauthority = {authority:?}\ncontact = \"desk\"\nurl = \"https://e.example.org/\"\n"
        )
    };
    let table = [
        ("[limits]\nrequests_a_minute = 0\n".to_owned(), "limits.requests_a_minute is 0", "from 1 to 60000"),
        ("data = \"\"\n".to_owned(), "data is empty", "leave `data` out"),
        ("feeds = \"\"\n".to_owned(), "feeds is empty", "leave `feeds` out"),
        ("trusted_proxies = [\"10.0.0.1/8\"]\n".to_owned(), "trusted_proxies: \"10.0.0.1/8\"", "10.0.0.0/8"),
        (
            "trusted_proxies = [\"0.0.0.0/0\"]\n".to_owned(),
            "trusted_proxies: \"0.0.0.0/0\"",
            "your own proxies",
        ),
        (
            "trusted_proxies = [\"proxy.example.org\"]\n".to_owned(),
            "neither an address nor a network",
            "fd00::/8",
        ),
        (publisher("-example.org"), "publisher.authority `-example.org`", "in lower case"),
        (publisher("e..org"), "publisher.authority `e..org`", "in lower case"),
        (publisher("192.0.2.1"), "publisher.authority `192.0.2.1`", "in lower case"),
        (publisher(&format!("{}.org", "x".repeat(64))), "is no domain name", "in lower case"),
    ];
    for (text, field, fix) in table {
        let why = read(&text).unwrap_err();
        assert!(why.contains(field) && why.contains(fix), "{text}: {why}");
    }
    for good in
        [publisher("warnings.example.org"), "trusted_proxies = [\"::1\", \"10.0.0.0/8\"]\n".to_owned()]
    {
        let _ = read(&good).unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    let said = doctor(folder.path(), &["--database", "sqlite::memory:"]);
    assert_eq!(said.status.code(), Some(2), "{said:?}");
    assert!(!folder.path().join(":memory:").exists());
}

#[test]
fn a_folder_of_feeds_that_was_named_has_to_be_there() {
    let folder = tempfile::tempdir().unwrap();
    let said = doctor(folder.path(), &["--format", "json"]);
    assert!(
        verdicts(&said).contains(&("feeds".to_owned(), "pass".to_owned())),
        "the usual one may be missing"
    );
    let said = doctor(folder.path(), &["--format", "json", "--feeds", "fedes"]);
    assert!(verdicts(&said).contains(&("feeds".to_owned(), "fail".to_owned())), "{said:?}");
    let mut serve = Command::new(env!("CARGO_BIN_EXE_forewarn"));
    let serve =
        serve.current_dir(folder.path()).args(["serve", "--feeds", "fedes", "--listen", "127.0.0.1:0"]);
    let start = serve.output().unwrap();
    let told = String::from_utf8_lossy(&start.stderr);
    assert_eq!(start.status.code(), Some(2), "{start:?}");
    assert!(
        told.contains("fedes: there is no such folder of feeds") && told.contains("leave it out"),
        "{told}"
    );
}

#[test]
fn doctor_looks_at_approvers_areas_and_the_address() {
    let service = Service::start();
    let _ = service.two();
    let folder = service.folder.path();
    let of = |said: &Output, check: &str| {
        let json: serde_json::Value = serde_json::from_slice(&said.stdout).unwrap();
        let one = json["findings"].as_array().unwrap().iter().find(|one| one["check"] == check).cloned();
        one.map(|one| format!("{}: {}", one["verdict"].as_str().unwrap(), one["detail"].as_str().unwrap()))
            .unwrap_or_default()
    };
    std::fs::write(
        folder.join("forewarn.toml"),
        "[review]\napprovals_high = 2\napprovers = [\"Grace\", \"Ada\", \"Nobody\"]\n",
    )
    .unwrap();
    std::fs::write(
        folder.join("feeds/far.toml"),
        "areas = [\"AT\", \"AT-9\", \"AT130\", \"EL30\", \"EU\", \"XX\", \"AT-99\"]\n[title]\nen = \"Far\"\n",
    )
    .unwrap();
    let said = doctor(folder, &["--format", "json"]);
    let told = of(&said, "approvers");
    assert!(told.starts_with("warn: ") && told.contains("Nobody is not there"), "{told}");
    assert!(told.contains("Ada holds no role that approves") && told.contains("1 of the 2"), "{told}");
    assert_eq!(of(&said, "areas"), "warn: far selects by AT-99, XX: no list has that");
    assert!(of(&said, "listening").starts_with("pass: "), "{said:?}");
    let ask = |address: std::net::SocketAddr, data: &str| {
        let said = Command::new(env!("CARGO_BIN_EXE_forewarn"))
            .current_dir(folder)
            .args(["doctor", "--format", "json", "--data", data, "--listen", &address.to_string()])
            .output()
            .unwrap();
        of(&said, "listening")
    };
    let address = service.app().address();
    assert!(ask(address, "data").starts_with("pass: "), "{}", ask(address, "data"));
    let stranger = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let told = ask(stranger.local_addr().unwrap(), "elsewhere");
    assert!(told.starts_with("fail: ") && told.contains("in use by something else"), "{told}");
}

#[test]
fn who_is_to_approve_and_cannot_stands_on_readyz_while_readers_are_served() {
    let service = Service::start_set("https://warnings.example.org", |settings| {
        let named = ["Grace"].map(|name| forewarn::advisory::PersonName::parse(name).unwrap());
        settings.review.approvers = Some(named.into());
    });
    let mut ready = String::new();
    for _ in 0..500 {
        ready = service.reader().get("/readyz").expect(200).text().to_owned();
        if ready.contains("review.approvers") {
            break;
        }
        std::thread::yield_now();
    }
    assert!(ready.starts_with("ready\nreview.approvers: Grace is not there"), "{ready}");
}
