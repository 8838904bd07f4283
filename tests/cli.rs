//! The command as people run it: real folders, exit codes, what is said and what is left on the disk.
#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "the command works on real files; a test that is skipped says why"
)]

#[path = "cli/builds.rs"]
mod builds;
#[cfg(feature = "check")]
#[path = "cli/built.rs"]
mod built;
#[path = "cli/checks.rs"]
mod checks;
#[path = "cli/data.rs"]
mod data;
#[path = "cli/export.rs"]
mod export;
#[cfg(feature = "import")]
#[path = "cli/import.rs"]
mod import;
#[cfg(unix)]
#[path = "cli/manners.rs"]
mod manners;
#[path = "cli/messages.rs"]
mod messages;
#[cfg(feature = "http")]
#[path = "../examples/deepl-mock/mock/mod.rs"]
mod mock;
#[path = "cli/pictures.rs"]
mod pictures;
#[path = "cli/project.rs"]
mod project;
#[path = "cli/refusals.rs"]
mod refusals;
#[path = "cli/same_bytes.rs"]
mod same_bytes;
#[path = "cli/start.rs"]
mod start;
#[cfg(unix)]
#[path = "cli/terminal.rs"]
mod terminal;
#[path = "cli/terms.rs"]
mod terms;
#[path = "cli/terms_exchange.rs"]
mod terms_exchange;
#[path = "cli/timeline.rs"]
mod timeline;
#[path = "cli/translate.rs"]
mod translate;
#[cfg(feature = "http")]
#[path = "cli/translate_engines.rs"]
mod translate_engines;
