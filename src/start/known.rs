//! What is there already of one kind, read from the files alone: a dossier with mistakes in it can still be added to.

use std::collections::BTreeMap;

use toml::{Table, Value};

use super::Kind;
use crate::files::{SourcePath, SourceTree};

/// The ids of a kind, each with the file that has it.
pub(super) fn ids(kind: Kind, tree: &SourceTree) -> BTreeMap<String, SourcePath> {
    let Some(table) = kind.table() else {
        return stems(kind, tree);
    };
    let mut found = BTreeMap::new();
    for (path, file) in tables(kind.folder(), tree) {
        let items = file.get(table).and_then(Value::as_array);
        for item in items.into_iter().flatten() {
            if let Some(id) = item.get("id").and_then(Value::as_str) {
                found.entry(id.to_owned()).or_insert_with(|| path.clone());
            }
        }
    }
    found
}

/// Ids that are names of files: `moura` for `content/articles/moura.fr.md`.
fn stems(kind: Kind, tree: &SourceTree) -> BTreeMap<String, SourcePath> {
    let folder = kind.folder();
    let files = tree.texts_under(folder).filter_map(|(path, _)| {
        let name = path.strip_prefix(folder)?;
        let stem = match kind {
            Kind::Term => name.strip_suffix(".toml")?,
            _ => name.strip_suffix(".md")?.rsplit_once('.')?.0,
        };
        (!stem.contains('/')).then(|| (stem.to_owned(), path.clone()))
    });
    files.collect()
}

/// The entry that has the name already, whatever its capitals: a second one would claim every mention of the first.
pub(super) fn entry_named(name: &str, tree: &SourceTree) -> Option<String> {
    let wanted = name.to_lowercase();
    let folder = Kind::Term.folder();
    tables(folder, tree).find_map(|(path, entry)| {
        let texts = entry.values().filter_map(Value::as_table);
        let has = texts
            .flat_map(names)
            .any(|known| known.to_lowercase() == wanted);
        let stem = path.strip_prefix(folder)?.strip_suffix(".toml")?;
        has.then(|| stem.to_owned())
    })
}

/// The names of an entry in one language.
fn names(text: &Table) -> impl Iterator<Item = &str> {
    let keys = ["name", "acronym", "aliases", "forms"];
    let values = keys.into_iter().filter_map(|key| text.get(key));
    values.flat_map(|value| match value {
        Value::String(name) => vec![name.as_str()],
        Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    })
}

/// The TOML files of a folder that can be read.
fn tables<'t>(
    folder: &'t str,
    tree: &'t SourceTree,
) -> impl Iterator<Item = (&'t SourcePath, Table)> {
    let files = tree.records_under(folder);
    files.filter_map(|(path, text)| Some((path, text.parse().ok()?)))
}
