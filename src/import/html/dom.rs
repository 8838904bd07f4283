//! Walks a parsed page without recursion, and reads what is on an element.

use dom_query::{NodeData, NodeRef};

/// A step of a walk in the order of the page.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step<'a> {
    /// An element (or the document) begins.
    Open(NodeRef<'a>),
    /// It ends.
    Close(NodeRef<'a>),
    /// A text.
    Text(NodeRef<'a>),
}

/// Walks a node and all that is in it.
pub(super) fn steps(root: NodeRef<'_>) -> Steps<'_> {
    Steps {
        root,
        next: Some((root, false)),
    }
}

/// The steps of a walk; any depth takes the same room.
pub(super) struct Steps<'a> {
    root: NodeRef<'a>,
    /// The next node, and whether it is being left.
    next: Option<(NodeRef<'a>, bool)>,
}

impl<'a> Steps<'a> {
    /// After an [`Step::Open`]: goes on behind that element, without a [`Step::Close`] for it.
    pub(super) fn pass(&mut self, node: NodeRef<'a>) {
        self.next = self.after(node);
    }

    fn after(&self, node: NodeRef<'a>) -> Option<(NodeRef<'a>, bool)> {
        if node.id == self.root.id {
            return None;
        }
        let sibling = node.next_sibling().map(|next| (next, false));
        sibling.or_else(|| node.parent().map(|parent| (parent, true)))
    }
}

impl<'a> Iterator for Steps<'a> {
    type Item = Step<'a>;

    fn next(&mut self) -> Option<Step<'a>> {
        loop {
            let (node, is_left) = self.next?;
            if is_left {
                self.next = self.after(node);
                return Some(Step::Close(node));
            }
            if node.is_text() {
                self.next = self.after(node);
                return Some(Step::Text(node));
            }
            if node.is_element() || node.id == self.root.id {
                let child = node.first_child().map(|child| (child, false));
                self.next = child.or(Some((node, true)));
                return Some(Step::Open(node));
            }
            self.next = self.after(node);
        }
    }
}

/// The name of an element, in small letters; empty for anything else.
pub(super) fn name(node: NodeRef<'_>) -> String {
    let element = node.element_ref();
    element.map_or_else(String::new, |element| element.name.local.to_string())
}

/// An attribute that is there and not blank.
pub(super) fn attribute(node: NodeRef<'_>, name: &str) -> Option<String> {
    let value = node.attr(name)?;
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

/// What a text node says.
pub(super) fn text(node: NodeRef<'_>) -> String {
    let read = |node: &dom_query::TreeNode| match &node.data {
        NodeData::Text { contents } => contents.to_string(),
        _ => String::new(),
    };
    node.query_or(String::new(), read)
}

/// The text in a node, with its white space collapsed, up to about `most` bytes.
pub(super) fn text_in(node: NodeRef<'_>, most: usize) -> String {
    let mut out = String::new();
    for step in steps(node) {
        if let Step::Text(node) = step {
            out.push_str(&text(node));
        }
        if out.len() > most {
            break;
        }
    }
    collapse(&out)
}

/// Whether HTML takes a character for white space between words; not so a no-break space.
pub(super) fn is_space(sign: char) -> bool {
    matches!(
        sign,
        ' ' | '\t' | '\n' | '\r' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Whether a character says nothing: controls, soft hyphens, spaces of no width.
pub(super) fn is_mute(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}' | '\u{feff}') || (sign.is_control() && !is_space(sign))
}

/// One space for each stretch of white space, none at the ends, no mute characters.
pub(super) fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars().filter(|sign| !is_mute(*sign)) {
        match is_space(sign) {
            true if out.is_empty() || out.ends_with(' ') => {}
            true => out.push(' '),
            false => out.push(sign),
        }
    }
    out.truncate(out.trim_end_matches(' ').len());
    out
}
