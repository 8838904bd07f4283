//! Reads `[translation]` of `dossier.toml`: how drafts in another language are made. Keys are never in it.

use super::toml::Spanned;

use super::raw::{
    RawApertium, RawCommand, RawDeepl, RawEngine, RawEngines, RawFormality, RawModel,
};
use super::toml::TomlFile;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Address, CommandSettings, DeeplSettings, EngineName, Engines};

/// The settings of engines.
pub(super) fn settings(file: &mut TomlFile<'_>, raw: RawEngines) -> Engines {
    let RawApertium { url, program, via } = raw.apertium.unwrap_or_default();
    Engines {
        engine: match raw.engine {
            Some(RawEngine::Deepl) => EngineName::Deepl,
            Some(RawEngine::Libretranslate) => EngineName::LibreTranslate,
            Some(RawEngine::Apertium) => EngineName::Apertium,
            Some(RawEngine::Command) => EngineName::Command,
            Some(RawEngine::Memory) | None => EngineName::Memory,
        },
        address: match raw.formality {
            Some(RawFormality::Default) => Address::Default,
            Some(RawFormality::Less) => Address::Less,
            Some(RawFormality::More) | None => Address::More,
        },
        variants: raw.variants.unwrap_or_default(),
        deepl: deepl(file, raw.deepl.unwrap_or_default()),
        libretranslate: raw.libretranslate.and_then(|raw| server(file, raw.url)),
        apertium_url: server(file, url),
        apertium_program: program.filter(|program| !program.is_empty()),
        apertium_via: via.unwrap_or_default(),
        command: raw.command.map(command),
    }
}

fn deepl(file: &mut TomlFile<'_>, raw: RawDeepl) -> DeeplSettings {
    DeeplSettings {
        server_url: server(file, raw.server_url),
        model: raw.model.map(|model| match model {
            RawModel::Quality => "quality_optimized",
            RawModel::Latency => "latency_optimized",
            RawModel::PreferQuality => "prefer_quality_optimized",
        }),
        style_id: raw.style_id,
        headers: raw.headers.unwrap_or_default().into_iter().collect(),
    }
}

fn command(raw: RawCommand) -> CommandSettings {
    CommandSettings {
        program: raw.program.unwrap_or_default(),
        timeout: raw.timeout,
        max_texts: raw.max_texts,
        offline: raw.offline.unwrap_or_default(),
    }
}

/// The address of a server: `https`, or `http` on this machine, since a key may go there.
fn server(file: &mut TomlFile<'_>, url: Option<Spanned<String>>) -> Option<String> {
    let url = url?;
    let local = ["http://127.0.0.1", "http://localhost", "http://[::1]"];
    let written = url.get_ref();
    let is_local = local.iter().any(|start| {
        let rest = written.strip_prefix(start);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '/']))
    });
    if written.starts_with("https://") || is_local {
        return Some(url.into_inner());
    }
    let place = file.place(url.span());
    file.report(
        Diagnostic::at(Code::BadUrl, place)
            .arg("url", written)
            .arg("reason", "server"),
    );
    None
}
