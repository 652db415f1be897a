//! Another hub is told of what changed, and of nothing else; what it did not take is tried again, over restarts too.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use forewarn::config::Hub;

use super::stage::{PUBLIC, Stage};
use super::subscriber::{Heard, Manner, Subscriber};

/// A service that names this hub. It need not be allowed to speak to private addresses: whoever runs it chose the hub.
fn stage(hub: &Subscriber) -> Stage {
    let address = hub.at("/hub?key=1");
    Stage::set(move |websub| {
        websub.hub = Hub::External(address.parse().unwrap());
        websub.allow_private = false;
    })
}

/// The topic of a ping, with everything else as it must be.
#[track_caller]
fn topic(ping: &Heard) -> String {
    assert_eq!((ping.method.as_str(), ping.target.as_str()), ("POST", "/hub?key=1"));
    assert_eq!(ping.header("content-type"), "application/x-www-form-urlencoded");
    let form: Vec<_> = url::form_urlencoded::parse(&ping.body).into_owned().collect();
    let names: Vec<_> = form.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["hub.mode", "hub.url", "hub.topic"]);
    assert_eq!((form[0].1.as_str(), &form[1].1), ("publish", &form[2].1));
    form[1].1.strip_prefix(PUBLIC).unwrap().to_owned()
}

fn topics(stage: &Stage, hub: &Subscriber) -> Vec<String> {
    stage.service.told();
    let mut topics: Vec<_> = hub.heard().iter().map(topic).collect();
    topics.sort();
    topics
}

/// The documents of the feed that changes.
const ALL: [&str; 9] = [
    "/feeds/all.atom",
    "/feeds/all.de.atom",
    "/feeds/all.de.json",
    "/feeds/all.de.rss",
    "/feeds/all.fr.atom",
    "/feeds/all.fr.json",
    "/feeds/all.fr.rss",
    "/feeds/all.json",
    "/feeds/all.rss",
];

#[test]
fn a_hub_hears_of_every_feed_once_and_then_of_what_changes() {
    let hub = Subscriber::willing();
    let mut stage = stage(&hub);
    let first: BTreeSet<_> = topics(&stage, &hub).into_iter().collect();
    assert!(ALL.iter().all(|topic| first.contains(*topic)), "{first:?}");
    assert!(first.contains("/feeds/exercise.rss") && first.iter().all(|topic| topic.starts_with("/feeds/")));
    stage.publish("Concert cancelled in Vienna");
    assert_eq!(topics(&stage, &hub), ALL);
    stage.restart(|| {});
    assert_eq!(topics(&stage, &hub), [""; 0], "it knows all that");
}

#[test]
fn what_a_hub_did_not_take_is_tried_again_over_a_restart() {
    let hub = Subscriber::willing();
    let mut stage = stage(&hub);
    let _ = topics(&stage, &hub);
    hub.behave(Manner::Answers(410));
    stage.publish("Concert cancelled in Vienna");
    assert_eq!(topics(&stage, &hub), ALL);
    stage.restart(|| hub.behave(Manner::Willing));
    stage.service.advance(TimeDelta::seconds(10));
    assert_eq!(topics(&stage, &hub), ALL);
    stage.service.advance(TimeDelta::hours(1));
    assert_eq!(topics(&stage, &hub), [""; 0]);
}

#[test]
fn a_publication_does_not_wait_for_a_hub_that_hangs() {
    let hub = Subscriber::new(Manner::HangsLater);
    let stage = stage(&hub);
    stage.publish("Concert cancelled in Vienna");
    assert_eq!(stage.service.reader().titles("all").len(), 1);
}

#[test]
fn subscribers_of_before_are_told_until_their_leases_end() {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    let (hub, moved) = (Subscriber::willing(), Arc::new(AtomicBool::new(false)));
    let (address, switch) = (hub.at("/hub?key=1"), Arc::clone(&moved));
    let mut stage = Stage::set(move |websub| {
        if switch.load(Ordering::SeqCst) {
            websub.hub = Hub::External(address.parse().unwrap());
        }
    });
    let subscriber = stage.subscriber();
    stage.restart(|| moved.store(true, Ordering::SeqCst));
    stage.publish("Concert cancelled in Vienna");
    let delivery = subscriber.next();
    assert!(delivery.header("link").starts_with(&format!("<{}>; rel=\"hub\"", hub.at("/hub?key=1"))));
}
