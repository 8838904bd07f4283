//! The beginning of an entry, with what the texts say of the name.

use crate::check::unknown;
use crate::content::Loaded;
use crate::files::SourceTree;
use crate::i18n::Lang;
use crate::link::{Discourse, Scanner, Scratch};
use crate::names::{Candidate, CandidateKind, Guess, is_acronym, tidy};
use crate::stub;

/// A file to write, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stub {
    /// A new draft.
    New {
        /// Its path in the dossier.
        path: String,
        /// What it holds.
        text: String,
        /// How often the texts have the name.
        count: usize,
    },
    /// An entry has the name already.
    Known(String),
    /// A file of that name is there.
    Taken(String),
}

/// Begins an entry for `name`, in the language in which texts use it most; `to_write` is what is said of the definition.
pub fn begin(name: &str, loaded: &Loaded, tree: &SourceTree, to_write: &str) -> Stub {
    let scanner = Scanner::new(loaded, tree);
    let languages = &loaded.dossier.settings.languages;
    let name = tidy(name);
    for lang in languages.iter() {
        let found =
            scanner
                .matcher(lang)
                .find(&name, &mut Scratch::default(), &mut Discourse::default());
        if let [found] = &found[..]
            && found.range == (0..name.len())
        {
            return Stub::Known(loaded.dossier.entry(found.entry).id.to_string());
        }
    }
    let met = languages.iter().filter_map(|lang| {
        let candidate = candidate(&name, lang, loaded, &scanner)?;
        Some((candidate.count, lang, candidate))
    });
    let most = met.max_by_key(|(count, lang, _)| (*count, std::cmp::Reverse(*lang)));
    let (count, lang, candidate) = match most {
        Some((count, lang, candidate)) => (count, Some(lang), candidate),
        None => (0, languages.iter().next(), unseen(&name)),
    };
    let tag = lang.map_or("", |lang| languages.tag(lang));
    let tags: Vec<&str> = languages.iter().map(|lang| languages.tag(lang)).collect();
    let (id, text) = stub::stub(&candidate, tag, &tags, to_write);
    let path = format!("content/glossary/{id}.toml");
    match tree.text(&path) {
        Some(_) => Stub::Taken(path),
        None => Stub::New { path, text, count },
    }
}

/// What the texts in `lang` say of the name.
fn candidate(name: &str, lang: Lang, loaded: &Loaded, scanner: &Scanner<'_>) -> Option<Candidate> {
    let texts = loaded
        .dossier
        .documents
        .iter()
        .filter_map(|document| document.version(lang));
    let paragraphs: Vec<String> = texts
        .flat_map(|version| super::usage::paragraphs(version.body.text()))
        .collect();
    let tag = loaded.dossier.settings.languages.tag(lang);
    let paragraphs: Vec<&String> = paragraphs.iter().collect();
    let found = unknown(&paragraphs, tag, scanner.matcher(lang));
    found.into_iter().find(|candidate| {
        candidate.form == name || candidate.variants.iter().any(|variant| variant == name)
    })
}

/// A name that no text has.
fn unseen(name: &str) -> Candidate {
    Candidate {
        form: name.to_owned(),
        kind: match is_acronym(name) {
            true => CandidateKind::Acronym,
            false => CandidateKind::Name,
        },
        guess: Guess::Unsure,
        count: 0,
        expansion: None,
        paragraph: 0,
        variants: Vec::new(),
    }
}
