//! Prints to the terminal: the one file that does, and the one that reads the environment.
#![expect(
    clippy::disallowed_methods,
    reason = "the language of messages is the system's, and keys are in the environment alone"
)]

use anstream::{AutoStream, ColorChoice};
use fluent_bundle::FluentValue;
use std::cell::Cell;
use std::io::Write as _;

use super::Outcome;
use super::args::{ColorArg, Global};
use crate::diagnostic::report::{self, Format};
use crate::diagnostic::{Diagnostic, Severity, UiLang, Wording};
use crate::files::SourceTree;

/// The value of an environment variable, if it says anything: keys and servers of translation engines.
pub(super) fn variable(name: &str) -> Option<String> {
    std::env::var(name)
        .ok()
        .filter(|value| !value.trim().is_empty())
}

/// Where messages go, and in which words.
pub(super) struct Printer {
    format: Format,
    color: ColorChoice,
    quiet: bool,
    lang: UiLang,
    wording: Wording,
    /// Whether data could not be written.
    lost: Cell<bool>,
}

impl Printer {
    pub(super) fn new(global: &Global) -> Self {
        let system = || {
            let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
            let set = names
                .iter()
                .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
            UiLang::from_locale(&set.unwrap_or_default())
        };
        let lang = global.ui_lang.map_or_else(system, UiLang::from);
        Self {
            format: global.format(),
            color: match global.color {
                ColorArg::Auto => ColorChoice::Auto,
                ColorArg::Always => ColorChoice::Always,
                ColorArg::Never => ColorChoice::Never,
            },
            quiet: global.quiet,
            lang,
            wording: Wording::new(lang),
            lost: Cell::new(false),
        }
    }

    /// Prints findings, and for a person how many there are.
    pub(super) fn findings(&self, diagnostics: &[Diagnostic], tree: &SourceTree) {
        let text = report::render(diagnostics, tree, &self.wording, self.format);
        match self.format {
            Format::Human => self.to_stderr(&text),
            Format::Json | Format::Github => self.put(&text),
        }
        if self.format == Format::Human && !diagnostics.is_empty() {
            let count = |severity| {
                diagnostics
                    .iter()
                    .filter(|d| d.severity() == severity)
                    .count()
            };
            let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
            self.say(
                "found",
                &[("errors", errors.into()), ("warnings", warnings.into())],
            );
        }
    }

    /// Prints findings for a person, apart from the data that was asked for.
    pub(super) fn findings_aside(&self, diagnostics: &[Diagnostic], tree: &SourceTree) {
        let text = report::render(diagnostics, tree, &self.wording, Format::Human);
        self.to_stderr(&text);
    }

    /// Prints a sentence, unless the user wants none.
    pub(super) fn say(&self, key: &str, args: &[(&'static str, FluentValue<'_>)]) {
        if !self.quiet {
            self.to_stderr(&(self.wording.say(key, args) + "\n"));
        }
    }

    /// Prints an article of an import's plan: `text` for a person, `item` as data.
    #[cfg(feature = "import")]
    pub(super) fn item(&self, text: &str, item: &crate::import::Item) {
        match self.format {
            Format::Human if !self.quiet => {
                self.to_stderr(&format!("{}\n", report::printable(text)))
            }
            Format::Json => self.put(&format!("{}\n", serde_json::json!({ "article": item }))),
            Format::Human | Format::Github => {}
        }
    }

    /// Prints an entry of a table's plan: `text` for a person, `item` as data.
    pub(super) fn entry(&self, text: &str, item: &impl serde::Serialize) {
        match self.format {
            Format::Human if !self.quiet && !text.is_empty() => {
                self.to_stderr(&report::printable(text))
            }
            Format::Json => self.put(&format!("{}\n", serde_json::json!({ "entry": item }))),
            Format::Human | Format::Github => {}
        }
    }

    /// Prints an event of a timeline’s plan: `text` for a person, `item` as data.
    pub(super) fn event(&self, text: &str, item: &impl serde::Serialize) {
        match self.format {
            Format::Human if !self.quiet && !text.is_empty() => {
                self.to_stderr(&report::printable(text))
            }
            Format::Json => self.put(&format!("{}\n", serde_json::json!({ "event": item }))),
            Format::Human | Format::Github => {}
        }
    }

    /// Whether a bar may be shown: to a person on a terminal, and not where a machine keeps the log.
    pub(super) fn shows_progress(&self) -> bool {
        use std::io::IsTerminal as _;
        self.format == Format::Human
            && !self.quiet
            && std::io::stderr().is_terminal()
            && std::env::var("CI").is_err()
    }

    /// Writes data to standard output.
    ///
    /// # Errors
    ///
    /// When it cannot be written; a reader who has seen enough and left is no error.
    pub(super) fn data(&self, bytes: &[u8]) -> std::io::Result<()> {
        let mut stream = std::io::stdout().lock();
        match stream.write_all(bytes).and_then(|()| stream.flush()) {
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
            written => written,
        }
    }

    /// Writes data to standard output, or says once that it cannot be written.
    pub(super) fn put(&self, text: &str) {
        if let Err(error) = self.data(text.as_bytes())
            && !self.lost.replace(true)
        {
            self.failure(&error);
        }
    }

    /// The end of a command: data that could not be written makes it a failed one.
    pub(super) fn end(&self, outcome: Outcome) -> Outcome {
        if self.lost.get() {
            Outcome::Failed
        } else {
            outcome
        }
    }

    /// Whether data is wanted rather than text for a person.
    pub(super) fn wants_json(&self) -> bool {
        self.format == Format::Json
    }

    /// The language of messages.
    pub(super) fn lang(&self) -> UiLang {
        self.lang
    }

    /// Prints a sentence that says why the command could not be carried out.
    pub(super) fn complain(&self, text: &str) {
        let error_word = self.wording.say("error", &[]);
        self.to_stderr(&format!("{error_word}: {}\n", report::printable(text)));
    }

    /// The words of messages.
    pub(super) fn wording(&self) -> &Wording {
        &self.wording
    }

    /// Prints why the command could not be carried out.
    pub(super) fn failure(&self, error: &dyn std::error::Error) {
        let error_word = self.wording.say("error", &[]);
        self.to_stderr(&format!(
            "{error_word}: {}\n",
            report::printable(&error.to_string())
        ));
    }

    /// How a command ended; prints why it could not be carried out.
    pub(super) fn outcome(&self, done: Result<Outcome, impl std::error::Error>) -> Outcome {
        done.unwrap_or_else(|error| {
            self.failure(&error);
            Outcome::Failed
        })
    }

    fn to_stderr(&self, text: &str) {
        let mut stream = AutoStream::new(std::io::stderr(), self.color);
        // When standard error is closed there is nobody left to tell.
        let _ = stream.write_all(text.as_bytes());
    }
}
