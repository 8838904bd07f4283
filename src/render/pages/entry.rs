//! The page of a glossary entry.

use super::{Rendered, finish};
use crate::i18n::Lang;
use crate::markdown::{parse, runs};
use crate::model::{Date, Entry, EntryIx, EntryText, EventIx};
use crate::render::atlas;
use crate::render::body;
use crate::render::head::{PageSpec, Subject};
use crate::render::passage::Passages;
use crate::render::pieces;
use crate::render::place::Here;
use crate::render::site::Site;
use crate::render::ties;
use crate::render::view;

/// The page of an entry; none in a language that it does not exist in.
pub(in crate::render) fn page(site: &Site<'_>, ix: EntryIx, lang: Lang) -> Option<Rendered> {
    let dossier = site.dossier();
    let entry = dossier.entry(ix);
    let text = entry.text(lang)?;
    let routes = &dossier.routes.entry[ix.0 as usize];
    let here = Here::new(site, lang, &routes[lang]);
    let linked = &site.linked.definitions[ix.0 as usize][lang];
    let passages = Passages::in_record(site.linked.shown.entry(ix, lang));
    let own = here.in_table(&text.definition_place);
    let written = own.as_ref().unwrap_or(&here);
    let definition = body::write(&text.definition, linked, &[], written, passages);
    let content = view(ix, entry, text, definition.html, &here);
    let words = in_short(&text.definition);
    let mut spec = PageSpec::everywhere("entry", "glossary", text.short_name(), routes, lang);
    spec.versions = entry
        .texts
        .as_ref()
        .map(|lang, text| text.as_ref().map(|_| routes[lang].clone()));
    spec.description = Some(words.as_str()).filter(|words| !words.is_empty());
    spec.subject = Subject::Entry(ix);
    let mut rendered = finish(&spec, &here, &content, definition.has_code);
    rendered.diagnostics = definition.diagnostics;
    rendered.said = definition.said;
    Some(rendered)
}

fn view(
    ix: EntryIx,
    entry: &Entry,
    text: &EntryText,
    definition: crate::render::html::Html,
    here: &Here<'_>,
) -> view::Entry {
    let site = here.site;
    let link = |ix: &EntryIx| pieces::entry_link(*ix, here);
    let date = |value: &Option<Date>| value.as_ref().map(|value| pieces::date(value, here));
    let more_acronyms = text.acronyms.iter().skip(1);
    view::Entry {
        kind: entry.kind.as_str(),
        full_name: pieces::full_name(text).map(|name| pieces::typeset(name, here)),
        aliases: more_acronyms
            .chain(&text.aliases)
            .map(|name| pieces::typeset(name, here))
            .collect(),
        former: pieces::former_names(text, here.lang, here),
        others: pieces::other_names(entry, here.lang, here),
        since: date(&entry.since),
        until: date(&entry.until),
        definition,
        mark: pieces::mark(site.linked.shown.entry(ix, here.lang)),
        original: original(ix, here),
        part_of: entry.part_of.as_ref().map(link),
        parts: site.parts_of(ix).iter().map(link).collect(),
        preceded_by: site.predecessors_of(ix).iter().map(link).collect(),
        succeeded_by: entry.succeeded_by.as_ref().map(link),
        relations: ties::relations(ix, here),
        locator: atlas::locator(ix, here),
        related: entry.related.iter().map(link).collect(),
        sources: entry
            .sources
            .iter()
            .map(|source| pieces::source(*source, here))
            .collect(),
        mentions: mentions(ix, here),
        events: site
            .events_of(ix)
            .iter()
            .map(|event: &EventIx| event_elsewhere(pieces::event(*event, here), ix, here))
            .collect(),
    }
}

/// An event on the page of an entry, which it need not name again.
fn event_elsewhere(mut event: view::Event, ix: EntryIx, here: &Here<'_>) -> view::Event {
    let own = here.url(&here.site.dossier().routes.entry[ix.0 as usize][here.lang]);
    event.actors.retain(|link| link.url != own);
    event.places.retain(|link| link.url != own);
    event
}

/// The first paragraph of a definition without its marks, for search engines.
fn in_short(definition: &str) -> String {
    let runs = runs(&parse(definition));
    runs.first()
        .map_or_else(String::new, |run| run.plain().trim().to_owned())
}

/// The entry in the language that it is translated from.
fn original(ix: EntryIx, here: &Here<'_>) -> Option<view::Original> {
    let site = here.site;
    let from = site.linked.shown.entry(ix, here.lang)?.from;
    let dossier = site.dossier();
    let text = dossier.entry(ix).text(from)?;
    let lang = site.tag(from).to_owned();
    Some(view::Original {
        link: view::Link {
            text: pieces::typeset_in(text.short_name(), from, here),
            url: dossier.routes.entry[ix.0 as usize][from].to_string(),
            lang: Some(lang.clone()),
        },
        language: site.language_name(&lang, here.lang),
        lang,
        summary: None,
    })
}

fn mentions(ix: EntryIx, here: &Here<'_>) -> Vec<view::Mention> {
    let found = &here.site.linked.mentions[ix.0 as usize][here.lang];
    found
        .iter()
        .filter_map(|(document, sighting)| {
            let link = here.site.document_link(*document, here)?;
            let sentence = pieces::sentence(sighting, here);
            Some(view::Mention {
                title: link.text,
                url: link.url,
                sentence,
            })
        })
        .collect()
}
