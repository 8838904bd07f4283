# The command line’s sentences, in English. A message’s name is the code of the finding.

error = error
warning = warning
help = help
did-you-mean = did you mean “{ $name }”?
and-more = … and { $count } more of { $code }

## What a terminal shows while a command works, and after Ctrl-C. The templates are those of indicatif.
progress-files = {"{"}spinner{"}"} files made: {"{"}pos{"}"}, {"{"}elapsed{"}"}
progress-links = {"{"}spinner{"}"} addresses asked for: {"{"}pos{"}"} of {"{"}len{"}"}, {"{"}elapsed{"}"}
progress-import = {"{"}spinner{"}"} raw texts being read: {"{"}len{"}"}, {"{"}elapsed{"}"}
interrupted = interrupted: { $folder } is as it was

## A fault of the program itself.
fault-somewhere = where you got dossier from
fault-on-github = at https://github.com/{ $repository }/issues
fault =
    dossier fell over. The fault is in the program, not in your texts; nothing half-written is left.
      Please report it { $where }, with these lines, and if you may with the text that it was reading:

      dossier { $version }, { $system }, { $machine }
      command: { $command }
      place: { $place }
      what: { $what }

built = { $files ->
    [one] one file
   *[other] { $files } files
  } written to { $folder } in { $seconds } s: { $articles ->
    [one] one article
   *[other] { $articles } articles
  }, { $entries ->
    [one] one entry
   *[other] { $entries } entries
  }, { $events ->
    [one] one event
   *[other] { $events } events
  }
search-built = of them for the search: { $files ->
    [one] one file
   *[other] { $files } files
  }, { $kilobytes } kB before compression
checked = no error in { $files ->
    [one] one file
   *[other] { $files } files
  }
built-articles = article HTML: { $weight } kB of { $limit } ({ $page })
built-other = other pages: at most { $weight } kB ({ $page })
built-totals = style sheets: { $style } kB of { $style_limit }; scripts: { $script } kB of { $script_limit }; fonts: { $font } kB of { $font_limit }; search: { $index } kB, read in parts
built-worker = service worker: { $weight } kB, fetched beside the first page
built-most-requests = requests: at most { $count } of { $limit } ({ $page })
drafts-left-out = { $count ->
    [one] one draft left out
   *[other] { $count } drafts left out
  }; --drafts builds them too
mock-built = NOT TO BE PUBLISHED: { $count ->
    [one] one file holds
   *[other] { $count } files hold
  } texts of the mock engine; every page says so
found = { $errors ->
    [0] no error
    [one] one error
   *[other] { $errors } errors
  }, { $warnings ->
    [0] no warning
    [one] one warning
   *[other] { $warnings } warnings
  }
nothing-written = nothing was written; { $folder } is as it was

symlink = this is a symbolic link to { $target }
    .help = put the file itself here; links are not followed, so that nothing outside the dossier is published
not-a-file = this is { $what ->
    [folder] a folder
    [pipe] a named pipe
    [socket] a socket
   *[device] a device
  }, not a file
    .help = move it out of the dossier
not-a-folder = this is a file where a folder should be
    .help = rename it or move it
unreadable-file = this file cannot be read: { $cause }
    .help = check that it is there and that you are allowed to read it
not-utf8 = this file is not UTF-8: byte { $offset } (line { $line }, column { $column }) starts no character
    .help = save it as UTF-8 in your editor
utf16 = this file is UTF-16
    .help = save it as UTF-8 in your editor
unusable-name = this file’s name cannot be used: { $reason ->
    [not-utf8] it is not UTF-8
    [control] it holds the control character { $codepoint }
    [backslash] it holds a backslash
   *[other] { $reason }
  }
    .help = rename it
too-large = this file has { $size }, the limit is { $limit }
    .help = split it
html-content = HTML files are not published from content/
    .help = write it as Markdown, or put it in static/ if it must be copied as it is
active-content = { $reason ->
    [scripts] this picture holds scripts
   *[kind] files of this sort are not published from content/
  }
    .help = { $reason ->
        [scripts] save it without them, or as PNG
       *[kind] pictures, sound, video, PDF, text and data are; a file that you trust can go to static/
    }
bad-file-name = { $kind ->
    [article] “{ $name }” is not the name of an article: <id>.<language>.md
    [page] “{ $name }” is not the name of a page: <id>.<language>.md
    [markdown] “{ $name }” is Markdown in a folder that has none
   *[other] “{ $name }” is not a file that is used here
  }
    .help = { $kind ->
        [article] the languages are { $languages }; ids are lower-case letters, digits and hyphens
        [page] the languages are { $languages }; ids are lower-case letters, digits and hyphens
        [markdown] articles go to content/articles/, pages directly to content/
       *[other] content/ and its articles/ hold .md files; glossary/ (without subfolders), events/, sources/ and figures/ hold .toml files
    }

toml-syntax = this is not TOML: { $message }
    .help = { $help }
unknown-key = unknown key “{ $key }”
    .help = the keys here are { $expected }
wrong-type = { $expected ->
    [text] this must be a text
    [list] this must be a list
    [number] this must be a number
    [whole] this must be a whole number, not below zero
    [truth] this must be true or false
    [date] this must be a date
    [texts] this must be a text, or a list of texts
    [table] this must be a table
    [tables] this must be a list of tables
    [names] this must be a table with a name in every language
    [words] this must be a table of words
    [advice] nothing says what to write instead of “{ $key }”
   *[other] { $message }
  }
    .help = { $expected ->
        [text] write it between quotation marks: "…"
        [list] write it between brackets, each text between quotation marks: ["…", "…"]
        [number] write digits without quotation marks and spaces: 1200, 12.5
        [whole] write digits without quotation marks and spaces: 1200
        [truth] write true or false, without quotation marks
        [date] write 2022-03-30, or "2022-03" between quotation marks
        [texts] write "…", or ["…", "…"]
        [table] write [{ $key }] on a line of its own, and its keys below it
        [tables] write [[{ $key }]] on a line of its own, before the keys of each
        [names] write [{ $key }] on a line of its own, and a name in every language below it: fr = "…"
        [words] write [{ $key }] on a line of its own, and below it a word a line: "word" = "what to write, or why"
        [advice] write "{ $key }" = "what to write, or why"
       *[other] dossier explain wrong-type shows how each sort of value is written
    }
missing-key = “{ $key }” is missing
    .help = { $what ->
        [title] write title = "…"; articles, pages and events need one in every language
        [date] write date = 2022-03-31; for an article, in any one of its versions
        [who] say who gives the number: here in each language, or once for all with by = "…", the id of an entry of the glossary
        [value] write value = 300, or min = … and max = …
       *[other] it has no default: write it
    }
bad-value = “{ $value }” is not { $expected ->
    [one-of] one of { $options }
    [coordinates] a latitude (-90 to 90) and a longitude (-180 to 180): [14.5, -4.2]
    [sha256] a SHA-256 of 64 hexadecimal digits
    [range] a range: min must not be above max
    [year] a year of four digits, such as 2026
    [picture] a picture: a PNG or a JPEG of static/, such as "card.png"
    [amount] an amount: give value, or min and max
    [percent] a number from 1 to 100
    [width] a width from 16 to 4096
    [text] a text between quotation marks
    [size] a size such as 30 kB or 7.5 kB (1 kB is 1,000 bytes)
   *[other] { $expected }
  }

no-settings = there is no dossier.toml here
    .help = run the command in the dossier’s folder, or name it with --root
no-content = content/ has no article and no page
    .help = write content/index.{ $language }.md, then articles in content/articles/
unknown-language = “{ $language }” is not a language of this dossier
    .help = the languages are { $languages }; they are listed in dossier.toml
duplicate-language = “{ $language }” is listed twice
    .help = delete one of the two
bad-language-tag = “{ $language }” is not a BCP 47 language tag
    .help = write fr, en, ar, fr-CA…
html-text = this is a web page; mentions are looked for in Markdown and plain text
    .help = import it first: dossier import --dry-run
no-language = nothing says in which language this text is
    .help = name it, for example, notes.fr.txt, or give --lang: { $known }
missing-language = { $what } is missing in { $language }

no-front-matter = this file has no front matter
    .help = start it with a line of +++, then title = "…", then another line of +++
yaml-front-matter = front matter is TOML between lines of +++, not YAML between lines of ---
    .help = write +++ instead of ---, and title = "…" instead of title: …
unclosed-front-matter = the front matter has no closing line of +++
    .help = write +++ alone on a line, after the last key and before the text
long-front-matter = the front matter has { $size }, the limit is { $limit }
    .help = the text goes below the closing line of +++
bad-id = “{ $id }” is not an id
    .help = an id is made of lower-case letters a–z, digits and single hyphens
bad-slug = “{ $slug }” cannot be part of an address
    .help = a slug is made of lower-case letters a–z, digits and single hyphens
bad-date = “{ $date }” is not a date: { $reason ->
    [day] that month has no such day
    [month] there is no such month; 21 to 24 are seasons
    [order] it ends before it begins
   *[other] it is not year, month and day as in 2022-03-30
  }
    .help = write 2022-03-30, or an EDTF date in quotes: "2022-03", "2022-04~", "2022-03-27/2022-03-31"
bad-url = “{ $url }” cannot be used as an address: { $reason ->
    [scheme] it does not start with https:// or http://
    [server] a key may go there, so it must be https, or a server on this machine
    [host] it names no host
    [character] it holds a character that cannot stand there
   *[other] { $reason }
  }
    .help = write it whole, with https://
duplicate-id = { $kind } “{ $id }” is defined twice
    .help = give one of the two another id, or delete it
duplicate-slug = this address is already taken: { $address }
    .help = give one of the two another slug
same-title = { $count } pages have titles that give the address { $address }
    .help = their ids were added to it; give each a slug of its own, so that its address stays the same
conflicting-versions = “{ $key }” is not the same in another version
    .help = it holds for all languages: write it in one version only
hidden-character = an invisible character is here ({ $codepoint }); it can make text read otherwise than it is written
    .help = delete it
hidden-character-in-text = an invisible character is here ({ $codepoint }); it can make text read otherwise than it is written
    .help = delete it, unless it is meant

unknown-topic = there is no topic “{ $id }”
    .help = topics are defined in dossier.toml, under [topics.<id>]
unknown-source = there is no source “{ $id }”
    .help = sources are defined in content/sources/
unknown-term = there is no glossary entry “{ $id }”
    .help = entries are the files of content/glossary/
unknown-article = there is no article “{ $id }”
    .help = articles are the files content/articles/<id>.<language>.md
unknown-page = there is no page “{ $id }”
    .help = pages are the files content/<id>.<language>.md
unknown-event = there is no event “{ $id }”
    .help = events are defined in content/events/
unknown-figure = there is no figure “{ $id }”
    .help = figures are defined in content/figures/
empty-figure = the figure “{ $id }” has no row
    .help = write [[figure.row]] with value, source and by for each who gives a number; or take the figure out of the text
unknown-scope = there is no article, page or topic “{ $id }”
    .help = only_in takes ids of articles and pages, and of topics in dossier.toml
draft-reference = “{ $id }” is a draft
    .help = publish it, or delete the link; --drafts builds drafts too
embed-as-link = a figure or a timeline cannot be linked
    .help = embed it: ![]({ $kind }:{ $id }) alone in its paragraph
not-an-embed = only figures, timelines and events can be embedded
    .help = link it: [text](…:{ $id })
wrong-kind = “{ $id }” is of kind { $kind }; { $expected ->
    [place] places takes no other kind than place
    [relation] only an actor, an operation or a person has relations
   *[other] actors takes any kind but place
  }
    .help = { $expected ->
        [place] list it in actors
        [relation] name it in related, or delete the relation
       *[other] list it in places
    }
relation-cycle = { $relation } leads back to where it began: { $chain }
    .help = delete { $relation } in one of these entries
relation-to-itself = “{ $id }” has a relation with itself
    .help = write the id of another entry
relation-dates = this relation ends ({ $until }) before it begins ({ $since })
    .help = mend since or until
relation-twice = { $how ->
    [same] this relation stands in “{ $first }” already, as { $kind }
   *[differs] “{ $first }” says otherwise of this relation: { $kind }, with other dates or the contrary, for the same time
  }
    .help = keep one of the two: it is shown on the pages of both
relation-without-source = nobody says that this entry is { $kind ->
    [allied] allied with
   *[opposed] opposed to
  } “{ $id }”
    .help = add sources = ["…"]
empty-name = “{ $text }” in { $key } has no letter and no digit
    .help = write a name, or delete it
form-claimed-twice = “{ $form }” is claimed by { $first } and by { $second }, in { $language }
    .help = give both entries words that stand near the name, context = ["…"], or articles and topics, only_in = ["…"]; or leave it to one of them, and link the other by hand: [{ $form }](term:{ $second })

quotation-mark = “{ $text }” is shown as text
    .help = a mark stands alone on the first line of its quotation: [!QUOTE] for someone’s exact words, [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION]
raw-html = HTML is shown as text
    .help = use Markdown; if you mean the sign itself, write \<
unsafe-url = a link cannot lead to “{ $url }”
    .help = https:, http:, mailto:, tel: and relative addresses are allowed; within the dossier, term:, article:, page:, event:, source: and topic:
empty-link = this link or image has no target
    .help = write the target between the parentheses: [text](target), ![description](file)
missing-file = there is no file “{ $path }”
    .help = a path starts from the folder of this file; one that begins with / starts from static/
remote-image = this image would be fetched from another site, and that site would learn who reads the page
    .help = save a copy beside this file and name the copy
no-alt-text = this image has no alternative text
    .help = say what it shows: ![A market in Mopti](…), or give alt in the notes beside it; one that says nothing is declared there: decorative = true
broken-image = “{ $path }” cannot be shown: { $reason ->
    [empty] the file is empty
    [other] it is a { $format }, not what its name says
    [cut] the file ends too early
    [pixels] it has { $count } million pixels, over 50
    [bytes] it has { $count } MB, over 20
   *[malformed] it is no { $format }
  }
    .help = { $reason ->
    [other] rename it
    [pixels] make it smaller: 2,400 pixels are wide enough
    [bytes] make it smaller: 2,400 pixels are wide enough
   *[malformed] save it anew with a program for pictures
  }
image-no-credit = nothing says who made this image
    .help = write credit = "…" into { $notes }
image-no-consent = persons can be recognised here, and nothing says that they agreed
    .help = write consent = "…" (who asked, when, or why it is shown nevertheless), or take a picture in which nobody can be recognised
image-metadata = this { $format } says more than it shows: where, when or by whom it was made, and that cannot be taken out
    .help = save it as JPEG, PNG or WebP; those are cleaned when the site is built
picture-notes-alone = these are notes on { $picture }, which is not there
    .help = put the picture beside them, or delete them
unknown-fragment = the page has no “#{ $fragment }”
    .help = give the heading this id: ## The heading {"{"}#{ $fragment }{"}"}
embed-not-alone = an embed must stand alone in its paragraph
    .help = leave a blank line before and after it
bad-citation = “{ $text }” is not a citation
    .help = write [@id], [@id, p. 3] or [@one; @two]
undefined-footnote = the footnote “{ $label }” is not written
    .help = add the line [^{ $label }]: the note
unused-footnote = nothing refers to the footnote “{ $label }”
    .help = write [^{ $label }] where it belongs, or delete the note
title-in-text = the title is the page’s only first-level heading
    .help = write ## instead of #
duplicate-heading-id = two headings have the id “{ $id }”
    .help = change one of the two
heading-ids-disagree = this heading has the id “{ $id }”, and “{ $other }” in { $language }
    .help = give the id in one version only, or the same in both
outline-differs = the headings of this version do not match those in { $language }
    .help = give both the same number of headings, of the same levels, in the same order; until then, links to sections do not match between the two

parity-number = { $side ->
    [both] the { $language } text has the number “{ $source }”, this one “{ $target }”
    [source] the number “{ $source }” of the { $language } text is not here
   *[target] the number “{ $target }” is not in the { $language } text
  }
    .help = write the same number in both; digits and words count alike
parity-date = { $side ->
    [both] the { $language } text has “{ $source }”, this one “{ $target }”
    [source] “{ $source }” of the { $language } text is not here
   *[target] “{ $target }” is not in the { $language } text
  }
    .help = give the same day, month, year and hour in both
parity-link = { $side ->
    [both] the { $language } text links to { $source }, this one to { $target }
    [source] the link to { $source } of the { $language } text is not here
   *[target] the link to { $target } is not in the { $language } text
  }
    .help = link to the same place, or to the same page in this language
parity-citation = { $kind ->
    [place] the { $language } text cites { $source }, this one { $target }
   *[other] { $side ->
        [both] the { $language } text cites { $source }, this one { $target }
        [source] the citation of { $source } in the { $language } text is not here
       *[target] the citation of { $target } is not in the { $language } text
    }
  }
    .help = cite the same sources, at the same pages, in both
parity-note = { $kind ->
    [order] the marks of notes stand in the order { $target } here and { $source } in the { $language } text
   *[other] { $side ->
        [both] the { $language } text has the note { $source }, this one { $target }
        [source] the note { $source } of the { $language } text is not here
       *[target] the note { $target } is not in the { $language } text
    }
  }
    .help = put the same mark at the same passage in both
parity-embed = { $kind ->
    [order] { $target } stands here where the { $language } text has { $source }
   *[other] { $side ->
        [both] the { $language } text shows { $source }, this one { $target }
        [source] { $source }, which the { $language } text shows, is not here
       *[target] { $target } is not shown in the { $language } text
    }
  }
    .help = show the same figures, events, timelines and images in both, in the same order
parity-code = { $kind ->
    [order] the code “{ $target }” stands here where the { $language } text has “{ $source }”
   *[other] { $side ->
        [both] the { $language } text has the code “{ $source }”, this one “{ $target }”
        [source] the code “{ $source }” of the { $language } text is not here
       *[target] the code “{ $target }” is not in the { $language } text
    }
  }
    .help = copy code as it is; it is not translated
parity-table = { $kind ->
    [order] this table has { $target } columns and rows where the { $language } text has one of { $source }
   *[other] { $side ->
        [both] this table has { $target } columns and rows, that of the { $language } text { $source }
        [source] a table of the { $language } text ({ $source } columns and rows) is not here
       *[target] this table is not in the { $language } text
    }
  }
    .help = give both tables the same columns and rows
parity-list = { $kind ->
    [order] the lists stand in another order than in the { $language } text
   *[other] { $side ->
        [both] this list is not built as that of the { $language } text: { $target } items here, { $source } there
        [source] a list of the { $language } text is not here
       *[target] this list is not in the { $language } text
    }
  }
    .help = give both lists the same items, numbered or not, at the same depth
parity-segment = { $side ->
    [source] a passage of the { $language } text has no counterpart here: “{ $source }”
   *[target] this passage has no counterpart in the { $language } text: “{ $target }”
  }
    .help = translate it, or take it out of the other version
parity-term = “{ $source }” is in the { $language } text, and no name of it is here
    .help = name it: { $wanted }
parity-acronym = “{ $target }” is the acronym in { $language }; here it is “{ $wanted }”
    .help = write { $wanted }; if “{ $target }” is in use in this language too, list it in the entry
parity-length = this passage is much { $kind ->
    [short] shorter
   *[long] longer
  } than that of the { $language } text
    .help = look whether something is missing or was added
parity-word-twice = “{ $target }”: a word stands twice
    .help = delete one of the two
parity-balance = { $target } has no other half here
    .help = open and close brackets and quotation marks in pairs, as the source does
parity-ending = this ends with “{ $target }”, the { $language } text with “{ $source }”
    .help = end both alike: a question, a statement, a colon
parity-markup = “{ $target }” was left behind in the text
    .help = delete it, or write the character that it stands for
parity-foreign = { $side ->
    [both] the { $language } text marks { $source } as another language, this one { $target }
    [source] { $source }, marked as another language in the { $language } text, is not here
   *[target] { $target } is not marked as another language in the { $language } text
  }
    .help = mark the same words in both
parity-untranslated = this is the { $language } text, not its translation
    .help = translate it
parity-typography = { $kind ->
    [number] “{ $target }” is not written as numbers are in this language
    [spaces] there are two spaces in a row
    [english-quotes] { $target } is not a quotation mark of this language
    [guillemets] { $target } is not a quotation mark of this language
   *[space] there is a space before “{ $target }”
  }
    .help = { $kind ->
        [number] French writes 12 500 and 12,5; English 12,500 and 12.5
        [spaces] leave one
        [english-quotes] write « … », and “ … ” only inside them
        [guillemets] write “ … ”
       *[space] delete it
    }

unknown-theme = there is no theme “{ $name }”
    .help = put it in themes/{ $name }/, or use the built-in theme carnet
template-syntax = { $message }
template-failed = { $message }
    .help = this happened while making the page { $page }
strings-syntax = { $message }
missing-string = the string “{ $key }” is missing in { $language }
    .help = add it to { $file }
output-collision = two files would be written to { $path }
    .help = change the slug of one page, or rename the file in static/; upper and lower case count as the same
bad-output-path = “{ $path }” cannot be the name of a file: { $reason }
    .help = change the slug, the title or the file name that it is made from
card-script = some pages get no card: its font lacks characters of their titles
    .help = links to them are shown without a picture; name one with image = "…" under [site] in dossier.toml
mock-text = texts of the mock engine stand in this file ({ $count }): it must not be published
    .help = have them translated anew, or write them; to see the site all the same, build it with --allow-mock
translated-from = translated_from says { $language }, and there is no version in that language
    .help = write the language of the version that this one was translated from, or delete the line

raw-empty = there is no text in this file
    .help = check the file; nothing was made of it
raw-binary = this file is not a text
    .help = text (.txt), HTML and Markdown can be imported; copy the text out of a PDF or a Word file first
raw-no-article = there is no article in this file, only what surrounds one
    .help = if a rule took the text for a label, keep it: --keep NAME-OF-THE-RULE, or --keep "words of the line"
raw-language = the language of this text is not clear
    .help = say it: { $option }
raw-date = it is not known when “{ $title }” was published
    .help = write it in the front matter, whose comments say what the text shows; or give it with --date, for a file with one article
import-one-article = { $option } is for one article, and there are { $count }
    .help = import the files one by one, or leave { $option } out
import-taken = there is something with the id “{ $id }” already
    .help = choose another id; nothing is written over what exists
import-rule = this rule cannot be used: { $message }
    .help = docs/import.md has the format of import.toml

table-empty = there is no row in this table
    .help = the first line names the columns, and each line after it is an entry in one language
table-binary = { $what ->
    [spreadsheet] this is the file of a spreadsheet program, not CSV
   *[other] this file is not a text
  }
    .help = save the table as CSV, in UTF-8
table-header = the header names no column “{ $missing }”
    .help = a table needs lang, and id, name or acronym; docs/terms-exchange.md lists the columns
table-column = the column “{ $column }” is not read
    .help = docs/terms-exchange.md lists the columns; delete it or leave it
table-column-twice = the column “{ $column }” stands here twice
    .help = delete one of the two
table-quote = this cell begins with a quote and does not end with it
    .help = write a quote in a quoted cell twice: "the ""junta"" said"
table-row = this is cell { $cells } of a row, and the header names { $columns } columns
    .help = put quotes around a cell that holds what parts two cells
table-cell = this row has no { $missing ->
    [lang] language
    [name] name
   *[other] id
  }
    .help = { $missing ->
        [lang] write the tag of a language in the column lang
        [name] fill the column name or acronym
       *[other] none can be made of the name: write one in the column id, of letters a–z, digits and single hyphens
    }
table-conflict = “{ $column }” of “{ $id }” is not the same in another row
    .help = it holds for all languages: write it in one row of the entry, or the same in all
table-twice = there are two rows for “{ $id }” in { $language }
    .help = put them together in one; for another entry, give another id
table-date = “{ $date }” is not a date: { $reason ->
    [day] that month has no such day
    [month] there is no such month; 21 to 24 are seasons
    [order] it ends before it begins
   *[other] it is not year, month and day as in 2022-03-30
  }
    .help = write 2022-03-30, 2022-03, 2022, or another date in EDTF; a spreadsheet rewrites dates unless the column is formatted as text

export-markup = the template of { $page } does not make well-formed XML: { $message }
    .help = an EPUB is made of XML: in the theme’s templates, close every element (<br/>) and give every attribute a value
timeline-syntax = { $reason ->
    [events] there is no event in this file
   *[json] this is not JSON that TimelineJS reads: { $message }
  }
    .help = a timeline is the JSON of TimelineJS 3, an object with “events”, or its spreadsheet saved as CSV; docs/timeline-exchange.md describes both
timeline-header = the header names no column “{ $missing }”
    .help = a timeline needs the columns Year and Headline; docs/timeline-exchange.md lists all
timeline-date = this is not a date: { $reason ->
    [no-year] there is no year
    [no-month] a day without a month
    [bad-month] there is no such month
    [no-day] a time without a day
    [number] “{ $words }” is not such a number
    [day] that month has no such day
    [month] there is no such month; 21 to 24 are seasons
    [order] it ends before it begins
   *[other] it is not year, month and day as in 2022-03-30
  }
    .help = an event has at least a year, then a month from 1 to 12 and a day; what is approximate goes into the display date
timeline-headline = this event has no headline
    .help = give each event a headline: it is the title of the event in the dossier
timeline-twice = there are two events with the id “{ $id }”
    .help = give each its own id, or none: then one is made of the headline
timeline-left = { $what ->
    [eras] the eras of the timeline are not taken over
    [column] the column “{ $words }” is not read
    [markup] not taken over, but for the words in it: { $words }
    [media] not taken over: { $words }
    [group] no topic of the dossier is called “{ $words }”
    [words] the words for the date are not understood: “{ $words }”
    [topics] unknown topics: { $words }
    [actors] unknown actors: { $words }
    [places] unknown places: { $words }
    [sources] unknown sources: { $words }
   *[article] unknown article: { $words }
  }
    .help = { $what ->
        [eras] an era can be an event with a first and a last day
        [column] docs/timeline-exchange.md lists the columns; delete it or leave it
        [words] the date is that of the numbers; write what is approximate in EDTF, such as 2022-04~, into the draft
       *[other] it stands in a comment of the draft
      }

exchange-syntax = { $reason ->
    [doctype] the file declares entities of its own
    [entity] the entity &{ $message }; is not one of XML’s own
    [depth] elements stand more than { $message } deep within each other
    [encoding] the file says that it is in { $message }
    [character] the character { $message } cannot stand in XML
    [truncated] the file ends before its elements do
    [po] this line cannot be read
   *[xml] the XML cannot be read: { $message }
  }
    .help = { $reason ->
        [doctype] a translation program writes none: take the file as it was exported
        [entity] write the character itself
        [encoding] save the file in UTF-8
        [po] every text stands between quotes after msgctxt, msgid or msgstr, with \" for a quote
       *[other] nothing of the file was taken: export it from the translation program again
      }
exchange-format = { $wanted ->
    [xliff] this is not XLIFF 2.0 or 2.1, but “{ $root }” in version “{ $version }”
    [tmx] this is not TMX 1.4, but “{ $root }” in version “{ $version }”
   *[po] this is not a PO file: it has no entry
  }
    .help = { $wanted ->
        [xliff] XLIFF 1.2 is not read: have the program give back the format that it was given
       *[other] say which format it is with --format
      }
exchange-language = “{ $tag }” is not a language of the dossier
    .help = XLIFF names them in srcLang and trgLang, PO in Language and X-Source-Language
exchange-unit = { $reason ->
    [name] the dossier has no text “{ $name }”
    [direction] “{ $name }” is not translated between these languages
   *[id] the id “{ $id }” is none that was exported
  }
    .help = the translation was left out; ids, contexts and names of files must come back as they were exported
exchange-source = { $reason ->
    [edited] { $name }, { $path }: the file has another source text under this id than was exported
   *[changed] { $name }, { $path }: the source has changed since the export
  }
    .help = the translation was left out; export again, and carry it over
exchange-twice = { $name }, { $path }: the file has another translation of this text
    .help = the first was taken; leave one
exchange-refused = the translation does not fit: { $reason ->
    [empty] it says nothing
    [identical] it is the source text
    [foreign] it has a tag of its own, { $detail }
    [missing] placeholder { $detail } is lost
    [twice] placeholder { $detail } stands there twice
    [nesting] its placeholders overlap
    [empty-pair] nothing stands inside placeholder { $detail }
    [structure] it would change the Markdown around it
    [numbers] the numbers differ: { $detail }
    [hidden] it holds the hidden character { $detail }
   *[malformed] its markup cannot be read
  }
    .help = every placeholder of the source stands in the translation once; correct it and import again
exchange-conflict = { $reason ->
    [unsure] { $name }, { $path }: “{ $given }” may belong to a text that stands in the translation alone
    [stale] { $name }, { $path }: “{ $given }” is for a source that has changed, where a person wrote “{ $there }”
   *[person] { $name }, { $path }: the file says “{ $given }”, a person wrote “{ $there }”
  }
    .help = { $reason ->
        [stale] nothing was changed; set the unit to reviewed or final and import again, or edit the file
       *[other] nothing was changed; to take it over, edit the file
      }

import-new = { $parts ->
    [one] { $raw }
   *[other] { $raw }, article { $part } of { $parts }
  }
import-unchanged = { $raw }: imported before, as { $id }; nothing to do
import-changed = { $raw }{ $parts ->
    [one] {""}
   *[other] {""}, article { $part } of { $parts }
  }: another version of it was imported before; nothing is written. To take changes over, edit the article:
import-title = title
import-id = id
import-date = date
import-authors = authors
import-left-out = left out
import-doubtful = look at
import-dated = events
import-events = { $count ->
    [one] one draft event
   *[other] { $count } draft events
  }
import-entries = glossary
import-unknown = unknown
import-writes = writes
import-nothing = {""}
import-passed-over = { $count ->
    [one] one other file in the folders was passed over
   *[other] { $count } other files in the folders were passed over
  }: only .txt, .md and .html are looked for, and no README; name a file to import it whatever it is called
import-written = { $articles ->
    [0] no new article
    [one] one article imported
   *[other] { $articles } articles imported
  }{ $files ->
    [0] {""}; nothing was written
   *[other] {""}, { $files } files written; the drafts are built with --drafts
  }
import-would-write = { $articles ->
    [0] no new article
    [one] one article would be imported
   *[other] { $articles } articles would be imported
  }, { $files } files would be written (--dry-run)

import-date-given = given with --date
import-date-markup = from the page’s markup
import-date-written = “{ $words }”, line { $line }
import-date-inferred = inferred from “{ $words }”, line { $line }: check it
import-date-unknown = not known{ $line ->
    [0] {""}
   *[other] {""}; line { $line } only says “{ $words }”
  }; write when the text was published (2022-05-12, "2022-05", "2022-05?")
import-date-not-before = Not before { $date }: “{ $words }”, line { $line }
import-date-by-order = By its place on the page: { $from } to { $to }
import-date-candidates = One of: { $dates }
import-date-suggestion = Perhaps { $date }: “{ $words }”
import-title-from-text = The text has no title: this is its beginning. Write one.
import-title-from-file = The text has no title: this is the name of the file. Write one.
import-topics-proposed = The page files it under: { $topics }. Topics must be in dossier.toml.
import-source-comment = Made by dossier import from { $raw }. Complete it: where it was published, by whom.
import-report-comment = What dossier import found in { $raw }, and everything that is not in the article. No page is made of this file.
import-report-left-out = Lines that are not in the text. Those with used = true went into the title, the authors, the source.
import-report-doubtful = Lines of the text that may not belong to it.
import-events-comment = Dated statements in { $raw }. Delete those that are no events, rewrite the others, then write draft = false.
import-events-open = Without a date:
import-event-needs-date = it depends on when the text was published
import-event-needs-day = it depends on the day on which the text was published
doubt-label = looks like a label of the page
doubt-after-text = stands after the text
doubt-short-line = is no sentence
import-stub-definition = To write: one to three sentences, with sources; then delete draft = true.
import-event-place = line { $line }: “{ $words }” ({ $rule })
import-event-quoted = it counts from the day of the quoted words
import-event-ambiguous = it may be before or after the publication
import-event-weekday-differs = the day of the week is not that of the date
import-event-impossible = there is no such day
import-no-change = no difference in the article

scan-linked = linked
scan-heading = in a heading
scan-link = in a link
scan-by-hand = left out by hand
scan-code = in code
scan-alt-text = in the description of an image
scan-quotation = in a quotation
scan-table = in a table
scan-repeated = repeated
scan-own-entry = its own entry
scan-undecided = several entries have this name, or it asks for other words near it

audited = { $count ->
    [0] nothing to look at
    [one] one thing to look at
   *[other] { $count } things to look at
  }
audit-undecided-title = Names of which the text does not say whose they are
audit-undecided = “{ $form }” may be { $others }: name one of them before, give context words, or write [{ $form }](term:id)
audit-sentence-start-title = Mentions that begin a sentence, and may be the common word
audit-sentence-start = “{ $form }” was taken for { $id }; if it is the common word, write [{ $form }](term:)
audit-lower-case-title = Names that the texts also write in lower case
audit-lower-case = “{ $form }” is { $id }, and { $count ->
    [one] stands once in lower case
   *[other] stands { $count } times in lower case
  }, first here: look whether these are mentions
audit-nearly-equal-title = Names that are nearly equal
audit-nearly-equal = “{ $form }” of { $id } and “{ $other }” of { $others }, in { $lang }: one thing or two?
audit-unknown-acronym-title = Acronyms that no entry explains
audit-unknown-acronym = { $form }: { $count }×, in { $lang } · { $kind }
audit-unknown-acronym-expanded = { $form } ({ $expansion }): { $count }×, in { $lang } · { $kind }
audit-unknown-name-title = Names that no entry explains
audit-unknown-name = { $form }: { $count }×, in { $lang } · { $kind }
audit-missing-language-title = Entries without one of the languages
audit-missing-language = { $id } has no [{ $lang }]
audit-draft-title = Entries that wait for a person
audit-draft = it says draft = true
audit-languages-differ-title = Entries whose languages do not have the same sort of data
audit-languages-differ = { $id } has “{ $form }” in { $others } and not in { $lang }
audit-unused-entry-title = Entries that no text speaks of
audit-unused-entry = { $id }, in { $lang }
audit-unused-form-title = Names that no text uses
audit-unused-form = { $id }, in { $lang }: { $forms }
show-draft = { $path } is a draft, or has an error, and no text is linked to it: complete it, and delete the line draft = true
show-name = name
show-acronym = acronym
show-alias = other name
show-form = inflected form
show-former = former name
show-surname = surname, after the whole name
show-never = never linked by itself
show-except = not the entry
show-mentions = { $count ->
    [0] no text speaks of it
    [one] one mention
   *[other] { $count } mentions
  }
stub-empty = an entry needs a name with letters or digits, and without control characters
stub-known = “{ $name }” is a name of { $id } already: nothing was written
stub-taken = { $path } is there already: nothing was written
stub-written = { $path } was written as a draft ({ $count ->
    [0] no text has the name yet
    [one] the texts have the name once
   *[other] the texts have the name { $count } times
  }): complete it, then delete the line draft = true

terms-import-comment = From a table, by dossier terms import. Read it, complete it, then delete the line draft = true.
terms-import-definition = To write: one to three sentences, with sources.
terms-import-new = { $path }: a new draft ({ $languages })
terms-import-changed = { $path }: the table says something else; nothing is written. To take it over, edit the file:
terms-import-addition = to paste:
terms-import-nothing = (nothing)
terms-import-done = { $new ->
    [0] no new entry
    [one] one new entry written, a draft until you delete draft = true
   *[other] { $new } new entries written, drafts until you delete draft = true
  }; { $unchanged } unchanged, { $changed ->
    [0] none that differs
    [one] one that differs
   *[other] { $changed } that differ
  }
terms-import-would-do = { $new ->
    [0] no new entry
    [one] one new entry would be written, as a draft
   *[other] { $new } new entries would be written, as drafts
  }; { $unchanged } unchanged, { $changed ->
    [0] none that differs
    [one] one that differs
   *[other] { $changed } that differ
  } (--dry-run)
terms-import-stopped = nothing was written: mend the table and import it again
terms-exported = { $entries ->
    [one] one entry
   *[other] { $entries } entries
  } written to { $file }
terms-export-stopped = nothing was exported: an entry that cannot be read would be missing

# ---- books and archives
export-written = { $file }, { $size }
export-stopped = nothing was exported

# ---- timelines
timeline-import-comment = From { $file }, by dossier timeline import. Read it, add sources, then delete the line draft = true.
timeline-import-new = { $id }: new ({ $date }), { $title }
timeline-import-changed = { $id }: the file says something else; nothing is written. To take it over, edit the event:
timeline-import-addition = to paste:
timeline-import-done = { $new ->
    [0] no new event
    [one] one new event written to { $path }, a draft until you delete draft = true
   *[other] { $new } new events written to { $path }, drafts until you delete draft = true
  }; { $unchanged } unchanged, { $changed ->
    [0] none that differs
    [one] one that differs
   *[other] { $changed } that differ
  }
timeline-import-would-do = { $new ->
    [0] no new event
    [one] one new event would be written to { $path }, as a draft
   *[other] { $new } new events would be written to { $path }, as drafts
  }; { $unchanged } unchanged, { $changed ->
    [0] none that differs
    [one] one that differs
   *[other] { $changed } that differ
  }
timeline-import-stopped = nothing was written: mend the file and import it again
timeline-exported = { $events ->
    [one] one event
   *[other] { $events } events
  } written to { $file }
timeline-export-stopped = nothing was exported: an event that cannot be read would be missing
timeline-left-out = left out: { $id } ({ $date }), { $reason ->
    [calendar] for a calendar has only days
    [language] which does not exist in { $language }
   *[other] whose date has no year
  }

# ---- translations

built-page-heavy = { $page } weighs { $weight } kB after gzip, over the { $limit } kB of an article
    .help = split the text, or set html in [budgets] of dossier.toml
built-style-heavy = the style sheets weigh { $weight } kB after gzip, over { $limit } kB: { $page }
    .help = take out what no page needs, or set style in [budgets] of dossier.toml
built-script-heavy = the scripts weigh { $weight } kB after gzip, over { $limit } kB: { $page }
    .help = take out what no page needs, or set script in [budgets] of dossier.toml
built-font-heavy = fonts weigh { $weight } kB after gzip, over { $limit } kB: { $page }
    .help = name fonts that readers have, or set font in [budgets] of dossier.toml
built-requests = { $page } makes a browser fetch { $count } files at once, over { $limit }: { $requests }
    .help = join files, give pictures loading="lazy", or set requests in [budgets] of dossier.toml
built-third-party = a browser would fetch { $what } from another site ({ $page }{ $more ->
    [some] {" "}and { $others } more
   *[none] {""}
  })
    .help = put a copy into the dossier: that site would learn who reads the page
built-inline-script = a script is written into the page: { $what } ({ $page }{ $more ->
    [some] {" "}and { $others } more
   *[none] {""}
  })
    .help = move it to a file of the theme: the policy of the page lets none run that is not
built-inline-style = a style is written into the page: { $what } ({ $page }{ $more ->
    [some] {" "}and { $others } more
   *[none] {""}
  })
    .help = move it to the style sheet: the policy of the page lets none work that is not there
built-policy = { $what ->
    [missing] the page has no content security policy
    [late] the content security policy comes after what it should govern
   *[other] the content security policy is weak: { $what }
  } ({ $page }{ $more ->
    [some] {" "}and { $others } more
   *[none] {""}
  })
    .help = put <meta http-equiv="Content-Security-Policy" content="default-src 'none'; …"> right after the charset, as base.html does

memory-line = { $reason ->
    [key] this line of the memory has a source text that its key does not fit
    [conflict] a conflict of git was left in the memory
   *[json] this line of the memory cannot be read: { $message }
  }
    .help = { $reason ->
    [key] delete the line; the next dossier translate writes it anew. A translation may be edited (tgt), a source may not
    [conflict] keep the lines of both sides and delete the marks: each line is a segment of its own
   *[json] each line is one JSON object with k, n, src, tgt, o; mend it or delete it. Until then this memory is not written
  }
unknown-text = there is no text “{ $name }” with a translation
    .help = give the file of a translation (content/articles/moura.en.md) or a name that dossier translate status prints
draft-refused = not translated, { $reason ->
    [empty] the engine answers with an empty text
    [identical] the engine answers with the source text
    [malformed] the engine’s markup cannot be read
    [foreign] the engine has put in a tag of its own, { $what }
    [missing] the engine has lost placeholder { $what }
    [twice] the engine has doubled placeholder { $what }
    [nesting] the engine has crossed placeholders
    [empty-pair] the engine has emptied placeholder { $what }
    [numbers] the engine’s numbers are others: { $what }
   *[structure] the translation does not fit into the Markdown around it
  }
    .help = translate it by hand; what stands there is as it was
unaligned = it is not clear what this belongs to in the other language; nothing was guessed
    .help = give headings the same {"{"}#id{"}"}, put the paragraphs in the same order, or complete what is missing, then run dossier translate again
stale-translation = the original has changed since this was translated; it stays as a person wrote it
    .help = see the change with dossier translate diff, edit it, then dossier translate review
orphan-translation = what this was translated from is gone, and it could not be taken out
    .help = delete it by hand if it has no place here any more

translate-nothing = no text with a translation is meant by this
translate-plan = { $name } ({ $from } → { $to }): { $send } to send, { $characters } characters{ $known ->
    [0] {""}
   *[other] ; { $known } known already
  }{ $learn ->
    [0] {""}
   *[other] ; { $learn } to record
  }{ $remove ->
    [0] {""}
   *[other] ; { $remove } to take out
  }
translate-plan-all = { $send ->
    [0] nothing to send
    [one] one segment to send
   *[other] { $send } segments to send
  }, { $characters } characters; nothing was sent or written
translate-usage = { $engine }: { $used } of { $limit } characters used; this run needs { $cost }
translate-usage-short = { $engine }: { $used } of { $limit } characters used; this run needs { $cost } and will stop when they are used up
translate-bar = {"{"}prefix{"}"} segments of {"{"}msg:20{"}"} {"{"}bar:24{"}"} {"{"}pos{"}"} of {"{"}len{"}"} characters, {"{"}eta{"}"} left
translate-done = { $put ->
    [0] nothing to translate
    [one] one segment translated
   *[other] { $put } segments translated
  }{ $files ->
    [0] {""}
    [one] {" "}in one file
   *[other] {" "}in { $files } files
  }; { $requests ->
    [0] nothing was sent
    [one] one request
   *[other] { $requests } requests
  }{ $requests ->
    [0] {""}
   *[other] , { $characters } characters sent{ $billed ->
        [none] {""}
       *[other] , { $billed } billed
      }
  }
translate-learned = { $count ->
    [one] one translation recorded as a person’s
   *[other] { $count } translations recorded as a person’s
  }
translate-untouched = { $count ->
    [one] one segment is
   *[other] { $count } segments are
  } still in the original’s language
translate-limit = stopped: more than { $limit } characters would have been sent; what was done is kept
translate-status-all = { $percent } % of { $segments } segments; { $stale } missing, stale or in conflict
translate-reviewed = { $file }: { $count ->
    [0] nothing new to record
    [one] one segment recorded as reviewed
   *[other] { $count } segments recorded as reviewed
  }{ $left ->
    [0] {""}
    [one] ; one is left
   *[other] ; { $left } are left
  }
translate-diff = { $count ->
    [0] nothing has changed since it was translated
    [one] one segment
   *[other] { $count } segments
  }
diff-old = original before
diff-new = original now
diff-target = translation
diff-other = another translation
diff-suggestion = suggestion
translate-gc = { $count ->
    [0] nothing to forget
    [one] one line forgotten
   *[other] { $count } lines forgotten
  }
translate-gc-would = { $count ->
    [0] nothing to forget
    [one] one line would be forgotten
   *[other] { $count } lines would be forgotten
  }
export-one-direction = these texts go in several directions: say which with --from and --to
import-which-format = of which format is { $file }? Give it the ending .xlf, .tmx or .po, or say --format xliff, tmx or po
import-unreadable = { $file } cannot be read
translate-imported = { $put } taken over, { $confirmed } confirmed, { $remembered } remembered; { $unchanged } unchanged, { $untranslated } without a finished translation, { $elsewhere } of other texts
translate-import-would = { $put } would be taken over, { $confirmed } confirmed, { $remembered } remembered; { $unchanged } unchanged, { $untranslated } without a finished translation, { $elsewhere } of other texts; nothing was written

serve-address = { $address }   (Ctrl-C ends it)
serve-port-taken = port { $port } is taken; the next free one is used
serve-polling = the system does not tell of changes ({ $reason }); the dossier is looked at every { $milliseconds } ms
serve-polls = the dossier is looked at every { $milliseconds } ms
serve-made = { $pages ->
    [one] one page
   *[other] { $pages } pages
  } ready in { $milliseconds } ms; changes are shown when you save
serve-made-again = made again in { $milliseconds } ms
serve-drafts-left-out = { $count ->
    [one] one draft is left out
   *[other] { $count } drafts are left out
  }
serve-kept = the browser still shows the last good site
serve-nothing = there is no site to show yet; it comes as soon as this is mended
serve-not-opened = the browser could not be opened ({ $cause }); open the address yourself
serve-ended = ended
preview-close = Close
preview-copy = Copy
preview-copied = Copied
preview-editor = Open in the editor
preview-errors = There are errors
preview-warnings = There are warnings
preview-kept = The page behind is the last good one.
preview-source = Where this is written
preview-nothing = There is no page to show yet.
# ---- levels and silences
unknown-code = there is no code “{ $code }”
    .help = dossier explain --all lists the codes
bad-level = “{ $value }” is not a level
    .help = write "off", "warning" or "error"
firm-code = “{ $code }” cannot be lowered
    .help = mend what it finds; dossier explain { $code } says why
allow-without-reason = { $what ->
    [code] this comment names no code
   *[reason] this comment does not say why
  }
    .help = write dossier-allow: { $code }: the reason
unused-allow = nothing here is silenced: { $where ->
    [file] no { $code } is found in this file
   *[line] no { $code } is found in what this comment stands before, or on its line
  }
    .help = delete the comment, or move it to the finding

explain-list = dossier explain --all lists all codes
area-files = Files
area-settings = Settings and TOML
area-texts = Front matter and data
area-references = References between texts
area-markdown = Markdown: links, images, notes, headings
area-parity = Two languages
area-site = Themes and the finished site
area-translations = Translations
area-import = Raw texts and tables
area-exchange = Files of other programs
area-checks = Levels and silences
level-firm = *Error. Nothing lowers it.*
level-error = *Error. In dossier.toml, under [checks], `{ $code } = "warning"` or `"off"` lowers it.*
level-warning = *Warning. In dossier.toml, under [checks], `{ $code } = "error"` or `"off"` changes that.*
manual-head =
    # What dossier finds

    Every finding has a code, printed in brackets: `error[unknown-term]`. `dossier explain unknown-term` prints the page that
    stands here. This text is made from the doc comments of `src/diagnostic/code/`; en français : [checks.fr.md](checks.fr.md).

    The level of most findings can be changed, and one that does not count in one place can be silenced there, with a
    reason: [content.md](content.md#levels-and-silences).
## A fault of the program itself.
fix-nothing = nothing that can be fixed safely
fix-ask = write { $files ->
    [one] this file
   *[other] these { $files } files
  }? [y/N]
fix-not-written = nothing was written: --fix --write writes { $files ->
    [one] this file
   *[other] these { $files } files
  }
fix-written = { $files ->
    [one] one file was
   *[other] { $files } files were
  } fixed
explain-more = dossier explain { $code } says more

# ---- init, new, schemas, completions, man
start-slip = a template of this program cannot be filled: { $message }. Please report it
init-done = { $count ->
    [one] one file written
   *[other] { $count } files written
  } in { $folder }
init-kept = left as it was: { $file }
init-foreign = texts in these languages are in English, to be translated: { $languages }
init-next = next:
    { $step ->
        [there] {"  "}cd { $folder }
       *[here] {"  "}dossier check
    }
    {"  "}dossier serve
    {"  "}dossier new article "…"
init-dossier-there = there is a dossier in { $folder } already: its dossier.toml is left as it is.
    {"  "}= add to it: dossier new article "…"
init-in-the-way = nothing was written, because these files are in { $folder } already:
    {"  "}{ $files }
    {"  "}= move them away, or write only the others: --keep
init-no-language-tag = “{ $language }” is not a BCP 47 language tag
    {"  "}= write fr, en, ar, fr-CA…
init-language-twice = “{ $language }” is given twice
new-written = written: { $path }
new-added = “{ $id }” added at the end of { $path }
new-near = there is “{ $near }” already, in { $file }: did you mean that?
new-next = { $kind ->
    [article] it is a draft: dossier serve shows it; delete draft = true to publish it
    [page] it is a draft: dossier serve shows it; delete draft = true to publish it
    [term] write the definition, then delete draft = true: until then nothing is linked to it
    [event] write the text and name a source, then delete draft = true
    [source] cite it in a text: [@{ $id }]
    [figure] add the rows, then show it in a text: ![](figure:{ $id })
   *[added] complete it: it is published with the rest of the file
  }
new-no-name = give a name with letters in it, on one line
new-no-id = no id can be made of “{ $name }”: give one with --id, of letters a–z, digits and hyphens
new-bad-id = “{ $id }” is not an id: it is made of lower-case letters a–z, digits and single hyphens
new-language = “{ $language }” is not a language of this dossier; they are { $languages }
new-exists = nothing was written, because this is there already: { $paths }
    {"  "}= give another id with --id, or only the languages that are missing with --lang
new-taken = { $kind ->
    [event] there is an event “{ $id }” already, in { $file }
    [source] there is a source “{ $id }” already, in { $file }
   *[figure] there is a figure “{ $id }” already, in { $file }
  }
    {"  "}= give another id with --id
new-known = “{ $name }” is a name of the entry “{ $id }” already: content/glossary/{ $id }.toml
new-option = --{ $option } is not for { $kind ->
    [article] an article
    [page] a page
    [term] a term
    [event] an event
    [source] a source
   *[figure] a figure
  }
    {"  "}= { $option ->
        [into] events, sources and figures stand in files that hold several
       *[kind] it says what a term is: actor, person, place…
    }
new-into = “{ $file }” is not a file that this can be added to
    {"  "}= name a .toml file of { $folder }
new-into-picture = “{ $file }” says what the picture { $picture } shows, so nothing is added to it
    {"  "}= name another .toml file of { $folder }
new-into-broken = { $file } is not TOML that can be read, so nothing is added: { $message }
    {"  "}= dossier check says where
edit-no-editor = no editor to open: set $VISUAL or $EDITOR; the files are written
edit-unreadable = the command of the editor cannot be read: { $line }; the files are written
edit-failed = the editor { $program } ended with a problem: { $problem }; the files are written
schemas-done = schemas: { $new } written, { $renewed } renewed
schemas-foreign = { $file } was not written by dossier, and is left as it is; nothing was written
man-written = { $count ->
    [one] one manual page
   *[other] { $count } manual pages
  } written in { $folder }

# ---- what an editor should look at (src/check)
impossible-weekday = “{ $text }”: in { $year } that day was a { $right }, not a { $said }
    .help = { $near ->
        [none] mend the day of the week or the date
       *[other] mend the day of the week or the date; it was a { $said } in { $near }
    }
impossible-date = “{ $text }”: that month has { $last } days
    .help = write the day that the source gives
heading-skips-level = this heading leaves out a level
    .help = write { $wanted } instead of { $is }
straight-quote = this { $mark } stays straight on the page: it pairs up with no other
    .help = close or open the quotation, or write the mark itself: “ ” ‘ ’
unpaired-quote = this { $mark } has no { $other }
    .help = write { $other } where the quotation begins or ends
space-before-mark = a space before “{ $mark }”
    .help = take the space out
style-word = the house’s list has “{ $word }”: { $advice }
    .help = write otherwise, or quote whose word it is; the list is [style] in dossier.toml
number-without-source = “{ $number }”: a number in a paragraph that cites nothing
    .help = cite who says so: [@source]
quotation-without-speaker = nothing says whose words these are
    .help = end the quotation with a paragraph “> — who, when [@source]”
quotation-without-source = { $words } words of somebody, in a paragraph that cites nothing
    .help = cite where they were said: [@source]
unused-source = nothing uses the source “{ $id }”
    .help = cite it where it belongs: [@{ $id }]; or take it out
source-not-archived = no copy of “{ $id }” is kept
    .help = write archived_url = "…" and archived_at, or sha256 of a copy of your own; to look for one: https://web.archive.org/web/*/{ $url }
single-source = { $what ->
    [event] this event is contested and rests on one source, { $source }
   *[figure] all rows of this figure rest on one source, { $source }
  }
    .help = add what the other side, or somebody else, says
event-without-source = nothing says who reports the event “{ $id }”
    .help = write sources = ["…"], or cite a source in its text
event-outside-span = { $key ->
    [since] { $date }, but “{ $entry }” begins only in { $bound }
   *[until] { $date }, but “{ $entry }” ended in { $bound }
  }
    .help = mend the date, mend { $key } of the entry, or name what existed then
figure-text-disagrees = “{ $number }” here, { $value } in the figure “{ $figure }” beside it
    .help = look it up in the source, and write the same in both
correction-after-update = a correction of { $date }, but { $key } is { $shown }
    .help = write updated = { $date }
published-in-future = { $key } is { $date }, a day that has not come
    .help = write the day on which you publish, or draft = true until then
dead-link = { $why ->
    [status] the server answers { $status } to { $url }
    [timeout] nothing came in time from { $url }
    [loop] { $url } leads round in a circle
    [refused] { $url } is on this machine or in a private network
    [unknown] nothing is known of { $url }, it cannot be asked for: { $cause }
   *[unreachable] { $url } cannot be reached: { $cause }
  }
    .help = { $copy ->
        [own] a copy is kept: { $archive }
       *[look] write the new address, or look for a copy: { $archive }
    }
moved-link = { $url } has moved for good
    .help = write { $to }
built-broken-link = { $kind ->
    [file] a link leads to { $what }, and the site has no such file
   *[fragment] a link leads to { $what }, and that page has no such place
  } ({ $page }{ $more ->
    [some] {" "}and { $others } more
   *[none] {""}
  })
    .help = mend the link where it is written: in a template of the theme, or in the text
low-contrast = { $front } on { $back }: the contrast is { $ratio } in the { $scheme } scheme, { $wanted } is needed
    .help = make one of the two lighter or darker
unused-term = nothing leads to the entry “{ $id }”
    .help = give it the name that texts use (aliases, forms), or take it out
term-missing-language = the entry “{ $id }” lacks [{ $language }]
    .help = add [{ $language }] with name and definition; dossier translate makes a draft
undecided-name = whose name is this? it fits { $ids }
    .help = write the whole name first, or link it by hand: […](term:{ $first }); […](term:) if none is meant
unknown-acronym = no entry explains “{ $acronym }”, which stands { $count } times
    .help = write an entry (dossier terms stub), or spell it out where it stands first
links-asked = { $count ->
    [one] one link to another site
   *[other] { $count } links to other sites
  }, { $asked ->
    [0] all known from this week
    [one] one address asked for
   *[other] { $asked } addresses asked for
  }
links-no-network = no connection to any of { $count } addresses: is there a network? nothing is said of links
area-writing = How a text is written
area-evidence = What a text rests on
area-glossary = The glossary
level-off = *Off. In dossier.toml, under [checks], `{ $code } = "warning"` or `"error"` asks for it.*
