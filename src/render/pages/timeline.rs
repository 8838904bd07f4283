//! The timeline.

use super::{Rendered, finish};
use crate::i18n::Lang;
use crate::model::EventIx;
use crate::render::head::PageSpec;
use crate::render::overview::overview;
use crate::render::pieces;
use crate::render::place::Here;
use crate::render::site::Site;
use crate::render::view;

/// All events, by the year in which they begin.
pub(in crate::render) fn page(site: &Site<'_>, lang: Lang) -> Rendered {
    let dossier = site.dossier();
    let routes = &dossier.routes.timeline;
    let here = Here::new(site, lang, &routes[lang]);
    let mut years: Vec<view::Year> = Vec::new();
    for (ix, event) in (0..).map(EventIx).zip(&dossier.events) {
        let year = event.date.year().to_string();
        let event = view::Event {
            classes: site.facets.classes(ix, dossier),
            ..pieces::event(ix, &here)
        };
        match years.iter_mut().find(|known| known.year == year) {
            Some(known) => known.events.push(event),
            None => years.push(view::Year {
                anchor: format!("year_{year}"),
                year,
                events: vec![event],
            }),
        }
    }
    let title = here.say("nav-timeline");
    let spec = PageSpec::everywhere("timeline", "timeline", &title, routes, lang);
    let content = view::Timeline {
        count: dossier.events.len(),
        overview: overview(&here, ""),
        facets: site.facets.view(&here),
        filters: site.filters().map(|(path, _)| path.clone()),
        years,
    };
    finish(&spec, &here, &content, false)
}
