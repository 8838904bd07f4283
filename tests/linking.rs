//! The glossary linker: every case of `tests/linking/*.md` (see the README there), rules that need more than a text, and
//! properties that hold for any text.

#![expect(
    clippy::expect_used,
    reason = "a helper that fails is a test that fails"
)]

#[path = "markdown/harness.rs"]
mod harness;
#[path = "linking/links.rs"]
mod links;
#[path = "linking/manual.rs"]
mod manual;
#[path = "markdown/page.rs"]
mod page;
#[path = "linking/properties.rs"]
mod properties;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use dossier::diagnostic::Code;
use dossier::files::SourceTree;
use dossier::link::LinkedText;
use dossier::markdown::{parse, runs};
use dossier::model::{Body, Dossier};

/// A file of cases.
struct Table {
    lang: String,
    link: String,
    /// The text of each entry's file, by id.
    entries: BTreeMap<String, String>,
    /// Title and marked text.
    cases: Vec<(String, String)>,
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the cases are files")]
fn every_case_links_what_it_says() {
    let mut count = 0;
    let mut wrong = String::new();
    insta::glob!("linking/*.md", |path| {
        if path.ends_with("README.md") {
            return;
        }
        let text = std::fs::read_to_string(path).expect("a readable file");
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let table = read(&text);
        count += table.cases.len();
        check(&name, &table, &mut wrong);
    });
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(count >= 80, "only {count} cases");
}

fn read(text: &str) -> Table {
    let (_, rest) = text.split_once("+++\n").expect("front matter");
    let (front, cases) = rest
        .split_once("+++\n")
        .expect("an end of the front matter");
    let mut front: toml::Table = front.parse().expect("TOML");
    let mut text = |key: &str, default: &str| match front.remove(key) {
        Some(value) => value.as_str().expect("a string").to_owned(),
        None => default.to_owned(),
    };
    let (lang, link) = (text("lang", "fr"), text("link", "all"));
    let entries = front
        .remove("entry")
        .unwrap_or_else(|| toml::Table::new().into());
    let entries = entries.as_table().expect("entries").clone();
    let cases = cases.split("=== ").skip(1).map(|case| {
        let (title, text) = case.split_once('\n').expect("a text");
        (title.to_owned(), text.trim_end().to_owned())
    });
    Table {
        entries: entries
            .into_iter()
            .map(|(id, entry)| (id, entry_file(&entry, &lang)))
            .collect(),
        cases: cases.collect(),
        lang,
        link,
    }
}

/// An entry of a table as the file that an author would write.
fn entry_file(entry: &toml::Value, lang: &str) -> String {
    let mut words = entry.as_table().expect("an entry").clone();
    let mut file = toml::Table::new();
    file.insert("kind".to_owned(), "actor".into());
    for key in ["kind", "case", "link"] {
        if let Some(value) = words.remove(key) {
            file.insert(key.to_owned(), value);
        }
    }
    words
        .entry("definition")
        .or_insert_with(|| "Une définition.".into());
    file.insert(lang.to_owned(), words.into());
    file.to_string()
}

/// The dossier with the table's entries, and an article for each text.
fn tree<'t>(table: &Table, texts: impl Iterator<Item = &'t str>) -> SourceTree {
    let mut tree = harness::tree([
        (
            "dossier.toml",
            format!(
                "base_url = \"https://example.org/\"\nlanguages = [\"fr\", \"en\"]\ntheme = \"bare\"\ntitle = {{ fr = \"x\", en = \"x\" }}\n[glossary]\nlink = \"{}\"\n",
                table.link
            ),
        ),
        (
            "themes/bare/templates/article.html",
            "{{ content.body | html }}".to_owned(),
        ),
        (
            "content/sources/s.toml",
            "[[source]]\nid = \"hrw\"\nkind = \"report\"\ntitle = \"x\"\n".to_owned(),
        ),
    ]);
    for (id, text) in &table.entries {
        tree.insert_text(format!("content/glossary/{id}.toml"), text.clone());
    }
    for (number, text) in texts.enumerate() {
        let path = format!("content/articles/case-{number:03}.{}.md", table.lang);
        tree.insert_text(
            path,
            format!("+++\ntitle = \"Case {number:03}\"\ndate = 2022-01-01\n+++\n{text}"),
        );
    }
    tree.insert_asset(
        "content/articles/carte.png",
        *include_bytes!("pictures/clear.png"),
    );
    tree.insert_text("content/articles/carte.png.toml", "credit = \"Dossier\"\n");
    tree
}

fn check(file: &str, table: &Table, wrong: &mut String) {
    let plain: Vec<String> = table.cases.iter().map(|(_, text)| unmarked(text)).collect();
    let tree = tree(table, plain.iter().map(String::as_str));
    let (linked, _, findings) = harness::linked(&tree);
    for finding in &findings {
        if finding.code != Code::RawHtml {
            let _ = writeln!(wrong, "{file}: {}", harness::line(&tree, finding));
        }
    }
    let pages = harness::rendered_anyway(&tree);
    let lang = linked
        .dossier
        .settings
        .languages
        .get(&table.lang)
        .expect("a language");
    for (number, (title, expected)) in table.cases.iter().enumerate() {
        let id = format!("case-{number:03}");
        let position = linked
            .dossier
            .documents
            .iter()
            .position(|d| d.id.as_ref() == id);
        let page = position
            .and_then(|at| linked.documents[at][lang].as_ref())
            .expect("an article");
        let found = marked(&plain[number], &page.text, &linked.dossier);
        let waits = title.starts_with("waits:");
        if (found == *expected) == waits {
            let _ = writeln!(
                wrong,
                "{file}: {title}\n  expected {expected:?}\n  found    {found:?}"
            );
        }
        // What is printed is what was found, and nothing else changes.
        let html = &pages[&format!("{}/articles/{id}.html", table.lang)];
        let mut printed: Vec<String> = links::term_links(html)
            .into_iter()
            .map(|(id, _)| id)
            .collect();
        let mut wanted = ids(&found);
        printed.sort();
        wanted.sort();
        if printed != wanted {
            let _ = writeln!(
                wrong,
                "{file}: {title}\n  printed {printed:?}, not {wanted:?}\n  {html}"
            );
        }
        for violation in page::violations(html) {
            let _ = writeln!(wrong, "{file}: {title}\n  {violation}\n  {html}");
        }
    }
}

/// The text without its marks: `[GSIM]{gsim}` is GSIM.
fn unmarked(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("]{") {
        let (_, after) = after.split_once('}').expect("an end of the mark");
        let (start, name) = before.rsplit_once('[').expect("a beginning of the mark");
        out.push_str(start);
        out.push_str(name);
        rest = after;
    }
    out + rest
}

/// The text with a mark for each mention that becomes a link.
fn marked(text: &str, linked: &LinkedText, dossier: &Dossier) -> String {
    let events = parse(text);
    let runs = runs(&events);
    let mut out = String::new();
    let mut done = 0;
    for mention in &linked.mentions {
        let range = mention.start as usize..mention.end as usize;
        let range = runs[mention.run as usize].source_range(&events, range);
        let id = &dossier.entry(mention.entry).id;
        let _ = write!(
            out,
            "{}[{}]{{{id}}}",
            &text[done..range.start],
            &text[range.clone()]
        );
        done = range.end;
    }
    out + &text[done..]
}

/// The entries that a marked text links to, by mark or by hand.
fn ids(marked: &str) -> Vec<String> {
    let after = |sign: &'static str, end: char| {
        marked
            .split(sign)
            .skip(1)
            .filter_map(move |rest| Some(rest.split_once(end)?.0.to_owned()))
    };
    after("]{", '}')
        .chain(after("](term:", ')'))
        .filter(|id| !id.is_empty())
        .collect()
}

/// A table of one entry, for the rules that need more than a text.
fn gsim(definition: &str) -> Table {
    read(&format!(
        "+++\n[entry.gsim]\nname = \"Groupe de soutien\"\nacronym = \"GSIM\"\ndefinition = \"{definition}\"\n[entry.aqmi]\nname = \"AQMI\"\n+++\n"
    ))
}

#[test]
fn an_entry_is_not_linked_in_its_own_definition() {
    let tree = tree(
        &gsim("Le GSIM, né d’AQMI, dit le Groupe de soutien."),
        ["x"].into_iter(),
    );
    let (linked, _, _) = harness::linked(&tree);
    let lang = linked.dossier.settings.languages.get("fr").expect("fr");
    let of = |id: &str| {
        linked
            .dossier
            .entries
            .iter()
            .position(|e| e.id.as_ref() == id)
            .expect("an entry")
    };
    let mentions = &linked.definitions[of("gsim")][lang].mentions;
    let entries: Vec<_> = mentions.iter().map(|m| m.entry.0 as usize).collect();
    assert_eq!(entries, [of("aqmi")]);
}

#[test]
fn a_form_that_two_entries_claim_is_an_error_and_links_to_neither() {
    let table = read(
        "+++\n[entry.un]\nname = \"Groupe\"\nacronym = \"GSIM\"\n[entry.deux]\nname = \"Autre\"\nacronym = \"Gsim\"\n+++\n=== x\nLe GSIM et le Groupe.\n",
    );
    let tree = tree(&table, ["Le GSIM et le Groupe."].into_iter());
    let (linked, _, findings) = harness::linked(&tree);
    let codes: Vec<_> = findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, [Code::FormClaimedTwice]);
    assert_eq!(findings[0].related.len(), 1, "the other entry is named too");
    let lang = linked.dossier.settings.languages.get("fr").expect("fr");
    let text = &linked.documents[0][lang].as_ref().expect("a page").text;
    assert_eq!(
        marked("Le GSIM et le Groupe.", text, &linked.dossier),
        "Le GSIM et le [Groupe]{un}."
    );
}

#[test]
fn a_form_is_looked_for_in_its_own_language_only() {
    let mut tree = tree(&gsim("x"), ["Le JNIM et le GSIM."].into_iter());
    tree.insert_text(
        "content/glossary/gsim.toml",
        "kind = \"actor\"\nfr = { name = \"GSIM\", definition = \"x\" }\nen = { name = \"JNIM\", definition = \"x\" }\n",
    );
    let (linked, _, _) = harness::linked(&tree);
    let lang = linked.dossier.settings.languages.get("fr").expect("fr");
    let text = &linked.documents[0][lang].as_ref().expect("a page").text;
    assert_eq!(
        marked("Le JNIM et le GSIM.", text, &linked.dossier),
        "Le JNIM et le [GSIM]{gsim}."
    );
}

/// A link by hand in a heading is the entry's only mention: what it leads to must be on the page all the same.
#[test]
fn every_link_to_a_word_finds_its_definition() {
    let text = "## [Le groupe](term:gsim)\n\nx[^1] | ![Carte](carte.png)\n\n[^1]: AQMI\n";
    let mut tree = tree(&gsim("x"), [text].into_iter());
    tree.insert_text(
        "dossier.toml",
        "base_url = \"https://example.org/\"\nlanguages = [\"fr\", \"en\"]\ntitle = { fr = \"x\", en = \"x\" }\n",
    );
    let (pages, _) = harness::built(&tree);
    let html = &pages["fr/articles/case-000.html"];
    for id in ["gsim", "aqmi"] {
        assert!(
            html.contains(&format!("href=\"#term_{id}\"")),
            "no link to {id}"
        );
        assert!(
            html.contains(&format!("id=\"term_{id}\"")),
            "no definition of {id}"
        );
    }
}

/// The place of a body in its file has no part in what is linked.
#[test]
fn a_body_is_linked_wherever_it_stands_in_its_file() {
    let body = Body::new("x.md".into(), "+++\n+++\nLe GSIM.".into(), 8);
    assert_eq!(body.text(), "Le GSIM.");
}
