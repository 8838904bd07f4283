//! Examples of whole tables, and what holds for any.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::known::Known;
use super::read::{path_of, read};
use super::record::{Former, MENTIONS, Record, RecordText, records, tidy};
use super::table::table;
use super::{State, as_if_published, csv, draft, plan};
use crate::content::Loaded;
use crate::diagnostic::report::is_bidi_control;
use crate::diagnostic::{Code, UiLang, Wording};
use crate::files::SourceTree;
use crate::model::EntryKind;
use crate::pipeline;

const SETTINGS: &str = "base_url = \"https://example.org/\"\nlanguages = [\"fr\", \"en\"]\n[title]\nfr = \"T\"\nen = \"T\"\n[topics.army]\nfr = \"Armée\"\nen = \"Army\"\n";
const ALPHA: &str = "kind = \"actor\"\nsince = 2017-03-02\nrelated = [\"beta\"]\n[fr]\nname = \"Alpha\"\nacronym = [\"AA\", \"A\"]\nformer = [{ name = \"Ancien\", until = \"2007\" }]\ndefinition = \"\"\"\nUn groupe,\nici.\n\"\"\"\n";
const BETA: &str = "draft = true\nkind = \"place\"\n[fr]\nname = \"Bêta\"\ndefinition = \"Une ville.\"\n[en]\nname = \"Beta\"\ndefinition = \"A town.\"\n";
const SOURCE: &str = "[[source]]\nid = \"s\"\nkind = \"report\"\npublisher = \"P\"\ntitle = \"T\"\nlanguage = \"en\"\n";

fn tree() -> SourceTree {
    let mut tree = SourceTree::default();
    tree.insert_text("dossier.toml", SETTINGS);
    tree.insert_text("content/index.fr.md", "+++\ntitle = \"T\"\n+++\nTexte.\n");
    tree.insert_text("content/glossary/alpha.toml", ALPHA);
    tree.insert_text("content/glossary/beta.toml", BETA);
    tree.insert_text("content/sources/s.toml", SOURCE);
    tree
}

fn loaded(tree: &SourceTree) -> Loaded {
    let (loaded, found) = pipeline::open(&as_if_published(tree));
    loaded.unwrap_or_else(|| panic!("a dossier: {found:?}"))
}

/// The dossier that most tables are held against.
static DOSSIER: LazyLock<Loaded> = LazyLock::new(|| loaded(&tree()));

fn wording() -> Wording {
    Wording::new(UiLang::English)
}

fn planned(text: &str) -> super::Plan {
    plan("t.csv", text.as_bytes(), &tree(), &DOSSIER, &wording())
}

/// The codes of what is found in a table.
fn codes(text: &str) -> Vec<Code> {
    let codes = planned(text).diagnostics.into_iter();
    codes.map(|diagnostic| diagnostic.code).collect()
}

/// The records of a table in which nothing is wrong.
fn read_back(bytes: &[u8], loaded: &Loaded) -> Vec<Record> {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    let mut found = Vec::new();
    let table = table(&"t.csv".into(), text, &mut found).expect("a table");
    let records = read(&table, &Known::new(loaded, &tree()), &mut found);
    assert_eq!(found, Vec::new(), "{text}");
    records
}

/// A text as files have them: no control characters, nothing at its ends.
fn text() -> impl Strategy<Value = String> {
    let any = "[a-zé=+@|\\\\\"',; \n()-]{0,16}|.{0,12}|[=+@'-].{0,4}|N \\(until 1990\\)";
    any.prop_map(|text| {
        let is_fine = |c: &char| *c == '\n' || !(c.is_control() || is_bidi_control(*c));
        tidy(&text.chars().filter(is_fine).collect::<String>())
    })
}

fn words() -> impl Strategy<Value = String> {
    text().prop_filter("something", |text| !text.is_empty())
}

fn list() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(words(), 0..3)
}

const DATES: [&str; 6] = [
    "2017-03-02",
    "2021-07",
    "2022-05~",
    "2012/..",
    "-0050",
    "201X",
];

fn date() -> impl Strategy<Value = Option<String>> {
    prop::option::of(prop::sample::select(&DATES[..]).prop_map(str::to_owned))
}

fn former() -> impl Strategy<Value = Vec<Former>> {
    let one = (words(), date()).prop_map(|(name, until)| Former { name, until });
    prop::collection::vec(one, 0..3)
}

fn record_text() -> impl Strategy<Value = RecordText> {
    let names = (words(), list(), list(), list(), former());
    let rest = (prop::option::of(words()), list(), list(), text());
    (names, rest).prop_map(|(names, rest)| RecordText {
        name: names.0,
        acronyms: names.1,
        aliases: names.2,
        forms: names.3,
        former: names.4,
        sort: rest.0,
        context: rest.1,
        except: rest.2,
        definition: rest.3,
    })
}

fn some_of(ids: &'static [&'static str]) -> impl Strategy<Value = Vec<String>> {
    prop::sample::subsequence(ids, 0..=ids.len())
        .prop_map(|ids| ids.into_iter().map(str::to_owned).collect())
}

fn record() -> impl Strategy<Value = Record> {
    let references = (
        some_of(&["alpha", "beta", "new"]),
        prop::option::of(Just("alpha".to_owned())),
        prop::option::of(Just("beta".to_owned())),
        some_of(&["s"]),
        prop::option::of(some_of(&["army"])),
        prop::option::of(some_of(&MENTIONS)),
    );
    let place = prop::option::of((-90.0..=90.0, -180.0..=180.0));
    let facts = (date(), date(), any::<[bool; 3]>(), place);
    let kind = prop::sample::select(&EntryKind::ALL[..]);
    let texts = (record_text(), prop::option::of(record_text()));
    (kind, references, facts, texts).prop_map(|(kind, references, facts, texts)| Record {
        id: "new".to_owned(),
        kind: Some(kind),
        since: facts.0,
        until: facts.1,
        related: references.0,
        part_of: references.1,
        succeeded_by: references.2,
        sources: references.3,
        exact: facts.2[0],
        unlinked: facts.2[1],
        loose: facts.2[2],
        only_in: references.4,
        first_mention: references.5,
        coordinates: facts.3,
        texts: [("fr", Some(texts.0)), ("en", texts.1)]
            .into_iter()
            .filter_map(|(tag, text)| Some((tag.to_owned(), text?)))
            .collect(),
    })
}

proptest! {
    #[test]
    fn any_entry_comes_back_from_its_table(record in record()) {
        let bytes = csv(std::slice::from_ref(&record));
        prop_assert_eq!(read_back(&bytes, &DOSSIER), [record]);
    }

    #[test]
    fn no_cell_of_a_table_is_a_formula(record in record()) {
        let bytes = csv(&[record]);
        let mut reader = ::csv::Reader::from_reader(bytes.as_slice());
        for row in reader.records() {
            for cell in &row.expect("a row") {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{}", cell);
            }
        }
    }

    #[test]
    fn no_table_stops_the_program(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        plan("t.csv", &bytes, &tree(), &DOSSIER, &wording());
    }

    #[test]
    fn no_text_stops_the_program(text in "(id|lang|name|kind|since|,|;|\t|\n|\"|fr|en|a|=){0,60}") {
        planned(&text);
    }
}

proptest! {
    // Each case reads a dossier.
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_entry_comes_back_from_its_draft(record in record()) {
        let mut tree = tree();
        let file = draft::file(&record, &wording());
        prop_assert!(file.lines().nth(1) == Some("draft = true"), "{}", file);
        tree.insert_text(path_of(&record.id), file.clone());
        let loaded = loaded(&tree);
        let found = records(&loaded.dossier).into_iter().find(|found| found.id == "new");
        prop_assert_eq!(found, Some(record), "{}", file);
    }
}

#[test]
fn the_table_of_a_glossary_changes_nothing_in_it() {
    let bytes = csv(&records(&DOSSIER.dossier));
    let plan = plan("t.csv", &bytes, &tree(), &DOSSIER, &wording());
    assert_eq!(plan.diagnostics, Vec::new());
    assert_eq!(plan.files, Vec::new());
    let states: Vec<_> = plan.items.iter().map(|item| item.state).collect();
    assert_eq!(states, [State::Unchanged, State::Unchanged]);
}

#[test]
fn what_differs_is_said_and_what_is_not_in_the_table_is_not() {
    let plan =
        planned("id;langue;nom;depuis\nalpha;fr;Alfa;\nalpha;en;Alpha;2018\nbeta;fr;Bêta;\n");
    assert_eq!(plan.diagnostics, Vec::new());
    assert_eq!(plan.files, Vec::new());
    let alpha = &plan.items[0];
    let told: Vec<_> = alpha
        .differences
        .iter()
        .map(|d| (d.key, d.language.as_deref(), d.old.as_str(), d.new.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("since", None, "2017-03-02", "2018"),
            ("name", Some("fr"), "Alpha", "Alfa"),
        ]
    );
    assert_eq!(alpha.additions.len(), 1);
    assert!(
        alpha.additions[0]
            .toml
            .starts_with("[en]\nname = \"Alpha\"\n")
    );
    assert_eq!(plan.items[1].state, State::Unchanged);
}

#[test]
fn rows_without_an_id_find_their_entry_or_get_one() {
    let plan = planned("lang,name,acronym\nfr,,AA\nfr,Force nouvelle,FN\nen,New Force,FN\n");
    assert_eq!(plan.diagnostics, Vec::new());
    let ids: Vec<_> = plan.items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(ids, ["alpha", "fn"]);
    assert_eq!(plan.items[1].languages, ["fr", "en"]);
    let paths: Vec<_> = plan.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths, ["content/glossary/fn.toml"]);
    let text = &plan.files[0].text;
    for part in ["draft = true", "# kind = ", "# definition = ", "[en]\n"] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn every_mistake_is_found_in_one_go() {
    for (row, code) in [
        ("Bad Id,fr,N,,,", Code::BadId),
        ("con,fr,N,,,", Code::BadOutputPath),
        ("n,,N,,,", Code::TableCell),
        ("n,de,N,,,", Code::UnknownLanguage),
        ("n,fr,,,,", Code::TableCell),
        ("n,fr,N,acter,,", Code::BadValue),
        ("n,fr,N,,30 mars 2022,", Code::TableDate),
        ("n,fr,N,,,alfa", Code::UnknownTerm),
        ("n,fr,\"N\u{202E}\",,,", Code::HiddenCharacter),
        ("n,fr,N,,,,more", Code::TableRow),
        ("n,fr,\"N\"x,,,", Code::TableQuote),
    ] {
        let text = format!("id,lang,name,kind,since,related\nok,fr,N,,,\n{row}\n");
        assert_eq!(codes(&text), [code], "{row}");
        assert_eq!(planned(&text).files, Vec::new(), "{row}");
    }
    // A row that belongs to no entry is read to its end.
    assert_eq!(
        codes("id,lang,name,kind,since\nBad Id,de,N,actr,2022-13\n"),
        [
            Code::BadId,
            Code::UnknownLanguage,
            Code::BadValue,
            Code::TableDate
        ]
    );
    let rows = "id,lang,name,kind\nn,fr,N,actor\nn,en,N,place\nn,fr,M,\n";
    assert_eq!(codes(rows), [Code::TableConflict, Code::TableTwice]);
    assert_eq!(codes("id,name\nn,N\n"), [Code::TableHeader]);
    assert_eq!(codes("lang,kind\nfr,actor\n"), [Code::TableHeader]);
    assert_eq!(codes("id,lang,id\nn,fr,n\n")[0], Code::TableColumnTwice);
    assert_eq!(codes(""), [Code::TableEmpty]);
    assert_eq!(codes("id,lang,name\n,,\n"), [Code::TableEmpty]);
    assert_eq!(codes("id,lang,name,naem\nn,fr,N,\n"), [Code::TableColumn]);
}
