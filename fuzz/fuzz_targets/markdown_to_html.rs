//! Any Markdown gives a page, and no element but ours: raw angle brackets of the text never come through.
#![no_main]

use std::sync::Mutex;

use dossier::files::SourceTree;
use dossier::pipeline::{Options, build};
use libfuzzer_sys::fuzz_target;

const SETTINGS: &str = "base_url = \"https://example.org/\"\nlanguages = [\"fr\"]\ntheme = \"bare\"\ntitle = { fr = \"x\" }\n";
const ENTRY: &str = "kind = \"actor\"\nfr = { name = \"GSIM\", definition = \"x\" }\n";
const SOURCE: &str = "[[source]]\nid = \"a\"\nkind = \"web\"\ntitle = \"x\"\n";

fuzz_target!(|body: &str| {
    let mut tree = SourceTree::default();
    tree.insert_text("dossier.toml", SETTINGS);
    tree.insert_text(
        "themes/bare/templates/article.html",
        "{{ content.body | html }}",
    );
    tree.insert_text("content/glossary/gsim.toml", ENTRY);
    tree.insert_text("content/sources/a.toml", SOURCE);
    tree.insert_text(
        "content/articles/x.fr.md",
        format!("+++\ntitle = \"x\"\ndate = 2022-01-01\n+++\n{body}"),
    );
    let page = Mutex::new(String::new());
    build(&tree, &[], &Options::default(), &|file| {
        if file.path.as_str() == "fr/articles/x.html" {
            *page.lock().expect("not poisoned") = String::from_utf8(file.content).expect("UTF-8");
        }
    });
    let page = page
        .into_inner()
        .expect("not poisoned")
        .to_ascii_lowercase();
    for bad in [
        "<script",
        "<iframe",
        "<svg",
        "<style",
        "<object",
        "href=\"javascript:",
        "href=\"data:",
        "src=\"data:",
    ] {
        assert!(!page.contains(bad), "{bad} in {page}");
    }
});
