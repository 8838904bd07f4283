### Ce que le thème dit au lecteur. La syntaxe est celle de Fluent (https://projectfluent.org) ; un dossier peut remplacer
### chaque message par un fichier à lui. Les espaces insécables de la typographie française sont écrites dans les textes :
### fine (U+202F) devant « ; ! ? » et entre guillemets, entière (U+00A0) devant « : ».

## Langues

language-name = Français
read-in = Lire en français
languages-label = Langues
# « en anglais », devant ou après autre chose.
in-language = en { $language }
in-language-is = en { $language } :

language-fr = français
language-en = anglais
language-ar = arabe
language-bm = bambara
language-de = allemand
language-es = espagnol
language-ff = peul
language-ha = haoussa
language-it = italien
language-pt = portugais
language-ru = russe
language-snk = soninké
language-sw = swahili
language-tmh = tamasheq
language-tr = turc
language-wo = wolof
language-yo = yoruba
language-zh = chinois

## Adresses : les dossiers du site. Les changer change toutes les adresses.

path-articles = articles
path-topics = sujets
path-timeline = chronologie
path-glossary = glossaire
path-sources = sources
path-actors = qui-est-qui
path-places = lieux
path-corrections = corrections
path-search = recherche

## Cadre des pages

skip = Aller au contenu
nav-label = Parties du dossier
footer-label = Pied de page
nav-home = Accueil
nav-articles = Articles
nav-topics = Sujets
nav-timeline = Chronologie
nav-glossary = Glossaire
nav-sources = Sources
nav-actors = Qui est qui
nav-places = Lieux
nav-corrections = Corrections
nav-search = Recherche
draft = Brouillon
draft-text = Ce texte n’est pas publié. Il peut changer ou disparaître.
untranslated = non traduit
not-found = Cette page n’existe pas
offline = Cette page n’a pas été gardée sur cet appareil, et il n’y a pas de réseau
quote-open = «{"\u202F"}
quote-close = {"\u202F"}»
close = Fermer

## Accueil et listes

count-entries = { $count ->
    [one] { $count } mot expliqué
   *[other] { $count } mots expliqués
}
count-events = { $count ->
    [one] { $count } événement daté
   *[other] { $count } événements datés
}
count-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
count-articles = { $count ->
    [0] aucun article
    [one] { $count } article
   *[other] { $count } articles
}
articles-none = Aucun article pour l’instant.
topic = Sujet

## Articles

key-points = L’essentiel
content-note = Avant de lire :
contents = Dans ce texte
authors = Par
published = Publication :
updated = Mise à jour :
changed = Ce qui a changé
minutes = { $count ->
    [one] { $count } minute de lecture
   *[other] { $count } minutes de lecture
}
words = Les mots de ce texte
entry-of = Fiche de
corrections = Corrections et mises à jour
correction-correction = correction
correction-clarification = précision
correction-update = mise à jour
other-articles = Autres articles
article-previous = Article précédent
article-next = Article suivant

## Dans le texte

# Entre les choses d’une liste.
comma = ,
source-in-short = { $name }, { $date }
cited-at = { $what }, { $locator }
notes = Notes
note-mark = Note { $number }
note-back = Retour au texte, note { $number }
source-mark = Source { $number }
alert-note = À savoir
alert-tip = Conseil
alert-important = Important
alert-warning = Attention
alert-caution = Prudence

## Sources

sources = Sources
sources-uncited = Consultées, non citées dans le texte
sources-all = Toutes les sources du dossier
source-archive = copie archivée
source-accessed = dernière lecture :
used-by = Cité dans
source-kind-article = article
source-kind-report = rapport
source-kind-statement = déclaration
source-kind-resolution = résolution
source-kind-dataset = données
source-kind-book = livre
source-kind-broadcast = émission
source-kind-web = page web
access-paywalled = accès payant
access-withheld = source non divulguée

## Chiffres en regard

who-says = Qui le dit
figure-amount = Combien
figure-counts = Quoi, quand
figure-source = Source
figure-side-by-side = Chiffres mis en regard : le dossier n’en retient aucun contre les autres.
qualifier-exact = { $amount }
qualifier-about = environ { $amount }
qualifier-at-least = au moins { $amount }
qualifier-more-than = plus de { $amount }
qualifier-at-most = au plus { $amount }
amount-range = de { $min } à { $max }

## Chronologie

years = Années
status-established = établi
legend-established = aucune partie ne le conteste
status-attributed = selon une partie
legend-attributed = une partie le dit, rien ne le confirme ici
status-contested = contesté
legend-contested = une partie le dit, une autre le nie
legend-exact = point plein
legend-exact-text = date exacte
legend-inexact = anneau
legend-inexact-text = date approximative ou incertaine
event-actors = Acteurs
event-places = Lieux
event-article = À lire

## Glossaire

letters = Lettres
by-kind = Par catégorie
by-kind-link = Voir les fiches par catégorie
kind-actor = Acteurs
kind-operation = Opérations
kind-acronym = Sigles
kind-person = Personnes
kind-place = Lieux
kind-treaty = Accords et résolutions
kind-term = Notions
entry-kind-actor = acteur
entry-kind-operation = opération
entry-kind-acronym = sigle
entry-kind-person = personne
entry-kind-place = lieu
entry-kind-treaty = accord ou résolution
entry-kind-term = notion
entry-aliases = Autres noms
entry-former = Anciens noms
entry-former-is = Ancien nom :
# Devant une date nue : « fin : 2017 ».
entry-former-until = fin :
entry-since = Début
entry-until = Fin
entry-part-of = Fait partie de
entry-parts = Comprend
entry-preceded-by = A pris la suite de
entry-succeeded-by = A laissé la place à
entry-related = À voir aussi
entry-mentions = Dans les textes
entry-sources = Sources de la définition

## Pages non traduites

stub-title-article = Article non traduit
stub-title-page = Page non traduite
stub-title-entry = Fiche non traduite
stub-article = Cet article n’existe pas encore en français.
stub-page = Cette page n’existe pas encore en français.
stub-entry = Cette fiche n’existe pas encore en français.
read-original = À lire en { $language } :

## Traductions

compare = Comparer les deux versions
compare-with = Comparer avec la version en { $language }
translation-machine = Cette version a été traduite par une machine, et personne ne l’a encore relue.
translation-machine-some = { $count ->
    [one] Un passage a été traduit par une machine et n’a pas encore été relu.
   *[other] { $count } passages ont été traduits par une machine et n’ont pas encore été relus.
}
translation-stale = { $count ->
    [one] L’original a changé depuis : un passage d’ici ne le suit pas encore.
   *[other] L’original a changé depuis : { $count } passages d’ici ne le suivent pas encore.
}
translation-untranslated = { $count ->
    [one] Un passage est encore en { $language }.
   *[other] { $count } passages sont encore en { $language }.
}
translation-absent = { $count ->
    [one] Un passage de l’original manque ici.
   *[other] { $count } passages de l’original manquent ici.
}
# Entre crochets, après un passage ; puis, pour qui l’entend, où mène le lien.
mark-machine = traduction automatique
mark-untranslated = non traduit
mark-stale = l’original a changé
mark-mock = traduction factice
mark-compare =  : comparer avec l’original
original = original
parallel-title = { $title } (les deux versions)
parallel-text = Chaque passage à côté de sa traduction. Les chiffres, chronologies, images et codes sont sur les pages des deux versions.
parallel-absent = Rien dans cette version n’y correspond.
mock = À ne pas publier.
mock-text = Des textes de ce site viennent du traducteur factice, pour des essais. Ils ne veulent rien dire.
