//! Finds the front matter of a Markdown file.

use crate::diagnostic::{Code, Diagnostic, Fact};
use crate::files::{Place, SourcePath, Span};

/// The largest front matter that is read, in bytes.
const LIMIT: usize = 64 * 1024;

/// Where the front matter and the text of a file stand, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    /// The TOML between the lines of `+++`.
    pub(super) front_matter: Span,
    /// Where the text begins.
    pub(super) body: usize,
}

/// Splits a file whose first line is `+++`.
///
/// # Errors
///
/// Says what the first line is instead, that the closing line is missing, or that the front matter is too long.
pub(super) fn split(file: &SourcePath, text: &str) -> Result<Parts, Diagnostic> {
    let first = text.lines().next().unwrap_or_default();
    let at = |code, end| {
        Diagnostic::at(
            code,
            Place {
                file: file.clone(),
                span: Span { start: 0, end },
            },
        )
    };
    match first.trim_end() {
        "+++" => {}
        "---" => return Err(at(Code::YamlFrontMatter, 3)),
        _ => return Err(at(Code::NoFrontMatter, first.len())),
    }
    // Of 1,024 bytes each, as the limit is.
    let kilobytes = |bytes: usize| Fact::size((bytes / 1024 * 1000) as u64);
    let start = first.len() + 1;
    let mut offset = start;
    for line in text.get(start..).unwrap_or_default().split_inclusive('\n') {
        if line.trim_end() == "+++" {
            if offset - start > LIMIT {
                let finding = at(Code::LongFrontMatter, 3).arg("size", kilobytes(offset - start));
                return Err(finding.arg("limit", kilobytes(LIMIT)));
            }
            return Ok(Parts {
                front_matter: Span { start, end: offset },
                body: offset + line.len(),
            });
        }
        offset += line.len();
    }
    Err(at(Code::UnclosedFrontMatter, 3))
}

/// Where the text of a Markdown file begins, in bytes: after its front matter, if it has one.
pub(crate) fn body_start(text: &str) -> usize {
    let bare = text.trim_start_matches('\u{FEFF}');
    let mark = text.len() - bare.len();
    split(&SourcePath::from(""), bare).map_or(0, |parts| mark + parts.body)
}

/// Where the front matter of a Markdown file stands, and where its text begins; none when it has no front matter.
pub(crate) fn split_text(text: &str) -> Option<(Span, usize)> {
    let parts = split(&SourcePath::from(""), text).ok()?;
    Some((parts.front_matter, parts.body))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Result<(&str, &str), Code> {
        split(&"a.md".into(), text)
            .map(|p| (&text[p.front_matter.range()], &text[p.body..]))
            .map_err(|diagnostic| diagnostic.code)
    }

    #[test]
    fn front_matter_is_what_stands_between_two_lines_of_plus_signs() {
        assert_eq!(parts("+++\na = 1\n+++\ntext"), Ok(("a = 1\n", "text")));
        assert_eq!(parts("+++\n+++"), Ok(("", "")));
        assert_eq!(
            parts("+++ \na = \"+++\"\n+++ \n\n+++\n"),
            Ok(("a = \"+++\"\n", "\n+++\n"))
        );
        assert_eq!(parts("+++\na = 1\n"), Err(Code::UnclosedFrontMatter));
        assert_eq!(parts("---\na: 1\n---\n"), Err(Code::YamlFrontMatter));
        assert_eq!(parts(""), Err(Code::NoFrontMatter));
        assert_eq!(parts("# Titre"), Err(Code::NoFrontMatter));
    }
}
