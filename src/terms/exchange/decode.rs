//! The bytes of a table as text, or why they are none.

use crate::diagnostic::{self, Code, Diagnostic};
use crate::files::{Place, SourcePath, Span};

/// How files that spreadsheet programs save by themselves begin: ZIP (`.xlsx`, `.ods`, `.numbers`) and OLE (`.xls`).
const SPREADSHEETS: [&[u8]; 2] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0"];

/// The text of a table, without the mark that some programs put before UTF-8.
///
/// # Errors
///
/// Says why the bytes are no text in UTF-8. UTF-16 is told by its mark or by its many zero bytes.
pub(crate) fn decode<'b>(file: &SourcePath, bytes: &'b [u8]) -> Result<&'b str, Diagnostic> {
    let at = |code| {
        let span = Span::default();
        Diagnostic::at(
            code,
            Place {
                file: file.clone(),
                span,
            },
        )
    };
    if SPREADSHEETS.iter().any(|start| bytes.starts_with(start)) {
        return Err(at(Code::TableBinary).arg("what", "spreadsheet"));
    }
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") || has_zeros(bytes) {
        return Err(at(Code::Utf16));
    }
    if bytes.contains(&0) {
        return Err(at(Code::TableBinary).arg("what", "other"));
    }
    diagnostic::utf8(file, bytes)
}

/// Whether every other byte of the beginning is zero, as in UTF-16 without a mark.
fn has_zeros(bytes: &[u8]) -> bool {
    let start = bytes.get(..64.min(bytes.len())).unwrap_or_default();
    let zeros = |from: usize| start.iter().skip(from).step_by(2).filter(|b| **b == 0);
    let half = start.len() / 2;
    half > 0 && (zeros(0).count() == half || zeros(1).count() == half)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(bytes: &[u8]) -> Code {
        decode(&"t.csv".into(), bytes).expect_err("no text").code
    }

    #[test]
    fn what_is_no_text_in_utf8_is_named() {
        assert_eq!(decode(&"t.csv".into(), b"\xEF\xBB\xBFid"), Ok("id"));
        assert_eq!(code(b"PK\x03\x04\x14"), Code::TableBinary);
        assert_eq!(code(b"\xFF\xFEi\0d\0"), Code::Utf16);
        assert_eq!(code(b"i\0d\0,\0"), Code::Utf16);
        assert_eq!(code(b"id,\0\x01\x02name"), Code::TableBinary);
        assert_eq!(code(b"id,d\xE9finition"), Code::NotUtf8);
    }
}
