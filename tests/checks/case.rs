//! A case: the small dossier, changed once badly and once well.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use dossier::diagnostic::{Diagnostic, Severity};
use dossier::files::line_column;
use dossier::pipeline::{Options, build};

/// Where the cases are.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/checks")
}

pub(crate) struct Case {
    pub(crate) bad: Example,
    pub(crate) good: Example,
}

/// The files of a dossier, and the command that is asked about it.
pub(crate) struct Example {
    files: BTreeMap<String, Vec<u8>>,
    command: Option<Vec<String>>,
    /// Where its findings stand, where a case says so: a line `file:line:column code` for each.
    pub(crate) places: Option<Vec<String>>,
}

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
            files: BTreeMap::new(),
            command: None,
            places: None,
        };
        for (root, is_theme) in [("tests/checks/_base", false), ("tests/sites/_shared", true)] {
            let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(root);
            collect(&root, &root, &mut example.files);
            assert!(
                !is_theme || example.files.len() > 10,
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
        match *words.as_slice() {
            ["console"] => {
                let typed = text.trim().strip_prefix("$ dossier ");
                let typed = typed.expect("a block console holds one line: $ dossier …");
                self.command = Some(typed.split(' ').map(str::to_owned).collect());
            }
            ["places"] => self.places = Some(text.lines().map(str::to_owned).collect()),
            [_, path] => {
                self.files.insert(path.to_owned(), text.into());
            }
            [_, path, "+"] => {
                let file = self.files.entry(path.to_owned()).or_default();
                file.push(b'\n');
                file.extend_from_slice(text.as_bytes());
            }
            [_, path, "-"] => {
                self.files.remove(path).expect("a file to take away");
            }
            _ => panic!("a block names its language and its file: {info}"),
        }
    }

    /// Where findings of a code stand: `file:line:column code`.
    pub(crate) fn stand(&self, code: &str) -> Vec<String> {
        let written = self.written();
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

    /// What is found: codes, and whether each is an error.
    pub(crate) fn findings(&self) -> Vec<(String, bool)> {
        let written = self.written();
        match &self.command {
            None => checked(written.path()),
            Some(words) => ran(written.path(), words),
        }
    }

    /// Its files, in a folder.
    fn written(&self) -> tempfile::TempDir {
        let written = tempfile::tempdir().expect("a folder");
        for (path, bytes) in &self.files {
            let path = written.path().join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, bytes).expect("a file");
        }
        written
    }
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

fn checked(root: &Path) -> Vec<(String, bool)> {
    let read = dossier::disk::read(root).expect("a dossier");
    let built = build(&read.tree, &read.problems, &options(), &|file| drop(file));
    let findings = built.diagnostics.iter();
    let findings = findings.map(|found| {
        let is_error = found.severity() == Severity::Error;
        (found.code.as_str().to_owned(), is_error)
    });
    findings.collect()
}

fn ran(root: &Path, words: &[String]) -> Vec<(String, bool)> {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("dossier"));
    let command = command.current_dir(root).env_clear().args(words);
    let output = command
        .args(["--format", "json"])
        .output()
        .expect("it runs");
    assert!(
        output.status.code().is_some_and(|code| code < 2),
        "{words:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let lines = text.lines();
    let objects = lines.filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let findings = objects.filter_map(|object| {
        let code = object.get("code")?.as_str()?.to_owned();
        Some((code, object.get("severity")?.as_str()? == "error"))
    });
    findings.collect()
}
