# Les phrases de la ligne de commande, en français. Un message porte le nom du code de ce qu’il signale.

error = erreur
warning = avertissement
help = aide
did-you-mean = vouliez-vous dire « { $name } » ?
and-more = … et encore { $count } { $code }

built = { $files ->
    [0] aucun fichier écrit
    [one] un fichier écrit
   *[other] { $files } fichiers écrits
  } dans { $folder } en { $seconds } s : { $articles ->
    [0] aucun article
    [one] un article
   *[other] { $articles } articles
  }, { $entries ->
    [0] aucune entrée
    [one] une entrée
   *[other] { $entries } entrées
  }, { $events ->
    [0] aucun événement
    [one] un événement
   *[other] { $events } événements
  }
checked = aucune erreur dans { $files ->
    [one] { $files } fichier
   *[other] { $files } fichiers
  }
drafts-left-out = { $count ->
    [one] { $count } brouillon laissé de côté
   *[other] { $count } brouillons laissés de côté
  } ; --drafts pour les inclure
found = { $errors ->
    [0] aucune erreur
    [one] une erreur
   *[other] { $errors } erreurs
  }, { $warnings ->
    [0] aucun avertissement
    [one] un avertissement
   *[other] { $warnings } avertissements
  }
nothing-written = rien n’a été écrit ; { $folder } reste tel quel

symlink = c’est un lien symbolique vers { $target }
    .help = mettez ici le fichier lui-même ; les liens ne sont pas suivis, pour ne rien publier d’extérieur au dossier
not-a-file = ce n’est pas un fichier ({ $what })
    .help = retirez-le du dossier
not-a-folder = c’est un fichier ; il faut ici un répertoire
    .help = renommez-le ou déplacez-le
unreadable-file = ce fichier est illisible : { $cause }
    .help = vérifiez qu’il existe et que vous avez le droit de le lire
not-utf8 = ce fichier n’est pas en UTF-8 : l’octet { $offset } (ligne { $line }, colonne { $column }) ne commence aucun caractère
    .help = réenregistrez-le en UTF-8 dans votre éditeur
utf16 = ce fichier est en UTF-16
    .help = réenregistrez-le en UTF-8 dans votre éditeur
unusable-name = ce nom de fichier est inutilisable : { $reason ->
    [not-utf8] il n’est pas en UTF-8
    [control] il contient le caractère de contrôle { $codepoint }
    [backslash] il contient une barre oblique inverse
   *[other] { $reason }
  }
    .help = renommez-le
too-large = ce fichier pèse { $size } ; la limite est de { $limit }
    .help = divisez-le
html-content = les fichiers HTML de content/ ne sont pas publiés
    .help = récrivez celui-ci en Markdown, ou mettez-le dans static/ s’il doit être copié tel quel
active-content = { $reason ->
    [scripts] cette image contient des scripts
   *[kind] les fichiers de ce type ne sont pas publiés depuis content/
  }
    .help = { $reason ->
        [scripts] enregistrez-la sans eux, ou en PNG
       *[kind] les images, le son, la vidéo, les PDF, le texte et les données le sont ; un fichier de confiance va dans static/
    }
bad-file-name = { $kind ->
    [article] « { $name } » n’est pas un nom d’article : <id>.<langue>.md
    [page] « { $name } » n’est pas un nom de page : <id>.<langue>.md
    [markdown] « { $name } » est du Markdown, dans un répertoire qui n’en contient pas
   *[other] « { $name } » n’est pas un fichier utilisé ici
  }
    .help = { $kind ->
        [article] langues : { $languages } ; l’id se compose de minuscules, de chiffres et de traits d’union
        [page] langues : { $languages } ; l’id se compose de minuscules, de chiffres et de traits d’union
        [markdown] les articles vont dans content/articles/, les pages directement dans content/
       *[other] fichiers .md dans content/ et content/articles/ ; fichiers .toml dans glossary/ (sans sous-répertoire), events/, sources/ et figures/
    }

toml-syntax = { $message }
unknown-key = clé inconnue : « { $key } »
    .help = clés possibles ici : { $expected }
wrong-type = { $message }
missing-key = il manque la clé « { $key } »
    .help = { $what ->
        [title] écrivez title = "…" ; articles, pages et événements en ont un dans chaque langue
        [date] écrivez date = 2022-03-31 ; pour un article, dans une seule de ses versions, au choix
       *[other] elle n’a pas de valeur par défaut : écrivez-la
    }
bad-value = « { $value } » ne convient pas ; valeur attendue : { $expected ->
    [one-of] { $options }
    [coordinates] une latitude (de -90 à 90) et une longitude (de -180 à 180), comme [14.5, -4.2]
    [sha256] un SHA-256 de 64 chiffres hexadécimaux
    [range] un intervalle où min ne dépasse pas max
    [amount] value, ou min et max
   *[other] { $expected }
  }

no-settings = il n’y a pas de dossier.toml ici
    .help = lancez la commande depuis le répertoire du dossier, ou indiquez-le avec --root
no-content = content/ ne contient ni article ni page
    .help = écrivez content/index.{ $language }.md, puis des articles dans content/articles/
unknown-language = « { $language } » n’est pas une langue de ce dossier
    .help = langues déclarées dans dossier.toml : { $languages }
duplicate-language = la langue « { $language } » est déclarée deux fois
    .help = supprimez l’une des deux
bad-language-tag = « { $language } » n’est pas un code de langue BCP 47
    .help = écrivez fr, en, ar, fr-CA…
missing-language = il manque en { $language } : { $what }

no-front-matter = ce fichier n’a pas de préambule
    .help = commencez-le par une ligne +++, puis title = "…", puis une autre ligne +++
yaml-front-matter = le préambule s’écrit en TOML entre deux lignes +++, et non en YAML entre deux lignes ---
    .help = remplacez --- par +++, et title: … par title = "…"
unclosed-front-matter = le préambule n’est pas fermé par une ligne +++
    .help = écrivez +++ seul sur une ligne, après la dernière clé et avant le texte
long-front-matter = le préambule pèse { $size } ; la limite est de { $limit }
    .help = le texte se place sous la ligne +++ qui ferme le préambule
bad-id = « { $id } » n’est pas un id
    .help = un id se compose de lettres minuscules a–z, de chiffres et de traits d’union isolés
bad-slug = « { $slug } » ne peut pas figurer dans une adresse
    .help = un slug se compose de lettres minuscules a–z, de chiffres et de traits d’union isolés
bad-date = « { $date } » n’est pas une date : { $reason }
    .help = écrivez 2022-03-30, ou une date EDTF entre guillemets droits : "2022-03", "2022-04~", "2022-03-27/2022-03-31"
bad-url = « { $url } » ne peut pas servir d’adresse : { $reason ->
    [scheme] elle ne commence ni par https:// ni par http://
    [host] elle ne nomme aucun hôte
    [character] elle contient un caractère qui n’y a pas sa place
   *[other] { $reason }
  }
    .help = écrivez l’adresse entière, avec https://
duplicate-id = { $kind ->
    [entry] l’entrée « { $id } » est définie deux fois
    [event] l’événement « { $id } » est défini deux fois
    [figure] le chiffre « { $id } » est défini deux fois
    [source] la source « { $id } » est définie deux fois
   *[other] { $kind } « { $id } » : défini deux fois
  }
    .help = donnez un autre id à l’un des deux, ou supprimez-le
duplicate-slug = cette adresse est déjà prise : { $address }
    .help = donnez un autre slug à l’une des deux pages
same-title = { $count } pages tirent de leur titre la même adresse : { $address }
    .help = leur id y a été ajouté ; donnez un slug à chacune pour que son adresse ne change plus
conflicting-versions = « { $key } » diffère dans une autre version
    .help = cette clé vaut pour toutes les langues : écrivez-la dans une seule version
hidden-character = il y a ici un caractère invisible ({ $codepoint }), qui peut faire lire autre chose que ce qui est écrit
    .help = supprimez-le
hidden-character-in-text = il y a ici un caractère invisible ({ $codepoint }), qui peut faire lire autre chose que ce qui est écrit
    .help = supprimez-le, sauf s’il est voulu

unknown-topic = sujet inconnu : « { $id } »
    .help = les sujets se définissent dans dossier.toml, sous [topics.<id>]
unknown-source = source inconnue : « { $id } »
    .help = les sources se définissent dans content/sources/
unknown-term = entrée de glossaire inconnue : « { $id } »
    .help = les entrées sont les fichiers de content/glossary/
unknown-article = article inconnu : « { $id } »
    .help = les articles sont les fichiers content/articles/<id>.<langue>.md
unknown-page = page inconnue : « { $id } »
    .help = les pages sont les fichiers content/<id>.<langue>.md
unknown-event = événement inconnu : « { $id } »
    .help = les événements se définissent dans content/events/
unknown-figure = chiffre inconnu : « { $id } »
    .help = les chiffres se définissent dans content/figures/
draft-reference = « { $id } » est un brouillon
    .help = publiez-le ou supprimez le lien ; --drafts inclut les brouillons
embed-as-link = un lien ne peut mener ni à un chiffre ni à une chronologie
    .help = insérez l’élément : ![](figure:{ $id }), seul dans son paragraphe
not-an-embed = seuls les chiffres, les chronologies et les événements peuvent être insérés
    .help = faites un lien : [texte](…:{ $id })
wrong-kind = « { $id } » est de type { $kind } ; { $expected ->
    [place] places n’admet que le type place
   *[other] actors admet tous les types sauf place
  }
    .help = { $expected ->
        [place] mettez-le dans actors
       *[other] mettez-le dans places
    }
relation-cycle = { $relation } tourne en rond : { $chain }
    .help = supprimez { $relation } dans l’une de ces entrées
form-claimed-twice = « { $form } » est une forme de { $first } et de { $second }, en { $language }
    .help = laissez-la à l’une des deux ; pour l’autre, faites le lien à la main : [{ $form }](term:{ $second })

raw-html = le HTML s’affiche comme du texte
    .help = utilisez Markdown ; si vous voulez le signe lui-même, écrivez \<
unsafe-url = un lien ne peut pas mener à « { $url } »
    .help = sont admises les adresses en https:, http:, mailto: et tel:, et les adresses relatives
empty-link = ce lien ou cette image n’a pas de cible
    .help = écrivez la cible entre les parenthèses : [texte](cible), ![description](fichier)
missing-file = fichier introuvable : « { $path } »
    .help = un chemin part du répertoire de ce fichier ; s’il commence par /, il part de static/
remote-image = cette image serait chargée depuis un autre site, qui saurait alors qui lit la page
    .help = enregistrez une copie à côté de ce fichier et indiquez-la ici
no-alt-text = cette image n’a pas de texte de remplacement
    .help = dites ce qu’elle montre : ![Un marché à Mopti](…)
unknown-fragment = la page n’a pas de « #{ $fragment } »
    .help = donnez cet id à l’intertitre visé : ## L’intertitre {"{"}#{ $fragment }{"}"}
embed-not-alone = un élément inséré doit être seul dans son paragraphe
    .help = laissez une ligne vide avant et après
bad-citation = « { $text } » n’est pas un renvoi à une source
    .help = écrivez [@id], [@id, p. 3] ou [@un; @deux]
undefined-footnote = la note de bas de page « { $label } » n’existe pas
    .help = ajoutez la ligne [^{ $label }]: la note
unused-footnote = rien n’appelle la note de bas de page « { $label } »
    .help = écrivez [^{ $label }] là où elle s’applique, ou supprimez la note
title-in-text = le seul titre de premier niveau d’une page est son titre (title)
    .help = écrivez ## au lieu de #
duplicate-heading-id = deux intertitres ont l’id « { $id } »
    .help = changez l’un des deux
heading-ids-disagree = cet intertitre a l’id « { $id } », mais « { $other } » en { $language }
    .help = donnez l’id dans une seule version, ou le même dans les deux
outline-differs = les intertitres de cette version ne correspondent pas à ceux de la version { $language }
    .help = il en faut autant dans les deux, de mêmes niveaux et dans le même ordre ; sinon, les liens vers une section ne concordent pas entre les deux

unknown-theme = thème inconnu : « { $name } »
    .help = mettez-le dans themes/{ $name }/, ou utilisez le thème intégré, carnet
template-syntax = { $message }
template-failed = { $message }
    .help = ce gabarit a échoué sur la page { $page }
strings-syntax = { $message }
missing-string = la chaîne « { $key } » manque en { $language }
    .help = ajoutez-la à { $file }
output-collision = deux fichiers auraient le même nom dans le site : { $path }
    .help = changez le slug d’une page, ou renommez le fichier de static/ ; majuscules et minuscules ne se distinguent pas
bad-output-path = « { $path } » ne peut pas être un nom de fichier : { $reason }
    .help = changez le slug, le titre ou le nom de fichier dont il est tiré

raw-empty = il n’y a aucun texte dans ce fichier
    .help = vérifiez le fichier ; rien n’en a été tiré
raw-binary = ce fichier n’est pas un texte
    .help = on peut importer du texte (.txt), du HTML et du Markdown ; d’un PDF ou d’un fichier Word, copiez d’abord le texte
raw-no-article = il n’y a pas d’article dans ce fichier, seulement ce qui en entoure un
    .help = si une règle a pris le texte pour un libellé, gardez-le : --keep NOM-DE-LA-RÈGLE, ou --keep "mots de la ligne"
raw-language = la langue de ce texte n’est pas claire
    .help = indiquez-la : { $option }
raw-date = on ne sait pas quand « { $title } » a été publié
    .help = écrivez-la dans l’en-tête, dont les commentaires disent ce que montre le texte ; ou donnez-la avec --date, pour un fichier d’un seul article
import-one-article = { $option } vaut pour un seul article, et il y en a { $count }
    .help = importez les fichiers un par un, ou retirez { $option }
import-taken = l’identifiant « { $id } » est déjà pris
    .help = choisissez-en un autre ; rien de ce qui existe n’est remplacé
import-rule = cette règle est inutilisable : { $message }
    .help = docs/import.md décrit le format d’import.toml

import-new = { $parts ->
    [1] { $raw }
   *[other] { $raw }, article { $part } sur { $parts }
  }
import-unchanged = { $raw } : déjà importé ({ $id }) ; rien à faire
import-changed = { $raw }{ $parts ->
    [1] {""}
   *[other] {""}, article { $part } sur { $parts }
  } : une autre version a déjà été importée ; rien n’est écrit. Pour reprendre les changements, modifiez l’article :
import-title = titre
import-id = id
import-date = date
import-authors = auteurs
import-left-out = retiré
import-doubtful = à voir
import-dated = événements
import-events = { $count ->
    [one] un événement proposé
   *[other] { $count } événements proposés
  }
import-entries = glossaire
import-unknown = inconnus
import-writes = écrit
import-nothing = {""}
import-passed-over = { $count ->
    [one] un autre fichier des dossiers a été laissé de côté
   *[other] { $count } autres fichiers des dossiers ont été laissés de côté
  } : seuls les .txt, .md et .html y sont cherchés, sauf README ; nommez un fichier pour l’importer quel que soit son nom
import-written = { $articles ->
    [0] aucun nouvel article
    [one] un article importé
   *[other] { $articles } articles importés
  }{ $files ->
    [0] {""} ; rien n’a été écrit
   *[other] {""}, { $files } fichiers écrits ; --drafts construit aussi les brouillons
  }
import-would-write = { $articles ->
    [0] aucun nouvel article
    [one] un article serait importé
   *[other] { $articles } articles seraient importés
  }, { $files } fichiers seraient écrits (--dry-run)

import-date-given = donnée par --date
import-date-markup = d’après le balisage de la page
import-date-written = « { $words } », ligne { $line }
import-date-inferred = déduite de « { $words } », ligne { $line } : à vérifier
import-date-unknown = inconnue{ $line ->
    [0] {""}
   *[other] {""} ; la ligne { $line } dit seulement « { $words } »
  } ; écrivez quand le texte a été publié (2022-05-12, "2022-05", "2022-05?")
import-date-not-before = Pas avant { $date } : « { $words } », ligne { $line }
import-date-by-order = Par sa place sur la page : { $from } à { $to }
import-date-candidates = L’une de ces dates : { $dates }
import-date-suggestion = Peut-être { $date } : « { $words } »
import-title-from-text = Le texte n’a pas de titre : ceci en est le début. Écrivez-en un.
import-title-from-file = Le texte n’a pas de titre : ceci est le nom du fichier. Écrivez-en un.
import-topics-proposed = La page le classe dans : { $topics }. Les thèmes doivent être dans dossier.toml.
import-source-comment = Tiré de { $raw } par dossier import. À compléter : où ce texte a paru, et qui l’a publié.
import-report-comment = Ce que dossier import a trouvé dans { $raw }, et tout ce qui n’est pas dans l’article. Aucune page n’est faite de ce fichier.
import-report-left-out = Les lignes qui ne sont pas dans le texte. Celles où used = true sont allées au titre, aux auteurs, à la source.
import-report-doubtful = Les lignes du texte qui n’en font peut-être pas partie.
import-events-comment = Les passages datés de { $raw }. Supprimez ceux qui ne sont pas des événements, récrivez les autres, puis écrivez draft = false.
import-events-open = Sans date :
import-event-needs-date = il faut savoir quand le texte a été publié
import-event-needs-day = il faut savoir quel jour le texte a été publié
doubt-label = ressemble à un libellé de la page
doubt-after-text = vient après le texte
doubt-short-line = n’est pas une phrase
import-stub-definition = À écrire : une à trois phrases, avec leurs sources ; puis supprimez draft = true.
import-event-place = ligne { $line } : « { $words } » ({ $rule })
import-event-quoted = il est compté depuis le jour de la citation
import-event-ambiguous = avant ou après la publication, on ne sait pas
import-event-weekday-differs = le jour de la semaine n’est pas celui de la date
import-event-impossible = ce jour n’existe pas
import-no-change = aucune différence dans l’article
