//! Finds footnotes: short links to something further down the page, and what they lead to.

use std::collections::{BTreeMap, BTreeSet};

use dom_query::{NodeId, NodeRef};

use super::dom::{Step, attribute, name, steps, text_in};

/// The footnotes of a page. A note is known by the place of its label in `labels`.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// What is written between `[^` and `]`.
    pub(super) labels: Vec<String>,
    /// The links that are marks of notes.
    pub(super) marks: BTreeMap<NodeId, usize>,
    /// The elements that notes are in.
    pub(super) targets: BTreeMap<NodeId, usize>,
    /// The ids by which a note leads back to its mark.
    pub(super) returns: BTreeSet<String>,
}

/// A link that may be a mark.
struct Candidate {
    order: usize,
    node: NodeId,
    target: String,
    text: String,
    ids: Vec<String>,
    is_sure: bool,
}

/// Finds the footnotes of a page.
///
/// A mark is a link within the page with a number or a sign for its text (`1`, `[2]`, `*`), that is raised, bracketed or said
/// to be a mark, and that leads to a later element that is not a heading or a section.
pub(super) fn find(root: NodeRef<'_>) -> Notes {
    let mut ids: BTreeMap<String, (usize, NodeId, String)> = BTreeMap::new();
    let mut candidates = Vec::new();
    let mut raised: Vec<(NodeId, Vec<String>)> = Vec::new();
    for (order, step) in steps(root).enumerate() {
        let node = match step {
            Step::Open(node) if node.is_element() => node,
            Step::Close(node) => {
                raised.pop_if(|(id, _)| *id == node.id);
                continue;
            }
            _ => continue,
        };
        let name = name(node);
        let own = own_ids(node, &name);
        for id in &own {
            ids.entry(id.clone())
                .or_insert_with(|| (order, node.id, name.clone()));
        }
        if name == "sup" {
            raised.push((node.id, own));
        } else if name == "a"
            && let Some(candidate) = candidate(node, order, own, raised.last())
        {
            candidates.push(candidate);
        }
    }
    chosen(candidates, &ids)
}

fn own_ids(node: NodeRef<'_>, name: &str) -> Vec<String> {
    let anchor = if name == "a" {
        attribute(node, "name")
    } else {
        None
    };
    attribute(node, "id").into_iter().chain(anchor).collect()
}

fn candidate(
    node: NodeRef<'_>,
    order: usize,
    mut ids: Vec<String>,
    raised: Option<&(NodeId, Vec<String>)>,
) -> Option<Candidate> {
    let target = attribute(node, "href")?.strip_prefix('#')?.to_owned();
    let text = text_in(node, 12);
    let inner = text.trim_matches(|sign| matches!(sign, '[' | ']' | '(' | ')'));
    let is_number =
        (1..=3).contains(&inner.len()) && inner.bytes().all(|byte| byte.is_ascii_digit());
    let is_sign = !inner.is_empty()
        && inner.chars().count() <= 3
        && inner.chars().all(|sign| "*†‡§¶".contains(sign));
    let is_letter = inner.len() == 1 && inner.bytes().all(|byte| byte.is_ascii_lowercase());
    if target.is_empty() || !(is_number || is_sign || is_letter) {
        return None;
    }
    let is_raised =
        raised.is_some() || node.first_child().is_some_and(|child| name(child) == "sup");
    let said = ["role", "class", "epub:type"]
        .into_iter()
        .filter_map(|key| attribute(node, key));
    let is_said = said
        .into_iter()
        .any(|value| value.contains("noteref") || value.contains("footnote"));
    ids.extend(raised.into_iter().flat_map(|(_, ids)| ids.clone()));
    Some(Candidate {
        order,
        node: node.id,
        target,
        text: inner.to_owned(),
        ids,
        is_sure: is_raised || is_said || text != inner || is_sign,
    })
}

fn chosen(candidates: Vec<Candidate>, ids: &BTreeMap<String, (usize, NodeId, String)>) -> Notes {
    let mut notes = Notes::default();
    let mut known: BTreeMap<NodeId, usize> = BTreeMap::new();
    let mut labels: BTreeSet<String> = BTreeSet::new();
    for candidate in candidates {
        let Some((order, target, name)) = ids.get(&candidate.target) else {
            continue;
        };
        let is_part = matches!(
            name.as_str(),
            "h1" | "h2"
                | "h3"
                | "h4"
                | "h5"
                | "h6"
                | "section"
                | "article"
                | "main"
                | "body"
                | "table"
                | "tr"
                | "ol"
                | "ul"
        );
        if *order <= candidate.order || is_part || !candidate.is_sure {
            continue;
        }
        let note = *known.entry(*target).or_insert_with(|| {
            let is_plain = candidate
                .text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric());
            let mut label = candidate.text.clone();
            let mut number = notes.labels.len() + 1;
            while !is_plain && label == candidate.text || labels.contains(&label) {
                label = number.to_string();
                number += 1;
            }
            labels.insert(label.clone());
            notes.labels.push(label);
            notes.labels.len() - 1
        });
        notes.marks.insert(candidate.node, note);
        notes.targets.insert(*target, note);
        notes.returns.extend(candidate.ids);
    }
    notes
}
