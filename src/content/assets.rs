//! Checks the files that lie beside the texts: they are published as they are, from the site's own origin.

use crate::diagnostic::{Code, Diagnostic};
use crate::files::{Place, SourceTree, Span};

/// Kinds of files that a browser shows or saves, and never runs.
const PASSIVE: [&str; 20] = [
    "png", "jpg", "jpeg", "gif", "webp", "avif", "pdf", "txt", "csv", "tsv", "json", "geojson",
    "mp3", "ogg", "opus", "m4a", "mp4", "webm", "vtt", "epub",
];

/// Reports files that could run a script: content is not trusted with that. An SVG is looked into.
pub(super) fn check(tree: &SourceTree, diagnostics: &mut Vec<Diagnostic>) {
    for (path, bytes) in tree.assets_under("content/") {
        let extension = path
            .rsplit_once('.')
            .map_or("", |(_, extension)| extension)
            .to_ascii_lowercase();
        let reason = match extension.as_str() {
            "svg" if !runs_scripts(bytes) => continue,
            "svg" => "scripts",
            extension if PASSIVE.contains(&extension) => continue,
            // Names of texts that lie in the wrong place are reported with what they should be.
            _ => "kind",
        };
        let place = Place {
            file: path.clone(),
            span: Span::default(),
        };
        diagnostics.push(Diagnostic::at(Code::ActiveContent, place).arg("reason", reason));
    }
}

/// Whether a picture could do more than be looked at: scripts, event attributes, foreign HTML (SVG 2, chapter 15), or
/// entities that could spell them.
fn runs_scripts(svg: &[u8]) -> bool {
    let text = String::from_utf8_lossy(svg).to_ascii_lowercase();
    let words = [
        "<script",
        "<foreignobject",
        "javascript:",
        "<!entity",
        "<iframe",
        "<embed",
        "<object",
        "<handler",
    ];
    let has_event = text
        .split(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '/'))
        .any(|part| {
            let name = part.split('=').next().unwrap_or_default();
            name.len() > 2
                && name.starts_with("on")
                && name.bytes().all(|b| b.is_ascii_lowercase())
                && is_attribute(&text, part)
        });
    has_event || words.iter().any(|word| text.contains(word))
}

/// Whether a word is followed by an equals sign somewhere in the text: `onload=` or `onload =`.
fn is_attribute(text: &str, word: &str) -> bool {
    let name = word.split('=').next().unwrap_or_default();
    text.match_indices(name).any(|(at, _)| {
        text.get(at + name.len()..)
            .is_some_and(|rest| rest.trim_start().starts_with('='))
    })
}

#[cfg(test)]
mod tests {
    use super::runs_scripts;

    #[test]
    fn a_picture_is_only_looked_at() {
        for (svg, runs) in [
            (
                "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>",
                false,
            ),
            ("<svg><text>Information on one</text></svg>", false),
            ("<svg><script>alert(1)</script></svg>", true),
            ("<svg ONLOAD = 'alert(1)'>", true),
            ("<svg/onload=alert(1)>", true),
            ("<svg><a href='javascript:alert(1)'/></svg>", true),
            ("<svg><foreignObject/></svg>", true),
        ] {
            assert_eq!(runs_scripts(svg.as_bytes()), runs, "{svg}");
        }
    }
}
