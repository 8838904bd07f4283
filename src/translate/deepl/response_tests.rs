//! Answers as DeepL and what stands before it give them, and what they mean.

use super::*;
use crate::translate::http::HttpResponse;

fn answer(status: u16, body: &str) -> Answer {
    let response = HttpResponse {
        status,
        headers: vec![("x-trace-id".to_owned(), "t1".to_owned())],
        body: body.as_bytes().to_vec(),
    };
    Answer { response, tries: 6 }
}

#[test]
fn every_status_is_an_error_of_its_own() {
    let table = [
        (
            400,
            r#"{"message":"Value for 'target_lang' not supported."}"#,
            "deepl refuses the request: Value for 'target_lang' not supported. (trace id t1)",
        ),
        (
            400,
            r#"{"Message":"Tag handling parsing failed, please check input."}"#,
            "deepl refuses the request: Tag handling parsing failed, please check input. (trace id t1)",
        ),
        (
            400,
            r#"{"message":"Bad request","detail":"Duplicate\nterm"}"#,
            "deepl refuses the request: Bad request: Duplicate term (trace id t1)",
        ),
        (
            400,
            "<html>",
            "deepl refuses the request: it answers with the status 400 (trace id t1)",
        ),
        (
            404,
            "",
            "deepl refuses the request: it answers with the status 404 (trace id t1)",
        ),
        (
            401,
            "",
            "deepl refuses the key; set DEEPL_AUTH_KEY (trace id t1)",
        ),
        (
            403,
            r#"{"message":"Forbidden"}"#,
            "deepl refuses the key; set DEEPL_AUTH_KEY (trace id t1)",
        ),
        (413, "", "deepl: the request is too large (trace id t1)"),
        (414, "", "deepl: the request is too large (trace id t1)"),
        (
            429,
            "",
            "deepl: too many requests, after 6 tries (trace id t1)",
        ),
        (
            529,
            "",
            "deepl: too many requests, after 6 tries (trace id t1)",
        ),
        (
            456,
            r#"{"message":"Quota Exceeded"}"#,
            "deepl: the quota is used up (trace id t1)",
        ),
        (
            500,
            "[]",
            "deepl: the server answers 500, after 6 tries (trace id t1)",
        ),
        (
            502,
            "<html><h1>Bad gateway</h1>",
            "deepl: the server answers 502, after 6 tries (trace id t1)",
        ),
        (
            503,
            "",
            "deepl: the server answers 503, after 6 tries (trace id t1)",
        ),
        (
            302,
            "",
            "deepl answers nonsense: it answers with the status 302 (trace id t1)",
        ),
        (
            304,
            "",
            "deepl answers nonsense: it answers with the status 304 (trace id t1)",
        ),
    ];
    for (status, body, wanted) in table {
        let error = translations(&answer(status, body), 1).unwrap_err();
        assert_eq!(error.to_string(), wanted, "{status} {body}");
        assert_eq!(usage(&answer(status, body)).unwrap_err(), error);
        assert_eq!(glossaries(&answer(status, body)).unwrap_err(), error);
    }
}

#[test]
fn translations_are_as_many_as_texts() {
    let two = r#"{"translations":[{"detected_source_language":"FR","text":"a","billed_characters":7},{"text":"b"}]}"#;
    let drafts = translations(&answer(200, two), 2).unwrap();
    assert_eq!(
        drafts[0],
        Draft {
            text: "a".to_owned(),
            billed: Some(7)
        }
    );
    assert_eq!(drafts[1], Draft::new("b"));
    for wanted in [0, 1, 3] {
        let error = translations(&answer(200, two), wanted).unwrap_err();
        let said = format!("deepl answers nonsense: 2 texts came back for {wanted} (trace id t1)");
        assert_eq!(error.to_string(), said);
    }
}

#[test]
fn a_success_that_is_no_answer_is_nonsense() {
    let bodies = [
        "",
        "<html>ok</html>",
        "null",
        "[]",
        "{}",
        r#"{"translations":null}"#,
        r#"{"translations":[{"text":null}]}"#,
        r#"{"translations":[{"text":1}]}"#,
        r#"{"translations":[{"text":"a"}]"#,
        "\u{feff}{\"translations\":[{\"text\":\"a\"}]}",
    ];
    for body in bodies {
        let error = translations(&answer(200, body), 1).unwrap_err();
        assert!(
            matches!(&error, EngineError::Protocol { trace: Some(_), .. }),
            "{body}: {error:?}"
        );
    }
}

#[test]
fn the_usage_is_of_what_leaves_less() {
    let used = |body: &str| usage(&answer(200, body)).unwrap();
    let free = used(r#"{"character_count":180118,"character_limit":1250000}"#);
    assert_eq!(
        free,
        Usage {
            used: 180_118,
            limit: Some(1_250_000)
        }
    );
    let pro = used(
        r#"{"products":[],"character_count":5,"character_limit":1000000000000,"start_time":"2026-05-13T09:18:42Z"}"#,
    );
    assert_eq!(
        pro,
        Usage {
            used: 5,
            limit: None
        }
    );
    let key = used(
        r#"{"api_key_character_count":40,"api_key_character_limit":50,"character_count":500,"character_limit":1000}"#,
    );
    assert_eq!(
        key,
        Usage {
            used: 40,
            limit: Some(50)
        }
    );
    let account = used(
        r#"{"api_key_character_count":40,"api_key_character_limit":1000000000000,"character_count":500,"character_limit":1000}"#,
    );
    assert_eq!(
        account,
        Usage {
            used: 500,
            limit: Some(1000)
        }
    );
}

#[test]
fn glossaries_are_read_and_their_quota_is_their_own() {
    let list = r#"{"glossaries":[{"glossary_id":"i","name":"site@0a1b2c3d","creation_time":"2026-01-01T00:00:00.000Z","dictionaries":[{"source_lang":"fr","target_lang":"en","entry_count":2}]}]}"#;
    let known = glossaries(&answer(200, list)).unwrap();
    assert_eq!(
        (
            known.len(),
            &known[0].id[..],
            &known[0].dictionaries[0].target_lang[..]
        ),
        (1, "i", "en")
    );
    assert!(
        glossaries(&answer(200, r#"{"glossaries":[]}"#))
            .unwrap()
            .is_empty()
    );
    assert_eq!(created(&answer(456, "")), Ok(None));
    assert!(created(&answer(400, "")).is_err());
    let error = no_room(&answer(456, "")).to_string();
    assert!(
        error.starts_with("deepl refuses the request: the key may have no more glossaries;"),
        "{error}"
    );
    assert_eq!(done(&answer(204, "")), Ok(()));
}

#[test]
fn a_long_message_is_cut() {
    let body = format!(r#"{{"message":"{}"}}"#, "é".repeat(5000));
    let error = done(&answer(400, &body)).unwrap_err().to_string();
    assert!(error.chars().count() < 400, "{}", error.len());
}
