use proptest::prelude::*;

use super::*;

/// Sets `run`, with `~` for U+00A0 and `_` for U+202F on both sides, and raised letters in braces.
fn set(run: &str, style: Typography) -> String {
    let run = run.replace('~', "\u{A0}").replace('_', "\u{202F}");
    let edits = edits(&run, style);
    let mut text = String::new();
    let mut done = 0;
    for edit in edits {
        text += &run[done..edit.range.start];
        match edit.put {
            Put::Text(put) => text += put,
            Put::Raise => text += &format!("{{{}}}", &run[edit.range.clone()]),
        }
        done = edit.range.end;
    }
    text += &run[done..];
    text.replace('\u{A0}', "~").replace('\u{202F}', "_")
}

#[track_caller]
fn check(style: Typography, cases: &[(&str, &str)]) {
    for (run, expected) in cases {
        assert_eq!(set(run, style), *expected, "{run}");
    }
}

#[track_caller]
fn check_unchanged(style: Typography, runs: &[&str]) {
    for run in runs {
        assert_eq!(set(run, style), *run, "{style:?}");
    }
}

#[test]
fn settings_and_defaults() {
    assert_eq!(
        Typography::from_setting("fr-CA"),
        Some(Typography::FrenchCanada)
    );
    assert_eq!(Typography::from_setting("FR"), None);
    for (tag, expected) in [
        ("fr", Typography::French),
        ("fr-ML", Typography::French),
        ("fr-Latn-CA", Typography::FrenchCanada),
        ("en-GB", Typography::English),
        ("bm", Typography::Off),
        ("fro", Typography::Off),
    ] {
        assert_eq!(Typography::default_for(tag), expected, "{tag}");
    }
}

#[test]
fn french_punctuation() {
    check(
        Typography::French,
        &[
            ("Quoi ?", "Quoi_?"),
            ("Quoi?", "Quoi_?"),
            ("Quoi~!", "Quoi_!"),
            ("Quoi  ;  oui", "Quoi_;  oui"),
            ("Bilan: 5", "Bilan~: 5"),
            ("Bilan_: 5", "Bilan~: 5"),
            ("Quoi ?!", "Quoi_?!"),
            ("Non!!!", "Non_!!!"),
            ("Vraiment...?", "Vraiment…_?"),
            ("(sic!)", "(sic_!)"),
            ("« Non ! »", "«_Non_!_»"),
            ("«Non!»", "«_Non_!_»"),
            ("«~Non~»;", "«_Non_»_;"),
            ("mort! — suite", "mort_! — suite"),
            (
                "voir https://a.org/x?y=1;z : oui",
                "voir https://a.org/x?y=1;z~: oui",
            ),
            ("https://a.org/x;", "https://a.org/x_;"),
            ("d'info@a.org!", "d’info@a.org_!"),
        ],
    );
    check_unchanged(
        Typography::French,
        &[
            "à 08:30",
            "un ratio 1:2",
            "a;b.txt",
            "std::fs",
            "C:\\x",
            "Merci :) et ;)",
            "(?) [!]",
            "! x",
            "mot\n! suite",
            "«»",
            "Nom?Prénom",
            "",
        ],
    );
}

#[test]
fn objects_and_tags() {
    check(
        Typography::French,
        &[
            ("le \u{FFFC}: oui", "le \u{FFFC}~: oui"),
            ("mot!\u{FFFC}", "mot_!\u{FFFC}"),
            ("mot\u{FFFC} ;", "mot\u{FFFC}_;"),
            ("\u{E000}mot\u{E000}!", "\u{E000}mot\u{E000}_!"),
            ("mot \u{E000}! oui\u{E000}", "mot_\u{E000}! oui\u{E000}"),
            ("mot \u{E000} !", "mot_\u{E000}!"),
            ("«\u{E000}mot\u{E000}»", "«_\u{E000}mot\u{E000}_»"),
            ("l'\u{E000}État\u{E000}", "l’\u{E000}État\u{E000}"),
            ("l'\u{FFFC}", "l’\u{FFFC}"),
            ("\"\u{E000}mot\u{E000}\"", "«_\u{E000}mot\u{E000}_»"),
            ("1\u{E000}er\u{E000} mars", "1\u{E000}{er}\u{E000} mars"),
            ("150 \u{E000}000\u{E000}", "150_\u{E000}000\u{E000}"),
        ],
    );
    check_unchanged(
        Typography::French,
        &["a.\u{E000}..", "1e\u{E000}r", "\u{FFFC}\u{E000}"],
    );
}

#[test]
fn french_quotes_and_apostrophes() {
    check(
        Typography::French,
        &[
            ("l'État, aujourd'hui", "l’État, aujourd’hui"),
            ("l'« État »", "l’«_État_»"),
            ("l'\"État\"", "l’«_État_»"),
            ("\"Non\", dit-il.", "«_Non_», dit-il."),
            ("« il a dit \"non\" »", "«_il a dit “non”_»"),
            ("« a » \"b\"", "«_a_» «_b_»"),
            ("« il a dit “ non ” »", "«_il a dit “ non ”_»"),
            ("Attendez...", "Attendez…"),
            ("[...]", "[…]"),
        ],
    );
    check_unchanged(
        Typography::French,
        &[
            "un écran de 15\"",
            "un 15\" et \"mot\"",
            "\" mot \"",
            "\"a \"b\" c\"",
            "5'10",
            "les 'fous'",
            "“ mot ”",
            "fin....",
            "../...",
            "main...dev",
            "e\u{301}… déjà",
        ],
    );
}

#[test]
fn french_numbers() {
    check(
        Typography::French,
        &[
            ("150 000 hommes", "150_000 hommes"),
            ("1~234~567", "1_234_567"),
            ("de 2 000 à 3 200", "de 2_000 à 3_200"),
            ("1 234,5", "1_234,5"),
            ("150–200 000", "150–200_000"),
            ("50 %, 50%", "50_%, 50_%"),
            ("5 € et 5€", "5_€ et 5_€"),
            ("5 $, 5$", "5_$, 5$"),
            ("12 km, 3 km²; 90 km/h", "12_km, 3_km²_; 90_km/h"),
            ("5 M€, 2 000 FCFA", "5_M€, 2_000_FCFA"),
            ("nº 5, n° 6", "nº~5, n°~6"),
        ],
    );
    check_unchanged(
        Typography::French,
        &[
            "2020 150 000",
            "2012 2013 2014",
            "12 150_000",
            "01 23 45 67 89",
            "12  000",
            "A1 234",
            "1.234 567",
            "1 2345",
            "le 5 l’armée",
            "5G, 4x4",
            "5 maisons",
            "%20 5%20",
            "5\n000",
        ],
    );
}

#[test]
fn french_ordinals() {
    check(
        Typography::French,
        &[
            ("1er mars, 1re fois, 1ers", "1{er} mars, 1{re} fois, 1{ers}"),
            ("2e, 60e, 2nd, 2ndes", "2{e}, 60{e}, 2{nd}, 2{ndes}"),
            ("XIXe-XXe siècles", "XIX{e}-XX{e} siècles"),
            (
                "François Ier, Ve République",
                "François I{er}, V{e} République",
            ),
            ("3e/4e", "3{e}/4{e}"),
        ],
    );
    check_unchanged(
        Typography::French,
        &[
            "Le, Ce, De, Me",
            "1e 0e 01e 1ère 2ème",
            "IIIIe XXXXe IXIe",
            "Vie, Xérès",
            "v1.2e",
            "2e3",
            "https://a.org/2e",
            "e er",
        ],
    );
}

#[test]
fn canadian_french() {
    check(
        Typography::FrenchCanada,
        &[
            ("Quoi ?", "Quoi?"),
            ("Quoi_! oui ; non", "Quoi! oui; non"),
            ("Bilan: 5", "Bilan~: 5"),
            ("«Non!»", "«~Non!~»"),
            ("\"Non !\"", "«~Non!~»"),
            ("150 000 hommes, 5 %", "150~000 hommes, 5~%"),
            ("le 1er", "le 1{er}"),
        ],
    );
    check_unchanged(Typography::FrenchCanada, &["\" ? x\"", "Merci ;)"]);
}

#[test]
fn english() {
    check(
        Typography::English,
        &[
            ("don't, JNIM's, O'Neill", "don’t, JNIM’s, O’Neill"),
            ("the soldiers' camp", "the soldiers’ camp"),
            ("the 1990's and '90s", "the 1990’s and ’90s"),
            ("\"Yes,\" he said", "“Yes,” he said"),
            ("\"He said 'no'\"", "“He said ‘no’”"),
            ("a 'so-called' state", "a ‘so-called’ state"),
            ("('so')", "(‘so’)"),
            ("\u{FFFC}'s", "\u{FFFC}’s"),
            ("\u{E000}JNIM\u{E000}'s", "\u{E000}JNIM\u{E000}’s"),
            ("Wait...", "Wait…"),
        ],
    );
    check_unchanged(
        Typography::English,
        &[
            "Why ? Because : 150 000",
            "5'3\" tall",
            "a 15\" gun",
            "an 'open quote",
            "1st, 50%",
            "« non »",
            "https://a.org/it's",
        ],
    );
}

#[test]
fn plain_text_is_borrowed_when_nothing_changes() {
    assert!(matches!(
        plain("le 1er mars", Typography::French),
        Cow::Borrowed(_)
    ));
    assert_eq!(plain("L'État", Typography::French), "L’État");
    assert!(matches!(plain("L'État", Typography::Off), Cow::Borrowed(_)));
}

/// Runs dense in what the rules look at.
fn run() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        " ", " ", "\u{A0}", "\u{202F}", "\n", "\u{E000}", "\u{E000}", "\u{FFFC}", "'", "'", "’",
        "‘", "\"", "\"", "“", "”", "«", "»", ";", "!", "?", ":", ".", "...", "…", ",", "(", ")",
        "-", "—", "/", "@", "://", "www.", "%", "€", "$", "°", "a", "s", "É", "er", "e", "l", "n",
        "km", "X", "I", "1", "2", "000", "150", "2020", "mot",
    ]);
    prop::collection::vec(pieces, 0..24).prop_map(|pieces| pieces.concat())
}

fn style() -> impl Strategy<Value = Typography> {
    prop::sample::select(vec![
        Typography::French,
        Typography::FrenchCanada,
        Typography::English,
    ])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn set_text_stays_as_it_is(run in prop_oneof![run(), "\\PC{0,40}"], style in style()) {
        let once = apply(&run, &edits(&run, style));
        let again = edits(&once, style);
        prop_assert!(again.iter().all(|edit| edit.put == Put::Raise), "{:?}: {:?}", once, again);
    }

    #[test]
    fn edits_are_sorted_apart_and_clear_of_marks(run in prop_oneof![run(), "\\PC{0,40}"], style in style()) {
        let mut done = 0;
        let mut last: Option<Range<usize>> = None;
        for edit in edits(&run, style) {
            prop_assert!(done <= edit.range.start && edit.range.start <= edit.range.end);
            prop_assert!(last.as_ref() != Some(&edit.range), "twice at one place");
            let covered = run.get(edit.range.clone());
            prop_assert!(covered.is_some_and(|text| !text.contains([OBJECT, TAG])));
            done = edit.range.end;
            last = Some(edit.range);
        }
    }

    #[test]
    fn letters_and_digits_stay(run in prop_oneof![run(), "\\PC{0,40}"], style in style()) {
        let is_kept = |c: &char| c.is_alphanumeric() || [OBJECT, TAG].contains(c);
        let kept = |text: &str| text.chars().filter(is_kept).collect::<String>();
        prop_assert_eq!(kept(&apply(&run, &edits(&run, style))), kept(&run));
    }

    #[test]
    fn off_is_off(run in run()) {
        prop_assert_eq!(edits(&run, Typography::Off), []);
    }
}
