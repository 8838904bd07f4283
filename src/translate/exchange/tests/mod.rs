//! Examples of whole files, and what holds for any.

mod formats;
mod hostile;
mod imports;

use std::sync::Arc;

use crate::bitext::memory::{Line, Memory, Origin};
use crate::bitext::segment::{Fault, Segment, key};
use crate::bitext::state::State;
use crate::bitext::{Bitext, Side, as_written};
use crate::diagnostic::{Code, Diagnostic, UiLang, Wording};
use crate::i18n::{Lang, Languages};

use super::{Exchange, File, Format, ImportPlan, Importer, import, read, units, write};

fn languages() -> Languages {
    Languages::new(["fr", "en"]).expect("languages")
}

fn lang(tag: &str) -> Lang {
    languages().get(tag).expect("a language")
}

fn line(src: &str, tgt: &str, o: Origin) -> Line {
    Line {
        k: key(src),
        n: 0,
        src: src.to_owned(),
        tgt: tgt.to_owned(),
        th: Some(as_written(tgt)),
        o,
        e: String::new(),
        g: String::new(),
    }
}

fn side(file: &str, whole: &str) -> Side {
    Side::document(&file.into(), &Arc::from(whole)).expect("a document")
}

/// A text of two languages with what is remembered of it.
fn bitext(fr: &str, en: &str, lines: &[Line]) -> Bitext {
    let mut memory = Memory::default();
    lines.iter().for_each(|line| memory.insert(line.clone()));
    Bitext {
        name: "moura".to_owned(),
        document: None,
        from: lang("fr"),
        to: lang("en"),
        source: side("content/articles/moura.fr.md", fr),
        target: side("content/articles/moura.en.md", en),
        exists: true,
        memory,
    }
}

const FR: &str = "+++\ntitle = \"Les faits\"\n+++\n\
Une **personne** l’a écrit, \"oui\" [@un].\n\n\
Une machine l’a écrit.\n\n\
La source a changé depuis, 2022.\n\n\
La machine avait un autre texte.\n\n\
Quelqu’un a relu ceci & cela.\n\n\
Rien n’est encore traduit ici.\n";
const EN: &str = "+++\ntitle = \"The facts\"\n+++\n\
A **person** wrote it, \"yes\" [@un].\n\n\
A machine wrote it.\n\n\
The old source, 2021.\n\n\
The machine’s old text.\n\n\
Someone has read this & that.\n";

/// One segment in each state that an export can meet.
fn example() -> Bitext {
    let lines = [
        line("Les faits", "The facts", Origin::Human),
        line(
            "Une <g id=\"1\">personne</g> l’a écrit, \"oui\" <x id=\"2\"></x>.",
            "A <g id=\"1\">person</g> wrote it, \"yes\" <x id=\"2\"></x>.",
            Origin::Human,
        ),
        line(
            "Une machine l’a écrit.",
            "A machine wrote it.",
            Origin::Machine,
        ),
        line(
            "La source a changé, 2021.",
            "The old source, 2021.",
            Origin::Human,
        ),
        line(
            "La machine avait un texte.",
            "The machine’s old text.",
            Origin::Machine,
        ),
        line(
            "Quelqu’un a relu ceci &amp; cela.",
            "Someone has read this &amp; that.",
            Origin::Reviewed,
        ),
    ];
    bitext(FR, EN, &lines)
}

fn files(bitext: &Bitext) -> Vec<File> {
    units(std::slice::from_ref(bitext), &languages(), &|_, _| {
        String::new()
    })
}

fn exported(bitext: &Bitext, format: Format) -> String {
    write(format, &files(bitext), "fr", "en").expect("something to write")
}

fn given(format: Format, text: &str) -> Exchange {
    read(format, &"in".into(), text.as_bytes(), &languages())
}

fn planned(bitext: &Bitext, format: Format, text: &str) -> ImportPlan {
    let judge = |_: &Bitext, _: &Segment, text: &str| match text.contains("1999") {
        true => Err(Fault::Numbers("1999".to_owned())),
        false => Ok(text.to_owned()),
    };
    import(
        &given(format, text),
        &Importer {
            bitexts: std::slice::from_ref(bitext),
            terms: &|_, _| String::new(),
            judge: &judge,
        },
    )
}

/// The codes of findings, with the reason of each.
fn codes(found: &[Diagnostic]) -> Vec<(Code, &str)> {
    let reason = |finding: &'_ Diagnostic| -> Option<usize> {
        finding.args.iter().position(|(name, _)| *name == "reason")
    };
    found
        .iter()
        .map(|finding| {
            let text = reason(finding)
                .and_then(|at| finding.args[at].1.text())
                .unwrap_or_default();
            (finding.code, text)
        })
        .collect()
}

#[test]
fn a_unit_says_how_good_its_translation_is() {
    let files = files(&example());
    let states: Vec<(State, Option<Origin>)> = files[0]
        .units
        .iter()
        .map(|unit| (unit.state, unit.origin))
        .collect();
    assert_eq!(
        states,
        [
            (State::Done, Some(Origin::Human)),
            (State::Done, Some(Origin::Human)),
            (State::Unreviewed, Some(Origin::Machine)),
            (State::StaleSource, Some(Origin::Human)),
            (State::StaleSource, Some(Origin::Machine)),
            (State::Done, Some(Origin::Reviewed)),
            (State::Missing, None),
        ]
    );
    assert_eq!(
        files[0].units[3].previous.as_deref(),
        Some("La source a changé, 2021.")
    );
}

/// Every finding is said in both languages, with its reason and without a placeholder that nobody fills.
#[test]
fn findings_are_said_in_every_language() {
    let reasons = [
        (
            Code::ExchangeSyntax,
            "doctype entity depth encoding character truncated po xml",
        ),
        (Code::ExchangeFormat, "xliff tmx po"),
        (Code::ExchangeLanguage, "any"),
        (Code::ExchangeUnit, "name direction id"),
        (Code::ExchangeSource, "edited changed"),
        (Code::ExchangeTwice, "any"),
        (
            Code::ExchangeRefused,
            "empty identical foreign missing twice nesting empty-pair structure numbers hidden malformed",
        ),
        (Code::ExchangeConflict, "unsure stale person"),
    ];
    for ui in [UiLang::English, UiLang::French] {
        let wording = Wording::new(ui);
        let mut said = std::collections::BTreeSet::new();
        for (code, reasons) in reasons {
            for reason in reasons.split(' ') {
                let names = [
                    "message", "root", "version", "tag", "name", "path", "id", "detail", "given",
                    "there",
                ];
                let finding = Diagnostic::general(code)
                    .arg("reason", reason)
                    .arg("wanted", reason);
                let finding = names.iter().fold(finding, |f, name| f.arg(name, "#"));
                let message = wording.message(&finding);
                assert!(
                    message != code.as_str() && !message.contains('{'),
                    "{message}"
                );
                assert_eq!(wording.help(&finding).len(), 1, "{message}");
                assert!(said.insert(message.clone()), "{message} twice");
            }
        }
    }
}
