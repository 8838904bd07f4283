//! A transport and a clock for tests: recorded answers, and no waiting.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use super::http::{Clock, HttpRequest, HttpResponse, Transport, TransportError};

/// Gives recorded answers in their order, the last one for ever, and keeps what it was asked.
pub(super) struct Recorded {
    answers: Vec<Result<HttpResponse, TransportError>>,
    asked: Mutex<Vec<HttpRequest>>,
}

impl Recorded {
    /// Answers with a status and a body.
    pub(super) fn new(answers: &[(u16, &str)]) -> Self {
        let answer = |(status, body): &(u16, &str)| {
            Ok(HttpResponse {
                status: *status,
                headers: Vec::new(),
                body: body.as_bytes().to_vec(),
            })
        };
        Self {
            answers: answers.iter().map(answer).collect(),
            asked: Mutex::default(),
        }
    }

    /// No answer at all.
    pub(super) fn failing(error: TransportError) -> Self {
        Self {
            answers: vec![Err(error)],
            asked: Mutex::default(),
        }
    }

    /// The bodies of what it was asked.
    pub(super) fn asked(&self) -> Vec<(String, String)> {
        let asked = self.asked.lock().unwrap();
        let shown = |request: &HttpRequest| {
            let body = request.body.clone().unwrap_or_default();
            (request.url.clone(), String::from_utf8(body).unwrap())
        };
        asked.iter().map(shown).collect()
    }
}

impl Transport for Recorded {
    fn send(&self, request: &HttpRequest, _: Duration) -> Result<HttpResponse, TransportError> {
        let mut asked = self.asked.lock().unwrap();
        let at = asked.len().min(self.answers.len() - 1);
        asked.push(request.clone());
        self.answers[at].clone()
    }
}

/// A clock that goes on when someone waits, at once.
#[derive(Default)]
pub(super) struct Impatient(AtomicU64);

impl Clock for Impatient {
    fn now(&self) -> Duration {
        Duration::from_millis(self.0.load(Ordering::Relaxed))
    }

    fn sleep(&self, time: Duration) {
        let time = u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
        self.0.fetch_add(time, Ordering::Relaxed);
    }
}
