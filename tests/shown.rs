//! What readers are told of translations, in the shipped dossier as if a machine had made one of its languages.

#![expect(clippy::expect_used, reason = "a test stops when it cannot go on")]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;

use dossier::bitext::memory::{self, Line, Memory, Origin};
use dossier::bitext::shown::{Mark, Shown, shown};
use dossier::bitext::{self, Bitext, align};
use dossier::content::Loaded;
use dossier::files::{OutputFile, SourceTree};
use dossier::pipeline::{Options, build, open};
use dossier::{diagnostic, disk};

type Pages = BTreeMap<String, String>;

/// The shipped dossier as it would be if nothing were remembered of its translations.
fn dossier() -> SourceTree {
    let whole = disk::read(Path::new(env!("CARGO_MANIFEST_DIR")))
        .expect("the dossier")
        .tree;
    let mut tree = SourceTree::default();
    for folder in ["content/", "themes/", "static/", "dossier.toml"] {
        for (path, text) in whole.texts_under(folder) {
            tree.insert_text(path.clone(), text.clone());
        }
        for (path, bytes) in whole.assets_under(folder) {
            tree.insert_asset(path.clone(), bytes.clone());
        }
    }
    tree
}

fn loaded(tree: &SourceTree) -> Loaded {
    open(tree).0.expect("a dossier")
}

fn pages(tree: &SourceTree, options: &Options) -> (Pages, Vec<diagnostic::Diagnostic>) {
    let pages = Mutex::new(Pages::new());
    let built = build(tree, &[], options, &|file: OutputFile| {
        let text = String::from_utf8_lossy(&file.content).into_owned();
        let name = file.path.as_str().to_owned();
        pages.lock().expect("no panic").insert(name, text);
    });
    (pages.into_inner().expect("no panic"), built.diagnostics)
}

/// The dossier with a memory in which every translation that stands in it has one origin.
fn remembered(tree: &SourceTree, origin: Origin, is_meant: &dyn Fn(&Bitext) -> bool) -> SourceTree {
    let loaded = loaded(tree);
    let languages = &loaded.dossier.settings.languages;
    let (bitexts, _) = bitext::read(&loaded, tree);
    let mut with_memory = tree.clone();
    for bitext in bitexts.iter().filter(|bitext| is_meant(bitext)) {
        let mut memory = Memory::default();
        let seen = bitext.source.occurrences();
        for (source, target) in align::align(bitext).pairs {
            let n = seen
                .iter()
                .find(|(ix, ..)| *ix == source)
                .map_or(0, |found| found.2);
            let (source, target) =
                Option::zip(bitext.source.segment(source), bitext.target.segment(target))
                    .expect("both exist");
            memory.insert(Line {
                k: source.key(),
                n,
                src: source.text.clone(),
                tgt: target.text.clone(),
                th: Some(target.key()),
                o: origin,
                e: String::new(),
                g: String::new(),
            });
        }
        let path = memory::path(
            languages.tag(bitext.from),
            languages.tag(bitext.to),
            &bitext.name,
        );
        with_memory.insert_text(path.as_str(), memory.written().as_str());
    }
    with_memory
}

#[test]
fn of_a_dossier_without_translations_nothing_is_said() {
    let tree = dossier();
    let (shown, found) = shown(&loaded(&tree), &tree);
    assert_eq!((shown, found), (Shown::default(), Vec::new()));
}

/// Every passage of every article has its mark on the page, and a row on the page that compares.
#[test]
fn a_draft_by_machine_is_marked_passage_by_passage() {
    let tree = remembered(&dossier(), Origin::Machine, &|_| true);
    let loaded = loaded(&tree);
    let (shown, found) = shown(&loaded, &tree);
    assert_eq!(found, []);
    let (pages, found) = pages(&tree, &Options::default());
    assert!(!diagnostic::has_errors(&found), "{found:?}");
    let mut seen = 0;
    for (ix, document) in loaded.dossier.documents() {
        for (from, to) in shown.parallels(ix) {
            let translated = shown.document(ix, to).expect("a translation");
            let version = document.version(to).expect("a version");
            let page = &pages[version.route.as_str()];
            // A title has no mark of its own, and a correction neither: the notice at the page’s head speaks for them.
            let unmarked = ["title", "corrections.1", "corrections.2"]
                .iter()
                .filter(|path| translated.fields.contains_key(**path))
                .count();
            let marks = page.matches("<small class=\"passage-mark\"").count();
            assert_eq!(
                marks + unmarked,
                translated.count(Mark::Machine),
                "{}",
                version.route
            );
            assert_eq!(
                translated.passages,
                translated.count(Mark::Machine),
                "{}",
                version.route
            );
            assert_eq!(
                page.matches("class=\"translation\"").count(),
                1,
                "{}",
                version.route
            );
            for lang in [from, to] {
                let own = document.version(lang).expect("a version").route.as_str();
                let languages = &loaded.dossier.settings.languages;
                let pair = format!(".{}-{}.html", languages.tag(from), languages.tag(to));
                let parallel = &pages[&own.replace(".html", &pair)];
                for row in 1..=translated.pairs.len() {
                    assert!(
                        parallel.contains(&format!("id=\"pair_{row}\"")),
                        "{own}: {row}"
                    );
                }
            }
            seen += marks;
        }
    }
    assert!(seen > 200, "{seen}");
}

/// What a person wrote or reviewed reads as if nobody had translated it: only the links to the pages that compare are new.
#[test]
fn a_translation_that_was_reviewed_has_no_mark() {
    let plain = dossier();
    let (before, _) = pages(&plain, &Options::default());
    let (after, _) = pages(
        &remembered(&plain, Origin::Reviewed, &|_| true),
        &Options::default(),
    );
    let mut compared = 0;
    for (path, page) in &after {
        match before.get(path) {
            Some(old) => {
                // Machines are told what it was translated from.
                let data = "<script type=\"application/ld+json\">";
                let lines = |page: &str| -> String {
                    let lines = page.split_inclusive('\n');
                    lines
                        .filter(|line| !line.starts_with("<p class=\"compare\">"))
                        .filter(|line| !line.starts_with(data))
                        .collect()
                };
                assert_eq!(lines(page), lines(old), "{path}");
            }
            None => compared += 1,
        }
    }
    assert!(compared > 10, "{compared} pages that compare");
}

#[test]
fn texts_of_the_mock_engine_are_refused_by_file() {
    let tree = remembered(&dossier(), Origin::Mock, &|bitext| {
        bitext.name.contains("moura")
    });
    let (made, found) = pages(&tree, &Options::default());
    let files: Vec<_> = found
        .iter()
        .filter(|found| found.code == diagnostic::Code::MockText)
        .filter_map(|found| Some(found.place.as_ref()?.file.to_string()))
        .collect();
    assert!(
        files.contains(&"content/articles/moura.en.md".to_owned()),
        "{files:?}"
    );
    assert!(made.is_empty());
    let allowed = Options {
        allow_mock: true,
        ..Options::default()
    };
    let (made, found) = pages(&tree, &allowed);
    assert!(!diagnostic::has_errors(&found), "{found:?}");
    for (path, page) in made.iter().filter(|(path, _)| path.ends_with(".html")) {
        let is_banner =
            page.contains("class=\"draft mock\"") && page.contains("content=\"noindex\"");
        assert!(is_banner, "{path} has no banner");
    }
}
