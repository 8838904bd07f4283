//! What the plan says of an article.

use serde::Serialize;

use super::article::LeftOut;
use super::{Found, Proposed};
use crate::diagnostic::Wording;

/// An article of a raw file, and what becomes of it.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Item {
    /// The raw file.
    pub raw: String,
    /// Which of its articles, from 1, and how many it has.
    pub part: (usize, usize),
    /// What becomes of it.
    pub state: State,
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// BCP 47 tag of its language.
    pub language: String,
    /// When it was published, in EDTF.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// How that is known, or why not.
    pub date_evidence: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// The files that would be written for it.
    pub files: Vec<String>,
    /// Lines that are not in the text.
    pub left_out: Vec<Excerpt>,
    /// Lines of the text that a person should look at.
    pub doubtful: Vec<Excerpt>,
    /// How many draft events its dated statements make.
    pub events: usize,
    /// Glossary entries that it names, by id.
    pub entries: Vec<String>,
    /// Names that no entry explains.
    pub unknown_names: Vec<String>,
    /// What the changed raw file would change, as a unified diff; a person decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub diff: Option<String>,
}

/// What becomes of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Its files are written.
    New,
    /// The same raw file was imported before.
    Unchanged,
    /// Another version of the raw file was imported before; nothing is written.
    Changed,
}

/// A line of a raw file.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Excerpt {
    /// Its number, from 1.
    pub line: usize,
    /// The rule that left it out, or why a person should look at it.
    pub why: String,
    /// Whether its content went somewhere else.
    pub used: bool,
    /// Its text.
    pub text: String,
}

/// A raw file that was imported before, as the sources `before`.
pub(super) fn unchanged(raw: &str, before: &str) -> Item {
    Item {
        raw: raw.to_owned(),
        part: (1, 1),
        state: State::Unchanged,
        id: before.to_owned(),
        title: String::new(),
        language: String::new(),
        date: None,
        date_evidence: String::new(),
        authors: Vec::new(),
        files: Vec::new(),
        left_out: Vec::new(),
        doubtful: Vec::new(),
        events: 0,
        entries: Vec::new(),
        unknown_names: Vec::new(),
        diff: None,
    }
}

/// What the plan says of an article whose files are `files`.
pub(super) fn item(found: &Found, files: &[Proposed], wording: &Wording) -> Item {
    let article = &found.article;
    // The article is what a person looks for first; it is not written first.
    let mut paths: Vec<String> = files.iter().map(|file| file.path.clone()).collect();
    paths.sort_by_key(|path| !path.ends_with(".md"));
    let left_out = |left: &LeftOut| Excerpt {
        line: left.line,
        why: left.rule.clone(),
        used: left.used,
        text: left.text.clone(),
    };
    Item {
        raw: found.raw.clone(),
        part: (found.part, found.parts),
        state: State::New,
        id: found.id.clone(),
        title: article.title.clone(),
        language: found.lang.clone(),
        date: found.dating.edtf.clone(),
        date_evidence: found.dating.said(wording).join(". "),
        authors: article.authors.clone(),
        files: paths,
        left_out: article.left_out.iter().map(left_out).collect(),
        doubtful: article
            .doubts
            .iter()
            .map(|doubt| Excerpt {
                line: doubt.line,
                why: wording.say(doubt.why, &[]),
                used: false,
                text: doubt.text.clone(),
            })
            .collect(),
        events: found.events.len(),
        entries: found
            .names
            .known
            .iter()
            .map(|(id, ..)| id.clone())
            .collect(),
        unknown_names: found
            .names
            .unknown
            .iter()
            .map(|name| name.form.clone())
            .collect(),
        diff: None,
    }
}

/// How much of two articles is the same, front matter apart: 0 is nothing, 1 all of it.
pub(super) fn likeness(old: &str, new: &str) -> f32 {
    let body = |text: &'_ str| {
        text.splitn(3, "+++\n")
            .last()
            .unwrap_or_default()
            .to_owned()
    };
    similar::TextDiff::from_lines(&body(old), &body(new)).ratio()
}

/// A draft without the comments of its front matter, whose language is that of the command's messages.
fn without_comments(text: &str) -> String {
    let (front, body) = text.split_once("\n+++\n").unwrap_or(("", text));
    let kept = front.lines().filter(|line| !line.starts_with('#'));
    let plain = kept.map(|line| {
        if line.starts_with("date") {
            line.split("  #").next().unwrap_or(line)
        } else {
            line
        }
    });
    format!("{}\n+++\n{body}", plain.collect::<Vec<_>>().join("\n"))
}

/// What would change in a file, as a unified diff.
pub(super) fn diff(old: &str, new: &str, path: &str) -> String {
    let (old, new) = (without_comments(old), without_comments(new));
    similar::TextDiff::from_lines(&old, &new)
        .unified_diff()
        .context_radius(1)
        .header(path, path)
        .to_string()
}
