//! The one file that uses the network and the clock.
//!
//! [`Network`] sends what [`http`](super::http) describes: over TLS, except to this machine; without following redirects,
//! since a key must not travel; with a limit to how long and how much it listens. Answers are asked for as they are: those of
//! translation engines are a few kilobytes, so that compression would cost a dependency and save nothing.
//!
//! The certificates that are trusted are those of the `webpki-roots` crate, and a proxy is found where other programs find it
//! (`HTTPS_PROXY`, `ALL_PROXY`, `NO_PROXY`). Without the feature `http` there is no network: every request fails at once.

#![expect(
    clippy::disallowed_methods,
    reason = "the clock of everything that talks to a server"
)]

use std::time::{Duration, Instant};

use super::http::Clock;

pub use network::Network;

/// The clock of the machine, from the moment it is made.
#[derive(Debug)]
pub struct SystemClock {
    start: Instant,
}

impl SystemClock {
    /// A clock that starts now.
    pub fn new() -> Self {
        Self {
            start: Instant::now(),
        }
    }
}

impl Default for SystemClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Duration {
        self.start.elapsed()
    }

    fn sleep(&self, time: Duration) {
        std::thread::sleep(time);
    }
}

#[cfg(not(feature = "http"))]
mod network {
    use std::time::Duration;

    use crate::diagnostic::Phrase;
    use crate::translate::http::{HttpRequest, HttpResponse, Transport, TransportError};

    /// No network: the program was built without it.
    #[derive(Debug, Default)]
    pub struct Network(());

    impl Network {
        /// Opens nothing.
        pub fn new() -> Self {
            Self(())
        }
    }

    impl Transport for Network {
        fn send(&self, _: &HttpRequest, _: Duration) -> Result<HttpResponse, TransportError> {
            Err(TransportError::Unusable(Phrase::new("net-not-built-in")))
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn what_is_not_built_in_is_said() {
            let request = HttpRequest {
                method: "GET",
                url: "https://api.deepl.com/".to_owned(),
                headers: Vec::new(),
                body: None,
            };
            let error = Network::new().send(&request, Duration::from_secs(1));
            let error = error.expect_err("no network").to_string();
            assert_eq!(error, "this program was built without the feature `http`");
        }
    }
}

#[cfg(feature = "http")]
mod network {
    use std::io;
    use std::net::{Ipv4Addr, Ipv6Addr};
    use std::time::Duration;

    use ureq::http::{self, Uri};
    use ureq::{Agent, AsSendBody, Body, Error, Timeout};

    use crate::diagnostic::{Phrase, Say as _};
    use crate::translate::http::{HttpRequest, HttpResponse, Transport, TransportError};

    /// The most bytes of an answer; those of engines have a few thousand.
    const LARGEST_ANSWER: u64 = 10_000_000;

    /// How long a name is looked up, and a connection waited for: where nothing answers by then, there is no network.
    const CONNECT_WITHIN: Duration = Duration::from_secs(8);

    /// The network. Connections are kept and used again.
    #[derive(Debug)]
    pub struct Network {
        agent: Agent,
        /// Whether other machines may be asked without TLS.
        plain: bool,
    }

    impl Network {
        /// Opens nothing yet.
        pub fn new() -> Self {
            let config = Agent::config_builder()
                .http_status_as_error(false)
                .max_redirects(0)
                .user_agent(concat!("dossier/", env!("CARGO_PKG_VERSION")));
            Self {
                agent: config.build().new_agent(),
                plain: false,
            }
        }

        /// The same for links that a text has, over plain HTTP too: nothing is sent that is not in the link.
        pub fn for_links() -> Self {
            Self {
                plain: true,
                ..Self::new()
            }
        }
    }

    impl Default for Network {
        fn default() -> Self {
            Self::new()
        }
    }

    impl Transport for Network {
        fn send(
            &self,
            request: &HttpRequest,
            timeout: Duration,
        ) -> Result<HttpResponse, TransportError> {
            let place = Place::of(&request.url, self.plain)?;
            let mut head = http::Request::builder()
                .method(request.method)
                .uri(&request.url);
            for (name, value) in &request.headers {
                head = head.header(name, value);
            }
            match &request.body {
                Some(body) => self.run(head.body(&body[..]), &place, timeout),
                None => self.run(head.body(()), &place, timeout),
            }
            .map_err(|error| place.explain(error))
        }
    }

    impl Network {
        fn run<B: AsSendBody>(
            &self,
            request: http::Result<http::Request<B>>,
            place: &Place,
            timeout: Duration,
        ) -> Result<HttpResponse, Error> {
            let mut config = self
                .agent
                .configure_request(request?)
                .timeout_global(Some(timeout))
                .timeout_resolve(Some(CONNECT_WITHIN))
                .timeout_connect(Some(CONNECT_WITHIN));
            if place.is_this_machine {
                config = config.proxy(None);
            }
            received(self.agent.run(config.build())?)
        }
    }

    /// The whole answer, or an error when it is too long.
    fn received(mut response: http::Response<Body>) -> Result<HttpResponse, Error> {
        let text =
            |value: &http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        let headers = response.headers().iter();
        let headers = headers.map(|(name, value)| (name.to_string(), text(value)));
        let headers = headers.collect();
        let status = response.status().as_u16();
        let body = response.body_mut().with_config().limit(LARGEST_ANSWER);
        Ok(HttpResponse {
            status,
            headers,
            body: body.read_to_vec()?,
        })
    }

    /// Where a request goes, for messages: nothing of it can be a secret.
    struct Place {
        host: String,
        is_this_machine: bool,
    }

    impl Place {
        /// The place of an address that may be asked.
        fn of(url: &str, plain: bool) -> Result<Self, TransportError> {
            let refuse = |why: Phrase| Err(TransportError::Unusable(why));
            let Ok(uri) = url.parse::<Uri>() else {
                return refuse(Phrase::new("net-address-unreadable"));
            };
            let (Some(scheme), Some(host)) = (uri.scheme_str(), uri.host()) else {
                return refuse(Phrase::new("net-address-incomplete"));
            };
            if uri
                .authority()
                .is_some_and(|all| all.as_str().contains('@'))
            {
                return refuse(Phrase::new("net-address-with-name").with("host", host));
            }
            let is_this_machine = is_loopback(host);
            match scheme {
                "https" => {}
                "http" if is_this_machine || plain => {}
                _ => {
                    return refuse(Phrase::new("net-not-in-the-clear").with("host", host));
                }
            }
            Ok(Self {
                host: host.to_owned(),
                is_this_machine,
            })
        }

        /// What an error of the library means, in plain words.
        fn explain(&self, error: Error) -> TransportError {
            use TransportError::{Broken, TooLong, Unreachable, Unusable};
            let of = |key| Phrase::new(key).with("host", &self.host);
            match error {
                Error::Timeout(Timeout::Resolve | Timeout::Connect) => {
                    Unreachable(of("net-slow").with("seconds", CONNECT_WITHIN.as_secs()))
                }
                Error::Timeout(_) => TransportError::Timeout,
                Error::HostNotFound => Unreachable(of("net-no-such-host")),
                Error::Io(error) => self.explain_io(&error),
                Error::Tls(_) | Error::Rustls(_) | Error::TlsRequired | Error::Pem(_) => {
                    Unreachable(of("net-not-secure").with("cause", error.to_string()))
                }
                Error::Protocol(_) => Unreachable(of("net-not-http")),
                Error::ConnectProxyFailed(_) | Error::InvalidProxyUrl => {
                    Unreachable(of("net-proxy"))
                }
                Error::ConnectionFailed => Unreachable(of("net-no-connection")),
                Error::BodyExceedsLimit(_) | Error::LargeResponseHeader(..) => {
                    TooLong(of("net-too-much").with("bytes", LARGEST_ANSWER))
                }
                // Not in the library’s words: it may quote a header.
                Error::Http(_) | Error::BadUri(_) => Unusable(of("net-no-request")),
                _ => Broken(of("net-broken")),
            }
        }

        fn explain_io(&self, error: &io::Error) -> TransportError {
            use TransportError::{Broken, Unreachable};
            use io::ErrorKind as Kind;
            let of = |key| Phrase::new(key).with("host", &self.host);
            match error.kind() {
                Kind::TimedOut | Kind::WouldBlock => TransportError::Timeout,
                Kind::ConnectionRefused => Unreachable(of("net-refused")),
                Kind::NetworkUnreachable
                | Kind::NetworkDown
                | Kind::HostUnreachable
                | Kind::AddrNotAvailable => Unreachable(of("net-no-way")),
                // What the TLS library does not accept comes as data that is not valid.
                Kind::InvalidData | Kind::InvalidInput => {
                    Unreachable(of("net-not-secure").with("cause", error.to_string()))
                }
                Kind::ConnectionReset
                | Kind::ConnectionAborted
                | Kind::BrokenPipe
                | Kind::UnexpectedEof
                | Kind::NotConnected => Broken(of("net-broken")),
                // A failed look-up has no kind of its own.
                _ if error.to_string().starts_with("failed to lookup address") => {
                    Unreachable(of("net-no-lookup"))
                }
                _ => Unreachable(of("net-no-connection-because").with("cause", error.phrase())),
            }
        }
    }

    /// Whether a host, as written in an address, is this machine.
    fn is_loopback(host: &str) -> bool {
        let v6 = host
            .strip_prefix('[')
            .and_then(|host| host.strip_suffix(']'));
        match v6 {
            Some(v6) => v6.parse() == Ok(Ipv6Addr::LOCALHOST),
            None => {
                host.eq_ignore_ascii_case("localhost")
                    || host.parse().is_ok_and(|v4: Ipv4Addr| v4.is_loopback())
            }
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn only_this_machine_may_be_asked_in_the_clear() {
            let may = |url: &str| Place::of(url, false).is_ok();
            for url in [
                "https://api.deepl.com/v2/usage",
                "http://127.0.0.1:8080/",
                "http://127.8.9.1",
                "http://localhost:1/x",
                "http://[::1]:80/",
                "https://10.0.0.1/",
            ] {
                assert!(may(url), "{url}");
            }
            for url in [
                "http://api.deepl.com/",
                "http://127.0.0.1.example.org/",
                "http://localhost.example.org/",
                "http://[::2]/",
                "http://10.0.0.1/",
                "ftp://localhost/",
                "api.deepl.com",
                "",
                "https://",
                "https://a:b@api.deepl.com/",
                "http://localhost@example.org/",
            ] {
                assert!(!may(url), "{url}");
            }
        }

        #[test]
        fn each_error_is_said_in_plain_words() {
            let io = |kind: io::ErrorKind| Error::Io(io::Error::new(kind, "x"));
            let lookup = "failed to lookup address information: Name or service not known";
            let table = [
                (Error::Timeout(Timeout::Global), "no answer in time"),
                (Error::Timeout(Timeout::RecvBody), "no answer in time"),
                (io(io::ErrorKind::TimedOut), "no answer in time"),
                (
                    Error::Timeout(Timeout::Connect),
                    "no connection to `h` within 8 s",
                ),
                (
                    Error::Timeout(Timeout::Resolve),
                    "no connection to `h` within 8 s",
                ),
                (
                    Error::Io(io::Error::other(lookup)),
                    "the name `h` cannot be looked up; is there a network?",
                ),
                (
                    io(io::ErrorKind::NetworkUnreachable),
                    "there is no network that leads to `h`",
                ),
                (
                    io(io::ErrorKind::ConnectionReset),
                    "the connection to `h` broke",
                ),
                (
                    Error::BodyExceedsLimit(1),
                    "the answer of `h` is larger than 10,000,000 bytes",
                ),
            ];
            let place = Place {
                host: "h".to_owned(),
                is_this_machine: false,
            };
            for (error, wanted) in table {
                let said = format!("{error:?}");
                assert_eq!(place.explain(error).to_string(), wanted, "{said}");
            }
        }

        #[test]
        fn what_cannot_be_a_header_is_said_without_it() {
            let request = HttpRequest {
                method: "GET",
                url: "https://127.0.0.1:1/".to_owned(),
                headers: vec![("Authorization".to_owned(), "se\ncret".to_owned())],
                body: None,
            };
            let error = Network::new()
                .send(&request, Duration::from_secs(1))
                .expect_err("a line break");
            assert!(matches!(&error, TransportError::Unusable(_)), "{error:?}");
            assert!(!format!("{error:?} {error} {request:?}").contains("cret"));
        }
    }
}
