//! Prints to the terminal: the one file that does, and the one that reads the environment.
#![expect(clippy::print_stdout, reason = "this is where data leaves the program")]
#![expect(
    clippy::disallowed_methods,
    reason = "the language of messages is the system's"
)]

use anstream::{AutoStream, ColorChoice};
use fluent_bundle::FluentValue;
use std::io::Write as _;

use super::args::{ColorArg, Global};
use crate::diagnostic::report::{self, Format};
use crate::diagnostic::{Diagnostic, Severity, UiLang, Wording};
use crate::files::SourceTree;

/// Where messages go, and in which words.
pub(super) struct Printer {
    format: Format,
    color: ColorChoice,
    quiet: bool,
    wording: Wording,
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
        Self {
            format: global.format(),
            color: match global.color {
                ColorArg::Auto => ColorChoice::Auto,
                ColorArg::Always => ColorChoice::Always,
                ColorArg::Never => ColorChoice::Never,
            },
            quiet: global.quiet,
            wording: Wording::new(global.ui_lang.map_or_else(system, UiLang::from)),
        }
    }

    /// Prints findings, and for a person how many there are.
    pub(super) fn findings(&self, diagnostics: &[Diagnostic], tree: &SourceTree) {
        let text = report::render(diagnostics, tree, &self.wording, self.format);
        match self.format {
            Format::Human => self.to_stderr(&text),
            Format::Json | Format::Github => print!("{text}"),
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
            Format::Json => println!("{}", serde_json::json!({ "article": item })),
            Format::Human | Format::Github => {}
        }
    }

    /// The words of messages.
    #[cfg(feature = "import")]
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

    fn to_stderr(&self, text: &str) {
        let mut stream = AutoStream::new(std::io::stderr(), self.color);
        // When standard error is closed there is nobody left to tell.
        let _ = stream.write_all(text.as_bytes());
    }
}
