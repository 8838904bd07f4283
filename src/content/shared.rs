//! What the versions of a document say of it together: what holds for all of them, and where they disagree.

use super::toml::Spanned;

use super::documents::RawDocument;
use super::raw::RawFrontMatter;
use super::resolve::Origin;
use super::toml::RawDate;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::Lang;

/// Reports versions of which one is a draft and another says that it is not.
pub(super) fn check_drafts(document: &RawDocument, diagnostics: &mut Vec<Diagnostic>) {
    agreed(
        document,
        "draft",
        |raw| raw.draft.as_ref(),
        |draft| *draft,
        diagnostics,
    );
}

/// Reports versions that say that they were translated from one that does not exist.
pub(super) fn check_translated_from(document: &RawDocument, diagnostics: &mut Vec<Diagnostic>) {
    for (lang, version) in document.versions.iter() {
        let Some((version, tag)) = version
            .as_ref()
            .and_then(|version| Some((version, version.raw.translated_from.as_ref()?)))
        else {
            continue;
        };
        let exists = |from: Lang| from != lang && document.versions[from].is_some();
        if version.translated_from.is_some_and(|from| !exists(from)) {
            let place = version.origin.place(tag.span());
            diagnostics
                .push(Diagnostic::at(Code::TranslatedFrom, place).arg("language", tag.get_ref()));
        }
    }
}

/// What is said once for all versions, each with the file that said it.
pub(super) struct Shared {
    pub(super) date: Option<(Spanned<RawDate>, Origin)>,
    pub(super) updated: Option<(Spanned<RawDate>, Origin)>,
    pub(super) authors: Option<(Vec<String>, Origin)>,
    pub(super) topics: Option<(Vec<Spanned<String>>, Origin)>,
    pub(super) sources: Option<(Vec<Spanned<String>>, Origin)>,
}

impl Shared {
    pub(super) fn merge(document: &RawDocument, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let text = |list: &Vec<Spanned<String>>| {
            list.iter()
                .map(|id| id.get_ref().clone())
                .collect::<Vec<_>>()
        };
        let date = agreed(
            document,
            "date",
            |raw| raw.date.as_ref(),
            |date| date.0.clone(),
            diagnostics,
        );
        let updated = agreed(
            document,
            "updated",
            |raw| raw.updated.as_ref(),
            |date| date.0.clone(),
            diagnostics,
        );
        let authors = agreed(
            document,
            "authors",
            |raw| raw.authors.as_ref(),
            Vec::clone,
            diagnostics,
        );
        let topics = agreed(
            document,
            "topics",
            |raw| raw.topics.as_ref(),
            text,
            diagnostics,
        );
        let sources = agreed(
            document,
            "sources",
            |raw| raw.sources.as_ref(),
            text,
            diagnostics,
        );
        Self {
            date,
            updated,
            authors: authors.map(|(value, origin)| (value.into_inner(), origin)),
            topics: topics.map(|(value, origin)| (value.into_inner(), origin)),
            sources: sources.map(|(value, origin)| (value.into_inner(), origin)),
        }
    }
}

/// The value of a key that holds for all versions; versions that say different things are reported.
fn agreed<T: Clone, K: PartialEq>(
    document: &RawDocument,
    key: &'static str,
    get: impl Fn(&RawFrontMatter) -> Option<&Spanned<T>>,
    compare: impl Fn(&T) -> K,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<(Spanned<T>, Origin)> {
    let mut first: Option<(&Spanned<T>, &Origin)> = None;
    for (_, version) in document.versions.present() {
        let Some(value) = get(&version.raw) else {
            continue;
        };
        match first {
            None => first = Some((value, &version.origin)),
            Some((said, origin)) if compare(said.get_ref()) != compare(value.get_ref()) => {
                let finding = Diagnostic::at(
                    Code::ConflictingVersions,
                    version.origin.place(value.span()),
                );
                diagnostics.push(finding.arg("key", key).related(origin.place(said.span())));
            }
            Some(_) => {}
        }
    }
    first.map(|(value, origin)| (value.clone(), origin.clone()))
}
