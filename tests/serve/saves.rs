//! Whatever is done to the files of a dossier, every page becomes that of a clean build; an error leaves the last good site.

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};

use super::preview::{Preview, clean_build};
use super::project::{MOURA, Project};

/// A dossier that is changed while it is shown.
struct Changed {
    project: Project,
    preview: Preview,
    /// What was built last.
    paths: Vec<String>,
}

impl Changed {
    fn new(args: &[&str]) -> Self {
        let project = Project::new();
        let preview = Preview::of(project.folder.path(), args);
        let mut changed = Self {
            project,
            preview,
            paths: Vec::new(),
        };
        changed.settle("the start");
        changed
    }

    fn root(&self) -> &Path {
        self.project.folder.path()
    }

    fn settle(&mut self, what: &str) {
        let root = self.project.folder.path();
        let before = std::mem::take(&mut self.paths);
        self.paths = self.preview.assert_like_a_clean_build(root, &before, what);
    }

    /// Breaks the dossier, and looks whether that is said and the last good site is still there; then mends it.
    fn break_and_mend(&mut self, code: &str, broken: impl Fn(&Path), mended: impl Fn(&Path)) {
        let good = clean_build(self.root()).expect("no error yet");
        let mark = self.preview.mark();
        broken(self.root());
        self.preview.wait_for(code, mark);
        self.preview.wait_for("\"kept\":{\"has_site\":true}", mark);
        for (path, bytes) in &good {
            assert!(self.preview.page(path) == *bytes, "{code}: {path} changed");
        }
        mended(self.root());
        self.settle(code);
    }
}

fn article(text: &str) -> String {
    format!("+++\ntitle = \"Moura\"\ndate = 2022-05-02\n+++\n{text}\n")
}

/// Everything that editors and git do, one after the other.
fn torture(args: &[&str]) {
    let mut changed = Changed::new(args);
    let root = changed.root().to_owned();
    let moura = root.join(MOURA);

    fs::write(&moura, article("Écrit sur place.")).expect("written");
    changed.settle("a file was written in place");

    fs::write(
        root.join("content/articles/.moura.fr.md.tmp"),
        article("Le GSIM, par échange."),
    )
    .expect("written");
    fs::rename(root.join("content/articles/.moura.fr.md.tmp"), &moura).expect("moved");
    changed.settle("a file was replaced by another");

    // Vim with `backupcopy=no`: tries with 4913, moves the old file away, writes the new one, removes the old.
    let folder = root.join("content/articles");
    fs::write(folder.join("4913"), "").expect("written");
    fs::write(folder.join(".moura.fr.md.swp"), b"b0VIM 9.0\0").expect("written");
    fs::remove_file(folder.join("4913")).expect("removed");
    fs::rename(&moura, folder.join("moura.fr.md~")).expect("moved");
    fs::write(&moura, article("Par Vim.")).expect("written");
    changed.settle("Vim saved, its backup and its swap file are there");
    fs::remove_file(folder.join("moura.fr.md~")).expect("removed");
    fs::remove_file(folder.join(".moura.fr.md.swp")).expect("removed");
    changed.settle("Vim was closed");

    // Emacs: a lock that is a link to nothing, and a file with what is not saved yet.
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("user@host.1", folder.join(".#moura.fr.md")).expect("a link");
        fs::write(folder.join("#moura.fr.md#"), article("Pas encore.")).expect("written");
        fs::write(&moura, article("Par Emacs.")).expect("written");
        changed.settle("Emacs saved, with its lock");
        fs::remove_file(folder.join(".#moura.fr.md")).expect("removed");
        fs::remove_file(folder.join("#moura.fr.md#")).expect("removed");
        changed.settle("Emacs was closed");
    }

    fs::write(
        folder.join("gao.fr.md"),
        article("À Gao.").replace("Moura", "Gao"),
    )
    .expect("written");
    changed.settle("an article was added");
    fs::rename(folder.join("gao.fr.md"), folder.join("tombouctou.fr.md")).expect("moved");
    changed.settle("an article was renamed");
    fs::remove_file(folder.join("tombouctou.fr.md")).expect("removed");
    changed.settle("an article was removed");

    // The same length and the same date: what `rsync` and some archives leave.
    let date = fs::metadata(&moura)
        .and_then(|file| file.modified())
        .expect("a date");
    fs::write(&moura, article("Par Vimix.")).expect("written");
    changed.settle("a text of the same length, first");
    fs::write(&moura, article("Par Nanox.")).expect("written");
    File::options()
        .write(true)
        .open(&moura)
        .and_then(|file| file.set_modified(date))
        .expect("set");
    changed.settle("a text of the same length, with an old date");
    let later = SystemTime::now() + Duration::from_secs(86_400);
    fs::write(&moura, article("Demain.")).expect("written");
    File::options()
        .write(true)
        .open(&moura)
        .and_then(|file| file.set_modified(later))
        .expect("set");
    changed.settle("a date in the future");
    fs::write(&moura, article("Après-demain.")).expect("written");
    changed.settle("after a date in the future");

    fs::write(root.join("content/glossary/moura.toml"), "kind = \"place\"\n\n[fr]\nname = \"Moura\"\ndefinition = \"Un village.\"\n\n[en]\nname = \"Moura\"\ndefinition = \"A village.\"\n").expect("written");
    changed.settle("an entry was added, which other pages link to");
    fs::create_dir_all(root.join("themes/carnet/style")).expect("a folder");
    fs::write(
        root.join("themes/carnet/style/90-own.css"),
        "p { color: red }\n",
    )
    .expect("written");
    changed.settle("a theme got a style");
    fs::remove_dir_all(root.join("themes")).expect("removed");
    changed.settle("the theme was removed");

    // `git checkout` of another branch: a thousand files, in folders that are new.
    fs::create_dir_all(root.join("static/plans/deux")).expect("a folder");
    for number in 0..1000 {
        let id = format!("src-{number}");
        let source = format!(
            "[[source]]\nid = \"{id}\"\nkind = \"report\"\npublisher = \"P\"\ntitle = \"T {number}\"\nlanguage = \"fr\"\n"
        );
        match number % 10 {
            0 => fs::write(root.join(format!("content/sources/{id}.toml")), source),
            _ => fs::write(root.join(format!("static/plans/deux/{id}.txt")), source),
        }
        .expect("written");
    }
    changed.settle("a thousand files came at once");
    for number in 0..1000 {
        let _ = fs::remove_file(root.join(format!("content/sources/src-{number}.toml")));
    }
    fs::remove_dir_all(root.join("static/plans")).expect("removed");
    changed.settle("a thousand files went at once");

    fs::rename(root.join("content/articles"), root.join("articles-away")).expect("moved");
    changed_or_broken(&changed);
    fs::rename(root.join("articles-away"), root.join("content/articles")).expect("moved");
    changed.settle("a folder went and came back");
    fs::write(&moura, article("Dans le répertoire revenu.")).expect("written");
    changed.settle("a file in a folder that came back");

    let settings = fs::read_to_string(root.join("dossier.toml")).expect("read");
    changed.break_and_mend(
        "no-settings",
        |root| fs::remove_file(root.join("dossier.toml")).expect("removed"),
        |root| fs::write(root.join("dossier.toml"), &settings).expect("written"),
    );
    changed.break_and_mend(
        "unknown-article",
        |root| fs::write(root.join(MOURA), article("[x](article:nulle)")).expect("written"),
        |root| fs::write(root.join(MOURA), article("Réparé.")).expect("written"),
    );
    #[cfg(unix)]
    changed.break_and_mend(
        "symlink",
        |root| {
            std::os::unix::fs::symlink("/etc/passwd", root.join("content/passwd.md"))
                .expect("a link");
        },
        |root| fs::remove_file(root.join("content/passwd.md")).expect("removed"),
    );
    let kept = root.with_extension("kept");
    changed.break_and_mend(
        "cannot read",
        |root| fs::rename(root, &kept).expect("moved"),
        |root| fs::rename(&kept, root).expect("moved"),
    );
    fs::write(&moura, article("Après tout cela.")).expect("written");
    changed.settle("the folder went and came back");
}

/// Without its articles the dossier of the test has a link to one that is not there: that is said, and the site stays.
fn changed_or_broken(changed: &Changed) {
    let mark = (0, 0);
    changed.preview.wait_for("unknown-article", mark);
}

#[test]
fn every_page_becomes_that_of_a_clean_build() {
    torture(&[]);
}

#[test]
fn it_does_so_without_the_help_of_the_system() {
    torture(&["--poll"]);
}

/// A user has so many places in the kernel’s table of watches and no more; another program may hold them all.
#[cfg(target_os = "linux")]
#[test]
fn a_full_table_of_watches_is_said_and_every_change_still_seen() {
    // In a user namespace the limits are its own, and nothing of the machine is changed.
    for (limit, value) in [("max_inotify_instances", 0), ("max_inotify_watches", 3)] {
        let set = format!("echo {value} > /proc/sys/user/{limit}");
        let tried = Command::new("unshare")
            .args(["-Ur", "sh", "-c", &set])
            .output();
        if !tried.as_ref().is_ok_and(|tried| tried.status.success()) {
            println!("skipped: no user namespace with a limit of its own here: {tried:?}");
            return;
        }
        let project = Project::new();
        let root = project.folder.path();
        let mut command = Command::new("unshare");
        command.env("LC_ALL", "C").args(["-Ur", "sh", "-c"]);
        command.arg(format!(
            "{set}; exec \"$0\" serve --port 0 --format json --root \"$1\""
        ));
        command.arg(env!("CARGO_BIN_EXE_dossier")).arg(root);
        let preview = Preview::start(command);
        preview.wait_for("the system does not tell of changes (inotify", (0, 0));
        let paths = preview.assert_like_a_clean_build(root, &[], "the start");
        fs::write(root.join(MOURA), article("Sans avertissement.")).expect("written");
        preview.assert_like_a_clean_build(root, &paths, "a change that nobody told of");
    }
}
