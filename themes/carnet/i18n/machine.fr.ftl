## Ce que lisent les machines

# La langue et sa région, comme les veut Open Graph.
og-locale = fr_FR
feed = Flux (Atom)
cite = Citer cette page
cite-updated = mise à jour :
sources-data = Toutes les sources en CSL-JSON, pour Zotero et les autres logiciels de références
