//! The words of dates in French and in English; data only.

use jiff::civil::Weekday;

use crate::parity::cardinal;

/// A language whose dates are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lang {
    /// French.
    Fr,
    /// English.
    En,
}

impl Lang {
    /// Reads the primary subtag of a BCP 47 tag (RFC 5646, section 2.2.1); none for a language that is not known.
    pub(super) fn of(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        match primary.to_ascii_lowercase().as_str() {
            "fr" => Some(Self::Fr),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The other language.
    pub(super) fn other(self) -> Self {
        match self {
            Self::Fr => Self::En,
            Self::En => Self::Fr,
        }
    }
}

/// A unit in which the past is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// Days, exact.
    Days,
    /// Weeks, approximate to the day.
    Weeks,
    /// Months, approximate to the month.
    Months,
    /// Years, approximate to the year.
    Years,
}

/// The months in French.
const MONTHS_FR: [(&str, i8); 12] = [
    ("janvier", 1),
    ("fevrier", 2),
    ("mars", 3),
    ("avril", 4),
    ("mai", 5),
    ("juin", 6),
    ("juillet", 7),
    ("aout", 8),
    ("septembre", 9),
    ("octobre", 10),
    ("novembre", 11),
    ("decembre", 12),
];

/// Their abbreviations.
const MONTHS_FR_SHORT: [(&str, i8); 11] = [
    ("janv", 1),
    ("jan", 1),
    ("fevr", 2),
    ("fev", 2),
    ("avr", 4),
    ("juil", 7),
    ("juill", 7),
    ("sept", 9),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

/// The months in English.
const MONTHS_EN: [(&str, i8); 12] = [
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
];

/// Their abbreviations.
const MONTHS_EN_SHORT: [(&str, i8); 12] = [
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("sept", 9),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

/// The days of the week in French.
const WEEKDAYS_FR: [(&str, Weekday); 7] = [
    ("lundi", Weekday::Monday),
    ("mardi", Weekday::Tuesday),
    ("mercredi", Weekday::Wednesday),
    ("jeudi", Weekday::Thursday),
    ("vendredi", Weekday::Friday),
    ("samedi", Weekday::Saturday),
    ("dimanche", Weekday::Sunday),
];

/// Their abbreviations.
const WEEKDAYS_FR_SHORT: [(&str, Weekday); 7] = [
    ("lun", Weekday::Monday),
    ("mar", Weekday::Tuesday),
    ("mer", Weekday::Wednesday),
    ("jeu", Weekday::Thursday),
    ("ven", Weekday::Friday),
    ("sam", Weekday::Saturday),
    ("dim", Weekday::Sunday),
];

/// The days of the week in English.
const WEEKDAYS_EN: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

/// Their abbreviations.
const WEEKDAYS_EN_SHORT: [(&str, Weekday); 10] = [
    ("mon", Weekday::Monday),
    ("tue", Weekday::Tuesday),
    ("tues", Weekday::Tuesday),
    ("wed", Weekday::Wednesday),
    ("thu", Weekday::Thursday),
    ("thur", Weekday::Thursday),
    ("thurs", Weekday::Thursday),
    ("fri", Weekday::Friday),
    ("sat", Weekday::Saturday),
    ("sun", Weekday::Sunday),
];

/// Units of time in both languages.
const UNITS: [(Lang, &str, Unit); 16] = [
    (Lang::Fr, "jour", Unit::Days),
    (Lang::Fr, "jours", Unit::Days),
    (Lang::Fr, "semaine", Unit::Weeks),
    (Lang::Fr, "semaines", Unit::Weeks),
    (Lang::Fr, "mois", Unit::Months),
    (Lang::Fr, "an", Unit::Years),
    (Lang::Fr, "ans", Unit::Years),
    (Lang::Fr, "annees", Unit::Years),
    (Lang::En, "day", Unit::Days),
    (Lang::En, "days", Unit::Days),
    (Lang::En, "week", Unit::Weeks),
    (Lang::En, "weeks", Unit::Weeks),
    (Lang::En, "month", Unit::Months),
    (Lang::En, "months", Unit::Months),
    (Lang::En, "year", Unit::Years),
    (Lang::En, "years", Unit::Years),
];

/// Nouns and units that make the number before them an amount: "2013 people" is no year, "March 30 soldiers" no day.
const COUNTED: &[&str] = &[
    "people",
    "persons",
    "soldiers",
    "troops",
    "civilians",
    "fighters",
    "militants",
    "rebels",
    "jihadists",
    "men",
    "women",
    "children",
    "villagers",
    "villages",
    "refugees",
    "migrants",
    "prisoners",
    "hostages",
    "victims",
    "deaths",
    "cases",
    "attacks",
    "members",
    "personnel",
    "peacekeepers",
    "officers",
    "policemen",
    "workers",
    "students",
    "others",
    "bodies",
    "families",
    "houses",
    "homes",
    "schools",
    "vehicles",
    "trucks",
    "motorcycles",
    "weapons",
    "tons",
    "tonnes",
    "miles",
    "km",
    "kilometers",
    "kilometres",
    "metres",
    "meters",
    "euros",
    "dollars",
    "francs",
    "million",
    "millions",
    "billion",
    "thousand",
    "percent",
    "per",
    "points",
    "votes",
    "voters",
    "seats",
    "pages",
    "hours",
    "minutes",
    "days",
    "weeks",
    "months",
    "years",
    "times",
    "soldats",
    "soldat",
    "personnes",
    "personne",
    "hommes",
    "femmes",
    "enfants",
    "civils",
    "combattants",
    "militaires",
    "jihadistes",
    "djihadistes",
    "terroristes",
    "rebelles",
    "habitants",
    "villageois",
    "refugies",
    "deplaces",
    "prisonniers",
    "otages",
    "victimes",
    "morts",
    "blesses",
    "cas",
    "attaques",
    "membres",
    "casques",
    "policiers",
    "gendarmes",
    "agents",
    "manifestants",
    "electeurs",
    "voix",
    "sieges",
    "familles",
    "maisons",
    "ecoles",
    "vehicules",
    "camions",
    "motos",
    "armes",
    "kilos",
    "kg",
    "kilometre",
    "metre",
    "m",
    "litres",
    "hectares",
    "euro",
    "franc",
    "fcfa",
    "milliards",
    "milliers",
    "mille",
    "cent",
    "mm",
    "ans",
    "jours",
    "semaines",
    "mois",
    "heures",
    "fois",
    "exemplaires",
    "autres",
    "cents",
    "eur",
    "usd",
    "h",
];

/// The value of `word` in a table.
fn find<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table
        .iter()
        .find(|(name, _)| *name == word)
        .map(|(_, value)| *value)
}

/// The month that a folded word names, and whether the word is an abbreviation.
pub(super) fn month(lang: Lang, word: &str) -> Option<(i8, bool)> {
    let (full, short): (&[_], &[_]) = match lang {
        Lang::Fr => (&MONTHS_FR, &MONTHS_FR_SHORT),
        Lang::En => (&MONTHS_EN, &MONTHS_EN_SHORT),
    };
    let full = find(full, word).map(|month| (month, false));
    full.or_else(|| find(short, word).map(|month| (month, true)))
}

/// The day of the week that a folded word names, and whether the word is an abbreviation.
pub(super) fn weekday(lang: Lang, word: &str) -> Option<(Weekday, bool)> {
    let (full, short): (&[_], &[_]) = match lang {
        Lang::Fr => (&WEEKDAYS_FR, &WEEKDAYS_FR_SHORT),
        Lang::En => (&WEEKDAYS_EN, &WEEKDAYS_EN_SHORT),
    };
    let full = find(full, word).map(|weekday| (weekday, false));
    full.or_else(|| find(short, word).map(|weekday| (weekday, true)))
}

/// The number that a folded word names.
pub(super) fn number(lang: Lang, word: &str) -> Option<i16> {
    let number = match (lang, word) {
        (Lang::En, "a" | "an") => 1,
        (Lang::Fr, "cent") => 100,
        (Lang::Fr, _) => cardinal("fr", word)?,
        (Lang::En, _) => cardinal("en", word)?,
    };
    i16::try_from(number).ok().filter(|number| *number > 0)
}

/// The unit of time that a folded word names.
pub(super) fn unit(lang: Lang, word: &str) -> Option<Unit> {
    let found = UNITS
        .iter()
        .find(|(l, name, _)| *l == lang && *name == word);
    found.map(|(_, _, unit)| *unit)
}

/// Whether a folded word makes the number before it an amount.
pub(super) fn counted(word: &str) -> bool {
    COUNTED.contains(&word)
}
