//! HTTP as values: what engines ask for and what comes back. `transport` is the one file that sends.

use crate::diagnostic::{Phrase, Say, said_in_english};
use std::time::Duration;

/// A request of HTTP.
#[derive(Clone, PartialEq, Eq)]
pub struct HttpRequest {
    /// `GET`, `POST`, `PUT`, `PATCH` or `DELETE`.
    pub method: &'static str,
    /// The whole address.
    pub url: String,
    /// Names and values of headers.
    pub headers: Vec<(String, String)>,
    /// The body, if there is one.
    pub body: Option<Vec<u8>>,
}

/// An answer of HTTP, whatever its status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpResponse {
    /// The status code.
    pub status: u16,
    /// Names and values of headers.
    pub headers: Vec<(String, String)>,
    /// The body; empty when there is none.
    pub body: Vec<u8>,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TransportError {
    /// Nothing came in time.
    Timeout,
    /// There is no connection: no network, an unknown name, a refused port, a certificate that is not trusted.
    Unreachable(Phrase),
    /// There was a connection, and it broke before the whole answer was here.
    Broken(Phrase),
    /// There was an answer, longer than anyone would read.
    TooLong(Phrase),
    /// The request cannot be sent at all: a bad address, a program built without a network.
    Unusable(Phrase),
}

impl Say for TransportError {
    fn phrase(&self) -> Phrase {
        match self {
            Self::Timeout => Phrase::new("no-answer-in-time"),
            Self::Unreachable(why)
            | Self::Broken(why)
            | Self::TooLong(why)
            | Self::Unusable(why) => why.clone(),
        }
    }
}

said_in_english!(TransportError);

/// Sends requests.
pub trait Transport: Send + Sync {
    /// Sends one request and waits at most `timeout` for its whole answer.
    ///
    /// # Errors
    ///
    /// When there is no answer; an answer of any status is none.
    fn send(
        &self,
        request: &HttpRequest,
        timeout: Duration,
    ) -> Result<HttpResponse, TransportError>;
}

/// What time it is, and waiting. The one source of both for everything that talks to a server.
pub trait Clock: Send + Sync {
    /// Time since some fixed moment.
    fn now(&self) -> Duration;
    /// Waits.
    fn sleep(&self, time: Duration);
}

impl HttpResponse {
    /// The value of a header, whatever the case of its name.
    pub fn header(&self, name: &str) -> Option<&str> {
        let is_meant = |(key, _): &&(String, String)| key.eq_ignore_ascii_case(name);
        self.headers
            .iter()
            .find(is_meant)
            .map(|(_, value)| value.as_str())
    }
}

impl std::fmt::Debug for HttpRequest {
    /// Without headers and body: one of them holds the key.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.method, self.url)
    }
}
