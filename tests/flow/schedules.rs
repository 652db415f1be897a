//! Schedules, and clocks that jump while they run: never twice, never silently, never in the name of somebody shut out.

use chrono::TimeDelta;
use forewarn::advisory::Role;
use forewarn::app::chance;
use forewarn::clock::Clock;
use forewarn::desk::Registry;
use forewarn::store::{Location, Store};
use serde_json::json;

use super::{HEADLINE, approve, name, publish, shut_out, submitted, view};
use crate::api::problem;
use crate::support::{Editor, Service};

/// A draft of Ada's that Grace approved and somebody set to be published at one in the afternoon (UTC).
fn scheduled(service: &Service, setter: &Editor) -> String {
    let (ada, grace) = service.two();
    let id = submitted(&ada);
    let _ = approve(&grace, &id).expect(200);
    let _ = setter.act(&id, "publish", &json!({"at": "2026-12-01T13:00:00Z"})).expect(200);
    id
}

#[test]
fn nothing_is_published_by_itself_in_the_name_of_somebody_shut_out() {
    let service = Service::start();
    let alan = service.editor("Alan", &[Role::Approver]);
    let id = scheduled(&service, &alan);
    shut_out(&service, "Alan");
    service.advance(TimeDelta::hours(1));
    assert!(service.reader().titles("all").is_empty());
    let grace = service.editor("Grace", &[Role::Approver]);
    let shown = view(&grace, &id);
    assert_eq!(shown["state"], "approved", "those who agreed still do");
    let why = shown["stage"]["unscheduled"].as_str().unwrap();
    assert!(why.contains("Alan set the time and may not publish any more"), "{why}");
    let ledger = grace.get("/ledger").json();
    let last =
        ledger["records"].as_array().unwrap().iter().find(|record| record["kind"] == "unscheduled").unwrap();
    assert_eq!(last["actor"], "forewarn", "nobody is spoken for");
    let _ = publish(&grace, &id).expect(200);
    assert_eq!(service.reader().titles("all"), [HEADLINE]);
}

#[test]
fn nothing_is_published_by_itself_on_the_word_of_somebody_shut_out() {
    let service = Service::start();
    let alan = service.editor("Alan", &[Role::Approver]);
    let id = scheduled(&service, &alan);
    shut_out(&service, "Grace");
    service.advance(TimeDelta::hours(1));
    assert!(service.reader().titles("all").is_empty());
    let shown = view(&alan, &id);
    assert_eq!(shown["state"], "submitted", "it waits for another person again");
    assert!(shown["stage"]["unscheduled"].as_str().unwrap().contains("Grace is shut out"), "{shown}");
    assert!(shown["waiting"]["since"].as_str().unwrap().starts_with("2026-12-01T13:00:00."), "{shown}");
    service.advance(TimeDelta::minutes(31));
    assert_eq!(view(&alan, &id)["waiting"]["overdue"], true);
    let _ = approve(&alan, &id).expect(200);
    let gone = view(&alan, &id);
    assert!(gone["stage"]["unscheduled"].is_null() && gone["waiting"].is_null(), "{gone}");
    let _ = publish(&alan, &id).expect(200);
}

#[test]
fn a_lost_role_is_as_good_as_a_closed_door() {
    let service = Service::start();
    let alan = service.editor("Alan", &[Role::Approver]);
    let id = scheduled(&service, &alan);
    let alan = service.editor("Alan", &[Role::Author]);
    service.advance(TimeDelta::hours(1));
    assert!(service.reader().titles("all").is_empty());
    assert!(view(&alan, &id)["stage"]["unscheduled"].is_string());
    let _ = problem(publish(&alan, &id), 403, "not-allowed");
}

#[test]
fn a_clock_that_jumps_back_and_forth_publishes_once_and_not_before() {
    let service = Service::start();
    let grace = service.editor("Grace", &[Role::Approver]);
    let id = scheduled(&service, &grace);
    for minutes in [-600, 300, 340, -30, 29] {
        service.advance(TimeDelta::minutes(minutes));
        assert!(service.reader().titles("all").is_empty(), "after a jump of {minutes} minutes");
    }
    for minutes in [21, -50, 55, -600, 700] {
        service.advance(TimeDelta::minutes(minutes));
        assert_eq!(service.reader().titles("all"), [HEADLINE], "after a jump of {minutes} minutes");
    }
    let shown = view(&grace, &id);
    assert_eq!(shown["revisions"].as_array().unwrap().len(), 1);
}

#[test]
fn a_clock_that_fell_behind_while_nobody_served_holds_no_schedule_up() {
    let mut service = Service::start_public(super::PUBLIC);
    let grace = service.editor("Grace", &[Role::Approver]);
    let id = scheduled(&service, &grace);
    service.stop();
    // Somebody is let in at two in the afternoon, beside the service that is down; then the machine's clock is set back.
    let location = Location::in_folder(&service.folder.path().join("data"));
    service.clock.advance(TimeDelta::hours(2));
    let registry = Registry::new(Store::open(&location).unwrap(), Clock::Held(service.clock.clone()), chance);
    service.wait(registry.join(&name("console"), name("Edith"), vec![Role::Author])).unwrap();
    drop(registry);
    service.clock.advance(-TimeDelta::hours(5));
    service.restart();
    service.advance(TimeDelta::zero());
    assert_eq!(service.reader().titles("all"), [HEADLINE]);
    let grace = service.editor("Grace", &[Role::Approver]);
    assert_eq!(view(&grace, &id)["revisions"].as_array().unwrap().len(), 1);
}
