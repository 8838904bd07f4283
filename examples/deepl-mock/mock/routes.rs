//! Which question gets which answer.

use std::collections::BTreeMap;

use serde_json::json;

use super::body::Params;
use super::faults::{self, Fault};
use super::glossaries::Glossaries;
use super::reply::Reply;
use super::session::{self, Fate, Session};
use super::translate::{self, Account};
use super::{Incoming, Options, languages};

/// The most bytes of the body of a request for translations.
const LARGEST_BODY: usize = 128 * 1024;

/// The most bytes of all headers together.
const LARGEST_HEADERS: usize = 16 * 1024;

/// What the server remembers.
pub(crate) struct State {
    options: Options,
    /// By session; that of requests without one has no name.
    accounts: BTreeMap<String, Account>,
    sessions: BTreeMap<String, Session>,
    glossaries: Glossaries,
    answered: u64,
}

impl State {
    /// Nothing yet.
    pub(crate) fn new(options: Options) -> Self {
        let most = if options.free { 1 } else { 1000 };
        Self {
            options,
            accounts: BTreeMap::new(),
            sessions: BTreeMap::new(),
            glossaries: Glossaries::with_room_for(most),
            answered: 0,
        }
    }

    /// The answer to a request, or silence.
    pub(crate) fn answer(&mut self, incoming: &Incoming) -> Option<Reply> {
        let mut reply = match self.fate(incoming) {
            Fate::Silence => return None,
            Fate::Answered(reply) => reply,
            Fate::Served => self.serve(incoming).unwrap_or_else(|refusal| refusal),
        };
        self.answered += 1;
        let trace = format!("mock-{:06}", self.answered);
        reply.headers.push(("X-Trace-ID".to_owned(), trace));
        Some(reply)
    }

    fn fate(&mut self, incoming: &Incoming) -> Fate {
        match session::name(incoming) {
            None => Fate::Served,
            Some(name) => {
                let session = self.sessions.entry(name.to_owned());
                session.or_insert_with(|| Session::begin(incoming)).next()
            }
        }
    }

    fn serve(&mut self, incoming: &Incoming) -> Result<Reply, Reply> {
        self.check_key(incoming)?;
        let size: usize = incoming
            .headers
            .iter()
            .map(|(name, value)| name.len() + value.len() + 4)
            .sum();
        if size > LARGEST_HEADERS {
            return Err(Reply::refuse(431, "Request header fields too large"));
        }
        let fault = Fault::of(incoming);
        if let Some(reply) = fault.answer(incoming) {
            return Ok(reply);
        }
        let path: Vec<&str> = incoming.path.trim_matches('/').split('/').collect();
        match (&incoming.method[..], &path[..]) {
            ("POST", ["v2", "translate"]) => self.translate(incoming, &fault),
            ("GET", ["v2", "usage"]) => Ok(self.usage(incoming)),
            ("GET", ["v2", "languages"]) => languages::v2(incoming),
            ("GET", ["v2", "glossary-language-pairs"]) => Ok(languages::pairs()),
            ("GET", ["v3", "languages"]) => Ok(languages::v3(incoming)),
            (_, [version @ ("v2" | "v3"), "glossaries", rest @ ..]) => {
                self.glossaries.answer(version, rest, incoming)
            }
            _ => Err(Reply::refuse(404, "Not found")),
        }
    }

    /// Only the header counts. A key with `invalid` in it is none, and each plan has its own server.
    fn check_key(&self, incoming: &Incoming) -> Result<(), Reply> {
        let header = incoming.header("Authorization").unwrap_or_default();
        let key = header
            .strip_prefix("DeepL-Auth-Key ")
            .unwrap_or_default()
            .trim();
        let is_good = !key.is_empty()
            && !key.contains("invalid")
            && key.ends_with(":fx") == self.options.free;
        if is_good && !faults::has_key_in_the_open(incoming) {
            return Ok(());
        }
        Err(Reply::refuse(
            403,
            "Authorization failed. Please supply a valid DeepL-Auth-Key in the Authorization header.",
        ))
    }

    fn translate(&mut self, incoming: &Incoming, fault: &Fault) -> Result<Reply, Reply> {
        let largest = match fault {
            Fault::LargestBody(size) => (*size).min(LARGEST_BODY),
            _ => LARGEST_BODY,
        };
        if incoming.body.len() > largest {
            return Err(Reply::text(
                413,
                "text/html",
                "<h1>Request entity too large</h1>",
            ));
        }
        let params = Params::read(incoming)?;
        let limit = self.options.usage_limit;
        let account = account(&mut self.accounts, incoming, limit);
        translate::translate(&params, &self.glossaries, account, fault)
    }

    fn usage(&mut self, incoming: &Incoming) -> Reply {
        let limit = self.options.usage_limit;
        let account = account(&mut self.accounts, incoming, limit);
        let mut usage =
            json!({ "character_count": account.used, "character_limit": account.limit });
        if !self.options.free {
            usage["products"] =
                json!([{ "product_type": "translate", "character_count": account.used }]);
            usage["start_time"] = json!("2026-01-01T00:00:00Z");
            usage["end_time"] = json!("2026-02-01T00:00:00Z");
        }
        Reply::json(200, &usage)
    }
}

/// The account of a request: of its session, if that asks for a quota of its own.
fn account<'a>(
    accounts: &'a mut BTreeMap<String, Account>,
    incoming: &Incoming,
    limit: u64,
) -> &'a mut Account {
    let (name, limit) = match (session::name(incoming), session::character_limit(incoming)) {
        (Some(name), Some(limit)) => (name, limit),
        _ => ("", limit),
    };
    let account = accounts.entry(name.to_owned());
    account.or_insert(Account { used: 0, limit })
}
