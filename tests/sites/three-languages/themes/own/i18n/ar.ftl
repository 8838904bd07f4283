# A third language. What the case does not show is left in English.
number-group = ,
number-decimal = .
number-group-min = 1
sort-articles = the a an
index-digits = 0–9
index-other = #
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = مايو
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
date-day-number = { $day }
date-day-month = { $day } { $month }
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-season = { $season } { $year }
date-year-before-era = { $year } BC
date-decade = { $year }s
date-century = between { $first } and { $last }
date-the = { $precision ->
    [decade] the { $date }
   *[other] { $date }
}
date-about = c. { $date }
date-since = since { date-the }
date-until = until { date-the }
date-start-unknown = { date-until } (start unknown)
date-end-unknown = from { date-the } (end unknown)
date-from = { $date }
date-to = { $date }
date-range = { $tight ->
    [yes] { $from }–{ $to }
   *[no] { $from } – { $to }
}
date-noted = { $date } ({ $notes })
date-notes = { $first }, { $next }
date-note-approximate = approximate
date-note-uncertain = uncertain
date-note-day-unknown = day unknown
date-note-month-unknown = month unknown
date-note-month-and-day-unknown = day and month unknown
date-list = { $first }, { $next }
date-all-of = { $first } and { $next }
date-one-of = { $first } or { $next }
language-name = العربية
read-in = اقرأ بالعربية
languages-label = Languages
in-language = in { $language }
in-language-is = in { $language }:
language-fr = الفرنسية
language-en = English
language-ar = Arabic
language-bm = Bambara
language-de = German
language-es = Spanish
language-ff = Fula
language-ha = Hausa
language-it = Italian
language-pt = Portuguese
language-ru = Russian
language-snk = Soninke
language-sw = Swahili
language-tmh = Tamasheq
language-tr = Turkish
language-wo = Wolof
language-yo = Yoruba
language-zh = Chinese
path-articles = maqalat
path-topics = topics
path-timeline = timeline
path-glossary = glossary
path-sources = sources
path-actors = actors
path-places = places
path-corrections = corrections
path-search = search
skip = Skip to content
nav-label = Parts of the dossier
footer-label = Footer
nav-home = Home
nav-articles = مقالات
nav-topics = Topics
nav-timeline = Timeline
nav-glossary = Glossary
nav-sources = Sources
nav-actors = من هو من
nav-places = أماكن
nav-corrections = تصويبات
nav-search = بحث
draft = Draft
draft-text = This text is not published. It may change or go away.
untranslated = not translated
not-found = This page does not exist
quote-open = “
quote-close = ”
close = إغلاق
count-entries = { $count ->
    [one] { $count } word explained
   *[other] { $count } words explained
}
count-events = { $count ->
    [one] { $count } dated event
   *[other] { $count } dated events
}
count-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
count-articles = { $count ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
   *[other] { $count } مقالاً
}
articles-none = No article yet.
topic = Topic
key-points = Key points
content-note = Before you read:
contents = In this text
authors = By
published = Published:
updated = Updated:
changed = What has changed
minutes = { $count }-minute read
words = The words of this text
entry-of = Entry for
corrections = Corrections and updates
correction-correction = correction
correction-clarification = clarification
correction-update = update
other-articles = Other articles
article-previous = Previous article
article-next = Next article
notes = Notes
note-mark = Note { $number }
note-back = Back to the text, note { $number }
source-mark = Source { $number }
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
sources = Sources
sources-uncited = Consulted, not cited in the text
sources-all = All the dossier’s sources
source-archive = archived copy
source-accessed = last read:
used-by = Cited in
source-kind-article = article
source-kind-report = report
source-kind-statement = statement
source-kind-resolution = resolution
source-kind-dataset = data set
source-kind-book = book
source-kind-broadcast = broadcast
source-kind-web = web page
access-paywalled = behind a paywall
access-withheld = source withheld
who-says = Who says so
figure-amount = How many
figure-counts = Of what, when
figure-source = Source
figure-side-by-side = Figures set side by side: the dossier takes none of them over the others.
qualifier-exact = { $amount }
qualifier-about = about { $amount }
qualifier-at-least = at least { $amount }
qualifier-more-than = more than { $amount }
qualifier-at-most = at most { $amount }
amount-range = { $min } to { $max }
years = Years
status-established = established
legend-established = no party disputes it
status-attributed = according to one side
legend-attributed = one side says so, nothing here confirms it
status-contested = contested
legend-contested = one side says so, another denies it
legend-exact = full dot
legend-exact-text = exact date
legend-inexact = ring
legend-inexact-text = approximate or uncertain date
event-actors = Actors
event-places = Places
event-article = Read
letters = Letters
by-kind = By category
by-kind-link = See the entries by category
kind-actor = Actors
kind-operation = Operations
kind-acronym = Acronyms
kind-person = People
kind-place = Places
kind-treaty = Agreements and resolutions
kind-term = Concepts
entry-kind-actor = actor
entry-kind-operation = operation
entry-kind-acronym = acronym
entry-kind-person = person
entry-kind-place = place
entry-kind-treaty = agreement or resolution
entry-kind-term = concept
entry-aliases = Other names
entry-former = Former names
entry-former-is = الاسم السابق:
entry-former-until = end:
entry-since = Start
entry-until = End
entry-part-of = Part of
entry-parts = Comprises
entry-preceded-by = Took over from
entry-succeeded-by = Gave way to
entry-related = See also
entry-mentions = In the texts
entry-sources = Sources of the definition
stub-title-article = Article not translated
stub-title-page = Page not translated
stub-title-entry = Entry not translated
stub-article = هذا المقال غير متوفر بالعربية.
stub-page = This page does not exist in English yet.
stub-entry = This entry does not exist in English yet.
read-original = بـ { $language }:
compare = قارن بين النسختين
compare-with = قارن بالنسخة { $language }
translation-machine = ترجمت الآلة هذه النسخة ولم يراجعها أحد بعد.
translation-machine-some = مقاطع ترجمتها الآلة ولم تراجع بعد: { $count }.
translation-stale = تغير الأصل، ومقاطع هنا لا تتبعه بعد: { $count }.
translation-untranslated = مقاطع ما زالت { $language }: { $count }.
translation-absent = مقاطع من الأصل ناقصة هنا: { $count }.
mark-machine = ترجمة آلية
mark-untranslated = غير مترجم
mark-stale = تغير الأصل
mark-mock = ترجمة تجريبية
mark-compare = ، قارن بالأصل
original = الأصل
parallel-title = { $title }: النسختان
parallel-text = كل مقطع إلى جانب ترجمته.
parallel-absent = لا شيء يقابله في هذه النسخة.
mock = ليس للنشر.
mock-text = نصوص تجريبية لا معنى لها.

filter-label = تصفية
filter-all = الكل
filter-reset = عرض الكل
filter-status = درجة الثبوت
filter-period = الفترة
filter-shown = ? من { $count }
search-label = بحث
search-submit = بحث
search-more = المزيد
search-found = { $count ->
    [0] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $shown } نتائج
   *[other] { $shown } نتيجة
}
search-near = قريب
search-failed = فشل
search-no-script = بلا جافاسكربت
search-article = مقال
search-page = صفحة
search-entry = { $kind }
search-event = حدث
search-source = مصدر
search-minor = في من على


corrections-about = ما صُحّح أو وُضّح أو أُضيف بعد النشر. لا يُغيَّر شيء من دون ذكره.
corrections-none = لا تصويبات حتى الآن.
corrections-all = كل التصويبات
latest-change = آخر تغيير
related = اقرأ أيضا
home-actors = من هو من
colon = :

description-articles = مقالات الملف «{ $dossier }» من الأحدث إلى الأقدم.
description-topics = مقالات الملف «{ $dossier }» حسب الموضوع.
description-topic = { $title }: مقالات وأحداث من الملف «{ $dossier }».
description-glossary = أطراف وعمليات ومختصرات وأماكن ومفاهيم الملف «{ $dossier }» مع تعريفاتها.
description-timeline = أحداث الملف «{ $dossier }» بتواريخها ومن يرويها وما هو محل خلاف.
description-sources = مصادر الملف «{ $dossier }» مع نسخها المحفوظة والنصوص التي تستشهد بها.
description-corrections = ما صُحّح أو وُضّح أو أُضيف في الملف «{ $dossier }» بعد النشر.
description-actors = من هو من في الملف «{ $dossier }»: الأطراف والعمليات والأشخاص وما يربط بينهم.
description-places = أماكن الملف «{ $dossier }» وخريطتها.
description-search = البحث في الملف «{ $dossier }».
