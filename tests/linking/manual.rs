//! Every example of `docs/linking.md`: the files of the first block, and what is linked in the others.

use std::fmt::Write as _;

use dossier::files::SourceTree;

use super::{harness, marked, unmarked};

/// A rule with its examples.
#[derive(Default)]
struct Rule {
    title: String,
    files: Vec<(String, String)>,
    /// Marked texts.
    texts: Vec<String>,
    /// A text, and what a reader reads of it.
    printed: Vec<String>,
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the manual is a file")]
fn every_example_of_the_manual_holds() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/linking.md");
    let manual = std::fs::read_to_string(path).expect("a manual");
    let mut wrong = String::new();
    let rules = rules(&manual);
    for rule in &rules {
        check(rule, &mut wrong);
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    let examples: usize = rules
        .iter()
        .map(|rule| rule.texts.len() + rule.printed.len() / 2)
        .sum();
    assert!(examples >= 28, "only {examples} examples");
}

fn rules(manual: &str) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    let mut rest = manual;
    while let Some((line, after)) = rest.split_once('\n') {
        rest = after;
        if let Some(title) = line.strip_prefix("### ") {
            rules.push(Rule {
                title: title.to_owned(),
                ..Rule::default()
            });
        }
        let Some(info) = line.strip_prefix("```").filter(|info| !info.is_empty()) else {
            continue;
        };
        let (block, after) = rest.split_once("\n```\n").expect("an end of the block");
        rest = after;
        let Some(rule) = rules.last_mut() else {
            continue;
        };
        match info {
            // Other files: another dossier for the same rule.
            "toml" if !rule.files.is_empty() => {
                let title = rule.title.clone();
                rules.push(Rule {
                    title,
                    files: files(block),
                    ..Rule::default()
                });
            }
            "toml" => rule.files = files(block),
            "markdown" => rule.texts.push(block.to_owned()),
            "text" | "text printed" => rule.printed.push(block.to_owned()),
            _ => {}
        }
    }
    rules.retain(|rule| !rule.files.is_empty());
    rules
}

/// The files of a block: each begins with a comment that is its path.
fn files(block: &str) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = Vec::new();
    for line in block.lines() {
        let path = line
            .strip_prefix("# ")
            .filter(|path| path.ends_with(".toml"));
        match (path, files.last_mut()) {
            (Some(path), _) => files.push((path.to_owned(), String::new())),
            (None, Some((_, text))) => text.push_str(&format!("{line}\n")),
            (None, None) => panic!("a block without a path: {line}"),
        }
    }
    files
}

/// A file as it would have to be: with a kind and definitions.
fn completed(text: &str) -> String {
    let mut table: toml::Table = text.parse().expect("TOML");
    table.entry("kind").or_insert_with(|| "actor".into());
    for lang in ["fr", "en"] {
        if let Some(text) = table.get_mut(lang).and_then(toml::Value::as_table_mut) {
            text.entry("definition").or_insert_with(|| "x".into());
        }
    }
    table.to_string()
}

fn dossier(rule: &Rule, texts: &[(String, String)], lang: &str) -> SourceTree {
    let mut settings = "base_url = \"https://example.org/\"\nlanguages = [\"fr\", \"en\"]\ntheme = \"bare\"\ntitle = { fr = \"x\", en = \"x\" }\n[topics.mozambique]\nfr = \"x\"\nen = \"x\"\n".to_owned();
    let own = rule.files.iter().find(|(path, _)| path == "dossier.toml");
    settings.push_str(own.map_or("[glossary]\nlink = \"all\"\n", |(_, text)| text));
    let mut tree = harness::tree([
        ("dossier.toml", settings),
        (
            "themes/bare/templates/article.html",
            "{{ content.body | html }}".to_owned(),
        ),
        (
            "content/sources/s.toml",
            "[[source]]\nid = \"hrw\"\nkind = \"report\"\ntitle = \"x\"\n".to_owned(),
        ),
    ]);
    for (path, text) in rule.files.iter().filter(|(path, _)| path != "dossier.toml") {
        tree.insert_text(path.as_str(), completed(text));
    }
    for (number, (front, body)) in texts.iter().enumerate() {
        let date = if front.contains("date =") {
            ""
        } else {
            "date = 2022-01-01\n"
        };
        let text = format!("+++\ntitle = \"Case {number}\"\n{date}{front}+++\n{body}\n");
        tree.insert_text(format!("content/articles/case-{number}.{lang}.md"), text);
    }
    tree.insert_asset(
        "content/articles/carte.png",
        *include_bytes!("../pictures/clear.png"),
    );
    tree.insert_text("content/articles/carte.png.toml", "credit = \"Dossier\"\n");
    tree
}

fn check(rule: &Rule, wrong: &mut String) {
    let has_french = rule.files.iter().any(|(_, text)| text.contains("[fr]"));
    let lang = if has_french { "fr" } else { "en" };
    let split = |text: &str| match text
        .strip_prefix("+++\n")
        .and_then(|rest| rest.split_once("+++\n"))
    {
        Some((front, body)) => (front.to_owned(), body.to_owned()),
        None => (String::new(), text.to_owned()),
    };
    let sources = rule.texts.iter().chain(rule.printed.iter().step_by(2));
    let texts: Vec<(String, String)> = sources
        .map(|text| split(text))
        .map(|(front, body)| (front, unmarked(&body)))
        .collect();
    let tree = dossier(rule, &texts, lang);
    let (linked, _, findings) = harness::linked(&tree);
    for finding in &findings {
        let _ = writeln!(wrong, "{}: {}", rule.title, harness::line(&tree, finding));
    }
    let language = linked
        .dossier
        .settings
        .languages
        .get(lang)
        .expect("a language");
    for (number, text) in rule.texts.iter().enumerate() {
        let (_, expected) = split(text);
        let id = format!("case-{number}");
        let at = linked
            .dossier
            .documents
            .iter()
            .position(|document| document.id.as_ref() == id);
        let page = at
            .and_then(|at| linked.documents[at][language].as_ref())
            .expect("an article");
        let found = marked(&texts[number].1, &page.text, &linked.dossier);
        if found != expected {
            let _ = writeln!(
                wrong,
                "{}\n  expected {expected:?}\n  found    {found:?}",
                rule.title
            );
        }
    }
    let pages = harness::rendered_anyway(&tree);
    for (number, expected) in rule.printed.iter().skip(1).step_by(2).enumerate() {
        let number = rule.texts.len() + number;
        let read = without_tags(&pages[&format!("{lang}/articles/case-{number}.html")]);
        if read != *expected {
            let _ = writeln!(
                wrong,
                "{}\n  expected {expected:?}\n  printed  {read:?}",
                rule.title
            );
        }
    }
}

/// What a reader reads, a line for each paragraph; no-break spaces as spaces.
fn without_tags(html: &str) -> String {
    let mut out = String::new();
    let mut in_tag = false;
    for c in html.chars() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            '\u{A0}' | '\u{202F}' if !in_tag => out.push(' '),
            c if !in_tag => out.push(c),
            _ => {}
        }
    }
    let lines = out.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}
