//! Typography: the spaces, quotes, apostrophes and raised letters that a language wants.
//!
//! Input: a *run*, the logical text of one paragraph, heading or cell. Output: a list of [`Edit`]s to it. The text is
//! not rewritten here, because its parts belong to different elements of a page and only the caller knows them.
//!
//! 1. [`glyph`] reads the run, looks through the boundaries of tags, and finds what must not be touched (addresses);
//! 2. [`quotes`] decides what straight apostrophes and quotes stand for;
//! 3. [`spacing`] decides how wide each gap between two characters is (French only);
//! 4. [`numbers`] finds the gaps inside large numbers (French only);
//! 5. [`ordinals`] finds the letters to raise (French only).
//!
//! Each step is one pass over the run, and all of them leave alone what is ambiguous. Applying the edits and asking
//! again yields no further change to the text.
//!
//! The French rules are those of the *Lexique des règles typographiques en usage à l’Imprimerie nationale*, with the
//! narrow space that CLDR uses for `fr`; the Canadian ones those of the Office québécois de la langue française.

mod glyph;
mod numbers;
mod ordinals;
mod quotes;
mod spacing;

use std::borrow::Cow;
use std::ops::Range;

use self::glyph::Glyph;
use self::spacing::Spaces;
use crate::files::spliced;

/// Stands in a run for something that is not text: code, an image, a citation, the mark of a note.
pub const OBJECT: char = '\u{FFFC}';

/// Stands in a run for the beginning or end of emphasis, of a link…; it has no width.
pub const TAG: char = '\u{E000}';

/// The typographic rules of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typography {
    /// French as set in France: a narrow space before `;`, `!`, `?` and inside « ».
    French,
    /// French as set in Canada: no space before `;`, `!`, `?`, a no-break space before `:` and inside « ».
    FrenchCanada,
    /// English: curly quotes and apostrophes.
    English,
    /// No rules: the text is set as it is written.
    Off,
}

impl Typography {
    /// The rules that a setting names: `fr`, `fr-CA`, `en` or `off`.
    pub fn from_setting(setting: &str) -> Option<Self> {
        Some(match setting {
            "fr" => Self::French,
            "fr-CA" => Self::FrenchCanada,
            "en" => Self::English,
            "off" => Self::Off,
            _ => return None,
        })
    }

    /// The rules for a language that has no setting; none for languages we have no rules for.
    pub fn default_for(tag: &str) -> Self {
        let mut subtags = tag.split('-').map(str::to_ascii_lowercase);
        match subtags.next().as_deref() {
            Some("fr") if subtags.any(|subtag| subtag == "ca") => Self::FrenchCanada,
            Some("fr") => Self::French,
            Some("en") => Self::English,
            _ => Self::Off,
        }
    }
}

/// A change to a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The bytes of the run that it is about; empty where something is inserted.
    pub range: Range<usize>,
    /// What happens to them.
    pub put: Put,
}

/// What an [`Edit`] does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    /// Replaces the range by this text, which is empty where a space goes.
    Text(&'static str),
    /// Sets the range as a superscript: the `er` of 1er.
    Raise,
}

/// The changes that turn a run into well-set text: sorted, apart from each other, on character boundaries.
///
/// `run` is the text as read, with [`OBJECT`] and [`TAG`] for what is not text; no edit contains either. A line break
/// of the source that is not one of the page is an ordinary space, a hard break is a line feed.
///
/// ```
/// use dossier::i18n::{Typography, apply, edits};
///
/// let run = "L'ONU a dit: \"Non!\"";
/// let set = apply(run, &edits(run, Typography::French));
/// assert_eq!(set, "L’ONU a dit\u{A0}: «\u{202F}Non\u{202F}!\u{202F}»");
/// ```
pub fn edits(run: &str, style: Typography) -> Vec<Edit> {
    let spaces = match style {
        Typography::Off => return Vec::new(),
        Typography::English => None,
        Typography::French => Some(&Spaces::FRANCE),
        Typography::FrenchCanada => Some(&Spaces::CANADA),
    };
    let marks = Marks::in_run(run);
    if !marks.any(spaces.is_some()) {
        return Vec::new();
    }
    let mut glyphs = glyph::read(run);
    if marks.straight {
        quotes::curl(&mut glyphs, spaces.is_some());
    }
    let mut edits: Vec<Edit> = glyphs.iter().filter_map(Glyph::replacement).collect();
    if let Some(spaces) = spaces {
        if marks.spaced {
            edits.extend(spacing::gaps(&glyphs, spaces));
        }
        if marks.grouped {
            edits.extend(numbers::thousands(&glyphs, spaces.in_numbers));
        }
        if marks.ordinal {
            edits.extend(ordinals::raised(&glyphs));
        }
        // An insertion comes before a replacement at the same place.
        edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    }
    edits
}

/// Which marks a run has: most runs lack most of them, and the rules about those need not be tried.
#[derive(Default)]
struct Marks {
    /// Straight quotes and apostrophes.
    straight: bool,
    /// Three full stops in a row.
    dots: bool,
    /// Something that French puts a space before or after.
    spaced: bool,
    /// A digit before a space.
    grouped: bool,
    /// A digit, or the capital of a Roman number, before the letter of an ordinal.
    ordinal: bool,
}

impl Marks {
    fn in_run(run: &str) -> Self {
        let mut marks = Self::default();
        let mut last = b' ';
        for byte in run.bytes() {
            // Nearly all of a text is letters without a meaning here.
            if byte.is_ascii_lowercase() && !matches!(byte, b'e' | b'r' | b'n') {
                last = byte;
                continue;
            }
            let after_digit = last.is_ascii_digit();
            match byte {
                // The first and the other bytes of TAG, which is looked through.
                0xEE | 0x80 => continue,
                b'\'' => marks.straight = true,
                b'"' => (marks.straight, marks.spaced) = (true, true),
                b';' | b'!' | b'?' | b':' => marks.spaced = true,
                b'.' => marks.dots |= last == b'.',
                b'e' | b'r' | b'n' => {
                    marks.ordinal |= after_digit || matches!(last, b'I' | b'V' | b'X')
                }
                b' ' | b'\t' | b'%' => {
                    (marks.grouped, marks.spaced) =
                        (marks.grouped | after_digit, marks.spaced | after_digit)
                }
                // The first byte of « » º ° and of the no-break space.
                0xC2 => (marks.grouped, marks.spaced) = (marks.grouped | after_digit, true),
                // The first byte of narrow spaces and of € and ‰.
                0xE2 => {
                    (marks.grouped, marks.spaced) =
                        (marks.grouped | after_digit, marks.spaced | after_digit)
                }
                _ => {}
            }
            last = byte;
        }
        marks
    }

    fn any(&self, is_french: bool) -> bool {
        self.straight || self.dots || (is_french && (self.spaced || self.grouped || self.ordinal))
    }
}

/// The run with its edits made; raised letters stay as they are.
pub fn apply(run: &str, edits: &[Edit]) -> String {
    let texts = edits.iter().filter_map(|edit| match edit.put {
        Put::Text(put) => Some((edit.range.clone(), put)),
        Put::Raise => None,
    });
    spliced(run, texts)
}

/// Sets a text that has no elements, such as a title.
pub fn plain(text: &str, style: Typography) -> Cow<'_, str> {
    let edits = edits(text, style);
    if edits.iter().all(|edit| edit.put == Put::Raise) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(apply(text, &edits))
    }
}

#[cfg(test)]
mod tests;
