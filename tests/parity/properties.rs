//! What holds for every number and date.

use dossier::parity::quantities;
use proptest::prelude::*;

const FR_MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const EN_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A whole number in groups of three.
fn grouped(digits: &str, mark: &str) -> String {
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push_str(mark);
        }
        out.push(digit);
    }
    out
}

/// A number as both languages write it, with spaces of one of four kinds in French.
fn number() -> impl Strategy<Value = (String, String)> {
    let space = prop::sample::select(vec![" ", "\u{A0}", "\u{202F}", "\u{2009}"]);
    let decimals = prop::option::of("[0-9]{0,4}[1-9]");
    let unit = prop::sample::select(vec![
        ("", ""),
        (" %", "%"),
        (" millions", " million"),
        (" km", " km"),
    ]);
    (0_u64..10_000_000_000, space, decimals, unit).prop_map(|(whole, space, decimals, unit)| {
        let digits = whole.to_string();
        let part = |mark: &str| {
            decimals
                .as_ref()
                .map(|d| format!("{mark}{d}"))
                .unwrap_or_default()
        };
        let french = format!("{}{}{}", grouped(&digits, space), part(","), unit.0);
        let english = format!("{}{}{}", grouped(&digits, ","), part("."), unit.1);
        (french, english)
    })
}

/// A day as both languages write it, in one of four orders.
fn date() -> impl Strategy<Value = (String, String)> {
    (1_u8..=28, 1_usize..=12, 1900_u16..2100, 0_u8..4).prop_map(|(day, month, year, order)| {
        let (fr, en) = (FR_MONTHS[month - 1], EN_MONTHS[month - 1]);
        let first = if day == 1 {
            "1er".to_owned()
        } else {
            day.to_string()
        };
        let french = format!("{first} {fr} {year}");
        let english = match order {
            0 => format!("{day} {en} {year}"),
            1 => format!("{en} {day}, {year}"),
            2 => format!("{year}-{month:02}-{day:02}"),
            _ => format!("{day:02}/{month:02}/{year}"),
        };
        (french, english)
    })
}

/// The text with one of its digits changed by that much.
fn changed(text: &str, place: usize, by: u8) -> String {
    let digits: Vec<usize> = text
        .char_indices()
        .filter(|(_, c)| c.is_ascii_digit())
        .map(|(at, _)| at)
        .collect();
    let at = digits[place % digits.len()];
    let mut bytes = text.as_bytes().to_vec();
    bytes[at] = b'0' + (bytes[at] - b'0' + 1 + by % 9) % 10;
    String::from_utf8(bytes).expect("a digit for a digit")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_number_agrees_with_itself_in_the_other_language((fr, en) in number()) {
        let (fr, en) = (format!("Le bilan est de {fr}."), format!("The toll is {en}."));
        prop_assert_eq!(quantities(&fr, "fr", &en, "en"), []);
        prop_assert_eq!(quantities(&en, "en", &fr, "fr"), []);
    }

    #[test]
    fn a_changed_digit_is_found((fr, en) in number(), place in 0_usize..40, by in 0_u8..9) {
        let (fr, en) = (format!("Le bilan est de {fr}."), format!("The toll is {en}."));
        let wrong = changed(&en, place, by);
        prop_assert!(!quantities(&fr, "fr", &wrong, "en").is_empty(), "{} {}", fr, wrong);
        let wrong = changed(&fr, place, by);
        prop_assert!(!quantities(&wrong, "fr", &en, "en").is_empty(), "{} {}", wrong, en);
    }

    #[test]
    fn a_day_agrees_with_itself_in_the_other_language((fr, en) in date()) {
        let (fr, en) = (format!("C’était le {fr}."), format!("It was on {en}."));
        prop_assert_eq!(quantities(&fr, "fr", &en, "en"), []);
        prop_assert_eq!(quantities(&en, "en", &fr, "fr"), []);
    }

    #[test]
    fn a_changed_digit_of_a_day_is_found((fr, en) in date(), place in 0_usize..8, by in 0_u8..9) {
        let (fr, en) = (format!("C’était le {fr}."), format!("It was on {en}."));
        let wrong = changed(&fr, place, by);
        // 05/04 may be the fifth of April or the fourth of May.
        if !en.contains('/') {
            prop_assert!(!quantities(&wrong, "fr", &en, "en").is_empty(), "{} {}", wrong, en);
        }
    }

    #[test]
    fn two_numbers_and_a_day_keep_apart((a, b) in number(), (c, d) in number(), (day, tag) in date()) {
        let fr = format!("Le {day}, {a} puis, selon d’autres, {c}.");
        let en = format!("On {tag}, {b}, and others say {d}.");
        prop_assert_eq!(quantities(&fr, "fr", &en, "en"), []);
    }

    #[test]
    fn nothing_makes_it_stop(source in ".{0,80}", target in ".{0,80}") {
        for (from, to) in [("fr", "en"), ("en", "fr"), ("ar", "en")] {
            quantities(&source, from, &target, to);
        }
        prop_assert_eq!(quantities(&source, "fr", &source, "fr"), []);
    }

    #[test]
    fn any_row_of_number_words_is_read(words in prop::collection::vec(prop::sample::select(vec![
        "cent", "mille", "millions", "et", "un", "deux", "vingt", "quatre", "-", "de", "dizaine", "milliards", "12", "%",
        "mars", "1er", "h", "années", "demi", "d’", "euros", ",", "XXe", "5/4/2022", "à", "tiers",
    ]), 0..14)) {
        let text = words.join(" ");
        prop_assert_eq!(quantities(&text, "fr", &text, "fr"), []);
    }
}

#[test]
fn long_passages_do_not_take_long() {
    let fr = "une dizaine, 3 semaines, 12,500 et 14 h ; ".repeat(30);
    let en = "two weeks, 5/4/2022 and 12.500 of them; ".repeat(30);
    assert!(!quantities(&fr, "fr", &en, "en").is_empty());
    let row = "1 ".repeat(50_000);
    assert_eq!(quantities(&row, "fr", "2", "en"), []);
}
