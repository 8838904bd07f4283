//! The page that says that another is not translated.

use super::article::{switch, versions};
use super::{Rendered, finish};
use crate::i18n::Lang;
use crate::model::{DocumentIx, DocumentKind, EntryIx, Fallback};
use crate::render::head::{PageSpec, Subject, Told};
use crate::render::pieces;
use crate::render::place::Here;
use crate::render::site::Site;
use crate::render::view;

/// The page in place of a document's missing version; none when it is not wanted.
pub(in crate::render) fn document(site: &Site<'_>, ix: DocumentIx, lang: Lang) -> Option<Rendered> {
    let document = site.dossier().document(ix);
    let route = document.stubs[lang].as_ref()?;
    let any = document.any_version()?;
    let here = Here::new(site, lang, route);
    let originals = document
        .versions
        .present()
        .map(|(_, version)| view::Original {
            link: view::Link {
                text: pieces::typeset_in(&version.title, version.lang, &here),
                url: version.route.to_string(),
                lang: Some(site.tag(version.lang).to_owned()),
            },
            lang: site.tag(version.lang).to_owned(),
            language: site.language_name(site.tag(version.lang), lang),
            summary: version
                .summary
                .as_ref()
                .map(|summary| pieces::typeset_in(summary, version.lang, &here)),
        });
    let of = if document.kind == DocumentKind::Article {
        "article"
    } else {
        "page"
    };
    let content = view::Stub {
        of,
        originals: originals.collect(),
    };
    let title = here.say(if of == "article" {
        "stub-title-article"
    } else {
        "stub-title-page"
    });
    let spec = PageSpec {
        kind: "stub",
        section: if of == "article" { "articles" } else { "page" },
        title: &title,
        description: None,
        route,
        versions: versions(document),
        switch: switch(document, &any.route),
        noindex: true,
        draft: document.draft,
        told: Told::default(),
        subject: Subject::List,
    };
    Some(finish(&spec, &here, &content, false))
}

/// The page in place of an entry's missing language; none when it is not wanted.
pub(in crate::render) fn entry(site: &Site<'_>, ix: EntryIx, lang: Lang) -> Option<Rendered> {
    let dossier = site.dossier();
    let entry = dossier.entry(ix);
    if entry.text(lang).is_some() || dossier.settings.fallback == Fallback::None {
        return None;
    }
    let routes = &dossier.routes.entry[ix.0 as usize];
    let here = Here::new(site, lang, &routes[lang]);
    let originals = entry.texts.present().map(|(other, text)| view::Original {
        link: view::Link {
            text: pieces::typeset_in(text.short_name(), other, &here),
            url: routes[other].to_string(),
            lang: Some(site.tag(other).to_owned()),
        },
        lang: site.tag(other).to_owned(),
        language: site.language_name(site.tag(other), lang),
        summary: None,
    });
    let content = view::Stub {
        of: "entry",
        originals: originals.collect(),
    };
    let title = here.say("stub-title-entry");
    let mut spec = PageSpec::everywhere("stub", "glossary", &title, routes, lang);
    spec.versions = entry
        .texts
        .as_ref()
        .map(|lang, text| text.as_ref().map(|_| routes[lang].clone()));
    spec.noindex = true;
    Some(finish(&spec, &here, &content, false))
}
