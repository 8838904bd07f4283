//! Faults that pass by themselves, asked for with the headers of DeepL’s own deepl-mock.
//!
//! | header | what happens to the requests that carry the same `mock-server-session` |
//! |---|---|
//! | `mock-server-session-no-response-count: N` | the first N are never answered |
//! | `mock-server-session-429-count: N` | the next N are answered 429 |
//! | `mock-server-session-5xx-count: N` | the next N are answered 503, or `mock-server-session-5xx-status` |
//! | `mock-server-session-init-character-limit: N` | a quota of their own, of N characters |
//!
//! The first request of a session sets the counts.

use super::{Incoming, reply::Reply};

/// What is still to go wrong in a session.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    silent: u32,
    too_many: u32,
    broken: u32,
    status: u16,
}

/// What happens to a request before it is looked at.
pub(crate) enum Fate {
    Served,
    Answered(Reply),
    Silence,
}

/// The name of the session of a request.
pub(crate) fn name(incoming: &Incoming) -> Option<&str> {
    incoming.header("mock-server-session")
}

/// The quota that the session of a request asks for.
pub(crate) fn character_limit(incoming: &Incoming) -> Option<u64> {
    let limit = incoming.header("mock-server-session-init-character-limit");
    limit.and_then(|limit| limit.parse().ok())
}

impl Session {
    /// The session that a first request asks for.
    pub(crate) fn begin(incoming: &Incoming) -> Self {
        let number = |name: &str| {
            let value = incoming.header(&format!("mock-server-session-{name}"));
            value.and_then(|value| value.parse().ok()).unwrap_or(0)
        };
        let status = incoming.header("mock-server-session-5xx-status");
        Self {
            silent: number("no-response-count"),
            too_many: number("429-count"),
            broken: number("5xx-count"),
            status: status.and_then(|status| status.parse().ok()).unwrap_or(503),
        }
    }

    /// What happens to the next request.
    pub(crate) fn next(&mut self) -> Fate {
        let takes = |count: &mut u32| {
            let is_left = *count > 0;
            *count -= u32::from(is_left);
            is_left
        };
        if takes(&mut self.silent) {
            Fate::Silence
        } else if takes(&mut self.too_many) {
            Fate::Answered(Reply::refuse(429, "Too many requests"))
        } else if takes(&mut self.broken) {
            Fate::Answered(Reply::text(
                self.status,
                "text/html",
                "<h1>unavailable</h1>",
            ))
        } else {
            Fate::Served
        }
    }
}
