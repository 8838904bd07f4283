//! Articles and pages.

use serde::Serialize;

use super::{ByLang, Reader, When, when};
use crate::i18n::Lang;
use crate::model::{self, Document, DocumentIx, DocumentKind, Translation, Version};

/// An article or a page, with its versions.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Article<'d> {
    /// Its id: the stem of its files.
    id: &'d str,
    /// First published.
    date: Option<When<'d>>,
    /// The last change of substance.
    updated: Option<When<'d>>,
    /// Names, as they are printed.
    authors: &'d [String],
    /// Ids of topics.
    topics: Vec<&'d str>,
    /// Ids of sources that it lists even if no text cites them.
    sources: Vec<&'d str>,
    /// Its versions, by language.
    versions: ByLang<Text<'d>>,
}

/// An article or a page in one language.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct Text<'d> {
    title: &'d str,
    /// The standfirst.
    summary: Option<&'d str>,
    /// Its page.
    url: String,
    /// Old addresses that lead to it.
    aliases: Vec<String>,
    /// The box at the head of the page.
    key_points: &'d [String],
    /// A warning before the text.
    content_note: Option<&'d str>,
    /// What was corrected, the latest first.
    corrections: Vec<Correction<'d>>,
    /// The tag of the language that it was translated from, if it says so.
    translated_from: Option<&'d str>,
    /// Who translated it: `machine`, or `reviewed` by a person; none when it does not say.
    translation: Option<&'d str>,
    /// The file in the dossier.
    file: &'d str,
    /// The text, in the Markdown of docs/content.md.
    markdown: &'d str,
    /// How many words a reader reads.
    words: usize,
    /// Ids of entries that it speaks of, in the order of their first mention.
    mentions: Vec<&'d str>,
    /// Ids of sources that it cites, in the order of their numbers.
    citations: Vec<&'d str>,
}

/// A correction.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct Correction<'d> {
    /// When it was made.
    date: Option<When<'d>>,
    /// `correction`, `clarification` or `update`.
    kind: &'d str,
    /// What was wrong, and what is right.
    text: &'d str,
}

impl<'d> Reader<'d> {
    /// The documents of some kinds, by id.
    pub(super) fn documents(&self, wanted: impl Fn(DocumentKind) -> bool) -> Vec<Article<'d>> {
        let documents = self.dossier.documents();
        let documents = documents.filter(|(_, document)| wanted(document.kind));
        let mut articles: Vec<_> = documents.map(|(ix, d)| self.document(ix, d)).collect();
        articles.sort_by_key(|article| article.id);
        articles
    }

    fn document(&self, ix: DocumentIx, document: &'d Document) -> Article<'d> {
        Article {
            id: &document.id,
            date: when(document.date.as_ref()),
            updated: when(document.updated.as_ref()),
            authors: &document.authors,
            topics: self.topic_ids(&document.topics),
            sources: self.source_ids(&document.sources),
            versions: self.by_lang(|lang| Some(self.version(ix, lang, document.version(lang)?))),
        }
    }

    fn version(&self, ix: DocumentIx, lang: Lang, version: &'d Version) -> Text<'d> {
        let pages = self.linked.documents.get(ix.0 as usize);
        let text = pages
            .and_then(|pages| pages[lang].as_ref())
            .map(|page| &page.text);
        let languages = &self.dossier.settings.languages;
        Text {
            title: &version.title,
            summary: version.summary.as_deref(),
            url: self.url(&version.route),
            aliases: version
                .aliases
                .iter()
                .map(|route| self.url(route))
                .collect(),
            key_points: &version.key_points,
            content_note: version.content_note.as_deref(),
            corrections: version.corrections.iter().map(correction).collect(),
            translated_from: version.translated_from.map(|from| languages.tag(from)),
            translation: version.translation.map(|translation| match translation {
                Translation::Machine => "machine",
                Translation::Reviewed => "reviewed",
            }),
            file: &version.body.file,
            markdown: version.body.text(),
            words: text.map_or(0, |text| text.words),
            mentions: text.map_or_else(Vec::new, |text| self.entry_ids(&text.terms)),
            citations: text.map_or_else(Vec::new, |text| self.source_ids(&text.cited)),
        }
    }
}

fn correction(correction: &model::Correction) -> Correction<'_> {
    Correction {
        date: when(Some(&correction.date)),
        kind: correction.kind.as_str(),
        text: &correction.text,
    }
}
