//! How much processor one answer costs, beside nginx on the same bytes: what "fast" means for readers.
//!
//! `cargo bench --bench serve`, or with `-- ROUNDS NAME` for more rounds of one case. Needs wrk and nginx from the
//! distribution and two cores: the server is pinned to the first, the load to the second. nginx runs in several
//! variants, with its own few headers and with ours. Rates on shared machines move by a third, so the figure is
//! processor time per answer, measured in alternation; the ratio is nginx's over ours, and more is better.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use chrono::{DateTime, Utc};
use forewarn::clock::Clock;
use forewarn::http::{Hosts, Limits, Listening, Wire, serve};
use forewarn::press::{Cache, Channels, Guard, Printed, Readiness, Rendition, Shelf, Swap, Tag, Twins};

/// Bytes of the feed: 50 entries.
const FEED: usize = 90_000;
/// Measurements of each case, unless the first argument says otherwise; the median counts.
const ROUNDS: usize = 9;
/// Seconds of one measurement.
const SECONDS: &str = "1";
/// Ticks of processor time in a second, on every Linux.
const TICKS: f64 = 100.0;
const PATH: &str = "/feeds/all.atom";

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome<()> {
    // cargo adds `--bench` of its own.
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let word = |n: usize| words.get(n).map_or("", String::as_str);
    match word(0) {
        "child" => child(),
        rounds => compare(rounds.parse().unwrap_or(ROUNDS), word(1)),
    }
}

/// The server under measurement: ours, in a process of its own; ends when its standard input does.
fn child() -> Outcome<()> {
    let shelf = Shelf::new();
    let body = feed().into_bytes();
    let rendition = rendition(Tag::of(&body), body.into());
    let twins = Twins::start()?;
    twins.follow([&rendition]);
    twins.settle();
    let mut swap = Swap::new();
    swap.put(PATH, rendition);
    shelf.swap(swap);
    let desk = tokio::runtime::Builder::new_multi_thread().worker_threads(1).build()?;
    let listening = Listening::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)), NonZeroUsize::MIN)?;
    let server = serve(
        listening,
        Wire {
            docs: forewarn::http::docs::Docs::default(),
            shelf,
            readiness: Arc::new(Readiness::default()),
            clock: Clock::Machine,
            proxies: forewarn::config::Proxies::default(),
            hosts: Hosts::of("http://localhost"),
            limits: Limits::default(),
            channels: Channels::new(),
            archive: None,
            near: None,
            editors: None,
            hub: None,
            desk: desk.handle().clone(),
        },
    )?;
    println!("{}", server.address().port());
    std::io::stdin().read_to_end(&mut Vec::new())?;
    desk.block_on(server.drain());
    Ok(())
}

fn rendition(tag: Tag, body: Bytes) -> Arc<Rendition> {
    Rendition::new(Printed {
        tag,
        body: body.into(),
        media: "application/atom+xml; charset=utf-8",
        changed: DateTime::<Utc>::UNIX_EPOCH,
        cache: Cache::Feed,
        guard: Guard::Document,
        page: Some(Arc::from("/feeds/all/")),
    })
}

/// What it costs the press to show many feeds at once, twins ordered and all, beside ten thousand others.
fn show_many() -> Outcome<()> {
    let (shelf, twins, body) = (Shelf::new(), Twins::start()?, Bytes::from(feed()));
    for many in [10_000_u32, 1_000, 1_000, 1_000] {
        let tags: Vec<Tag> = (0..many).map(|n| Tag::of(&n.to_le_bytes())).collect();
        let began = Instant::now();
        let printed: Vec<_> = tags.into_iter().map(|tag| rendition(tag, body.clone())).collect();
        let mut swap = Swap::new();
        for (n, rendition) in printed.iter().enumerate() {
            swap.put(format!("/feeds/{n}.atom"), Arc::clone(rendition));
        }
        shelf.swap(swap);
        twins.follow(&printed);
        println!("{many} renditions made, shown and given over for their twins: {:?}", began.elapsed());
    }
    Ok(())
}

/// A feed as it comes in life: 50 entries whose sentences repeat as ours do.
fn feed() -> String {
    const WORDS: &[&str] = &[
        "police",
        "advise",
        "visitors",
        "stadium",
        "gate",
        "bags",
        "checked",
        "early",
        "arrive",
        "public",
        "transport",
        "delayed",
        "expected",
        "until",
        "evening",
        "avoid",
        "square",
        "northern",
        "entrance",
        "closed",
        "security",
        "level",
        "raised",
        "concert",
        "follow",
        "instructions",
        "staff",
        "report",
        "unattended",
        "items",
        "city",
        "centre",
        "remains",
        "open",
        "additional",
        "officers",
        "present",
    ];
    let mut seed: u32 = 7;
    let mut word = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        WORDS[(seed >> 16) as usize % WORDS.len()]
    };
    let mut out = String::from("<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\">");
    let mut number = 0;
    while out.len() < FEED - 1_800 {
        let text: Vec<&str> = (0..170).map(|_| word()).collect();
        out += &format!(
            "<entry><id>tag:example.org,2026:{number:08x}/1</id><title>{}</title>\
             <updated>2026-11-{:02}T08:00:00Z</updated><category term=\"security\"/>\
             <link rel=\"alternate\" href=\"https://example.org/advisories/{number:08x}\"/>\
             <summary>{}</summary></entry>\n",
            text[..6].join(" "),
            1 + number % 28,
            text.join(" ")
        );
        number += 1;
    }
    out + "</feed>"
}

/// One of the two servers, ready to be loaded.
struct Contender {
    name: &'static str,
    port: u16,
    /// The process that does the work.
    worker: u32,
    etag: String,
    _child: Running,
}

/// A process that ends with its owner.
struct Running {
    child: Child,
    _input: Option<ChildStdin>,
}

impl Drop for Running {
    fn drop(&mut self) {
        // Politely: nginx's master takes its workers along, and ours drains.
        let _ = Command::new("kill").arg(self.child.id().to_string()).status();
        let _ = self.child.wait();
    }
}

struct Case {
    name: &'static str,
    connections: &'static str,
    encoding: &'static str,
    asks: Asks,
}

/// How wrk asks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asks {
    /// For everything, again and again on one connection.
    Always,
    /// For what it does not hold yet.
    IfChanged,
    /// Once on each connection, as a feed reader does.
    Once,
}

const CASES: &[Case] = &[
    Case { name: "200 identity", connections: "64", encoding: "identity", asks: Asks::Always },
    Case { name: "200 gzip", connections: "64", encoding: "gzip", asks: Asks::Always },
    Case { name: "200 gzip", connections: "256", encoding: "gzip", asks: Asks::Always },
    Case { name: "304", connections: "64", encoding: "gzip", asks: Asks::IfChanged },
    Case { name: "304", connections: "256", encoding: "gzip", asks: Asks::IfChanged },
    Case { name: "200 gzip, one a connection", connections: "64", encoding: "gzip", asks: Asks::Once },
];

fn compare(rounds: usize, only: &str) -> Outcome<()> {
    show_many()?;
    for tool in ["wrk", "nginx", "taskset"] {
        if Command::new("sh").args(["-c", &format!("command -v {tool}")]).output()?.stdout.is_empty() {
            println!("SKIPPED: {tool} is not installed");
            return Ok(());
        }
    }
    let folder = std::env::temp_dir().join(format!("forewarn-bench-{}", std::process::id()));
    fs::create_dir_all(folder.join("www/feeds"))?;
    fs::write(folder.join("www").join(&PATH[1..]), feed())?;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(6));
    gzip.write_all(feed().as_bytes())?;
    fs::write(folder.join("www").join(format!("{}.gz", &PATH[1..])), gzip.finish()?)?;
    let ours = ours()?;
    let (copying, sending) = ("sendfile off; output_buffers 1 128k;", "sendfile on; tcp_nopush on;");
    let rivals = [
        nginx(&folder, "nginx, sendfile", "sendfile on;", "")?,
        nginx(&folder, "nginx, sendfile, nopush", sending, "")?,
        nginx(&folder, "nginx, no sendfile", copying, "")?,
        nginx(&folder, "with our headers: sendfile, nopush", sending, HEADERS)?,
        nginx(&folder, "with our headers: no sendfile", copying, HEADERS)?,
    ];
    println!("processor time per answer: median of {rounds}, least, and median of the ratios pair by pair");
    for case in CASES.iter().filter(|case| case.name.contains(only)) {
        let mut costs: Vec<Vec<f64>> = vec![Vec::new(); rivals.len() + 1];
        for _ in 0..rounds {
            for (server, costs) in std::iter::once(&ours).chain(&rivals).zip(&mut costs) {
                costs.push(measure(server, case)?);
            }
        }
        println!("{}, {} connections", case.name, case.connections);
        for (server, each) in std::iter::once(&ours).chain(&rivals).zip(&costs) {
            let ratios: Vec<f64> = each.iter().zip(&costs[0]).map(|(theirs, ours)| theirs / ours).collect();
            let least = each.iter().copied().fold(f64::INFINITY, f64::min);
            let (cost, ratio) = (median(each.clone()), median(ratios));
            println!("    {:<34} {cost:>6.2} us (least {least:>6.2}), {ratio:.2} of ours", server.name);
        }
    }
    drop((ours, rivals));
    fs::remove_dir_all(&folder)?;
    Ok(())
}

/// What our feeds go out with, for nginx.
const HEADERS: &str = r#"
    add_header cache-control "public, max-age=60, stale-while-revalidate=30, stale-if-error=600";
    add_header vary accept-encoding;
    add_header access-control-allow-origin *;
    add_header content-security-policy "default-src 'none'; sandbox";
    add_header cross-origin-resource-policy cross-origin;
    add_header referrer-policy no-referrer;
    add_header x-content-type-options nosniff;
"#;

fn ours() -> Outcome<Contender> {
    let mut child = Command::new("taskset")
        .args(["-c", "0"])
        .arg(std::env::current_exe()?)
        .arg("child")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut line = String::new();
    BufReader::new(child.stdout.take().ok_or("no output")?).read_line(&mut line)?;
    let input = child.stdin.take();
    // taskset becomes the server, so the process is the same.
    let worker = child.id();
    let port = line.trim().parse()?;
    let etag = etag(port)?;
    Ok(Contender { name: "ours", port, worker, etag, _child: Running { child, _input: input } })
}

fn nginx(folder: &Path, name: &'static str, sending: &str, headers: &str) -> Outcome<Contender> {
    let port = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
    let own: PathBuf = folder.join(port.to_string());
    fs::create_dir_all(&own)?;
    let config = format!(
        "worker_processes 1; daemon off; pid {own}/pid; error_log {own}/error.log;\n\
         events {{ worker_connections 4096; }}\n\
         http {{ access_log off; keepalive_requests 100000000; {sending}\n\
           types {{ application/atom+xml atom; }} default_type application/octet-stream;\n\
           open_file_cache max=100 inactive=1h; open_file_cache_valid 1h; gzip_static on;\n\
           client_body_temp_path {own}/b; proxy_temp_path {own}/p; fastcgi_temp_path {own}/f;\n\
           uwsgi_temp_path {own}/u; scgi_temp_path {own}/s;\n\
           server {{ listen 127.0.0.1:{port} deferred; root {root}; {headers} }} }}\n",
        own = own.display(),
        root = folder.join("www").display(),
    );
    fs::write(own.join("nginx.conf"), config)?;
    let child = Command::new("taskset")
        .args(["-c", "0", "nginx", "-e", "stderr", "-p"])
        .arg(&own)
        .arg("-c")
        .arg(own.join("nginx.conf"))
        .stderr(Stdio::null())
        .spawn()?;
    let running = Running { child, _input: None };
    let etag = etag(port)?;
    let children = format!("/proc/{0}/task/{0}/children", running.child.id());
    let worker = fs::read_to_string(children)?.split_whitespace().next().ok_or("no worker")?.parse()?;
    Ok(Contender { name, port, worker, etag, _child: running })
}

/// Asks once, and takes the entity tag of the gzip bytes; waits for the server to come up.
fn etag(port: u16) -> Outcome<String> {
    let request = format!(
        "GET {PATH} HTTP/1.1\r\nhost: localhost\r\naccept-encoding: gzip\r\nconnection: close\r\n\r\n"
    );
    for _ in 0..100 {
        if let Ok(mut stream) = TcpStream::connect((Ipv4Addr::LOCALHOST, port)) {
            stream.write_all(request.as_bytes())?;
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer)?;
            let head = String::from_utf8_lossy(&answer);
            let tag = head
                .lines()
                .find_map(|line| line.to_ascii_lowercase().strip_prefix("etag: ").map(str::to_owned));
            return tag.ok_or_else(|| "no entity tag".into());
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Err("the server did not come up".into())
}

/// Microseconds of processor time per answer.
fn measure(server: &Contender, case: &Case) -> Outcome<f64> {
    let before = cpu(server.worker)?;
    let mut load = Command::new("taskset");
    load.args(["-c", "1", "wrk", "-t", "1", "-c", case.connections, "-d", SECONDS]);
    load.args(["-H", &format!("accept-encoding: {}", case.encoding)]);
    match case.asks {
        Asks::Always => &mut load,
        Asks::IfChanged => load.args(["-H", &format!("if-none-match: {}", server.etag)]),
        Asks::Once => load.args(["-H", "connection: close"]),
    };
    let output = load.arg(format!("http://127.0.0.1:{}{PATH}", server.port)).output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let answers: f64 = text
        .lines()
        .find_map(|line| line.trim().split_once(" requests in").map(|(count, _)| count.to_owned()))
        .ok_or("wrk said nothing")?
        .parse()?;
    // wrk counts 304 as a success, and anything above 399 as none.
    if text.contains("Non-2xx") {
        return Err(format!("{} answered with errors", server.name).into());
    }
    Ok((cpu(server.worker)? - before) * 1e6 / answers)
}

/// Seconds of processor time that a process has had.
fn cpu(process: u32) -> Outcome<f64> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat"))?;
    let fields: Vec<&str> = stat.rsplit_once(") ").ok_or("no stat")?.1.split(' ').collect();
    Ok((fields[11].parse::<f64>()? + fields[12].parse::<f64>()?) / TICKS)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
