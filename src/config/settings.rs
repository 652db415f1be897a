//! Where the service keeps things, where it listens and how it is known: flags, then environment, then file, then defaults.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use url::Url;

use crate::advisory::Publisher;

use super::not_configured::NotConfigured;
use super::proxies::Proxies;
use super::review_flow::{ReviewFlow, ReviewShape};
use super::seats::{Seats, SeatsShape};
use super::site::{Site, SiteShape};
use super::webhooks::{Webhook, WebhookShape};
use super::websub::{WebSub, WebSubShape};

/// The file that is read where none is named.
pub(super) const FILE: &str = "forewarn.toml";

/// Requests a minute for one token, where nothing else is set.
const REQUESTS_A_MINUTE: u32 = 600;

/// The most that may be set: a thousand a second from one token is a broken script.
const MOST_REQUESTS_A_MINUTE: u32 = 60_000;

/// The data folder, where nothing else is set.
const DATA: &str = "data";

/// The folder of feed declarations, where nothing else is set; it alone may be missing.
pub(super) const FEEDS: &str = "feeds";

/// The folder of prewritten texts, where nothing else is set.
const TEMPLATES: &str = "templates";

/// The longest name of a host and of a label in it (RFC 1035 §2.3.4).
const MOST_HOST: usize = 253;

/// See [`MOST_HOST`].
const MOST_LABEL: usize = 63;

/// What was given by flags and environment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Given {
    /// The configuration file; `forewarn.toml` in the working folder where none is named.
    pub config: Option<PathBuf>,
    /// The data folder.
    pub data: Option<PathBuf>,
    /// The address to listen on.
    pub listen: Option<String>,
    /// Where the ledger is.
    pub database: Option<String>,
    /// The folder of feed declarations.
    pub feeds: Option<PathBuf>,
    /// The folder of an operator's own prewritten texts.
    pub templates: Option<PathBuf>,
    /// How the public reaches the service.
    pub public_url: Option<String>,
}

/// What the service runs with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The data folder.
    pub data: PathBuf,
    /// The address to listen on; port 0 takes a free one.
    pub listen: SocketAddr,
    /// Where the ledger is, if not in the data folder.
    pub database: Option<String>,
    /// The folder of feed declarations.
    pub feeds: PathBuf,
    /// The folder of an operator's own prewritten texts.
    pub templates: PathBuf,
    /// How the public reaches the service; its listening address where nothing is set.
    pub public_url: Option<String>,
    /// Whom we believe about who stands behind them.
    pub proxies: Proxies,
    /// Who speaks, as far as it was set; the ledger's first start fills in the rest.
    pub publisher: Option<Publisher>,
    /// Telephone numbers beside the emergency numbers that texts may hold, digits only.
    pub hotlines: BTreeSet<String>,
    /// Requests a minute for one token.
    pub requests_a_minute: u32,
    /// Who tells subscribers of what changes.
    pub websub: WebSub,
    /// How many must agree, whose agreement counts, and by when somebody should have looked.
    pub review: ReviewFlow,
    /// How long somebody may sit at the desk.
    pub seats: Seats,
    /// How the pages look and what they say of their operator.
    pub site: Site,
    /// Whom we call when something happens.
    pub webhooks: Vec<Webhook>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileShape {
    data: Option<PathBuf>,
    listen: Option<String>,
    database: Option<String>,
    feeds: Option<PathBuf>,
    templates: Option<PathBuf>,
    public_url: Option<String>,
    #[serde(default)]
    trusted_proxies: Vec<String>,
    publisher: Option<PublisherShape>,
    limits: Option<LimitsShape>,
    #[serde(default)]
    websub: WebSubShape,
    #[serde(default)]
    review: ReviewShape,
    #[serde(default)]
    desk: SeatsShape,
    #[serde(default)]
    site: SiteShape,
    #[serde(default)]
    webhooks: Vec<WebhookShape>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PublisherShape {
    name: String,
    authority: String,
    contact: String,
    url: String,
    #[serde(default)]
    hotlines: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LimitsShape {
    requests_a_minute: Option<u32>,
}

impl Settings {
    /// Brings together what was given, what the file says, and the defaults.
    ///
    /// # Errors
    /// Names the place, the line, what is wrong, and how to mend it.
    pub fn read(given: Given) -> Result<Self, NotConfigured> {
        let Given { config, data, listen, database, feeds, templates, public_url } = given;
        let place = config.clone().unwrap_or_else(|| FILE.into());
        let file = read_file(&place, config.is_some())?;
        let listen = listen.or(file.listen).unwrap_or_else(|| "127.0.0.1:8080".to_owned());
        let listen = listen.parse().map_err(|_| {
            let detail = format!("`{listen}` is no address to listen on");
            NotConfigured::whole(
                Path::new("listen"),
                detail,
                "give an IP address and a port, as 127.0.0.1:8080",
            )
        })?;
        let data = folder(&place, "data", data.or(file.data), DATA)?;
        let feeds = folder(&place, "feeds", feeds.or(file.feeds), FEEDS)?;
        let templates = folder(&place, "templates", templates.or(file.templates), TEMPLATES)?;
        let public_url = public_url.or(file.public_url);
        if let Some(url) = &public_url {
            check_public_url(url)?;
        }
        let hotlines = file.publisher.iter().flat_map(|shape| &shape.hotlines);
        let hotlines = hotlines.map(|raw| hotline(&place, raw)).collect::<Result<_, _>>()?;
        Ok(Self {
            data,
            listen,
            database: database.or(file.database),
            feeds,
            templates,
            proxies: Proxies::read(&place, &file.trusted_proxies)?,
            public_url,
            publisher: file.publisher.map(|shape| publisher(&place, shape)).transpose()?,
            hotlines,
            requests_a_minute: requests(&place, file.limits)?,
            websub: WebSub::read(&place, file.websub)?,
            review: ReviewFlow::read(&place, file.review)?,
            seats: Seats::read(&place, file.desk)?,
            site: Site::read(&place, file.site)?,
            webhooks: Webhook::read_all(&place, file.webhooks)?,
        })
    }
}

fn read_file(place: &Path, named: bool) -> Result<FileShape, NotConfigured> {
    match fs::read_to_string(place) {
        Ok(text) => toml::from_str(&text).map_err(|error| NotConfigured::toml(place, &text, &error)),
        Err(error) if error.kind() == io::ErrorKind::NotFound && !named => Ok(FileShape::default()),
        Err(error) => Err(NotConfigured::whole(place, error.to_string(), "name a file that can be read")),
    }
}

/// A folder as it was given, or the usual one; an empty text names none.
fn folder(place: &Path, name: &str, given: Option<PathBuf>, usual: &str) -> Result<PathBuf, NotConfigured> {
    let path = given.unwrap_or_else(|| usual.into());
    if path.as_os_str().is_empty() {
        let fix = format!("name a folder, or leave `{name}` out: then it is `{usual}`");
        return Err(NotConfigured::whole(place, format!("{name} is empty"), fix));
    }
    Ok(path)
}

fn requests(place: &Path, limits: Option<LimitsShape>) -> Result<u32, NotConfigured> {
    let LimitsShape { requests_a_minute } = limits.unwrap_or(LimitsShape { requests_a_minute: None });
    let given = requests_a_minute.unwrap_or(REQUESTS_A_MINUTE);
    if (1..=MOST_REQUESTS_A_MINUTE).contains(&given) {
        return Ok(given);
    }
    let fix = format!(
        "give a number from 1 to {MOST_REQUESTS_A_MINUTE}, or leave it out: then it is {REQUESTS_A_MINUTE}"
    );
    Err(NotConfigured::whole(place, format!("limits.requests_a_minute is {given}"), fix))
}

/// Whether a text is a host's name in lower case (RFC 1123 §2.1): no address, and no label that begins or ends with a hyphen.
fn is_host_name(raw: &str) -> bool {
    let label = |label: &str| {
        (1..=MOST_LABEL).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last = raw.rsplit('.').next().unwrap_or_default();
    raw.len() <= MOST_HOST && raw.split('.').all(label) && !last.bytes().all(|b| b.is_ascii_digit())
}

fn check_public_url(raw: &str) -> Result<(), NotConfigured> {
    let url = Url::parse(raw).ok().filter(|url| {
        matches!(url.scheme(), "http" | "https")
            && url.host_str().is_some()
            && url.username().is_empty()
            && matches!(url.path(), "" | "/")
            && url.query().is_none()
            && url.fragment().is_none()
    });
    url.map(|_| ()).ok_or_else(|| {
        let detail = format!("`{raw}` is no address of a public service");
        let fix = "give scheme and host alone, as https://warnings.example.org";
        NotConfigured::whole(Path::new("public-url"), detail, fix)
    })
}

/// A telephone number's digits; it may be written with the signs that people put between them.
fn hotline(place: &Path, raw: &str) -> Result<String, NotConfigured> {
    let plain = raw.chars().all(|c| c.is_ascii_digit() || " +-/().".contains(c));
    let digits: String = raw.chars().filter(char::is_ascii_digit).collect();
    // ITU-T E.164 §6.2.1 allows fifteen digits; the shortest numbers have three.
    if plain && (3..=15).contains(&digits.len()) {
        return Ok(digits);
    }
    let detail = format!("publisher.hotlines: `{raw}` is no telephone number");
    Err(NotConfigured::whole(place, detail, "give 3 to 15 digits, as +43 800 222 666"))
}

fn publisher(place: &Path, shape: PublisherShape) -> Result<Publisher, NotConfigured> {
    let PublisherShape { name, authority, contact, url, hotlines: _ } = shape;
    let refuse = |detail: String, fix: &str| Err(NotConfigured::whole(place, detail, fix));
    if !is_host_name(&authority) {
        // RFC 4151 §2.1: the authority of a tag is a domain name in lower case.
        let fix = "give a domain of the publisher in lower case, as warnings.example.org";
        return refuse(format!("publisher.authority `{authority}` is no domain name"), fix);
    }
    let plain = |text: &str| !text.trim().is_empty() && !text.chars().any(crate::advisory::refused);
    if !plain(&name) || !plain(&contact) {
        return refuse(
            "publisher.name or publisher.contact is empty or not plain text".into(),
            "give plain words",
        );
    }
    if crate::advisory::Link::parse(&url).is_err() {
        return refuse(format!("publisher.url `{url}` is no web address"), "give an absolute https address");
    }
    Ok(Publisher { name, authority, contact, url })
}
