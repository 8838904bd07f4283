//! Writes a text's Markdown as HTML: blocks here, quotations in [`super::quote`], what is read in one go in [`super::inline`].

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, Event, Tag, TagEnd};

use super::embed;
use super::glossary_json::readable;
use super::html::{Html, push_attribute, push_text};
use super::inline;
use super::notes::Notes;
use super::passage::Passages;
use super::pictures;
use super::place::Here;
use crate::bitext::shown::Marked;
use crate::diagnostic::Diagnostic;
use crate::i18n::{Edit, OBJECT, apply, plain};
use crate::link::{Heading, LinkedText};
use crate::markdown::{Parsed, Run, Target, parse, runs};
use crate::model::SourceIx;
use crate::search::Passage;

/// A text as HTML, and what the page around it must know.
#[derive(Debug, Default)]
pub(super) struct Body {
    pub(super) html: Html,
    pub(super) has_code: bool,
    /// What it says, for the search.
    pub(super) said: Vec<Passage>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// What is being written, and what was written so far.
pub(super) struct Writer<'a> {
    pub(super) here: &'a Here<'a>,
    pub(super) text: &'a str,
    pub(super) events: &'a [Parsed<'a>],
    pub(super) runs: &'a [Run],
    pub(super) linked: &'a LinkedText,
    outline: &'a [Heading],
    /// The events with which the headings of the outline begin.
    headings: Vec<usize>,
    pub(super) notes: Notes<'a>,
    pub(super) citations: Vec<usize>,
    pub(super) out: String,
    /// Where in `out` the last list of citations ends.
    pub(super) cite_end: usize,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Ids of what was embedded so far.
    pub(super) embedded: Vec<String>,
    /// Alignments of the table that is open, and the cell's position in its row.
    table: Option<(&'a [Alignment], usize, bool)>,
    has_code: bool,
    /// Whether a picture was written already.
    pub(super) has_picture: bool,
    /// Which passages are marked, and how.
    pub(super) passages: Passages<'a>,
    /// Whether the run that is written is still in the language of the original.
    pub(super) is_untranslated: bool,
    /// The sources cited since the last margin.
    pub(super) said_by: Vec<SourceIx>,
    /// Whether runs stand apart from their text, with nothing in them that leads to another place of it.
    pub(super) is_apart: bool,
    /// What was written so far, as a reader reads it, for the search.
    pub(super) said: Vec<Passage>,
    /// The mark of the heading that is open, which comes after it.
    pub(super) heading_mark: Option<Marked>,
}

fn heading_events(events: &[Parsed<'_>]) -> Vec<usize> {
    let is_heading = |event: &Event<'_>| matches!(event, Event::Start(Tag::Heading { .. }));
    let all = events.iter().enumerate();
    all.filter(|(_, (event, _))| is_heading(event))
        .map(|(at, _)| at)
        .collect()
}

/// Writes `text`, whose mentions and headings are known, and of which passages may be marked.
pub(super) fn write(
    text: &str,
    linked: &LinkedText,
    outline: &[Heading],
    here: &Here<'_>,
    passages: Passages<'_>,
) -> Body {
    let events = parse(text);
    let runs = runs(&events);
    let mut writer = Writer::new(text, (&events, &runs), (linked, outline), here, passages);
    writer.out.reserve(text.len() * 3 / 2);
    writer.whole();
    Body {
        html: Html::trusted(writer.out),
        has_code: writer.has_code,
        said: writer.said,
        diagnostics: writer.diagnostics,
    }
}

impl<'a> Writer<'a> {
    pub(super) fn new(
        text: &'a str,
        (events, runs): (&'a [Parsed<'a>], &'a [Run]),
        (linked, outline): (&'a LinkedText, &'a [Heading]),
        here: &'a Here<'a>,
        passages: Passages<'a>,
    ) -> Self {
        Self {
            here,
            text,
            events,
            runs,
            linked,
            outline,
            headings: heading_events(events),
            notes: Notes::new(events),
            citations: vec![0; linked.cited.len()],
            out: String::new(),
            cite_end: 0,
            diagnostics: Vec::new(),
            embedded: Vec::new(),
            table: None,
            has_code: false,
            has_picture: false,
            passages,
            is_untranslated: false,
            said_by: Vec::new(),
            is_apart: false,
            said: Vec::new(),
            heading_mark: None,
        }
    }

    /// Writes the text, block by block, and after each what stands in the margin beside it; then the notes that no margin holds.
    fn whole(&mut self) {
        let mut at = 0;
        while at < self.events.len() {
            let end = (self.end_of(at) + 1).min(self.events.len());
            self.blocks(at..end);
            if self.here.has_margin() {
                self.margin();
            }
            at = end;
        }
        self.endnotes();
    }

    /// Writes the events of `range`, leaving out the texts of footnotes.
    pub(super) fn blocks(&mut self, range: Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            if let Some(run) = self.run_at(at) {
                self.run(run, at);
                at = self.runs[run].events.end;
                continue;
            }
            at = match &self.events[at].0 {
                Event::Start(Tag::FootnoteDefinition(_)) => self.end_of(at) + 1,
                Event::Start(Tag::CodeBlock(kind)) => self.code_block(at, kind),
                Event::Start(Tag::HtmlBlock) => self.html_block(at),
                Event::Start(Tag::Paragraph) => self.paragraph(at),
                Event::Start(Tag::BlockQuote(None)) => self.quote(at),
                Event::Start(tag @ Tag::Heading { .. }) => {
                    self.heading(at, tag);
                    at + 1
                }
                Event::Start(tag) => {
                    self.start(tag, at);
                    at + 1
                }
                Event::End(tag) => {
                    self.end(tag);
                    at + 1
                }
                Event::Rule => {
                    let end = self.here.void_end();
                    self.out.push_str(&format!("<hr{end}\n"));
                    at + 1
                }
                _ => at + 1,
            };
        }
    }

    pub(super) fn run_at(&self, event: usize) -> Option<usize> {
        self.runs
            .binary_search_by_key(&event, |run| run.events.start)
            .ok()
    }

    /// The position of the end of the element that begins at `at`.
    pub(super) fn end_of(&self, at: usize) -> usize {
        let mut depth = 0_usize;
        for (offset, (event, _)) in self.events[at..].iter().enumerate() {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 {
                return at + offset;
            }
        }
        self.events.len()
    }

    /// A paragraph, or the embed or image that is all it holds.
    fn paragraph(&mut self, at: usize) -> usize {
        let end = self.end_of(at);
        if let Some((
            Event::Start(Tag::Image {
                dest_url, title, ..
            }),
            _,
        )) = self.events.get(at + 1)
            && self.end_of(at + 1) + 1 == end
        {
            if let Target::Internal { scheme, id, .. } = Target::parse(dest_url) {
                // An event could show itself.
                if self.here.lists_sources() {
                    embed::push(self, scheme, id);
                }
                return end + 1;
            }
            self.image_alone(at + 1, dest_url, title);
            return end + 1;
        }
        self.out.push_str("<p");
        self.push_line(at);
        self.push_block_lang(at + 1);
        self.out.push('>');
        self.blocks(at + 1..end);
        self.out.push_str("</p>\n");
        end + 1
    }

    /// Where the block at an event is written, where blocks say so.
    fn push_line(&mut self, at: usize) {
        let start = self.events.get(at).map_or(0, |(_, range)| range.start);
        let before = self.text.get(..start).unwrap_or_default();
        let below = || before.matches('\n').count();
        self.here.push_written(below, &mut self.out);
    }

    /// The text of a run with its code where objects stand for it.
    fn with_code(&self, run: &Run, text: String) -> String {
        let codes = run
            .events
            .clone()
            .filter_map(|at| match &self.events[at].0 {
                Event::Code(code) => Some((at, code)),
                _ => None,
            });
        let mut places = BTreeMap::new();
        for (at, code) in codes {
            let before = run
                .pieces
                .iter()
                .take_while(|piece| piece.event < at)
                .last();
            let before = run.text.get(..before.map_or(0, |piece| piece.end));
            let mut place = before.unwrap_or_default().matches(OBJECT).count();
            while places.contains_key(&place) {
                place += 1;
            }
            places.insert(place, code);
        }
        if places.is_empty() {
            return text;
        }
        let mut parts = text.split(OBJECT);
        let mut out = parts.next().unwrap_or_default().to_owned();
        for (place, part) in parts.enumerate() {
            match places.get(&place) {
                Some(code) => out.push_str(code),
                None => out.push(OBJECT),
            }
            out.push_str(part);
        }
        out
    }

    /// Keeps what a run says, with its typography, for the search.
    pub(super) fn say(&mut self, run: usize, edits: &[Edit]) {
        let Some(run) = self.runs.get(run) else {
            return;
        };
        let text = readable(&self.with_code(run, apply(&run.text, edits)));
        if text.is_empty() {
            return;
        }
        let before = run.events.start.checked_sub(1);
        let heading = before.and_then(|at| self.headings.binary_search(&at).ok());
        self.said
            .push(match heading.and_then(|at| self.outline.get(at)) {
                Some(heading) => Passage::Heading(heading.id.clone(), text),
                None => Passage::Text(text),
            });
    }

    /// An image that is all that its paragraph holds, with what is said below it.
    fn image_alone(&mut self, at: usize, address: &str, title: &str) {
        let before = std::mem::take(&mut self.out);
        if let Some(run) = self.run_at(at) {
            inline::write_run(self, run);
        }
        if let Some(caption) = pictures::caption(address, title, self.here) {
            let caption = plain(&caption, self.here.typography()).into_owned();
            self.said.push(Passage::Text(caption));
        }
        let image = Html::trusted(std::mem::replace(&mut self.out, before));
        embed::push_picture(
            self,
            &pictures::figure(image, address, title, self.here),
            address,
        );
        if let Some(marked) = self.mark_at(at).filter(|_| self.passages.compare.is_some()) {
            self.out.push_str("<p>");
            super::passage::push_mark(&mut self.out, marked, &self.passages, self.here);
            self.out.push_str("</p>\n");
        }
    }

    fn code_block(&mut self, at: usize, kind: &CodeBlockKind<'_>) -> usize {
        let end = self.end_of(at);
        let info = match kind {
            CodeBlockKind::Fenced(info) => info.split([' ', ',']).next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        let code: String = self.events[at..end]
            .iter()
            .filter_map(|(event, _)| {
                if let Event::Text(text) = event {
                    Some(text.as_ref())
                } else {
                    None
                }
            })
            .collect();
        self.has_code = true;
        self.out.push_str("<pre class=\"code\" tabindex=\"0\"");
        self.push_line(at);
        self.out.push_str("><code");
        if !info.is_empty()
            && info
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '#' | '_'))
        {
            push_attribute(&mut self.out, "class", &format!("language-{info}"));
        }
        self.out.push('>');
        self.here
            .site
            .highlighter
            .push_code(&mut self.out, info, &code);
        self.out.push_str("</code></pre>\n");
        end + 1
    }

    /// HTML is shown as the text that it is.
    fn html_block(&mut self, at: usize) -> usize {
        let end = self.end_of(at);
        self.out.push_str("<p>");
        for (event, _) in &self.events[at..end] {
            if let Event::Html(text) | Event::Text(text) = event {
                push_text(&mut self.out, text);
            }
        }
        self.out.push_str("</p>\n");
        end + 1
    }

    fn start(&mut self, tag: &'a Tag<'a>, at: usize) {
        match tag {
            Tag::BlockQuote(Some(kind)) => self.alert(*kind),
            Tag::List(None) => self.out.push_str("<ul>\n"),
            Tag::List(Some(1)) => self.out.push_str("<ol>\n"),
            Tag::List(Some(start)) => self.out.push_str(&format!("<ol start=\"{start}\">\n")),
            Tag::Item => {
                self.out.push_str("<li");
                self.push_line(at);
                self.out.push('>');
            }
            Tag::DefinitionList => self.out.push_str("<dl>\n"),
            Tag::DefinitionListTitle => self.out.push_str("<dt>"),
            Tag::DefinitionListDefinition => self.out.push_str("<dd>"),
            Tag::Table(alignments) => {
                self.table = Some((alignments, 0, false));
                self.out
                    .push_str("<div class=\"scroll\" tabindex=\"0\"><table>\n");
            }
            Tag::TableHead => {
                self.table = self.table.map(|(alignments, _, _)| (alignments, 0, true));
                self.out.push_str("<thead><tr>");
            }
            Tag::TableRow => {
                self.table = self.table.map(|(alignments, _, _)| (alignments, 0, false));
                self.out.push_str("<tr");
                self.push_line(at);
                self.out.push('>');
            }
            Tag::TableCell => self.cell(),
            _ => {}
        }
    }

    /// The heading at `at`, with the id of its place in the text: those of notes are written after the others.
    fn heading(&mut self, at: usize, tag: &Tag<'_>) {
        let Tag::Heading { level, .. } = tag else {
            return;
        };
        self.out.push_str(&format!("<{level}"));
        let position = self.headings.binary_search(&at).ok();
        if let Some(heading) = position.and_then(|position| self.outline.get(position)) {
            let id = self.here.anchor(&heading.id);
            push_attribute(&mut self.out, "id", &id);
        }
        self.push_line(at);
        self.push_block_lang(at + 1);
        self.out.push('>');
    }

    fn cell(&mut self) {
        let Some((alignments, at, is_head)) = &mut self.table else {
            return;
        };
        self.out
            .push_str(if *is_head { "<th scope=\"col\"" } else { "<td" });
        match alignments.get(*at) {
            Some(Alignment::Center) => self.out.push_str(" class=\"center\""),
            Some(Alignment::Right) => self.out.push_str(" class=\"end\""),
            _ => {}
        }
        self.out.push('>');
        *at += 1;
    }

    fn alert(&mut self, kind: BlockQuoteKind) {
        let name = match kind {
            BlockQuoteKind::Note => "note",
            BlockQuoteKind::Tip => "tip",
            BlockQuoteKind::Important => "important",
            BlockQuoteKind::Warning => "warning",
            BlockQuoteKind::Caution => "caution",
        };
        self.out.push_str(&format!(
            "<div class=\"alert alert-{name}\" role=\"note\">\n<p class=\"alert-title\">"
        ));
        push_text(&mut self.out, &self.here.say(&format!("alert-{name}")));
        self.out.push_str("</p>\n");
    }

    fn end(&mut self, tag: &TagEnd) {
        let markup = match tag {
            TagEnd::Heading(level) => return self.end_heading(*level),
            TagEnd::BlockQuote(Some(_)) => "</div>\n",
            TagEnd::List(false) => "</ul>\n",
            TagEnd::List(true) => "</ol>\n",
            TagEnd::Item => "</li>\n",
            TagEnd::DefinitionList => "</dl>\n",
            TagEnd::DefinitionListTitle => "</dt>\n",
            TagEnd::DefinitionListDefinition => "</dd>\n",
            TagEnd::Table => "</tbody></table></div>\n",
            TagEnd::TableHead => "</tr></thead>\n<tbody>\n",
            TagEnd::TableRow => "</tr>\n",
            TagEnd::TableCell if self.table.is_some_and(|(_, _, is_head)| is_head) => "</th>",
            TagEnd::TableCell => "</td>",
            _ => "",
        };
        self.out.push_str(markup);
    }
}
