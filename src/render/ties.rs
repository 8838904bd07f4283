//! What entries are to each other, as both of their pages say it.

use std::collections::BTreeSet;

use super::html::{Html, push_attribute, push_typeset};
use super::passage::said_in;
use super::pieces;
use super::place::Here;
use super::site::Site;
use super::view;
use crate::i18n::{Lang, in_words};
use crate::model::{Date, Dossier, EntryIx, Relation, RelationKind};

/// For each entry, the relations that its own file or that of another tells of it.
pub(super) struct Ties(Vec<Vec<Tie>>);

/// A relation, seen from one of its sides.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Tie {
    kind: RelationKind,
    /// Seen from the side whose file does not tell it.
    reverse: bool,
    /// The entry whose file tells it, and its number there.
    told: (EntryIx, usize),
    other: EntryIx,
}

impl Ties {
    pub(super) fn of(dossier: &Dossier) -> Self {
        let mut all: Vec<Vec<Tie>> = vec![Vec::new(); dossier.entries.len()];
        for (ix, entry) in (0..).map(EntryIx).zip(&dossier.entries) {
            for (number, relation) in entry.relations.iter().enumerate() {
                let tie = |reverse: bool, other: EntryIx| Tie {
                    kind: relation.kind,
                    reverse: reverse && !relation.kind.is_mutual(),
                    told: (ix, number),
                    other,
                };
                all[ix.0 as usize].push(tie(false, relation.with));
                all[relation.with.0 as usize].push(tie(true, ix));
            }
        }
        Self(all)
    }

    /// How many relations an entry has, told by either side.
    pub(super) fn count(&self, ix: EntryIx) -> usize {
        self.get(ix).len()
    }

    fn get(&self, ix: EntryIx) -> &[Tie] {
        self.0.get(ix.0 as usize).map_or(&[], Vec::as_slice)
    }
}

/// The relations of an entry, by what they say, each group in the order of time, then of the alphabet.
pub(super) fn relations(ix: EntryIx, here: &Here<'_>) -> Vec<view::Relations> {
    let site = here.site;
    let mut ties = site.ties.get(ix).to_vec();
    ties.sort_by_key(|tie| {
        let relation = relation(site, tie);
        let since = relation.since.as_ref().map(Date::earliest);
        (
            tie.kind,
            tie.reverse,
            since,
            site.rank(tie.other, here.lang),
            tie.told,
        )
    });
    let mut groups: Vec<view::Relations> = Vec::new();
    for tie in &ties {
        let way = if tie.reverse {
            tie.kind.reverse_str()
        } else {
            tie.kind.as_str()
        };
        let told = view_of(relation(site, tie), tie.other, here);
        match groups.last_mut().filter(|group| group.way == way) {
            Some(group) => group.told.push(told),
            None => groups.push(view::Relations {
                way,
                told: vec![told],
            }),
        }
    }
    groups
}

/// The same, and what the entry belongs to, what it comprises, what came before and after, and what is worth reading with
/// it besides, among those that act.
pub(super) fn all_relations(ix: EntryIx, here: &Here<'_>) -> Vec<view::Relations> {
    let site = here.site;
    let dossier = site.dossier();
    let entry = dossier.entry(ix);
    let mut groups = relations(ix, here);
    let named: BTreeSet<EntryIx> = site
        .ties
        .get(ix)
        .iter()
        .map(|tie| tie.other)
        .chain(entry.part_of)
        .chain(entry.succeeded_by)
        .chain(site.parts_of(ix).iter().copied())
        .chain(site.predecessors_of(ix).iter().copied())
        .collect();
    let more = |others: &[EntryIx]| -> Vec<EntryIx> {
        let acts = |ix: &EntryIx| dossier.entry(*ix).kind.has_relations();
        let new = |ix: &&EntryIx| acts(ix) && !named.contains(ix);
        others.iter().filter(new).copied().collect()
    };
    for (way, others) in [
        ("part-of", entry.part_of.into_iter().collect()),
        ("parts", site.parts_of(ix).to_vec()),
        ("preceded-by", site.predecessors_of(ix).to_vec()),
        ("succeeded-by", entry.succeeded_by.into_iter().collect()),
        ("related", more(&entry.related)),
    ] {
        if others.is_empty() {
            continue;
        }
        let plain = |other: EntryIx| view::Relation {
            with: pieces::entry_link(other, here),
            when: None,
            note: None,
            sources: Vec::new(),
        };
        groups.push(view::Relations {
            way,
            told: others.into_iter().map(plain).collect(),
        });
    }
    groups
}

fn relation<'s>(site: &Site<'s>, tie: &Tie) -> &'s Relation {
    let (by, number) = tie.told;
    &site.dossier().entry(by).relations[number]
}

fn view_of(relation: &Relation, other: EntryIx, here: &Here<'_>) -> view::Relation {
    let of_lang = |lang: Lang| Some((lang, relation.notes[lang].as_ref()?));
    let any = || relation.notes.iter().find_map(|(lang, _)| of_lang(lang));
    view::Relation {
        with: pieces::entry_link(other, here),
        when: when(relation, here),
        note: of_lang(here.lang)
            .or_else(any)
            .map(|(lang, note)| said_in(note, lang, here)),
        sources: relation
            .sources
            .iter()
            .map(|source| pieces::source_link(*source, here))
            .collect(),
    }
}

/// The time of a relation in words, as that of one span: “since May 2018”, “from 2014 to 2022”.
fn when(relation: &Relation, here: &Here<'_>) -> Option<Html> {
    let span = match (&relation.since, &relation.until) {
        (Some(since), Some(until)) => format!("{since}/{until}"),
        (Some(since), None) => format!("{since}/.."),
        (None, Some(until)) => format!("../{until}"),
        (None, None) => return None,
    };
    let mut out = String::new();
    match Date::parse(&span) {
        Ok(span) => {
            let words = in_words(span.edtf(), here.strings());
            push_typeset(&mut out, &words, here.typography());
        }
        // A span whose end is a span itself has no name of its own.
        Err(_) => {
            let dates = [&relation.since, &relation.until].into_iter().flatten();
            for (number, date) in dates.enumerate() {
                out.push_str(if number > 0 { " – " } else { "" });
                out.push_str(pieces::date(date, here).as_str());
            }
        }
    }
    let mut wrapped = String::from("<span");
    push_attribute(&mut wrapped, "class", "when");
    wrapped.push('>');
    wrapped.push_str(&out);
    wrapped.push_str("</span>");
    Some(Html::trusted(wrapped))
}
