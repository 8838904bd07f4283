//! Reads `content/*.md` and `content/articles/*.md`, and joins the versions of each document.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::toml::Spanned;

use super::front_matter;
use super::raw::{RawCorrection, RawCorrectionKind, RawFrontMatter, RawTranslation};
use super::resolve::{Ids, Origin, Resolver, is_id};
use super::shared::Shared;
use super::toml::{TomlFile, has_words, unknown_language};
use crate::diagnostic::{Code, Diagnostic};
use crate::files::{Place, Remembered, SourcePath, SourceTree, Span, pictured};
use crate::i18n::{Lang, Languages, PerLang};
use crate::model::{
    Body, Correction, CorrectionKind, Date, Document, DocumentKind, Route, Translation, Version,
};

const FOLDER: &str = "content/";
const ARTICLES: &str = "content/articles/";
/// Folders of `content/` that hold data, each read by its own file here.
const DATA: [&str; 4] = [
    "content/glossary/",
    "content/events/",
    "content/sources/",
    "content/figures/",
];

/// A document as read: its versions, before its references are known.
pub(super) struct RawDocument {
    pub(super) kind: DocumentKind,
    pub(super) id: Arc<str>,
    pub(super) versions: PerLang<Option<RawVersion>>,
}

/// What was made of each file the last time, with the same languages.
pub(super) type Memory = Remembered<(Option<(Name, RawVersion)>, Vec<Diagnostic>)>;

/// One file.
#[derive(Clone, Debug)]
pub(super) struct RawVersion {
    pub(super) origin: Origin,
    pub(super) raw: RawFrontMatter,
    /// Keys that were meant to be there, and did not fit: they are not missing.
    slips: Vec<String>,
    /// The language that it was translated from.
    pub(super) translated_from: Option<Lang>,
    pub(super) body: Body,
}

impl RawDocument {
    /// Whether any version says that it is a draft.
    pub(super) fn is_draft(&self) -> bool {
        let says_so = |version: &RawVersion| {
            version
                .raw
                .draft
                .as_ref()
                .is_some_and(|draft| *draft.get_ref())
        };
        self.versions.present().any(|(_, version)| says_so(version))
    }

    /// The ids that its versions list as sources.
    pub(super) fn named_sources(&self) -> impl Iterator<Item = &str> {
        let versions = self.versions.present();
        let lists = versions.filter_map(|(_, version)| version.raw.sources.as_ref());
        lists.flat_map(|list| list.get_ref().iter().map(|id| id.get_ref().as_str()))
    }

    /// Whether `key` was meant to be in some version, and did not fit.
    fn has_slip(&self, key: &str) -> bool {
        let versions = self.versions.iter();
        let mut versions = versions.filter_map(|(_, version)| version.as_ref());
        versions.any(|version| version.slips.iter().any(|slip| slip == key))
    }

    /// The place of the first version's file.
    pub(super) fn place(&self) -> Place {
        let first = self.versions.present().next();
        first.map_or(
            Place {
                file: "".into(),
                span: Span::default(),
            },
            |(_, version)| version.origin.place(0..0),
        )
    }
}

/// Reads every document, by kind and id.
pub(super) fn read(
    tree: &SourceTree,
    languages: &Languages,
    memory: Option<&Memory>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<RawDocument> {
    let read = Remembered::each(memory, tree.texts_under(FOLDER), |path, text| {
        read_one(path, text, languages)
    });
    let mut documents: BTreeMap<(DocumentKind, Arc<str>), PerLang<Option<RawVersion>>> =
        BTreeMap::new();
    for (version, found) in read {
        diagnostics.extend(found);
        if let Some((name, version)) = version {
            let versions = documents
                .entry((name.kind, name.id.clone()))
                .or_insert_with(|| PerLang::from_fn(languages, |_| None));
            if let Some(first) = &versions[name.lang] {
                // `a.en.md` and `a.EN.md`: two files where case counts, one where it does not.
                let finding = Diagnostic::at(Code::DuplicateId, version.origin.place(0..0));
                let finding = finding.arg("kind", "page").arg("id", name.id.as_ref());
                diagnostics.push(finding.related(first.origin.place(0..0)));
                continue;
            }
            versions[name.lang] = Some(version);
        }
    }
    documents
        .into_iter()
        .map(|((kind, id), versions)| RawDocument { kind, id, versions })
        .collect()
}

#[derive(Clone, Debug)]
pub(super) struct Name {
    kind: DocumentKind,
    id: Arc<str>,
    lang: Lang,
}

fn read_one(
    path: &SourcePath,
    text: &Arc<str>,
    languages: &Languages,
) -> (Option<(Name, RawVersion)>, Vec<Diagnostic>) {
    let name = match name(path, languages) {
        Ok(Some(name)) => name,
        Ok(None) => return (None, Vec::new()),
        Err(diagnostic) => return (None, vec![diagnostic]),
    };
    let parts = match front_matter::split(path, text) {
        Ok(parts) => parts,
        Err(diagnostic) => return (None, vec![diagnostic]),
    };
    let toml = text.get(parts.front_matter.range()).unwrap_or_default();
    let offset = parts.front_matter.start;
    let mut file = TomlFile::new(path, toml, offset);
    let raw = file
        .parse()
        .and_then(|table| file.read::<RawFrontMatter>(table));
    let version = raw.map(|raw| {
        file.required(raw.title.as_ref().filter(has_words), "title", 0..0);
        let body = Body::new(path.clone(), text.clone(), parts.body);
        let translated_from = raw.translated_from.as_ref().and_then(|tag| {
            let known = languages.get(tag.get_ref());
            if known.is_none() {
                let place = file.place(tag.span());
                file.report(unknown_language(place, tag.get_ref(), languages));
            }
            known
        });
        (
            name,
            RawVersion {
                slips: file.slips().map(str::to_owned).collect(),
                origin: Origin {
                    file: path.clone(),
                    offset,
                },
                raw,
                translated_from,
                body,
            },
        )
    });
    (version, file.diagnostics)
}

/// What a file is, by where it lies; none for data, which is read elsewhere.
fn name(path: &SourcePath, languages: &Languages) -> Result<Option<Name>, Diagnostic> {
    let place = Place {
        file: path.clone(),
        span: Span::default(),
    };
    let in_data = DATA.iter().any(|folder| path.starts_with(folder));
    let (kind, stem) = match (path.strip_prefix(ARTICLES), path.strip_prefix(FOLDER)) {
        (Some(stem), _) => (DocumentKind::Article, stem),
        (None, Some(stem)) => (DocumentKind::Page, stem),
        (None, None) => return Ok(None),
    };
    let known: Vec<&str> = languages.iter().map(|lang| languages.tag(lang)).collect();
    let bad_name = |what: &str| {
        let name = path.rsplit('/').next().unwrap_or(path);
        let finding = Diagnostic::at(Code::BadFileName, place.clone())
            .arg("name", name)
            .arg("kind", what);
        finding.arg("languages", known.join(", "))
    };
    let Some(stem) = stem.strip_suffix(".md") else {
        return if pictured(path).is_some()
            || (in_data && path.ends_with(".toml") && !is_nested(path))
        {
            Ok(None)
        } else {
            Err(bad_name("other"))
        };
    };
    if in_data || stem.contains('/') {
        return Err(bad_name("markdown"));
    }
    let what = if kind == DocumentKind::Article {
        "article"
    } else {
        "page"
    };
    let Some((id, tag)) = stem.rsplit_once('.') else {
        return Err(bad_name(what));
    };
    let Some(lang) = languages.get(tag) else {
        return Err(unknown_language(place, tag, languages));
    };
    if !is_id(id) {
        return Err(Diagnostic::at(Code::BadId, place).arg("id", id));
    }
    let kind = if kind == DocumentKind::Page && id == "index" {
        DocumentKind::Home
    } else {
        kind
    };
    Ok(Some(Name {
        kind,
        id: id.into(),
        lang,
    }))
}

/// Whether a data file lies in a folder of its own inside `content/glossary/`, whose file names are ids.
fn is_nested(path: &str) -> bool {
    path.strip_prefix("content/glossary/")
        .is_some_and(|rest| rest.contains('/'))
}

/// Resolves one document; `routes` says where each version stands and which addresses lead to it.
pub(super) fn resolve(
    document: RawDocument,
    routes: &PerLang<Option<(Route, Vec<Route>)>>,
    ids: &Ids,
    diagnostics: &mut Vec<Diagnostic>,
) -> Document {
    let draft = document.is_draft();
    let shared = Shared::merge(&document, diagnostics);
    let place = document.place();
    let has_slip = document.has_slip("date");
    let stubs = routes.as_ref().map(|lang, route| {
        let missing = document.versions[lang].is_none();
        route
            .as_ref()
            .filter(|_| missing)
            .map(|(route, _)| route.clone())
    });
    let mut resolved = Document {
        id: document.id,
        kind: document.kind,
        date: None,
        updated: None,
        authors: shared
            .authors
            .map(|(authors, _)| authors)
            .unwrap_or_default(),
        topics: Vec::new(),
        sources: Vec::new(),
        draft,
        versions: routes.as_ref().map(|_, _| None),
        stubs,
    };
    if let Some((topics, origin)) = shared.topics {
        resolved.topics = Resolver {
            ids,
            origin: &origin,
            diagnostics,
        }
        .topics(Some(&topics));
    }
    if let Some((sources, origin)) = shared.sources {
        resolved.sources = Resolver {
            ids,
            origin: &origin,
            diagnostics,
        }
        .sources(Some(&sources));
    }
    if let Some((date, origin)) = shared.date {
        resolved.date = Resolver {
            ids,
            origin: &origin,
            diagnostics,
        }
        .date(Some(date));
    } else if document.kind == DocumentKind::Article && !draft && !has_slip {
        // A draft may wait for the day on which its text was published.
        diagnostics.push(
            Diagnostic::at(Code::MissingKey, place)
                .arg("key", "date")
                .arg("what", "date"),
        );
    }
    if let Some((updated, origin)) = shared.updated {
        resolved.updated = Resolver {
            ids,
            origin: &origin,
            diagnostics,
        }
        .date(Some(updated));
    }
    for (lang, version) in document.versions.into_iter() {
        if let (Some(version), Some((route, aliases))) = (version, routes[lang].clone()) {
            resolved.versions[lang] = Some(resolve_version(
                lang,
                version,
                route,
                aliases,
                ids,
                diagnostics,
            ));
        }
    }
    resolved
}

fn resolve_version(
    lang: Lang,
    version: RawVersion,
    route: Route,
    aliases: Vec<Route>,
    ids: &Ids,
    diagnostics: &mut Vec<Diagnostic>,
) -> Version {
    let raw = version.raw;
    let mut resolver = Resolver {
        ids,
        origin: &version.origin,
        diagnostics,
    };
    let mut corrections: Vec<Correction> = raw
        .corrections
        .unwrap_or_default()
        .into_iter()
        .filter_map(|raw| correction(raw, &version.slips, &mut resolver))
        .collect();
    corrections.sort_by(|a, b| b.date.timeline_order(&a.date));
    Version {
        lang,
        route,
        aliases,
        title: raw.title.map(Spanned::into_inner).unwrap_or_default(),
        summary: raw.summary,
        key_points: raw.key_points.unwrap_or_default(),
        content_note: raw.content_note,
        corrections,
        translated_from: version.translated_from,
        translation: raw.translation.map(|translation| match translation {
            RawTranslation::Machine => Translation::Machine,
            RawTranslation::Reviewed => Translation::Reviewed,
        }),
        body: version.body,
    }
}

fn correction(
    raw: RawCorrection,
    slips: &[String],
    resolver: &mut Resolver<'_>,
) -> Option<Correction> {
    let missing = |key: &'static str, resolver: &mut Resolver<'_>| {
        if slips.contains(&format!("corrections.{key}")) {
            return;
        }
        let place = resolver.place(0..0);
        let key = format!("[[corrections]] {key}");
        resolver.report(
            Diagnostic::at(Code::MissingKey, place)
                .arg("key", &key)
                .arg("what", "other"),
        );
    };
    if raw.date.is_none() {
        missing("date", resolver);
    }
    if raw.text.is_none() {
        missing("text", resolver);
    }
    let date: Date = resolver.date(raw.date)?;
    let kind = match raw.kind {
        Some(RawCorrectionKind::Clarification) => CorrectionKind::Clarification,
        Some(RawCorrectionKind::Update) => CorrectionKind::Update,
        Some(RawCorrectionKind::Correction) | None => CorrectionKind::Correction,
    };
    Some(Correction {
        date,
        kind,
        text: raw.text?,
    })
}
