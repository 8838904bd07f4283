//! Drafts the other language: engines behind one trait, and the pipeline round them.
//!
//! ```text
//! texts ─bitext▶ segments ─plan▶ what must be sent ─Translator▶ drafts ─verify, repair▶ memory, target file
//! ```
//!
//! An engine is a [`Translator`]. It is given texts in which everything that is no text stands as a placeholder, and gives
//! as many texts back, in the same order. It knows nothing of files, of Markdown or of the memory; what it answers is
//! verified before anything of it is kept.

pub mod apertium;
pub mod apply;
pub mod command;
mod conventions;
pub mod deepl;
pub mod drafts;
mod engine;
pub mod exchange;
#[cfg(test)]
mod fake;
pub mod glossary;
pub mod http;
pub mod judge;
pub mod libretranslate;
pub mod markup;
pub mod mend;
pub mod mock;
pub mod plan;
mod process;
pub mod remembered;
pub mod retry;
pub mod review;
pub mod run;
pub mod terms;
pub mod transport;

pub use engine::{
    Caps, Dictionary, Draft, EngineError, EngineId, Formality, Glossary, GlossaryHandle,
    GlossarySupport, Markup, Request, Translator, Usage,
};
