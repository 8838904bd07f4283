//! Quotations marked as someone's exact words: `> [!QUOTE]` on the first line, as Obsidian writes it.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Parsed;

const MARK: &str = "[!QUOTE]";

/// Whether the source of a block quotation begins with the mark, alone on its line, in whatever case.
pub(crate) fn is_exact_words(source: &str) -> bool {
    let mut lines = source.lines();
    let own = |line: &str| {
        let line = line.trim_start_matches([' ', '\t']);
        line.strip_prefix('>').unwrap_or(line).trim().to_owned()
    };
    let first = lines.next().map(own).unwrap_or_default();
    // Underlined, the mark would be a heading (CommonMark, section 4.3).
    let second = lines.next().map(own).unwrap_or_default();
    let is_line_of = |sign: char| !second.is_empty() && second.chars().all(|c| c == sign);
    first.eq_ignore_ascii_case(MARK) && !is_line_of('=') && !is_line_of('-')
}

/// Takes the marks out of `events`, so that nothing later reads them as text.
pub(super) fn without_marks<'a>(text: &'a str, events: Vec<Parsed<'a>>) -> Vec<Parsed<'a>> {
    let mut out = Vec::with_capacity(events.len());
    let mut rest = events.into_iter().peekable();
    while let Some((event, range)) = rest.next() {
        let source = text.get(range.clone()).unwrap_or_default();
        let marked = event == Event::Start(Tag::BlockQuote(None)) && is_exact_words(source);
        let line_end = range.start + source.find('\n').unwrap_or(source.len());
        out.push((event, range));
        let opens = |(event, _): &Parsed<'_>| *event == Event::Start(Tag::Paragraph);
        if !marked {
            continue;
        }
        let Some(paragraph) = rest.next_if(opens) else {
            continue;
        };
        let on_first_line = |(event, range): &Parsed<'_>| {
            range.start <= line_end && !matches!(event, Event::End(TagEnd::Paragraph))
        };
        while rest.next_if(on_first_line).is_some() {}
        match rest.peek() {
            Some((Event::End(TagEnd::Paragraph), _)) => drop(rest.next()),
            _ => out.push(paragraph),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::markdown::{parse, runs};

    #[test]
    fn the_mark_is_no_part_of_the_text() {
        for (markdown, expected) in [
            (
                "> [!QUOTE]\n> Le *GSIM* nie.\n\nFin",
                &["Le \u{E000}GSIM\u{E000} nie.", "Fin"][..],
            ),
            ("> [!quote]  \n>\n> Un.\n>\n> Deux.", &["Un.", "Deux."]),
            ("> [!QUOTE]", &[]),
            ("> [!QUOTE] dit-il", &["[!QUOTE] dit-il"]),
            ("[!QUOTE]\nnon", &["[!QUOTE] non"]),
            (
                "> > [!QUOTE]\n> > dedans\n>\n> dehors",
                &["dedans", "dehors"],
            ),
            ("> - [!QUOTE]\n> - x", &["[!QUOTE]", "x"]),
            ("> > [!QUOTE]\n>\n> dehors", &["dehors"]),
            ("> [!QUOTE]\n> ===\n> x", &["[!QUOTE]", "x"]),
        ] {
            let runs: Vec<String> = runs(&parse(markdown))
                .into_iter()
                .map(|run| run.text)
                .collect();
            assert_eq!(runs, expected, "{markdown:?}");
        }
    }
}
