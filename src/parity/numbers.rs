//! Numbers in digits: how their marks may be read.

use super::decimal::Decimal;
use super::lex::{Kind, Token};
use super::quantity::{Reading, Trust, Value};
use super::words::Words;

/// Digits with the marks between them, as they stand in a text.
#[derive(Debug)]
pub(super) struct Written<'t> {
    pub(super) runs: Vec<&'t str>,
    pub(super) marks: Vec<char>,
    /// One past the last token.
    pub(super) end: usize,
}

const NO_BREAK: &[char] = &['\u{A0}', '\u{202F}', '\u{2009}', '\u{2007}', '\u{2008}'];
const MARKS: &[char] = &['.', ',', '\'', '’', '\u{66B}', '\u{66C}'];

/// The digits at `at`, with those that follow a mark or, in threes, a space.
pub(super) fn written(tokens: &[Token], at: usize) -> Option<Written<'_>> {
    let first = tokens.get(at)?.digits()?;
    let mut found = Written {
        runs: vec![first],
        marks: Vec::new(),
        end: at + 1,
    };
    while let Some((mark, run)) = next_run(tokens, found.end) {
        let is_space = mark == ' ' || NO_BREAK.contains(&mark);
        let in_threes = found.runs[0].len() <= 3
            && found.runs.iter().skip(1).all(|run| run.len() == 3)
            && found
                .marks
                .iter()
                .all(|mark| *mark == ' ' || NO_BREAK.contains(mark));
        if is_space && !(in_threes && run.len() == 3) {
            break;
        }
        found.runs.push(run);
        found.marks.push(mark);
        found.end += 2;
    }
    Some(found)
}

/// The mark at `at` and the digits right after it.
fn next_run(tokens: &[Token], at: usize) -> Option<(char, &str)> {
    let mark = match tokens.get(at)?.kind {
        Kind::Space(space) if tokens[at].raw.chars().count() == 1 => {
            if NO_BREAK.contains(&space) {
                space
            } else {
                ' '
            }
        }
        Kind::Mark(mark) if MARKS.contains(&mark) => mark,
        _ => return None,
    };
    Some((mark, tokens.get(at + 1)?.digits()?))
}

impl Written<'_> {
    /// What the digits may mean in a language, the likeliest first. `in_path` says that a point parts numbers here.
    pub(super) fn readings(&self, words: Option<&Words>, in_path: bool) -> Vec<Reading> {
        let mut readings = match words {
            Some(words) => self.in_language(words, in_path),
            None => self.in_any_language(),
        };
        // A year or a number without marks may be said again.
        if let ([digits], [reading]) = (self.runs.as_slice(), readings.as_mut_slice())
            && digits.len() == 4
        {
            let years = reading.atoms.iter_mut();
            years.for_each(|atom| atom.repeatable = is_year(&atom.value));
        }
        readings
    }

    fn in_language(&self, words: &Words, in_path: bool) -> Vec<Reading> {
        let other = if words.decimal == ',' { '.' } else { ',' };
        let parts = || Reading::of(self.runs.iter().map(|run| number(run, "")));
        if self.marks.is_empty() {
            return vec![parts()];
        }
        if self.is_spaced(self.marks.len()) {
            return self.spaced();
        }
        let mut readings = Vec::new();
        if in_path {
            readings.push(parts());
        }
        readings.extend(self.marked(words.decimal, words.group));
        let own = readings.len() - usize::from(in_path);
        let foreign = [(other, words.decimal), (words.decimal, other)];
        for (decimal, group) in foreign {
            // Three decimals are thousands: 12,500 is never 12.5 in English.
            let is_group = own > 0
                && self.marks.last() == Some(&decimal)
                && self.runs.last().is_some_and(|run| run.len() == 3);
            let reading = self.marked(decimal, &[group]).filter(|_| !is_group);
            let is_new = |reading: &Reading| readings.iter().all(|own| own.atoms != reading.atoms);
            let reading = reading.filter(is_new);
            readings.extend(reading.map(|reading| reading.trusted(Trust::Foreign)));
        }
        // Numbers that commas part without a space, and paths of points.
        if own == 0 {
            let at =
                usize::from(self.runs.len() < 3 && self.marks[0] == other && words.decimal == ',');
            readings.insert(at.min(readings.len()), parts());
        }
        if words.point_in_times {
            readings.extend(self.time());
        }
        readings
    }

    /// With a decimal mark and marks between thousands, whichever of them are there.
    fn marked(&self, decimal: char, group: &[char]) -> Option<Reading> {
        let last = self.marks.len() - 1;
        let is_group =
            |mark: &char| group.contains(mark) || NO_BREAK.contains(mark) || *mark == ' ';
        let (whole, decimals) = match self.marks[last] == decimal {
            true => (&self.runs[..=last], self.runs[last + 1]),
            false => (&self.runs[..], ""),
        };
        let groups = &self.marks[..whole.len() - 1];
        let same = groups
            .iter()
            .all(|mark| is_group(mark) && *mark == groups[0]);
        let in_threes = whole.len() == 1
            || (whole[0].len() <= 3
                && whole[0] != "0"
                && whole[1..].iter().all(|run| run.len() == 3));
        (same && in_threes).then(|| Reading::of([number(&whole.concat(), decimals)]))
    }

    fn is_spaced(&self, marks: usize) -> bool {
        self.marks[..marks]
            .iter()
            .all(|mark| *mark == ' ' || NO_BREAK.contains(mark))
    }

    /// Thousands parted by spaces; where a space is a plain one, it may also part two numbers.
    fn spaced(&self) -> Vec<Reading> {
        let plain: Vec<usize> = (0..self.marks.len())
            .filter(|at| self.marks[*at] == ' ')
            .collect();
        let choices = 1_usize << plain.len().min(5);
        let mut readings: Vec<Reading> = (0..choices)
            .map(|choice| {
                let cut = |at: usize| {
                    plain
                        .iter()
                        .position(|p| *p == at)
                        .is_some_and(|bit| bit < 5 && choice >> bit & 1 == 1)
                };
                self.cut_at(&cut)
            })
            .collect();
        readings.sort_by_key(|reading| reading.atoms.len());
        let cut = readings.iter_mut().skip(1);
        cut.for_each(|reading| reading.trust = Trust::Doubtful);
        readings
    }

    fn cut_at(&self, cut: &dyn Fn(usize) -> bool) -> Reading {
        let mut parts = vec![self.runs[0].to_owned()];
        for (at, run) in self.runs.iter().skip(1).enumerate() {
            match parts.last_mut().filter(|_| !cut(at)) {
                Some(last) => last.push_str(run),
                None => parts.push((*run).to_owned()),
            }
        }
        Reading::of(parts.iter().map(|part| number(part, "")))
    }

    /// `14.30` as a time.
    fn time(&self) -> Option<Reading> {
        let ([hour, minute], ['.']) = (self.runs.as_slice(), self.marks.as_slice()) else {
            return None;
        };
        Some(Reading::of([time(hour, minute)?]).trusted(Trust::Doubtful))
    }

    /// In a language that is not known, any reading that any language has.
    fn in_any_language(&self) -> Vec<Reading> {
        let mut readings = vec![Reading::of([number(&self.runs.concat(), "")])];
        if !self.marks.is_empty() {
            let any = ['.', ',', '\u{66B}'];
            readings.extend(
                any.iter()
                    .filter_map(|mark| self.marked(*mark, &['.', ',', '’', '\'', '\u{66C}'])),
            );
            readings.push(Reading::of(self.runs.iter().map(|run| number(run, ""))));
        }
        readings
    }
}

/// The value of digits before and after a decimal mark.
pub(super) fn number(whole: &str, decimals: &str) -> Value {
    match Decimal::parse(whole, decimals) {
        Some(number) => Value::Number(number),
        None => Value::Digits(format!("{}.{decimals}", whole.trim_start_matches('0'))),
    }
}

/// The minutes since midnight of an hour and minutes of two digits.
pub(super) fn time(hour: &str, minute: &str) -> Option<Value> {
    let hours: u16 = hour
        .parse()
        .ok()
        .filter(|hours| *hours <= 24 && hour.len() <= 2)?;
    let minutes: u16 = minute.parse().ok().filter(|minutes| *minutes < 60)?;
    (minute.len() == 2).then_some(Value::Time(hours % 24 * 60 + minutes))
}

/// Whether a number can be a year.
pub(super) fn is_year(value: &Value) -> bool {
    matches!(value, Value::Number(number) if number.as_whole().is_some_and(|n| (1000..3000).contains(&n)))
}
