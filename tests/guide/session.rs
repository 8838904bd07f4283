//! A terminal in a folder: what a reader of the guide has in front of them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::blocks::{Block, What};
use super::preview::Preview;

/// Where the reader is.
pub(crate) struct Session {
    /// The folder in which the first session began.
    home: PathBuf,
    here: PathBuf,
    locale: String,
    last: Option<i32>,
    /// `dossier serve`, in a terminal of its own.
    preview: Option<Preview>,
}

impl Session {
    pub(crate) fn new(home: &Path, locale: &str) -> Self {
        Self {
            home: home.to_owned(),
            here: home.to_owned(),
            locale: locale.to_owned(),
            last: None,
            preview: None,
        }
    }

    /// Does what a block says; for a session, the session as it is then.
    pub(crate) fn block(&mut self, block: &Block) -> Result<Option<String>, String> {
        match &block.what {
            What::Shown => Ok(None),
            What::File(path) => {
                let path = self.here.join(path);
                let folder = path.parent().expect("a folder");
                fs::create_dir_all(folder).map_err(|error| error.to_string())?;
                self.save(&path, &block.text)?;
                Ok(None)
            }
            What::Change(path) => {
                let path = self.here.join(path);
                let text = fs::read_to_string(&path)
                    .map_err(|error| format!("{}: {error}", path.display()))?;
                self.save(&path, &changed(&text, &block.text)?)?;
                Ok(None)
            }
            What::Running => {
                let preview = self.preview.as_mut();
                let preview = preview.ok_or("`dossier serve` was not begun")?;
                Ok(Some(preview.says(&block.text)?))
            }
            What::Session => {
                let mut made = String::new();
                for command in block.commands() {
                    let shown = format!("$ {command}\n");
                    if command.starts_with("dossier serve") {
                        let rest = block.text.split_once(&shown).map_or("", |(_, rest)| rest);
                        let mut preview = Preview::start(self.program(&format!("exec {command}")))?;
                        let said = preview.says(rest)?;
                        self.preview = Some(preview);
                        return Ok(Some(made + &shown + &said));
                    }
                    made.push_str(&shown);
                    made.push_str(&self.command(&command)?);
                }
                Ok(Some(made))
            }
        }
    }

    /// Saves a file as text editors do: whole, in the place of the one before. Whoever watches never sees half of it.
    fn save(&self, path: &Path, text: &str) -> Result<(), String> {
        let beside = self.home.join("saved");
        fs::write(&beside, text).map_err(|error| error.to_string())?;
        fs::rename(&beside, path).map_err(|error| error.to_string())
    }

    fn command(&mut self, command: &str) -> Result<String, String> {
        if let Some(folder) = command.strip_prefix("cd ") {
            self.here = self.here.join(folder);
            return Ok(String::new());
        }
        if command == "echo $?" {
            let last = self.last.take();
            return Ok(last.map_or_else(String::new, |code| format!("{code}\n")));
        }
        let output = self
            .program(&format!("{{ {command}\n}}"))
            .output()
            .map_err(|error| error.to_string())?;
        // Where the folder lies is not shown, and a `…` stands for anything.
        let home = self.home.to_string_lossy();
        let text = String::from_utf8_lossy(&output.stdout).replace(&*home, "…");
        self.last = output.status.code();
        if command.starts_with("dossier") {
            check_code(command, &text, self.last)?;
        }
        Ok(text)
    }

    /// A line for the shell, as it would be typed here.
    fn program(&self, line: &str) -> Command {
        let program = Path::new(env!("CARGO_BIN_EXE_dossier"));
        let programs = [
            program.parent().expect("a folder"),
            Path::new("/usr/local/bin"),
            Path::new("/usr/bin"),
            Path::new("/bin"),
        ];
        let mut shell = Command::new("sh");
        shell
            // What is printed to both comes in the order in which it was printed.
            .args(["-c", &format!("{line} 2>&1")])
            .current_dir(&self.here)
            .env_clear()
            .env("PATH", std::env::join_paths(programs).expect("a path"))
            .env("HOME", &self.home)
            .env("LANG", &self.locale)
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("TZ", "UTC")
            .stdin(Stdio::null());
        shell
    }
}

/// 2 where the command could not be carried out, which the chapter shows with `echo $?`; 1 where an error is printed, or a warning that is denied; 0 where none is.
fn check_code(command: &str, text: &str, code: Option<i32>) -> Result<(), String> {
    let has = |words: [&str; 2]| {
        words
            .iter()
            .any(|word| text.lines().any(|line| line.starts_with(word)))
    };
    let wrong = has(["error[", "erreur["])
        || has(["::error ", "::error "])
        || text.contains("\"severity\":\"error\"")
        || has(["one error,", "une erreur,"])
        || command.contains("--deny warnings") && has(["warning[", "avertissement["]);
    match code {
        Some(2) if has(["error", "erreur"]) => Ok(()),
        _ if code == Some(wrong.into()) => Ok(()),
        _ => Err(format!(
            "`{command}` ended with {code:?} and printed\n{text}"
        )),
    }
}

/// The text with the lines that a change takes away and brings; what surrounds them says where.
fn changed(text: &str, change: &str) -> Result<String, String> {
    let side = |without: char| -> String {
        let lines = change
            .split_inclusive('\n')
            .filter(|line| !line.starts_with(without));
        lines.map(|line| line.get(1..).unwrap_or(line)).collect()
    };
    let (old, new) = (side('+'), side('-'));
    match text.matches(&old).count() {
        1 => Ok(text.replacen(&old, &new, 1)),
        found => Err(format!(
            "what the change begins from is there {found} times:\n{old}"
        )),
    }
}
