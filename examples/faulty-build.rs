//! The command, with a fault that shows when the second half of a site is made: `tests/cli/manners.rs` asks what a user
//! is told then, and what is left on the disk.

use std::process::ExitCode;

fn main() -> ExitCode {
    let home = std::env::home_dir().unwrap_or_default();
    dossier::cli::main_watched(&|path| {
        assert!(
            !path.contains("moura"),
            "{path} of {} fell over\u{1b}[31m",
            home.display()
        );
    })
}
