//! Writes what a command changed: each file whole or not at all.

use std::path::Path;

use crate::bitext::memory::Memory;
use crate::bitext::{Bitext, memory};
use crate::cli::write;
use crate::diagnostic::Phrase;
use crate::disk;
use crate::files::{OutPath, Proposed, SourceTree};

/// Writes the memory of a text, then its target: should the second fail, the next run takes it from the first.
pub(super) fn save(
    root: &Path,
    tree: &SourceTree,
    bitext: &Bitext,
    (from, to): (&str, &str),
    memory: &Memory,
    target: Option<&str>,
) -> Result<(), Phrase> {
    if *memory != bitext.memory && !bitext.memory.is_damaged {
        put(
            root,
            tree,
            &memory::path(from, to, &bitext.name),
            &memory.written(),
        )?;
    }
    if let Some(text) = target {
        put(root, tree, &bitext.target.file, text)?;
    }
    Ok(())
}

/// Writes a file of the dossier, over what was read of it or anew.
fn put(root: &Path, tree: &SourceTree, path: &str, text: &str) -> Result<(), Phrase> {
    match (tree.text(path), OutPath::new(path)) {
        (Some(old), Ok(place)) => Ok(disk::replace(root, &place, old, text)?),
        _ => Ok(write::write(
            root,
            &[Proposed {
                path: path.to_owned(),
                text: text.to_owned(),
            }],
        )?),
    }
}
