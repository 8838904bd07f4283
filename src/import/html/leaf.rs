//! The leaves of a page: its smallest blocks, with all that is known of where they stood.

use dom_query::NodeId;

use super::Kind;
use super::region::Role;
use super::runs::{Piece, plain};
use super::table::Table;
use super::write::{Names, image, markdown};
use crate::markdown::escape::Place;

/// A block of the page, in the article or not.
#[derive(Debug, Clone)]
pub(super) struct Leaf {
    /// What it is.
    pub(super) kind: Kind,
    /// What it holds.
    pub(super) content: Content,
    /// Its plain text.
    pub(super) text: String,
    /// The text and image nodes that it came from.
    pub(super) nodes: Vec<NodeId>,
    /// Where it stood.
    pub(super) place: Standing,
    /// How many bytes of the text are links.
    pub(super) linked: usize,
}

/// What a leaf holds.
#[derive(Debug, Clone)]
pub(super) enum Content {
    /// A line of text.
    Line(Vec<Piece>),
    /// A code block.
    Code(String),
    /// A table.
    Table(Table),
    /// An image, by its address as written in the page.
    Image(String),
    /// A rule.
    Rule,
}

/// Where a leaf stood in the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Standing {
    /// The part of the page around the article, if one says so.
    pub(super) why: Option<&'static str>,
    /// The part of the article's head.
    pub(super) role: Option<Role>,
    /// Whether it was a first-level heading.
    pub(super) is_top: bool,
    /// The outermost `<article>` around it.
    pub(super) article: Option<NodeId>,
    /// Whether it is in the `<main>`.
    pub(super) is_main: bool,
    /// The `<figure>` around it.
    pub(super) figure: Option<NodeId>,
    /// Whether it is in a link.
    pub(super) is_link: bool,
    /// The note that it is.
    pub(super) note: Option<usize>,
}

impl Leaf {
    /// Whether there is nothing to read in it.
    pub(super) fn is_silent(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether it is links more than a text: half of an item or a heading, nearly all of a paragraph.
    pub(super) fn is_linked(&self) -> bool {
        match self.kind {
            Kind::Paragraph | Kind::Quote { .. } => self.linked * 10 > self.text.len() * 9,
            _ => self.linked * 2 > self.text.len(),
        }
    }

    /// Writes it in Markdown: the whole block for a table, code, an image or a rule, else its line.
    pub(super) fn markdown(&self, names: Names<'_>) -> String {
        match (&self.content, &self.kind) {
            (Content::Line(pieces), Kind::Heading(_)) => markdown(pieces, Place::Heading, names),
            (Content::Line(pieces), Kind::Caption) => {
                markdown(&unbroken(pieces), Place::Paragraph, names)
            }
            (Content::Line(pieces), _) => markdown(pieces, Place::Paragraph, names),
            (Content::Code(code), Kind::Code { language }) => fenced(code, language.as_deref()),
            (Content::Code(code), _) => fenced(code, None),
            (Content::Table(table), _) => table.markdown(names),
            (Content::Image(_), Kind::Image { src, alt }) => image(alt, src),
            (Content::Image(_), _) => String::new(),
            (Content::Rule, _) => "---".to_owned(),
        }
    }

    /// Joins another paragraph of the same note.
    pub(super) fn join(&mut self, other: Leaf) {
        if let (Content::Line(pieces), Content::Line(more)) = (&mut self.content, other.content) {
            pieces.push(Piece::Break);
            pieces.extend(more);
            self.text = plain(pieces);
            self.nodes.extend(other.nodes);
            self.linked += other.linked;
        }
    }
}

fn unbroken(pieces: &[Piece]) -> Vec<Piece> {
    let space = || Piece::Text {
        text: " ".to_owned(),
        marks: Default::default(),
        is_extra: false,
    };
    let one = |piece: &Piece| match piece {
        Piece::Break => space(),
        other => other.clone(),
    };
    super::runs::tidy(pieces.iter().map(one).collect())
}

fn fenced(code: &str, language: Option<&str>) -> String {
    let longest = code
        .split(|sign| sign != '`')
        .map(str::len)
        .max()
        .unwrap_or(0);
    let fence = "`".repeat((longest + 1).max(3));
    format!("{fence}{}\n{code}\n{fence}", language.unwrap_or_default())
}
