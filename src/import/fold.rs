//! Texts made equal for comparing.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// A text in small letters, without accents, with straight apostrophes and plain spaces; one character for each of its
/// own, so that a place in the one is a place in the other.
pub(super) fn folded(text: &str) -> String {
    text.chars().map(fold_one).collect()
}

/// What two lines have in common that differ in capitals, accents, punctuation and spaces only.
pub(super) fn key(text: &str) -> String {
    let folded = folded(text);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

fn fold_one(c: char) -> char {
    match c {
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\t' => ' ',
        '’' | '‘' | 'ʼ' => '\'',
        '\u{2010}' | '\u{2011}' => '-',
        c if c.is_ascii() => c.to_ascii_lowercase(),
        c => {
            let lower = c.to_lowercase().next().unwrap_or(c);
            let mut buffer = [0; 4];
            let decomposed = DecomposingNormalizerBorrowed::new_nfd();
            decomposed
                .normalize(lower.encode_utf8(&mut buffer))
                .chars()
                .next()
                .unwrap_or(lower)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_keeps_the_number_of_characters() {
        let text = "L’Été\u{a0}: ŒUVRE, İstanbul, ß";
        assert_eq!(folded(text).chars().count(), text.chars().count());
        assert_eq!(key(" L’État — n° 3 ! "), "l etat n 3");
        assert_eq!(key("l'etat n°3"), "l etat n 3");
    }
}
