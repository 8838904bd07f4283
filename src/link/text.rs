//! Links one text: finds its mentions, and checks everything that it refers to.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, LinkType, Tag, TagEnd};

use super::outline::RawHeading;
use super::references::{self, FragmentLink, Site};
use super::sighting::{Sighting, sighting};
use super::terms::{Found, Matcher, Scratch};
use crate::diagnostic::{Code, Diagnostic};
use crate::files::Place;
use crate::i18n::Lang;
use crate::markdown::{Parsed, Run, Scheme, Target, parse, runs};
use crate::model::{EntryIx, LinkFrequency, SourceIx};

/// What was found in a text, for the stages that print it.
#[derive(Clone, Debug, Default)]
pub struct LinkedText {
    /// Mentions that become links, in the order of the text.
    pub mentions: Vec<Mention>,
    /// Entries that the text speaks of, in the order of their first mention.
    pub terms: Vec<EntryIx>,
    /// Sources that it cites, in the order of their first citation: their numbers.
    pub cited: Vec<SourceIx>,
    /// How many words a reader reads.
    pub words: usize,
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

/// Where a text stands, and what holds for it.
pub(super) struct Context<'a> {
    pub(super) site: &'a Site<'a>,
    pub(super) lang: Lang,
    /// The entry that the text defines, which is not linked in it.
    pub(super) own: Option<EntryIx>,
    pub(super) frequency: LinkFrequency,
    /// Whether figures, events and timelines can be shown in it: in documents, not in definitions and events, one of which
    /// could then show itself.
    pub(super) embeds: bool,
    /// The place of a range of the text.
    pub(super) place: &'a dyn Fn(Range<usize>) -> Place,
    /// The file that relative paths start from.
    pub(super) file: &'a str,
}

/// All that one reading of a text teaches.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub(super) linked: LinkedText,
    pub(super) headings: Vec<RawHeading>,
    pub(super) sightings: Vec<(EntryIx, Sighting)>,
    pub(super) fragments: Vec<FragmentLink>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Reads `text` once and reports what is wrong with it.
pub(super) fn read(
    text: &str,
    context: &Context<'_>,
    matcher: &Matcher,
    scratch: &mut Scratch,
) -> Reading {
    let events = parse(text);
    let runs = runs(&events);
    let mut reader = Reader {
        context,
        events: &events,
        reading: Reading::default(),
        seen: Vec::new(),
        in_heading: None,
    };
    reader.check_footnotes(text, &runs);
    let mut next = 0;
    let mut at = 0;
    while at < events.len() {
        match runs.get(next).filter(|run| run.events.start == at) {
            Some(run) => {
                reader.run(next, run, matcher, scratch);
                next += 1;
                at = run.events.end;
            }
            None => {
                reader.block(at);
                at += 1;
            }
        }
    }
    reader.reading
}

struct Reader<'a> {
    context: &'a Context<'a>,
    events: &'a [Parsed<'a>],
    reading: Reading,
    /// Entries linked since the page or section began.
    seen: Vec<EntryIx>,
    in_heading: Option<(HeadingLevel, Option<String>, Range<usize>)>,
}

impl Reader<'_> {
    fn report(&mut self, code: Code, range: Range<usize>) -> &mut Diagnostic {
        self.reading
            .diagnostics
            .push(Diagnostic::at(code, (self.context.place)(range)));
        let last = self.reading.diagnostics.len() - 1;
        &mut self.reading.diagnostics[last]
    }

    fn block(&mut self, at: usize) {
        let (event, range) = &self.events[at];
        match event {
            Event::Start(Tag::Heading { level, id, .. }) => {
                if *level == HeadingLevel::H1 {
                    self.report(Code::TitleInText, range.clone());
                }
                if *level <= HeadingLevel::H2 && self.context.frequency == LinkFrequency::Section {
                    self.seen.clear();
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
            Event::Start(Tag::HtmlBlock) => {
                self.report(Code::RawHtml, range.clone());
            }
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

    fn run(&mut self, index: usize, run: &Run, matcher: &Matcher, scratch: &mut Scratch) {
        self.reading.linked.words += words(&run.text);
        let explicit = self.inline(run);
        if let Some((level, id, range)) = self.in_heading.take() {
            let text = self.heading_text(run);
            self.heading(level, id, range, text);
            // Names are never linked in a heading, but its author can link them.
            for found in explicit {
                self.mention(index, run, &found, true);
            }
            return;
        }
        let mut found: Vec<(Found, bool)> = matcher
            .find(&run.text, scratch)
            .into_iter()
            .map(|found| (found, false))
            .collect();
        found.retain(|(found, _)| !is_linked(run, &found.range));
        found.extend(explicit.into_iter().map(|found| (found, true)));
        found.sort_by_key(|(found, _)| found.range.start);
        for (found, by_hand) in found {
            self.mention(index, run, &found, by_hand);
        }
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

    fn mention(&mut self, index: usize, run: &Run, found: &Found, by_hand: bool) {
        if self.context.own == Some(found.entry) {
            return;
        }
        if !self.reading.linked.terms.contains(&found.entry) {
            self.reading.linked.terms.push(found.entry);
            self.reading
                .sightings
                .push((found.entry, sighting(run, &found.range)));
        }
        let repeated =
            self.context.frequency != LinkFrequency::All && self.seen.contains(&found.entry);
        if !repeated {
            self.seen.push(found.entry);
        }
        let bounds = (
            u32::try_from(index),
            u32::try_from(found.range.start),
            u32::try_from(found.range.end),
        );
        if let ((Ok(run), Ok(start), Ok(end)), false, false) = (bounds, repeated, by_hand) {
            self.reading.linked.mentions.push(Mention {
                run,
                start,
                end,
                entry: found.entry,
            });
        }
    }

    /// Checks the links, images and citations of a run; returns the passages that its author linked to entries.
    fn inline(&mut self, run: &Run) -> Vec<Found> {
        let mut by_hand = Vec::new();
        for at in run.events.clone() {
            let (event, range) = &self.events[at];
            match event {
                // The parser leaves `mailto:` to whoever prints the address.
                Event::Start(Tag::Link {
                    link_type: LinkType::Email,
                    ..
                }) => {}
                Event::Start(Tag::Link { dest_url, .. }) => {
                    let target = Target::parse(dest_url);
                    if let Target::Internal {
                        scheme: Scheme::Term,
                        id,
                        ..
                    } = target
                        && let Some(entry) = self.context.site.ids.entries.get(id)
                    {
                        by_hand.push(Found {
                            entry: *entry,
                            range: text_of_link(run, self.events, at),
                        });
                    }
                    self.link(&target, range.clone());
                    if target == Target::Cite(None)
                        && let Some(finding) = self.reading.diagnostics.last_mut()
                    {
                        let written = dest_url.split_once(':').map_or("", |(_, written)| written);
                        finding.args = vec![("text", format!("[{written}]"))];
                    }
                }
                Event::Start(Tag::Image { dest_url, .. }) => {
                    self.image(run, at, dest_url, range.clone())
                }
                Event::InlineHtml(_) => {
                    self.report(Code::RawHtml, range.clone());
                }
                _ => {}
            }
        }
        by_hand
    }

    fn link(&mut self, target: &Target<'_>, range: Range<usize>) {
        let place = (self.context.place)(range);
        if let Target::Cite(Some(citations)) = target {
            for citation in citations {
                match self.context.site.ids.sources.get(citation.source.as_str()) {
                    Some(source) if !self.reading.linked.cited.contains(source) => {
                        self.reading.linked.cited.push(*source)
                    }
                    Some(_) => {}
                    None => {
                        let finding = self
                            .context
                            .site
                            .unknown_source(place.clone(), &citation.source);
                        self.reading.diagnostics.push(finding);
                    }
                }
            }
            return;
        }
        match references::check(
            target,
            self.context.site,
            self.context.file,
            self.context.lang,
        ) {
            Ok(None) => {}
            Ok(Some((document, fragment))) => {
                self.reading.fragments.push(FragmentLink {
                    document,
                    fragment,
                    place,
                });
            }
            Err(finding) => self.reading.diagnostics.push(Diagnostic {
                place: Some(place),
                ..finding
            }),
        }
    }

    fn image(&mut self, run: &Run, at: usize, address: &str, range: Range<usize>) {
        let place = (self.context.place)(range.clone());
        let target = Target::parse(address);
        if let Target::Internal { .. } = target {
            if !self.context.embeds || !is_alone(run, self.events, at) {
                self.report(Code::EmbedNotAlone, range);
            }
            if let Err(finding) = references::check_embed(&target, self.context.site) {
                self.reading.diagnostics.push(Diagnostic {
                    place: Some(place),
                    ..finding
                });
            }
            return;
        }
        let described = matches!(self.events.get(at + 1), Some((event, _)) if !matches!(event, Event::End(TagEnd::Image)));
        if !described {
            self.report(Code::NoAltText, range);
        }
        if let Err(finding) = references::check_image(&target, self.context.site, self.context.file)
        {
            self.reading.diagnostics.push(Diagnostic {
                place: Some(place),
                ..finding
            });
        }
    }

    fn check_footnotes(&mut self, text: &str, runs: &[Run]) {
        let mut defined: Vec<(&str, Range<usize>)> = Vec::new();
        let mut used: BTreeSet<String> = BTreeSet::new();
        for (event, range) in self.events {
            match event {
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    defined.push((label, range.clone()))
                }
                Event::FootnoteReference(label) => {
                    used.insert(label.to_lowercase());
                }
                _ => {}
            }
        }
        let mut notes = BTreeSet::new();
        for (label, range) in &defined {
            if !notes.insert(label.to_lowercase()) {
                let facts = [("kind", "footnote".to_owned()), ("id", (*label).to_owned())];
                let line = range.start..range.start + label.len() + "[^]:".len();
                self.report(Code::DuplicateId, line).args.extend(facts);
            }
        }
        for (label, range) in &defined {
            if !used.contains(&label.to_lowercase()) {
                let end = text
                    .get(range.clone())
                    .and_then(|t| t.find('\n'))
                    .map_or(range.end, |at| range.start + at);
                self.report(Code::UnusedFootnote, range.start..end)
                    .args
                    .push(("label", (*label).to_owned()));
            }
        }
        // A mark without its note is plain text to the parser.
        if !text.contains("[^") {
            return;
        }
        for run in runs {
            for (start, _) in run.text.match_indices("[^") {
                let Some(label) = run
                    .text
                    .get(start + 2..)
                    .and_then(|t| t.split_once(']'))
                    .map(|(label, _)| label)
                else {
                    continue;
                };
                let range = run.source_range(self.events, start..start + label.len() + 3);
                let escaped = text.get(..range.start).is_some_and(|t| t.ends_with('\\'));
                if !label.is_empty() && !label.contains(char::is_whitespace) && !escaped {
                    self.report(Code::UndefinedFootnote, range)
                        .args
                        .push(("label", label.to_owned()));
                }
            }
        }
    }
}

/// Words of a text by white space: what reading times are counted in.
fn words(text: &str) -> usize {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || !byte.is_ascii();
    text.split_ascii_whitespace()
        .filter(|word| word.bytes().any(is_letter))
        .count()
}

/// Whether the range lies in a link that its author made.
fn is_linked(run: &Run, range: &Range<usize>) -> bool {
    let at = run.pieces.partition_point(|piece| piece.end <= range.start);
    run.pieces.get(at).is_some_and(|piece| piece.linked)
}

/// The part of the run's text inside the link that begins at event `at`.
fn text_of_link(run: &Run, events: &[Parsed<'_>], at: usize) -> Range<usize> {
    let end = events[at..]
        .iter()
        .position(|(event, _)| matches!(event, Event::End(TagEnd::Link)));
    let end = end.map_or(run.events.end, |offset| at + offset);
    let mut inside = run
        .pieces
        .iter()
        .filter(|piece| (at..end).contains(&piece.event));
    let first = inside.next();
    let last = inside.next_back().or(first);
    first.map_or(0, |piece| piece.start)..last.map_or(0, |piece| piece.end)
}

/// Whether the image at event `at` is all that its paragraph holds.
fn is_alone(run: &Run, events: &[Parsed<'_>], at: usize) -> bool {
    let in_paragraph = run
        .events
        .start
        .checked_sub(1)
        .and_then(|before| events.get(before));
    let ends = events
        .get(run.events.end - 1)
        .is_some_and(|(event, _)| matches!(event, Event::End(TagEnd::Image)));
    let images = events[run.events.clone()]
        .iter()
        .filter(|(e, _)| matches!(e, Event::Start(Tag::Image { .. })))
        .count();
    run.events.start == at
        && ends
        && images == 1
        && matches!(in_paragraph, Some((Event::Start(Tag::Paragraph), _)))
}
