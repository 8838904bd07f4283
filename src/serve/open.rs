//! Opens an address in the browser of this machine.

use std::process::{Command, Stdio};

use crate::diagnostic::{Phrase, Say as _};

/// Asks the system to show `address` to the user.
///
/// # Errors
///
/// What the system says, when there is nothing to ask.
pub(super) fn open(address: &str) -> Result<(), Phrase> {
    let (program, arguments): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        // `start` is a word of the shell; its first argument is a title.
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    let started = Command::new(program)
        .args(arguments)
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    match started {
        Ok(mut child) => {
            // Nobody waits for the browser; a thread takes note that what started it has ended.
            std::thread::spawn(move || child.wait());
            Ok(())
        }
        Err(error) => Err(Phrase::new("program-not-run")
            .with("program", program)
            .with("cause", error.phrase())),
    }
}
