//! `dossier build`.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use super::Outcome;
use super::args::{Build, Global};
use super::interrupt::Interrupt;
use super::print::Printer;
use super::progress::Progress;
use crate::content::normal_base_url;
use crate::diagnostic::{Fact, Phrase, has_errors};
use crate::disk::{self, Staging, WriteError, Written};
use crate::files::OutputFile;
use crate::pipeline::{self, Built, Counts, Options};
use crate::search;

/// Builds the site; the old one stays as it is unless all went well.
pub(super) fn run(global: &Global, args: &Build, watch: Watch<'_>) -> Outcome {
    let printer = Printer::new(global);
    printer.outcome(build(global, args, watch, &printer))
}

/// What is told the path of each file.
type Watch<'w> = &'w (dyn Fn(&str) + Sync);

fn build(
    global: &Global,
    args: &Build,
    watch: Watch<'_>,
    printer: &Printer,
) -> Result<Outcome, Phrase> {
    let timer = Timer::start();
    let target = args
        .output
        .clone()
        .unwrap_or_else(|| global.root.join("public"));
    refuse_sources(&global.root, &target)?;
    let base_url = args.base_url.as_deref().map(|url| {
        normal_base_url(url).map_err(|reason| {
            Phrase::new("unusable-base-url")
                .with("url", url)
                .with("reason", reason.keyword())
        })
    });
    let options = Options {
        base_url: base_url.transpose()?,
        drafts: args.drafts,
        compare: false,
        today: None,
        allow_mock: args.allow_mock,
    };
    let interrupt = Interrupt::watch();
    let progress = Progress::begin(printer, "progress-files", None);
    let read = disk::read(&global.root)?;
    let staging = Staging::begin(&global.root, &target)?;
    let failed: Mutex<Option<WriteError>> = Mutex::new(None);
    let searched = IndexSize::default();
    let has_failed = AtomicBool::new(false);
    let stopped = || interrupt.pressed() || has_failed.load(Ordering::Relaxed);
    let emit = |file: OutputFile| {
        if stopped() {
            return;
        }
        watch(file.path.as_str());
        progress.advance(1);
        searched.count(&file);
        if let Err(error) = staging.write(&file.path, &file.content) {
            let mut failed = failed
                .lock()
                .unwrap_or_else(std::sync::PoisonError::into_inner);
            failed.get_or_insert(error);
            has_failed.store(true, Ordering::Relaxed);
        }
    };
    let Built {
        diagnostics,
        counts,
        ..
    } = pipeline::build_until(&read.tree, &read.problems, &options, (&emit, &stopped));
    progress.end();
    if interrupt.pressed() {
        printer.say("interrupted", &[("folder", shown(&target).into())]);
        return Ok(Outcome::Interrupted);
    }
    printer.findings(&diagnostics, &read.tree);
    if has_errors(&diagnostics) {
        printer.say("nothing-written", &[("folder", shown(&target).into())]);
        return Ok(Outcome::of(&diagnostics));
    }
    if let Some(error) = failed
        .into_inner()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
    {
        return Err(error.into());
    }
    let written = staging.commit()?;
    report(printer, &written, counts, &target, timer.elapsed());
    searched.report(printer);
    Ok(Outcome::Clean)
}

/// How large the index of the search is, in all languages.
#[derive(Default)]
struct IndexSize {
    files: AtomicUsize,
    bytes: AtomicUsize,
}

impl IndexSize {
    fn count(&self, file: &OutputFile) {
        if file.path.as_str().starts_with(search::FOLDER) {
            self.files.fetch_add(1, Ordering::Relaxed);
            self.bytes.fetch_add(file.content.len(), Ordering::Relaxed);
        }
    }

    fn report(self, printer: &Printer) {
        let kilobytes = self.bytes.into_inner().div_ceil(1000);
        printer.say(
            "search-built",
            &[
                ("files", self.files.into_inner().into()),
                ("kilobytes", kilobytes.into()),
            ],
        );
    }
}

fn report(printer: &Printer, written: &Written, counts: Counts, target: &Path, elapsed: Duration) {
    if counts.drafts_left_out > 0 {
        printer.say(
            "drafts-left-out",
            &[("count", counts.drafts_left_out.into())],
        );
    }
    if counts.mock_files > 0 {
        printer.say("mock-built", &[("count", counts.mock_files.into())]);
    }
    let hundredths = u64::try_from(elapsed.as_millis() / 10).unwrap_or(u64::MAX);
    printer.say(
        "built",
        &[
            ("files", written.files.into()),
            ("folder", shown(target).into()),
            ("seconds", Fact::Decimal(hundredths, 2).number()),
            ("articles", counts.articles.into()),
            ("entries", counts.entries.into()),
            ("events", counts.events.into()),
        ],
    );
}

/// A path as people write it: without `./`, with `/`.
fn shown(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    text.strip_prefix("./").unwrap_or(&text).to_owned()
}

/// Refuses an output folder that the next build would take for a part of the dossier.
fn refuse_sources(root: &Path, target: &Path) -> Result<(), Phrase> {
    let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let (root, target): (PathBuf, PathBuf) = (absolute(root), absolute(target));
    let inside = ["content", "themes", "static", "seeds", "src"]
        .iter()
        .any(|folder| target.starts_with(root.join(folder)));
    if inside {
        Err(Phrase::new("output-in-sources").with("folder", shown(&target)))
    } else {
        Ok(())
    }
}

/// The time that a command takes, for the last line of its report.
struct Timer(std::time::Instant);

#[expect(
    clippy::disallowed_methods,
    reason = "how long it took is said to the user and goes into no file"
)]
impl Timer {
    fn start() -> Self {
        Self(std::time::Instant::now())
    }

    fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}
