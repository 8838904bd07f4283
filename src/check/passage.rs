//! A text as rules read it: its passages, with what stands around each.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, LinkType, Tag, TagEnd};

use crate::files::{Place, SourcePath, Span};
use crate::i18n::Lang;
use crate::markdown::{Parsed, Run, Target, is_exact_words, parse, runs};
use crate::model::DocumentIx;

/// A text that readers read, in one language.
#[derive(Clone, Debug)]
pub(super) struct Text<'a> {
    pub(super) lang: Lang,
    /// The BCP 47 tag of the language.
    pub(super) tag: &'a str,
    pub(super) owner: Owner,
    /// The key that it stands under: `title`, `note`; `body` for the Markdown of a document.
    pub(super) key: &'static str,
    pub(super) text: std::borrow::Cow<'a, str>,
    pub(super) file: SourcePath,
    pub(super) stands: Stands,
}

/// Whose a text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// An article or a page.
    Document(DocumentIx),
    /// A record of a data file: what it is, and its id.
    Record(&'static str, String),
}

/// How the bytes of a text lie in its file.
#[derive(Clone, Copy, Debug)]
pub(super) enum Stands {
    /// As they are, from here.
    From(usize),
    /// Otherwise written, somewhere in here: a TOML string with escapes.
    Within(Span),
}

impl Text<'_> {
    /// Whether it is Markdown, and not a line that is printed as it is.
    pub(super) fn is_markdown(&self) -> bool {
        matches!(self.key, "body" | "definition" | "text")
    }

    pub(super) fn place(&self, range: Range<usize>) -> Place {
        let span = match self.stands {
            Stands::From(start) => Span::from(range).shifted(start),
            Stands::Within(span) => span,
        };
        Place {
            file: self.file.clone(),
            span,
        }
    }

    /// Its events; none for a line without markup.
    pub(super) fn parse(&self) -> Vec<Parsed<'_>> {
        if self.is_markdown() {
            parse(&self.text)
        } else {
            Vec::new()
        }
    }
}

/// A text that was read.
pub(super) struct Read<'a> {
    pub(super) text: &'a Text<'a>,
    pub(super) events: &'a [Parsed<'a>],
    /// What is read in one go, in the order of the text.
    pub(super) passages: Vec<Passage>,
}

/// What a reader reads of the body of a document, a passage at a time.
pub(super) struct Paragraphs<'a> {
    pub(super) text: &'a Text<'a>,
    pub(super) plain: Vec<String>,
}

/// A paragraph, a heading, a cell, an item.
#[derive(Debug)]
pub(super) struct Passage {
    pub(super) run: Run,
    pub(super) kind: Kind,
    /// How many block quotations are around it; alerts are none.
    pub(super) quoted: usize,
    /// Whether it stands in a note at the foot.
    pub(super) in_note: bool,
    /// The block of the text's top level that it stands in: cells of one table have one block.
    pub(super) block: usize,
    /// How many headings stand before it.
    pub(super) section: usize,
    /// Ids of the sources that it cites.
    pub(super) cites: Vec<String>,
    /// Whether it carries the mark of a note.
    pub(super) has_note: bool,
}

/// What a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Paragraph,
    Heading(u8),
    /// An item of a list, or a term of one.
    Item,
    Cell,
    /// A string of TOML.
    Line,
}

impl Passage {
    /// What a reader reads, with signs for what is no text.
    pub(super) fn text(&self) -> &str {
        &self.run.text
    }
}

impl<'a> Read<'a> {
    /// Reads `text`, of which `events` are the events.
    pub(super) fn new(text: &'a Text<'a>, events: &'a [Parsed<'a>]) -> Self {
        let passages = if text.is_markdown() {
            passages(&text.text, events)
        } else {
            vec![line(&text.text)]
        };
        Self {
            text,
            events,
            passages,
        }
    }

    /// Its passages as plain text, if it is the body of a document.
    pub(super) fn paragraphs(&self) -> Option<Vec<String>> {
        let plain = || self.passages.iter().map(|passage| passage.run.plain());
        (self.text.key == "body").then(|| plain().collect())
    }

    /// Where a part of a passage stands.
    pub(super) fn place(&self, passage: &Passage, range: Range<usize>) -> Place {
        let range = match passage.kind {
            Kind::Line => range,
            _ => passage.run.source_range(self.events, range),
        };
        self.text.place(range)
    }

    /// Where a passage begins, up to a few words on: what a whole paragraph would be too long to show for.
    pub(super) fn head(&self, passage: &Passage) -> Place {
        let end = passage.text().char_indices().nth(40);
        let end = end.map_or(passage.text().len(), |(at, _)| at);
        self.place(passage, 0..end)
    }
}

fn line(text: &str) -> Passage {
    Passage {
        run: Run {
            events: 0..0,
            text: text.to_owned(),
            pieces: Vec::new(),
        },
        kind: Kind::Line,
        quoted: 0,
        in_note: false,
        block: 0,
        section: 0,
        cites: Vec::new(),
        has_note: false,
    }
}

/// What stands around the events that are read.
#[derive(Default)]
struct Around {
    depth: usize,
    block: usize,
    section: usize,
    quotes: Vec<bool>,
    notes: usize,
    items: usize,
    tables: usize,
    heading: Option<u8>,
}

impl Around {
    fn start(&mut self, tag: &Tag<'_>, source: &str) {
        if self.depth == 0 {
            self.block += 1;
        }
        self.depth += 1;
        match tag {
            Tag::Heading { level, .. } => {
                self.heading = Some(number(*level));
                self.section += 1;
            }
            Tag::BlockQuote(kind) => {
                self.quotes.push(kind.is_none() || is_exact_words(source));
            }
            Tag::FootnoteDefinition(_) => self.notes += 1,
            Tag::Item | Tag::DefinitionListTitle | Tag::DefinitionListDefinition => self.items += 1,
            Tag::Table(_) => self.tables += 1,
            _ => {}
        }
    }

    fn end(&mut self, tag: &TagEnd) {
        self.depth = self.depth.saturating_sub(1);
        match tag {
            TagEnd::Heading(_) => self.heading = None,
            TagEnd::BlockQuote(_) => drop(self.quotes.pop()),
            TagEnd::FootnoteDefinition => self.notes = self.notes.saturating_sub(1),
            TagEnd::Item | TagEnd::DefinitionListTitle | TagEnd::DefinitionListDefinition => {
                self.items = self.items.saturating_sub(1);
            }
            TagEnd::Table => self.tables = self.tables.saturating_sub(1),
            _ => {}
        }
    }

    fn kind(&self) -> Kind {
        match self.heading {
            Some(level) => Kind::Heading(level),
            None if self.tables > 0 => Kind::Cell,
            None if self.items > 0 => Kind::Item,
            None => Kind::Paragraph,
        }
    }
}

fn passages(text: &str, events: &[Parsed<'_>]) -> Vec<Passage> {
    let mut found = Vec::new();
    let mut around = Around::default();
    let mut runs = runs(events).into_iter().peekable();
    let mut at = 0;
    while let Some((event, range)) = events.get(at) {
        if let Some(run) = runs.next_if(|run| run.events.start == at) {
            at = run.events.end;
            let (cites, has_note) = cited(&run, events);
            found.push(Passage {
                kind: around.kind(),
                quoted: around.quotes.iter().filter(|quote| **quote).count(),
                in_note: around.notes > 0,
                block: around.block,
                section: around.section,
                cites,
                has_note,
                run,
            });
            continue;
        }
        match event {
            Event::Start(tag) => around.start(tag, text.get(range.clone()).unwrap_or_default()),
            Event::End(tag) => around.end(tag),
            _ => {}
        }
        at += 1;
    }
    found
}

/// The sources that a run cites, and whether it carries the mark of a note.
fn cited(run: &Run, events: &[Parsed<'_>]) -> (Vec<String>, bool) {
    let mut cites = Vec::new();
    let mut has_note = false;
    for (event, _) in events.get(run.events.clone()).unwrap_or_default() {
        match event {
            Event::Start(Tag::Link {
                link_type: LinkType::ShortcutUnknown,
                dest_url,
                ..
            }) => {
                if let Target::Cite(Some(citations)) = Target::parse(dest_url) {
                    cites.extend(citations.into_iter().map(|citation| citation.source));
                }
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                // A link to a source, or to a page elsewhere, says where a thing is from as well.
                match Target::parse(dest_url) {
                    Target::Internal {
                        scheme: crate::markdown::Scheme::Source,
                        id,
                        ..
                    } => cites.push(id.to_owned()),
                    Target::External(address) => cites.push(address.to_owned()),
                    _ => {}
                }
            }
            Event::FootnoteReference(_) => has_note = true,
            _ => {}
        }
    }
    (cites, has_note)
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
