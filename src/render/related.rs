//! Which articles are worth reading after one: those that speak of the same things.

use std::collections::BTreeMap;

use super::site::Site;
use crate::i18n::Lang;
use crate::link::LinkedText;
use crate::model::DocumentIx;

/// How many are shown.
const MOST: usize = 3;

/// A thing that more articles than these speak of says little about any two of them; and looking at all of them for every
/// article would cost as much as all pairs of articles.
const COMMON: usize = 40;

/// So many things in common are enough to look at: the rarest.
const RAREST: usize = 24;

/// The articles nearest to `ix`, the nearest first: each entry that both mention counts the more, the fewer articles mention it
/// (inverse document frequency, Spärck Jones 1972), and each topic that they share counts as one such entry.
pub(super) fn related(
    ix: DocumentIx,
    lang: Lang,
    text: &LinkedText,
    site: &Site<'_>,
) -> Vec<DocumentIx> {
    let dossier = site.dossier();
    let is_article = |other: DocumentIx| other != ix && site.position(other).is_some();
    let mut shared: Vec<Vec<DocumentIx>> = text
        .terms
        .iter()
        .map(|entry| &site.linked.mentions[entry.0 as usize][lang])
        .filter(|mentions| mentions.len() <= COMMON)
        .map(|mentions| mentions.iter().map(|(other, _)| *other).collect())
        .collect();
    let topics = dossier
        .document(ix)
        .topics
        .iter()
        .map(|topic| site.articles_of(*topic));
    shared.extend(
        topics
            .filter(|articles| articles.len() <= COMMON)
            .map(<[_]>::to_vec),
    );
    shared.sort_by_key(Vec::len);
    let mut scores: BTreeMap<DocumentIx, f64> = BTreeMap::new();
    for others in shared.iter().take(RAREST) {
        let weight = (1.0 + dossier.articles.len() as f64 / others.len().max(1) as f64).ln();
        for other in others.iter().filter(|other| is_article(**other)) {
            *scores.entry(*other).or_default() += weight;
        }
    }
    let mut found: Vec<(DocumentIx, f64)> = scores.into_iter().collect();
    // Of two as near, the later one: the articles stand in that order.
    found.sort_by(|(a, x), (b, y)| {
        y.total_cmp(x)
            .then_with(|| site.position(*a).cmp(&site.position(*b)))
    });
    found
        .into_iter()
        .map(|(other, _)| other)
        .take(MOST)
        .collect()
}
