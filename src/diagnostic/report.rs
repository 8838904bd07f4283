//! Prints findings: for a person, as JSON lines, or as annotations of GitHub Actions.

use std::fmt::Write as _;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::{Diagnostic, Severity, Wording, sarif};
use crate::files::{Place, SourceTree, floor, line_column};

/// How findings are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// With the source line, a caret and help.
    #[default]
    Human,
    /// One JSON object a line.
    Json,
    /// Workflow commands that GitHub shows beside the lines of a pull request.
    Github,
    /// One SARIF 2.1.0 log.
    Sarif,
}

/// At most this many findings of one code are printed with their source line for a person; the rest is counted.
const SHOWN_PER_CODE: usize = 50;

/// How wide a terminal is taken to be when there is none.
pub const WIDTH: usize = 140;

/// The findings as text, in `format`, ending in a line feed unless there is none.
pub fn render(
    diagnostics: &[Diagnostic],
    tree: &SourceTree,
    wording: &Wording,
    format: Format,
) -> String {
    render_within(diagnostics, tree, wording, format, WIDTH)
}

/// The same for a terminal of `width` columns: source lines are cut around what is marked in them, so that none wraps.
pub fn render_within(
    diagnostics: &[Diagnostic],
    tree: &SourceTree,
    wording: &Wording,
    format: Format,
    width: usize,
) -> String {
    match format {
        Format::Sarif => sarif::log(diagnostics, tree, wording),
        Format::Human => human(diagnostics, tree, wording, width),
        Format::Json => diagnostics
            .iter()
            .map(|d| json(d, tree, wording) + "\n")
            .collect(),
        Format::Github => diagnostics
            .iter()
            .map(|d| github(d, tree, wording) + "\n")
            .collect(),
    }
}

fn human(diagnostics: &[Diagnostic], tree: &SourceTree, wording: &Wording, width: usize) -> String {
    let mut out = String::new();
    let mut counts = std::collections::BTreeMap::new();
    for diagnostic in diagnostics {
        let seen = counts.entry(diagnostic.code).or_insert(0_usize);
        *seen += 1;
        if *seen <= SHOWN_PER_CODE {
            out.push_str(&snippet(diagnostic, tree, wording, width));
            out.push_str("\n\n");
        }
    }
    for (code, count) in counts {
        if let Some(more) = count.checked_sub(SHOWN_PER_CODE).filter(|more| *more > 0) {
            out += &wording.say(
                "and-more",
                &[("count", more.into()), ("code", code.as_str().into())],
            );
            out.push('\n');
        }
    }
    out
}

fn snippet(diagnostic: &Diagnostic, tree: &SourceTree, wording: &Wording, width: usize) -> String {
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR.with_name(wording.say("error", &[])),
        Severity::Warning => Level::WARNING.with_name(wording.say("warning", &[])),
    };
    let message = printable(&wording.message(diagnostic));
    let mut group = level.primary_title(message).id(diagnostic.code.as_str());
    let mut elements = Vec::new();
    if let Some(place) = &diagnostic.place {
        elements.push((AnnotationKind::Primary, place));
    }
    elements.extend(
        diagnostic
            .related
            .iter()
            .map(|place| (AnnotationKind::Context, place)),
    );
    let excerpts: Vec<_> = elements
        .iter()
        .map(|(kind, place)| (*kind, *place, Excerpt::new(place, tree, width)))
        .collect();
    let help: Vec<_> = wording
        .help(diagnostic)
        .iter()
        .map(|line| printable(line))
        .collect();
    let snippets = excerpts
        .iter()
        .map(|(kind, place, excerpt)| excerpt.snippet(*kind, place));
    let help_name = wording.say("help", &[]);
    let mut group = group_with(&mut group, snippets);
    for line in &help {
        group = group.element(
            Level::HELP
                .with_name(help_name.as_str())
                .message(line.as_str()),
        );
    }
    Renderer::styled()
        .decor_style(DecorStyle::Ascii)
        .term_width(width)
        .render(&[group])
}

fn group_with<'a>(
    title: &mut annotate_snippets::Title<'a>,
    snippets: impl Iterator<Item = Snippet<'a, annotate_snippets::Annotation<'a>>>,
) -> annotate_snippets::Group<'a> {
    title.clone().elements(snippets)
}

/// The line of a place, safe to print: control characters are shown. What is marked fits into a terminal; the renderer
/// cuts what stands around it, and counts the column from the beginning of the line, which must therefore be there.
struct Excerpt {
    text: String,
    first_line: usize,
    span: std::ops::Range<usize>,
}

impl Excerpt {
    fn new(place: &Place, tree: &SourceTree, width: usize) -> Self {
        let Some(text) = tree.text(&place.file) else {
            return Self {
                text: String::new(),
                first_line: 1,
                span: 0..0,
            };
        };
        let (first_line, _) = line_column(text, place.span.start);
        let start = floor(text, place.span.start);
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
        let end = floor(text, place.span.end).clamp(start, line_end);
        let before = printable(&text[line_start..start]);
        let marked = printable(&head(&text[start..end], width / 2));
        let after = printable(&head(&text[end..line_end], width));
        let span = before.len()..before.len() + marked.len();
        Self {
            text: format!("{before}{marked}{after}"),
            first_line,
            span,
        }
    }

    fn snippet<'a>(
        &'a self,
        kind: AnnotationKind,
        place: &'a Place,
    ) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
        Snippet::source(self.text.as_str())
            .line_start(self.first_line)
            .path(printable(&place.file))
            .annotation(kind.span(self.span.clone()))
    }
}

fn head(text: &str, count: usize) -> String {
    match text.char_indices().nth(count) {
        Some((cut, _)) => format!("{}…", &text[..cut]),
        None => text.to_owned(),
    }
}

/// The text with control and bidirectional formatting characters made visible, so that content cannot steer a
/// terminal (Unicode TR 36, section 3.7; CVE-2021-42574).
pub fn printable(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' => '\n',
            '\t' => ' ',
            c if c.is_control() || is_bidi_control(c) => '\u{FFFD}',
            c => c,
        })
        .collect()
}

/// Whether a character changes the direction of the text around it (UAX #9, explicit formatting characters).
pub fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[derive(serde::Serialize)]
struct JsonFinding<'a> {
    code: &'a str,
    severity: &'a str,
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    message: String,
    help: Vec<String>,
}

fn json(diagnostic: &Diagnostic, tree: &SourceTree, wording: &Wording) -> String {
    let position = position(diagnostic, tree);
    let finding = JsonFinding {
        code: diagnostic.code.as_str(),
        severity: severity_name(diagnostic),
        file: diagnostic.place.as_ref().map(|place| place.file.as_ref()),
        line: position.map(|p| p.0.0),
        column: position.map(|p| p.0.1),
        end_line: position.map(|p| p.1.0),
        end_column: position.map(|p| p.1.1),
        message: wording.message(diagnostic),
        help: wording.help(diagnostic),
    };
    json_text(&finding)
}

/// A value as JSON in one line. Characters that could steer a terminal are written as escapes, which mean the same: JSON
/// itself asks that only of those below U+0020 (RFC 8259, section 7).
pub fn json_text(value: &impl serde::Serialize) -> String {
    let text = serde_json::to_string(value).unwrap_or_default();
    if !text.contains(|c: char| c.is_control() || is_bidi_control(c)) {
        return text;
    }
    text.chars().fold(String::new(), |mut out, c| {
        if c.is_control() || is_bidi_control(c) {
            // Writing to a string cannot fail; all of these characters have four digits.
            let _ = write!(out, "\\u{:04x}", u32::from(c));
        } else {
            out.push(c);
        }
        out
    })
}

type LineColumn = (usize, usize);

fn position(diagnostic: &Diagnostic, tree: &SourceTree) -> Option<(LineColumn, LineColumn)> {
    let place = diagnostic.place.as_ref()?;
    let text = tree.text(&place.file)?;
    Some((
        line_column(text, place.span.start),
        line_column(text, place.span.end),
    ))
}

fn severity_name(diagnostic: &Diagnostic) -> &'static str {
    match diagnostic.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// A workflow command: <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>.
fn github(diagnostic: &Diagnostic, tree: &SourceTree, wording: &Wording) -> String {
    let mut line = format!("::{} ", severity_name(diagnostic));
    if let Some(place) = &diagnostic.place {
        let _ = write!(line, "file={},", property(&printable(&place.file)));
        if let Some(((start, column), _)) = position(diagnostic, tree) {
            let _ = write!(line, "line={start},col={column},");
        }
    }
    let mut message = wording.message(diagnostic);
    for help in wording.help(diagnostic) {
        message.push('\n');
        message.push_str(&help);
    }
    let message = printable(&message);
    let message = message
        .replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A");
    let _ = write!(
        line,
        "title={}::{message}",
        property(diagnostic.code.as_str())
    );
    line
}

fn property(value: &str) -> String {
    value
        .replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
        .replace(':', "%3A")
        .replace(',', "%2C")
}
