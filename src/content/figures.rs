//! Reads `content/figures/*.toml`.

use std::sync::Arc;

use super::toml::Spanned;

use super::raw::{RawClaim, RawClaimText, RawFigure, RawFigureText};
use super::resolve::{Ids, Origin, Resolver};
use super::toml::{Table, TomlFile};
use crate::diagnostic::{Code, Diagnostic};
use crate::files::{Place, SourceTree};
use crate::i18n::Languages;
use crate::model::{Amount, Claim, ClaimText, Figure, FigureText, Qualifier};

/// Reads every figure, by id, each with the place of its id. Entries and sources must be known already.
pub(super) fn read(
    tree: &SourceTree,
    languages: &Languages,
    ids: &Ids,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(Figure, Place)> {
    let mut figures = Vec::new();
    for (path, text) in tree.records_under("content/figures/") {
        let origin = Origin {
            file: path.clone(),
            offset: 0,
        };
        let mut file = TomlFile::new(path, text, 0);
        if let Some(mut table) = file.parse() {
            let tables = file.take_tables(&mut table, "figure");
            file.refuse_rest(&table, "figure");
            figures.extend(
                tables
                    .into_iter()
                    .filter_map(|table| read_one(&mut file, table, &origin, languages, ids)),
            );
        }
        diagnostics.append(&mut file.diagnostics);
    }
    figures.sort_by(|(a, _), (b, _)| a.id.cmp(&b.id));
    figures
}

fn read_one<'t>(
    file: &mut TomlFile<'t>,
    mut table: Table<'t>,
    origin: &Origin,
    languages: &Languages,
    ids: &Ids,
) -> Option<(Figure, Place)> {
    let span = table.span();
    let texts = file.take_languages(&mut table, languages);
    let rows = file.take_tables(&mut table, "row");
    let raw: RawFigure = file.read(table)?;
    let texts = texts.map(|_, text| {
        let table = text?;
        let span = table.span();
        let raw: RawFigureText = file.read(table)?;
        let measure = file.required(raw.measure, "measure", span)?.into_inner();
        Some(FigureText {
            measure,
            unit: raw.unit,
            note: raw.note,
        })
    });
    let claims = rows
        .into_iter()
        .filter_map(|row| read_claim(file, row, origin, languages, ids))
        .collect();
    let id = file.required(raw.id, "id", span)?;
    let place = file.place(id.span());
    Some((
        Figure {
            id: Arc::from(id.into_inner()),
            texts,
            claims,
        },
        place,
    ))
}

fn read_claim<'t>(
    file: &mut TomlFile<'t>,
    mut table: Table<'t>,
    origin: &Origin,
    languages: &Languages,
    ids: &Ids,
) -> Option<Claim> {
    let span = table.span();
    let texts = file.take_languages(&mut table, languages);
    let raw: RawClaim = file.read(table)?;
    let has_by = raw.by.is_some();
    let texts = texts.map(|_, text| {
        let table = text?;
        let span = table.span();
        let raw: RawClaimText = file.read(table)?;
        if !has_by {
            file.required(raw.who.as_ref(), "who", span.clone());
        }
        let counts = file.required(raw.counts, "counts", span)?;
        Some(ClaimText {
            who: raw.who,
            counts,
        })
    });
    let source = file.required(raw.source.clone(), "source", span.clone());
    let amount = amount(&raw, span, file);
    let mut resolver = Resolver {
        ids,
        origin,
        diagnostics: &mut file.diagnostics,
    };
    let qualifier = raw
        .qualifier
        .as_ref()
        .map_or(Some(Qualifier::Exact), |name| {
            qualifier(name, &mut resolver)
        });
    let by = raw.by.as_ref().map(|id| resolver.entry(id));
    let date = resolver.date(raw.date);
    let source = source.as_ref().and_then(|id| resolver.source(id));
    Some(Claim {
        by: by.flatten(),
        amount: amount?,
        qualifier: qualifier?,
        date,
        source: source?,
        texts,
    })
}

/// What a row says: one number, or two with everything between them.
fn amount(raw: &RawClaim, span: std::ops::Range<usize>, file: &mut TomlFile<'_>) -> Option<Amount> {
    let number = |value: &Option<Spanned<f64>>| {
        let value = value.as_ref()?;
        Some((*value.get_ref(), value.span()))
    };
    let (value, at, expected) = match (number(&raw.value), number(&raw.min), number(&raw.max)) {
        (Some((value, _)), None, None) if value.is_finite() => return Some(Amount::Value(value)),
        (None, Some((min, _)), Some((max, _))) if min <= max => {
            return Some(Amount::Range(min, max));
        }
        (None, Some((min, at)), Some((max, _))) => (format!("{min}–{max}"), at, "range"),
        (Some((value, at)), ..) => (value.to_string(), at, "amount"),
        (None, min, max) => {
            let key = match (min, max) {
                (None, None) => "value",
                (None, _) => "min",
                (_, _) => "max",
            };
            let is_slip = ["value", "min", "max"]
                .iter()
                .any(|key| file.is_slip(key, &span));
            if !is_slip {
                file.required(None::<()>, key, span);
            }
            return None;
        }
    };
    let finding = Diagnostic::at(Code::BadValue, file.place(at)).arg("value", value);
    file.report(finding.arg("expected", expected));
    None
}

fn qualifier(name: &Spanned<String>, resolver: &mut Resolver<'_>) -> Option<Qualifier> {
    let found = Qualifier::ALL
        .iter()
        .find(|(known, _)| known == name.get_ref())
        .map(|(_, qualifier)| *qualifier);
    if found.is_none() {
        let names = Qualifier::ALL.map(|(name, _)| name);
        let finding = Diagnostic::at(Code::BadValue, resolver.place(name.span()))
            .arg("value", name.get_ref())
            .arg("expected", "one-of")
            .arg("options", names.join(", "));
        resolver.report(finding.suggest(name.get_ref(), names));
    }
    found
}
