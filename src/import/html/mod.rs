//! Reads a web page as an article: its blocks in Markdown of our dialect, what is known of it, and all that was left out.
//!
//! Input: the raw page. Output: a [`Page`], in which every word that a reader of the page sees is in one of its parts:
//!
//! 1. `tame` takes out what would make parsing slow, `dom_query` parses (html5ever),
//! 2. `facts`, `json_ld` and `meta` collect what the page says of itself, `notes` its footnotes,
//! 3. `walk` cuts the page into leaves: paragraphs, headings, items, tables …,
//! 4. `judge` says which leaves are the article, `head` which of those are its title, byline, date and standfirst,
//! 5. `write` writes the article's leaves as Markdown, each read back before it is given out; `lines` finds where they stood.
//!
//! Not in any part: what `walk` says is not shown, the marks of notes with the arrows and numbers before the notes themselves,
//! and little faces. No step calls itself, so no page is too deep; all of them are linear but Readability, which is not asked
//! for pages beyond any real size (`judge`).

use std::collections::BTreeSet;

use dom_query::Document;

use self::leaf::{Content, Leaf};
use self::lines::Lines;
pub(crate) use self::meta::Meta;
use self::runs::Piece;
use self::write::Names;

mod address;
mod dom;
mod facts;
mod head;
mod json_ld;
mod judge;
mod leaf;
mod line;
mod lines;
mod meta;
mod notes;
mod region;
mod runs;
mod scan;
mod table;
mod tame;
#[cfg(test)]
mod tests;
mod walk;
mod whole;
mod write;

/// A page that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Page {
    /// What is known of the article.
    pub(crate) meta: Meta,
    /// The article.
    pub(crate) blocks: Vec<Block>,
    /// All else that the page shows, in its order.
    pub(crate) outside: Vec<Outside>,
    /// Whether Readability found no article, so that it is what `<article>`, `<main>` or `<body>` hold: look twice.
    pub(crate) fallback: bool,
}

/// A block of the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Block {
    /// What it is.
    pub(crate) kind: Kind,
    /// Its text in Markdown, without what makes it a heading, item, quote or note; for a table, code, an image and a rule, the
    /// whole block. A line break in the text is a `\` and a new line.
    pub(crate) markdown: String,
    /// Its plain text; empty for an image or a rule.
    pub(crate) text: String,
    /// The line of the raw page where it begins, from 1; a best effort, see `lines`.
    pub(crate) line: usize,
}

/// A text of the page that is not in the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Outside {
    /// The text.
    pub(crate) text: String,
    /// The line of the raw page where it begins.
    pub(crate) line: usize,
    /// Where it stood, or what it is: `nav`, `cookie-notice`, `title`, `byline` …; `not-in-article` if nothing says so.
    pub(crate) why: &'static str,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A heading, by its level in the page: 2 to 6. What the page sets as 1 and is not its title is 2.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// The first paragraph of a list item; others are paragraphs.
    Item {
        /// 1 for a list that is in no other.
        depth: u8,
        /// Its number, in a numbered list.
        number: Option<u64>,
    },
    /// A paragraph of a quote.
    Quote {
        /// 1 for a quote that is in no other.
        depth: u8,
    },
    /// A code block.
    Code {
        /// The language that the page says.
        language: Option<String>,
    },
    /// A table.
    Table,
    /// An image.
    Image {
        /// Its address, absolute if that of the page is known.
        src: String,
        /// Its text for who does not see it.
        alt: String,
    },
    /// What stands under an image or over a table.
    Caption,
    /// A footnote.
    Footnote {
        /// What stands between `[^` and `]`.
        label: String,
    },
    /// A rule.
    Rule,
}

/// Reads a page. It never fails: a page without an article has no blocks.
pub(crate) fn read(html: &str) -> Page {
    let tamed = tame::tame(html);
    let document = Document::from(tamed.as_ref());
    let facts = facts::collect(document.root());
    let notes = notes::find(document.root());
    let said = meta::said(&facts);
    let titles = meta::titles(&facts, &said);
    let (base, _) = meta::addresses(&facts, &said);
    let is_french = facts
        .language
        .as_deref()
        .is_some_and(|language| language.starts_with("fr"));
    let mut walked = walk::walk(document.root(), &notes, base.as_deref(), is_french);
    let verdict = judge::judge(document, &facts, &walked.leaves);
    let (roles, shown) = head::head(&walked, &verdict.kept, &titles);
    let kept: Vec<bool> = verdict
        .kept
        .iter()
        .zip(&roles)
        .map(|(kept, role)| *kept && role.is_none())
        .collect();
    settle_notes(&mut walked.leaves, &kept, &notes.labels);
    let names = Names {
        links: &walked.links,
        notes: &notes.labels,
    };
    let mut lines = Lines::new(html);
    let mut blocks = Vec::new();
    let mut outside = Vec::new();
    for ((leaf, kept), role) in walked.leaves.iter().zip(kept).zip(roles) {
        let line = line(leaf, &mut lines);
        if kept {
            let markdown = leaf.markdown(names);
            let (kind, text) = (leaf.kind.clone(), leaf.text.clone());
            blocks.push(Block {
                kind,
                markdown,
                text,
                line,
            });
        } else if !leaf.is_silent() {
            let why = role
                .map(region::Role::why)
                .or(leaf.place.why)
                .unwrap_or("not-in-article");
            outside.push(Outside {
                text: leaf.text.clone(),
                line,
                why,
            });
        }
    }
    Page {
        meta: meta::meta(&facts, said, shown),
        blocks,
        outside,
        fallback: verdict.fallback,
    }
}

fn line(leaf: &Leaf, lines: &mut Lines<'_>) -> usize {
    match &leaf.content {
        Content::Image(written) => lines.of_raw(written),
        Content::Rule => lines.of_raw("<hr"),
        Content::Line(pieces) => {
            let is_text = |piece: &&Piece| !matches!(piece, Piece::Note(_));
            let start: Vec<Piece> = pieces
                .iter()
                .take_while(is_text)
                .take(20)
                .cloned()
                .collect();
            lines.of_text(&runs::plain(&start))
        }
        Content::Code(_) | Content::Table(_) => lines.of_text(&leaf.text),
    }
}

/// Makes text of marks whose note is not in the article, and paragraphs of notes that have no mark in it.
fn settle_notes(leaves: &mut [Leaf], kept: &[bool], labels: &[String]) {
    let mut marked: BTreeSet<usize> = BTreeSet::new();
    let mut noted: BTreeSet<usize> = BTreeSet::new();
    for (leaf, _) in leaves.iter().zip(kept).filter(|(_, kept)| **kept) {
        marked.extend(judge::marks(leaf));
        noted.extend(
            leaf.place
                .note
                .filter(|_| matches!(leaf.kind, Kind::Footnote { .. })),
        );
    }
    for leaf in leaves {
        if leaf.place.note.is_some_and(|note| !marked.contains(&note)) {
            leaf.kind = Kind::Paragraph;
        }
        match &mut leaf.content {
            Content::Line(pieces) => pieces
                .iter_mut()
                .for_each(|piece| settle(piece, &noted, labels)),
            Content::Table(table) => table
                .pieces_mut()
                .for_each(|piece| settle(piece, &noted, labels)),
            _ => {}
        }
    }
}

/// Makes text of the mark of a note that is not there.
fn settle(piece: &mut Piece, noted: &BTreeSet<usize>, labels: &[String]) {
    if let Piece::Note(note) = piece
        && !noted.contains(note)
    {
        let label = labels.get(*note).map_or("", String::as_str);
        *piece = Piece::Text {
            text: format!("[{label}]"),
            marks: Default::default(),
            is_extra: true,
        };
    }
}
