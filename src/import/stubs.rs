//! Beginnings of glossary entries, for names that no entry explains.

use super::Proposed;
use crate::diagnostic::Wording;
use crate::names::Candidate;
use crate::stub::stub;

/// How often a name must occur to be worth an entry; one whose expansion the text gives is worth it at once.
const OFTEN: usize = 2;

/// The files `content/glossary/<id>.toml` for `names` of a text in `lang`: drafts, with what a person has to add in comments.
pub(super) fn files(
    names: &[Candidate],
    lang: &str,
    languages: &[&str],
    wording: &Wording,
) -> Vec<Proposed> {
    let to_write = wording.say("import-stub-definition", &[]);
    names
        .iter()
        .filter(|name| name.count >= OFTEN || name.expansion.is_some())
        .map(|name| {
            let (id, text) = stub(name, lang, languages, &to_write);
            Proposed {
                path: format!("content/glossary/{id}.toml"),
                text,
            }
        })
        .collect()
}
