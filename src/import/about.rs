//! Lines that only say who wrote a text, or when.

use super::article::{Article, Fate, WrittenDate};
use super::byline;
use super::dates;
use super::fold::key;
use super::outlet::is_outlet;

/// Reads a line that only says who wrote the text or when.
pub(super) fn about_the_text(
    text: &str,
    line: usize,
    article: &mut Article,
    lang: &str,
) -> Option<Fate> {
    let mut fate = None;
    // « Par Awa Diallo | 12 mai 2022 », "By Awa Diallo, 12 May 2022": each part says one thing.
    let mut parts: Vec<&str> = text
        .split(['|', '•', '·'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    if let [only] = parts.as_slice() {
        parts = byline_and_date(only, lang).map_or(parts, |(byline, date)| vec![byline, date]);
    }
    for part in &parts {
        if let Some(found) = byline::parse(part) {
            add_authors(article, found);
            fate = Some(Fate::Used("byline"));
        } else if let Some(found) = whole_date_line(part, lang) {
            fate = fate.or(Some(Fate::Used("date-line")));
            note_date(article, found, line, part);
        }
    }
    if fate.is_none()
        && let Some((found, byline)) = date_and_byline(text, lang)
    {
        add_authors(article, byline);
        note_date(article, found, line, text);
        fate = Some(Fate::Used("byline"));
    }
    if fate.is_none()
        && let Some(found) = whole_date_line(text, lang)
    {
        note_date(article, found, line, text);
        fate = Some(Fate::Used("date-line"));
    }
    fate
}

/// Whether one of several parts of a line says who wrote the text or when.
pub(super) fn says_date_or_author(text: &str, lang: &str) -> bool {
    let signs = ['|', '•', '·'];
    let says = |part: &str| byline::parse(part).is_some() || whole_date_line(part, lang).is_some();
    text.contains(signs)
        && text.chars().count() <= 200
        && text.split(signs).any(|part| says(part.trim()))
}

/// The date that a line says, when it says nothing else.
pub(super) fn whole_date_line(text: &str, lang: &str) -> Option<dates::DateLine> {
    if text.chars().count() > 160 {
        return None;
    }
    let found = dates::date_line(text, lang)?;
    let rest = text.get(found.length..).unwrap_or_default();
    if found.kind == dates::LineKind::Read
        && rest.starts_with([',', ' ', ';'])
        && !text.ends_with('.')
    {
        return Some(found);
    }
    let rest = rest.trim_start_matches([' ', ',', ';', '–', '-', '—', '.']);
    // « Publié le 4 octobre, mis à jour le 5 »: the first date counts.
    let second =
        || dates::date_line(rest, lang).is_some_and(|second| second.length + 4 >= rest.len());
    let labels = |part: &str| part.trim().chars().count() <= 30;
    (rest.is_empty()
        || rest.starts_with(['|', '•', '·']) && rest.split(['|', '•', '·']).all(labels)
        || second())
    .then_some(found)
}

/// Whether a line only says who wrote the text or when.
pub(super) fn is_about_the_text(text: &str, lang: &str) -> bool {
    byline::parse(text).is_some()
        || date_and_byline(text, lang).is_some()
        || whole_date_line(text, lang).is_some()
}

/// A date and the byline after it: « Publié le 9 juin 2021 par Awa Diallo ».
fn date_and_byline(text: &str, lang: &str) -> Option<(dates::DateLine, byline::Byline)> {
    let date = dates::date_line(text, lang)?;
    let rest = text
        .get(date.length..)?
        .trim_start_matches([' ', ',', '-', '–', '—', '\u{a0}']);
    Some((date, byline::parse(rest)?))
}

/// A byline and the date after it, parted by a comma or a dash.
fn byline_and_date<'t>(text: &'t str, lang: &str) -> Option<(&'t str, &'t str)> {
    let cuts = [", ", " – ", " — ", " - "]
        .into_iter()
        .flat_map(|cut| text.match_indices(cut));
    let mut pairs =
        cuts.filter_map(|(at, cut)| Some((text.get(..at)?, text.get(at + cut.len()..)?)));
    pairs.find(|(left, right)| {
        byline::parse(left).is_some() && whole_date_line(right, lang).is_some()
    })
}

/// Adds the authors of a byline, each once.
pub(super) fn add_authors(article: &mut Article, found: byline::Byline) {
    for author in found.authors {
        if !article
            .authors
            .iter()
            .any(|known| key(known) == key(&author))
        {
            article.authors.push(author);
        }
    }
    article.publisher = article.publisher.take().or(found.outlet);
}

/// Keeps a date that the page gives.
pub(super) fn note_date(article: &mut Article, date: dates::DateLine, line: usize, words: &str) {
    let outlet = date.place.clone().filter(|place| is_outlet(place));
    article.publisher = article
        .publisher
        .take()
        .or_else(|| date.agency.clone())
        .or(outlet);
    let words = words.get(..date.length).unwrap_or(words).trim().to_owned();
    article.dates.push(WrittenDate { date, line, words });
}
