//! Strangers who send slowly: they take no place from editors, and none from people elsewhere who sign in.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use forewarn::advisory::Role;
use serde_json::json;

use crate::support::{Service, advisory};

/// More than all places of editors.
const STRANGERS: usize = 300;

/// Sends a head and the first byte of its body.
fn begun(service: &Service, path: &str, lines: &str) -> TcpStream {
    begun_with(service, path, &format!("{lines}Content-Length: 1000\r\n"), b"{")
}

/// Sends a head and some bytes of its body.
fn begun_with(service: &Service, path: &str, lines: &str, body: &[u8]) -> TcpStream {
    let mut stream = TcpStream::connect(service.app().address()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let head = format!("POST {path} HTTP/1.1\r\nHost: {}\r\n{lines}\r\n", service.app().address());
    stream.write_all(&[head.as_bytes(), body].concat()).unwrap();
    stream
}

fn status(stream: &mut TcpStream) -> String {
    let mut head = [0; 12];
    stream.read_exact(&mut head).unwrap();
    String::from_utf8_lossy(&head[9..]).into_owned()
}

#[test]
fn strangers_are_told_before_their_bodies_have_come() {
    let service = Service::start();
    let lines = "Content-Type: application/json\r\nAuthorization: Bearer fw_nothing\r\n";
    // All of them stay, and none gets what it still owes read.
    let told: Vec<_> = (0..STRANGERS)
        .map(|_| {
            let mut stranger = begun(&service, "/api/v1/validate", lines);
            (status(&mut stranger), stranger)
        })
        .collect();
    assert!(told.iter().all(|(status, _)| status == "401"));
}

#[test]
fn slow_strangers_at_the_desk_keep_no_editor_out() {
    let service = Service::start();
    let ada = service.editor("Ada", &[Role::Author]);
    let mut browser = service.browser();
    browser.sign_in(&ada.token);
    let origin = format!("Origin: {}\r\nContent-Type: application/x-www-form-urlencoded\r\n", service.base());
    let mut strangers: Vec<_> = (0..STRANGERS).map(|_| begun(&service, "/desk/sign-in", &origin)).collect();
    // Those beyond what one neighbourhood may have are turned away: by then the others have their places.
    let last = strangers.last_mut().unwrap();
    assert_eq!(status(last), "503");
    let _ = ada.post("/validate", &advisory("Vienna: the concert is cancelled")).expect(200);
    let _ = browser.get("/desk").expect(200);
    let _ = browser.submit("/desk/tokens", &[("label", "laptop"), ("days", "30")]).expect(200);
    assert_eq!(ada.get("/me").expect(200).json()["name"], json!("Ada"));
}

/// What strangers send is held in memory: there is room for many short forms, and for few long ones.
#[test]
fn long_forms_of_strangers_are_held_for_a_few_at_once() {
    let service = Service::start();
    let ada = service.editor("Ada", &[Role::Author]);
    let origin = format!("Origin: {}\r\nContent-Type: application/x-www-form-urlencoded\r\n", service.base());
    let long = vec![b'a'; 70_000];
    let unfinished = format!("{origin}Content-Length: 200000\r\n");
    let path = "/desk/advisories/any/edit";
    let whole = format!("{origin}Content-Length: {}\r\n", long.len());
    let told = || status(&mut begun_with(&service, path, &whole, &long));
    // One that never ends may come too late for a place that a whole one held; it is turned away then, and another takes it.
    let mut slow = Vec::new();
    loop {
        slow.push(begun_with(&service, path, &unfinished, &long));
        if slow.len() >= 4 && told() == "503" {
            break;
        }
        assert!(slow.len() < 20, "20 long forms are held for one household");
        std::thread::sleep(Duration::from_millis(20));
    }
    // A short form has its place, and so has whoever is signed in.
    let mut browser = service.browser();
    browser.sign_in(&ada.token);
    let _ = browser.submit("/desk/sessions/end-others", &[("more", &"x".repeat(100_000))]).expect(303);
    drop(slow);
    // Asked to sign in first; what was written is given back then.
    let patience = std::time::Instant::now() + Duration::from_secs(20);
    while told() != "403" {
        assert!(std::time::Instant::now() < patience, "their places were never free again");
        std::thread::sleep(Duration::from_millis(20));
    }
}
