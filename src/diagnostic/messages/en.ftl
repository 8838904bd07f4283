# The command line's sentences, in English. A message's name is the code of the finding.

error = error
warning = warning
help = help
did-you-mean = did you mean “{ $name }”?
and-more = … and { $count } more of { $code }

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
checked = no error in { $files ->
    [one] one file
   *[other] { $files } files
  }
drafts-left-out = { $count ->
    [one] one draft left out
   *[other] { $count } drafts left out
  }; --drafts builds them too
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
    .help = put the file itself here: links are not followed, so that a dossier cannot publish what lies outside it
not-a-file = this is a { $what }, not a file
    .help = move it out of the dossier
not-a-folder = this is a file where a folder should be
unreadable-file = this file cannot be read: { $cause }
not-utf8 = this file is not UTF-8: byte { $offset } (line { $line }, column { $column }) starts no character
    .help = save it as UTF-8 in your editor
utf16 = this file is UTF-16
    .help = save it as UTF-8 in your editor
unusable-name = this file's name cannot be used: { $reason }
    .help = rename it
too-large = this file has { $size }, the limit is { $limit }
    .help = split it
html-content = HTML files are not published from content/
    .help = write it as Markdown, or put it in static/ if it must be copied as it is
bad-file-name = “{ $name }” is not the name of { $kind ->
    [article] an article: <id>.<language>.md
    [page] a page: <id>.<language>.md
    [markdown] a place for Markdown
   *[other] a file that is used here
  }
    .help = { $kind ->
        [article] the languages are { $languages }; ids are lower-case letters, digits and hyphens
        [page] the languages are { $languages }; ids are lower-case letters, digits and hyphens
        [markdown] articles go to content/articles/, pages directly to content/
       *[other] glossary/, events/, sources/ and figures/ hold .toml files, articles/ holds .md files
    }

toml-syntax = { $message }
unknown-key = unknown key “{ $key }”
    .help = the keys here are { $expected }
wrong-type = { $message }
missing-key = “{ $key }” is missing
    .help = { $what ->
        [title] every version needs a title
        [date] an article needs a date, in one of its versions: date = 2022-03-31
       *[other] add { $key } = …
    }
bad-value = “{ $value }” is not { $expected }

no-settings = there is no dossier.toml in { $folder }
    .help = run the command in the dossier's folder, or name it with --root
no-content = content/ has no article and no page
    .help = write content/index.{ $language }.md, then articles in content/articles/
unknown-language = “{ $language }” is not a language of this dossier
    .help = the languages are { $languages }; they are listed in dossier.toml
duplicate-language = “{ $language }” is listed twice
bad-language-tag = “{ $language }” is not a BCP 47 language tag
    .help = write fr, en, ar, fr-CA…
missing-language = { $what } is missing in { $language }

no-front-matter = this file has no front matter
    .help = start it with a line of +++, then title = "…", then another line of +++
yaml-front-matter = front matter is TOML between lines of +++, not YAML between lines of ---
    .help = write +++ for ---, and title = "…" for title: …
unclosed-front-matter = the front matter has no closing line of +++
long-front-matter = the front matter has { $size }, the limit is { $limit }
bad-id = “{ $id }” is not an id
    .help = an id is made of lower-case letters a–z, digits and single hyphens
bad-slug = “{ $slug }” cannot be part of an address
    .help = a slug is made of lower-case letters a–z, digits and single hyphens
bad-date = “{ $date }” is not a date: { $reason }
    .help = write 2022-03-30, or an EDTF date in quotes: "2022-03", "2022-04~", "2022-03-27/2022-03-31"
bad-url = “{ $url }” cannot be used as an address: { $reason }
    .help = write it whole, with https://
duplicate-id = { $kind } “{ $id }” is defined twice
duplicate-slug = this address is already taken: { $address }
    .help = give one of the two another slug
same-title = { $count } pages have titles that give the address { $address }
    .help = their ids were added to it; give each a slug of its own, so that it stays the same
conflicting-versions = “{ $key }” says something else in another version
    .help = it holds for all languages: write it in one version only
hidden-character = an invisible character ({ $codepoint }) that changes how text reads stands here
    .help = delete it
hidden-character-in-text = an invisible character ({ $codepoint }) that changes how text reads stands here
    .help = delete it, unless it is meant

unknown-topic = there is no topic “{ $id }”
    .help = topics are named in dossier.toml: [topics.{ $id }]
unknown-source = there is no source “{ $id }”
    .help = sources are defined in content/sources/
unknown-term = there is no glossary entry “{ $id }”
    .help = entries are the files of content/glossary/
unknown-article = there is no article “{ $id }”
unknown-page = there is no page “{ $id }”
unknown-event = there is no event “{ $id }”
unknown-figure = there is no figure “{ $id }”
draft-reference = “{ $id }” is a draft
    .help = publish it, or take the link out; --drafts builds drafts too
embed-as-link = a figure or a timeline cannot be linked
    .help = embed it: ![](figure:{ $id }) alone in its paragraph
not-an-embed = only figures, timelines and events can be embedded
    .help = link it: [text](…:{ $id })
wrong-kind = “{ $id }” is of kind { $kind }; { $expected ->
    [place] only entries of kind place can stand here
   *[other] an entry of kind place cannot stand here
  }
relation-cycle = { $relation } leads back to where it began: { $chain }
form-claimed-twice = “{ $form }” is claimed by { $first } and by { $second }, in { $language }
    .help = leave it to one of them, and link the other by hand: [{ $form }](term:{ $second })

raw-html = HTML is shown as text
    .help = use Markdown; an angle bracket that is meant can be written \<
unsafe-url = a link cannot lead to “{ $url }”
    .help = https:, http:, mailto:, tel: and relative addresses are allowed
empty-link = this link has no target
missing-file = there is no file “{ $path }”
remote-image = this image would be fetched from another site, which tells that site who reads
    .help = save it beside the article and link the copy
no-alt-text = this image has no alternative text
    .help = say what it shows: ![A market in Mopti](…)
unknown-fragment = the page has no “#{ $fragment }”
embed-not-alone = an embed must stand alone in its paragraph
    .help = put an empty line before and after it
bad-citation = “{ $text }” is not a citation
    .help = write [@id], [@id, p. 3] or [@one; @two]
undefined-footnote = the footnote “{ $label }” is not written
    .help = add a line: [^{ $label }]: the note
unused-footnote = nothing refers to the footnote “{ $label }”
title-in-text = the title is the page's only first-level heading
    .help = write ## for #
duplicate-heading-id = two headings have the id “{ $id }”
heading-ids-disagree = this heading has the id “{ $id }”, and “{ $other }” in { $language }
    .help = give the id in one version only, or the same in both
outline-differs = this version has other headings than the one in { $language }
    .help = a link to a section cannot lead to the same place in both; give them the same headings, in the same order

unknown-theme = there is no theme “{ $name }”
    .help = put it in themes/{ $name }/, or use the built-in theme carnet
template-syntax = { $message }
template-failed = { $message }
    .help = it failed for the page { $page }
strings-syntax = { $message }
missing-string = the string “{ $key }” is missing in { $language }
    .help = add it to { $file }
output-collision = two pages would be written to { $path }
bad-output-path = “{ $path }” cannot be the name of a file: { $reason }
