//! What is refused, what goes wrong, and what is said of it.

use dossier::translate::deepl::{Config, DeepL, Key};
use dossier::translate::{EngineError, Translator};

use crate::harness::{KEY, World, glossary, translate};
use crate::mock::Options;

/// What a client says of a fault of the server.
fn said(fault: &str) -> (EngineError, usize) {
    let world = World::new();
    let error = translate(&world.faulty(fault), &["<g id=\"1\">eau</g> 5"], None).unwrap_err();
    (error, world.asked().len())
}

#[test]
fn every_status_is_said_as_what_it_means() {
    // The fault, what is said, and how often it was tried.
    let table = [
        (
            "status-400",
            "deepl refuses the request: it answers with the status 400",
            1,
        ),
        ("status-401", "deepl refuses the key; set DEEPL_AUTH_KEY", 1),
        ("status-403", "deepl refuses the key; set DEEPL_AUTH_KEY", 1),
        (
            "status-404",
            "deepl refuses the request: it answers with the status 404",
            1,
        ),
        ("status-413", "deepl: the request is too large", 1),
        ("status-414", "deepl: the request is too large", 1),
        ("status-429", "deepl: too many requests, after 6 tries", 6),
        ("status-456", "deepl: the quota is used up", 1),
        (
            "status-500",
            "deepl: the server answers 500, after 6 tries",
            6,
        ),
        (
            "status-503",
            "deepl: the server answers 503, after 6 tries",
            6,
        ),
        (
            "status-504",
            "deepl: the server answers 504, after 6 tries",
            6,
        ),
        ("status-529", "deepl: too many requests, after 6 tries", 6),
        (
            "html-502",
            "deepl: the server answers 502, after 6 tries",
            6,
        ),
        (
            "short-array",
            "deepl answers nonsense: 0 texts came back for 1",
            1,
        ),
        (
            "redirect",
            "deepl answers nonsense: it answers with the status 302",
            1,
        ),
    ];
    for (fault, wanted, tries) in table {
        let (error, asked) = said(fault);
        let wanted = format!("{wanted} (trace id mock-{tries:06})");
        assert_eq!((error.to_string(), asked), (wanted, tries), "{fault}");
    }
    let (error, _) = said("not-json");
    assert!(
        error
            .to_string()
            .starts_with("deepl answers nonsense: not the JSON expected"),
        "{error}"
    );
    let (error, asked) = said("huge");
    assert_eq!(
        error.to_string(),
        "deepl: the answer of `127.0.0.1` is larger than 10,000,000 bytes"
    );
    assert_eq!(asked, 1);
}

#[test]
fn spoilt_texts_come_through_as_they_are() {
    // They are for whoever verifies drafts; an engine passes on what it is given.
    let world = World::new();
    let table = [
        ("dropped-tag", "water</g> 5"),
        (
            "doubled-tag",
            "<g id=\"1\">water</g><g id=\"1\">water</g> 5",
        ),
        ("wrong-number", "<g id=\"2\">water</g> 5"),
        ("empty", ""),
    ];
    for (fault, wanted) in table {
        let made = translate(&world.faulty(fault), &["<g id=\"1\">eau</g> 5"], None).unwrap();
        assert_eq!(made, [wanted], "{fault}");
    }
}

#[test]
fn what_deepl_does_not_take_is_said_in_its_words() {
    let world = World::new();
    let client = world.client(world.config(&[]));
    for text in [
        "a < b",
        "a & b",
        "<g>",
        "</g>",
        "<g>a</x>",
        "&eacute;",
        "<g id=1>a</g>",
    ] {
        let error = translate(&client, &[text], None).unwrap_err();
        assert!(
            error
                .to_string()
                .contains("Tag handling parsing failed, please check input."),
            "{text}: {error}"
        );
    }
    let mut config = world.config(&[]);
    config
        .target_variants
        .insert("en".to_owned(), "EN".to_owned());
    let error = translate(&world.client(config), &["eau"], None).unwrap_err();
    assert!(error.to_string().contains("deprecated"), "{error}");
}

#[test]
fn a_quota_ends_a_run_and_what_was_done_stays_done() {
    let world = World::with(Options {
        usage_limit: 10,
        ..Options::default()
    });
    let client = world.client(world.config(&[]));
    assert_eq!(
        translate(&client, &["eau", "paix"], None).unwrap(),
        ["water", "peace"]
    );
    let error = translate(&client, &["fleuve"], None).unwrap_err();
    assert!(
        matches!(error, EngineError::Quota { trace: Some(_), .. }),
        "{error:?}"
    );
    assert_eq!(client.usage().unwrap().unwrap().used, 7);
    assert_eq!(translate(&client, &["eau"], None).unwrap(), ["water"]);
    assert_eq!(world.asked().len(), 4, "nothing of it is tried again");
}

#[test]
fn a_session_may_have_a_quota_of_its_own() {
    let world = World::new();
    let headers = [
        ("mock-server-session", "a"),
        ("mock-server-session-init-character-limit", "3"),
    ];
    let client = world.client(world.config(&headers));
    translate(&client, &["eau"], None).unwrap();
    let error = translate(&client, &["eau"], None).unwrap_err();
    assert!(matches!(error, EngineError::Quota { .. }), "{error:?}");
    let other = world.client(world.config(&[]));
    translate(&other, &["eau"], None).unwrap();
}

#[test]
fn without_a_key_there_is_no_client() {
    let world = World::new();
    for key in ["", "  \n", "two words", "clé"] {
        let error = DeepL::new(Config::new(Key::new(key)), world.line()).expect_err("no key");
        assert_eq!(
            error.to_string(),
            "deepl refuses the key; set DEEPL_AUTH_KEY",
            "{key:?}"
        );
    }
    for url in [
        "https://user:pass@api.deepl.com",
        "https://api.deepl.com/?a=b",
        "https://api.deepl.com/#x",
    ] {
        let config = Config {
            server_url: Some(url.to_owned()),
            ..Config::new(Key::new(KEY))
        };
        let error = DeepL::new(config, world.line()).expect_err("a bad address");
        assert!(matches!(error, EngineError::Unusable { .. }), "{error:?}");
        assert!(!error.to_string().contains("pass"), "{error}");
    }
    let key = format!("{KEY}-invalid");
    let config = Config {
        key: Key::new(&key),
        ..world.config(&[])
    };
    let error = world.client(config).usage().unwrap_err();
    assert!(matches!(error, EngineError::Auth { .. }), "{error:?}");
}

#[test]
fn each_plan_has_its_server() {
    for free in [false, true] {
        let world = World::with(Options {
            free,
            ..Options::default()
        });
        let other = if free {
            KEY.to_owned()
        } else {
            format!("{KEY}:fx")
        };
        assert!(world.client(world.config(&[])).usage().is_ok());
        let config = Config {
            key: Key::new(&other),
            ..world.config(&[])
        };
        assert!(world.client(config).usage().is_err());
    }
}

#[test]
fn the_key_is_in_nothing_that_is_shown() {
    let world = World::new();
    let mut shown = Vec::new();
    let config = world.config(&[("Proxy-Authorization", KEY)]);
    shown.push(format!("{config:?} {:?} {}", config.key, config.key));
    let client = world.client(config.clone());
    shown.push(format!("{client:?} {:?} {:?}", client.id(), client.caps()));
    let faults = [
        "echo-key",
        "short-array",
        "not-json",
        "html-502",
        "redirect",
        "huge",
        "status-400",
        "status-403",
        "status-404",
        "status-413",
        "status-429",
        "status-456",
        "status-500",
    ];
    for fault in faults {
        let client = world.faulty(fault);
        let terms = glossary(&[("fr", "en", &[("a", "b")])]);
        let errors = [
            translate(&client, &["eau"], None).err(),
            client.usage().err(),
            client.sync_glossary(&terms).err(),
        ];
        for error in errors.into_iter().flatten() {
            shown.push(format!("{error} {error:?}"));
        }
    }
    let nowhere = Config {
        server_url: Some("http://127.0.0.1:9".to_owned()),
        ..config
    };
    let error = world.client(nowhere).usage().unwrap_err();
    shown.push(format!("{error} {error:?}"));
    for seen in world.mock.seen() {
        shown.push(seen.path.clone());
        shown.push(format!("{:?}", seen.query));
        shown.push(String::from_utf8_lossy(&seen.body).into_owned());
    }
    assert!(shown.len() > 30, "{}", shown.len());
    for text in shown {
        assert!(!text.contains("very-secret"), "{text}");
    }
}
