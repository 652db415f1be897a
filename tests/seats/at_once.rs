//! Several at once: nobody slips through between a look and a record.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Barrier};
use std::thread;

use forewarn::advisory::{PersonName, Role, TokenId};
use serde_json::json;

use super::device::Device;
use super::enrolling::{ORIGIN, asked, desk};
use super::showing;
use crate::support::{Browser, Editor, Service};

/// Does all of it at the same moment, each on a thread of its own.
fn at_once<T: Send>(deeds: Vec<Box<dyn FnOnce() -> T + Send + '_>>) -> Vec<T> {
    let start = Arc::new(Barrier::new(deeds.len()));
    thread::scope(|scope| {
        let running = deeds.into_iter().map(|deed| {
            let start = Arc::clone(&start);
            scope.spawn(move || {
                start.wait();
                deed()
            })
        });
        running.collect::<Vec<_>>().into_iter().map(|thread| thread.join().unwrap()).collect()
    })
}

#[test]
fn administrators_who_shut_each_other_out_at_once_leave_one() {
    let service = Service::start();
    for round in 0..8 {
        let names = [format!("Ada {round}"), format!("Ben {round}"), format!("Cy {round}")];
        let admins: Vec<_> = names.iter().map(|name| service.editor(name, &[Role::Admin])).collect();
        // The administrator who was left before goes first.
        if round > 0 {
            let left = last(&admins[0], &names);
            let _ = admins[0].send("DELETE", &format!("/persons/{left}"), b"", &[]).expect(200);
        }
        let encoded: Vec<_> = names.iter().map(|name| name.replace(' ', "%20")).collect();
        let shut = |by: usize, whom: usize| {
            let (admin, path) = (&admins[by], format!("/persons/{}", encoded[whom]));
            Box::new(move || admin.send("DELETE", &path, b"", &[]).status) as Box<dyn FnOnce() -> u16 + Send>
        };
        let demote = |by: usize, whom: usize| {
            let (admin, path) = (&admins[by], format!("/persons/{}", encoded[whom]));
            let roles = json!({"roles": ["author"]}).to_string();
            Box::new(move || admin.send("PUT", &path, roles.as_bytes(), &[]).status)
                as Box<dyn FnOnce() -> u16 + Send>
        };
        let answers =
            at_once(vec![shut(0, 1), demote(1, 2), shut(2, 0), demote(0, 2), shut(1, 0), shut(2, 1)]);
        assert!(answers.iter().all(|status| matches!(status, 200 | 401 | 403 | 409)), "{answers:?}");
        let persons = service.wait(service.app().registry().persons()).unwrap();
        let left = persons.iter().filter(|person| !person.disabled && person.is_any(&[Role::Admin])).count();
        assert!(left >= 1, "round {round}: nobody is left, after {answers:?}");
    }
}

/// An administrator who may still act and is none of these, as a part of an address.
fn last(by: &Editor, but: &[String]) -> String {
    let persons = by.get("/persons").expect(200).json();
    let persons = persons["persons"].as_array().unwrap().clone();
    let left = persons.iter().filter(|person| person["disabled"] == false);
    let mut left = left.filter(|person| person["roles"].as_array().unwrap().contains(&json!("admin")));
    let found = left.find(|person| but.iter().all(|name| person["name"] != **name)).unwrap();
    found["name"].as_str().unwrap().replace(' ', "%20")
}

#[test]
fn once_a_way_in_is_taken_away_no_request_that_begins_afterwards_gets_through() {
    let service = Service::start();
    let ada = service.editor("Ada", &[Role::Author]);
    let mut browser = service.browser();
    browser.sign_in(&ada.token);
    let (gone, before, after) = (AtomicBool::new(false), AtomicUsize::new(0), AtomicUsize::new(0));
    let name = |raw| PersonName::parse(raw).unwrap();
    let count = |ask: &mut dyn FnMut() -> bool| {
        for _ in 0..250 {
            let began_after = gone.load(Ordering::SeqCst);
            if ask() {
                if began_after { &after } else { &before }.fetch_add(1, Ordering::SeqCst);
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..2 {
            let (ada, mut browser) = (ada.clone(), browser.clone());
            scope.spawn(move || count(&mut || ada.get("/me").status == 200));
            scope.spawn(move || count(&mut || browser.get("/desk/account").status == 200));
        }
        while before.load(Ordering::SeqCst) < 40 {
            thread::yield_now();
        }
        let id = TokenId(ada.token.split('_').nth(1).unwrap().to_owned());
        service.wait(service.app().registry().revoke(&name("console"), id)).unwrap();
        gone.store(true, Ordering::SeqCst);
    });
    assert_eq!(after.load(Ordering::SeqCst), 0, "of a thousand in all");
    assert!(before.load(Ordering::SeqCst) >= 40);
}

#[test]
fn one_answer_of_a_device_that_comes_twice_at_once_opens_one_session() {
    let (service, _, mut device) = showing::with_passkey();
    for _ in 0..6 {
        let mut browser = service.browser();
        let (options, state) = asked(browser.get("/desk/sign-in").expect(200).text(), "show");
        let answer = device.show(&options, |_| {}).to_string();
        let send = |_| {
            let (mut browser, answer, state) = (service.browser(), &answer, &state);
            Box::new(move || {
                browser.post("/desk/sign-in/passkey", &[("answer", answer), ("state", state)]).status
            }) as Box<dyn FnOnce() -> u16 + Send>
        };
        let mut answers = at_once((0..4).map(send).collect());
        answers.sort_unstable();
        assert_eq!(answers, [303, 403, 403, 403]);
        service.advance(chrono::TimeDelta::minutes(1));
    }
}

#[test]
fn one_key_that_is_handed_in_twice_at_once_is_taken_once() {
    let (service, browser, _) = desk();
    for round in 0..6 {
        let mut device = Device::new(ORIGIN);
        let mut hand_in = |_| {
            let mut browser = browser.clone();
            let (options, state) = asked(browser.get("/desk/account").expect(200).text(), "make");
            let (answer, proof) = (device.make(&options, |_| {}).to_string(), browser.proof());
            Box::new(move || {
                let fields = [("proof", &*proof), ("answer", &*answer), ("state", &*state), ("label", "One")];
                browser.post("/desk/passkeys", &fields).status
            }) as Box<dyn FnOnce() -> u16 + Send>
        };
        let deeds = vec![hand_in(0), hand_in(1), hand_in(2)];
        let mut answers = at_once(deeds);
        answers.sort_unstable();
        assert_eq!(answers, [303, 409, 409], "round {round}");
    }
    let mut browser: Browser = browser;
    let page = browser.get("/desk/account").expect(200);
    assert_eq!(page.text().matches("action=\"/desk/passkeys/remove\"").count(), 6);
    drop(service);
}
