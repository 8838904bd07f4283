//! Texts that come back translated.

use std::collections::BTreeMap;

use dossier::translate::deepl::Model;
use dossier::translate::{Formality, Markup, Request, Translator, Usage};
use serde_json::Value;

use crate::harness::{KEY, World, french, texts, translate};

/// The body of the last request.
fn last_body(world: &World) -> Value {
    let seen = world.mock.seen();
    serde_json::from_slice(&seen.last().expect("a request").body).expect("JSON")
}

#[test]
fn tags_stay_and_words_change() {
    let world = World::new();
    let client = world.client(world.config(&[]));
    let given = [
        "Le <g id=\"1\">fleuve</g> et la ville",
        "Paix &amp; eau : <x id=\"2\"></x> &lt; 12,5 %",
        "maison",
    ];
    let drafts = client.translate(&french(&texts(&given))).unwrap();
    let made: Vec<&str> = drafts.iter().map(|draft| &draft.text[..]).collect();
    assert_eq!(
        made,
        [
            "The <g id=\"1\">river</g> and the town",
            "Peace &amp; water : <x id=\"2\"></x> &lt; 12,5 %",
            "maison·en",
        ]
    );
    let billed: Vec<Option<u64>> = drafts.iter().map(|draft| draft.billed).collect();
    assert_eq!(billed, [Some(21), Some(29), Some(6)]);
}

#[test]
fn a_request_says_how_to_translate() {
    let world = World::new();
    let mut config = world.config(&[("X-Own", "1")]);
    config.target_variants = BTreeMap::from([("en".to_owned(), "EN-US".to_owned())]);
    config.model_type = Model::PreferQuality;
    config.style_id = Some("style-1".to_owned());
    let client = world.client(config);
    let texts = texts(&["eau"]);
    let request = Request {
        context: Some("Au Sahel."),
        ..french(&texts)
    };
    client.translate(&request).unwrap();
    let body = last_body(&world);
    for (name, wanted) in [
        ("source_lang", "FR"),
        ("target_lang", "EN-US"),
        ("context", "Au Sahel."),
        ("formality", "prefer_more"),
        ("model_type", "prefer_quality_optimized"),
        ("style_id", "style-1"),
        ("tag_handling", "xml"),
        ("tag_handling_version", "v2"),
    ] {
        assert_eq!(body[name], wanted, "{name}");
    }
    let seen = world.mock.seen();
    let header = |name: &str| seen[0].header(name).map(str::to_owned);
    assert_eq!(
        header("Authorization"),
        Some(format!("DeepL-Auth-Key {KEY}"))
    );
    assert_eq!(
        header("User-Agent"),
        Some(format!("dossier/{}", env!("CARGO_PKG_VERSION")))
    );
    assert_eq!(header("X-Own").as_deref(), Some("1"));
    assert_eq!(header("Accept-Encoding"), None);
    assert!(seen[0].query.is_empty() && body.get("auth_key").is_none());
}

#[test]
fn formality_is_the_dossier_s_or_the_request_s() {
    let world = World::new();
    for (own, asked, wanted) in [
        (None, Formality::PreferLess, Value::from("prefer_less")),
        (None, Formality::Default, Value::Null),
        (
            Some(Formality::PreferMore),
            Formality::PreferLess,
            Value::from("prefer_more"),
        ),
        (Some(Formality::Default), Formality::PreferMore, Value::Null),
    ] {
        let mut config = world.config(&[]);
        config.formality = own;
        let texts = texts(&["water"]);
        let request = Request {
            from: "en",
            to: "fr",
            formality: asked,
            ..french(&texts)
        };
        world.client(config).translate(&request).unwrap();
        assert_eq!(last_body(&world)["formality"], wanted, "{own:?} {asked:?}");
    }
}

#[test]
fn the_id_names_what_decides_on_answers() {
    let world = World::new();
    let id = |change: fn(&mut dossier::translate::deepl::Config)| {
        let mut config = world.config(&[]);
        change(&mut config);
        world.client(config).id().to_string()
    };
    let plain = id(|_| {});
    assert_eq!(plain, "deepl:quality_optimized:more:v2:EN-GB,PT-PT");
    let others = [
        id(|config| config.formality = Some(Formality::PreferLess)),
        id(|config| config.model_type = Model::Latency),
        id(|config| config.style_id = Some("s".to_owned())),
        id(|config| {
            config.target_variants = BTreeMap::from([("en".to_owned(), "EN-US".to_owned())])
        }),
    ];
    assert!(others.iter().all(|other| *other != plain), "{others:?}");
    // What carries requests does not decide.
    assert_eq!(
        id(|config| config.extra_headers.push(("a".to_owned(), "b".to_owned()))),
        plain
    );
    assert_eq!(world.client(world.config(&[])).caps().markup, Markup::Xml);
}

#[test]
fn many_texts_go_in_requests_of_fifty() {
    let world = World::new();
    let client = world.client(world.config(&[]));
    let given: Vec<String> = (0..120).map(|n| format!("texte {n}")).collect();
    let drafts = client.translate(&french(&given)).unwrap();
    let made: Vec<&str> = drafts.iter().map(|draft| &draft.text[..]).collect();
    let wanted: Vec<String> = (0..120).map(|n| format!("texte·en {n}")).collect();
    assert_eq!(made, wanted);
    assert_eq!(world.asked().len(), 3);
    assert_eq!(client.translate(&french(&[])).unwrap(), []);
    assert_eq!(world.asked().len(), 3);
}

#[test]
fn a_body_is_never_larger_than_it_may_be() {
    let world = World::new();
    let client = world.client(world.config(&[]));
    // Quotes are two bytes in JSON: 20 texts of 10 kB are 400 kB there.
    let given: Vec<String> = (0..20)
        .map(|n| format!("{n}{}", "\"".repeat(10_000)))
        .collect();
    let drafts = client.translate(&french(&given)).unwrap();
    assert_eq!(
        drafts
            .iter()
            .map(|draft| draft.text.clone())
            .collect::<Vec<_>>(),
        given
    );
    let sizes: Vec<usize> = world.mock.seen().iter().map(|one| one.body.len()).collect();
    assert!(
        sizes.len() == 4 && sizes.iter().all(|size| *size <= 128 * 1024),
        "{sizes:?}"
    );

    // One text that fits in no request is said so before anything is sent.
    let error = client
        .translate(&french(&["a".repeat(140_000)]))
        .unwrap_err();
    assert_eq!(error.to_string(), "deepl: the request is too large");
    assert_eq!(world.asked().len(), 4);
}

#[test]
fn what_is_too_large_all_the_same_is_halved() {
    let world = World::new();
    let client = world.faulty("largest-body=900");
    let given: Vec<String> = (0..24)
        .map(|n| format!("texte {n} {}", "a".repeat(40)))
        .collect();
    let drafts = client.translate(&french(&given)).unwrap();
    let wanted: Vec<String> = (0..24)
        .map(|n| format!("texte·en {n} {}·en", "a".repeat(40)))
        .collect();
    assert_eq!(
        drafts
            .iter()
            .map(|draft| draft.text.clone())
            .collect::<Vec<_>>(),
        wanted
    );
    // 24 and 12 texts do not fit, 6 do.
    assert_eq!(world.asked().len(), 7);
    let error = translate(&client, &[&"a".repeat(900)], None).unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("deepl: the request is too large (trace id mock-"),
        "{error}"
    );
}

#[test]
fn usage_counts_what_was_translated() {
    let world = World::new();
    let client = world.client(world.config(&[]));
    let usage = |used| {
        Some(Usage {
            used,
            limit: Some(1_250_000),
        })
    };
    assert_eq!(client.usage(), Ok(usage(0)));
    translate(&client, &["<g id=\"1\">eau</g>", "été"], None).unwrap();
    assert_eq!(client.usage(), Ok(usage(6)));
}
