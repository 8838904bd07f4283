//! Looks for mentions in a text that need not belong to the dossier, and says of each why it would be no link.

use std::ops::Range;

use super::choice::Discourse;
use super::fragments::event_discourse;
use super::mentions::{Reason, Seen, Spotted};
use super::references::Site;
use super::terms::{Matcher, Scratch, Spot};
use super::text::{self, Context};
use crate::content::Loaded;
use crate::files::{Place, SourceTree, Span};
use crate::i18n::{Lang, PerLang};
use crate::model::{DocumentIx, EntryIx, Event, LinkFrequency};

/// The glossary of a dossier, for looking through texts in any of its languages.
pub struct Scanner<'a> {
    loaded: &'a Loaded,
    site: Site<'a>,
    matchers: PerLang<Matcher>,
}

impl<'a> Scanner<'a> {
    /// The glossary of `loaded`, which was read from `tree`.
    pub fn new(loaded: &'a Loaded, tree: &'a SourceTree) -> Self {
        let dossier = &loaded.dossier;
        let languages = &dossier.settings.languages;
        Self {
            loaded,
            site: Site::new(dossier, &loaded.ids, None, tree),
            matchers: PerLang::from_fn(languages, |lang| {
                Matcher::new(&dossier.entries, lang, languages)
            }),
        }
    }

    /// The matcher of `lang`.
    pub fn matcher(&self, lang: Lang) -> &Matcher {
        &self.matchers[lang]
    }

    /// What decides on doubtful names in a document of the dossier.
    pub fn discourse(&self, document: DocumentIx) -> Discourse {
        super::discourse(document, self.loaded.dossier.document(document))
    }

    /// Every mention in a Markdown text without front matter, in the order in which a build finds them.
    pub fn markdown(&self, text: &str, lang: Lang, discourse: Discourse) -> Vec<Spotted> {
        self.read(text, lang, discourse, None, true)
    }

    /// Every mention in the definition of an entry.
    pub fn definition(&self, text: &str, lang: Lang, own: EntryIx) -> Vec<Spotted> {
        self.read(text, lang, Discourse::default(), Some(own), false)
    }

    /// Every mention in the text of an event.
    pub fn event(&self, text: &str, lang: Lang, event: &Event) -> Vec<Spotted> {
        self.read(text, lang, event_discourse(event), None, false)
    }

    /// The document of the dossier that a file is a version of, and its language.
    pub fn document(&self, file: &str) -> Option<(DocumentIx, Lang)> {
        self.site.files.get(file).copied()
    }

    fn read(
        &self,
        text: &str,
        lang: Lang,
        discourse: Discourse,
        own: Option<EntryIx>,
        is_document: bool,
    ) -> Vec<Spotted> {
        let nowhere = |_: Range<usize>| Place {
            file: "".into(),
            span: Span::default(),
        };
        let context = Context {
            site: &self.site,
            lang,
            own,
            frequency: (!is_document).then_some(LinkFrequency::Page),
            is_document,
            watched: true,
            marks: None,
            place: &nowhere,
            file: "",
        };
        let mut scratch = Scratch::default();
        let mut reading = text::read(
            text,
            &context,
            discourse,
            &self.matchers[lang],
            &mut scratch,
        );
        reading.spotted.sort_by_key(|spotted| spotted.range.start);
        reading.spotted
    }

    /// Every mention in a text without markup, whose paragraphs are parted by empty lines.
    pub fn plain(&self, text: &str, lang: Lang, mut discourse: Discourse) -> Vec<Spotted> {
        let matcher = &self.matchers[lang];
        let linking = &self.loaded.dossier.settings.linking;
        let (mut seen, mut scratch) = (Seen::default(), Scratch::default());
        let mut spotted = Vec::new();
        for paragraph in paragraphs(text) {
            // A line that goes on is a space; so each byte stays where it is.
            let words = text.get(paragraph.clone()).unwrap_or_default();
            let words = words.replace(['\n', '\r'], " ");
            for spot in matcher.spots(&words, &mut scratch, &mut discourse) {
                let range = spot.range();
                let range = paragraph.start + range.start..paragraph.start + range.end;
                spotted.push(match spot {
                    Spot::Named(found) => {
                        let kind = self.loaded.dossier.entry(found.entry).kind;
                        let linked = seen.admit(found.entry, linking.frequency_of(kind));
                        Spotted {
                            entries: vec![found.entry],
                            form: Some(found.form),
                            range,
                            reason: (!linked).then_some(Reason::Repeated),
                        }
                    }
                    Spot::Undecided(_, entries) => Spotted {
                        entries,
                        form: None,
                        range,
                        reason: Some(Reason::Undecided),
                    },
                });
            }
        }
        spotted
    }
}

/// A line of more bytes was not broken at a width: it is a paragraph of its own.
const LONG_LINE: usize = 160;

/// The paragraphs of a text without markup, in bytes: what stands between lines without words, and each long line.
fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut open: Option<Range<usize>> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let end = at + line.len();
        if line.trim().is_empty() {
            all.extend(open.take());
        } else if line.len() > LONG_LINE {
            all.extend(open.take());
            all.push(at..end);
        } else {
            open = Some(open.map_or(at, |open| open.start)..end);
        }
        at = end;
    }
    all.extend(open);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_parted_by_empty_lines() {
        assert_eq!(paragraphs("a\r\nb\r\n\r\n \nc\n\n"), [0..6, 10..12]);
        assert_eq!(paragraphs("\n\n"), Vec::<Range<usize>>::new());
        assert_eq!(paragraphs("a"), vec![0..1]);
    }
}
