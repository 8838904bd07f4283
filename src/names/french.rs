//! French: how far the small letters of an organisation's name go, as in `Conseil de transition nationale`.

use super::lists::{ADJECTIVE_ENDINGS, ADJECTIVES, NO_ADJECTIVES, Role, TURNS};
use super::shape::Shape;
use super::text::Text;

/// Whether the word with this key may be an adjective of a name, by its ending.
///
/// Verbs with such an ending are excepted as far as they are common in the press.
pub(super) fn is_adjective(key: &str) -> bool {
    let is_in = |list: &str| list.split(' ').any(|word| word == key);
    let has_ending = ADJECTIVE_ENDINGS
        .split(' ')
        .any(|ending| key.len() > ending.len() + 1 && key.ends_with(ending));
    (has_ending || is_in(ADJECTIVES)) && !is_in(NO_ADJECTIVES)
}

/// The end of the adjectives in small letters that begin at `at`, three at most.
pub(super) fn adjectives(text: &Text<'_>, at: usize) -> usize {
    let mut end = at;
    while end < at + 3
        && text.gap(end).is_plain()
        && text.shape(end) == Shape::Lower
        && is_adjective(&text.entry(end).key)
    {
        end += 1;
    }
    end
}

/// The end of a group such as `de transition nationale` or `pour la paix` in small letters at `at`, if one begins
/// there.
///
/// Determiners, infinitives and turns such as `pour le moment` are none.
pub(super) fn group(text: &Text<'_>, at: usize, with_aim: bool) -> Option<usize> {
    let noun = after_particles(text, at, with_aim)?;
    let key = &text.entry(noun).key;
    let is_bare = noun == at + 1 && matches!(text.entry(at).key.as_str(), "de" | "d" | "pour");
    let is_noun = text.gap(noun).is_plain()
        && text.shape(noun) == Shape::Lower
        && key.chars().count() > 2
        && !text.is(noun, Role::FUNCTION.with(Role::PARTICLE).with(Role::TITLE))
        && !TURNS.split(' ').any(|turn| turn == key)
        && !(is_bare && is_infinitive(key));
    is_noun.then(|| adjectives(text, noun + 1))
}

/// The word after `de`, `de la`, `du`, `des`, `d'` and the like at `at`; after `pour la`, `à l'` if `with_aim`.
pub(super) fn after_particles(text: &Text<'_>, at: usize, with_aim: bool) -> Option<usize> {
    if !text.gap(at).is_plain() || text.shape(at) != Shape::Lower {
        return None;
    }
    let article = |at: usize| {
        let is_article = matches!(text.entry(at).key.as_str(), "la" | "l" | "le" | "les");
        text.gap(at).is_plain() && text.shape(at) == Shape::Lower && is_article
    };
    match text.entry(at).key.as_str() {
        "du" | "des" => Some(at + 1),
        "de" | "d" if article(at + 1) => Some(at + 2),
        "de" | "d" => Some(at + 1),
        "au" | "aux" if with_aim => Some(at + 1),
        "pour" if with_aim && article(at + 1) => Some(at + 2),
        "a" if with_aim && article(at + 1) && text.word(at)?.text != "a" => Some(at + 2),
        _ => None,
    }
}

fn is_infinitive(key: &str) -> bool {
    let nouns = [
        "mer",
        "fer",
        "pouvoir",
        "avenir",
        "hiver",
        "desir",
        "hier",
        "metier",
        "acier",
        "papier",
        "quartier",
        "officier",
        "dossier",
        "chantier",
        "loisir",
        "devoir",
        "territoire",
        "victoire",
    ];
    let endings = ["er", "ir", "dre", "ttre", "ire", "oir"];
    endings.iter().any(|ending| key.ends_with(ending)) && !nouns.contains(&key)
}
