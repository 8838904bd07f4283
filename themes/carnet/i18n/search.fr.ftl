## Recherche

search-label = Chercher dans le dossier
search-submit = Chercher
# Sous les premiers résultats : en montrer d’autres.
search-more = Résultats suivants
# $shown est écrit par le navigateur : le nombre de résultats.
search-found = { $count ->
    [0] Aucun résultat. Essayez un autre mot, ou cherchez dans le glossaire et la chronologie.
    [one] { $shown } résultat
   *[other] { $shown } résultats
}
search-near = Aucune page n’a exactement tous ces mots. Voici ce qui s’en approche.
search-failed = L’index de la recherche n’a pas pu être lu. Êtes-vous en ligne{"\u202F"}?
search-no-script = La recherche a besoin de JavaScript. Sans lui, tout se trouve aussi par les listes{"\u00A0"}:
search-article = Article
search-page = Page
search-entry = Glossaire, { $kind }
search-event = Chronologie
search-source = Source
# Mots qu’une page trouvée peut ne pas avoir, parce qu’aucun ne dit de quoi elle parle.
search-minor =
    le la les l un une des de du d et ou à au aux en dans sur sous par pour avec sans entre vers chez ce cet cette ces c
    qui que qu quoi dont où quand comment pourquoi est sont a ont été être il elle ils elles on nous vous je se s son sa ses leur leurs
    ne n pas plus y
