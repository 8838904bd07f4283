//! The languages of the built-in theme: each says all there is to say, in all its plural forms, and pages written from right to
//! left need no other style sheet.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the disk, and stops when it cannot"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use dossier::pipeline::{Options, build};

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The files of a folder of the theme, by name.
fn files(path: &str) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder(path)).expect("the folder is there");
    let read = entries.map(|entry| {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy();
        (
            name.into_owned(),
            fs::read_to_string(&path).expect("a text file"),
        )
    });
    read.collect()
}

/// The messages of a language with their texts.
fn messages(lang: &str) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for (name, text) in files("themes/carnet/i18n") {
        if !name.ends_with(&format!(".{lang}.ftl")) && name != format!("{lang}.ftl") {
            continue;
        }
        let mut key = None;
        for line in text.lines() {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                key = line.split_once(" =").map(|(key, _)| key.to_owned());
            }
            if let Some(key) = &key
                && !line.starts_with('#')
            {
                let message = found.entry(key.clone()).or_default();
                message.push_str(line);
                message.push('\n');
            }
        }
    }
    found
}

#[test]
fn every_language_has_every_message() {
    let keys = |lang| messages(lang).into_keys().collect::<BTreeSet<_>>();
    let english = keys("en");
    assert!(english.len() > 200, "{} messages", english.len());
    for lang in ["fr", "ar"] {
        let difference: Vec<_> = english.symmetric_difference(&keys(lang)).cloned().collect();
        assert!(difference.is_empty(), "{lang}: {difference:?}");
    }
}

/// CLDR gives Arabic six plural forms. A date that is approximate counts one or two things, and no more.
#[test]
fn every_count_in_arabic_has_its_six_forms() {
    let mut counts = 0;
    for (key, text) in messages("ar") {
        if !text.contains("$count ->") || key.starts_with("date-note-") {
            continue;
        }
        counts += 1;
        for form in ["[zero]", "[one]", "[two]", "[few]", "[many]", "*[other]"] {
            assert!(text.contains(form), "{key} has no {form}");
        }
    }
    assert!(counts > 10, "{counts} messages count");
}

/// The addresses of an Arabic dossier can be pasted anywhere.
#[test]
fn addresses_are_in_latin_letters() {
    for (key, text) in messages("ar") {
        if key.starts_with("path-") {
            let (_, slug) = text.trim().split_once(" = ").expect("a text");
            let is_plain = |c: char| c.is_ascii_lowercase() || c == '-';
            assert!(slug.chars().all(is_plain), "{key} = {slug}");
        }
    }
}

#[test]
fn a_dossier_in_french_and_arabic_needs_no_string_of_its_own() {
    let read =
        dossier::disk::read(&folder("tests/sites/french-arabic")).expect("the case can be read");
    let mut tree = read.tree;
    let settings = tree.text("dossier.toml").expect("settings").to_string();
    let settings = settings.replace("theme = \"bare\"", "theme = \"carnet\"");
    assert!(settings.contains("carnet"));
    tree.insert_text("dossier.toml", settings);
    let built = build(&tree, &read.problems, &Options::default(), &|_| {});
    assert!(built.diagnostics.is_empty(), "{:?}", built.diagnostics);
}

/// What is wrong with a declaration when lines may begin on the right.
fn physical(property: &str, value: &str) -> bool {
    const SIDES: [&str; 4] = ["left", "right", "top", "bottom"];
    let names_a_side = property.split('-').any(|part| SIDES.contains(&part));
    let is_size = matches!(
        property
            .strip_prefix("min-")
            .or(property.strip_prefix("max-")),
        Some("width" | "height")
    ) || matches!(property, "width" | "height");
    let aligns = matches!(property, "text-align" | "float" | "clear" | "caption-side")
        && value.split_whitespace().any(|word| SIDES.contains(&word));
    let is_box = matches!(
        property,
        "margin" | "padding" | "inset" | "border-width" | "border-color" | "border-style"
    );
    let sides: Vec<_> = value.split_whitespace().collect();
    let is_lopsided = is_box && matches!(sides.as_slice(), [_, right, _, left] if right != left);
    names_a_side || is_size || aligns || is_lopsided
}

#[test]
fn the_style_sheet_knows_no_left_and_right() {
    let mut declarations = 0;
    for (name, text) in files("themes/carnet/style") {
        let mut rest = text.as_str();
        let mut code = String::new();
        while let Some((before, after)) = rest.split_once("/*") {
            code.push_str(before);
            rest = after.split_once("*/").expect("comments end").1;
        }
        code.push_str(rest);
        // What is before a brace is a selector or a condition: `(min-width: 62rem)`.
        for part in code.split_inclusive(['{', '}', ';']) {
            let Some(declaration) = part.strip_suffix(['}', ';']) else {
                continue;
            };
            let Some((property, value)) = declaration.split_once(':') else {
                continue;
            };
            declarations += 1;
            let (property, value) = (property.trim(), value.trim());
            assert!(!physical(property, value), "{name}: {property}: {value}");
        }
    }
    assert!(declarations > 400, "{declarations} declarations");
    for (property, value) in [
        ("margin-left", "1rem"),
        ("text-align", "right"),
        ("padding", "0 1px 0 2px"),
        ("border-bottom-right-radius", "1px"),
        ("max-width", "3rem"),
    ] {
        assert!(physical(property, value), "{property}: {value} is found");
    }
}
