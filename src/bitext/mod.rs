//! Two languages side by side: segments of texts, the memory of their translations, which belongs to which, and how good
//! it is.
//!
//! 1. [`read`] pairs each text of the dossier with its version in another language: a [`Bitext`], with the two [`Side`]s and
//!    the [`memory::Memory`] of what was translated before.
//! 2. [`align`] says which segment of one side belongs to which of the other, and refuses to guess.
//! 3. [`state`] says of each pair how good it is.
//! 4. [`shown`] says what readers are told of it.

pub mod align;
pub mod memory;
pub mod segment;
pub mod shown;
mod side;
pub mod state;

pub use side::{Field, Form, SegmentIx, Side};

use std::sync::Arc;

use crate::content::Loaded;
use crate::diagnostic::Diagnostic;
use crate::files::SourceTree;
use crate::i18n::{Lang, Languages, PerLang};
use crate::model::{Document, DocumentIx, DocumentKind};
use memory::Memory;

/// A text of the dossier and its version in another language, with what is remembered of its translation.
#[derive(Clone, Debug)]
pub struct Bitext {
    /// What its memory is called, without folder and extension: `moura`, `pages/about`, `glossary/gsim`.
    pub name: String,
    /// The article or page; none for data.
    pub document: Option<DocumentIx>,
    /// The language translated from.
    pub from: Lang,
    /// The language translated to.
    pub to: Lang,
    /// The original.
    pub source: Side,
    /// The version; without fields when there is none.
    pub target: Side,
    /// Whether the target’s file exists.
    pub exists: bool,
    /// What is remembered.
    pub memory: Memory,
}

/// Folders of data whose texts are translated.
const DATA: [&str; 4] = ["glossary", "events", "figures", "sources"];

/// Every pair of languages of every text of the dossier.
pub fn read(loaded: &Loaded, tree: &SourceTree) -> (Vec<Bitext>, Vec<Diagnostic>) {
    let dossier = &loaded.dossier;
    let languages = &dossier.settings.languages;
    let mut diagnostics = Vec::new();
    let mut found = Vec::new();
    for (ix, document) in dossier.documents() {
        for to in languages.iter() {
            let Some(from) = source_of(document, to, languages, tree) else {
                continue;
            };
            found.extend(of_document(
                ix,
                document,
                (from, to),
                languages,
                tree,
                &mut diagnostics,
            ));
        }
    }
    for folder in DATA {
        for (path, text) in tree.texts_under(&format!("content/{folder}/")) {
            let stem = path
                .strip_prefix("content/")
                .and_then(|path| path.strip_suffix(".toml"));
            if let Some(name) = stem {
                found.extend(of_data(name, path, text, languages, tree, &mut diagnostics));
            }
        }
    }
    (found, diagnostics)
}

/// The key that a translation has once it stands in a target file: there its placeholders are numbered in their own order.
pub fn as_written(encoded: &str) -> String {
    match segment::answer::tokens(encoded) {
        Ok(tokens) => segment::key(&segment::answer::encoded(
            &segment::answer::renumbered(&tokens).0,
        )),
        Err(_) => segment::key(encoded),
    }
}

/// What the memory of a document is called.
pub fn name_of(document: &Document) -> String {
    match document.kind {
        DocumentKind::Article => document.id.to_string(),
        DocumentKind::Home | DocumentKind::Page => format!("pages/{}", document.id),
    }
}

/// The language that the version in `to` is translated from, or would be.
///
/// What the version says in `translated_from` comes first, then the direction of the memory that there is, then the
/// first language in which there is a version. The original itself has none.
fn source_of(
    document: &Document,
    to: Lang,
    languages: &Languages,
    tree: &SourceTree,
) -> Option<Lang> {
    let version = |lang: Lang| document.version(lang);
    if let Some(from) = version(to).and_then(|version| version.translated_from) {
        return version(from).map(|_| from);
    }
    let others = || {
        languages
            .iter()
            .filter(|lang| *lang != to && version(*lang).is_some())
    };
    let is_original = |lang: Lang| {
        others().any(|other| version(other).and_then(|v| v.translated_from) == Some(lang))
    };
    if is_original(to) {
        return None;
    }
    let name = name_of(document);
    let remembered = |from: Lang, to: Lang| {
        tree.text(&memory::path(languages.tag(from), languages.tag(to), &name))
            .is_some()
    };
    if version(to).is_some() {
        if let Some(from) = others().find(|from| remembered(*from, to)) {
            return Some(from);
        }
        if others().any(|other| remembered(to, other)) {
            return None;
        }
    }
    let original = languages
        .iter()
        .find(|lang| version(*lang).is_some_and(|v| v.translated_from.is_none()))?;
    (original != to).then_some(original)
}

fn memory_of(
    (from, to): (Lang, Lang),
    name: &str,
    languages: &Languages,
    tree: &SourceTree,
    diagnostics: &mut Vec<Diagnostic>,
) -> Memory {
    let path = memory::path(languages.tag(from), languages.tag(to), name);
    tree.text(&path)
        .map(|text| Memory::read(&path.as_str().into(), text, diagnostics))
        .unwrap_or_default()
}

fn of_document(
    ix: DocumentIx,
    document: &Document,
    (from, to): (Lang, Lang),
    languages: &Languages,
    tree: &SourceTree,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Bitext> {
    let side = |lang: Lang| {
        let file = &document.version(lang)?.body.file;
        Side::document(file, tree.text(file)?)
    };
    let source = side(from)?;
    let target = side(to);
    let name = name_of(document);
    let memory = memory_of((from, to), &name, languages, tree, diagnostics);
    // `content/articles/moura.fr.md` and its sibling in the other language.
    let stem = source.file.strip_suffix(".md")?.rsplit_once('.')?.0;
    let file = format!("{stem}.{}.md", languages.tag(to));
    Some(Bitext {
        name,
        document: Some(ix),
        from,
        to,
        exists: target.is_some(),
        target: target.unwrap_or_else(|| Side {
            file: file.into(),
            whole: "".into(),
            fields: Vec::new(),
        }),
        source,
        memory,
    })
}

/// The bitexts of a file of data: one for each direction in which it has a record.
fn of_data(
    name: &str,
    path: &Arc<str>,
    text: &Arc<str>,
    languages: &Languages,
    tree: &SourceTree,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Bitext> {
    let Some(records) = side::records(path, text) else {
        return Vec::new();
    };
    let mut memories: Vec<((Lang, Lang), Memory)> = Vec::new();
    for from in languages.iter() {
        for to in languages.iter().filter(|to| *to != from) {
            memories.push((
                (from, to),
                memory_of((from, to), name, languages, tree, diagnostics),
            ));
        }
    }
    let mut found: Vec<Bitext> = Vec::new();
    for record in records {
        let texts = PerLang::from_fn(languages, |lang| {
            let tag = languages.tag(lang);
            record
                .languages
                .iter()
                .find(|(name, _)| name == tag)
                .map(|(_, fields)| fields)
        });
        let Some(original) = original(&texts, &memories) else {
            continue;
        };
        for to in languages.iter().filter(|to| *to != original) {
            let at = found
                .iter()
                .position(|bitext| bitext.from == original && bitext.to == to);
            let at = at.unwrap_or_else(|| {
                let side = Side {
                    file: path.clone(),
                    whole: text.clone(),
                    fields: Vec::new(),
                };
                let memory = memories.iter().find(|(pair, _)| *pair == (original, to));
                found.push(Bitext {
                    name: name.to_owned(),
                    document: None,
                    from: original,
                    to,
                    source: side.clone(),
                    target: side,
                    exists: true,
                    memory: memory.map(|(_, memory)| memory.clone()).unwrap_or_default(),
                });
                found.len() - 1
            });
            let bitext = &mut found[at];
            bitext
                .source
                .fields
                .extend(texts[original].into_iter().flatten().cloned());
            bitext
                .target
                .fields
                .extend(texts[to].into_iter().flatten().cloned());
        }
    }
    found
}

/// The language that a record was written in: the one from which most of it is remembered as translated, else the first.
fn original(
    texts: &PerLang<Option<&Vec<Field>>>,
    memories: &[((Lang, Lang), Memory)],
) -> Option<Lang> {
    let first = texts.iter().find(|(_, fields)| fields.is_some())?.0;
    let remembered = |lang: Lang| {
        let fields = texts[lang].into_iter().flatten();
        let keys: Vec<String> = fields
            .flat_map(|field| field.parts.segments.iter().map(segment::Segment::key))
            .collect();
        let of = memories
            .iter()
            .filter(|((from, to), _)| *from == lang && texts[*to].is_some());
        of.map(|(_, memory)| keys.iter().filter(|key| !memory.of(key).is_empty()).count())
            .sum::<usize>()
    };
    let best = texts
        .iter()
        .filter(|(_, fields)| fields.is_some())
        .map(|(lang, _)| (remembered(lang), lang))
        .max_by_key(|(count, lang)| (*count, std::cmp::Reverse(*lang)));
    best.filter(|(count, _)| *count > 0)
        .map(|(_, lang)| lang)
        .or(Some(first))
}
