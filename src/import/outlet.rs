//! Institutions and outlets: who publishes.

use super::article::Piece;
use super::fold::{folded, key};

/// Whether a line is the name of an institution or an outlet: few words, one of which says so, and no verb's full stop.
pub(super) fn is_outlet(name: &str) -> bool {
    let folded = key(name);
    let mut words = folded.split(' ');
    let capitals = name
        .split_whitespace()
        .filter(|word| word.starts_with(char::is_uppercase))
        .count();
    let count = folded.split(' ').count();
    (2..=9).contains(&count)
        && (capitals * 2 >= count
            || capitals >= 1
                && words
                    .clone()
                    .next()
                    .is_some_and(|first| OUTLETS.contains(&first)))
        && words.any(|word| OUTLETS.contains(&word))
        && !name.contains([':', '?', '!', '«', '"', ','])
}

/// A name in capitals as the text writes it, when the text has it.
pub(super) fn as_in_text(name: &str, pieces: &[Piece]) -> String {
    if name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    let wanted = folded(name);
    let found = pieces.iter().find_map(|piece| {
        let text = &piece.block.text;
        let at = folded(text).find(&wanted)?;
        let before = folded(text).get(..at)?.chars().count();
        let found: String = text
            .chars()
            .skip(before)
            .take(wanted.chars().count())
            .collect();
        found.chars().any(char::is_lowercase).then_some(found)
    });
    found.unwrap_or_else(|| name.to_owned())
}

/// Words that name an institution or an outlet, without accents.
const OUTLETS: [&str; 52] = [
    "agence",
    "agency",
    "assemblee",
    "association",
    "bureau",
    "centre",
    "center",
    "comite",
    "commission",
    "committee",
    "communaute",
    "conseil",
    "coordination",
    "council",
    "courrier",
    "daily",
    "direction",
    "echo",
    "federation",
    "fonds",
    "forum",
    "fund",
    "gazette",
    "gouvernorat",
    "group",
    "groupe",
    "institut",
    "institute",
    "journal",
    "mairie",
    "media",
    "ministere",
    "ministry",
    "mission",
    "news",
    "observatoire",
    "office",
    "ong",
    "organisation",
    "organization",
    "panel",
    "post",
    "prefecture",
    "presidence",
    "press",
    "presse",
    "primature",
    "radio",
    "societe",
    "studio",
    "times",
    "union",
];
