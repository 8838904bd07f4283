use super::*;

const FR: &str = r#"
number-group = { "\u202F" }
number-decimal = ,
glossary = Glossaire
    .label = Tous les mots
-site = Mali
about = À propos de { -site }
seen = { $count ->
    [0] jamais vu
    [one] vu { $count } fois
   *[other] vu { $count } fois
 }
nav =
    .label = Aller à { $place }
ratio = { NUMBER($part, maximumFractionDigits: 1) } %
year = { NUMBER($year, useGrouping: "false") }
price = { 1500.50 } F
"#;

fn messages(tag: &str, texts: &[&str]) -> Result<Messages, Vec<FtlProblem>> {
    let sources: Vec<_> = texts
        .iter()
        .map(|text| Ftl {
            name: "x.ftl",
            text,
        })
        .collect();
    Messages::new(tag, &sources)
}

#[test]
fn what_takes_no_argument_is_looked_up() {
    let fr = messages("fr", &[FR]).expect("a good file");
    assert_eq!(fr.get("glossary"), Some("Glossaire"));
    assert_eq!(fr.get("glossary.label"), Some("Tous les mots"));
    assert_eq!(fr.get("about"), Some("À propos de Mali"));
    assert_eq!(fr.get("price"), Some("1\u{202F}500,50 F"));
    for key in ["seen", "nav", "nav.label", "-site", "site", "glossary.", ""] {
        assert_eq!(fr.get(key), None, "{key}");
    }
}

#[test]
fn arguments_choose_and_show() {
    let fr = messages("fr", &[FR]).expect("a good file");
    let cases = [
        ("seen", ("count", Arg::Num(0.0)), "jamais vu"),
        ("seen", ("count", Arg::Num(1.5)), "vu 1,5 fois"),
        (
            "seen",
            ("count", Arg::Num(12_000.0)),
            "vu 12\u{202F}000 fois",
        ),
        ("seen", ("count", Arg::Num(f64::NAN)), "vu NaN fois"),
        ("nav.label", ("place", Arg::Str("Gao")), "Aller à Gao"),
        ("ratio", ("part", Arg::Num(2.0 / 3.0)), "0,7 %"),
        ("year", ("year", Arg::Num(2022.0)), "2022"),
        ("glossary", ("unused", Arg::Num(1.0)), "Glossaire"),
    ];
    for (key, arg, expected) in cases {
        assert_eq!(fr.format(key, &[arg]).as_deref(), Some(expected), "{key}");
    }
    assert_eq!(fr.format("nav.label", &[]), None, "an argument is missing");
    assert_eq!(fr.format("unknown", &[]), None);
}

#[test]
fn a_later_source_replaces_whole_messages() {
    let fr = messages("fr", &[FR, "glossary = Lexique\nnumber-decimal = ."]).expect("good files");
    assert_eq!(fr.get("glossary"), Some("Lexique"));
    assert_eq!(fr.get("glossary.label"), None);
    assert_eq!(fr.numbers().format(0.5), "0.5");
    let keys: Vec<_> = fr.keys().collect();
    let expected = [
        "about",
        "glossary",
        "nav.label",
        "number-decimal",
        "number-group",
        "price",
        "ratio",
        "seen",
        "year",
    ];
    assert_eq!(keys, expected);
}

#[test]
fn every_problem_has_its_place() {
    let first = "a = A\nb = { é\n";
    let second = "a = B\na = C\n";
    let third = "c = { missing }\n    .d = { -term } { UPPER(\"x\") }\ne = { $x }\n";
    let parse = messages("fr", &[first, second]).err().expect("problems");
    let found: Vec<_> = parse
        .iter()
        .map(|p| (p.source_index, p.range.clone(), p.message.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            (0, 12..14, "expected an inline expression"),
            (1, 6..7, "`a` is defined twice")
        ]
    );
    let references = messages("fr", &["a = A", third]).err().expect("problems");
    let found: Vec<_> = references
        .iter()
        .map(|p| (p.source_index, p.range.clone(), p.message.as_str()))
        .collect();
    let expected = [
        (1, 0..1, "in `c`: unknown message: missing"),
        (1, 0..1, "in `c.d`: unknown term: -term"),
        (1, 0..1, "in `c.d`: unknown function: UPPER()"),
    ];
    assert_eq!(found, expected);
    assert!(messages("fr_!", &[]).is_err());
}

#[test]
fn messages_are_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Messages>();
}
