//! The hub (§5 to §8), as websub.rocks goes through it: subscribing, with a secret, with parameters of the callback's own,
//! subscribing again, unsubscribing, topics that are text and that are JSON; and the end of a lease.

use chrono::TimeDelta;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::stage::{ATOM, PUBLIC, Stage};
use super::subscriber::{Heard, Manner, Subscriber};

/// What a delivery must be: the topic's bytes and type, with its links.
#[track_caller]
fn assert_delivers(stage: &Stage, delivery: &Heard, topic: &str) {
    let shown = stage.shown(topic);
    assert_eq!(delivery.method, "POST");
    assert!(delivery.body == shown.bytes, "the bytes differ");
    assert_eq!(delivery.header("content-type"), shown.header("content-type"));
    let link = format!("<{PUBLIC}/websub>; rel=\"hub\", <{PUBLIC}{topic}>; rel=\"self\"");
    assert_eq!(delivery.header("link"), link);
    assert!(delivery.header("user-agent").starts_with("forewarn/"), "{delivery:?}");
}

#[test]
fn a_subscriber_is_asked_whether_it_was_meant_and_then_told() {
    let stage = Stage::new();
    let subscriber = Subscriber::willing();
    let question = stage.subscribe(&subscriber, ATOM, "/callback", &[]);
    assert_eq!(question.asked("hub.topic"), format!("{PUBLIC}{ATOM}"));
    assert_eq!(question.asked("hub.lease_seconds"), "864000");
    assert_eq!(question.asked("hub.challenge").len(), 64);
    assert!(question.target.starts_with("/callback?"), "{}", question.target);
    assert!(subscriber.heard().is_empty(), "nothing is sent before something has changed");

    stage.publish("Concert cancelled in Vienna");
    let delivery = subscriber.next();
    assert_delivers(&stage, &delivery, ATOM);
    assert_eq!(delivery.header("x-hub-signature"), "", "no secret was given");
    stage.service.told();
    assert!(subscriber.heard().is_empty(), "once is enough");
}

#[test]
fn with_a_secret_the_bytes_are_signed() {
    let stage = Stage::new();
    let subscriber = Subscriber::willing();
    let secret = "ein Geheimnis: ü&=%00";
    stage.subscribe(&subscriber, ATOM, "/", &[("hub.secret", secret)]);
    stage.publish("Concert cancelled in Vienna");
    let delivery = subscriber.next();
    assert_delivers(&stage, &delivery, ATOM);
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(&delivery.body);
    let hex: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(delivery.header("x-hub-signature"), format!("sha256={hex}"));
}

#[test]
fn a_callback_keeps_its_own_parameters() {
    let stage = Stage::new();
    let subscriber = Subscriber::willing();
    let question = stage.subscribe(&subscriber, ATOM, "/in?who=me&hub=mine&x=%20", &[]);
    assert!(question.target.starts_with("/in?who=me&hub=mine&x=%20&hub."), "{}", question.target);
    stage.publish("Concert cancelled in Vienna");
    assert_eq!(subscriber.next().target, "/in?who=me&hub=mine&x=%20");
}

#[test]
fn whoever_subscribes_again_renews_and_is_told_once() {
    let stage = Stage::new();
    let subscriber = Subscriber::willing();
    stage.subscribe(&subscriber, ATOM, "/", &[("hub.secret", "old"), ("hub.lease_seconds", "600")]);
    stage.service.advance(TimeDelta::seconds(500));
    let question = stage.subscribe(&subscriber, ATOM, "/", &[("hub.lease_seconds", "700")]);
    assert_eq!(question.asked("hub.lease_seconds"), "700");
    stage.service.advance(TimeDelta::seconds(500));
    stage.publish("Concert cancelled in Vienna");
    let delivery = subscriber.next();
    assert_eq!(delivery.header("x-hub-signature"), "", "the new subscription has no secret");
    stage.service.told();
    assert!(subscriber.heard().is_empty(), "there is one subscription");
}

#[test]
fn whoever_unsubscribes_is_asked_and_then_told_no_more() {
    let stage = Stage::new();
    let subscriber = stage.subscriber();
    let _ = stage.ask("unsubscribe", ATOM, &subscriber.at("/"), &[]).expect(202);
    let question = subscriber.next();
    assert_eq!(question.asked("hub.mode"), "unsubscribe");
    assert_eq!(question.asked("hub.topic"), format!("{PUBLIC}{ATOM}"));
    assert_eq!(question.asked("hub.lease_seconds"), "");
    stage.service.told();
    stage.publish("Concert cancelled in Vienna");
    stage.service.told();
    assert!(subscriber.heard().is_empty());
}

#[test]
fn an_unsubscription_that_was_not_meant_changes_nothing() {
    let stage = Stage::new();
    let subscriber = stage.subscriber();
    subscriber.behave(Manner::Denies);
    let _ = stage.ask("unsubscribe", ATOM, &subscriber.at("/"), &[]).expect(202);
    assert_eq!(subscriber.next().asked("hub.mode"), "unsubscribe");
    stage.service.told();
    subscriber.behave(Manner::Willing);
    stage.publish("Concert cancelled in Vienna");
    assert_delivers(&stage, &subscriber.next(), ATOM);
}

#[test]
fn every_format_of_a_feed_is_a_topic_with_its_own_type() {
    let stage = Stage::new();
    let types = ["application/atom+xml", "application/rss+xml", "application/feed+json"];
    let subscriber = Subscriber::willing();
    let topics = ["/feeds/all.atom", "/feeds/all.rss", "/feeds/all.json"];
    for topic in topics {
        stage.subscribe(&subscriber, topic, topic, &[]);
    }
    stage.publish("Concert cancelled in Vienna");
    let mut deliveries: Vec<_> = topics.map(|_| subscriber.next()).into();
    deliveries.sort_by_key(|delivery| topics.iter().position(|topic| delivery.target == *topic));
    for ((delivery, topic), kind) in deliveries.iter().zip(topics).zip(types) {
        assert_delivers(&stage, delivery, topic);
        assert!(delivery.header("content-type").starts_with(kind), "{delivery:?}");
    }
}

#[test]
fn a_feed_that_does_not_change_is_not_sent() {
    let stage = Stage::new();
    let subscriber = Subscriber::willing();
    stage.subscribe(&subscriber, "/feeds/exercise.atom", "/", &[]);
    stage.publish("Concert cancelled in Vienna");
    stage.service.told();
    assert!(subscriber.heard().is_empty());
}

#[test]
fn what_happens_by_itself_is_told_as_well() {
    let stage = Stage::new();
    stage.publish("Concert cancelled in Vienna");
    let subscriber = stage.subscriber();
    stage.service.advance(TimeDelta::hours(7));
    let delivery = subscriber.next();
    assert_delivers(&stage, &delivery, ATOM);
    assert!(String::from_utf8(delivery.body).unwrap().contains("EXPIRED: "));
}

#[test]
fn a_lease_ends_by_itself() {
    let stage = Stage::new();
    let subscriber = Subscriber::willing();
    stage.subscribe(&subscriber, ATOM, "/", &[("hub.lease_seconds", "3600")]);
    stage.service.advance(TimeDelta::seconds(3599));
    stage.publish("Concert cancelled in Vienna");
    assert_delivers(&stage, &subscriber.next(), ATOM);
    stage.service.told();
    stage.service.advance(TimeDelta::seconds(1));
    stage.publish("Concert moved to Graz, Vienna is closed");
    stage.service.told();
    assert!(subscriber.heard().is_empty());
}

#[test]
fn leases_are_kept_within_bounds() {
    let stage = Stage::new();
    let subscriber = Subscriber::willing();
    for (asked, granted) in
        [("1", "300"), ("86400", "86400"), ("99999999", "2592000"), ("99999999999999999999", "2592000")]
    {
        let question = stage.subscribe(&subscriber, ATOM, "/", &[("hub.lease_seconds", asked)]);
        assert_eq!(question.asked("hub.lease_seconds"), granted, "{asked}");
    }
}
