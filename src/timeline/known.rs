//! What a dossier knows already: its events, those that wait as drafts among them.

use std::collections::BTreeMap;

use crate::content::Loaded;
use crate::files::SourceTree;
use crate::i18n::Lang;
use crate::markdown::Scheme;
use crate::model::EventIx;
use crate::render::simple::Addresses;

/// Where the files of events lie.
pub(super) const EVENTS: &str = "content/events/";

/// The dossier as it would be if every event that waits as a draft were published.
///
/// A file is held against drafts too: an event that the last import began is there already.
pub(crate) fn as_if_published(tree: &SourceTree) -> SourceTree {
    let mut published = tree.clone();
    for (path, text) in tree.texts_under(EVENTS) {
        // Said in the file or by its name; what it is called otherwise does not matter here.
        let mut is_head = true;
        let lines = text.split_inclusive('\n').map(|line| {
            is_head &= !line.trim_start().starts_with('[');
            let is_key = line.trim_start().strip_prefix("draft").map(str::trim_start);
            match is_head && is_key.is_some_and(|rest| rest.starts_with('=')) {
                true => "\n",
                false => line,
            }
        });
        let text: String = lines.collect();
        published.insert_text(path.clone(), format!("draft = false\n{text}"));
    }
    published
}

/// What each address of the site is called in the dossier: `https://…/glossary/gsim.html` is `term:gsim`.
pub(super) fn addresses(loaded: &Loaded, lang: Lang) -> BTreeMap<String, String> {
    let (dossier, ids) = (&loaded.dossier, &loaded.ids);
    let addresses = Addresses { dossier, ids, lang };
    let named: [(&str, Scheme, Vec<&str>); 6] = [
        (
            "term",
            Scheme::Term,
            ids.entries.keys().map(AsRef::as_ref).collect(),
        ),
        (
            "article",
            Scheme::Article,
            ids.articles.keys().map(AsRef::as_ref).collect(),
        ),
        (
            "page",
            Scheme::Page,
            ids.pages.keys().map(AsRef::as_ref).collect(),
        ),
        (
            "event",
            Scheme::Event,
            ids.events.keys().map(AsRef::as_ref).collect(),
        ),
        (
            "source",
            Scheme::Source,
            ids.sources.keys().map(AsRef::as_ref).collect(),
        ),
        (
            "topic",
            Scheme::Topic,
            ids.topics.keys().map(AsRef::as_ref).collect(),
        ),
    ];
    let mut found = BTreeMap::new();
    for (name, scheme, ids) in named {
        for id in ids {
            if let Some(url) = addresses.of(scheme, id, None) {
                found.insert(url, format!("{name}:{id}"));
            }
        }
    }
    found
}

/// The events by date and title in `lang`: what tells an event that has no id.
pub(super) fn by_title(loaded: &Loaded, lang: Lang) -> BTreeMap<(String, String), Vec<EventIx>> {
    let mut found: BTreeMap<_, Vec<EventIx>> = BTreeMap::new();
    for ix in loaded.dossier.event_ids() {
        let event = loaded.dossier.event(ix);
        if let Some(text) = event.text(lang) {
            let key = title_key(event.date.as_str(), &text.title);
            found.entry(key).or_default().push(ix);
        }
    }
    found
}

/// What two events that are one have in common.
pub(super) fn title_key(date: &str, title: &str) -> (String, String) {
    (date.to_owned(), title.trim().to_lowercase())
}
