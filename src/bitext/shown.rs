//! What readers are told of translations: which passages nobody has reviewed, which no longer follow their original, which are
//! not translated.
//!
//! Input: the bitexts of [`super::read`]. Output: for each version of a document, marks for its passages and the [`Pair`]s of
//! its parallel page; for each entry, event and figure, one mark.
//!
//! Only texts that are known to be translations get any: those with a memory, and documents that say so in their front
//! matter. What a person wrote, or looked at, gets none, and neither does what nothing is remembered of.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::memory::Origin;
use super::segment::{Kind, Segment};
use super::state::{Judged, State, is_names, report};
use super::{Bitext, Form, Side, read};
use crate::content::Loaded;
use crate::diagnostic::{Code, Diagnostic};
use crate::files::{Place, SourceTree};
use crate::i18n::Lang;
use crate::model::{DocumentIx, DocumentKind, EntryIx, EventIx, Translation};

/// What a reader is told of a passage, from the least to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// A machine translated it, and nobody has reviewed it.
    Machine,
    /// It is still in the language of the original.
    Untranslated,
    /// The original has changed since.
    Stale,
    /// The mock engine wrote it: it means nothing.
    Mock,
}

impl Mark {
    /// The name in templates and strings.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Machine => "machine",
            Self::Untranslated => "untranslated",
            Self::Stale => "stale",
            Self::Mock => "mock",
        }
    }
}

/// A passage with a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    /// What is said of it.
    pub mark: Mark,
    /// Its place among the pairs of the parallel page, from 0.
    pub pair: usize,
    end: usize,
}

/// The marks of a Markdown text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks(BTreeMap<usize, Marked>);

impl Marks {
    /// The mark of the run, or of the description of an image, that begins at a byte of the text.
    pub fn at(&self, start: usize) -> Option<Marked> {
        let (_, marked) = self.0.range(..=start).next_back()?;
        Some(*marked).filter(|marked| start < marked.end)
    }

    /// Whether the run that begins at a byte of the text is still in the language of the original.
    pub fn is_untranslated(&self, start: usize) -> bool {
        self.at(start)
            .is_some_and(|marked| marked.mark == Mark::Untranslated)
    }
}

/// What readers are told of a version of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Translated {
    /// The language of the original; none when only the front matter speaks of a translation, and not of its source.
    pub from: Option<Lang>,
    /// Whether the front matter says that a machine made it.
    pub says_machine: bool,
    /// How many passages it has of those that were compared.
    pub passages: usize,
    /// How many passages have a mark.
    pub counts: BTreeMap<Mark, usize>,
    /// How many passages of the original it lacks.
    pub absent: usize,
    /// The marks of front matter, by [`super::Field::path`].
    pub fields: BTreeMap<String, Marked>,
    /// The marks of the text.
    pub body: Marks,
    /// The passages of both versions, in the order of the original.
    pub pairs: Vec<Pair>,
}

impl Translated {
    /// How many passages have a mark.
    pub fn count(&self, mark: Mark) -> usize {
        self.counts.get(&mark).copied().unwrap_or_default()
    }

    /// Whether the text of front matter at a path is still in the language of the original.
    pub fn is_untranslated(&self, path: &str) -> bool {
        self.fields
            .get(path)
            .is_some_and(|marked| marked.mark == Mark::Untranslated)
    }
}

/// A passage of the original and its translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// In the original; none where it stands in the translation alone.
    pub source: Option<Passage>,
    /// In the translation; none where nothing was translated.
    pub target: Option<Passage>,
    /// What is said of it.
    pub mark: Option<Mark>,
}

/// A passage of one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Where it begins in the document’s text; none for front matter and for descriptions of images.
    pub start: Option<usize>,
    /// The level of a heading, 1 for the title.
    pub level: Option<u8>,
    /// Its words.
    pub words: String,
}

/// What readers are told of an entry, an event or a figure in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The language of the original.
    pub from: Lang,
    /// The gravest mark of its texts.
    pub mark: Mark,
    /// The marks of its Markdown.
    pub text: Marks,
    /// The keys whose texts are still in the language of the original: `title`, `row1.counts`.
    pub untranslated: BTreeSet<String>,
}

/// What readers are told of the dossier’s translations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    documents: BTreeMap<(DocumentIx, Lang), Translated>,
    entries: BTreeMap<(EntryIx, Lang), Record>,
    events: BTreeMap<(EventIx, Lang), Record>,
    figures: BTreeMap<(usize, Lang), Record>,
    /// The files that hold texts of the mock engine, each with its first one, and how many there are.
    pub mock: Vec<(Place, usize)>,
}

impl Shown {
    /// What is said of a version of a document.
    pub fn document(&self, ix: DocumentIx, lang: Lang) -> Option<&Translated> {
        self.documents.get(&(ix, lang))
    }

    /// What is said of an entry.
    pub fn entry(&self, ix: EntryIx, lang: Lang) -> Option<&Record> {
        self.entries.get(&(ix, lang))
    }

    /// What is said of an event.
    pub fn event(&self, ix: EventIx, lang: Lang) -> Option<&Record> {
        self.events.get(&(ix, lang))
    }

    /// What is said of a figure.
    pub fn figure(&self, ix: usize, lang: Lang) -> Option<&Record> {
        self.figures.get(&(ix, lang))
    }

    /// The translations of a document that have a parallel page: the language of the original, and the translation’s.
    pub fn parallels(&self, ix: DocumentIx) -> impl Iterator<Item = (Lang, Lang)> {
        let of_document = self
            .documents
            .iter()
            .filter(move |((document, _), _)| *document == ix);
        of_document
            .filter(|(_, translated)| !translated.pairs.is_empty())
            .filter_map(|((_, to), translated)| Some((translated.from?, *to)))
    }

    /// One finding for each file with texts of the mock engine.
    pub fn mock_findings(&self) -> impl Iterator<Item = Diagnostic> {
        self.mock.iter().map(|(place, count)| {
            Diagnostic::at(Code::MockText, place.clone()).arg("count", count.to_string())
        })
    }
}

/// What readers are told of the translations of a dossier; nothing is read of one that has none.
pub fn shown(loaded: &Loaded, tree: &SourceTree) -> (Shown, Vec<Diagnostic>) {
    if !has_translations(loaded, tree) {
        return (Shown::default(), Vec::new());
    }
    let (bitexts, diagnostics) = read(loaded, tree);
    let judged: Vec<(Bitext, Vec<Judged>)> = bitexts
        .into_par_iter()
        .filter(|bitext| bitext.exists && is_translation(bitext, loaded))
        .map(|bitext| {
            let segments = report(&bitext, &|_| String::new()).segments;
            (bitext, segments)
        })
        .collect();
    let mut shown = Shown::default();
    for (bitext, segments) in &judged {
        shown.mock.extend(mock(bitext, segments));
        match bitext.document {
            Some(ix) => {
                let translated = translated(bitext, segments, loaded);
                shown.documents.insert((ix, bitext.to), translated);
            }
            None => add_records(&mut shown, bitext, segments, loaded),
        }
    }
    for (ix, version) in loaded.dossier.versions() {
        if version.translation == Some(Translation::Machine) {
            let translated = shown.documents.entry((ix, version.lang)).or_default();
            translated.says_machine = true;
        }
    }
    (shown, diagnostics)
}

fn has_translations(loaded: &Loaded, tree: &SourceTree) -> bool {
    let says = |version: &crate::model::Version| {
        version.translated_from.is_some() || version.translation.is_some()
    };
    let mut versions = loaded.dossier.versions();
    tree.texts_under("translations/").next().is_some() || versions.any(|(_, version)| says(version))
}

/// Whether the target is known to be a translation of the source.
fn is_translation(bitext: &Bitext, loaded: &Loaded) -> bool {
    let version = bitext
        .document
        .and_then(|ix| loaded.dossier.document(ix).version(bitext.to));
    !bitext.memory.is_empty()
        || version.is_some_and(|version| {
            version.translated_from.is_some() || version.translation.is_some()
        })
}

/// What a reader is told of a segment. What still says what the original says is foreign to a reader, unless it is a name.
fn mark(bitext: &Bitext, judged: &Judged) -> Option<Mark> {
    let target = bitext.target.segment(judged.target?)?;
    let source = judged.source.and_then(|ix| bitext.source.segment(ix))?;
    let is_foreign = source.key() == target.key() && !is_names(&target.words());
    match judged.state {
        State::Unreviewed | State::StaleGlossary if judged.origin == Some(Origin::Mock) => {
            Some(Mark::Mock)
        }
        State::Unreviewed | State::StaleGlossary => Some(Mark::Machine),
        State::StaleSource => Some(Mark::Stale),
        State::Missing | State::Unrecorded if is_foreign => Some(Mark::Untranslated),
        State::Missing
        | State::Done
        | State::Drifted
        | State::Unrecorded
        | State::Orphan
        | State::Conflict => None,
    }
}

/// The file that holds texts of the mock engine as they came from it, if it does.
fn mock(bitext: &Bitext, segments: &[Judged]) -> Option<(Place, usize)> {
    let is_mock = |judged: &&Judged| {
        let key = judged
            .target
            .and_then(|ix| bitext.target.segment(ix))
            .map(Segment::key);
        judged.origin == Some(Origin::Mock)
            && key.is_some_and(|key| bitext.memory.written_as(&key).next().is_some())
    };
    let mut places: Vec<Place> = segments
        .iter()
        .filter(is_mock)
        .filter_map(|judged| Some(bitext.target.place(judged.target?)))
        .collect();
    places.sort();
    let count = places.len();
    places.into_iter().next().map(|first| (first, count))
}

fn translated(bitext: &Bitext, segments: &[Judged], loaded: &Loaded) -> Translated {
    let mut translated = Translated {
        from: Some(bitext.from),
        ..Translated::default()
    };
    for judged in in_order(segments) {
        let mark = mark(bitext, judged);
        let pair = translated.pairs.len();
        translated.passages += usize::from(judged.target.is_some());
        let is_absent = judged.state == State::Missing && judged.target.is_none();
        translated.absent += usize::from(is_absent && !judged.is_unsure);
        if let (Some(mark), Some(ix)) = (mark, judged.target) {
            *translated.counts.entry(mark).or_default() += 1;
            if let Some((field, segment)) = Option::zip(
                bitext.target.fields.get(ix.field),
                bitext.target.segment(ix),
            ) {
                let end = segment.range.end;
                let marked = Marked { mark, pair, end };
                match field.form {
                    Form::Body => translated.body.0.insert(segment.range.start, marked),
                    _ => translated.fields.insert(field.path.clone(), marked),
                };
            }
        }
        translated.pairs.push(Pair {
            source: judged.source.and_then(|ix| passage(&bitext.source, ix)),
            target: judged.target.and_then(|ix| passage(&bitext.target, ix)),
            mark,
        });
    }
    let is_home = bitext
        .document
        .is_some_and(|ix| loaded.dossier.document(ix).kind == DocumentKind::Home);
    if is_home {
        // The front page is what the dossier looks like now in each language, not a text that is compared.
        translated.pairs.clear();
    }
    translated
}

/// The segments in the order of the source, those of the target alone after the one that they follow there.
fn in_order(segments: &[Judged]) -> Vec<&Judged> {
    let (of_source, orphans): (Vec<&Judged>, Vec<&Judged>) =
        segments.iter().partition(|judged| judged.source.is_some());
    let mut ordered = of_source;
    for orphan in orphans {
        let before = ordered
            .iter()
            .rposition(|judged| judged.target.is_some() && judged.target < orphan.target);
        ordered.insert(before.map_or(0, |at| at + 1), orphan);
    }
    ordered
}

fn passage(side: &Side, ix: super::SegmentIx) -> Option<Passage> {
    let field = side.fields.get(ix.field)?;
    let segment = side.segment(ix)?;
    let is_run = field.form == Form::Body && segment.kind != Kind::Alt;
    Some(Passage {
        start: is_run.then_some(segment.range.start),
        level: match segment.kind {
            Kind::Heading(level) => Some(level),
            _ if field.path == "title" => Some(1),
            _ => None,
        },
        words: match field.form {
            Form::Line => field.text.clone(),
            Form::Markdown | Form::Body => segment.words(),
        },
    })
}

/// Adds what is said of the entries, events or figures of a file.
fn add_records(shown: &mut Shown, bitext: &Bitext, segments: &[Judged], loaded: &Loaded) {
    let Some((folder, stem)) = bitext.name.split_once('/') else {
        return;
    };
    let mut records: BTreeMap<&str, Record> = BTreeMap::new();
    for judged in segments {
        let (Some(mark), Some(ix)) = (mark(bitext, judged), judged.target) else {
            continue;
        };
        let Some((field, segment)) = Option::zip(
            bitext.target.fields.get(ix.field),
            bitext.target.segment(ix),
        ) else {
            continue;
        };
        let (id, key) = match folder {
            "glossary" => (stem, field.path.as_str()),
            _ => field.path.split_once('.').unwrap_or((&field.path, "")),
        };
        let record = records.entry(id).or_insert_with(|| Record {
            from: bitext.from,
            mark,
            text: Marks::default(),
            untranslated: BTreeSet::new(),
        });
        record.mark = record.mark.max(mark);
        if field.form == Form::Markdown {
            let (start, end) = (segment.range.start, segment.range.end);
            record.text.0.insert(start, Marked { mark, pair: 0, end });
        } else if mark == Mark::Untranslated {
            record.untranslated.insert(key.to_owned());
        }
    }
    let ids = &loaded.ids;
    for (id, record) in records {
        match folder {
            "glossary" => {
                if let Some(ix) = ids.entries.get(id) {
                    shown.entries.insert((*ix, bitext.to), record);
                }
            }
            "events" => {
                if let Some(ix) = ids.events.get(id) {
                    shown.events.insert((*ix, bitext.to), record);
                }
            }
            "figures" => {
                if let Some(ix) = ids.figures.get(id) {
                    shown.figures.insert((*ix, bitext.to), record);
                }
            }
            _ => {}
        }
    }
}
