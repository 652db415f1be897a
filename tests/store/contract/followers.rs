//! Whom outreach tells: kept as they were given, found again page by page, no part of the chain.

use chrono::TimeDelta;
use forewarn::advisory::Digest;
use forewarn::store::{Errand, Follower, FollowerChange};

use crate::store::given::{Ground, at};

/// A subscriber without a secret, until ten days from now.
pub(in crate::store) fn subscriber(topic: &str, target: &str) -> Follower {
    Follower {
        topic: topic.into(),
        target: target.into(),
        errand: Errand::Deliver { secret: None, until: at(0) + TimeDelta::days(10) },
        told: Digest([1; 32]),
        failures: 0,
        retry_at: None,
    }
}

fn keep(follower: &Follower) -> FollowerChange {
    FollowerChange::Keep(follower.clone())
}

pub(super) async fn whoever_follows_is_found_after_the_store_is_opened_again<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    let until = at(7) + TimeDelta::milliseconds(1);
    let signed = Follower {
        errand: Errand::Deliver { secret: Some("ä\0'\u{202E}".into()), until },
        failures: u32::MAX,
        retry_at: Some(at(9)),
        ..subscriber("/feeds/all.atom", "https://reader.example/?a=b&c")
    };
    let ping = Follower { errand: Errand::Ping, ..subscriber("/feeds/all.atom", "https://hub.example/") };
    store.set_followers(vec![keep(&signed), keep(&ping)]).await.unwrap();
    drop(store);
    assert_eq!(ground.open().followers(None, 9).await.unwrap(), [signed, ping]);
}

pub(super) async fn a_follower_is_one_for_each_errand_topic_and_target<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    let first = subscriber("/feeds/all.atom", "https://reader.example/");
    let renewed = Follower {
        errand: Errand::Deliver { secret: Some("s".into()), until: at(3) },
        told: Digest([2; 32]),
        ..first.clone()
    };
    let elsewhere = subscriber("/feeds/all.rss", "https://reader.example/");
    let ping = Follower { errand: Errand::Ping, ..first.clone() };
    store.set_followers([&first, &elsewhere, &ping, &renewed].map(keep).into()).await.unwrap();
    assert_eq!(store.followers(None, 9).await.unwrap(), [renewed.clone(), elsewhere.clone(), ping.clone()]);
    let gone = subscriber("/feeds/none.atom", "https://reader.example/");
    let drops = [&renewed, &gone].map(|follower| FollowerChange::Drop(follower.key()));
    store.set_followers(drops.into()).await.unwrap();
    assert_eq!(store.followers(None, 9).await.unwrap(), [elsewhere, ping]);
}

pub(super) async fn followers_are_read_page_by_page_in_the_order_of_their_keys<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    let topics = ["/feeds/a.atom", "/feeds/a.rss", "/feeds/b.atom"];
    let targets = ["https://one.example/", "https://two.example/"];
    let all: Vec<_> =
        topics.iter().flat_map(|topic| targets.map(|target| subscriber(topic, target))).collect();
    store.set_followers(all.iter().rev().map(keep).collect()).await.unwrap();
    let mut found: Vec<Follower> = Vec::new();
    loop {
        let page = store.followers(found.last().map(Follower::key), 4).await.unwrap();
        if page.is_empty() {
            break;
        }
        found.extend(page);
    }
    assert_eq!(found, all);
    assert_eq!(store.followers(None, 0).await.unwrap(), []);
}

pub(super) async fn what_a_follower_was_told_is_no_part_of_the_chain<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    let before = store.head().await.unwrap();
    store.set_followers(vec![keep(&subscriber("/feeds/all.atom", "https://reader.example/"))]).await.unwrap();
    assert_eq!(store.head().await.unwrap(), before);
}
