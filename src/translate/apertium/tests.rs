use std::sync::Arc;
use std::time::Duration;

use super::{Apertium, PairModes, ProgramConfig, ServerConfig, Way, iso_639_3};
use crate::translate::fake::{Impatient, Recorded};
use crate::translate::{Draft, EngineError, Formality, Markup, Request, Translator, markup};

fn ask(
    engine: &Apertium,
    from: &str,
    to: &str,
    texts: &[&str],
) -> Result<Vec<String>, EngineError> {
    let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
    let drafts = engine.translate(&Request {
        from,
        to,
        texts: &texts,
        context: None,
        glossary: None,
        formality: Formality::default(),
    })?;
    Ok(drafts.into_iter().map(|Draft { text, .. }| text).collect())
}

fn server(answers: &[(u16, &str)], via: &[&str]) -> (Apertium, Arc<Recorded>) {
    let transport = Arc::new(Recorded::new(answers));
    let config = ServerConfig {
        url: "http://localhost:2737/".to_owned(),
        via: via.iter().map(|code| (*code).to_owned()).collect(),
    };
    let engine = Apertium::new(Way::Server {
        config,
        transport: transport.clone(),
        clock: Arc::new(Impatient::default()),
    });
    (engine, transport)
}

/// An answer as APY writes it: with `<\/`.
fn answer(html: &str) -> String {
    let text = serde_json::to_string(html).unwrap().replace("</", "<\\/");
    format!(
        r#"{{"responseData": {{"translatedText": {text}}}, "responseDetails": null, "responseStatus": 200}}"#
    )
}

#[test]
fn a_server_is_asked_once_for_all_texts() {
    let good = answer("<div id=\"t0\">The  cat</div>\n<div id=\"t1\">Yes &amp; no</div>\n");
    let (engine, transport) = server(&[(200, &good)], &[]);
    let answered = ask(&engine, "fr", "en-GB", &["Le chat", "Oui &amp; non"]);
    assert_eq!(answered.unwrap(), ["The cat", "Yes &amp; no"]);
    assert_eq!(
        transport.asked(),
        [(
            "http://localhost:2737/translate".to_owned(),
            "langpair=fra%7Ceng&markUnknown=no&format=html&q=%3Cdiv+id%3D%22t0%22%3ELe+chat%3C%2Fdiv%3E%0A\
             %3Cdiv+id%3D%22t1%22%3EOui+%26amp%3B+non%3C%2Fdiv%3E%0A"
                .to_owned()
        )]
    );
    assert!(engine.caps().offline);
    assert_eq!(engine.id().to_string(), "apertium:apy");
}

#[test]
fn a_server_may_go_through_another_language() {
    let good = answer("<div id=\"t0\">Yes</div>");
    let (engine, transport) = server(&[(200, &good)], &["cat"]);
    assert_eq!(ask(&engine, "fr", "en", &["Oui"]).unwrap(), ["Yes"]);
    let (url, body) = &transport.asked()[0];
    assert_eq!(url, "http://localhost:2737/translateChain");
    assert!(body.starts_with("langpairs=fra%7Ccat%7Ceng&"));
    assert_eq!(engine.id().to_string(), "apertium:apy-cat");
}

#[test]
fn texts_whose_elements_are_lost_go_one_by_one() {
    let lost = answer("<div id=\"t0\">The cat<div id=\"t1\">Yes</div></div>");
    let first = answer("<div id=\"t0\">The cat</div>");
    let second = answer("<div id=\"t0\">Yes</div>");
    let (engine, transport) = server(&[(200, &lost), (200, &first), (200, &second)], &[]);
    assert_eq!(
        ask(&engine, "fr", "en", &["Le chat", "Oui"]).unwrap(),
        ["The cat", "Yes"]
    );
    assert_eq!(transport.asked().len(), 3);
    let (engine, _) = server(&[(200, &lost)], &[]);
    let answered = ask(&engine, "fr", "en", &["Le chat", "Oui"]);
    assert!(matches!(answered, Err(EngineError::Protocol { .. })));
}

#[test]
fn a_server_s_errors_are_told_apart() {
    let error = |status: u16, body: &str| {
        let (engine, _) = server(&[(status, body)], &[]);
        ask(&engine, "fr", "en", &["Oui"]).unwrap_err()
    };
    let pair = r#"{"status": "error", "code": 400, "message": "Bad Request", "explanation": "That pair is not installed"}"#;
    assert_eq!(
        error(400, pair).to_string(),
        "apertium refuses the request: That pair is not installed"
    );
    assert!(matches!(
        error(503, ""),
        EngineError::Server { status: 503, .. }
    ));
    assert!(matches!(error(429, ""), EngineError::RateLimited { .. }));
    assert!(matches!(error(413, ""), EngineError::TooLarge { .. }));
    assert!(matches!(error(200, "{}"), EngineError::Protocol { .. }));
    assert!(matches!(error(404, "<html>"), EngineError::Rejected { .. }));
}

#[test]
fn languages_have_three_letters() {
    for (tag, code) in [
        ("fr", "fra"),
        ("en-GB", "eng"),
        ("bam", "bam"),
        ("xx", "xx"),
    ] {
        assert_eq!(iso_639_3(tag), code);
    }
    let config = ProgramConfig::default();
    assert_eq!(config.modes("fra", "eng"), ["fra-cat", "cat-eng"]);
    assert_eq!(config.modes("spa", "cat"), ["spa-cat"]);
}

/// A program of the shell in the place of `apertium`.
#[cfg(unix)]
fn shell(script: &str, timeout: Duration) -> Apertium {
    Apertium::new(Way::Program(ProgramConfig {
        program: ["sh", "-c", script].map(str::to_owned).to_vec(),
        modes: vec![PairModes {
            from: "fra".to_owned(),
            to: "eng".to_owned(),
            modes: vec!["one".to_owned(), "two".to_owned()],
        }],
        timeout,
    }))
}

#[test]
#[cfg(unix)]
fn modes_run_one_after_the_other() {
    let time = Duration::from_secs(20);
    // The shell’s `$0` is `-f`: `$3` is the mode.
    let engine = shell("sed \"s/Oui/Oui $3/\"", time);
    assert_eq!(engine.id().to_string(), "apertium:one+two");
    assert_eq!(
        ask(&engine, "fr", "en", &["Oui", "Non"]).unwrap(),
        ["Oui two one", "Non"]
    );
    let error = |script: &str| {
        ask(&shell(script, time), "fr", "en", &["Oui"])
            .unwrap_err()
            .to_string()
    };
    assert!(
        error("echo 'Error: Mode one does not exist. Try one of:'; exit 1").contains("no mode one")
    );
    assert!(error("echo oops >&2; exit 2").contains("mode one: it ended with the code 2; oops"));
    assert!(error("printf '\\377'").contains("UTF-8"));
    let slow = shell("exec sleep 60", Duration::from_millis(200));
    assert!(matches!(
        ask(&slow, "fr", "en", &["Oui"]),
        Err(EngineError::Timeout { .. })
    ));
    let absent = Apertium::new(Way::Program(ProgramConfig {
        program: vec!["/no/such/apertium".to_owned()],
        ..ProgramConfig::default()
    }));
    let message = ask(&absent, "fr", "en", &["Oui"]).unwrap_err().to_string();
    assert!(message.contains("install the packages apertium and apertium-fra-cat"));
}

/// Whether `apertium` is there, with all that the default settings need.
fn installed() -> bool {
    let listed = std::process::Command::new("apertium").arg("-l").output();
    let listed = listed.map(|ran| String::from_utf8_lossy(&ran.stdout).into_owned());
    let listed = listed.unwrap_or_default();
    ["fra-cat", "cat-eng", "eng-cat", "cat-fra"]
        .iter()
        .all(|mode| listed.lines().any(|line| line.trim() == *mode))
}

#[test]
fn the_program_itself_translates() {
    if !installed() {
        // A test says why it did nothing.
        #[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
        {
            eprintln!("skipped: apertium, apertium-fra-cat or apertium-eng-cat is not installed");
        }
        return;
    }
    let engine = Apertium::new(Way::Program(ProgramConfig::default()));
    let texts = [
        r#"Les <g id="1">soldats</g> du Mali &amp; la paix<x id="2"></x>."#,
        "Le président a signé un accord en 2021",
        "5 &lt; 6",
    ];
    let sent = texts.map(|text| markup::to(Markup::Html, text));
    let drafts = ask(&engine, "fr", "en", &sent.each_ref().map(String::as_str)).unwrap();
    let read = |at: usize| markup::from(Markup::Html, &drafts[at]).unwrap();
    assert!(read(0).contains(r#"<g id="1">soldiers</g>"#), "{}", read(0));
    assert!(
        read(0).contains(r#"&amp; the peace<x id="2"></x>."#),
        "{}",
        read(0)
    );
    assert!(
        read(1).starts_with("The president has signed "),
        "{}",
        read(1)
    );
    assert_eq!(read(2), "5 &lt; 6");
    let back = ask(&engine, "en", "fr", &["The soldiers died."]).unwrap();
    assert!(back[0].contains("soldats"), "{}", back[0]);
}
