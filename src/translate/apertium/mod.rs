//! The engine Apertium: rules and dictionaries, no network needed, a readable gist at best.
//!
//! It is reached in one of two ways ([`Way`]): a server of Apertium APY, or the program `apertium` on this machine. Texts go in
//! HTML form, all of a request in one document, each in an element of its own; if the elements do not come back as they went,
//! the texts go one by one. What Apertium does to placeholders and numbers is for the verification to find; only the doubled
//! spaces that come from its handling of HTML are made single here.
//!
//! | | French to English |
//! |---|---|
//! | APY, direct | `POST /translate` with `langpair=fra|eng` |
//! | APY, through Catalan | `POST /translateChain` with `langpairs=fra|cat|eng` |
//! | program | `apertium -f html -u fra-cat`, and what it gives through `apertium -f html -u cat-eng` |

mod languages;
mod server;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::time::Duration;

use super::http::{Clock, Transport};
use super::libretranslate::is_local;
use super::process::{self, NotRun};
use super::retry::{Line, send};
use super::{Caps, Draft, EngineError, EngineId, Markup, Request, Translator};
use crate::diagnostic::{Phrase, Say as _};
pub use languages::iso_639_3;
pub use server::{ServerConfig, translate_request, translate_response};

const ENGINE: &str = "apertium";

/// How Apertium is reached.
#[derive(Clone)]
pub enum Way {
    /// A server of Apertium APY.
    Server {
        /// Which one.
        config: ServerConfig,
        /// What sends.
        transport: Arc<dyn Transport>,
        /// What waits.
        clock: Arc<dyn Clock>,
    },
    /// The program on this machine.
    Program(ProgramConfig),
}

/// How the program is run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgramConfig {
    /// The program, and arguments that stand before the others.
    pub program: Vec<String>,
    /// The modes for pairs of languages.
    pub modes: Vec<PairModes>,
    /// How long a mode may take for a request.
    pub timeout: Duration,
}

/// The modes that lead from a language to another, one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairModes {
    /// ISO 639-3 code of the language translated from.
    pub from: String,
    /// ISO 639-3 code of the language translated to.
    pub to: String,
    /// Modes as `apertium -l` lists them.
    pub modes: Vec<String>,
}

impl Default for ProgramConfig {
    /// `apertium`, 60 s, between French and English through Catalan: the Debian packages have no direct way.
    fn default() -> Self {
        let pair = |from: &str, to: &str, modes: [&str; 2]| PairModes {
            from: from.to_owned(),
            to: to.to_owned(),
            modes: modes.map(str::to_owned).to_vec(),
        };
        Self {
            program: vec![ENGINE.to_owned()],
            modes: vec![
                pair("fra", "eng", ["fra-cat", "cat-eng"]),
                pair("eng", "fra", ["eng-cat", "cat-fra"]),
            ],
            timeout: Duration::from_secs(60),
        }
    }
}

impl ProgramConfig {
    /// The modes for a pair; the direct one, if none are set.
    pub fn modes(&self, from: &str, to: &str) -> Vec<String> {
        let set = self
            .modes
            .iter()
            .find(|pair| pair.from == from && pair.to == to);
        set.map_or_else(|| vec![format!("{from}-{to}")], |pair| pair.modes.clone())
    }
}

/// The engine.
pub struct Apertium {
    way: Way,
}

impl Apertium {
    /// An engine that is reached in a way.
    pub fn new(way: Way) -> Self {
        Self { way }
    }

    /// Translates a document of HTML.
    fn document(&self, html: &str, from: &str, to: &str) -> Result<String, EngineError> {
        match &self.way {
            Way::Server {
                config,
                transport,
                clock,
            } => {
                let line = Line {
                    transport: &**transport,
                    clock: &**clock,
                };
                let answer = send(line, ENGINE, &translate_request(config, html, from, to))?;
                translate_response(&answer)
            }
            Way::Program(config) => config
                .modes(from, to)
                .iter()
                .try_fold(html.to_owned(), |html, mode| run(config, html, mode)),
        }
    }
}

impl Translator for Apertium {
    fn id(&self) -> EngineId {
        let fingerprint = match &self.way {
            Way::Server { config, .. } => {
                let mut way = vec!["apy"];
                way.extend(config.via.iter().map(String::as_str));
                way.join("-")
            }
            Way::Program(config) => {
                let modes = config.modes.iter().map(|pair| pair.modes.join("+"));
                modes.collect::<Vec<_>>().join(",")
            }
        };
        EngineId::new(ENGINE, fingerprint)
    }

    fn caps(&self) -> Caps {
        let offline = match &self.way {
            Way::Server { config, .. } => is_local(&config.url),
            Way::Program(_) => true,
        };
        Caps {
            markup: Markup::Html,
            max_texts: 40,
            // A server gives a request ten seconds.
            max_bytes: 20_000,
            offline,
            ..Caps::default()
        }
    }

    fn translate(&self, request: &Request<'_>) -> Result<Vec<Draft>, EngineError> {
        let (from, to) = (iso_639_3(request.from), iso_639_3(request.to));
        let translated = |texts: &[String]| {
            let answer = self.document(&wrapped(texts), &from, &to)?;
            Ok(unwrapped(&answer, texts.len()))
        };
        if request.texts.is_empty() {
            return Ok(Vec::new());
        }
        if let Some(drafts) = translated(request.texts)? {
            return Ok(drafts);
        }
        let alone = |text: &String| {
            let drafts = translated(std::slice::from_ref(text))?;
            drafts
                .and_then(|mut drafts| drafts.pop())
                .ok_or_else(|| protocol(Phrase::new("apertium-element-lost")))
        };
        request.texts.iter().map(alone).collect()
    }
}

/// One document of all texts. A block ends a sentence, so that no text changes another.
fn wrapped(texts: &[String]) -> String {
    let element = |(at, text): (usize, &String)| format!("<div id=\"t{at}\">{text}</div>\n");
    texts.iter().enumerate().map(element).collect()
}

/// The texts of a document; none if there is anything but them, each in its element and in their order.
fn unwrapped(html: &str, texts: usize) -> Option<Vec<Draft>> {
    let mut rest = html;
    let mut drafts = Vec::new();
    for at in 0..texts {
        let start = format!("<div id=\"t{at}\">");
        let (text, after) = rest
            .trim_start()
            .strip_prefix(&start)?
            .split_once("</div>")?;
        if text.contains("<div") {
            return None;
        }
        drafts.push(Draft::new(single_spaced(text)));
        rest = after;
    }
    rest.trim().is_empty().then_some(drafts)
}

/// A text without doubled spaces.
fn single_spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c != ' ' || !out.ends_with(' ') {
            out.push(c);
        }
    }
    out
}

/// Runs a mode of the program over a document.
fn run(config: &ProgramConfig, html: String, mode: &str) -> Result<String, EngineError> {
    let mut program = config.program.clone();
    program.extend(["-f", "html", "-u", mode].map(str::to_owned));
    let unusable = |message: Phrase| EngineError::Unusable {
        engine: ENGINE.to_owned(),
        message: message.into(),
    };
    let of_mode = |key| Phrase::new(key).with("mode", mode);
    let name = config.program.first().map_or("", String::as_str);
    let ran =
        process::run(&program, html.into_bytes(), config.timeout).map_err(
            |problem| match problem {
                NotRun::NotStarted(error) => unusable(
                    Phrase::new("apertium-not-run")
                        .with("program", name)
                        .with("cause", error.phrase())
                        .with("mode", mode),
                ),
                NotRun::TooLong => EngineError::Timeout {
                    engine: ENGINE.to_owned(),
                    after: config.timeout,
                    tries: 1,
                },
                NotRun::TooMuch => protocol(of_mode("apertium-without-end")),
                NotRun::Lost(error) => {
                    protocol(of_mode("apertium-lost").with("cause", error.phrase()))
                }
            },
        )?;
    if !ran.status.success() {
        let said = format!("{} {}", ran.complaint, process::printable(&ran.output));
        return Err(match said.contains("does not exist") {
            true => unusable(of_mode("apertium-no-mode").with("program", name)),
            false => protocol(
                of_mode("apertium-failed")
                    .with("status", ran.status.phrase())
                    .with("complaint", ran.complaint),
            ),
        });
    }
    String::from_utf8(ran.output).map_err(|_| protocol(of_mode("apertium-not-utf8")))
}

/// An answer that makes no sense.
fn protocol(message: Phrase) -> EngineError {
    EngineError::Protocol {
        engine: ENGINE.to_owned(),
        message: message.into(),
        trace: None,
    }
}
