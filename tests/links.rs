//! `check --links`: which addresses are asked for, how, and what is said of the answers. A server on this machine answers for all
//! hosts; nothing leaves it.

#![cfg(feature = "http")]
#![expect(
    clippy::expect_used,
    reason = "a test opens a port, and stops when it cannot"
)]

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use dossier::check::Outside;
use dossier::diagnostic::{Phrase, UiLang, Wording};
use dossier::files::{Place, Span};
use dossier::links::{self, Checked, Known};
use dossier::translate::http::{Clock, HttpRequest, HttpResponse, Transport, TransportError};
use dossier::translate::transport::Network;

/// In the place of a `Location`: the head of the answer is longer than anyone reads.
const TOO_LONG: &str = "too long";

/// What the server answers: a status and a `Location`, by method, host and path.
fn answer(method: &str, path: &str) -> (u16, Option<&'static str>) {
    match (method, path) {
        (_, "/news.example/alive") => (200, None),
        (_, "/news.example/gone") => (410, None),
        (_, "/news.example/lost") => (404, None),
        (_, "/news.example/forbidden") => (403, None),
        (_, "/news.example/broken") => (503, None),
        ("HEAD", "/news.example/no-head") => (405, None),
        ("GET", "/news.example/no-head") => (200, None),
        (_, "/news.example/old") => (301, Some("/new")),
        (_, "/news.example/new") => (200, None),
        (_, "/news.example/for-now") => (302, Some("https://other.example/there")),
        (_, "/other.example/there") => (200, None),
        (_, "/news.example/moved-and-lost") => (301, Some("/lost")),
        (_, "/news.example/circle") => (302, Some("/circle")),
        (_, "/news.example/Op%C3%A9ration?x=%C3%A9") => (200, None),
        (_, "/news.example/long") => (200, Some(TOO_LONG)),
        ("HEAD", "/news.example/abroad") => (501, None),
        ("GET", "/news.example/abroad") => (302, Some("https://other.example/elsewhere")),
        (_, "/other.example/elsewhere") => (302, Some("https://OTHER.example/there")),
        (_, "/OTHER.example/there") => (200, None),
        (_, "/news.example/inward") => (302, Some("http://169.254.169.254/latest")),
        _ => (500, None),
    }
}

/// A server on this machine, until it is dropped.
struct Server {
    port: u16,
    /// The first line of each request, and its `User-Agent`.
    asked: Arc<Mutex<Vec<(String, String)>>>,
    is_over: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let is_over = Arc::new(AtomicBool::new(false));
        let (list, over) = (asked.clone(), is_over.clone());
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming().take(200) {
                if over.load(Ordering::SeqCst) {
                    return;
                }
                if let Some(request) = stream.ok().and_then(serve) {
                    list.lock().expect("the list").push(request);
                }
            }
        });
        Self {
            port,
            asked,
            is_over,
            thread: Some(thread),
        }
    }

    fn asked(&self) -> Vec<String> {
        let asked = self.asked.lock().expect("the list");
        let mut lines: Vec<String> = asked.iter().map(|(line, _)| line.clone()).collect();
        lines.sort();
        lines
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::SeqCst);
        drop(TcpStream::connect(("127.0.0.1", self.port)));
        if let Some(thread) = self.thread.take() {
            thread.join().expect("the server ends");
        }
    }
}

fn serve(mut stream: TcpStream) -> Option<(String, String)> {
    stream.set_read_timeout(Some(Duration::from_secs(5))).ok()?;
    let mut lines = BufReader::new(stream.try_clone().ok()?).lines();
    let first = lines.next()?.ok()?;
    let mut agent = String::new();
    for line in lines {
        let line = line.ok()?;
        if line.is_empty() {
            break;
        }
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("user-agent: ") {
            agent = value.to_owned();
        }
    }
    let mut words = first.split(' ');
    let (method, path) = (words.next()?.to_owned(), words.next()?.to_owned());
    let (status, location) = answer(&method, &path);
    let location = match location {
        Some(TOO_LONG) => format!("X-Filler: {}\r\n", "x".repeat(1_000_000)),
        Some(to) => format!("Location: {to}\r\n"),
        None => String::new(),
    };
    let head =
        format!("HTTP/1.1 {status} x\r\n{location}Content-Length: 0\r\nConnection: close\r\n\r\n");
    stream.write_all(head.as_bytes()).ok()?;
    Some((format!("{method} {path}"), agent))
}

/// The network, with the server in the place of every host but those ending in `.invalid`.
struct Rerouted<'s> {
    server: &'s Server,
    network: Network,
    clock: Counted,
    hosts: Mutex<BTreeMap<String, Host>>,
}

/// What a host has seen.
#[derive(Default)]
struct Host {
    /// How many requests are under way, and the most there ever were.
    busy: (usize, usize),
    /// When each request began and ended.
    times: Vec<(Duration, Duration)>,
}

impl<'s> Rerouted<'s> {
    fn to(server: &'s Server) -> Self {
        Self {
            server,
            network: Network::for_links(),
            clock: Counted::default(),
            hosts: Mutex::default(),
        }
    }

    /// Asks for what `known` does not answer, and holds what was done against the manners that the module promises.
    fn check(&self, links: &[Outside], known: Known, today: i64) -> Checked {
        self.hosts.lock().expect("the hosts").clear();
        let plan = links::plan(links, known, Some(today));
        let (planned, done) = (plan.len(), AtomicUsize::new(0));
        assert_eq!(plan.is_empty(), planned == 0);
        let count = || {
            done.fetch_add(1, Ordering::SeqCst);
        };
        let checked = links::check(links, plan, (self, &self.clock), &count);
        assert_eq!((planned, done.into_inner()), (checked.asked, checked.asked));
        for (name, host) in self.hosts.lock().expect("the hosts").iter() {
            assert_eq!(host.busy, (0, 1), "one request at a time for {name}");
            for pair in host.times.windows(2) {
                let between = pair[1].0.checked_sub(pair[0].1);
                assert!(
                    between >= Some(Duration::from_secs(1)),
                    "{name} is asked again after {between:?}: {:?}",
                    host.times
                );
            }
        }
        checked
    }
}

impl Transport for Rerouted<'_> {
    fn send(
        &self,
        request: &HttpRequest,
        timeout: Duration,
    ) -> Result<HttpResponse, TransportError> {
        let (_, rest) = request.url.split_once("://").expect("an address");
        let host = rest.split('/').next().unwrap_or_default().to_owned();
        if host.contains('@') {
            // Refused before anything is sent.
            return self.network.send(request, timeout);
        }
        if host.ends_with(".invalid") {
            return Err(TransportError::Unreachable(
                Phrase::new("net-no-such-host").with("host", host),
            ));
        }
        let now = || self.clock.now();
        // A name means the same in any case.
        let name = host.to_ascii_lowercase();
        let count = |by: isize| {
            let mut hosts = self.hosts.lock().expect("the hosts");
            let host = hosts.entry(name.clone()).or_default();
            host.busy.0 = host.busy.0.saturating_add_signed(by);
            host.busy.1 = host.busy.0.max(host.busy.1);
            match by {
                1 => host.times.push((now(), now())),
                _ => host.times.last_mut().expect("begun").1 = now(),
            }
        };
        count(1);
        let request = HttpRequest {
            url: format!("http://127.0.0.1:{}/{rest}", self.server.port),
            ..request.clone()
        };
        let answer = self.network.send(&request, timeout);
        // What an answer takes.
        self.clock.pass(Duration::from_millis(40));
        count(-1);
        answer
    }
}

/// A clock that only answers and waiting move, and how long each wait was.
#[derive(Default)]
struct Counted(Mutex<(Duration, Vec<Duration>)>);

impl Counted {
    fn pass(&self, time: Duration) {
        self.0.lock().expect("the time").0 += time;
    }

    fn waits(&self) -> Vec<Duration> {
        self.0.lock().expect("the time").1.clone()
    }
}

impl Clock for Counted {
    fn now(&self) -> Duration {
        self.0.lock().expect("the time").0
    }

    fn sleep(&self, time: Duration) {
        self.pass(time);
        self.0.lock().expect("the time").1.push(time);
    }
}

fn link(url: &str, at: usize) -> Outside {
    Outside {
        url: url.to_owned(),
        place: Place {
            file: "content/sources/s.toml".into(),
            span: Span { start: at, end: at },
        },
        archive: url
            .ends_with("/gone")
            .then(|| "https://archive.example/copy".to_owned()),
        day: Some((2022, 4, 5)),
    }
}

fn said(checked: &Checked, ui: UiLang) -> Vec<String> {
    let wording = Wording::new(ui);
    let said = checked.diagnostics.iter().map(|finding| {
        let help = wording.help(finding).join(" ");
        format!(
            "{}: {} | {help}",
            finding.code.as_str(),
            wording.message(finding)
        )
    });
    said.collect()
}

#[test]
fn dead_links_are_told_from_living_ones() {
    let server = Server::start();
    let transport = Rerouted::to(&server);
    let links: Vec<Outside> = [
        "https://news.example/alive",
        "https://news.example/alive#part",
        "http://news.example/no-head",
        "https://news.example/forbidden",
        "https://news.example/for-now",
        "https://news.example/gone",
        "https://news.example/lost",
        "https://news.example/broken",
        "https://news.example/old",
        "https://news.example/moved-and-lost",
        "https://news.example/circle",
        "https://news.example/inward",
        "https://news.example/abroad",
        "https://news.example/long",
        "https://news.example/Opération?x=é",
        "https://me:secret@news.example/alive",
        "http://localhost:9/",
        "https://news.invalid/",
    ]
    .iter()
    .enumerate()
    .map(|(at, url)| link(url, at))
    .collect();
    let checked = transport.check(&links, Known::default(), 1000);
    let archive = "write the new address, or look for a copy: https://web.archive.org/web/20220405/https://news.example";
    assert_eq!(
        said(&checked, UiLang::English),
        [
            "dead-link: the server answers 410 to https://news.example/gone | a copy is kept: https://archive.example/copy".to_owned(),
            format!("dead-link: the server answers 404 to https://news.example/lost | {archive}/lost"),
            format!("dead-link: the server answers 503 to https://news.example/broken | {archive}/broken"),
            "moved-link: https://news.example/old has moved for good | write https://news.example/new".to_owned(),
            format!("dead-link: the server answers 404 to https://news.example/moved-and-lost | {archive}/moved-and-lost"),
            format!("dead-link: https://news.example/circle leads round in a circle | {archive}/circle"),
            format!("dead-link: https://news.example/inward is on this machine or in a private network | {archive}/inward"),
            "dead-link: nothing is known of https://me:secret@news.example/alive, it cannot be asked for: no name and password in the address of `news.example` | write the new address, or look for a copy: https://web.archive.org/web/20220405/https://me:secret@news.example/alive".to_owned(),
            "dead-link: http://localhost:9/ is on this machine or in a private network | write the new address, or look for a copy: https://web.archive.org/web/20220405/http://localhost:9/".to_owned(),
            "dead-link: https://news.invalid/ cannot be reached: no machine is named `news.invalid` | write the new address, or look for a copy: https://web.archive.org/web/20220405/https://news.invalid/".to_owned(),
        ]
    );
    assert!(said(&checked, UiLang::French)[0].starts_with("dead-link: le serveur répond 410"));
    assert_eq!((checked.asked, checked.unreachable), (17, 1));
    let kept = links::write(&checked.known);
    assert!(kept.contains("news.example/long\n"), "there is something");
    assert!(!kept.contains("secret"), "nothing was learned: {kept}");
    let asked = server.asked();
    let times = |line: &str| asked.iter().filter(|other| *other == line).count();
    assert_eq!(
        times("HEAD /news.example/alive"),
        1,
        "one address is asked for once: {asked:?}"
    );
    assert_eq!(times("GET /news.example/alive"), 0);
    assert_eq!(times("GET /news.example/no-head"), 1);
    assert!(
        !asked.iter().any(|line| line.contains("169.254")),
        "{asked:?}"
    );
    let agents = server.asked.lock().expect("the list");
    let agent = concat!("dossier/", env!("CARGO_PKG_VERSION"));
    assert!(agents.iter().all(|(_, other)| other == agent), "{agents:?}");
}

#[test]
fn a_second_passes_before_a_host_is_asked_again() {
    let server = Server::start();
    let transport = Rerouted::to(&server);
    // HEAD, GET, and on to another host, where it is led on; then the first host again.
    let links = [
        link("https://news.example/abroad", 0),
        link("https://news.example/alive", 1),
    ];
    transport.check(&links, Known::default(), 1000);
    let seconds: Vec<f64> = transport
        .clock
        .waits()
        .iter()
        .map(Duration::as_secs_f64)
        .collect();
    // The last wait is shorter: the other host had its answers and its second meanwhile.
    assert_eq!(seconds, [1.0, 1.0]);
    assert_eq!(
        server.asked(),
        [
            "GET /news.example/abroad",
            "HEAD /OTHER.example/there",
            "HEAD /news.example/abroad",
            "HEAD /news.example/alive",
            "HEAD /other.example/elsewhere",
        ]
    );
}

#[test]
fn good_answers_are_not_asked_for_again_within_a_week() {
    let server = Server::start();
    let transport = Rerouted::to(&server);
    let links = [
        link("https://news.example/alive", 0),
        link("https://news.example/old", 1),
        link("https://news.example/lost", 2),
    ];
    let check = |known, today| transport.check(&links, known, today);
    let first = check(Known::default(), 1000);
    assert_eq!(first.asked, 3);
    // As it is kept on disk.
    let kept = links::read(&links::write(&first.known));
    let second = check(kept.clone(), 1006);
    assert_eq!(second.asked, 1, "only what was bad");
    assert_eq!(
        said(&second, UiLang::English),
        said(&first, UiLang::English)
    );
    assert_eq!(check(kept, 1007).asked, 3);
}
