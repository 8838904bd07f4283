//! The command, in which each file of a site takes its time: `tests/cli/manners.rs` interrupts it, and looks at what a
//! terminal shows meanwhile.

use std::process::ExitCode;
use std::time::Duration;

fn main() -> ExitCode {
    dossier::cli::main_watched(&|_| std::thread::sleep(Duration::from_millis(25)))
}
