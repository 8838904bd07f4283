//! A network of names and the lines between them.
//!
//! 1. [`most_connected`] leaves out what would not fit on a page.
//! 2. `layout` gives each name's box its place.
//! 3. `route` bends each line round the boxes that it does not concern.
//! 4. [`draw`] writes lines, the marks on them, and boxes over both.

mod layout;
mod line;
mod route;

pub use line::{Line, sample, sample_box};

use std::collections::BTreeMap;

use super::Shape;
use super::geometry::{Point, Rect};
use super::measure;
use super::svg::Svg;
use route::Curve;

/// A name in the network.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Node {
    /// What decides its place: no two nodes have the same.
    pub id: String,
    /// The name.
    pub label: String,
    /// Where a click leads.
    pub href: String,
    /// The class of its box.
    pub class: &'static str,
}

/// A line between two names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    /// The [`Node::id`] at which it begins.
    pub from: String,
    /// The one at which it ends.
    pub to: String,
    /// What it says.
    pub line: Line,
    /// The same in words, for a pointer that rests on it.
    pub title: String,
}

const SIZE: f64 = 13.0;
const LEADING: f64 = 16.0;
const PADDING: (f64, f64) = (8.0, 6.0);
/// Room for lines at the picture's rim.
const MARGIN: f64 = 6.0;

/// The nodes with the most lines, at most `most` of them, the lines between them, and how many nodes were left out.
///
/// Where two have as many lines the order of their ids decides. A node without a line is left out too, and not counted.
pub fn most_connected(
    mut nodes: Vec<Node>,
    mut edges: Vec<Edge>,
    most: usize,
) -> (Vec<Node>, Vec<Edge>, usize) {
    let mut lines: BTreeMap<&str, usize> = BTreeMap::new();
    for edge in &edges {
        *lines.entry(edge.from.as_str()).or_default() += 1;
        *lines.entry(edge.to.as_str()).or_default() += 1;
    }
    let mut order: Vec<(usize, String)> = nodes
        .iter()
        .filter_map(|node| Some((*lines.get(node.id.as_str())?, node.id.clone())))
        .collect();
    order.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let left_out = order.len().saturating_sub(most);
    order.truncate(most);
    let kept: std::collections::BTreeSet<String> = order.into_iter().map(|(_, id)| id).collect();
    edges.retain(|edge| kept.contains(&edge.from) && kept.contains(&edge.to));
    let joined = |id: &String| edges.iter().any(|edge| edge.from == *id || edge.to == *id);
    nodes.retain(|node| kept.contains(&node.id) && joined(&node.id));
    (nodes, edges, left_out)
}

/// The network as an `svg` element; empty if there are no nodes.
pub fn draw(mut nodes: Vec<Node>, mut edges: Vec<Edge>, shape: Shape) -> String {
    nodes.sort();
    nodes.dedup_by(|b, a| a.id == b.id);
    edges.sort();
    edges.dedup();
    let numbers: BTreeMap<&str, usize> = (0..)
        .zip(&nodes)
        .map(|(at, node)| (node.id.as_str(), at))
        .collect();
    let ends: Vec<(usize, usize, &Edge)> = edges
        .iter()
        .filter_map(|edge| {
            let from = *numbers.get(edge.from.as_str())?;
            let to = *numbers.get(edge.to.as_str())?;
            (from != to).then_some((from, to, edge))
        })
        .collect();
    if nodes.is_empty() {
        return String::new();
    }
    let labels: Vec<Vec<String>> = nodes.iter().map(|node| wrapped(node, shape)).collect();
    let sizes: Vec<(f64, f64)> = labels.iter().map(|lines| size(lines)).collect();
    let pairs: Vec<(usize, usize)> = ends.iter().map(|(from, to, _)| (*from, *to)).collect();
    let width = shape.width() - 2.0 * MARGIN;
    let places = layout::place(&sizes, &pairs, width, shape);
    let boxes: Vec<Rect> = places
        .iter()
        .zip(&sizes)
        .map(|(at, (w, h))| Rect::around(*at, *w, *h))
        .map(|rect| Rect {
            x: rect.x + MARGIN,
            y: rect.y + MARGIN,
            ..rect
        })
        .collect();
    let height = boxes.iter().map(Rect::bottom).fold(0.0, f64::max) + MARGIN;
    let curves = route::curves(&boxes, &pairs, (shape.width(), height));
    let mut svg = Svg::new(
        shape.width(),
        height,
        &format!("drawing network {}", shape.class()),
    );
    for ((_, _, edge), curve) in ends.iter().zip(&curves) {
        line::write(&mut svg, edge.line, &edge.title, curve);
    }
    for ((node, lines), rect) in nodes.iter().zip(&labels).zip(&boxes) {
        write_node(&mut svg, node, lines, rect);
    }
    svg.finish()
}

fn wrapped(node: &Node, shape: Shape) -> Vec<String> {
    let room = match shape {
        Shape::Wide => 132.0,
        Shape::Narrow => 88.0,
    };
    measure::lines(&node.label, SIZE, room, 3)
}

fn size(lines: &[String]) -> (f64, f64) {
    let widest = lines
        .iter()
        .map(|line| measure::width(line, SIZE))
        .fold(0.0, f64::max);
    let height = LEADING * lines.len() as f64;
    (widest + 2.0 * PADDING.0, height + 2.0 * PADDING.1)
}

fn write_node(svg: &mut Svg, node: &Node, lines: &[String], rect: &Rect) {
    svg.link(&node.href);
    svg.rect(node.class, rect, radius(node.class));
    for (line, row) in lines.iter().zip(0..) {
        let base = rect.y + PADDING.1 + LEADING * f64::from(row) + 12.0;
        svg.text("", rect.middle().x, base, line);
    }
    svg.close();
}

/// Boxes of persons are round: colour alone must not tell them apart.
fn radius(class: &str) -> f64 {
    if class == "person" { 12.0 } else { 0.0 }
}

#[cfg(test)]
mod tests;
