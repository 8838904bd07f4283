//! A record's values as cells.

use super::columns::Column;
use super::list::{EMPTY, formers, list};
use super::record::{Record, RecordText};

/// What a switch that is not as usual says; the usual one is an empty cell.
pub(super) const YES: &str = "yes";
/// See [`YES`].
pub(super) const NO: &str = "no";
/// The value of `case` that is not the usual one.
pub(super) const EXACT: &str = "exact";

/// What stands in a column for a record in one language, before it is guarded against spreadsheets.
///
/// Two records are the same in a column when their cells are.
pub(super) fn cell(column: Column, record: &Record, tag: &str, text: &RecordText) -> String {
    let or_empty = |value: &Option<String>| value.clone().unwrap_or_default();
    let when = |holds: bool, word: &str| if holds { word } else { "" }.to_owned();
    match column {
        Column::Id => record.id.clone(),
        Column::Kind => record.kind.map_or("", |kind| kind.as_str()).to_owned(),
        Column::Lang => tag.to_owned(),
        Column::Name => text.name.clone(),
        Column::Acronym => list(&text.acronyms),
        Column::Aliases => list(&text.aliases),
        Column::Forms => list(&text.forms),
        Column::Former => formers(&text.former),
        Column::Sort => or_empty(&text.sort),
        Column::Context => list(&text.context),
        Column::Except => list(&text.except),
        Column::Definition => text.definition.clone(),
        Column::Since => or_empty(&record.since),
        Column::Until => or_empty(&record.until),
        Column::Related => list(&record.related),
        Column::PartOf => or_empty(&record.part_of),
        Column::SucceededBy => or_empty(&record.succeeded_by),
        Column::Sources => list(&record.sources),
        Column::Case => when(record.exact, EXACT),
        Column::Link => when(record.unlinked, NO),
        Column::Loose => when(record.loose, YES),
        Column::OnlyIn => list_or_none(record.only_in.as_ref()),
        Column::FirstMention => list_or_none(record.first_mention.as_ref()),
        Column::Coordinates => record
            .coordinates
            .map(|(latitude, longitude)| format!("{latitude}, {longitude}"))
            .unwrap_or_default(),
    }
}

fn list_or_none(texts: Option<&Vec<String>>) -> String {
    match texts {
        Some(texts) if texts.is_empty() => EMPTY.to_owned(),
        Some(texts) => list(texts),
        None => String::new(),
    }
}
