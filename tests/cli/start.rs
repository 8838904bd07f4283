//! `dossier init`, `new`, `schemas`, `completions`, `man`.

use std::fs;
use std::path::Path;

use assert_cmd::assert::Assert;
use tempfile::TempDir;

use crate::project::{Project, command, files, names, stderr, stdout};

/// The day of every test: 14 November 2023.
const EPOCH: (&str, &str) = ("SOURCE_DATE_EPOCH", "1700000000");

fn run(folder: &Path, args: &[&str]) -> Assert {
    command(folder).env(EPOCH.0, EPOCH.1).args(args).assert()
}

fn read(path: impl AsRef<Path>) -> String {
    fs::read_to_string(path).expect("a text")
}

#[test]
fn a_new_dossier_builds_and_has_nothing_to_say_in_any_languages() {
    for languages in [
        &["fr", "en"][..],
        &["en", "fr"],
        &["en"],
        &["fr", "ar"],
        &["ar", "en", "fr"],
        &["de", "fr"],
        &["pt-BR"],
    ] {
        let folder = TempDir::new().expect("a folder");
        let mut args = vec!["init", "site"];
        args.extend(languages.iter().flat_map(|tag| ["--lang", tag]));
        run(folder.path(), &args).code(0);
        let site = folder.path().join("site");
        for command in [
            &["check", "--deny", "warnings"][..],
            &["check", "--drafts", "--deny", "warnings"],
            &["build"],
        ] {
            let done = run(&site, command);
            let said = stderr(&done);
            assert!(!said.contains("["), "{languages:?} {command:?}: {said}");
            done.code(0);
        }
        let page = |tag: &str| names(&site.join("public").join(tag)).len();
        assert!(languages.iter().all(|tag| page(tag) > 5), "{languages:?}");
        assert!(site.join(".github/workflows/pages.yml").is_file());
    }
}

#[test]
fn everything_in_it_is_tied_together() {
    let folder = TempDir::new().expect("a folder");
    run(
        folder.path(),
        &[
            "init",
            "site",
            "--lang",
            "fr",
            "--lang",
            "en",
            "--title",
            "Le pont",
            "--title",
            "The bridge",
        ],
    )
    .code(0);
    let site = folder.path().join("site");
    run(&site, &["build"]).code(0);
    let articles = site.join("public/en/articles");
    let name = names(&articles)
        .into_iter()
        .find(|name| name.starts_with("rivemont"));
    let page = read(articles.join(name.expect("the article")));
    for held in [
        "The bridge",
        "glossary/residents",
        "The town closes the footbridge",
        "Town of Rivemont, March 2024",
        "1,200",
        "2,800",
    ] {
        assert!(page.contains(held), "{held}");
    }
    let settings = read(site.join("dossier.toml"));
    assert!(
        settings.starts_with("#:schema ./schemas/dossier.json\n"),
        "{settings}"
    );
    assert!(
        settings.contains("fr = \"Le pont\"\nen = \"The bridge\""),
        "{settings}"
    );
    assert!(read(site.join("README.md")).contains("Tous les jours"));
}

#[test]
fn a_language_without_words_says_that_its_texts_are_in_english() {
    let folder = TempDir::new().expect("a folder");
    let done = run(
        folder.path(),
        &["init", "site", "--lang", "de", "--lang", "fr"],
    )
    .code(0);
    assert!(stderr(&done).contains("in English, to be translated: de"));
    let site = folder.path().join("site");
    for file in [
        "README.md",
        "content/index.de.md",
        "content/articles/footbridge.de.md",
    ] {
        assert!(
            read(site.join(file)).contains("no example in the language “de”"),
            "{file}"
        );
    }
    assert!(!read(site.join("content/index.fr.md")).contains("no example"));
    let strings = read(site.join("themes/carnet/i18n/de.ftl"));
    assert!(strings.contains("language-name = Deutsch"), "{strings}");
}

#[test]
fn nothing_that_is_there_is_touched() {
    let folder = TempDir::new().expect("a folder");
    fs::write(folder.path().join("README.md"), "mine\n").expect("a file");
    let before = files(folder.path());
    let refused = run(folder.path(), &["init", "."]).code(2);
    assert!(
        stderr(&refused).contains("README.md"),
        "{}",
        stderr(&refused)
    );
    assert!(stderr(&refused).contains("--keep"));
    assert_eq!(before, files(folder.path()), "all or nothing");
    run(folder.path(), &["init", ".", "--keep"]).code(0);
    assert_eq!(read(folder.path().join("README.md")), "mine\n");
    run(folder.path(), &["check", "--deny", "warnings"]).code(0);
    let before = files(folder.path());
    for again in [&["init", "."][..], &["init", ".", "--keep"]] {
        let refused = run(folder.path(), again).code(2);
        assert!(stderr(&refused).contains("there is a dossier in . already"));
        assert_eq!(before, files(folder.path()));
    }
}

#[cfg(unix)]
#[test]
fn what_cannot_be_written_whole_is_not_begun() {
    let folder = TempDir::new().expect("a folder");
    let site = folder.path().join("site");
    fs::create_dir(&site).expect("a folder");
    fs::write(folder.path().join("elsewhere"), "").expect("a file");
    // A folder on the way that is a link: it is found before the first file is written.
    std::os::unix::fs::symlink(folder.path(), site.join("content")).expect("a link");
    run(folder.path(), &["init", "site"]).code(2);
    assert_eq!(names(&site), ["content"]);
    assert_eq!(names(folder.path()), ["elsewhere", "site"]);
    // A folder whose parent is a file.
    run(folder.path(), &["init", "elsewhere/site"]).code(2);
    assert_eq!(read(folder.path().join("elsewhere")), "");
}

#[test]
fn languages_must_be_languages() {
    let folder = TempDir::new().expect("a folder");
    for (args, said) in [
        (
            &["init", "s", "--lang", "français"][..],
            "“français” is not a BCP 47 language tag",
        ),
        (
            &["init", "s", "--lang", "fr", "--lang", "FR"],
            "“FR” is given twice",
        ),
    ] {
        let refused = run(folder.path(), args).code(2);
        assert!(stderr(&refused).contains(said), "{}", stderr(&refused));
        assert!(names(folder.path()).is_empty());
    }
}

/// A dossier as `init` makes it.
fn begun() -> (TempDir, std::path::PathBuf) {
    let folder = TempDir::new().expect("a folder");
    run(
        folder.path(),
        &["init", "site", "--lang", "fr", "--lang", "en"],
    )
    .code(0);
    let site = folder.path().join("site");
    (folder, site)
}

#[test]
fn new_things_stand_in_the_right_place_and_pass_check() {
    let (_folder, site) = begun();
    for (args, written) in [
        (
            &["new", "article", "Le marché de l’État"][..],
            &[
                "content/articles/le-marche-de-l-etat.fr.md",
                "content/articles/le-marche-de-l-etat.en.md",
            ][..],
        ),
        (
            &["new", "page", "Contact", "--lang", "en"],
            &["content/contact.en.md"],
        ),
        (&["new", "term", "ONU"], &["content/glossary/onu.toml"]),
        (
            &["new", "term", "Jeanne Diop", "--kind", "person"],
            &["content/glossary/jeanne-diop.toml"],
        ),
        (
            &["new", "event", "Réouverture"],
            &["content/events/reouverture.toml"],
        ),
        (&["new", "figure", "Coût"], &["content/figures/cout.toml"]),
        (
            &["new", "article", "قصة", "--id", "story"],
            &["content/articles/story.fr.md"],
        ),
    ] {
        let done = run(&site, args).code(0);
        for path in written {
            assert!(
                stderr(&done).contains(&format!("written: {path}")),
                "{}",
                stderr(&done)
            );
            assert!(site.join(path).is_file(), "{path}");
        }
    }
    let checked = run(&site, &["check", "--deny", "warnings"]);
    assert!(!stderr(&checked).contains("["), "{}", stderr(&checked));
    run(&site, &["check", "--drafts"]).code(0);
    run(&site, &["build", "--drafts"]).code(0);
    let article = read(site.join("content/articles/le-marche-de-l-etat.fr.md"));
    assert!(
        article.starts_with("+++\ntitle = \"Le marché de l’État\"\n"),
        "{article}"
    );
    assert!(
        article.contains("\ndate = 2023-11-14 ") && article.contains("\ndraft = true "),
        "{article}"
    );
    let other = read(site.join("content/articles/le-marche-de-l-etat.en.md"));
    assert!(
        !other.contains("\ndate =") && other.contains("# translated_from = \"fr\""),
        "{other}"
    );
    assert!(read(site.join("content/glossary/onu.toml")).contains("\nkind = \"acronym\""));
    assert!(read(site.join("content/glossary/jeanne-diop.toml")).contains("\nkind = \"person\""));
}

/// Every key that stands in a comment is one that the program knows: without the marks, only values are wrong.
#[test]
fn keys_in_comments_are_keys() {
    let (_folder, site) = begun();
    for (kind, path) in [
        ("article", "content/articles/x.fr.md"),
        ("page", "content/x.en.md"),
        ("term", "content/glossary/x.toml"),
        ("event", "content/events/x.toml"),
        ("source", "content/sources/x.toml"),
        ("figure", "content/figures/x.toml"),
    ] {
        run(&site, &["new", kind, "X"]).code(0);
        let text = read(site.join(path));
        let is_key = |line: &str| {
            let rest = line.strip_prefix("# ").unwrap_or_default();
            rest.starts_with('[')
                || rest.split_once(" = ").is_some_and(|(key, _)| {
                    key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
                })
        };
        let bare = |line: &str| {
            if is_key(line) {
                line[2..].to_owned()
            } else {
                line.to_owned()
            }
        };
        let lines: Vec<String> = text
            .lines()
            .filter(|line| !line.starts_with("draft = true"))
            .map(bare)
            .collect();
        assert_ne!(text.lines().count(), 0);
        assert!(lines.join("\n") != text, "{path} has keys in comments");
        fs::write(site.join(path), lines.join("\n") + "\n").expect("a file");
    }
    let checked = run(&site, &["check", "--format", "json"]);
    let said = stdout(&checked);
    for code in ["unknown-key", "toml-syntax", "wrong-type"] {
        let with = |line: &&str| line.contains(&format!("\"{code}\""));
        assert_eq!(said.lines().find(with), None, "{code}");
    }
}

#[test]
fn a_table_is_added_at_the_end_of_a_file() {
    let (_folder, site) = begun();
    let path = site.join("content/events/2024.toml");
    let before = read(&path);
    run(
        &site,
        &["new", "event", "Réouverture", "--into", "2024.toml"],
    )
    .code(0);
    let after = read(&path);
    let added = after.strip_prefix(&before).expect("what was there stays");
    assert!(
        added.starts_with("\n[[event]]\nid = \"reouverture\""),
        "{added}"
    );
    run(&site, &["check"]).code(0);
    run(
        &site,
        &[
            "new",
            "source",
            "Un livre",
            "--into",
            "content/sources/sources.toml",
        ],
    )
    .code(0);
    run(
        &site,
        &[
            "new",
            "figure",
            "Coût",
            "--into",
            "./content/figures/figures.toml",
        ],
    )
    .code(0);
    run(&site, &["check"]).code(0);
    // A file that has a mistake in it is not added to.
    fs::write(&path, "[[event]\n").expect("a file");
    let refused = run(&site, &["new", "event", "Autre", "--into", "2024.toml"]).code(2);
    assert!(
        stderr(&refused).contains("not TOML that can be read"),
        "{}",
        stderr(&refused)
    );
    assert_eq!(read(&path), "[[event]\n");
}

#[test]
fn what_cannot_be_begun_says_why() {
    let (_folder, site) = begun();
    let before = files(&site);
    for (args, said) in [
        (
            &["article", "x", "--lang", "frr"][..],
            "“frr” is not a language of this dossier; they are fr, en\n  = did you mean “fr”?",
        ),
        (
            &["article", "Footbridge"],
            "content/articles/footbridge.fr.md, content/articles/footbridge.en.md",
        ),
        (
            &["term", "ARR"],
            "“ARR” is a name of the entry “residents” already",
        ),
        (
            &["term", "residents' association", "--id", "residents"],
            "content/glossary/residents.toml",
        ),
        (
            &["event", "Closing"],
            "there is an event “closing” already, in content/events/2024.toml",
        ),
        (
            &["source", "City 2024"],
            "there is a source “city-2024” already",
        ),
        (
            &["figure", "Crossings"],
            "there is a figure “crossings” already",
        ),
        (&["article", "قصة"], "no id can be made of “قصة”"),
        (&["article", "x", "--id", "X y"], "“X y” is not an id"),
        (&["article", " "], "give a name"),
        (&["article", "a\u{202e}b"], "give a name"),
        (
            &["article", "x", "--into", "y.toml"],
            "--into is not for an article",
        ),
        (
            &["event", "x", "--kind", "actor"],
            "--kind is not for an event",
        ),
        (
            &["event", "x", "--into", "content/sources/sources.toml"],
            "name a .toml file of content/events/",
        ),
        // The name is that of a picture’s side file, which holds no events.
        (
            &["event", "x", "--into", "photo.jpg.toml"],
            "says what the picture content/events/photo.jpg shows",
        ),
        (
            &["figure", "x", "--into", "content/figures/a/carte.PNG.toml"],
            "name another .toml file of content/figures/",
        ),
        (
            &["event", "x", "--into", "content/events/../../x.toml"],
            "name a .toml file of content/events/",
        ),
    ] {
        let refused = run(&site, &[&["new"], args].concat()).code(2);
        assert!(
            stderr(&refused).contains(said),
            "{args:?}: {}",
            stderr(&refused)
        );
        assert_eq!(before, files(&site), "{args:?}");
        let french = run(&site, &[&["new"], args, &["--ui-lang", "fr"]].concat()).code(2);
        assert!(
            stderr(&french).starts_with("erreur"),
            "{args:?}: {}",
            stderr(&french)
        );
        assert!(
            !stderr(&french).contains("new-"),
            "{args:?}: {}",
            stderr(&french)
        );
    }
}

#[test]
fn something_with_nearly_the_same_name_is_named() {
    let (_folder, site) = begun();
    let said = |args: &[&str]| stderr(&run(&site, &[&["new"], args].concat()).code(0));
    // Two years are no slip of the fingers.
    assert!(!said(&["source", "City 2025"]).contains("already"));
    assert!(!said(&["event", "y", "--into", "2025.toml"]).contains("already"));
    assert!(said(&["term", "Residants"]).contains("there is “residents” already"));
    assert!(said(&["event", "x", "--into", "2O24.toml"]).contains("there is “2024.toml” already"));
}

#[cfg(unix)]
#[test]
fn the_editor_gets_the_files() {
    let (_folder, site) = begun();
    let with = |editor: &str, name: &str| {
        let mut command = command(&site);
        command.env("PATH", "/usr/bin:/bin").env("EDITOR", editor);
        command.args(["new", "article", name, "--edit"]).assert()
    };
    let opened = with("printf '%s\\n' 'two words'", "Un").code(0);
    let said = stdout(&opened);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 3, "{said}");
    assert_eq!(lines[0], "two words");
    assert!(lines[1].ends_with("content/articles/un.fr.md"), "{said}");
    for (editor, said) in [
        (
            "no-such-editor -n",
            "the editor no-such-editor ended with a problem",
        ),
        ("false", "the editor false ended with a problem"),
        ("'open", "cannot be read"),
        (" ", "set $VISUAL or $EDITOR"),
    ] {
        let failed = with(editor, &format!("Avec {} lettres", said.len())).code(2);
        assert!(
            stderr(&failed).contains(said),
            "{editor}: {}",
            stderr(&failed)
        );
    }
}

#[test]
fn a_dossier_without_schemas_gets_no_line_for_them_until_it_has_some() {
    let project = Project::new();
    project.run(&["new", "term", "ONU"]).code(0);
    assert!(read(project.path("content/glossary/onu.toml")).starts_with("draft = true\n"));
    project.run(&["schemas"]).code(0);
    project.run(&["new", "term", "OIT"]).code(0);
    assert!(
        read(project.path("content/glossary/oit.toml"))
            .starts_with("#:schema ../../schemas/entry.json\n")
    );
    // One of another version is renewed, one that somebody else wrote is not.
    let entry = project.path("schemas/entry.json");
    let ours = read(&entry);
    project.write(
        "schemas/entry.json",
        "{ \"$comment\": \"Written by dossier: long ago\" }\n",
    );
    let done = project.run(&["schemas"]).code(0);
    assert!(
        stderr(&done).contains("0 written, 1 renewed"),
        "{}",
        stderr(&done)
    );
    assert_eq!(read(&entry), ours);
    project.write("schemas/entry.json", "{}\n");
    project.run(&["schemas"]).code(2);
    assert_eq!(read(&entry), "{}\n");
}

#[test]
fn shells_can_complete_and_man_can_read() {
    let folder = TempDir::new().expect("a folder");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = stdout(&run(folder.path(), &["completions", shell]).code(0));
        for word in ["init", "article", "deny"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    let page = stdout(&run(folder.path(), &["man"]).code(0));
    assert!(page.contains(".TH dossier 1"), "{page}");
    run(folder.path(), &["man", "--dir", "man"]).code(0);
    let pages = names(&folder.path().join("man"));
    assert!(
        pages.contains(&"dossier-terms-scan.1".to_owned()),
        "{pages:?}"
    );
    assert!(read(folder.path().join("man/dossier-new.1")).contains("dossier\\-new"));
}
