//! Reads one text: walks through its blocks, and hands each run to what finds mentions and to what checks references.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, LinkType, Tag, TagEnd};

use super::choice::Discourse;
use super::gloss::Said;
use super::mentions::{Seen, Spotted};
use super::outline::RawHeading;
use super::references::{FragmentLink, Site};
use super::sighting::Sighting;
use super::terms::{Matcher, Scratch};
use crate::bitext::shown::Marks;
use crate::diagnostic::{Code, Diagnostic};
use crate::files::{Place, SourcePath};
use crate::i18n::Lang;
use crate::markdown::{Parsed, Run, is_exact_words, parse, runs};
use crate::model::{EntryIx, LinkFrequency, SourceIx};

/// What was found in a text, for the stages that print it.
#[derive(Clone, Debug, Default)]
pub struct LinkedText {
    /// Mentions that become links, in the order of the text.
    pub mentions: Vec<Mention>,
    /// What is said beside some of them, in the same order.
    pub glosses: Vec<Glossed>,
    /// Entries that the text speaks of, in the order of their first mention.
    pub terms: Vec<EntryIx>,
    /// Sources that it cites, in the order of their first citation: their numbers.
    pub cited: Vec<SourceIx>,
    /// How many words a reader reads.
    pub words: usize,
    /// Pictures that it shows, and where.
    pub pictures: Vec<(SourcePath, Place)>,
    /// Names of which it does not say whose they are, with the entries that have them.
    pub undecided: Vec<(Vec<EntryIx>, Place)>,
}

/// A mention that becomes a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Position of the run among the text's [`runs`].
    pub run: u32,
    /// First byte in the run's text.
    pub start: u32,
    /// One past the last byte in the run's text.
    pub end: u32,
    /// The entry.
    pub entry: EntryIx,
}

/// What is said in brackets after the first mention of an entry: “GSIM (en anglais : JNIM)”.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glossed {
    /// Position among the mentions.
    pub mention: u32,
    /// What the acronym stands for, or the acronym of the name.
    pub expansion: Option<Box<str>>,
    /// What it is called in other languages.
    pub translations: Vec<(Lang, Box<str>)>,
    /// Whether the mention stands in round brackets, so that these must be square.
    pub in_brackets: bool,
}

/// Where a text stands, and what holds for it.
pub(super) struct Context<'a> {
    pub(super) site: &'a Site<'a>,
    pub(super) lang: Lang,
    /// The entry that the text defines, which is not linked in it.
    pub(super) own: Option<EntryIx>,
    /// How often entries are linked, where it is not as the dossier says.
    pub(super) frequency: Option<LinkFrequency>,
    /// Whether the text is a document’s: figures, events and timelines can be shown in it, and first mentions say more. In
    /// definitions and events not, one of which could then show itself.
    pub(super) is_document: bool,
    /// Whether every mention is wanted, those too that do not become links.
    pub(super) watched: bool,
    /// Which passages are not translated: names are not looked for in them, since they are in another language.
    pub(super) marks: Option<&'a Marks>,
    /// The place of a range of the text.
    pub(super) place: &'a dyn Fn(Range<usize>) -> Place,
    /// The file that relative paths start from.
    pub(super) file: &'a str,
}

/// All that one reading of a text teaches.
#[derive(Clone, Debug, Default)]
pub(super) struct Reading {
    pub(super) linked: LinkedText,
    pub(super) headings: Vec<RawHeading>,
    pub(super) sightings: Vec<(EntryIx, Sighting)>,
    pub(super) fragments: Vec<FragmentLink>,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Every mention, if they are watched.
    pub(super) spotted: Vec<Spotted>,
}

/// Reads `text` once and reports what is wrong with it.
pub(super) fn read(
    text: &str,
    context: &Context<'_>,
    discourse: Discourse,
    matcher: &Matcher,
    scratch: &mut Scratch,
) -> Reading {
    let events = parse(text);
    let runs = runs(&events);
    let mut reader = Reader {
        context,
        text,
        events: &events,
        matcher,
        discourse,
        reading: Reading::default(),
        seen: Seen::default(),
        in_heading: None,
        quotes: Vec::new(),
        tables: 0,
        footnotes: 0,
        said: Said::default(),
        glosses: context.is_document && context.site.glosses,
    };
    reader.check_footnotes(text, &runs);
    let mut next = 0;
    let mut at = 0;
    while at < events.len() {
        match runs.get(next).filter(|run| run.events.start == at) {
            Some(run) => {
                reader.run(next, run, scratch);
                next += 1;
                at = run.events.end;
            }
            None => {
                reader.block(at, scratch);
                at += 1;
            }
        }
    }
    reader.reading
}

pub(super) struct Reader<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) text: &'a str,
    pub(super) events: &'a [Parsed<'a>],
    pub(super) matcher: &'a Matcher,
    pub(super) discourse: Discourse,
    pub(super) reading: Reading,
    pub(super) seen: Seen,
    /// The block quotations around, and whether each is marked as someone’s exact words.
    pub(super) quotes: Vec<bool>,
    /// How many tables are around.
    pub(super) tables: usize,
    /// How many notes are around.
    pub(super) footnotes: usize,
    /// What was read so far.
    pub(super) said: Said,
    /// Whether first mentions may say more.
    pub(super) glosses: bool,
    in_heading: Option<(HeadingLevel, Option<String>, Range<usize>)>,
}

impl Reader<'_> {
    pub(super) fn report(&mut self, code: Code, range: Range<usize>) -> &mut Diagnostic {
        self.reading
            .diagnostics
            .push(Diagnostic::at(code, (self.context.place)(range)));
        let last = self.reading.diagnostics.len() - 1;
        &mut self.reading.diagnostics[last]
    }

    fn block(&mut self, at: usize, scratch: &mut Scratch) {
        let (event, range) = &self.events[at];
        match event {
            Event::Start(Tag::Heading { level, id, .. }) => {
                if *level == HeadingLevel::H1 {
                    self.report(Code::TitleInText, range.clone());
                }
                if *level <= HeadingLevel::H2 {
                    self.seen.begin_section();
                }
                self.in_heading =
                    Some((*level, id.as_ref().map(ToString::to_string), range.clone()));
            }
            Event::End(TagEnd::Heading(_)) => {
                // A heading without text has no run, but keeps its place in the outline.
                if let Some((level, explicit, range)) = self.in_heading.take() {
                    self.heading(level, explicit, range, String::new());
                }
            }
            Event::Start(Tag::BlockQuote(None)) => {
                let quoted = self.text.get(range.clone()).unwrap_or_default();
                self.quotes.push(is_exact_words(quoted));
            }
            Event::End(TagEnd::BlockQuote(None)) => drop(self.quotes.pop()),
            Event::Start(Tag::Table(_)) => self.tables += 1,
            Event::End(TagEnd::Table) => self.tables = self.tables.saturating_sub(1),
            Event::Start(Tag::FootnoteDefinition(_)) => self.footnotes += 1,
            Event::End(TagEnd::FootnoteDefinition) => {
                self.footnotes = self.footnotes.saturating_sub(1);
            }
            Event::Start(Tag::HtmlBlock) => {
                self.report(Code::RawHtml, range.clone());
            }
            Event::Text(code) if self.context.watched => self.spot_code(code, range, scratch),
            _ => {}
        }
    }

    fn heading(
        &mut self,
        level: HeadingLevel,
        explicit: Option<String>,
        range: Range<usize>,
        text: String,
    ) {
        self.reading.headings.push(RawHeading {
            level: level as u8,
            explicit,
            text,
            span: range.into(),
        });
    }

    fn run(&mut self, index: usize, run: &Run, scratch: &mut Scratch) {
        self.reading.linked.words += words(&run.text);
        let links = self.inline(run);
        self.check_mark(run);
        self.check_brackets(run);
        let heading = self.in_heading.take();
        let is_heading = heading.is_some();
        if let Some((level, id, range)) = heading {
            let text = self.heading_text(run);
            self.heading(level, id, range, text);
        }
        if self.is_untranslated(run) {
            self.links_by_hand(run, &links);
        } else {
            self.mentions(index, run, &links, is_heading, scratch);
        }
    }

    /// Whether a run is still in another language than its text.
    pub(super) fn is_untranslated(&self, run: &Run) -> bool {
        let Some((marks, (_, range))) = self.context.marks.zip(self.events.get(run.events.start))
        else {
            return false;
        };
        marks.is_untranslated(range.start)
    }

    /// What a reader reads in a heading, code included; images and citations are not part of it.
    fn heading_text(&self, run: &Run) -> String {
        let mut text = String::new();
        let mut hidden = 0_usize;
        for (event, _) in &self.events[run.events.clone()] {
            match event {
                Event::Start(_) if hidden > 0 => hidden += 1,
                Event::Start(
                    Tag::Image { .. }
                    | Tag::Link {
                        link_type: LinkType::ShortcutUnknown,
                        ..
                    },
                ) => hidden = 1,
                Event::End(_) => hidden = hidden.saturating_sub(1),
                _ if hidden > 0 => {}
                Event::Text(part) | Event::Code(part) | Event::InlineHtml(part) => {
                    text.push_str(part)
                }
                Event::SoftBreak | Event::HardBreak => text.push(' '),
                _ => {}
            }
        }
        text.trim().to_owned()
    }
}

/// Words of a text by white space: what reading times are counted in.
fn words(text: &str) -> usize {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || !byte.is_ascii();
    text.split_ascii_whitespace()
        .filter(|word| word.bytes().any(is_letter))
        .count()
}
