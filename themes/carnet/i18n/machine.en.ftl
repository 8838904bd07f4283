## What machines read

# The language and its region, as Open Graph wants them.
og-locale = en_GB
feed = Feed (Atom)
cite = Cite this page
cite-updated = updated
sources-data = All the sources as CSL-JSON, for Zotero and other reference managers
