//! Mentions: which of the names found in a text become links, and why the others do not.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::checks::{AuthorLink, Leads};
use super::choice::Discourse;
use super::form::FormIx;
use super::sighting::sighting;
use super::terms::{Found, Scratch, Spot};
use super::text::{Mention, Reader};
use crate::markdown::Run;
use crate::model::{EntryIx, LinkFrequency, LinkedQuotes};

/// A name found in a text, whether it becomes a link or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spotted {
    /// The entry; several where the text does not say which of them is meant.
    pub entries: Vec<EntryIx>,
    /// Which name it is; none for words that an author linked to the entry by hand.
    pub form: Option<FormIx>,
    /// Where it stands, in bytes of the text.
    pub range: Range<usize>,
    /// Why it is no link; none when it is one.
    pub reason: Option<Reason>,
}

/// Why a mention is no link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It stands in a heading.
    Heading,
    /// It stands in a link to something else.
    Link,
    /// Its author said that it is never one: `[Serval](term:)`.
    ByHand,
    /// It stands in code.
    Code,
    /// It stands in the description of an image.
    AltText,
    /// It stands in a quotation that is left as it is.
    Quotation,
    /// It stands in a table, and tables are not linked.
    Table,
    /// The entry was linked before, on the page or in the section.
    Repeated,
    /// The text defines the entry itself.
    OwnEntry,
    /// Several entries have the name, or one that asks for other circumstances.
    Undecided,
}

impl Reason {
    /// Whether it is known which entry is meant.
    pub fn names_an_entry(self) -> bool {
        self != Self::Undecided
    }

    /// The word in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Link => "link",
            Self::ByHand => "by-hand",
            Self::Code => "code",
            Self::AltText => "alt-text",
            Self::Quotation => "quotation",
            Self::Table => "table",
            Self::Repeated => "repeated",
            Self::OwnEntry => "own-entry",
            Self::Undecided => "undecided",
        }
    }
}

/// The entries that were linked so far.
#[derive(Debug, Default)]
pub(super) struct Seen {
    on_page: BTreeSet<EntryIx>,
    in_section: BTreeSet<EntryIx>,
    /// Those whose first mention has said what it had to.
    glossed: BTreeSet<EntryIx>,
}

impl Seen {
    /// A new section begins.
    pub(super) fn begin_section(&mut self) {
        self.in_section.clear();
    }

    pub(super) fn is_glossed(&self, entry: EntryIx) -> bool {
        self.glossed.contains(&entry)
    }

    pub(super) fn note_gloss(&mut self, entry: EntryIx) {
        self.glossed.insert(entry);
    }

    /// Whether an entry that is linked so often is linked once more; it counts as linked from then on.
    pub(super) fn admit(&mut self, entry: EntryIx, frequency: LinkFrequency) -> bool {
        let on_page = self.on_page.insert(entry);
        let in_section = self.in_section.insert(entry);
        match frequency {
            LinkFrequency::Page => on_page,
            LinkFrequency::Section => in_section,
            LinkFrequency::All => true,
        }
    }
}

impl Reader<'_> {
    /// Decides on every name in a run.
    pub(super) fn mentions(
        &mut self,
        index: usize,
        run: &Run,
        links: &[AuthorLink],
        is_heading: bool,
        scratch: &mut Scratch,
    ) {
        let mut by_hand = Vec::new();
        for link in links {
            if let Leads::Entry(entry) = link.leads {
                by_hand.push((entry, link.range.clone()));
            }
        }
        if self.glosses {
            self.said.read(run);
        }
        let spots = self
            .matcher
            .spots_among(&run.text, links, scratch, &mut self.discourse);
        let place = self.place_reason(is_heading);
        let mut by_hand = by_hand.into_iter().peekable();
        for spot in spots {
            let start = spot.range().start;
            while let Some((entry, range)) = by_hand.next_if(|(_, range)| range.start <= start) {
                self.link_by_hand(entry, run, range);
            }
            self.spot(index, run, spot, links, place);
        }
        for (entry, range) in by_hand {
            self.link_by_hand(entry, run, range);
        }
        if self.context.watched {
            self.spot_inline_code(run, scratch);
        }
    }

    /// Takes notice of what an author linked to entries in a run in which nothing else is linked.
    pub(super) fn links_by_hand(&mut self, run: &Run, links: &[AuthorLink]) {
        for link in links {
            if let Leads::Entry(entry) = link.leads {
                self.link_by_hand(entry, run, link.range.clone());
            }
        }
    }

    /// Why nothing is linked where the run stands.
    fn place_reason(&self, is_heading: bool) -> Option<Reason> {
        let linking = &self.context.site.dossier.settings.linking;
        let quoted = match linking.quotes {
            LinkedQuotes::All => false,
            LinkedQuotes::Unmarked => self.quotes.iter().any(|exact| *exact),
            LinkedQuotes::None => !self.quotes.is_empty(),
        };
        if is_heading {
            Some(Reason::Heading)
        } else if quoted {
            Some(Reason::Quotation)
        } else {
            (self.tables > 0 && !linking.tables).then_some(Reason::Table)
        }
    }

    fn spot(
        &mut self,
        index: usize,
        run: &Run,
        spot: Spot,
        links: &[AuthorLink],
        place: Option<Reason>,
    ) {
        let range = spot.range();
        let link = links
            .iter()
            .find(|link| link.range.start <= range.start && range.start < link.range.end);
        let in_link = match link.map(|link| link.leads) {
            // The author's link speaks for the words in it.
            Some(Leads::Entry(_)) => return,
            Some(Leads::Nowhere) => Some(Reason::ByHand),
            Some(Leads::Elsewhere) => Some(Reason::Link),
            None => None,
        };
        match spot {
            Spot::Named(found) => {
                let reason = in_link.or(place).or_else(|| self.reason(&found));
                if reason.is_none() || reason == Some(Reason::Repeated) {
                    self.sight(found.entry, run, &found.range);
                }
                if reason.is_none() {
                    self.link_name(index, run, &found);
                }
                self.watch(
                    run,
                    vec![found.entry],
                    Some(found.form),
                    found.range,
                    reason,
                );
            }
            Spot::Undecided(range, entries) => {
                let reason = in_link.or(place).unwrap_or(Reason::Undecided);
                if reason == Reason::Undecided {
                    let place = (self.context.place)(run.source_range(self.events, range.clone()));
                    self.reading.linked.undecided.push((entries.clone(), place));
                }
                self.watch(run, entries, None, range, Some(reason));
            }
        }
    }

    /// Why a name in the text itself is not linked.
    fn reason(&mut self, found: &Found) -> Option<Reason> {
        if self.context.own == Some(found.entry) {
            return Some(Reason::OwnEntry);
        }
        let frequency = self.frequency_of(found.entry);
        (!self.seen.admit(found.entry, frequency)).then_some(Reason::Repeated)
    }

    fn frequency_of(&self, entry: EntryIx) -> LinkFrequency {
        let dossier = self.context.site.dossier;
        let kind = dossier.entry(entry).kind;
        self.context
            .frequency
            .unwrap_or_else(|| dossier.settings.linking.frequency_of(kind))
    }

    fn link_name(&mut self, index: usize, run: &Run, found: &Found) {
        let bounds = (
            u32::try_from(index),
            u32::try_from(found.range.start),
            u32::try_from(found.range.end),
        );
        let (Ok(at), Ok(start), Ok(end)) = bounds else {
            return;
        };
        self.gloss(run, found);
        let mention = Mention {
            run: at,
            start,
            end,
            entry: found.entry,
        };
        self.reading.linked.mentions.push(mention);
    }

    /// An author's own link to an entry: it counts as a mention.
    fn link_by_hand(&mut self, entry: EntryIx, run: &Run, range: Range<usize>) {
        if self.context.own != Some(entry) {
            let frequency = self.frequency_of(entry);
            self.seen.admit(entry, frequency);
            self.seen.note_gloss(entry);
            self.sight(entry, run, &range);
        }
        self.watch(run, vec![entry], None, range, None);
    }

    fn sight(&mut self, entry: EntryIx, run: &Run, range: &Range<usize>) {
        let is_new = !self.reading.linked.terms.contains(&entry);
        if is_new {
            self.reading.linked.terms.push(entry);
        }
        if self.context.marks.is_none() {
            if is_new {
                self.reading.sightings.push((entry, sighting(run, range)));
            }
            return;
        }
        // A sentence in another language is not quoted on the entry’s page: the first one in the text’s own is.
        let is_sighted = |(other, _): &(EntryIx, _)| *other == entry;
        if !self.is_untranslated(run) && !self.reading.sightings.iter().any(is_sighted) {
            self.reading.sightings.push((entry, sighting(run, range)));
        }
    }

    fn watch(
        &mut self,
        run: &Run,
        entries: Vec<EntryIx>,
        form: Option<FormIx>,
        range: Range<usize>,
        reason: Option<Reason>,
    ) {
        if self.context.watched {
            let range = run.source_range(self.events, range);
            self.reading.spotted.push(Spotted {
                entries,
                form,
                range,
                reason,
            });
        }
    }

    /// Names in the code and in the descriptions of images of a run.
    fn spot_inline_code(&mut self, run: &Run, scratch: &mut Scratch) {
        let mut images = 0_usize;
        for (event, range) in &self.events[run.events.clone()] {
            match event {
                Event::Start(Tag::Image { .. }) => images += 1,
                Event::End(TagEnd::Image) => images = images.saturating_sub(1),
                Event::Code(code) => self.spot_code(code, range, scratch),
                Event::Text(text) if images > 0 => {
                    self.spot_apart(text, range, Reason::AltText, scratch)
                }
                _ => {}
            }
        }
    }

    /// Names in code, which stands in `range` of the text.
    pub(super) fn spot_code(&mut self, code: &str, range: &Range<usize>, scratch: &mut Scratch) {
        self.spot_apart(code, range, Reason::Code, scratch);
    }

    /// Names in words that are no part of what is read; they decide nothing for the rest of the text.
    fn spot_apart(
        &mut self,
        words: &str,
        range: &Range<usize>,
        reason: Reason,
        scratch: &mut Scratch,
    ) {
        let source = self.text.get(range.clone()).unwrap_or_default();
        // Where the source writes the words otherwise (an entity in a description), there is no place to name.
        let Some(start) = source.find(words).map(|at| range.start + at) else {
            return;
        };
        let mut said: Discourse = self.discourse.clone();
        for spot in self.matcher.spots(words, scratch, &mut said) {
            let place = spot.range();
            let (entries, form) = match spot {
                Spot::Named(found) => (vec![found.entry], Some(found.form)),
                Spot::Undecided(_, entries) => (entries, None),
            };
            self.reading.spotted.push(Spotted {
                entries,
                form,
                range: start + place.start..start + place.end,
                reason: Some(reason),
            });
        }
    }
}
