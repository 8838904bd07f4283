//! Reads words that count from the day of publication: days of the week, "yesterday", "last week", "il y a trois ans".

use super::points::{Read, day_number, weekday_name};
use super::tokens::{Kind, Tokens};
use super::when::{Point, Turn, Unit};
use super::words::{self, Lang};

/// French words for a time counted from the publication.
const DEICTICS_FR: &[(&str, Point)] = &[
    ("avant - hier", Point::Days(-2)),
    ("hier", Point::Days(-1)),
    ("aujourd ' hui", Point::Days(0)),
    ("demain", Point::Days(1)),
    ("apres - demain", Point::Days(2)),
    ("la semaine derniere", Point::Weeks(-1)),
    ("la semaine passee", Point::Weeks(-1)),
    ("en debut de semaine derniere", Point::Weeks(-1)),
    ("en fin de semaine derniere", Point::Weeks(-1)),
    ("cette semaine", Point::Weeks(0)),
    ("plus tot cette semaine", Point::EarlierThisWeek),
    ("plus tard cette semaine", Point::Weeks(0)),
    ("la semaine prochaine", Point::Weeks(1)),
    ("le mois dernier", Point::Months(-1)),
    ("le mois passe", Point::Months(-1)),
    ("du mois dernier", Point::Months(-1)),
    ("au mois dernier", Point::Months(-1)),
    ("ce mois", Point::Months(0)),
    ("ce mois - ci", Point::Months(0)),
    ("plus tot ce mois - ci", Point::Months(0)),
    ("plus tard ce mois - ci", Point::Months(0)),
    ("le mois prochain", Point::Months(1)),
    ("l ' annee derniere", Point::Years(-1)),
    ("l ' annee passee", Point::Years(-1)),
    ("l ' an dernier", Point::Years(-1)),
    ("l ' an passe", Point::Years(-1)),
    ("cette annee", Point::Years(0)),
    ("plus tot cette annee", Point::Years(0)),
    ("plus tard cette annee", Point::Years(0)),
    ("l ' annee prochaine", Point::Years(1)),
    ("l ' an prochain", Point::Years(1)),
    // Counted from another date of the text.
    ("cette semaine - la", Point::Elsewhere),
    ("ce mois - la", Point::Elsewhere),
    ("cette annee - la", Point::Elsewhere),
];

/// English words for a time counted from the publication.
const DEICTICS_EN: &[(&str, Point)] = &[
    ("the day before yesterday", Point::Days(-2)),
    ("yesterday", Point::Days(-1)),
    ("today", Point::Days(0)),
    ("tomorrow", Point::Days(1)),
    ("the day after tomorrow", Point::Days(2)),
    ("last week", Point::Weeks(-1)),
    ("this week", Point::Weeks(0)),
    ("earlier this week", Point::EarlierThisWeek),
    ("later this week", Point::Weeks(0)),
    ("next week", Point::Weeks(1)),
    ("last month", Point::Months(-1)),
    ("this month", Point::Months(0)),
    ("earlier this month", Point::Months(0)),
    ("later this month", Point::Months(0)),
    ("next month", Point::Months(1)),
    ("last year", Point::Years(-1)),
    ("this year", Point::Years(0)),
    ("earlier this year", Point::Years(0)),
    ("later this year", Point::Years(0)),
    ("next year", Point::Years(1)),
];

/// French words for a part of the day.
const PARTS_OF_DAY_FR: &[&str] = &[
    "matin",
    "soir",
    "midi",
    "apres - midi",
    "au matin",
    "au soir",
    "au petit matin",
    "a midi",
    "a minuit",
    "a l ' aube",
    "en soiree",
    "en matinee",
    "en debut de soiree",
    "en fin de soiree",
    "en debut de matinee",
    "en fin de matinee",
    "en fin de journee",
    "en debut d ' apres - midi",
    "en fin d ' apres - midi",
    "dans la matinee",
    "dans la soiree",
    "dans la nuit",
    "dans la journee",
    "dans l ' apres - midi",
    "tot le matin",
    "dernier au soir",
];

/// English words for a part of the day.
const PARTS_OF_DAY_EN: &[&str] = &[
    "morning",
    "afternoon",
    "evening",
    "night",
    "at night",
    "at dawn",
    "at noon",
    "at midnight",
    "in the morning",
    "in the afternoon",
    "in the evening",
];

/// Words before a French day of the week that make it every such day, or count from it.
const BEFORE_HABIT_FR: &[&str] = &[
    "le",
    "les",
    "du",
    "au",
    "aux",
    "des",
    "un",
    "chaque",
    "tous",
    "tout",
    "avant",
    "apres",
    "ici",
    "lendemain",
    "veille",
];

/// Words after it that make it a feast, or count from elsewhere.
const AFTER_NAME_FR: &[&str] = &[
    "suivant",
    "precedent",
    "saint",
    "noir",
    "gras",
    "d ' avant",
    "d ' apres",
    "de paques",
    "de pentecote",
    "de l ' ascension",
    "des cendres",
    "des rameaux",
    "- la",
];

/// Words before an English day of the week that make it every such day, a feast, or count from it.
const BEFORE_HABIT_EN: &[&str] = &[
    "every",
    "each",
    "the",
    "a",
    "any",
    "following",
    "previous",
    "that",
    "one",
    "other",
    "most",
    "easter",
    "palm",
    "good",
    "ash",
    "black",
    "bloody",
    "holy",
    "super",
    "shrove",
    "whit",
    "by",
    "before",
    "after",
    "ago",
];

/// Words after it that make it a newspaper, a habit, or count from it.
const AFTER_NAME_EN: &[&str] = &[
    "times",
    "telegraph",
    "mirror",
    "express",
    "post",
    "mail",
    "sport",
    "star",
    "people",
    "prayers",
    "prayer",
    "mornings",
    "nights",
    "evenings",
    "afternoons",
    "before",
    "after",
    "- to",
];

/// The place after the words that name a part of the day, if any stand here.
pub(super) fn after_part_of_day(t: &Tokens<'_>, at: usize) -> usize {
    match t.lang {
        Lang::Fr => t.skip(at, PARTS_OF_DAY_FR),
        Lang::En => t.skip(at, PARTS_OF_DAY_EN),
    }
}

/// A day of the week, a deictic word or a time "ago"; the longest at this place.
pub(super) fn relative(t: &Tokens<'_>, at: usize) -> Read<Point> {
    let forms = [weekday(t, at), deictic(t, at), ago(t, at)];
    forms.into_iter().flatten().max_by_key(|(_, next)| *next)
}

/// "dimanche soir", "mardi dernier", "on Sunday", "last Tuesday".
fn weekday(t: &Tokens<'_>, at: usize) -> Read<Point> {
    let (lead, name) = weekday_lead(t, at);
    let (weekday, next) = weekday_name(t, name, false)?;
    // "Samedi 14 et dimanche 15": the day of a date, which is read elsewhere or not at all.
    if day_number(t, next).is_some() {
        return None;
    }
    if is_habit_or_name(t, at, name, next) {
        return Some((Point::Elsewhere, next));
    }
    let (tail, next) = weekday_tail(t, next);
    let turn = match (lead, tail) {
        (Turn::Alone, tail) => tail,
        (lead, Turn::Alone) => lead,
        _ => return None,
    };
    let next = after_part_of_day(t, next);
    Some((Point::Weekday { weekday, turn }, next))
}

/// The words before a day of the week that say which of the many, and the place after them.
fn weekday_lead(t: &Tokens<'_>, at: usize) -> (Turn, usize) {
    let leads: &[(&str, Turn)] = match t.lang {
        Lang::Fr => &[("ce", Turn::This), ("en ce", Turn::This)],
        Lang::En => &[
            ("on", Turn::Alone),
            ("last", Turn::Last),
            ("on last", Turn::Last),
            ("this past", Turn::Last),
            ("this", Turn::Either),
            ("on this", Turn::Either),
            ("this coming", Turn::Next),
            ("next", Turn::Next),
            ("on next", Turn::Next),
        ],
    };
    let found = leads
        .iter()
        .filter_map(|(words, turn)| Some((*turn, t.sequence(at, words)?)));
    found
        .max_by_key(|(_, next)| *next)
        .unwrap_or((Turn::Alone, at))
}

/// The words after a day of the week that say which of the many, and the place after them.
fn weekday_tail(t: &Tokens<'_>, at: usize) -> (Turn, usize) {
    let tails: &[(&str, Turn)] = match t.lang {
        Lang::Fr => &[
            ("dernier", Turn::Last),
            ("soir dernier", Turn::Last),
            ("passe", Turn::Last),
            ("prochain", Turn::Next),
            ("de la semaine derniere", Turn::OfWeek(-1)),
            ("de la semaine passee", Turn::OfWeek(-1)),
            ("de cette semaine", Turn::OfWeek(0)),
            ("de la semaine prochaine", Turn::OfWeek(1)),
        ],
        Lang::En => &[
            ("last week", Turn::OfWeek(-1)),
            ("of last week", Turn::OfWeek(-1)),
            ("of this week", Turn::OfWeek(0)),
            ("this week", Turn::OfWeek(0)),
            ("next week", Turn::OfWeek(1)),
            ("of next week", Turn::OfWeek(1)),
        ],
    };
    let found = tails
        .iter()
        .filter_map(|(words, turn)| Some((*turn, t.sequence(at, words)?)));
    found
        .max_by_key(|(_, next)| *next)
        .unwrap_or((Turn::Alone, at))
}

/// Whether the day of the week from `name` to `next` is every such day, a feast, a newspaper, or counted from elsewhere.
fn is_habit_or_name(t: &Tokens<'_>, at: usize, name: usize, next: usize) -> bool {
    let (before, after) = match t.lang {
        Lang::Fr => (BEFORE_HABIT_FR, AFTER_NAME_FR),
        Lang::En => (BEFORE_HABIT_EN, AFTER_NAME_EN),
    };
    // "Friday" and the like in a compound: "vendredi-là", "Sunday-school".
    let compound =
        t.glued(next) && t.folded(next) == "-" || (t.glued(name) && t.before(name, 1) == "-");
    let announced = before.contains(&t.before(at, 1));
    compound || announced || t.longest(next, after).is_some()
}

/// "hier", "cette semaine", "plus tôt ce mois-ci", "last year".
fn deictic(t: &Tokens<'_>, at: usize) -> Read<Point> {
    let table = match t.lang {
        Lang::Fr => DEICTICS_FR,
        Lang::En => DEICTICS_EN,
    };
    let found = table
        .iter()
        .filter_map(|(words, point)| Some((point, t.sequence(at, words)?)));
    let (point, next) = found.max_by_key(|(_, next)| *next)?;
    let point = if is_general(t, at, next, point) {
        Point::Elsewhere
    } else {
        point.clone()
    };
    let next = match point {
        Point::Days(_) => after_part_of_day(t, next),
        _ => next,
    };
    Some((point, next))
}

/// Whether a deictic word is meant at large, "the army of tomorrow", or measures a time, "over the last year".
fn is_general(t: &Tokens<'_>, at: usize, next: usize, point: &Point) -> bool {
    let before = t.before(at, 1);
    let elided = before == "'" && t.any(at.wrapping_sub(2), &["d", "qu", "jusqu"]);
    let days = matches!(point, Point::Days(_));
    match t.lang {
        Lang::Fr => (days && (elided || before == "de")) || t.sequence(next, "- la").is_some(),
        Lang::En => {
            let measured = matches!(before, "the" | "past" | "every" | "each" | "one");
            let of = days && matches!(before, "of" | "s" | "until" | "till");
            measured || of || (t.folded(next) == "of" && !days)
        }
    }
}

/// "il y a trois jours", "two weeks ago": days exact, the rest about.
fn ago(t: &Tokens<'_>, at: usize) -> Read<Point> {
    let (start, about) = match t.lang {
        Lang::Fr => {
            let start = t.longest(at, &["il y a", "voici", "voila"])?;
            (
                start,
                t.longest(
                    start,
                    &[
                        "environ", "pres de", "quelque", "a peine", "bientot", "presque",
                    ],
                ),
            )
        }
        Lang::En => (
            at,
            t.longest(
                at,
                &[
                    "about", "around", "almost", "nearly", "some", "roughly", "just",
                ],
            ),
        ),
    };
    let place = about.unwrap_or(start);
    let count = amount(t, place)?;
    let unit = words::unit(t.lang, t.folded(place + 1))?;
    let mut next = place + 2;
    if t.lang == Lang::En {
        next = t.sequence(next, "ago")?;
    } else if t
        .longest(next, &["de suite", "d '", "entre", "ferme"])
        .is_some()
    {
        return None;
    }
    let more = matches!(
        t.before(at, 1),
        "than" | "over" | "half" | "least" | "-" | "hundred" | "and" | "every"
    );
    let half = t.longest(next, &["et demi", "et demie"]).is_some();
    if more || half {
        return Some((Point::Elsewhere, next));
    }
    // In French eight days are a week, and fifteen two.
    let idiom = t.lang == Lang::Fr && unit == Unit::Days && matches!(count, 8 | 15);
    let about = about.is_some() || idiom;
    Some((Point::Ago { count, unit, about }, next))
}

/// A number in words or in up to three figures.
fn amount(t: &Tokens<'_>, at: usize) -> Option<i16> {
    let token = t.get(at)?;
    if token.kind != Kind::Number {
        return words::number(t.lang, &token.folded);
    }
    let separate = token.text.len() <= 3 && !t.glued(at) && !t.glued(at + 1);
    separate.then(|| token.text.parse().ok())?
}
