//! Reads months, seasons and years at a place in the tokens, with the words that say which part of which year.

use super::points::{Read, month_name, year};
use super::tokens::{Kind, Tokens};
use super::when::{Part, Point, YearWord};
use super::words::Lang;

/// French words that announce a month.
const WHOLE_MONTH_FR: &[&str] = &[
    "en",
    "courant",
    "au mois de",
    "au mois d '",
    "le mois de",
    "le mois d '",
    "du mois de",
    "du mois d '",
    "ce mois de",
    "ce mois d '",
    "en ce mois de",
    "en ce mois d '",
    "au cours du mois de",
    "au cours du mois d '",
    "durant le mois de",
    "durant le mois d '",
    "pendant le mois de",
    "pendant le mois d '",
];

/// English words that announce a month.
const WHOLE_MONTH_EN: &[&str] = &[
    "in",
    "during",
    "in the month of",
    "the month of",
    "throughout",
];

/// A month, with its year or the words that say which; alone only when `bare` is true.
///
/// "mars 2022", "en mars", "début avril", "la première semaine d'avril", "in late March 2022", "last June".
pub(super) fn month(t: &Tokens<'_>, at: usize, bare: bool) -> Read<Point> {
    let joined = t
        .get(at.wrapping_sub(1))
        .is_some_and(|token| token.kind == Kind::Number || (token.text == "-" && t.glued(at)));
    let (part, introduced, turned, at) = month_lead(t, at);
    // Neither "32 mars 2022" nor the half of "avril-mai 2022" is a month.
    if joined && !introduced {
        return None;
    }
    let ((month, short), at) = month_name(t, at)?;
    let (tail, at) = month_tail(t, at);
    let year = match (turned, tail) {
        (YearWord::Unsaid, tail) => tail?,
        (turned, Some(YearWord::Unsaid)) => turned,
        _ => return None,
    };
    let enough = match year {
        YearWord::Unsaid => !short && (introduced || bare),
        YearWord::Is(_) => true,
        _ => !short,
    };
    enough.then_some((Point::Month { year, month, part }, at))
}

/// The words before a month: which part, whether they announce a month, which of the many.
fn month_lead(t: &Tokens<'_>, at: usize) -> (Part, bool, YearWord, usize) {
    if let Some((part, next)) = week_lead(t, at).or_else(|| part_lead(t, at)) {
        let joint: &[&str] = match t.lang {
            Lang::Fr => &[
                "de",
                "d '",
                "du mois de",
                "du mois d '",
                "le mois de",
                "le mois d '",
            ],
            Lang::En => &["-", "of", "in"],
        };
        return (part, true, YearWord::Unsaid, t.skip(next, joint));
    }
    let whole = match t.lang {
        Lang::Fr => WHOLE_MONTH_FR,
        Lang::En => WHOLE_MONTH_EN,
    };
    if let Some(next) = t.longest(at, whole) {
        return (Part::Whole, true, YearWord::Unsaid, next);
    }
    let turns = [
        ("last", YearWord::Last),
        ("this past", YearWord::Last),
        ("next", YearWord::Next),
    ];
    for (words, turn) in turns {
        if let (Lang::En, Some(next)) = (t.lang, t.sequence(at, words)) {
            return (Part::Whole, true, turn, next);
        }
    }
    (Part::Whole, false, YearWord::Unsaid, at)
}

/// "la première semaine", "the last week", without the "of" after it.
fn week_lead(t: &Tokens<'_>, at: usize) -> Read<Part> {
    let (leads, ordinals, week): (&[&str], [&[&str]; 5], &str) = match t.lang {
        Lang::Fr => (
            &[
                "la",
                "au cours de la",
                "durant la",
                "pendant la",
                "dans la",
                "lors de la",
                "des la",
            ],
            [
                &["premiere"],
                &["deuxieme", "seconde"],
                &["troisieme"],
                &["quatrieme"],
                &["derniere"],
            ],
            "semaine",
        ),
        Lang::En => (
            &["the", "in the", "during the"],
            [
                &["first"],
                &["second"],
                &["third"],
                &["fourth"],
                &["last", "final"],
            ],
            "week",
        ),
    };
    let at = t.skip(at, leads);
    let parts = [
        Part::Week(1),
        Part::Week(2),
        Part::Week(3),
        Part::Week(4),
        Part::LastWeek,
    ];
    let found = ordinals
        .iter()
        .zip(parts)
        .find(|(words, _)| t.any(at, words));
    let (_, part) = found?;
    (t.folded(at + 1) == week).then_some((part, at + 2))
}

/// "début", "à la fin", "mi-", "early", "at the end", without the "of" after it.
fn part_lead(t: &Tokens<'_>, at: usize) -> Read<Part> {
    let (leads, parts): (&[&str], [&[&str]; 3]) = match t.lang {
        Lang::Fr => (
            &[
                "au",
                "a la",
                "le",
                "la",
                "vers la",
                "vers le",
                "vers",
                "des le",
                "des la",
                "des",
                "en",
                "autour de la",
            ],
            [
                &["debut", "tout debut"],
                &["mi -", "milieu"],
                &["fin", "toute fin"],
            ],
        ),
        Lang::En => (
            &["in", "at the", "in the", "the", "around", "towards the"],
            [
                &["early", "beginning", "start"],
                &["mid", "middle"],
                &["late", "end"],
            ],
        ),
    };
    let next = t.skip(at, leads);
    let [early, middle, late] = parts;
    [
        (early, Part::Early),
        (middle, Part::Middle),
        (late, Part::Late),
    ]
    .into_iter()
    .find_map(|(words, part)| Some((part, t.longest(next, words)?)))
}

/// The words after a month: its year or the words that say which; nothing when they count from another date.
fn month_tail(t: &Tokens<'_>, at: usize) -> (Option<YearWord>, usize) {
    let (year_leads, tails): (&[&str], &[(&str, YearWord)]) = match t.lang {
        Lang::Fr => (
            &["de l ' annee", "de l ' an", "de"],
            &[
                ("dernier", YearWord::Last),
                ("passe", YearWord::Last),
                ("prochain", YearWord::Next),
                ("de cette annee", YearWord::Offset(0)),
                ("cette annee", YearWord::Offset(0)),
                ("de l ' annee derniere", YearWord::Offset(-1)),
                ("de l ' annee passee", YearWord::Offset(-1)),
                ("de l ' an dernier", YearWord::Offset(-1)),
                ("de l ' an passe", YearWord::Offset(-1)),
                ("de l ' annee prochaine", YearWord::Offset(1)),
                ("de l ' an prochain", YearWord::Offset(1)),
            ],
        ),
        Lang::En => (
            &[",", "of"],
            &[
                ("last", YearWord::Last),
                ("this year", YearWord::Offset(0)),
                ("of this year", YearWord::Offset(0)),
                ("last year", YearWord::Offset(-1)),
                ("of last year", YearWord::Offset(-1)),
                ("next year", YearWord::Offset(1)),
                ("of next year", YearWord::Offset(1)),
            ],
        ),
    };
    if let Some((year, next)) = year(t, at).or_else(|| year(t, t.longest(at, year_leads)?)) {
        return (Some(YearWord::Is(year)), next);
    }
    let longest = tails
        .iter()
        .filter_map(|(words, turn)| Some((t.sequence(at, words)?, *turn)))
        .max_by_key(|(next, _)| *next);
    match longest {
        Some((next, turn)) => (Some(turn), next),
        None if counts_from_elsewhere(t, at) => (None, at),
        None => (Some(YearWord::Unsaid), at),
    }
}

/// Whether the words after a month count from another date of the text: "mai suivant", "March of that year".
fn counts_from_elsewhere(t: &Tokens<'_>, at: usize) -> bool {
    let words: &[&str] = match t.lang {
        Lang::Fr => &[
            "suivant",
            "precedent",
            "de la meme annee",
            "de l ' annee",
            "la meme annee",
            "l ' annee suivante",
            "de cette annee - la",
            "cette annee - la",
            "d ' avant",
        ],
        Lang::En => &[
            "that year",
            "of that year",
            "the same year",
            "of the same year",
            "of the following year",
            "the following year",
            "the year before",
            "of the previous year",
            "the previous year",
        ],
    };
    t.longest(at, words).is_some()
}

/// A season with its year, and an article or a preposition where the word has another meaning.
pub(super) fn season(t: &Tokens<'_>, at: usize) -> Read<Point> {
    let (leads, seasons): (&[&str], &[(&str, i8)]) = match t.lang {
        Lang::Fr => (
            &[
                "l '",
                "a l '",
                "de l '",
                "au",
                "en",
                "le",
                "du",
                "des l '",
                "durant l '",
                "pendant l '",
                "au cours de l '",
            ],
            &[
                ("printemps", 21),
                ("ete", 22),
                ("automne", 23),
                ("hiver", 24),
            ],
        ),
        Lang::En => (
            &["in", "in the", "the", "during the"],
            &[
                ("spring", 21),
                ("summer", 22),
                ("autumn", 23),
                ("fall", 23),
                ("winter", 24),
            ],
        ),
    };
    let lead = t.longest(at, leads);
    let word = lead.unwrap_or(at);
    let (_, code) = seasons.iter().find(|(name, _)| t.folded(word) == *name)?;
    let needs_lead = t.folded(word) == "ete" && !(lead.is_some() && t.before(word, 1) != "le");
    let next = match t.lang {
        Lang::Fr => t.skip(word + 1, &["de l ' annee"]),
        // "The fall of 2012" may be that of a government.
        Lang::En if t.folded(word) != "fall" => t.skip(word + 1, &["of"]),
        Lang::En => word + 1,
    };
    let (year, next) = year(t, next)?;
    (!needs_lead).then_some((Point::Season { year, code: *code }, next))
}

/// A year with the words that make it one, or alone when `bare` is true: "en 2012", "début 2022", "in late 2021".
pub(super) fn year_point(t: &Tokens<'_>, at: usize, bare: bool) -> Read<Point> {
    if let Some((part, next)) = part_lead(t, at) {
        let joint: &[&str] = match t.lang {
            Lang::Fr => &["de", "de l ' annee", "l ' annee"],
            Lang::En => &["-", "of", "of the year", "in"],
        };
        let (year, next) = year(t, t.skip(next, joint))?;
        return Some((Point::Year { year, part }, next));
    }
    let leads: &[&str] = match t.lang {
        Lang::Fr => &[
            "en",
            "l ' annee",
            "en l ' an",
            "courant",
            "durant l ' annee",
            "au cours de l ' annee",
            "pendant l ' annee",
            "de l ' annee",
        ],
        Lang::En => &["in", "during", "the year", "in the year", "throughout"],
    };
    let lead = t.longest(at, leads);
    let (year, next) = year(t, lead.unwrap_or(at))?;
    let as_early_as = t
        .get(at.wrapping_sub(1))
        .is_some_and(|token| matches!(token.text, "dès" | "Dès" | "DÈS"));
    let part = Part::Whole;
    (bare || lead.is_some() || as_early_as).then_some((Point::Year { year, part }, next))
}
