//! The dossier in `content/`, whose two versions were written by people: what is said of it must be worth saying.

use std::fmt::Write as _;
use std::ops::Range;
use std::path::Path;

use dossier::diagnostic::{Diagnostic, Severity, UiLang, Wording};
use dossier::i18n::Lang;
use dossier::model::{Dossier, EntryIx};
use dossier::parity::{Pair, Passage, Terms, Version, compare_all, compare_documents, quantities};

use crate::glossary::load;
use crate::segments::segments;

/// Compares two texts by place, and adds what is found.
fn compare_texts(
    own: Option<EntryIx>,
    name: &str,
    texts: [&str; 2],
    pair: &Pair<'_>,
    terms: &Terms<'_>,
    out: &mut Vec<(String, Diagnostic)>,
) {
    let [source, target] = texts.map(segments);
    assert_eq!(
        source.len(),
        target.len(),
        "{name}: the versions have as many passages"
    );
    let file = |lang: &str| -> dossier::files::SourcePath { format!("{name}.{lang}").into() };
    let place = |lang: &str, range: Range<usize>| dossier::files::Place {
        file: file(lang),
        span: dossier::files::Span {
            start: range.start,
            end: range.end,
        },
    };
    let pairs: Vec<_> = source.iter().zip(&target).collect();
    for (at, found) in compare_all(&pairs, pair, Some(terms)) {
        let passage = |at: usize, lang: &str, range: &Range<usize>| Passage {
            place: place(lang, range.clone()),
            text: &texts[at][range.clone()],
        };
        let from = passage(0, pair.from, &pairs[at].0.range);
        let to = passage(1, pair.to, &pairs[at].1.range);
        if found.entry.is_none() || found.entry != own {
            let shown = format!("{name}\n    {}\n    {}", from.text, to.text);
            out.push((shown, found.diagnostic(&from, &to, pair.from)));
        }
    }
    let places = [pair.from, pair.to].map(|lang| move |range: Range<usize>| place(lang, range));
    let versions = [
        Version {
            text: texts[0],
            place: &places[0],
        },
        Version {
            text: texts[1],
            place: &places[1],
        },
    ];
    let found = compare_documents(&versions[0], &versions[1], pair, Some(&Default::default()));
    out.extend(found.into_iter().map(|finding| (name.to_owned(), finding)));
}

/// All texts of the dossier that are there in both languages, by id, with the entry that they define.
fn texts<'d>(
    dossier: &'d Dossier,
    langs: [Lang; 2],
) -> Vec<(Option<EntryIx>, &'d str, [&'d str; 2])> {
    let mut all = Vec::new();
    let mut both = |own, name: &'d str, texts: [Option<&'d str>; 2]| {
        if let [Some(a), Some(b)] = texts {
            all.push((own, name, [a, b]));
        }
    };
    for document in &dossier.documents {
        let [Some(a), Some(b)] = langs.map(|lang| document.version(lang)) else {
            continue;
        };
        both(
            None,
            &document.id,
            [Some(a.body.text()), Some(b.body.text())],
        );
        both(None, &document.id, [Some(&a.title), Some(&b.title)]);
        both(
            None,
            &document.id,
            [a.summary.as_deref(), b.summary.as_deref()],
        );
        for (a, b) in a.key_points.iter().zip(&b.key_points) {
            both(None, &document.id, [Some(a), Some(b)]);
        }
    }
    for (ix, entry) in (0..).map(EntryIx).zip(&dossier.entries) {
        let texts = langs.map(|lang| Some(entry.text(lang)?.definition.as_str()));
        both(Some(ix), &entry.id, texts);
    }
    for event in &dossier.events {
        let texts = langs.map(|lang| event.text(lang));
        both(
            None,
            &event.id,
            texts.map(|text| Some(text?.title.as_str())),
        );
        both(None, &event.id, texts.map(|text| Some(text?.text.as_str())));
    }
    all
}

/// Changing any digit that a reader reads is noticed.
#[test]
fn every_changed_digit_of_the_shipped_dossier_is_found() {
    let read = dossier::disk::read(Path::new(env!("CARGO_MANIFEST_DIR")))
        .expect("the dossier can be read");
    let loaded = load(&read.tree);
    let languages = &loaded.dossier.settings.languages;
    let langs = ["fr", "en"].map(|tag| languages.get(tag).expect("a language of the dossier"));
    let (mut count, mut missed) = (0, Vec::new());
    for (_, name, both) in texts(&loaded.dossier, langs) {
        let [source, target] = both.map(segments);
        for (a, b) in source.iter().zip(&target) {
            let [fr, en] = [a, b].map(|segment| without_tags(&segment.text));
            let before = quantities(&fr, "fr", &en, "en").len();
            for (at, digit) in en.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
                let mut wrong = en.clone();
                let other = if digit == '9' {
                    "4".to_owned()
                } else {
                    (digit as u8 - b'0' + 1).to_string()
                };
                wrong.replace_range(at..=at, &other);
                count += 1;
                if quantities(&fr, "fr", &wrong, "en").len() <= before {
                    missed.push(format!("{name}: {wrong}"));
                }
            }
        }
    }
    println!("{} of {count} missed", missed.len());
    assert!(count > 500, "{count}");
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

/// Number words and months, each with another that is none of its readings.
const WORDS: [(&str, &str); 24] = [
    ("three", "four"),
    ("four", "five"),
    ("five", "six"),
    ("six", "seven"),
    ("seven", "eight"),
    ("eight", "nine"),
    ("nine", "ten"),
    ("ten", "eleven"),
    ("dozen", "score"),
    ("dozens", "hundreds"),
    ("hundreds", "thousands"),
    ("thousands", "hundreds"),
    ("hundred", "thousand"),
    ("thousand", "million"),
    ("million", "billion"),
    ("billion", "million"),
    ("third", "fourth"),
    ("January", "June"),
    ("March", "May"),
    ("April", "August"),
    ("May", "March"),
    ("November", "December"),
    ("Tuesday", "Thursday"),
    ("Sunday", "Saturday"),
];

/// So is changing any word that counts.
#[test]
fn every_changed_number_word_of_the_shipped_dossier_is_found() {
    let read = dossier::disk::read(Path::new(env!("CARGO_MANIFEST_DIR")))
        .expect("the dossier can be read");
    let loaded = load(&read.tree);
    let languages = &loaded.dossier.settings.languages;
    let langs = ["fr", "en"].map(|tag| languages.get(tag).expect("a language of the dossier"));
    let (mut count, mut missed) = (0, Vec::new());
    for (_, name, both) in texts(&loaded.dossier, langs) {
        let [source, target] = both.map(segments);
        for (a, b) in source.iter().zip(&target) {
            let [fr, en] = [a, b].map(|segment| without_tags(&segment.text));
            let before = quantities(&fr, "fr", &en, "en").len();
            // What differs already cannot tell of one more change at the same place.
            let words = if before == 0 { &WORDS[..] } else { &[] };
            for (word, other) in words {
                let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
                let places = en.match_indices(word).filter(|(at, _)| {
                    !is_letter(en[..*at].chars().next_back())
                        && !is_letter(en[at + word.len()..].chars().next())
                });
                for (at, _) in places {
                    let mut wrong = en.clone();
                    wrong.replace_range(at..at + word.len(), other);
                    count += 1;
                    if quantities(&fr, "fr", &wrong, "en").len() <= before {
                        missed.push(format!("{name}: {word} -> {other}: {wrong}"));
                    }
                }
            }
        }
    }
    println!("{} of {count} words missed", missed.len());
    assert!(count > 100, "{count}");
    // The French of one passage says “dimanche 24” and leaves its month out.
    assert!(missed.len() <= 1, "{}", missed.join("\n"));
}

/// What a reader reads of a segment.
fn without_tags(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        rest = after.split_once('>').map_or("", |(_, after)| after);
    }
    out + rest
}

#[test]
fn the_shipped_dossier_has_no_error() {
    let read = dossier::disk::read(Path::new(env!("CARGO_MANIFEST_DIR")))
        .expect("the dossier can be read");
    let loaded = load(&read.tree);
    let dossier = &loaded.dossier;
    let languages = &dossier.settings.languages;
    let mut found = Vec::new();
    let mut count = 0;
    for (from, to) in [("fr", "en"), ("en", "fr")] {
        let pair = Pair { from, to };
        let langs = [from, to].map(|tag| languages.get(tag).expect("a language of the dossier"));
        let terms = Terms::new(&dossier.entries, languages, langs[0], langs[1]);
        for (own, name, both) in texts(dossier, langs) {
            count += 1;
            compare_texts(own, name, both, &pair, &terms, &mut found);
        }
    }
    let wording = Wording::new(UiLang::English);
    let mut all = String::new();
    for (shown, finding) in &found {
        let _ = writeln!(
            all,
            "{}: {}\n  {shown}",
            finding.code.as_str(),
            wording.message(finding)
        );
    }
    println!("{all}\n{} findings in {count} texts", found.len());
    assert!(count > 200, "{count}");
    assert!(
        found
            .iter()
            .all(|(_, finding)| finding.severity() == Severity::Warning),
        "{all}"
    );
}
