//! The server by itself: what it refuses that neither our client nor DeepL’s own ever sends.

use std::time::Duration;

use dossier::translate::http::{HttpRequest, HttpResponse, Transport};
use serde_json::{Value, json};

use crate::harness::{KEY, World};

/// Sends one request; `kind` is that of the body.
fn ask(world: &World, method: &'static str, path: &str, kind: &str, body: &str) -> HttpResponse {
    let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let request = HttpRequest {
        method,
        url: format!("{}{path}", world.mock.url()),
        headers: vec![
            header("Authorization", &format!("DeepL-Auth-Key {KEY}")),
            header("Content-Type", kind),
        ],
        body: (method != "GET").then(|| body.as_bytes().to_vec()),
    };
    let answer = world.network.send(&request, Duration::from_secs(10));
    let answer = answer.expect("an answer");
    assert!(answer.header("X-Trace-ID").is_some(), "{path}");
    answer
}

fn body(answer: &HttpResponse) -> Value {
    serde_json::from_slice(&answer.body).expect("JSON")
}

/// A translation of `eau`, with other parameters over it.
fn with(changes: Value) -> String {
    let mut body = json!({ "text": ["eau"], "source_lang": "FR", "target_lang": "EN-GB" });
    for (name, value) in changes.as_object().expect("an object") {
        body[name] = value.clone();
    }
    body.to_string()
}

#[test]
fn translations_are_refused_for_what_deepl_refuses() {
    let world = World::new();
    let instruction = "a".repeat(301);
    let table = [
        (200, with(json!({})), ""),
        (200, with(json!({ "source_lang": null })), ""),
        (200, with(json!({ "target_lang": "en-us" })), ""),
        (400, with(json!({ "text": "eau" })), "'text' not specified"),
        (400, with(json!({ "text": [] })), "'text' not specified"),
        (
            400,
            with(json!({ "text": vec!["eau"; 51] })),
            "the limit is 50",
        ),
        (413, with(json!({ "text": ["a".repeat(131_072)] })), ""),
        (
            400,
            with(json!({ "source_lang": "XX" })),
            "'source_lang' not supported",
        ),
        (
            400,
            with(json!({ "target_lang": null })),
            "'target_lang' not specified",
        ),
        (
            400,
            with(json!({ "target_lang": "XX" })),
            "'target_lang' not supported",
        ),
        (400, with(json!({ "target_lang": "EN" })), "deprecated"),
        (400, with(json!({ "target_lang": "pt" })), "deprecated"),
        (
            400,
            with(json!({ "formality": "most" })),
            "'formality' not supported",
        ),
        (
            400,
            with(json!({ "formality": "more" })),
            "'formality' is not supported for given 'target_lang'",
        ),
        (200, with(json!({ "formality": "prefer_more" })), ""),
        (
            400,
            with(json!({ "model_type": "best" })),
            "'model_type' not supported",
        ),
        (
            400,
            with(json!({ "tag_handling": "md" })),
            "'tag_handling' not supported",
        ),
        (
            400,
            with(json!({ "tag_handling_version": "v3" })),
            "'tag_handling_version' not supported",
        ),
        (
            400,
            with(json!({ "custom_instructions": [instruction] })),
            "'custom_instructions' not supported",
        ),
        (
            404,
            with(json!({ "glossary_id": "none" })),
            "Glossary not found",
        ),
        (
            400,
            with(json!({ "glossary_id": "none", "source_lang": null })),
            "'source_lang' not specified",
        ),
        (
            400,
            with(json!({ "glossary_id": "a", "glossary_ids": ["b"] })),
            "exclude each other",
        ),
        (
            400,
            with(json!({ "glossary_ids": ["a", "b", "c", "d", "e", "f"] })),
            "'glossary_ids' not supported",
        ),
        (
            403,
            with(json!({ "auth_key": KEY })),
            "Authorization failed",
        ),
        (400, "{".to_owned(), "invalid JSON"),
    ];
    for (status, sent, said) in table {
        let answer = ask(&world, "POST", "/v2/translate", "application/json", &sent);
        let text = String::from_utf8_lossy(&answer.body);
        assert_eq!(
            answer.status,
            status,
            "{} {text}",
            &sent[..sent.len().min(99)]
        );
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn forms_are_understood_like_json() {
    let world = World::new();
    let form = "application/x-www-form-urlencoded";
    let sent =
        "text=eau+%26+or&text=paix&target_lang=en-GB&source_lang=fr&show_billed_characters=1";
    let answer = body(&ask(&world, "POST", "/v2/translate", form, sent));
    assert_eq!(answer["translations"][0]["text"], "water & gold");
    assert_eq!(answer["translations"][1]["billed_characters"], 4);
    let sent = "name=n&dictionaries[0].source_lang=fr&dictionaries[0].target_lang=en&dictionaries[0].entries=a%2Cb&dictionaries[0].entries_format=csv";
    let answer = ask(&world, "POST", "/v3/glossaries", form, sent);
    assert_eq!(
        (
            answer.status,
            &body(&answer)["dictionaries"][0]["entry_count"]
        ),
        (201, &json!(1))
    );
    let answer = ask(
        &world,
        "POST",
        "/v2/translate",
        form,
        &format!("{sent}&auth_key={KEY}"),
    );
    assert_eq!(answer.status, 403);
    assert_eq!(
        ask(&world, "POST", "/v2/translate", "text/plain", "eau").status,
        415
    );
}

#[test]
fn glossaries_are_refused_for_what_deepl_refuses() {
    let world = World::new();
    let glossary = |entries: &str, from: &str, to: &str| {
        let one = json!({ "source_lang": from, "target_lang": to, "entries": entries, "entries_format": "tsv" });
        json!({ "name": "n", "dictionaries": [one] }).to_string()
    };
    let long = format!("{}\tb", "a".repeat(1025));
    let table = [
        (201, glossary("a\tb\nc\td\n", "FR", "EN")),
        (400, glossary("", "fr", "en")),
        (400, glossary("a", "fr", "en")),
        (400, glossary("a\tb\tc", "fr", "en")),
        (400, glossary("a\tb\na\tc", "fr", "en")),
        (400, glossary("a\t", "fr", "en")),
        (400, glossary(" a\tb", "fr", "en")),
        (400, glossary("a\u{85}\tb", "fr", "en")),
        (400, glossary(&long, "fr", "en")),
        (400, glossary("a\tb", "fr", "fr")),
        (400, glossary("a\tb", "fr", "en-GB")),
        (400, glossary("a\tb", "fr", "xx")),
        (400, json!({ "name": "n", "dictionaries": [] }).to_string()),
        (400, json!({ "name": " ", "dictionaries": [] }).to_string()),
    ];
    for (status, sent) in table {
        let answer = ask(&world, "POST", "/v3/glossaries", "application/json", &sent);
        let text = String::from_utf8_lossy(&answer.body);
        assert_eq!(answer.status, status, "{sent} {text}");
        assert!(status == 201 || text.contains("\"detail\""), "{text}");
    }
}

#[test]
fn languages_are_listed_in_both_versions() {
    let world = World::new();
    let get = |path: &str| ask(&world, "GET", path, "application/json", "");
    let all = body(&get("/v3/languages?resource=translate_text"));
    let find = |code: &str| {
        let all = all.as_array().expect("a list");
        all.iter()
            .find(|one| one["lang"] == code)
            .expect("a language")
            .clone()
    };
    assert_eq!(find("en")["usable_as_target"], false);
    assert_eq!(find("en-gb")["usable_as_source"], false);
    assert_eq!(find("fr-ca")["status"], "beta");
    assert_eq!(get("/v3/languages").status, 400);
    let targets = body(&get("/v2/languages?type=target"));
    assert!(
        targets
            .as_array()
            .is_some_and(|all| all.iter().all(|one| one["language"] != "EN"))
    );
    assert_eq!(get("/v2/languages?type=other").status, 400);
    assert_eq!(get(&format!("/v2/usage?auth_key={KEY}")).status, 403);
    assert_eq!(get("/v4/usage").status, 404);
}
