//! Runs: the stretches of text that are read in one go.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::Parsed;
use super::parse::CITE;
use crate::i18n::{OBJECT, TAG};

/// The inline content of one paragraph, heading, cell, item or term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The events that make it up, as positions in the list they were read from.
    pub events: Range<usize>,
    /// What a reader reads, with [`OBJECT`] and [`TAG`] where something else stands. A line that goes on is a space,
    /// a hard break a line feed.
    pub text: String,
    /// Which part of `text` came from where, in order and without gaps but for objects and tags.
    pub pieces: Vec<Piece>,
}

/// A part of a run's text that came from one event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The event's position in the list.
    pub event: usize,
    /// First byte in the run's text.
    pub start: usize,
    /// One past the last byte in the run's text.
    pub end: usize,
    /// Whether it lies inside a link.
    pub linked: bool,
}

impl Run {
    /// The bytes of the source that a range of the run's text came from.
    ///
    /// Exact for plain text; where the source writes a character otherwise (`&amp;`) the whole of it.
    pub fn source_range(&self, events: &[Parsed<'_>], range: Range<usize>) -> Range<usize> {
        let start = self.source_offset(events, range.start, false);
        let end = self.source_offset(events, range.end, true);
        start..end.max(start)
    }

    fn source_offset(&self, events: &[Parsed<'_>], at: usize, is_end: bool) -> usize {
        let piece = self
            .pieces
            .iter()
            .find(|p| if is_end { at <= p.end } else { at < p.end });
        let Some((piece, (_, source))) = piece.and_then(|p| Some((p, events.get(p.event)?))) else {
            return self
                .pieces
                .last()
                .and_then(|p| events.get(p.event))
                .map_or(0, |(_, source)| source.end);
        };
        let verbatim = piece.end - piece.start == source.len();
        match (verbatim, is_end) {
            (true, _) => source.start + at.saturating_sub(piece.start),
            (false, true) => source.end,
            (false, false) => source.start,
        }
    }

    /// The run's text as a reader sees it, without objects and tags.
    pub fn plain(&self) -> String {
        self.text
            .chars()
            .filter(|c| !matches!(*c, OBJECT | TAG))
            .collect()
    }
}

/// The runs of a text, in order.
pub fn runs(events: &[Parsed<'_>]) -> Vec<Run> {
    let mut all = Vec::new();
    let mut at = 0;
    while at < events.len() {
        match &events[at].0 {
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock) => at = past_block(events, at),
            event if is_inline(event) => {
                let run = read_run(events, at);
                at = run.events.end;
                all.push(run);
            }
            _ => at += 1,
        }
    }
    all
}

/// The position after the block that begins at `at`.
fn past_block(events: &[Parsed<'_>], at: usize) -> usize {
    let is_end =
        |event: &Event<'_>| matches!(event, Event::End(TagEnd::CodeBlock | TagEnd::HtmlBlock));
    events[at..]
        .iter()
        .position(|(event, _)| is_end(event))
        .map_or(events.len(), |offset| at + offset + 1)
}

fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => is_inline_tag(&tag.to_end()),
        Event::End(tag) => is_inline_tag(tag),
        Event::Rule | Event::Html(_) | Event::DisplayMath(_) => false,
        _ => true,
    }
}

fn is_inline_tag(tag: &TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}

fn read_run(events: &[Parsed<'_>], first: usize) -> Run {
    let mut run = Run {
        events: first..first,
        text: String::new(),
        pieces: Vec::new(),
    };
    let mut links = 0_usize;
    let mut at = first;
    while let Some((event, _)) = events.get(at).filter(|(event, _)| is_inline(event)) {
        match event {
            Event::Start(Tag::Link {
                link_type: LinkType::ShortcutUnknown,
                dest_url,
                ..
            }) if dest_url.starts_with(CITE) => {
                run.text.push(OBJECT);
                at = past_inline(events, at, TagEnd::Link);
                continue;
            }
            Event::Start(Tag::Image { .. }) => {
                run.text.push(OBJECT);
                at = past_inline(events, at, TagEnd::Image);
                continue;
            }
            Event::Start(tag) => {
                links += usize::from(matches!(tag, Tag::Link { .. }));
                run.text.push(TAG);
            }
            Event::End(tag) => {
                links -= usize::from(matches!(tag, TagEnd::Link) && links > 0);
                run.text.push(TAG);
            }
            Event::Text(text) | Event::InlineHtml(text) => {
                push_piece(&mut run, at, text, links > 0)
            }
            Event::SoftBreak => push_piece(&mut run, at, " ", links > 0),
            Event::HardBreak => push_piece(&mut run, at, "\n", links > 0),
            _ => run.text.push(OBJECT),
        }
        at += 1;
    }
    run.events.end = at;
    run
}

fn push_piece(run: &mut Run, event: usize, text: &str, linked: bool) {
    let start = run.text.len();
    run.text.push_str(text);
    run.pieces.push(Piece {
        event,
        start,
        end: run.text.len(),
        linked,
    });
}

/// The position after the inline element that begins at `at`.
fn past_inline(events: &[Parsed<'_>], at: usize, end: TagEnd) -> usize {
    let mut depth = 0_usize;
    for (offset, (event, _)) in events[at..].iter().enumerate() {
        match event {
            Event::Start(tag) if tag.to_end() == end => depth += 1,
            Event::End(tag) if *tag == end => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + offset + 1;
        }
    }
    events.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::parse;

    fn texts(markdown: &str) -> Vec<String> {
        runs(&parse(markdown))
            .into_iter()
            .map(|run| run.text)
            .collect()
    }

    #[test]
    fn a_run_is_what_is_read_in_one_go() {
        assert_eq!(
            texts("## Le *bilan*\n\nDeux\nlignes."),
            ["Le \u{E000}bilan\u{E000}", "Deux lignes."]
        );
        assert_eq!(texts("- un\n- deux\n\n  trois"), ["un", "deux", "trois"]);
        assert_eq!(texts("| a | b |\n|--|--|\n| c | d |"), ["a", "b", "c", "d"]);
        assert_eq!(texts("```\nGSIM\n```\n\nx `GSIM` y"), ["x \u{FFFC} y"]);
        assert_eq!(
            texts("Vu[@hrw, p. 3]. Et ![a *b*](c.png)"),
            ["Vu\u{FFFC}. Et \u{FFFC}"]
        );
        assert_eq!(texts("l'A&amp;B [lien](x)"), ["l'A&B \u{E000}lien\u{E000}"]);
    }

    #[test]
    fn a_place_in_a_run_leads_back_to_the_source() {
        let markdown = "Vu par l’*ONU*\net l'A&amp;B.";
        let events = parse(markdown);
        let run = runs(&events).remove(0);
        for needle in ["ONU", "et", "A"] {
            let start = run.text.find(needle).expect("in the run");
            let range = run.source_range(&events, start..start + needle.len());
            assert_eq!(&markdown[range], needle);
        }
        let start = run.text.find('&').expect("in the run");
        assert_eq!(
            &markdown[run.source_range(&events, start..start + 1)],
            "&amp;"
        );
    }
}
