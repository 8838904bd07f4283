//! Whether links to other sites still lead somewhere: `dossier check --links`.
//!
//! Input: the addresses of a dossier, a [`Transport`], a clock, and what was learned the last time. Output: findings, and what was
//! learned now. Nothing here touches the network or the disk by itself.
//!
//! 1. `address` reads addresses: the host, whether it is one that is asked at all, where a redirection leads;
//! 2. `cache` keeps the good answers for a week;
//! 3. [`plan`] says which addresses are to be asked for;
//! 4. `ask` asks for one address, and follows where it is sent, each request through `pace`;
//! 5. [`check`] asks for each address once, host by host, and says which are dead.
//!
//! Manners: one request at a time for a host, with a second between two, redirections too; a few hosts at once; `HEAD` first, and `GET` only where
//! that is refused; a name and version in `User-Agent`. A server that answers “not you” (401, 403, 429…) is there, and is left alone.

mod address;
mod ask;
mod cache;
mod pace;

use std::collections::BTreeMap;

use rayon::prelude::*;

pub use ask::Outcome;
pub use cache::{Known, read, write};

use self::pace::Paced;
use crate::check::Outside;
use crate::diagnostic::{Code, Diagnostic};
use crate::translate::http::{Clock, Transport};

/// How many hosts are asked at once.
const AT_ONCE: usize = 6;

/// What is to be asked for, and what is known without.
#[derive(Debug)]
pub struct Plan<'l> {
    /// The addresses of each host, each once.
    hosts: Vec<Vec<&'l str>>,
    known: Known,
    today: Option<i64>,
}

impl Plan<'_> {
    /// How many addresses are to be asked for.
    pub fn len(&self) -> usize {
        self.hosts.iter().map(Vec::len).sum()
    }

    /// Whether everything is known.
    pub fn is_empty(&self) -> bool {
        self.hosts.is_empty()
    }
}

/// What came of a check.
#[derive(Debug, Default)]
pub struct Checked {
    /// What is dead or has moved.
    pub diagnostics: Vec<Diagnostic>,
    /// What is known now, to be kept.
    pub known: Known,
    /// How many addresses were asked for.
    pub asked: usize,
    /// How many of them no answer came from for want of a connection: if that is all of them, there is no network.
    pub unreachable: usize,
}

/// Every address of `outside` that `known` does not answer for.
///
/// `today` is the day, as a count of days; none keeps nothing.
pub fn plan(outside: &[Outside], mut known: Known, today: Option<i64>) -> Plan<'_> {
    known.forget(today);
    let mut hosts: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for link in outside {
        // A fragment is none of the server's business.
        let url = address::without_fragment(&link.url);
        if known.get(url).is_none() {
            let urls = hosts.entry(address::host(url).to_owned()).or_default();
            if !urls.contains(&url) {
                urls.push(url);
            }
        }
    }
    Plan {
        hosts: hosts.into_values().collect(),
        known,
        today,
    }
}

/// Asks for what is planned for `outside`, and calls `done` after each address.
pub fn check(
    outside: &[Outside],
    plan: Plan<'_>,
    (transport, clock): (&dyn Transport, &dyn Clock),
    done: &(dyn Fn() + Sync),
) -> Checked {
    let Plan {
        hosts,
        mut known,
        today,
    } = plan;
    let paced = Paced::new(transport, clock);
    let answer = |url: &&str| {
        let outcome = ask::ask(url, &paced);
        done();
        ((*url).to_owned(), outcome)
    };
    let of_host = |urls: &Vec<&str>| urls.iter().map(answer).collect::<Vec<_>>();
    let all = || hosts.par_iter().flat_map_iter(of_host).collect::<Vec<_>>();
    let pool = rayon::ThreadPoolBuilder::new().num_threads(AT_ONCE).build();
    // Without threads of its own it asks with those that there are.
    let answers = match pool {
        Ok(pool) => pool.install(all),
        Err(_) => all(),
    };
    let is_unreachable =
        |(_, outcome): &&(String, Outcome)| matches!(outcome, Outcome::Unreachable(_));
    let unreachable = answers.iter().filter(is_unreachable).count();
    let asked = answers.len();
    let mut found: BTreeMap<&str, &Outcome> = BTreeMap::new();
    for (url, outcome) in &answers {
        found.insert(url, outcome);
    }
    let mut diagnostics = Vec::new();
    for link in outside {
        let url = address::without_fragment(&link.url);
        let outcome = found.get(url).copied().or_else(|| known.get(url));
        diagnostics.extend(outcome.and_then(|outcome| finding(link, outcome)));
    }
    for (url, outcome) in answers {
        known.learn(url, outcome, today);
    }
    Checked {
        diagnostics,
        known,
        asked,
        unreachable,
    }
}

fn finding(link: &Outside, outcome: &Outcome) -> Option<Diagnostic> {
    let at = |code| Diagnostic::at(code, link.place.clone()).arg("url", link.url.as_str());
    let dead = |why: &str| at(Code::DeadLink).arg("why", why);
    let finding = match outcome {
        Outcome::Alive => return None,
        Outcome::Moved(to) => return Some(at(Code::MovedLink).arg("to", to.as_str())),
        Outcome::Status(status) => dead("status").arg("status", status.to_string()),
        Outcome::Timeout => dead("timeout"),
        Outcome::Circle => dead("loop"),
        Outcome::Private => dead("refused"),
        Outcome::Unreachable(cause) => dead("unreachable").arg("cause", cause),
        Outcome::Unknown(cause) => dead("unknown").arg("cause", cause),
    };
    let (copy, archive) = match &link.archive {
        Some(archive) => ("own", archive.clone()),
        None => ("look", address::archive(&link.url, link.day)),
    };
    Some(finding.arg("copy", copy).arg("archive", archive))
}
