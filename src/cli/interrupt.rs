//! Ctrl-C in a command that writes a site.

use std::process::exit;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// What a shell says of a program that Ctrl-C ended: 128 and the number of SIGINT (POSIX, section 2.8.2).
pub(super) const EXIT_CODE: u8 = 130;

/// How long a command has to put away what it wrote.
const GRACE: Duration = Duration::from_secs(2);

/// Whether the user pressed Ctrl-C.
#[derive(Clone, Default)]
pub(super) struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// From now on Ctrl-C is noticed. A command that does not heed it in time is ended all the same, and so is one when it
    /// is pressed twice; what is then left beside the site is cleared by the next build.
    pub(super) fn watch() -> Self {
        let pressed = Self::default();
        let seen = pressed.clone();
        // Where there is no such handler, Ctrl-C ends the program at once, which leaves the old site too.
        let _ = ctrlc::set_handler(move || {
            let is_second = seen.0.swap(true, Ordering::SeqCst);
            std::thread::spawn(move || {
                if !is_second {
                    std::thread::sleep(GRACE);
                }
                exit(EXIT_CODE.into());
            });
        });
        pressed
    }

    /// Whether it was pressed.
    pub(super) fn pressed(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}
