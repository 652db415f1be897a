//! How often a token may ask.

use std::sync::Arc;

use axum::body::Body;
use axum::http::Request;
use axum::response::Response;
use chrono::{DateTime, TimeDelta, Utc};
use forewarn::advisory::{Addresses, TokenId};
use forewarn::http::api::{Allowance, Api, Pace, UnderWay, router};
use tower::ServiceExt;

use crate::support::Service;

fn start() -> DateTime<Utc> {
    "2026-12-01T08:00:00Z".parse().unwrap()
}

fn token(name: &str) -> TokenId {
    TokenId(name.to_owned())
}

#[test]
fn a_quota_can_be_used_at_once_and_then_comes_back_evenly() {
    let pace = Pace::new(6);
    let mine = token("mine");
    // Seconds since the start, what is left, seconds until all is back, seconds to wait.
    let table = [
        (0, 5, 10, None),
        (0, 4, 20, None),
        (0, 3, 30, None),
        (0, 2, 40, None),
        (0, 1, 50, None),
        (0, 0, 60, None),
        (0, 0, 60, Some(10)),
        (9, 0, 51, Some(1)),
        (10, 0, 60, None),
        (11, 0, 59, Some(9)),
        (30, 1, 50, None),
        (600, 5, 10, None),
    ];
    for (seconds, remaining, full_in, wait) in table {
        let allowance = pace.take(&mine, start() + TimeDelta::seconds(seconds));
        assert_eq!(allowance, Allowance { quota: 6, remaining, full_in, wait }, "after {seconds} s");
    }
}

#[test]
fn one_token_does_not_use_up_what_another_has() {
    let pace = Pace::new(1);
    assert_eq!(pace.take(&token("a"), start()).wait, None);
    assert_eq!(pace.take(&token("a"), start()).wait, Some(60));
    assert_eq!(pace.take(&token("b"), start()).wait, None);
}

#[test]
fn a_clock_that_is_set_back_shuts_nobody_out_for_longer_than_a_minute() {
    let pace = Pace::new(2);
    let mine = token("mine");
    assert_eq!(pace.take(&mine, start()).wait, None);
    let yesterday = start() - TimeDelta::days(1);
    let wait = pace.take(&mine, yesterday).wait.unwrap();
    assert!(wait <= 60, "{wait}");
    assert_eq!(pace.take(&mine, yesterday + TimeDelta::seconds(wait)).wait, None);
}

#[test]
fn any_quota_can_be_set() {
    for quota in [0, 1, 7, 600, 1_000_000] {
        let pace = Pace::new(quota);
        let allowance = pace.take(&token("a"), start());
        assert_eq!(allowance.quota, quota.max(1));
        assert_eq!(allowance.remaining, allowance.quota - 1, "{quota}");
        assert_eq!(allowance.wait, None);
    }
}

#[test]
fn exactly_the_quota_fits_into_a_moment() {
    for quota in [1, 7, 59, 600, 601] {
        let pace = Pace::new(quota);
        let taken = (0..quota + 5).filter(|_| pace.take(&token("a"), start()).wait.is_none()).count();
        assert_eq!(taken, usize::try_from(quota).unwrap());
    }
}

/// The editors' half with a quota of two, beside the service that it asks.
fn two_a_minute(service: &Service, token: &str) -> impl Fn(&str) -> Response {
    let desk = service.app().desk().clone();
    let addresses = Addresses::new("https://warnings.example.org");
    let random = |bytes: &mut [u8]| bytes.fill(7);
    let pace = Pace::new(2);
    let router = router(Arc::new(Api {
        desk,
        addresses,
        pace,
        random,
        webhooks: None,
        outreach: None,
        under_way: UnderWay::default(),
    }));
    let token = format!("Bearer {token}");
    move |path| {
        let request = Request::get(path).header("Authorization", &token).body(Body::empty()).unwrap();
        service.wait(router.clone().oneshot(request)).unwrap()
    }
}

#[test]
fn a_token_above_its_pace_is_told_how_long_to_wait() {
    let service = Service::start();
    let (ada, _) = service.two();
    let ask = two_a_minute(&service, &ada.token);
    assert_eq!(ask("/api/v1/me").status(), 200);
    assert_eq!(ask("/api/v1/me?x=1").status(), 400, "a refused request counts");
    let answer = ask("/api/v1/me");
    assert_eq!(answer.status(), 429);
    assert_eq!(answer.headers()["retry-after"], "30");
    assert_eq!(answer.headers()["ratelimit"], "\"token\";r=0;t=60");
    assert_eq!(answer.headers()["content-type"], "application/problem+json");
    assert_eq!(ask("/api/v1/nothing").status(), 404, "what opens nothing is not counted");
    service.clock.advance(TimeDelta::seconds(30));
    assert_eq!(ask("/api/v1/me").status(), 200);
}
