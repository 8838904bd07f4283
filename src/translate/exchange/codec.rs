//! The bytes of a file as text, or why they are none.

use crate::diagnostic::{self, Code, Diagnostic};
use crate::files::{Place, SourcePath, Span};

use super::Format;

/// The text of a file, without a byte order mark. XML may be UTF-16 with such a mark, as programs for Windows write it.
///
/// # Errors
///
/// Says why the bytes are no text.
pub(super) fn decode(
    format: Format,
    file: &SourcePath,
    bytes: &[u8],
) -> Result<String, Diagnostic> {
    let at = |code| {
        Diagnostic::at(
            code,
            Place {
                file: file.clone(),
                span: Span::default(),
            },
        )
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] if format != Format::Po => {
            utf16(rest, u16::from_le_bytes).ok_or_else(|| at(Code::Utf16))
        }
        [0xFE, 0xFF, rest @ ..] if format != Format::Po => {
            utf16(rest, u16::from_be_bytes).ok_or_else(|| at(Code::Utf16))
        }
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Err(at(Code::Utf16)),
        _ => diagnostic::utf8(file, bytes).map(str::to_owned),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    String::from_utf16(&units).ok().filter(|_| rest.is_empty())
}
