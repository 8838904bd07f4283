//! Who is who: the actors, operations and persons of the dossier, and what they are to each other.

use std::collections::{BTreeMap, BTreeSet};

use super::{Rendered, finish, of_kind};
use crate::draw::Shape;
use crate::draw::network::{Edge, Line, Node, draw, most_connected, sample, sample_box};
use crate::i18n::Lang;
use crate::model::{Dossier, Entry, EntryIx, EntryKind, RelationKind};
use crate::render::atlas::name;
use crate::render::head::PageSpec;
use crate::render::html::Html;
use crate::render::pieces;
use crate::render::place::Here;
use crate::render::site::Site;
use crate::render::ties;
use crate::render::view;

/// The kinds of entries that act, in the order of the page.
const KINDS: [EntryKind; 3] = [EntryKind::Actor, EntryKind::Person, EntryKind::Operation];
/// More names than this on one picture help nobody.
const MOST_NAMES: usize = 60;

/// The page; none if nobody acts.
pub(in crate::render) fn page(site: &Site<'_>, lang: Lang) -> Option<Rendered> {
    if !has_page(site.dossier()) {
        return None;
    }
    let routes = &site.dossier().routes.actors;
    let here = Here::new(site, lang, &routes[lang]);
    let group = |kind: EntryKind| {
        let actor = |ix: EntryIx| view::Actor {
            listed: pieces::listed(ix, &here),
            relations: ties::all_relations(ix, &here),
        };
        let actors: Vec<_> = of_kind(site, kind, lang).into_iter().map(actor).collect();
        (!actors.is_empty()).then(|| view::ActorKind {
            kind: kind.as_str(),
            anchor: format!("kind_{}", kind.as_str()),
            actors,
        })
    };
    let content = view::Actors {
        network: network(&here),
        kinds: KINDS.into_iter().filter_map(group).collect(),
    };
    let title = here.say("nav-actors");
    let spec = PageSpec::everywhere("actors", "actors", &title, routes, lang);
    Some(finish(&spec, &here, &content, false))
}

/// Whether there is such a page.
pub(in crate::render) fn has_page(dossier: &Dossier) -> bool {
    let mut entries = dossier.entries.iter();
    entries.any(|entry| entry.kind.has_relations())
}

/// The network of those that have relations; none if nobody has.
fn network(here: &Here<'_>) -> Option<view::Network> {
    let edges = edges(here);
    let ends: BTreeSet<&str> = edges
        .iter()
        .flat_map(|edge| [edge.from.as_str(), edge.to.as_str()])
        .collect();
    let dossier = here.site.dossier();
    let entries = (0..).map(EntryIx).zip(&dossier.entries);
    let nodes = entries
        .filter(|(_, entry)| ends.contains(entry.id.as_ref()))
        .map(|(ix, entry)| Node {
            id: entry.id.to_string(),
            label: name(ix, here),
            href: here.href(&dossier.routes.entry[ix.0 as usize][here.lang]),
            class: entry.kind.as_str(),
        });
    let (nodes, mut edges, left_out) = most_connected(nodes.collect(), edges, MOST_NAMES);
    if nodes.is_empty() {
        return None;
    }
    edges.extend(related(here, &nodes, &edges));
    let used = |line: &Line| edges.iter().any(|edge| edge.line == *line);
    let lines = Line::ALL
        .iter()
        .filter(|line| used(line))
        .map(|line| view::Legend {
            name: line.as_str(),
            sample: Html::trusted(sample(*line)),
        });
    let lines = lines.collect();
    let shown = |kind: &EntryKind| nodes.iter().any(|node| node.class == kind.as_str());
    let boxes = KINDS
        .iter()
        .filter(|kind| shown(kind))
        .map(|kind| view::Legend {
            name: kind.as_str(),
            sample: Html::trusted(sample_box(kind.as_str())),
        });
    let boxes = boxes.collect();
    let names = nodes.len();
    let drawn = |shape: Shape| Html::trusted(draw(nodes.clone(), edges.clone(), shape));
    Some(view::Network {
        drawing: view::Drawing {
            wide: drawn(Shape::Wide),
            narrow: drawn(Shape::Narrow),
        },
        boxes,
        lines,
        names,
        left_out,
    })
}

/// A line for each relation, and for each entry that belongs to another or took its place.
fn edges(here: &Here<'_>) -> Vec<Edge> {
    let dossier = here.site.dossier();
    let mut edges = Vec::new();
    for (ix, entry) in (0..).map(EntryIx).zip(&dossier.entries) {
        if !entry.kind.has_relations() {
            continue;
        }
        for relation in &entry.relations {
            let line = line(relation.kind);
            // Two files may tell of one alliance at two times: it is one line.
            let turned = relation.kind.is_mutual() && relation.with < ix;
            let ends = if turned {
                (relation.with, ix)
            } else {
                (ix, relation.with)
            };
            edges.push(edge(ends, line, here));
        }
        let named = [
            (entry.part_of, Line::PartOf),
            (entry.succeeded_by, Line::Successor),
        ];
        for (other, line) in named {
            if let Some(other) = other.filter(|ix| dossier.entry(*ix).kind.has_relations()) {
                edges.push(edge((ix, other), line, here));
            }
        }
    }
    edges.sort();
    edges.dedup();
    edges
}

/// Lines between names that are on the picture already, are worth reading together, and are not joined by a line or two.
fn related(here: &Here<'_>, nodes: &[Node], edges: &[Edge]) -> Vec<Edge> {
    let dossier = here.site.dossier();
    let shown: BTreeSet<&str> = nodes.iter().map(|node| node.id.as_str()).collect();
    let id = |ix: EntryIx| -> &str { &dossier.entry(ix).id };
    let mut neighbours: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for edge in edges {
        neighbours.entry(&edge.from).or_default().insert(&edge.to);
        neighbours.entry(&edge.to).or_default().insert(&edge.from);
    }
    let near = |a: &str, b: &str| match (neighbours.get(a), neighbours.get(b)) {
        (Some(of_a), Some(of_b)) => of_a.contains(b) || !of_a.is_disjoint(of_b),
        _ => false,
    };
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    let acting = |entry: &Entry| shown.contains(entry.id.as_ref());
    for (ix, entry) in (0..).map(EntryIx).zip(&dossier.entries) {
        for other in entry.related.iter().filter(|_| acting(entry)) {
            let pair = (id(ix.min(*other)), id(ix.max(*other)));
            let is_new = ix != *other && shown.contains(id(*other)) && !near(pair.0, pair.1);
            if is_new && seen.insert(pair) {
                found.push(edge((ix.min(*other), ix.max(*other)), Line::Related, here));
            }
        }
    }
    found
}

fn edge((from, to): (EntryIx, EntryIx), line: Line, here: &Here<'_>) -> Edge {
    let id = |ix: EntryIx| here.site.dossier().entry(ix).id.to_string();
    let words = here.say(&format!("line-{}", line.as_str()));
    Edge {
        from: id(from),
        to: id(to),
        line,
        title: format!("{} – {words} – {}", name(from, here), name(to, here)),
    }
}

fn line(kind: RelationKind) -> Line {
    match kind {
        RelationKind::Allied => Line::Allied,
        RelationKind::Opposed => Line::Opposed,
        RelationKind::Supports => Line::Supports,
        RelationKind::Leads => Line::Leads,
        RelationKind::MemberOf => Line::PartOf,
    }
}
