//! Dates a statement from the day of its publication.

use jiff::civil::{Date, Weekday};

use super::calendar::{
    Stretch, Value, day_from, day_until, days_between, monday, plus_days, plus_months,
    weekday_from, weekday_until,
};
use super::when::{Lean, Part, Point, Shape, Turn, Unit, Unresolved, When, YearWord};

/// A dated point, or why it has no date.
type Outcome = Result<Value, Unresolved>;

/// The EDTF expression of `when` for a text published on `day`.
///
/// # Errors
///
/// Says why there is none.
pub(super) fn written(when: &When, day: Date) -> Result<String, Unresolved> {
    match &when.shape {
        Shape::At(point) => Ok(Context::of(when, day).value(point)?.edtf()),
        Shape::Since(point) => {
            let context = Context {
                lean: Lean::Past,
                ..Context::of(when, day)
            };
            Ok(format!("{}/..", context.value(point)?.first().edtf()))
        }
        Shape::Until(point) => {
            let value = Context::of(when, day).end(point)?;
            Ok(format!("../{}", value.last().edtf()))
        }
        Shape::Span(from, to) => {
            let (from, to) = Context::of(when, day).span(from, to)?;
            let (first, last) = (
                from.first().stretch.first_day(),
                to.last().stretch.first_day(),
            );
            if first > last {
                return Err(Unresolved::Impossible);
            }
            Ok(format!("{}/{}", from.first().edtf(), to.last().edtf()))
        }
    }
}

/// What a point says that has its year.
pub(super) fn point(point: &Point) -> Option<Value> {
    let context = Context {
        day: Date::MIN,
        lean: Lean::Open,
        near_year: None,
    };
    point.is_explicit().then(|| context.value(point).ok())?
}

/// What a point is dated from.
#[derive(Clone, Copy)]
struct Context {
    day: Date,
    lean: Lean,
    near_year: Option<i16>,
}

impl Context {
    /// What `when` says of its surroundings, and the day of publication.
    fn of(when: &When, day: Date) -> Self {
        Self {
            day,
            lean: when.lean,
            near_year: when.near_year,
        }
    }

    /// Dates one point.
    fn value(self, point: &Point) -> Outcome {
        match *point {
            Point::Day {
                year,
                month,
                day,
                weekday,
            } => match year {
                Some(year) => explicit_day(year, month, day, weekday),
                None => self.yearless_day(month, day, weekday),
            },
            Point::Month { year, month, part } => self.month(year, month, part),
            Point::Season { year, code } => Ok(Value::exact(Stretch::Season(year, code))),
            Point::Year {
                year,
                part: Part::Whole,
            } => Ok(Value::exact(Stretch::Year(year))),
            Point::Year { year, .. } => Ok(Value::exact(Stretch::Year(year)).about()),
            Point::Weekday { weekday, turn } => self.weekday(weekday, turn),
            Point::Days(0) => Ok(Value::exact(Stretch::Day(self.day)).doubtful(true)),
            Point::Days(days) => self.days(i64::from(days)),
            Point::EarlierThisWeek => {
                let monday = monday(self.day, 0).ok_or(Unresolved::Impossible)?;
                Ok(Value::exact(Stretch::Days(monday, self.day)))
            }
            Point::Weeks(weeks) => self.week(i64::from(weeks)),
            Point::Months(months) => {
                let (year, month) =
                    plus_months(self.day, i32::from(months)).ok_or(Unresolved::Impossible)?;
                Ok(Value::exact(Stretch::Month(year, month)))
            }
            Point::Years(years) => Ok(Value::exact(Stretch::Year(self.year(years)))),
            Point::Ago { count, unit, about } => self.ago(count, unit, about),
            Point::Elsewhere => Err(Unresolved::Impossible),
        }
    }

    /// The year so many years after that of the publication.
    fn year(self, offset: i8) -> i16 {
        self.day.year().saturating_add(i16::from(offset))
    }

    /// A day without its year: the last one not after the publication, unless the words around it look ahead or its
    /// day of the week fits the next one alone. Where no word helps and the next one is nearer it is uncertain.
    fn yearless_day(self, month: i8, day: i8, weekday: Option<Weekday>) -> Outcome {
        let past = day_until(self.day, month, day).ok_or(Unresolved::Impossible)?;
        let next = day_from(self.day, month, day).ok_or(Unresolved::Impossible)?;
        let date = |date: Date, doubt: bool| Ok(Value::exact(Stretch::Day(date)).doubtful(doubt));
        if let Some(weekday) = weekday {
            return match (
                past.weekday() == weekday,
                next.weekday() == weekday,
                self.lean,
            ) {
                (true, _, Lean::Open | Lean::Past | Lean::Unclear) => date(past, false),
                (_, true, Lean::Open | Lean::Future { .. } | Lean::Unclear) => date(next, false),
                _ => Err(Unresolved::WeekdayDiffers),
            };
        }
        match self.lean {
            Lean::Past => date(past, self.other_year(past.year())),
            // A plan whose date has just gone by may have been one of the past.
            Lean::Future { weak: true } if !self.nearer_ahead(past, next) => {
                Err(Unresolved::Ambiguous)
            }
            Lean::Future { weak } => date(next, weak || self.other_year(next.year())),
            Lean::Unclear => Err(Unresolved::Ambiguous),
            Lean::Open => {
                let doubt = past != next && self.nearer_ahead(past, next);
                date(past, doubt || self.other_year(past.year()))
            }
        }
    }

    /// Whether the next such date is no farther from the publication than the last one.
    fn nearer_ahead(self, past: Date, next: Date) -> bool {
        days_between(self.day, next) <= days_between(past, self.day)
    }

    /// Whether the text has just said another year.
    fn other_year(self, year: i16) -> bool {
        self.near_year.is_some_and(|near| near != year)
    }

    /// A month, by the word that says its year.
    fn month(self, year: YearWord, month: i8, part: Part) -> Outcome {
        match year {
            YearWord::Is(year) => part_of_month(year, month, part),
            YearWord::Last => part_of_month(self.month_until(month, -1), month, part),
            YearWord::Next => part_of_month(self.month_from(month, 1), month, part),
            YearWord::Offset(years) => part_of_month(self.year(years), month, part),
            YearWord::Unsaid => self.yearless_month(month, part),
        }
    }

    /// A month without its year: the last one not after that of the publication, unless the words around it look ahead.
    fn yearless_month(self, month: i8, part: Part) -> Outcome {
        let past = self.month_until(month, 0);
        let next = self.month_from(month, 0);
        let made = |year: i16, doubt: bool| {
            let value = part_of_month(year, month, part)?;
            Ok(value.doubtful(doubt || self.other_year(year)))
        };
        let first = |year| Date::new(year, month, 1).map_err(|_| Unresolved::Impossible);
        let current = past == next;
        let nearer = current || self.nearer_ahead(first(past)?, first(next)?);
        let ahead = current && part_begins_after(part, self.day);
        match self.lean {
            Lean::Past if ahead => made(past.saturating_sub(1), false),
            Lean::Past => made(past, false),
            Lean::Future { weak: true } if !nearer => Err(Unresolved::Ambiguous),
            Lean::Future { weak } => made(next, weak),
            Lean::Unclear => Err(Unresolved::Ambiguous),
            Lean::Open if ahead => Err(Unresolved::Ambiguous),
            Lean::Open => made(past, nearer && !current),
        }
    }

    /// The year of the last such month that is not after that of the publication moved by `offset` months.
    fn month_until(self, month: i8, offset: i32) -> i16 {
        let (year, limit) =
            plus_months(self.day, offset).unwrap_or((self.day.year(), self.day.month()));
        year.saturating_sub(i16::from(month > limit))
    }

    /// The year of the first such month that is not before that of the publication moved by `offset` months.
    fn month_from(self, month: i8, offset: i32) -> i16 {
        let (year, limit) =
            plus_months(self.day, offset).unwrap_or((self.day.year(), self.day.month()));
        year.saturating_add(i16::from(month < limit))
    }

    /// A day of the week: alone the last one not after the publication, unless the words around it look ahead.
    fn weekday(self, weekday: Weekday, turn: Turn) -> Outcome {
        let past = weekday_until(self.day, weekday);
        let next = weekday_from(self.day, weekday);
        let day = match turn {
            Turn::Last => plus_days(self.day, -1).and_then(|day| weekday_until(day, weekday)),
            Turn::Next => plus_days(self.day, 1).and_then(|day| weekday_from(day, weekday)),
            Turn::OfWeek(weeks) => {
                monday(self.day, i64::from(weeks)).and_then(|day| weekday_from(day, weekday))
            }
            Turn::Alone | Turn::This | Turn::Either => match self.lean {
                Lean::Unclear => return Err(Unresolved::Ambiguous),
                Lean::Open if turn == Turn::Either && past != next => {
                    return Err(Unresolved::Ambiguous);
                }
                Lean::Open | Lean::Past => past,
                Lean::Future { .. } => next,
            },
        };
        let day = day.ok_or(Unresolved::Impossible)?;
        let ahead = !matches!(turn, Turn::Last | Turn::Next | Turn::OfWeek(_));
        let weak = ahead && self.lean == Lean::Future { weak: true };
        Ok(Value::exact(Stretch::Day(day)).doubtful(weak))
    }

    /// The day so many days after the publication.
    fn days(self, days: i64) -> Outcome {
        let day = plus_days(self.day, days).ok_or(Unresolved::Impossible)?;
        Ok(Value::exact(Stretch::Day(day)))
    }

    /// Monday to Sunday of the week so many weeks after that of the publication.
    fn week(self, weeks: i64) -> Outcome {
        let monday = monday(self.day, weeks).ok_or(Unresolved::Impossible)?;
        let sunday = plus_days(monday, 6).ok_or(Unresolved::Impossible)?;
        Ok(Value::exact(Stretch::Days(monday, sunday)))
    }

    /// A time before the publication: days exact, the rest approximate to its unit.
    fn ago(self, count: i16, unit: Unit, about: bool) -> Outcome {
        let count = i64::from(count);
        let value = match unit {
            Unit::Days if about => self.days(-count)?.about(),
            Unit::Days => self.days(-count)?,
            Unit::Weeks => self.days(-count * 7)?.about(),
            Unit::Months => {
                let months = i32::try_from(-count).map_err(|_| Unresolved::Impossible)?;
                let (year, month) = plus_months(self.day, months).ok_or(Unresolved::Impossible)?;
                Value::exact(Stretch::Month(year, month)).about()
            }
            Unit::Years => {
                let year = i64::from(self.day.year()) - count;
                let year = i16::try_from(year).map_err(|_| Unresolved::Impossible)?;
                Value::exact(Stretch::Year(year)).about()
            }
        };
        Ok(value)
    }

    /// The point up to which something lasts: without a year the nearer of the last and the next one, the latter
    /// uncertain; a day of the week only when the words around it say on which side of the publication it lies.
    fn end(self, point: &Point) -> Outcome {
        let ahead = matches!(self.lean, Lean::Future { .. });
        match point {
            Point::Weekday {
                turn: Turn::Alone | Turn::This | Turn::Either,
                ..
            } if !ahead => Err(Unresolved::Ambiguous),
            Point::Day {
                year: None,
                weekday: None,
                ..
            }
            | Point::Month {
                year: YearWord::Unsaid,
                ..
            } if !ahead => {
                let lean = |lean| Self { lean, ..self }.value(point);
                let past = lean(Lean::Past)?;
                let next = lean(Lean::Future { weak: false })?.doubtful(true);
                let (before, after) = (past.stretch.first_day(), next.stretch.first_day());
                let (Some(before), Some(after)) = (before, after) else {
                    return Err(Unresolved::Impossible);
                };
                let nearer = days_between(before, self.day) <= days_between(self.day, after);
                Ok(if nearer || before == after {
                    past
                } else {
                    next
                })
            }
            _ => self.value(point),
        }
    }

    /// Both ends of a span; an end without its year takes it from the other, or the beginning from the publication.
    fn span(self, from: &Point, to: &Point) -> Result<(Value, Value), Unresolved> {
        match (from.is_explicit(), to.is_explicit()) {
            (false, true) => {
                let to = self.value(to)?;
                let last = to
                    .last()
                    .stretch
                    .first_day()
                    .ok_or(Unresolved::Impossible)?;
                let from = self.bounded(last, Lean::Past).value(from)?;
                Ok((from, to))
            }
            (true, true) => Ok((self.value(from)?, self.value(to)?)),
            (_, false) => {
                let from = self.value(from)?;
                let first = from
                    .first()
                    .stretch
                    .first_day()
                    .ok_or(Unresolved::Impossible)?;
                let to = self
                    .bounded(first, Lean::Future { weak: false })
                    .value(to)?;
                Ok((from, to.doubtful(from.uncertain)))
            }
        }
    }

    /// The same, counted from `day`.
    fn bounded(self, day: Date, lean: Lean) -> Self {
        Self {
            day,
            lean,
            near_year: None,
        }
    }
}

/// A day with its year, uncertain when its day of the week differs.
fn explicit_day(year: i16, month: i8, day: i8, weekday: Option<Weekday>) -> Outcome {
    let date = Date::new(year, month, day).map_err(|_| Unresolved::Impossible)?;
    let differs = weekday.is_some_and(|weekday| weekday != date.weekday());
    Ok(Value::exact(Stretch::Day(date)).doubtful(differs))
}

/// A month of a known year, or the part of it: a beginning, a middle and an end are approximate, a week is seven days.
fn part_of_month(year: i16, month: i8, part: Part) -> Outcome {
    let month_value = Value::exact(Stretch::Month(year, month));
    let first = match part {
        Part::Whole => return Ok(month_value),
        Part::Early | Part::Middle | Part::Late => return Ok(month_value.about()),
        Part::Week(week) => Date::new(
            year,
            month,
            week.saturating_sub(1).saturating_mul(7).saturating_add(1),
        ),
        Part::LastWeek => Date::new(year, month, 1)
            .map(|day| day.last_of_month())
            .and_then(|last| Date::new(year, month, last.day().saturating_sub(6))),
    };
    let first = first.map_err(|_| Unresolved::Impossible)?;
    let last = plus_days(first, 6).ok_or(Unresolved::Impossible)?;
    Ok(Value::exact(Stretch::Days(first, last)))
}

/// Whether a part of the month of `day` begins after `day`.
fn part_begins_after(part: Part, day: Date) -> bool {
    let begins = match part {
        Part::Whole | Part::Early => 1,
        Part::Middle => 11,
        Part::Late => 21,
        Part::Week(week) => week.saturating_sub(1).saturating_mul(7).saturating_add(1),
        Part::LastWeek => day.days_in_month().saturating_sub(6),
    };
    begins > day.day()
}
