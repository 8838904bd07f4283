//! A case: the small dossier, changed once badly and once well.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use dossier::diagnostic::{Diagnostic, Severity};
use dossier::files::line_column;
use dossier::pipeline::{Options, build};

use crate::make;

/// Where the cases are.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/checks")
}

pub(crate) struct Case {
    pub(crate) bad: Example,
    pub(crate) good: Example,
}

/// What is done in the folder of a small dossier, in this order.
pub(crate) struct Example {
    steps: Vec<Step>,
    /// What is written of the dossier before them.
    base: BTreeMap<String, Vec<u8>>,
    /// Where its findings stand, where a case says so: a line `file:line:column code` for each.
    pub(crate) places: Option<Vec<String>>,
}

/// A block of a case.
enum Step {
    Write(String, Vec<u8>),
    /// A text that is added to a file, so many times.
    Append(String, String, usize),
    Remove(String),
    /// A file of so many bytes, all zero.
    Size(String, u64),
    /// A symbolic link, and where it leads.
    Link(String, String),
    /// Takes the right to read a file from everybody.
    Lock(String),
    Run(Vec<String>),
    /// What the machine or the program must have: `unix`, `feature cards`.
    Needs(String),
}

/// What an example cannot be tried without on this machine.
#[derive(Debug)]
pub(crate) struct Lacks(pub(crate) String);

/// Codes, and whether each is an error.
pub(crate) type Findings = Vec<(String, bool)>;

impl Case {
    pub(crate) fn read(text: &str) -> Self {
        let at = |heading: &str| text.find(heading).expect("# bad, then # good");
        let (bad, good) = (at("# bad\n"), at("# good\n"));
        Self {
            bad: Example::read(&text[bad..good]),
            good: Example::read(&text[good..]),
        }
    }
}

impl Example {
    fn read(text: &str) -> Self {
        let mut example = Self {
            steps: Vec::new(),
            base: BTreeMap::new(),
            places: None,
        };
        for (root, is_theme) in [("tests/checks/_base", false), ("tests/sites/_shared", true)] {
            let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(root);
            collect(&root, &root, &mut example.base);
            assert!(
                !is_theme || example.base.len() > 10,
                "the theme is not there"
            );
        }
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            let fence: String = line.chars().take_while(|c| *c == '`').collect();
            if fence.len() < 3 {
                continue;
            }
            let block = lines.by_ref().take_while(|line| *line != fence);
            let block: String = block.flat_map(|line| [line, "\n"]).collect();
            example.block(line.trim_start_matches('`'), &block);
        }
        example
    }

    fn block(&mut self, info: &str, text: &str) {
        let words: Vec<&str> = info.split_whitespace().collect();
        let bare = text.trim();
        let step = match *words.as_slice() {
            ["console"] => {
                let typed = bare.strip_prefix("$ dossier ");
                let typed = typed.expect("a block console holds one line: $ dossier …");
                Step::Run(typed.split(' ').map(str::to_owned).collect())
            }
            ["places"] => {
                self.places = Some(text.lines().map(str::to_owned).collect());
                return;
            }
            ["needs"] => Step::Needs(bare.to_owned()),
            ["hex", path] => Step::Write(path.into(), bytes(bare)),
            ["size", path] => Step::Size(path.into(), bare.parse().expect("a number of bytes")),
            ["link", path] => Step::Link(path.into(), bare.to_owned()),
            ["lock", path] => Step::Lock(path.into()),
            [_, path] => Step::Write(path.into(), text.into()),
            [_, path, more] if more.starts_with('+') => {
                let times = more.trim_start_matches('+').parse().unwrap_or(1);
                Step::Append(path.into(), format!("\n{text}"), times)
            }
            [_, path, "-"] => Step::Remove(path.into()),
            _ => panic!("a block names its language and its file: {info}"),
        };
        self.steps.push(step);
    }

    /// Where findings of a code stand: `file:line:column code`.
    pub(crate) fn stand(&self, code: &str) -> Vec<String> {
        let written = self.base();
        for step in &self.steps {
            step.take(written.path(), false).expect("a case of places");
        }
        let read = dossier::disk::read(written.path()).expect("a dossier");
        let built = build(&read.tree, &read.problems, &options(), &|file| drop(file));
        let findings = built.diagnostics.iter();
        let findings = findings.filter(|found| found.code.as_str() == code);
        let line = |found: &Diagnostic| {
            let place = found.place.as_ref().expect("a place");
            let text = read.tree.text(&place.file).map(AsRef::as_ref);
            let asset = || std::str::from_utf8(read.tree.asset(&place.file)?).ok();
            let text = text.or_else(asset).unwrap_or_default();
            let (line, column) = line_column(text, place.span.start);
            format!("{}:{line}:{column} {code}", place.file)
        };
        findings.map(line).collect()
    }

    /// What is found when all is done: by its last block, if that is a command, else by a check.
    pub(crate) fn findings(&self) -> Result<Findings, Lacks> {
        let written = self.base();
        let (mut found, mut is_locked) = (None, false);
        for step in &self.steps {
            is_locked |= matches!(step, Step::Lock(_));
            found = step.take(written.path(), is_locked)?;
        }
        Ok(found.unwrap_or_else(|| checked(written.path())))
    }

    /// The small dossier, in a folder.
    fn base(&self) -> tempfile::TempDir {
        let written = tempfile::tempdir().expect("a folder");
        for (path, bytes) in &self.base {
            write(&written.path().join(path), bytes);
        }
        written
    }
}

impl Step {
    /// Does it below a folder; what a command has found.
    fn take(&self, root: &Path, is_locked: bool) -> Result<Option<Findings>, Lacks> {
        match self {
            Self::Write(path, bytes) => write(&root.join(path), bytes),
            Self::Append(path, text, times) => {
                let path = root.join(path);
                let there = fs::read_to_string(&path).unwrap_or_default();
                write(&path, (there + &text.repeat(*times)).as_bytes());
            }
            Self::Remove(path) => fs::remove_file(root.join(path)).expect("a file to take away"),
            Self::Size(path, bytes) => {
                let path = root.join(path);
                write(&path, b"");
                let file = fs::OpenOptions::new().write(true).open(path);
                let file = file.expect("a file");
                file.set_len(*bytes).expect("a file of that size");
            }
            Self::Link(path, to) => make::link(Path::new(to), &root.join(path))?,
            Self::Lock(path) => make::lock(root, path)?,
            Self::Needs(what) if make::has(what) => {}
            Self::Needs(what) => return Err(Lacks(what.clone())),
            Self::Run(words) => return Ok(Some(make::ran(root, words, is_locked)?)),
        }
        Ok(None)
    }
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, bytes).expect("a file");
}

/// The bytes that pairs of hexadecimal digits stand for; what follows `;` in a line is for readers.
fn bytes(text: &str) -> Vec<u8> {
    let lines = text
        .lines()
        .map(|line| line.split(';').next().unwrap_or(line));
    let pairs = lines.flat_map(str::split_whitespace);
    let byte = |pair| u8::from_str_radix(pair, 16).expect("two hexadecimal digits");
    pairs.map(byte).collect()
}

fn collect(root: &Path, folder: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("a file").path();
        if path.is_dir() {
            collect(root, &path, files);
            continue;
        }
        let name = path.strip_prefix(root).expect("below").to_string_lossy();
        let bytes = fs::read(&path).expect("a file");
        files.insert(name.replace('\\', "/"), bytes);
    }
}

/// A check, on a day that does not change.
fn options() -> Options {
    Options {
        compare: true,
        today: Some((2026, 11, 21)),
        ..Options::default()
    }
}

fn checked(root: &Path) -> Findings {
    let read = dossier::disk::read(root).expect("a dossier");
    let built = build(&read.tree, &read.problems, &options(), &|file| drop(file));
    let findings = built.diagnostics.iter();
    let findings = findings.map(|found| {
        let is_error = found.severity() == Severity::Error;
        (found.code.as_str().to_owned(), is_error)
    });
    findings.collect()
}
