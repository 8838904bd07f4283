//! Says which leaves are the article.
//!
//! Input: the page, walked. Output: for each leaf, whether it is kept. `dom_smoothie` (Mozilla's Readability) is the judge:
//! it moves and renames elements but never makes new texts, so a leaf is in its article when one of the leaf's own text nodes
//! is. Comparing by node needs no guess: the word "Mali" in a menu is not the article's. Then:
//!
//! 1. if it fails or keeps less than [`ENOUGH`] characters, the article is the `<article>`, `<main>` or `<body>` without what
//!    is by name around an article ([`Verdict::fallback`]),
//! 2. a longer paragraph, a heading, an item, a table or the like that is no link and stands between two kept leaves is taken back,
//! 3. images, rules and captions follow their neighbours, notes follow the paragraph with their mark.

use std::collections::{BTreeMap, BTreeSet};

use dom_query::{Document, NodeData, NodeId};
use dom_smoothie::{Config, Readability};

use super::Kind;
use super::dom::{Step, steps};
use super::facts::Facts;
use super::leaf::{Content, Leaf};
use super::runs::Piece;
use super::table::Table;

/// How many characters make an article.
const ENOUGH: usize = 200;
/// How long a paragraph must be to be taken back.
const LONG: usize = 80;
/// How many leaves in a row may be taken back.
const GAP: usize = 12;
/// How deep a page may be for Readability, which calls itself for every level.
const DEPTH: usize = 2_000;
/// How many elements it is given at most.
const ELEMENTS: usize = 300_000;
/// How many, times the depth: it looks at some elements once for each element around them.
const WORK: usize = 15_000_000;

/// How long a text or an attribute may be.
const LONGEST: usize = 20_000;

/// What was decided.
#[derive(Debug)]
pub(super) struct Verdict {
    /// For each leaf, whether it is in the article.
    pub(super) kept: Vec<bool>,
    /// Whether Readability did not find it.
    pub(super) fallback: bool,
}

/// Judges the leaves of a page; takes the page, since Readability takes it apart.
pub(super) fn judge(page: Document, facts: &Facts, leaves: &[Leaf]) -> Verdict {
    let kept = readable(page, facts).map(|nodes| {
        let has_node = |leaf: &Leaf| leaf.nodes.iter().any(|node| nodes.contains(node));
        leaves.iter().map(has_node).collect::<Vec<_>>()
    });
    let is_enough = |kept: &Vec<bool>| letters(leaves, kept) >= ENOUGH;
    let (mut kept, fallback) = match kept.filter(is_enough) {
        Some(kept) => (kept, false),
        None => (by_name(leaves), true),
    };
    take_back(leaves, &mut kept);
    for (leaf, kept) in leaves.iter().zip(&mut kept) {
        *kept = *kept && leaf.place.why != Some("line-numbers");
    }
    follow(leaves, &mut kept);
    keep_notes(leaves, &mut kept);
    Verdict { kept, fallback }
}

/// The text and image nodes of the article that Readability finds.
fn readable(page: Document, facts: &Facts) -> Option<BTreeSet<NodeId>> {
    let (depth, elements) = (facts.depth, facts.elements);
    if depth > DEPTH || elements > ELEMENTS || elements * depth > WORK {
        return None;
    }
    lighten(&page);
    let config = Config {
        disable_json_ld: true,
        ..Config::default()
    };
    let mut readability = Readability::with_document(page, None, Some(config)).ok()?;
    readability.parse().ok()?;
    let article = readability.doc.select_single("#readability-page-1");
    let root = article.nodes().first()?;
    let node = |step| match step {
        Step::Text(node) => Some(node.id),
        Step::Open(node) if node.has_name("img") => Some(node.id),
        _ => None,
    };
    Some(steps(*root).filter_map(node).collect())
}

/// Takes from very long texts and attributes what html5ever is slow to write: it looks through all of the rest for every `&` and
/// every character from U+0080 to U+00BF. Only the nodes are looked at afterwards, so nothing is lost.
fn lighten(page: &Document) {
    let is_slow = |sign: char| sign == '&' || ('\u{80}'..='\u{bf}').contains(&sign);
    for step in steps(page.root()) {
        let (Step::Text(node) | Step::Open(node)) = step else {
            continue;
        };
        node.update(|node| match &mut node.data {
            NodeData::Text { contents } if contents.len() > LONGEST => {
                *contents = contents.replace(is_slow, " ").as_str().into();
            }
            NodeData::Element(element) => {
                let is_fast = |value: &str| value.len() <= LONGEST || !value.contains(is_slow);
                element.attrs.retain(|attribute| is_fast(&attribute.value));
            }
            _ => {}
        });
    }
}

fn letters(leaves: &[Leaf], kept: &[bool]) -> usize {
    let kept = leaves.iter().zip(kept).filter(|(_, kept)| **kept);
    kept.map(|(leaf, _)| leaf.text.chars().count()).sum()
}

/// The leaves of the longest `<article>`, or of `<main>`, or of the page, without navigation and the like.
fn by_name(leaves: &[Leaf]) -> Vec<bool> {
    let is_plain = |leaf: &&Leaf| leaf.place.why.is_none();
    let mut articles: BTreeMap<NodeId, usize> = BTreeMap::new();
    for leaf in leaves.iter().filter(is_plain) {
        if let Some(article) = leaf.place.article {
            *articles.entry(article).or_default() += leaf.text.len();
        }
    }
    let longest = articles
        .into_iter()
        .filter(|(_, length)| *length > 0)
        .max_by_key(|(_, length)| *length);
    let has_main = leaves
        .iter()
        .filter(is_plain)
        .any(|leaf| leaf.place.is_main && !leaf.is_silent());
    let is_in = |leaf: &Leaf| match longest {
        Some((article, _)) => leaf.place.article == Some(article),
        None => !has_main || leaf.place.is_main,
    };
    let kept: Vec<bool> = leaves
        .iter()
        .map(|leaf| is_in(leaf) && is_plain(&leaf))
        .collect();
    match leaves
        .iter()
        .zip(&kept)
        .any(|(leaf, kept)| *kept && !leaf.is_silent())
    {
        true => kept,
        false => leaves
            .iter()
            .map(|leaf| leaf.place.why != Some("hidden"))
            .collect(),
    }
}

/// Takes back what stands between two kept leaves, is not long a row, and says by nothing that it does not belong.
fn take_back(leaves: &[Leaf], kept: &mut [bool]) {
    let spoken: Vec<usize> = (0..leaves.len())
        .filter(|at| leaves.get(*at).is_some_and(|leaf| !leaf.is_silent()))
        .collect();
    let mut gap: Vec<usize> = Vec::new();
    let mut is_open = false;
    for at in spoken {
        if !kept.get(at).copied().unwrap_or(false) {
            gap.push(at);
            continue;
        }
        if is_open && gap.len() <= GAP {
            for &lost in gap
                .iter()
                .filter(|lost| leaves.get(**lost).is_some_and(belongs))
            {
                if let Some(kept) = kept.get_mut(lost) {
                    *kept = true;
                }
            }
        }
        gap.clear();
        is_open = true;
    }
}

fn belongs(leaf: &Leaf) -> bool {
    let is_long = leaf.text.chars().count() >= LONG;
    let is_block = matches!(
        leaf.kind,
        Kind::Heading(_) | Kind::Item { .. } | Kind::Code { .. } | Kind::Table | Kind::Caption
    );
    leaf.place.why.is_none() && !leaf.is_linked() && (is_long || is_block)
}

/// Keeps rules and images between kept leaves, and images with the line under them.
fn follow(leaves: &[Leaf], kept: &mut [bool]) {
    let mut before = false;
    let mut pending: Vec<usize> = Vec::new();
    for (at, leaf) in leaves.iter().enumerate() {
        if leaf.is_silent() {
            pending.push(at);
            continue;
        }
        let after = kept.get(at).copied().unwrap_or(false);
        let is_caption = leaf.kind == Kind::Caption;
        for &silent in &pending {
            let Some(image) = leaves.get(silent) else {
                continue;
            };
            let is_plain = image.place.why.is_none();
            let is_figure = is_caption && image.place.figure == leaf.place.figure;
            let is_kept = (before && after && is_plain) || (after && is_figure);
            if let Some(kept) = kept.get_mut(silent) {
                *kept = is_kept || (*kept && !matches!(image.content, Content::Rule));
            }
        }
        pending.clear();
        before = after;
    }
}

/// Keeps the notes whose marks are kept.
fn keep_notes(leaves: &[Leaf], kept: &mut [bool]) {
    let mut marked: BTreeSet<usize> = BTreeSet::new();
    for (leaf, _) in leaves.iter().zip(&*kept).filter(|(_, kept)| **kept) {
        marked.extend(marks(leaf));
    }
    for (leaf, kept) in leaves.iter().zip(kept) {
        *kept = *kept || leaf.place.note.is_some_and(|note| marked.contains(&note));
    }
}

/// The notes whose marks stand in a leaf.
pub(super) fn marks(leaf: &Leaf) -> impl Iterator<Item = usize> {
    let (line, table) = match &leaf.content {
        Content::Line(pieces) => (pieces.as_slice(), None),
        Content::Table(table) => (&[] as &[Piece], Some(table)),
        _ => (&[] as &[Piece], None),
    };
    let cells = table.into_iter().flat_map(Table::pieces);
    line.iter().chain(cells).filter_map(|piece| match piece {
        Piece::Note(note) => Some(*note),
        _ => None,
    })
}
