//! Engines for tests.

use std::cell::RefCell;
use std::sync::Mutex;

use dossier::translate::{Caps, Draft, EngineError, EngineId, Request, Translator};

/// An engine whose answers are plain to see, the source in capitals, and which may be published.
#[derive(Debug, Default)]
pub(crate) struct Capitals {
    /// Every text that was sent.
    pub(crate) sent: Mutex<Vec<String>>,
    /// How many texts it takes before the quota is used up.
    pub(crate) quota: Option<usize>,
    /// How many texts go into one request.
    pub(crate) max_texts: Option<usize>,
}

impl Capitals {
    pub(crate) fn sent(&self) -> Vec<String> {
        self.sent.lock().expect("no thread died").clone()
    }
}

impl Translator for Capitals {
    fn id(&self) -> EngineId {
        EngineId::new("capitals", "")
    }

    fn caps(&self) -> Caps {
        let caps = Caps::default();
        Caps {
            max_texts: self.max_texts.unwrap_or(caps.max_texts),
            publishable: true,
            offline: false,
            ..caps
        }
    }

    fn translate(&self, request: &Request<'_>) -> Result<Vec<Draft>, EngineError> {
        let mut sent = self.sent.lock().expect("no thread died");
        if self
            .quota
            .is_some_and(|quota| sent.len() + request.texts.len() > quota)
        {
            return Err(EngineError::Quota {
                engine: "capitals".to_owned(),
                trace: None,
            });
        }
        sent.extend(request.texts.iter().cloned());
        let texts = request.texts.iter();
        Ok(texts.map(|text| Draft::new(capitals(text))).collect())
    }
}

/// A text in capitals, but for tags.
pub(crate) fn capitals(text: &str) -> String {
    let is_in_tag = RefCell::new(false);
    text.chars()
        .flat_map(|c| {
            let mut inside = is_in_tag.borrow_mut();
            *inside = match c {
                '<' | '&' => true,
                '>' | ';' => false,
                _ => *inside,
            };
            match *inside {
                true => vec![c],
                false => c.to_uppercase().collect(),
            }
        })
        .collect()
}
