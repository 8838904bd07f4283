//! Cuts a text into blocks and segments.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::answer::escape_into;
use super::{Block, BlockKind, Held, Kind, Mark, Parts, Segment, What, Written};
use crate::markdown::{self, Parsed, Run, Target};

/// The segment of a text without markup; none when it says nothing.
pub fn plain(text: &str) -> Option<Segment> {
    let mut encoded = String::new();
    escape_into(text, &mut encoded);
    says_something(text).then(|| Segment {
        kind: Kind::Plain,
        block: None,
        range: 0..text.len(),
        text: encoded,
        held: Vec::new(),
        written: Vec::new(),
    })
}

/// Cuts a Markdown text, without front matter, into its blocks and segments.
pub fn read(text: &str) -> Parts {
    let events = markdown::parse(text);
    let runs = markdown::runs(&events);
    let mut parts = Parts::default();
    let mut runs = runs.iter().peekable();
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    while at < events.len() {
        if let Some(run) = runs.next_if(|run| run.events.start == at) {
            add_run(&mut parts, text, &events, run, open.last().copied());
            at = run.events.end;
            continue;
        }
        match &events[at] {
            (Event::Start(tag), range) => {
                let kind = block_kind(tag);
                let is_opaque = kind == BlockKind::Opaque;
                parts.blocks.push(Block {
                    kind,
                    range: range.clone(),
                    parent: open.last().copied(),
                });
                open.push(parts.blocks.len() - 1);
                if is_opaque {
                    add_opaque(&mut parts, text);
                    at = past_block(&events, at);
                    open.pop();
                    continue;
                }
            }
            (Event::End(_), _) => {
                open.pop();
            }
            (Event::Rule, range) => {
                parts.blocks.push(Block {
                    kind: BlockKind::Opaque,
                    range: range.clone(),
                    parent: open.last().copied(),
                });
                add_opaque(&mut parts, text);
            }
            _ => {}
        }
        at += 1;
    }
    parts
}

fn block_kind(tag: &Tag<'_>) -> BlockKind {
    match tag {
        Tag::Heading { level, id, .. } => {
            BlockKind::Heading(*level as u8, id.as_ref().map(ToString::to_string))
        }
        Tag::BlockQuote(_) => BlockKind::Quote,
        Tag::List(start) => BlockKind::List(start.is_some()),
        Tag::Item => BlockKind::Item,
        Tag::Table(columns) => BlockKind::Table(columns.len()),
        Tag::TableHead | Tag::TableRow => BlockKind::Row,
        Tag::TableCell => BlockKind::Cell,
        Tag::DefinitionList => BlockKind::Definitions,
        Tag::DefinitionListTitle => BlockKind::Term,
        Tag::DefinitionListDefinition => BlockKind::Definition,
        Tag::FootnoteDefinition(label) => BlockKind::Note(label.to_string()),
        Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_) => BlockKind::Opaque,
        _ => BlockKind::Paragraph,
    }
}

/// The position after the block that begins at `at`.
fn past_block(events: &[Parsed<'_>], at: usize) -> usize {
    let mut depth = 0_usize;
    for (offset, (event, _)) in events[at..].iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at + offset + 1;
        }
    }
    events.len()
}

/// The last block as a segment that is copied.
fn add_opaque(parts: &mut Parts, text: &str) {
    let Some(block) = parts.blocks.last() else {
        return;
    };
    let bytes = text.get(block.range.clone()).unwrap_or_default();
    let mut encoded = String::new();
    escape_into(bytes.trim_end(), &mut encoded);
    let segment = Segment {
        kind: Kind::Opaque,
        block: Some(parts.blocks.len() - 1),
        range: block.range.start..block.range.start + bytes.trim_end().len(),
        text: encoded,
        held: Vec::new(),
        written: Vec::new(),
    };
    parts.segments.push(segment);
}

/// Adds the segment of a run, and those of the images in it.
fn add_run(parts: &mut Parts, text: &str, events: &[Parsed<'_>], run: &Run, block: Option<usize>) {
    let kind = match block
        .and_then(|block| parts.blocks.get(block))
        .map(|block| &block.kind)
    {
        Some(BlockKind::Heading(level, _)) => Kind::Heading(*level),
        Some(BlockKind::Item | BlockKind::Definition) => Kind::Item,
        Some(BlockKind::Cell) => Kind::Cell,
        Some(BlockKind::Term) => Kind::Term,
        _ => Kind::Paragraph,
    };
    let mut reader = Reader::new(text, events, run.events.clone());
    reader.read();
    let images = std::mem::take(&mut reader.images);
    let mut segment = reader.segment(kind, block);
    let images: Vec<Segment> = images
        .into_iter()
        .filter_map(|range| description(text, range, block))
        .collect();
    if says_something(&segment.words()) && !has_controls(&segment.text) {
        parts.segments.push(segment);
    } else if kind == Kind::Paragraph && images.is_empty() {
        segment.kind = Kind::Opaque;
        let bytes = text.get(segment.range.clone()).unwrap_or_default();
        segment.text.clear();
        escape_into(bytes, &mut segment.text);
        segment.held.clear();
        segment.written.clear();
        parts.segments.push(segment);
    }
    parts.segments.extend(images);
}

/// The segment of what describes an image; one with markup of its own is left as it is.
fn description(text: &str, range: Range<usize>, block: Option<usize>) -> Option<Segment> {
    let range = trimmed(text, range);
    let description = text.get(range.clone())?;
    let is_bare = !description.contains(['\\', '*', '_', '`', '[', ']', '<', '&', '~', '\n']);
    let image = plain(description).filter(|_| is_bare)?;
    Some(Segment {
        kind: Kind::Alt,
        block,
        range,
        ..image
    })
}

/// A range without the white space at its ends.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let inside = text.get(range.clone()).unwrap_or_default();
    let start = range.start + inside.len() - inside.trim_start().len();
    start..start + inside.trim().len()
}

fn says_something(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// Whether a text holds a character that XML cannot (XML 1.0, section 2.2).
fn has_controls(text: &str) -> bool {
    text.chars().any(|c| {
        (c.is_control() && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{FFFE}' | '\u{FFFF}')
    })
}

/// Reads the events of a run.
struct Reader<'a, 'e> {
    source: &'a str,
    events: &'e [Parsed<'e>],
    /// The events left to read.
    left: Range<usize>,
    /// Where the run begins.
    start: usize,
    /// Up to where the source was read.
    done: usize,
    text: String,
    held: Vec<Held>,
    written: Vec<Written>,
    after: Option<Mark>,
    /// What was read since the last placeholder.
    words: String,
    open: Vec<u32>,
    /// The descriptions of images.
    images: Vec<Range<usize>>,
}

impl<'a, 'e> Reader<'a, 'e> {
    fn new(source: &'a str, events: &'e [Parsed<'e>], left: Range<usize>) -> Self {
        let start = events
            .get(left.start)
            .map_or(0, |(event, range)| begin(source, event, range));
        Self {
            source,
            events,
            left,
            start,
            done: start,
            text: String::new(),
            held: Vec::new(),
            written: Vec::new(),
            after: None,
            words: String::new(),
            open: Vec::new(),
            images: Vec::new(),
        }
    }

    fn segment(self, kind: Kind, block: Option<usize>) -> Segment {
        Segment {
            kind,
            block,
            range: self.start..self.done,
            text: self.text,
            held: self.held,
            written: self.written,
        }
    }

    fn read(&mut self) {
        let mut end = self.start;
        while let Some((event, range)) = self.next() {
            end = end.max(range.end);
            match event {
                Event::Text(words) => self.words.push_str(words),
                Event::SoftBreak => self.words.push(' '),
                Event::HardBreak => {
                    // The signs at the beginning of the next line belong to the break.
                    let next = self.events.get(self.left.start).filter(|(event, _)| {
                        !self.left.is_empty() && !matches!(event, Event::End(_))
                    });
                    let next =
                        next.map_or(range.end, |(event, range)| begin(self.source, event, range));
                    self.alone(What::Break, range.start..next, String::new());
                    end = end.max(next);
                }
                Event::Code(code) => self.alone(What::Code, range.clone(), code.to_string()),
                Event::FootnoteReference(label) => {
                    self.alone(What::Note, range.clone(), label.to_string());
                }
                Event::Start(tag) => self.start_tag(tag, range.clone()),
                Event::End(tag) => self.end_tag(tag, range.clone()),
                _ => self.alone(What::Html, range.clone(), String::new()),
            }
        }
        self.put_words(end);
    }

    fn next(&mut self) -> Option<&'e Parsed<'e>> {
        let at = self.left.next()?;
        self.events.get(at)
    }

    /// Takes the text up to `end` as one that is written so. Bytes without a text (the `[]` after a citation) are left to the
    /// placeholder that follows, or to what stands behind the segment.
    fn put_words(&mut self, end: usize) {
        if self.words.is_empty() {
            return;
        }
        escape_into(&self.words, &mut self.text);
        self.written.push(Written {
            after: self.after,
            text: std::mem::take(&mut self.words),
            bytes: self
                .source
                .get(self.done..end)
                .unwrap_or_default()
                .to_owned(),
        });
        self.done = end;
    }

    fn hold(&mut self, is_pair: bool, what: What, open: Range<usize>, target: String) -> u32 {
        let id = u32::try_from(self.held.len() + 1).unwrap_or(u32::MAX);
        self.put_words(open.start);
        let open = self.done.min(open.start)..open.end;
        self.held.push(Held {
            id,
            is_pair,
            what,
            open: self.source.get(open.clone()).unwrap_or_default().to_owned(),
            close: String::new(),
            label: None,
            target,
        });
        self.done = open.end;
        id
    }

    fn alone(&mut self, what: What, range: Range<usize>, target: String) {
        let id = self.hold(false, what, range, target);
        self.text.push_str(&format!("<x id=\"{id}\"></x>"));
        self.after = Some(Mark::Alone(id));
    }

    /// Holds an element and all that is in it.
    fn whole(&mut self, what: What, end: TagEnd, range: Range<usize>, target: String) {
        let mut depth = 1_usize;
        while depth > 0
            && let Some((event, _)) = self.next()
        {
            match event {
                Event::Start(tag) if tag.to_end() == end => depth += 1,
                Event::End(tag) if *tag == end => depth -= 1,
                _ => {}
            }
        }
        self.alone(what, range, target);
    }

    fn start_tag(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        let width = match tag {
            Tag::Image { dest_url, .. } => {
                if let Some(description) = self.description(&range) {
                    self.images.push(description);
                }
                return self.whole(What::Image, TagEnd::Image, range, dest_url.to_string());
            }
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => {
                let is_empty = matches!(
                    self.events.get(self.left.start),
                    Some((Event::End(TagEnd::Link), _))
                );
                let what = match (link_type, Target::parse(dest_url)) {
                    (_, Target::Cite(_)) => Some(What::Citation),
                    (_, Target::Language(_)) => Some(What::Foreign),
                    (LinkType::Autolink | LinkType::Email, _) => Some(What::Address),
                    _ if is_empty => Some(What::Link),
                    _ => None,
                };
                if let Some(what) = what {
                    let target = dest_url.trim_start_matches("\0cite:").to_owned();
                    return self.whole(what, TagEnd::Link, range, target);
                }
                1
            }
            Tag::Strong => 2,
            Tag::Strikethrough => {
                let signs = self.source.get(range.clone()).unwrap_or_default();
                usize::from(signs.starts_with("~~")) + 1
            }
            _ => 1,
        };
        let (what, target) = match tag {
            Tag::Link { dest_url, .. } => (What::Link, dest_url.to_string()),
            _ => (What::Style, String::new()),
        };
        let id = self.hold(true, what, range.start..range.start + width, target);
        self.text.push_str(&format!("<g id=\"{id}\">"));
        self.open.push(id);
        self.after = Some(Mark::Open(id));
    }

    fn end_tag(&mut self, tag: &TagEnd, range: Range<usize>) {
        let Some(id) = self.open.pop() else {
            return;
        };
        let width = self
            .held
            .iter()
            .find(|held| held.id == id)
            .map_or(1, |held| held.open.len());
        let close = match tag {
            // What stands between the last of the text and the end: `](url "title")`.
            TagEnd::Link => self.before(range.end).max(self.done)..range.end,
            _ => range.end - width..range.end,
        };
        let inside = self
            .held
            .iter()
            .position(|held| held.id == id)
            .map(|at| range.start + self.held[at].open.len()..close.start);
        self.put_words(close.start);
        let close = self.done.min(close.start)..close.end;
        let bytes = self.source.get(close.clone()).unwrap_or_default();
        if let Some(held) = self.held.iter_mut().find(|held| held.id == id) {
            held.close = bytes.to_owned();
            if *tag == TagEnd::Link && matches!(bytes, "]" | "][]") {
                held.label = inside
                    .and_then(|inside| self.source.get(inside))
                    .map(str::to_owned);
            }
        }
        self.text.push_str("</g>");
        self.after = Some(Mark::Close(id));
        self.done = close.end;
    }

    /// Where the last event before the one that was just read ends.
    fn before(&self, limit: usize) -> usize {
        let last = self
            .left
            .start
            .checked_sub(2)
            .and_then(|at| self.events.get(at));
        last.map_or(limit, |(_, range)| range.end.min(limit))
    }

    /// The bytes of an image’s description.
    fn description(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let inside: Vec<_> = self
            .events
            .get(self.left.clone())?
            .iter()
            .take_while(|(event, _)| !matches!(event, Event::End(TagEnd::Image)))
            .collect();
        let (_, first) = inside.first()?;
        let (_, last) = inside.last()?;
        (range.start + 2 == first.start).then_some(first.start..last.end)
    }
}

/// Where an event begins in the source, with the backslash that escapes its first sign.
fn begin(source: &str, event: &Event<'_>, range: &Range<usize>) -> usize {
    let is_text = matches!(event, Event::Text(_));
    let bytes = source.as_bytes();
    let is_escaped = range.start > 0
        && bytes.get(range.start - 1) == Some(&b'\\')
        && bytes.get(range.start).is_some_and(u8::is_ascii_punctuation);
    range.start - usize::from(is_text && is_escaped)
}
