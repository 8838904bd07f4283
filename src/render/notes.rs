//! What a text says beside its lines: who says it, and its footnotes.
//!
//! On the page of a text both stand right after the block that they belong to: a wide screen shows them in the margin, a
//! narrow one under the paragraph, and a screen reader comes to them in that place. Elsewhere notes stand at the end.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Event, Tag, TagEnd};

use super::body::Writer;
use super::html::{push_attribute, push_text, push_typeset};
use crate::markdown::Parsed;

/// Footnotes, in the order in which the text refers to them.
#[derive(Default)]
pub(super) struct Notes<'a> {
    order: Vec<&'a str>,
    marks: Vec<usize>,
    /// How many of them are written.
    written: usize,
    /// How often the whole text refers to each, by its label.
    references: BTreeMap<String, usize>,
}

impl<'a> Notes<'a> {
    /// The notes of a text, none written yet.
    pub(super) fn new(events: &[Parsed<'_>]) -> Self {
        Self {
            references: references(events),
            ..Self::default()
        }
    }

    /// How many marks the text has, or will have, of a note.
    fn marks_of(&self, note: usize) -> usize {
        let label = self.order.get(note - 1).map(|label| label.to_lowercase());
        let all = label.and_then(|label| self.references.get(&label));
        all.copied().unwrap_or(1)
    }

    /// The number of a note and of this mark of it, both from 1.
    pub(super) fn mark(&mut self, label: &'a str) -> (usize, usize) {
        let at = match self.order.iter().position(|known| same_label(known, label)) {
            Some(at) => at,
            None => {
                self.order.push(label);
                self.marks.push(0);
                self.order.len() - 1
            }
        };
        let mark = self.marks.get_mut(at).map_or(1, |count| {
            *count += 1;
            *count
        });
        (at + 1, mark)
    }

    /// The number and label of the next note to write.
    fn next(&mut self) -> Option<(usize, &'a str)> {
        let label = self.order.get(self.written).copied()?;
        self.written += 1;
        Some((self.written, label))
    }
}

/// How often a text refers to each note, by its label: in what is written, which leaves out notes that nothing refers to.
fn references(events: &[Parsed<'_>]) -> BTreeMap<String, usize> {
    let mut inside = None;
    let mut found: Vec<(Option<String>, String)> = Vec::new();
    for (event, _) in events {
        match event {
            Event::Start(Tag::FootnoteDefinition(label)) => inside = Some(label.to_lowercase()),
            Event::End(TagEnd::FootnoteDefinition) => inside = None,
            Event::FootnoteReference(label) => found.push((inside.clone(), label.to_lowercase())),
            _ => {}
        }
    }
    let mut written: BTreeSet<Option<String>> = BTreeSet::from([None]);
    let mut known = 0;
    while known < written.len() {
        known = written.len();
        let more: Vec<_> = found
            .iter()
            .filter(|(inside, _)| written.contains(inside))
            .map(|(_, label)| Some(label.clone()))
            .collect();
        written.extend(more);
    }
    let mut counts = BTreeMap::new();
    for (_, label) in found
        .into_iter()
        .filter(|(inside, _)| written.contains(inside))
    {
        *counts.entry(label).or_default() += 1;
    }
    counts
}

/// Labels of notes are compared without regard to case (CommonMark, section 6.3, "matches").
fn same_label(a: &str, b: &str) -> bool {
    a == b || a.to_lowercase() == b.to_lowercase()
}

impl Writer<'_> {
    /// What stands beside the block that was just written: who says it, and the notes that it refers to.
    pub(super) fn margin(&mut self) {
        if self.said_by.is_empty() && self.notes.written == self.notes.order.len() {
            return;
        }
        self.out.push_str("<div class=\"beside\">\n");
        let begin = self.out.len();
        while let Some((number, label)) = self.notes.next() {
            self.out.push_str(&format!(
                "<aside class=\"note\" role=\"doc-footnote\"{} id=\"{}\">",
                self.here.epub_type("footnote"),
                self.here.anchor(&format!("note_{number}"))
            ));
            let text = self.out.len();
            self.definition(label);
            self.number_note(text, number);
            self.back_links(number);
            self.out.push_str("</aside>\n");
        }
        // Before the notes, and with what they cite.
        let notes = self.out.split_off(begin);
        self.who_says();
        self.out.push_str(&notes);
        self.out.push_str("</div>\n");
    }

    /// Puts a note's number before its text, which begins at `text`: in its first paragraph, if it begins with one.
    fn number_note(&mut self, text: usize, number: usize) {
        let written = self.out.get(text..).unwrap_or_default();
        let is_paragraph = written.starts_with("<p>") || written.starts_with("<p ");
        let inside = is_paragraph.then(|| written.find('>')).flatten();
        let at = text + inside.map_or(0, |end| end + 1);
        self.out
            .insert_str(at, &format!("<b class=\"note-number\">{number}.</b> "));
    }

    /// The sources of a block in few words, each once, under the numbers that they have in the text.
    fn who_says(&mut self) {
        let mut sources = std::mem::take(&mut self.said_by);
        let mut seen = Vec::new();
        sources.retain(|source| {
            !seen.contains(source) && {
                seen.push(*source);
                true
            }
        });
        if sources.is_empty() {
            return;
        }
        let here = self.here;
        self.out.push_str("<p class=\"who-says\"><b>");
        push_text(&mut self.out, &here.say("who-says"));
        self.out.push_str("</b>");
        for source in sources {
            let number = self.linked.cited.iter().position(|cited| *cited == source);
            let id = &here.site.dossier().source(source).id;
            let href = format!("#{}", here.anchor(&format!("source_{id}")));
            self.out.push_str(" <a");
            push_attribute(&mut self.out, "href", &href);
            self.out.push('>');
            if let Some(number) = number {
                self.out.push_str(&format!("[{}]\u{a0}", number + 1));
            }
            push_typeset(
                &mut self.out,
                &here.source_in_short(source),
                here.typography(),
            );
            self.out.push_str("</a>");
        }
        self.out.push_str("</p>\n");
    }

    /// The notes that the text refers to and no margin holds, each with a way back to every mark.
    pub(super) fn endnotes(&mut self) {
        if self.notes.written == self.notes.order.len() {
            return;
        }
        let anchor = self.here.anchor("_notes");
        self.out.push_str(&format!("<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"{anchor}\">\n<h2 id=\"{anchor}\">"));
        push_text(&mut self.out, &self.here.say("notes"));
        self.out.push_str("</h2>\n<ol>\n");
        // A note can refer to another, which then comes after it.
        while let Some((number, label)) = self.notes.next() {
            let anchor = self.here.anchor(&format!("note_{number}"));
            self.out.push_str(&format!("<li id=\"{anchor}\">"));
            self.definition(label);
            self.back_links(number);
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ol>\n</section>\n");
    }

    /// Writes what a note says.
    fn definition(&mut self, label: &str) {
        if let Some(definition) = self.definition_of(label) {
            let end = self.end_of(definition);
            self.blocks(definition + 1..end);
        }
    }

    fn definition_of(&self, label: &str) -> Option<usize> {
        self.events
            .iter()
            .position(|(event, _)| matches!(event, Event::Start(Tag::FootnoteDefinition(known)) if same_label(known, label)))
    }

    fn back_links(&mut self, note: usize) {
        let mut links = String::new();
        for mark in 1..=self.notes.marks_of(note) {
            let label = self
                .here
                .say_with("note-back", &[("number", note.to_string())]);
            links.push_str(" <a");
            let anchor = self.here.anchor(&format!("note-mark_{note}_{mark}"));
            let href = format!("{}#{anchor}", self.here.own_page());
            push_attribute(&mut links, "href", &href);
            links.push_str(" role=\"doc-backlink\"");
            push_attribute(&mut links, "aria-label", &label);
            // U+FE0E keeps the arrow from being drawn as an emoji.
            links.push_str(">↩\u{FE0E}</a>");
        }
        match self.out.strip_suffix("</p>\n").map(str::len) {
            Some(before) => {
                self.out.truncate(before);
                self.out.push_str(&links);
                self.out.push_str("</p>\n");
            }
            None => self.out.push_str(&links),
        }
    }
}
