//! `dossier export data`.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::project::{MOURA, Project, names, stderr, stdout};

fn exported(project: &Project) -> Value {
    let done = project.run(&["export", "data"]).code(0);
    serde_json::from_str(&stdout(&done)).expect("JSON")
}

/// The ids of a list.
fn ids(list: &Value) -> Vec<&str> {
    let items = list.as_array().expect("a list").iter();
    items
        .map(|item| item["id"].as_str().expect("an id"))
        .collect()
}

/// Calls `see` with every value of a key, wherever it is.
fn each<'v>(value: &'v Value, key: &str, see: &mut impl FnMut(&'v Value)) {
    match value {
        Value::Object(map) => {
            for (name, inner) in map {
                if name == key {
                    see(inner);
                }
                each(inner, key, see);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| each(item, key, see)),
        _ => {}
    }
}

/// A list of texts, one text, or nothing.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn everything_that_is_published_is_there() {
    let project = Project::new();
    project.write(
        "content/articles/later.fr.md",
        "+++\ntitle = \"Plus tard\"\ndate = 2022-06-01\ndraft = true\n+++\nTexte.\n",
    );
    let data = exported(&project);
    assert_eq!(data["format"], "dossier-data/1");
    assert_eq!(ids(&data["articles"]), ["kidal", "moura"]);
    assert_eq!(ids(&data["pages"]), ["index"]);
    assert_eq!(ids(&data["entries"]), ["gsim"]);
    assert_eq!(ids(&data["events"]), ["e"]);
    assert_eq!(ids(&data["sources"]), ["hrw"]);
    assert_eq!(ids(&data["figures"]), ["deaths"]);
    let moura = &data["articles"][1]["versions"]["fr"];
    let file = fs::read_to_string(project.path(MOURA)).expect("the article");
    let body = file.splitn(3, "+++\n").nth(2).expect("a text");
    assert_eq!(moura["markdown"], body);
    assert_eq!(moura["file"], MOURA);
    assert_eq!(texts(&moura["mentions"]), ["gsim"]);
    assert_eq!(texts(&moura["citations"]), ["hrw"]);
    assert_eq!(data["events"][0]["date"]["latest"], "2022-03-31");
    let row = &data["figures"][0]["rows"][0];
    assert_eq!(
        (&row["by"], &row["min"], &row["max"]),
        (&"gsim".into(), &1300.0.into(), &1300.0.into())
    );
}

#[test]
fn addresses_and_ids_lead_somewhere() {
    let project = Project::new();
    let data = exported(&project);
    project.build(&[]);
    let base = data["base_url"].as_str().expect("an address");
    let mut pages = 0;
    for key in ["url", "aliases"] {
        for list in [
            "languages",
            "topics",
            "articles",
            "pages",
            "entries",
            "events",
        ] {
            each(&data[list], key, &mut |value| {
                for url in texts(value) {
                    let path = url.strip_prefix(base).expect("an address of the site");
                    let (path, fragment) = path.split_once('#').unwrap_or((path, ""));
                    let file = match path.ends_with('/') || path.is_empty() {
                        true => format!("public/{path}index.html"),
                        false => format!("public/{path}"),
                    };
                    let page = fs::read_to_string(project.path(&file));
                    let page = page.unwrap_or_else(|_| panic!("{url} is no page"));
                    assert!(
                        fragment.is_empty() || page.contains(&format!("id=\"{fragment}\"")),
                        "{url}"
                    );
                    pages += 1;
                }
            });
        }
    }
    assert!(pages > 10, "{pages}");
    let known = |list: &str| ids(&data[list]).into_iter().collect::<BTreeSet<_>>();
    for (key, list) in [
        ("mentions", "entries"),
        ("actors", "entries"),
        ("by", "entries"),
        ("citations", "sources"),
        ("source", "sources"),
        ("article", "articles"),
    ] {
        let known = known(list);
        let mut seen = 0;
        each(&data, key, &mut |value| {
            seen += texts(value).len();
            assert!(
                texts(value).iter().all(|id| known.contains(id)),
                "{key}: {value}"
            );
        });
        assert!(seen > 0 || key == "article", "{key} is tried");
    }
}

#[test]
fn the_same_dossier_gives_the_same_bytes_in_a_file_too() {
    let project = Project::new();
    let printed = stdout(&project.run(&["export", "data"]).code(0));
    project.run(&["export", "data", "-o", "data.json"]).code(0);
    assert_eq!(
        fs::read_to_string(project.path("data.json")).expect("a file"),
        printed
    );
    assert!(printed.ends_with("}\n"));
    let again = project.run(&["export", "data", "-o", "data.json"]).code(2);
    assert!(
        stderr(&again).contains("nothing is written over it"),
        "{}",
        stderr(&again)
    );
}

#[test]
fn a_dossier_with_a_mistake_gives_no_data() {
    let project = Project::new();
    project.add("[où](term:personne)");
    let before = names(project.folder.path());
    let stopped = project.run(&["export", "data"]).code(1);
    assert_eq!(stdout(&stopped), "");
    assert!(
        stderr(&stopped).contains("unknown-term"),
        "{}",
        stderr(&stopped)
    );
    project.run(&["export", "data", "-o", "data.json"]).code(1);
    assert_eq!(names(project.folder.path()), before);
}
