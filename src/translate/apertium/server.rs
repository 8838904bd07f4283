//! The HTTP of Apertium APY, as values.

use serde::Deserialize;

use super::{ENGINE, protocol};
use crate::translate::EngineError;
use crate::translate::engine::{answers, not_json};
use crate::translate::http::{HttpRequest, HttpResponse};
use crate::translate::process::printable;
use crate::translate::retry::Answer;

/// Which server.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServerConfig {
    /// Its address: `http://localhost:2737`.
    pub url: String,
    /// ISO 639-3 codes of languages to go through, for a pair that the server has no direct way for: `cat`.
    pub via: Vec<String>,
}

/// What is sent for a document of HTML, from and to languages in ISO 639-3.
pub fn translate_request(config: &ServerConfig, html: &str, from: &str, to: &str) -> HttpRequest {
    let mut way = vec![from];
    way.extend(config.via.iter().map(String::as_str));
    way.push(to);
    let (verb, key) = match config.via.is_empty() {
        true => ("translate", "langpair"),
        false => ("translateChain", "langpairs"),
    };
    let body = format!(
        "{key}={}&markUnknown=no&format=html&q={}",
        form_encoded(&way.join("|")),
        form_encoded(html)
    );
    HttpRequest {
        method: "POST",
        url: format!("{}/{verb}", config.url.trim_end_matches('/')),
        headers: vec![(
            "Content-Type".to_owned(),
            "application/x-www-form-urlencoded; charset=UTF-8".to_owned(),
        )],
        body: Some(body.into_bytes()),
    }
}

/// A good answer.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Answered {
    response_data: Data,
    response_status: u16,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Data {
    translated_text: String,
}

/// The answer of an error.
#[derive(Deserialize)]
struct Refused {
    explanation: String,
}

/// Reads an answer: the document in the other language.
///
/// # Errors
///
/// When the server refuses the request, or the answer is no document.
pub fn translate_response(answer: &Answer) -> Result<String, EngineError> {
    let response = &answer.response;
    if response.status != 200 {
        return Err(refusal(response, answer.tries));
    }
    let read = serde_json::from_slice::<Answered>(&response.body)
        .map_err(|error| protocol(not_json(&error)))?;
    match read.response_status {
        200 => Ok(read.response_data.translated_text),
        status => Err(protocol(answers(status))),
    }
}

/// An answer without a document, as an error.
fn refusal(response: &HttpResponse, tries: u32) -> EngineError {
    let engine = ENGINE.to_owned();
    let trace = None;
    match response.status {
        429 => EngineError::RateLimited {
            engine,
            tries,
            trace,
        },
        413 | 414 => EngineError::TooLarge { engine, trace },
        status @ 500.. => EngineError::Server {
            engine,
            status,
            tries,
            trace,
        },
        status => {
            let said = serde_json::from_slice::<Refused>(&response.body);
            let said = said.map(|it| printable(it.explanation.as_bytes()));
            EngineError::Rejected {
                engine,
                message: match said {
                    Ok(said) => said.chars().take(300).collect::<String>().into(),
                    Err(_) => answers(status).into(),
                },
                trace,
            }
        }
    }
}

/// A value in a form.
fn form_encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => {
                out.push(char::from(byte));
            }
            b' ' => out.push('+'),
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
