### What the theme says to the reader. The syntax is Fluent's (https://projectfluent.org); a dossier can replace any
### message with a file of its own.

## Languages

language-name = English
read-in = Read in English
languages-label = Languages
# “in French”, before or after something else.
in-language = in { $language }
in-language-is = in { $language }:

language-fr = French
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

## Addresses: the site's folders. Changing them changes every address.

path-articles = articles
path-topics = topics
path-timeline = timeline
path-glossary = glossary
path-sources = sources
path-actors = who-is-who
path-places = places
path-corrections = corrections
path-search = search

## The frame of the pages

skip = Skip to content
nav-label = Parts of the dossier
footer-label = Footer
nav-home = Home
nav-articles = Articles
nav-topics = Topics
nav-timeline = Timeline
nav-glossary = Glossary
nav-sources = Sources
nav-actors = Who’s who
nav-places = Places
nav-corrections = Corrections
nav-search = Search
draft = Draft
draft-text = This text is not published. It may change or go away.
untranslated = not translated
not-found = This page does not exist
offline = This page was not kept on this device, and there is no network
quote-open = “
quote-close = ”
close = Close

## Front page and lists

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
    [0] no article
    [one] { $count } article
   *[other] { $count } articles
}
articles-none = No article yet.
topic = Topic

## Articles

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

## In the text

# Between the things of a list.
comma = ,
source-in-short = { $name }, { $date }
cited-at = { $what }, { $locator }
notes = Notes
note-mark = Note { $number }
note-back = Back to the text, note { $number }
source-mark = Source { $number }
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution

## Sources

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

## Figures side by side

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

## Timeline

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

## Glossary

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
entry-former-is = Former name:
# Before a bare date: “end: 2017”.
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

## Pages that are not translated

stub-title-article = Article not translated
stub-title-page = Page not translated
stub-title-entry = Entry not translated
stub-article = This article does not exist in English yet.
stub-page = This page does not exist in English yet.
stub-entry = This entry does not exist in English yet.
read-original = Read in { $language }:

## Translations

compare = Compare both versions
compare-with = Compare with the version in { $language }
translation-machine = This version was translated by machine, and nobody has reviewed it yet.
translation-machine-some = { $count ->
    [one] One passage was translated by machine and has not been reviewed yet.
   *[other] { $count } passages were translated by machine and have not been reviewed yet.
}
translation-stale = { $count ->
    [one] The original has changed since: one passage here does not follow it yet.
   *[other] The original has changed since: { $count } passages here do not follow it yet.
}
translation-untranslated = { $count ->
    [one] One passage is still in { $language }.
   *[other] { $count } passages are still in { $language }.
}
translation-absent = { $count ->
    [one] One passage of the original is missing here.
   *[other] { $count } passages of the original are missing here.
}
# In brackets, after a passage; then, for those who hear it, where the link leads.
mark-machine = machine translation
mark-untranslated = not translated
mark-stale = the original has changed
mark-mock = mock translation
mark-compare = : compare with the original
original = original
parallel-title = { $title } (both versions)
parallel-text = Each passage beside its translation. Figures, timelines, pictures and code are on the pages of the two versions.
parallel-absent = Nothing in this version corresponds to it.
mock = Not to be published.
mock-text = Texts of this site were made by the mock translator, for trials. They mean nothing.
