//! What DeepL answers: statuses and bodies to values or errors, nothing sent.
//!
//! The body of an error may be JSON, HTML or nothing; what it says is read where it says something. Every error keeps the
//! header `X-Trace-ID`, by which DeepL finds the request.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{KEY_VARIABLE, NAME};
use crate::diagnostic::Phrase;
use crate::translate::engine::{answers, not_json, short};
use crate::translate::retry::Answer;
use crate::translate::{Draft, EngineError, Usage};

/// What DeepL gives as limit where there is none.
const UNLIMITED: u64 = 1_000_000_000_000;

/// The most characters of a message that are repeated.
const LONGEST_MESSAGE: usize = 300;

/// A glossary that DeepL has.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Known {
    /// What requests name it by.
    #[serde(rename = "glossary_id")]
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The pairs of languages that it has terms for.
    #[serde(default)]
    pub dictionaries: Vec<KnownPair>,
}

/// A pair of languages of a glossary that DeepL has.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct KnownPair {
    /// The language translated from, in either case.
    pub source_lang: String,
    /// The language translated to, in either case.
    pub target_lang: String,
}

#[derive(Deserialize)]
struct Translations {
    translations: Vec<Translation>,
}

#[derive(Deserialize)]
struct Translation {
    text: String,
    billed_characters: Option<u64>,
}

#[derive(Deserialize)]
struct Glossaries {
    glossaries: Vec<Known>,
}

#[derive(Deserialize)]
struct Counters {
    character_count: u64,
    character_limit: Option<u64>,
    api_key_character_count: Option<u64>,
    api_key_character_limit: Option<u64>,
}

/// The drafts of a request with `wanted` texts.
///
/// # Errors
///
/// When DeepL refuses, when the answer cannot be read, and when it has more or fewer texts: none of them could be trusted to
/// belong to its source.
pub fn translations(answer: &Answer, wanted: usize) -> Result<Vec<Draft>, EngineError> {
    let Translations { translations } = value(answer)?;
    if translations.len() != wanted {
        let found = translations.len();
        return Err(nonsense(answer, short(found, wanted)));
    }
    let draft = |translation: Translation| Draft {
        text: translation.text,
        billed: translation.billed_characters,
    };
    Ok(translations.into_iter().map(draft).collect())
}

/// The characters used and allowed: of the account or of the key, whichever leaves less.
///
/// # Errors
///
/// When DeepL refuses, or when the answer cannot be read.
pub fn usage(answer: &Answer) -> Result<Usage, EngineError> {
    let counters: Counters = value(answer)?;
    let limited = |limit: Option<u64>| limit.filter(|limit| *limit < UNLIMITED);
    let account = Usage {
        used: counters.character_count,
        limit: limited(counters.character_limit),
    };
    let key = Usage {
        used: counters.api_key_character_count.unwrap_or(account.used),
        limit: limited(counters.api_key_character_limit),
    };
    let left = |usage: &Usage| {
        let limit = usage.limit.unwrap_or(u64::MAX);
        limit.saturating_sub(usage.used)
    };
    Ok(match key.limit.is_some() && left(&key) < left(&account) {
        true => key,
        false => account,
    })
}

/// The glossaries that there are.
///
/// # Errors
///
/// When DeepL refuses, or when the answer cannot be read.
pub fn glossaries(answer: &Answer) -> Result<Vec<Known>, EngineError> {
    let Glossaries { glossaries } = value(answer)?;
    Ok(glossaries)
}

/// The glossary that was made; none when the key may have no more of them.
///
/// # Errors
///
/// When DeepL refuses for another reason, or when the answer cannot be read.
pub fn created(answer: &Answer) -> Result<Option<Known>, EngineError> {
    match answer.response.status {
        456 => Ok(None),
        _ => value(answer).map(Some),
    }
}

/// What is said when there is no room for a glossary. A quota of glossaries is none of characters, which would end the run.
pub fn no_room(answer: &Answer) -> EngineError {
    EngineError::Rejected {
        engine: NAME.to_owned(),
        message: Phrase::new("deepl-no-room").into(),
        trace: trace(answer),
    }
}

/// Nothing: that something was done.
///
/// # Errors
///
/// When DeepL refuses.
pub fn done(answer: &Answer) -> Result<(), EngineError> {
    match answer.response.status {
        200..=299 => Ok(()),
        _ => Err(refusal(answer)),
    }
}

fn value<T: DeserializeOwned>(answer: &Answer) -> Result<T, EngineError> {
    done(answer)?;
    serde_json::from_slice(&answer.response.body)
        .map_err(|error| nonsense(answer, not_json(&error)))
}

/// What a status that is no success means.
fn refusal(answer: &Answer) -> EngineError {
    let engine = NAME.to_owned();
    let trace = trace(answer);
    let tries = answer.tries;
    match answer.response.status {
        401 | 403 => EngineError::Auth {
            engine,
            variable: KEY_VARIABLE.to_owned(),
            trace,
        },
        413 | 414 => EngineError::TooLarge { engine, trace },
        429 | 529 => EngineError::RateLimited {
            engine,
            tries,
            trace,
        },
        456 => EngineError::Quota { engine, trace },
        status @ 500.. => EngineError::Server {
            engine,
            status,
            tries,
            trace,
        },
        status @ 400..=499 => EngineError::Rejected {
            engine,
            message: match said(&answer.response.body) {
                Some(said) => said.into(),
                None => answers(status).into(),
            },
            trace,
        },
        // No redirect is followed: a key would be sent along.
        status => nonsense(answer, answers(status)),
    }
}

fn nonsense(answer: &Answer, message: Phrase) -> EngineError {
    EngineError::Protocol {
        engine: NAME.to_owned(),
        message: message.into(),
        trace: trace(answer),
    }
}

fn trace(answer: &Answer) -> Option<String> {
    let id = answer.response.header("X-Trace-ID")?;
    Some(shortened(id))
}

/// What the body of an error says: `message` (or `Message`, of tags) and `detail` (of glossaries).
fn said(body: &[u8]) -> Option<String> {
    let body: Value = serde_json::from_slice(body).ok()?;
    let parts = ["message", "Message", "detail"];
    let parts = parts.iter().filter_map(|key| body.get(key)?.as_str());
    let parts: Vec<&str> = parts.filter(|part| !part.trim().is_empty()).collect();
    (!parts.is_empty()).then(|| shortened(&parts.join(": ")))
}

/// A text of the server on one line, and no longer than a message may be.
fn shortened(text: &str) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    text.chars().map(plain).take(LONGEST_MESSAGE).collect()
}

#[cfg(test)]
#[path = "response_tests.rs"]
mod tests;
