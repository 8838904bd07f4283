//! `dossier serve` as people run it: a real folder, a real socket of this machine.
//!
//! - `serve/saves.rs`: whatever is done to the files, every page becomes that of a clean build
//! - `serve/wire.rs`: what is answered to requests that no browser of the user would send
//! - `serve/shown.rs`: what an open page is told, and what the command says and ends with
#![cfg(feature = "serve")]
#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "the command works on real files; a test that is skipped says why"
)]

#[path = "serve/preview.rs"]
mod preview;
#[path = "cli/project.rs"]
#[expect(dead_code, reason = "what the tests of other commands use")]
mod project;
#[path = "serve/saves.rs"]
mod saves;
#[path = "serve/shown.rs"]
mod shown;
#[path = "serve/wire.rs"]
mod wire;
