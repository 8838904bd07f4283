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
    site_with(theme, &[])
}

/// The same, with more files in its theme: path and text.
fn site_with(theme: &str, more: &[(&str, String)]) -> BTreeMap<String, String> {
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
    for (path, text) in more {
        tree.insert_text(format!("themes/{theme}/{path}"), text.clone());
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

#[test]
fn a_string_is_changed_by_any_name_beside_a_copy_of_the_built_in_ones() {
    let copy = read("themes/carnet/i18n/strings.en.ftl");
    let mine = "nav-glossary = Words\n".to_owned();
    let files = [("i18n/strings.en.ftl", copy), ("i18n/mine.en.ftl", mine)];
    let site = site_with("carnet", &files);
    assert!(site["en/glossary/index.html"].contains("<h1 class=\"wide\">Words</h1>"));
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

/// What `{% component … %}` says in a template: `link(link: map, @root: string)`.
fn declared(template: &str) -> impl Iterator<Item = String> + '_ {
    template.split("{% component ").skip(1).map(|rest| {
        let (signature, _) = rest.split_once("%}").expect("the tag ends");
        signature.trim_end_matches('-').trim().to_owned()
    })
}

fn name(signature: &str) -> &str {
    signature.split_once('(').expect("it has arguments").0
}

fn templates(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => templates(&path, found),
            false => found.push(fs::read_to_string(path).expect("a text")),
        }
    }
}

#[test]
fn the_manual_lists_all_components_with_types_and_pictures() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut texts = Vec::new();
    templates(&here.join("themes/carnet/templates"), &mut texts);
    let mut components: Vec<String> = texts.iter().flat_map(|text| declared(text)).collect();
    components.sort();
    assert!(!components.is_empty());
    for signature in &components {
        let arguments = &signature[name(signature).len() + 1..signature.len() - 1];
        for argument in arguments.split(", ").filter(|one| !one.is_empty()) {
            assert!(
                argument.contains(": "),
                "`{argument}` of {signature} has no type"
            );
        }
    }

    let manual = read("docs/theme.md");
    let (_, section) = manual
        .split_once("\n## All components\n")
        .expect("the section of components");
    let section = section.split("\n## ").next().unwrap_or(section);
    let rows: Vec<&str> = section.lines().filter(|l| l.starts_with("| `")).collect();
    let mut listed: Vec<String> = rows
        .iter()
        .map(|row| row.split('`').nth(1).unwrap_or_default().to_owned())
        .collect();
    listed.sort();
    assert_eq!(
        listed, components,
        "docs/theme.md lists other components, or with other arguments, than the templates have"
    );

    let mut pictures = Vec::new();
    for row in rows {
        let name = name(row.split('`').nth(1).unwrap_or_default());
        let picture = format!("components/{name}.png");
        if row.contains(&format!("]({picture})")) {
            assert!(here.join("docs").join(&picture).is_file(), "no {picture}");
            pictures.push(format!("{name}.png"));
        } else {
            assert!(row.contains("(no picture: "), "{name} has no picture");
        }
    }
    let mut files: Vec<String> = fs::read_dir(here.join("docs/components"))
        .expect("the pictures")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into()
        })
        .collect();
    files.sort();
    pictures.sort();
    assert_eq!(files, pictures, "pictures of no component");
}
