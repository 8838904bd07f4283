//! A running `dossier serve`, and a client that sends what it is told to, byte for byte.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use dossier::disk;
use dossier::files::OutputFile;
use dossier::pipeline::{self, Options};
use dossier::serve::undressed;

/// How long anything may take, on a machine that does much else.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// The command, while it runs.
pub(crate) struct Preview {
    child: Child,
    /// `127.0.0.1:1234`
    pub(crate) host: String,
    /// `/mali/`
    pub(crate) base: String,
    /// What it has written so far: data, and what is for people.
    pub(crate) data: Arc<Mutex<String>>,
    pub(crate) said: Arc<Mutex<String>>,
}

/// An answer, as it came.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        let (_, value) = lines.find(|(found, _)| found.eq_ignore_ascii_case(name))?;
        Some(value)
    }
}

impl Preview {
    /// Runs the command on the dossier in `root`, and waits until it says where it listens.
    pub(crate) fn of(root: &Path, args: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dossier"));
        command
            .env_clear()
            .env("LC_ALL", "C")
            .args(["serve", "--port", "0", "--format", "json", "--root"])
            .arg(root)
            .args(args);
        Self::start(command)
    }

    /// Runs a command that begins a preview.
    pub(crate) fn start(mut command: Command) -> Self {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command starts");
        let data = collect(child.stdout.take().expect("a pipe"));
        let said = collect(child.stderr.take().expect("a pipe"));
        let mut preview = Self {
            child,
            host: String::new(),
            base: String::new(),
            data,
            said,
        };
        let address = until("it says where it listens", || {
            let data = preview.data.lock().expect("no panic").clone();
            let (_, rest) = data.split_once("\"address\":\"http://")?;
            rest.split_once('"').map(|(address, _)| address.to_owned())
        });
        let (host, path) = address.split_once('/').expect("a path");
        preview.host = host.to_owned();
        preview.base = format!("/{path}");
        preview
    }

    /// Sends bytes and reads what comes until the connection closes.
    pub(crate) fn send(&self, bytes: &[u8]) -> Vec<u8> {
        let mut stream = TcpStream::connect(&self.host).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
        // It may refuse before all was sent.
        let _ = stream.write_all(bytes);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        answer
    }

    /// Asks for an address as a browser does, with further headers.
    pub(crate) fn ask(&self, method: &str, address: &str, headers: &str) -> Answer {
        let host = &self.host;
        let request = format!(
            "{method} {address} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}\r\n"
        );
        answer(&self.send(request.as_bytes()))
    }

    pub(crate) fn get(&self, address: &str) -> Answer {
        self.ask("GET", address, "")
    }

    /// The page at a path of the site, without what the preview adds.
    pub(crate) fn page(&self, path: &str) -> Vec<u8> {
        let answer = self.get(&format!("{}{}", self.base, path.replace(' ', "%20")));
        if answer.status != 200 {
            return format!("status {}", answer.status).into_bytes();
        }
        match path.ends_with(".html") {
            true => undressed(&answer.text()).into_bytes(),
            false => answer.body,
        }
    }

    /// The first file that differs from those of a clean build, or is there without being one of them.
    fn difference(&self, expected: &BTreeMap<String, Vec<u8>>, gone: &[String]) -> Option<String> {
        for (path, bytes) in expected {
            let served = self.page(path);
            if served != *bytes {
                let served = String::from_utf8_lossy(&served);
                let built = String::from_utf8_lossy(bytes);
                let line = served.lines().zip(built.lines()).find(|(a, b)| a != b);
                return Some(format!("{path}: {line:?}"));
            }
        }
        for path in gone.iter().filter(|path| !expected.contains_key(*path)) {
            let status = self.get(&format!("{}{path}", self.base)).status;
            if status != 404 {
                return Some(format!("{path}: {status}, and it is no longer built"));
            }
        }
        None
    }

    /// Waits until every file that is served is that of a clean build of `root`; gives their paths.
    pub(crate) fn assert_like_a_clean_build(
        &self,
        root: &Path,
        before: &[String],
        what: &str,
    ) -> Vec<String> {
        let began = Instant::now();
        loop {
            let expected = clean_build(root).expect("the dossier has no error");
            let Some(difference) = self.difference(&expected, before) else {
                return expected.into_keys().collect();
            };
            assert!(
                began.elapsed() < PATIENCE,
                "after {what}: {difference}\n{}",
                self.said.lock().expect("no panic")
            );
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    /// Waits until the command has said `text`, as data or for people, after the first `from` bytes of either.
    pub(crate) fn wait_for(&self, text: &str, from: (usize, usize)) {
        until(text, || {
            let data = self.data.lock().expect("no panic").clone();
            let said = self.said.lock().expect("no panic").clone();
            let has =
                |all: &str, from: usize| all.get(from..).is_some_and(|new| new.contains(text));
            (has(&data, from.0) || has(&said, from.1)).then_some(())
        });
    }

    /// How much was said so far.
    pub(crate) fn mark(&self) -> (usize, usize) {
        let length = |text: &Mutex<String>| text.lock().expect("no panic").len();
        (length(&self.data), length(&self.said))
    }

    /// What the addresses of the preview’s own files begin with.
    pub(crate) fn own(&self) -> String {
        let page = self.get(&format!("{}404.html", self.base)).text();
        let (_, rest) = page.split_once("href=\"/_dossier/").expect("its style");
        let (token, _) = rest.split_once('/').expect("a token");
        format!("/_dossier/{token}/")
    }

    /// Ends the command as a person does, and gives its exit code.
    #[cfg(unix)]
    pub(crate) fn interrupt(mut self, signal: &str) -> Option<i32> {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args([signal, &id]).status();
        assert!(sent.expect("kill runs").success());
        let code = until("it ends", || self.child.try_wait().expect("its state"));
        code.code()
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a clean build of the dossier in `root` makes, drafts too; none when there are errors.
pub(crate) fn clean_build(root: &Path) -> Option<BTreeMap<String, Vec<u8>>> {
    let read = disk::read(root).ok()?;
    let files = Mutex::new(BTreeMap::new());
    let options = Options {
        drafts: true,
        ..Options::default()
    };
    let emit = |file: OutputFile| {
        let mut files = files.lock().expect("no panic");
        files.insert(file.path.as_str().to_owned(), file.content);
    };
    let built = pipeline::build(&read.tree, &read.problems, &options, &emit);
    let is_whole = !dossier::diagnostic::has_errors(&built.diagnostics);
    is_whole.then(|| files.into_inner().expect("no panic"))
}

/// Tries until there is something.
pub(crate) fn until<T>(what: &str, mut tried: impl FnMut() -> Option<T>) -> T {
    let began = Instant::now();
    loop {
        if let Some(found) = tried() {
            return found;
        }
        assert!(began.elapsed() < PATIENCE, "not in time: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// An answer out of its bytes; status 0 when there is none.
pub(crate) fn answer(bytes: &[u8]) -> Answer {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
    let (head, body) = match end {
        Some(end) => (&bytes[..end], &bytes[end + 4..]),
        None => (bytes, &[][..]),
    };
    let head = String::from_utf8_lossy(head).into_owned();
    let status = head.split(' ').nth(1).and_then(|code| code.parse().ok());
    Answer {
        status: status.unwrap_or(0),
        head,
        body: body.to_vec(),
    }
}

/// Gathers what a program writes, in a thread of its own.
fn collect(from: impl Read + Send + 'static) -> Arc<Mutex<String>> {
    let all = Arc::new(Mutex::new(String::new()));
    let to = all.clone();
    std::thread::spawn(move || {
        let mut lines = BufReader::new(from);
        let mut line = String::new();
        while lines.read_line(&mut line).is_ok_and(|bytes| bytes > 0) {
            to.lock().expect("no panic").push_str(&line);
            line.clear();
        }
    });
    all
}
