//! Faults that DeepL should not have, asked for with the header `mock-fault`: what a client must notice.
//!
//! | value | what goes wrong |
//! |---|---|
//! | `short-array` | the last translation is missing |
//! | `not-json` | 200 with something that is no JSON |
//! | `html-502` | 502 with a page, as a proxy answers |
//! | `dropped-tag` | the first tag of every text is missing |
//! | `doubled-tag` | the first element of every text is there twice |
//! | `wrong-number` | the first digit of every text is another |
//! | `empty` | every text is empty |
//! | `redirect` | 302 to the address in the header `mock-redirect` |
//! | `echo-key` | 400 with a message that quotes the key |
//! | `huge` | 11 million bytes |
//! | `largest-body=N` | 413 for bodies of more than N bytes |
//! | `status-N` | status N without a body |

use super::reply::Reply;
use super::words::{Part, parts, tag_name};
use super::{Incoming, body};

/// A fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    None,
    ShortArray,
    DroppedTag,
    DoubledTag,
    WrongNumber,
    Empty,
    LargestBody(usize),
    /// A fault of the whole answer, which does not depend on the question.
    Whole(String),
}

impl Fault {
    /// The fault that a request asks for.
    pub(crate) fn of(incoming: &Incoming) -> Self {
        let value = incoming.header("mock-fault").unwrap_or_default();
        match value.split_once('=') {
            Some(("largest-body", size)) => Self::LargestBody(size.parse().unwrap_or(0)),
            _ => match value {
                "" => Self::None,
                "short-array" => Self::ShortArray,
                "dropped-tag" => Self::DroppedTag,
                "doubled-tag" => Self::DoubledTag,
                "wrong-number" => Self::WrongNumber,
                "empty" => Self::Empty,
                other => Self::Whole(other.to_owned()),
            },
        }
    }

    /// The answer that a fault of the whole answer gives.
    pub(crate) fn answer(&self, incoming: &Incoming) -> Option<Reply> {
        let Self::Whole(name) = self else {
            return None;
        };
        Some(match name.as_str() {
            "not-json" => Reply::text(200, "text/html", "<html>welcome</html>"),
            "html-502" => Reply::text(502, "text/html", "<html><h1>Bad gateway</h1></html>"),
            "redirect" => {
                let mut reply = Reply::text(302, "text/html", "");
                let place = incoming.header("mock-redirect").unwrap_or("/elsewhere");
                reply
                    .headers
                    .push(("Location".to_owned(), place.to_owned()));
                reply
            }
            "echo-key" => {
                let header = incoming.header("Authorization").unwrap_or_default();
                Reply::refuse(400, &format!("Bad request with {header}"))
            }
            "huge" => Reply::text(200, "application/json", vec![b' '; 11_000_000]),
            _ => match name
                .strip_prefix("status-")
                .and_then(|status| status.parse().ok())
            {
                Some(status) => Reply::text(status, "text/plain", ""),
                None => Reply::refuse(400, &format!("no fault is named {name}")),
            },
        })
    }
}

/// A translation with what is wrong in it.
pub(crate) fn spoil(fault: &Fault, text: String) -> String {
    match fault {
        Fault::DroppedTag => match parts(&text).iter().position(is_tag) {
            Some(at) => join(
                parts(&text)
                    .iter()
                    .enumerate()
                    .filter(|(n, _)| *n != at)
                    .map(|(_, part)| part),
            ),
            None => text,
        },
        Fault::DoubledTag => doubled(&text),
        Fault::WrongNumber => match text.find(|c: char| c.is_ascii_digit()) {
            Some(at) => {
                let digit = (text.as_bytes()[at] - b'0' + 1) % 10;
                format!("{}{digit}{}", &text[..at], &text[at + 1..])
            }
            None => text + " 7",
        },
        Fault::Empty => String::new(),
        _ => text,
    }
}

fn is_tag(part: &Part<'_>) -> bool {
    matches!(part, Part::Tag(_))
}

fn join<'a>(parts: impl Iterator<Item = &'a Part<'a>>) -> String {
    let text = |part: &Part<'a>| match part {
        Part::Tag(text) | Part::Text(text) => *text,
    };
    parts.map(text).collect()
}

/// The first element a second time, after itself.
fn doubled(text: &str) -> String {
    let parts = parts(text);
    let Some(open) = parts.iter().position(is_tag) else {
        return text.to_owned();
    };
    let mut depth = 0;
    for (at, part) in parts.iter().enumerate().skip(open) {
        let Part::Tag(tag) = part else { continue };
        match tag_name(tag) {
            (_, true) => depth -= 1,
            _ if tag.ends_with("/>") => {}
            _ => depth += 1,
        }
        if depth == 0 {
            let element = &parts[open..=at];
            return join(parts[..=at].iter().chain(element).chain(&parts[at + 1..]));
        }
    }
    text.to_owned()
}

/// Whether a request names its key where it may not any more.
pub(crate) fn has_key_in_the_open(incoming: &Incoming) -> bool {
    let names = |(name, _): &(String, String)| name == "auth_key";
    let text = String::from_utf8_lossy(&incoming.body);
    let in_form = || body::pairs(&text).iter().any(names);
    let in_json = || {
        let value: Option<serde_json::Value> = serde_json::from_slice(&incoming.body).ok();
        value.is_some_and(|value| value.get("auth_key").is_some())
    };
    incoming.query.iter().any(names) || in_form() || in_json()
}
