//! Rows as records, and all that is wrong with them.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::{Column, ColumnScope};
use super::known::Known;
use super::list::{former_parts, parts};
use super::record::{Former, Record, RecordText};
use super::table::{Cell, Row, Table};
use super::value;
use crate::content::is_id;
use crate::diagnostic::report::is_bidi_control;
use crate::diagnostic::{Code, Diagnostic};
use crate::files::{OutPath, Place};
use crate::i18n::slug;
use crate::stub::id::id;

/// The path of an entry's file.
pub(super) fn path_of(id: &str) -> String {
    format!("content/glossary/{id}.toml")
}

/// The entries of a table, in the order in which it names them.
pub(super) fn read(
    table: &Table,
    known: &Known<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Record> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut unknown = Vec::new();
    for row in &table.rows {
        let Some((id, tag)) = keys(row, known, diagnostics) else {
            unknown.push((String::new(), row));
            continue;
        };
        let at = *places.entry(id.clone()).or_insert_with(|| {
            groups.push(Group {
                id,
                rows: Vec::new(),
            });
            groups.len() - 1
        });
        if let Some(group) = groups.get_mut(at) {
            group.add(tag, row, diagnostics);
        }
    }
    let mut reader = Reader {
        known,
        entries: known
            .entries()
            .chain(places.keys().map(String::as_str))
            .collect(),
        sources: known.sources().collect(),
        scopes: known.scopes().collect(),
        diagnostics,
    };
    for row in unknown {
        // It cannot be told whose row it is; what else is wrong in it is told all the same.
        reader.record(&Group {
            id: String::new(),
            rows: vec![row],
        });
    }
    groups.iter().map(|group| reader.record(group)).collect()
}

/// The rows of one entry, each with its language.
struct Group<'t> {
    id: String,
    rows: Vec<(String, &'t Row)>,
}

impl<'t> Group<'t> {
    fn add(&mut self, tag: String, row: &'t Row, diagnostics: &mut Vec<Diagnostic>) {
        match self.rows.iter().find(|(other, _)| *other == tag) {
            Some((_, first)) => diagnostics.push(
                Diagnostic::at(Code::TableTwice, place(row, Column::Id))
                    .arg("id", &self.id)
                    .arg("language", tag)
                    .related(place(first, Column::Id)),
            ),
            None => self.rows.push((tag, row)),
        }
    }
}

/// Which entry and language a row is about.
fn keys(
    row: &Row,
    known: &Known<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<(String, String)> {
    diagnostics.extend(row.cells.values().filter_map(|cell| hidden(cell, row)));
    let tag = tag(row, known);
    let found = match &tag {
        Ok(tag) => id_of(row, tag, known),
        // The language is wrong; say of the id what can be said.
        Err(_) => id_of(row, "", known),
    };
    match (found, tag) {
        (Ok(id), Ok(tag)) => return Some((id, tag)),
        (id, tag) => diagnostics.extend(id.err().into_iter().chain(tag.err())),
    }
    None
}

fn tag(row: &Row, known: &Known<'_>) -> Result<String, Diagnostic> {
    let Some(cell) = filled(row, Column::Lang) else {
        return Err(missing(row, "lang"));
    };
    let languages = known.languages();
    let tags: Vec<&str> = languages.iter().map(|lang| languages.tag(lang)).collect();
    match languages.get(&cell.text) {
        Some(lang) => Ok(languages.tag(lang).to_owned()),
        None => Err(
            Diagnostic::at(Code::UnknownLanguage, place(row, Column::Lang))
                .arg("language", &cell.text)
                .arg("languages", tags.join(", "))
                .suggest(&cell.text.to_lowercase(), tags),
        ),
    }
}

/// The id that a row gives, or that of the entry that it names, or one made of its acronym or name.
fn id_of(row: &Row, tag: &str, known: &Known<'_>) -> Result<String, Diagnostic> {
    if let Some(cell) = filled(row, Column::Id) {
        let place = place(row, Column::Id);
        if !is_id(&cell.text) {
            let finding = Diagnostic::at(Code::BadId, place).arg("id", &cell.text);
            return Err(finding.suggest(&slug(&cell.text), known.entries()));
        }
        return match OutPath::new(&path_of(&cell.text)) {
            Ok(_) => Ok(cell.text.clone()),
            Err(reason) => Err(Diagnostic::at(Code::BadOutputPath, place)
                .arg("path", path_of(&cell.text))
                .arg("reason", reason.to_string())),
        };
    }
    let acronyms = filled(row, Column::Acronym).map(|cell| parts(&cell.text));
    let name = filled(row, Column::Name).map(|cell| cell.text.clone());
    let names: Vec<String> = acronyms
        .unwrap_or_default()
        .into_iter()
        .chain(name)
        .collect();
    let there = names.iter().find_map(|name| known.id_of(tag, name));
    match (there, names.first().map(|name| id(name, "entry"))) {
        (Some(id), _) => Ok(id.to_owned()),
        (None, Some(id)) if !id.is_empty() => Ok(id),
        (None, Some(_)) => Err(missing(row, "id")),
        (None, None) => Err(missing(row, "name")),
    }
}

fn filled(row: &Row, column: Column) -> Option<&Cell> {
    row.cells.get(&column).filter(|cell| !cell.text.is_empty())
}

/// Where a cell of a row stands; the row itself when it has none there.
fn place(row: &Row, column: Column) -> Place {
    match filled(row, column) {
        Some(cell) => Place {
            span: cell.span,
            ..row.place.clone()
        },
        None => row.place.clone(),
    }
}

fn missing(row: &Row, key: &'static str) -> Diagnostic {
    Diagnostic::at(Code::TableCell, row.place.clone()).arg("missing", key)
}

/// A character that makes a text read otherwise than it is; no file of a dossier may hold one.
fn hidden(cell: &Cell, row: &Row) -> Option<Diagnostic> {
    let is_hidden = |c: &char| is_bidi_control(*c) || (c.is_control() && !matches!(c, '\n' | '\t'));
    let found = cell.text.chars().find(is_hidden)?;
    let place = Place {
        span: cell.span,
        ..row.place.clone()
    };
    let finding = Diagnostic::at(Code::HiddenCharacter, place);
    Some(finding.arg("codepoint", format!("U+{:04X}", u32::from(found))))
}

/// Reads the values of groups, gathering what is wrong with them.
struct Reader<'r> {
    known: &'r Known<'r>,
    /// The ids that may be named: those of the table are among the entries.
    entries: BTreeSet<&'r str>,
    sources: BTreeSet<&'r str>,
    scopes: BTreeSet<&'r str>,
    diagnostics: &'r mut Vec<Diagnostic>,
}

impl Reader<'_> {
    fn record(&mut self, group: &Group<'_>) -> Record {
        let shared = self.shared(group);
        let at = |column: Column| shared.get(&column).cloned();
        Record {
            id: group.id.clone(),
            kind: self.value(at(Column::Kind), value::kind),
            since: self.value(at(Column::Since), value::date),
            until: self.value(at(Column::Until), value::date),
            related: self.ids(at(Column::Related), Code::UnknownTerm),
            part_of: self.ids(at(Column::PartOf), Code::UnknownTerm).pop(),
            succeeded_by: self.ids(at(Column::SucceededBy), Code::UnknownTerm).pop(),
            sources: self.ids(at(Column::Sources), Code::UnknownSource),
            exact: self.value(at(Column::Case), value::case).unwrap_or(false),
            unlinked: self.value(at(Column::Link), value::switch) == Some(false),
            loose: self.value(at(Column::Loose), value::switch) == Some(true),
            only_in: at(Column::OnlyIn).map(|cell| self.ids(Some(cell), Code::UnknownScope)),
            first_mention: self.value(at(Column::FirstMention), |text, place| {
                value::mentions(text, &place)
            }),
            coordinates: self.value(at(Column::Coordinates), value::coordinates),
            texts: group
                .rows
                .iter()
                .map(|(tag, row)| (tag.clone(), self.text(&group.id, tag, row)))
                .collect(),
        }
    }

    /// The cells that speak of the entry: the first that says something, in any of its rows.
    fn shared<'t>(&mut self, group: &Group<'t>) -> BTreeMap<Column, At<'t>> {
        let mut shared: BTreeMap<Column, At<'t>> = BTreeMap::new();
        let of_entry = Column::ALL
            .iter()
            .filter(|column| column.scope() == ColumnScope::Entry);
        for column in of_entry {
            for (_, row) in &group.rows {
                let Some(cell) = filled(row, *column) else {
                    continue;
                };
                let here = At {
                    cell,
                    place: place(row, *column),
                };
                let first = shared.entry(*column).or_insert_with(|| here.clone());
                if first.cell.text != cell.text {
                    let finding = Diagnostic::at(Code::TableConflict, here.place)
                        .arg("column", column.as_str())
                        .arg("id", &group.id);
                    self.diagnostics.push(finding.related(first.place.clone()));
                }
            }
        }
        shared
    }

    fn text(&mut self, id: &str, tag: &str, row: &Row) -> RecordText {
        let cell = |column| filled(row, column).map_or("", |cell| cell.text.as_str());
        let text = RecordText {
            name: cell(Column::Name).to_owned(),
            acronyms: parts(cell(Column::Acronym)),
            aliases: parts(cell(Column::Aliases)),
            forms: parts(cell(Column::Forms)),
            former: former_parts(cell(Column::Former)),
            sort: Some(cell(Column::Sort).to_owned()).filter(|sort| !sort.is_empty()),
            context: parts(cell(Column::Context)),
            except: parts(cell(Column::Except)),
            definition: cell(Column::Definition).to_owned(),
        };
        self.check_former(&text.former, row);
        let is_there = self
            .known
            .record(id)
            .is_some_and(|record| record.texts.iter().any(|(there, _)| there == tag));
        let is_known = !id.is_empty();
        if is_known && !is_there && text.name.is_empty() && text.acronyms.is_empty() {
            self.diagnostics.push(missing(row, "name"));
        }
        text
    }

    fn check_former(&mut self, former: &[Former], row: &Row) {
        for until in former.iter().filter_map(|former| former.until.as_ref()) {
            if let Err(finding) = value::date(until, place(row, Column::Former)) {
                self.diagnostics.push(finding);
            }
        }
    }

    fn value<T>(
        &mut self,
        at: Option<At<'_>>,
        read: impl Fn(&str, Place) -> Result<T, Diagnostic>,
    ) -> Option<T> {
        let at = at?;
        read(&at.cell.text, at.place)
            .map_err(|finding| self.diagnostics.push(finding))
            .ok()
    }

    /// The ids of a cell; `code` says of which sort they are, and what is found when one is of none.
    fn ids(&mut self, at: Option<At<'_>>, code: Code) -> Vec<String> {
        let Some(at) = at else {
            return Vec::new();
        };
        let known = match code {
            Code::UnknownSource => &self.sources,
            Code::UnknownScope => &self.scopes,
            _ => &self.entries,
        };
        let ids = value::items(&at.cell.text);
        for id in ids.iter().filter(|id| !known.contains(id.as_str())) {
            let finding = Diagnostic::at(code, at.place.clone()).arg("id", id);
            self.diagnostics
                .push(finding.suggest(id, known.iter().copied()));
        }
        ids
    }
}

/// A cell with something in it, and its place.
#[derive(Clone)]
struct At<'t> {
    cell: &'t Cell,
    place: Place,
}
