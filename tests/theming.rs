//! The tiny theme of `tests/theming/`: one template, one string and one rule of its own, as `docs/theme.md` shows them. Everything
//! else is `carnet`.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the disk, and stops when it cannot"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Mutex;

use dossier::files::{OutputFile, SourceTree};
use dossier::pipeline::{Options, build};

const FILES: [&str; 3] = [
    "templates/page.html",
    "i18n/mine.en.ftl",
    "style/95-mine.css",
];

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A dossier with a page in two languages; its pages with their hashed names made equal.
fn site(theme: &str) -> BTreeMap<String, String> {
    let mut tree = SourceTree::default();
    tree.insert_text(
        "dossier.toml",
        format!("base_url = \"https://example.org/\"\nlanguages = [\"fr\", \"en\"]\ntheme = \"{theme}\"\n[title]\nfr = \"Mali\"\nen = \"Mali\"\n"),
    );
    tree.insert_text(
        "content/method.fr.md",
        "+++\ntitle = \"Méthode\"\n+++\nQui le dit.\n",
    );
    tree.insert_text(
        "content/method.en.md",
        "+++\ntitle = \"Method\"\n+++\nWho says it.\n",
    );
    for file in FILES {
        let text = read(&format!("tests/theming/tiny/{file}"));
        match file.ends_with(".css") {
            true => tree.insert_asset(format!("themes/tiny/{file}"), text.into_bytes()),
            false => tree.insert_text(format!("themes/tiny/{file}"), text),
        }
    }
    let files = Mutex::new(BTreeMap::new());
    let built = build(&tree, &[], &Options::default(), &|file: OutputFile| {
        let text = String::from_utf8_lossy(&file.content).into_owned();
        files
            .lock()
            .expect("no panic")
            .insert(file.path.as_str().to_owned(), text);
    });
    assert!(built.diagnostics.is_empty(), "{:?}", built.diagnostics);
    let mut files = files.into_inner().expect("no panic");
    let style = files
        .keys()
        .find(|path| path.starts_with("assets/carnet.") && path.ends_with(".css"))
        .expect("a style sheet")
        .clone();
    let sheet = files.remove(&style).expect("it was there");
    for text in files.values_mut() {
        *text = text.replace(&style, "STYLE");
    }
    files.insert("STYLE".into(), sheet);
    files
}

#[test]
fn only_what_the_theme_has_of_its_own_is_another() {
    let (carnet, tiny) = (site("carnet"), site("tiny"));
    assert_eq!(
        carnet.keys().collect::<Vec<_>>(),
        tiny.keys().collect::<Vec<_>>()
    );
    for (path, before) in &carnet {
        let after = &tiny[path];
        let expected = match path.as_str() {
            "STYLE" => format!("{before}:root{{--indigo: #00553f}}"),
            path if path.contains("/method") => {
                let home = if path.starts_with("fr/") {
                    "Accueil"
                } else {
                    "Home"
                };
                let lang = &path[..2];
                let more =
                    format!("<p class=\"more\"><a href=\"../{lang}/index.html\">{home}</a></p>");
                words(&before.replace("</main>", &format!("{more}</main>")))
            }
            _ => words(before),
        };
        let after = if path == "STYLE" {
            after.clone()
        } else {
            words(after)
        };
        assert_eq!(
            after,
            expected
                .replace(">Glossary<", ">Words<")
                .replace("\"Glossary\"", "\"Words\"")
                .replace("Glossary ", "Words "),
            "{path}"
        );
    }
    assert_ne!(carnet["en/method.html"], tiny["en/method.html"]);
    assert!(tiny["en/glossary/index.html"].contains("<h1 class=\"wide\">Words</h1>"));
    assert!(tiny["fr/glossaire/index.html"].contains("<h1 class=\"wide\">Glossaire</h1>"));
}

/// The text as one line: a block leaves line breaks where it was filled.
fn words(text: &str) -> String {
    text.lines().map(str::trim).collect()
}

#[test]
fn the_manual_shows_the_same_files() {
    let manual = read("docs/theme.md");
    for file in FILES {
        let text = read(&format!("tests/theming/tiny/{file}"));
        assert!(
            manual.contains(&format!("\n{text}```\n")),
            "docs/theme.md does not show {file} as it is"
        );
    }
}
