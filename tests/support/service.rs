//! The service as it is in production, but for its clock, which the test holds.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use forewarn::advisory::{PersonName, Publisher, Role};
use forewarn::app::{App, Begin, NotStarted, chance};
use forewarn::clock::{Clock, Held};
use forewarn::config::{Proxies, ReviewFlow, Seats, Settings, Site, WebSub};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use ureq::Agent;

use super::browser::Browser;
use super::editor::Editor;
use super::reader::Reader;

/// When every test begins.
#[must_use]
pub(crate) fn noon() -> DateTime<Utc> {
    "2026-12-01T12:00:00Z".parse().unwrap()
}

/// A running service, its folder and its clock.
pub(crate) struct Service {
    app: Option<App>,
    runtime: Runtime,
    pub(crate) clock: Held,
    pub(crate) folder: TempDir,
    agent: Agent,
    public_url: Option<String>,
    demo: bool,
    set: Box<dyn Fn(&mut Settings)>,
}

impl Service {
    /// Starts on a free port in an empty folder, with the built-in feeds, at noon.
    #[must_use]
    pub(crate) fn start() -> Self {
        Self::start_with(|_| {})
    }

    /// Starts with an address of its own for the public, so that links stay the same over restarts.
    #[must_use]
    pub(crate) fn start_public(public_url: &str) -> Self {
        Self::begin_with(|_| {}, Some(public_url.to_owned()), false, |_| {})
    }

    /// Starts the demo.
    #[must_use]
    pub(crate) fn start_demo() -> Self {
        Self::begin_with(|_| {}, None, true, |_| {})
    }

    /// Starts the demo with an address of its own for the public, so that links stay the same over restarts.
    #[must_use]
    pub(crate) fn start_demo_public(public_url: &str) -> Self {
        Self::begin_with(|_| {}, Some(public_url.to_owned()), true, |_| {})
    }

    /// Stops, and starts the demo again in the same folder.
    pub(crate) fn restart_demo(&mut self) {
        self.restart();
    }

    /// Starts after `prepare` has put files into the folder; feeds are declared in its `feeds`.
    pub(crate) fn start_with(prepare: impl FnOnce(&Path)) -> Self {
        Self::begin_with(prepare, None, false, |_| {})
    }

    /// Starts with other settings than the usual ones, now and after each restart.
    #[must_use]
    pub(crate) fn start_set(public_url: &str, set: impl Fn(&mut Settings) + 'static) -> Self {
        Self::begin_with(|_| {}, Some(public_url.to_owned()), false, set)
    }

    fn begin_with(
        prepare: impl FnOnce(&Path),
        public_url: Option<String>,
        demo: bool,
        set: impl Fn(&mut Settings) + 'static,
    ) -> Self {
        let folder = tempfile::tempdir().unwrap();
        prepare(folder.path());
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let config = Agent::config_builder().http_status_as_error(false).max_redirects(0).proxy(None);
        let agent = config.build().into();
        let (clock, set) = (Held::at(noon()), Box::new(set));
        let mut service = Self { app: None, runtime, clock, folder, agent, public_url, demo, set };
        service.begin();
        service
    }

    fn begin(&mut self) {
        self.try_to_begin().unwrap();
    }

    /// Starts, or says why not.
    pub(crate) fn try_to_begin(&mut self) -> Result<(), NotStarted> {
        let mut settings = settings(self.folder.path(), self.public_url.clone());
        (self.set)(&mut settings);
        let begin =
            Begin { settings, clock: Clock::Held(self.clock.clone()), random: chance, demo: self.demo };
        self.app = Some(self.runtime.block_on(App::start(begin))?);
        Ok(())
    }

    /// Stops in an orderly way and starts again in the same folder, on another port.
    pub(crate) fn restart(&mut self) {
        self.stop();
        self.begin();
    }

    /// Stops in an orderly way.
    pub(crate) fn stop(&mut self) {
        if let Some(app) = self.app.take() {
            self.runtime.block_on(app.stop());
        }
    }

    #[must_use]
    pub(crate) fn app(&self) -> &App {
        self.app.as_ref().unwrap()
    }

    /// Runs something that waits.
    pub(crate) fn wait<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    #[must_use]
    pub(crate) fn base(&self) -> String {
        format!("http://{}", self.app().address())
    }

    /// Somebody with these roles, new or not, and a new token.
    #[must_use]
    pub(crate) fn editor(&self, name: &str, roles: &[Role]) -> Editor {
        let name = PersonName::parse(name).unwrap();
        let registry = self.app().registry();
        let secret = self.runtime.block_on(async {
            if registry.persons().await.unwrap().iter().any(|person| person.name == name) {
                registry.change(&name, name.clone(), roles.to_vec()).await.unwrap();
            } else {
                registry.join(&name, name.clone(), roles.to_vec()).await.unwrap();
            }
            registry.issue(&name, name.clone(), "test".into(), TimeDelta::days(30)).await.unwrap()
        });
        let token = secret.reveal().to_owned();
        Editor { agent: self.agent.clone(), api: format!("{}/api/v1", self.base()), token }
    }

    /// An author and an approver.
    #[must_use]
    pub(crate) fn two(&self) -> (Editor, Editor) {
        (self.editor("Ada", &[Role::Author]), self.editor("Grace", &[Role::Approver]))
    }

    #[must_use]
    pub(crate) fn reader(&self) -> Reader {
        Reader { agent: self.agent.clone(), base: self.base() }
    }

    /// A browser that nobody has used yet.
    #[must_use]
    pub(crate) fn browser(&self) -> Browser {
        Browser { agent: self.agent.clone(), base: self.base(), cookies: BTreeMap::new() }
    }

    /// Waits until subscribers were told of everything that is due by now.
    pub(crate) fn told(&self) {
        self.wait(self.app().told());
    }

    /// Moves the clock and waits until everything that has come due by then is done.
    pub(crate) fn advance(&self, by: TimeDelta) {
        self.clock.advance(by);
        self.wait(self.app().settled());
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        self.stop();
    }
}

fn settings(folder: &Path, public_url: Option<String>) -> Settings {
    // A folder that is named has to be there; without declarations in it the built-in feeds serve.
    std::fs::create_dir_all(folder.join("feeds")).unwrap();
    Settings {
        data: folder.join("data"),
        listen: "127.0.0.1:0".parse().unwrap(),
        database: None,
        feeds: PathBuf::from(folder).join("feeds"),
        templates: PathBuf::from(folder).join("templates"),
        public_url,
        proxies: Proxies::default(),
        publisher: Some(Publisher {
            name: "Example Warnings".into(),
            authority: "warnings.example.org".into(),
            contact: "desk@warnings.example.org".into(),
            url: "https://warnings.example.org/".into(),
        }),
        hotlines: std::collections::BTreeSet::new(),
        requests_a_minute: 100_000,
        websub: WebSub::default(),
        review: ReviewFlow::default(),
        seats: Seats::default(),
        site: Site::default(),
        webhooks: Vec::new(),
    }
}
