//! Stubs: glossary entries for a person to complete.

use super::key::tidy;
use super::{Candidate, CandidateKind, Guess};
use crate::import::id::id;
use crate::import::text::quoted;

/// Writes the stub of a glossary entry: its id and the text of `content/glossary/<id>.toml`.
///
/// `lang` is the language of the text that the candidate comes from, `languages` are those of the site, `to_write` is what
/// is said of the definition, which a person has to write. Until then the entry is a draft and left out.
pub(crate) fn stub(
    candidate: &Candidate,
    lang: &str,
    languages: &[&str],
    to_write: &str,
) -> (String, String) {
    let mut text = format!("draft = true\n{}", kind(candidate));
    let is_acronym = candidate.kind == CandidateKind::Acronym;
    let name = candidate.expansion.as_deref().unwrap_or(&candidate.form);
    text.push_str(&format!(
        "\n[{}]\nname = {}\n",
        bare_key(lang),
        string(name)
    ));
    if is_acronym {
        text.push_str(&format!("acronym = {}\n", string(&candidate.form)));
    }
    let variants: Vec<String> = candidate.variants.iter().map(|form| string(form)).collect();
    if !variants.is_empty() {
        text.push_str(&format!("aliases = [{}]\n", variants.join(", ")));
    }
    text.push_str(&format!("# {to_write}\n# definition = \"\"\n"));
    for other in languages.iter().filter(|other| **other != lang) {
        text.push_str(&format!("\n# [{}]\n# name = \"\"\n", bare_key(other)));
        if is_acronym {
            text.push_str("# acronym = \"\"\n");
        }
        text.push_str("# definition = \"\"\n");
    }
    (id_of(&candidate.form), text)
}

/// The line that says what kind of thing is named, with the choice where that is a guess.
fn kind(candidate: &Candidate) -> String {
    let kind = match (candidate.kind, candidate.guess) {
        (CandidateKind::Acronym, _) => "acronym",
        (CandidateKind::Name, Guess::Person) => "person",
        (CandidateKind::Name, Guess::Place) => "place",
        (CandidateKind::Name, Guess::Actor) => "actor",
        (CandidateKind::Name, Guess::Unsure) => {
            return "kind = \"actor\" # actor, operation, acronym, person, place, treaty or term?\n"
                .to_owned();
        }
    };
    format!("kind = \"{kind}\"\n")
}

/// An id: that of the form, or a number when it has no Latin letters.
fn id_of(form: &str) -> String {
    match id(form, "entry") {
        id if id.is_empty() => format!("entry-{:08x}", digest(form)),
        id => id,
    }
}

/// A number that tells forms without Latin letters apart (FNV-1a).
fn digest(form: &str) -> u32 {
    form.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// A TOML key: bare if it may be, else quoted.
fn bare_key(key: &str) -> String {
    let is_bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if !key.is_empty() && key.chars().all(is_bare) {
        key.to_owned()
    } else {
        string(key)
    }
}

/// A TOML basic string on one line.
fn string(text: &str) -> String {
    quoted(&tidy(text))
}
