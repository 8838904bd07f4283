//! Opens files in the person's own editor: one of three files that start a program.

use std::path::Path;
use std::process::Command;

use crate::cli::Outcome;
use crate::cli::print::{Printer, variable};
use crate::diagnostic::Say as _;

/// Opens `paths`, below `root`, and waits until the editor ends.
///
/// `$VISUAL` comes before `$EDITOR`, as environ(7) has it. Both may hold arguments, quoted as for a shell (`code --wait`);
/// no shell is asked.
pub(super) fn open(root: &Path, paths: &[String], printer: &Printer) -> Outcome {
    let Some(line) = variable("VISUAL").or_else(|| variable("EDITOR")) else {
        printer.refuse("edit-no-editor", &[], None);
        return Outcome::Failed;
    };
    let words = words(&line);
    let Some((program, arguments)) = words.split_first() else {
        printer.refuse("edit-unreadable", &[("line", line.into())], None);
        return Outcome::Failed;
    };
    let files = paths.iter().map(|path| root.join(path));
    let status = Command::new(program).args(arguments).args(files).status();
    let problem = match status {
        Ok(status) if status.success() => return Outcome::Clean,
        Ok(status) => printer.wording().phrase(&status.phrase()),
        Err(error) => printer.wording().phrase(&error.phrase()),
    };
    let args = [
        ("program", program.as_str().into()),
        ("problem", problem.into()),
    ];
    printer.refuse("edit-failed", &args, None);
    Outcome::Failed
}

/// The words of a command; none when a quotation mark is not closed.
fn words(line: &str) -> Vec<String> {
    // A backslash stands between folders on Windows, and protects no character.
    let line = match cfg!(windows) {
        true => line.replace('\\', "\\\\"),
        false => line.to_owned(),
    };
    shlex::split(&line).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_editor_may_have_arguments() {
        assert_eq!(words("code --wait"), ["code", "--wait"]);
        assert_eq!(words("'my editor' -n"), ["my editor", "-n"]);
        assert!(words("'open").is_empty());
    }
}
