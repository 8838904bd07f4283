//! The key, which nothing shows.

use std::fmt;

use crate::diagnostic::Fact;
use crate::translate::EngineError;

/// A key of DeepL. Neither `{}` nor `{:?}` shows it; only [`request`](super::request) reads it, for one header.
#[derive(Clone, PartialEq, Eq)]
pub struct Key(String);

impl Key {
    /// A key as it was written, without the spaces and line ends round it.
    pub fn new(text: &str) -> Self {
        Self(text.trim().to_owned())
    }

    /// Whether it is one of the plan that costs nothing, which has a server of its own.
    pub fn is_free(&self) -> bool {
        self.0.ends_with(":fx")
    }

    /// Whether it can be a key at all: something, that fits in a header.
    pub(super) fn is_plausible(&self) -> bool {
        !self.0.is_empty() && self.0.bytes().all(|byte| byte.is_ascii_graphic())
    }

    /// The value of the header `Authorization`.
    pub(super) fn authorization(&self) -> String {
        format!("DeepL-Auth-Key {}", self.0)
    }

    /// An error without the key, should a server have quoted it.
    pub(super) fn hide_in(&self, mut error: EngineError) -> EngineError {
        use EngineError as E;
        match &mut error {
            E::Rejected { message, trace, .. } | E::Protocol { message, trace, .. } => {
                self.hide_in_fact(message);
                trace.iter_mut().for_each(|trace| self.hide(trace));
            }
            E::Auth { trace, .. } | E::Quota { trace, .. } | E::TooLarge { trace, .. } => {
                trace.iter_mut().for_each(|trace| self.hide(trace));
            }
            E::RateLimited { trace, .. } | E::Server { trace, .. } => {
                trace.iter_mut().for_each(|trace| self.hide(trace));
            }
            E::Unreachable { cause: text, .. } | E::Unusable { message: text, .. } => {
                self.hide_in_fact(text);
            }
            E::Timeout { .. } => {}
        }
        error
    }

    fn hide_in_fact(&self, fact: &mut Fact) {
        fact.edit_texts(&|text| self.hide(text));
    }

    fn hide(&self, text: &mut String) {
        if self.is_plausible() && text.contains(&self.0) {
            *text = text.replace(&self.0, "…");
        }
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_never_shown() {
        let key = Key::new(" 1234-secret:fx\n");
        assert!(key.is_free() && key.is_plausible());
        assert_eq!(
            format!("{key} {key:?} {:?}", Some(&key)),
            "… Key(…) Some(Key(…))"
        );
        let quoted = EngineError::Rejected {
            engine: "deepl".to_owned(),
            message: "no key 1234-secret:fx".into(),
            trace: Some("1234-secret:fx/1".to_owned()),
        };
        let hidden = key.hide_in(quoted);
        assert!(
            !format!("{hidden} {hidden:?}").contains("secret"),
            "{hidden}"
        );
    }

    #[test]
    fn what_fits_in_no_header_is_no_key() {
        for text in ["", " \n", "a b", "a\nb", "clé", "\u{7f}"] {
            assert!(!Key::new(text).is_plausible(), "{text:?}");
        }
    }
}
