### What English writes in its own way: numbers, indexes, dates. The syntax is Fluent's
### (https://projectfluent.org); a dossier can replace any message with a file of its own.

## Numbers, from CLDR. Years have no mark between thousands: they are text.

number-group = ,
number-decimal = .
# How many digits at least before the first mark: 2 would give 1500 but 15,000.
number-group-min = 1

## Alphabetical indexes

# The words that sorting skips, with a space between them: "the State" is under S.
sort-articles = the a an
index-digits = 0–9
index-other = #

## Months and seasons (CLDR; the quarters are those of ISO 8601-2, 33 to 36)

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
season-21 = spring
season-22 = summer
season-23 = autumn
season-24 = winter
season-33 = Q1
season-34 = Q2
season-35 = Q3
season-36 = Q4

## A date: $day is a number; $month, $season and $year are text.

date-day-number = { $day }
date-day-month = { $day } { $month }
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-season = { $season } { $year }
date-year-before-era = { $year } BC
date-decade = { $year }s
date-century = between { $first } and { $last }

## A date in a sentence. $date is the text above, $precision is day, month, season, year or decade,
## $part is the number of the month or season (0 otherwise).

date-the = { $precision ->
    [decade] the { $date }
   *[other] { $date }
}
date-about = c. { $date }
date-since = since { date-the }
date-until = until { date-the }
date-start-unknown = { date-until } (start unknown)
date-end-unknown = from { date-the } (end unknown)

## An interval from $from (date-from) to $to (date-to); $tight is yes when both ends are short.

date-from = { $date }
date-to = { $date }
date-range = { $tight ->
    [yes] { $from }–{ $to }
   *[no] { $from } – { $to }
}

## What is not certain; $count is 2 for both ends of an interval.

date-noted = { $date } ({ $notes })
date-notes = { $first }, { $next }
date-note-approximate = approximate
date-note-uncertain = uncertain
date-note-day-unknown = day unknown
date-note-month-unknown = month unknown
date-note-month-and-day-unknown = day and month unknown

## Several dates

date-list = { $first }, { $next }
date-all-of = { $first } and { $next }
date-one-of = { $first } or { $next }
