//! Keys: two spellings of one name have the same key.

use crate::i18n::fold as letters;

/// The key of `text`: lower case, no accents, one kind of apostrophe, hyphen and space.
pub(super) fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    fold(text, &mut key);
    key
}

/// Writes the key of `text` into `key`, whose memory is used again.
pub(super) fn fold(text: &str, key: &mut String) {
    key.clear();
    for character in text.chars() {
        if character.is_ascii_alphanumeric() {
            key.push(character.to_ascii_lowercase());
        } else {
            fold_other(character, key);
        }
    }
}

/// `text` as it is reported: white space of any kind and length is one space, characters without width are gone.
pub(crate) fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    for character in text.chars().filter(|c| !is_invisible(*c)) {
        if !character.is_whitespace() {
            tidy.push(character);
        } else if !tidy.is_empty() && !tidy.ends_with(' ') {
            tidy.push(' ');
        }
    }
    tidy.truncate(tidy.trim_end().len());
    tidy
}

/// Whether `c` is an apostrophe, straight or curly.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ')
}

/// Whether `c` is a hyphen within a word.
pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑')
}

/// Whether `c` is part of a word without being a letter: an accent of its own, or nothing that shows.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}') || is_invisible(c)
}

fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}'
    )
}

fn fold_other(character: char, key: &mut String) {
    if is_apostrophe(character) {
        key.push('\'');
    } else if is_hyphen(character) {
        key.push('-');
    } else if character.is_whitespace() {
        if !key.ends_with(' ') {
            key.push(' ');
        }
    } else if !is_mark(character) {
        let mut buffer = [0; 4];
        key.extend(letters(character.encode_utf8(&mut buffer)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_count_is_the_same() {
        for (text, expected) in [
            ("Ségou", "segou"),
            ("Se\u{301}gou", "segou"),
            ("Côte d’Ivoire", "cote d'ivoire"),
            ("Al\u{2011}Qaïda", "al-qaida"),
            ("Union\u{A0}\u{202F}africaine", "union africaine"),
            ("Ba\u{AD}mako", "bamako"),
            ("Œuvre", "oeuvre"),
        ] {
            assert_eq!(key(text), expected, "{text:?}");
        }
    }

    #[test]
    fn forms_are_reported_tidy() {
        assert_eq!(tidy(" Ba\u{AD}mako \n sud "), "Bamako sud");
    }
}
