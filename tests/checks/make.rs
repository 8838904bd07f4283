//! What a case does besides writing files: links, rights, commands.

use std::path::Path;
use std::process::Command;

use super::case::{Findings, Lacks};

/// The day of every command, 21 November 2026: what is found must not depend on a clock.
const TODAY: &str = "1795219200";

/// Whether the machine or the program has what a case needs.
pub(crate) fn has(what: &str) -> bool {
    match what {
        "unix" => cfg!(unix),
        "feature cards" => cfg!(feature = "cards"),
        _ => panic!("has() does not know {what}"),
    }
}

#[cfg(unix)]
pub(crate) fn link(to: &Path, path: &Path) -> Result<(), Lacks> {
    std::os::unix::fs::symlink(to, path).expect("a link");
    Ok(())
}

#[cfg(not(unix))]
pub(crate) fn link(_: &Path, _: &Path) -> Result<(), Lacks> {
    Err(Lacks("symbolic links that every user may make".into()))
}

/// Takes the right to read a file from everybody. The folder is opened to all, for a command that is run as nobody.
#[cfg(unix)]
pub(crate) fn lock(root: &Path, path: &str) -> Result<(), Lacks> {
    use std::os::unix::fs::PermissionsExt;
    let set = |path: &Path, mode| {
        let rights = std::fs::Permissions::from_mode(mode);
        std::fs::set_permissions(path, rights).expect("rights");
    };
    set(root, 0o755);
    set(&root.join(path), 0o000);
    Ok(())
}

#[cfg(not(unix))]
pub(crate) fn lock(_: &Path, _: &str) -> Result<(), Lacks> {
    Err(Lacks("rights of files as Unix has them".into()))
}

/// What a command finds in a folder. Root may read every file: where one is locked, it runs as nobody.
pub(crate) fn ran(root: &Path, words: &[String], is_locked: bool) -> Result<Findings, Lacks> {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("dossier"));
    command.current_dir(root).env_clear().args(words);
    command.args(["--format", "json"]);
    command.env("SOURCE_DATE_EPOCH", TODAY);
    if is_locked {
        as_nobody(&mut command);
    }
    let output = match command.output() {
        Err(error) if is_locked => {
            let lacks = format!("a program that the user nobody may run: {error}");
            return Err(Lacks(lacks));
        }
        output => output.expect("it runs"),
    };
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let lines = text.lines();
    let objects = lines.filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let findings = objects.filter_map(|object| {
        let code = object.get("code")?.as_str()?.to_owned();
        Some((code, object.get("severity")?.as_str()? == "error"))
    });
    let findings: Findings = findings.collect();
    // 2 says that it could not be carried out: why must then be a finding.
    assert!(
        output.status.code().is_some_and(|code| code < 2) || !findings.is_empty(),
        "{words:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(findings)
}

#[cfg(unix)]
fn as_nobody(command: &mut Command) {
    use std::os::unix::process::CommandExt;
    const NOBODY: u32 = 65534;
    if rustix::process::geteuid().is_root() {
        command.uid(NOBODY).gid(NOBODY);
    }
}

#[cfg(not(unix))]
fn as_nobody(_: &mut Command) {}
