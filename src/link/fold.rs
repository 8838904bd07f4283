//! Folding: what counts as equal when a name is looked for, with the way back to the text.

use icu_normalizer::properties::{CanonicalDecompositionBorrowed, Decomposed};

use crate::markdown::TAG;

/// A text in which all that does not count is the same, and where each of its bytes came from.
///
/// Letters are in lower case and without accents, apostrophes, hyphens and white space are each of one kind, and
/// characters without width are gone. Accents and capitals do count in the end: [`super::terms`] looks at the text itself for
/// them, at the few places that the folded text brings up.
#[derive(Debug, Default)]
pub(super) struct Folded {
    /// The folded text.
    pub(super) text: String,
    /// For each byte of `text`, and one past its end, where the character it came from begins.
    origin: Vec<u32>,
}

impl Folded {
    /// Folds `source`, reusing the memory of what was folded before.
    pub(super) fn fold(&mut self, source: &str) {
        self.text.clear();
        self.origin.clear();
        self.text.reserve(source.len());
        self.origin.reserve(source.len() + 1);
        for (at, c) in source.char_indices() {
            if c == '.' && is_acronym_dot(source, at) {
                continue;
            }
            let again = c == ' ' && (self.text.ends_with(' ') || self.ends_in_hyphen());
            if c.is_ascii_graphic() || (c == ' ' && !again) {
                self.text.push(c.to_ascii_lowercase());
                self.origin.push(offset(at));
            } else if !again {
                self.push(at, c);
            }
        }
        self.origin.push(offset(source.len()));
    }

    /// Whether a word is cut at its own hyphen: a line that ends so goes on without a space.
    fn ends_in_hyphen(&self) -> bool {
        let word = self.text.strip_suffix('-');
        word.is_some_and(|word| word.ends_with(char::is_alphanumeric))
    }

    /// The bytes of the source that a range of the folded text came from.
    pub(super) fn source_range(&self, start: usize, end: usize) -> std::ops::Range<usize> {
        let origin = |at: usize| self.origin.get(at).map_or(0, |o| *o as usize);
        origin(start)..origin(end)
    }

    fn push(&mut self, at: usize, c: char) {
        match c {
            '\n' => self.put(at, '\n'),
            '’' | 'ʼ' | '‘' => self.put(at, '\''),
            c if is_hyphen(c) => self.put(at, '-'),
            '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' => {}
            TAG => self.put(at, TAG),
            'œ' | 'Œ' => self.put_all(at, "oe"),
            'æ' | 'Æ' => self.put_all(at, "ae"),
            c if c.is_whitespace() => {
                if !self.text.ends_with(' ') {
                    self.put(at, ' ');
                }
            }
            c => self.push_letter(at, c),
        }
    }

    /// The base letter of an accented one (UAX #15, canonical decomposition), in lower case; marks vanish.
    fn push_letter(&mut self, at: usize, c: char) {
        if is_mark(c) {
            return;
        }
        let decomposition = CanonicalDecompositionBorrowed::new();
        let mut base = c;
        while let Decomposed::Expansion(first, _) | Decomposed::Singleton(first) =
            decomposition.decompose(base)
        {
            base = first;
        }
        for lower in base.to_lowercase().filter(|lower| !is_mark(*lower)) {
            self.put(at, lower);
        }
    }

    fn put_all(&mut self, at: usize, text: &str) {
        text.chars().for_each(|c| self.put(at, c));
    }

    fn put(&mut self, at: usize, c: char) {
        self.text.push(c);
        self.origin.resize(self.text.len(), offset(at));
    }
}

/// Whether the dot at `at` stands in an acronym or ends it: U.N., O.N.U, but neither in `J. Doe` nor at the end of `l’ONU.`
pub(super) fn is_acronym_dot(text: &str, at: usize) -> bool {
    let mut before = text.get(..at).unwrap_or_default().chars().rev();
    let mut after = text.get(at + 1..).unwrap_or_default().chars();
    let is_capital = |c: Option<char>| c.is_some_and(char::is_uppercase);
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    if !is_capital(before.next()) {
        return false;
    }
    match before.next() {
        // The dot after the letter before was one: U.N.
        Some('.') => is_capital(before.next()) && !is_letter(before.next()),
        // The first dot: a single capital follows.
        c => !is_letter(c) && is_capital(after.next()) && !is_letter(after.next()),
    }
}

/// `text` without the dots of its acronyms.
pub(super) fn undotted(text: &str) -> std::borrow::Cow<'_, str> {
    if !text.contains('.') {
        return text.into();
    }
    let kept = text.char_indices();
    kept.filter(|(at, c)| *c != '.' || !is_acronym_dot(text, *at))
        .map(|(_, c)| c)
        .collect::<String>()
        .into()
}

/// Texts are under 5 MB, so an offset fits; a longer one would only link less.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Hyphens of any kind, and the dashes that are typed in their place.
pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '‒' | '–')
}

/// Whether `c` is a combining mark of the kind that accents Latin, Greek, Cyrillic and Arabic letters: those that a letter can
/// be composed with.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{0653}'..='\u{0655}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}')
}

/// The folded form of a name, as a pattern to look for.
pub(super) fn folded(name: &str) -> String {
    let mut folded = Folded::default();
    folded.fold(name);
    folded.text.trim().to_owned()
}

/// The folded form of a name in which hyphens and spaces are the same.
pub(super) fn bare(name: &str) -> String {
    folded(name).replace('-', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_count_is_the_same() {
        for (text, expected) in [
            ("État", "etat"),
            ("E\u{301}tat", "etat"),
            ("l’ACLED", "l'acled"),
            ("Al\u{2011}Qaïda", "al-qaida"),
            ("Union\u{A0}européenne", "union europeenne"),
            ("Union \u{202F} européenne", "union europeenne"),
            ("coup d’œil", "coup d'oeil"),
            ("co\u{AD}opération", "cooperation"),
            ("Ǹdá", "nda"),
            ("Nord- Kivu, le Nord - Kivu", "nord-kivu, le nord - kivu"),
            ("l’O.N.U. et l’O.N.U", "l'onu et l'onu"),
            (
                "U.N. U.S.A., J. Doe, J.F. Doe, l’ONU. Fin",
                "un usa, j. doe, jf doe, l'onu. fin",
            ),
            ("A.B. 1.2.3 a.b.c M.", "ab 1.2.3 a.b.c m."),
        ] {
            assert_eq!(folded(text), expected, "{text:?}");
        }
    }

    #[test]
    fn places_lead_back() {
        let text = "À l’E\u{301}tat";
        let mut folded = Folded::default();
        folded.fold(text);
        let start = folded.text.find("etat").expect("folded");
        assert_eq!(&text[folded.source_range(start, start + 4)], "E\u{301}tat");
    }
}
