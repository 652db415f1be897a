//! Whether the process is up, and whether all is well.

use super::stage::{Plan, Stage};

#[test]
fn the_process_is_up_before_it_is_ready() {
    let stage = Stage::of(Plan::default());
    let got = stage.get("/healthz", &[]);
    assert_eq!((got.status, got.text(), got.header("cache-control")), (200, "up\n", Some("no-store")));
    let got = stage.get("/readyz?verbose", &[]);
    assert_eq!((got.status, got.text()), (503, "not every feed is printed yet\n"));
    assert_eq!(got.header("retry-after"), Some("5"));
}

#[test]
fn ready_is_who_has_no_complaint() {
    let stage = Stage::of(Plan::default());
    stage.readiness.printed();
    let got = stage.get("/readyz", &[]);
    assert_eq!((got.status, got.text()), (200, "ready\n"));
    stage.readiness.not_printed();
    stage.readiness.draining();
    let got = stage.get("/readyz", &[]);
    assert_eq!((got.status, got.text().lines().count()), (503, 2));
    assert_eq!(got.header("content-type"), Some("text/plain; charset=utf-8"));
}
