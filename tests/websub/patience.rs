//! What is owed is told in the end: failures are tried again, the newest state takes the place of older ones, a restart
//! forgets nothing, and nobody waits for anybody else.

use std::time::Duration;

use chrono::TimeDelta;

use crate::support::advisory;

use super::stage::{ATOM, Stage};
use super::subscriber::{Manner, Subscriber};

/// Longer than the pause after a first failure can be.
const FIRST_PAUSE: TimeDelta = TimeDelta::seconds(10);

/// Longer than any pause.
const LONGEST_PAUSE: TimeDelta = TimeDelta::hours(1);

/// Fails the first delivery in this manner, and gives who was told.
fn failed(stage: &Stage, manner: Manner) -> Subscriber {
    let subscriber = stage.subscriber();
    subscriber.behave(manner);
    stage.publish("Concert cancelled in Vienna");
    assert_eq!(subscriber.next().method, "POST");
    stage.service.told();
    assert!(subscriber.heard().is_empty(), "it is not tried again at once");
    subscriber
}

#[track_caller]
fn assert_told_after_the_pause(stage: &Stage, subscriber: &Subscriber) {
    subscriber.behave(Manner::Willing);
    stage.service.advance(FIRST_PAUSE);
    let delivery = subscriber.next();
    assert!(delivery.body == stage.shown(ATOM).bytes);
    stage.service.told();
    stage.service.advance(LONGEST_PAUSE);
    stage.service.told();
    assert!(subscriber.heard().is_empty(), "what was taken is not sent again");
}

#[test]
fn what_was_not_taken_is_sent_again() {
    let stage = Stage::new();
    let subscriber = failed(&stage, Manner::Answers(503));
    assert_told_after_the_pause(&stage, &subscriber);
}

#[test]
fn an_answer_of_no_bytes_is_a_failure() {
    let stage = Stage::new();
    let subscriber = failed(&stage, Manner::Silent);
    assert_told_after_the_pause(&stage, &subscriber);
}

#[test]
fn no_answer_in_time_is_a_failure() {
    let stage = Stage::set(|websub| websub.timeout = Duration::from_secs(1));
    let subscriber = failed(&stage, Manner::HangsLater);
    assert_told_after_the_pause(&stage, &subscriber);
}

#[test]
fn an_answer_without_an_end_is_cut_and_its_status_holds() {
    let stage = Stage::new();
    let subscriber = failed(&stage, Manner::EndlessLater);
    subscriber.behave(Manner::Willing);
    stage.service.advance(LONGEST_PAUSE);
    stage.service.told();
    assert!(subscriber.heard().is_empty(), "200 was said");
}

#[test]
fn pauses_grow_and_after_many_failures_there_is_an_end_until_something_is_new() {
    let stage = Stage::new();
    let subscriber = stage.subscriber();
    subscriber.behave(Manner::Answers(500));
    // Nothing else is to change while it lasts.
    let mut lasting = advisory("Concert cancelled in Vienna");
    lasting["expires"] = "2026-12-03T19:00:00+01:00".into();
    stage.publish_body(&lasting);
    assert_eq!(subscriber.next().method, "POST");
    stage.service.told();
    let mut tries = vec![1];
    for _ in 0..40 {
        stage.service.advance(FIRST_PAUSE);
        stage.service.told();
        tries.push(subscriber.heard().len());
    }
    let soon: usize = tries.iter().sum();
    assert!((5..=9).contains(&soon), "{soon} tries within 400 s");
    for _ in 0..20 {
        stage.service.advance(LONGEST_PAUSE);
        stage.service.told();
        tries.push(subscriber.heard().len());
    }
    assert_eq!(tries.iter().sum::<usize>(), 16);
    subscriber.behave(Manner::Willing);
    lasting["texts"]["en"]["headline"] = "Concert moved to Graz, Vienna is closed".into();
    stage.publish_body(&lasting);
    assert!(subscriber.next().body == stage.shown(ATOM).bytes);
}

#[test]
fn pauses_are_doubled_bounded_and_never_in_step() {
    let seconds = |failures, chance| forewarn::outreach::pause(failures, chance).num_milliseconds();
    assert_eq!(
        [1, 2, 3, 9, 10, 99].map(|n| seconds(n, 0)),
        [10_000, 20_000, 40_000, 2_560_000, 3_600_000, 3_600_000]
    );
    assert_eq!([1, 2, 99].map(|n| seconds(n, u32::MAX)), [5_000, 10_000, 1_800_000]);
    assert_eq!(seconds(0, 0), 10_000);
}

#[test]
fn the_newest_state_takes_the_place_of_what_was_not_taken() {
    let stage = Stage::new();
    let subscriber = failed(&stage, Manner::Answers(503));
    stage.publish("Concert moved to Graz, Vienna is closed");
    stage.publish("Concert moved to Linz, Vienna is closed");
    stage.service.told();
    let tried = subscriber.heard().len();
    assert!(tried <= 1, "{tried} tries before the pause was over");
    assert_told_after_the_pause(&stage, &subscriber);
}

#[test]
fn a_callback_that_is_gone_for_good_is_told_no_more() {
    let stage = Stage::new();
    let subscriber = failed(&stage, Manner::Answers(410));
    subscriber.behave(Manner::Willing);
    stage.service.advance(LONGEST_PAUSE);
    stage.publish("Concert moved to Graz, Vienna is closed");
    stage.service.told();
    assert!(subscriber.heard().is_empty());
}

#[test]
fn whoever_subscribes_again_gets_what_was_owed_at_once() {
    let stage = Stage::new();
    let subscriber = failed(&stage, Manner::Answers(503));
    subscriber.behave(Manner::Willing);
    let _ = stage.ask("subscribe", ATOM, &subscriber.at("/"), &[]).expect(202);
    assert_eq!(subscriber.next().asked("hub.mode"), "subscribe");
    assert!(subscriber.next().body == stage.shown(ATOM).bytes);
}

#[test]
fn a_restart_goes_on_with_what_is_owed() {
    let mut stage = Stage::new();
    let subscriber = failed(&stage, Manner::Answers(503));
    stage.restart(|| subscriber.behave(Manner::Willing));
    stage.service.told();
    assert!(subscriber.heard().is_empty(), "the pause goes on as well");
    assert_told_after_the_pause(&stage, &subscriber);
}

#[test]
fn what_a_stop_cut_off_is_sent_after_the_start() {
    let mut stage = Stage::set(|websub| websub.timeout = Duration::from_secs(60));
    let subscriber = stage.subscriber();
    subscriber.behave(Manner::HangsLater);
    stage.publish("Concert cancelled in Vienna");
    assert_eq!(subscriber.next().method, "POST");
    stage.restart(|| subscriber.behave(Manner::Willing));
    assert!(subscriber.next().body == stage.shown(ATOM).bytes);
}

#[test]
fn after_a_restart_nobody_is_told_what_he_knows_and_everybody_what_is_new() {
    let mut stage = Stage::new();
    let subscriber = Subscriber::willing();
    stage.subscribe(&subscriber, ATOM, "/", &[("hub.secret", "kept")]);
    stage.publish("Concert cancelled in Vienna");
    assert_eq!(subscriber.next().method, "POST");
    stage.service.told();
    stage.restart(|| {});
    stage.service.told();
    assert!(subscriber.heard().is_empty());
    stage.publish("Concert moved to Graz, Vienna is closed");
    let delivery = subscriber.next();
    assert!(delivery.body == stage.shown(ATOM).bytes);
    assert!(delivery.header("x-hub-signature").starts_with("sha256="));
    stage.service.told();
    stage.restart(|| {});
    stage.service.advance(TimeDelta::days(11));
    stage.service.told();
    assert!(subscriber.heard().iter().all(|heard| heard.method == "POST"), "a lease goes on over a restart");
}

#[test]
fn those_who_hang_delay_nobody_else() {
    let stage = Stage::set(|websub| websub.timeout = Duration::from_secs(60));
    let good = stage.subscriber();
    stage.publish("Concert cancelled in Vienna");
    assert_eq!(good.next().method, "POST");
    stage.service.told();
    let hanging = Subscriber::everywhere(Manner::HangsLater);
    let hosts = (0..24).map(|n| format!("http://127.0.1.{n}:{}/", hanging.address.port()));
    for callback in hosts.chain((0..8).map(|n| hanging.at(&format!("/{n}")).replace("0.0.0.0", "127.0.2.1")))
    {
        let _ = stage.ask("subscribe", ATOM, &callback, &[]).expect(202);
        assert_eq!(hanging.next().method, "GET");
    }
    stage.service.told();
    for headline in ["Concert moved to Graz, Vienna is closed", "Concert moved to Linz, Vienna is closed"] {
        stage.publish(headline);
        assert!(good.next().body == stage.shown(ATOM).bytes);
    }
}

#[test]
fn those_who_hang_from_the_first_delivery_on_delay_nobody_else() {
    let stage = Stage::set(|websub| websub.timeout = Duration::from_secs(60));
    let hanging = Subscriber::everywhere(Manner::HangsLater);
    // More than are told at once of those to whom nothing was ever sent; the good one comes last.
    for n in 0..48 {
        let callback = format!("http://127.0.1.{n}:{}/", hanging.address.port());
        let _ = stage.ask("subscribe", ATOM, &callback, &[]).expect(202);
        assert_eq!(hanging.next().method, "GET");
    }
    let good = stage.subscriber();
    stage.publish("Concert cancelled in Vienna");
    assert!(good.next().body == stage.shown(ATOM).bytes);
}
