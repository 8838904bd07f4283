//! Reads `content/glossary/<id>.toml`.

use std::sync::Arc;

use rayon::prelude::*;

use super::linking;
use super::raw::{RawCase, RawEntry, RawEntryKind, RawEntryText};
use super::relations::{self, RawRelationTable};
use super::resolve::{Ids, Origin, Resolver};
use super::toml::{TomlFile, has_words};
use crate::diagnostic::{Code, Diagnostic};
use crate::files::{Place, SourceTree};
use crate::i18n::{Languages, PerLang};
use crate::model::{Entry, EntryIx, EntryKind, EntryText, FormerName, MatchCase};

const FOLDER: &str = "content/glossary/";

/// An entry as read, before its references are known.
pub(super) struct RawEntryFile {
    pub(super) id: Arc<str>,
    pub(super) origin: Origin,
    raw: RawEntry,
    relations: Vec<RawRelationTable>,
    texts: PerLang<Option<(std::ops::Range<usize>, RawEntryText)>>,
}

impl RawEntryFile {
    pub(super) fn place(&self) -> Place {
        self.origin.place(0..0)
    }

    /// What the entry is, if its file says so.
    pub(super) fn kind(&self) -> Option<EntryKind> {
        self.raw.kind.map(kind)
    }
}

/// Reads every file of the glossary but those that say `draft = true`, which wait for a person to complete them.
pub(super) fn read(
    tree: &SourceTree,
    languages: &Languages,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<RawEntryFile> {
    let files: Vec<_> = tree.records_under(FOLDER).collect();
    let read: Vec<_> = files
        .into_par_iter()
        .map(|(path, text)| {
            let mut file = TomlFile::new(path, text, 0);
            let id = path
                .strip_prefix(FOLDER)
                .and_then(|name| name.strip_suffix(".toml"))
                .unwrap_or(path);
            (
                read_one(
                    &mut file,
                    id,
                    Origin {
                        file: path.clone(),
                        offset: 0,
                    },
                    languages,
                ),
                file.diagnostics,
            )
        })
        .collect();
    let mut entries = Vec::new();
    for (entry, found) in read {
        entries.extend(entry);
        diagnostics.extend(found);
    }
    entries
}

fn read_one(
    file: &mut TomlFile<'_>,
    id: &str,
    origin: Origin,
    languages: &Languages,
) -> Option<RawEntryFile> {
    let mut table = file.parse()?;
    if file.take_draft(&mut table, false) {
        return None;
    }
    let texts = file.take_languages(&mut table, languages);
    let relations = relations::take(file, &mut table, languages);
    let raw: RawEntry = file.read(table)?;
    file.required(raw.kind, "kind", 0..0);
    let texts = texts.map(|_, text| {
        let table = text?;
        let span = table.span();
        let raw: RawEntryText = file.read(table)?;
        file.required(raw.name.as_ref().filter(has_words), "name", span.clone());
        file.required(
            raw.definition.as_ref().filter(has_words),
            "definition",
            span.clone(),
        );
        Some((span, raw))
    });
    if languages.iter().all(|lang| texts[lang].is_none()) && file.diagnostics.is_empty() {
        let place = file.place(0..0);
        let known: Vec<_> = languages.iter().map(|lang| languages.tag(lang)).collect();
        let finding = Diagnostic::at(Code::MissingLanguage, place).arg("what", id);
        file.report(finding.arg("language", known.join(", ")));
    }
    Some(RawEntryFile {
        id: id.into(),
        origin,
        raw,
        relations,
        texts,
    })
}

/// Resolves one entry; `kind_of` says what each entry is.
pub(super) fn resolve(
    file: RawEntryFile,
    ids: &Ids,
    kind_of: &impl Fn(EntryIx) -> Option<EntryKind>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Entry {
    let origin = file.origin;
    let mut resolver = Resolver {
        ids,
        origin: &origin,
        diagnostics,
    };
    let raw = file.raw;
    let part_of = raw.part_of.as_ref().and_then(|id| resolver.entry(id));
    let succeeded_by = raw.succeeded_by.as_ref().and_then(|id| resolver.entry(id));
    let own = ids.entries.get(&file.id).copied();
    let relations =
        own.map(|own| relations::resolve(file.relations, (own, &file.id), kind_of, &mut resolver));
    let (context, except) = (
        raw.context.unwrap_or_default(),
        raw.except.unwrap_or_default(),
    );
    let texts = file.texts.map(|_, text| {
        let (span, raw) = text?;
        let mut text = resolve_text(raw, span, &mut resolver);
        text.context.extend(context.iter().cloned());
        text.except.extend(except.iter().cloned());
        check_names(&text, &mut resolver);
        Some(text)
    });
    Entry {
        id: file.id,
        kind: raw.kind.map_or(EntryKind::Term, kind),
        since: resolver.date(raw.since),
        until: resolver.date(raw.until),
        related: resolver.entries(raw.related.as_ref()),
        part_of,
        succeeded_by,
        relations: relations.unwrap_or_default(),
        sources: resolver.sources(raw.sources.as_ref()),
        case: match raw.case {
            Some(RawCase::Exact) => MatchCase::Exact,
            Some(RawCase::Normal) | None => MatchCase::Normal,
        },
        link: raw.link.unwrap_or(true),
        loose: raw.loose.unwrap_or(false),
        only_in: raw.only_in.map(|ids| linking::scopes(&ids, &mut resolver)),
        first_mention: raw.first_mention.as_deref().map(linking::gloss),
        coordinates: raw
            .coordinates
            .and_then(|pair| coordinates(&pair, &mut resolver)),
        texts,
    }
}

fn resolve_text(
    raw: RawEntryText,
    span: std::ops::Range<usize>,
    resolver: &mut Resolver<'_>,
) -> EntryText {
    let place = resolver.place(
        raw.name
            .as_ref()
            .map_or(span.clone(), super::toml::Spanned::span),
    );
    let definition_place = resolver.place(
        raw.definition
            .as_ref()
            .map_or(span, super::toml::Spanned::span),
    );
    let former = raw
        .former
        .unwrap_or_default()
        .into_iter()
        .filter_map(|former| {
            let until = resolver.date(former.until);
            Some(FormerName {
                name: former.name?.into_inner(),
                until,
            })
        });
    EntryText {
        former: former.collect(),
        name: raw
            .name
            .map(super::toml::Spanned::into_inner)
            .unwrap_or_default(),
        sort: raw.sort,
        acronyms: raw.acronym.map(|acronym| acronym.0).unwrap_or_default(),
        aliases: raw.aliases.unwrap_or_default(),
        forms: raw.forms.unwrap_or_default(),
        context: raw.context.unwrap_or_default(),
        except: raw.except.unwrap_or_default(),
        definition: raw
            .definition
            .map(super::toml::Spanned::into_inner)
            .unwrap_or_default(),
        definition_place,
        place,
    }
}

/// Reports names that could only match signs, and what could never match.
fn check_names(text: &EntryText, resolver: &mut Resolver<'_>) {
    let name = std::slice::from_ref(&text.name);
    let former: Vec<String> = text
        .former
        .iter()
        .map(|former| former.name.clone())
        .collect();
    let lists: [(&str, &[String]); 7] = [
        ("name", name),
        ("acronym", &text.acronyms),
        ("aliases", &text.aliases),
        ("forms", &text.forms),
        ("former", &former),
        ("context", &text.context),
        ("except", &text.except),
    ];
    for (key, names) in lists {
        // A name that is not there at all is reported as missing.
        let names = names
            .iter()
            .filter(|name| key != "name" || !name.is_empty());
        for name in names.filter(|name| !name.chars().any(char::is_alphanumeric)) {
            let finding = Diagnostic::at(Code::EmptyName, text.place.clone()).arg("key", key);
            resolver.report(finding.arg("text", name));
        }
    }
}

fn coordinates(
    pair: &super::toml::Spanned<Vec<f64>>,
    resolver: &mut Resolver<'_>,
) -> Option<(f64, f64)> {
    if let [latitude, longitude] = pair.get_ref().as_slice()
        && latitude.abs() <= 90.0
        && longitude.abs() <= 180.0
    {
        return Some((*latitude, *longitude));
    }
    let place = resolver.place(pair.span());
    let written: Vec<String> = pair.get_ref().iter().map(f64::to_string).collect();
    let finding = Diagnostic::at(Code::BadValue, place).arg("value", written.join(", "));
    resolver.report(finding.arg("expected", "coordinates"));
    None
}

fn kind(raw: RawEntryKind) -> EntryKind {
    match raw {
        RawEntryKind::Actor => EntryKind::Actor,
        RawEntryKind::Operation => EntryKind::Operation,
        RawEntryKind::Acronym => EntryKind::Acronym,
        RawEntryKind::Person => EntryKind::Person,
        RawEntryKind::Place => EntryKind::Place,
        RawEntryKind::Treaty => EntryKind::Treaty,
        RawEntryKind::Term => EntryKind::Term,
    }
}

/// Reports chains of `part_of` or `succeeded_by` that lead back to where they began, each once.
pub(super) fn check_cycles(
    entries: &[Entry],
    place_of: impl Fn(usize) -> Place,
    diagnostics: &mut Vec<Diagnostic>,
) {
    type Next = fn(&Entry) -> Option<crate::model::EntryIx>;
    let relations: [(&str, Next); 2] = [
        ("part_of", |entry| entry.part_of),
        ("succeeded_by", |entry| entry.succeeded_by),
    ];
    for (relation, next) in relations {
        for (start, entry) in entries.iter().enumerate() {
            let mut chain = vec![entry.id.as_ref()];
            let mut at = next(entry);
            while let Some(ix) = at.filter(|_| chain.len() <= entries.len()) {
                let position = ix.0 as usize;
                chain.push(&entries[position].id);
                if position == start {
                    let finding = Diagnostic::at(Code::RelationCycle, place_of(start))
                        .arg("relation", relation);
                    diagnostics.push(finding.arg("chain", chain.join(" → ")));
                    break;
                }
                if position < start {
                    break;
                }
                at = next(&entries[position]);
            }
        }
    }
}
