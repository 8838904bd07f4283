//! The sources of a language as CSL-JSON, which reference managers read: `fr/sources.json`.
//!
//! The fields are those of the CSL 1.0.2 schema (`csl-data.json`). Titles are in the language of the source, remarks and dates
//! in words in that of the file.

use serde::Serialize;

use super::{Site, when};
use crate::i18n::{Lang, in_words};
use crate::model::{Access, Date, Route, Source, SourceKind};

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Item<'s> {
    id: &'s str,
    r#type: &'static str,
    title: &'s str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Name<'s>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<&'s str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    container_title: Option<&'s str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Moment>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<&'s str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accessed: Option<Moment>,
    /// Where the copy is kept: CSL has this field for archives, and none for the day of the copy.
    #[serde(rename = "archive_location", skip_serializing_if = "Option::is_none")]
    archive_location: Option<&'s str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'s str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'s str>,
}

/// A name as it is printed: which part is the family's, nobody has said.
#[derive(Serialize)]
struct Name<'s> {
    literal: &'s str,
}

#[derive(Debug, PartialEq, Serialize)]
#[serde(untagged)]
enum Moment {
    /// A day, a month or a year; two of them are a span.
    Parts {
        #[serde(rename = "date-parts")]
        parts: Vec<Vec<u32>>,
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        circa: bool,
    },
    Words {
        literal: String,
    },
}

/// Where the sources of a language stand as data: beside the folder of their page.
pub(in crate::render) fn path(page: &Route) -> String {
    let folder = page.as_str().strip_suffix("/index.html");
    format!("{}.json", folder.unwrap_or_else(|| page.as_str()))
}

/// The sources that readers are shown, by id.
pub(super) fn file(site: &Site<'_>, lang: Lang) -> Vec<u8> {
    let sources = site.shown_sources(lang);
    let items: Vec<_> = sources
        .map(|ix| item(site.dossier().source(ix), site, lang))
        .collect();
    // Titles are those of others: nothing in the file looks like markup, whatever a browser takes it for.
    let json = String::from_utf8_lossy(&super::written(&items)).replace('<', "\\u003c");
    json.into_bytes()
}

fn item<'s>(source: &'s Source, site: &Site<'_>, lang: Lang) -> Item<'s> {
    let moment = |date: &Option<Date>| date.as_ref().map(|date| moment(date, site, lang));
    let publisher = source.publisher.as_deref();
    // What a newspaper article appeared in is the newspaper; who publishes that is not known.
    let (container_title, publisher) = match source.kind {
        SourceKind::Article | SourceKind::Broadcast | SourceKind::Web => (publisher, None),
        _ => (None, publisher),
    };
    let is_withheld = source.access == Access::Withheld;
    Item {
        id: &source.id,
        r#type: kind(source.kind),
        title: &source.title,
        author: source
            .authors
            .iter()
            .map(|literal| Name { literal })
            .collect(),
        publisher,
        container_title,
        issued: moment(&source.date),
        url: source.url.as_deref().filter(|_| !is_withheld),
        accessed: moment(&source.accessed),
        archive_location: source.archived_url.as_deref().filter(|_| !is_withheld),
        language: source.language.as_deref(),
        note: source.note[lang].as_deref(),
    }
}

fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Article => "article-newspaper",
        SourceKind::Report => "report",
        SourceKind::Statement => "document",
        SourceKind::Resolution => "legislation",
        SourceKind::Dataset => "dataset",
        SourceKind::Book => "book",
        SourceKind::Broadcast => "broadcast",
        SourceKind::Web => "webpage",
    }
}

fn moment(date: &Date, site: &Site<'_>, lang: Lang) -> Moment {
    parts(date).unwrap_or_else(|| Moment::Words {
        literal: in_words(date.edtf(), site.strings(lang)),
    })
}

/// A date in numbers, where it has them: an exact date, an exact span, or one that is marked as inexact and otherwise whole.
fn parts(date: &Date) -> Option<Moment> {
    let numbers = |written: &str| -> Option<Vec<u32>> {
        written.split('-').map(|part| part.parse().ok()).collect()
    };
    if let Some((start, end)) = when::span(date) {
        let ends_openly = date.as_str().contains('/') && end.is_none();
        let both = [Some(start), end].into_iter().flatten();
        let parts: Option<Vec<_>> = both.map(|side| numbers(&side)).collect();
        let parts = parts.filter(|_| !ends_openly)?;
        return Some(Moment::Parts {
            parts,
            circa: false,
        });
    }
    let bare = date.as_str().strip_suffix(['~', '?', '%'])?;
    let bare = Date::parse(bare).ok()?;
    let parts = vec![numbers(when::iso(&bare)?)?];
    Some(Moment::Parts { parts, circa: true })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_numbers_where_it_can_be() {
        let found = |written: &str| parts(&Date::parse(written).unwrap());
        let numbers = |parts: Vec<Vec<u32>>, circa| Some(Moment::Parts { parts, circa });
        assert_eq!(found("2022-04-05"), numbers(vec![vec![2022, 4, 5]], false));
        assert_eq!(found("2022"), numbers(vec![vec![2022]], false));
        let span = vec![vec![2022, 3, 27], vec![2022, 3, 31]];
        assert_eq!(found("2022-03-27/2022-03-31"), numbers(span, false));
        assert_eq!(found("2022-04~"), numbers(vec![vec![2022, 4]], true));
        for words in ["201X", "2022-21", "2012/..", "2012~/2013", "2012/2013~"] {
            assert_eq!(found(words), None, "{words}");
        }
    }
}
