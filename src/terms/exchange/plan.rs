//! What a table would change in the glossary.

use serde::Serialize;

use super::cell::cell;
use super::columns::{Column, ColumnScope};
use super::decode::decode;
use super::draft;
use super::known::Known;
use super::read::{path_of, read};
use super::record::{Record, RecordText};
use super::table::table;
use crate::content::Loaded;
use crate::diagnostic::{self, Diagnostic, Wording, has_errors};
use crate::files::{Proposed, SourcePath, SourceTree};

/// What becomes of a table: nothing of it is done yet.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    /// The entries that the table names, in its order.
    pub(crate) items: Vec<Item>,
    /// The files to write; none when something in the table is wrong.
    pub(crate) files: Vec<Proposed>,
    /// What is wrong with the table.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// The table, for printing what was found in it.
    pub(crate) texts: SourceTree,
}

/// An entry that a table names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Item {
    /// Its id.
    pub(crate) id: String,
    /// What becomes of it.
    pub(crate) state: State,
    /// Its file.
    pub(crate) path: String,
    /// The languages that the table has it in.
    pub(crate) languages: Vec<String>,
    /// What the table has otherwise than the glossary. It is not written.
    pub(crate) differences: Vec<Difference>,
    /// The languages that only the table has, each as the table to paste into the file.
    pub(crate) additions: Vec<Addition>,
}

/// What becomes of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum State {
    /// It is not in the glossary: a draft is written.
    New,
    /// The glossary says the same.
    Unchanged,
    /// The glossary says something else, or lacks a language: a person decides.
    Changed,
}

/// A key whose value differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Difference {
    /// The key in the entry's file.
    pub(crate) key: &'static str,
    /// The language, unless the key is of the whole entry.
    pub(crate) language: Option<String>,
    /// What the glossary says, as a cell.
    pub(crate) old: String,
    /// What the table says.
    pub(crate) new: String,
}

/// A language that the entry lacks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Addition {
    /// The language.
    pub(crate) language: String,
    /// The table to paste.
    pub(crate) toml: String,
}

/// Holds a table against the glossary.
///
/// `loaded` is the dossier of `tree` with its drafts read as if they were published ([`super::as_if_published`]).
pub(crate) fn plan(
    name: &str,
    bytes: &[u8],
    tree: &SourceTree,
    loaded: &Loaded,
    wording: &Wording,
) -> Plan {
    let file: SourcePath = name.into();
    let mut plan = Plan::default();
    let text = match decode(&file, bytes) {
        Ok(text) => text,
        Err(finding) => {
            plan.diagnostics.push(finding);
            return plan;
        }
    };
    plan.texts.insert_text(file.clone(), text);
    let known = Known::new(loaded, tree);
    if let Some(table) = table(&file, text, &mut plan.diagnostics) {
        let records = read(&table, &known, &mut plan.diagnostics);
        plan.items = records
            .iter()
            .map(|record| item(record, &table.columns, &known, wording))
            .collect();
        if !has_errors(&plan.diagnostics) {
            let is_new = |(_, item): &(&Record, &Item)| item.state == State::New;
            let new = records.iter().zip(&plan.items).filter(is_new);
            let proposed = new.map(|(record, item)| Proposed {
                path: item.path.clone(),
                text: draft::file(record, wording),
            });
            plan.files = proposed.collect();
        }
    }
    diagnostic::sort(&mut plan.diagnostics);
    plan
}

fn item(record: &Record, columns: &[Column], known: &Known<'_>, wording: &Wording) -> Item {
    let mut item = Item {
        id: record.id.clone(),
        state: State::New,
        path: path_of(&record.id),
        languages: record.texts.iter().map(|(tag, _)| tag.clone()).collect(),
        differences: Vec::new(),
        additions: Vec::new(),
    };
    let Some(there) = known.record(&record.id) else {
        return item;
    };
    let none = RecordText::default();
    let mut compare = |scope: ColumnScope, tag: &str, old: &RecordText, new: &RecordText| {
        for column in columns.iter().filter(|column| column.scope() == scope) {
            let old = cell(*column, there, tag, old);
            let new = cell(*column, record, tag, new);
            if old != new {
                item.differences.push(Difference {
                    key: column.as_str(),
                    language: (scope == ColumnScope::Text).then(|| tag.to_owned()),
                    old,
                    new,
                });
            }
        }
    };
    compare(ColumnScope::Entry, "", &none, &none);
    for (tag, text) in &record.texts {
        match there.texts.iter().find(|(other, _)| other == tag) {
            Some((_, old)) => compare(ColumnScope::Text, tag, old, text),
            None => item.additions.push(Addition {
                language: tag.clone(),
                toml: draft::block(tag, text, wording),
            }),
        }
    }
    let is_same = item.differences.is_empty() && item.additions.is_empty();
    item.state = match is_same {
        true => State::Unchanged,
        false => State::Changed,
    };
    item
}
