//! Decides where every page stands, and refuses two in one place.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::documents::{RawDocument, RawVersion};
use super::resolve::is_id;
use crate::diagnostic::{Code, Diagnostic};
use crate::files::Place;
use crate::i18n::{Lang, Languages, Messages, PerLang, slug};
use crate::model::{DocumentKind, Route, Routes, Topic};

/// Where a document's versions stand, and which old addresses lead to them.
pub(super) type DocumentRoutes = PerLang<Option<(Route, Vec<Route>)>>;

/// The fixed pages, and those of topics and entries.
pub(super) fn fixed<'a>(
    languages: &Languages,
    strings: &PerLang<Arc<Messages>>,
    topics: &[Topic],
    entries: impl Iterator<Item = &'a str> + Clone,
) -> Routes {
    let folder = |lang: Lang, key: &str| {
        let name = slug(strings[lang].get(key).unwrap_or(key));
        format!(
            "{}/{}",
            languages.tag(lang),
            if name.is_empty() {
                key.trim_start_matches("path-").to_owned()
            } else {
                name
            }
        )
    };
    let index = |key: &str| {
        PerLang::from_fn(languages, |lang| {
            Route::new(format!("{}/index.html", folder(lang, key)))
        })
    };
    let topic_slugs = topic_slugs(languages, topics);
    Routes {
        home: PerLang::from_fn(languages, |lang| {
            Route::new(format!("{}/index.html", languages.tag(lang)))
        }),
        articles: index("path-articles"),
        glossary: index("path-glossary"),
        timeline: index("path-timeline"),
        sources: index("path-sources"),
        topics: index("path-topics"),
        actors: index("path-actors"),
        places: index("path-places"),
        corrections: index("path-corrections"),
        search: index("path-search"),
        topic: topic_slugs
            .iter()
            .map(|slugs| {
                PerLang::from_fn(languages, |lang| {
                    Route::new(format!(
                        "{}/{}.html",
                        folder(lang, "path-topics"),
                        slugs[lang]
                    ))
                })
            })
            .collect(),
        entry: entries
            .map(|id| {
                PerLang::from_fn(languages, |lang| {
                    Route::new(format!("{}/{id}.html", folder(lang, "path-glossary")))
                })
            })
            .collect(),
    }
}

/// A slug for each topic and language: from the name, or the id when two names give the same.
fn topic_slugs(languages: &Languages, topics: &[Topic]) -> Vec<PerLang<String>> {
    let made = |topic: &Topic, lang: Lang| {
        Some(slug(&topic.name[lang])).filter(|slug| !slug.is_empty() && slug != "index")
    };
    topics
        .iter()
        .map(|topic| {
            PerLang::from_fn(languages, |lang| {
                let own = made(topic, lang);
                let unique = topics
                    .iter()
                    .filter(|other| made(other, lang) == own)
                    .count()
                    == 1;
                own.filter(|_| unique)
                    .unwrap_or_else(|| topic.id.to_string())
            })
        })
        .collect()
}

/// A claim to an address.
struct Claim {
    document: usize,
    lang: Lang,
    alias: bool,
    explicit: bool,
    place: Place,
}

/// Where every document stands; with `stubs`, also where the page stands that says that a version is missing.
///
/// A slug that an author wrote is kept, and two that are equal are an error. A slug made from a title gives way: where two
/// titles give one address, both get their ids added, and a warning says so.
pub(super) fn documents(
    documents: &[RawDocument],
    fixed: &Routes,
    languages: &Languages,
    stubs: bool,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<DocumentRoutes> {
    let mut claims: BTreeMap<String, Vec<Claim>> = BTreeMap::new();
    for (ix, document) in documents.iter().enumerate() {
        for (lang, version) in document.versions.iter() {
            match version {
                Some(version) => {
                    claim(&mut claims, document, ix, lang, version, fixed, diagnostics)
                }
                None if stubs && document.kind != DocumentKind::Home => {
                    let path = path(document.kind, lang, &document.id, fixed);
                    let place = document.place();
                    claims.entry(path).or_default().push(Claim {
                        document: ix,
                        lang,
                        alias: false,
                        explicit: false,
                        place,
                    });
                }
                None => {}
            }
        }
    }
    let mut routes: Vec<DocumentRoutes> = documents
        .iter()
        .map(|_| PerLang::from_fn(languages, |_| None))
        .collect();
    let mut aliases = Vec::new();
    for (path, claims) in claims {
        settle(
            &path,
            claims,
            documents,
            &mut routes,
            &mut aliases,
            diagnostics,
        );
    }
    for (document, lang, route) in aliases {
        if let Some((_, list)) = &mut routes[document][lang] {
            list.push(route);
        }
    }
    routes
}

fn claim(
    claims: &mut BTreeMap<String, Vec<Claim>>,
    document: &RawDocument,
    ix: usize,
    lang: Lang,
    version: &RawVersion,
    fixed: &Routes,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let title = version
        .raw
        .title
        .as_ref()
        .map_or("", |title| title.get_ref().as_str());
    let explicit = version.raw.slug.as_ref();
    let place = match explicit.or(version.raw.title.as_ref()) {
        Some(text) => version.origin.place(text.span()),
        None => version.origin.place(0..0),
    };
    let own = match explicit {
        Some(slug) => slug.get_ref().clone(),
        None if document.kind == DocumentKind::Page => document_slug(title, &document.id),
        None => Some(slug(title))
            .filter(|slug| !slug.is_empty())
            .unwrap_or_else(|| document.id.to_string()),
    };
    let mut add = |slug: &str, alias: bool, explicit: bool, place: Place| {
        if explicit && !is_id(slug) {
            diagnostics.push(Diagnostic::at(Code::BadSlug, place.clone()).arg("slug", slug));
        }
        let path = path(document.kind, lang, slug, fixed);
        claims.entry(path).or_default().push(Claim {
            document: ix,
            lang,
            alias,
            explicit,
            place,
        });
    };
    add(&own, false, explicit.is_some(), place);
    for alias in version.raw.aliases.iter().flatten() {
        add(
            alias.get_ref(),
            true,
            true,
            version.origin.place(alias.span()),
        );
    }
}

/// A page's slug: from its title, but never the name of the front page's file.
fn document_slug(title: &str, id: &str) -> String {
    Some(slug(title))
        .filter(|slug| !slug.is_empty() && slug != "index")
        .unwrap_or_else(|| id.to_owned())
}

fn path(kind: DocumentKind, lang: Lang, slug: &str, fixed: &Routes) -> String {
    let folder = |route: &Route| route.as_str().trim_end_matches("index.html").to_owned();
    match kind {
        DocumentKind::Home => fixed.home[lang].as_str().to_owned(),
        DocumentKind::Page => format!("{}{slug}.html", folder(&fixed.home[lang])),
        DocumentKind::Article => format!("{}{slug}.html", folder(&fixed.articles[lang])),
    }
}

fn settle(
    path: &str,
    claims: Vec<Claim>,
    documents: &[RawDocument],
    routes: &mut [DocumentRoutes],
    aliases: &mut Vec<(usize, Lang, Route)>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let taken = claims
        .iter()
        .find(|claim| claim.explicit)
        .map(|claim| claim.place.clone());
    let made_from_titles = claims.iter().filter(|claim| !claim.explicit).count();
    if made_from_titles > 1 {
        let first = claims
            .iter()
            .find(|claim| !claim.explicit)
            .map(|claim| claim.place.clone());
        let finding = first.map(|place| Diagnostic::at(Code::SameTitle, place));
        diagnostics.extend(finding.map(|f| {
            f.arg("count", made_from_titles.to_string())
                .arg("address", path)
        }));
    }
    let mut explicit_seen = false;
    for claim in claims {
        if claim.explicit && explicit_seen {
            let finding = Diagnostic::at(Code::DuplicateSlug, claim.place).arg("address", path);
            diagnostics.push(
                taken
                    .iter()
                    .fold(finding, |finding, first| finding.related(first.clone())),
            );
            continue;
        }
        explicit_seen |= claim.explicit;
        let id = &documents[claim.document].id;
        let shared = !claim.explicit && (made_from_titles > 1 || taken.is_some());
        let route = match path.strip_suffix(".html").filter(|_| shared) {
            Some(stem) => Route::new(format!("{stem}-{id}.html")),
            None => Route::new(path),
        };
        if claim.alias {
            aliases.push((claim.document, claim.lang, route));
        } else {
            routes[claim.document][claim.lang] = Some((route, Vec::new()));
        }
    }
}
