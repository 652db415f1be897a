//! What can be typed, and nothing else: every command, flag and its meaning on one page.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::advisory::read_time;

/// Publishes public-safety advisories, checked and agreed by two people, as feeds and pages.
#[derive(Debug, Parser)]
#[command(name = "forewarn", version, arg_required_else_help = true)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Runs the service until it is told to stop.
    Serve(Serve),
    /// Lets people in, lists them, shuts them out; works beside a running service.
    #[command(subcommand)]
    Person(PersonCommand),
    /// Makes, lists and revokes tokens; works beside a running service.
    #[command(subcommand)]
    Token(TokenCommand),
    /// Checks advisory files by the same rules as the service.
    Check(Check),
    /// Turns CAP 1.2 documents, and advisory files of the API, into drafts; works beside a running service.
    Import(Import),
    /// Hands an advisory file to a running service; the token is read from FOREWARN_TOKEN or a file.
    Post(Post),
    /// Looks at configuration, disk, clock, ledger, feeds: what is wrong, and how to mend it; writes nothing.
    Doctor(Doctor),
    /// Shows how webhooks stand and what became of their messages, and sends them again; asks a running service, with
    /// the token in FOREWARN_TOKEN or a file.
    #[command(subcommand)]
    Webhook(WebhookCommand),
    /// Shows who is told by WebSub and whom telling has failed, and has them told again; asks a running service, with
    /// the token in FOREWARN_TOKEN or a file.
    #[command(subcommand)]
    Subscriber(SubscriberCommand),
    /// Prints what a shell needs to complete these commands.
    Completions {
        /// The shell.
        shell: Shell,
    },
    /// Prints the manual page.
    #[command(hide = true)]
    Man,
}

/// Where things are; flags win over the environment, the environment over forewarn.toml.
#[derive(Debug, Args)]
pub(super) struct Place {
    /// The configuration file [default: forewarn.toml, if it is there].
    #[arg(long, env = "FOREWARN_CONFIG", value_name = "FILE")]
    pub(super) config: Option<PathBuf>,
    /// The data folder [default: data].
    #[arg(long, env = "FOREWARN_DATA", value_name = "DIR")]
    pub(super) data: Option<PathBuf>,
    /// Where the ledger is [default: sqlite: in the data folder].
    #[arg(long, env = "FOREWARN_DATABASE", value_name = "URL")]
    pub(super) database: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Serve {
    #[command(flatten)]
    pub(super) place: Place,
    /// Publishes the example advisories as exercises, shifted to now.
    #[arg(long)]
    pub(super) demo: bool,
    /// The address to listen on [default: 127.0.0.1:8080].
    #[arg(long, env = "FOREWARN_LISTEN", value_name = "ADDR")]
    pub(super) listen: Option<String>,
    /// The folder of feed declarations [default: feeds].
    #[arg(long, env = "FOREWARN_FEEDS", value_name = "DIR")]
    pub(super) feeds: Option<PathBuf>,
    /// The folder of your own prewritten advisories, beside the built-in ones [default: templates].
    #[arg(long, env = "FOREWARN_TEMPLATES", value_name = "DIR")]
    pub(super) templates: Option<PathBuf>,
    /// How the public reaches the service [default: the listening address].
    #[arg(long, env = "FOREWARN_PUBLIC_URL", value_name = "URL")]
    pub(super) public_url: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(super) enum PersonCommand {
    /// Lets a person in, or gives them other roles.
    Add {
        /// The person's name, unique.
        name: String,
        /// author, approver, duty, admin, integrator; several with commas.
        #[arg(long, required = true, value_delimiter = ',')]
        role: Vec<String>,
        #[command(flatten)]
        place: Place,
    },
    /// Lists everyone.
    List {
        #[command(flatten)]
        place: Place,
    },
    /// Gives a person other roles; nothing else changes.
    Roles {
        /// The person's name.
        name: String,
        /// author, approver, duty, admin, integrator; several with commas.
        #[arg(long, required = true, value_delimiter = ',')]
        role: Vec<String>,
        #[command(flatten)]
        place: Place,
    },
    /// Lets a person in again who was shut out; what they had of tokens opens nothing any more.
    Enable {
        /// The person's name.
        name: String,
        /// Other roles than they had: author, approver, duty, admin, integrator; several with commas.
        #[arg(long, value_delimiter = ',')]
        role: Vec<String>,
        #[command(flatten)]
        place: Place,
    },
    /// Shuts a person out; all their tokens open nothing from then on.
    Disable {
        /// The person's name.
        name: String,
        #[command(flatten)]
        place: Place,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum TokenCommand {
    /// Makes a token and prints it, once; only its hash is kept.
    Add {
        /// The person for whom it speaks.
        name: String,
        /// How long it lasts: 12h, 90d.
        #[arg(long, default_value = "90d", value_name = "SPAN")]
        expires: String,
        /// What it is for.
        #[arg(long, default_value = "")]
        label: String,
        #[command(flatten)]
        place: Place,
    },
    /// Lists what is kept of the tokens.
    List {
        #[command(flatten)]
        place: Place,
    },
    /// Revokes a token at once.
    Revoke {
        /// The public part: what stands between `fw_` and the next `_`.
        id: String,
        #[command(flatten)]
        place: Place,
    },
}

/// An instant, as advisories write it.
fn instant(raw: &str) -> Result<DateTime<Utc>, String> {
    let fault = |_| "write date, hour and offset, such as 2026-12-01T08:00:00+01:00".to_owned();
    read_time(raw).map(|at| at.to_utc()).map_err(fault)
}

#[derive(Debug, Args)]
pub(super) struct Check {
    /// Advisory files, in the shape of the API; `-` is standard input.
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    /// The configuration file, for its hotlines [default: forewarn.toml, if it is there].
    #[arg(long, env = "FOREWARN_CONFIG", value_name = "FILE")]
    pub(super) config: Option<PathBuf>,
    /// The instant as of which they are judged, such as 2026-12-01T08:00:00+01:00, for what is kept or still to come
    /// [default: now].
    #[arg(long, value_name = "TIME", value_parser = instant)]
    pub(super) at: Option<DateTime<Utc>>,
    /// How to say it.
    #[arg(long, value_enum, default_value_t = Report::Text)]
    pub(super) format: Report,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Report {
    /// Lines for people.
    Text,
    /// One JSON document.
    Json,
    /// SARIF 2.1.0, for code review tools.
    Sarif,
}

#[derive(Debug, Args)]
pub(super) struct Doctor {
    #[command(flatten)]
    pub(super) place: Place,
    /// As for `serve`.
    #[arg(long, env = "FOREWARN_LISTEN", value_name = "ADDR")]
    pub(super) listen: Option<String>,
    /// As for `serve`.
    #[arg(long, env = "FOREWARN_FEEDS", value_name = "DIR")]
    pub(super) feeds: Option<PathBuf>,
    /// As for `serve`.
    #[arg(long, env = "FOREWARN_TEMPLATES", value_name = "DIR")]
    pub(super) templates: Option<PathBuf>,
    /// As for `serve`.
    #[arg(long, env = "FOREWARN_PUBLIC_URL", value_name = "URL")]
    pub(super) public_url: Option<String>,
    /// How to say it.
    #[arg(long, value_enum, default_value_t = DoctorReport::Text)]
    pub(super) format: DoctorReport,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum DoctorReport {
    /// Lines for people.
    Text,
    /// One JSON document.
    Json,
}

#[derive(Debug, Args)]
pub(super) struct Import {
    /// CAP 1.2 documents, or advisory files in the shape of the API; `-` is standard input.
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    /// The person in whose name the drafts are written: they are its author, and cannot approve them.
    #[arg(long = "as", value_name = "NAME")]
    pub(super) author: String,
    #[command(flatten)]
    pub(super) place: Place,
}

#[derive(Debug, Args)]
pub(super) struct Post {
    /// The advisory file, in the shape of the API; `-` is standard input. With --publish also the id of an advisory.
    pub(super) file: PathBuf,
    /// Asks for review as well.
    #[arg(long)]
    pub(super) submit: bool,
    /// Waits until others have approved, and publishes; the token then needs a role that may.
    #[arg(long)]
    pub(super) publish: bool,
    /// The key of an attempt of which nothing is known; within a day nothing that was done is done again.
    #[arg(long, value_name = "KEY")]
    pub(super) key: Option<String>,
    #[command(flatten)]
    pub(super) server: Server,
}

/// The service that is asked, and for whom.
#[derive(Debug, Args)]
pub(super) struct Server {
    /// The service.
    #[arg(long, env = "FOREWARN_SERVER", value_name = "URL", default_value = "http://127.0.0.1:8080")]
    pub(super) server: String,
    /// A file that holds the token, in place of FOREWARN_TOKEN.
    #[arg(long, env = "FOREWARN_TOKEN_FILE", value_name = "FILE")]
    pub(super) token_file: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(super) enum WebhookCommand {
    /// Lists the webhooks and how they stand.
    List {
        #[command(flatten)]
        server: Server,
    },
    /// Shows what became of the messages to a webhook, the newest first.
    Log {
        /// The webhook's name.
        name: String,
        /// How many.
        #[arg(long, default_value_t = 50)]
        limit: u32,
        #[command(flatten)]
        server: Server,
    },
    /// Sends a message again, or everything since a time that is still kept.
    Replay {
        /// The webhook's name.
        name: String,
        /// The message's id.
        id: Option<String>,
        /// A time with its offset, such as 2026-12-01T08:00:00+01:00.
        #[arg(long, value_name = "TIME", conflicts_with = "id")]
        since: Option<String>,
        #[command(flatten)]
        server: Server,
    },
    /// Sends a trial and says what came of it.
    Test {
        /// The webhook's name.
        name: String,
        #[command(flatten)]
        server: Server,
    },
    /// Has a webhook called again that was disabled.
    Enable {
        /// The webhook's name.
        name: String,
        #[command(flatten)]
        server: Server,
    },
    /// Makes a secret and prints it, once; it is kept nowhere.
    Secret,
}

#[derive(Debug, Subcommand)]
pub(super) enum SubscriberCommand {
    /// Lists who is told and how that stands.
    List {
        /// Only those who stand so: told, waiting, failing or given-up.
        #[arg(long, value_name = "STATE", default_value = "")]
        state: String,
        #[command(flatten)]
        server: Server,
    },
    /// Tells those again now whom telling has failed, also where it was given up.
    Retry {
        #[command(flatten)]
        server: Server,
    },
}
