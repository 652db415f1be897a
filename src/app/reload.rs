//! Another configuration while the service runs: taken whole, or the old one stays and it is said why.

use crate::config::{NotConfigured, Settings, read_feeds, read_templates};

use super::running::App;

/// Why the old configuration stays.
struct Stays {
    why: String,
    /// Whether it is a file of a feed that cannot be taken.
    files_of_feeds: bool,
}

impl Stays {
    fn of(why: String) -> Self {
        Self { why, files_of_feeds: false }
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
            Ok(waiting) if waiting.is_empty() => self.readiness().configuration(None),
            Ok(waiting) => {
                let why = format!("{} changed; a restart is needed", waiting.join(", "));
                tracing::warn!(why, "part of the new configuration waits for a restart");
                self.readiness().configuration(Some(&why));
            }
            Err(Stays { why, files_of_feeds }) => {
                tracing::error!(why, "the new configuration is not taken; the old one stays");
                // The files of feeds are looked at all the time: what is wrong with them is said until they are mended.
                match files_of_feeds {
                    true => self.readiness().declarations(Some(why)),
                    false => self.readiness().configuration(Some(why)),
                }
            }
        }
        outcome.map_err(|stays| stays.why)
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
        looked.0.map_err(|bad| Stays { why: bad.to_string(), files_of_feeds: true })?;
        let templates = looked.1.map_err(|bad| Stays::of(bad.to_string()))?;
        self.reload_feeds().await.map_err(Stays::of)?;
        self.desk().take_templates(templates);
        Ok(waits(&settings, begun))
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
