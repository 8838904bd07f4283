//! A dossier in a folder of its own, and the command run in it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use tempfile::TempDir;

/// A dossier with one of everything, in a folder of its own.
pub(crate) const FILES: [(&str, &str); 13] = [
    (
        "dossier.toml",
        "base_url = \"https://example.org/mali/\"\nlanguages = [\"fr\", \"en\"]\n\n[title]\nfr = \"Mali\"\nen = \"Mali\"\n\n[topics.army]\nfr = \"Armée\"\nen = \"Army\"\n",
    ),
    (
        "content/index.fr.md",
        "+++\ntitle = \"Mali\"\nsummary = \"Dix ans.\"\n+++\nLire [Moura](article:moura).\n",
    ),
    (
        "content/index.en.md",
        "+++\ntitle = \"Mali\"\n+++\nRead [Moura](article:moura).\n",
    ),
    (
        "content/articles/moura.fr.md",
        "+++\ntitle = \"Moura\"\ndate = 2022-05-02\ntopics = [\"army\"]\naliases = [\"ancien\"]\n+++\n## Les faits\n\nLe GSIM, selon elle [@hrw].\n\n![](figure:deaths)\n\n![Moura](plan.svg)\n\n    du code\n\nUne note[^1].\n\n[^1]: La note.\n",
    ),
    (
        "content/articles/moura.en.md",
        "+++\ntitle = \"Moura\"\n+++\n## The facts\n\nThe GSIM, she says [@hrw].\n\n![](figure:deaths)\n\n![Moura](plan.svg)\n\n    du code\n\nA note[^1].\n\n[^1]: The note.\n",
    ),
    (
        "content/articles/kidal.fr.md",
        "+++\ntitle = \"Kidal\"\ndate = 2022-05-01\n+++\nTexte.\n",
    ),
    (
        "content/articles/plan.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 20\"><path d=\"M0 0h30v20z\"/></svg>\n",
    ),
    ("content/articles/plan.svg.toml", "credit = \"Dossier\"\n"),
    (
        "content/glossary/gsim.toml",
        "kind = \"actor\"\n\n[fr]\nname = \"GSIM\"\ndefinition = \"\"\"\nUn groupe,\nsur deux lignes.\n\"\"\"\n\n[en]\nname = \"GSIM\"\ndefinition = \"A group.\"\n",
    ),
    (
        "content/events/e.toml",
        "[[event]]\nid = \"e\"\ndate = \"2022-03-27/2022-03-31\"\nactors = [\"gsim\"]\nsources = [\"hrw\"]\nfr = { title = \"Opération\", text = \"Cinq jours.\" }\nen = { title = \"Operation\", text = \"Five days.\" }\n",
    ),
    (
        "content/sources/s.toml",
        "[[source]]\nid = \"hrw\"\nkind = \"report\"\npublisher = \"HRW\"\ntitle = \"Massacre\"\nlanguage = \"en\"\n",
    ),
    (
        "content/figures/f.toml",
        "[[figure]]\nid = \"deaths\"\nfr = { measure = \"Morts\" }\nen = { measure = \"Deaths\" }\n\n[[figure.row]]\nby = \"gsim\"\nvalue = 1300\nsource = \"hrw\"\nfr = { counts = \"civils\" }\nen = { counts = \"civilians\" }\n",
    ),
    ("static/contact.txt", "x\n"),
];

pub(crate) const MOURA: &str = "content/articles/moura.fr.md";

pub(crate) struct Project {
    pub(crate) folder: TempDir,
}

impl Project {
    pub(crate) fn new() -> Self {
        let project = Self {
            folder: TempDir::new().expect("a temporary folder"),
        };
        for (path, text) in FILES {
            project.write(path, text);
        }
        project
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("its folder");
        fs::write(path, bytes).expect("a file");
    }

    /// Adds a line to the text of the article on Moura.
    pub(crate) fn add(&self, line: &str) {
        let text = fs::read_to_string(self.path(MOURA)).expect("the article");
        self.write(MOURA, text + "\n" + line + "\n");
    }

    /// Runs the command in the dossier's folder.
    pub(crate) fn run(&self, args: &[&str]) -> Assert {
        command(self.folder.path()).args(args).assert()
    }

    /// Builds a site that must come out without a finding, and returns its files.
    pub(crate) fn build(&self, args: &[&str]) -> Files {
        let built = self.run(&[&["build"], args].concat()).code(0);
        assert!(
            !stderr(&built).contains("["),
            "a finding: {}",
            stderr(&built)
        );
        files(&self.path("public"))
    }
}

/// The command in a folder, with an environment that says nothing of the machine's.
pub(crate) fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dossier"));
    command.current_dir(folder).env_clear().env("LC_ALL", "C");
    command
}

/// The files below a folder, by path; hidden ones too.
pub(crate) type Files = BTreeMap<PathBuf, Vec<u8>>;

pub(crate) fn files(folder: &Path) -> Files {
    let mut found = Files::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("below").to_owned();
                found.insert(name, fs::read(path).expect("a file"));
            }
        }
    }
    found
}

/// Fails with the names of the files that differ.
pub(crate) fn assert_same(one: &Files, other: &Files, what: &str) {
    let names = one.keys().chain(other.keys());
    let differ: std::collections::BTreeSet<_> = names
        .filter(|name| one.get(*name) != other.get(*name))
        .collect();
    assert!(differ.is_empty(), "{what}: these files differ: {differ:?}");
}

pub(crate) fn text(files: &Files, name: &str) -> String {
    let bytes = files
        .get(Path::new(name))
        .unwrap_or_else(|| panic!("no {name} among {:?}", files.keys()));
    String::from_utf8(bytes.clone()).expect("UTF-8")
}

pub(crate) fn stderr(assert: &Assert) -> String {
    String::from_utf8_lossy(&assert.get_output().stderr).into_owned()
}

pub(crate) fn stdout(assert: &Assert) -> String {
    String::from_utf8_lossy(&assert.get_output().stdout).into_owned()
}

/// Names of what stands in the dossier's folder, sorted.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<_> = entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}
