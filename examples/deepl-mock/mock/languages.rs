//! The languages that the server knows: enough of DeepL’s to tell roots from variants.

use serde_json::{Value, json};

use super::body::Params;
use super::{Incoming, reply::Reply};

/// A language: DeepL’s code, its English name, and what it is for.
struct Language {
    code: &'static str,
    name: &'static str,
    is_source: bool,
    is_target: bool,
    has_formality: bool,
}

const fn language(
    code: &'static str,
    name: &'static str,
    source: bool,
    target: bool,
    formality: bool,
) -> Language {
    Language {
        code,
        name,
        is_source: source,
        is_target: target,
        has_formality: formality,
    }
}

const LANGUAGES: [Language; 15] = [
    language("AR", "Arabic", true, true, false),
    language("DE", "German", true, true, true),
    language("EN", "English", true, false, false),
    language("EN-GB", "English (British)", false, true, false),
    language("EN-US", "English (American)", false, true, false),
    language("ES", "Spanish", true, true, true),
    language("ES-419", "Spanish (Latin American)", false, true, true),
    language("FR", "French", true, true, true),
    language("FR-CA", "French (Canadian)", false, true, true),
    language("IT", "Italian", true, true, true),
    language("NB", "Norwegian", true, true, false),
    language("NL", "Dutch", true, true, true),
    language("PT", "Portuguese", true, false, false),
    language("PT-BR", "Portuguese (Brazilian)", false, true, true),
    language("PT-PT", "Portuguese (European)", false, true, true),
];

fn find(code: &str) -> Option<&'static Language> {
    LANGUAGES
        .iter()
        .find(|known| known.code.eq_ignore_ascii_case(code))
}

/// Whether texts may be in a language. Variants are taken for their roots.
pub(crate) fn is_source(code: &str) -> bool {
    find(&root(code)).is_some_and(|known| known.is_source)
}

/// Whether a language may be asked for. `EN` and `PT` may not any more.
pub(crate) fn is_target(code: &str) -> bool {
    find(code).is_some_and(|known| known.is_target)
}

/// Whether a language may be asked to be formal.
pub(crate) fn has_formality(code: &str) -> bool {
    find(code).is_some_and(|known| known.has_formality)
}

/// Whether glossaries know a language: roots only, in either case.
pub(crate) fn is_in_glossaries(code: &str) -> bool {
    root(code).eq_ignore_ascii_case(code) && is_source(code)
}

/// `en` of `EN-GB`.
pub(crate) fn root(code: &str) -> String {
    code.split('-')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase()
}

/// `GET /v2/languages`. DeepL’s client for Python says in the body which languages it wants.
pub(crate) fn v2(incoming: &Incoming) -> Result<Reply, Reply> {
    let params = Params::read(incoming)?;
    let kind = incoming.query("type").or(params.text("type"));
    let is_meant: fn(&&Language) -> bool = match kind.unwrap_or("source") {
        "source" => |known| known.is_source,
        "target" => |known| known.is_target,
        _ => return Err(Reply::refuse(400, "Value for 'type' not supported.")),
    };
    let show = |known: &Language| json!({ "language": known.code, "name": known.name, "supports_formality": known.has_formality });
    let list: Vec<Value> = LANGUAGES.iter().filter(is_meant).map(show).collect();
    Ok(Reply::json(200, &json!(list)))
}

/// `GET /v3/languages`
pub(crate) fn v3(incoming: &Incoming) -> Reply {
    if incoming.query("resource").is_none() {
        return Reply::refuse(400, "Parameter 'resource' not specified.");
    }
    let show = |known: &Language| {
        let formality = if known.has_formality {
            json!({ "formality": { "status": "stable" } })
        } else {
            json!({})
        };
        json!({
            "lang": known.code.to_ascii_lowercase(),
            "name": known.name,
            "status": if known.code == "FR-CA" { "beta" } else { "stable" },
            "usable_as_source": known.is_source,
            "usable_as_target": known.is_target,
            "features": formality,
        })
    };
    let list: Vec<Value> = LANGUAGES.iter().map(show).collect();
    Reply::json(200, &json!(list))
}

/// `GET /v2/glossary-language-pairs`
pub(crate) fn pairs() -> Reply {
    let roots: Vec<String> = LANGUAGES
        .iter()
        .filter(|known| known.is_source)
        .map(|known| root(known.code))
        .collect();
    let mut list = Vec::new();
    for from in &roots {
        let others = roots.iter().filter(|to| *to != from);
        list.extend(others.map(|to| json!({ "source_lang": from, "target_lang": to })));
    }
    Reply::json(200, &json!({ "supported_languages": list }))
}
