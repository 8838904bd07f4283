//! DeepL, through its interface for programs.
//!
//! ```text
//! Request ─request::translate▶ HttpRequest ─retry::send▶ Answer ─response::translations▶ drafts
//! ```
//!
//! [`request`] and [`response`] are pure; what sends is the [`Line`] that [`DeepL::new`] is given. Texts go out as XML, in which
//! `<g>` may be moved about and `<x>` is left alone; DeepL is strict about it and refuses what is not well formed.
//!
//! A request is split when it has more texts or bytes than DeepL takes, and halved when DeepL finds it too large all the same.
//! It is all or nothing: when one part fails, the drafts of the others are lost, so callers stay within [`Translator::caps`].

mod glossary;
mod key;
pub mod languages;
pub mod request;
pub mod response;
pub mod terms;

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use self::request::{Access, LARGEST_BODY, MOST_TEXTS, Task};
use super::http::HttpRequest;
use super::retry::{self, Answer, Line};
use super::{
    Caps, Draft, EngineError, EngineId, Formality, Glossary, GlossaryHandle, GlossarySupport,
    Markup, Request, Translator, Usage,
};
use crate::diagnostic::Phrase;

pub use key::Key;

/// The environment variable that holds the key.
pub const KEY_VARIABLE: &str = "DEEPL_AUTH_KEY";

/// The environment variable that holds the address of another server.
pub const SERVER_VARIABLE: &str = "DEEPL_SERVER_URL";

const NAME: &str = "deepl";
const PAID_SERVER: &str = "https://api.deepl.com";
const FREE_SERVER: &str = "https://api-free.deepl.com";

/// What tag handling is asked for; answers differ between versions.
const TAGS: &str = "v2";

/// Which of DeepL’s models translates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Model {
    /// The one that answers fastest.
    Latency,
    /// The one that translates best; an error for a pair of languages that it does not know.
    #[default]
    Quality,
    /// The one that translates best where it knows the pair, else another.
    PreferQuality,
}

impl Model {
    /// What DeepL calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Latency => "latency_optimized",
            Self::Quality => "quality_optimized",
            Self::PreferQuality => "prefer_quality_optimized",
        }
    }
}

/// How DeepL is used.
#[derive(Clone)]
pub struct Config {
    /// The key.
    pub key: Key,
    /// The address of another server than the key’s own: a proxy, a region, a server for tests.
    pub server_url: Option<String>,
    /// How readers are addressed; none leaves it to each request.
    pub formality: Option<Formality>,
    /// Which model translates.
    pub model_type: Model,
    /// The id of a list of style rules that the account has.
    pub style_id: Option<String>,
    /// More headers for every request.
    pub extra_headers: Vec<(String, String)>,
    /// The variant wanted of a language that is asked for without one: `en` → `EN-US`. Those of DeepL’s main ones that are not
    /// named stay.
    pub target_variants: BTreeMap<String, String>,
    /// The time that every try is given, at least.
    pub timeout: Duration,
}

impl Config {
    /// The best model, formal address where there is one, British English, DeepL’s own server.
    pub fn new(key: Key) -> Self {
        Self {
            key,
            server_url: None,
            formality: Some(Formality::PreferMore),
            model_type: Model::default(),
            style_id: None,
            extra_headers: Vec::new(),
            target_variants: BTreeMap::new(),
            timeout: retry::LEAST_TIME,
        }
    }
}

impl fmt::Debug for Config {
    /// Without the values of headers: one may hold a secret of a proxy.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.extra_headers.iter().map(|(name, _)| &**name).collect();
        f.debug_struct("Config")
            .field("key", &self.key)
            .field("server_url", &self.server_url)
            .field("formality", &self.formality)
            .field("model_type", &self.model_type)
            .field("style_id", &self.style_id)
            .field("extra_headers", &names)
            .field("target_variants", &self.target_variants)
            .field("timeout", &self.timeout)
            .finish()
    }
}

/// DeepL as an engine.
pub struct DeepL<'a> {
    config: Config,
    server: String,
    line: Line<'a>,
}

impl fmt::Debug for DeepL<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DeepL")
            .field("config", &self.config)
            .finish_non_exhaustive()
    }
}

impl<'a> DeepL<'a> {
    /// DeepL, over a line. Nothing is sent yet.
    ///
    /// # Errors
    ///
    /// When there is no key, or something that cannot be one; when the address of the server has a part that may hold a secret,
    /// since addresses are shown.
    pub fn new(config: Config, line: Line<'a>) -> Result<Self, EngineError> {
        if !config.key.is_plausible() {
            return Err(EngineError::Auth {
                engine: NAME.to_owned(),
                variable: KEY_VARIABLE.to_owned(),
                trace: None,
            });
        }
        let server = match &config.server_url {
            Some(url) => url.trim().trim_end_matches('/').to_owned(),
            None if config.key.is_free() => FREE_SERVER.to_owned(),
            None => PAID_SERVER.to_owned(),
        };
        if server.contains(['?', '#', '@']) {
            return Err(EngineError::Unusable {
                engine: NAME.to_owned(),
                message: Phrase::new("engine-server-variable")
                    .with("variable", SERVER_VARIABLE)
                    .into(),
            });
        }
        Ok(Self {
            config,
            server,
            line,
        })
    }

    fn access(&self) -> Access<'_> {
        Access {
            server: &self.server,
            key: &self.config.key,
            headers: &self.config.extra_headers,
        }
    }

    fn is_free(&self) -> bool {
        self.config.key.is_free()
    }

    fn send(&self, request: &HttpRequest) -> Result<Answer, EngineError> {
        retry::send_within(self.line, NAME, request, self.config.timeout)
    }

    fn task<'t>(&'t self, request: &Request<'t>) -> Task<'t> {
        let (from, to) = (languages::root(request.from), languages::root(request.to));
        let glossary = request.glossary;
        Task {
            source: languages::source(request.from),
            target: languages::target(request.to, &self.config.target_variants),
            context: request.context,
            formality: self.config.formality.unwrap_or(request.formality),
            model: self.config.model_type.name(),
            glossary: glossary.and_then(|handle| glossary::id_for(handle, &from, &to)),
            style: self.config.style_id.as_deref(),
        }
    }

    /// Adds the drafts of `texts`, in as many requests as it takes.
    fn draft(
        &self,
        task: &Task<'_>,
        texts: &[String],
        drafts: &mut Vec<Draft>,
    ) -> Result<(), EngineError> {
        let too_large = EngineError::TooLarge {
            engine: NAME.to_owned(),
            trace: None,
        };
        let request = request::translate(&self.access(), task, texts);
        let size = request.body.as_ref().map_or(0, Vec::len);
        let outcome = match size > LARGEST_BODY {
            true => Err(too_large),
            false => response::translations(&self.send(&request)?, texts.len()),
        };
        match outcome {
            Err(EngineError::TooLarge { .. }) if texts.len() > 1 => {
                let (first, second) = texts.split_at(texts.len() / 2);
                self.draft(task, first, drafts)?;
                self.draft(task, second, drafts)
            }
            outcome => {
                drafts.extend(outcome?);
                Ok(())
            }
        }
    }
}

impl Translator for DeepL<'_> {
    /// `deepl` and `<model>:<formality>:<version of tags>:<variants>`, and the style where there is one.
    fn id(&self) -> EngineId {
        let formality = match self.config.formality {
            None => "any",
            Some(Formality::Default) => "default",
            Some(Formality::PreferMore) => "more",
            Some(Formality::PreferLess) => "less",
        };
        let model = self.config.model_type.name();
        let targets = languages::default_targets(&self.config.target_variants);
        let targets: Vec<String> = targets.into_values().collect();
        let style = self.config.style_id.iter();
        let style: String = style.map(|id| format!(":{id}")).collect();
        let targets = targets.join(",");
        EngineId::new(NAME, format!("{model}:{formality}:{TAGS}:{targets}{style}"))
    }

    fn caps(&self) -> Caps {
        Caps {
            markup: Markup::Xml,
            max_texts: MOST_TEXTS,
            // JSON doubles quotes and backslashes, and the context needs room as well.
            max_bytes: 80_000,
            glossary: GlossarySupport::Native,
            context: true,
            offline: false,
            publishable: true,
        }
    }

    fn usage(&self) -> Result<Option<Usage>, EngineError> {
        let answer = self.send(&request::usage(&self.access()));
        let usage = answer.and_then(|answer| response::usage(&answer));
        usage
            .map(Some)
            .map_err(|error| self.config.key.hide_in(error))
    }

    fn sync_glossary(&self, glossary: &Glossary) -> Result<Option<GlossaryHandle>, EngineError> {
        glossary::sync(self, glossary).map_err(|error| self.config.key.hide_in(error))
    }

    fn translate(&self, request: &Request<'_>) -> Result<Vec<Draft>, EngineError> {
        let task = self.task(request);
        let mut drafts = Vec::with_capacity(request.texts.len());
        for texts in request.texts.chunks(MOST_TEXTS) {
            self.draft(&task, texts, &mut drafts)
                .map_err(|error| self.config.key.hide_in(error))?;
        }
        Ok(drafts)
    }
}
