//! Initials: whether the letters of an acronym are found at the beginnings of the words of a phrase.

/// A word of a phrase, as far as initials go.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// The key of the word.
    pub(super) key: String,
    /// Whether an acronym may leave the word out: an article, a preposition, what follows a hyphen.
    pub(super) is_optional: bool,
}

/// How freely the letters may be found, from the strictest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// One letter for each word.
    Initials,
    /// As [`Fit::Initials`], with a third of the words left out.
    Skipping,
    /// The beginnings of words, of one letter or more.
    Syllables,
    /// The first letter of words and any later ones.
    Inner,
}

/// All fits, in the order in which they are tried.
pub(super) const FITS: [Fit; 4] = [Fit::Initials, Fit::Skipping, Fit::Syllables, Fit::Inner];

/// Whether `letters`, the key of an acronym, fit the phrase `parts`, whose first word has to take part.
pub(super) fn fits(letters: &[char], parts: &[Part], fit: Fit) -> bool {
    let needed = parts.iter().filter(|part| !part.is_optional).count();
    let allowed = match fit {
        Fit::Initials => 0,
        _ if letters.len() < 3 => return false,
        _ => (needed / 3).max(usize::from(needed > 2)),
    };
    if parts.len() < 2 || letters.len() < 2 || letters.len() > 16 {
        return false;
    }
    let mut best: Vec<Option<usize>> = vec![None; letters.len() + 1];
    if let Some(nothing) = best.first_mut() {
        *nothing = Some(0);
    }
    for (position, part) in parts.iter().enumerate() {
        best = after(letters, part, &best, fit, position == 0);
    }
    match best.last().copied().flatten() {
        Some(skipped) if fit == Fit::Inner => {
            skipped <= allowed && needed.saturating_sub(skipped) * 2 >= letters.len()
        }
        Some(skipped) => skipped <= allowed,
        None => false,
    }
}

/// How many of `letters` begin optional or needed words of the phrase, in order.
pub(super) fn shared(letters: &[char], parts: &[Part]) -> usize {
    let mut initials = parts.iter().filter_map(|part| part.key.chars().next());
    let mut shared = 0;
    for letter in letters {
        let mut later = initials.clone();
        if later.any(|initial| initial == *letter) {
            initials = later;
            shared += 1;
        }
    }
    shared
}

/// The fewest needed words left out for each number of letters found, after one more word.
fn after(
    letters: &[char],
    part: &Part,
    best: &[Option<usize>],
    fit: Fit,
    is_first: bool,
) -> Vec<Option<usize>> {
    let mut next: Vec<Option<usize>> = vec![None; best.len()];
    for (found, skipped) in best.iter().enumerate() {
        let Some(skipped) = *skipped else { continue };
        if !is_first {
            keep(&mut next, found, skipped + usize::from(!part.is_optional));
        }
        let rest = letters.get(found..).unwrap_or_default();
        for taken in 1..=taken(rest, &part.key, fit) {
            keep(&mut next, found + taken, skipped);
        }
    }
    next
}

/// How many letters at most a word may give, beginning with its first.
fn taken(letters: &[char], word: &str, fit: Fit) -> usize {
    let mut word = word.chars();
    let (Some(letter), Some(initial)) = (letters.first(), word.next()) else {
        return 0;
    };
    if *letter != initial {
        return 0;
    }
    let rest = letters.get(1..).unwrap_or_default();
    1 + match fit {
        Fit::Initials | Fit::Skipping => 0,
        Fit::Syllables => rest.iter().zip(word).take_while(|(a, b)| *a == b).count(),
        Fit::Inner => rest
            .iter()
            .take_while(|letter| word.any(|c| c == **letter))
            .count(),
    }
}

fn keep(best: &mut [Option<usize>], found: usize, skipped: usize) {
    if let Some(so_far) = best.get_mut(found) {
        *so_far = Some(so_far.map_or(skipped, |least| least.min(skipped)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(phrase: &str) -> Vec<Part> {
        let optional = [
            "de", "des", "du", "la", "le", "d", "et", "les", "pour", "of",
        ];
        phrase
            .split(' ')
            .map(|word| Part {
                key: word.to_owned(),
                is_optional: optional.contains(&word),
            })
            .collect()
    }

    #[test]
    fn the_strictest_fit() {
        for (acronym, phrase, expected) in [
            (
                "cprf",
                "communaute des pays riverains du fleuve",
                Some(Fit::Initials),
            ),
            (
                "cdprf",
                "communaute des pays riverains du fleuve",
                Some(Fit::Initials),
            ),
            (
                "ajb",
                "agence mixte des joueurs de balle",
                Some(Fit::Skipping),
            ),
            ("famo", "forces armees montagnardes", Some(Fit::Syllables)),
            (
                "cibal",
                "cellule de l information balte",
                Some(Fit::Syllables),
            ),
            ("ciran", "cellule des routes aeriennes", None),
            ("clra", "cellule des routes aeriennes", Some(Fit::Inner)),
            ("ue", "union du fleuve", None),
            ("uf", "union du fleuve", Some(Fit::Initials)),
            ("abc", "balle", None),
        ] {
            let letters: Vec<char> = acronym.chars().collect();
            let found = FITS
                .into_iter()
                .find(|fit| fits(&letters, &parts(phrase), *fit));
            assert_eq!(found, expected, "{acronym} {phrase}");
        }
    }
}
