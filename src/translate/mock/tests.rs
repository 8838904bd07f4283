use super::{Counts, Fault, FaultProblem, Mock, Mode, On};
use crate::translate::{
    Dictionary, EngineError, Formality, Glossary, GlossaryHandle, Markup, Request, Translator,
};

fn asked(
    mock: &Mock,
    pair: (&str, &str),
    texts: &[&str],
    glossary: Option<&GlossaryHandle>,
) -> Result<Vec<String>, EngineError> {
    let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
    let drafts = mock.translate(&Request {
        from: pair.0,
        to: pair.1,
        texts: &texts,
        context: None,
        glossary,
        formality: Formality::default(),
    })?;
    Ok(drafts.into_iter().map(|draft| draft.text).collect())
}

#[track_caller]
fn answers(mock: &Mock, texts: &[&str], expected: &[&str]) {
    assert_eq!(asked(mock, ("fr", "en"), texts, None).unwrap(), expected);
}

fn faulty(script: &str) -> Mock {
    Mock::new(Mode::Echo).with_faults(Fault::script(script).unwrap())
}

#[track_caller]
fn breaks(script: &str, text: &str, expected: &str) {
    answers(&faulty(script), &[text], &[expected]);
}

fn glossary() -> Glossary {
    let term = |one: &str, other: &str| (one.to_owned(), other.to_owned());
    Glossary {
        name: "mali".to_owned(),
        dictionaries: vec![Dictionary {
            from: "fr".to_owned(),
            to: "en".to_owned(),
            terms: vec![
                term("CEDEAO", "ECOWAS"),
                term("Mali", "Mali"),
                term("ONU", "UN"),
                term("force d'intervention", "task force"),
            ],
        }],
    }
}

#[test]
fn echo_gives_the_text() {
    let mock = Mock::new(Mode::Echo);
    let text = r#" a <g id="1">b</g> &amp; <x id="2"></x>"#;
    answers(&mock, &[text, ""], &[text, ""]);
    assert_eq!(mock.id().to_string(), "mock:echo");
    assert!(mock.caps().offline && !mock.caps().publishable);
    let expected = Counts {
        requests: 1,
        texts: 2,
        characters: 7,
    };
    assert_eq!(mock.counts(), expected);
    assert_eq!(mock.usage().unwrap().unwrap().used, 7);
}

#[test]
fn pseudo_marks_and_lengthens() {
    let mock = Mock::new(Mode::Pseudo);
    answers(
        &mock,
        &[r#" Le <g id="1">soldat</g> du G5 : 5 100,5."#, "2021"],
        &[
            r#" ⟦en Ļé <g id="1">ššóļďďáť</g> ďďú G5 : 5 100,5.⟧"#,
            "2021",
        ],
    );
}

#[test]
fn the_dictionary_translates_what_it_knows() {
    let mock = Mock::new(Mode::Dictionary);
    let handle = mock.sync_glossary(&glossary()).unwrap();
    let pairs = [
        (
            r#"Selon la <g id="1">CEDEAO</g> et l’ONU, 5 100,5 civils sont morts le 1er août 2020."#,
            r#"According to the <g id="1">ECOWAS</g> and the UN, 5,100.5 civilians are dead the 1 August 2020."#,
        ),
        ("Force d’intervention : « paix »", "Task force: “peace”"),
        ("Le G5 et la Minusma", "⟦en The G5 and the Minusma⟧"),
        ("Mali", "Mali"),
        ("12,5\u{a0}% en 2021", "12.5% in 2021"),
    ];
    for (french, english) in pairs {
        let answer = asked(&mock, ("fr", "en-GB"), &[french], handle.as_ref());
        assert_eq!(answer.unwrap(), [english]);
    }
    let french = asked(
        &mock,
        ("en", "fr"),
        &["The war: 12,500.25 dead, 12% on 1 August 2020; version 1.2.3.4"],
        None,
    );
    assert_eq!(
        french.unwrap(),
        [
            "⟦fr Le guerre\u{a0}: 12\u{202f}500,25 morts, 12\u{202f}% sur 1er août 2020\u{202f}; version 1.2.3.4⟧"
        ]
    );
    let unknown = GlossaryHandle("other".to_owned());
    let answer = asked(&mock, ("fr", "en"), &["a"], Some(&unknown));
    assert!(matches!(answer, Err(EngineError::Rejected { .. })));
}

#[test]
fn a_missed_term_stays() {
    let mock = Mock::new(Mode::Dictionary).with_faults(Fault::script("term@1").unwrap());
    let handle = mock.sync_glossary(&glossary()).unwrap();
    let answer = asked(
        &mock,
        ("fr", "en"),
        &["la CEDEAO", "la CEDEAO"],
        handle.as_ref(),
    );
    assert_eq!(answer.unwrap(), ["the CEDEAO", "the ECOWAS"]);
}

#[test]
fn texts_are_broken_as_the_script_says() {
    let text = r#"a <g id="1">b 9</g> c <x id="2"></x> d "#;
    breaks("drop", text, r#"a b 9 c <x id="2"></x> d "#);
    breaks("drop", r#"<x id="1"></x> a"#, " a");
    breaks(
        "duplicate",
        text,
        r#"a <g id="1">b 9</g><g id="1">b 9</g> c <x id="2"></x> d "#,
    );
    breaks(
        "reorder",
        text,
        r#"a <x id="2"></x> c <g id="1">b 9</g> d "#,
    );
    breaks(
        "empty-pair",
        text,
        r#"a b 9<g id="1"></g> c <x id="2"></x> d "#,
    );
    breaks("unbalanced", text, r#"a <g id="1">b 9 c <x id="2"></x> d "#);
    breaks(
        "foreign",
        text,
        r#"<b>a <g id="1">b 9</g> c <x id="2"></x> d </b>"#,
    );
    breaks("number", text, r#"a <g id="1">b 1</g> c <x id="2"></x> d "#);
    breaks("number", "a", "a 7");
    breaks("empty", text, "");
    breaks("edges", text, r#"a<g id="1">b 9</g>c<x id="2"></x>d"#);
    for script in ["drop", "duplicate", "reorder", "empty-pair", "unbalanced"] {
        breaks(script, "a", "a");
    }
    let pseudo = Mock::new(Mode::Pseudo).with_faults(Fault::script("identity@2").unwrap());
    answers(&pseudo, &["a", "b"], &["⟦en á⟧", "b"]);
}

#[test]
fn breaking_works_in_every_form() {
    let html = faulty("drop,unbalanced,foreign@2").with_markup(Markup::Html);
    answers(
        &html,
        &[
            r#"<span id="x1" translate="no"></span><span id="g2">a</span>"#,
            "a",
        ],
        &[r#"<span id="g2">a"#, "<b>a</b>"],
    );
    let plain = faulty("empty-pair@1,foreign@2").with_markup(Markup::Plain);
    answers(
        &plain,
        &["ph1s@d.x a ph1e@d.x", "<b>"],
        &["aph1s@d.x  ph1e@d.x", "ph99@d.x<b>"],
    );
}

#[test]
fn faults_happen_where_the_script_says() {
    let mock = faulty("empty@2");
    answers(&mock, &["a", "b"], &["a", ""]);
    answers(&mock, &["c", "d"], &["c", "d"]);
    let mock =
        Mock::new(Mode::Pseudo).with_faults(Fault::script(r#"empty@"b, c",emptyx1"#).unwrap());
    answers(&mock, &["a", "b, c", "d"], &["", "", "⟦en ď⟧"]);
}

#[test]
fn requests_fail_as_after_a_real_engine_s_tries() {
    let ask = |mock: &Mock| asked(mock, ("fr", "en"), &["a", "b"], None);
    let passing = faulty("429x2,503x3");
    assert_eq!(ask(&passing).unwrap(), ["a", "b"]);
    assert_eq!(passing.counts().requests, 6);
    assert_eq!(passing.counts().texts, 2);

    let limited = faulty("429");
    assert!(matches!(
        ask(&limited),
        Err(EngineError::RateLimited { tries: 6, .. })
    ));
    assert_eq!(limited.counts().requests, 6);
    let error = |script: &str| ask(&faulty(script)).unwrap_err();
    assert!(matches!(
        error("hangx9"),
        EngineError::Timeout { tries: 6, .. }
    ));
    assert!(matches!(
        error("502"),
        EngineError::Server { status: 502, .. }
    ));
    assert!(matches!(error("413@\"b\""), EngineError::TooLarge { .. }));
    assert_eq!(ask(&faulty("short")).unwrap(), ["a"]);

    let quota = faulty("456@2");
    assert!(ask(&quota).is_ok());
    assert!(matches!(ask(&quota), Err(EngineError::Quota { .. })));
    assert!(ask(&quota).is_ok());
    assert_eq!(quota.counts().requests, 3);

    let small = Mock::new(Mode::Echo).with_limits(1, 10);
    assert!(matches!(ask(&small), Err(EngineError::Rejected { .. })));
    let long = asked(&small, ("fr", "en"), &["01234567890"], None);
    assert!(matches!(long, Err(EngineError::TooLarge { .. })));
    let bad = asked(&small, ("fr", "en"), &["<b>"], None);
    assert!(matches!(bad, Err(EngineError::Rejected { .. })));
}

#[test]
fn scripts_are_read_and_written() {
    let script = r#"drop@2,429x3,quota@5,500x2@"a, b",term@"Gao",hang,empty-pairx1"#;
    let faults = Fault::script(script).unwrap();
    let written: Vec<String> = faults.iter().map(Fault::to_string).collect();
    assert_eq!(written.join(","), script);
    assert_eq!(Fault::script("").unwrap(), []);
    assert_eq!("term@Gao".parse::<Fault>().unwrap(), faults[4]);
    assert_eq!("drop@*".parse::<Fault>().unwrap().on, On::Every);
    let problem = |text: &str| text.parse::<Fault>().unwrap_err();
    assert_eq!(problem("frop@2"), FaultProblem::Kind("frop".to_owned()));
    assert_eq!(problem("429xy"), FaultProblem::Times("429xy".to_owned()));
    assert_eq!(problem("drop@0"), FaultProblem::Where("drop@0".to_owned()));
    assert_eq!(
        problem("drop@\"a"),
        FaultProblem::Where("drop@\"a".to_owned())
    );
    for mode in Mode::ALL {
        assert_eq!(Mode::from_name(mode.as_str()), Some(mode));
    }
}
