//! What becomes of files that come back.

use super::*;
use crate::translate::exchange::Counts;
use crate::translate::plan::Goes;

/// The texts that are accepted, with whose they are.
fn accepted(plan: &ImportPlan) -> Vec<(&str, Origin, bool)> {
    plan.accepted
        .iter()
        .map(|accepted| {
            (
                accepted.line.tgt.as_str(),
                accepted.line.o,
                accepted.is_confirmed,
            )
        })
        .collect()
}

/// An XLIFF in which the unit with the source has another target and state.
fn edited(text: &str, source: &str, target: &str, state: &str) -> String {
    let at = text
        .find(&format!("<source>{source}</source>"))
        .expect("the unit");
    let start = text[..at].rfind("<segment").expect("its segment");
    let end = at + text[at..].find("</segment>").expect("its end");
    format!(
        "{}<segment id=\"s1\" state=\"{state}\"><source>{source}</source><target>{target}</target>{}",
        &text[..start],
        &text[end..]
    )
}

#[test]
fn what_comes_back_as_it_went_changes_nothing() {
    for (format, unchanged, untranslated, fuzzy) in [
        (Format::Xliff, 6, 1, 0),
        (Format::Tmx, 4, 0, 0),
        (Format::Po, 3, 1, 3),
    ] {
        let plan = planned(&example(), format, &exported(&example(), format));
        let elsewhere = if format == Format::Tmx { 4 } else { 0 };
        assert_eq!(plan.diagnostics, []);
        assert_eq!(plan.accepted, []);
        assert_eq!(plan.remembered, []);
        let counts = Counts {
            unchanged,
            untranslated,
            fuzzy,
            elsewhere,
        };
        assert_eq!(plan.counts, counts, "{format:?}");
    }
}

#[test]
fn a_translation_goes_where_there_is_none_or_a_machines() {
    let text = exported(&example(), Format::Xliff);
    let text = edited(
        &text,
        "Rien n’est encore traduit ici.",
        "Nothing yet.",
        "final",
    );
    let text = edited(
        &text,
        "Une machine l’a écrit.",
        "Now by a person.",
        "reviewed",
    );
    let text = edited(
        &text,
        "La machine avait un autre texte.",
        "Another text.",
        "translated",
    );
    let plan = planned(&example(), Format::Xliff, &text);
    assert_eq!(plan.diagnostics, []);
    assert_eq!(
        accepted(&plan),
        [
            ("Now by a person.", Origin::Human, false),
            ("Another text.", Origin::Machine, false),
            ("Nothing yet.", Origin::Human, false),
        ]
    );
    let goes: Vec<bool> = plan
        .accepted
        .iter()
        .map(|one| one.goes == Goes::In)
        .collect();
    assert_eq!(goes, [false, false, true]);
    let line = &plan.accepted[1].line;
    assert_eq!(
        (line.e.as_str(), line.th.as_deref()),
        ("xliff", Some(key("Another text.").as_str()))
    );
}

#[test]
fn a_machines_text_that_a_person_lets_stand_is_reviewed() {
    let xliff = exported(&example(), Format::Xliff);
    let xliff = edited(
        &xliff,
        "Une machine l’a écrit.",
        "A machine wrote it.",
        "final",
    );
    let po = exported(&example(), Format::Po);
    let at = po
        .find("msgctxt \"moura:body:0\"\nmsgid \"Une machine")
        .expect("the entry");
    let fuzzy = po[..at].rfind("#, fuzzy\n").expect("its flag");
    let po = format!("{}{}", &po[..fuzzy], &po[fuzzy + 9..]);
    for (format, text) in [(Format::Xliff, xliff), (Format::Po, po)] {
        let plan = planned(&example(), format, &text);
        assert_eq!(plan.diagnostics, []);
        assert_eq!(
            accepted(&plan),
            [("A machine wrote it.", Origin::Reviewed, true)]
        );
    }
}

#[test]
fn a_persons_text_is_not_overwritten() {
    let export = exported(&example(), Format::Xliff);
    let other = edited(
        &export,
        "Quelqu’un a relu ceci &amp; cela.",
        "Other words.",
        "final",
    );
    let plan = planned(&example(), Format::Xliff, &other);
    assert_eq!(
        codes(&plan.diagnostics),
        [(Code::ExchangeConflict, "person")]
    );
    assert_eq!(plan.accepted, []);
    let finding = &plan.diagnostics[0];
    assert!(finding.args.contains(&("given", "Other words.".into())));
    assert!(
        finding
            .args
            .contains(&("there", "Someone has read this &amp; that.".into()))
    );
    assert_eq!(&*finding.related[0].file, "content/articles/moura.en.md");
    // A source that has changed needs a person's choice.
    let stale = "La source a changé depuis, 2022.";
    let plan = planned(
        &example(),
        Format::Xliff,
        &edited(&export, stale, "New, 2022.", "translated"),
    );
    assert_eq!(
        codes(&plan.diagnostics),
        [(Code::ExchangeConflict, "stale")]
    );
    let plan = planned(
        &example(),
        Format::Xliff,
        &edited(&export, stale, "New, 2022.", "final"),
    );
    assert_eq!(plan.diagnostics, []);
    assert_eq!(accepted(&plan), [("New, 2022.", Origin::Human, false)]);
    // A person may also say that the old translation does for the new source.
    let still = edited(&export, stale, "The old source, 2021.", "final");
    let plan = planned(&example(), Format::Xliff, &still);
    assert_eq!(plan.diagnostics, []);
    assert_eq!(
        accepted(&plan),
        [("The old source, 2021.", Origin::Reviewed, true)]
    );
}

#[test]
fn what_does_not_fit_is_refused() {
    let export = exported(&example(), Format::Xliff);
    let source = "Rien n’est encore traduit ici.";
    for (target, reason) in [
        (source, "identical"),
        ("In 1999 <pc id=\"1\">x</pc>", "foreign"),
        ("In 1999.", "numbers"),
        ("– …", "empty"),
        ("Not\u{202e}hing.", "hidden"),
    ] {
        let plan = planned(
            &example(),
            Format::Xliff,
            &edited(&export, source, target, "final"),
        );
        assert_eq!(codes(&plan.diagnostics), [(Code::ExchangeRefused, reason)]);
        assert_eq!(plan.accepted, []);
        assert_eq!(
            &*plan.diagnostics[0].related[0].file,
            "content/articles/moura.fr.md"
        );
    }
    let wrapped = edited(&export, source, "Nothing\n  yet.", "final");
    let plan = planned(&example(), Format::Xliff, &wrapped);
    assert_eq!(accepted(&plan), [("Nothing   yet.", Origin::Human, false)]);
}

#[test]
fn what_the_dossier_does_not_say_any_more_is_left_out() {
    let source = "Rien n’est encore traduit ici.";
    let text = edited(
        &exported(&example(), Format::Xliff),
        source,
        "Nothing yet.",
        "final",
    );
    let mut bitext = example();
    bitext.source = side(
        "content/articles/moura.fr.md",
        &FR.replace("Rien", "Presque rien"),
    );
    let plan = planned(&bitext, Format::Xliff, &text);
    assert_eq!(
        codes(&plan.diagnostics),
        [(Code::ExchangeSource, "changed")]
    );
    let other = text.replace(&format!("<source>{source}"), "<source>Autre chose.");
    let plan = planned(&example(), Format::Xliff, &other);
    assert_eq!(codes(&plan.diagnostics), [(Code::ExchangeSource, "edited")]);
    let mut bitext = example();
    bitext.name = "mourra".to_owned();
    let plan = planned(&bitext, Format::Xliff, &text);
    assert_eq!(plan.diagnostics.len(), 7, "each unit has a translation");
    assert_eq!(codes(&plan.diagnostics)[0], (Code::ExchangeUnit, "name"));
    let renumbered = text.replace("<unit id=\"", "<unit id=\"0123456789abcdef-0\" x=\"");
    let plan = planned(&example(), Format::Xliff, &renumbered);
    assert_eq!(
        codes(&plan.diagnostics)[0],
        (Code::ExchangeUnit, "id"),
        "the metadata say otherwise"
    );
    let (from, to) = (
        "srcLang=\"fr\" trgLang=\"en\"",
        "srcLang=\"en\" trgLang=\"fr\"",
    );
    let plan = planned(&example(), Format::Xliff, &text.replace(from, to));
    assert_eq!(
        codes(&plan.diagnostics)[0],
        (Code::ExchangeUnit, "direction")
    );
}

#[test]
fn two_translations_of_one_text_are_told() {
    let source = "Rien n’est encore traduit ici.";
    let text = edited(
        &exported(&example(), Format::Xliff),
        source,
        "Nothing yet.",
        "final",
    );
    let start = text
        .find("  <file")
        .or(text.find(" <file"))
        .expect("the file");
    let end = text.find("</xliff>").expect("the end");
    let again = text[start..end].replace("Nothing yet.", "Still nothing.");
    let text = format!("{}{again}</xliff>", &text[..end]);
    let plan = planned(&example(), Format::Xliff, &text);
    assert_eq!(codes(&plan.diagnostics), [(Code::ExchangeTwice, "")]);
    assert_eq!(accepted(&plan), [("Nothing yet.", Origin::Human, false)]);
}

#[test]
fn a_memory_gives_lines_for_what_is_not_translated() {
    let unit = |origin: &str, en: &str| {
        format!(
            "<tu>{origin}<tuv xml:lang=\"FR\"><seg>Rien n’est encore traduit ici.</seg></tuv>\
             <tuv xml:lang=\"en-US\"><seg>{en}</seg></tuv></tu>"
        )
    };
    let tmx = |units: &[String]| {
        let body = units.concat();
        format!("<tmx version=\"1.4\"><header srclang=\"fr\"/><body>{body}</body></tmx>")
    };
    let machine = unit(
        "<prop type=\"x-origin\">machine</prop>",
        "Nothing by machine.",
    );
    let plan = planned(
        &example(),
        Format::Tmx,
        &tmx(std::slice::from_ref(&machine)),
    );
    assert_eq!(plan.accepted, []);
    let [(0, line)] = plan.remembered.as_slice() else {
        panic!("{plan:?}");
    };
    assert_eq!((line.o, line.e.as_str()), (Origin::Machine, "tmx"));
    assert_eq!(line.th, Some(key("Nothing by machine.")));
    // The best origin wins; what does not fit is told; other languages and other texts are counted.
    let units = [machine, unit("", "Nothing yet."), unit("", "Nothing more.")];
    let plan = planned(&example(), Format::Tmx, &tmx(&units));
    assert_eq!(plan.remembered.len(), 1);
    assert_eq!(plan.remembered[0].1.tgt, "Nothing yet.");
    assert_eq!((plan.counts.unchanged, plan.counts.elsewhere), (1, 3));
    let plan = planned(&example(), Format::Tmx, &tmx(&[unit("", "In 1999.")]));
    assert_eq!(
        codes(&plan.diagnostics),
        [(Code::ExchangeRefused, "numbers")]
    );
}
