//! The blocks of code of a chapter.

use std::ops::Range;

/// What a block is, by the words after its fence.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// `console`: commands, each after `$ `, and what they print.
    Session,
    /// `console running`: what the terminal of `dossier serve` says next.
    Running,
    /// `toml content/x.toml`: a file as it is to be written.
    File(String),
    /// `diff content/x.toml`: lines of a file that are to be changed.
    Change(String),
    /// Anything else, `console not-run` among it: for the reader alone.
    Shown,
}

/// A block of code.
#[derive(Debug)]
pub(crate) struct Block {
    pub(crate) what: What,
    pub(crate) text: String,
    /// Where its text stands in the chapter.
    pub(crate) at: Range<usize>,
    /// The line of its fence.
    pub(crate) line: usize,
}

impl Block {
    /// The commands of a session.
    pub(crate) fn commands(&self) -> Vec<String> {
        let commands = self.text.lines().filter_map(|line| line.strip_prefix("$ "));
        match self.what {
            What::Session => commands.map(str::to_owned).collect(),
            _ => Vec::new(),
        }
    }
}

/// The blocks of a chapter that begin at the left margin.
pub(crate) fn blocks(text: &str) -> Vec<Block> {
    let mut found = Vec::new();
    let mut open: Option<(&str, Block)> = None;
    let mut at = 0;
    for (line, content) in text.split_inclusive('\n').enumerate() {
        let next = at + content.len();
        let fence = &content[..content.len() - content.trim_start_matches('`').len()];
        match &mut open {
            Some((mark, block)) if fence.len() >= mark.len() && content.trim() == fence => {
                block.at.end = at;
                block.text = text[block.at.clone()].to_owned();
                found.extend(open.take().map(|(_, block)| block));
            }
            None if fence.len() >= 3 => {
                let block = Block {
                    what: what(content[fence.len()..].trim()),
                    text: String::new(),
                    at: next..next,
                    line: line + 1,
                };
                open = Some((fence, block));
            }
            _ => {}
        }
        at = next;
    }
    assert!(open.is_none(), "a block of code is not closed");
    found
}

fn what(info: &str) -> What {
    match info.split_once(' ') {
        None if info == "console" => What::Session,
        None | Some(("console", "not-run")) => What::Shown,
        Some(("console", "running")) => What::Running,
        Some(("diff", path)) => What::Change(path.to_owned()),
        Some((_, path)) => What::File(path.to_owned()),
    }
}
