//! `dossier` makes a bilingual explainer dossier out of text files: articles with a linked glossary, a timeline, sources,
//! and contested figures side by side.
//!
//! ```text
//! content/ + themes/ ─disk::read▶ SourceTree ─content::load▶ Dossier ─link::link▶ LinkedDossier ─render::render▶ files
//! ```
//!
//! Every stage takes a value and returns a value and what it found wrong. Only [`disk`] touches the file system, nothing
//! reads the clock, and no stage knows the ones after it. [`pipeline`] names them all, in order.
//!
//! The rooms, from the left to the right; each uses only those before it:
//!
//! - [`files`]: files as values, and places in them
//! - [`diagnostic`]: findings as data, their wording, their printing
//! - [`i18n`]: languages, interface strings, dates, numbers, order, typography
//! - [`search`]: the index that a browser finds pages with
//! - [`markdown`]: texts as events, runs of text, what links lead to
//! - [`images`]: pictures as bytes: what they are, what is taken out of them
//! - [`model`]: the dossier as plain data
//! - `names`: acronyms and names of a text that no entry explains
//! - `stub`: files for a person to complete
//! - [`content`]: from files to the model
//! - [`allow`]: comments that silence findings, and the levels of findings
//! - [`bitext`]: two languages side by side, and what readers are told of translations
//! - [`link`]: from texts to what they speak of
//! - [`parity`]: whether two versions of a text say the same
//! - [`draw`]: pictures as SVG, from plain values
//! - [`render`]: from the linked dossier to pages
//! - [`check`]: what an editor should look at before publishing
//! - [`pipeline`]: the stages in order
//! - [`fix`]: what findings offer to write, as changed files
//! - `export`: books and archives, from the files of a stage to one file
//! - `built`: whether a finished site is light, and asks nobody but itself (feature `check`)
//! - `import`: raw press texts to drafts (feature `import`)
//! - [`terms`]: the glossary and how texts use it, for `dossier terms`
//! - `timeline`: the events as other programs write them, for `dossier timeline`
//! - [`translate`]: drafts of the other language, by engines behind one trait
//! - [`links`]: whether links to other sites still lead somewhere, for `dossier check --links`
//! - `serve`: shows the site while it is being written (feature `serve`)
//! - `start`: the files of a new dossier, and of each new thing in it
//! - [`disk`], [`cli`]: the edges

pub mod allow;
pub mod bitext;
#[cfg(feature = "check")]
pub mod built;
pub mod check;
pub mod cli;
pub mod content;
pub mod diagnostic;
pub mod disk;
pub mod draw;
mod export;
pub mod files;
pub mod fix;
pub mod i18n;
pub mod images;
#[cfg(feature = "import")]
pub mod import;
pub mod link;
pub mod links;
pub mod markdown;
pub mod model;
mod names;
pub mod parity;
pub mod pipeline;
pub mod render;
pub mod search;
#[cfg(feature = "serve")]
pub mod serve;
mod start;
mod stub;
pub mod terms;
mod timeline;
pub mod translate;
