//! Bytes to text: which encoding a raw file is in, and what has to go before anyone reads it.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use icu_normalizer::ComposingNormalizerBorrowed;

/// The text of a raw file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    /// The text in NFC, with `\n` at the ends of lines and without the characters counted in `hidden`.
    pub(super) text: String,
    /// The encoding's name in the WHATWG Encoding Standard: `UTF-8`, `UTF-16LE`, `windows-1252`.
    pub(super) encoding: &'static str,
    /// How many control and formatting characters were taken out, and the first of them with its line.
    pub(super) hidden: Option<Hidden>,
}

/// Characters that no reader sees, and that can make a text look like another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hidden {
    /// How many there were.
    pub(super) count: usize,
    /// Each sort of them, as `U+202E`, in the order of their numbers.
    pub(super) kinds: Vec<String>,
    /// The line of the first one, from 1.
    pub(super) line: usize,
}

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoText {
    /// Nothing, or nothing but white space.
    Empty,
    /// A picture, an archive, a program.
    Binary,
}

/// Reads bytes as text.
///
/// A byte-order mark decides first, then the pattern of zero bytes that UTF-16 leaves in Latin text, then whether the
/// bytes are UTF-8; else chardetng guesses, as a browser would, and the nearest superset in the Encoding Standard is used.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, NoText> {
    let encoding = encoding_of(bytes);
    if is_binary(bytes, encoding) {
        return Err(NoText::Binary);
    }
    let (raw, encoding, _) = encoding.decode(bytes);
    let (clean, hidden) = without_hidden(&raw.replace("\r\n", "\n").replace('\r', "\n"));
    if clean.trim().is_empty() {
        return Err(NoText::Empty);
    }
    Ok(Decoded {
        text: ComposingNormalizerBorrowed::new_nfc()
            .normalize(&clean)
            .into_owned(),
        encoding: encoding.name(),
        hidden,
    })
}

fn encoding_of(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return encoding;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}

/// UTF-16 whose mark was lost: in text with Latin letters nearly every second byte is zero.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..bytes.len().min(4096))?;
    let pairs = sample.len() / 2;
    if pairs < 8 {
        return None;
    }
    let zeros = |first: usize| {
        let hits = sample.iter().skip(first).step_by(2).filter(|b| **b == 0);
        hits.count()
    };
    match (zeros(0), zeros(1)) {
        (0, high) if high * 10 > pairs * 7 => Some(UTF_16LE),
        (low, 0) if low * 10 > pairs * 7 => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether bytes are no text in any encoding: they hold zero bytes, or many control characters.
fn is_binary(bytes: &[u8], encoding: &'static Encoding) -> bool {
    if encoding == UTF_16LE || encoding == UTF_16BE {
        return false;
    }
    let is_control = |b: &u8| *b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0c);
    let controls = bytes.iter().filter(|b| is_control(b)).count();
    let zeros = bytes.iter().filter(|b| **b == 0).count();
    zeros * 100 > bytes.len() || controls * 20 > bytes.len()
}

/// Takes out what no reader sees: controls other than tab and line break, overrides of the writing direction
/// (Unicode Bidirectional Algorithm, UAX #9), byte-order marks inside the text, zero-width signs, tags.
///
/// A soft hyphen stays: it tells where a word may be broken, and the joining of lines needs it. So do the joiners of
/// Arabic and Indic scripts (U+200C, U+200D) and the marks of direction (U+200E, U+200F), which change no order.
fn without_hidden(text: &str) -> (String, Option<Hidden>) {
    let is_hidden = |c: char| {
        (c.is_control() && !matches!(c, '\n' | '\t' | '\u{c}' | '\u{85}'))
            || matches!(c, '\u{200b}' | '\u{2060}'..='\u{206f}' | '\u{202a}'..='\u{202e}' | '\u{feff}')
            || matches!(c, '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
    };
    let mut kinds = std::collections::BTreeSet::new();
    let (mut count, mut first, mut line) = (0, None, 1);
    let mut clean = String::with_capacity(text.len());
    for c in text.chars() {
        line += usize::from(c == '\n');
        match c {
            // A form feed parts pages; as a line break of its own it would shift the numbers of all lines after it.
            '\u{c}' if clean.ends_with('\n') || clean.is_empty() => {}
            '\u{c}' => clean.push(' '),
            '\u{85}' | '\u{2028}' | '\u{2029}' => clean.push('\n'),
            c if is_hidden(c) => {
                count += 1;
                first.get_or_insert(line);
                kinds.insert(c);
            }
            c => clean.push(c),
        }
    }
    let hidden = first.map(|line| Hidden {
        count,
        kinds: kinds
            .into_iter()
            .map(|c| format!("U+{:04X}", u32::from(c)))
            .collect(),
        line,
    });
    (clean, hidden)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_encodings_of_scraped_files() {
        let text = "L’été à Gao : où va l’État ? Déjà, « on sait ».";
        let utf16 = |bytes: fn(u16) -> [u8; 2], mark: &[u8]| {
            let units = text.encode_utf16().flat_map(bytes);
            mark.iter().copied().chain(units).collect::<Vec<u8>>()
        };
        let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(text);
        let cases: [(&str, Vec<u8>, &str); 7] = [
            ("plain", text.into(), "UTF-8"),
            ("mark", format!("\u{feff}{text}").into(), "UTF-8"),
            ("LE", utf16(u16::to_le_bytes, b"\xff\xfe"), "UTF-16LE"),
            ("BE", utf16(u16::to_be_bytes, b"\xfe\xff"), "UTF-16BE"),
            ("LE, no mark", utf16(u16::to_le_bytes, b""), "UTF-16LE"),
            ("BE, no mark", utf16(u16::to_be_bytes, b""), "UTF-16BE"),
            ("windows", windows.into_owned(), "windows-1252"),
        ];
        for (name, bytes, encoding) in cases {
            let decoded = decode(&bytes).expect(name);
            assert_eq!(
                (decoded.text.as_str(), decoded.encoding),
                (text, encoding),
                "{name}"
            );
            assert_eq!(decoded.hidden, None, "{name}");
        }
    }

    #[test]
    fn what_is_no_text() {
        assert_eq!(decode(b""), Err(NoText::Empty));
        assert_eq!(decode(b"\xef\xbb\xbf \r\n\t"), Err(NoText::Empty));
        assert_eq!(
            decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01"),
            Err(NoText::Binary)
        );
    }

    #[test]
    fn lines_end_one_way_and_nothing_hides() {
        let decoded = decode("un\r\ndeux\rtrois\u{202e}\u{7}\ne\u{301}".as_bytes()).expect("text");
        assert_eq!(decoded.text, "un\ndeux\ntrois\né");
        let hidden = decoded.hidden.expect("two were there");
        assert_eq!((hidden.count, hidden.line), (2, 3));
        assert_eq!(hidden.kinds, ["U+0007", "U+202E"]);
    }
}
