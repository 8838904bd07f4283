//! Makes the terms that translations must use from the glossary’s entries.
//!
//! There is no second list of terms: an entry that exists in two languages says what its names are called in both. For each
//! ordered pair of languages:
//!
//! | in the language translated from | becomes |
//! |---|---|
//! | the name | the name |
//! | any acronym | the first acronym, else the name |
//! | another name, a former name | the name |
//!
//! A term that stays the same is a term too: it must stay. What two entries would translate differently is left to the
//! engine; [`shared_forms`] lists it.

use std::collections::BTreeMap;

use super::{Dictionary, Glossary};
use crate::i18n::{Lang, slug};
use crate::model::{Dossier, EntryIx, EntryText};

/// The longest term in bytes: what DeepL takes.
const LONGEST_TERM: usize = 1024;

/// A form that several entries claim and would translate differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedForm {
    /// BCP 47 tag of the language translated from.
    pub from: String,
    /// BCP 47 tag of the language translated to.
    pub to: String,
    /// The form.
    pub form: String,
    /// The entries.
    pub entries: Vec<EntryIx>,
}

/// The terms of a dossier’s glossary, for each ordered pair of its languages that has any.
pub fn glossary(dossier: &Dossier) -> Glossary {
    let title = dossier.settings.title.iter().next();
    let name = title.map_or_else(String::new, |(_, title)| slug(title));
    let dictionaries = pairs(dossier).map(|(from, to)| {
        let is_clear = |(form, claims): (&str, Vec<Claim<'_>>)| {
            clear(&claims).map(|target| (form.to_owned(), target.to_owned()))
        };
        let claimed = claims(dossier, from, to);
        Dictionary {
            from: dossier.settings.languages.tag(from).to_owned(),
            to: dossier.settings.languages.tag(to).to_owned(),
            terms: claimed.into_iter().filter_map(is_clear).collect(),
        }
    });
    Glossary {
        name: if name.is_empty() {
            "dossier".to_owned()
        } else {
            name
        },
        dictionaries: dictionaries
            .filter(|dictionary| !dictionary.terms.is_empty())
            .collect(),
    }
}

/// The forms that the glossary leaves out because several entries claim them.
pub fn shared_forms(dossier: &Dossier) -> Vec<SharedForm> {
    let mut shared = Vec::new();
    for (from, to) in pairs(dossier) {
        for (form, claims) in claims(dossier, from, to) {
            if clear(&claims).is_none() {
                shared.push(SharedForm {
                    from: dossier.settings.languages.tag(from).to_owned(),
                    to: dossier.settings.languages.tag(to).to_owned(),
                    form: form.to_owned(),
                    entries: claims.iter().map(|claim| claim.entry).collect(),
                });
            }
        }
    }
    shared
}

impl Glossary {
    /// Eight hexadecimal digits that change with any term, not with the name.
    pub fn hash8(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        let mut add = |text: &str| {
            // The length keeps “ab” + “c” apart from “a” + “bc”.
            hasher.update(&(text.len() as u64).to_le_bytes());
            hasher.update(text.as_bytes());
        };
        for dictionary in &self.dictionaries {
            add(&dictionary.from);
            add(&dictionary.to);
            add(&dictionary.terms.len().to_string());
            for (term, target) in &dictionary.terms {
                add(term);
                add(target);
            }
        }
        hasher.finalize().to_hex()[..8].to_owned()
    }

    /// The terms of one direction. A tag with a region finds its language: `en-GB` finds `en`.
    pub fn dictionary(&self, from: &str, to: &str) -> Option<&Dictionary> {
        let same = |one: &str, other: &str| primary(one).eq_ignore_ascii_case(primary(other));
        let exact = |dictionary: &&Dictionary| dictionary.from == from && dictionary.to == to;
        self.dictionaries.iter().find(exact).or_else(|| {
            self.dictionaries
                .iter()
                .find(|dictionary| same(&dictionary.from, from) && same(&dictionary.to, to))
        })
    }
}

/// The language of a BCP 47 tag, without script and region.
pub(super) fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}

/// What an entry wants a form to become.
#[derive(Clone, Copy)]
struct Claim<'a> {
    entry: EntryIx,
    target: &'a str,
}

/// Every ordered pair of languages.
fn pairs(dossier: &Dossier) -> impl Iterator<Item = (Lang, Lang)> {
    let languages = &dossier.settings.languages;
    languages.iter().flat_map(|from| {
        languages
            .iter()
            .filter(move |to| *to != from)
            .map(move |to| (from, to))
    })
}

/// What each form becomes, by entry, sorted by form.
fn claims(dossier: &Dossier, from: Lang, to: Lang) -> BTreeMap<&str, Vec<Claim<'_>>> {
    let mut claims: BTreeMap<&str, Vec<Claim<'_>>> = BTreeMap::new();
    for (entry, ix) in dossier.entries.iter().zip((0..).map(EntryIx)) {
        let (Some(source), Some(target)) = (entry.text(from), entry.text(to)) else {
            continue;
        };
        for (form, target) in terms(source, target) {
            let claims = claims.entry(form).or_default();
            // In an entry, the first of the table’s rows decides.
            if is_term(form) && is_term(target) && claims.iter().all(|claim| claim.entry != ix) {
                claims.push(Claim { entry: ix, target });
            }
        }
    }
    claims.retain(|_, claims| !claims.is_empty());
    claims
}

/// What the names of one entry become.
fn terms<'a>(
    source: &'a EntryText,
    target: &'a EntryText,
) -> impl Iterator<Item = (&'a str, &'a str)> {
    let name = (source.name.trim(), target.name.trim());
    let acronyms = source.acronyms.iter();
    let others = source.aliases.iter();
    let former = source.former.iter().map(|former| &former.name);
    std::iter::once(name)
        .chain(acronyms.map(|acronym| (acronym.trim(), target.short_name().trim())))
        .chain(
            others
                .chain(former)
                .map(|other| (other.trim(), target.name.trim())),
        )
}

/// The target, when all that claim a form agree on it.
fn clear<'a>(claims: &[Claim<'a>]) -> Option<&'a str> {
    let first = claims.first()?.target;
    claims
        .iter()
        .all(|claim| claim.target == first)
        .then_some(first)
}

/// Whether engines take it for a term.
fn is_term(text: &str) -> bool {
    !text.is_empty() && text.len() <= LONGEST_TERM && !text.contains(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::{Glossary, glossary, shared_forms};
    use crate::files::SourceTree;
    use crate::model::Dossier;
    use crate::pipeline;

    fn dossier(entries: &[(&str, &str, &str)]) -> Dossier {
        let mut tree = SourceTree::default();
        tree.insert_text(
            "dossier.toml",
            "base_url = \"https://example.org/\"\nlanguages = [\"fr\", \"en\"]\ntheme = \"carnet\"\n\
             [title]\nfr = \"Le Mali en guerre\"\nen = \"Mali at war\"\n",
        );
        for (id, fr, en) in entries {
            let text = |lang: &str, names: &str| match names {
                "" => String::new(),
                names => format!("[{lang}]\n{names}\ndefinition = \"Un mot.\"\n"),
            };
            tree.insert_text(
                format!("content/glossary/{id}.toml"),
                format!(
                    "kind = \"term\"\nlink = false\n{}{}",
                    text("fr", fr),
                    text("en", en)
                ),
            );
        }
        let (loaded, found) = pipeline::open(&tree);
        loaded.unwrap_or_else(|| panic!("{found:?}")).dossier
    }

    fn shown(glossary: &Glossary) -> Vec<String> {
        let line =
            |from: &str, (term, target): &(String, String)| format!("{from}: {term} = {target}");
        glossary
            .dictionaries
            .iter()
            .flat_map(|one| one.terms.iter().map(|term| line(&one.from, term)))
            .collect()
    }

    #[test]
    fn an_entry_says_what_its_names_are_called() {
        let dossier = dossier(&[
            (
                "cedeao",
                "name = \"Communauté économique\"\nacronym = \"CEDEAO\"\naliases = [\"Communauté ouest-africaine\"]",
                "name = \"Economic Community\"\nacronym = [\"ECOWAS\", \"ECWAS\"]",
            ),
            (
                "gsim",
                "name = \"Groupe de soutien\"\nacronym = \"GSIM\"\nformer = [{ name = \"Ansar Dine\" }]",
                "name = \"Support Group\"",
            ),
            ("takuba", "name = \"Takuba\"", "name = \"Takuba\""),
            ("seul", "name = \"Seul\"", ""),
        ]);
        let glossary = glossary(&dossier);
        assert_eq!(glossary.name, "le-mali-en-guerre");
        assert_eq!(
            shown(&glossary),
            [
                "fr: Ansar Dine = Support Group",
                "fr: CEDEAO = ECOWAS",
                "fr: Communauté ouest-africaine = Economic Community",
                "fr: Communauté économique = Economic Community",
                "fr: GSIM = Support Group",
                "fr: Groupe de soutien = Support Group",
                "fr: Takuba = Takuba",
                "en: ECOWAS = CEDEAO",
                "en: ECWAS = CEDEAO",
                "en: Economic Community = Communauté économique",
                "en: Support Group = Groupe de soutien",
                "en: Takuba = Takuba",
            ]
        );
        assert!(shared_forms(&dossier).is_empty());
        let regional = glossary.dictionary("fr", "en-GB");
        assert_eq!(regional.map(|one| one.to.as_str()), Some("en"));
        assert_eq!(glossary.dictionary("de", "en"), None);
    }

    #[test]
    fn a_form_with_two_meanings_is_left_out_and_can_be_asked_for() {
        let dossier = dossier(&[
            (
                "fama",
                "name = \"Forces armées maliennes\"\naliases = [\"armée\"]",
                "name = \"Malian Armed Forces\"",
            ),
            (
                "far",
                "name = \"Forces armées rwandaises\"\naliases = [\"armée\"]",
                "name = \"Rwandan Armed Forces\"",
            ),
        ]);
        assert_eq!(
            shown(&glossary(&dossier))[..2],
            [
                "fr: Forces armées maliennes = Malian Armed Forces",
                "fr: Forces armées rwandaises = Rwandan Armed Forces",
            ]
        );
        let shared = shared_forms(&dossier);
        assert_eq!(shared.len(), 1);
        assert_eq!(
            (shared[0].from.as_str(), shared[0].form.as_str()),
            ("fr", "armée")
        );
        assert_eq!(shared[0].entries.len(), 2);
    }

    #[test]
    fn the_hash_changes_with_the_terms_alone() {
        let one = glossary(&dossier(&[("a", "name = \"Un\"", "name = \"One\"")]));
        let other = glossary(&dossier(&[("a", "name = \"Un\"", "name = \"Une\"")]));
        let renamed = Glossary {
            name: "x".to_owned(),
            ..one.clone()
        };
        assert_eq!(one.hash8().len(), 8);
        assert_eq!(one.hash8(), renamed.hash8());
        assert_ne!(one.hash8(), other.hash8());
    }
}
