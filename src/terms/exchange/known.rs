//! What a dossier knows already: its entries as records, drafts among them, and every id.

use std::collections::BTreeMap;

use super::read::path_of;
use super::record::{Record, records};
use crate::content::Loaded;
use crate::files::SourceTree;
use crate::i18n::Languages;

/// What a table is held against.
pub(super) struct Known<'l> {
    loaded: &'l Loaded,
    records: BTreeMap<String, Record>,
    /// The id of the entry that has a name or an acronym, by language and name.
    names: BTreeMap<(String, String), String>,
}

impl<'l> Known<'l> {
    /// What the dossier of `tree` knows.
    pub(super) fn new(loaded: &'l Loaded, tree: &SourceTree) -> Self {
        let (mut by_id, mut names) = (BTreeMap::new(), BTreeMap::new());
        for mut record in records(&loaded.dossier) {
            // A draft may wait for its kind, and is read as if it had one.
            let file = tree.text(&path_of(&record.id));
            record.kind = record
                .kind
                .filter(|_| file.is_some_and(|text| key_place(text, "kind").is_some()));
            for (tag, text) in &record.texts {
                for name in [&text.name].into_iter().chain(&text.acronyms) {
                    // A name that two entries have is that of the first.
                    let key = (tag.clone(), name.clone());
                    names.entry(key).or_insert_with(|| record.id.clone());
                }
            }
            by_id.insert(record.id.clone(), record);
        }
        Self {
            loaded,
            records: by_id,
            names,
        }
    }

    pub(super) fn languages(&self) -> &'l Languages {
        &self.loaded.dossier.settings.languages
    }

    /// The entry with this id.
    pub(super) fn record(&self, id: &str) -> Option<&Record> {
        self.records.get(id)
    }

    /// The id of the entry that has this name or acronym in a language.
    pub(super) fn id_of(&self, tag: &str, name: &str) -> Option<&str> {
        let id = self.names.get(&(tag.to_owned(), name.to_owned()));
        id.map(String::as_str)
    }

    /// The ids of entries.
    pub(super) fn entries(&self) -> impl Iterator<Item = &str> {
        self.loaded.ids.entries.keys().map(AsRef::as_ref)
    }

    /// The ids of sources.
    pub(super) fn sources(&self) -> impl Iterator<Item = &str> {
        self.loaded.ids.sources.keys().map(AsRef::as_ref)
    }

    /// The ids that `only_in` may name.
    pub(super) fn scopes(&self) -> impl Iterator<Item = &str> {
        let ids = &self.loaded.ids;
        let documents = ids.articles.keys().chain(ids.pages.keys());
        documents.chain(ids.topics.keys()).map(AsRef::as_ref)
    }
}

/// The dossier as it would be if every entry that waits as a draft were published.
///
/// A table is held against drafts too: an entry that the last import began is there already.
pub(crate) fn as_if_published(tree: &SourceTree) -> SourceTree {
    let mut published = tree.clone();
    for (path, text) in tree.texts_under("content/glossary/") {
        if let Some(at) = key_place(text, "draft") {
            // As many bytes as before: places in the text stay true.
            let mut edited = text.to_string();
            edited.replace_range(at..=at, "#");
            published.insert_text(path.clone(), edited);
        }
    }
    published
}

/// Where a key stands in an entry's file, before its first table.
fn key_place(text: &str, key: &str) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let written = line.trim_start();
        if written.starts_with('[') {
            return None;
        }
        let value = written.strip_prefix(key).map(str::trim_start);
        if value.is_some_and(|value| value.starts_with('=')) {
            return Some(at + line.len() - written.len());
        }
        at += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drafts_are_read_as_if_they_were_published() {
        let mut tree = SourceTree::default();
        let draft = "# draft = true\ndraft = true\nkind = \"term\"\n[fr]\nname = \"N\"\n";
        tree.insert_text("content/glossary/n.toml", draft);
        let other = "kind = \"term\"\n[fr]\ndefinition = \"\"\"\ndraft = x\"\"\"\n";
        tree.insert_text("content/glossary/o.toml", other);
        let published = as_if_published(&tree);
        let text = |id: &str| {
            published
                .text(&format!("content/glossary/{id}.toml"))
                .cloned()
        };
        assert_eq!(
            text("n").as_deref(),
            Some("# draft = true\n#raft = true\nkind = \"term\"\n[fr]\nname = \"N\"\n")
        );
        assert_eq!(text("o").as_deref(), Some(other));
    }
}
