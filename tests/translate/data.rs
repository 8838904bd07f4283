//! Files of data: all languages of a record in one file.

use super::engines::Capitals;
use super::site::Site;

/// Translates a file of data: what it becomes, and what was sent.
fn run(path: &str, only: &'static str, text: &str) -> (Site, Vec<String>) {
    let mut site = Site::empty();
    site.only = only;
    site.tree.insert_text(path, text);
    let engine = Capitals::default();
    let ran = site.run(Some(&engine));
    assert!(
        ran.outcome().applied.refused.is_empty(),
        "{:?}",
        ran.outcome()
    );
    let (file, memory) = (site.text(path).to_owned(), site.memory().to_owned());
    let again = Capitals::default();
    site.run(Some(&again));
    assert_eq!(again.sent(), [""; 0], "{file}");
    assert_eq!(
        (site.text(path), site.memory()),
        (file.as_str(), memory.as_str())
    );
    toml::from_str::<toml::Table>(&file).expect("TOML");
    (site, engine.sent())
}

#[test]
fn an_entry_gets_its_other_language_whole_and_keeps_every_comment() {
    let text = "# about it\nkind = \"term\" # a kind\n\n[fr]   # French\nname = 'Le mot' # its name\ndefinition = \"\"\"\nUn début.\n\nUne *suite* [@x].\n\"\"\"\n# the end\n";
    let (site, sent) = run("content/glossary/mot.toml", "glossary/mot", text);
    let made = site.text("content/glossary/mot.toml");
    assert!(
        made.starts_with(text.trim_end_matches("# the end\n")),
        "{made}"
    );
    assert!(made.contains("# the end"), "{made}");
    let made: toml::Table = toml::from_str(made).expect("TOML");
    assert_eq!(made["en"]["name"].as_str(), Some("LE MOT"));
    assert_eq!(
        made["en"]["definition"].as_str(),
        Some("UN DÉBUT.\n\nUNE *SUITE* [@x].\n")
    );
    assert_eq!(sent.len(), 3);
}

#[test]
fn half_an_entry_is_none() {
    let text = "kind = \"term\"\n[fr]\nname = \"Le mot\"\ndefinition = \"Un début.\"\n";
    let mut site = Site::empty();
    site.only = "glossary/mot";
    site.tree.insert_text("content/glossary/mot.toml", text);
    let engine = Capitals {
        quota: Some(1),
        max_texts: Some(1),
        ..Capitals::default()
    };
    site.run(Some(&engine));
    assert_eq!(site.text("content/glossary/mot.toml"), text);
    // What was paid for is not paid for again.
    let engine = Capitals::default();
    site.run(Some(&engine));
    assert_eq!(engine.sent(), ["Un début."]);
    assert!(
        site.text("content/glossary/mot.toml")
            .contains("[en]\nname = \"LE MOT\"\n")
    );
}

#[test]
fn a_person_s_text_in_a_file_of_data_never_changes() {
    let text = "kind = \"term\"\nfr = { name = \"Le mot\", definition = \"Un début.\" }\nen = { name = \"Le mot\", definition = \"A  beginning\" } # mine\n";
    let (mut site, sent) = run("content/glossary/mot.toml", "glossary/mot", text);
    assert_eq!(
        (site.text("content/glossary/mot.toml"), sent.len()),
        (text, 0)
    );
    let newer = text.replace("Un début.", "Un début changé.");
    site.tree
        .insert_text("content/glossary/mot.toml", newer.as_str());
    let engine = Capitals::default();
    site.run(Some(&engine));
    assert_eq!(site.text("content/glossary/mot.toml"), newer);
    assert_eq!(engine.sent(), ["Un début changé."], "an offer beside it");
}

#[test]
fn a_table_on_a_line_gets_another_on_a_line() {
    let text =
        "kind = \"term\"\nfr = { name = \"Le mot\", definition = \"Un début.\" } # one line\n";
    let (site, _) = run("content/glossary/mot.toml", "glossary/mot", text);
    let made = site.text("content/glossary/mot.toml");
    assert!(
        made.contains("# one line\nen = { name = \"LE MOT\", definition = \"UN DÉBUT.\" }\n"),
        "{made}"
    );
}

#[test]
fn each_event_keeps_its_own_texts() {
    let text = "# all events\n[[event]]\nid = \"un\" # first\ndate = 2020-01-01\n[event.fr]\ntitle = \"Un fait\"\ntext = \"Son texte.\"\n\n# the second\n[[event]]\nid = \"deux\"\ndate = 2021-01-01\n[event.fr]\ntitle = \"Un autre fait\"\ntext = \"Autre texte.\"\n[event.en]\ntitle = \"My other event\"\ntext = \"My text.\"\n";
    let (site, sent) = run("content/events/a.toml", "events/a", text);
    let made = site.text("content/events/a.toml");
    for line in text.lines() {
        assert!(made.contains(line), "{line} is lost\n{made}");
    }
    let table: toml::Table = toml::from_str(made).expect("TOML");
    let event = &table["event"];
    assert_eq!(event[0]["en"]["title"].as_str(), Some("UN FAIT"), "{made}");
    assert_eq!(
        event[1]["en"]["title"].as_str(),
        Some("My other event"),
        "{made}"
    );
    assert_eq!(sent.len(), 2);
}

#[test]
fn a_sign_that_no_one_asked_for_is_not_put_into_a_person_s_record() {
    let text = "[[source]]\nid = \"a\"\nurl = \"https://example.org/a\"\n[source.fr]\nlabel = \"Un rapport\"\nnote = \"—\"\n[source.en]\nlabel = \"A report\"\n";
    let (site, sent) = run("content/sources/a.toml", "sources/a", text);
    assert_eq!((site.text("content/sources/a.toml"), sent.len()), (text, 0));
}

#[test]
fn the_note_of_each_relation_gets_its_other_language() {
    let text = "kind = \"actor\"\nfr = { name = \"Un\", definition = \"Deux\" }\nen = { name = \"One\", definition = \"Two\" }\n\n[[relation]]\nwith = \"a\"\nkind = \"leads\"\n\n[[relation]]\nwith = \"b\"\nkind = \"leads\"\n\n[relation.fr]\nnote = \"Une note\"\n\n[[relation]]\nwith = \"c\"\nkind = \"leads\"\nfr = { note = \"Une autre\" }\n";
    let (site, sent) = run("content/glossary/mot.toml", "glossary/mot", text);
    assert_eq!(sent, ["Une note", "Une autre"]);
    let made = site.text("content/glossary/mot.toml");
    let table: toml::Table = toml::from_str(made).expect("TOML");
    let note = |at: usize| table["relation"][at].get("en")?.get("note")?.as_str();
    assert_eq!(
        (note(0), note(1), note(2)),
        (None, Some("UNE NOTE"), Some("UNE AUTRE")),
        "{made}"
    );
}
