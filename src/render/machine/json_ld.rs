//! A page as data in the vocabulary of schema.org, as one JSON-LD document.
//!
//! Nodes have ids, so that one page can speak of what another describes: an article names its translation, an entry its glossary.
//! `e2e/json-ld.mjs` checks the types of every kind of page against those of schema.org.

mod nodes;

use nodes::{
    Agent, Article, Correction, Crumb, DefinedTerm, DefinedTermSet, Event, Graph, Node, Place,
    Reference, WebSite, Work,
};

use super::{changed, own_title, text, title, topics, when};
use crate::model::{
    Access, Date, Document, DocumentIx, DocumentKind, EntryIx, EntryText, Route, SourceIx,
    SourceKind, Version,
};
use crate::render::head::{PageSpec, Subject};
use crate::render::html::Html;
use crate::render::place::Here;

/// What stands in the `script` element of a page, if there is something to say; `image` is the address of its picture.
pub(super) fn graph(spec: &PageSpec<'_>, image: Option<&str>, here: &Here<'_>) -> Option<Html> {
    let mut nodes = match (spec.subject, spec.kind) {
        (Subject::Document(ix), _) => article(ix, spec, image, here).into_iter().collect(),
        (Subject::Entry(ix), _) => entry(ix, spec, here).into_iter().collect(),
        (Subject::List, "home") => vec![web_site(spec, here)],
        (Subject::List, "glossary") => vec![glossary(here)],
        (Subject::List, "timeline") => timeline(here),
        _ => Vec::new(),
    };
    nodes.extend(breadcrumbs(spec, here));
    let graph = Graph::of(nodes)?;
    Some(super::in_script(serde_json::to_string(&graph).ok()?))
}

/// The id of a node: the address of its page, and which of the things on it is meant.
fn id(route: &Route, what: &str, here: &Here<'_>) -> String {
    format!("{}#{what}", here.site.absolute(route))
}

fn reference(route: &Route, what: &str, here: &Here<'_>) -> Reference {
    Reference {
        id: id(route, what, here),
    }
}

fn iso(date: Option<&Date>) -> Option<String> {
    date.and_then(when::iso).map(str::to_owned)
}

fn web_site(spec: &PageSpec<'_>, here: &Here<'_>) -> Node {
    Node::WebSite(WebSite {
        id: id(spec.route, "site", here),
        url: here.site.absolute(spec.route),
        name: title(here),
        description: spec.description.map(|words| text(words, here)),
        in_language: here.site.tag(here.lang).to_owned(),
        publisher: publisher(here),
        publishing_principles: principles(here),
    })
}

/// Who publishes the dossier.
fn publisher(here: &Here<'_>) -> Option<Agent> {
    let name = here.site.dossier().settings.site.publisher.clone()?;
    let principles = principles(here);
    Some(Agent::Organization { name, principles })
}

/// The page that says how the dossier is made: `content/method.*.md`, or else `content/about.*.md`.
fn principles(here: &Here<'_>) -> Option<String> {
    let page = |id: &str| {
        let ix = here.site.ids().document(DocumentKind::Page, id)?;
        here.site.dossier().document(ix).version(here.lang)
    };
    let page = page("method").or_else(|| page("about"))?;
    Some(here.site.absolute(&page.route))
}

/// An author. The publisher is an organisation; of others, nothing but the name is known, and most names are those of persons.
fn author(name: &str, here: &Here<'_>) -> Agent {
    match publisher(here) {
        Some(agent @ Agent::Organization { .. }) if is_publisher(name, here) => agent,
        _ => Agent::Person {
            name: name.to_owned(),
        },
    }
}

fn is_publisher(name: &str, here: &Here<'_>) -> bool {
    here.site.dossier().settings.site.publisher.as_deref() == Some(name)
}

fn article(
    ix: DocumentIx,
    spec: &PageSpec<'_>,
    image: Option<&str>,
    here: &Here<'_>,
) -> Option<Node> {
    let site = here.site;
    let dossier = site.dossier();
    let document = dossier.document(ix);
    let version = document.version(here.lang)?;
    if document.kind != DocumentKind::Article {
        return None;
    }
    let (translation_of_work, work_translation) = translations(ix, document, version, here);
    let corrections = version.corrections.iter().map(|correction| Correction {
        text: text(&correction.text, here),
        date_published: iso(Some(&correction.date)),
    });
    Some(Node::Article(Box::new(Article {
        id: id(spec.route, "article", here),
        url: site.absolute(spec.route),
        headline: own_title(spec, here),
        description: spec.description.map(|words| text(words, here)),
        in_language: site.tag(here.lang).to_owned(),
        date_published: iso(document.date.as_ref()),
        date_modified: iso(changed(document, version)),
        author: document
            .authors
            .iter()
            .map(|name| author(name, here))
            .collect(),
        publisher: publisher(here),
        article_section: topics(document, here),
        image: image.map(str::to_owned),
        is_part_of: reference(&dossier.routes.home[here.lang], "site", here),
        publishing_principles: principles(here),
        translation_of_work,
        work_translation,
        correction: corrections.collect(),
        citation: citations(ix, here),
    })))
}

/// The version that this one was translated from, and those that were translated from it, where the dossier says so.
fn translations(
    ix: DocumentIx,
    document: &Document,
    version: &Version,
    here: &Here<'_>,
) -> (Option<Reference>, Vec<Reference>) {
    let shown = &here.site.linked.shown;
    let from = |version: &Version| {
        let remembered = shown
            .document(ix, version.lang)
            .and_then(|shown| shown.from);
        version.translated_from.or(remembered)
    };
    let reference = |version: &Version| reference(&version.route, "article", here);
    let original = from(version).and_then(|from| document.version(from));
    let others = document.versions.present().map(|(_, other)| other);
    let translated = others.filter(|other| from(other) == Some(version.lang));
    (original.map(reference), translated.map(reference).collect())
}

/// The works that an article cites, in the order of their numbers, then those that its front matter adds.
fn citations(ix: DocumentIx, here: &Here<'_>) -> Vec<Work> {
    let sources = here.site.linked.sources_of(ix, here.lang);
    sources.map(|source| work(source, here)).collect()
}

fn work(ix: SourceIx, here: &Here<'_>) -> Work {
    let source = here.site.dossier().source(ix);
    let person = |name: &String| Agent::Person { name: name.clone() };
    let organisation = |name: &String| Agent::Organization {
        name: name.clone(),
        principles: None,
    };
    // An author that is its own publisher is no person.
    let author = |name: &String| match source.publisher.as_ref() == Some(name) {
        true => organisation(name),
        false => person(name),
    };
    let public = |url: &Option<String>| url.clone().filter(|_| source.access != Access::Withheld);
    Work {
        kind: match source.kind {
            SourceKind::Article => "NewsArticle",
            SourceKind::Report => "Report",
            SourceKind::Resolution => "Legislation",
            SourceKind::Dataset => "Dataset",
            SourceKind::Book => "Book",
            SourceKind::Web => "WebPage",
            SourceKind::Statement | SourceKind::Broadcast => "CreativeWork",
        },
        name: source.title.clone(),
        author: source.authors.iter().map(author).collect(),
        publisher: source.publisher.as_ref().map(organisation),
        date_published: iso(source.date.as_ref()),
        in_language: source.language.clone(),
        url: public(&source.url),
        archived_at: public(&source.archived_url),
        is_accessible_for_free: (source.access == Access::Paywalled).then_some(false),
    }
}

/// An entry on its own page.
fn entry(ix: EntryIx, spec: &PageSpec<'_>, here: &Here<'_>) -> Option<Node> {
    let dossier = here.site.dossier();
    let entry = dossier.entry(ix).text(here.lang)?;
    let mut names: Vec<String> = Vec::new();
    let former = entry.former.iter().map(|former| &former.name);
    let others = entry.acronyms.iter().chain([&entry.name]);
    for name in others.chain(&entry.aliases).chain(former) {
        if name != entry.short_name() && !names.contains(name) {
            names.push(name.clone());
        }
    }
    Some(Node::DefinedTerm(DefinedTerm {
        alternate_name: names,
        description: spec.description.map(|words| text(words, here)),
        in_defined_term_set: Some(reference(
            &dossier.routes.glossary[here.lang],
            "glossary",
            here,
        )),
        ..term(spec.route, entry, here)
    }))
}

fn term(route: &Route, entry: &EntryText, here: &Here<'_>) -> DefinedTerm {
    DefinedTerm {
        id: id(route, "term", here),
        url: here.site.absolute(route),
        name: entry.short_name().to_owned(),
        alternate_name: Vec::new(),
        description: None,
        in_defined_term_set: None,
    }
}

/// The glossary with the names of its entries; what they mean stands on their own pages.
fn glossary(here: &Here<'_>) -> Node {
    let site = here.site;
    let dossier = site.dossier();
    let route = &dossier.routes.glossary[here.lang];
    let entries = dossier.entries.iter().zip(&dossier.routes.entry);
    let terms = entries.filter_map(|(entry, routes)| {
        let text = entry.text(here.lang)?;
        Some(Node::DefinedTerm(term(&routes[here.lang], text, here)))
    });
    Node::DefinedTermSet(DefinedTermSet {
        id: id(route, "glossary", here),
        url: site.absolute(route),
        name: format!("{} – {}", here.say("nav-glossary"), title(here)),
        in_language: site.tag(here.lang).to_owned(),
        has_defined_term: terms.collect(),
    })
}

/// The events that are told in the language of the page and have an exact beginning; schema.org has no way to say “about”.
fn timeline(here: &Here<'_>) -> Vec<Node> {
    let site = here.site;
    let dossier = site.dossier();
    let route = &dossier.routes.timeline[here.lang];
    let events = dossier.events.iter().filter_map(|event| {
        let (start_date, end_date) = when::span(&event.date)?;
        let told = event.text(here.lang)?;
        let places = event.places.iter().map(|place| dossier.entry(*place));
        let places = places.filter_map(|place| place.text(here.lang));
        let id = id(route, &event.id, here);
        Some(Node::Event(Event {
            url: id.clone(),
            id,
            name: text(&told.title, here),
            start_date,
            end_date,
            in_language: site.tag(here.lang).to_owned(),
            location: places
                .map(|place| Place {
                    name: place.name.clone(),
                })
                .collect(),
        }))
    });
    events.collect()
}

/// The way from the front page to this one; none on pages that have no place below it.
fn breadcrumbs(spec: &PageSpec<'_>, here: &Here<'_>) -> Option<Node> {
    if matches!(spec.kind, "home" | "chooser") {
        return None;
    }
    let site = here.site;
    let routes = &site.dossier().routes;
    let mut way = vec![(title(here), &routes.home[here.lang])];
    let section = match spec.kind {
        "article" => Some(("nav-articles", &routes.articles)),
        "topic" => Some(("nav-topics", &routes.topics)),
        "entry" => Some(("nav-glossary", &routes.glossary)),
        _ => None,
    };
    way.extend(section.map(|(key, routes)| (here.say(key), &routes[here.lang])));
    way.push((own_title(spec, here), spec.route));
    let items = way.into_iter().zip(1..);
    let items = items.map(|((name, route), position)| Crumb {
        position,
        name,
        item: site.absolute(route),
    });
    Some(Node::BreadcrumbList {
        items: items.collect(),
    })
}
