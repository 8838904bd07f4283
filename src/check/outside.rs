//! Addresses of other sites in a dossier, for `dossier check --links`.

use pulldown_cmark::{Event, Tag};

use super::data;
use crate::files::{Place, SourceTree};
use crate::markdown::Target;
use crate::model::{Date, Dossier};

/// An address of another site, where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outside {
    /// The address, `http` or `https`.
    pub url: String,
    /// Where it stands.
    pub place: Place,
    /// Where a copy is kept.
    pub archive: Option<String>,
    /// The day on which it was read, or for which it is given: a copy of about that day is wanted.
    pub day: Option<(i64, u8, u8)>,
}

/// The addresses of other sites in texts and of sources, in the order of their places.
pub fn outside(dossier: &Dossier, tree: &SourceTree) -> Vec<Outside> {
    let data = data::read(dossier, tree);
    let bodies = data::bodies(dossier);
    let mut found = Vec::new();
    for text in data.texts.iter().chain(&bodies) {
        for (event, range) in text.parse() {
            if let Event::Start(Tag::Link { dest_url, .. }) = &event
                && let Target::External(url) = Target::parse(dest_url)
                && is_http(url)
            {
                found.push(Outside {
                    url: url.to_owned(),
                    place: text.place(range),
                    archive: None,
                    day: None,
                });
            }
        }
    }
    for source in &dossier.sources {
        let place = |key| data.records.place("source", &source.id, key);
        let day = |date: &Option<Date>| date.as_ref().and_then(Date::first_day);
        if let Some(url) = source.url.as_ref().filter(|url| is_http(url)) {
            found.push(Outside {
                url: url.clone(),
                place: place("url"),
                archive: source.archived_url.clone(),
                day: day(&source.accessed).or_else(|| day(&source.date)),
            });
        }
        if let Some(url) = source.archived_url.as_ref().filter(|url| is_http(url)) {
            found.push(Outside {
                url: url.clone(),
                place: place("archived_url"),
                archive: None,
                day: day(&source.archived_at),
            });
        }
    }
    found.sort_by(|a, b| a.place.cmp(&b.place));
    found
}

fn is_http(url: &str) -> bool {
    ["http://", "https://"].iter().any(|scheme| {
        url.get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    })
}
