//! A terminal, and a command that believes it has a person before it.

use std::ffi::OsStr;
use std::fs::{File, OpenOptions};
use std::io::Read as _;
use std::os::unix::ffi::OsStrExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::JoinHandle;

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};

/// A command whose standard error is a terminal of some columns.
pub(crate) struct OnTerminal {
    pub(crate) child: Child,
    shown: JoinHandle<Vec<u8>>,
}

impl OnTerminal {
    pub(crate) fn spawn(mut command: Command, columns: u16) -> Self {
        let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a terminal");
        grantpt(&master).expect("our own");
        unlockpt(&master).expect("unlocked");
        let size = Winsize {
            ws_row: 24,
            ws_col: columns,
            ws_xpixel: 0,
            ws_ypixel: 0,
        };
        tcsetwinsize(&master, size).expect("a size");
        let name = ptsname(&master, Vec::new()).expect("a name");
        let name = Path::new(OsStr::from_bytes(name.as_bytes()));
        let mut options = OpenOptions::new();
        let screen = options.read(true).write(true).open(name).expect("a screen");
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(screen)
            .spawn()
            .expect("a command");
        // The command holds the screen too: it must be the last.
        drop(command);
        let mut master = File::from(master);
        let shown = std::thread::spawn(move || {
            let mut shown = Vec::new();
            // Linux says EIO when the last who held the screen has gone.
            let _ = master.read_to_end(&mut shown);
            shown
        });
        Self { child, shown }
    }

    /// How it ended, and all that was shown.
    pub(crate) fn end(mut self) -> (ExitStatus, String) {
        let status = self.child.wait().expect("an end");
        let shown = self.shown.join().expect("what was shown");
        (
            status,
            String::from_utf8_lossy(&shown).replace("\r\n", "\n"),
        )
    }
}

/// A program in a dossier's folder, with an environment that says nothing of the machine's, and as slow everywhere.
pub(crate) fn program(name: Option<&str>, folder: &Path) -> Command {
    let dossier = PathBuf::from(env!("CARGO_BIN_EXE_dossier"));
    let program = match name {
        None => dossier,
        Some(name) => dossier.with_file_name("examples").join(name),
    };
    assert!(
        program.is_file(),
        "{} is missing: `cargo build --examples` makes it",
        program.display()
    );
    let mut command = Command::new(program);
    command
        .current_dir(folder)
        .env_clear()
        .env("LC_ALL", "C")
        .env("RAYON_NUM_THREADS", "1")
        .env("TERM", "xterm");
    command
}
