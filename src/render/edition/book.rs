//! What a book says of itself: `book` in the templates of `export/`.

use serde::Serialize;

use super::{Chapter, Edition};
use crate::i18n::{Lang, in_words, plain};
use crate::model::{Date, DocumentKind};
use crate::render::changed::changed;
use crate::render::site::Site;

/// The day of books whose texts bear no date: that of the oldest ZIP.
const NO_DAY: (i64, u8, u8) = (1980, 1, 1);

/// A book.
#[derive(Debug, Serialize)]
pub(super) struct Book<'b> {
    /// The dossier's title.
    pub(super) title: String,
    /// The standfirst of the front page.
    pub(super) summary: Option<String>,
    /// BCP 47 tag.
    pub(super) lang: &'b str,
    /// `ltr` or `rtl`.
    pub(super) dir: &'static str,
    /// Its name in the world: the address of the front page in its language.
    pub(super) identifier: String,
    /// The address of the site.
    pub(super) url: &'b str,
    /// Those who wrote its articles, each once.
    pub(super) authors: Vec<String>,
    /// When a text was last changed: `2022-05-02T00:00:00Z`.
    pub(super) modified: String,
    /// The same in words, if a text says so.
    pub(super) modified_words: Option<String>,
    /// The chapters, in order.
    pub(super) chapters: &'b [Chapter],
    /// Whether any chapter shows a picture.
    pub(super) has_pictures: bool,
    /// Whether texts of the mock engine stand in it, so that it must not be given away.
    pub(super) mock: bool,
}

impl<'b> Book<'b> {
    /// What the book of `edition` says of itself.
    pub(super) fn new(site: &'b Site<'_>, edition: &'b Edition<'_>, lang: Lang) -> Self {
        let dossier = site.dossier();
        let typography = site.typography(lang);
        let day = changed(dossier);
        let (year, month, day_of_month) = day.unwrap_or(NO_DAY);
        let written = format!("{year:04}-{month:02}-{day_of_month:02}");
        let words = Date::parse(&written).ok();
        let home = dossier.home().map(|ix| dossier.document(ix));
        let home = home.and_then(|document| document.version(lang));
        let articles = dossier.documents().filter(|(_, document)| {
            document.kind == DocumentKind::Article && document.version(lang).is_some()
        });
        let mut authors: Vec<String> = Vec::new();
        for author in articles.flat_map(|(_, document)| &document.authors) {
            if !authors.contains(author) {
                authors.push(author.clone());
            }
        }
        let summary = home.and_then(|version| version.summary.as_deref());
        Self {
            title: plain(&dossier.settings.title[lang], typography).into_owned(),
            summary: summary.map(|summary| plain(summary, typography).into_owned()),
            lang: site.tag(lang),
            dir: dossier.settings.languages.direction(lang).as_str(),
            identifier: site.absolute(&dossier.routes.home[lang]),
            url: &dossier.settings.base_url,
            authors,
            modified: format!("{written}T00:00:00Z"),
            modified_words: words
                .filter(|_| day.is_some())
                .map(|date| in_words(date.edtf(), site.strings(lang))),
            chapters: &edition.chapters,
            has_pictures: !edition.pictures().is_empty(),
            mock: site.is_mock(),
        }
    }
}
