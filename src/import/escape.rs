//! Writes plain text as Markdown of our dialect that reads back as exactly that text.
//!
//! Input: one line of text. Output: Markdown with as few backslashes as will do, so that a person likes to edit it. Four
//! levels are tried in order, and each try is read back with the options of `markdown::parse`; the first one that gives the
//! text again is taken.

use crate::markdown::escape::{LEVELS, Level, Place, escape};
use crate::markdown::options;
use pulldown_cmark::{BrokenLink, CowStr, Event, Parser, Tag, TagEnd};

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
