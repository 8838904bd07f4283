//! Reads `content/events/*.toml`.

use std::sync::Arc;

use super::raw::{RawEvent, RawEventText, RawStatus};
use super::resolve::{Ids, Origin, Resolver};
use super::toml::{Table, TomlFile, has_words};
use crate::diagnostic::{Code, Diagnostic};
use crate::files::{Place, SourceTree};
use crate::i18n::{Languages, PerLang};
use crate::model::{Date, EntryIx, EntryKind, Event, EventText, Status};

/// An event as read, before its references are known.
pub(super) struct RawEventTable {
    pub(super) id: Arc<str>,
    pub(super) date: Date,
    pub(super) place: Place,
    origin: Origin,
    raw: RawEvent,
    texts: PerLang<Option<(std::ops::Range<usize>, RawEventText)>>,
}

/// How the name of a file ends whose events wait for a person to accept them.
const DRAFT: &str = ".draft.toml";

/// Reads every event, in the order of time.
///
/// A file that says `draft = true` is left out, as is one named `*.draft.toml` that does not say `draft = false`.
pub(super) fn read(
    tree: &SourceTree,
    languages: &Languages,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<RawEventTable> {
    let mut events = Vec::new();
    for (path, text) in tree.records_under("content/events/") {
        let origin = Origin {
            file: path.clone(),
            offset: 0,
        };
        let mut file = TomlFile::new(path, text, 0);
        if let Some(mut table) = file.parse() {
            let is_draft = file.take_draft(&mut table, path.ends_with(DRAFT));
            let tables = file.take_tables(&mut table, "event");
            file.refuse_rest(&table, "event");
            if !is_draft {
                let read = |table| read_one(&mut file, table, &origin, languages);
                events.extend(tables.into_iter().filter_map(read));
            }
        }
        diagnostics.append(&mut file.diagnostics);
    }
    events.sort_by(|a, b| a.date.timeline_order(&b.date).then_with(|| a.id.cmp(&b.id)));
    events
}

fn read_one<'t>(
    file: &mut TomlFile<'t>,
    mut table: Table<'t>,
    origin: &Origin,
    languages: &Languages,
) -> Option<RawEventTable> {
    let span = table.span();
    let texts = file.take_languages(&mut table, languages);
    let mut raw: RawEvent = file.read(table)?;
    let texts = texts.map(|_, text| {
        let table = text?;
        let span = table.span();
        let raw: RawEventText = file.read(table)?;
        file.required(raw.title.as_ref().filter(has_words), "title", span.clone());
        Some((span, raw))
    });
    let id = file.required(raw.id.take(), "id", span.clone());
    let date = file.required(raw.date.take(), "date", span);
    let ids = Ids::default();
    let date = Resolver {
        ids: &ids,
        origin,
        diagnostics: &mut file.diagnostics,
    }
    .date(date);
    let id = id?;
    Some(RawEventTable {
        place: file.place(id.span()),
        id: id.into_inner().into(),
        date: date?,
        origin: origin.clone(),
        raw,
        texts,
    })
}

/// Resolves one event; `kind_of` says what an entry is.
pub(super) fn resolve(
    table: RawEventTable,
    ids: &Ids,
    kind_of: impl Fn(EntryIx) -> EntryKind,
    diagnostics: &mut Vec<Diagnostic>,
) -> Event {
    let origin = table.origin;
    let mut resolver = Resolver {
        ids,
        origin: &origin,
        diagnostics,
    };
    let raw = table.raw;
    let mut of_kind =
        |list: Option<&Vec<super::toml::Spanned<String>>>, place_wanted: bool| -> Vec<EntryIx> {
            let mut found = Vec::new();
            for id in list.into_iter().flatten() {
                let Some(ix) = resolver.entry(id) else {
                    continue;
                };
                if (kind_of(ix) == EntryKind::Place) == place_wanted {
                    found.push(ix);
                    continue;
                }
                let finding = Diagnostic::at(Code::WrongKind, resolver.place(id.span()))
                    .arg("id", id.get_ref());
                let expected = if place_wanted { "place" } else { "actor" };
                resolver.report(
                    finding
                        .arg("kind", kind_of(ix).as_str())
                        .arg("expected", expected),
                );
            }
            found
        };
    let actors = of_kind(raw.actors.as_ref(), false);
    let places = of_kind(raw.places.as_ref(), true);
    Event {
        id: table.id,
        date: table.date,
        status: match raw.status {
            Some(RawStatus::Attributed) => Status::Attributed,
            Some(RawStatus::Contested) => Status::Contested,
            Some(RawStatus::Established) | None => Status::Established,
        },
        actors,
        places,
        topics: resolver.topics(raw.topics.as_ref()),
        sources: resolver.sources(raw.sources.as_ref()),
        article: raw.article.as_ref().and_then(|id| resolver.article(id)),
        texts: table.texts.map(|_, text| {
            text.map(|(span, raw)| EventText {
                place: resolver.place(raw.text.as_ref().map_or(span, super::toml::Spanned::span)),
                title: raw
                    .title
                    .map(super::toml::Spanned::into_inner)
                    .unwrap_or_default(),
                text: raw
                    .text
                    .map(super::toml::Spanned::into_inner)
                    .unwrap_or_default(),
            })
        }),
    }
}
