//! Writes XML.

use super::can_hold;

/// A text in XML that is being written: elements on lines of their own, indented, but for what is written in one line.
#[derive(Debug)]
pub(crate) struct Xml {
    out: String,
    depth: usize,
}

impl Xml {
    /// An empty document in UTF-8.
    pub(crate) fn new() -> Self {
        Self {
            out: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(),
            depth: 0,
        }
    }

    /// An element with others inside.
    pub(crate) fn element(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inner: impl FnOnce(&mut Self),
    ) {
        self.indent();
        self.start(name, attributes);
        self.out.push('\n');
        self.depth += 1;
        inner(self);
        self.depth -= 1;
        self.indent();
        self.end(name);
        self.out.push('\n');
    }

    /// An element with text in it, and perhaps others, on one line.
    pub(crate) fn line(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inner: impl FnOnce(&mut Self),
    ) {
        self.indent();
        self.start(name, attributes);
        inner(self);
        self.end(name);
        self.out.push('\n');
    }

    /// An element with a text.
    pub(crate) fn leaf(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.line(name, attributes, |xml| xml.text(text));
    }

    /// An element with nothing in it, on a line of its own.
    pub(crate) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.indent();
        self.alone(name, attributes);
        self.out.push('\n');
    }

    /// The start of an element, within a line.
    pub(crate) fn start(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.out.push('>');
    }

    /// The end of an element.
    pub(crate) fn end(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    /// An element with nothing in it, within a line.
    pub(crate) fn alone(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.out.push_str("/>");
    }

    /// A text, without the characters that XML cannot hold.
    pub(crate) fn text(&mut self, text: &str) {
        for c in text.chars().filter(|c| can_hold(*c)) {
            match c {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                // A reader would make a line feed of it.
                '\r' => self.out.push_str("&#13;"),
                c => self.out.push(c),
            }
        }
    }

    /// The document.
    pub(crate) fn finish(self) -> String {
        self.out
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.out.push('<');
        self.out.push_str(name);
        for (name, value) in attributes {
            self.out.push_str(&format!(" {name}=\""));
            for c in value.chars().filter(|c| can_hold(*c)) {
                match c {
                    '&' => self.out.push_str("&amp;"),
                    '<' => self.out.push_str("&lt;"),
                    '>' => self.out.push_str("&gt;"),
                    '"' => self.out.push_str("&quot;"),
                    // A reader would make spaces of them.
                    '\t' | '\n' | '\r' => self.out.push_str(&format!("&#{};", u32::from(c))),
                    c => self.out.push(c),
                }
            }
            self.out.push('"');
        }
    }

    fn indent(&mut self) {
        self.out.extend(std::iter::repeat_n(' ', self.depth));
    }
}
