//! A line that says how far a command is: on a terminal, and only when it takes longer than half a second.

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::print::Printer;

/// What takes less is over before anyone reads it.
const PATIENCE: Duration = Duration::from_millis(500);
const TICK: Duration = Duration::from_millis(120);

/// How far a command is. Without a terminal, in continuous integration and with `--quiet` nothing is ever shown.
///
/// It must have ended before anything else is printed: where it stands, the cursor does too.
pub(super) struct Progress {
    bar: ProgressBar,
    waiting: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Progress {
    /// Begins to count. `key` is the message with the template of the line, as `indicatif` writes it; `all` is how much
    /// there is to do, where that is known.
    pub(super) fn begin(printer: &Printer, key: &str, all: Option<u64>) -> Self {
        let bar = ProgressBar::with_draw_target(all, ProgressDrawTarget::hidden());
        // The template is ours and is right; without it the line is plainer.
        if let Ok(style) = ProgressStyle::with_template(&printer.wording().say(key, &[])) {
            bar.set_style(style.progress_chars("█▌ "));
        }
        let waiting = printer.shows_progress().then(|| show_later(&bar));
        Self { bar, waiting }
    }

    /// So much more is done.
    pub(super) fn advance(&self, by: u64) {
        self.bar.inc(by);
    }

    /// What is being done now, for templates with a prefix and a message.
    pub(super) fn name(&self, prefix: String, message: String) {
        self.bar.set_prefix(prefix);
        self.bar.set_message(message);
    }

    /// Takes the line away.
    pub(super) fn end(mut self) {
        self.clear();
    }

    fn clear(&mut self) {
        if let Some((over, thread)) = self.waiting.take() {
            drop(over);
            // The thread only waits and draws; if it fell over there is nothing to take away.
            let _ = thread.join();
        }
        self.bar.finish_and_clear();
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.clear();
    }
}

/// Shows the line when the command is still at work after a while.
fn show_later(bar: &ProgressBar) -> (Sender<()>, JoinHandle<()>) {
    let bar = bar.clone();
    let (over, ended) = channel::<()>();
    let thread = std::thread::spawn(move || {
        if ended.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
            bar.set_draw_target(ProgressDrawTarget::stderr());
            bar.enable_steady_tick(TICK);
        }
    });
    (over, thread)
}
