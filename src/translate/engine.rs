//! The trait that every translation engine implements.

use crate::diagnostic::{Fact, Phrase, Say, said_in_english};
use std::time::Duration;

/// A machine that drafts texts in another language.
///
/// The pipeline calls it from one thread at a time, with texts in the markup that [`Translator::caps`] asks for:
///
/// | [`Markup`] | a pair of placeholders | a placeholder that stands alone |
/// |---|---|---|
/// | `Xml` | `<g id="1">…</g>` | `<x id="2"></x>` |
/// | `Html` | `<span id="g1">…</span>` | `<span id="x2" translate="no"></span>` |
/// | `Plain` | `ph1s@d.x … ph1e@d.x` | `ph2@d.x` |
///
/// In the first two, the only other markup is `&amp;`, `&lt;` and `&gt;`. Numbers restart at 1 in each text.
///
/// # Example
///
/// An engine of one’s own, which shouts:
///
/// ```
/// use dossier::translate::{Caps, Draft, EngineError, EngineId, Markup, Request, Translator};
///
/// struct Shout;
///
/// impl Translator for Shout {
///     fn id(&self) -> EngineId {
///         EngineId::new("shout", "v1")
///     }
///     fn caps(&self) -> Caps {
///         Caps { markup: Markup::Plain, offline: true, ..Caps::default() }
///     }
///     fn translate(&self, request: &Request<'_>) -> Result<Vec<Draft>, EngineError> {
///         Ok(request.texts.iter().map(|text| Draft::new(text.to_uppercase())).collect())
///     }
/// }
/// ```
pub trait Translator: Send + Sync {
    /// What the memory calls the engine: a name, and what else decides on its answers.
    fn id(&self) -> EngineId;

    /// What it can do, and how much it takes at once.
    fn caps(&self) -> Caps;

    /// What was used of what may be used, if the engine counts.
    ///
    /// # Errors
    ///
    /// When the engine cannot be asked.
    fn usage(&self) -> Result<Option<Usage>, EngineError> {
        Ok(None)
    }

    /// Makes the glossary known to the engine, and gives what requests name it by; none for an engine without glossaries.
    ///
    /// # Errors
    ///
    /// When the engine refuses it.
    fn sync_glossary(&self, glossary: &Glossary) -> Result<Option<GlossaryHandle>, EngineError> {
        let _ = glossary;
        Ok(None)
    }

    /// Translates the texts of a request: as many drafts as texts, in their order.
    ///
    /// # Errors
    ///
    /// When nothing could be translated. Retries of what may pass by itself are the engine’s own affair; what reaches the
    /// caller is final.
    fn translate(&self, request: &Request<'_>) -> Result<Vec<Draft>, EngineError>;
}

/// What the memory calls an engine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EngineId {
    /// Its name: `deepl`.
    pub name: String,
    /// What else decides on its answers (model, formality, version): another one may give other texts.
    pub fingerprint: String,
}

impl EngineId {
    /// An id of a name and a fingerprint.
    pub fn new(name: impl Into<String>, fingerprint: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            fingerprint: fingerprint.into(),
        }
    }
}

impl std::fmt::Display for EngineId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.fingerprint.is_empty() {
            true => f.write_str(&self.name),
            false => write!(f, "{}:{}", self.name, self.fingerprint),
        }
    }
}

/// How placeholders are written for an engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Markup {
    /// Elements of XML.
    Xml,
    /// Elements of HTML.
    Html,
    /// Words that look like addresses, which engines leave alone.
    Plain,
}

/// What an engine does with a glossary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GlossarySupport {
    /// It is given the terms and uses them.
    Native,
    /// It knows no terms.
    None,
}

/// What an engine can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caps {
    /// How placeholders are written.
    pub markup: Markup,
    /// The most texts of one request.
    pub max_texts: usize,
    /// The most bytes of the texts of one request, together.
    pub max_bytes: usize,
    /// Whether it uses a glossary.
    pub glossary: GlossarySupport,
    /// Whether sentences around the texts help it.
    pub context: bool,
    /// Whether nothing leaves the machine.
    pub offline: bool,
    /// Whether what it makes may be published.
    pub publishable: bool,
}

impl Default for Caps {
    /// XML, 50 texts and 100 kB a request, no glossary, no context, over the network, publishable.
    fn default() -> Self {
        Self {
            markup: Markup::Xml,
            max_texts: 50,
            max_bytes: 100_000,
            glossary: GlossarySupport::None,
            context: false,
            offline: false,
            publishable: true,
        }
    }
}

/// Characters used and allowed in the present period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usage {
    /// Characters used.
    pub used: u64,
    /// Characters allowed; none when there is no limit.
    pub limit: Option<u64>,
}

/// How readers are addressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Formality {
    /// As the engine likes.
    Default,
    /// Formally, where the language knows the difference.
    #[default]
    PreferMore,
    /// Informally, where the language knows the difference.
    PreferLess,
}

/// The terms that translations must use, for every pair of languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glossary {
    /// What the dossier’s glossary is called at the engine, without its content’s hash.
    pub name: String,
    /// One for each direction.
    pub dictionaries: Vec<Dictionary>,
}

/// Terms of one direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dictionary {
    /// BCP 47 tag of the language translated from.
    pub from: String,
    /// BCP 47 tag of the language translated to.
    pub to: String,
    /// A term and what it is called in the other language; no term twice, sorted.
    pub terms: Vec<(String, String)>,
}

/// What requests name a glossary by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GlossaryHandle(pub String);

/// Texts to translate.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// BCP 47 tag of the language of the texts.
    pub from: &'a str,
    /// BCP 47 tag of the language wanted.
    pub to: &'a str,
    /// The texts, in the markup of [`Caps::markup`].
    pub texts: &'a [String],
    /// Sentences around the texts, in their language, that are not to be translated.
    pub context: Option<&'a str>,
    /// The glossary to use.
    pub glossary: Option<&'a GlossaryHandle>,
    /// How readers are addressed.
    pub formality: Formality,
}

/// A text in the other language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The text, in the markup of the request.
    pub text: String,
    /// Characters (Unicode code points) that the engine charged for it, if it says so.
    pub billed: Option<u64>,
}

impl Draft {
    /// A draft of which the engine does not say what it cost.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            billed: None,
        }
    }
}

/// Why an engine translated nothing.
///
/// No variant ever holds a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EngineError {
    /// There is no key, or the engine refuses it.
    Auth {
        /// The engine’s name.
        engine: String,
        /// The environment variable that holds the key.
        variable: String,
        /// The answer’s trace id.
        trace: Option<String>,
    },
    /// The characters of the period are used up.
    Quota {
        /// The engine’s name.
        engine: String,
        /// The answer’s trace id.
        trace: Option<String>,
    },
    /// Still too many requests, after all retries.
    RateLimited {
        /// The engine’s name.
        engine: String,
        /// How often it was tried.
        tries: u32,
        /// The answer’s trace id.
        trace: Option<String>,
    },
    /// A fault of the server, after all retries.
    Server {
        /// The engine’s name.
        engine: String,
        /// The status of the last answer.
        status: u16,
        /// How often it was tried.
        tries: u32,
        /// The answer’s trace id.
        trace: Option<String>,
    },
    /// The request is too large; fewer texts may pass.
    TooLarge {
        /// The engine’s name.
        engine: String,
        /// The answer’s trace id.
        trace: Option<String>,
    },
    /// The engine refuses the request.
    Rejected {
        /// The engine’s name.
        engine: String,
        /// What it says.
        message: Fact,
        /// The answer’s trace id.
        trace: Option<String>,
    },
    /// No answer in time, after all retries.
    Timeout {
        /// The engine’s name.
        engine: String,
        /// How long the last try was given.
        after: Duration,
        /// How often it was tried.
        tries: u32,
    },
    /// The server cannot be reached.
    Unreachable {
        /// The engine’s name.
        engine: String,
        /// Why.
        cause: Fact,
    },
    /// The answer makes no sense.
    Protocol {
        /// The engine’s name.
        engine: String,
        /// What is wrong with it.
        message: Fact,
        /// The answer’s trace id.
        trace: Option<String>,
    },
    /// The engine cannot be used on this machine or with these settings.
    Unusable {
        /// The engine’s name.
        engine: String,
        /// Why, and what to do.
        message: Fact,
    },
}

impl EngineError {
    /// The engine’s name.
    fn engine(&self) -> &str {
        match self {
            Self::Auth { engine, .. }
            | Self::Quota { engine, .. }
            | Self::RateLimited { engine, .. }
            | Self::Server { engine, .. }
            | Self::TooLarge { engine, .. }
            | Self::Rejected { engine, .. }
            | Self::Timeout { engine, .. }
            | Self::Unreachable { engine, .. }
            | Self::Protocol { engine, .. }
            | Self::Unusable { engine, .. } => engine,
        }
    }
}

impl Say for EngineError {
    fn phrase(&self) -> Phrase {
        let of = |key| Phrase::new(key).with("engine", self.engine());
        match self {
            Self::Auth {
                variable, trace, ..
            } => traced(of("engine-auth").with("variable", variable), trace),
            Self::Quota { trace, .. } => traced(of("engine-quota"), trace),
            Self::RateLimited { tries, trace, .. } => {
                traced(of("engine-rate-limited").with("tries", *tries), trace)
            }
            Self::Server {
                status,
                tries,
                trace,
                ..
            } => {
                let phrase = of("engine-server").with("status", status.to_string());
                traced(phrase.with("tries", *tries), trace)
            }
            Self::TooLarge { trace, .. } => traced(of("engine-too-large"), trace),
            Self::Rejected { message, trace, .. } => traced(
                of("engine-rejected").with("message", message.clone()),
                trace,
            ),
            Self::Timeout { after, tries, .. } => of("engine-timeout")
                .with("seconds", after.as_secs())
                .with("tries", *tries),
            Self::Unreachable { cause, .. } => {
                of("engine-unreachable").with("cause", cause.clone())
            }
            Self::Protocol { message, trace, .. } => traced(
                of("engine-protocol").with("message", message.clone()),
                trace,
            ),
            Self::Unusable { message, .. } => {
                of("engine-unusable").with("message", message.clone())
            }
        }
    }
}

said_in_english!(EngineError);

/// Adds “ (trace id …)”, if there is one.
fn traced(phrase: Phrase, id: &Option<String>) -> Phrase {
    let trace = match id {
        Some(id) => Fact::from(Phrase::new("engine-trace").with("id", id)),
        None => Fact::from(""),
    };
    phrase.with("trace", trace)
}

/// That an answer is not the JSON that was expected, with the words of who read it.
pub(super) fn not_json(error: &serde_json::Error) -> Phrase {
    Phrase::new("engine-not-json").with("cause", error.to_string())
}

/// That a server answers with a status, and nothing beside it.
pub(super) fn answers(status: u16) -> Phrase {
    Phrase::new("engine-answers").with("status", status.to_string())
}

/// That another number of texts came back than was sent.
pub(super) fn short(got: usize, sent: usize) -> Phrase {
    Phrase::new("engine-short")
        .with("got", got)
        .with("sent", sent)
}
