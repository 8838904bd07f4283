//! Names in a text: those that the glossary explains, and those that it could.

use std::cell::RefCell;

use super::article::Article;
use super::{Names, dating};
use crate::content::Loaded;
use crate::link::{Discourse, Matcher, Scratch};
use crate::names;

/// The glossary of a dossier, ready for looking names up in any of its languages.
pub(super) struct Glossary<'a> {
    loaded: &'a Loaded,
    matchers: Vec<(String, Matcher)>,
}

impl<'a> Glossary<'a> {
    /// The glossary of `loaded`.
    pub(super) fn new(loaded: &'a Loaded) -> Self {
        let languages = &loaded.dossier.settings.languages;
        // Forms that two entries claim are what `check` speaks of.
        let matcher = |lang| Matcher::new(&loaded.dossier.entries, lang, languages);
        let matchers = languages
            .iter()
            .map(|lang| (languages.tag(lang).to_owned(), matcher(lang)));
        Self {
            loaded,
            matchers: matchers.collect(),
        }
    }

    /// The names in the text of an article in `lang`.
    pub(super) fn names(&self, article: &Article, lang: &str) -> Names {
        let Some((_, matcher)) = self.matchers.iter().find(|(tag, _)| tag == lang) else {
            return Names::default();
        };
        let text = article.body.iter().filter(|block| dating::is_text(block));
        let texts: Vec<&str> = text.map(|block| block.text.as_str()).collect();
        let mut scratch = Scratch::default();
        let mut known: Vec<(String, String, usize)> = Vec::new();
        let mut said = Discourse::default();
        for text in &texts {
            for hit in matcher.find(text, &mut scratch, &mut said) {
                let id = self.loaded.dossier.entry(hit.entry).id.to_string();
                match known.iter_mut().find(|(known, ..)| *known == id) {
                    Some((_, _, count)) => *count += 1,
                    None => known.push((id, text.get(hit.range).unwrap_or_default().to_owned(), 1)),
                }
            }
        }
        let scratch = RefCell::new(scratch);
        let is_known = |form: &str| matcher.knows(form, &mut scratch.borrow_mut());
        Names {
            known,
            unknown: names::candidates(&texts, lang, &is_known),
        }
    }
}
