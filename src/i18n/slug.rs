//! The part of an address that comes from a title.

use super::fold::fold;

/// A slug is at most this long, so that folder and language fit beside it in a file name (255 bytes).
const LONGEST: usize = 80;

/// Makes the ASCII part of an address from a title: letters, digits and single hyphens.
///
/// Accents and ligatures are folded, anything else (an apostrophe too) parts two words: `L’État malien` becomes
/// `l-etat-malien`. A slug longer than 80 bytes is cut between two words. It is empty for a title without Latin
/// letters or digits; the caller decides what to do then. A slug is its own slug.
pub fn slug(title: &str) -> String {
    let mut slug = String::with_capacity(title.len().min(LONGEST + 1));
    for character in fold(title) {
        if character.is_ascii_alphanumeric() {
            slug.push(character);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() > LONGEST {
            break;
        }
    }
    if slug.len() > LONGEST {
        let end = slug.rfind('-').unwrap_or(LONGEST);
        slug.truncate(end);
    }
    if slug.ends_with('-') {
        slug.pop();
    }
    slug
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn titles() {
        let cases = [
            ("L’État malien", "l-etat-malien"),
            ("l'Etat", "l-etat"),
            ("Cœur & Œuvre : où en est-on ?", "coeur-oeuvre-ou-en-est-on"),
            ("E\u{301}tat (NFD)", "etat-nfd"),
            ("10 000 hommes", "10-000-hommes"),
            ("Mali, 2012–2022", "mali-2012-2022"),
            ("  --Barkhane--  ", "barkhane"),
            ("nº 5, 1ᵉʳ mars", "no-5-1er-mars"),
            ("Straße, Łódź, Ægir, Ðuro", "strasse-lodz-aegir-duro"),
            ("برخان", ""),
            ("برخان 2014", "2014"),
            ("", ""),
        ];
        for (title, expected) in cases {
            assert_eq!(slug(title), expected, "{title}");
        }
    }

    #[test]
    fn long_titles_are_cut_between_words() {
        let word = "a".repeat(30);
        assert_eq!(
            slug(&format!("{word} {word} {word}")),
            format!("{word}-{word}")
        );
        assert_eq!(slug(&"b".repeat(200)), "b".repeat(LONGEST));
        assert_eq!(
            slug(&format!("{} c", "b".repeat(LONGEST))),
            "b".repeat(LONGEST)
        );
    }

    proptest! {
        #[test]
        fn a_slug_is_its_own_slug(title in "\\PC{0,120}") {
            let once = slug(&title);
            prop_assert!(once.len() <= LONGEST);
            prop_assert!(once.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
            prop_assert!(!once.contains("--") && !once.starts_with('-') && !once.ends_with('-'));
            prop_assert_eq!(slug(&once), once);
        }
    }
}
