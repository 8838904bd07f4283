//! What is said beside the first mention of an entry on a page: “GSIM (en anglais : JNIM)”.

use std::ops::Range;

use super::around::whole_words;
use super::fold::{folded, is_hyphen};
use super::form::FormSort;
use super::terms::Found;
use super::text::{Glossed, Reader};
use crate::i18n::Lang;
use crate::markdown::{OBJECT, Run, TAG};
use crate::model::{Entry, EntryText, Gloss};

impl Reader<'_> {
    /// Decides what is said beside a mention that is about to become a link.
    ///
    /// Nothing is put into other people's words, into a table, or where brackets follow already; then the next linked mention
    /// can say it. What the text has said itself is not said again.
    pub(super) fn gloss(&mut self, run: &Run, found: &Found) {
        let context = self.context;
        let (dossier, lang) = (context.site.dossier, context.lang);
        let entry = dossier.entry(found.entry);
        let default = dossier.settings.linking.first_mention;
        let wanted = entry.first_mention.unwrap_or(default);
        if wanted == Gloss::default()
            || !self.glosses
            || !self.quotes.is_empty()
            || self.footnotes > 0
            || self.tables > 0
            || self.seen.is_glossed(found.entry)
        {
            return;
        }
        // Of an inflected form or another name, neither an acronym nor a translation says the same.
        let by_acronym = match self.matcher.form_sort(found.form) {
            FormSort::Acronym => true,
            FormSort::Name => false,
            _ => return,
        };
        let Some(in_brackets) = room(&run.text, &found.range) else {
            return;
        };
        self.seen.note_gloss(found.entry);
        let is_said = |name: &str| self.said.has(name);
        let expansion = wanted
            .expansion
            .then(|| expansion(entry.text(lang)?, by_acronym))
            .flatten()
            .filter(|name| !is_said(name));
        let mut translations = match wanted.translation {
            true => translations(entry, lang, by_acronym, &is_said),
            false => Vec::new(),
        };
        // Two languages may have one name.
        let mut names: Vec<Box<str>> = expansion.iter().cloned().collect();
        translations.retain(|(_, name)| {
            let is_new = !names.contains(name);
            names.push(name.clone());
            is_new
        });
        let mention = u32::try_from(self.reading.linked.mentions.len());
        if let Ok(mention) = mention
            && (expansion.is_some() || !translations.is_empty())
        {
            self.reading.linked.glosses.push(Glossed {
                mention,
                expansion,
                translations,
                in_brackets,
            });
        }
    }
}

/// What a reader has read of the text, up to the end of the run.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// As it is written.
    text: String,
    /// Folded.
    folded: String,
}

impl Said {
    /// The reader goes on to `run`.
    pub(super) fn read(&mut self, run: &Run) {
        let text = run.text.chars().filter(|c| *c != TAG);
        let text: String = text.map(|c| if c == '\n' { ' ' } else { c }).collect();
        self.folded.push_str(&folded(&text));
        self.folded.push('\n');
        self.text.push_str(&text);
        self.text.push('\n');
    }

    /// Whether the text has the name, as whole words: an acronym in its capitals, since UN is not un, anything else whatever its
    /// capitals and accents.
    fn has(&self, name: &str) -> bool {
        match name.chars().any(char::is_lowercase) {
            true => whole_words(&self.folded, &folded(name)).next().is_some(),
            false => whole_words(&self.text, name).next().is_some(),
        }
    }
}

/// What the acronym stands for, or the acronym of the name.
fn expansion(text: &EntryText, by_acronym: bool) -> Option<Box<str>> {
    let other = match by_acronym {
        true => Some(&text.name),
        false => text.acronyms.first(),
    };
    other.map(|name| name.as_str().into())
}

/// What an entry is called in the other languages, but for what the text says already: by its acronym for an acronym.
fn translations(
    entry: &Entry,
    lang: Lang,
    by_acronym: bool,
    is_said: &dyn Fn(&str) -> bool,
) -> Vec<(Lang, Box<str>)> {
    let name = |text: &'_ EntryText| match by_acronym {
        true => text.short_name().into(),
        false => Box::from(text.name.as_str()),
    };
    let others = entry.texts.present().filter(|(other, _)| *other != lang);
    others
        .map(|(other, text)| (other, name(text)))
        .filter(|(_, name)| !is_said(name))
        .collect()
}

/// Whether brackets can follow `range`, and whether they would stand in others; none where they cannot: before a hyphen, a
/// possessive or other brackets, and between quotation marks.
fn room(text: &str, range: &Range<usize>) -> Option<bool> {
    let is_boundary = |at: &usize| text.is_char_boundary(*at);
    let start = (range.start.saturating_sub(NEARBY)..=range.start).find(is_boundary)?;
    let before = text.get(start..range.start)?;
    let after = text.get(range.end..)?.trim_start_matches(TAG);
    let next = after.chars().next();
    let follows = after.trim_start_matches([' ', '\u{A0}', '\u{202F}', '\n', TAG]);
    let goes_on = next.is_some_and(|c| is_hyphen(c) || matches!(c, '’' | '\'' | 'ʼ' | '/'));
    // The last dot of an acronym may end the sentence too.
    let ends = text.get(range.clone())?.ends_with('.');
    let quoted = is_open(before, '«', '»')
        || is_open(before, '“', '”')
        || before.chars().filter(|c| *c == '"').count() % 2 == 1;
    if goes_on || ends || quoted || follows.starts_with(['(', '[']) || is_open(before, '[', ']') {
        return None;
    }
    // A name alone in brackets is itself what is said beside another.
    let alone = before.trim_end_matches(TAG).ends_with('(') && after.starts_with([')', OBJECT]);
    (!alone).then(|| is_open(before, '(', ')'))
}

/// How far back brackets and quotation marks are looked for, in bytes.
const NEARBY: usize = 2000;

/// Whether more marks open than close; a closing one that nothing opened, as in `1)`, counts for nothing.
fn is_open(text: &str, opening: char, closing: char) -> bool {
    let depth = text.chars().fold(0_usize, |depth, c| match c {
        c if c == opening => depth + 1,
        c if c == closing => depth.saturating_sub(1),
        _ => depth,
    });
    depth > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_room_outside_quotes_and_brackets() {
        for (text, expected) in [
            ("le GSIM nie", Some(false)),
            ("le GSIM", Some(false)),
            ("le GSIM, qui nie", Some(false)),
            ("(selon le GSIM) et", Some(true)),
            ("le Groupe (GSIM) nie", None),
            ("le GSIM (2017) nie", None),
            ("GSIM’s men", None),
            ("GSIM-led", None),
            ("GSIM–AQMI", None),
            ("1) un, 2) deux (avec le GSIM)", Some(true)),
            ("il dit : « le GSIM nie » hier", None),
            ("il dit « non » au GSIM hier", Some(false)),
            ("he said “the GSIM is here”", None),
        ] {
            let start = text.find("GSIM").expect("in every case");
            assert_eq!(room(text, &(start..start + 4)), expected, "{text}");
        }
    }
}
