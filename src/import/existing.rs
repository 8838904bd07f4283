//! What the dossier has already: ids that are taken, raw files that were imported.

use std::collections::{BTreeMap, BTreeSet};

use super::report::{self, Origin};
use crate::content::Loaded;
use crate::files::SourceTree;

/// What is there before an import.
#[derive(Debug, Default)]
pub(super) struct Existing {
    /// Ids of articles, pages and sources.
    ids: BTreeSet<String>,
    /// Sources by the hash of the raw file that they were made from.
    hashes: BTreeMap<String, Vec<String>>,
    /// Reports of earlier imports, by their raw file.
    reports: BTreeMap<String, Vec<Origin>>,
}

impl Existing {
    /// Looks through the files of the dossier.
    pub(super) fn of(tree: &SourceTree, loaded: &Loaded) -> Self {
        let mut existing = Self::default();
        for (path, text) in tree.texts_under("content/") {
            let name = path.rsplit('/').next().unwrap_or(path);
            let id = name.split('.').next().unwrap_or(name);
            existing.ids.insert(id.to_owned());
            if path.ends_with(report::SUFFIX)
                && let Some(origin) = report::origin(text)
            {
                existing
                    .reports
                    .entry(origin.raw.clone())
                    .or_default()
                    .push(origin);
            }
        }
        for source in &loaded.dossier.sources {
            existing.ids.insert(source.id.to_string());
            if let Some(hash) = &source.sha256 {
                existing
                    .hashes
                    .entry(hash.clone())
                    .or_default()
                    .push(source.id.to_string());
            }
        }
        existing
    }

    /// The sources that were made from a raw file with this hash.
    pub(super) fn imported(&self, sha256: &str) -> Option<&[String]> {
        self.hashes.get(sha256).map(Vec::as_slice)
    }

    /// The earlier import of an article from a file of this name whose bytes were others: the one with the same id, else the
    /// one at the same place of a file that had as many articles.
    pub(super) fn earlier(
        &self,
        raw: &str,
        id: &str,
        part: usize,
        parts: usize,
    ) -> Option<&Origin> {
        let origins = self.reports.get(raw)?;
        let stem = |origin: &Origin| {
            origin
                .article
                .rsplit('/')
                .next()?
                .split('.')
                .next()
                .map(str::to_owned)
        };
        let same_id = origins
            .iter()
            .find(|origin| stem(origin).as_deref() == Some(id));
        // A file from elsewhere is known by its name alone, which another file may have too.
        let same_place = || {
            let comparable = raw.contains('/') && origins.len() == parts;
            origins
                .iter()
                .find(|origin| comparable && origin.part == part)
        };
        same_id.or_else(same_place)
    }

    /// Whether an id is taken.
    pub(super) fn has(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// Takes an id that is free: `wanted`, or with a number after it.
    pub(super) fn take(&mut self, wanted: &str) -> String {
        let mut id = wanted.to_owned();
        let mut number = 2;
        while !self.ids.insert(id.clone()) {
            id = format!("{wanted}-{number}");
            number += 1;
        }
        id
    }
}
