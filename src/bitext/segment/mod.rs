//! Segments: what is translated in one go.
//!
//! 1. [`read()`] cuts a Markdown text into [`Block`]s and the [`Segment`]s in them. What is no text (code, citations, the
//!    addresses of links, marks of notes, emphasis) becomes a placeholder that keeps its bytes.
//! 2. [`answer`] reads what comes back and says what is wrong with it, a [`Fault`].
//! 3. [`splice()`] puts answers in the place of segments. Every byte outside them stays; inside, placeholders give their bytes
//!    back, and text is escaped as little as will do, which is found out by reading the result again.

pub mod answer;
mod read;
mod splice;

pub use answer::{Fault, Token};
pub use read::{plain, read};
pub use splice::{Spliced, splice, splice_from};

use std::ops::Range;

use sha2::{Digest as _, Sha256};

/// A stretch of text that is translated in one go: the inline content of a paragraph, heading, item, cell or note, or a
/// text of front matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// What it is in its text.
    pub kind: Kind,
    /// The block that it is the text of; none in a text without markup.
    pub block: Option<usize>,
    /// Its bytes in the field’s text.
    pub range: Range<usize>,
    /// The text as engines and the memory see it: XML in which `<g id="N">…</g>` stands for markup around text and
    /// `<x id="N"></x>` for what is no text. Numbers begin at 1 in each segment. A line that goes on is a space.
    pub text: String,
    /// What the placeholders stand for, by number.
    pub held: Vec<Held>,
    /// The texts between placeholders as they are written, so that what is unchanged keeps its bytes.
    pub(super) written: Vec<Written>,
}

/// A text between two placeholders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// The placeholder before it.
    pub(super) after: Option<Mark>,
    /// The text.
    pub(super) text: String,
    /// The bytes that it was read from.
    pub(super) bytes: String,
}

/// One side of a placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// The beginning of a pair.
    Open(u32),
    /// The end of a pair.
    Close(u32),
    /// A placeholder that stands alone.
    Alone(u32),
}

/// What a segment is in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A text without markup: a title.
    Plain,
    /// A paragraph.
    Paragraph,
    /// A heading of a level.
    Heading(u8),
    /// The text of a list item without paragraphs.
    Item,
    /// A cell of a table.
    Cell,
    /// The term of a definition list.
    Term,
    /// What describes an image.
    Alt,
    /// A block that is copied and never translated: code, an embed, a rule.
    Opaque,
}

/// What a placeholder stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The number in the segment’s text.
    pub id: u32,
    /// Whether text stands inside.
    pub is_pair: bool,
    /// What kind of thing it is.
    pub what: What,
    /// The Markdown before the text of a pair, or all of a placeholder that stands alone.
    pub open: String,
    /// The Markdown after the text of a pair.
    pub close: String,
    /// For a link that is named by its own text, that name: `[r]` with another text is `[texte][r]`.
    pub label: Option<String>,
    /// What it leads to or holds: a link’s address, a citation’s inside, a note’s label, the text of code.
    pub target: String,
}

/// A text cut up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// The blocks, each after the one that it stands in.
    pub blocks: Vec<Block>,
    /// The segments, in the order of the text; descriptions of images after the segment that they stand in.
    pub segments: Vec<Segment>,
}

/// A block of a text: a paragraph, a list, an item, a row…
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its bytes.
    pub range: Range<usize>,
    /// The block that it stands in.
    pub parent: Option<usize>,
}

/// Kinds of blocks.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BlockKind {
    /// A paragraph.
    Paragraph,
    /// A heading, with its level and its written id.
    Heading(u8, Option<String>),
    /// A list; whether it is numbered.
    List(bool),
    /// An item of a list.
    Item,
    /// A quotation, a note, a warning.
    Quote,
    /// A table, with the number of its columns.
    Table(usize),
    /// The head of a table, or a row.
    Row,
    /// A cell.
    Cell,
    /// A list of definitions.
    Definitions,
    /// What is defined.
    Term,
    /// What it is.
    Definition,
    /// A note, with its label.
    Note(String),
    /// Code, HTML or a rule, with its bytes.
    Opaque,
}

/// Kinds of what placeholders stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// `*…*`, `**…**`, `~~…~~`
    Style,
    /// A link with a text.
    Link,
    /// `[@id, p. 3]`
    Citation,
    /// `[^1]`
    Note,
    /// `` `code` ``
    Code,
    /// `![](…)`, within a line
    Image,
    /// `[samiya](lang:bm)`
    Foreign,
    /// `<https://…>`
    Address,
    /// A tag of HTML, which is shown as text.
    Html,
    /// A line break that stays.
    Break,
}

/// The key of a text in the memory: 16 hexadecimal digits of the SHA-256 of the text in NFC, with every run of white space
/// as one space and none at the ends.
///
/// Two writings of one text (wrapped otherwise, with no-break spaces) have one key.
pub fn key(text: &str) -> String {
    let normal = normal(text);
    let digest = Sha256::digest(normal.as_bytes());
    digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// A text in NFC, with every run of white space as one space and none at the ends.
pub fn normal(text: &str) -> String {
    let composed = icu_normalizer::ComposingNormalizerBorrowed::new_nfc().normalize(text);
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Segment {
    /// Its key in the memory.
    pub fn key(&self) -> String {
        key(&self.text)
    }

    /// Whether it is a block that is copied and never translated.
    pub fn is_opaque(&self) -> bool {
        self.kind == Kind::Opaque
    }

    /// The text that a reader reads, without placeholders.
    pub fn words(&self) -> String {
        if self.is_opaque() {
            return String::new();
        }
        answer::words(&self.text)
    }

    /// The placeholder with a number.
    pub fn held(&self, id: u32) -> Option<&Held> {
        self.held.iter().find(|held| held.id == id)
    }
}
