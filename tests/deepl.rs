//! Our client of DeepL against a server that speaks as DeepL does (`examples/deepl-mock`), over the real network of this
//! machine: what is sent, what becomes of every refusal and fault, and that nothing ever shows the key.
#![cfg(feature = "http")]
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test stops when it cannot go on"
)]

#[path = "deepl/errors.rs"]
mod errors;
#[path = "deepl/glossary.rs"]
mod glossary;
#[path = "deepl/harness.rs"]
mod harness;
#[path = "../examples/deepl-mock/mock/mod.rs"]
mod mock;
#[path = "deepl/network.rs"]
mod network;
#[path = "deepl/retries.rs"]
mod retries;
#[path = "deepl/server.rs"]
mod server;
#[path = "deepl/translations.rs"]
mod translations;
