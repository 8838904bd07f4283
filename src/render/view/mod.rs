//! What templates see: one struct for each kind of page, and the pieces that they share.
//!
//! Addresses of pages are paths below the site's root (`fr/articles/moura.html`); a template writes `{{ root }}` before them,
//! which leads from its own page up to the root. Texts are plain and are escaped by the template engine; the fields of type
//! [`Html`](super::Html) are markup that this crate made, and go through the filter `html`.
//!
//! A template gets `page` ([`Page`]), `site` ([`Site`]), `root`, `content` (the struct of its kind of page) and `terms`, the
//! words of the page's text, each printed by the template `word.html` from a [`Term`] (empty where pages list none).

mod drawings;
mod frame;
mod pages;
mod pieces;

pub use drawings::*;
pub use frame::*;
pub use pages::*;
pub use pieces::*;
