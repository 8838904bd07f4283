//! Findings that only follow from others, and would go away by themselves: they are left out, so that what is said is what has to
//! be mended.
//!
//! 1. What stands in a file that cannot be read is not unknown, and who knows what uses what.
//! 2. Two languages are not compared where one of them has an error.
//! 3. A language whose name was misspelt is not missing too; what names a source that is not known is not without one.

use std::collections::{BTreeMap, BTreeSet};

use super::{Code, Diagnostic, Severity};
use crate::files::{Place, SourcePath, Span};

/// Takes out of `found` what only follows from the rest.
pub fn leave_out(found: &mut Vec<Diagnostic>) {
    let files = |codes: &[Code]| -> BTreeSet<SourcePath> {
        let hits = found.iter().filter(|finding| codes.contains(&finding.code));
        let places = hits.filter_map(|finding| finding.place.as_ref());
        places.map(|place| place.file.clone()).collect()
    };
    let certain = found.iter().filter(|finding| is_certain(finding));
    let mut errors: BTreeMap<SourcePath, Vec<Span>> = BTreeMap::new();
    for place in certain.filter_map(|finding| finding.place.as_ref()) {
        errors
            .entry(place.file.clone())
            .or_default()
            .push(place.span);
    }
    let causes = Causes {
        unread: files(UNREAD),
        no_language: files(&[Code::UnknownLanguage]),
        with_unknown_source: with_unknown_source(found),
        has_wrong_settings: files(&[Code::UnknownKey, Code::WrongType]).contains("dossier.toml"),
        errors,
    };
    found.retain(|finding| !causes.explain(finding));
}

/// What a file cannot be read for.
const UNREAD: &[Code] = &[
    Code::TomlSyntax,
    Code::NoFrontMatter,
    Code::YamlFrontMatter,
    Code::UnclosedFrontMatter,
    Code::LongFrontMatter,
    Code::Symlink,
    Code::UnreadableFile,
    Code::NotUtf8,
    Code::Utf16,
    Code::TooLarge,
    Code::UnusableName,
];

/// Whether a finding is an error in itself, and not by comparison.
fn is_certain(finding: &Diagnostic) -> bool {
    finding.severity() == Severity::Error && !finding.code.as_str().starts_with("parity-")
}

/// What other findings can follow from.
struct Causes {
    /// Files that could not be read.
    unread: BTreeSet<SourcePath>,
    /// Files with a language that the dossier does not have.
    no_language: BTreeSet<SourcePath>,
    /// Records that seem to have no source, and name one that there is not.
    with_unknown_source: Vec<Place>,
    /// Whether a table of the settings was not understood.
    has_wrong_settings: bool,
    /// Where something is wrong.
    errors: BTreeMap<SourcePath, Vec<Span>>,
}

impl Causes {
    fn explain(&self, finding: &Diagnostic) -> bool {
        let file = finding.place.as_ref().map_or("", |place| &place.file);
        let is_near = finding.suggestion.is_some();
        match finding.code {
            Code::UnknownSource => self.is_unread("content/sources/") && !is_near,
            Code::UnknownEvent => self.is_unread("content/events/") && !is_near,
            Code::UnknownFigure => self.is_unread("content/figures/") && !is_near,
            // A timeline may be that of an article.
            Code::UnknownTerm => {
                self.lacks("content/glossary/", finding) || self.lacks("content/articles/", finding)
            }
            Code::UnknownArticle => self.lacks("content/articles/", finding),
            Code::UnknownPage => self.lacks("content/", finding),
            Code::UnknownTopic => self.has_wrong_settings && !is_near,
            // Another version of the article may say it.
            Code::MissingKey if finding.args.contains(&("key", "date".into())) => {
                self.unread.iter().any(|other| is_version(file, other))
            }
            Code::EventWithoutSource | Code::RelationWithoutSource => {
                let is_named = |place| self.with_unknown_source.contains(place);
                finding.place.as_ref().is_some_and(is_named) || self.is_unread("content/sources/")
            }
            Code::UnusedSource | Code::UnusedTerm => self.is_unread("content/"),
            Code::TermMissingLanguage | Code::MissingLanguage => self.no_language.contains(file),
            Code::ParityCitation | Code::ParityLink | Code::ParityEmbed => {
                let mut places = finding.place.iter().chain(&finding.related);
                places.any(|place| self.is_wrong(place))
            }
            _ => false,
        }
    }

    fn is_wrong(&self, place: &Place) -> bool {
        let mut errors = self.errors.get(&place.file).into_iter().flatten();
        errors.any(|error| error.start < place.span.end && place.span.start < error.end)
    }

    fn is_unread(&self, folder: &str) -> bool {
        self.unread.iter().any(|file| file.starts_with(folder))
    }

    /// Whether the thing whose id a finding names is in a file of `folder` that could not be read: `<id>.toml`, `<id>.fr.md`.
    fn lacks(&self, folder: &str, finding: &Diagnostic) -> bool {
        let names = self.unread.iter().filter_map(|file| {
            let name = file.strip_prefix(folder)?;
            Some(name.split_once('.')?.0)
        });
        let mut names = names.filter(|name| finding.args.contains(&("id", (*name).into())));
        names.next().is_some()
    }
}

/// Of the records without a source, those that begin last before a source that is not known.
fn with_unknown_source(found: &[Diagnostic]) -> Vec<Place> {
    let places = |codes: &'static [Code]| {
        let hits = found.iter().filter(|finding| codes.contains(&finding.code));
        hits.filter_map(|finding| finding.place.as_ref())
    };
    let records = places(&[Code::EventWithoutSource, Code::RelationWithoutSource]);
    let records: Vec<&Place> = records.collect();
    let unknown = places(&[Code::UnknownSource]);
    let named = unknown.filter_map(|unknown| {
        let before = records.iter().filter(|record| {
            record.file == unknown.file && record.span.start <= unknown.span.start
        });
        before.max_by_key(|record| record.span.start)
    });
    named.map(|record| (*record).clone()).collect()
}

/// Whether two files are versions of one article.
fn is_version(file: &str, other: &str) -> bool {
    let id = |path: &str| {
        let name = path.strip_prefix("content/articles/")?;
        Some(name.split_once('.')?.0.to_owned())
    };
    id(file).is_some() && id(file) == id(other)
}
