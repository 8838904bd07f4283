//! Speaks HTTP with browsers of this machine.
//!
//! A request is decided on by [`Door`] from its head; what it asks for goes to the thread that shows the site. Nothing here knows a
//! path of the disk: an address is looked up among those that the site has.

use std::convert::Infallible;
use std::net::{Ipv4Addr, TcpListener};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::task::{Context, Poll};
use std::time::Duration;

use hyper::body::{Body, Bytes, Frame, Incoming};
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::sync::{Semaphore, mpsc, oneshot};

use super::door::{Door, Head, Refusal, Wanted};
use super::show::Viewer;
use super::{Message, ServeError};

/// How many ports are tried after the one that was asked for.
const PORTS: u16 = 50;
/// The longest head of a request.
const LONGEST_HEAD: usize = 16 * 1024;
/// How long a head may take to come.
const SLOWEST_HEAD: Duration = Duration::from_secs(10);
/// How many connections may be open at once.
const MOST_CONNECTIONS: usize = 256;
/// How often an open stream says that it is there, so that one that nobody reads is noticed.
const HEARTBEAT: Duration = Duration::from_secs(15);

const SCRIPT: &str = include_str!("preview.js");
const STYLE: &str = include_str!("preview.css");

/// What takes an answer.
pub(super) type Reply = oneshot::Sender<Answer>;

/// What is answered.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    status: u16,
    kind: &'static str,
    location: Option<String>,
    bytes: Bytes,
}

impl Answer {
    pub(super) fn html(status: u16, bytes: Vec<u8>) -> Self {
        Self::new(status, "text/html; charset=utf-8", bytes.into())
    }

    pub(super) fn text(status: u16, text: &str) -> Self {
        let bytes = Bytes::from(format!("{text}\n"));
        Self::new(status, "text/plain; charset=utf-8", bytes)
    }

    pub(super) fn file(path: &str, bytes: Arc<[u8]>) -> Self {
        Self::new(200, kind_of(path), Bytes::from_owner(bytes))
    }

    pub(super) fn elsewhere(address: String) -> Self {
        Self {
            location: Some(address),
            ..Self::text(302, "elsewhere")
        }
    }

    fn new(status: u16, kind: &'static str, bytes: Bytes) -> Self {
        Self {
            status,
            kind,
            location: None,
            bytes,
        }
    }
}

/// The media type of a file, by its name, as GitHub Pages gives it; browsers are told not to guess.
fn kind_of(path: &str) -> &'static str {
    let extension = path.rsplit('.').next().unwrap_or_default();
    match extension.to_ascii_lowercase().as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/vnd.microsoft.icon",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "ttf" => "font/ttf",
        "pdf" => "application/pdf",
        "epub" => "application/epub+zip",
        "zip" => "application/zip",
        "mp3" => "audio/mpeg",
        "ogg" => "audio/ogg",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        _ => "application/octet-stream",
    }
}

/// A listener on `port` of this machine, or on the next port that is free.
pub(super) fn bind(port: u16) -> Result<(TcpListener, u16), ServeError> {
    let last = port.saturating_add(if port == 0 { 0 } else { PORTS });
    let mut cause = None;
    for wanted in port..=last {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, wanted)) {
            Ok(listener) => {
                let address = listener
                    .local_addr()
                    .map_err(|cause| ServeError::Listen { cause })?;
                return Ok((listener, address.port()));
            }
            Err(error) => cause = Some(error),
        }
    }
    let cause = cause.unwrap_or_else(|| std::io::ErrorKind::AddrInUse.into());
    Err(ServeError::NoPort {
        first: port,
        last,
        cause,
    })
}

/// Begins to listen, in a thread of its own.
pub(super) fn start(
    listener: TcpListener,
    door: Door,
    to: Sender<Message>,
) -> Result<(), ServeError> {
    let failed = |cause| ServeError::Listen { cause };
    listener.set_nonblocking(true).map_err(failed)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .enable_time()
        .build()
        .map_err(failed)?;
    let listener = {
        let _inside = runtime.enter();
        tokio::net::TcpListener::from_std(listener).map_err(failed)?
    };
    std::thread::spawn(move || {
        runtime.block_on(async {
            tokio::select! {
                () = accept(listener, Arc::new(door), to.clone()) => {}
                () = told_to_end() => {}
            }
        });
        // Nobody listens any more when the command has ended already.
        let _ = to.send(Message::Stop);
    });
    Ok(())
}

/// Waits for Ctrl-C, or for what a system sends to end a program.
async fn told_to_end() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let (Ok(mut terminate), Ok(mut hang_up)) = (
            signal(SignalKind::terminate()),
            signal(SignalKind::hangup()),
        ) {
            tokio::select! {
                _ = terminate.recv() => return,
                _ = hang_up.recv() => return,
                ended = tokio::signal::ctrl_c() => if ended.is_ok() { return },
            }
        }
    }
    if tokio::signal::ctrl_c().await.is_err() {
        // The system tells of nothing; then nothing ends it but the system itself.
        std::future::pending::<()>().await;
    }
}

async fn accept(listener: tokio::net::TcpListener, door: Arc<Door>, to: Sender<Message>) {
    let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    loop {
        let stream = match listener.accept().await {
            Ok((stream, _)) => stream,
            // Too many open files, or a connection that is gone: the next one may do.
            Err(_) => {
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        let Ok(place) = places.clone().try_acquire_owned() else {
            continue;
        };
        let (door, to) = (door.clone(), to.clone());
        tokio::spawn(async move {
            let answer = |request| respond(request, door.clone(), to.clone());
            let served = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(SLOWEST_HEAD)
                .max_header_size(LONGEST_HEAD)
                .serve_connection(TokioIo::new(stream), service_fn(answer))
                .await;
            // What a browser sends amiss has been answered; that it went away is its right.
            drop(served);
            drop(place);
        });
    }
}

async fn respond(
    request: Request<Incoming>,
    door: Arc<Door>,
    to: Sender<Message>,
) -> Result<Response<Reading>, Infallible> {
    let is_head = request.method() == hyper::Method::HEAD;
    let (answer, events) = match admit(&request, &door) {
        Err((status, why)) => (Answer::text(status, why), None),
        Ok(Wanted::Own(name)) => (own(&name), None),
        Ok(Wanted::Site(address)) => {
            let (reply, answer) = oneshot::channel();
            // When nobody listens any more, the answer never comes either.
            let _ = to.send(Message::Ask(address, reply));
            let answer = answer.await;
            let ended = |_| Answer::text(503, "the preview has ended");
            (answer.unwrap_or_else(ended), None)
        }
        Ok(Wanted::Events { page, print, file }) => {
            let (events, stream) = mpsc::unbounded_channel();
            let answer = Answer::new(200, "text/event-stream", Bytes::new());
            if !is_head {
                let viewer = Viewer {
                    page,
                    print,
                    file,
                    to: events,
                };
                let _ = to.send(Message::Join(viewer));
            }
            (answer, Some(stream).filter(|_| !is_head))
        }
    };
    Ok(response(answer, events))
}

/// Decides on a request.
fn admit(request: &Request<Incoming>, door: &Door) -> Result<Wanted, Refusal> {
    let headers = request.headers();
    let text = |value: &HeaderValue| value.to_str().unwrap_or("?").to_owned();
    let hosts: Vec<String> = headers.get_all(header::HOST).iter().map(text).collect();
    let hosts: Vec<&str> = hosts.iter().map(String::as_str).collect();
    let one = |name: HeaderName| headers.get(name).map(text);
    let (origin, site) = (
        one(header::ORIGIN),
        one(HeaderName::from_static("sec-fetch-site")),
    );
    let says_body = headers.contains_key(header::TRANSFER_ENCODING)
        || headers
            .get_all(header::CONTENT_LENGTH)
            .iter()
            .any(|length| length != "0");
    let uri = request.uri();
    let target = match (uri.authority(), uri.path_and_query()) {
        (None, Some(path)) => path.as_str(),
        // A whole address, as a proxy is asked for one.
        _ => "",
    };
    door.admit(&Head {
        method: request.method().as_str(),
        target,
        hosts: &hosts,
        origin: origin.as_deref(),
        site: site.as_deref(),
        has_body: says_body,
    })
}

/// A file of the preview itself.
fn own(name: &str) -> Answer {
    match name {
        "preview.js" => Answer::new(200, kind_of(name), Bytes::from_static(SCRIPT.as_bytes())),
        "preview.css" => Answer::new(200, kind_of(name), Bytes::from_static(STYLE.as_bytes())),
        _ => Answer::text(404, "not found"),
    }
}

fn response(answer: Answer, events: Option<mpsc::UnboundedReceiver<String>>) -> Response<Reading> {
    let body = match events {
        Some(stream) => Reading::Events(stream, Box::pin(tokio::time::sleep(Duration::ZERO))),
        None => Reading::Whole(Some(answer.bytes)),
    };
    let mut response = Response::new(body);
    *response.status_mut() =
        StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &'static str| {
        headers.insert(name, HeaderValue::from_static(value));
    };
    set(header::CONTENT_TYPE, answer.kind);
    set(header::CACHE_CONTROL, "no-store");
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    );
    set(HeaderName::from_static("referrer-policy"), "no-referrer");
    if answer.status == 405 {
        set(header::ALLOW, "GET, HEAD");
    }
    // After a refusal nothing more is read: what follows may be a second request that was hidden in the first.
    if [400, 405, 421].contains(&answer.status) {
        set(header::CONNECTION, "close");
    }
    if let Some(location) = answer
        .location
        .and_then(|to| HeaderValue::try_from(to).ok())
    {
        headers.insert(header::LOCATION, location);
    }
    response
}

/// The body of a response.
enum Reading {
    Whole(Option<Bytes>),
    /// Events as they come, and a sign of life in between (HTML, section 9.2).
    Events(
        mpsc::UnboundedReceiver<String>,
        Pin<Box<tokio::time::Sleep>>,
    ),
}

impl Body for Reading {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let frame = |text: String| Poll::Ready(Some(Ok(Frame::data(Bytes::from(text)))));
        match self.get_mut() {
            Self::Whole(bytes) => Poll::Ready(bytes.take().map(|bytes| Ok(Frame::data(bytes)))),
            Self::Events(stream, beat) => match stream.poll_recv(context) {
                Poll::Ready(Some(event)) => frame(format!("data: {event}\n\n")),
                Poll::Ready(None) => Poll::Ready(None),
                Poll::Pending => match beat.as_mut().poll(context) {
                    Poll::Pending => Poll::Pending,
                    Poll::Ready(()) => {
                        beat.as_mut().reset(tokio::time::Instant::now() + HEARTBEAT);
                        // Asks to be woken at the next beat.
                        let _ = beat.as_mut().poll(context);
                        frame(": here\n\n".to_owned())
                    }
                },
            },
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Self::Whole(None))
    }

    fn size_hint(&self) -> hyper::body::SizeHint {
        match self {
            Self::Whole(bytes) => {
                let length = bytes.as_ref().map_or(0, Bytes::len);
                hyper::body::SizeHint::with_exact(length as u64)
            }
            Self::Events(..) => hyper::body::SizeHint::default(),
        }
    }
}
