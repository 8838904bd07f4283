//! What a timeline of another program would change in the dossier.

use serde::Serialize;

use super::draft;
use super::known::{EVENTS, addresses};
use super::markup::markdown;
use super::read::{Against, Record, read};
use super::read_json::read_json;
use super::read_sheet::read_sheet;
use super::timelinejs::SAID_BY;
use crate::content::Loaded;
use crate::diagnostic::{self, Diagnostic, Wording, has_errors};
use crate::files::{Proposed, SourcePath, SourceTree};
use crate::i18n::{Lang, Messages};
use crate::model::EventIx;
use crate::render::simple::{Addresses, simple};
use crate::stub::id::id;
use crate::terms::exchange::decode;

/// What becomes of a file: nothing of it is done yet.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    /// The events that the file tells, in its order.
    pub(crate) items: Vec<Item>,
    /// The file to write; none when something is wrong, or nothing is new.
    pub(crate) files: Vec<Proposed>,
    /// What is wrong, and what has no place in a dossier.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// The file, for printing what was found in it.
    pub(crate) texts: SourceTree,
}

/// An event that a file tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Item {
    /// Its id.
    pub(crate) id: String,
    /// What becomes of it.
    pub(crate) state: State,
    /// The date and title that the file gives.
    pub(crate) date: String,
    /// See `date`.
    pub(crate) title: String,
    /// What the file has otherwise than the dossier. It is not written.
    pub(crate) differences: Vec<Difference>,
    /// The language that the dossier lacks, as the table to paste into the event’s file.
    pub(crate) addition: Option<String>,
}

/// What becomes of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum State {
    /// The dossier does not have it: it is written, as a draft.
    New,
    /// The dossier says the same.
    Unchanged,
    /// The dossier says something else, or lacks the language: a person decides.
    Changed,
}

/// A key whose value differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Difference {
    /// The key in the event’s table.
    pub(crate) key: &'static str,
    /// What the dossier says.
    pub(crate) old: String,
    /// What the file says.
    pub(crate) new: String,
}

/// Holds a file, JSON or CSV, against the dossier of `tree`.
///
/// `loaded` is that dossier with its drafts read as if they were published ([`super::as_if_published`]); the file is in `lang`.
pub(crate) fn plan(
    (name, bytes): (&str, &[u8]),
    tree: &SourceTree,
    (loaded, lang, strings): (&Loaded, Lang, &Messages),
    wording: &Wording,
) -> Plan {
    let file: SourcePath = name.into();
    let mut plan = Plan::default();
    let text = match decode(&file, bytes) {
        Ok(text) => text,
        Err(finding) => {
            plan.diagnostics.push(finding);
            return plan;
        }
    };
    plan.texts.insert_text(file.clone(), text);
    let told = match text.trim_start().starts_with(['{', '[']) {
        true => read_json(&file, text, &mut plan.diagnostics),
        false => read_sheet(&file, text, &mut plan.diagnostics),
    };
    let against = Against {
        loaded,
        lang,
        strings,
    };
    let records = read(&told, &against, &mut plan.diagnostics);
    let differences = Differences::new(loaded, lang);
    plan.items = records
        .iter()
        .map(|record| differences.item(record))
        .collect();
    if !has_errors(&plan.diagnostics) {
        let with_items = records.iter().zip(&plan.items);
        let new = with_items.filter(|(_, item)| item.state == State::New);
        let new: Vec<&Record> = new.map(|(record, _)| record).collect();
        if !new.is_empty() {
            let tag = loaded.dossier.settings.languages.tag(lang);
            plan.files = vec![Proposed {
                path: new_path(name, tree),
                text: draft::file(&new, tag, name, wording),
            }];
        }
    }
    diagnostic::sort(&mut plan.diagnostics);
    plan
}

/// A path for the new events that no file has: that of the table, with a number if it is taken.
fn new_path(name: &str, tree: &SourceTree) -> String {
    let stem = name.rsplit('/').next().unwrap_or(name);
    let stem = stem.split('.').next().unwrap_or(stem);
    let base = match id(stem, "events") {
        id if id.is_empty() => "timeline".to_owned(),
        id => id,
    };
    let numbered = (2..).map(|number: u32| format!("{base}-{number}"));
    let mut names = std::iter::once(base.clone()).chain(numbered);
    let is_free = |name: &String| {
        let path = |ending| format!("{EVENTS}{name}{ending}");
        tree.text(&path(".toml")).is_none() && tree.text(&path(".draft.toml")).is_none()
    };
    let name = names.find(is_free).unwrap_or(base);
    format!("{EVENTS}{name}.toml")
}

/// Compares what a file tells with what the dossier has.
struct Differences<'l> {
    loaded: &'l Loaded,
    lang: Lang,
    inside: std::collections::BTreeMap<String, String>,
}

impl<'l> Differences<'l> {
    fn new(loaded: &'l Loaded, lang: Lang) -> Self {
        let inside = addresses(loaded, lang);
        Self {
            loaded,
            lang,
            inside,
        }
    }

    fn item(&self, record: &Record) -> Item {
        let there = self.loaded.ids.events.get(record.id.as_str());
        let (differences, addition) = match there {
            Some(ix) => self.compared(record, *ix),
            None => (Vec::new(), None),
        };
        let state = match (there, differences.is_empty() && addition.is_none()) {
            (None, _) => State::New,
            (Some(_), true) => State::Unchanged,
            (Some(_), false) => State::Changed,
        };
        Item {
            id: record.id.clone(),
            state,
            date: record.date.clone(),
            title: record.title.clone(),
            differences,
            addition,
        }
    }

    fn compared(&self, record: &Record, ix: EventIx) -> (Vec<Difference>, Option<String>) {
        let event = self.loaded.dossier.event(ix);
        let mut differences = Vec::new();
        let mut compare = |key, old: &str, new: &str| {
            if old != new {
                let (old, new) = (old.to_owned(), new.to_owned());
                differences.push(Difference { key, old, new });
            }
        };
        compare("date", event.date.as_str(), &record.date);
        if let Some(status) = record.status {
            compare("status", event.status.as_str(), status);
        }
        let Some(text) = event.text(self.lang) else {
            let tag = self.loaded.dossier.settings.languages.tag(self.lang);
            return (differences, Some(draft::block(record, tag)));
        };
        compare("title", text.title.trim(), &record.title);
        // What an export loses, such as the form of a citation, is no difference.
        compare("text", &self.through_an_export(&text.text), &record.text);
        (differences, None)
    }

    fn through_an_export(&self, text: &str) -> String {
        let addresses = Addresses {
            dossier: &self.loaded.dossier,
            ids: &self.loaded.ids,
            lang: self.lang,
        };
        let html = simple(text, addresses);
        markdown(&html, SAID_BY, &|url| self.inside.get(url).cloned()).markdown
    }
}
