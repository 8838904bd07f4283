//! Reads a table as rows and cells, if it is a table and not a way to lay out a page, and writes it as a pipe table.

use dom_query::{NodeId, NodeRef};

use super::dom::{Step, attribute, name, steps, text};
use super::runs::Piece;
use super::write::{Names, markdown};
use crate::markdown::escape::Place;

/// How wide a table may be.
const COLUMNS: usize = 40;
/// How long the text of a cell may be, in bytes.
const CELL: usize = 600;

/// What stands at the side of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Align {
    Left,
    Center,
    Right,
}

/// A cell of a table as it is found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell {
    /// Its element.
    pub(super) node: NodeId,
    columns: usize,
    rows: usize,
    is_head: bool,
    align: Option<Align>,
}

/// The cells of a table, row by row.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// The rows.
    pub(super) rows: Vec<Vec<Cell>>,
    has_head: bool,
}

/// A table with its text.
#[derive(Debug, Clone)]
pub(super) struct Table {
    has_head: bool,
    aligns: Vec<Option<Align>>,
    rows: Vec<Vec<Vec<Piece>>>,
}

/// Looks at a table; `None` if it lays out the page: one column or row, a table or blocks in a cell, very long cells.
pub(super) fn grid(table: NodeRef<'_>) -> Option<Grid> {
    let role = attribute(table, "role").unwrap_or_default();
    if matches!(role.as_str(), "presentation" | "none") {
        return None;
    }
    let mut grid = Grid::default();
    let mut head = 0_usize;
    let (mut breaks, mut paragraphs, mut length) = (0, 0, 0);
    for step in steps(table) {
        match step {
            Step::Open(node) if node.id != table.id => match name(node).as_str() {
                "thead" => head += 1,
                "tr" => grid.rows.push(Vec::new()),
                kind @ ("td" | "th") => {
                    (breaks, paragraphs, length) = (0, 0, 0);
                    let is_head = kind == "th" || head > 0;
                    grid.rows.last_mut()?.push(cell(node, is_head));
                }
                "br" => breaks += 1,
                "p" => paragraphs += 1,
                "table" | "ul" | "ol" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote"
                | "pre" | "figure" | "form" | "hr" | "article" | "section" | "center" => {
                    return None;
                }
                _ => {}
            },
            Step::Text(node) => length += text(node).trim().len(),
            Step::Close(node) if name(node) == "thead" => head = head.saturating_sub(1),
            _ => {}
        }
        if breaks > 2 || paragraphs > 1 || length > CELL {
            return None;
        }
    }
    grid.rows.retain(|row| !row.is_empty());
    let first = grid.rows.first()?;
    grid.has_head = first.iter().all(|cell| cell.is_head) || (head_like(first) && first.len() > 1);
    let cells: usize = grid.rows.iter().map(Vec::len).sum();
    let width = grid.width();
    let is_dense = width * grid.rows.len() <= cells * 8 + 64;
    ((2..=COLUMNS).contains(&width) && grid.rows.len() >= 2 && is_dense).then_some(grid)
}

/// All heads but for the corner.
fn head_like(row: &[Cell]) -> bool {
    row.iter().skip(1).all(|cell| cell.is_head)
}

fn cell(node: NodeRef<'_>, is_head: bool) -> Cell {
    let span = |key: &str| attribute(node, key).and_then(|value| value.parse::<usize>().ok());
    let style = attribute(node, "style")
        .unwrap_or_default()
        .replace(' ', "")
        .to_ascii_lowercase();
    let said =
        attribute(node, "align").map(|value| format!("text-align:{}", value.to_ascii_lowercase()));
    let said = said.unwrap_or(style);
    let aligns = [
        ("text-align:right", Align::Right),
        ("text-align:center", Align::Center),
        ("text-align:left", Align::Left),
    ];
    Cell {
        node: node.id,
        columns: span("colspan").unwrap_or(1).clamp(1, COLUMNS + 1),
        rows: span("rowspan").unwrap_or(1).clamp(1, 1000),
        is_head,
        align: aligns
            .into_iter()
            .find(|(name, _)| said.contains(name))
            .map(|(_, align)| align),
    }
}

impl Grid {
    fn width(&self) -> usize {
        let width = |row: &Vec<Cell>| row.iter().map(|cell| cell.columns).sum();
        self.rows.iter().map(width).max().unwrap_or(0)
    }

    /// The table with what stands in each cell; a cell that spans more than one place fills the first.
    pub(super) fn fill(&self, mut read: impl FnMut(NodeId) -> Vec<Piece>) -> Table {
        let mut table = Table {
            has_head: self.has_head,
            aligns: Vec::new(),
            rows: Vec::with_capacity(self.rows.len()),
        };
        let mut taken: Vec<usize> = Vec::new();
        for (index, cells) in self.rows.iter().enumerate() {
            let mut row: Vec<Vec<Piece>> = Vec::new();
            let mut now: Vec<usize> = taken.iter().map(|left| left.saturating_sub(1)).collect();
            for cell in cells {
                while taken.get(row.len()).is_some_and(|left| *left > 0) {
                    row.push(Vec::new());
                }
                let column = row.len();
                row.push(read(cell.node));
                row.extend((1..cell.columns).map(|_| Vec::new()));
                now.resize(now.len().max(row.len()), 0);
                now.iter_mut()
                    .take(row.len())
                    .skip(column)
                    .for_each(|left| *left = cell.rows - 1);
                table
                    .aligns
                    .resize(table.aligns.len().max(column + 1), None);
                if let Some(align) = table
                    .aligns
                    .get_mut(column)
                    .filter(|_| index <= 1 && cell.align.is_some())
                {
                    *align = cell.align;
                }
            }
            taken = now;
            table.rows.push(row);
        }
        table
    }
}

impl Table {
    /// What stands in the cells.
    pub(super) fn pieces(&self) -> impl Iterator<Item = &Piece> {
        self.rows.iter().flatten().flatten()
    }

    /// The same, to change it.
    pub(super) fn pieces_mut(&mut self) -> impl Iterator<Item = &mut Piece> {
        self.rows.iter_mut().flatten().flatten()
    }

    /// The whole table in Markdown. Without a head of its own it gets an empty one: Markdown has no tables without.
    pub(super) fn markdown(&self, names: Names<'_>) -> String {
        let width = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let line = |row: &[Vec<Piece>]| {
            let cell = |column: usize| {
                row.get(column)
                    .map_or_else(String::new, |cell| markdown(cell, Place::Cell, names))
            };
            let cells: Vec<String> = (0..width).map(cell).collect();
            format!("| {} |", cells.join(" | "))
        };
        let rule = |column: usize| match self.aligns.get(column).copied().flatten() {
            None => "---",
            Some(Align::Left) => ":--",
            Some(Align::Center) => ":-:",
            Some(Align::Right) => "--:",
        };
        let rules: Vec<&str> = (0..width).map(rule).collect();
        let mut rows = self.rows.iter();
        let head = if self.has_head { rows.next() } else { None };
        let mut lines = vec![
            line(head.map_or(&[], Vec::as_slice)),
            format!("| {} |", rules.join(" | ")),
        ];
        lines.extend(rows.map(|row| line(row)));
        lines.join("\n")
    }
}
