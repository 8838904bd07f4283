//! Whether a finished site is light, and asks nobody but itself: `dossier check --built`.
//!
//! 1. [`look`] reads one file of the site as soon as it is made, and keeps what matters of it: what it weighs, what a browser
//!    would fetch for it, what breaks its policy. Pages are read by the tokenizer of the HTML standard (html5ever), style sheets
//!    by `css`. The file itself is then forgotten.
//! 2. [`judge()`] compares what was kept with the budgets of the dossier.
//! 3. [`links()`] follows every link of the site to a file and a place of it.
//!
//! What is not seen: what a script fetches once it runs, and what a style sheet hides from a page (a picture in a rule that
//! applies to nothing counts). Elements are read one by one, without the tree that a browser builds of them, so what stands in
//! `<template>` or `<noscript>` counts like the rest.

mod address;
mod css;
mod html;
mod judge;
mod links;
mod policy;

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;

pub use judge::{Heavy, Judged, Weights, judge};
pub use links::links;

use crate::files::{OutPath, OutputFile};
use crate::model::Offline;

/// What matters of one file of the site.
#[derive(Clone, Debug)]
pub struct Look {
    path: OutPath,
    /// Bytes once compressed as servers do (gzip, level 9); none for files that are no part of a budget.
    weight: usize,
    kind: Kind,
}

/// What a file is to a browser.
#[derive(Clone, Debug)]
enum Kind {
    Page(html::Page),
    Style(css::Sheet),
    Script,
    /// A part of the search’s index, which is fetched when a reader searches.
    Index,
    /// The service worker, which is fetched beside the first page.
    Worker,
    Font,
    Other,
}

/// Reads a file of the site.
pub fn look(file: &OutputFile) -> Look {
    let text = || String::from_utf8_lossy(&file.content);
    let kind = match extension(file.path.as_str()).as_str() {
        "html" | "htm" | "xhtml" => Kind::Page(html::read(&text())),
        "css" => Kind::Style(css::read(&text())),
        "js" if file.path.as_str().starts_with(crate::search::FOLDER) => Kind::Index,
        "js" if file.path.as_str() == Offline::WORKER => Kind::Worker,
        "js" | "mjs" => Kind::Script,
        "woff" | "woff2" | "ttf" | "otf" | "ttc" | "eot" => Kind::Font,
        _ => Kind::Other,
    };
    let weight = match kind {
        Kind::Other => 0,
        _ => gzipped(&file.content),
    };
    Look {
        path: file.path.clone(),
        weight,
        kind,
    }
}

fn extension(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    extension.to_ascii_lowercase()
}

/// How many bytes are left of `bytes` after gzip (RFC 1952) at level 9, the header and the sum included.
fn gzipped(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 4), Compression::best());
    // Writing into memory does not fail; were it to, the file would count as it is.
    match encoder.write_all(bytes).and_then(|()| encoder.finish()) {
        Ok(packed) => packed.len(),
        Err(_) => bytes.len(),
    }
}

#[cfg(test)]
mod tests;
