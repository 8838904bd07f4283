//! What a text refers to: whether its links, images, citations and notes lead anywhere.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::moved;
use super::references::{self, FragmentLink};
use super::text::Reader;
use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::{Parsed, Run, Scheme, Target};
use crate::model::EntryIx;

/// A link that an author made, as the text of its run.
pub(super) struct AuthorLink {
    pub(super) range: Range<usize>,
    pub(super) leads: Leads,
}

/// Where an author's link leads, as far as the glossary cares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leads {
    /// To an entry.
    Entry(EntryIx),
    /// Nowhere, on purpose: `[Serval](term:)`.
    Nowhere,
    /// Somewhere else.
    Elsewhere,
}

impl Reader<'_> {
    /// Checks the links, images and citations of a run; returns its links.
    pub(super) fn inline(&mut self, run: &Run) -> Vec<AuthorLink> {
        let mut links = Vec::new();
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
                    if let Some(leads) = self.leads(&target) {
                        let range = text_of_link(run, self.events, at);
                        links.push(AuthorLink { range, leads });
                    }
                    self.link(&target, range.clone());
                    if target == Target::Cite(None)
                        && let Some(finding) = self.reading.diagnostics.last_mut()
                    {
                        let written = dest_url.split_once(':').map_or("", |(_, written)| written);
                        finding.args = vec![("text", format!("[{written}]").into())];
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
        links
    }

    /// Reports a mark that the parser did not take for one: `> [!QUOTE] Non.`, `> [!CITATION]`.
    pub(super) fn check_mark(&mut self, run: &Run) {
        let Some(rest) = run
            .text
            .strip_prefix("[!")
            .filter(|_| !self.quotes.is_empty())
        else {
            return;
        };
        let Some((name, _)) = rest.split_once(']') else {
            return;
        };
        if !name.is_empty() && name.chars().all(char::is_alphabetic) {
            let range = run.source_range(self.events, 0..name.len() + "[!]".len());
            let mark = format!("[!{name}]");
            self.report(Code::QuotationMark, range)
                .args
                .push(("text", mark.into()));
        }
    }

    /// Reports brackets that were to cite, and that a reader would read: `[@hrw, p. 3` without its end, `[hrw]` without its sign.
    pub(super) fn check_brackets(&mut self, run: &Run) {
        for (at, _) in run.text.match_indices('[') {
            let rest = run.text.get(at + 1..).unwrap_or_default();
            let end = |c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
            let bare = rest.strip_prefix('@').unwrap_or(rest);
            let id = bare.split(end).next().unwrap_or_default();
            let closes = bare.get(id.len()..).unwrap_or_default();
            let is_source = self.context.site.ids.sources.contains_key(id);
            let wants = match rest.starts_with('@') {
                true => !id.is_empty(),
                false => is_source && closes.starts_with([']', ',']),
            };
            let signs = 1 + rest.len() - bare.len() + id.len();
            let signs = signs + usize::from(closes.starts_with(']'));
            let range = run.source_range(self.events, at..at + signs);
            // One after a backslash is meant to be read.
            let is_meant = self
                .text
                .get(..range.start)
                .is_some_and(|t| t.ends_with('\\'));
            if !wants || is_meant {
                continue;
            }
            let written = run.text.get(at..at + signs).unwrap_or_default();
            let finding = self.report(Code::BadCitation, range);
            finding.args.push(("text", written.into()));
            finding.suggestion = is_source.then(|| format!("[@{id}]"));
        }
    }

    /// Where a link leads; none for what only looks like one to the parser.
    fn leads(&self, target: &Target<'_>) -> Option<Leads> {
        match target {
            Target::Internal {
                scheme: Scheme::Term,
                id: "",
                ..
            } => Some(Leads::Nowhere),
            Target::Internal {
                scheme: Scheme::Term,
                id,
                ..
            } => match self.context.site.ids.entries.get(*id) {
                Some(entry) => Some(Leads::Entry(*entry)),
                None => Some(Leads::Elsewhere),
            },
            Target::Cite(_) => None,
            _ => Some(Leads::Elsewhere),
        }
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
            Err(finding) => {
                let finding = Diagnostic {
                    place: Some(place),
                    ..finding
                };
                let finding = moved::offered(finding, target, self.context.site);
                self.reading.diagnostics.push(finding);
            }
        }
    }

    fn image(&mut self, run: &Run, at: usize, address: &str, range: Range<usize>) {
        let place = (self.context.place)(range.clone());
        let target = Target::parse(address);
        if let Target::Internal { .. } = target {
            if !self.context.is_document || !is_alone(run, self.events, at) {
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
        let has_alt = matches!(self.events.get(at + 1), Some((event, _)) if !matches!(event, Event::End(TagEnd::Image)));
        if let Err(finding) = references::check_image(&target, self.context.site, self.context.file)
        {
            self.reading.diagnostics.push(Diagnostic {
                place: Some(place.clone()),
                ..finding
            });
        }
        // What leads nowhere is no picture: perhaps a misspelt embed.
        if matches!(target, Target::Refused(_) | Target::Empty) {
            return;
        }
        let picture = references::picture(&target, self.context.site, self.context.file);
        if !has_alt
            && !picture.is_some_and(|(_, picture)| {
                picture.is_decorative() || picture.alt(self.context.lang).is_some()
            })
        {
            self.report(Code::NoAltText, range);
        }
        if let Some((path, picture)) = picture {
            let is_shown = picture.shape.is_ok() && !picture.is_decorative();
            if is_shown && picture.credit().is_none() {
                let name = path.rsplit('/').next().unwrap_or(path);
                let finding = Diagnostic::at(Code::ImageNoCredit, place.clone());
                let finding = finding.arg("notes", format!("{name}.toml"));
                self.reading.diagnostics.push(finding);
            }
            self.reading.linked.pictures.push((path.clone(), place));
        }
    }

    pub(super) fn check_footnotes(&mut self, text: &str, runs: &[Run]) {
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
                self.report(Code::DuplicateId, line)
                    .args
                    .extend(facts.map(|(name, fact)| (name, fact.into())));
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
                    .push(("label", (*label).into()));
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
                        .push(("label", label.into()));
                }
            }
        }
    }
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
