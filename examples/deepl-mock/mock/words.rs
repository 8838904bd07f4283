//! How the server “translates”: by rules that a test can foresee.
//!
//! - Tags stay where they are, and so do numbers, spaces, signs, entities and everything inside an ignored tag.
//! - A term of the glossary becomes what the glossary says, as a whole word, in its exact case, the longest first.
//! - A word of the little list becomes its other half, with a capital where there was one.
//! - Every other word is kept and marked with the language wanted: `maison` becomes `maison·en`.

/// The little list, French and English.
const WORDS: [(&str, &str); 16] = [
    ("bonjour", "hello"),
    ("eau", "water"),
    ("et", "and"),
    ("fleuve", "river"),
    ("la", "the"),
    ("le", "the"),
    ("les", "the"),
    ("monde", "world"),
    ("nord", "north"),
    ("or", "gold"),
    ("paix", "peace"),
    ("puits", "well"),
    ("région", "region"),
    ("sud", "south"),
    ("un", "a"),
    ("ville", "town"),
];

/// What a text is translated by.
pub(crate) struct Rules {
    /// Root of the language of the text.
    pub(crate) from: String,
    /// Root of the language wanted.
    pub(crate) to: String,
    /// Terms of the glossary, longest first.
    pub(crate) terms: Vec<(String, String)>,
    /// Whether `<…>` is a tag and `&…;` an entity.
    pub(crate) has_tags: bool,
    /// Tags whose content stays.
    pub(crate) ignored: Vec<String>,
}

/// A part of a text with tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part<'a> {
    Tag(&'a str),
    Text(&'a str),
}

/// The tags of a text and what is between them.
pub(crate) fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        let Some(close) = rest[open..].find('>') else {
            break;
        };
        let end = open + close + 1;
        if open > 0 {
            parts.push(Part::Text(&rest[..open]));
        }
        parts.push(Part::Tag(&rest[open..end]));
        rest = &rest[end..];
    }
    if !rest.is_empty() {
        parts.push(Part::Text(rest));
    }
    parts
}

/// The name of a tag, and whether it closes an element.
pub(crate) fn tag_name(tag: &str) -> (&str, bool) {
    let inside = tag
        .trim_start_matches('<')
        .trim_end_matches('>')
        .trim_end_matches('/');
    let is_closing = inside.starts_with('/');
    let name = inside.trim_start_matches('/').split_whitespace().next();
    (name.unwrap_or_default(), is_closing)
}

impl Rules {
    /// The translation of a text.
    pub(crate) fn translate(&self, text: &str) -> String {
        if !self.has_tags {
            return self.run(text);
        }
        let mut translated = String::new();
        let mut ignored = 0;
        for part in parts(text) {
            match part {
                Part::Tag(tag) => {
                    let (name, is_closing) = tag_name(tag);
                    if self.ignored.iter().any(|known| known == name) && !tag.ends_with("/>") {
                        ignored = if is_closing { ignored - 1 } else { ignored + 1 };
                    }
                    translated.push_str(tag);
                }
                Part::Text(text) if ignored > 0 => translated.push_str(text),
                Part::Text(text) => translated.push_str(&self.run(text)),
            }
        }
        translated
    }

    /// The characters of a text that are charged: all but tags.
    pub(crate) fn billed(&self, text: &str) -> u64 {
        let characters = |text: &str| text.chars().count() as u64;
        if !self.has_tags {
            return characters(text);
        }
        let count = |part: Part<'_>| match part {
            Part::Tag(_) => 0,
            Part::Text(text) => characters(text),
        };
        parts(text).into_iter().map(count).sum()
    }

    fn run(&self, text: &str) -> String {
        let mut translated = String::new();
        let mut rest = text;
        let mut before = ' ';
        while let Some(first) = rest.chars().next() {
            let (length, new) = self.next(rest, first, before);
            before = rest[..length].chars().next_back().unwrap_or(' ');
            translated.push_str(&new);
            rest = &rest[length..];
        }
        translated
    }

    /// The length of what stands first in a text, and what it becomes.
    fn next(&self, text: &str, first: char, before: char) -> (usize, String) {
        if !before.is_alphanumeric() {
            let is_whole = |term: &str| !text[term.len()..].starts_with(char::is_alphanumeric);
            for (source, target) in &self.terms {
                let (source, target) = (self.written(source), self.written(target));
                if text.starts_with(&source) && is_whole(&source) {
                    return (source.len(), target);
                }
            }
        }
        if self.has_tags
            && first == '&'
            && let Some(end) = text.find(';')
        {
            return (end + 1, text[..=end].to_owned());
        }
        let end = text
            .find(|c: char| !c.is_alphanumeric())
            .unwrap_or(text.len());
        match end {
            0 => (first.len_utf8(), first.to_string()),
            end => (end, self.word(&text[..end])),
        }
    }

    fn word(&self, word: &str) -> String {
        if word.contains(char::is_numeric) {
            return word.to_owned();
        }
        let small = word.to_lowercase();
        let found = match (&self.from[..], &self.to[..]) {
            ("fr", "en") => WORDS
                .iter()
                .find(|(french, _)| *french == small)
                .map(|(_, english)| *english),
            ("en", "fr") => WORDS
                .iter()
                .find(|(_, english)| *english == small)
                .map(|(french, _)| *french),
            _ => None,
        };
        match found {
            None => format!("{word}·{}", self.to),
            Some(found) if word.starts_with(char::is_uppercase) => {
                let mut letters = found.chars();
                let first: String = letters
                    .next()
                    .into_iter()
                    .flat_map(char::to_uppercase)
                    .collect();
                first + letters.as_str()
            }
            Some(found) => found.to_owned(),
        }
    }

    /// A term as it stands in the text.
    fn written(&self, term: &str) -> String {
        match self.has_tags {
            true => term
                .replace('&', "&amp;")
                .replace('<', "&lt;")
                .replace('>', "&gt;"),
            false => term.to_owned(),
        }
    }
}
