//! A piece of an article: a paragraph, a heading, an item of a list.

/// A piece of a raw text, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Block {
    /// What it is.
    pub(super) shape: Shape,
    /// Its text on one line, without marks of lists and quotations.
    pub(super) text: String,
    /// Its Markdown, when the file itself had markup; else it is made from the text.
    pub(super) markdown: Option<String>,
    /// The lines of the raw file that it was made from: number, from 1, and text.
    pub(super) lines: Vec<(usize, String)>,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Prose.
    Paragraph,
    /// A heading of this level; 2 is the highest in a text, whose title is the first.
    Heading(u8),
    /// An item of a list.
    Item {
        /// How deep it stands; 0 is the outermost list.
        depth: u8,
        /// The sign or number before it.
        mark: Mark,
    },
    /// A quotation set apart.
    Quote,
    /// Anything else whose Markdown is ready: a table, code, an image, a note.
    Ready,
}

/// What stands before an item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A bullet or a dash: the sign.
    Sign(char),
    /// A number, and the sign after it.
    Number(u64, char),
}

impl Block {
    /// A block of one line.
    pub(super) fn new(shape: Shape, line: usize, text: String) -> Self {
        Self {
            shape,
            text: text.clone(),
            markdown: None,
            lines: vec![(line, text)],
        }
    }

    /// The line that it begins in.
    pub(super) fn line(&self) -> usize {
        self.lines.first().map_or(0, |(number, _)| *number)
    }

    /// Whether it is prose of some length, and no title, label or caption.
    pub(super) fn is_prose(&self) -> bool {
        matches!(self.shape, Shape::Paragraph)
            && (self.text.chars().count() >= 200
                || (self.text.chars().count() >= 60 && super::lines::ends_sentence(&self.text)))
    }
}

impl Shape {
    /// What a line is by its first sign, and its text after the mark.
    pub(super) fn of_line(text: &str) -> (Self, &str) {
        if let Some(rest) = text.strip_prefix('>') {
            return (Self::Quote, rest.trim_start());
        }
        match mark(text) {
            Some((mark, rest)) => (Self::Item { depth: 0, mark }, rest),
            None => (Self::Paragraph, text),
        }
    }
}

/// The mark of a list at the beginning of a line, and what follows it.
///
/// An em dash is none: in French print it begins an utterance.
fn mark(text: &str) -> Option<(Mark, &str)> {
    let mut letters = text.chars();
    let first = letters.next()?;
    if matches!(
        first,
        '•' | '·' | '▪' | '◦' | '‣' | '●' | '■' | '*' | '-' | '–' | '+'
    ) {
        let rest = letters.as_str();
        let text = rest.trim_start();
        return (rest.len() > text.len() && !text.is_empty()).then_some((Mark::Sign(first), text));
    }
    let digits = text.find(|c: char| !c.is_ascii_digit())?;
    let number = text
        .get(..digits)
        .filter(|digits| (1..=3).contains(&digits.len()))?;
    let mut letters = text.get(digits..)?.chars();
    let sign = letters
        .next()
        .filter(|sign| matches!(sign, '.' | ')' | '°'))?;
    let rest = letters.as_str();
    let text = rest.trim_start();
    (rest.len() > text.len() && !text.is_empty())
        .then(|| Some((Mark::Number(number.parse().ok()?, sign), text)))
        .flatten()
}
