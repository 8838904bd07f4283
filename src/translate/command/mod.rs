//! The engine that is a program of one’s own: any local model, any service, in any language.
//!
//! The program is started for each request, without a shell, and speaks lines of JSON in UTF-8. On its standard input it is
//! given a line about the request, a line for each text, and the end:
//!
//! ```json
//! {"version":1,"from":"fr","to":"en","formality":"prefer_more","texts":2,"context":"…","glossary":[["CEDEAO","ECOWAS"]]}
//! {"id":0,"text":"La <g id=\"1\">CEDEAO</g> &amp; l’UA","from":"fr","to":"en"}
//! {"id":1,"text":"Un accord<x id=\"1\"></x>","from":"fr","to":"en"}
//! ```
//!
//! `context` (sentences round the texts, not to be translated) and `glossary` (terms and what they are called) are left out
//! when there are none. On its standard output it gives a line for each text, in any order, and then ends with status 0:
//!
//! ```json
//! {"id":1,"text":"An agreement<x id=\"1\"></x>"}
//! {"id":0,"text":"<g id=\"1\">ECOWAS</g> &amp; the AU"}
//! ```
//!
//! Instead of `text`, a line may have an `error` in words: the request fails, since the draft of a text is not to be lost
//! without a word. Other keys are passed over, in either direction, and so are empty lines. What the program writes to its standard
//! error is shown if it fails. For people who write one: `docs/translation-command.md`.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::process::{self, NotRun, Ran};
use super::{
    Caps, Draft, EngineError, EngineId, Formality, Glossary, GlossaryHandle, GlossarySupport,
    Markup, Request, Translator,
};
use crate::diagnostic::{Phrase, Say as _};
use crate::translate::engine::not_json;

const ENGINE: &str = "command";
/// The version of the protocol.
const VERSION: u32 = 1;

/// How a program is run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The program and its arguments.
    pub program: Vec<String>,
    /// How long it may take for a request.
    pub timeout: Duration,
    /// The most texts of a request. A program that loads a large model wants many.
    pub max_texts: usize,
    /// The form of placeholders that it wants.
    pub markup: Markup,
    /// Whether it works without a network.
    pub offline: bool,
}

impl Config {
    /// A program with the usual settings: 300 s, 200 texts, XML; not known to work without a network.
    pub fn new(program: Vec<String>) -> Self {
        Self {
            program,
            timeout: Duration::from_secs(300),
            max_texts: 200,
            markup: Markup::Xml,
            offline: false,
        }
    }
}

/// An engine that is a program.
#[derive(Debug)]
pub struct CommandEngine {
    config: Config,
    glossaries: Mutex<BTreeMap<String, Glossary>>,
}

impl CommandEngine {
    /// An engine; the program is first run when there is something to translate.
    pub fn new(config: Config) -> Self {
        Self {
            config,
            glossaries: Mutex::default(),
        }
    }

    /// The glossaries it was given. A thread that died while it held them left them whole.
    fn glossaries(&self) -> MutexGuard<'_, BTreeMap<String, Glossary>> {
        self.glossaries
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// The terms for a request.
    fn terms(&self, request: &Request<'_>) -> Vec<(String, String)> {
        let glossaries = self.glossaries();
        request
            .glossary
            .and_then(|handle| glossaries.get(&handle.0))
            .and_then(|glossary| glossary.dictionary(request.from, request.to))
            .map(|dictionary| dictionary.terms.clone())
            .unwrap_or_default()
    }
}

impl Translator for CommandEngine {
    /// Its fingerprint is the program’s name and a hash of the command line, in which a key may stand: another model is most
    /// often another argument.
    fn id(&self) -> EngineId {
        let program = &self.config.program;
        let name = program.first().map_or("", String::as_str);
        let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
        let hash = blake3::hash(program.join("\0").as_bytes()).to_hex();
        EngineId::new(ENGINE, format!("{name}@{}", &hash[..8]))
    }

    fn caps(&self) -> Caps {
        Caps {
            markup: self.config.markup,
            max_texts: self.config.max_texts,
            max_bytes: 4 << 20,
            glossary: GlossarySupport::Native,
            context: true,
            offline: self.config.offline,
            publishable: true,
        }
    }

    fn sync_glossary(&self, glossary: &Glossary) -> Result<Option<GlossaryHandle>, EngineError> {
        let handle = format!("{}@{}", glossary.name, glossary.hash8());
        self.glossaries().insert(handle.clone(), glossary.clone());
        Ok(Some(GlossaryHandle(handle)))
    }

    fn translate(&self, request: &Request<'_>) -> Result<Vec<Draft>, EngineError> {
        let input =
            input(request, &self.terms(request)).map_err(|error| protocol(not_json(&error)))?;
        let ran = process::run(&self.config.program, input, self.config.timeout)
            .map_err(|problem| not_run(&self.config, &problem))?;
        if !ran.status.success() {
            return Err(protocol(with_complaint(ran.status.phrase(), &ran)));
        }
        output(&ran.output, request.texts)
            .map_err(|problem| problem.into_error(|message| with_complaint(message, &ran)))
    }
}

/// The first line of the input.
#[derive(Serialize)]
struct Head<'a> {
    version: u32,
    from: &'a str,
    to: &'a str,
    formality: &'static str,
    texts: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    context: Option<&'a str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    glossary: &'a [(String, String)],
}

/// The line of a text.
#[derive(Serialize)]
struct Question<'a> {
    id: usize,
    text: &'a str,
    from: &'a str,
    to: &'a str,
}

/// A line of the output.
#[derive(Deserialize)]
struct Reply {
    id: usize,
    text: Option<String>,
    error: Option<String>,
}

/// What a program is given for a request.
fn input(
    request: &Request<'_>,
    glossary: &[(String, String)],
) -> Result<Vec<u8>, serde_json::Error> {
    let mut lines = serde_json::to_vec(&Head {
        version: VERSION,
        from: request.from,
        to: request.to,
        formality: match request.formality {
            Formality::Default => "default",
            Formality::PreferMore => "prefer_more",
            Formality::PreferLess => "prefer_less",
        },
        texts: request.texts.len(),
        context: request.context,
        glossary,
    })?;
    lines.push(b'\n');
    for (id, text) in request.texts.iter().enumerate() {
        let (from, to) = (request.from, request.to);
        serde_json::to_writer(&mut lines, &Question { id, text, from, to })?;
        lines.push(b'\n');
    }
    Ok(lines)
}

/// What is wrong with a program’s output.
#[derive(Debug, PartialEq, Eq)]
enum Wrong {
    /// It does not keep to the protocol.
    Protocol(Phrase),
    /// It says that it cannot translate a text.
    Refused(Phrase),
}

impl Wrong {
    fn into_error(self, complete: impl FnOnce(Phrase) -> Phrase) -> EngineError {
        match self {
            Self::Protocol(message) => protocol(complete(message)),
            Self::Refused(message) => EngineError::Rejected {
                engine: ENGINE.to_owned(),
                message: complete(message).into(),
                trace: None,
            },
        }
    }
}

/// Reads what a program answered: a draft for each text.
fn output(output: &[u8], texts: &[String]) -> Result<Vec<Draft>, Wrong> {
    let mut drafts: Vec<Option<Draft>> = vec![None; texts.len()];
    for (line, number) in output.split(|byte| *byte == b'\n').zip(1..) {
        if line.trim_ascii().is_empty() {
            continue;
        }
        let reply: Reply = serde_json::from_slice(line).map_err(|error| {
            let shown: String = process::printable(line).chars().take(80).collect();
            Wrong::Protocol(
                of_line("command-no-answer", number)
                    .with("cause", error.to_string())
                    .with("shown", shown),
            )
        })?;
        let id = reply.id;
        let place = drafts
            .get_mut(id)
            .ok_or_else(|| Wrong::Protocol(of_line("command-no-such-id", number).with("id", id)))?;
        let text = match (reply.text, reply.error) {
            (_, Some(error)) => {
                let shown: String = texts[id].chars().take(40).collect();
                let error = process::printable(error.as_bytes());
                return Err(Wrong::Refused(
                    Phrase::new("command-refused-text")
                        .with("id", id)
                        .with("shown", shown)
                        .with("error", error),
                ));
            }
            (Some(text), None) => text,
            (None, None) => {
                return Err(Wrong::Protocol(of_line("command-empty-answer", number)));
            }
        };
        if place.replace(Draft::new(text)).is_some() {
            return Err(Wrong::Protocol(
                of_line("command-second-answer", number).with("id", id),
            ));
        }
    }
    let answered = drafts.iter().flatten().count();
    match drafts.iter().position(Option::is_none) {
        None => Ok(drafts.into_iter().flatten().collect()),
        Some(missing) => Err(Wrong::Protocol(
            Phrase::new("command-too-few")
                .with("got", answered)
                .with("sent", texts.len())
                .with("id", missing),
        )),
    }
}

/// What is wrong with a line of the output.
fn of_line(key: &'static str, number: usize) -> Phrase {
    Phrase::new(key).with("line", number.to_string())
}

/// Why a program was not run to its end, as an error of the engine.
fn not_run(config: &Config, problem: &NotRun) -> EngineError {
    let engine = ENGINE.to_owned();
    let program = config.program.first().map_or("", String::as_str);
    let named = |key| Phrase::new(key).with("program", program);
    match problem {
        NotRun::NotStarted(_) if program.is_empty() => EngineError::Unusable {
            engine,
            message: Phrase::new("command-none").into(),
        },
        NotRun::NotStarted(error) => EngineError::Unusable {
            engine,
            message: named("command-not-run")
                .with("cause", error.phrase())
                .into(),
        },
        NotRun::TooLong => EngineError::Timeout {
            engine,
            after: config.timeout,
            tries: 1,
        },
        NotRun::TooMuch => protocol(named("command-without-end")),
        NotRun::Lost(error) => protocol(named("program-not-run").with("cause", error.phrase())),
    }
}

/// A message with the program’s own complaint.
fn with_complaint(message: Phrase, ran: &Ran) -> Phrase {
    match ran.complaint.is_empty() {
        true => message,
        false => Phrase::new("command-says")
            .with("message", message)
            .with("complaint", &ran.complaint),
    }
}

/// An answer that does not keep to the protocol.
fn protocol(message: Phrase) -> EngineError {
    EngineError::Protocol {
        engine: ENGINE.to_owned(),
        message: message.into(),
        trace: None,
    }
}

#[cfg(test)]
mod tests;
