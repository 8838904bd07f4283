//! Both versions of a translated document, passage by passage, for those who compare.
//!
//! The page stands beside the document’s own, in the frame of each of the two languages, and is named after the pair:
//! `fr/articles/moura.fr-en.html` beside `fr/articles/moura.html`. A slug has no dot, so that no other page can have the name.

use super::{Rendered, finish};
use crate::bitext::shown::{Mark, Pair, Passage, Translated};
use crate::i18n::{Arg, Lang};
use crate::model::{Document, DocumentIx, DocumentKind, Route, Version};
use crate::render::head::{PageSpec, Subject, Told};
use crate::render::html::Html;
use crate::render::passage::{self, Compare, Passages, lang_of, said_in};
use crate::render::pieces::typeset_in;
use crate::render::place::Here;
use crate::render::site::Site;
use crate::render::view;

/// Where the page stands, beside a version.
fn route(site: &Site<'_>, version: &Version, (from, to): (Lang, Lang)) -> Route {
    let own = version.route.as_str();
    let stem = own.strip_suffix(".html").unwrap_or(own);
    Route::new(format!("{stem}.{}-{}.html", site.tag(from), site.tag(to)))
}

/// Where the page of a document stands that compares two versions, in the frame of `frame`.
#[cfg(feature = "serve")]
pub(super) fn route_of(
    site: &Site<'_>,
    ix: DocumentIx,
    pair: (Lang, Lang),
    frame: Lang,
) -> Option<Route> {
    let version = site.dossier().document(ix).version(frame)?;
    Some(route(site, version, pair))
}

/// Where the marks of a version’s passages lead: to the page with both versions, else to the original.
pub(super) fn compare(
    ix: DocumentIx,
    translated: Option<&Translated>,
    here: &Here<'_>,
) -> Option<Compare> {
    let translated = translated?;
    let from = translated.from?;
    let document = here.site.dossier().document(ix);
    if !translated.pairs.is_empty() {
        let route = route(here.site, document.version(here.lang)?, (from, here.lang));
        return Some(Compare {
            href: here.href(&route),
            is_parallel: true,
            hreflang: None,
        });
    }
    Some(Compare {
        href: here.href(&document.version(from)?.route),
        is_parallel: false,
        hreflang: Some(here.site.tag(from).to_owned()),
    })
}

/// The pages that compare a version with others.
pub(super) fn links(ix: DocumentIx, here: &Here<'_>) -> Vec<view::CompareLink> {
    let site = here.site;
    let Some(version) = site.dossier().document(ix).version(here.lang) else {
        return Vec::new();
    };
    let pairs = site.linked.shown.parallels(ix);
    pairs
        .filter(|(from, to)| [*from, *to].contains(&here.lang))
        .map(|(from, to)| {
            let other = if from == here.lang { to } else { from };
            view::CompareLink {
                url: here.url(&route(site, version, (from, to))),
                language: site.language_name(site.tag(other), here.lang),
            }
        })
        .collect()
}

/// What is said at the head of a version’s page of its translation, if a reader should know something.
pub(super) fn notice(
    ix: DocumentIx,
    translated: Option<&Translated>,
    here: &Here<'_>,
) -> Option<view::TranslationNotice> {
    let site = here.site;
    let translated = translated?;
    let language = translated
        .from
        .map(|from| site.language_name(site.tag(from), here.lang));
    let say = |key: &str, count: usize| {
        let args = [
            ("count", Arg::Num(count as f64)),
            (
                "language",
                Arg::Str(language.as_deref().unwrap_or_default()),
            ),
        ];
        here.strings()
            .format(key, &args)
            .unwrap_or_else(|| key.to_owned())
    };
    let machine = translated.count(Mark::Machine);
    let mut sentences = Vec::new();
    if translated.says_machine || (machine > 0 && machine == translated.passages) {
        sentences.push(here.say("translation-machine"));
    } else if machine > 0 {
        sentences.push(say("translation-machine-some", machine));
    }
    for (key, count) in [
        ("translation-stale", translated.count(Mark::Stale)),
        (
            "translation-untranslated",
            translated.count(Mark::Untranslated),
        ),
        ("translation-absent", translated.absent),
    ] {
        if count > 0 {
            sentences.push(say(key, count));
        }
    }
    let original = translated.from.and_then(|from| {
        let version = site.dossier().document(ix).version(from)?;
        Some(view::Link {
            text: typeset_in(&version.title, from, here),
            url: here.url(&version.route),
            lang: Some(site.tag(from).to_owned()),
        })
    });
    (!sentences.is_empty()).then_some(view::TranslationNotice {
        sentences,
        language,
        original,
    })
}

/// The page that compares two versions, in the frame of `frame`; none when one of them does not exist.
pub(in crate::render) fn page(
    site: &Site<'_>,
    ix: DocumentIx,
    (from, to): (Lang, Lang),
    frame: Lang,
) -> Option<Rendered> {
    let document = site.dossier().document(ix);
    let own = document.version(frame)?;
    let translated = site.linked.shown.document(ix, to)?;
    let route_in = |lang: Lang| {
        let version = document.version(lang)?;
        Some(match lang == from || lang == to {
            true => route(site, version, (from, to)),
            false => version.route.clone(),
        })
    };
    let place = route(site, own, (from, to));
    let here = Here::new(site, frame, &place);
    let source = Side::new(site, ix, from, &place, None)?;
    let target = Side::new(site, ix, to, &place, Some(translated))?;
    let pairs = translated.pairs.iter().map(|pair| view::Pair {
        mark: pair.mark.map(Mark::as_str),
        source: pair
            .source
            .as_ref()
            .map(|passage| source.cell(passage, None, &here)),
        target: pair
            .target
            .as_ref()
            .map(|passage| target.cell(passage, Some((pair, from)), &here)),
    });
    let head = |side: &Side<'_>| view::ParallelSide {
        title: view::Link {
            text: said_in(
                &side.version.title,
                lang_of("title", side.translated, side.here.lang),
                &side.here,
            ),
            url: side.version.route.to_string(),
            lang: None,
        },
        lang: site.tag(side.here.lang).to_owned(),
        language: site.language_name(site.tag(side.here.lang), frame),
    };
    let content = view::Parallel {
        source: head(&source),
        target: head(&target),
        pairs: pairs.collect(),
    };
    let title = here.say_with("parallel-title", &[("title", own.title.clone())]);
    let switch = document.versions.as_ref().map(|lang, _| {
        let stub = || document.stubs[lang].clone();
        route_in(lang)
            .or_else(stub)
            .unwrap_or_else(|| place.clone())
    });
    let spec = PageSpec {
        kind: "parallel",
        section: section(document),
        title: &title,
        description: None,
        route: &place,
        versions: document.versions.as_ref().map(|lang, _| route_in(lang)),
        switch,
        noindex: true,
        draft: document.draft,
        told: Told {
            canonical: Some(&own.route),
            ..Told::default()
        },
        subject: Subject::List,
    };
    Some(finish(&spec, &here, &content, false))
}

fn section(document: &Document) -> &'static str {
    match document.kind {
        DocumentKind::Article => "articles",
        DocumentKind::Page | DocumentKind::Home => "page",
    }
}

/// One of the two versions.
struct Side<'a> {
    version: &'a Version,
    translated: Option<&'a Translated>,
    /// Its passages as its own page shows them, by where they begin.
    passages: std::collections::BTreeMap<usize, Html>,
    /// The same page, for the links of this version: they lead to pages in its language.
    here: Here<'a>,
}

impl<'a> Side<'a> {
    fn new(
        site: &'a Site<'a>,
        ix: DocumentIx,
        lang: Lang,
        place: &Route,
        translated: Option<&'a Translated>,
    ) -> Option<Self> {
        let version = site.dossier().document(ix).version(lang)?;
        let linked = site.linked.documents[ix.0 as usize][lang].as_ref()?;
        let here = Here::beside(site, lang, place, &version.route, &version.body.file);
        let passages = passage::apart(
            version.body.text(),
            &linked.text,
            &here,
            Passages::of(translated, None),
        );
        Some(Self {
            version,
            translated,
            passages,
            here,
        })
    }

    /// A passage as the page shows it; `left` says with which pair it stands, and from which language a passage was left.
    fn cell(
        &self,
        passage: &Passage,
        left: Option<(&Pair, Lang)>,
        page: &Here<'_>,
    ) -> view::ParallelCell {
        let lang = match left {
            Some((pair, from)) if pair.mark == Some(Mark::Untranslated) => from,
            _ => self.here.lang,
        };
        let run = passage
            .start
            .and_then(|start| self.passages.range(start..).next());
        let text = match run {
            Some((_, html)) => html.clone(),
            None => typeset_in(&passage.words, lang, page),
        };
        view::ParallelCell {
            text,
            lang: page.site.tag(lang).to_owned(),
            level: passage.level.unwrap_or_default(),
        }
    }
}
