//! An entry as its file has it: references by id, dates as written.

use crate::model::{
    Dossier, Entry, EntryIx, EntryKind, EntryText, FormerName, Gloss, MatchCase, Scope,
};

/// An entry that names what it refers to by id, so that it can leave a dossier and come into one.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Record {
    pub(crate) id: String,
    /// None only in a table that does not say it.
    pub(crate) kind: Option<EntryKind>,
    pub(crate) since: Option<String>,
    pub(crate) until: Option<String>,
    pub(crate) related: Vec<String>,
    pub(crate) part_of: Option<String>,
    pub(crate) succeeded_by: Option<String>,
    pub(crate) sources: Vec<String>,
    /// Whether names are looked for exactly as written.
    pub(crate) exact: bool,
    /// Whether mentions are not linked by themselves.
    pub(crate) unlinked: bool,
    pub(crate) loose: bool,
    /// Ids of topics, articles and pages; an empty list is not the same as none.
    pub(crate) only_in: Option<Vec<String>>,
    /// As in the file; an empty list is not the same as none.
    pub(crate) first_mention: Option<Vec<String>>,
    pub(crate) coordinates: Option<(f64, f64)>,
    /// The languages it exists in, by tag, in the order of the dossier.
    pub(crate) texts: Vec<(String, RecordText)>,
}

/// What a record says in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct RecordText {
    pub(crate) name: String,
    pub(crate) acronyms: Vec<String>,
    pub(crate) aliases: Vec<String>,
    pub(crate) forms: Vec<String>,
    pub(crate) former: Vec<Former>,
    pub(crate) sort: Option<String>,
    pub(crate) context: Vec<String>,
    pub(crate) except: Vec<String>,
    pub(crate) definition: String,
}

/// A name that is no longer in use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Former {
    pub(crate) name: String,
    pub(crate) until: Option<String>,
}

/// What the list `first_mention` of a file may hold.
pub(crate) const MENTIONS: [&str; 2] = ["expansion", "translation"];

/// The entries of a dossier, by id.
pub(crate) fn records(dossier: &Dossier) -> Vec<Record> {
    dossier
        .entries
        .iter()
        .map(|entry| record(entry, dossier))
        .collect()
}

fn record(entry: &Entry, dossier: &Dossier) -> Record {
    let id = |ix: &EntryIx| dossier.entry(*ix).id.to_string();
    let languages = &dossier.settings.languages;
    let texts = entry.texts.present();
    let texts = texts.map(|(lang, text)| (languages.tag(lang).to_owned(), text));
    Record {
        id: entry.id.to_string(),
        kind: Some(entry.kind),
        since: entry.since.as_ref().map(ToString::to_string),
        until: entry.until.as_ref().map(ToString::to_string),
        related: entry.related.iter().map(id).collect(),
        part_of: entry.part_of.as_ref().map(id),
        succeeded_by: entry.succeeded_by.as_ref().map(id),
        sources: entry
            .sources
            .iter()
            .map(|ix| dossier.source(*ix).id.to_string())
            .collect(),
        exact: entry.case == MatchCase::Exact,
        unlinked: !entry.link,
        loose: entry.loose,
        only_in: entry.only_in.as_ref().map(|scopes| {
            scopes
                .iter()
                .map(|scope| scope_id(*scope, dossier))
                .collect()
        }),
        first_mention: entry.first_mention.map(mentions),
        coordinates: entry.coordinates,
        texts: texts.map(|(tag, text)| (tag, record_text(text))).collect(),
    }
}

fn scope_id(scope: Scope, dossier: &Dossier) -> String {
    match scope {
        Scope::Document(ix) => dossier.document(ix).id.to_string(),
        Scope::Topic(topic) => dossier
            .topics
            .get(topic)
            .map(|topic| topic.id.to_string())
            .unwrap_or_default(),
    }
}

fn mentions(gloss: Gloss) -> Vec<String> {
    let says = [gloss.expansion, gloss.translation];
    let said = MENTIONS.into_iter().zip(says).filter(|(_, says)| *says);
    said.map(|(name, _)| name.to_owned()).collect()
}

/// White space at the ends of a text says nothing, and a spreadsheet would not keep it.
fn record_text(text: &EntryText) -> RecordText {
    RecordText {
        name: tidy(&text.name),
        acronyms: tidied(&text.acronyms),
        aliases: tidied(&text.aliases),
        forms: tidied(&text.forms),
        former: text.former.iter().filter_map(former).collect(),
        sort: text
            .sort
            .as_deref()
            .map(tidy)
            .filter(|sort| !sort.is_empty()),
        context: tidied(&text.context),
        except: tidied(&text.except),
        definition: tidy(&text.definition),
    }
}

fn former(former: &FormerName) -> Option<Former> {
    let name = Some(tidy(&former.name)).filter(|name| !name.is_empty())?;
    Some(Former {
        name,
        until: former.until.as_ref().map(ToString::to_string),
    })
}

/// A text without white space at its ends, and with one sort of line end.
pub(super) fn tidy(text: &str) -> String {
    text.trim().replace("\r\n", "\n").replace('\r', "\n")
}

fn tidied(texts: &[String]) -> Vec<String> {
    let texts = texts.iter().map(|text| tidy(text));
    texts.filter(|text| !text.is_empty()).collect()
}
