### Books and single files.

book-state = As of
book-site = The dossier online:
book-contents = Contents
book-introduction = Introduction
book-landmarks = Landmarks
book-title-page = Title page
book-text = The text
book-to-contents = Back to the contents
book-accessibility = Everything is text, in reading order, with a table of contents and headings by level; notes, explained words and sources are links. There is no sound, no animation and no script.
