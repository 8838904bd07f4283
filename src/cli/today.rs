//! The day: the one place of the commands that looks at a clock.

use jiff::civil::Date;

use super::print::variable;

/// Today: the day of `SOURCE_DATE_EPOCH` where it is set (<https://reproducible-builds.org/specs/source-date-epoch/>, in UTC),
/// else that of this machine.
pub(super) fn today() -> Date {
    let told = variable("SOURCE_DATE_EPOCH")
        .and_then(|seconds| jiff::Timestamp::from_second(seconds.trim().parse().ok()?).ok())
        .map(|time| time.to_zoned(jiff::tz::TimeZone::UTC).date());
    told.unwrap_or_else(|| jiff::Zoned::now().date())
}
