//! What the program itself writes while people sign in: nothing that opens anything, however much it is asked to write.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use super::device::Device;
use super::enrolling::{ORIGIN, asked, enrol};
use crate::support::{Browser, Editor, hidden, shown_token};

/// The program, serving, with every line that it writes.
struct Running {
    child: Child,
    lines: Receiver<String>,
    base: String,
}

impl Running {
    fn start(folder: &Path) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let listen = format!("127.0.0.1:{port}");
        let mut child = Command::new(env!("CARGO_BIN_EXE_forewarn"))
            .current_dir(folder)
            .args(["serve", "--listen", &listen, "--public-url", ORIGIN])
            .env("FOREWARN_LOG", "trace")
            .stderr(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let (told, lines) = channel();
        let stderr = BufReader::new(child.stderr.take().unwrap());
        thread::spawn(move || stderr.lines().map_while(Result::ok).try_for_each(|line| told.send(line)));
        let mut running = Self { child, lines, base: format!("http://{listen}") };
        running.until("Forewarn is at");
        running
    }

    /// Waits for a line with this word; the program says it or ends.
    #[track_caller]
    fn until(&mut self, word: &str) {
        while let Ok(line) = self.lines.recv() {
            if line.contains(word) {
                return;
            }
        }
        panic!("it ended before it said {word:?}: {:?}", self.child.wait());
    }

    /// Ends it, and gives everything that it wrote since it served.
    fn end(mut self) -> String {
        self.child.kill().unwrap();
        let _ = self.child.wait().unwrap();
        self.lines.iter().collect::<Vec<_>>().join("\n")
    }
}

fn forewarn(folder: &Path, words: &[&str]) -> String {
    let said = Command::new(env!("CARGO_BIN_EXE_forewarn")).current_dir(folder).args(words).output().unwrap();
    assert!(said.status.success(), "{said:?}");
    String::from_utf8(said.stdout).unwrap().trim().to_owned()
}

#[test]
fn no_line_of_the_log_opens_anything() {
    let folder = tempfile::tempdir().unwrap();
    forewarn(folder.path(), &["person", "add", "Ada", "--role", "author,admin"]);
    let token = forewarn(folder.path(), &["token", "add", "Ada"]);
    let running = Running::start(folder.path());
    let config = ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).proxy(None);
    let agent: ureq::Agent = config.build().into();
    let new = || Browser { agent: agent.clone(), base: running.base.clone(), cookies: BTreeMap::new() };

    let mut browser = new();
    let wrong = format!("{}_{}", token.rsplit_once('_').unwrap().0, "W".repeat(43));
    let _ = browser.post("/desk/sign-in", &[("token", &wrong)]).expect(403);
    browser.sign_in(&token);
    let first = browser.cookies["__Host-forewarn"].clone();
    let made = browser.submit("/desk/tokens", &[("label", "script")]).expect(200);
    let second = shown_token(made.text()).unwrap();
    let proof = browser.proof();
    let _ = browser.post("/desk/tokens", &[("label", "forged"), ("proof", "forged")]).expect(403);
    let mut device = Device::new(ORIGIN);
    let _ = enrol(&mut browser, &mut device, |_| {}, |_| {}).expect(303);
    let _ = browser.submit("/desk/sign-out", &[]).expect(303);
    let mut browser = new();
    let (options, state) = asked(browser.get("/desk/sign-in").expect(200).text(), "show");
    let answer = device.show(&options, |_| {}).to_string();
    let fields = [("answer", &*answer), ("state", &*state)];
    let _ = browser.post("/desk/sign-in/passkey", &fields).expect(303);
    let _ = new().post("/desk/sign-in/passkey", &fields).expect(403);
    let third = browser.cookies["__Host-forewarn"].clone();
    let page = browser.get("/desk/account").expect(200);
    let other = hidden(page.text(), "proof").unwrap();
    let api = format!("{}/api/v1", running.base);
    let _ = Editor { agent: agent.clone(), api: api.clone(), token: token.clone() }.get("/me").expect(200);
    let _ = Editor { agent: agent.clone(), api, token: wrong.clone() }.get("/me").expect(401);

    let log = running.end();
    assert!(log.contains("somebody could not sign in"), "the log was not heard: {log}");
    assert!(log.contains("a passkey was refused"), "{log}");
    let secret = |whole: &str, mark: char| whole.rsplit_once(mark).unwrap().1.to_owned();
    let secrets = [
        ("the token", secret(&token, '_')),
        ("a token that was made", secret(&second, '_')),
        ("a wrong token", secret(&wrong, '_')),
        ("a session", secret(&first, '.')),
        ("a session by passkey", secret(&third, '.')),
        ("a proof", secret(&proof, '.')),
        ("another proof", secret(&other, '.')),
        ("the state of a ceremony", state),
    ];
    for (what, secret) in secrets {
        assert!(!log.contains(&secret), "{what} is in the log");
    }
}
