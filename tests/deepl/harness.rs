//! A server, a line to it, and the client at the other end.

use std::sync::Mutex;
use std::time::Duration;

use dossier::translate::deepl::{Config, DeepL, Key};
use dossier::translate::http::Clock;
use dossier::translate::retry::Line;
use dossier::translate::transport::Network;
use dossier::translate::{
    Dictionary, Draft, EngineError, Formality, Glossary, GlossaryHandle, Request, Translator,
};

use crate::mock::{Mock, Options};

/// The key of every test. It must not stand in anything that is shown.
pub(crate) const KEY: &str = "0123-very-secret-4567";

/// A clock that only waiting moves.
#[derive(Default)]
pub(crate) struct FakeClock {
    now: Mutex<Duration>,
    sleeps: Mutex<Vec<f64>>,
}

impl FakeClock {
    /// How long was waited, each time.
    pub(crate) fn sleeps(&self) -> Vec<f64> {
        self.sleeps.lock().unwrap().clone()
    }
}

impl Clock for FakeClock {
    fn now(&self) -> Duration {
        *self.now.lock().unwrap()
    }

    fn sleep(&self, time: Duration) {
        *self.now.lock().unwrap() += time;
        self.sleeps.lock().unwrap().push(time.as_secs_f64());
    }
}

/// A server and what talks to it.
pub(crate) struct World {
    pub(crate) mock: Mock,
    pub(crate) network: Network,
    pub(crate) clock: FakeClock,
    key: &'static str,
}

impl World {
    /// A server for keys that are paid for.
    pub(crate) fn new() -> Self {
        Self::with(Options::default())
    }

    /// A server.
    pub(crate) fn with(options: Options) -> Self {
        let key = if options.free {
            "0123-very-secret-4567:fx"
        } else {
            KEY
        };
        Self {
            mock: Mock::start(options).expect("a free port on 127.0.0.1"),
            network: Network::new(),
            clock: FakeClock::default(),
            key,
        }
    }

    /// The configuration of a client of this server, with more headers.
    pub(crate) fn config(&self, headers: &[(&str, &str)]) -> Config {
        let header = |(name, value): &(&str, &str)| (name.to_string(), value.to_string());
        Config {
            server_url: Some(self.mock.url().to_owned()),
            extra_headers: headers.iter().map(header).collect(),
            ..Config::new(Key::new(self.key))
        }
    }

    /// A client.
    pub(crate) fn client(&self, config: Config) -> DeepL<'_> {
        DeepL::new(config, self.line()).expect("a key")
    }

    /// A client whose requests ask the server for a fault.
    pub(crate) fn faulty(&self, fault: &str) -> DeepL<'_> {
        self.client(self.config(&[("mock-fault", fault)]))
    }

    pub(crate) fn line(&self) -> Line<'_> {
        Line {
            transport: &self.network,
            clock: &self.clock,
        }
    }

    /// What the server was asked so far, as `METHOD /path`.
    pub(crate) fn asked(&self) -> Vec<String> {
        let seen = self.mock.seen();
        seen.iter()
            .map(|one| format!("{} {}", one.method, one.path))
            .collect()
    }
}

/// A request from French to English.
pub(crate) fn french(texts: &[String]) -> Request<'_> {
    Request {
        from: "fr",
        to: "en",
        texts,
        context: None,
        glossary: None,
        formality: Formality::default(),
    }
}

/// Texts as requests hold them.
pub(crate) fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| text.to_string()).collect()
}

/// What a client makes of French texts.
pub(crate) fn translate(
    client: &DeepL<'_>,
    texts: &[&str],
    glossary: Option<&GlossaryHandle>,
) -> Result<Vec<String>, EngineError> {
    let texts = self::texts(texts);
    let request = Request {
        glossary,
        ..french(&texts)
    };
    let text = |draft: Draft| draft.text;
    Ok(client.translate(&request)?.into_iter().map(text).collect())
}

/// Languages from and to, and terms.
type Terms<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)]);

/// A glossary of the site `sahel`.
pub(crate) fn glossary(dictionaries: &[Terms<'_>]) -> Glossary {
    let term = |(source, target): &(&str, &str)| (source.to_string(), target.to_string());
    let dictionary = |(from, to, terms): &Terms<'_>| Dictionary {
        from: from.to_string(),
        to: to.to_string(),
        terms: terms.iter().map(term).collect(),
    };
    Glossary {
        name: "sahel".to_owned(),
        dictionaries: dictionaries.iter().map(dictionary).collect(),
    }
}
