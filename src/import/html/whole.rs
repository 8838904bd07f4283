//! Reads what the walk takes as a whole: images, code blocks, tables.

use dom_query::{NodeId, NodeRef};

use super::Kind;
use super::address::{relative, resolve};
use super::dom::{Step, attribute, collapse, name, steps, text};
use super::leaf::{Content, Leaf, Standing};
use super::region::{is_line_number, words};
use super::runs::{Piece, plain, tidy};
use super::table::grid as grid_of;
use super::walk::{UNSEEN, Walker, space};

impl Walker<'_> {
    /// Reads an image; it comes after the line in which it stands.
    pub(super) fn image(&mut self, node: NodeRef<'_>) {
        if let Some(sign) = emoji(node) {
            let marks = self.top().marks;
            let is_extra = true;
            self.line.push((
                Piece::Text {
                    text: sign,
                    marks,
                    is_extra,
                },
                self.top().here,
            ));
            return;
        }
        let Some((written, src)) = source(node, self.base) else {
            return;
        };
        let recent = self
            .waiting
            .iter()
            .rev()
            .chain(self.out.leaves.iter().rev())
            .take(4);
        let is_again =
            |leaf: &Leaf| matches!(&leaf.kind, Kind::Image { src: known, .. } if *known == src);
        if self.top().here.why == Some("noscript") && recent.into_iter().any(is_again) {
            return;
        }
        let alt = collapse(&attribute(node, "alt").unwrap_or_default());
        let mut leaf = self.leaf(Kind::Image { src, alt }, Content::Image(written));
        leaf.nodes.push(node.id);
        let is_said = |(piece, _): &(Piece, Standing)| {
            !matches!(piece, Piece::Break) && !plain(std::slice::from_ref(piece)).is_empty()
        };
        match self.line.iter().any(is_said) {
            true => self.waiting.push(leaf),
            false => self.out.leaves.push(leaf),
        }
    }

    /// Reads a code block as a whole; the numbers of its lines are left out of it.
    pub(super) fn pre(&mut self, node: NodeRef<'_>) -> bool {
        self.item = None;
        let code = code_in(node);
        for (text, why) in [(&code.text, None), (&code.numbers, Some("line-numbers"))] {
            let plain = collapse(text);
            if plain.is_empty() {
                continue;
            }
            let language = language(node);
            let mut leaf = self.leaf(Kind::Code { language }, Content::Code(text.clone()));
            leaf.text = plain;
            leaf.place.why = why.or(leaf.place.why);
            leaf.nodes = code.nodes.clone();
            self.out.leaves.push(leaf);
        }
        true
    }

    /// Reads a table as a whole, if it is one.
    pub(super) fn table(&mut self, node: NodeRef<'_>) -> bool {
        let Some(grid) = grid_of(node) else {
            return false;
        };
        let mut inside: Vec<Leaf> = Vec::new();
        let captions = node
            .children_it(false)
            .filter(|child| child.has_name("caption"));
        for caption in captions {
            let parts = self.part(caption).into_iter();
            let captions = parts.map(|leaf| Leaf {
                kind: Kind::Caption,
                ..leaf
            });
            self.out.leaves.extend(captions);
        }
        let filled = grid.fill(|cell| {
            let parts = self.part(NodeRef::new(cell, node.tree));
            let pieces = parts.iter().flat_map(cell_pieces).collect();
            inside.extend(parts);
            tidy(pieces)
        });
        let (images, lines): (Vec<Leaf>, Vec<Leaf>) = inside
            .into_iter()
            .partition(|leaf| matches!(leaf.content, Content::Image(_)));
        let mut leaf = self.leaf(Kind::Table, Content::Table(filled));
        let texts: Vec<String> = lines.iter().map(|line| line.text.clone()).collect();
        leaf.text = texts.join(" ");
        leaf.linked = lines.iter().map(|line| line.linked).sum();
        leaf.nodes = lines.into_iter().flat_map(|line| line.nodes).collect();
        if !leaf.is_silent() {
            self.out.leaves.push(leaf);
        }
        self.out.leaves.extend(images);
        true
    }

    /// The leaves of a part of the page, with what is open now around it.
    fn part(&mut self, node: NodeRef<'_>) -> Vec<Leaf> {
        let before = self.out.leaves.len();
        let stack = self.stack.len();
        self.item = None;
        self.run(node);
        self.stack.truncate(stack);
        self.out.leaves.split_off(before)
    }
}

/// The pieces of a leaf that stands in a cell, after a space.
fn cell_pieces(leaf: &Leaf) -> Vec<Piece> {
    match &leaf.content {
        Content::Line(pieces) => std::iter::once(space())
            .chain(pieces.iter().cloned())
            .collect(),
        _ => Vec::new(),
    }
}

/// The sign that an image stands for, if it is one of those little faces.
fn emoji(node: NodeRef<'_>) -> Option<String> {
    let alt = attribute(node, "alt")?;
    let is_short = alt.chars().count() <= 4
        && alt
            .chars()
            .all(|sign| !sign.is_ascii() && !sign.is_alphanumeric());
    is_short.then_some(alt)
}

/// The address of an image, as written and resolved; not for the dots that count readers, nor for an image in the page itself.
///
/// Pages that load images late keep the real address beside a placeholder: that one first.
fn source(node: NodeRef<'_>, base: Option<&str>) -> Option<(String, String)> {
    let is_dot = |key: &str| {
        attribute(node, key).is_some_and(|size| matches!(size.as_str(), "0" | "1" | "2"))
    };
    if is_dot("width") || is_dot("height") {
        return None;
    }
    let plain = ["data-src", "data-original", "data-lazy-src", "src"]
        .into_iter()
        .filter_map(|key| attribute(node, key));
    let sets = ["srcset", "data-srcset", "data-lazy-srcset"]
        .into_iter()
        .filter_map(|key| attribute(node, key));
    let first = |set: String| {
        set.split_whitespace()
            .next()
            .map(|first| first.trim_end_matches(',').to_owned())
    };
    let mut written = plain.chain(sets.filter_map(first));
    written.find_map(|written| {
        let resolved = resolve(base, &written).filter(|address| !address.starts_with("mailto:"));
        let resolved = resolved.or_else(|| relative(&written).filter(|_| base.is_none()))?;
        Some((written, resolved))
    })
}

/// A code block as written.
#[derive(Default)]
struct Code {
    text: String,
    /// The numbers of its lines, if the page shows them.
    numbers: String,
    nodes: Vec<NodeId>,
}

fn code_in(node: NodeRef<'_>) -> Code {
    let mut code = Code::default();
    let mut walk = steps(node);
    let mut numbers = 0_usize;
    while let Some(step) = walk.next() {
        match step {
            Step::Open(inner) if inner.id != node.id => match name(inner).as_str() {
                "br" => code.text.push('\n'),
                name if UNSEEN.contains(&name) => walk.pass(inner),
                _ => numbers += usize::from(numbers > 0 || is_line_number(&words(inner))),
            },
            Step::Close(inner) if !inner.has_name("br") => numbers = numbers.saturating_sub(1),
            Step::Text(inner) if numbers > 0 => code.numbers.push_str(&format!(" {}", text(inner))),
            Step::Text(inner) => {
                code.text.push_str(&text(inner));
                code.nodes.push(inner.id);
            }
            _ => {}
        }
    }
    let text = code.text.trim_end();
    let start = text.len() - text.trim_start().len();
    let line = text
        .get(..start)
        .and_then(|blank| blank.rfind('\n'))
        .map_or(0, |at| at + 1);
    code.text = text.get(line..).unwrap_or_default().to_owned();
    code
}

/// The language of a code block: said by itself, by the `<code>` in it, or by one of the three elements around it.
fn language(node: NodeRef<'_>) -> Option<String> {
    let inner = node.children_it(false).find(|child| child.has_name("code"));
    let around = node.ancestors_it(Some(3));
    std::iter::once(node)
        .chain(inner)
        .chain(around)
        .find_map(said_language)
}

fn said_language(node: NodeRef<'_>) -> Option<String> {
    let class = attribute(node, "class").unwrap_or_default();
    let prefixes = ["language-", "lang-", "highlight-source-", "highlight-text-"];
    let strip = |word: &str| {
        prefixes
            .iter()
            .find_map(|prefix| word.strip_prefix(prefix))
            .map(str::to_owned)
    };
    let pandoc = || class.strip_prefix("sourceCode ").map(str::to_owned);
    let said = attribute(node, "data-lang").or_else(|| attribute(node, "data-language"));
    let said = said
        .or_else(|| class.split_whitespace().find_map(strip))
        .or_else(pandoc)?;
    let is_name = said.len() <= 20
        && said
            .chars()
            .all(|sign| sign.is_ascii_alphanumeric() || "+#.-_".contains(sign));
    let is_none = matches!(said.as_str(), "none" | "plain" | "plaintext" | "text");
    (is_name && !is_none).then(|| said.to_ascii_lowercase())
}
