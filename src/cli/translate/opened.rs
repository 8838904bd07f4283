//! A dossier whose translations are looked at.

use clap::Args;
use glob::Pattern;

use crate::bitext::state::{Report, report};
use crate::bitext::{self, Bitext};
use crate::cli::Outcome;
use crate::cli::args::Global;
use crate::cli::print::Printer;
use crate::content::Loaded;
use crate::diagnostic::{self, Code, Diagnostic, Phrase, Severity};
use crate::disk;
use crate::files::SourceTree;
use crate::i18n::{Lang, Languages};
use crate::pipeline;
use crate::translate::Glossary;
use crate::translate::glossary::glossary;
use crate::translate::remembered::Remembered;
use crate::translate::terms::Terms;

/// Which texts are meant.
#[derive(Debug, Default, Args)]
pub(super) struct Which {
    /// The language translated from; else that of each original
    #[arg(long, value_name = "TAG")]
    pub(super) from: Option<String>,
    /// The language translated to; else every other one
    #[arg(long, value_name = "TAG")]
    pub(super) to: Option<String>,
    /// Only texts whose name or file fits: moura, glossary/*, content/articles/moura.fr.md; may be repeated
    #[arg(long, value_name = "GLOB")]
    pub(super) only: Vec<String>,
}

/// A dossier that was read, with its translations.
pub(super) struct Opened {
    pub(super) printer: Printer,
    pub(super) tree: SourceTree,
    pub(super) loaded: Loaded,
    pub(super) bitexts: Vec<Bitext>,
    pub(super) glossary: Glossary,
    /// Whether something of the dossier cannot be read, which was said.
    pub(super) has_errors: bool,
}

impl Opened {
    /// Reads the dossier; prints what cannot be read.
    pub(super) fn new(global: &Global) -> Result<Self, Outcome> {
        let printer = Printer::new(global);
        let read = disk::read(&global.root).map_err(|error| {
            printer.failure(&error);
            Outcome::Failed
        })?;
        let mut found: Vec<Diagnostic> = read.problems.iter().map(disk::Problem::finding).collect();
        let (loaded, more) = pipeline::open_whole(&read.tree);
        found.extend(more);
        let Some(loaded) = loaded else {
            printer.findings(&found, &read.tree);
            return Err(Outcome::of(&found));
        };
        let (bitexts, more) = bitext::read(&loaded, &read.tree);
        found.extend(more);
        found.retain(|finding| finding.severity() == Severity::Error);
        diagnostic::sort(&mut found);
        let in_settings = |finding: &Diagnostic| {
            finding
                .place
                .as_ref()
                .is_some_and(|place| &*place.file == "dossier.toml")
        };
        if found.iter().any(in_settings) {
            printer.findings(&found, &read.tree);
            return Err(Outcome::of(&found));
        }
        printer.findings_aside(&found, &read.tree);
        Ok(Self {
            printer,
            glossary: glossary(&loaded.dossier),
            tree: read.tree,
            loaded,
            bitexts,
            has_errors: !found.is_empty(),
        })
    }

    /// The dossier’s languages.
    pub(super) fn languages(&self) -> &Languages {
        &self.loaded.dossier.settings.languages
    }

    /// The texts that are meant; prints why none can be.
    pub(super) fn chosen(&self, which: &Which) -> Result<Vec<&Bitext>, Outcome> {
        let from = self.language(which.from.as_deref())?;
        let to = self.language(which.to.as_deref())?;
        let patterns = which
            .only
            .iter()
            .map(|only| self.pattern(only))
            .collect::<Result<Vec<_>, _>>()?;
        let fits_nothing = |pattern: &&Pattern| {
            let mut all = self.bitexts.iter();
            !all.any(|bitext| is_meant(pattern, bitext))
        };
        let unknown: Vec<Diagnostic> = patterns
            .iter()
            .filter(fits_nothing)
            .map(|pattern| self.unknown(pattern.as_str()))
            .collect();
        if !unknown.is_empty() {
            self.printer.findings(&unknown, &self.tree);
            return Err(Outcome::Failed);
        }
        let chosen: Vec<&Bitext> = self
            .bitexts
            .iter()
            .filter(|bitext| {
                from.is_none_or(|from| bitext.from == from) && to.is_none_or(|to| bitext.to == to)
            })
            .filter(|bitext| {
                patterns.is_empty() || patterns.iter().any(|pattern| is_meant(pattern, bitext))
            })
            .collect();
        if chosen.is_empty() {
            self.printer.say("translate-nothing", &[]);
            return Err(Outcome::Failed);
        }
        Ok(chosen)
    }

    /// The language with a tag; prints that there is none.
    pub(super) fn language(&self, tag: Option<&str>) -> Result<Option<Lang>, Outcome> {
        let Some(tag) = tag else {
            return Ok(None);
        };
        self.languages().get(tag).map(Some).ok_or_else(|| {
            let known: Vec<&str> = self
                .languages()
                .iter()
                .map(|lang| self.languages().tag(lang))
                .collect();
            let finding = Diagnostic::general(Code::UnknownLanguage)
                .arg("language", tag)
                .arg("languages", known.join(", "));
            self.printer
                .findings(&[finding.suggest(tag, known.iter().copied())], &self.tree);
            Outcome::Failed
        })
    }

    fn pattern(&self, text: &str) -> Result<Pattern, Outcome> {
        Pattern::new(text).map_err(|error| {
            let phrase = Phrase::new("bad-pattern").with("pattern", text);
            self.printer.failure(phrase.with("cause", error.msg));
            Outcome::Failed
        })
    }

    /// The texts that a person means with a name or a file, and the line that follows it.
    pub(super) fn named(&self, name: &str) -> Result<(Vec<&Bitext>, Option<usize>), Outcome> {
        let (stem, line) = match name.rsplit_once(':') {
            Some((stem, line)) if !line.is_empty() && line.bytes().all(|b| b.is_ascii_digit()) => {
                (stem, line.parse().ok())
            }
            _ => (name, None),
        };
        let stem = stem.trim_start_matches("./");
        let found: Vec<&Bitext> = self
            .bitexts
            .iter()
            .filter(|bitext| {
                *bitext.target.file == *stem || *bitext.source.file == *stem || bitext.name == stem
            })
            .collect();
        if found.is_empty() {
            self.printer.findings(&[self.unknown(stem)], &self.tree);
            return Err(Outcome::Failed);
        }
        Ok((found, line))
    }

    /// Says that no text is called so.
    pub(super) fn unknown(&self, name: &str) -> Diagnostic {
        let names = self
            .bitexts
            .iter()
            .flat_map(|bitext| [bitext.name.as_str(), &bitext.target.file]);
        Diagnostic::general(Code::UnknownText)
            .arg("name", name)
            .suggest(name, names)
    }

    /// What the dossier remembers from one language to another.
    pub(super) fn remembered(&self, from: Lang, to: Lang) -> Remembered {
        let (from_tag, to_tag) = (self.languages().tag(from), self.languages().tag(to));
        let of_pair = self
            .bitexts
            .iter()
            .filter(|bitext| bitext.from == from && bitext.to == to);
        Remembered::new(of_pair, from_tag, to_tag, self.terms(from, to))
    }

    /// The glossary’s terms from one language to another.
    pub(super) fn terms(&self, from: Lang, to: Lang) -> Terms {
        let tags = (self.languages().tag(from), self.languages().tag(to));
        Terms::new(self.glossary.dictionary(tags.0, tags.1))
    }

    /// The state of a text.
    pub(super) fn report(&self, bitext: &Bitext, terms: &Terms) -> Report {
        report(bitext, &|text| terms.hash_in(&bitext.name, text))
    }

    /// The tags of a text’s languages.
    pub(super) fn tags(&self, bitext: &Bitext) -> (&str, &str) {
        (
            self.languages().tag(bitext.from),
            self.languages().tag(bitext.to),
        )
    }

    /// Prints one object on a line.
    pub(super) fn json(&self, value: &serde_json::Value) {
        self.printer.put_json(value);
    }
}

fn is_meant(pattern: &Pattern, bitext: &Bitext) -> bool {
    [
        bitext.name.as_str(),
        &bitext.source.file,
        &bitext.target.file,
    ]
    .iter()
    .any(|name| pattern.matches(name))
}
