//! The parts of a date line around its date: labels, times, places, agencies, separators.

use super::line::{LineKind, Written};
use super::points;
use super::tokens::{Kind, Tokens};
use super::words::Lang;

/// French labels and what the date after them is of.
const LABELS_FR: &[(&str, LineKind)] = &[
    ("publie", LineKind::Published),
    ("publiee", LineKind::Published),
    ("article publie", LineKind::Published),
    ("publication", LineKind::Published),
    ("date de publication", LineKind::Published),
    ("date", LineKind::Published),
    ("paru", LineKind::Published),
    ("parue", LineKind::Published),
    ("mis en ligne", LineKind::Published),
    ("mise en ligne", LineKind::Published),
    ("poste", LineKind::Published),
    ("cree", LineKind::Published),
    ("ecrit", LineKind::Published),
    ("mis a jour", LineKind::Updated),
    ("mise a jour", LineKind::Updated),
    ("derniere mise a jour", LineKind::Updated),
    ("article mis a jour", LineKind::Updated),
    ("modifie", LineKind::Updated),
    ("modifiee", LineKind::Updated),
    ("derniere modification", LineKind::Updated),
    ("actualise", LineKind::Updated),
    ("lu", LineKind::Read),
    ("lue", LineKind::Read),
    ("consulte", LineKind::Read),
    ("consultee", LineKind::Read),
    ("note", LineKind::Read),
    ("note redigee", LineKind::Read),
    ("note ecrite", LineKind::Read),
    ("note prise", LineKind::Read),
    ("note de lecture", LineKind::Read),
    ("note de lecture redigee", LineKind::Read),
    ("note de lecture ecrite", LineKind::Read),
    ("redige", LineKind::Read),
    ("redigee", LineKind::Read),
];

/// English labels and what the date after them is of.
const LABELS_EN: &[(&str, LineKind)] = &[
    ("published", LineKind::Published),
    ("first published", LineKind::Published),
    ("article published", LineKind::Published),
    ("date published", LineKind::Published),
    ("publication date", LineKind::Published),
    ("date", LineKind::Published),
    ("posted", LineKind::Published),
    ("issued", LineKind::Published),
    ("released", LineKind::Published),
    ("updated", LineKind::Updated),
    ("last updated", LineKind::Updated),
    ("last update", LineKind::Updated),
    ("last modified", LineKind::Updated),
    ("modified", LineKind::Updated),
    ("revised", LineKind::Updated),
    ("read", LineKind::Read),
    ("accessed", LineKind::Read),
    ("consulted", LineKind::Read),
    ("retrieved", LineKind::Read),
    ("note", LineKind::Read),
    ("note written", LineKind::Read),
    ("note taken", LineKind::Read),
    ("reading note", LineKind::Read),
    ("reading note written", LineKind::Read),
    ("written", LineKind::Read),
];

/// Agencies and broadcasters, as a dateline names them.
const AGENCIES: &[&str] = &[
    "afp",
    "reuters",
    "ap",
    "apa",
    "apanews",
    "apa news",
    "apa - bamako",
    "xinhua",
    "aa",
    "anadolu",
    "pana",
    "panapress",
    "amap",
    "efe",
    "dpa",
    "ips",
    "irin",
    "tass",
    "sputnik",
    "upi",
    "ani",
    "aps",
    "map",
    "aib",
    "anp",
    "cna",
    "bbc",
    "rfi",
    "voa",
    "dw",
    "bloomberg",
    "the associated press",
    "associated press",
    "agence france - presse",
];

/// Time zones, as a line names them.
const ZONES: &[&str] = &[
    "gmt",
    "utc",
    "tu",
    "bst",
    "cet",
    "cest",
    "wat",
    "est",
    "edt",
    "et",
    "pst",
    "pdt",
    "z",
    "heure de paris",
    "heure de bamako",
];

/// The words that say what the date after them is of, with the colon and the articles that follow.
pub(super) fn label(t: &Tokens<'_>, at: usize) -> Option<(LineKind, usize)> {
    let (labels, joints): (&[_], &[&str]) = match t.lang {
        Lang::Fr => (
            LABELS_FR,
            &[":", "le", "le :", ": le", "du", "de", "en", "ce", "au"],
        ),
        Lang::En => (
            LABELS_EN,
            &[":", "on", "on :", ": on", "of", "in", "the", "at"],
        ),
    };
    let found = labels
        .iter()
        .filter_map(|(words, kind)| Some((*kind, t.sequence(at, words)?)));
    let (kind, next) = found.max_by_key(|(_, next)| *next)?;
    // "Lu", "note", "date" and the like are words of any sentence: a joint must follow them.
    let joined = t.longest(next, joints);
    let short = next - at == 1;
    let plain =
        joined.is_none() && short && !matches!(kind, LineKind::Published | LineKind::Updated);
    let articled = joined.unwrap_or(next);
    // The article belongs to the date as well: a month needs its "en".
    (!plain).then_some((kind, articled))
}

/// The place after a time of day and its zone, with what joins them to the date, or `at` when there is none.
pub(super) fn time(t: &Tokens<'_>, at: usize) -> usize {
    let joints = &[
        ",", "-", "–", "|", "a", "at", "@", "vers", ", a", ", at", "- a", "– a", "a :", "·",
    ];
    let start = t.skip(at, joints);
    clock(t, start).map_or(at, |next| zone(t, next))
}

/// The place after a time of day: "14h05", "14:05:33", "2.05 pm".
fn clock(t: &Tokens<'_>, at: usize) -> Option<usize> {
    let two = |place: usize| {
        t.get(place)
            .is_some_and(|token| token.kind == Kind::Number && token.text.len() <= 2)
    };
    if !two(at) {
        return None;
    }
    let mut next = at + 1;
    let hours = t.any(next, &["h", "heures", "heure"]);
    if hours {
        next += 1;
        return Some(if two(next) {
            t.skip(next + 1, &["min", "mn"])
        } else {
            next
        });
    }
    let mut minutes = false;
    while t.glued(next) && t.any(next, &[":", "."]) && t.glued(next + 1) && two(next + 1) {
        next += 2;
        minutes = true;
    }
    let half = t.longest(next, &["am", "pm", "a . m .", "p . m .", "a . m", "p . m"]);
    (minutes || half.is_some()).then(|| half.unwrap_or(next))
}

/// The place after the name of a time zone, bare or in brackets, or `at` when there is none.
fn zone(t: &Tokens<'_>, at: usize) -> usize {
    let open = t.skip(at, &["("]);
    match t.longest(open, ZONES) {
        Some(next) if open > at => t.sequence(next, ")").unwrap_or(at),
        Some(next) => next,
        None => at,
    }
}

/// Whether something that only looks belongs to a line begins at `at`: "| Print".
pub(super) fn separator(t: &Tokens<'_>, at: usize) -> bool {
    t.any(at, &["|", "•", "·", "-", "–", "/", "(", "["])
}

/// The place after a separator, or `at` when there is none.
pub(super) fn after_separator(t: &Tokens<'_>, at: usize) -> usize {
    at + usize::from(separator(t, at) || t.any(at, &[",", ";", "."]))
}

/// The place after the dash that ends a dateline; a hyphen must stand free on both sides.
pub(super) fn dash(t: &Tokens<'_>, at: usize) -> Option<usize> {
    let at = if t.folded(at) == "-" && t.folded(at + 1) == "-" {
        at + 1
    } else {
        at
    };
    let free = t.folded(at) == "–" || (t.folded(at) == "-" && !t.glued(at + 1));
    (free && t.get(at + 1).is_some()).then_some(at + 1)
}

/// The place after the name of a place: at most four words with capitals.
fn place(t: &Tokens<'_>, at: usize) -> Option<usize> {
    let mut next = at;
    let mut words = 0;
    while words < 4
        && t.is(next, Kind::Word)
        && t.capital(next)
        && points::month_name(t, next).is_none()
    {
        next += 1;
        words += 1;
        if t.glued(next)
            && t.any(next, &["-", "'"])
            && t.glued(next + 1)
            && t.is(next + 1, Kind::Word)
        {
            next += 1;
        }
    }
    let weekday = points::weekday_name(t, at, true).is_some();
    let article = next == at + 1
        && t.any(
            at,
            &["le", "la", "les", "the", "on", "par", "by", "en", "in"],
        );
    let by = t.any(at, &["by", "par", "from", "de"]);
    (words > 0 && !weekday && !article && !by).then_some(next)
}

/// The end of the place of a dateline, with its country: "GAO, Mali".
pub(super) fn dateline_place(t: &Tokens<'_>, at: usize) -> Option<usize> {
    let town = place(t, at)?;
    let country = t.sequence(town, ",").and_then(|next| place(t, next));
    let end = country.unwrap_or(town);
    let followed = t.any(end, &["(", ",", "/", "–", "-"]) || points::day(t, end).is_some();
    let followed = followed || points::numeric(t, end).is_some();
    followed.then_some(end)
}

/// What stands before the date of a bare line: a place and a comma, or a section and a separator.
pub(super) type BeforeDate = (Option<(usize, usize)>, usize);

/// The place before a date and where the date begins.
pub(super) fn before_date(t: &Tokens<'_>, at: usize) -> Option<BeforeDate> {
    let made = t.skip(at, &["fait a", "done at", "done in"]);
    let end = place(t, made)?;
    if let Some(next) = t.sequence(end, ",") {
        return Some((Some((made, end)), next));
    }
    t.any(end, &["|", "•", "·"]).then_some((None, end + 1))
}

/// An agency in brackets: the places of its name and the place after the bracket.
pub(super) fn agency(t: &Tokens<'_>, at: usize) -> Option<((usize, usize), usize)> {
    let first = t.sequence(at, "(")?;
    let end = (first..first + 7).find(|at| t.folded(*at) == ")")?;
    (end > first && t.capital(first)).then_some(((first, end), end + 1))
}

/// Whether the tokens of `range` name an agency that is known.
pub(super) fn known_agency(t: &Tokens<'_>, range: (usize, usize)) -> bool {
    let (first, end) = range;
    AGENCIES
        .iter()
        .any(|name| t.sequence(first, name) == Some(end))
}

/// Figures that are no date by themselves: a year of two digits, or a day and a month in an order that is not known.
pub(super) fn short_figures(t: &Tokens<'_>, at: usize) -> Option<(Option<Written>, usize)> {
    let figures = |place: usize| {
        let token = t.get(place).filter(|token| token.kind == Kind::Number)?;
        Some((token.text.parse::<i16>().ok()?, token.text.len()))
    };
    let mark = t.folded(at + 1);
    let glued = (1..5).all(|ahead| t.glued(at + ahead)) && mark == t.folded(at + 3);
    if !glued || !matches!(mark, "/" | ".") || points::goes_on(t, at + 5) {
        return None;
    }
    let ((day, 1..=2), (month, 1..=2), (year, digits)) =
        (figures(at)?, figures(at + 2)?, figures(at + 4)?)
    else {
        return None;
    };
    let year = match digits {
        2 => year + 2000,
        4 => year,
        _ => return None,
    };
    let (day, month) = (i8::try_from(day).ok()?, i8::try_from(month).ok()?);
    let exists = points::checked_day(Some(year), month, day, None).is_some();
    let certain = exists && (t.lang == Lang::Fr || day > 12 || day == month);
    let date = certain.then_some(Written {
        year: Some(year),
        month,
        day: Some(day),
    });
    Some((date, at + 5))
}
