//! One request at a time for a host, with a second between two, whoever asks and why: an address of a text, the same once more
//! with `GET`, or a redirection that leads there from another host.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::address::host;
use crate::translate::http::{Clock, HttpRequest, HttpResponse, Transport, TransportError};

/// How long the end of a request and the beginning of the next one to its host are apart.
const BETWEEN: Duration = Duration::from_secs(1);

/// How long an answer is waited for.
const WITHIN: Duration = Duration::from_secs(20);

/// When the last request to a host ended; none before the first.
type Last = Arc<Mutex<Option<Duration>>>;

/// Sends requests, none too soon.
pub(super) struct Paced<'t> {
    transport: &'t dyn Transport,
    clock: &'t dyn Clock,
    hosts: Mutex<BTreeMap<String, Last>>,
}

impl<'t> Paced<'t> {
    /// Nothing was asked for yet.
    pub(super) fn new(transport: &'t dyn Transport, clock: &'t dyn Clock) -> Self {
        Self {
            transport,
            clock,
            hosts: Mutex::default(),
        }
    }

    /// Waits until the host may be asked, and sends.
    ///
    /// # Errors
    ///
    /// When there is no answer, as [`Transport::send`] says it.
    pub(super) fn send(&self, request: &HttpRequest) -> Result<HttpResponse, TransportError> {
        let last = self.of_host(host(&request.url));
        // Held until the answer is here: nobody else asks this host meanwhile.
        let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
        let wait = last.and_then(|end| (end + BETWEEN).checked_sub(self.clock.now()));
        if let Some(wait) = wait.filter(|wait| !wait.is_zero()) {
            self.clock.sleep(wait);
        }
        let answer = self.transport.send(request, WITHIN);
        *last = Some(self.clock.now());
        answer
    }

    fn of_host(&self, host: &str) -> Last {
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        // A name means the same in any case (RFC 4343) and with the dot of the root.
        let name = host.trim_end_matches('.').to_ascii_lowercase();
        hosts.entry(name).or_default().clone()
    }
}
