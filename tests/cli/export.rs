//! `dossier export`: books and archives.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read as _};

use assert_cmd::assert::Assert;

use crate::project::{Project, assert_same, files, stderr};

/// A picture of one pixel.
const PIXEL: &[u8] = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;";

fn export(project: &Project, args: &[&str]) -> Assert {
    project.run(&[&["export"], args].concat())
}

/// A dossier whose texts hold everything that differs between a page and a chapter.
fn project() -> Project {
    let project = Project::new();
    project.write("content/articles/point.gif", PIXEL);
    project.write(
        "content/articles/rue.fr.md",
        "+++\ntitle = \"Rue & « <places> »\"\ndate = 2022-05-03\nupdated = 2022-06-01\nauthors = [\"A. B.\"]\n+++\n## Début\n\nLe GSIM[^1], [là-bas](article:moura#les-faits), [ici](#debut), \\\nailleurs [@hrw].\n\n![Un point](point.gif)\n\n![](event:e)\n\n[Le plan](contact.pdf) et \u{1}un [sujet](topic:army).\n\n---\n\n[^1]: Une note.\n",
    );
    project.write("content/articles/contact.pdf", "pdf");
    project
}

/// The files of an archive, by name, as texts.
fn unpacked(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut found = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).expect("a file");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("its bytes");
        let name = file.name().expect("a name").into_owned();
        found.insert(name, String::from_utf8_lossy(&bytes).into_owned());
    }
    found
}

fn read(project: &Project, name: &str) -> Vec<u8> {
    fs::read(project.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[track_caller]
fn holds(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "no {part:?} in:\n{text}");
    }
}

/// The values of an attribute in a text that we wrote.
fn values<'t>(text: &'t str, attribute: &str) -> Vec<&'t str> {
    let parts = text.split(attribute).skip(1);
    parts.filter_map(|part| part.split('"').next()).collect()
}

#[test]
fn a_book_has_chapters_whose_links_stay_inside() {
    let project = project();
    let said = stderr(&export(&project, &["epub"]).code(0));
    holds(&said, &["mali.fr.epub, ", "mali.en.epub, ", " kB"]);
    let book = unpacked(&read(&project, "mali.fr.epub"));
    let names: Vec<&str> = book.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "EPUB/article-kidal.xhtml",
            "EPUB/article-moura.xhtml",
            "EPUB/article-rue.xhtml",
            "EPUB/book.css",
            "EPUB/contents.xhtml",
            "EPUB/glossary.xhtml",
            "EPUB/home.xhtml",
            "EPUB/media/articles/plan.svg",
            "EPUB/media/articles/point.gif",
            "EPUB/package.opf",
            "EPUB/sources.xhtml",
            "EPUB/timeline.xhtml",
            "EPUB/title.xhtml",
            "META-INF/container.xml",
            "mimetype",
        ]
    );
    let chapter = &book["EPUB/article-rue.xhtml"];
    holds(
        chapter,
        &[
            "xml:lang=\"fr\" dir=\"ltr\"",
            "<title>Rue &amp; «\u{202F}&lt;places&gt;\u{202F}»",
            "<a class=\"term\" role=\"doc-glossref\" href=\"glossary.xhtml#gsim\">GSIM</a>",
            "epub:type=\"noteref\" id=\"note-mark_1_1\" href=\"#note_1\"",
            "role=\"doc-footnote\" epub:type=\"footnote\" id=\"note_1\"",
            "<a href=\"article-moura.xhtml#les-faits\">",
            "<a href=\"#debut\">",
            "<br/>",
            "<hr/>",
            "<img src=\"media/articles/point.gif\" alt=\"Un point\" width=\"1\" height=\"1\"/>",
            // What the book does not have is on the site.
            "<a href=\"https://example.org/mali/media/articles/contact.pdf\">",
            "<a href=\"https://example.org/mali/fr/sujets/armee.html\">",
        ],
    );
    assert!(!chapter.contains('\u{1}'), "no XML may hold this character");
    // Every link inside leads to something.
    let ids: BTreeMap<&str, Vec<&str>> = book
        .iter()
        .map(|(name, text)| (name.trim_start_matches("EPUB/"), values(text, " id=\"")))
        .collect();
    for (name, text) in book.iter().filter(|(name, _)| name.ends_with(".xhtml")) {
        for href in values(text, " href=\"") {
            if href.starts_with("http") {
                continue;
            }
            let (file, id) = href.split_once('#').unwrap_or((href, ""));
            let file = if file.is_empty() {
                name.trim_start_matches("EPUB/")
            } else {
                file
            };
            let found = ids.get(file).unwrap_or_else(|| panic!("{name}: {href}"));
            assert!(id.is_empty() || found.contains(&id), "{name}: {href}");
        }
        assert!(
            !text.contains("<script") && !text.contains(" style=\""),
            "{name}"
        );
    }
    holds(
        &book["EPUB/package.opf"],
        &[
            "<dc:identifier id=\"id\">https://example.org/mali/fr/</dc:identifier>",
            "<dc:language>fr</dc:language>",
            "<dc:creator>A. B.</dc:creator>",
            "<meta property=\"dcterms:modified\">2022-06-01T00:00:00Z</meta>",
            "<meta property=\"schema:accessMode\">visual</meta>",
            "href=\"media/articles/point.gif\" media-type=\"image/gif\"",
            "page-progression-direction=\"ltr\"",
        ],
    );
    let english = unpacked(&read(&project, "mali.en.epub"));
    assert!(
        !english.contains_key("EPUB/article-rue.xhtml"),
        "it is not translated"
    );
}

#[test]
fn one_file_holds_everything_and_asks_for_nothing() {
    let project = project();
    export(&project, &["html", "--lang", "fr", "--output", "tout.html"]).code(0);
    let page = String::from_utf8(read(&project, "tout.html")).expect("UTF-8");
    let mut ids = values(&page, " id=\"");
    for href in values(&page, " href=\"#") {
        assert!(ids.contains(&href), "{href}");
    }
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "each id once");
    holds(
        &page,
        &[
            "default-src 'none'; style-src 'sha256-",
            "href=\"#glossary.gsim\"",
            "href=\"#article-moura.les-faits\"",
            "<img src=\"data:image/gif;base64,R0lGODlhAQAB",
            "<aside class=\"note\" role=\"doc-footnote\" id=\"article-rue.note_1\">",
        ],
    );
    for sign in [
        "<script",
        " src=\"http",
        " src=\"media",
        "<link rel=\"stylesheet",
        "epub:type",
        " style=\"",
        "url(",
    ] {
        assert!(!page.contains(sign), "{sign}");
    }
}

#[test]
fn an_archive_is_the_site_in_a_folder() {
    let project = project();
    project.run(&["build"]).code(0);
    export(&project, &["zip"]).code(0);
    let archive = unpacked(&read(&project, "mali.zip"));
    let built = files(&project.path("public"));
    let built: BTreeMap<String, String> = built
        .into_iter()
        .map(|(path, bytes)| {
            (
                format!("mali/{}", path.display()),
                String::from_utf8_lossy(&bytes).into_owned(),
            )
        })
        // The mark of a folder that builds may replace.
        .filter(|(path, _)| archive.contains_key(path) || !path.contains("/.dossier"))
        .collect();
    assert_eq!(archive, built);
}

#[test]
fn the_same_dossier_gives_the_same_bytes() {
    let project = project();
    for folder in ["one", "two"] {
        fs::create_dir(project.path(folder)).expect("a folder");
        for form in ["epub", "html", "zip"] {
            export(&project, &[form, "--output", folder]).code(0);
        }
    }
    let (one, two) = (files(&project.path("one")), files(&project.path("two")));
    assert_eq!(one.len(), 5);
    assert_same(&one, &two, "an export made twice");
}

#[test]
fn a_language_from_right_to_left_has_pages_from_right_to_left() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sites/three-languages");
    let project = Project::new();
    project
        .run(&[
            "export", "epub", "--root", root, "--lang", "ar", "--output", "ar.epub",
        ])
        .code(0);
    let book = unpacked(&read(&project, "ar.epub"));
    holds(
        &book["EPUB/package.opf"],
        &["<spine page-progression-direction=\"rtl\">"],
    );
    holds(
        &book["EPUB/contents.xhtml"],
        &["lang=\"ar\" xml:lang=\"ar\" dir=\"rtl\""],
    );
}

#[test]
fn what_cannot_be_exported_is_said_and_leaves_nothing() {
    let project = project();
    export(&project, &["epub", "--lang", "fr"]).code(0);
    let before = files(project.folder.path());
    // Nothing is written over a file that is there.
    export(&project, &["epub", "--lang", "fr"]).code(2);
    holds(
        &stderr(&export(&project, &["epub", "--lang", "de"]).code(2)),
        &["fr, en"],
    );
    holds(
        &stderr(&export(&project, &["html", "--output", "x.html"]).code(2)),
        &["name a folder, or one language"],
    );
    export(&project, &["html", "--lang", "fr", "--all"]).code(2);
    assert_same(&before, &files(project.folder.path()), "a refusal");
    project.write(
        "content/articles/bad.fr.md",
        "+++\ntitle = \"x\"\n+++\n[x](article:nowhere)\n",
    );
    for form in ["epub", "html", "zip"] {
        let said = stderr(
            &export(&project, &[form, "--output", "new"]).code(if form == "zip" { 1 } else { 2 }),
        );
        assert!(!project.path("new").exists(), "{said}");
    }
    let said = stderr(&export(&project, &["html", "--lang", "en"]).code(1));
    holds(
        &said,
        &["content/articles/bad.fr.md:4:", "nothing was exported"],
    );
    // A theme that writes HTML and no XML.
    let other = self::project();
    other.write("themes/carnet/templates/export/page.html", "<p>x<br>\n");
    other.write(
        "themes/carnet/templates/export/timeline.html",
        "<p hidden>x</p>\n",
    );
    let said = stderr(&export(&other, &["epub", "--lang", "fr"]).code(1));
    holds(
        &said,
        &[
            "error[export-markup]: the template of timeline.xhtml does not make well-formed XML",
            "nothing was exported",
        ],
    );
    export(&other, &["html", "--lang", "fr"]).code(0);
}
