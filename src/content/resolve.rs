//! Ids, and the turning of what was written into what it means.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::toml::Spanned;

use super::toml::RawDate;
use crate::diagnostic::{Code, Diagnostic};
use crate::files::{Place, SourcePath, Span};
use crate::markdown::Target;
use crate::model::{Date, DocumentIx, DocumentKind, EntryIx, EventIx, Index, SourceIx};

/// The ids of everything that can be named.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    pub(crate) articles: Index<DocumentIx>,
    pub(crate) pages: Index<DocumentIx>,
    pub(crate) entries: Index<EntryIx>,
    pub(crate) events: Index<EventIx>,
    pub(crate) sources: Index<SourceIx>,
    pub(crate) figures: Index<usize>,
    pub(crate) topics: Index<usize>,
    /// Articles and pages that exist but are drafts, and left out.
    pub(crate) drafts: BTreeSet<Arc<str>>,
}

impl Ids {
    /// The document `id`, among articles or among pages.
    pub(crate) fn document(&self, kind: DocumentKind, id: &str) -> Option<DocumentIx> {
        let index = if kind == DocumentKind::Article {
            &self.articles
        } else {
            &self.pages
        };
        index.get(id).copied()
    }
}

/// The finding that `id` is not among `index`.
pub(crate) fn unknown<T>(code: Code, place: Place, id: &str, index: &Index<T>) -> Diagnostic {
    Diagnostic::at(code, place)
        .arg("id", id)
        .suggest(id, index.keys().map(AsRef::as_ref))
}

/// The day that `27/03/2022`, `2022/03/27` or the same with points or hyphens means, as TOML writes it; none when day and month can be
/// taken for each other, as in `03/04/2022`.
fn only_reading(written: &str) -> Option<String> {
    let parts: Vec<&str> = written.trim().split(['/', '.', '-']).collect();
    let [first, second, third] = *parts.as_slice() else {
        return None;
    };
    let number = |text: &str, digits: std::ops::RangeInclusive<usize>| {
        let is_number = digits.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| text.parse::<u32>().ok()).flatten()
    };
    let (year, one, other) = match (number(first, 4..=4), number(third, 4..=4)) {
        (Some(year), None) => (year, number(second, 1..=2)?, number(third, 1..=2)?),
        (None, Some(year)) => (year, number(second, 1..=2)?, number(first, 1..=2)?),
        _ => return None,
    };
    let is_year_first = first.len() == 4;
    let day = |month: u32, day: u32| {
        let date = format!("{year:04}-{month:02}-{day:02}");
        Date::parse(&date).is_ok().then_some(date)
    };
    // After the year comes the month, wherever numbers are written so.
    match (day(one, other), day(other, one)) {
        (Some(date), _) if is_year_first => Some(date),
        (Some(date), None) | (None, Some(date)) => Some(date),
        (Some(date), Some(same)) if date == same => Some(date),
        _ => None,
    }
}

/// Where a piece of TOML was read from.
#[derive(Clone, Debug)]
pub(super) struct Origin {
    pub(super) file: SourcePath,
    pub(super) offset: usize,
}

impl Origin {
    pub(super) fn place(&self, range: Range<usize>) -> Place {
        Place {
            file: self.file.clone(),
            span: Span::from(range).shifted(self.offset),
        }
    }
}

/// Resolves the references and values of one table, gathering what is wrong with them.
pub(super) struct Resolver<'a> {
    pub(super) ids: &'a Ids,
    pub(super) origin: &'a Origin,
    pub(super) diagnostics: &'a mut Vec<Diagnostic>,
}

impl Resolver<'_> {
    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    pub(super) fn place(&self, range: Range<usize>) -> Place {
        self.origin.place(range)
    }

    /// The date, if it is one.
    pub(super) fn date(&mut self, raw: Option<Spanned<RawDate>>) -> Option<Date> {
        let raw = raw?;
        let written = &raw.get_ref().0;
        match Date::parse(written) {
            Ok(date) => Some(date),
            Err(reason) => {
                let place = self.place(raw.span());
                let finding = Diagnostic::at(Code::BadDate, place.clone())
                    .arg("date", written)
                    .arg("reason", reason);
                self.report(match only_reading(written) {
                    Some(date) => finding.fixed(place, date),
                    None => finding,
                });
                None
            }
        }
    }

    /// The address, if a link may lead there.
    pub(super) fn url(&mut self, raw: Option<Spanned<String>>) -> Option<String> {
        let raw = raw?;
        if matches!(Target::parse(raw.get_ref()), Target::External(url) if url.starts_with("http"))
        {
            return Some(raw.into_inner());
        }
        let place = self.place(raw.span());
        self.report(
            Diagnostic::at(Code::BadUrl, place)
                .arg("url", raw.get_ref())
                .arg("reason", "scheme"),
        );
        None
    }

    pub(super) fn entry(&mut self, id: &Spanned<String>) -> Option<EntryIx> {
        let found = self.ids.entries.get(id.get_ref().as_str()).copied();
        self.known(found, Code::UnknownTerm, id, |ids| ids.entries.keys())
    }

    pub(super) fn source(&mut self, id: &Spanned<String>) -> Option<SourceIx> {
        let found = self.ids.sources.get(id.get_ref().as_str()).copied();
        self.known(found, Code::UnknownSource, id, |ids| ids.sources.keys())
    }

    pub(super) fn topic(&mut self, id: &Spanned<String>) -> Option<usize> {
        let found = self.ids.topics.get(id.get_ref().as_str()).copied();
        self.known(found, Code::UnknownTopic, id, |ids| ids.topics.keys())
    }

    /// The article, or none if it is a draft that is left out.
    pub(super) fn article(&mut self, id: &Spanned<String>) -> Option<DocumentIx> {
        if self.ids.drafts.contains(id.get_ref().as_str()) {
            return None;
        }
        let found = self.ids.articles.get(id.get_ref().as_str()).copied();
        self.known(found, Code::UnknownArticle, id, |ids| ids.articles.keys())
    }

    pub(super) fn entries(&mut self, ids: Option<&Vec<Spanned<String>>>) -> Vec<EntryIx> {
        ids.into_iter()
            .flatten()
            .filter_map(|id| self.entry(id))
            .collect()
    }

    pub(super) fn sources(&mut self, ids: Option<&Vec<Spanned<String>>>) -> Vec<SourceIx> {
        ids.into_iter()
            .flatten()
            .filter_map(|id| self.source(id))
            .collect()
    }

    pub(super) fn topics(&mut self, ids: Option<&Vec<Spanned<String>>>) -> Vec<usize> {
        ids.into_iter()
            .flatten()
            .filter_map(|id| self.topic(id))
            .collect()
    }

    fn known<'i, T: Copy, U: 'i>(
        &'i mut self,
        found: Option<T>,
        code: Code,
        id: &Spanned<String>,
        candidates: impl FnOnce(&'i Ids) -> std::collections::btree_map::Keys<'i, Arc<str>, U>,
    ) -> Option<T> {
        if found.is_none() {
            let place = self.origin.place(id.span());
            let names = candidates(self.ids).map(AsRef::as_ref);
            self.diagnostics.push(
                Diagnostic::at(code, place)
                    .arg("id", id.get_ref())
                    .suggest(id.get_ref(), names),
            );
        }
        found
    }
}

/// Whether `id` is made of lower-case ASCII letters, digits and single hyphens.
pub(crate) fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= 100
        && !id.starts_with('-')
        && !id.ends_with('-')
        && !id.contains("--")
        && id
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// Gives each of `items`, sorted by id, its number; reports ids that are malformed or taken.
pub(super) fn number<'a, T>(
    kind: &str,
    items: impl IntoIterator<Item = (&'a Arc<str>, Place)>,
    make: impl Fn(usize) -> T,
    diagnostics: &mut Vec<Diagnostic>,
) -> Index<T> {
    let mut index = Index::new();
    let mut places: std::collections::BTreeMap<Arc<str>, Place> = std::collections::BTreeMap::new();
    for (position, (id, place)) in items.into_iter().enumerate() {
        if !is_id(id) {
            diagnostics.push(Diagnostic::at(Code::BadId, place.clone()).arg("id", id.as_ref()));
        }
        if let Some(first) = places.get(id) {
            let finding = Diagnostic::at(Code::DuplicateId, place)
                .arg("kind", kind)
                .arg("id", id.as_ref());
            diagnostics.push(finding.related(first.clone()));
            continue;
        }
        places.insert(id.clone(), place);
        index.insert(id.clone(), make(position));
    }
    index
}
