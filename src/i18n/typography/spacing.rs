//! How wide the gaps around French punctuation are.

use super::glyph::{Glyph, before, is_opening, is_space, shown};
use super::{Edit, Put};

const NO_BREAK: &str = "\u{A0}";
const NARROW: &str = "\u{202F}";

/// What can follow a mark that ends a phrase, besides white space: closing brackets and quotes, other marks, dashes and
/// [`super::OBJECT`].
const AFTER_MARK: &str = ")]}»”’›\";!?…—–\u{FFFC}";

/// The spaces of a French-speaking country.
pub(super) struct Spaces {
    /// Inside « ».
    inside_quotes: &'static str,
    /// Before `;`, `!` and `?`.
    before_high: &'static str,
    /// Before `:`.
    before_colon: &'static str,
    /// Between thousands and before units.
    pub(super) in_numbers: &'static str,
}

impl Spaces {
    /// France: U+202F but before the colon (*Lexique*, « espacement »; CLDR `fr` for numbers).
    pub(super) const FRANCE: Self = Self {
        inside_quotes: NARROW,
        before_high: NARROW,
        before_colon: NO_BREAK,
        in_numbers: NARROW,
    };

    /// Canada: nothing before `;`, `!`, `?` (Banque de dépannage linguistique; CLDR `fr-CA` for numbers).
    pub(super) const CANADA: Self = Self {
        inside_quotes: NO_BREAK,
        before_high: "",
        before_colon: NO_BREAK,
        in_numbers: NO_BREAK,
    };
}

/// The edits that give each gap its width. A gap is what lies between two characters that are not spaces.
pub(super) fn gaps(glyphs: &[Glyph], spaces: &Spaces) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut left = None;
    for (right, glyph) in glyphs.iter().enumerate() {
        if is_space(glyph.shown) {
            continue;
        }
        if let Some(left) = left {
            let gap = Gap {
                glyphs,
                left,
                right,
            };
            if let Some(width) = gap.width(spaces) {
                edits.extend(gap.edits(width));
            }
        }
        left = Some(right);
    }
    edits
}

/// The gap between the characters at two places, with only spaces between.
struct Gap<'g> {
    glyphs: &'g [Glyph],
    left: usize,
    right: usize,
}

impl Gap<'_> {
    /// What the gap should be; `None` where it is none of our business.
    fn width(&self, spaces: &Spaces) -> Option<&'static str> {
        let (left, right) = (self.glyphs.get(self.left)?, self.glyphs.get(self.right)?);
        if left.is_fixed && right.is_fixed {
            return None;
        }
        match (left.shown, right.shown) {
            ('\n', _) | (_, '\n') | ('«', '»') => None,
            ('«', _) | (_, '»') => Some(spaces.inside_quotes),
            (_, ';' | '!' | '?') if self.is_before_mark() => Some(spaces.before_high),
            (_, ':') if self.is_before_mark() => Some(spaces.before_colon),
            (digit, _) if digit.is_ascii_digit() && self.is_before_unit() => {
                Some(spaces.in_numbers)
            }
            ('º' | '°', digit) if digit.is_ascii_digit() && self.is_after_number_sign() => {
                Some(NO_BREAK)
            }
            _ => None,
        }
    }

    fn is_empty(&self) -> bool {
        self.left + 1 == self.right
    }

    /// Whether the right character ends a phrase. What follows tells `fin ;` from `a;b`, `08:30`, `1:2` and `?q=1`;
    /// what precedes tells `Quoi ?!` and `(!)`. A smiley stays as it is written.
    fn is_before_mark(&self) -> bool {
        let next = shown(self.glyphs, self.right + 1);
        let ends_phrase = next.is_none_or(|c| c.is_whitespace() || AFTER_MARK.contains(c));
        let left = shown(self.glyphs, self.left);
        let is_first =
            left.is_some_and(|c| !is_opening(c) && !matches!(c, ';' | ':' | '!' | '?' | '"'));
        let right = shown(self.glyphs, self.right);
        let is_smiley = matches!((right, next), (Some(';' | ':'), Some(')'))) && !self.is_empty();
        ends_phrase && is_first && !is_smiley
    }

    /// Whether a unit stands to the right. `%` and `€` get a space if they have none; a letter could be part of a
    /// name (5G) and only has its space kept together.
    fn is_before_unit(&self) -> bool {
        let unit: String = self
            .glyphs
            .iter()
            .skip(self.right)
            .map(|glyph| glyph.shown)
            .take_while(|&c| c.is_alphanumeric() || matches!(c, '%' | '‰' | '€' | '$' | '£' | '°'))
            .take(LONGEST_UNIT + 1)
            .collect();
        let next = shown(self.glyphs, self.right + unit.chars().count());
        match unit.as_str() {
            "%" | "‰" | "€" => true,
            _ if self.is_empty() || matches!(next, Some('\'' | '’')) => false,
            "$" | "£" => true,
            unit => UNITS.contains(&unit),
        }
    }

    /// Whether the left character is the sign of « nº 5 », also when written with the sign of a degree.
    fn is_after_number_sign(&self) -> bool {
        !self.is_empty() && matches!(before(self.glyphs, self.left), Some('n' | 'N'))
    }

    /// The edits to the spaces that are there: one becomes `width`, the others go.
    fn edits(&self, width: &'static str) -> Vec<Edit> {
        let there = self
            .glyphs
            .get(self.left + 1..self.right)
            .unwrap_or_default();
        let Some((first, others)) = there.split_first() else {
            let at = self.insertion_point();
            let insertion = Edit {
                range: at..at,
                put: Put::Text(width),
            };
            return (!width.is_empty())
                .then_some(insertion)
                .into_iter()
                .collect();
        };
        let is_right = width.chars().eq([first.shown]);
        let kept = (!is_right).then(|| Edit {
            range: first.range.clone(),
            put: Put::Text(width),
        });
        let gone = others.iter().map(|space| Edit {
            range: space.range.clone(),
            put: Put::Text(""),
        });
        kept.into_iter().chain(gone).collect()
    }

    /// A new space stands beside the mark that wants it, on the same side of a tag.
    fn insertion_point(&self) -> usize {
        let range_at = |place: usize| {
            self.glyphs
                .get(place)
                .map(|glyph| glyph.range.clone())
                .unwrap_or_default()
        };
        match shown(self.glyphs, self.left) {
            Some('«') => range_at(self.left).end,
            _ => range_at(self.right).start,
        }
    }
}

/// The units that stay with their number (SI, money of West Africa and Europe, bytes).
const UNITS: [&str; 40] = [
    "km", "m", "cm", "mm", "km²", "m²", "m³", "ha", "kg", "g", "mg", "t", "l", "L", "h", "min",
    "s", "ms", "°C", "°", "W", "kW", "MW", "GW", "kWh", "MWh", "GWh", "Hz", "ko", "Mo", "Go", "To",
    "F", "FCFA", "XOF", "EUR", "USD", "k€", "M€", "Md€",
];

const LONGEST_UNIT: usize = 4;
