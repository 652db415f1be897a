//! Another configuration while the service runs: taken whole, or the old one stays and it is said why.

use crate::config::{NotConfigured, Settings, read_feeds, read_templates};

use super::running::App;

/// Why the old configuration stays.
struct Stays {
    why: String,
    /// Where it is a file in the folder of feeds that is looked at all the time: what else waits for a restart.
    watched: Option<Vec<&'static str>>,
}

impl Stays {
    fn of(why: String) -> Self {
        Self { why, watched: None }
    }
}

impl App {
    /// Takes what can be taken without a restart (feeds, prewritten texts), from settings that were read anew. Everything
    /// is read before anything is taken. Returns what changed and waits for a restart.
    ///
    /// # Errors
    /// Why the old configuration stays; `/readyz` says so too, until one is taken.
    pub async fn reload(
        &self,
        read: Result<Settings, NotConfigured>,
        begun: &Settings,
    ) -> Result<Vec<&'static str>, String> {
        let outcome = self.take(read, begun).await;
        match &outcome {
            Ok(waiting) => self.waits_for(waiting),
            Err(Stays { why, watched }) => {
                tracing::error!(why, "the new configuration is not taken; the old one stays");
                match watched {
                    // What is wrong with a feed is said until its file is mended; the rest of the configuration was read.
                    Some(waiting) => {
                        self.readiness().declarations(Some(why));
                        self.waits_for(waiting);
                    }
                    None => self.readiness().configuration(Some(why)),
                }
            }
        }
        outcome.map_err(|stays| stays.why)
    }

    /// Says what was read and waits for a restart; nothing, where nothing does.
    fn waits_for(&self, waiting: &[&str]) {
        if waiting.is_empty() {
            return self.readiness().configuration(None);
        }
        let why = format!("{} changed; a restart is needed", waiting.join(", "));
        tracing::warn!(why, "part of the new configuration waits for a restart");
        self.readiness().configuration(Some(&why));
    }

    async fn take(
        &self,
        read: Result<Settings, NotConfigured>,
        begun: &Settings,
    ) -> Result<Vec<&'static str>, Stays> {
        let settings = read.map_err(|bad| Stays::of(bad.to_string()))?;
        let (feeds, templates) = (settings.feeds.clone(), settings.templates.clone());
        let looked =
            tokio::task::spawn_blocking(move || (read_feeds(&feeds).map(drop), read_templates(&templates)));
        let looked = looked.await.map_err(|_| Stays::of("the files could not be read".to_owned()))?;
        let waiting = waits(&settings, begun);
        // Another folder is not looked at before a restart.
        let watched = (settings.feeds == begun.feeds).then(|| waiting.clone());
        looked.0.map_err(|bad| Stays { why: bad.to_string(), watched })?;
        let templates = looked.1.map_err(|bad| Stays::of(bad.to_string()))?;
        self.desk().take_templates(templates);
        // They were read a moment ago. What still becomes of them is said by those who read and print them, until it is mended.
        let _ = self.reload_feeds().await;
        Ok(waiting)
    }
}

/// What changed and is only read at the start.
fn waits(new: &Settings, old: &Settings) -> Vec<&'static str> {
    // By name, so that a new setting is a question here. Prewritten texts are read again wherever they are.
    let Settings {
        data,
        listen,
        database,
        feeds,
        templates: _,
        public_url,
        proxies,
        publisher,
        hotlines,
        requests_a_minute,
        websub,
        review,
        seats,
        webhooks,
        site,
    } = new;
    let changed = [
        ("data", *data != old.data),
        ("listen", *listen != old.listen),
        ("database", *database != old.database),
        ("feeds", *feeds != old.feeds),
        ("public_url", *public_url != old.public_url),
        ("trusted_proxies", *proxies != old.proxies),
        ("publisher", *publisher != old.publisher || *hotlines != old.hotlines),
        ("limits", *requests_a_minute != old.requests_a_minute),
        ("websub", *websub != old.websub),
        ("review", *review != old.review),
        ("desk", *seats != old.seats),
        ("webhooks", *webhooks != old.webhooks),
        ("site", *site != old.site),
    ];
    changed.into_iter().filter(|(_, changed)| *changed).map(|(name, _)| name).collect()
}
