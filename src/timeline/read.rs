//! What a file tells, as events of a dossier, and all that is wrong with it.

use std::collections::{BTreeMap, BTreeSet};

use super::dates::{Numbers, edtf};
use super::known::{addresses, by_title, title_key};
use super::markup::{markdown, words};
use super::timelinejs::SAID_BY;
use crate::content::{Loaded, is_id};
use crate::diagnostic::report::is_bidi_control;
use crate::diagnostic::{Code, Diagnostic};
use crate::files::Place;
use crate::i18n::{Lang, Messages};
use crate::model::Status;
use crate::stub::id::id as id_of;

/// An event as a file tells it, with the places of what is said.
#[derive(Clone, Debug)]
pub(super) struct Told {
    pub(super) place: Place,
    pub(super) date_place: Place,
    pub(super) id: Option<String>,
    pub(super) start: Numbers,
    pub(super) end: Option<Numbers>,
    pub(super) words: Option<String>,
    /// HTML.
    pub(super) headline: String,
    /// HTML.
    pub(super) text: String,
    pub(super) group: Option<String>,
    /// Addresses of pictures and films.
    pub(super) media: Vec<String>,
    pub(super) extra: Extra,
}

/// What our own exports say beside what TimelineJS reads.
#[derive(Clone, Debug, Default)]
pub(super) struct Extra {
    pub(super) edtf: Option<String>,
    pub(super) status: Option<String>,
    pub(super) topics: Vec<String>,
    pub(super) actors: Vec<String>,
    pub(super) places: Vec<String>,
    pub(super) sources: Vec<String>,
    pub(super) article: Option<String>,
}

/// An event that was read.
#[derive(Clone, Debug)]
pub(super) struct Record {
    pub(super) place: Place,
    pub(super) id: String,
    pub(super) date: String,
    pub(super) status: Option<&'static str>,
    pub(super) title: String,
    /// Markdown.
    pub(super) text: String,
    pub(super) topics: Vec<String>,
    pub(super) actors: Vec<String>,
    pub(super) places: Vec<String>,
    pub(super) sources: Vec<String>,
    pub(super) article: Option<String>,
    /// What an event cannot hold, for a comment in its file: what it is, and its words.
    pub(super) left: Vec<(&'static str, String)>,
}

/// What a file is held against.
pub(super) struct Against<'a> {
    pub(super) loaded: &'a Loaded,
    pub(super) lang: Lang,
    pub(super) strings: &'a Messages,
}

/// The events of a file, each with an id of its own.
pub(super) fn read(
    told: &[Told],
    against: &Against<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Record> {
    let (loaded, lang) = (against.loaded, against.lang);
    let mut reader = Reader {
        against,
        inside: addresses(loaded, lang),
        topics: topics_by_name(loaded, lang),
        diagnostics,
    };
    let mut records: Vec<Record> = Vec::new();
    for told in told {
        records.extend(reader.record(told));
    }
    let titles = by_title(loaded, lang);
    let known: BTreeSet<&str> = loaded.ids.events.keys().map(AsRef::as_ref).collect();
    // An event that has no id must not take the one that another of the file gives.
    let given: BTreeSet<String> = records.iter().map(|record| record.id.clone()).collect();
    let mut used: BTreeMap<String, Place> = BTreeMap::new();
    for record in &mut records {
        if record.id.is_empty() {
            let same = titles.get(&title_key(&record.date, &record.title));
            let ids = same.into_iter().flatten();
            let mut ids = ids.map(|ix| loaded.dossier.event(*ix).id.as_ref());
            // Each event is one of the file’s at most.
            let is_free = |id: &&str| !given.contains(*id) && !used.contains_key(*id);
            record.id = match ids.find(is_free) {
                Some(id) => id.to_owned(),
                None => {
                    let is_taken = |id: &str| {
                        known.contains(id) || given.contains(id) || used.contains_key(id)
                    };
                    new_id(record, &is_taken)
                }
            };
        }
        match used.get(&record.id) {
            Some(first) => reader.diagnostics.push(
                Diagnostic::at(Code::TimelineTwice, record.place.clone())
                    .arg("id", &record.id)
                    .related(first.clone()),
            ),
            None => {
                used.insert(record.id.clone(), record.place.clone());
            }
        }
    }
    records
}

/// An id made of the title, or of the date for a title without Latin letters; with a number if it is taken.
fn new_id(record: &Record, is_taken: &dyn Fn(&str) -> bool) -> String {
    let base = match id_of(&record.title, "event") {
        id if id.is_empty() => format!("event-{}", id_of(&record.date, "event")),
        id => id,
    };
    let numbered = (2..).map(|number: u32| format!("{base}-{number}"));
    let mut ids = std::iter::once(base.clone()).chain(numbered);
    ids.find(|id| !is_taken(id)).unwrap_or(base)
}

fn topics_by_name(loaded: &Loaded, lang: Lang) -> BTreeMap<String, String> {
    let topics = loaded.dossier.topics.iter();
    topics
        .map(|topic| (topic.name[lang].to_lowercase(), topic.id.to_string()))
        .collect()
}

struct Reader<'r> {
    against: &'r Against<'r>,
    /// What each address of the site is called in the dossier.
    inside: BTreeMap<String, String>,
    topics: BTreeMap<String, String>,
    diagnostics: &'r mut Vec<Diagnostic>,
}

impl Reader<'_> {
    fn record(&mut self, told: &Told) -> Option<Record> {
        let before = self.diagnostics.len();
        let title = words(&told.headline);
        if title.is_empty() {
            self.diagnostics
                .push(Diagnostic::at(Code::TimelineHeadline, told.place.clone()));
        }
        let mut left = Vec::new();
        let date = self.date(told, &mut left);
        let inside = &self.inside;
        let text = markdown(&told.text, SAID_BY, &|url| inside.get(url).cloned());
        for shown in [title.as_str(), &text.markdown] {
            let is_hidden = |c: &char| is_bidi_control(*c);
            if let Some(found) = shown.chars().find(is_hidden) {
                let finding = Diagnostic::at(Code::HiddenCharacter, told.place.clone());
                let codepoint = format!("U+{:04X}", u32::from(found));
                self.diagnostics.push(finding.arg("codepoint", codepoint));
            }
        }
        if !text.dropped.is_empty() {
            left.push(("markup", text.dropped.join(", ")));
        }
        left.extend(told.media.iter().map(|media| ("media", media.clone())));
        let topics = self.topics(told, &mut left);
        let record = Record {
            place: told.place.clone(),
            id: self.id(told),
            date: date?,
            status: told.extra.status.as_deref().and_then(status),
            title,
            text: text.markdown,
            topics,
            actors: self.known("actors", &told.extra.actors, &mut left),
            places: self.known("places", &told.extra.places, &mut left),
            sources: self.known("sources", &told.extra.sources, &mut left),
            article: self
                .known("article", told.extra.article.as_slice(), &mut left)
                .pop(),
            left,
        };
        for (what, words) in &record.left {
            let finding = Diagnostic::at(Code::TimelineLeft, told.place.clone());
            self.diagnostics
                .push(finding.arg("what", *what).arg("words", words));
        }
        let is_whole =
            !crate::diagnostic::has_errors(self.diagnostics.get(before..).unwrap_or_default());
        is_whole.then_some(record)
    }

    fn date(&mut self, told: &Told, left: &mut Vec<(&'static str, String)>) -> Option<String> {
        let extra = told.extra.edtf.as_deref();
        let words = told.words.as_deref();
        match edtf(told.start, told.end, words, extra, self.against.strings) {
            Ok((date, true)) => Some(date),
            Ok((date, false)) => {
                left.push(("words", words.unwrap_or_default().to_owned()));
                Some(date)
            }
            Err(reason) => {
                let finding = Diagnostic::at(Code::TimelineDate, told.date_place.clone());
                self.diagnostics.push(finding.arg("reason", reason));
                None
            }
        }
    }

    /// The id that the file gives, if it can be one; else none yet.
    fn id(&self, told: &Told) -> String {
        let given = told.id.as_deref().unwrap_or_default().trim();
        match is_id(given) {
            true => given.to_owned(),
            false => id_of(given, "event"),
        }
    }

    /// The topics that are named, first that of the group.
    fn topics(&self, told: &Told, left: &mut Vec<(&'static str, String)>) -> Vec<String> {
        let ids = &self.against.loaded.ids.topics;
        let mut topics = Vec::new();
        if let Some(group) = told
            .group
            .as_deref()
            .map(words)
            .filter(|group| !group.is_empty())
        {
            match self.topics.get(&group.to_lowercase()) {
                Some(topic) => topics.push(topic.clone()),
                None => left.push(("group", group)),
            }
        }
        for topic in &told.extra.topics {
            match ids.contains_key(topic.as_str()) {
                true if topics.contains(topic) => {}
                true => topics.push(topic.clone()),
                false => left.push(("topics", topic.clone())),
            }
        }
        topics
    }

    /// Those of the ids that exist in the dossier.
    fn known(
        &self,
        what: &'static str,
        named: &[String],
        left: &mut Vec<(&'static str, String)>,
    ) -> Vec<String> {
        let ids = &self.against.loaded.ids;
        let is_known = |id: &str| match what {
            "sources" => ids.sources.contains_key(id),
            "article" => ids.articles.contains_key(id),
            _ => ids.entries.contains_key(id),
        };
        let (known, unknown): (Vec<String>, Vec<String>) =
            named.iter().cloned().partition(|id| is_known(id));
        if !unknown.is_empty() {
            left.push((what, unknown.join(", ")));
        }
        known
    }
}

/// The name of a status, if it is one.
fn status(name: &str) -> Option<&'static str> {
    [Status::Established, Status::Attributed, Status::Contested]
        .into_iter()
        .map(Status::as_str)
        .find(|known| *known == name.trim())
}
