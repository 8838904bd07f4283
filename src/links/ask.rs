//! Asks for one address.

use super::address::{as_uri, host, is_private, joined};
use super::pace::Paced;
use crate::diagnostic::Phrase;
use crate::translate::http::{HttpRequest, HttpResponse, TransportError};

/// What is known of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Something is there.
    Alive,
    /// It has moved for good, to there, where something is.
    Moved(String),
    /// The server says that nothing is there, or that it cannot tell.
    Status(u16),
    /// Nothing came in time.
    Timeout,
    /// It leads back to itself, or on and on.
    Circle,
    /// It leads to this machine or into a private network, and was not asked for.
    Private,
    /// There is no connection, and why.
    Unreachable(Phrase),
    /// It cannot be asked for, and why: nothing is known of it.
    Unknown(Phrase),
}

/// How many redirections are followed.
const HOPS: usize = 6;

/// Asks for `url`, and for what it leads to.
pub(super) fn ask(url: &str, paced: &Paced<'_>) -> Outcome {
    let mut at = url.to_owned();
    let mut moved_for_good = true;
    for _ in 0..=HOPS {
        if is_private(host(&at)) {
            return Outcome::Private;
        }
        let answer = match head_or_get(&at, paced) {
            Ok(answer) => answer,
            Err(TransportError::Timeout) => return Outcome::Timeout,
            // An answer that is too long is one all the same.
            Err(TransportError::TooLong(_)) => return Outcome::Alive,
            Err(TransportError::Unusable(cause)) => return Outcome::Unknown(cause),
            Err(TransportError::Unreachable(cause) | TransportError::Broken(cause)) => {
                return Outcome::Unreachable(cause);
            }
        };
        let next = answer
            .header("location")
            .and_then(|location| joined(&at, location));
        match (answer.status, next) {
            (301 | 308, Some(next)) => at = next,
            (302 | 303 | 307, Some(next)) => {
                moved_for_good = false;
                at = next;
            }
            (status, _) if !is_there(status) => return Outcome::Status(status),
            _ if at != url && moved_for_good => return Outcome::Moved(at),
            _ => return Outcome::Alive,
        }
    }
    Outcome::Circle
}

/// Whether an answer means that something is there, be it not for programs: 401, 403, 405, 406, 416, 429, 451 and LinkedIn's 999.
fn is_there(status: u16) -> bool {
    matches!(
        status,
        200..=399 | 401 | 403 | 405 | 406 | 416 | 429 | 451 | 999
    )
}

/// Asks without wanting the body, and again as a browser does where that is not answered well: some servers know no `HEAD`.
fn head_or_get(url: &str, paced: &Paced<'_>) -> Result<HttpResponse, TransportError> {
    let request = |method, headers: &[(&str, &str)]| HttpRequest {
        method,
        url: as_uri(url),
        headers: headers
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect(),
        body: None,
    };
    let head = paced.send(&request("HEAD", &[("Accept", "*/*")]));
    match head {
        Ok(answer) if answer.status < 400 => Ok(answer),
        // What cannot be asked, or not there, is not asked again.
        Err(error @ (TransportError::Unreachable(_) | TransportError::Unusable(_))) => Err(error),
        // The first bytes are enough.
        _ => paced.send(&request(
            "GET",
            &[("Accept", "*/*"), ("Range", "bytes=0-1023")],
        )),
    }
}
