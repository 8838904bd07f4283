//! Embeds: figures, events and timelines inside a text, made with the theme's templates.

use tera::Context;

use super::body::Writer;
use super::pieces;
use super::place::Here;
use super::search;
use super::view;
use crate::diagnostic::Diagnostic;
use crate::markdown::Scheme;
use crate::model::{Event, EventIx};

/// Writes the embed of `id`.
pub(super) fn push(writer: &mut Writer<'_>, scheme: Scheme, id: &str) {
    // The same figure can be shown twice; its anchor is the first.
    let times = writer
        .embedded
        .iter()
        .filter(|known| known.as_str() == id)
        .count();
    writer.embedded.push(id.to_owned());
    if let (Scheme::Figure, Some(figure)) = (scheme, writer.here.site.ids().figures.get(id)) {
        writer.said.extend(search::figure(*figure, writer.here));
    }
    match render(scheme, id, times, writer.here) {
        // Templates write UTF-8: they are text, and so is all that they print.
        Ok(markup) => writer.out.push_str(&String::from_utf8_lossy(&markup)),
        Err(diagnostic) => writer.diagnostics.push(*diagnostic),
    }
}

/// Writes an image that stands alone, with what is said below it; `name` is for a finding of the template.
pub(super) fn push_picture(writer: &mut Writer<'_>, picture: &view::PictureFigure, name: &str) {
    let here = writer.here;
    let mut context = Context::new();
    context.insert("root", &here.root);
    context.insert("picture", picture);
    match here
        .site
        .render(here.lang, "embed/image.html", &context, name)
    {
        Ok(markup) => writer.out.push_str(&String::from_utf8_lossy(&markup)),
        Err(diagnostic) => writer.diagnostics.push(diagnostic),
    }
}

fn render(
    scheme: Scheme,
    id: &str,
    times: usize,
    here: &Here<'_>,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    // What an embed speaks of need not be among the words of the text: its links lead to other pages.
    let here = &here.without_lists();
    let site = here.site;
    let mut context = Context::new();
    context.insert("root", &here.root);
    context.insert("page_lang", site.tag(here.lang));
    let template = match scheme {
        Scheme::Figure => {
            let Some(figure) = site.ids().figures.get(id) else {
                return Ok(Vec::new());
            };
            let mut figure = pieces::figure(*figure, here);
            if times > 0 {
                figure.anchor = format!("{}_{}", figure.anchor, times + 1);
            }
            context.insert("figure", &figure);
            match site.edition {
                Some(_) => "export/figure.html",
                None => "embed/figure.html",
            }
        }
        Scheme::Event => {
            let Some(event) = site.ids().events.get(id) else {
                return Ok(Vec::new());
            };
            context.insert("event", &pieces::event(*event, here));
            "embed/event.html"
        }
        Scheme::Timeline => {
            let events: Vec<_> = events_of(id, here)
                .into_iter()
                .map(|event| pieces::event(event, here))
                .collect();
            context.insert("events", &events);
            "embed/timeline.html"
        }
        _ => return Ok(Vec::new()),
    };
    site.render(here.lang, template, &context, id)
        .map_err(Box::new)
}

/// The events of an entry, an article or a topic, in the order of time.
fn events_of(id: &str, here: &Here<'_>) -> Vec<EventIx> {
    let ids = here.site.ids();
    let (entry, article, topic) = (
        ids.entries.get(id),
        ids.articles.get(id),
        ids.topics.get(id),
    );
    let belongs = |event: &Event| {
        if let Some(entry) = entry {
            return event.actors.contains(entry) || event.places.contains(entry);
        }
        if let Some(article) = article {
            return event.article == Some(*article);
        }
        topic.is_some_and(|topic| event.topics.contains(topic))
    };
    let events = (0..).map(EventIx).zip(&here.site.dossier().events);
    events
        .filter(|(_, event)| belongs(event))
        .map(|(ix, _)| ix)
        .collect()
}
