//! `dossier serve`: shows the site in a browser of this machine while it is being written.
//!
//! Input: a project's folder, again and again. Output: answers to a browser, and [`Said`] for the terminal.
//!
//! 1. `watch` hears that something changed; what changed is for [`disk::Reader`](crate::disk::Reader) to find out.
//! 2. `make` reads the project and does what a build does before it makes pages (`pipeline::prepare`).
//! 3. `show` holds the site that came out, makes the pages that are asked for ([`Demand`](crate::render::Demand)), and tells each
//!    browser what has to be done so that it shows what is there now. A site in which something is wrong does not take the place
//!    of the last good one.
//! 4. `listen` speaks HTTP; `door` decides who is let in; `dress` adds the script of the preview to a page.
//!
//! One thread makes and shows, another listens; between them are messages. There is no second way to make a page: the pages are those
//! of a build, made later. `tests/serve.rs` holds them against each other.

mod door;
mod dress;
mod editor;
mod listen;
mod make;
mod open;
mod report;
mod show;
mod standing;
mod state;
mod watch;

pub use dress::undressed;
pub use editor::Editor;

use std::net::Ipv4Addr;
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use crate::diagnostic::{Diagnostic, Fact, Phrase, Say, Wording, said_in_english};
use crate::disk::ReadError;
use crate::files::SourceTree;
use crate::pipeline::{self, Counts};

/// What is wanted of a preview.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// How the site is made.
    pub pipeline: pipeline::Options,
    /// The port to listen on; the next free one if it is taken.
    pub port: u16,
    /// Opens the site in a browser.
    pub open: bool,
    /// Looks for changes by itself, without the help of the system.
    pub poll: bool,
    /// What opens a file at a line.
    pub editor: Option<Editor>,
}

/// What the terminal is told.
#[derive(Debug)]
pub enum Said<'a> {
    /// The site can be looked at.
    Serving {
        /// Where.
        address: &'a str,
        /// The port that was taken, if another was wanted.
        taken: Option<u16>,
    },
    /// The system does not tell of changes; the project is looked at every so often.
    Polling {
        /// Why not, if that was not asked for.
        reason: Option<&'a Fact>,
        /// How often.
        every: Duration,
    },
    /// What was found, and the texts that it is about.
    Found(&'a [Diagnostic], &'a SourceTree),
    /// What was found beside that once all pages were made.
    Late(&'a [Diagnostic], &'a SourceTree),
    /// Nothing can be read.
    Unreadable(&'a ReadError),
    /// A site was made and is shown.
    Made {
        /// How long it took, from the first sign of a change.
        took: Duration,
        /// How many pages it has.
        pages: usize,
        /// What the dossier holds.
        counts: Counts,
    },
    /// Something is wrong: what is shown is the last good site, if there was one.
    Kept {
        /// Whether there was one.
        has_site: bool,
    },
    /// The browser could not be opened.
    NotOpened(&'a Phrase),
    /// The command was told to end.
    Ended,
}

/// Why nothing can be shown.
#[derive(Debug)]
pub enum ServeError {
    /// No port is free.
    NoPort {
        /// The first that was tried.
        first: u16,
        /// The last.
        last: u16,
        /// What the system says.
        cause: std::io::Error,
    },
    /// The system refuses something that a server needs.
    Listen {
        /// What the system says.
        cause: std::io::Error,
    },
    /// There is no randomness to make a token of.
    Random(String),
}

impl Say for ServeError {
    fn phrase(&self) -> Phrase {
        match self {
            Self::NoPort { first, last, cause } => Phrase::new("no-port")
                .with("first", first.to_string())
                .with("last", last.to_string())
                .with("cause", cause.phrase()),
            Self::Listen { cause } => Phrase::new("cannot-listen")
                .with("address", Ipv4Addr::LOCALHOST.to_string())
                .with("cause", cause.phrase()),
            Self::Random(cause) => Phrase::new("no-random-numbers").with("cause", cause),
        }
    }
}

said_in_english!(ServeError);

/// What the thread that shows the site hears.
enum Message {
    /// Something changed.
    Changed,
    /// A browser asks for an address; decoded, from its first `/` on.
    Ask(String, listen::Reply),
    /// A page is open, and wants to know what happens.
    Join(show::Viewer),
    /// Every file of the site with this number was made.
    All(u64, standing::All),
    /// The command is to end.
    Stop,
}

/// Shows the site of the project in `root` until it is told to end.
///
/// `tell` hears what the terminal is to say; `wording` are the words of what browsers say.
///
/// # Errors
///
/// When nothing can be listened on. All that is wrong with the project is told and shown, and can be mended meanwhile.
pub fn run(
    root: &Path,
    options: &Options,
    wording: &Wording,
    tell: &mut dyn FnMut(Said<'_>),
) -> Result<(), ServeError> {
    let (to, inbox) = mpsc::channel();
    let token = token()?;
    let (listener, port) = listen::bind(options.port)?;
    let door = door::Door::new(port, token.clone());
    listen::start(listener, door, to.clone())?;
    let mut watch = watch::Watch::start(root, options.poll, to.clone());
    if !watch.is_told() {
        let reason = watch.failed.take();
        tell(Said::Polling {
            reason: reason.as_ref(),
            every: watch.pause(Duration::ZERO),
        });
    }
    let taken = (options.port != 0 && options.port != port).then_some(options.port);
    let show = show::Show::new(
        make::Maker::new(root, options.pipeline.clone()),
        show::Place {
            port,
            taken,
            own: format!("{}{token}/", door::OWN),
            editor: options.editor.as_ref().map(|editor| editor.below(root)),
            open: options.open,
        },
        wording,
        watch,
        (to, inbox),
    );
    show.until_stopped(tell);
    tell(Said::Ended);
    Ok(())
}

/// A word that nobody can guess.
fn token() -> Result<String, ServeError> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|error| ServeError::Random(error.to_string()))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
