//! The engine LibreTranslate: a server of one’s own, or somebody’s.
//!
//! [`translate_request`] and [`translate_response`] are all that is known of its HTTP; [`LibreTranslate`] sends. Texts go in
//! HTML form. The server takes the entities out of what it answers, so that `&lt;` comes back as `<`: reading the form
//! allows for it where the meaning is plain.

use std::sync::Arc;

use serde::Deserialize;
use serde_json::json;

use super::glossary::primary;
use super::http::{Clock, HttpRequest, HttpResponse, Transport};
use super::process::printable;
use super::retry::{Answer, Line, send};
use super::{Caps, Draft, EngineError, EngineId, Markup, Request, Translator};
use crate::diagnostic::Phrase;
use crate::translate::engine::{answers, not_json, short};

const ENGINE: &str = "libretranslate";
/// The environment variable of the key; whoever makes the [`Config`] reads it.
pub const KEY_VARIABLE: &str = "LIBRETRANSLATE_API_KEY";
/// The tags whose region or script the server knows.
const WHOLE_TAGS: [&str; 3] = ["pt-BR", "zh-Hans", "zh-Hant"];

/// A key that is never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct ApiKey(String);

impl ApiKey {
    /// A key; none for a blank one.
    pub fn new(key: &str) -> Option<Self> {
        let key = key.trim();
        (!key.is_empty()).then(|| Self(key.to_owned()))
    }
}

impl std::fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ApiKey(…)")
    }
}

/// Which server, and what it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Its address: `http://localhost:5000`.
    pub url: String,
    /// The key, if it wants one.
    pub api_key: Option<ApiKey>,
    /// The most texts of a request.
    pub max_texts: usize,
    /// The most bytes of a request’s texts.
    pub max_bytes: usize,
}

impl Config {
    /// A server with usual limits: 50 texts and 20 kB.
    pub fn new(url: impl Into<String>, api_key: Option<ApiKey>) -> Self {
        Self {
            url: url.into(),
            api_key,
            max_texts: 50,
            max_bytes: 20_000,
        }
    }
}

/// The engine.
pub struct LibreTranslate {
    config: Config,
    transport: Arc<dyn Transport>,
    clock: Arc<dyn Clock>,
}

impl LibreTranslate {
    /// An engine that sends through a transport.
    pub fn new(config: Config, transport: Arc<dyn Transport>, clock: Arc<dyn Clock>) -> Self {
        Self {
            config,
            transport,
            clock,
        }
    }
}

impl Translator for LibreTranslate {
    fn id(&self) -> EngineId {
        EngineId::new(ENGINE, "html")
    }

    fn caps(&self) -> Caps {
        Caps {
            markup: Markup::Html,
            max_texts: self.config.max_texts,
            max_bytes: self.config.max_bytes,
            offline: is_local(&self.config.url),
            ..Caps::default()
        }
    }

    fn translate(&self, request: &Request<'_>) -> Result<Vec<Draft>, EngineError> {
        if request.texts.is_empty() {
            return Ok(Vec::new());
        }
        let line = Line {
            transport: &*self.transport,
            clock: &*self.clock,
        };
        let answer = send(line, ENGINE, &translate_request(&self.config, request))?;
        translate_response(&self.config, &answer, request.texts.len())
    }
}

/// What is sent for a request.
pub fn translate_request(config: &Config, request: &Request<'_>) -> HttpRequest {
    let mut body = json!({
        "q": request.texts,
        "source": code(request.from),
        "target": code(request.to),
        "format": "html",
    });
    if let Some(key) = &config.api_key {
        body["api_key"] = json!(key.0);
    }
    let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    HttpRequest {
        method: "POST",
        url: format!("{}/translate", config.url.trim_end_matches('/')),
        headers: vec![
            header("Content-Type", "application/json"),
            header("Accept", "application/json"),
            // Errors are told apart by their English words.
            header("Accept-Language", "en"),
        ],
        body: Some(body.to_string().into_bytes()),
    }
}

/// A good answer.
#[derive(Deserialize)]
struct Translated {
    #[serde(rename = "translatedText")]
    text: OneOrMany,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

/// The answer of an error.
#[derive(Deserialize)]
struct Refused {
    error: String,
}

/// Reads an answer to a request with so many texts.
///
/// # Errors
///
/// When the server refuses the request, or the answer is not as many drafts.
pub fn translate_response(
    config: &Config,
    answer: &Answer,
    texts: usize,
) -> Result<Vec<Draft>, EngineError> {
    let response = &answer.response;
    if response.status != 200 {
        return Err(refusal(config, response, answer.tries));
    }
    let read = serde_json::from_slice::<Translated>(&response.body)
        .map_err(|error| protocol(not_json(&error)))?;
    let drafts = match read.text {
        OneOrMany::One(text) => vec![text],
        OneOrMany::Many(texts) => texts,
    };
    if drafts.len() != texts {
        return Err(protocol(short(drafts.len(), texts)));
    }
    Ok(drafts.into_iter().map(Draft::new).collect())
}

/// An answer that is no draft, as an error. The statuses alone do not tell: a limit and a missing key may both be 400.
fn refusal(config: &Config, response: &HttpResponse, tries: u32) -> EngineError {
    let engine = ENGINE.to_owned();
    let trace = None;
    let said = serde_json::from_slice::<Refused>(&response.body).map(|refused| refused.error);
    let lower = said.as_deref().unwrap_or_default().to_lowercase();
    match response.status {
        429 => EngineError::RateLimited {
            engine,
            tries,
            trace,
        },
        413 => EngineError::TooLarge { engine, trace },
        400 if lower.contains("exceeds") && lower.contains("limit") => {
            EngineError::TooLarge { engine, trace }
        }
        401 => auth(),
        400 | 403 if lower.contains("api key") => auth(),
        status @ 500.. => EngineError::Server {
            engine,
            status,
            tries,
            trace,
        },
        _ => EngineError::Rejected {
            engine,
            message: match said {
                Ok(said) => without_key(config, &said).into(),
                Err(_) => answers(response.status).into(),
            },
            trace,
        },
    }
}

/// A missing or a wrong key.
fn auth() -> EngineError {
    EngineError::Auth {
        engine: ENGINE.to_owned(),
        variable: KEY_VARIABLE.to_owned(),
        trace: None,
    }
}

/// A server’s words for a message: short, and never with the key.
fn without_key(config: &Config, said: &str) -> String {
    let said = match &config.api_key {
        Some(key) => said.replace(&key.0, "…"),
        None => said.to_owned(),
    };
    printable(said.as_bytes()).chars().take(300).collect()
}

/// An answer that makes no sense.
fn protocol(message: Phrase) -> EngineError {
    EngineError::Protocol {
        engine: ENGINE.to_owned(),
        message: message.into(),
        trace: None,
    }
}

/// The server’s code of a language.
fn code(tag: &str) -> String {
    match WHOLE_TAGS
        .iter()
        .find(|known| known.eq_ignore_ascii_case(tag))
    {
        Some(known) => (*known).to_owned(),
        None => primary(tag).to_lowercase(),
    }
}

/// Whether an address is of this machine.
pub(super) fn is_local(url: &str) -> bool {
    let host = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = host.split('/').next().unwrap_or(host);
    // What stands before an `@` is no host.
    let host = host.rsplit('@').next().unwrap_or(host);
    let host = match host.strip_prefix('[') {
        Some(address) => address.split(']').next(),
        None => host.split(':').next(),
    };
    host.is_some_and(|host| ["localhost", "127.0.0.1", "::1"].contains(&host))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{ApiKey, Config, LibreTranslate, is_local};
    use crate::diagnostic::Phrase;
    use crate::translate::fake::{Impatient, Recorded};
    use crate::translate::http::TransportError;
    use crate::translate::{Draft, EngineError, Formality, Request, Translator};

    type Answered = Result<Vec<Draft>, EngineError>;

    /// What comes back for two texts, and what was asked.
    fn ask(recorded: Recorded, key: Option<&str>) -> (Answered, Vec<(String, String)>) {
        let transport = Arc::new(recorded);
        let config = Config::new("http://localhost:5000/", key.and_then(ApiKey::new));
        let engine = LibreTranslate::new(config, transport.clone(), Arc::new(Impatient::default()));
        let texts = [
            r#"Le <span id="g1">Mali</span>"#.to_owned(),
            "Oui".to_owned(),
        ];
        let answered = engine.translate(&Request {
            from: "fr",
            to: "en-GB",
            texts: &texts,
            context: None,
            glossary: None,
            formality: Formality::default(),
        });
        (answered, transport.asked())
    }

    fn error(status: u16, body: &str) -> EngineError {
        let (answered, asked) = ask(Recorded::new(&[(status, body)]), Some("k-123"));
        assert!(!asked.is_empty());
        let error = answered.unwrap_err();
        assert!(!format!("{error} {error:?}").contains("k-123"));
        error
    }

    #[test]
    fn texts_go_as_html_in_one_request() {
        let body = r#"{"translatedText":["<span id=\"g1\">Mali</span>","Yes"]}"#;
        let (answered, asked) = ask(Recorded::new(&[(200, body)]), None);
        let expected = [r#"<span id="g1">Mali</span>"#, "Yes"];
        assert_eq!(answered, Ok(expected.map(Draft::new).to_vec()));
        let sent = r#"{"q":["Le <span id=\"g1\">Mali</span>","Oui"],"source":"fr","target":"en","format":"html"}"#;
        assert_eq!(
            asked,
            [(
                "http://localhost:5000/translate".to_owned(),
                sent.to_owned()
            )]
        );
        let (_, asked) = ask(Recorded::new(&[(200, body)]), Some(" k-123\n"));
        assert!(asked[0].1.ends_with(r#","api_key":"k-123"}"#));
    }

    #[test]
    fn errors_are_told_apart() {
        let limit = r#"{"error":"Invalid request: request (60) exceeds text limit (50)"}"#;
        assert!(matches!(error(400, limit), EngineError::TooLarge { .. }));
        let key = r#"{"error":"Please contact the server operator to get an API key"}"#;
        assert!(matches!(error(400, key), EngineError::Auth { .. }));
        assert_eq!(
            error(403, r#"{"error":"Invalid API key"}"#).to_string(),
            "libretranslate refuses the key; set LIBRETRANSLATE_API_KEY"
        );
        let slow = r#"{"error":"Slowdown: 30 per 1 minute"}"#;
        assert!(matches!(error(429, slow), EngineError::RateLimited { .. }));
        let failed = r#"{"error":"Cannot translate text: oops"}"#;
        assert!(matches!(
            error(500, failed),
            EngineError::Server { status: 500, .. }
        ));
        assert_eq!(
            error(400, r#"{"error":"fr is not\nsupported, k-123"}"#).to_string(),
            "libretranslate refuses the request: fr is not supported, …"
        );
        assert_eq!(
            error(404, "<html>").to_string(),
            "libretranslate refuses the request: it answers 404"
        );
    }

    #[test]
    fn nonsense_is_an_error() {
        for body in [
            "",
            "[]",
            r#"{"translatedText":["one"]}"#,
            r#"{"translatedText":"one"}"#,
        ] {
            assert!(matches!(error(200, body), EngineError::Protocol { .. }));
        }
        let unreachable = TransportError::Unreachable(Phrase::new("io-connection-refused"));
        let (answered, _) = ask(Recorded::failing(unreachable), None);
        assert!(matches!(answered, Err(EngineError::Unreachable { .. })));
    }

    #[test]
    fn keys_are_never_shown() {
        let config = Config::new("https://example.org", ApiKey::new("k-123"));
        assert!(!format!("{config:?}").contains("k-123"));
        assert_eq!(ApiKey::new(" \n"), None);
    }

    #[test]
    fn a_server_on_this_machine_is_offline() {
        for url in [
            "http://localhost:5000",
            "http://127.0.0.1/x",
            "http://[::1]:5000/",
        ] {
            assert!(is_local(url), "{url}");
        }
        for url in [
            "https://libretranslate.com",
            "http://localhost.example.org",
            "http://localhost:1@example.org/",
        ] {
            assert!(!is_local(url), "{url}");
        }
    }
}
