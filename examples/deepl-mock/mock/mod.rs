//! The server: `Incoming` to `Reply` in [`routes`], and around it the threads that listen.

mod body;
mod faults;
mod glossaries;
mod languages;
mod reply;
mod routes;
mod session;
mod translate;
pub(crate) mod words;

use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use reply::Reply;
use tiny_http::{Header, Request, Response, Server};

/// What the server is like.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    /// The port; 0 takes a free one.
    pub(crate) port: u16,
    /// The quota in characters.
    pub(crate) usage_limit: u64,
    /// Whether it serves keys of the plan that costs nothing.
    pub(crate) free: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 0,
            usage_limit: 1_250_000,
            free: false,
        }
    }
}

/// A request, read to its end.
#[derive(Clone, Debug)]
pub(crate) struct Incoming {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) query: Vec<(String, String)>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Incoming {
    /// The value of a header, whatever the case of its name.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let is_meant = |(key, _): &&(String, String)| key.eq_ignore_ascii_case(name);
        self.headers
            .iter()
            .find(is_meant)
            .map(|(_, value)| &value[..])
    }

    /// The value of a parameter of the address.
    pub(crate) fn query(&self, name: &str) -> Option<&str> {
        let is_meant = |(key, _): &&(String, String)| key == name;
        self.query
            .iter()
            .find(is_meant)
            .map(|(_, value)| &value[..])
    }
}

/// A server that runs until it is dropped.
pub(crate) struct Mock {
    url: String,
    server: Arc<Server>,
    seen: Arc<Mutex<Vec<Incoming>>>,
    threads: Vec<JoinHandle<()>>,
}

const THREADS: usize = 4;

impl Mock {
    /// Starts a server on 127.0.0.1.
    pub(crate) fn start(options: Options) -> Result<Self, Box<dyn std::error::Error>> {
        let server =
            Server::http(("127.0.0.1", options.port)).map_err(|error| error.to_string())?;
        let server = Arc::new(server);
        let address = server.server_addr().to_ip().ok_or("no address")?;
        let state = Arc::new(Mutex::new(routes::State::new(options)));
        let seen = Arc::new(Mutex::new(Vec::new()));
        let serving = |_| {
            let (server, state, seen) = (server.clone(), state.clone(), seen.clone());
            std::thread::spawn(move || serve(&server, &state, &seen))
        };
        let threads = (0..THREADS).map(serving).collect();
        Ok(Self {
            url: format!("http://{address}"),
            server,
            seen,
            threads,
        })
    }

    /// Its address, without `/` at its end.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// What it was asked so far.
    #[allow(dead_code, reason = "for tests, not for the program")]
    pub(crate) fn seen(&self) -> Vec<Incoming> {
        self.seen
            .lock()
            .map(|seen| seen.clone())
            .unwrap_or_default()
    }
}

impl Drop for Mock {
    fn drop(&mut self) {
        for _ in &self.threads {
            self.server.unblock();
        }
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

fn serve(server: &Server, state: &Mutex<routes::State>, seen: &Mutex<Vec<Incoming>>) {
    // Requests that are never answered; a dropped one would be.
    let mut silent = Vec::new();
    while let Ok(mut request) = server.recv() {
        let Some(incoming) = read(&mut request) else {
            continue;
        };
        if let Ok(mut seen) = seen.lock() {
            seen.push(incoming.clone());
        }
        let reply = match state.lock() {
            Ok(mut state) => state.answer(&incoming),
            Err(_) => return,
        };
        match reply {
            Some(reply) => respond(request, reply),
            None => silent.push(request),
        }
    }
}

fn read(request: &mut Request) -> Option<Incoming> {
    let mut body = Vec::new();
    request.as_reader().read_to_end(&mut body).ok()?;
    let (path, query) = request.url().split_once('?').unwrap_or((request.url(), ""));
    let header = |header: &Header| (header.field.to_string(), header.value.to_string());
    Some(Incoming {
        method: request.method().to_string(),
        path: path.to_owned(),
        query: body::pairs(query),
        headers: request.headers().iter().map(header).collect(),
        body,
    })
}

fn respond(request: Request, reply: Reply) {
    let mut response = Response::from_data(reply.body).with_status_code(reply.status);
    for (name, value) in reply.headers {
        if let Ok(header) = Header::from_bytes(name.as_bytes(), value.as_bytes()) {
            response.add_header(header);
        }
    }
    // Whoever asked may be gone.
    let _ = request.respond(response);
}
