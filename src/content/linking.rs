//! How `[glossary]` and entries say where and how often terms are linked.

use super::toml::Spanned;

use super::raw::{RawFrequency, RawFrequencyByKind, RawGloss, RawGlossarySettings, RawQuotes};
use super::resolve::Resolver;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{EntryKind, Gloss, LinkFrequency, LinkedQuotes, Linking, Scope};

/// What `[glossary]` says, and what holds where it says nothing.
pub(super) fn settings(raw: RawGlossarySettings) -> Linking {
    let default = Linking::default();
    let by_kind = raw.link_by_kind.unwrap_or_default();
    Linking {
        frequency: raw.link.map_or(default.frequency, frequency),
        by_kind: kinds(&by_kind)
            .into_iter()
            .filter_map(|(kind, raw)| Some((kind, frequency(raw?))))
            .collect(),
        tables: raw.link_tables.unwrap_or(default.tables),
        quotes: match raw.link_quotes {
            Some(RawQuotes::All) => LinkedQuotes::All,
            Some(RawQuotes::Unmarked) => LinkedQuotes::Unmarked,
            Some(RawQuotes::None) => LinkedQuotes::None,
            None => default.quotes,
        },
        first_mention: raw.first_mention.as_deref().map(gloss).unwrap_or_default(),
    }
}

fn kinds(raw: &RawFrequencyByKind) -> [(EntryKind, Option<RawFrequency>); 7] {
    [
        (EntryKind::Actor, raw.actor),
        (EntryKind::Operation, raw.operation),
        (EntryKind::Person, raw.person),
        (EntryKind::Place, raw.place),
        (EntryKind::Treaty, raw.treaty),
        (EntryKind::Acronym, raw.acronym),
        (EntryKind::Term, raw.term),
    ]
}

fn frequency(raw: RawFrequency) -> LinkFrequency {
    match raw {
        RawFrequency::Page => LinkFrequency::Page,
        RawFrequency::Section => LinkFrequency::Section,
        RawFrequency::All => LinkFrequency::All,
    }
}

/// What the first mention on a page says.
pub(super) fn gloss(raw: &[RawGloss]) -> Gloss {
    let says = |wanted: fn(&RawGloss) -> bool| raw.iter().any(wanted);
    Gloss {
        expansion: says(|raw| matches!(raw, RawGloss::Expansion)),
        translation: says(|raw| matches!(raw, RawGloss::Translation)),
    }
}

/// The articles, pages and topics that `only_in` names; those that are drafts and left out are passed over.
pub(super) fn scopes(raw: &[Spanned<String>], resolver: &mut Resolver<'_>) -> Vec<Scope> {
    let mut scopes = Vec::new();
    for written in raw {
        let (ids, id) = (resolver.ids, written.get_ref().as_str());
        let topic = ids.topics.get(id).map(|topic| Scope::Topic(*topic));
        let documents = [&ids.articles, &ids.pages].map(|index| index.get(id));
        let document = documents.into_iter().flatten().next();
        match topic.or(document.map(|ix| Scope::Document(*ix))) {
            Some(scope) => scopes.push(scope),
            None if ids.drafts.contains(id) => {}
            None => {
                let names = ids.topics.keys().chain(ids.articles.keys());
                let names = names.chain(ids.pages.keys()).map(AsRef::as_ref);
                let finding = Diagnostic::at(Code::UnknownScope, resolver.place(written.span()));
                resolver.report(finding.arg("id", id).suggest(id, names));
            }
        }
    }
    scopes
}
