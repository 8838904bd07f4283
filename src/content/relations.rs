//! Reads the `[[relation]]` tables of an entry: what an actor is to another.

use std::collections::BTreeMap;
use std::ops::Range;

use super::raw::{RawRelation, RawRelationKind, RawRelationText};
use super::resolve::Resolver;
use super::toml::{Table, TomlFile, has_words};
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::{Languages, PerLang};
use crate::model::{Date, Entry, EntryIx, EntryKind, Relation, RelationKind};

/// A relation as read, before its references are known.
pub(super) struct RawRelationTable {
    raw: RawRelation,
    span: Range<usize>,
    notes: PerLang<Option<String>>,
}

/// Takes the relations out of an entry's table.
pub(super) fn take<'t>(
    file: &mut TomlFile<'t>,
    table: &mut Table<'t>,
    languages: &Languages,
) -> Vec<RawRelationTable> {
    file.take_tables(table, "relation")
        .into_iter()
        .filter_map(|table| read_one(file, table, languages))
        .collect()
}

fn read_one<'t>(
    file: &mut TomlFile<'t>,
    mut table: Table<'t>,
    languages: &Languages,
) -> Option<RawRelationTable> {
    let span = table.span();
    let texts = file.take_languages(&mut table, languages);
    let raw: RawRelation = file.read(table)?;
    file.required(raw.with.as_ref(), "with", span.clone());
    file.required(raw.kind, "kind", span.clone());
    let notes = texts.map(|_, text| {
        let raw: RawRelationText = file.read(text?)?;
        let note = raw.note.filter(|note| has_words(&note))?;
        Some(note.into_inner())
    });
    Some(RawRelationTable { raw, span, notes })
}

/// Resolves the relations of an entry; `kind_of` says what each entry is.
pub(super) fn resolve(
    tables: Vec<RawRelationTable>,
    (own, id): (EntryIx, &str),
    kind_of: &impl Fn(EntryIx) -> Option<EntryKind>,
    resolver: &mut Resolver<'_>,
) -> Vec<Relation> {
    if let Some(table) = tables.first() {
        let place = resolver.place(table.span.clone());
        check_kind(kind_of(own), id, place, resolver);
    }
    tables
        .into_iter()
        .filter_map(|table| resolve_one(table, own, kind_of, resolver))
        .collect()
}

fn resolve_one(
    table: RawRelationTable,
    own: EntryIx,
    kind_of: &impl Fn(EntryIx) -> Option<EntryKind>,
    resolver: &mut Resolver<'_>,
) -> Option<Relation> {
    let raw = table.raw;
    let id = raw.with?;
    let with = resolver.entry(&id);
    let kind = raw.kind.map(kind);
    let until_span = raw.until.as_ref().map(super::toml::Spanned::span);
    let since = resolver.date(raw.since);
    let until = resolver.date(raw.until);
    if let (Some(begins), Some(ends), Some(span)) = (&since, &until, until_span)
        && ends.latest() < begins.earliest()
    {
        let finding = Diagnostic::at(Code::RelationDates, resolver.place(span));
        let finding = finding.arg("since", begins.as_str());
        resolver.report(finding.arg("until", ends.as_str()));
    }
    let sources = resolver.sources(raw.sources.as_ref());
    let (with, kind) = (with?, kind?);
    let place = resolver.place(id.span());
    if with == own {
        let finding = Diagnostic::at(Code::RelationToItself, place).arg("id", id.get_ref());
        resolver.report(finding);
        return None;
    }
    if !check_kind(kind_of(with), id.get_ref(), place.clone(), resolver) {
        return None;
    }
    if raw.sources.is_none_or(|sources| sources.is_empty()) && kind.is_mutual() {
        let finding = Diagnostic::at(Code::RelationWithoutSource, place.clone());
        let finding = finding.arg("kind", kind.as_str());
        resolver.report(finding.arg("id", id.get_ref()));
    }
    Some(Relation {
        with,
        kind,
        since,
        until,
        sources,
        notes: table.notes,
        place,
    })
}

/// Whether an entry is of a kind that has relations.
fn check_kind(
    kind: Option<EntryKind>,
    id: &str,
    place: crate::files::Place,
    resolver: &mut Resolver<'_>,
) -> bool {
    let Some(kind) = kind.filter(|kind| !kind.has_relations()) else {
        return true;
    };
    let finding = Diagnostic::at(Code::WrongKind, place).arg("id", id);
    let finding = finding.arg("kind", kind.as_str());
    resolver.report(finding.arg("expected", "relation"));
    false
}

fn kind(raw: RawRelationKind) -> RelationKind {
    match raw {
        RawRelationKind::Allied => RelationKind::Allied,
        RawRelationKind::Opposed => RelationKind::Opposed,
        RawRelationKind::Supports => RelationKind::Supports,
        RawRelationKind::Leads => RelationKind::Leads,
        RawRelationKind::MemberOf => RelationKind::MemberOf,
    }
}

/// Reports relations that are said more than once, at the same time: by one file twice, or by the files of both.
///
/// One file may say that two are allied and that they are opposed, each by another source. Two files may not: nobody who
/// reads one of them would know of the other.
pub(super) fn check_twice(entries: &[Entry], diagnostics: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<(EntryIx, EntryIx), Vec<(EntryIx, &Relation)>> = BTreeMap::new();
    for (ix, entry) in (0..).map(EntryIx).zip(entries) {
        for relation in &entry.relations {
            let pair = (ix.min(relation.with), ix.max(relation.with));
            let known = seen.entry(pair).or_default();
            let clash = known.iter().find(|(by, other)| {
                let same = other.kind == relation.kind;
                let differ = *by != ix && contradict(other.kind, relation.kind);
                (same || differ) && relation.overlaps(other)
            });
            if let Some((by, first)) = clash {
                let dates = |one: &Relation| {
                    [&one.since, &one.until]
                        .map(|d| d.as_ref().map(Date::as_str).map(str::to_owned))
                };
                let same = first.kind == relation.kind && dates(first) == dates(relation);
                let other = |ix: EntryIx| entries.get(ix.0 as usize).map_or("", |entry| &entry.id);
                let finding = Diagnostic::at(Code::RelationTwice, relation.place.clone())
                    .arg("how", if same { "same" } else { "differs" })
                    .arg("first", other(*by))
                    .arg("kind", first.kind.as_str());
                diagnostics.push(finding.related(first.place.clone()));
            }
            known.push((ix, relation));
        }
    }
}

fn contradict(a: RelationKind, b: RelationKind) -> bool {
    use RelationKind::{Allied, Opposed, Supports};
    matches!(
        (a, b),
        (Opposed, Allied | Supports) | (Allied | Supports, Opposed)
    )
}
