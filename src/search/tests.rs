//! What is written is read back here as the script reads it.

use proptest::prelude::*;
use serde_json::Value;

use super::words::{folded, words};
use super::*;

/// The files of an index of `pages`, by the name that they call out.
fn written(tag: &str, pages: &[Page], synonyms: &[BTreeSet<String>]) -> Vec<(String, Value)> {
    let sizes: Vec<usize> = pages.iter().map(|_| 6_000).collect();
    let index = Index::new(tag, "search/x/".to_owned(), &sizes, synonyms);
    let mut files = Vec::new();
    for (number, page) in pages.iter().enumerate() {
        files.extend(index.add(number, page));
    }
    files.extend(index.finish(&Labels::default()));
    files.iter().map(called).collect()
}

fn called(file: &File) -> (String, Value) {
    let script = std::str::from_utf8(&file.content).expect("a script is text");
    let inner = script.trim_end().strip_prefix("dossier_search(");
    let inner = inner
        .and_then(|script| script.strip_suffix(')'))
        .expect("one call");
    serde_json::from_str::<Vec<Value>>(&format!("[{inner}]"))
        .map(|values| {
            (
                values[0].as_str().expect("a name").to_owned(),
                values[1].clone(),
            )
        })
        .expect("JSON")
}

/// The pages that have a form, with the other names that its group shows.
fn find(files: &[(String, Value)], word: &str) -> (Vec<(u32, u8)>, String) {
    let form = folded(word);
    let head = &files
        .iter()
        .find(|(name, _)| name == "head")
        .expect("a head")
        .1;
    let from = head["from"].as_array().expect("a list");
    let after = from.partition_point(|first| first.as_str().expect("a form") <= form.as_str());
    let name = format!("w{}", after.saturating_sub(1));
    let Some((_, shard)) = files.iter().find(|(known, _)| *known == name) else {
        return Default::default();
    };
    let mut found = Vec::new();
    let mut others = String::new();
    for pair in shard.as_array().expect("a list").chunks(2) {
        let text = pair[0].as_str().expect("forms");
        let (forms, names) = text.split_once('|').unwrap_or((text, ""));
        if forms.split(' ').any(|known| known == form) {
            found.extend(read(pair[1].as_str().expect("pages")));
            others.push_str(names);
        }
    }
    (found, others)
}

fn read(text: &str) -> Vec<(u32, u8)> {
    let mut signs = text.bytes().map(|byte| u32::from(byte - b'0'));
    let mut pages = Vec::new();
    let mut next = 0;
    while let Some(mut sign) = signs.next() {
        let (mut distance, mut shift) = (0, 0);
        while sign > 31 {
            distance |= (sign & 31) << shift;
            shift += 5;
            sign = signs.next().expect("more bits");
        }
        next += distance | (sign << shift);
        pages.push((next, signs.next().expect("a weight") as u8));
        next += 1;
    }
    pages
}

fn page(title: &str, text: &str) -> Page {
    Page {
        title: title.to_owned(),
        passages: vec![Passage::Text(text.to_owned())],
        worth: 100,
        ..Page::default()
    }
}

fn numbers(found: &(Vec<(u32, u8)>, String)) -> Vec<u32> {
    found.0.iter().map(|(number, _)| *number).collect()
}

#[test]
fn a_form_finds_the_pages_that_have_another() {
    let pages = [
        page("Une attaque", "Les villageois ont fui l’armée."),
        page("Autre", "Plusieurs attaques, des otages libérés."),
        page("Rien", "La libération de l’otage sans armes."),
    ];
    let files = written("fr", &pages, &[]);
    for (word, expected) in [
        ("attaques", vec![0, 1]),
        ("ATTAQUE", vec![0, 1]),
        ("otage", vec![1, 2]),
        ("liberation", vec![1, 2]),
        ("libéré", vec![]),
        ("armée", vec![0]),
        ("armee", vec![0]),
        ("armes", vec![2]),
        ("villageois", vec![0]),
    ] {
        assert_eq!(numbers(&find(&files, word)), expected, "{word}");
    }
}

#[test]
fn names_of_one_thing_lead_to_it_and_to_what_speaks_of_it() {
    let synonyms = [
        BTreeSet::from(["GSIM".to_owned(), "JNIM".to_owned()]),
        BTreeSet::from(["Mali".to_owned()]),
    ];
    let entry = Page {
        title: "GSIM".to_owned(),
        names: vec![
            "GSIM".to_owned(),
            "JNIM".to_owned(),
            "Support Group for Islam and Muslims".to_owned(),
        ],
        worth: 100,
        ..Page::default()
    };
    let article = Page {
        mentions: vec!["JNIM".to_owned()],
        ..page("Au Mali", "Le GSIM nie tout.")
    };
    let pages = [article, entry, page("Autre", "Il va mal.")];
    let files = written("fr", &pages, &synonyms);
    let (found, others) = find(&files, "jnim");
    assert_eq!(others, "gsim");
    let weight = |page: u32| {
        found
            .iter()
            .find(|(number, _)| *number == page)
            .map(|(_, weight)| *weight)
    };
    assert!(weight(1) > weight(0) && weight(0).is_some(), "{found:?}");
    assert_eq!(numbers(&find(&files, "muslims")), [1]);
    // A name is no form of a word.
    assert_eq!(numbers(&find(&files, "mali")), [0]);
    assert_eq!(numbers(&find(&files, "mal")), [2]);
}

#[test]
fn the_order_in_which_pages_come_changes_nothing() {
    let pages: Vec<Page> = (0..9)
        .map(|number| {
            page(
                &format!("Titre {number}"),
                "Des mots communs, un mot commun.",
            )
        })
        .collect();
    let sizes = [7_000; 9];
    let make = |order: &mut dyn Iterator<Item = usize>| {
        let index = Index::new("fr", "search/fr/".to_owned(), &sizes, &[]);
        let mut files: Vec<File> = order
            .filter_map(|number| index.add(number, &pages[number]))
            .collect();
        files.extend(index.finish(&Labels::default()));
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files
    };
    assert_eq!(make(&mut (0..9)), make(&mut (0..9).rev()));
}

#[test]
fn a_page_that_does_not_come_is_not_found() {
    let index = Index::new("fr", "search/fr/".to_owned(), &[10, 10], &[]);
    assert!(index.add(1, &page("Deux", "mots")).is_none());
    let files: Vec<_> = index
        .finish(&Labels::default())
        .iter()
        .map(called)
        .collect();
    assert_eq!(numbers(&find(&files, "mots")), [1]);
}

proptest! {
    #[test]
    fn every_word_finds_its_page(texts in prop::collection::vec("([a-zéèœ’ .-]|\\PC){0,120}", 1..12)) {
        let pages: Vec<Page> = texts.iter().map(|text| page("", text)).collect();
        let files = written("fr", &pages, &[]);
        for (number, text) in (0..).zip(&texts) {
            for word in words(text).filter(|word| !folded(word).is_empty()) {
                prop_assert!(numbers(&find(&files, word)).contains(&number), "{word:?} of {text:?}");
            }
        }
    }
}
