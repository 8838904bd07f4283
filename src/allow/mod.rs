//! Comments that silence a finding where it stands, with a reason: `dossier-allow: code: why`.
//!
//! One syntax for all files, in the comments that each has: `<!-- … -->` in Markdown, `#` in TOML and front matter. A comment on
//! a line of its own is about what follows it: a block of Markdown, up to the next blank line; a key of TOML with its whole value.
//! At the end of a line it is about that line, and `dossier-allow-file` is about the whole file.
//!
//! 1. [`read()`] finds the comments of all texts, and says what is wrong with them;
//! 2. [`Allows::settle`] takes what they silence out of the findings of a stage, and gives the others their levels;
//! 3. [`Allows::unused`] says which have silenced nothing.

mod markdown;
mod toml;

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Levels};
use crate::files::{Place, SourcePath, SourceTree, Span};
use crate::markdown::ALLOW;

/// The comments of a dossier, and its levels.
#[derive(Clone, Debug, Default)]
pub struct Allows {
    list: Vec<Allow>,
    levels: Levels,
}

/// A comment that silences findings of one code.
#[derive(Clone, Debug)]
struct Allow {
    code: Code,
    place: Place,
    covers: Covers,
    is_used: bool,
}

/// What a comment is about.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Covers {
    File,
    Bytes(Range<usize>),
}

/// A comment as it stands in its file.
struct Comment {
    /// Where it stands.
    range: Range<usize>,
    /// What it says, without the signs around it.
    words: String,
    /// What it is about, unless it is about the file.
    covers: Range<usize>,
}

/// Reads the comments of all texts of `tree`, and says which of them silence nothing because of how they are written.
pub fn read(tree: &SourceTree, levels: &Levels) -> (Allows, Vec<Diagnostic>) {
    let mut list = Vec::new();
    let mut diagnostics = Vec::new();
    let settings = tree.texts_under("dossier.toml");
    for (file, text) in settings.chain(tree.texts_under("content/")) {
        if !text.contains(ALLOW) {
            continue;
        }
        let comments = match file.ends_with(".md") {
            true => markdown::comments(text),
            false => toml::comments(text),
        };
        for comment in comments {
            match understood(file, &comment) {
                Ok(Some(allow)) => list.push(allow),
                Ok(None) => {}
                Err(finding) => diagnostics.push(*finding),
            }
        }
    }
    let levels = levels.clone();
    (Allows { list, levels }, diagnostics)
}

/// What a comment silences; none when it is not one of these.
fn understood(file: &SourcePath, comment: &Comment) -> Result<Option<Allow>, Box<Diagnostic>> {
    let place = Place {
        file: file.clone(),
        span: Span::from(comment.range.clone()),
    };
    let Some(rest) = comment.words.trim().strip_prefix(ALLOW) else {
        return Ok(None);
    };
    let (rest, is_file) = match rest.strip_prefix("-file") {
        Some(rest) => (rest, true),
        None => (rest, false),
    };
    let words = rest.trim_start().strip_prefix(':').unwrap_or_default();
    let (name, reason) = words.split_once(':').unwrap_or((words, ""));
    let (name, reason) = (name.trim(), reason.trim());
    let at = |code, name: &str| Diagnostic::at(code, place.clone()).arg("code", name);
    if name.is_empty() {
        let finding = at(Code::AllowWithoutReason, "code").arg("what", "code");
        return Err(Box::new(finding));
    }
    let Some(code) = Code::named(name) else {
        let known = Code::all().map(Code::as_str);
        return Err(Box::new(at(Code::UnknownCode, name).suggest(name, known)));
    };
    if code.is_firm() {
        return Err(Box::new(at(Code::FirmCode, name)));
    }
    if !reason.chars().any(char::is_alphanumeric) {
        let finding = at(Code::AllowWithoutReason, name).arg("what", "reason");
        return Err(Box::new(finding));
    }
    Ok(Some(Allow {
        code,
        covers: match is_file {
            true => Covers::File,
            false => Covers::Bytes(comment.covers.clone()),
        },
        place,
        is_used: false,
    }))
}

impl Allows {
    /// Takes out the findings that a comment silences, and gives the others the level that the dossier sets.
    pub fn settle(&mut self, diagnostics: &mut Vec<Diagnostic>) {
        if !self.list.is_empty() {
            diagnostics.retain(|diagnostic| !self.silences(diagnostic));
        }
        self.levels.apply(diagnostics);
    }

    fn silences(&mut self, diagnostic: &Diagnostic) -> bool {
        let Some(place) = &diagnostic.place else {
            return false;
        };
        let mut is_silent = false;
        for allow in &mut self.list {
            let is_there = match &allow.covers {
                Covers::File => true,
                Covers::Bytes(bytes) => bytes.contains(&place.span.start),
            };
            if is_there && allow.code == diagnostic.code && allow.place.file == place.file {
                allow.is_used = true;
                is_silent = true;
            }
        }
        is_silent
    }

    /// Whether the dossier wants to hear of a code.
    pub fn wants(&self, code: Code) -> bool {
        self.levels.wants(code)
    }

    /// The comments that silenced nothing, of those whose code is wanted and was `looked` for in their file.
    pub fn unused(&self, looked: &dyn Fn(Code, &str) -> bool) -> Vec<Diagnostic> {
        let unused = self.list.iter().filter(|allow| !allow.is_used);
        let unused = unused.filter(|allow| self.wants(allow.code));
        let unused = unused.filter(|allow| looked(allow.code, &allow.place.file));
        let mut unused: Vec<Diagnostic> = unused
            .map(|allow| {
                let finding = Diagnostic::at(Code::UnusedAllow, allow.place.clone());
                let whole = allow.covers == Covers::File;
                finding
                    .arg("code", allow.code.as_str())
                    .arg("where", if whole { "file" } else { "line" })
            })
            .collect();
        self.levels.apply(&mut unused);
        unused
    }
}
