//! The engine that was asked for: by the command line, else by `dossier.toml`. Keys come from the environment alone.

use std::sync::Arc;
use std::time::Duration;

use crate::cli::print::variable;
use crate::diagnostic::Phrase;
use crate::model::{Address, EngineName, Engines};
use crate::translate::apertium::{Apertium, PairModes, ProgramConfig, ServerConfig, Way};
use crate::translate::command::{self, CommandEngine};
use crate::translate::deepl::{self, DeepL, Key, Model};
use crate::translate::libretranslate::{self, ApiKey, LibreTranslate};
use crate::translate::mock::{Fault, Mock, Mode};
use crate::translate::retry::Line;
use crate::translate::transport::{Network, SystemClock};
use crate::translate::{EngineError, Formality, Translator};

/// The variable that holds the key of LibreTranslate.
const LIBRETRANSLATE_KEY: &str = "LIBRETRANSLATE_API_KEY";

/// An engine’s name as it can be typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    Memory,
    Deepl,
    LibreTranslate,
    Apertium,
    Command,
    Mock(Mode),
}

impl Asked {
    /// Reads what was typed.
    pub(super) fn parse(text: &str) -> Result<Self, Phrase> {
        Ok(match text {
            "memory" => Self::Memory,
            "deepl" => Self::Deepl,
            "libretranslate" => Self::LibreTranslate,
            "apertium" => Self::Apertium,
            "command" => Self::Command,
            "mock" => Self::Mock(Mode::Pseudo),
            other => match other.strip_prefix("mock:").and_then(Mode::from_name) {
                Some(mode) => Self::Mock(mode),
                None => return Err(Phrase::new("engine-one-of")),
            },
        })
    }

    /// The engine of the settings.
    pub(super) fn of(name: EngineName) -> Self {
        match name {
            EngineName::Memory => Self::Memory,
            EngineName::Deepl => Self::Deepl,
            EngineName::LibreTranslate => Self::LibreTranslate,
            EngineName::Apertium => Self::Apertium,
            EngineName::Command => Self::Command,
        }
    }
}

/// What engines talk through.
pub(super) struct Lines {
    transport: Arc<Network>,
    clock: Arc<SystemClock>,
}

impl Lines {
    pub(super) fn new() -> Self {
        Self {
            transport: Arc::new(Network::new()),
            clock: Arc::new(SystemClock::new()),
        }
    }
}

/// How readers are addressed, as the settings say.
pub(super) fn formality(engines: &Engines) -> Formality {
    match engines.address {
        Address::Default => Formality::Default,
        Address::More => Formality::PreferMore,
        Address::Less => Formality::PreferLess,
    }
}

/// Makes the engine; none for the memory, which is asked before any.
///
/// # Errors
///
/// When a setting or a key that it needs is not there.
pub(super) fn engine<'l>(
    asked: &Asked,
    engines: &Engines,
    faults: &[Fault],
    lines: &'l Lines,
) -> Result<Option<Box<dyn Translator + 'l>>, EngineError> {
    Ok(match asked {
        Asked::Memory => None,
        Asked::Mock(mode) => Some(Box::new(Mock::new(*mode).with_faults(faults.to_vec()))),
        Asked::Deepl => Some(Box::new(deepl(engines, lines)?)),
        Asked::LibreTranslate => Some(Box::new(libretranslate(engines, lines)?)),
        Asked::Apertium => Some(Box::new(apertium(engines, lines))),
        Asked::Command => Some(Box::new(program(engines)?)),
    })
}

fn unusable(engine: &str, key: &'static str) -> EngineError {
    EngineError::Unusable {
        engine: engine.to_owned(),
        message: Phrase::new(key).into(),
    }
}

fn deepl<'l>(engines: &Engines, lines: &'l Lines) -> Result<DeepL<'l>, EngineError> {
    let settings = &engines.deepl;
    let Some(key) = variable(deepl::KEY_VARIABLE) else {
        return Err(unusable("deepl", "deepl-no-key"));
    };
    let mut config = deepl::Config::new(Key::new(&key));
    config.server_url = variable(deepl::SERVER_VARIABLE).or_else(|| settings.server_url.clone());
    config.formality = Some(formality(engines));
    config.model_type = match settings.model {
        Some("latency_optimized") => Model::Latency,
        Some("prefer_quality_optimized") => Model::PreferQuality,
        _ => Model::Quality,
    };
    config.style_id.clone_from(&settings.style_id);
    config.extra_headers.clone_from(&settings.headers);
    config.target_variants.clone_from(&engines.variants);
    DeepL::new(
        config,
        Line {
            transport: &*lines.transport,
            clock: &*lines.clock,
        },
    )
}

fn libretranslate(engines: &Engines, lines: &Lines) -> Result<LibreTranslate, EngineError> {
    let Some(url) = &engines.libretranslate else {
        return Err(unusable("libretranslate", "libretranslate-no-url"));
    };
    let key = variable(LIBRETRANSLATE_KEY).and_then(|key| ApiKey::new(&key));
    let config = libretranslate::Config::new(url, key);
    Ok(LibreTranslate::new(
        config,
        lines.transport.clone(),
        lines.clock.clone(),
    ))
}

fn apertium(engines: &Engines, lines: &Lines) -> Apertium {
    let via = engines.apertium_via.clone();
    if let Some(url) = &engines.apertium_url {
        let config = ServerConfig {
            url: url.clone(),
            via,
        };
        return Apertium::new(Way::Server {
            config,
            transport: lines.transport.clone(),
            clock: lines.clock.clone(),
        });
    }
    let mut config = ProgramConfig::default();
    if let Some(program) = &engines.apertium_program {
        config.program.clone_from(program);
    }
    if !via.is_empty() {
        let chain = |from: &str, to: &str| {
            let steps = [&[from.to_owned()], via.as_slice(), &[to.to_owned()]].concat();
            steps
                .windows(2)
                .map(|step| step.join("-"))
                .collect::<Vec<_>>()
        };
        for pair in &mut config.modes {
            *pair = PairModes {
                modes: chain(&pair.from, &pair.to),
                ..pair.clone()
            };
        }
    }
    Apertium::new(Way::Program(config))
}

fn program(engines: &Engines) -> Result<CommandEngine, EngineError> {
    let settings = engines
        .command
        .as_ref()
        .filter(|settings| !settings.program.is_empty());
    let Some(settings) = settings else {
        return Err(unusable("command", "command-no-program"));
    };
    let mut config = command::Config::new(settings.program.clone());
    config.timeout = settings.timeout.map_or(config.timeout, Duration::from_secs);
    config.max_texts = settings.max_texts.unwrap_or(config.max_texts);
    config.offline = settings.offline;
    Ok(CommandEngine::new(config))
}
