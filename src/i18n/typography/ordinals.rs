//! The letters of French ordinals, which are raised: 1er, XXe.

use super::glyph::{Glyph, before};
use super::{Edit, Put};

/// The edits that raise the letters of ordinals.
///
/// The correct short forms only (*Lexique*, « abréviations »): 1er, 1re, 2e, 2nd, 2nde, and their plurals; with Roman
/// numbers up to XXXIX, which covers centuries, districts and republics. `2ème` and `1ère` are left to the author,
/// and so are words that look like numbers (Ce, Le, Me, De).
pub(super) fn raised(glyphs: &[Glyph]) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut at = 0;
    for word in glyphs.split(|glyph| !glyph.shown.is_alphanumeric()) {
        let is_apart = !matches!(before(glyphs, at), Some('.' | ',' | '_' | '#'));
        if is_apart {
            edits.extend(raised_part(word));
        }
        at += word.len() + 1;
    }
    edits
}

fn raised_part(word: &[Glyph]) -> Option<Edit> {
    let is_number =
        |glyph: &Glyph| glyph.shown.is_ascii_digit() || matches!(glyph.shown, 'I' | 'V' | 'X');
    let split = word.iter().position(|glyph| !is_number(glyph))?;
    let (number, letters) = word.split_at_checked(split)?;
    if word.len() > LONGEST || !is_ordinal(&text(number), &text(letters)) {
        return None;
    }
    let range = letters.first()?.range.start..letters.last()?.range.end;
    let is_whole = range.len() == letters.len();
    let is_free = word.iter().all(|glyph| !glyph.is_fixed);
    (is_whole && is_free).then_some(Edit {
        range,
        put: Put::Raise,
    })
}

/// XXXVIIIes.
const LONGEST: usize = 9;

fn is_ordinal(number: &str, letters: &str) -> bool {
    match (number, letters) {
        ("1" | "I", "er" | "re" | "ers" | "res") => true,
        ("1" | "I", _) => false,
        ("2", "nd" | "nde" | "nds" | "ndes") => true,
        (number, "e" | "es") => is_arabic(number) || is_roman(number),
        _ => false,
    }
}

fn is_arabic(number: &str) -> bool {
    number.bytes().all(|byte| byte.is_ascii_digit())
        && !number.starts_with('0')
        && !number.is_empty()
}

/// I to XXXIX.
fn is_roman(number: &str) -> bool {
    let units = number.trim_start_matches('X');
    // IX keeps its X: trimming stops at the I.
    let tens = number.len() - units.len();
    let is_units = matches!(
        units,
        "" | "I" | "II" | "III" | "IV" | "V" | "VI" | "VII" | "VIII" | "IX"
    );
    tens <= 3 && is_units && !number.is_empty()
}

fn text(glyphs: &[Glyph]) -> String {
    glyphs.iter().map(|glyph| glyph.shown).collect()
}
