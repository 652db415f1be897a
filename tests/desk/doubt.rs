//! Whoever does the work goes away while it is being done: nobody is told that nothing has happened.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use chrono::{DateTime, TimeDelta, Utc};
use forewarn::advisory::{Addresses, Advisory, Deed, Person, PersonName, Role};
use forewarn::app::chance;
use forewarn::clock::{Clock, Held};
use forewarn::config::{self, ReviewFlow};
use forewarn::desk::{Desk, How, Lasting, Opened, Published, Refused, Registry, Sessions, Setup};
use forewarn::http::api::{self, Api, Pace, UnderWay};
use forewarn::http::desk::{self, Attempts, Origin, Pages, Strangers};
use forewarn::intake::read_draft;
use forewarn::passkeys::Passkeys;
use forewarn::press::{Press, Readiness, Shelf, Twins};
use forewarn::store::{Location, Store};
use http::{HeaderMap, Request};
use http_body_util::BodyExt as _;
use tempfile::TempDir;
use tower::ServiceExt as _;

use crate::feed::story::all;
use crate::render::sample::setting;
use crate::support::{advisory, hidden};

const ORIGIN: &str = "http://localhost:8080";

fn noon() -> DateTime<Utc> {
    "2026-12-01T12:00:00Z".parse().unwrap()
}

/// A desk whose work is done only where the test has it done.
struct Stage {
    opened: Opened,
    work: Pin<Box<dyn Future<Output = ()> + Send>>,
    store: Store,
    clock: Clock,
    shelf: Shelf,
    folder: TempDir,
}

/// What came back: status, header lines, body.
type Got = (u16, HeaderMap, String);

impl Stage {
    async fn open() -> Self {
        let folder = TempDir::new().unwrap();
        let store = Store::open(&Location::in_folder(folder.path())).unwrap();
        let (clock, shelf, setting) = (Clock::Held(Held::at(noon())), Shelf::new(), Arc::new(setting()));
        let (opened, work) = Desk::open(Setup {
            store: store.clone(),
            clock: clock.clone(),
            random: chance,
            knowledge: Arc::new(config::knowledge(std::collections::BTreeSet::new()).unwrap()),
            publisher: setting.publisher.clone(),
            press: Press::new(Arc::clone(&setting), shelf.clone(), Twins::start().unwrap()),
            setting,
            feeds: vec![all()],
            extents: config::extents().unwrap(),
            readiness: Arc::new(Readiness::default()),
            flow: ReviewFlow::default(),
            templates: config::read_templates(std::path::Path::new("no/such/folder")).unwrap(),
        })
        .await
        .unwrap();
        Self { opened, work: Box::pin(work), store, clock, shelf, folder }
    }

    fn desk(&self) -> &Desk {
        &self.opened.desk
    }

    /// Somebody new, and a token of theirs.
    async fn person(&self, name: &str, role: Role) -> (Person, String) {
        let registry = Registry::new(self.store.clone(), self.clock.clone(), chance);
        let name = PersonName::parse(name).unwrap();
        registry.join(&name, name.clone(), vec![role]).await.unwrap();
        let token = registry.issue(&name, name.clone(), "test".into(), TimeDelta::days(1)).await.unwrap();
        (Person { name, roles: vec![role], disabled: false }, token.reveal().to_owned())
    }

    /// A draft that another person has agreed to, that person, and their token.
    async fn approved(&self) -> (Advisory, Person, String) {
        let ((ada, _), (grace, token)) =
            (self.person("Ada", Role::Author).await, self.person("Grace", Role::Approver).await);
        let draft = read_draft(advisory("Vienna: the concert is cancelled").to_string().as_bytes()).unwrap();
        let (draft, _) = self.desk().create(&ada, draft).await.unwrap();
        let _ = self.desk().submit(&ada, draft.id, None, Vec::new()).await.unwrap();
        let _ = self.desk().approve(&grace, draft.id, None, None).await.unwrap();
        (self.desk().load(draft.id, None).await.unwrap(), grace, token)
    }

    /// Takes an order, has it recorded, and then never answers.
    async fn break_off(&mut self) {
        let (stamped, seq) = (self.desk().now(), self.store.head().await.unwrap().seq);
        // The order is stamped and handed to the store in one go. The store cannot answer while its file is held by another,
        // so what follows is left undone.
        let held = rusqlite::Connection::open(self.folder.path().join("ledger.sqlite3")).unwrap();
        held.execute_batch("BEGIN IMMEDIATE").unwrap();
        while self.desk().now() == stamped {
            let work = &mut self.work;
            let pending = poll_fn(|context| Poll::Ready(work.as_mut().poll(context).is_pending())).await;
            assert!(pending, "the desk's work never ends by itself");
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        self.work = Box::pin(std::future::pending());
        held.execute_batch("ROLLBACK").unwrap();
        while self.store.head().await.unwrap().seq == seq {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }

    /// Whether the last thing on the ledger is that it was published.
    async fn is_published(&self, advisory: &Advisory) -> bool {
        let history = self.store.history(advisory.id).await.unwrap().unwrap();
        matches!(history.last().unwrap().1.deed, Deed::Published { .. })
    }
}

async fn send(router: &Router, request: Request<Body>) -> Got {
    let answer = router.clone().oneshot(request).await.unwrap();
    let (parts, body) = answer.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    (parts.status.as_u16(), parts.headers, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn a_lost_answer_is_not_said_to_be_nothing() {
    let mut stage = Stage::open().await;
    let (advisory, grace, _) = stage.approved().await;
    let desk = stage.desk().clone();
    let id = advisory.id;
    let asked = tokio::spawn(async move { desk.publish(&grace, id, None, How::Now).await });
    stage.break_off().await;
    let refused = asked.await.unwrap().unwrap_err();
    assert!(matches!(refused, Refused::InDoubt(None)), "{refused:?}");
    assert!(stage.is_published(&advisory).await);
}

#[tokio::test]
async fn the_api_says_that_it_is_in_doubt() {
    let mut stage = Stage::open().await;
    let (advisory, _, token) = stage.approved().await;
    let router = api::router(Arc::new(Api {
        desk: stage.desk().clone(),
        addresses: Addresses::new(ORIGIN),
        pace: Pace::new(1000),
        random: chance,
        webhooks: None,
        outreach: None,
        under_way: UnderWay::default(),
    }));
    let request = Request::post(format!("/api/v1/advisories/{}/publish", advisory.id))
        .header("Authorization", format!("Bearer {token}"))
        .header("Content-Type", "application/json")
        .body(Body::from("{}"))
        .unwrap();
    let asked = tokio::spawn(async move { send(&router, request).await });
    stage.break_off().await;
    let (status, headers, body) = asked.await.unwrap();
    assert_eq!(status, 503, "{body}");
    assert!(!headers.contains_key("retry-after"), "nobody is asked to repeat it");
    let problem: serde_json::Value = serde_json::from_str(&body).unwrap();
    assert_eq!(problem["type"], "/problems/in-doubt", "{body}");
    assert_eq!(problem["detail"], "it is not known whether this was done");
    assert!(
        problem["fix"].as_str().unwrap().starts_with("look at what it was about before repeating"),
        "{body}"
    );
    assert!(stage.is_published(&advisory).await);
}

#[tokio::test]
async fn the_desk_says_that_it_is_in_doubt() {
    let mut stage = Stage::open().await;
    let (advisory, _, token) = stage.approved().await;
    let hour = TimeDelta::hours(1);
    let lasting = Lasting { idle: hour, longest: hour };
    let (store, clock) = (stage.store.clone(), stage.clock.clone());
    let router = desk::router(Arc::new(Pages {
        desk: stage.desk().clone(),
        sessions: Sessions::new(store, clock, chance, lasting, Passkeys::new(None, chance)),
        origin: Origin::of(ORIGIN),
        attempts: Attempts::new(chance),
        strangers: Strangers::default(),
        random: chance,
        shelf: stage.shelf.clone(),
    }));
    let form = |path: &str, cookie: &str, fields: &[(&str, &str)]| {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        Request::post(path)
            .header("Host", "localhost:8080")
            .header("Origin", ORIGIN)
            .header("Cookie", cookie)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .unwrap()
    };
    let (status, headers, body) = send(&router, form("/desk/sign-in", "", &[("token", &token)])).await;
    assert_eq!(status, 303, "{body}");
    let cookie = headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    let front = Request::get("/desk").header("Host", "localhost:8080").header("Cookie", &cookie);
    let (_, _, page) = send(&router, front.body(Body::empty()).unwrap()).await;
    let (proof, version) = (hidden(&page, "proof").unwrap(), advisory.version.to_string());
    let fields = [("proof", &*proof), ("version", &*version), ("do", "now"), ("read", "yes")];
    let request = form(&format!("/desk/advisories/{}/publish", advisory.id), &cookie, &fields);
    let asked = tokio::spawn(async move { send(&router, request).await });
    stage.break_off().await;
    let (status, _, page) = asked.await.unwrap();
    assert_eq!(status, 503, "{page}");
    assert!(page.contains("It is not known whether this was done"), "{page}");
    assert!(page.contains("Look at what it was about before repeating it."), "{page}");
    assert!(!page.contains("Nothing has happened") && !page.contains("Send it again"), "{page}");
    assert!(stage.is_published(&advisory).await);
}

#[tokio::test]
async fn a_time_that_is_recorded_is_set_also_when_nobody_is_left_to_tell() {
    let mut stage = Stage::open().await;
    let (advisory, grace, _) = stage.approved().await;
    stage.work = Box::pin(std::future::pending());
    let at = noon() + TimeDelta::hours(1);
    let set = stage.desk().publish(&grace, advisory.id, None, How::At(at)).await;
    assert!(matches!(set, Ok(Published::Scheduled { .. })), "{set:?}");
    assert_eq!(stage.store.scheduled().await.unwrap(), [(at, advisory.id)]);
}
