//! Lists: articles, topics, sources.

use super::{Rendered, finish};
use crate::i18n::Lang;
use crate::model::{DocumentIx, EventIx, SourceIx};
use crate::render::head::PageSpec;
use crate::render::pieces;
use crate::render::place::Here;
use crate::render::site::Site;
use crate::render::view;

/// The list of all articles.
pub(in crate::render) fn articles(site: &Site<'_>, lang: Lang) -> Rendered {
    let dossier = site.dossier();
    let routes = &dossier.routes.articles;
    let here = Here::new(site, lang, &routes[lang]);
    let articles = dossier
        .articles
        .iter()
        .filter_map(|ix| site.teaser(*ix, &here))
        .collect();
    let title = here.say("nav-articles");
    let spec = PageSpec::everywhere("articles", "articles", &title, routes, lang);
    finish(
        &spec,
        &here,
        &view::Articles {
            articles,
            events: Vec::new(),
        },
        false,
    )
}

/// The list of topics.
pub(in crate::render) fn topics(site: &Site<'_>, lang: Lang) -> Rendered {
    let dossier = site.dossier();
    let routes = &dossier.routes.topics;
    let here = Here::new(site, lang, &routes[lang]);
    let mut order: Vec<usize> = (0..dossier.topics.len()).collect();
    let name = |topic: usize| dossier.topics[topic].name[lang].as_str();
    order.sort_by(|a, b| site.collators[lang].compare(name(*a), name(*b)));
    let topics = order
        .into_iter()
        .map(|topic| view::TopicItem {
            link: pieces::topic_link(topic, &here),
            articles: site.articles_of(topic).len(),
        })
        .collect();
    let title = here.say("nav-topics");
    let spec = PageSpec::everywhere("topics", "topics", &title, routes, lang);
    finish(&spec, &here, &view::Topics { topics }, false)
}

/// The page of one topic.
pub(in crate::render) fn topic(site: &Site<'_>, topic: usize, lang: Lang) -> Rendered {
    let dossier = site.dossier();
    let routes = &dossier.routes.topic[topic];
    let here = Here::new(site, lang, &routes[lang]);
    let articles = site
        .articles_of(topic)
        .iter()
        .filter_map(|ix: &DocumentIx| site.teaser(*ix, &here))
        .collect();
    let events = (0..)
        .map(EventIx)
        .zip(&dossier.events)
        .filter(|(_, event)| event.topics.contains(&topic));
    let events = events.map(|(ix, _)| pieces::event(ix, &here)).collect();
    let spec = PageSpec::everywhere(
        "topic",
        "topics",
        &dossier.topics[topic].name[lang],
        routes,
        lang,
    );
    finish(&spec, &here, &view::Articles { articles, events }, false)
}

/// The list of all sources but those of drafts that were left out, by publisher or author, then by date.
pub(in crate::render) fn sources(site: &Site<'_>, lang: Lang) -> Rendered {
    let dossier = site.dossier();
    let routes = &dossier.routes.sources;
    let here = Here::new(site, lang, &routes[lang]);
    let mut order: Vec<SourceIx> = site.shown_sources(lang).collect();
    order.sort_by(|a, b| {
        let names = site.collators[lang].compare(&here.source_name(*a), &here.source_name(*b));
        let date = |ix: SourceIx| {
            dossier
                .source(ix)
                .date
                .as_ref()
                .map(crate::model::Date::earliest)
        };
        names.then_with(|| date(*a).cmp(&date(*b))).then(a.cmp(b))
    });
    let item = |ix: SourceIx| view::SourceItem {
        source: pieces::source(ix, &here),
        used_by: site
            .users_of(ix, lang)
            .iter()
            .filter_map(|user| site.document_link(*user, &here))
            .collect(),
    };
    let sources = order.into_iter().map(item).collect();
    let title = here.say("nav-sources");
    let spec = PageSpec::everywhere("sources", "sources", &title, routes, lang);
    finish(&spec, &here, &view::Sources { sources }, false)
}
