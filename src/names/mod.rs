//! Names: the acronyms and capitalised names of a text that no glossary entry explains.
//!
//! Input: the paragraphs of a text and what the glossary knows. Output: [`Candidate`]s, for which the room `stub` writes
//! glossary entries to complete. The steps of [`candidates`]:
//!
//! 1. [`text`] cuts the paragraphs into words and counts how each is written.
//! 2. [`expansion`] finds what the text itself says that an acronym stands for.
//! 3. [`acronyms`] decides which capital words are acronyms.
//! 4. [`sequences`] reads the names, [`gather`] keeps one record for each.
//! 5. [`merge`] joins short forms to long ones and leaves out what is known.

mod acronyms;
mod expansion;
mod french;
mod gather;
mod initials;
mod key;
mod lists;
mod merge;
mod sequences;
mod shape;
mod shout;
mod text;
mod words;

#[cfg(test)]
mod tests;

pub(crate) use key::tidy;
pub(crate) use shape::is_acronym;

use acronyms::Acronyms;
use lists::Role;
use text::Text;

/// A name or an acronym that no glossary entry explains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Candidate {
    /// The name as first written, the acronym in capitals and without dots where the text has it so.
    pub(crate) form: String,
    /// Whether it is an acronym or a name.
    pub(crate) kind: CandidateKind,
    /// What kind of thing the text suggests that a name is.
    pub(crate) guess: Guess,
    /// How often it occurs, with all variants.
    pub(crate) count: usize,
    /// What the text says that the acronym stands for.
    pub(crate) expansion: Option<String>,
    /// The paragraph of the first occurrence, from 0.
    pub(crate) paragraph: usize,
    /// Other spellings and short forms, without `form`.
    pub(crate) variants: Vec<String>,
}

/// Whether a candidate is an acronym or a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CandidateKind {
    /// Capital letters: `ACLED`.
    Acronym,
    /// Words with a capital: `Human Rights Watch`.
    Name,
}

/// What the text suggests that a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Guess {
    /// An organisation, by its words.
    Actor,
    /// A person, by a title before it.
    Person,
    /// A place, by `à`, `région de` and the like before it.
    Place,
    /// Nothing.
    Unsure,
}

/// Whether `word` is no first name, though it begins with a capital at the beginning of a sentence or as a title does:
/// `Selon`, `President`, `French`, `Monday`.
pub(crate) fn opens_no_name(word: &str) -> bool {
    let key = key::key(word.trim_end_matches('.'));
    // Ex-president, Vice-President.
    let title = key.rsplit('-').next().unwrap_or_default();
    text::role(&key).has(NO_FIRST_NAME) || text::role(title).has(Role::TITLE)
}

/// Whether `word` is an article, a preposition, a conjunction and the like, in French or English.
pub(crate) fn is_function_word(word: &str) -> bool {
    text::role(&key::key(word)).has(Role::FUNCTION)
}

/// Whether a word is an article, or says where: no name of a person follows it.
pub(crate) fn introduces_no_person(word: &str) -> bool {
    let key = key::key(word);
    let is_article = matches!(
        key.as_str(),
        "le" | "la" | "les" | "un" | "une" | "the" | "a" | "an"
    );
    is_article || (text::role(&key).has(Role::WHERE) && key != "depuis")
}

const NO_FIRST_NAME: Role = Role::FUNCTION
    .with(Role::TITLE)
    .with(Role::CALENDAR)
    .with(Role::PEOPLE)
    .with(Role::COMMON)
    .with(Role::OFFICE)
    .with(Role::BODY)
    .with(Role::HEAD);

/// Finds the acronyms and names of a text that the glossary does not explain, the most frequent first.
///
/// `known` says whether the glossary has a form. Names are found in French (`fr`) and English (`en`) text, acronyms in
/// any. A word with a capital is a name only where a capital means something; see [`gather`].
pub(crate) fn candidates(
    paragraphs: &[&str],
    lang: &str,
    known: &dyn Fn(&str) -> bool,
) -> Vec<Candidate> {
    let text = Text::new(paragraphs);
    let expansions = expansion::expansions(&text);
    let acronyms = Acronyms::new(&text, lang, &expansions);
    let names = if matches!(lang, "fr" | "en") {
        let found = sequences::sequences(&text, &acronyms, &expansions, lang);
        gather::gather(&text, &found, &acronyms)
    } else {
        Vec::new()
    };
    merge::merge(acronyms, &names, known)
}
