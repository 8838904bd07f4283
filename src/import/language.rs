//! Which of the dossier's languages a text is in.

use whatlang::{Detector, Lang as Code};

use crate::i18n::{Lang, Languages};

/// What is known of a text's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Guess {
    /// It is in this language.
    Sure(Lang),
    /// A person has to say.
    Unsure,
}

/// The share of a text, in characters, that may be in another language: quotations, names of organisations.
const FOREIGN_PERCENT: usize = 25;
/// The shortest paragraph whose language is looked at, in characters.
const SHORTEST: usize = 40;

/// Guesses the language of `paragraphs` from their trigrams (Cavnar and Trenkle, 1994; by the crate whatlang), among the
/// dossier's languages and against all others.
///
/// `declared` is what the file itself says, as a BCP 47 tag: it decides when the dossier has that language.
pub(super) fn guess<'a>(
    paragraphs: impl Iterator<Item = &'a str>,
    declared: Option<&str>,
    languages: &Languages,
) -> Guess {
    if let Some(lang) = declared.and_then(|tag| by_tag(tag, languages)) {
        return Guess::Sure(lang);
    }
    let candidates: Vec<(Lang, Code)> = languages
        .iter()
        .filter_map(|lang| Some((lang, code(languages.tag(lang))?)))
        .collect();
    let long: Vec<&str> = paragraphs
        .filter(|text| text.chars().count() >= SHORTEST)
        .collect();
    if candidates.is_empty() || is_another(&long, &candidates) {
        return Guess::Unsure;
    }
    let among = Detector::with_allowlist(candidates.iter().map(|(_, code)| *code).collect());
    let found: Vec<(Option<Code>, usize)> = long
        .iter()
        .map(|text| {
            (
                among.detect(text).map(|info| info.lang()),
                text.chars().count(),
            )
        })
        .collect();
    let all: usize = found.iter().map(|(_, size)| size).sum();
    let share = |code: Code| -> usize {
        let own = found.iter().filter(|(found, _)| *found == Some(code));
        own.map(|(_, size)| size).sum()
    };
    let best = candidates.iter().max_by_key(|(_, code)| share(*code));
    match best {
        Some((lang, code)) if all > 0 && (all - share(*code)) * 100 <= all * FOREIGN_PERCENT => {
            Guess::Sure(*lang)
        }
        _ => Guess::Unsure,
    }
}

/// The dossier's language for a tag: the same, or one with the same primary subtag (`fr-ML` is `fr`).
pub(super) fn by_tag(tag: &str, languages: &Languages) -> Option<Lang> {
    let primary = |tag: &str| {
        tag.split(['-', '_'])
            .next()
            .unwrap_or(tag)
            .to_ascii_lowercase()
    };
    languages.get(tag).or_else(|| {
        let wanted = primary(tag);
        languages
            .iter()
            .find(|lang| primary(languages.tag(*lang)) == wanted)
    })
}

/// Whether most of a text is in languages that the dossier does not have.
///
/// Each paragraph is asked by itself: a text in two languages looks like a third.
fn is_another(paragraphs: &[&str], candidates: &[(Lang, Code)]) -> bool {
    let size = |text: &str| text.chars().count();
    let is_foreign = |text: &str| {
        let found = whatlang::detect(text).filter(whatlang::Info::is_reliable);
        found.is_some_and(|found| candidates.iter().all(|(_, code)| *code != found.lang()))
    };
    let foreign: usize = paragraphs
        .iter()
        .filter(|text| is_foreign(text))
        .map(|text| size(text))
        .sum();
    let all: usize = paragraphs.iter().map(|text| size(text)).sum();
    foreign * 2 > all
}

/// whatlang's name (ISO 639-3) for the primary subtag of a BCP 47 tag.
fn code(tag: &str) -> Option<Code> {
    const TWO_LETTERS: [(&str, &str); 40] = [
        ("af", "afr"),
        ("am", "amh"),
        ("ar", "ara"),
        ("az", "aze"),
        ("be", "bel"),
        ("bg", "bul"),
        ("bn", "ben"),
        ("ca", "cat"),
        ("cs", "ces"),
        ("da", "dan"),
        ("de", "deu"),
        ("el", "ell"),
        ("en", "eng"),
        ("es", "spa"),
        ("et", "est"),
        ("fa", "pes"),
        ("fi", "fin"),
        ("fr", "fra"),
        ("he", "heb"),
        ("hi", "hin"),
        ("hr", "hrv"),
        ("hu", "hun"),
        ("id", "ind"),
        ("it", "ita"),
        ("ja", "jpn"),
        ("ko", "kor"),
        ("lt", "lit"),
        ("lv", "lav"),
        ("nb", "nob"),
        ("nl", "nld"),
        ("pl", "pol"),
        ("pt", "por"),
        ("ro", "ron"),
        ("ru", "rus"),
        ("sv", "swe"),
        ("tr", "tur"),
        ("uk", "ukr"),
        ("vi", "vie"),
        ("zh", "cmn"),
        ("zu", "zul"),
    ];
    let primary = tag.split('-').next()?.to_ascii_lowercase();
    let three = TWO_LETTERS
        .iter()
        .find(|(two, _)| *two == primary)
        .map_or(primary.as_str(), |(_, three)| three);
    Code::from_code(three)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRENCH: &str = "Le pont de Markala a rouvert jeudi matin, selon la mairie, après trois semaines de travaux.";
    const ENGLISH: &str = "The bridge at Markala opened again on Thursday morning, the town hall says, after three weeks.";
    const GERMAN: &str = "Die Brücke von Markala ist nach drei Wochen Bauarbeiten am Donnerstag wieder geöffnet worden, \
        teilte die Verwaltung der Stadt am Abend mit.";
    const ARABIC: &str =
        "أعيد فتح الجسر يوم الخميس بعد ثلاثة أسابيع من الأشغال حسب ما أعلنته البلدية في بيان";

    fn languages() -> Languages {
        Languages::new(["fr", "en"].map(str::to_owned).to_vec()).expect("two tags")
    }

    #[test]
    fn a_language_of_the_dossier_is_found_and_others_are_asked_about() {
        let languages = languages();
        let lang = |tag: &str| Guess::Sure(languages.get(tag).expect("known"));
        let cases: [(&[&str], Option<&str>, Guess); 9] = [
            (&[FRENCH], None, lang("fr")),
            (&[ENGLISH, ENGLISH], None, lang("en")),
            (&[FRENCH, FRENCH, FRENCH, FRENCH, ENGLISH], None, lang("fr")),
            (&[FRENCH, ENGLISH], None, Guess::Unsure),
            (&[GERMAN, GERMAN], None, Guess::Unsure),
            (&[ARABIC], None, Guess::Unsure),
            (&["MINUSMA"], None, Guess::Unsure),
            (&[ENGLISH], Some("fr-ML"), lang("fr")),
            (&[FRENCH], Some("de"), lang("fr")),
        ];
        for (paragraphs, declared, expected) in cases {
            let found = guess(paragraphs.iter().copied(), declared, &languages);
            assert_eq!(found, expected, "{paragraphs:?} {declared:?}");
        }
    }
}
