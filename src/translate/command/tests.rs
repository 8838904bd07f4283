use std::time::Duration;

use super::{CommandEngine, Config, Wrong, input, output};
use crate::translate::{Dictionary, Draft, EngineError, Formality, Glossary, Request, Translator};

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn request(texts: &[String]) -> Request<'_> {
    Request {
        from: "fr",
        to: "en",
        texts,
        context: None,
        glossary: None,
        formality: Formality::default(),
    }
}

fn program(words: &[&str]) -> CommandEngine {
    CommandEngine::new(Config {
        timeout: Duration::from_secs(20),
        ..Config::new(texts(words))
    })
}

/// A program of the shell.
fn shell(script: &str) -> CommandEngine {
    program(&["sh", "-c", script])
}

fn message(engine: &CommandEngine, asked: &[&str]) -> String {
    let asked = texts(asked);
    engine.translate(&request(&asked)).unwrap_err().to_string()
}

fn read(lines: &str) -> Result<Vec<Draft>, Wrong> {
    output(lines.as_bytes(), &texts(&["un", "deux"]))
}

fn wrong(lines: &str) -> String {
    match read(lines).unwrap_err() {
        Wrong::Protocol(message) => message.to_string(),
        Wrong::Refused(message) => format!("refused: {message}"),
    }
}

#[test]
fn the_input_is_a_head_and_a_line_for_each_text() {
    let asked = texts(&["a \"b\"", "c\nd"]);
    let glossary = [("CEDEAO".to_owned(), "ECOWAS".to_owned())];
    let request = Request {
        context: Some("Avant."),
        ..request(&asked)
    };
    assert_eq!(
        String::from_utf8(input(&request, &glossary).unwrap()).unwrap(),
        r#"{"version":1,"from":"fr","to":"en","formality":"prefer_more","texts":2,"context":"Avant.","glossary":[["CEDEAO","ECOWAS"]]}
{"id":0,"text":"a \"b\"","from":"fr","to":"en"}
{"id":1,"text":"c\nd","from":"fr","to":"en"}
"#
    );
    let bare = String::from_utf8(
        input(
            &super::Request {
                context: None,
                ..request
            },
            &[],
        )
        .unwrap(),
    );
    assert!(bare.unwrap().starts_with(
        "{\"version\":1,\"from\":\"fr\",\"to\":\"en\",\"formality\":\"prefer_more\",\"texts\":2}\n"
    ));
}

#[test]
fn answers_come_in_any_order() {
    let drafts = read("{\"id\":1,\"text\":\"two\",\"score\":3}\r\n\n{\"text\":\"one\",\"id\":0}");
    assert_eq!(drafts, Ok(vec![Draft::new("one"), Draft::new("two")]));
}

#[test]
fn what_is_wrong_is_named() {
    let one = "{\"id\":0,\"text\":\"one\"}\n";
    assert!(wrong(&format!("{one}Loading…\x1b[0m")).starts_with("line 2 is no answer ("));
    assert!(wrong(&format!("{one}Loading…\x1b[0m")).ends_with("): Loading…[0m"));
    assert_eq!(
        wrong(one),
        "1 answers for 2 texts; the first without one has the id 1"
    );
    assert_eq!(
        wrong(&format!("{one}{one}")),
        "line 2: a second answer for id 0"
    );
    assert_eq!(
        wrong("{\"id\":2,\"text\":\"\"}"),
        "line 1: no text has the id 2"
    );
    assert_eq!(wrong("{\"id\":0}"), "line 1 has neither `text` nor `error`");
    assert!(wrong("{\"id\":-1,\"text\":\"\"}").starts_with("line 1 is no answer"));
    assert_eq!(
        wrong("{\"id\":1,\"error\":\"too\\nlong\"}"),
        "refused: text 1 (“deux”): too long"
    );
}

#[test]
fn the_id_names_the_program_and_hides_its_arguments() {
    let id = |words: &[&str]| program(words).id().to_string();
    let one = id(&["/opt/llm/translate", "--key=secret"]);
    assert!(one.starts_with("command:translate@") && one.len() == "command:translate@".len() + 8);
    assert_ne!(one, id(&["/opt/llm/translate", "--key=other"]));
}

#[test]
fn a_program_that_cannot_be_run_says_so() {
    assert!(
        message(&program(&["/no/such/program"]), &["a"]).contains("cannot run `/no/such/program`")
    );
    assert!(message(&program(&[]), &["a"]).contains("no program is named"));
}

#[test]
#[cfg(unix)]
fn a_program_that_dies_is_quoted() {
    let dead = message(
        &shell("printf 'model\\033[1m not\\n\\001found' >&2; exit 3"),
        &["a"],
    );
    assert_eq!(
        dead,
        "command answers nonsense: it ended with the code 3; it says: model[1m not found"
    );
    let long = message(
        &shell("head -c 9000 /dev/zero | tr '\\0' a >&2; exit 1"),
        &["a"],
    );
    assert!((2048..2200).contains(&long.len()), "{}", long.len());
    let silent = message(&shell("exec cat >/dev/null"), &["a"]);
    assert!(silent.contains("0 answers for 1 texts"), "{silent}");
}

#[test]
#[cfg(unix)]
fn a_program_that_hangs_is_ended() {
    let hanging = |script: &str| {
        let engine = CommandEngine::new(Config {
            timeout: Duration::from_millis(300),
            ..Config::new(texts(&["sh", "-c", script]))
        });
        let asked = texts(&["a"]);
        engine.translate(&request(&asked)).unwrap_err()
    };
    assert!(matches!(
        hanging("exec sleep 60"),
        EngineError::Timeout { tries: 1, .. }
    ));
    // Not reading the input is no fault: a large one must not block.
    let asked = texts(&[&"a".repeat(1 << 20)]);
    let engine = shell("echo '{\"id\":0,\"text\":\"b\"}'");
    assert_eq!(
        engine.translate(&request(&asked)),
        Ok(vec![Draft::new("b")])
    );
}

/// The example of the manual works, or it is no example.
#[test]
fn the_manual_s_example_runs() {
    let python = std::process::Command::new("python3")
        .arg("--version")
        .output();
    if !python.is_ok_and(|ran| ran.status.success()) {
        // A test says why it did nothing.
        #[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
        {
            eprintln!("skipped: there is no python3");
        }
        return;
    }
    let manual = include_str!("../../../docs/translation-command.md");
    let example = manual.split_once("```python\n").unwrap().1;
    let example = example.split_once("```").unwrap().0;
    let engine = program(&["python3", "-c", example]);
    let glossary = Glossary {
        name: "mali".to_owned(),
        dictionaries: vec![Dictionary {
            from: "fr".to_owned(),
            to: "en".to_owned(),
            terms: vec![("CEDEAO".to_owned(), "ECOWAS".to_owned())],
        }],
    };
    let handle = engine.sync_glossary(&glossary).unwrap();
    let asked = texts(&[
        r#"La <g id="1">CEDEAO</g> &amp; l’UA"#,
        r#"Un accord<x id="1"></x>"#,
    ]);
    let drafts = engine.translate(&Request {
        glossary: handle.as_ref(),
        ..request(&asked)
    });
    assert_eq!(
        drafts,
        Ok(vec![
            Draft::new(r#"The <g id="1">ECOWAS</g> &amp; l’UA"#),
            Draft::new(r#"An agreement<x id="1"></x>"#),
        ])
    );
}
