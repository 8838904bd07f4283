//! The civil calendar: which day of the week a date falls on.

/// The day of the week of a date in the Gregorian calendar, from 1 for Monday (ISO 8601); none when there is no such day.
///
/// Counts the days since 1 March of the year 0, as H. Hinnant does in “chrono-Compatible Low-Level Date Algorithms”
/// (`days_from_civil`): years that begin in March have their leap day at the end.
pub(super) fn weekday((year, month, day): (i64, u8, u8)) -> Option<u8> {
    if day == 0 || day > days_in(year, month)? {
        return None;
    }
    // 1 March of the year 0 is a Wednesday.
    u8::try_from((day_number((year, month, day)) + 2).rem_euclid(7) + 1).ok()
}

/// How many days a date is after 1 March of the year 0.
pub(crate) fn day_number((year, month, day): (i64, u8, u8)) -> i64 {
    let (month, day) = (i64::from(month), i64::from(day));
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year
}

/// How many days a month has; none when there is no such month.
pub(super) fn days_in(year: i64, month: u8) -> Option<u8> {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 => Some(if is_leap { 29 } else { 28 }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::weekday;

    #[test]
    fn days_of_the_week_are_those_of_almanacs() {
        for (date, day) in [
            ((2020, 9, 23), 3),
            ((1960, 9, 22), 4),
            ((2000, 2, 29), 2),
            ((1900, 3, 1), 4),
            ((1582, 10, 15), 5),
            ((2026, 11, 21), 6),
            ((1, 1, 1), 1),
        ] {
            assert_eq!(weekday(date), Some(day), "{date:?}");
        }
        assert_eq!(weekday((2022, 2, 29)), None);
        assert_eq!(weekday((2022, 4, 31)), None);
        assert_eq!(weekday((2022, 13, 1)), None);
    }
}
