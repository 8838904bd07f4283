//! Markdown as readers get it: every case of `tests/markdown/*.md` through a whole build, what no text may do to a page,
//! and texts made at random.
//!
//! A case is the body of an article in French; a file whose name ends in `.both.md` is built in English too. Its snapshot
//! shows the body's HTML and the findings. When a finding stops the build, the snapshot shows what would have been
//! printed: what is refused must be harmless there too.

#![expect(
    clippy::expect_used,
    reason = "a helper that fails is a test that fails"
)]

#[path = "markdown/harness.rs"]
mod harness;
#[path = "markdown/page.rs"]
mod page;
#[path = "markdown/soup.rs"]
mod soup;
#[path = "markdown/xss.rs"]
mod xss;

use dossier::diagnostic::has_errors;
use dossier::files::SourceTree;

/// The dossier around the case: one of everything that a text can speak of.
const DOSSIER: [(&str, &str); 14] = [
    (
        "dossier.toml",
        r#"
base_url = "https://example.org/"
languages = ["fr", "en"]
theme = "bare"
title = { fr = "Mali", en = "Mali" }
[topics.economy]
fr = "Économie"
en = "Economy"
"#,
    ),
    (
        "themes/bare/templates/article.html",
        "{{ content.body | html }}",
    ),
    (
        "content/articles/moura.fr.md",
        "+++\ntitle = \"Moura\"\ndate = 2022-05-02\n+++\n## Le bilan {#toll}\n\nTexte.\n",
    ),
    (
        "content/articles/moura.en.md",
        "+++\ntitle = \"Moura, five days\"\n+++\n## The toll\n\nText.\n",
    ),
    (
        "content/articles/kidal.en.md",
        "+++\ntitle = \"Kidal\"\ndate = 2022-05-02\n+++\nOnly in English.\n",
    ),
    (
        "content/about.fr.md",
        "+++\ntitle = \"À propos\"\n+++\nQui nous sommes.\n",
    ),
    (
        "content/about.en.md",
        "+++\ntitle = \"About\"\n+++\nWho we are.\n",
    ),
    (
        "content/glossary/gsim.toml",
        "kind = \"actor\"\n[fr]\nname = \"Groupe de soutien à l’islam et aux fidèles\"\nacronym = \"GSIM\"\ndefinition = \"Un groupe.\"\n[en]\nname = \"Group for the Support of Islam and Muslims\"\nacronym = \"JNIM\"\ndefinition = \"A group.\"\n",
    ),
    (
        "content/glossary/wagner.toml",
        "kind = \"actor\"\n[fr]\nname = \"Wagner\"\ndefinition = \"Une société.\"\n[en]\nname = \"Wagner\"\ndefinition = \"A company.\"\n",
    ),
    (
        "content/glossary/bamako.toml",
        "kind = \"place\"\n[fr]\nname = \"Bamako\"\ndefinition = \"La capitale.\"\n[en]\nname = \"Bamako\"\ndefinition = \"The capital.\"\n",
    ),
    (
        "content/events/events.toml",
        "[[event]]\nid = \"moura-operation\"\ndate = \"2022-03-27/2022-03-31\"\nstatus = \"contested\"\nactors = [\"wagner\"]\nplaces = [\"bamako\"]\ntopics = [\"economy\"]\nsources = [\"hrw-2022\"]\nfr = { title = \"Opération à Moura\", text = \"Cinq jours.\" }\nen = { title = \"Operation at Moura\", text = \"Five days.\" }\n",
    ),
    (
        "content/sources/hrw.toml",
        "[[source]]\nid = \"hrw-2022\"\nkind = \"report\"\npublisher = \"HRW\"\ntitle = \"Massacre\"\nlanguage = \"en\"\n[[source]]\nid = \"afp-2022\"\nkind = \"article\"\npublisher = \"AFP\"\ntitle = \"Dépêche\"\nlanguage = \"fr\"\n",
    ),
    (
        "content/sources/onu.toml",
        "[[source]]\nid = \"onu-2022\"\nkind = \"report\"\npublisher = \"ONU\"\ntitle = \"Rapport\"\nlanguage = \"fr\"\n",
    ),
    (
        "content/figures/figures.toml",
        "[[figure]]\nid = \"moura-deaths\"\nfr = { measure = \"Morts à Moura\", unit = \"personnes\" }\nen = { measure = \"Deaths at Moura\", unit = \"people\" }\n[[figure.row]]\nby = \"wagner\"\nvalue = 300\nsource = \"hrw-2022\"\nfr = { counts = \"civils\" }\nen = { counts = \"civilians\" }\n",
    ),
];

/// The dossier with `body` as an article, in each of `languages`.
fn dossier(body: &str, languages: &[&str]) -> SourceTree {
    let mut tree = harness::tree(DOSSIER.map(|(path, text)| (path, text.to_owned())));
    for language in languages {
        let text = format!("+++\ntitle = \"Case\"\ndate = 2022-01-01\n+++\n{body}");
        tree.insert_text(format!("content/articles/case.{language}.md"), text);
    }
    tree.insert_asset(
        "content/articles/carte.png",
        *include_bytes!("pictures/clear.png"),
    );
    tree.insert_asset(
        "content/articles/une carte.png",
        *include_bytes!("pictures/clear.png"),
    );
    tree.insert_asset("static/logo.png", *include_bytes!("pictures/clear.png"));
    tree
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the cases are files")]
fn every_case_reads_as_its_snapshot_says() {
    insta::glob!("markdown/*.md", |path| {
        let body = std::fs::read_to_string(path).expect("a readable case");
        let both = path.to_string_lossy().ends_with(".both.md");
        let languages: &[&str] = if both { &["fr", "en"] } else { &["fr"] };
        let tree = dossier(&body, languages);
        let (mut pages, findings) = harness::built(&tree);
        let mut shown = String::new();
        let refused = has_errors(&findings);
        if refused {
            pages = harness::rendered_anyway(&tree);
        }
        for language in languages {
            let html = pages
                .get(&format!("{language}/articles/case.html"))
                .map_or("no page\n", String::as_str);
            let what = if refused {
                ", if it were not refused"
            } else {
                ""
            };
            shown.push_str(&format!("---- {language}{what}\n{html}"));
            for violation in page::violations(html) {
                shown.push_str(&format!("!!!! {violation}\n"));
            }
        }
        shown.push_str("---- findings\n");
        for finding in &findings {
            shown.push_str(&format!("{}\n", harness::line(&tree, finding)));
        }
        let settings = insta::Settings::clone_current();
        settings.bind(|| {
            insta::with_settings!({
                snapshot_path => "markdown/snapshots",
                prepend_module_to_snapshot => false,
                omit_expression => true,
            }, { insta::assert_snapshot!("case", shown) });
        });
    });
}

/// It once did so until the stack was full.
#[test]
fn an_event_cannot_show_itself() {
    let mut tree = dossier("![](timeline:bamako)\n", &["fr"]);
    tree.insert_text(
        "content/events/loop.toml",
        "[[event]]\nid = \"loop\"\ndate = \"2022\"\nplaces = [\"bamako\"]\nfr = { title = \"x\", text = \"![](timeline:bamako)\" }\n",
    );
    let (_, findings) = harness::built(&tree);
    let codes: Vec<_> = findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, [dossier::diagnostic::Code::EmbedNotAlone]);
    let pages = harness::rendered_anyway(&tree);
    assert_eq!(
        pages["fr/articles/case.html"].matches("event-told").count(),
        2
    );
}
