//! The terms of a glossary as DeepL takes them.
//!
//! DeepL refuses a whole dictionary for one bad pair. So the pairs that break its rules are left out before it is asked, and
//! [`sift`] says which and why.

use std::collections::BTreeSet;

use super::languages;
use crate::translate::Glossary;

/// The most bytes of a term, and of the name of a glossary.
const LONGEST_TERM: usize = 1024;

/// A dictionary as DeepL takes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Root of the language translated from.
    pub from: String,
    /// Root of the language translated to.
    pub to: String,
    /// Terms that keep DeepL’s rules, none of them twice.
    pub entries: Vec<(String, String)>,
}

impl Table {
    /// The terms as tab-separated values.
    pub fn tsv(&self) -> String {
        let lines = self.entries.iter();
        let lines = lines.map(|(source, target)| format!("{source}\t{target}\n"));
        lines.collect()
    }
}

/// What of a glossary DeepL takes, and what it would refuse.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sifted {
    /// One for each pair of languages that has terms, in their order.
    pub tables: Vec<Table>,
    /// The terms that are left out.
    pub refused: Vec<Refused>,
}

/// A term that DeepL would refuse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Root of the language translated from.
    pub from: String,
    /// Root of the language translated to.
    pub to: String,
    /// The term.
    pub source: String,
    /// What it is called in the other language.
    pub target: String,
    /// Which rule it breaks.
    pub why: Reason,
}

/// A rule of DeepL for terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// One of the two sides is empty.
    #[error("one side is empty")]
    Empty,
    /// One of the two sides begins or ends with a space.
    #[error("a space at the beginning or end")]
    OuterSpace,
    /// There is a tab, a line end or another control character.
    #[error("a control character")]
    Control,
    /// One of the two sides has more than 1024 bytes.
    #[error("longer than 1024 bytes")]
    TooLong,
    /// The same term stands before, with this or another translation.
    #[error("the same term a second time")]
    Twice,
    /// Both languages have the same root, which is all that DeepL’s glossaries know.
    #[error("the two languages are one to DeepL’s glossaries")]
    OneLanguage,
}

/// Takes out of a glossary what DeepL would refuse. Dictionaries of variants of the same languages become one.
pub fn sift(glossary: &Glossary) -> Sifted {
    let mut sifted = Sifted::default();
    let mut seen = BTreeSet::new();
    for dictionary in &glossary.dictionaries {
        let (from, to) = (
            languages::root(&dictionary.from),
            languages::root(&dictionary.to),
        );
        for (source, target) in &dictionary.terms {
            let is_new = seen.insert((from.clone(), to.clone(), source.clone()));
            let why = match from == to {
                true => Some(Reason::OneLanguage),
                false => broken(source, target).or((!is_new).then_some(Reason::Twice)),
            };
            match why {
                None => table(&mut sifted.tables, &from, &to)
                    .entries
                    .push((source.clone(), target.clone())),
                Some(why) => sifted.refused.push(Refused {
                    from: from.clone(),
                    to: to.clone(),
                    source: source.clone(),
                    target: target.clone(),
                    why,
                }),
            }
        }
    }
    sifted
}

/// The table of a pair of languages; a new one at the end if there is none.
fn table<'a>(tables: &'a mut Vec<Table>, from: &str, to: &str) -> &'a mut Table {
    let is_meant = |table: &Table| table.from == from && table.to == to;
    let at = tables.iter().position(is_meant).unwrap_or(tables.len());
    if at == tables.len() {
        tables.push(Table {
            from: from.to_owned(),
            to: to.to_owned(),
            entries: Vec::new(),
        });
    }
    &mut tables[at]
}

/// The rule that a pair breaks by itself.
fn broken(source: &str, target: &str) -> Option<Reason> {
    let any = |breaks: fn(&str) -> bool| breaks(source) || breaks(target);
    // The two separators end a line for DeepL as well.
    let is_control = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    if any(|text| text.trim().is_empty()) {
        Some(Reason::Empty)
    } else if source.contains(is_control) || target.contains(is_control) {
        Some(Reason::Control)
    } else if any(|text| text.trim() != text) {
        Some(Reason::OuterSpace)
    } else if any(|text| text.len() > LONGEST_TERM) {
        Some(Reason::TooLong)
    } else {
        None
    }
}

/// What a glossary of `site` with this content is called: `<site>@<8 hexadecimal digits>`, other digits for other content.
pub fn versioned_name(site: &str, tables: &[Table]) -> String {
    let mut hasher = blake3::Hasher::new();
    for table in tables {
        // No term holds a control character, so nothing runs into its neighbour.
        let head = format!("{}\n{}\n", table.from, table.to);
        hasher.update(head.as_bytes());
        hasher.update(table.tsv().as_bytes());
        hasher.update(b"\x00");
    }
    let hash = hasher.finalize().to_hex();
    format!("{}{}", prefix(site), &hash[..8])
}

/// The name that a glossary has while its content is being replaced: that of no content.
pub fn unfinished_name(site: &str) -> String {
    format!("{}00000000", prefix(site))
}

/// Whether a name is one of [`versioned_name`] for `site`, whatever the content. Others are not ours to touch.
pub fn is_version_of(name: &str, site: &str) -> bool {
    let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    let hash = name.strip_prefix(&prefix(site));
    hash.is_some_and(|hash| hash.len() == 8 && hash.bytes().all(is_digit))
}

/// What the names of all glossaries of a site begin with, within DeepL’s rules for names.
fn prefix(site: &str) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let mut name: String = site.chars().map(plain).collect();
    while name.len() > LONGEST_TERM - "@01234567".len() {
        name.pop();
    }
    format!("{}@", name.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::translate::Dictionary;

    /// Languages from and to, and terms.
    type Terms<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)]);

    fn glossary(dictionaries: &[Terms<'_>]) -> Glossary {
        let pair = |(source, target): &(&str, &str)| (source.to_string(), target.to_string());
        let dictionary = |(from, to, terms): &Terms<'_>| Dictionary {
            from: from.to_string(),
            to: to.to_string(),
            terms: terms.iter().map(pair).collect(),
        };
        Glossary {
            name: "sahel".to_owned(),
            dictionaries: dictionaries.iter().map(dictionary).collect(),
        }
    }

    #[test]
    fn each_rule_leaves_its_pair_out_and_says_so() {
        let long = "é".repeat(513);
        let table: [(&str, &str, Option<Reason>); 13] = [
            ("CEDEAO", "ECOWAS", None),
            ("l’Azawad", "Azawad", None),
            ("a", "", Some(Reason::Empty)),
            (" ", "b", Some(Reason::Empty)),
            (" c", "d", Some(Reason::OuterSpace)),
            ("e", "f\u{a0}", Some(Reason::OuterSpace)),
            ("g\th", "i", Some(Reason::Control)),
            ("j", "k\n", Some(Reason::Control)),
            ("l", "m\u{85}n", Some(Reason::Control)),
            ("o", "p\u{2028}q", Some(Reason::Control)),
            (&long, "r", Some(Reason::TooLong)),
            ("CEDEAO", "Ecowas", Some(Reason::Twice)),
            ("cedeao", "ECOWAS", None),
        ];
        for (at, (source, target, why)) in table.iter().enumerate() {
            let before: Vec<_> = table[..at].iter().map(|(s, t, _)| (*s, *t)).collect();
            let sifted = sift(&glossary(&[(
                "fr",
                "en",
                &[&before[..], &[(source, target)]].concat(),
            )]));
            let last = sifted
                .refused
                .last()
                .filter(|last| last.source == *source && last.target == *target);
            assert_eq!(last.map(|last| last.why), *why, "{source:?} {target:?}");
            let taken = sifted.tables[0]
                .tsv()
                .ends_with(&format!("{source}\t{target}\n"));
            assert_eq!(taken, why.is_none(), "{source:?}");
        }
    }

    #[test]
    fn variants_of_a_language_share_a_table() {
        let sifted = sift(&glossary(&[
            ("fr", "en-GB", &[("a", "b"), ("c", "d")]),
            ("fr-CA", "en", &[("a", "z"), ("e", "f")]),
            ("en", "fr", &[("b", "a")]),
            ("fr", "fr-CA", &[("g", "h")]),
            ("de", "en", &[]),
        ]));
        let pairs: Vec<_> = sifted
            .tables
            .iter()
            .map(|t| format!("{}>{} {}", t.from, t.to, t.entries.len()))
            .collect();
        assert_eq!(pairs, ["fr>en 3", "en>fr 1"]);
        let why: Vec<_> = sifted.refused.iter().map(|refused| refused.why).collect();
        assert_eq!(why, [Reason::Twice, Reason::OneLanguage]);
    }

    #[test]
    fn the_name_changes_with_the_content_and_only_then() {
        let tables = |glossary: &Glossary| sift(glossary).tables;
        let one = glossary(&[("fr", "en", &[("a", "b")])]);
        let name = versioned_name("sahel", &tables(&one));
        assert_eq!(name, versioned_name("sahel", &tables(&one.clone())));
        for other in [
            glossary(&[("fr", "en", &[("a", "c")])]),
            glossary(&[("fr", "de", &[("a", "b")])]),
            glossary(&[("fr", "en", &[("a", "b")]), ("en", "fr", &[("b", "a")])]),
        ] {
            assert_ne!(name, versioned_name("sahel", &tables(&other)));
        }
        assert!(is_version_of(&name, "sahel") && is_version_of(&unfinished_name("sahel"), "sahel"));
        for foreign in [
            "sahel",
            "sahel@",
            "sahel@mine",
            "sahel@0123456",
            "sahel@012345678",
            "sahel@0123456G",
            "sahel2@01234567",
            "Sahel@01234567",
        ] {
            assert!(!is_version_of(foreign, "sahel"), "{foreign}");
        }
        let long = versioned_name(&"é".repeat(2000), &tables(&one));
        assert!(long.len() <= LONGEST_TERM && is_version_of(&long, &"é".repeat(2000)));
    }
}
