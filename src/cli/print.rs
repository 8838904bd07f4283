//! Prints to the terminal: the one file that does, and the one that reads the environment.
#![expect(
    clippy::disallowed_methods,
    reason = "the language of messages is the system's, and keys are in the environment alone"
)]

use anstream::{AutoStream, ColorChoice};
use fluent_bundle::FluentValue;
use std::io::Write as _;
use std::sync::atomic::{AtomicBool, Ordering};

use super::Outcome;
use super::args::{ColorArg, Global};
use crate::diagnostic::report::{self, Format};
use crate::diagnostic::{Diagnostic, Phrase, Say as _, Severity, UiLang, Wording};
use crate::files::SourceTree;

/// The value of an environment variable, if it says anything: keys and servers of translation engines.
pub(super) fn variable(name: &str) -> Option<String> {
    std::env::var(name)
        .ok()
        .filter(|value| !value.trim().is_empty())
}

/// The language of messages: the one asked for, else the system's (POSIX, section 8.2).
fn ui_lang(global: &Global) -> UiLang {
    let system = || {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
        let set = names
            .iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
        UiLang::from_locale(&set.unwrap_or_default())
    };
    global.ui_lang.map_or_else(system, UiLang::from)
}

/// Whether this is a step of a workflow
/// (<https://docs.github.com/actions/reference/workflows-and-actions/variables>).
fn on_github() -> bool {
    variable("GITHUB_ACTIONS").is_some_and(|value| value == "true")
}

/// The columns of the terminal that findings are printed to; of one that is wide when there is none.
fn width() -> usize {
    let size = terminal_size::terminal_size_of(std::io::stderr());
    size.map_or(report::WIDTH, |(width, _)| {
        usize::from(width.0).clamp(40, 240)
    })
}

/// Where messages go, and in which words.
pub(super) struct Printer {
    format: Format,
    color: ColorChoice,
    /// How many columns the terminal has.
    width: usize,
    quiet: bool,
    lang: UiLang,
    wording: Wording,
    /// Whether data could not be written.
    lost: AtomicBool,
}

impl Printer {
    pub(super) fn new(global: &Global) -> Self {
        let lang = ui_lang(global);
        Self {
            // What GitHub runs is read beside the lines of a pull request, unless something else is asked for.
            format: global.format().unwrap_or_else(|| match on_github() {
                true => Format::Github,
                false => Format::Human,
            }),
            color: match global.color {
                ColorArg::Auto => ColorChoice::Auto,
                ColorArg::Always => ColorChoice::Always,
                ColorArg::Never => ColorChoice::Never,
            },
            width: width(),
            quiet: global.quiet,
            lang,
            wording: Wording::new(lang),
            lost: AtomicBool::new(false),
        }
    }

    /// Prints findings, and for a person how many there are.
    pub(super) fn findings(&self, diagnostics: &[Diagnostic], tree: &SourceTree) {
        let text = report::render_within(diagnostics, tree, &self.wording, self.format, self.width);
        match self.format {
            Format::Human => self.to_stderr(&text),
            Format::Json | Format::Github | Format::Sarif => self.put(&text),
        }
        if self.format != Format::Json && !diagnostics.is_empty() {
            let count = |severity| {
                diagnostics
                    .iter()
                    .filter(|d| d.severity() == severity)
                    .count()
            };
            let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
            let worst = diagnostics.iter().min_by_key(|found| found.severity());
            if let Some(found) = worst.filter(|_| self.format == Format::Human) {
                self.say("explain-more", &[("code", found.code.as_str().into())]);
            }
            self.say(
                "found",
                &[("errors", errors.into()), ("warnings", warnings.into())],
            );
        }
    }

    /// Prints findings for a person, apart from the data that was asked for.
    pub(super) fn findings_aside(&self, diagnostics: &[Diagnostic], tree: &SourceTree) {
        let text =
            report::render_within(diagnostics, tree, &self.wording, Format::Human, self.width);
        self.to_stderr(&text);
    }

    /// Prints a sentence, unless the user wants none.
    pub(super) fn say(&self, key: &str, args: &[(&'static str, FluentValue<'_>)]) {
        if !self.quiet {
            self.say_always(key, args);
        }
    }

    /// Prints a sentence that is wanted even by those who want no others.
    pub(super) fn say_always(&self, key: &str, args: &[(&'static str, FluentValue<'_>)]) {
        self.to_stderr(&(report::printable(&self.wording.say(key, args)) + "\n"));
    }

    /// Prints an article of an import's plan: `text` for a person, `item` as data.
    #[cfg(feature = "import")]
    pub(super) fn item(&self, text: &str, item: &crate::import::Item) {
        match self.format {
            Format::Human | Format::Github if !self.quiet => {
                self.to_stderr(&format!("{}\n", report::printable(text)))
            }
            Format::Json => self.put_json(&serde_json::json!({ "article": item })),
            Format::Human | Format::Github | Format::Sarif => {}
        }
    }

    /// Prints an entry of a table's plan: `text` for a person, `item` as data.
    pub(super) fn entry(&self, text: &str, item: &impl serde::Serialize) {
        match self.format {
            Format::Human | Format::Github if !self.quiet && !text.is_empty() => {
                self.to_stderr(&report::printable(text))
            }
            Format::Json => self.put_json(&serde_json::json!({ "entry": item })),
            Format::Human | Format::Github | Format::Sarif => {}
        }
    }

    /// Prints an event of a timeline’s plan: `text` for a person, `item` as data.
    pub(super) fn event(&self, text: &str, item: &impl serde::Serialize) {
        match self.format {
            Format::Human | Format::Github if !self.quiet && !text.is_empty() => {
                self.to_stderr(&report::printable(text))
            }
            Format::Json => self.put_json(&serde_json::json!({ "event": item })),
            Format::Human | Format::Github | Format::Sarif => {}
        }
    }

    /// Whether a bar may be shown: to a person on a terminal, and not where a machine keeps the log.
    pub(super) fn shows_progress(&self) -> bool {
        use std::io::IsTerminal as _;
        self.format == Format::Human
            && !self.quiet
            && std::io::stderr().is_terminal()
            && variable("CI").is_none()
            && variable("TERM").is_none_or(|terminal| terminal != "dumb")
    }

    /// Writes data to standard output.
    ///
    /// # Errors
    ///
    /// When it cannot be written; a reader who has seen enough and left is no error.
    pub(super) fn data(&self, bytes: &[u8]) -> Result<(), Phrase> {
        let mut stream = std::io::stdout().lock();
        match stream.write_all(bytes).and_then(|()| stream.flush()) {
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
                Err(Phrase::new("cannot-write-output").with("cause", error.phrase()))
            }
            _ => Ok(()),
        }
    }

    /// Writes data to standard output, or says once that it cannot be written.
    pub(super) fn put(&self, text: &str) {
        if let Err(error) = self.data(text.as_bytes())
            && !self.lost.swap(true, Ordering::Relaxed)
        {
            self.failure(error);
        }
    }

    /// The same, of a value as JSON in one line.
    pub(super) fn put_json(&self, value: &serde_json::Value) {
        self.put(&(report::json_text(value) + "\n"));
    }

    /// The end of a command: data that could not be written makes it a failed one.
    pub(super) fn end(&self, outcome: Outcome) -> Outcome {
        if self.lost.load(Ordering::Relaxed) {
            Outcome::Failed
        } else {
            outcome
        }
    }

    /// Whether data is wanted rather than text for a person.
    pub(super) fn wants_json(&self) -> bool {
        self.format == Format::Json
    }

    /// Whether standard output holds findings as data, and nothing else may be written there.
    pub(super) fn wants_data(&self) -> bool {
        self.format != Format::Human
    }

    /// Asks a person on a terminal; nobody there is a no.
    pub(super) fn agrees(&self, key: &str, args: &[(&'static str, FluentValue<'_>)]) -> bool {
        use std::io::IsTerminal as _;
        let is_asked = std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
        if !is_asked || self.wants_data() {
            return false;
        }
        self.to_stderr(&(self.wording.say(key, args) + " "));
        let mut answer = String::new();
        let read = std::io::stdin().read_line(&mut answer);
        let answer = answer.trim().to_lowercase();
        read.is_ok() && ["y", "yes", "o", "oui"].contains(&answer.as_str())
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
    pub(super) fn failure(&self, error: impl Into<Phrase>) {
        self.complain(&self.wording.phrase(&error.into()));
    }

    /// Prints why a command does nothing: a sentence of ours, and the nearest thing that is there.
    pub(super) fn refuse(
        &self,
        key: &str,
        args: &[(&'static str, FluentValue<'_>)],
        suggestion: Option<&str>,
    ) {
        let mut text = format!(
            "{}: {}",
            self.wording.say("error", &[]),
            self.wording.say(key, args)
        );
        if let Some(name) = suggestion {
            text.push('\n');
            text.push_str("  = ");
            text.push_str(&self.wording.say("did-you-mean", &[("name", name.into())]));
        }
        self.to_stderr(&(report::printable(&text) + "\n"));
    }

    /// How a command ended; prints why it could not be carried out.
    pub(super) fn outcome(&self, done: Result<Outcome, Phrase>) -> Outcome {
        done.unwrap_or_else(|error| {
            self.failure(error);
            Outcome::Failed
        })
    }

    fn to_stderr(&self, text: &str) {
        let mut stream = AutoStream::new(std::io::stderr(), self.color);
        // When standard error is closed there is nobody left to tell.
        let _ = stream.write_all(text.as_bytes());
    }
}
