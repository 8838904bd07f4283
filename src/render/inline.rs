//! Writes a run: its words with their typography, its links, its marks.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::body::Writer;
use super::gloss;
use super::html::{push_attribute, push_edit, push_text};
use super::pictures;
use super::place::{Here, Way};
use crate::i18n::{Edit, edits};
use crate::link::Mention;
use crate::markdown::{Citation, Parsed, Scheme, Target};
use crate::model::SourceIx;

/// Writes the run at `index`.
pub(super) fn write_run(writer: &mut Writer<'_>, index: usize) {
    let run = &writer.runs[index];
    let first = writer
        .linked
        .mentions
        .partition_point(|mention| (mention.run as usize) < index);
    let own = writer.linked.mentions[first..]
        .iter()
        .take_while(|mention| mention.run as usize == index);
    let mentions: Vec<Mention> = own.copied().collect();
    let edits = edits(&run.text, writer.here.site.typography(writer.lang()));
    let mut marks = Marks {
        mentions: &mentions,
        edits: &edits,
        next: first,
        open: None,
        done: 0,
    };
    let mut open: Vec<&'static str> = Vec::new();
    let mut pieces = run.pieces.iter();
    let mut at = run.events.start;
    while at < run.events.end {
        let events: &[Parsed<'_>] = writer.events;
        at = match &events[at].0 {
            Event::Text(_) | Event::InlineHtml(_) | Event::SoftBreak => {
                if let Some(piece) = pieces.next() {
                    let is_break = matches!(events[at].0, Event::SoftBreak);
                    marks.write(writer, index, piece.start..piece.end, is_break);
                    let next = pieces.as_slice().first();
                    if next.is_none_or(|next| next.start > piece.end) {
                        marks.insert(writer, piece.end);
                    }
                }
                at + 1
            }
            Event::HardBreak => {
                pieces.next();
                let end = writer.here.void_end();
                writer.out.push_str(&format!("<br{end}\n"));
                at + 1
            }
            Event::Code(code) => {
                writer.out.push_str("<code>");
                push_text(&mut writer.out, code);
                writer.out.push_str("</code>");
                at + 1
            }
            Event::FootnoteReference(label) => {
                note_mark(writer, label);
                at + 1
            }
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                ..
            }) => link(writer, at, *link_type, dest_url, &mut open),
            Event::Start(Tag::Image { dest_url, .. }) => pictures::write(writer, at, dest_url),
            Event::End(TagEnd::Link) => {
                writer.out.push_str(open.pop().unwrap_or_default());
                at + 1
            }
            event => {
                writer.out.push_str(simple_tag(event));
                at + 1
            }
        };
    }
    writer.say(index, &edits);
}

fn simple_tag(event: &Event<'_>) -> &'static str {
    match event {
        Event::Start(Tag::Emphasis) => "<em>",
        Event::End(TagEnd::Emphasis) => "</em>",
        Event::Start(Tag::Strong) => "<strong>",
        Event::End(TagEnd::Strong) => "</strong>",
        Event::Start(Tag::Strikethrough) => "<s>",
        Event::End(TagEnd::Strikethrough) => "</s>",
        _ => "",
    }
}

/// Mentions and typographic edits of a run, written as the text passes by.
struct Marks<'a> {
    mentions: &'a [Mention],
    edits: &'a [Edit],
    /// Position of the first of `mentions` among those of the whole text.
    next: usize,
    /// Where the mention ends whose link is open.
    open: Option<usize>,
    /// Where the last edit ends: it may reach into the next parts.
    done: usize,
}

impl Marks<'_> {
    /// Writes the part `range` of the run's text.
    fn write(&mut self, writer: &mut Writer<'_>, run: usize, range: Range<usize>, is_break: bool) {
        let mut at = range.start.max(self.done).min(range.end);
        loop {
            if self.open.is_some_and(|end| end <= at) {
                self.close(writer);
            }
            if let Some(edit) = self
                .edits
                .first()
                .filter(|edit| edit.range.start <= at && at < range.end)
            {
                // An edit between a mention's end and the next word belongs to neither.
                let replaced = writer.runs[run]
                    .text
                    .get(edit.range.clone())
                    .unwrap_or_default();
                push_edit(&mut writer.out, replaced, &edit.put);
                self.done = edit.range.end.max(at);
                at = self.done.min(range.end);
                self.edits = &self.edits[1..];
                continue;
            }
            if let Some(mention) = self
                .mentions
                .first()
                .filter(|mention| mention.start as usize <= at && at < range.end)
            {
                self.mentions = &self.mentions[1..];
                self.next += 1;
                open_term(writer, mention);
                self.open = Some(mention.end as usize);
            }
            let stop = self.next_stop(at, range.end);
            if at < stop {
                let text = writer.runs[run].text.get(at..stop).unwrap_or_default();
                push_text(&mut writer.out, if is_break { "\n" } else { text });
            }
            at = stop;
            if at >= range.end {
                break;
            }
        }
        if self.open.is_some_and(|end| end <= at) {
            self.close(writer);
        }
    }

    /// Writes what is inserted at `at`, the end of a part that a tag or an object follows.
    fn insert(&mut self, writer: &mut Writer<'_>, at: usize) {
        while let Some(edit) = self.edits.first().filter(|edit| edit.range == (at..at)) {
            push_edit(&mut writer.out, "", &edit.put);
            self.edits = &self.edits[1..];
        }
    }

    /// The next place in the text where something begins or ends.
    fn next_stop(&self, at: usize, end: usize) -> usize {
        let edit = self.edits.first().map(|edit| edit.range.start);
        let mention = self.mentions.first().map(|mention| mention.start as usize);
        let places = [edit, mention, self.open].into_iter().flatten();
        places.filter(|place| *place > at).fold(end, usize::min)
    }

    fn close(&mut self, writer: &mut Writer<'_>) {
        writer.out.push_str("</a>");
        self.open = None;
        let said = writer.linked.glosses.iter();
        let mut said = said.filter(|gloss| gloss.mention as usize + 1 == self.next);
        if let Some(gloss) = said.next() {
            gloss::write(&mut writer.out, gloss, writer.here);
        }
    }
}

fn open_term(writer: &mut Writer<'_>, mention: &Mention) {
    writer
        .out
        .push_str("<a class=\"term\" role=\"doc-glossref\"");
    let href = writer.here.term(mention.entry);
    push_attribute(&mut writer.out, "href", &href);
    writer.out.push('>');
}

fn note_mark(writer: &mut Writer<'_>, label: &str) {
    let events = writer.events;
    // The label borrowed from the event list outlives the writer.
    let known = events.iter().find_map(|(event, _)| match event {
        Event::FootnoteReference(known) if known.as_ref() == label => Some(known.as_ref()),
        _ => None,
    });
    let Some(label) = known else { return };
    let (note, mark) = writer.notes.mark(label);
    if writer.is_apart {
        let number = note.to_string();
        return writer
            .out
            .push_str(&format!("<sup class=\"note-ref\">{number}</sup>"));
    }
    let name = writer
        .here
        .say_with("note-mark", &[("number", note.to_string())]);
    let here = writer.here;
    let epub_type = here.epub_type("noteref");
    let id = here.anchor(&format!("note-mark_{note}_{mark}"));
    writer.out.push_str(&format!(
        "<sup class=\"note-ref\"><a role=\"doc-noteref\"{epub_type} id=\"{id}\""
    ));
    let href = format!(
        "{}#{}",
        here.own_page(),
        here.anchor(&format!("note_{note}"))
    );
    push_attribute(&mut writer.out, "href", &href);
    push_attribute(&mut writer.out, "aria-label", &name);
    push_own_lang(writer);
    writer.out.push_str(&format!(">{note}</a></sup>"));
}

/// Writes the beginning of a link; a citation is written whole. Returns the position to go on from.
fn link(
    writer: &mut Writer<'_>,
    at: usize,
    kind: LinkType,
    address: &str,
    open: &mut Vec<&'static str>,
) -> usize {
    let mailto = format!("mailto:{address}");
    let address = if kind == LinkType::Email {
        mailto.as_str()
    } else {
        address
    };
    match Target::parse(address) {
        Target::Cite(citations) if kind == LinkType::ShortcutUnknown => {
            cite(writer, &citations.unwrap_or_default());
            return past_link(writer.events, at);
        }
        Target::Internal {
            scheme: Scheme::Term,
            id: "",
            ..
        } => open.push(""),
        Target::Language(tag) => {
            writer.out.push_str("<i");
            push_attribute(&mut writer.out, "lang", tag);
            writer.out.push('>');
            open.push("</i>");
        }
        target => match writer.here.way(&target) {
            Some(Way {
                href,
                lang,
                external,
                is_term,
            }) => {
                writer.out.push_str(if is_term {
                    "<a class=\"term\" role=\"doc-glossref\""
                } else {
                    "<a"
                });
                push_attribute(&mut writer.out, "href", &href);
                if external {
                    writer.out.push_str(" rel=\"external\"");
                }
                if let Some(lang) = lang {
                    push_attribute(&mut writer.out, "hreflang", &lang);
                }
                writer.out.push('>');
                open.push("</a>");
            }
            None => open.push(""),
        },
    }
    at + 1
}

/// The page’s language, for its own words inside a passage in another one.
fn push_own_lang(writer: &mut Writer<'_>) {
    if writer.is_untranslated {
        let tag = writer.here.site.tag(writer.here.lang);
        push_attribute(&mut writer.out, "lang", tag);
    }
}

fn past_link(events: &[Parsed<'_>], at: usize) -> usize {
    let end = events[at..]
        .iter()
        .position(|(event, _)| matches!(event, Event::End(TagEnd::Link)));
    end.map_or(events.len(), |offset| at + offset + 1)
}

/// Writes a citation: the sources' numbers where the page lists them, else their names.
fn cite(writer: &mut Writer<'_>, citations: &[Citation]) {
    let here = writer.here;
    let known: Vec<(&Citation, SourceIx)> = citations
        .iter()
        .filter_map(|citation| Some((citation, here.source_ix(&citation.source)?)))
        .collect();
    if here.lists_sources() || writer.is_apart {
        cite_numbers(writer, &known);
    } else {
        cite_names(writer, &known);
    }
}

/// `¹, ²`, close to the word before, as notes are set.
fn cite_numbers(writer: &mut Writer<'_>, citations: &[(&Citation, SourceIx)]) {
    let here = writer.here;
    let before = writer.out.trim_end_matches(' ').len();
    writer.out.truncate(before);
    let follows = Some(writer.out.len())
        .filter(|end| *end == writer.cite_end && *end > 0)
        .map(|end| end - "</a></sup>".len());
    match follows {
        // A citation right after another is one list of numbers.
        Some(length) => writer.out.truncate(length + "</a>".len()),
        None => writer.out.push_str("<sup class=\"cite\">"),
    }
    for (position, (citation, source)) in citations.iter().enumerate() {
        let Some(at) = writer.linked.cited.iter().position(|cited| cited == source) else {
            continue;
        };
        if position > 0 || follows.is_some() {
            push_text(&mut writer.out, &writer.here.comma());
        }
        let mark = writer.citations.get_mut(at).map_or(1, |count| {
            *count += 1;
            *count
        });
        if !writer.is_apart {
            writer.said_by.push(*source);
        }
        let number = (at + 1).to_string();
        let name = here.say_with("source-mark", &[("number", number.clone())]);
        writer.out.push_str("<a");
        push_attribute(
            &mut writer.out,
            "href",
            &format!(
                "{}#{}",
                here.own_page(),
                here.anchor(&format!("source_{}", citation.source))
            ),
        );
        if !writer.is_apart {
            let id = here.anchor(&format!("cite_{number}_{mark}"));
            push_attribute(&mut writer.out, "id", &id);
        }
        push_attribute(
            &mut writer.out,
            "aria-label",
            &locate(&name, citation, here),
        );
        push_own_lang(writer);
        writer.out.push('>');
        push_text(&mut writer.out, &locate(&number, citation, here));
        writer.out.push_str("</a>");
    }
    writer.out.push_str("</sup>");
    writer.cite_end = writer.out.len();
}

/// `(HRW, APA News)`, where there is no list of numbers.
fn cite_names(writer: &mut Writer<'_>, citations: &[(&Citation, SourceIx)]) {
    let here = writer.here;
    for (position, (citation, source)) in citations.iter().enumerate() {
        if position == 0 {
            writer.out.push('(');
        } else {
            push_text(&mut writer.out, &here.comma());
        }
        writer.out.push_str("<a");
        push_attribute(&mut writer.out, "href", &here.source_page(*source));
        writer.out.push('>');
        push_text(
            &mut writer.out,
            &locate(&here.source_name(*source), citation, here),
        );
        writer.out.push_str("</a>");
    }
    if !citations.is_empty() {
        writer.out.push(')');
    }
}

fn locate(name: &str, citation: &Citation, here: &Here<'_>) -> String {
    match &citation.locator {
        Some(locator) => {
            let values = [("what", name.to_owned()), ("locator", locator.clone())];
            here.say_with("cited-at", &values)
        }
        None => name.to_owned(),
    }
}
