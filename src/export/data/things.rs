//! Entries with their relations, events, sources, figures.

use serde::Serialize;

use super::{ByLang, Reader, When, when};
use crate::i18n::Lang;
use crate::model::{self, Amount};

/// An entry of the glossary.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Entry<'d> {
    /// Its id: the stem of its file.
    id: &'d str,
    /// `actor`, `operation`, `acronym`, `person`, `place`, `treaty` or `term`.
    kind: &'d str,
    since: Option<When<'d>>,
    until: Option<When<'d>>,
    /// Ids of entries that are worth reading with it.
    related: Vec<&'d str>,
    /// The id of the larger whole.
    part_of: Option<&'d str>,
    /// The id of what took its place.
    succeeded_by: Option<&'d str>,
    /// What it is to others, as its own file says it; the other side is not repeated.
    relations: Vec<Relation<'d>>,
    /// Ids of sources that the definition rests on.
    sources: Vec<&'d str>,
    /// Of a place.
    coordinates: Option<Coordinates>,
    /// Its names and its definition, by language.
    texts: ByLang<EntryText<'d>>,
}

/// What an entry is to another.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct Relation<'d> {
    /// The id of the other entry.
    with: &'d str,
    /// `allied`, `opposed` (both ways), `supports`, `leads` or `member-of`.
    kind: &'d str,
    since: Option<When<'d>>,
    until: Option<When<'d>>,
    /// Ids of sources: who says so.
    sources: Vec<&'d str>,
    /// A few words on it, by language.
    notes: ByLang<&'d str>,
}

/// A point on the map, in degrees (WGS 84).
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct Coordinates {
    latitude: f64,
    longitude: f64,
}

/// An entry in one language.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct EntryText<'d> {
    /// The full name.
    name: &'d str,
    /// What it is filed under, where that is not its name.
    sort: Option<&'d str>,
    /// The first is the one that is shown.
    acronyms: &'d [String],
    aliases: &'d [String],
    /// Inflected forms.
    forms: &'d [String],
    /// Names that it had before.
    former: Vec<FormerName<'d>>,
    /// One to three sentences of Markdown.
    definition: &'d str,
    /// Its page.
    url: String,
}

/// A name that is no longer in use.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct FormerName<'d> {
    name: &'d str,
    until: Option<When<'d>>,
}

/// An event.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Event<'d> {
    id: &'d str,
    date: Option<When<'d>>,
    /// `established`, `attributed` or `contested`.
    status: &'d str,
    /// Ids of entries.
    actors: Vec<&'d str>,
    /// Ids of entries of kind place.
    places: Vec<&'d str>,
    /// Ids of topics.
    topics: Vec<&'d str>,
    /// Ids of sources: who says so.
    sources: Vec<&'d str>,
    /// The id of the article that tells it.
    article: Option<&'d str>,
    /// What happened, by language.
    texts: ByLang<EventText<'d>>,
}

/// An event in one language.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct EventText<'d> {
    title: &'d str,
    /// One paragraph of Markdown.
    text: &'d str,
    /// Its place in the timeline.
    url: String,
}

/// A source.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Source<'d> {
    /// What texts cite: `[@id]`.
    id: &'d str,
    /// `article`, `report`, `statement`, `resolution`, `dataset`, `book`, `broadcast` or `web`.
    kind: &'d str,
    authors: &'d [String],
    publisher: Option<&'d str>,
    /// In its own language.
    title: &'d str,
    date: Option<When<'d>>,
    url: Option<&'d str>,
    /// The tag of the language in which it is written.
    language: Option<&'d str>,
    /// `public`, `paywalled` or `withheld`.
    access: &'d str,
    /// When it was read.
    accessed: Option<When<'d>>,
    /// A copy that lasts.
    archived_url: Option<&'d str>,
    archived_at: Option<When<'d>>,
    /// Of the kept copy.
    sha256: Option<&'d str>,
    /// What it is called in few words, by language.
    labels: ByLang<&'d str>,
    /// Remarks for readers, by language.
    notes: ByLang<&'d str>,
}

/// A figure: one measure, and what each party says it is; none is the right one.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Figure<'d> {
    id: &'d str,
    /// What is measured, by language.
    texts: ByLang<FigureText<'d>>,
    /// Who says what.
    rows: Vec<Row<'d>>,
}

/// A figure in one language.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct FigureText<'d> {
    measure: &'d str,
    unit: Option<&'d str>,
    note: Option<&'d str>,
}

/// What one party says.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct Row<'d> {
    /// The id of the entry that says it; else `who` says it in words.
    by: Option<&'d str>,
    /// The lowest number that is meant; the same as `max` for one number.
    min: f64,
    max: f64,
    /// `exact`, `about`, `at-least`, `more-than` or `at-most`.
    qualifier: &'d str,
    /// When it was said.
    date: Option<When<'d>>,
    /// The id of the source.
    source: &'d str,
    /// Who says it, where `by` does not; what is counted; by language.
    texts: ByLang<RowText<'d>>,
}

/// A row in one language.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct RowText<'d> {
    who: Option<&'d str>,
    counts: &'d str,
}

impl<'d> Reader<'d> {
    pub(super) fn entries(&self) -> Vec<Entry<'d>> {
        let entries = self.dossier.entries.iter().enumerate();
        entries.map(|(at, entry)| self.entry(at, entry)).collect()
    }

    fn entry(&self, at: usize, entry: &'d model::Entry) -> Entry<'d> {
        let routes = self.dossier.routes.entry.get(at);
        let text = |lang: Lang| {
            let text = entry.text(lang)?;
            Some(EntryText {
                name: &text.name,
                sort: text.sort.as_deref(),
                acronyms: &text.acronyms,
                aliases: &text.aliases,
                forms: &text.forms,
                former: text.former.iter().map(former).collect(),
                definition: &text.definition,
                url: self.url(&routes?[lang]),
            })
        };
        Entry {
            id: &entry.id,
            kind: entry.kind.as_str(),
            since: when(entry.since.as_ref()),
            until: when(entry.until.as_ref()),
            related: self.entry_ids(&entry.related),
            part_of: entry.part_of.map(|ix| self.entry_id(ix)),
            succeeded_by: entry.succeeded_by.map(|ix| self.entry_id(ix)),
            relations: entry
                .relations
                .iter()
                .map(|one| self.relation(one))
                .collect(),
            sources: self.source_ids(&entry.sources),
            coordinates: entry.coordinates.map(|(latitude, longitude)| Coordinates {
                latitude,
                longitude,
            }),
            texts: self.by_lang(text),
        }
    }

    fn relation(&self, relation: &'d model::Relation) -> Relation<'d> {
        Relation {
            with: self.entry_id(relation.with),
            kind: relation.kind.as_str(),
            since: when(relation.since.as_ref()),
            until: when(relation.until.as_ref()),
            sources: self.source_ids(&relation.sources),
            notes: self.texts(&relation.notes),
        }
    }

    pub(super) fn events(&self) -> Vec<Event<'d>> {
        self.dossier
            .events
            .iter()
            .map(|event| self.event(event))
            .collect()
    }

    fn event(&self, event: &'d model::Event) -> Event<'d> {
        let text = |lang: Lang| {
            let text = event.text(lang)?;
            let timeline = self.url(&self.dossier.routes.timeline[lang]);
            Some(EventText {
                title: &text.title,
                text: &text.text,
                url: format!("{timeline}#{}", event.id),
            })
        };
        Event {
            id: &event.id,
            date: when(Some(&event.date)),
            status: event.status.as_str(),
            actors: self.entry_ids(&event.actors),
            places: self.entry_ids(&event.places),
            topics: self.topic_ids(&event.topics),
            sources: self.source_ids(&event.sources),
            article: event.article.map(|ix| &*self.dossier.document(ix).id),
            texts: self.by_lang(text),
        }
    }

    pub(super) fn sources(&self) -> Vec<Source<'d>> {
        let source = |source: &'d model::Source| Source {
            id: &source.id,
            kind: source.kind.as_str(),
            authors: &source.authors,
            publisher: source.publisher.as_deref(),
            title: &source.title,
            date: when(source.date.as_ref()),
            url: source.url.as_deref(),
            language: source.language.as_deref(),
            access: source.access.as_str(),
            accessed: when(source.accessed.as_ref()),
            archived_url: source.archived_url.as_deref(),
            archived_at: when(source.archived_at.as_ref()),
            sha256: source.sha256.as_deref(),
            labels: self.texts(&source.label),
            notes: self.texts(&source.note),
        };
        self.dossier.sources.iter().map(source).collect()
    }

    pub(super) fn figures(&self) -> Vec<Figure<'d>> {
        let figure = |figure: &'d model::Figure| Figure {
            id: &figure.id,
            texts: self.by_lang(|lang| {
                let text = figure.texts[lang].as_ref()?;
                Some(FigureText {
                    measure: &text.measure,
                    unit: text.unit.as_deref(),
                    note: text.note.as_deref(),
                })
            }),
            rows: figure.claims.iter().map(|claim| self.row(claim)).collect(),
        };
        self.dossier.figures.iter().map(figure).collect()
    }

    fn row(&self, claim: &'d model::Claim) -> Row<'d> {
        let (min, max) = match claim.amount {
            Amount::Value(value) => (value, value),
            Amount::Range(min, max) => (min, max),
        };
        Row {
            by: claim.by.map(|ix| self.entry_id(ix)),
            min,
            max,
            qualifier: claim.qualifier.as_str(),
            date: when(claim.date.as_ref()),
            source: &self.dossier.source(claim.source).id,
            texts: self.by_lang(|lang| {
                let text = claim.texts[lang].as_ref()?;
                Some(RowText {
                    who: text.who.as_deref(),
                    counts: &text.counts,
                })
            }),
        }
    }
}

fn former(former: &model::FormerName) -> FormerName<'_> {
    FormerName {
        name: &former.name,
        until: when(former.until.as_ref()),
    }
}
