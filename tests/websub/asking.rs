//! Whether a subscription was meant (§5.3): only the challenge means yes, and nobody is made to wait or to listen.

use forewarn::store::Store;

use super::stage::{ATOM, PUBLIC, Stage};
use super::subscriber::{Manner, Subscriber};

/// Nothing is sent to a callback that did not confirm.
#[track_caller]
fn assert_not_subscribed(manner: Manner) {
    let stage = Stage::set(|websub| websub.timeout = std::time::Duration::from_secs(1));
    let subscriber = Subscriber::new(manner.clone());
    let _ = stage.ask("subscribe", ATOM, &subscriber.at("/"), &[]).expect(202);
    assert_eq!(subscriber.next().method, "GET");
    stage.service.told();
    subscriber.behave(Manner::Willing);
    stage.publish("Concert cancelled in Vienna");
    stage.service.told();
    assert!(subscriber.heard().is_empty(), "{manner:?} is no yes");
}

#[test]
fn whoever_does_not_return_the_challenge_is_not_subscribed() {
    assert_not_subscribed(Manner::Denies);
    assert_not_subscribed(Manner::Says("yes"));
    assert_not_subscribed(Manner::Says(""));
}

#[test]
fn a_callback_that_says_nothing_is_not_subscribed() {
    assert_not_subscribed(Manner::Mute);
}

#[test]
fn a_callback_that_points_elsewhere_is_not_subscribed_and_nobody_goes_there() {
    let elsewhere = Subscriber::willing();
    assert_not_subscribed(Manner::Elsewhere(elsewhere.at("/admin")));
    assert!(elsewhere.heard().is_empty(), "nobody went there");
}

#[test]
fn callbacks_that_never_answer_keep_no_other_from_being_asked() {
    let stage = Stage::set(|websub| websub.timeout = std::time::Duration::from_secs(60));
    let hanging = Subscriber::everywhere(Manner::Hangs);
    // More than are asked at once, each at a host of its own.
    for n in 0..32 {
        let callback = format!("http://127.0.1.{n}:{}/", hanging.address.port());
        let _ = stage.ask("subscribe", ATOM, &callback, &[]).expect(202);
    }
    let good = Subscriber::willing();
    let _ = stage.ask("subscribe", ATOM, &good.at("/"), &[]).expect(202);
    assert_eq!(good.next().asked("hub.mode"), "subscribe");
}

#[test]
fn a_callback_that_hangs_or_never_ends_is_cut_and_not_subscribed() {
    assert_not_subscribed(Manner::Hangs);
    assert_not_subscribed(Manner::Endless);
}

#[test]
fn a_challenge_is_another_each_time() {
    let stage = Stage::new();
    let subscriber = Subscriber::willing();
    let one = stage.subscribe(&subscriber, ATOM, "/", &[]).asked("hub.challenge");
    let other = stage.subscribe(&subscriber, ATOM, "/", &[]).asked("hub.challenge");
    assert_ne!(one, other);
}

#[test]
fn a_callback_is_asked_once_for_what_it_is_asked_again_meanwhile() {
    let stage = Stage::set(|websub| websub.timeout = std::time::Duration::from_secs(3));
    let subscriber = Subscriber::new(Manner::Hangs);
    // Two of a host are under way and two aside; what comes beyond waits, and a repetition takes the place of the first.
    for path in ["/a", "/b", "/c", "/d"] {
        let _ = stage.ask("subscribe", ATOM, &subscriber.at(path), &[]).expect(202);
    }
    let mut asked: Vec<_> = (0..4).map(|_| subscriber.next().target[..2].to_owned()).collect();
    asked.sort();
    assert_eq!(asked, ["/a", "/b", "/c", "/d"]);
    for _ in 0..3 {
        let _ = stage.ask("subscribe", ATOM, &subscriber.at("/e"), &[]).expect(202);
    }
    stage.service.told();
    let later: Vec<_> = subscriber.heard().into_iter().map(|heard| heard.target[..2].to_owned()).collect();
    assert_eq!(later, ["/e"]);
}

#[test]
fn a_host_is_no_target_to_be_shot_at_through_us() {
    let stage = Stage::new();
    let subscriber = Subscriber::new(Manner::Denies);
    let answers: Vec<_> =
        (0..70).map(|n| stage.ask("subscribe", ATOM, &subscriber.at(&format!("/{n}")), &[])).collect();
    let refused = answers.iter().find(|answer| answer.status == 429).expect("a flood is turned away");
    assert!(refused.text().starts_with("hub.callback: too many "), "{}", refused.text());
    assert!(refused.header("retry-after").parse::<u32>().unwrap() > 0);
    let taken = answers.iter().filter(|answer| answer.status == 202).count();
    assert!(taken <= 60, "{taken} were taken");
    stage.service.told();
    assert_eq!(subscriber.heard().len(), taken, "one question for each that was taken");
    stage.service.advance(chrono::TimeDelta::seconds(5));
    let _ = stage.ask("subscribe", ATOM, &subscriber.at("/later"), &[]).expect(202);
}

#[test]
fn there_is_room_for_so_many_subscriptions_and_no_more() {
    let stage = Stage::set(|websub| {
        websub.most_subscriptions = 2;
        websub.most_per_host = 1;
    });
    let (one, other) = (Subscriber::willing(), Subscriber::willing());
    stage.subscribe(&one, ATOM, "/", &[]);
    let full = stage.ask("subscribe", ATOM, &other.at("/"), &[]).expect(429);
    assert!(full.text().contains("too many subscriptions"), "{}", full.text());
    let local = other.at("/").replace("127.0.0.1", "localhost");
    let _ = stage.ask("subscribe", ATOM, &local, &[]).expect(202);
    assert_eq!(other.next().header("host"), format!("localhost:{}", other.address.port()));
    stage.service.told();
    let elsewhere = other.at("/").replace("127.0.0.1", "127.0.0.2");
    let _ = stage.ask("subscribe", ATOM, &elsewhere, &[]).expect(503);
    // Whoever is there already may renew.
    stage.subscribe(&one, ATOM, "/", &[]);
}

#[test]
fn whoever_follows_a_feed_that_is_taken_down_for_good_is_told_so() {
    let stage = Stage::new();
    let subscriber = Subscriber::willing();
    stage.subscribe(&subscriber, "/feeds/exercise.atom", "/in?who=me", &[]);
    let feeds = stage.service.folder.path().join("feeds");
    std::fs::create_dir_all(&feeds).unwrap();
    std::fs::write(feeds.join("exercise.toml"), "gone = true\n[title]\nen = \"Exercises\"\n").unwrap();
    stage.service.wait(stage.service.app().reload_feeds()).unwrap();
    let denial = subscriber.next();
    assert_eq!(denial.asked("hub.mode"), "denied");
    assert_eq!(denial.asked("hub.topic"), format!("{PUBLIC}/feeds/exercise.atom"));
    assert_eq!(denial.asked("hub.reason"), "the feed was taken down for good");
    assert!(denial.target.starts_with("/in?who=me&"), "{}", denial.target);
    stage.service.told();
    assert!(followers(stage).is_empty());
}

/// Who is left in the store of a service that has ended.
fn followers(mut stage: Stage) -> Vec<String> {
    stage.service.stop();
    let location = forewarn::store::Location::in_folder(&stage.service.folder.path().join("data"));
    let store = Store::open(&location).unwrap();
    let left = stage.service.wait(store.followers(None, 10)).unwrap();
    left.into_iter().map(|follower| follower.target).collect()
}
