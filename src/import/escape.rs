//! Writes plain text as Markdown of our dialect that reads back as exactly that text.
//!
//! Input: one line of text. Output: Markdown with as few backslashes as will do, so that a person likes to edit it. Four
//! [`Level`]s are tried in order, and each try is read back with the options of `markdown::parse`; the first one that gives
//! the text again is taken. What the parser takes for text but our own passes do not is escaped in every try: `[@` (a
//! citation), `[^` (a note that another block may define), `[!` at the beginning (an alert, once in a quote), `+++`
//! (front matter) and a line of `-` alone (a rule, once in a list).

use crate::markdown::options;
use pulldown_cmark::{BrokenLink, CowStr, Event, Parser, Tag, TagEnd};

/// How much of a text is escaped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Level {
    /// Nothing but what is ours.
    AsIs,
    /// What begins a block: `#`, `>`, `-`, `1.`, `:` …
    Start,
    /// And what may begin or end something in a line: `*`, `_`, `` ` ``, `[`, `<`, `&amp;` …
    Markers,
    /// Every ASCII punctuation.
    All,
}

/// The levels, the most pleasant first.
pub(crate) const LEVELS: [Level; 4] = [Level::AsIs, Level::Start, Level::Markers, Level::All];

/// Where a text is to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// A paragraph of its own.
    Paragraph,
    /// After the number signs of a heading.
    Heading,
    /// A cell of a table.
    Cell,
}

/// Writes a paragraph that holds this text and nothing else.
///
/// The text is one line, trimmed. A NUL cannot be written in Markdown: it reads back as U+FFFD.
/// `1. Mali` becomes `1\. Mali`; `a_b * c` stays as it is.
pub(crate) fn paragraph(text: &str) -> String {
    written(text, Place::Paragraph)
}

/// Writes the text of a heading, without its number signs: a `{#id}` or `##` at its end stays text.
pub(crate) fn heading(text: &str) -> String {
    written(text, Place::Heading)
}

fn written(text: &str, place: Place) -> String {
    LEVELS
        .into_iter()
        .map(|level| escape(text, level, place, true))
        .find(|markdown| reads_as_text(markdown, place, text))
        .unwrap_or_else(|| escape(text, Level::All, place, true))
}

/// Escapes a text at one level; `is_start` says that it begins a line.
pub(crate) fn escape(text: &str, level: Level, place: Place, is_start: bool) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let start = if is_start { start_of(text) } else { None };
    let mut before = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, sign)) = chars.next() {
        let after = chars.peek().map(|&(_, next)| next);
        let is_ours = (sign == '[' && matches!(after, Some('@' | '^')))
            || (is_start && at == 0 && is_ours_at_start(text));
        let is_escaped = is_ours
            || match level {
                Level::AsIs => false,
                Level::Start => start == Some(at),
                Level::Markers => start == Some(at) || is_marker(before, sign, after),
                Level::All => sign.is_ascii_punctuation(),
            };
        match (place, sign) {
            (Place::Cell, '|') if level == Level::All => out.push_str("&#124;"),
            (Place::Cell, '|') => out.push_str("\\|"),
            _ if is_escaped => out.extend(['\\', sign]),
            _ => out.push(sign),
        }
        before = Some(sign);
    }
    out
}

/// Whether the first sign is escaped whatever the parser says: an alert in a quote, front matter at the head of a file, a rule
/// with the sign of a list before it.
fn is_ours_at_start(text: &str) -> bool {
    let is_rule = |sign: char| text.chars().all(|other| other == sign || other == ' ');
    text.starts_with("[!") || text.starts_with("+++") || ['-', '*', '_'].into_iter().any(is_rule)
}

/// The place of the sign that would begin a block, if the text begins with one.
fn start_of(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    if "#>-+*:~=|`<[_".contains(first) {
        return Some(0);
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let is_number = (1..=9).contains(&digits);
    let sign = text.as_bytes().get(digits);
    (is_number && matches!(sign, Some(b'.' | b')'))).then_some(digits)
}

/// Whether a sign may mean something between these two.
fn is_marker(before: Option<char>, sign: char, after: Option<char>) -> bool {
    let is_word = |side: Option<char>| side.is_some_and(char::is_alphanumeric);
    let is_space = |side: Option<char>| side.is_some_and(|side| side == ' ');
    match sign {
        '`' | '[' | '~' => true,
        ']' => matches!(after, Some('(' | '[' | ':')),
        '*' => !(is_space(before) && is_space(after)),
        '_' => !(is_word(before) && is_word(after)),
        '<' => after.is_some_and(|next| next.is_ascii_alphabetic() || "/!?".contains(next)),
        '&' => after.is_some_and(|next| next.is_ascii_alphanumeric() || next == '#'),
        '\\' => after.is_none_or(|next| next.is_ascii_punctuation()),
        '!' => after.is_none_or(|next| next == '['),
        _ => false,
    }
}

/// Whether Markdown reads as this text alone.
fn reads_as_text(markdown: &str, place: Place, text: &str) -> bool {
    let Some(events) = read_back(markdown, place, &[]) else {
        return false;
    };
    let mut rest = text;
    for event in &events {
        let Event::Text(part) = event else {
            return false;
        };
        match rest.strip_prefix(part.as_ref()) {
            Some(left) => rest = left,
            None => return false,
        }
    }
    rest.is_empty()
}

/// What our parser reads in a paragraph, heading or cell with this Markdown, if it reads one such block between its
/// neighbours (a line with `:` makes a definition of the paragraph before it). `notes` are the labels defined elsewhere.
pub(crate) fn read_back(
    markdown: &str,
    place: Place,
    notes: &[&str],
) -> Option<Vec<Event<'static>>> {
    let mut page = match place {
        Place::Paragraph => format!("x\n\n{markdown}\n\nx\n"),
        Place::Heading => format!("x\n\n## {markdown}\n\nx\n"),
        Place::Cell => format!("x\n\n| {markdown} | x |\n| --- | --- |\n\nx\n"),
    };
    for label in notes {
        page.push_str(&format!("\n[^{label}]: x\n"));
    }
    let cite = |link: BrokenLink<'_>| -> Option<(CowStr<'_>, CowStr<'_>)> {
        let is_citation = link.reference.starts_with('@');
        is_citation.then_some((CowStr::Borrowed("cite:"), CowStr::Borrowed("")))
    };
    let mut events = Parser::new_with_broken_link_callback(&page, options(), Some(cite));
    is_x(&mut events).then_some(())?;
    let opens: &[fn(&Tag<'_>) -> bool] = match place {
        Place::Paragraph => &[|tag| matches!(tag, Tag::Paragraph)],
        Place::Heading => &[is_plain_heading],
        Place::Cell => &[
            |tag| matches!(tag, Tag::Table(columns) if columns.len() == 2),
            |tag| matches!(tag, Tag::TableHead),
            |tag| matches!(tag, Tag::TableCell),
        ],
    };
    for is_open in opens {
        match events.next() {
            Some(Event::Start(tag)) if is_open(&tag) => {}
            _ => return None,
        }
    }
    let mut inside = Vec::new();
    loop {
        match events.next()? {
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::TableCell) => break,
            event => inside.push(event.into_static()),
        }
    }
    let closes = if place == Place::Cell { 5 } else { 0 };
    let mut rest = events.skip(closes);
    is_x(&mut rest).then_some(inside)
}

fn is_plain_heading(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Heading { id: None, classes, attrs, .. } if classes.is_empty() && attrs.is_empty())
}

/// Whether the next thing is a paragraph with an `x`.
fn is_x<'a>(events: &mut impl Iterator<Item = Event<'a>>) -> bool {
    matches!(events.next(), Some(Event::Start(Tag::Paragraph)))
        && matches!(events.next(), Some(Event::Text(text)) if text.as_ref() == "x")
        && matches!(events.next(), Some(Event::End(TagEnd::Paragraph)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_only_what_needs_it() {
        for (text, expected) in [
            ("Le Mali, 2012–2022.", "Le Mali, 2012–2022."),
            ("3 * 4 = 12, a_b_c", "3 * 4 = 12, a_b_c"),
            ("# Titre", "\\# Titre"),
            ("1. Un", "1\\. Un"),
            ("2022) Deux", "2022\\) Deux"),
            ("- Oui, dit-elle.", "\\- Oui, dit-elle."),
            (": suite", "\\: suite"),
            ("+++", "\\+++"),
            ("[!NOTE]", "\\[!NOTE]"),
            ("voir [@hrw] et [^1]", "voir \\[@hrw] et \\[^1]"),
            ("A&amp;B &eacute", "A\\&amp;B \\&eacute"),
            ("*gras* et _fin_", "\\*gras\\* et \\_fin\\_"),
            ("<b> et `c`", "\\<b> et \\`c\\`"),
            ("fin \\", "fin \\"),
            ("2022", "2022"),
            ("1986, une année", "1986, une année"),
            ("---", "\\---"),
            ("~~~ et ~~non~~", "\\~\\~\\~ et \\~\\~non\\~\\~"),
        ] {
            assert_eq!(paragraph(text), expected);
        }
        assert_eq!(heading("Les faits {#faits}"), "Les faits \\{\\#faits\\}");
        assert_eq!(written("a | b", Place::Cell), "a \\| b");
    }

    #[test]
    fn any_soup_reads_back() {
        let signs: Vec<&str> = "# ## > - + * _ ** ` `` ~ ~~ [ ] ( ) [@ [^1] [^ [! ! < > & &amp; &#35; | \\ : :: = === --- +++ { } {#a} \
             1. 2) a bb é « » . , ; ' \" / https://a.b <b> </b> <a@b.c> <!-- --> http $ ^ % @ \u{a0} \u{202f} x 12 NOTE] [x]"
            .split(' ')
            .collect();
        let mut seed = 0x2545_F491_4F6C_DD17_u64;
        let mut next = |bound: usize| {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            (seed % bound as u64) as usize
        };
        for round in 0..20_000 {
            let mut text = String::new();
            for _ in 0..1 + next(12) {
                text.push_str(signs[next(signs.len())]);
                if next(3) == 0 {
                    text.push(' ');
                }
            }
            let text = text.trim();
            if text.is_empty() {
                continue;
            }
            for (place, written) in [
                (Place::Paragraph, paragraph(text)),
                (Place::Heading, heading(text)),
                (Place::Cell, written(text, Place::Cell)),
            ] {
                assert!(
                    reads_as_text(&written, place, text),
                    "{round} {place:?}: {text:?} -> {written:?}"
                );
                assert!(!written.starts_with("+++") && !written.starts_with("[!"));
            }
            for mark in ["> ", "- ", "> > ", "1. "] {
                let options = options();
                let page = format!("{mark}{}", paragraph(text));
                let events: Vec<_> = Parser::new_ext(&page, options).collect();
                let read: String = events
                    .iter()
                    .filter_map(|event| {
                        if let Event::Text(part) = event {
                            Some(part.as_ref())
                        } else {
                            None
                        }
                    })
                    .collect();
                assert_eq!(read, text, "{page:?}");
            }
            let around = format!(
                "a {} b",
                escape(text, Level::Markers, Place::Paragraph, false)
            );
            assert!(
                reads_as_text(&around, Place::Paragraph, &format!("a {text} b")),
                "{text:?} -> {around:?}"
            );
        }
    }
}
