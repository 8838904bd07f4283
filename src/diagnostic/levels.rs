//! How bad each finding is in this dossier.

use std::collections::BTreeMap;

use super::{Code, Diagnostic, Severity};

/// What a dossier makes of the findings of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// They are not said.
    Off,
    /// They are said, and the site is written.
    Warning,
    /// The site is not written.
    Error,
}

impl Level {
    /// The level that is written `text`.
    pub fn named(text: &str) -> Option<Self> {
        Some(match text {
            "off" => Self::Off,
            "warning" => Self::Warning,
            "error" => Self::Error,
            _ => return None,
        })
    }
}

/// The levels of those codes that a dossier has changed: `[checks]` in `dossier.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Levels(BTreeMap<Code, Level>);

impl Levels {
    /// Changes the level of a code; one that nothing lowers is left as it is.
    pub fn set(&mut self, code: Code, level: Level) {
        if !code.is_firm() {
            self.0.insert(code, level);
        }
    }

    /// Whether findings of a code are said: a rule that is turned off need not look.
    pub fn wants(&self, code: Code) -> bool {
        match self.0.get(&code) {
            Some(level) => *level != Level::Off,
            None => !code.is_off(),
        }
    }

    /// Gives each finding its level, and leaves out those that are turned off.
    pub fn apply(&self, diagnostics: &mut Vec<Diagnostic>) {
        if self.0.is_empty() {
            return;
        }
        diagnostics.retain_mut(|diagnostic| {
            match self.0.get(&diagnostic.code) {
                Some(Level::Off) => return false,
                Some(Level::Warning) => diagnostic.severity = Severity::Warning,
                Some(Level::Error) => diagnostic.severity = Severity::Error,
                None => {}
            }
            true
        });
    }
}
