//! Finds characters that make a text read as something else than it is.

use super::front_matter;
use crate::diagnostic::report::is_bidi_control;
use crate::diagnostic::{Code, Diagnostic};
use crate::files::{Place, SourcePath, Span};

/// Reports bidirectional overrides (CVE-2021-42574, UTS #55) and control characters other than tab and line feed:
/// errors in TOML and front matter, warnings in prose, where a quotation may need one.
pub(super) fn found(path: &SourcePath, text: &str) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    // Nearly every file has none: look at the bytes first.
    let bytes = text.as_bytes();
    let suspicious = bytes.iter().enumerate().any(|(at, byte)| match byte {
        b'\n' | b'\t' => false,
        0..0x20 | 0x7F => true,
        // U+0080 to U+009F; U+2020 to U+206F, where the overrides are.
        0xC2 => matches!(bytes.get(at + 1), Some(0x80..=0x9F)),
        0xE2 => matches!(
            bytes.get(at + 1..at + 3),
            Some([0x80, 0xAA..=0xAE] | [0x81, _])
        ),
        _ => false,
    });
    if !suspicious {
        return diagnostics;
    }
    let prose_from = match path.ends_with(".md") {
        true => front_matter::split(path, text).map_or(0, |parts| parts.body),
        false => usize::MAX,
    };
    for (at, c) in text.char_indices() {
        if is_bidi_control(c) || (c.is_control() && !matches!(c, '\n' | '\t')) {
            let code = if at < prose_from {
                Code::HiddenCharacter
            } else {
                Code::HiddenCharacterInText
            };
            let span = Span {
                start: at,
                end: at + c.len_utf8(),
            };
            let finding = Diagnostic::at(
                code,
                Place {
                    file: path.clone(),
                    span,
                },
            );
            diagnostics.push(finding.arg("codepoint", format!("U+{:04X}", u32::from(c))));
        }
    }
    diagnostics
}
