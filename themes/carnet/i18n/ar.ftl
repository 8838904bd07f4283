### ما تكتبه العربية على طريقتها: الأعداد والفهارس والتواريخ.
###
### All the Arabic strings of the theme (the files *.ar.ftl) were translated by contributors. No native speaker has reviewed
### them yet. Whoever finds a wrong or clumsy one corrects it here, and sends the change (CONTRIBUTING.md); a dossier that
### cannot wait puts the message, by the same name, into themes/carnet/i18n/own.ar.ftl of its own.
###
### Modern Standard Arabic, as newsrooms write it: verbal nouns instead of orders to the reader, tanwin and shadda only where
### a word could be misread. The syntax is Fluent's (https://projectfluent.org).

## Numbers. Digits and marks are those that CLDR gives “ar”: western digits (numbering system “latn”), which readers of the
## Maghreb use, and which leave a figure easy to compare with its source in another language. Morocco, Algeria and Tunisia
## write 12.345,5; Egypt, Sudan, Chad and Mauritania have digits of their own, which this program does not write.

number-group = ,
number-decimal = .
number-group-min = 1

## Alphabetical indexes

# “الـ”: the article stands against its word, and the hyphen-like tatweel says so. “الدولة” is under د. The few words that begin
# with these letters without having the article (التزام) are sorted as if they had it.
sort-articles = الـ
index-digits = 0–9
index-other = #

## Months and seasons: the names that CLDR has for “ar”. The Levant and Iraq say كانون الثاني, Algeria and Tunisia جانفي,
## Morocco غشت: readers of all of them know these, and a dossier for one country replaces twelve messages.

month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
season-21 = ربيع
season-22 = صيف
season-23 = خريف
season-24 = شتاء
season-33 = الربع الأول
season-34 = الربع الثاني
season-35 = الربع الثالث
season-36 = الربع الرابع

## A date: $day is a number; $month, $season and $year are text.

date-day-number = { $day }
date-day-month = { $day } { $month }
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-season = { $season } { $year }
date-year-before-era = { $year } ق.م
date-decade = عقد { $year }
date-century = بين { $first } و{ $last }

## A date in a sentence

date-the = { $date }
date-about = نحو { $date }
date-since = منذ { $date }
date-until = حتى { $date }
date-start-unknown = حتى { $date } (البداية غير معروفة)
date-end-unknown = ابتداءً من { $date } (النهاية غير معروفة)

## An interval: in words, because a dash between numbers is read in both directions.

date-from = من { $date }
date-to = إلى { $date }
date-range = { $from } { $to }

## What is not certain; $count is 2 for both ends of an interval.

date-noted = { $date } ({ $notes })
date-notes = { $first }، { $next }
date-note-approximate = { $count ->
    [two] تاريخان تقريبيان
   *[other] تاريخ تقريبي
}
date-note-uncertain = { $count ->
    [two] تاريخان غير مؤكدين
   *[other] تاريخ غير مؤكد
}
date-note-day-unknown = اليوم غير معروف
date-note-month-unknown = الشهر غير معروف
date-note-month-and-day-unknown = اليوم والشهر غير معروفين

## Several dates

date-list = { $first }، { $next }
date-all-of = { $first } و{ $next }
date-one-of = { $first } أو { $next }
