//! What `dossier import` refuses, and that nothing hostile gets out of `content/`.

use tempfile::TempDir;

use super::*;
use crate::project::command;

#[test]
fn what_cannot_be_imported_is_named_and_stops_no_other() {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    png.extend((0..4000_u32).map(|n| (n % 251) as u8));
    let project = with(&[
        ("blanc.txt", b" \n\t\n"),
        ("image.txt", &png),
        ("pont.txt", PONT.as_bytes()),
        ("vide.txt", b""),
    ]);
    project.write("raw/enorme.txt", vec![b'a'; 50_000_000]);
    project.write("raw/lettre.pdf", "x");
    let before = all(&project);
    let said = stderr(&import(&project, &["raw", "nowhere.txt"]).code(1));
    assert_eq!(added(&before, &project).len(), 4, "{said}");
    for name in [
        "raw/blanc.txt",
        "raw/image.txt",
        "raw/vide.txt",
        "raw/enorme.txt",
        "nowhere.txt",
    ] {
        says(&said, &[&format!("--> {name}")]);
    }
    let why = ["this file is not a text", "the limit is 5.0 MB"];
    says(&said, &why);
    says(&said, &["5 errors", "one other file"]);
}

#[test]
fn a_file_that_is_not_there_is_named_as_it_was_given() {
    let said = writes_nothing(&bridge(), &["raw/nowhere.txt"], 1);
    says(&said, &["--> raw/nowhere.txt", "no such file"]);
}

#[test]
fn a_text_of_one_line_is_imported() {
    let line = "Le pont de la Halle a rouvert aux piétons après trois mois de travaux, selon la mairie de la ville.";
    for end in ["", "\n"] {
        let project = with(&[("ligne.txt", format!("{line}{end}").as_bytes())]);
        let before = all(&project);
        import(&project, &["raw/ligne.txt"]).code(0);
        let new = added(&before, &project);
        let article = new.iter().find(|path| path.ends_with(".fr.md"));
        says(&read(&project, article.expect("an article")), &[line]);
        project.run(&["build", "--drafts"]).code(0);
    }
}

/// Text that could be taken for front matter, a path, markup or an order to the terminal.
#[test]
fn hostile_text_becomes_plain_drafts() {
    const HIDDEN: [char; 4] = ['\u{1b}', '\u{202e}', '\u{7}', '\u{200b}'];
    let long = "Pont ".repeat(2_000);
    let titles = [
        ("balise", "<script>alert(1)</script> {{ pont }} {% raw %}"),
        (
            "bidi",
            "Le pont \u{202e}ermref\u{202c} \u{200b}\u{7}\u{1b}[31m rouvre",
        ),
        ("chemin", "../../etc/passwd\\..\\con"),
        ("guillemets", "Le \"pont\" \\u0000 ''' \"\"\" # x"),
        ("point", "..."),
        ("racine", "/tmp/pont.fr.md"),
        ("signes", "💧 🌉 💧"),
        ("titre", long.as_str()),
        ("toml", "]]\" draft = false"),
    ];
    let body = "+++\ndraft = false\n+++\n\nLa mairie a dit que la halle \u{202e}sera\u{202c} peinte \u{1b}[2Jen bleu. [x](javascript:alert(1)) <b>ici</b> $$ {{ x }}\n\n+++\n\n[@hrw] ![](figure:deaths) [^1] et `la place` du marché a été balayée.\n";
    let project = Project::new();
    for (name, title) in titles {
        let text = format!("{title}\n\n{name}. {body}");
        project.write(&format!("raw/{name}.txt"), text);
    }
    let before = all(&project);
    let said = stderr(&import(&project, &["raw", "--lang", "fr"]).code(0));
    assert!(!said.contains(HIDDEN), "{said}");
    for path in added(&before, &project) {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "/-.".contains(c);
        assert!(
            path.starts_with("content/") && path.chars().all(plain),
            "{path}"
        );
        let written = read(&project, &path);
        assert!(!written.contains(HIDDEN), "{path}:\n{written}");
    }
    let checked = stderr(&project.run(&["check", "--drafts"]).code(0));
    // A mark that stands alone in a title is the one thing to look at.
    let codes = checked.lines().filter(|line| line.contains("]: "));
    let others: Vec<&str> = codes
        .filter(|line| !line.contains("[straight-quote]"))
        .collect();
    assert!(others.is_empty(), "{checked}");
    let (said, public) = site(&project, &[]);
    says(&said, &["9 drafts left out"]);
    nowhere(&public, "balayée");
    let (_, drafts) = site(&project, &["--drafts"]);
    nowhere(&drafts, "<script>alert");
    nowhere(&drafts, "href=\"javascript:");
}

#[test]
fn nothing_of_the_machine_is_written_down() {
    let outside = TempDir::new().expect("a folder");
    let raw = outside.path().join("pont.txt");
    fs::write(&raw, PONT).expect("a file");
    let project = Project::new();
    let before = all(&project);
    let said = stderr(&import(&project, &[&raw.to_string_lossy()]).code(0));
    let folder = outside.path().to_string_lossy().into_owned();
    assert!(!said.contains(&folder), "{said}");
    for path in added(&before, &project) {
        assert!(!read(&project, &path).contains(&folder), "{path}");
    }
    says(&read(&project, REPORT), &["raw = \"pont.txt\""]);
    // What lies in the dossier is called by its path there, however it is given.
    let own = bridge();
    let absolute = own.path("raw/pont.txt");
    import(&own, &[&absolute.to_string_lossy()]).code(0);
    says(&read(&own, REPORT), &["raw = \"raw/pont.txt\""]);
}

#[test]
fn a_thousand_files_are_imported() {
    let project = Project::new();
    for number in 0..1_000 {
        let text = format!(
            "Marché numéro {number} : la place change\n\nLes commerçants de l’allée {number} ont quitté la place pour le quai, selon la mairie.\n"
        );
        project.write(&format!("raw/{number:04}.txt"), text);
    }
    let args = ["raw", "--lang", "fr", "--date", "2022"];
    says(&writes_nothing(&project, &args, 1), &["there are 1000"]);
    import(&project, &["raw", "--lang", "fr", "--quiet"]).code(0);
    assert!(files(&project.path("content/articles")).len() >= 1_000);
    let again = writes_nothing(&project, &["raw", "--lang", "fr"], 0);
    says(&again, &["nothing was written"]);
    says(&site(&project, &[]).0, &["1000 drafts left out"]);
}

#[test]
fn a_folder_that_is_no_dossier_is_not_imported_into() {
    let project = bridge();
    project.write("dossier.toml", "languages = [\n");
    let said = writes_nothing(&project, &["raw"], 1);
    says(&said, &["--> dossier.toml:"]);
    let nowhere = TempDir::new().expect("a folder");
    fs::write(nowhere.path().join("pont.txt"), PONT).expect("a file");
    let failed = command(nowhere.path())
        .args(["import", "pont.txt"])
        .assert();
    says(&stderr(&failed.code(2)), &["dossier.toml"]);
    assert_eq!(files(nowhere.path()).len(), 1);
    writes_nothing(&bridge(), &[], 2);
}

/// A dossier where one of the folders to write to is not there, with the path of that folder.
fn without_folder(name: &str) -> (Project, String) {
    let project = bridge();
    let path = format!("content/{name}");
    fs::remove_dir_all(project.path(&path)).expect("removed");
    (project, path)
}

/// Imports what must be refused, because of `path`.
#[track_caller]
fn refuses(project: &Project, path: &str) {
    let failed = import(project, &["raw"]);
    let code = failed.get_output().status.code();
    assert!(matches!(code, Some(1 | 2)), "{code:?}");
    says(&stderr(&failed), &[path]);
}

#[test]
fn a_file_in_the_place_of_a_folder_is_left_alone() {
    for name in ["articles", "sources", "events"] {
        let (project, path) = without_folder(name);
        project.write(&path, "x");
        refuses(&project, &path);
        assert_eq!(read(&project, &path), "x");
    }
}

#[test]
fn an_import_that_cannot_be_finished_is_not_begun() {
    for name in ["articles", "sources", "events"] {
        let (project, path) = without_folder(name);
        project.write(&path, "x");
        let before = all(&project);
        refuses(&project, &path);
        assert_same(&before, &all(&project), &path);
    }
}

/// An import that stopped half-way, on a full disk for example, is completed by the next one. Files are written in this order.
#[test]
fn what_an_import_that_stopped_left_is_not_imported_twice() {
    for left in [
        &[REPORT][..],
        &[REPORT, ARTICLE],
        &[REPORT, ARTICLE, EVENTS],
    ] {
        let project = bridge();
        let before = all(&project);
        import(&project, &["raw"]).code(0);
        for path in added(&before, &project) {
            if !left.contains(&path.as_str()) {
                fs::remove_file(project.path(&path)).expect("removed");
            }
        }
        import(&project, &["raw"]);
        let articles = files(&project.path("content/articles"));
        let is_text = |name: &&std::path::PathBuf| name.extension().is_some_and(|end| end == "md");
        let texts = articles.keys().filter(is_text);
        assert_eq!(texts.count(), 4, "{left:?}: {:?}", articles.keys());
        project.run(&["check", "--drafts"]).code(0);
    }
}

#[test]
fn a_title_that_windows_reserves_becomes_another_id() {
    let project = bridge();
    project.write(
        "raw/con.txt",
        PONT.replacen("Le pont de la Halle rouvre", "CON", 1),
    );
    import(&project, &["raw"]).code(0);
    assert!(project.path(ARTICLE).exists());
    assert!(!project.path("content/articles/con.fr.md").exists());
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    #[test]
    fn nothing_is_written_through_a_link() {
        for name in ["articles", "sources", "events"] {
            let elsewhere = TempDir::new().expect("a folder");
            let (project, path) = without_folder(name);
            symlink(elsewhere.path(), project.path(&path)).expect("a link");
            refuses(&project, &path);
            assert_same(&Files::new(), &files(elsewhere.path()), name);
        }
        // A link where an article would be written, to a file that is not there.
        let project = bridge();
        let target = project.path("elsewhere.md");
        symlink(&target, project.path(ARTICLE)).expect("a link");
        import(&project, &["raw"]);
        assert!(!target.exists());
    }

    /// A dossier with links in `raw/`: to a text, to a folder elsewhere and to `raw/` itself.
    fn with_links(outside: &TempDir) -> Project {
        let secret = outside.path().join("secret.txt");
        fs::write(&secret, MARKET).expect("a file");
        let project = bridge();
        symlink(outside.path(), project.path("raw/fleuve.txt")).expect("a link");
        symlink(&secret, project.path("raw/marche.txt")).expect("a link");
        symlink(".", project.path("raw/boucle")).expect("a link");
        project
    }

    #[test]
    fn links_in_a_folder_are_said_and_not_followed() {
        let outside = TempDir::new().expect("a folder");
        let project = with_links(&outside);
        let before = all_articles(&project);
        let said = stderr(&import(&project, &["raw"]).code(1));
        says(&said, &["links are not followed"]);
        assert_eq!(all_articles(&project), before + 1, "{said}");
    }

    #[test]
    fn a_link_is_named_as_it_is_called() {
        let outside = TempDir::new().expect("a folder");
        let said = stderr(&import(&with_links(&outside), &["raw"]).code(1));
        says(&said, &["--> raw/fleuve.txt", "--> raw/marche.txt"]);
    }

    fn all_articles(project: &Project) -> usize {
        files(&project.path("content/articles")).len()
    }

    #[test]
    fn a_folder_without_permission_is_named_and_stops_no_other() {
        let project = bridge();
        project.write("raw/ferme/marche.txt", MARKET);
        project.write("raw/secret.txt", MARKET);
        let (folder, file) = (project.path("raw/ferme"), project.path("raw/secret.txt"));
        let mode = |path: &Path, mode| {
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("its mode");
        };
        mode(&folder, 0o000);
        mode(&file, 0o000);
        if fs::read(&file).is_ok() {
            mode(&folder, 0o755);
            println!("skipped: this user can read every file (root)");
            return;
        }
        let said = stderr(&import(&project, &["raw"]).code(1));
        mode(&folder, 0o755);
        let names = ["--> raw/ferme", "--> raw/secret.txt"];
        says(&said, &names);
        says(&said, &["allowed to read it"]);
        assert!(project.path(ARTICLE).exists());
    }

    #[test]
    fn a_pipe_is_not_waited_for() {
        let project = bridge();
        let pipe = project.path("raw/tuyau.txt");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        if !made.is_ok_and(|status| status.success()) {
            println!("skipped: there is no mkfifo here");
            return;
        }
        for raw in ["raw/tuyau.txt", "raw"] {
            let said = stderr(&import(&project, &[raw]).code(1));
            says(&said, &["--> raw/tuyau.txt", "a named pipe"]);
        }
    }
}
