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
        let event = pieces::event(ix, &here);
        match years.iter_mut().find(|known| known.year == year) {
            Some(known) => known.events.push(event),
            None => years.push(view::Year {
                anchor: format!("year_{year}"),
                year,
                events: vec![event],
            }),
        }
    }
    let overview = overview(&here);
    let title = here.say("nav-timeline");
    let spec = PageSpec::everywhere("timeline", "timeline", &title, routes, lang);
    finish(&spec, &here, &view::Timeline { overview, years }, false)
}
