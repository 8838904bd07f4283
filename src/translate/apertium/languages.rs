//! What Apertium calls languages.

use crate::translate::glossary::primary;

/// BCP 47 and ISO 639-3 codes of languages that Apertium has data for. It knows one Serbo-Croatian.
const CODES: [(&str, &str); 46] = [
    ("af", "afr"),
    ("an", "arg"),
    ("ar", "ara"),
    ("be", "bel"),
    ("bg", "bul"),
    ("br", "bre"),
    ("bs", "hbs"),
    ("ca", "cat"),
    ("cs", "ces"),
    ("cy", "cym"),
    ("da", "dan"),
    ("de", "deu"),
    ("en", "eng"),
    ("eo", "epo"),
    ("es", "spa"),
    ("eu", "eus"),
    ("fi", "fin"),
    ("fo", "fao"),
    ("fr", "fra"),
    ("ga", "gle"),
    ("gl", "glg"),
    ("hi", "hin"),
    ("hr", "hbs"),
    ("id", "ind"),
    ("is", "isl"),
    ("it", "ita"),
    ("kk", "kaz"),
    ("mk", "mkd"),
    ("ms", "zlm"),
    ("mt", "mlt"),
    ("nb", "nob"),
    ("nl", "nld"),
    ("nn", "nno"),
    ("oc", "oci"),
    ("pl", "pol"),
    ("pt", "por"),
    ("ro", "ron"),
    ("ru", "rus"),
    ("sc", "srd"),
    ("sl", "slv"),
    ("sr", "hbs"),
    ("sv", "swe"),
    ("tr", "tur"),
    ("tt", "tat"),
    ("uk", "ukr"),
    ("ur", "urd"),
];

/// The ISO 639-3 code of a BCP 47 tag; its own first part if it has no other: `fr-CA` is `fra`, `bam` is `bam`.
pub fn iso_639_3(tag: &str) -> String {
    let language = primary(tag).to_lowercase();
    let known = CODES.iter().find(|(code, _)| *code == language);
    known.map_or(language, |(_, code)| (*code).to_owned())
}
