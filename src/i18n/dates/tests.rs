use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_datetime::input::Date as CalendarDate;

use super::*;
use crate::i18n::Ftl;

fn messages(tag: &str, text: &str) -> Messages {
    Messages::new(tag, &[Ftl { name: tag, text }]).expect("a good file")
}

fn french() -> Messages {
    messages("fr", include_str!("../../../themes/carnet/i18n/fr.ftl"))
}

fn english() -> Messages {
    messages("en", include_str!("../../../themes/carnet/i18n/en.ftl"))
}

fn words(edtf: &str, messages: &Messages) -> String {
    in_words(&Edtf::parse(edtf).expect("valid EDTF"), messages)
}

#[track_caller]
fn check(cases: &[(&str, &str, &str)]) {
    let (fr, en) = (french(), english());
    for (edtf, in_french, in_english) in cases {
        assert_eq!(words(edtf, &fr), *in_french, "{edtf}");
        assert_eq!(words(edtf, &en), *in_english, "{edtf}");
    }
}

#[test]
fn single_dates() {
    check(&[
        ("2022-03-30", "30 mars 2022", "30 March 2022"),
        ("2022-03-01", "1er mars 2022", "1 March 2022"),
        ("2022-08-11", "11 août 2022", "11 August 2022"),
        ("2022-04", "avril 2022", "April 2022"),
        ("2022", "2022", "2022"),
        ("0800", "800", "800"),
        ("0000", "1 av. J.-C.", "1 BC"),
        ("-0043-03-15", "15 mars 44 av. J.-C.", "15 March 44 BC"),
        ("Y-17000", "17001 av. J.-C.", "17001 BC"),
        ("Y12000", "12000", "12000"),
        ("2022-21", "printemps 2022", "spring 2022"),
        ("2022-24", "hiver 2022", "winter 2022"),
        ("2022-33", "1er trimestre 2022", "Q1 2022"),
        ("201X", "années 2010", "2010s"),
        ("19XX", "entre 1900 et 1999", "between 1900 and 1999"),
        ("2022-03-30T10:20:30Z", "30 mars 2022", "30 March 2022"),
    ]);
}

#[test]
fn doubtful_dates() {
    check(&[
        ("2022-04~", "vers avril 2022", "c. April 2022"),
        ("2022-03-30~", "vers le 30 mars 2022", "c. 30 March 2022"),
        ("2022-21~", "vers le printemps 2022", "c. spring 2022"),
        ("2022-23~", "vers l’automne 2022", "c. autumn 2022"),
        ("2012~", "vers 2012", "c. 2012"),
        ("201X~", "vers les années 2010", "c. 2010s"),
        (
            "19XX~",
            "entre 1900 et 1999 (date approximative)",
            "between 1900 and 1999 (approximate)",
        ),
        (
            "2021-05?",
            "mai 2021 (date incertaine)",
            "May 2021 (uncertain)",
        ),
        (
            "2021-05%",
            "vers mai 2021 (date incertaine)",
            "c. May 2021 (uncertain)",
        ),
        (
            "2004-06?-11",
            "11 juin 2004 (date incertaine)",
            "11 June 2004 (uncertain)",
        ),
        (
            "1985-04-XX",
            "avril 1985 (jour inconnu)",
            "April 1985 (day unknown)",
        ),
        ("2004-XX", "2004 (mois inconnu)", "2004 (month unknown)"),
        (
            "1985-XX-XX",
            "1985 (jour et mois inconnus)",
            "1985 (day and month unknown)",
        ),
        (
            "2004-XX?",
            "2004 (mois inconnu, date incertaine)",
            "2004 (month unknown, uncertain)",
        ),
    ]);
}

#[test]
fn intervals_say_once_what_they_share() {
    check(&[
        (
            "2022-03-27/2022-03-31",
            "du 27 au 31 mars 2022",
            "27–31 March 2022",
        ),
        (
            "2022-03-01/2022-03-03",
            "du 1er au 3 mars 2022",
            "1–3 March 2022",
        ),
        (
            "2022-02-28/2022-03-03",
            "du 28 février au 3 mars 2022",
            "28 February – 3 March 2022",
        ),
        (
            "2021-12-30/2022-01-02",
            "du 30 décembre 2021 au 2 janvier 2022",
            "30 December 2021 – 2 January 2022",
        ),
        ("2022-03/2022-05", "de mars à mai 2022", "March–May 2022"),
        (
            "2022-04/2022-08",
            "d’avril à août 2022",
            "April–August 2022",
        ),
        (
            "2021-10/2022-02",
            "d’octobre 2021 à février 2022",
            "October 2021 – February 2022",
        ),
        (
            "2022-03/2022-05-04",
            "de mars au 4 mai 2022",
            "March – 4 May 2022",
        ),
        ("2012/2014", "de 2012 à 2014", "2012–2014"),
        ("2012/2014-03", "de 2012 à mars 2014", "2012 – March 2014"),
        (
            "2022-21/2022-23",
            "du printemps à l’automne 2022",
            "spring–autumn 2022",
        ),
        (
            "2021-24/2022-21",
            "de l’hiver 2021 au printemps 2022",
            "winter 2021 – spring 2022",
        ),
        (
            "199X/201X",
            "des années 1990 aux années 2010",
            "1990s–2010s",
        ),
        ("2022/2022", "2022", "2022"),
    ]);
}

#[test]
fn intervals_with_one_end() {
    check(&[
        ("2012/..", "depuis 2012", "since 2012"),
        ("2012-04/..", "depuis avril 2012", "since April 2012"),
        (
            "2012-04-01/..",
            "depuis le 1er avril 2012",
            "since 1 April 2012",
        ),
        ("2012-22/..", "depuis l’été 2012", "since summer 2012"),
        ("201X/..", "depuis les années 2010", "since the 2010s"),
        ("../2014", "jusqu’en 2014", "until 2014"),
        ("../2014-08", "jusqu’en août 2014", "until August 2014"),
        (
            "../2014-08-01",
            "jusqu’au 1er août 2014",
            "until 1 August 2014",
        ),
        ("../2014-24", "jusqu’à l’hiver 2014", "until winter 2014"),
        ("../199X", "jusqu’aux années 1990", "until the 1990s"),
        (
            "2012-04-05/",
            "à partir du 5 avril 2012 (fin inconnue)",
            "from 5 April 2012 (end unknown)",
        ),
        (
            "2012-04/",
            "à partir d’avril 2012 (fin inconnue)",
            "from April 2012 (end unknown)",
        ),
        (
            "/2014-08-01",
            "jusqu’au 1er août 2014 (début inconnu)",
            "until 1 August 2014 (start unknown)",
        ),
        (
            "2012~/..",
            "depuis 2012 (date approximative)",
            "since 2012 (approximate)",
        ),
    ]);
}

#[test]
fn doubtful_intervals() {
    check(&[
        (
            "2022-03-27?/2022-03-31?",
            "du 27 au 31 mars 2022 (dates incertaines)",
            "27–31 March 2022 (uncertain)",
        ),
        (
            "2012~/2014~",
            "de 2012 à 2014 (dates approximatives)",
            "2012–2014 (approximate)",
        ),
        (
            "2022-04~/2022-05",
            "d’avril 2022 (date approximative) à mai 2022",
            "April 2022 (approximate) – May 2022",
        ),
    ]);
}

#[test]
fn sets() {
    check(&[
        ("[2020,2021]", "2020 ou 2021", "2020 or 2021"),
        (
            "{2019,2021,2022-03}",
            "2019, 2021 et mars 2022",
            "2019, 2021 and March 2022",
        ),
        (
            "{1667,1670..1672}",
            "1667 et de 1670 à 1672",
            "1667 and 1670–1672",
        ),
        ("[2020]", "2020", "2020"),
    ]);
}

#[test]
fn what_has_no_words_stays_edtf() {
    for edtf in [
        "1XXX",
        "2004-1X",
        "1950S2",
        "Y17E7",
        "2022-29",
        "[..1984]",
        "2004-XX-21",
        "19XX/..",
    ] {
        let canonical = Edtf::parse(edtf).expect("valid EDTF").to_string();
        // Exponential years are plain numbers.
        let expected = if edtf == "Y17E7" {
            "170000000"
        } else {
            &canonical
        };
        assert_eq!(words(edtf, &french()), *expected, "{edtf}");
    }
    let empty = messages("fr", "");
    assert_eq!(
        words("2022-03-27/2022-03-31", &empty),
        "2022-03-27/2022-03-31"
    );
}

/// CLDR's own formatter as the oracle: English long dates end in the year, French ones too.
#[test]
fn month_names_are_those_of_cldr() {
    for (locale, messages) in [("fr", french()), ("en-GB", english())] {
        let prefs = icu_locale_core::Locale::try_from_str(locale)
            .expect("a locale")
            .into();
        let formatter = DateTimeFormatter::try_new(prefs, YMD::long()).expect("compiled data");
        for month in 1..=12 {
            for day in [2, 11, 28] {
                let date = CalendarDate::try_new_iso(2022, month, day).expect("a day");
                let ours = words(&format!("2022-{month:02}-{day:02}"), &messages);
                assert_eq!(ours, formatter.format(&date).to_string());
            }
        }
    }
}
