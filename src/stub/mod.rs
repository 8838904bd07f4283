//! Files for a person to complete: stubs of glossary entries, ids, texts as TOML writes them.

pub(crate) mod id;
pub(crate) mod text;

use crate::names::{Candidate, CandidateKind, Guess, tidy};
use id::id;
use text::quoted;

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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::names::candidates;

    #[test]
    fn stubs_are_to_be_completed() {
        let text = "La Communauté des pays riverains du fleuve (CPRF) attend le colonel Issa Berthé. La C.P.R.F. aussi.";
        let found = candidates(&[text], "fr", &|_| false);
        let (id, toml) = stub(&found[0], "fr", &["fr", "en"], "To write.");
        assert_eq!(id, "cprf");
        assert_eq!(
            toml,
            "draft = true\nkind = \"acronym\"\n\n[fr]\nname = \"Communauté des pays riverains du fleuve\"\nacronym = \"CPRF\"\n\
         aliases = [\"C.P.R.F.\"]\n# To write.\n# definition = \"\"\n\n\
         # [en]\n# name = \"\"\n# acronym = \"\"\n# definition = \"\"\n"
        );
        let (id, toml) = stub(&found[1], "fr", &["fr"], "To write.");
        assert_eq!(id, "issa-berthe");
        assert!(
            toml.starts_with("draft = true\nkind = \"person\"\n\n[fr]\nname = \"Issa Berthé\"\n"),
            "{toml}"
        );
    }

    proptest! {
        #[test]
        fn a_stub_is_toml(form in "\\PC{0,70}|[a-z\"'\\\\\n\t]{0,9}|con|عربي", lang in "fr|pt-BR|\\PC{1,4}") {
            let candidate = Candidate {
                form: form.clone(),
                kind: CandidateKind::Acronym,
                guess: Guess::Unsure,
                count: 1,
                expansion: None,
                paragraph: 0,
                variants: vec![form.clone()],
            };
            let (id, text) = stub(&candidate, &lang, &["fr", "en", "x\ny"], "To write.");
            prop_assert!((1..=67).contains(&id.len()));
            prop_assert!(id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
            prop_assert!(!id.starts_with('-') && !id.ends_with('-') && !id.contains("--") && id != "con");
            let table: toml::Table = text.parse().expect(&text);
            let name = table[key_of(&lang).as_str()]["name"].as_str().map(str::to_owned);
            prop_assert_eq!(name, Some(tidy(&form)));
            prop_assert_eq!(table.len(), 3);
        }
    }

    /// A language as the key that TOML reads.
    fn key_of(lang: &str) -> String {
        tidy(lang)
    }
}
