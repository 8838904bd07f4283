//! Reads `content/sources/*.toml`.

use std::sync::Arc;

use super::raw::{RawAccess, RawSource, RawSourceText};
use super::resolve::{Ids, Origin, Resolver};
use super::toml::{Table, TomlFile};
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::files::{Place, SourceTree};
use crate::i18n::Languages;
use crate::model::{Access, Source, SourceKind};

/// How the name of a report of an import ends, which lies beside the source and is for people only.
const REPORT: &str = ".import.toml";

/// Reads every source, by id, each with the place of its id.
pub(super) fn read(
    tree: &SourceTree,
    languages: &Languages,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(Source, Place)> {
    let mut sources = Vec::new();
    let files = tree.records_under("content/sources/");
    for (path, text) in files.filter(|(path, _)| !path.ends_with(REPORT)) {
        let origin = Origin {
            file: path.clone(),
            offset: 0,
        };
        let mut file = TomlFile::new(path, text, 0);
        if let Some(mut table) = file.parse() {
            let tables = file.take_tables(&mut table, "source");
            file.refuse_rest(&table, "source");
            sources.extend(
                tables
                    .into_iter()
                    .filter_map(|table| read_one(&mut file, table, &origin, languages)),
            );
        }
        diagnostics.append(&mut file.diagnostics);
    }
    sources.sort_by(|(a, _), (b, _)| a.id.cmp(&b.id));
    sources
}

fn read_one<'t>(
    file: &mut TomlFile<'t>,
    mut table: Table<'t>,
    origin: &Origin,
    languages: &Languages,
) -> Option<(Source, Place)> {
    let span = table.span();
    let texts = file.take_languages(&mut table, languages);
    let raw: RawSource = file.read(table)?;
    let texts = texts.map(|_, text| file.read::<RawSourceText>(text?));
    let label = texts.as_ref().map(|_, text| text.as_ref()?.label.clone());
    let note = texts.map(|_, text| text?.note);
    let id = file.required(raw.id.clone(), "id", span.clone());
    let title = file.required(raw.title.clone(), "title", span.clone());
    let kind = file.required(raw.kind.clone(), "kind", span);
    let ids = Ids::default();
    let mut resolver = Resolver {
        ids: &ids,
        origin,
        diagnostics: &mut file.diagnostics,
    };
    let kind = kind.and_then(|kind| source_kind(&kind, &mut resolver));
    let language = raw
        .language
        .as_ref()
        .and_then(|tag| language(tag, &mut resolver));
    let id = id?;
    let place = resolver.place(id.span());
    let source = Source {
        id: Arc::from(id.into_inner()),
        kind: kind.unwrap_or(SourceKind::Web),
        authors: raw.author.map(|author| author.0).unwrap_or_default(),
        publisher: raw.publisher,
        title: title
            .map(super::toml::Spanned::into_inner)
            .unwrap_or_default(),
        date: resolver.date(raw.date),
        url: resolver.url(raw.url),
        language,
        access: match raw.access {
            Some(RawAccess::Paywalled) => Access::Paywalled,
            Some(RawAccess::Withheld) => Access::Withheld,
            Some(RawAccess::Public) | None => Access::Public,
        },
        accessed: resolver.date(raw.accessed),
        archived_url: resolver.url(raw.archived_url),
        archived_at: resolver.date(raw.archived_at),
        sha256: raw.sha256.and_then(|hash| sha256(&hash, &mut resolver)),
        label,
        note,
    };
    Some((source, place))
}

fn source_kind(
    written: &super::toml::Spanned<String>,
    resolver: &mut Resolver<'_>,
) -> Option<SourceKind> {
    let name = written.get_ref().as_str();
    let found = SourceKind::ALL
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, kind)| *kind);
    if found.is_none() {
        let names = SourceKind::ALL.map(|(name, _)| name);
        let finding = Diagnostic::at(Code::BadValue, resolver.place(written.span()))
            .arg("value", name)
            .arg("expected", "one-of")
            .arg("options", names.join(", "));
        let suggestion = nearest(name, names).map(str::to_owned);
        resolver.report(Diagnostic {
            suggestion,
            ..finding
        });
    }
    found
}

fn language(tag: &super::toml::Spanned<String>, resolver: &mut Resolver<'_>) -> Option<String> {
    if Languages::is_tag(tag.get_ref()) {
        return Some(tag.get_ref().clone());
    }
    let finding = Diagnostic::at(Code::BadLanguageTag, resolver.place(tag.span()));
    resolver.report(finding.arg("language", tag.get_ref()));
    None
}

fn sha256(hash: &super::toml::Spanned<String>, resolver: &mut Resolver<'_>) -> Option<String> {
    let text = hash.get_ref();
    if text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Some(text.to_ascii_lowercase());
    }
    let finding = Diagnostic::at(Code::BadValue, resolver.place(hash.span())).arg("value", text);
    resolver.report(finding.arg("expected", "sha256"));
    None
}
