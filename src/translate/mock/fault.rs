//! Scripts of faults, and how they are written: `drop@2,429x3,quota@5`.

use std::fmt;
use std::str::FromStr;

/// A mistake of the mock engine.
///
/// It is written as its kind, how often it happens at most (`x3`; always, if that is left out) and where: `@2` for the
/// second text or request, `@*` or nothing for all, `@Gao` or `@"le 5"` for texts in which the words stand, and for requests
/// with such a text. Texts are numbered over all requests, from 1, and so are requests; a request that is tried again keeps
/// its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where it happens.
    pub on: On,
    /// What it is.
    pub what: FaultKind,
    /// How often at most.
    pub times: Option<u32>,
}

/// Where a fault happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum On {
    /// Everywhere.
    Every,
    /// At the text or request of a number, from 1.
    Nth(u64),
    /// At texts that hold a string.
    Containing(String),
}

/// What goes wrong.
///
/// `429`, `5xx` and `hang` pass when they are tried again: with `x3`, the fourth try goes through; without, all six fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// `drop`: the first placeholder is missing.
    DropPlaceholder,
    /// `duplicate`: the first placeholder is there twice.
    DuplicatePlaceholder,
    /// `reorder`: the first two placeholders change places.
    ReorderPlaceholders,
    /// `empty-pair`: what the first pair holds stands before it.
    EmptyPair,
    /// `unbalanced`: the first pair is not closed.
    UnbalancedPair,
    /// `foreign`: there is markup that was not sent.
    ForeignTag,
    /// `number`: the first number is another one; where there is none, there is one.
    WrongNumber,
    /// `term`: the glossary’s terms stay as they were.
    MissedTerm,
    /// `identity`: the text comes back as it was sent.
    Identity,
    /// `empty`: there is no text.
    EmptyAnswer,
    /// `edges`: no spaces beside placeholders, and none at the ends.
    LostEdgeSpaces,
    /// `429`: too many requests.
    RateLimited,
    /// `quota`, or `456`: the quota is used up.
    Quota,
    /// `413`: the request is too large.
    TooLarge,
    /// `500` to `599`: a fault of the server.
    Server(u16),
    /// `hang`: no answer in time; the mock engine itself does not wait.
    Timeout,
    /// `short`: the last draft is missing.
    ShortArray,
}

/// Why a script cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FaultProblem {
    /// There is no such fault.
    #[error("no fault is called `{0}`")]
    Kind(String),
    /// What follows `x` is no number.
    #[error("`{0}` does not say how often")]
    Times(String),
    /// What follows `@` is nothing, 0, or a quotation without an end.
    #[error("`{0}` does not say where")]
    Where(String),
}

const NAMES: [(&str, FaultKind); 17] = [
    ("drop", FaultKind::DropPlaceholder),
    ("duplicate", FaultKind::DuplicatePlaceholder),
    ("reorder", FaultKind::ReorderPlaceholders),
    ("empty-pair", FaultKind::EmptyPair),
    ("unbalanced", FaultKind::UnbalancedPair),
    ("foreign", FaultKind::ForeignTag),
    ("number", FaultKind::WrongNumber),
    ("term", FaultKind::MissedTerm),
    ("identity", FaultKind::Identity),
    ("empty", FaultKind::EmptyAnswer),
    ("edges", FaultKind::LostEdgeSpaces),
    ("429", FaultKind::RateLimited),
    ("quota", FaultKind::Quota),
    ("456", FaultKind::Quota),
    ("413", FaultKind::TooLarge),
    ("hang", FaultKind::Timeout),
    ("short", FaultKind::ShortArray),
];

impl Fault {
    /// A fault that happens wherever it can.
    pub fn every(what: FaultKind) -> Self {
        Self {
            on: On::Every,
            what,
            times: None,
        }
    }

    /// Reads faults with commas between them.
    ///
    /// # Errors
    ///
    /// When one of them cannot be read.
    pub fn script(text: &str) -> Result<Vec<Self>, FaultProblem> {
        let mut is_quoted = false;
        let parts = text.split(|c| {
            is_quoted ^= c == '"';
            c == ',' && !is_quoted
        });
        parts
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(str::parse)
            .collect()
    }
}

impl FromStr for Fault {
    type Err = FaultProblem;

    fn from_str(text: &str) -> Result<Self, FaultProblem> {
        let (what, place) = match text.split_once('@') {
            Some((what, place)) => (what, Some(place)),
            None => (text, None),
        };
        let on = match place {
            None => On::Every,
            Some(place) => On::read(place).ok_or_else(|| FaultProblem::Where(text.to_owned()))?,
        };
        if let Some(what) = FaultKind::read(what) {
            let times = None;
            return Ok(Self { on, what, times });
        }
        let unknown = || FaultProblem::Kind(what.to_owned());
        let (name, times) = what.rsplit_once('x').ok_or_else(unknown)?;
        let what = FaultKind::read(name).ok_or_else(unknown)?;
        let times = times
            .parse()
            .map_err(|_| FaultProblem::Times(text.to_owned()))?;
        Ok(Self {
            on,
            what,
            times: Some(times),
        })
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.what)?;
        if let Some(times) = self.times {
            write!(f, "x{times}")?;
        }
        match &self.on {
            On::Every => Ok(()),
            On::Nth(n) => write!(f, "@{n}"),
            On::Containing(text) => write!(f, "@\"{text}\""),
        }
    }
}

impl On {
    /// Reads what follows `@`.
    fn read(text: &str) -> Option<Self> {
        if let Some(quoted) = text.strip_prefix('"') {
            let inner = quoted.strip_suffix('"').filter(|inner| !inner.is_empty())?;
            return Some(Self::Containing(inner.to_owned()));
        }
        match text.parse() {
            _ if text.is_empty() => None,
            _ if text == "*" => Some(Self::Every),
            Ok(0) => None,
            Ok(n) => Some(Self::Nth(n)),
            Err(_) => Some(Self::Containing(text.to_owned())),
        }
    }

    /// Whether it means a text.
    pub(super) fn is_text(&self, n: u64, text: &str) -> bool {
        match self {
            Self::Every => true,
            Self::Nth(wanted) => *wanted == n,
            Self::Containing(wanted) => text.contains(wanted.as_str()),
        }
    }

    /// Whether it means a request.
    pub(super) fn is_request(&self, n: u64, texts: &[String]) -> bool {
        match self {
            Self::Containing(_) => texts.iter().any(|text| self.is_text(0, text)),
            Self::Every | Self::Nth(_) => self.is_text(n, ""),
        }
    }
}

impl FaultKind {
    fn read(text: &str) -> Option<Self> {
        let named = NAMES.iter().find(|(name, _)| *name == text);
        let server = || {
            let status: u16 = text.parse().ok()?;
            (500..600).contains(&status).then_some(Self::Server(status))
        };
        named.map(|(_, kind)| *kind).or_else(server)
    }

    /// Whether it happens to a request, not to a text.
    pub(super) fn is_of_request(self) -> bool {
        self.passes() || matches!(self, Self::Quota | Self::TooLarge | Self::ShortArray)
    }

    /// Whether it is tried again.
    pub(super) fn passes(self) -> bool {
        matches!(self, Self::RateLimited | Self::Server(_) | Self::Timeout)
    }
}

impl fmt::Display for FaultKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Self::Server(status) = self {
            return write!(f, "{status}");
        }
        let name = NAMES.iter().find(|(_, kind)| kind == self);
        f.write_str(name.map_or("", |(name, _)| name))
    }
}
