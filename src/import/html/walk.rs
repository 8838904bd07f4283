//! Walks the page and cuts it into leaves.
//!
//! Input: the parsed page and its footnotes. Output: every block that shows something, in the order of the page, with what its
//! elements say of where it stands; nothing is judged here.
//!
//! 1. An element that makes a block ends the line before it and after it; so do two line breaks.
//! 2. What is open around a text (emphasis, a link, a list, a quote …) is a [`Frame`] on a stack, never a call.
//! 3. A table, a code block and an image are read as a whole.
//!
//! Not shown, and so not read: `<head>`, scripts, styles, templates, drawings (`<svg>`), frames, what stands in a `<video>`
//! or its like for browsers that cannot show it, and the `<rp>` of ruby. A raised or lowered number becomes that of Unicode
//! (`km²`).

use std::collections::{BTreeMap, BTreeSet};

use dom_query::{NodeId, NodeRef};

use super::Kind;
use super::address::resolve;
use super::dom::{Step, attribute, collapse, name, steps, text};
use super::leaf::{Content, Leaf, Standing};
use super::notes::Notes;
use super::region::{is_credit, role, why, words};
use super::runs::{Marks, Piece};

/// Elements that show nothing, or nothing of the page's text.
pub(super) const UNSEEN: [&str; 20] = [
    "head", "script", "style", "template", "svg", "iframe", "noembed", "noframes", "object",
    "video", "audio", "canvas", "meta", "link", "param", "source", "track", "rp", "datalist",
    "area",
];

/// Elements that make a block.
const BLOCKS: [&str; 54] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "button",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "optgroup",
    "option",
    "p",
    "pre",
    "search",
    "section",
    "select",
    "summary",
    "table",
    "tbody",
    "td",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "noscript",
    "label",
];

/// What is known of a page once it is walked.
#[derive(Debug, Default)]
pub(super) struct Walked {
    /// The blocks.
    pub(super) leaves: Vec<Leaf>,
    /// The addresses that links lead to.
    pub(super) links: Vec<String>,
    /// The `datetime` of each `<time>`, with the number of leaves before it.
    pub(super) times: Vec<(usize, String)>,
}

/// How digits stand on the line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Shift {
    #[default]
    None,
    Raised,
    Lowered,
}

/// What an open element says of all that is in it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Frame {
    pub(super) is_block: bool,
    /// Where texts stand, by this element or one around it.
    pub(super) here: Standing,
    /// The same by the nearest block.
    pub(super) block: Standing,
    pub(super) marks: Marks,
    shift: Shift,
    pub(super) quote: u8,
    pub(super) list: u8,
    /// The next number of a list.
    number: Option<u64>,
    pub(super) heading: Option<u8>,
    pub(super) is_caption: bool,
    pub(super) is_credit: bool,
    is_return: bool,
}

/// Walks a page. `line.rs` ends lines, `whole.rs` reads images, code and tables.
pub(super) struct Walker<'a> {
    /// The page's own address, for links.
    pub(super) base: Option<&'a str>,
    pub(super) notes: &'a Notes,
    pub(super) is_french: bool,
    pub(super) out: Walked,
    pub(super) known: BTreeMap<String, usize>,
    pub(super) stack: Vec<Frame>,
    pub(super) line: Vec<(Piece, Standing)>,
    pub(super) nodes: Vec<(usize, NodeId)>,
    pub(super) item: Option<(u8, Option<u64>)>,
    pub(super) note: Option<usize>,
    pub(super) waiting: Vec<Leaf>,
    /// What abbreviations stand for, as far as it is said.
    pub(super) expanded: BTreeSet<String>,
}

/// Cuts a page into leaves.
pub(super) fn walk(
    root: NodeRef<'_>,
    notes: &Notes,
    base: Option<&str>,
    is_french: bool,
) -> Walked {
    let mut walker = Walker {
        base,
        notes,
        is_french,
        out: Walked::default(),
        known: BTreeMap::new(),
        stack: Vec::new(),
        line: Vec::new(),
        nodes: Vec::new(),
        item: None,
        note: None,
        waiting: Vec::new(),
        expanded: BTreeSet::new(),
    };
    walker.run(root);
    walker.out
}

impl Walker<'_> {
    /// Walks a node and all that is in it.
    pub(super) fn run(&mut self, root: NodeRef<'_>) {
        let mut walk = steps(root);
        while let Some(step) = walk.next() {
            match step {
                Step::Open(node) => {
                    if !self.open(node) {
                        walk.pass(node);
                    }
                }
                Step::Close(node) => self.close(node),
                Step::Text(node) => self.say(&text(node), Some(node.id)),
            }
        }
        self.end_line();
    }

    /// The innermost open element.
    pub(super) fn top(&self) -> Frame {
        self.stack.last().copied().unwrap_or_default()
    }

    /// Begins an element; `false` if its content is not to be walked.
    fn open(&mut self, node: NodeRef<'_>) -> bool {
        let name = name(node);
        if let Some(&note) = self.notes.marks.get(&node.id) {
            self.line.push((Piece::Note(note), self.top().here));
            return false;
        }
        match name.as_str() {
            _ if UNSEEN.contains(&name.as_str()) => return false,
            "br" => {
                let is_flat = self.top().heading.is_some() || self.top().is_caption;
                let piece = if is_flat { space() } else { Piece::Break };
                self.line.push((piece, self.top().here));
                return false;
            }
            "wbr" => return false,
            "hr" => {
                self.end_line();
                let leaf = self.leaf(Kind::Rule, Content::Rule);
                self.out.leaves.push(leaf);
                return false;
            }
            "img" => {
                self.image(node);
                return false;
            }
            _ => {}
        }
        let is_block = BLOCKS.contains(&name.as_str());
        if is_block {
            self.end_line();
        }
        let frame = self.frame(node, &name, is_block);
        self.stack.push(frame);
        let is_whole = match name.as_str() {
            "pre" => self.pre(node),
            "table" => self.table(node),
            _ => false,
        };
        if is_whole {
            self.stack.pop();
        }
        !is_whole
    }

    /// What an element says, with what is said around it.
    fn frame(&mut self, node: NodeRef<'_>, name: &str, is_block: bool) -> Frame {
        let mut frame = self.top();
        let words = words(node);
        frame.is_block = is_block;
        frame.number = None;
        let is_aside =
            matches!(name, "header" | "footer") && (frame.quote > 0 || frame.here.figure.is_some());
        if !is_aside {
            frame.here.why = why(node, name, &words, frame.here.why);
        }
        frame.here.role = role(name, &words).or(frame
            .here
            .role
            .filter(|_| !matches!(name, "article" | "main")));
        frame.is_credit = is_credit(&words) || (frame.is_credit && !is_block);
        if let Some(&note) = self.notes.targets.get(&node.id) {
            match is_block {
                true => frame.here.note = Some(note),
                false => self.note = Some(note),
            }
        }
        self.inner(node, name, &mut frame);
        if is_block {
            frame.block = frame.here;
        }
        if is_credit(&words) && frame.is_caption && !is_block {
            self.line.push((space(), frame.here));
        }
        frame
    }

    /// What an element's name says.
    fn inner(&mut self, node: NodeRef<'_>, name: &str, frame: &mut Frame) {
        match name {
            "em" | "i" | "cite" | "dfn" | "var" => frame.marks.em = true,
            "strong" | "b" | "dt" => frame.marks.strong = true,
            "del" | "s" | "strike" => frame.marks.del = true,
            "code" | "kbd" | "samp" | "tt" => frame.marks.code = true,
            "sup" => frame.shift = Shift::Raised,
            "sub" => frame.shift = Shift::Lowered,
            "a" => {
                frame.here.is_link = node.has_attr("href");
                self.link(node, frame);
            }
            "q" => self.say(if self.is_french { "« " } else { "“" }, None),
            "article" => frame.here.article = frame.here.article.or(Some(node.id)),
            "main" => frame.here.is_main = true,
            "figure" => {
                frame.here.figure = Some(node.id);
                frame.is_caption = true;
            }
            "figcaption" => frame.is_caption = true,
            "blockquote" => {
                frame.quote = frame.quote.saturating_add(1);
                frame.list = 0;
                frame.is_caption = false;
            }
            "ul" | "ol" | "menu" | "dir" => {
                frame.list = frame.list.saturating_add(1);
                let start = attribute(node, "start").and_then(|start| start.parse().ok());
                frame.number = (name == "ol").then(|| start.unwrap_or(1));
            }
            "li" => self.item(node, frame),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = name.bytes().last().map_or(2, |digit| digit - b'0');
                frame.heading = Some(level.max(2));
                frame.here.is_top = level == 1;
            }
            "time" => {
                let time = attribute(node, "datetime").map(|time| (self.out.leaves.len(), time));
                self.out.times.extend(time);
            }
            _ => {}
        }
    }

    fn item(&mut self, node: NodeRef<'_>, frame: &Frame) {
        let said = attribute(node, "value").and_then(|value| value.parse().ok());
        let list = self.stack.iter_mut().rev().find(|outer| outer.is_block);
        let number = list.and_then(|list| {
            let number = said.or(list.number)?;
            list.number = Some(number.saturating_add(1));
            Some(number)
        });
        self.item = Some((frame.list.max(1), number));
    }

    fn link(&mut self, node: NodeRef<'_>, frame: &mut Frame) {
        let Some(written) = attribute(node, "href") else {
            return;
        };
        let is_in_note = frame.here.note.is_some() || self.note.is_some();
        if let Some(id) = written.strip_prefix('#') {
            let text = super::dom::text_in(node, 12);
            let is_short = text.chars().count() <= 6 && !text.contains(char::is_alphabetic);
            frame.is_return = is_short && (self.notes.returns.contains(id) || is_in_note);
        }
        let Some(address) = resolve(self.base, &written) else {
            return;
        };
        let next = self.out.links.len();
        let link = *self.known.entry(address).or_insert_with_key(|address| {
            self.out.links.push(address.clone());
            next
        });
        frame.marks.link = Some(link);
    }

    /// Ends an element.
    fn close(&mut self, node: NodeRef<'_>) {
        match name(node).as_str() {
            "q" => self.say(if self.is_french { " »" } else { "”" }, None),
            "abbr" | "acronym" => {
                if let Some(title) = attribute(node, "title") {
                    let marks = self.top().marks;
                    let text = format!(" ({})", collapse(&title));
                    let is_extra = true;
                    self.line.push((
                        Piece::Text {
                            text,
                            marks,
                            is_extra,
                        },
                        self.top().here,
                    ));
                }
            }
            _ => {}
        }
        if self.top().is_block {
            self.end_line();
        }
        if name(node) == "li" {
            self.item = None;
        }
        self.stack.pop();
    }

    /// Adds a text to the line.
    fn say(&mut self, text: &str, node: Option<NodeId>) {
        let frame = self.top();
        if frame.is_return {
            return;
        }
        let digits = match frame.shift {
            Shift::None => None,
            Shift::Raised => Some("⁰¹²³⁴⁵⁶⁷⁸⁹"),
            Shift::Lowered => Some("₀₁₂₃₄₅₆₇₈₉"),
        };
        let is_number = !text.is_empty() && text.trim().bytes().all(|byte| byte.is_ascii_digit());
        let text = match digits.filter(|_| is_number) {
            Some(digits) => text.chars().map(|sign| shifted(sign, digits)).collect(),
            None => text.to_owned(),
        };
        let marks = frame.marks;
        let is_extra = false;
        self.nodes.extend(node.map(|node| (self.line.len(), node)));
        self.line.push((
            Piece::Text {
                text,
                marks,
                is_extra,
            },
            frame.here,
        ));
    }
}

/// A piece that is one space.
pub(super) fn space() -> Piece {
    Piece::Text {
        text: " ".to_owned(),
        marks: Marks::default(),
        is_extra: false,
    }
}

fn shifted(sign: char, digits: &str) -> char {
    let digit = sign
        .to_digit(10)
        .and_then(|digit| digits.chars().nth(digit as usize));
    digit.unwrap_or(sign)
}
