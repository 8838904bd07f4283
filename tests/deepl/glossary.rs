//! The glossary at the server: made, left alone, changed.

use dossier::translate::deepl::terms::{Reason, sift};
use dossier::translate::{Dictionary, EngineError, Glossary, GlossaryHandle, Request, Translator};

use crate::harness::{World, french, glossary, texts, translate};
use crate::mock::Options;

const LIST: &str = "GET /v3/glossaries";
const MAKE: &str = "POST /v3/glossaries";

fn free() -> World {
    World::with(Options {
        free: true,
        ..Options::default()
    })
}

fn sync(world: &World, glossary: &Glossary) -> GlossaryHandle {
    let client = world.client(world.config(&[]));
    client.sync_glossary(glossary).unwrap().expect("terms")
}

/// The names of the glossaries at the server.
fn names(world: &World) -> Vec<String> {
    use dossier::translate::deepl::{Key, request, response};
    use dossier::translate::retry;
    let config = world.config(&[]);
    let server = config.server_url.clone().unwrap();
    let key: Key = config.key;
    let access = request::Access {
        server: &server,
        key: &key,
        headers: &[],
    };
    let answer = retry::send(world.line(), "deepl", &request::list_glossaries(&access)).unwrap();
    let mut names: Vec<_> = response::glossaries(&answer)
        .unwrap()
        .into_iter()
        .map(|known| known.name)
        .collect();
    names.sort();
    names
}

#[test]
fn terms_are_used_in_both_directions() {
    let world = World::new();
    let client = world.client(world.config(&[]));
    let handle = sync(
        &world,
        &glossary(&[
            (
                "fr",
                "en-GB",
                &[("CEDEAO", "ECOWAS"), ("R&D", "research <and> development")],
            ),
            ("en", "fr", &[("ECOWAS", "CEDEAO")]),
        ]),
    );
    let made = translate(
        &client,
        &["La CEDEAO et <g id=\"1\">CEDEAO</g>, R&amp;D"],
        Some(&handle),
    )
    .unwrap();
    assert_eq!(
        made,
        ["The ECOWAS and <g id=\"1\">ECOWAS</g>, research &lt;and&gt; development"]
    );
    let texts = texts(&["the ECOWAS"]);
    let back = Request {
        from: "en",
        to: "fr",
        glossary: Some(&handle),
        ..french(&texts)
    };
    assert_eq!(client.translate(&back).unwrap()[0].text, "la CEDEAO");
}

#[test]
fn a_pair_without_terms_is_translated_without_a_glossary() {
    let world = World::new();
    let client = world.client(world.config(&[]));
    let handle = sync(&world, &glossary(&[("fr", "en", &[("CEDEAO", "ECOWAS")])]));
    let texts = texts(&["ECOWAS"]);
    let back = Request {
        from: "en",
        to: "fr",
        glossary: Some(&handle),
        ..french(&texts)
    };
    assert_eq!(client.translate(&back).unwrap()[0].text, "ECOWAS·fr");
}

#[test]
fn what_has_not_changed_is_only_looked_up() {
    let world = World::new();
    let terms = glossary(&[("fr", "en", &[("CEDEAO", "ECOWAS")])]);
    let first = sync(&world, &terms);
    assert_eq!(world.asked(), [LIST, MAKE]);
    assert_eq!(sync(&world, &terms), first);
    assert_eq!(world.asked(), [LIST, MAKE, LIST]);
}

#[test]
fn what_has_changed_is_made_anew_before_the_old_goes() {
    let world = World::new();
    let first = sync(&world, &glossary(&[("fr", "en", &[("CEDEAO", "ECOWAS")])]));
    // Of another site, and of a person.
    let others = [("sahel2", "x"), ("mine", "y")];
    for (name, term) in others {
        let other = Glossary {
            name: name.to_owned(),
            ..glossary(&[("fr", "en", &[(term, "z")])])
        };
        sync(&world, &other);
    }
    let second = sync(&world, &glossary(&[("fr", "en", &[("CEDEAO", "Ecowas")])]));
    assert_ne!(first, second);
    let asked = world.asked();
    assert_eq!(asked[asked.len() - 3..asked.len() - 1], [LIST, MAKE]);
    assert!(
        asked[asked.len() - 1].starts_with("DELETE /v3/glossaries/"),
        "{asked:?}"
    );
    let names = names(&world);
    assert_eq!(names.len(), 3, "{names:?}");
    assert!(
        names
            .iter()
            .filter(|name| name.starts_with("sahel@"))
            .count()
            == 1,
        "{names:?}"
    );
    let client = world.client(world.config(&[]));
    assert_eq!(
        translate(&client, &["CEDEAO"], Some(&second)).unwrap(),
        ["Ecowas"]
    );
    let error = translate(&client, &["CEDEAO"], Some(&first)).unwrap_err();
    assert!(matches!(error, EngineError::Rejected { .. }), "{error:?}");
}

#[test]
fn a_free_key_has_its_one_glossary_changed() {
    let world = free();
    let first = sync(
        &world,
        &glossary(&[
            ("fr", "en", &[("CEDEAO", "ECOWAS")]),
            ("en", "fr", &[("ECOWAS", "CEDEAO")]),
        ]),
    );
    let second = sync(
        &world,
        &glossary(&[
            ("fr", "en", &[("CEDEAO", "Ecowas")]),
            ("fr", "de", &[("eau", "Wasser")]),
        ]),
    );
    let id = |handle: &GlossaryHandle| handle.0.split(' ').next().unwrap().to_owned();
    assert_eq!(id(&first), id(&second));
    let path = format!("/v3/glossaries/{}", id(&first));
    let dictionaries = format!("{path}/dictionaries");
    let asked = world.asked();
    let wanted = [
        LIST.to_owned(),
        format!("PATCH {path}"),
        format!("PUT {dictionaries}"),
        format!("PUT {dictionaries}"),
        format!("DELETE {dictionaries}"),
        format!("PATCH {path}"),
    ];
    assert_eq!(asked[2..], wanted);
    let client = world.client(world.config(&[]));
    assert_eq!(
        translate(&client, &["CEDEAO"], Some(&second)).unwrap(),
        ["Ecowas"]
    );
    sync(
        &world,
        &glossary(&[
            ("fr", "en", &[("CEDEAO", "Ecowas")]),
            ("fr", "de", &[("eau", "Wasser")]),
        ]),
    );
    assert_eq!(
        world.asked().last().unwrap(),
        LIST,
        "it is taken for what it is"
    );
}

#[test]
fn no_room_for_a_glossary_is_not_taken_for_a_quota_of_characters() {
    let world = free();
    let other = Glossary {
        name: "other".to_owned(),
        ..glossary(&[("fr", "en", &[("a", "b")])])
    };
    sync(&world, &other);
    let client = world.client(world.config(&[]));
    let error = client
        .sync_glossary(&glossary(&[("fr", "en", &[("c", "d")])]))
        .unwrap_err();
    assert!(
        error.to_string().contains("may have no more glossaries"),
        "{error}"
    );
    assert_eq!(names(&world).len(), 1, "that of the other site stays");
}

#[test]
fn bad_pairs_are_left_out_and_said() {
    let world = World::new();
    let terms: &[(&str, &str)] = &[
        ("CEDEAO", "ECOWAS"),
        ("CEDEAO", "Ecowas"),
        (" a", "b"),
        ("c", ""),
        ("d\te", "f"),
    ];
    let glossary = glossary(&[("fr", "en", terms), ("en", "fr", &[("", "x")])]);
    let handle = sync(&world, &glossary);
    assert!(handle.0.ends_with(" fr>en"), "{handle:?}");
    let why: Vec<Reason> = sift(&glossary)
        .refused
        .iter()
        .map(|refused| refused.why)
        .collect();
    assert_eq!(
        why,
        [
            Reason::Twice,
            Reason::OuterSpace,
            Reason::Empty,
            Reason::Control,
            Reason::Empty
        ]
    );
}

#[test]
fn nothing_is_asked_for_no_terms() {
    let world = World::new();
    let client = world.client(world.config(&[]));
    let empty = Dictionary {
        from: "fr".to_owned(),
        to: "en".to_owned(),
        terms: Vec::new(),
    };
    let empty = Glossary {
        name: "sahel".to_owned(),
        dictionaries: vec![empty],
    };
    assert_eq!(client.sync_glossary(&empty), Ok(None));
    assert_eq!(world.asked(), Vec::<String>::new());
}
