//! An engine that needs no network and always answers the same: for tests, and to try a dossier’s translation out.
//!
//! Nothing it makes may be published. It comes in three modes ([`Mode`]), and makes the mistakes that real engines make
//! where a script tells it to ([`Fault`]):
//!
//! ```
//! use dossier::translate::mock::{Fault, Mock, Mode};
//! use dossier::translate::{Formality, Request, Translator};
//!
//! let mock = Mock::new(Mode::Pseudo).with_faults(Fault::script("empty@2")?);
//! let request = Request {
//!     from: "fr",
//!     to: "en",
//!     texts: &["Le Mali".to_owned(), "Gao".to_owned()],
//!     context: None,
//!     glossary: None,
//!     formality: Formality::default(),
//! };
//! let drafts = mock.translate(&request)?;
//! assert_eq!(drafts[0].text, "⟦en Ļé ṀṀáļíí⟧");
//! assert_eq!(drafts[1].text, "");
//! assert_eq!(mock.counts().requests, 1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod breakage;
mod dictionary;
mod fault;
mod pseudo;
#[cfg(test)]
mod tests;
mod words;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::glossary::primary;
use super::markup::{self, Piece};
use super::{
    Caps, Draft, EngineError, EngineId, Glossary, GlossaryHandle, GlossarySupport, Markup, Request,
    Translator, Usage,
};
use crate::diagnostic::Fact;
pub use fault::{Fault, FaultKind, FaultProblem, On};

/// How often a real engine is asked before it is given up: once, and five times again.
const TRIES: u32 = 6;
/// How long a real engine is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// What the mock engine answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The text itself.
    Echo,
    /// The text with accents, a third longer, between `⟦en ` and `⟧`; numbers and words with digits stay.
    Pseudo,
    /// The glossary’s terms and some everyday French and English words translated, numbers, dates and punctuation in the
    /// other language’s manner. A text with a word that it does not know stands between `⟦en ` and `⟧`.
    Dictionary,
}

impl Mode {
    /// Every mode.
    pub const ALL: [Self; 3] = [Self::Echo, Self::Pseudo, Self::Dictionary];

    /// Its name in settings.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Echo => "echo",
            Self::Pseudo => "pseudo",
            Self::Dictionary => "dictionary",
        }
    }

    /// The mode of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.as_str() == name)
    }
}

/// What the mock engine was asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Requests sent, those that were tried again too.
    pub requests: u64,
    /// Texts sent, each once.
    pub texts: u64,
    /// Characters of the texts, without placeholders.
    pub characters: u64,
}

/// The mock engine.
#[derive(Debug)]
pub struct Mock {
    mode: Mode,
    caps: Caps,
    faults: Vec<Armed>,
    glossaries: Mutex<BTreeMap<String, Glossary>>,
    /// Calls of `translate`; tries of one call are one.
    calls: AtomicU64,
    requests: AtomicU64,
    texts: AtomicU64,
    characters: AtomicU64,
}

/// A fault, and how often it happened.
#[derive(Debug)]
struct Armed {
    fault: Fault,
    happened: AtomicU32,
}

impl Armed {
    /// Whether it happens once more.
    fn happens(&self) -> bool {
        let before = self.happened.fetch_add(1, Ordering::Relaxed);
        self.fault.times.is_none_or(|times| before < times)
    }
}

impl Mock {
    /// An engine without faults.
    pub fn new(mode: Mode) -> Self {
        let glossary = match mode {
            Mode::Dictionary => GlossarySupport::Native,
            Mode::Echo | Mode::Pseudo => GlossarySupport::None,
        };
        Self {
            mode,
            caps: Caps {
                glossary,
                offline: true,
                publishable: false,
                ..Caps::default()
            },
            faults: Vec::new(),
            glossaries: Mutex::default(),
            calls: AtomicU64::new(0),
            requests: AtomicU64::new(0),
            texts: AtomicU64::new(0),
            characters: AtomicU64::new(0),
        }
    }

    /// The same with a script of faults.
    #[must_use]
    pub fn with_faults(mut self, faults: Vec<Fault>) -> Self {
        let arm = |fault| Armed {
            fault,
            happened: AtomicU32::new(0),
        };
        self.faults = faults.into_iter().map(arm).collect();
        self
    }

    /// The same for another form of placeholders.
    #[must_use]
    pub fn with_markup(mut self, markup: Markup) -> Self {
        self.caps.markup = markup;
        self
    }

    /// The same with other limits of one request: texts, and bytes.
    #[must_use]
    pub fn with_limits(mut self, max_texts: usize, max_bytes: usize) -> Self {
        self.caps.max_texts = max_texts;
        self.caps.max_bytes = max_bytes;
        self
    }

    /// What it was asked so far.
    pub fn counts(&self) -> Counts {
        Counts {
            requests: self.requests.load(Ordering::Relaxed),
            texts: self.texts.load(Ordering::Relaxed),
            characters: self.characters.load(Ordering::Relaxed),
        }
    }

    /// Answers a request, or fails it, as often as a real engine would be asked; gives whether a draft is to be left out.
    fn knock(&self, call: u64, request: &Request<'_>) -> Result<bool, EngineError> {
        for tries in 1.. {
            self.requests.fetch_add(1, Ordering::Relaxed);
            let happening = |armed: &&Armed| {
                armed.fault.what.is_of_request()
                    && armed.fault.on.is_request(call, request.texts)
                    && armed.happens()
            };
            let Some(armed) = self.faults.iter().find(happening) else {
                break;
            };
            let what = armed.fault.what;
            if what == FaultKind::ShortArray {
                return Ok(true);
            }
            if tries >= TRIES || !what.passes() {
                return Err(failure(what, tries));
            }
        }
        Ok(false)
    }

    /// Translates the text with the number `n`.
    fn draft(&self, n: u64, text: &str, request: &Request<'_>) -> Result<Draft, EngineError> {
        let happening = |armed: &&Armed| {
            !armed.fault.what.is_of_request() && armed.fault.on.is_text(n, text) && armed.happens()
        };
        let faults: Vec<FaultKind> = self
            .faults
            .iter()
            .filter(happening)
            .map(|armed| armed.fault.what)
            .collect();
        let source = markup::pieces(self.caps.markup, text)
            .map_err(|problem| rejected(format!("text {n}: {problem}")))?;
        let billed = characters(&source);
        self.characters.fetch_add(billed, Ordering::Relaxed);
        let misses_terms = faults.contains(&FaultKind::MissedTerm);
        let mut pieces = self.translated(source, request, misses_terms)?;
        for fault in &faults {
            pieces = breakage::broken(*fault, pieces, self.caps.markup);
        }
        let answer = match () {
            () if faults.contains(&FaultKind::Identity) => text.to_owned(),
            () => markup::write(self.caps.markup, &pieces),
        };
        Ok(Draft {
            text: answer,
            billed: Some(billed),
        })
    }

    /// Parts of a text in the other language.
    fn translated(
        &self,
        source: Vec<Piece>,
        request: &Request<'_>,
        misses_terms: bool,
    ) -> Result<Vec<Piece>, EngineError> {
        match self.mode {
            Mode::Echo => Ok(source),
            Mode::Pseudo => Ok(pseudo::pseudo(source, primary(request.to))),
            Mode::Dictionary => {
                let glossaries = self.glossaries();
                let glossary = match request.glossary {
                    None => None,
                    Some(handle) => Some(
                        glossaries
                            .get(&handle.0)
                            .ok_or_else(|| rejected(format!("no glossary {}", handle.0)))?,
                    ),
                };
                let terms = glossary
                    .and_then(|glossary| glossary.dictionary(request.from, request.to))
                    .map_or(&[][..], |dictionary| &dictionary.terms);
                let direction =
                    super::conventions::Direction::of(primary(request.from), primary(request.to));
                let guide = dictionary::Guide::new(direction, terms, misses_terms);
                Ok(guide.translate(source, primary(request.to)))
            }
        }
    }

    /// The glossaries it was given. A thread that died while it held them left them whole.
    fn glossaries(&self) -> MutexGuard<'_, BTreeMap<String, Glossary>> {
        self.glossaries
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl Translator for Mock {
    fn id(&self) -> EngineId {
        EngineId::new("mock", self.mode.as_str())
    }

    fn caps(&self) -> Caps {
        self.caps
    }

    fn usage(&self) -> Result<Option<Usage>, EngineError> {
        Ok(Some(Usage {
            used: self.counts().characters,
            limit: None,
        }))
    }

    fn sync_glossary(&self, glossary: &Glossary) -> Result<Option<GlossaryHandle>, EngineError> {
        if self.caps.glossary == GlossarySupport::None {
            return Ok(None);
        }
        let handle = format!("{}@{}", glossary.name, glossary.hash8());
        self.glossaries().insert(handle.clone(), glossary.clone());
        Ok(Some(GlossaryHandle(handle)))
    }

    fn translate(&self, request: &Request<'_>) -> Result<Vec<Draft>, EngineError> {
        let call = self.calls.fetch_add(1, Ordering::Relaxed) + 1;
        let texts = request.texts.len();
        let first = self.texts.fetch_add(texts as u64, Ordering::Relaxed) + 1;
        if texts > self.caps.max_texts {
            return Err(rejected(format!("{texts} texts in one request")));
        }
        if request.texts.iter().map(String::len).sum::<usize>() > self.caps.max_bytes {
            return Err(failure(FaultKind::TooLarge, 1));
        }
        let is_short = self.knock(call, request)?;
        let mut drafts = (first..)
            .zip(request.texts)
            .map(|(n, text)| self.draft(n, text, request))
            .collect::<Result<Vec<_>, _>>()?;
        if is_short {
            drafts.pop();
        }
        Ok(drafts)
    }
}

/// The error that a real engine gives at the end of its tries.
fn failure(what: FaultKind, tries: u32) -> EngineError {
    let engine = "mock".to_owned();
    let trace = None;
    match what {
        FaultKind::RateLimited => EngineError::RateLimited {
            engine,
            tries,
            trace,
        },
        FaultKind::Quota => EngineError::Quota { engine, trace },
        FaultKind::TooLarge => EngineError::TooLarge { engine, trace },
        FaultKind::Server(status) => EngineError::Server {
            engine,
            status,
            tries,
            trace,
        },
        FaultKind::Timeout => EngineError::Timeout {
            engine,
            after: PATIENCE,
            tries,
        },
        _ => rejected(what.to_string()),
    }
}

/// A request that makes no sense.
fn rejected(message: impl Into<Fact>) -> EngineError {
    EngineError::Rejected {
        engine: "mock".to_owned(),
        message: message.into(),
        trace: None,
    }
}

/// The characters of the text in parts.
fn characters(pieces: &[Piece]) -> u64 {
    let length = |piece: &Piece| match piece {
        Piece::Text(text) => text.chars().count() as u64,
        _ => 0,
    };
    pieces.iter().map(length).sum()
}

/// Parts between the marks of a language; spaces at their ends stay at the ends.
fn marked(mut pieces: Vec<Piece>, to: &str) -> Vec<Piece> {
    let (mut before, mut after) = (String::new(), String::new());
    if let Some(Piece::Text(text)) = pieces.first_mut() {
        let rest = text.trim_start();
        before.push_str(&text[..text.len() - rest.len()]);
        *text = rest.to_owned();
    }
    if let Some(Piece::Text(text)) = pieces.last_mut() {
        let rest = text.trim_end();
        after.push_str(&text[rest.len()..]);
        *text = rest.to_owned();
    }
    pieces.insert(0, Piece::Text(format!("{before}⟦{to} ")));
    pieces.push(Piece::Text(format!("⟧{after}")));
    pieces
}
