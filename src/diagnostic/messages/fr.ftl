# Les phrases de la ligne de commande, en français. Un message porte le nom du code de ce qu’il signale.

error = erreur
warning = avertissement
help = aide
did-you-mean = vouliez-vous dire « { $name } » ?
and-more = … et encore { $count } { $code }

## What a terminal shows while a command works, and after Ctrl-C. The templates are those of indicatif.
progress-files = {"{"}spinner{"}"} fichiers préparés : {"{"}pos{"}"}, {"{"}elapsed{"}"}
progress-links = {"{"}spinner{"}"} adresses demandées : {"{"}pos{"}"} sur {"{"}len{"}"}, {"{"}elapsed{"}"}
progress-import = {"{"}spinner{"}"} textes bruts en lecture : {"{"}len{"}"}, {"{"}elapsed{"}"}
interrupted = interrompu : { $folder } est comme avant

## A fault of the program itself.
fault-somewhere = là où vous avez obtenu dossier
fault-on-github = sur https://github.com/{ $repository }/issues
fault =
    dossier s’est arrêté. La faute est dans le programme, pas dans vos textes ; rien n’est resté à moitié écrit.
      Merci de la signaler { $where }, avec ces lignes et, si vous le pouvez, le texte en cours de lecture :

      dossier { $version }, { $system }, { $machine }
      commande : { $command }
      endroit : { $place }
      message : { $what }

built = { $files ->
    [0] aucun fichier écrit
    [one] un fichier écrit
   *[other] { $files } fichiers écrits
  } dans { $folder } en { $seconds } s : { $articles ->
    [0] aucun article
    [one] un article
   *[other] { $articles } articles
  }, { $entries ->
    [0] aucune fiche
    [one] une fiche
   *[other] { $entries } fiches
  }, { $events ->
    [0] aucun événement
    [one] un événement
   *[other] { $events } événements
  }
search-built = dont la recherche : { $files ->
    [one] un fichier
   *[other] { $files } fichiers
  }, { $kilobytes } ko avant compression
checked = aucune erreur dans { $files ->
    [one] { $files } fichier
   *[other] { $files } fichiers
  }
built-articles = HTML d’un article : { $weight } ko sur { $limit } ({ $page })
built-other = autres pages : { $weight } ko au plus ({ $page })
built-totals = feuilles de style : { $style } ko sur { $style_limit } ; scripts : { $script } ko sur { $script_limit } ; polices : { $font } ko sur { $font_limit } ; recherche : { $index } ko, lus par morceaux
built-worker = service worker : { $weight } ko, lus à côté de la première page
built-most-requests = requêtes : { $count } au plus, sur { $limit } ({ $page })
drafts-left-out = { $count ->
    [one] { $count } brouillon laissé de côté
   *[other] { $count } brouillons laissés de côté
  } ; --drafts pour les inclure
mock-built = À NE PAS PUBLIER : { $count ->
    [one] un fichier contient
   *[other] { $count } fichiers contiennent
  } des textes du moteur factice ; chaque page le dit
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
not-a-file = ce n’est pas un fichier, mais { $what ->
    [folder] un répertoire
    [pipe] un tube nommé
    [socket] une prise réseau (socket)
   *[device] un périphérique
  }
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

toml-syntax = ce n’est pas du TOML : { $message }
    .help = { $help }
unknown-key = clé inconnue : « { $key } »
    .help = clés possibles ici : { $expected }
wrong-type = { $expected ->
    [text] il faut un texte ici
    [list] il faut une liste ici
    [number] il faut un nombre ici
    [whole] il faut ici un nombre entier, positif ou nul
    [truth] il faut true (vrai) ou false (faux) ici
    [date] il faut une date ici
    [texts] il faut ici un texte ou une liste de textes
    [table] il faut une table ici
    [tables] il faut ici une liste de tables
    [names] il faut ici une table, avec un nom dans chaque langue
    [words] il faut ici une table de mots
    [advice] rien ne dit quoi écrire à la place de « { $key } »
   *[other] { $message }
  }
    .help = { $expected ->
        [text] écrivez-le entre guillemets droits : "…"
        [list] écrivez-la entre crochets, chaque texte entre guillemets droits : ["…", "…"]
        [number] écrivez les chiffres sans guillemets ni espaces : 1200, 12.5
        [whole] écrivez les chiffres sans guillemets ni espaces : 1200
        [truth] écrivez true ou false, sans guillemets
        [date] écrivez 2022-03-30, ou "2022-03" entre guillemets droits
        [texts] écrivez "…", ou ["…", "…"]
        [table] écrivez [{ $key }] seul sur une ligne, puis ses clés en dessous
        [tables] écrivez [[{ $key }]] seul sur une ligne, avant les clés de chacune
        [names] écrivez [{ $key }] seul sur une ligne, puis en dessous un nom dans chaque langue : fr = "…"
        [words] écrivez [{ $key }] seul sur une ligne, puis en dessous un mot par ligne : "mot" = "ce qu’il faut écrire, ou pourquoi"
        [advice] écrivez "{ $key }" = "ce qu’il faut écrire, ou pourquoi"
       *[other] dossier explain wrong-type montre comment s’écrit chaque sorte de valeur
    }
missing-key = il manque la clé « { $key } »
    .help = { $what ->
        [title] écrivez title = "…" ; articles, pages et événements en ont un dans chaque langue
        [date] écrivez date = 2022-03-31 ; pour un article, dans une seule de ses versions, au choix
        [who] dites qui donne ce chiffre : ici dans chaque langue, ou une fois pour toutes avec by = "…", l’identifiant d’une fiche du glossaire
        [value] écrivez value = 300, ou min = … et max = …
       *[other] elle n’a pas de valeur par défaut : écrivez-la
    }
bad-value = « { $value } » ne convient pas ; valeur attendue : { $expected ->
    [one-of] { $options }
    [coordinates] une latitude (de -90 à 90) et une longitude (de -180 à 180), comme [14.5, -4.2]
    [sha256] un SHA-256 de 64 chiffres hexadécimaux
    [range] un intervalle où min ne dépasse pas max
    [year] une année en quatre chiffres, comme 2026
    [picture] une image : un PNG ou un JPEG de static/, comme "carte.png"
    [amount] value, ou min et max
    [percent] un nombre de 1 à 100
    [width] une largeur de 16 à 4096
    [text] un texte entre guillemets droits
    [size] une taille comme 30 kB ou 7.5 kB (1 kB vaut 1 000 octets)
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
html-text = c’est une page web ; les mentions se cherchent dans du Markdown ou du texte brut
    .help = importez-la d’abord : dossier import --dry-run
no-language = rien ne dit en quelle langue est ce texte
    .help = nommez-le par exemple notes.fr.txt, ou donnez --lang : { $known }
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
bad-date = « { $date } » n’est pas une date : { $reason ->
    [day] ce mois n’a pas ce jour
    [month] ce mois n’existe pas ; de 21 à 24, ce sont des saisons
    [order] la fin précède le début
   *[other] ce n’est pas année, mois et jour comme dans 2022-03-30
  }
    .help = écrivez 2022-03-30, ou une date EDTF entre guillemets droits : "2022-03", "2022-04~", "2022-03-27/2022-03-31"
bad-url = « { $url } » ne peut pas servir d’adresse : { $reason ->
    [scheme] elle ne commence ni par https:// ni par http://
    [server] une clé peut y être envoyée : il faut https, ou un serveur sur cette machine
    [host] elle ne nomme aucun hôte
    [character] elle contient un caractère qui n’y a pas sa place
   *[other] { $reason }
  }
    .help = écrivez l’adresse entière, avec https://
duplicate-id = { $kind ->
    [entry] la fiche « { $id } » est définie deux fois
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
unknown-term = fiche inconnue du glossaire : « { $id } »
    .help = les fiches sont les fichiers de content/glossary/
unknown-article = article inconnu : « { $id } »
    .help = les articles sont les fichiers content/articles/<id>.<langue>.md
unknown-page = page inconnue : « { $id } »
    .help = les pages sont les fichiers content/<id>.<langue>.md
unknown-event = événement inconnu : « { $id } »
    .help = les événements se définissent dans content/events/
unknown-figure = chiffre inconnu : « { $id } »
    .help = les chiffres se définissent dans content/figures/
empty-figure = le chiffre « { $id } » n’a aucune ligne
    .help = écrivez [[figure.row]] avec value, source et by pour chacun de ceux qui le donnent ; ou ôtez le chiffre du texte
unknown-scope = ni article, ni page, ni sujet ne s’appelle « { $id } »
    .help = only_in attend des ids d’articles ou de pages, et de sujets de dossier.toml
draft-reference = « { $id } » est un brouillon
    .help = publiez-le ou supprimez le lien ; --drafts inclut les brouillons
embed-as-link = un lien ne peut mener ni à un chiffre ni à une chronologie
    .help = insérez l’élément : ![]({ $kind }:{ $id }), seul dans son paragraphe
not-an-embed = seuls les chiffres, les chronologies et les événements peuvent être insérés
    .help = faites un lien : [texte](…:{ $id })
wrong-kind = « { $id } » est de type { $kind } ; { $expected ->
    [place] places n’admet que le type place
    [relation] seuls un acteur, une opération ou une personne ont des relations
   *[other] actors admet tous les types sauf place
  }
    .help = { $expected ->
        [place] mettez-le dans actors
        [relation] nommez-le dans related, ou supprimez la relation
       *[other] mettez-le dans places
    }
relation-cycle = { $relation } tourne en rond : { $chain }
    .help = supprimez { $relation } dans l’une de ces fiches
relation-to-itself = « { $id } » a une relation avec elle-même
    .help = écrivez l’identifiant d’une autre fiche
relation-dates = cette relation finit ({ $until }) avant de commencer ({ $since })
    .help = corrigez since ou until
relation-twice = { $how ->
    [same] cette relation figure déjà dans « { $first } » ({ $kind })
   *[differs] « { $first } » dit autre chose de cette relation : { $kind }, à d’autres dates ou le contraire, pour le même temps
  }
    .help = gardez l’une des deux : elle est montrée sur les pages de l’une et de l’autre
relation-without-source = personne ne dit que cette fiche est { $kind ->
    [allied] l’alliée de
   *[opposed] l’adversaire de
  } « { $id } »
    .help = ajoutez sources = ["…"]
empty-name = « { $text } », dans { $key }, n’a ni lettre ni chiffre
    .help = écrivez un nom, ou supprimez-le
form-claimed-twice = « { $form } » est une forme de { $first } et de { $second }, en { $language }
    .help = donnez aux deux fiches des mots proches du nom, context = ["…"], ou des articles et des sujets, only_in = ["…"] ; ou laissez-le à l’une d’elles et liez l’autre à la main : [{ $form }](term:{ $second })

quotation-mark = « { $text } » est affiché comme du texte
    .help = une marque est seule sur la première ligne de sa citation : [!QUOTE] pour des paroles exactes, [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION]
raw-html = le HTML s’affiche comme du texte
    .help = utilisez Markdown ; si vous voulez le signe lui-même, écrivez \<
unsafe-url = un lien ne peut pas mener à « { $url } »
    .help = sont admises les adresses en https:, http:, mailto: et tel:, les adresses relatives et, dans le dossier, term:, article:, page:, event:, source: et topic:
empty-link = ce lien ou cette image n’a pas de cible
    .help = écrivez la cible entre les parenthèses : [texte](cible), ![description](fichier)
missing-file = fichier introuvable : « { $path } »
    .help = un chemin part du répertoire de ce fichier ; s’il commence par /, il part de static/
remote-image = cette image serait chargée depuis un autre site, qui saurait alors qui lit la page
    .help = enregistrez une copie à côté de ce fichier et indiquez-la ici
no-alt-text = cette image n’a pas de texte de remplacement
    .help = dites ce qu’elle montre : ![Un marché à Mopti](…), ou mettez alt dans la notice à côté d’elle ; si elle ne dit rien, déclarez-le là : decorative = true
broken-image = « { $path } » ne peut pas être montré : { $reason ->
    [empty] le fichier est vide
    [other] c’est du { $format }, et non ce que dit son nom
    [cut] le fichier s’arrête trop tôt
    [pixels] il a { $count } millions de pixels, plus de 50
    [bytes] il pèse { $count } Mo, plus de 20
   *[malformed] ce n’est pas du { $format }
  }
    .help = { $reason ->
    [other] renommez-le
    [pixels] réduisez-le : 2 400 pixels de large suffisent
    [bytes] réduisez-le : 2 400 pixels de large suffisent
   *[malformed] enregistrez-le de nouveau avec un logiciel d’images
  }
image-no-credit = rien ne dit qui a fait cette image
    .help = écrivez credit = "…" dans { $notes }
image-no-consent = on peut reconnaître des personnes ici, et rien ne dit qu’elles sont d’accord
    .help = écrivez consent = "…" (qui a demandé, quand, ou pourquoi l’image est montrée malgré tout), ou prenez une image où l’on ne reconnaît personne
image-metadata = ce { $format } en dit plus que ce qu’il montre : où, quand ou par qui il a été fait, et cela ne peut pas en être retiré
    .help = enregistrez-le en JPEG, PNG ou WebP : ceux-là sont nettoyés à la construction du site
picture-notes-alone = voici une notice sur { $picture }, qui n’est pas là
    .help = mettez l’image à côté d’elle, ou supprimez-la
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

parity-number = { $side ->
    [both] la version { $language } donne le nombre « { $source } », celle-ci « { $target } »
    [source] le nombre « { $source } » de la version { $language } manque ici
   *[target] le nombre « { $target } » n’est pas dans la version { $language }
  }
    .help = écrivez le même nombre dans les deux, en chiffres ou en lettres
parity-date = { $side ->
    [both] la version { $language } donne « { $source } », celle-ci « { $target } »
    [source] « { $source } », dans la version { $language }, manque ici
   *[target] « { $target } » n’est pas dans la version { $language }
  }
    .help = donnez le même jour, le même mois, la même année et la même heure dans les deux
parity-link = { $side ->
    [both] la version { $language } renvoie à { $source }, celle-ci à { $target }
    [source] le lien vers { $source } de la version { $language } manque ici
   *[target] le lien vers { $target } n’est pas dans la version { $language }
  }
    .help = renvoyez au même endroit, ou à la même page dans cette langue
parity-citation = { $kind ->
    [place] la version { $language } cite { $source }, celle-ci { $target }
   *[other] { $side ->
        [both] la version { $language } cite { $source }, celle-ci { $target }
        [source] le renvoi à { $source } de la version { $language } manque ici
       *[target] le renvoi à { $target } n’est pas dans la version { $language }
    }
  }
    .help = citez les mêmes sources, aux mêmes pages, dans les deux
parity-note = { $kind ->
    [order] les appels de note sont dans l’ordre { $target } ici, { $source } dans la version { $language }
   *[other] { $side ->
        [both] la version { $language } a la note { $source }, celle-ci { $target }
        [source] la note { $source } de la version { $language } manque ici
       *[target] la note { $target } n’est pas dans la version { $language }
    }
  }
    .help = mettez le même appel au même passage dans les deux
parity-embed = { $kind ->
    [order] { $target } est ici, là où la version { $language } a { $source }
   *[other] { $side ->
        [both] la version { $language } montre { $source }, celle-ci { $target }
        [source] { $source }, que montre la version { $language }, manque ici
       *[target] { $target } n’est pas dans la version { $language }
    }
  }
    .help = montrez les mêmes chiffres, événements, chronologies et images dans les deux, dans le même ordre
parity-code = { $kind ->
    [order] le code « { $target } » est ici, là où la version { $language } a « { $source } »
   *[other] { $side ->
        [both] la version { $language } a le code « { $source } », celle-ci « { $target } »
        [source] le code « { $source } » de la version { $language } manque ici
       *[target] le code « { $target } » n’est pas dans la version { $language }
    }
  }
    .help = recopiez le code tel quel ; il ne se traduit pas
parity-table = { $kind ->
    [order] ce tableau a { $target } colonnes et lignes, là où la version { $language } en a un de { $source }
   *[other] { $side ->
        [both] ce tableau a { $target } colonnes et lignes, celui de la version { $language } { $source }
        [source] un tableau de la version { $language } ({ $source } colonnes et lignes) manque ici
       *[target] ce tableau n’est pas dans la version { $language }
    }
  }
    .help = donnez aux deux tableaux les mêmes colonnes et les mêmes lignes
parity-list = { $kind ->
    [order] les listes sont dans un autre ordre que dans la version { $language }
   *[other] { $side ->
        [both] cette liste n’est pas faite comme celle de la version { $language } : { $target } éléments ici, { $source } là-bas
        [source] une liste de la version { $language } manque ici
       *[target] cette liste n’est pas dans la version { $language }
    }
  }
    .help = donnez aux deux listes les mêmes éléments, numérotés ou non, au même niveau
parity-segment = { $side ->
    [source] un passage de la version { $language } n’a pas de pendant ici : « { $source } »
   *[target] ce passage n’a pas de pendant dans la version { $language } : « { $target } »
  }
    .help = traduisez-le, ou retirez-le de l’autre version
parity-term = « { $source } » est dans la version { $language }, et aucun de ses noms n’est ici
    .help = nommez-le : { $wanted }
parity-acronym = « { $target } » est le sigle en { $language } ; ici, c’est « { $wanted } »
    .help = écrivez { $wanted } ; si « { $target } » s’emploie aussi dans cette langue, ajoutez-le à la fiche
parity-length = ce passage est bien plus { $kind ->
    [short] court
   *[long] long
  } que celui de la version { $language }
    .help = voyez s’il manque quelque chose, ou si quelque chose a été ajouté
parity-word-twice = « { $target } » : un mot est écrit deux fois
    .help = supprimez l’un des deux
parity-balance = { $target } n’a pas sa moitié ici
    .help = ouvrez et fermez les parenthèses et les guillemets par paires, comme le texte d’origine
parity-ending = ceci finit par « { $target } », la version { $language } par « { $source } »
    .help = finissez les deux de même : question, affirmation, deux-points
parity-markup = « { $target } » est resté dans le texte
    .help = supprimez-le, ou écrivez le caractère qu’il remplace
parity-foreign = { $side ->
    [both] la version { $language } marque { $source } comme une autre langue, celle-ci { $target }
    [source] { $source }, marqué comme une autre langue dans la version { $language }, manque ici
   *[target] { $target } n’est pas marqué comme une autre langue dans la version { $language }
  }
    .help = marquez les mêmes mots dans les deux
parity-untranslated = ceci est le texte en { $language }, non sa traduction
    .help = traduisez-le
parity-typography = { $kind ->
    [number] « { $target } » n’est pas écrit comme un nombre l’est dans cette langue
    [spaces] il y a deux espaces de suite
    [english-quotes] { $target } n’est pas un guillemet de cette langue
    [guillemets] { $target } n’est pas un guillemet de cette langue
   *[space] il y a une espace avant « { $target } »
  }
    .help = { $kind ->
        [number] le français écrit 12 500 et 12,5, l’anglais 12,500 et 12.5
        [spaces] laissez-en une
        [english-quotes] écrivez « … », et “ … ” seulement à l’intérieur
        [guillemets] écrivez “ … ”
       *[space] supprimez-la
    }

unknown-theme = thème inconnu : « { $name } »
    .help = mettez-le dans themes/{ $name }/, ou utilisez le thème intégré, carnet
template-syntax = { $message }
template-failed = { $message }
    .help = ce gabarit a échoué sur la page { $page }
strings-syntax = « { $message } », dit en anglais ce qui lit les chaînes
missing-string = la chaîne « { $key } » manque en { $language }
    .help = ajoutez-la à { $file }
output-collision = deux fichiers auraient le même nom dans le site : { $path }
    .help = changez le slug d’une page, ou renommez le fichier de static/ ; majuscules et minuscules ne se distinguent pas
bad-output-path = « { $path } » ne peut pas être un nom de fichier : { $reason }
    .help = changez le slug, le titre ou le nom de fichier dont il est tiré
card-script = certaines pages n’ont pas de carte : sa police n’a pas tous les caractères de leur titre
    .help = les liens vers elles s’affichent sans image ; nommez-en une avec image = "…" sous [site] dans dossier.toml
mock-text = des textes du moteur factice se trouvent dans ce fichier ({ $count }) : il ne doit pas être publié
    .help = faites-les traduire de nouveau, ou écrivez-les ; pour voir le site malgré tout, construisez-le avec --allow-mock
translated-from = translated_from dit { $language }, et il n’y a pas de version dans cette langue
    .help = écrivez la langue de la version dont celle-ci est traduite, ou supprimez la ligne

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

table-empty = ce tableau n’a aucune ligne
    .help = la première ligne nomme les colonnes, chaque ligne suivante est une fiche dans une langue
table-binary = { $what ->
    [spreadsheet] ceci est le fichier d’un tableur, pas du CSV
   *[other] ce fichier n’est pas un texte
  }
    .help = enregistrez le tableau au format CSV, en UTF-8
table-header = l’en-tête ne nomme pas de colonne « { $missing } »
    .help = il faut lang, et id, name ou acronym ; docs/terms-exchange.md donne la liste des colonnes
table-column = la colonne « { $column } » n’est pas lue
    .help = docs/terms-exchange.md donne la liste des colonnes ; supprimez-la ou laissez-la
table-column-twice = la colonne « { $column } » figure deux fois ici
    .help = supprimez l’une des deux
table-quote = cette cellule commence par un guillemet droit et ne finit pas par lui
    .help = dans une cellule entre guillemets, doublez-les : "la ""junte"" a dit"
table-row = ceci est la cellule { $cells } d’une ligne, et l’en-tête nomme { $columns } colonnes
    .help = mettez entre guillemets droits une cellule qui contient un séparateur
table-cell = cette ligne n’a pas { $missing ->
    [lang] de langue
    [name] de nom
   *[other] d’id
  }
    .help = { $missing ->
        [lang] écrivez le code d’une langue dans la colonne lang
        [name] remplissez la colonne name ou acronym
       *[other] on ne peut pas en tirer un du nom : écrivez-en un dans la colonne id, en lettres a–z, chiffres et traits d’union simples
    }
table-conflict = « { $column } » de « { $id } » n’est pas le même dans une autre ligne
    .help = il vaut pour toutes les langues : écrivez-le dans une seule ligne de la fiche, ou le même dans toutes
table-twice = il y a deux lignes pour « { $id } » en { $language }
    .help = réunissez-les en une ; pour une autre fiche, donnez un autre id
table-date = « { $date } » n’est pas une date : { $reason ->
    [day] ce mois n’a pas ce jour
    [month] ce mois n’existe pas ; de 21 à 24, ce sont des saisons
    [order] la fin précède le début
   *[other] ce n’est pas année, mois et jour comme dans 2022-03-30
  }
    .help = écrivez 2022-03-30, 2022-03, 2022 ou une autre date en EDTF ; un tableur récrit les dates si la colonne n’est pas au format texte

export-markup = le gabarit de { $page } ne produit pas de XML bien formé : { $message }
    .help = un EPUB est fait de XML : dans les gabarits du thème, fermez chaque élément (<br/>) et donnez une valeur à chaque attribut
timeline-syntax = { $reason ->
    [events] ce fichier ne contient aucun événement
   *[json] ce n’est pas le JSON que lit TimelineJS : { $message }
  }
    .help = une chronologie est le JSON de TimelineJS 3, un objet avec « events », ou son tableau enregistré en CSV ; docs/timeline-exchange.md décrit les deux
timeline-header = l’en-tête ne nomme aucune colonne « { $missing } »
    .help = une chronologie a besoin des colonnes Year et Headline ; docs/timeline-exchange.md les donne toutes
timeline-date = ce n’est pas une date : { $reason ->
    [no-year] il n’y a pas d’année
    [no-month] un jour sans mois
    [bad-month] ce mois n’existe pas
    [no-day] une heure sans jour
    [number] « { $words } » n’est pas un tel nombre
    [day] ce mois n’a pas ce jour
    [month] ce mois n’existe pas ; de 21 à 24, ce sont des saisons
    [order] la fin précède le début
   *[other] ce n’est pas année, mois et jour comme dans 2022-03-30
  }
    .help = un événement a au moins une année, puis un mois de 1 à 12 et un jour ; ce qui est approximatif va dans la date affichée
timeline-headline = cet événement n’a pas de titre
    .help = donnez à chacun un titre (headline) : c’est celui de l’événement dans le dossier
timeline-twice = deux événements ont l’identifiant « { $id } »
    .help = donnez à chacun le sien, ou aucun : il est alors tiré du titre
timeline-left = { $what ->
    [eras] les ères de la chronologie ne sont pas reprises
    [column] la colonne « { $words } » n’est pas lue
    [markup] n’est pas repris, sauf les mots que cela contient : { $words }
    [media] n’est pas repris : { $words }
    [group] aucun sujet du dossier ne s’appelle « { $words } »
    [words] les mots de la date ne sont pas compris : « { $words } »
    [topics] sujets inconnus : { $words }
    [actors] acteurs inconnus : { $words }
    [places] lieux inconnus : { $words }
    [sources] sources inconnues : { $words }
   *[article] article inconnu : { $words }
  }
    .help = { $what ->
        [eras] une ère peut être un événement avec un premier et un dernier jour
        [column] docs/timeline-exchange.md donne les colonnes ; supprimez celle-ci ou laissez-la
        [words] la date est celle des nombres ; écrivez ce qui est approximatif en EDTF, par exemple 2022-04~, dans le brouillon
       *[other] cela figure dans un commentaire du brouillon
      }

exchange-syntax = { $reason ->
    [doctype] le fichier déclare ses propres entités
    [entity] l’entité &{ $message }; n’est pas une de celles de XML
    [depth] des éléments sont imbriqués sur plus de { $message } niveaux
    [encoding] le fichier se dit en { $message }
    [character] le caractère { $message } ne peut pas figurer en XML
    [truncated] le fichier s’arrête avant la fin de ses éléments
    [po] cette ligne est illisible
   *[xml] le XML est illisible : { $message }
  }
    .help = { $reason ->
        [doctype] aucun logiciel de traduction n’en écrit : prenez le fichier tel qu’il a été exporté
        [entity] écrivez le caractère lui-même
        [encoding] enregistrez le fichier en UTF-8
        [po] chaque texte est entre guillemets droits après msgctxt, msgid ou msgstr, avec \" pour un guillemet
       *[other] rien du fichier n’a été repris : exportez-le de nouveau depuis le logiciel de traduction
      }
exchange-format = { $wanted ->
    [xliff] ce n’est pas du XLIFF 2.0 ou 2.1, mais « { $root } » en version « { $version } »
    [tmx] ce n’est pas du TMX 1.4, mais « { $root } » en version « { $version } »
   *[po] ce n’est pas un fichier PO : il n’a aucune entrée
  }
    .help = { $wanted ->
        [xliff] XLIFF 1.2 n’est pas lu : faites rendre au logiciel le format qu’il a reçu
       *[other] dites de quel format il s’agit avec --format
      }
exchange-language = « { $tag } » n’est pas une langue du dossier
    .help = XLIFF les nomme dans srcLang et trgLang, PO dans Language et X-Source-Language
exchange-unit = { $reason ->
    [name] le dossier n’a pas de texte « { $name } »
    [direction] « { $name } » n’est pas traduit entre ces langues
   *[id] l’identifiant « { $id } » n’a pas été exporté
  }
    .help = la traduction a été laissée de côté ; identifiants, contextes et noms de fichiers doivent revenir tels qu’ils ont été exportés
exchange-source = { $reason ->
    [edited] { $name }, { $path } : sous cet identifiant, le fichier a un autre texte source que l’export
   *[changed] { $name }, { $path } : la source a changé depuis l’export
  }
    .help = la traduction a été laissée de côté ; exportez de nouveau et reportez-la
exchange-twice = { $name }, { $path } : le fichier a une autre traduction de ce texte
    .help = la première a été prise ; n’en laissez qu’une
exchange-refused = la traduction ne convient pas : { $reason ->
    [empty] elle ne dit rien
    [identical] c’est le texte source
    [foreign] elle a une balise à elle, { $detail }
    [missing] la balise { $detail } est perdue
    [twice] la balise { $detail } y est deux fois
    [nesting] ses balises se chevauchent
    [empty-pair] il n’y a rien dans la balise { $detail }
    [structure] elle changerait le Markdown autour d’elle
    [numbers] les nombres diffèrent : { $detail }
    [hidden] elle contient le caractère caché { $detail }
   *[malformed] ses balises sont illisibles
  }
    .help = chaque balise de la source figure une fois dans la traduction ; corrigez et importez de nouveau
exchange-conflict = { $reason ->
    [unsure] { $name }, { $path } : « { $given } » revient peut-être à un texte qui n’existe que dans la traduction
    [stale] { $name }, { $path } : « { $given } » est pour une source qui a changé, là où une personne a écrit « { $there } »
   *[person] { $name }, { $path } : le fichier dit « { $given } », une personne a écrit « { $there } »
  }
    .help = { $reason ->
        [stale] rien n’a été changé ; marquez l’unité comme relue ou finale et importez de nouveau, ou modifiez le fichier
       *[other] rien n’a été changé ; pour la reprendre, modifiez le fichier
      }

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
import-topics-proposed = La page le classe dans : { $topics }. Les sujets doivent être dans dossier.toml.
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

scan-linked = lien
scan-heading = dans un intertitre
scan-link = dans un lien
scan-by-hand = écarté à la main
scan-code = dans du code
scan-alt-text = dans la description d’une image
scan-quotation = dans une citation
scan-table = dans un tableau
scan-repeated = répétition
scan-own-entry = sa propre fiche
scan-undecided = plusieurs fiches portent ce nom, ou il demande d’autres mots à proximité

audited = { $count ->
    [0] rien à revoir
    [one] un point à revoir
   *[other] { $count } points à revoir
  }
audit-undecided-title = Noms dont le texte ne dit pas à qui ils sont
audit-undecided = « { $form } » peut être { $others } : nommez l’un d’eux avant, donnez des mots de contexte, ou écrivez [{ $form }](term:id)
audit-sentence-start-title = Mentions en tête de phrase, qui peuvent être le mot commun
audit-sentence-start = « { $form } » a été pris pour { $id } ; si c’est le mot commun, écrivez [{ $form }](term:)
audit-lower-case-title = Noms que les textes écrivent aussi en minuscules
audit-lower-case = « { $form } » est { $id }, et se trouve { $count ->
    [one] une fois
   *[other] { $count } fois
  } en minuscules, d’abord ici : voyez s’il s’agit de mentions
audit-nearly-equal-title = Noms presque égaux
audit-nearly-equal = « { $form } » de { $id } et « { $other } » de { $others }, en { $lang } : une chose ou deux ?
audit-unknown-acronym-title = Sigles qu’aucune fiche n’explique
audit-unknown-acronym = { $form } : { $count }×, en { $lang } · { $kind }
audit-unknown-acronym-expanded = { $form } ({ $expansion }) : { $count }×, en { $lang } · { $kind }
audit-unknown-name-title = Noms qu’aucune fiche n’explique
audit-unknown-name = { $form } : { $count }×, en { $lang } · { $kind }
audit-missing-language-title = Fiches auxquelles manque une langue
audit-missing-language = { $id } n’a pas de [{ $lang }]
audit-draft-title = Fiches qui attendent quelqu’un
audit-draft = elle dit draft = true
audit-languages-differ-title = Fiches dont les langues n’ont pas les mêmes sortes de données
audit-languages-differ = { $id } a « { $form } » en { $others } et pas en { $lang }
audit-unused-entry-title = Fiches dont aucun texte ne parle
audit-unused-entry = { $id }, en { $lang }
audit-unused-form-title = Noms qu’aucun texte n’emploie
audit-unused-form = { $id }, en { $lang } : { $forms }
show-draft = { $path } est un brouillon, ou contient une erreur, et aucun texte n’y mène : complétez-le et supprimez la ligne draft = true
show-name = nom
show-acronym = sigle
show-alias = autre nom
show-form = forme fléchie
show-former = ancien nom
show-surname = nom de famille, après le nom entier
show-never = jamais lié de lui-même
show-except = n’est pas la fiche
show-mentions = { $count ->
    [0] aucun texte n’en parle
    [one] une mention
   *[other] { $count } mentions
  }
stub-empty = une fiche demande un nom avec des lettres ou des chiffres, et sans caractères de commande
stub-known = « { $name } » est déjà un nom de { $id } : rien n’a été écrit
stub-taken = { $path } existe déjà : rien n’a été écrit
stub-written = { $path } a été écrit comme brouillon ({ $count ->
    [0] aucun texte n’a encore ce nom
    [one] les textes ont ce nom une fois
   *[other] les textes ont ce nom { $count } fois
  }) : complétez-le, puis supprimez la ligne draft = true

terms-import-comment = Tiré d’un tableau par dossier terms import. Relisez, complétez, puis supprimez la ligne draft = true.
terms-import-definition = À écrire : une à trois phrases, avec leurs sources.
terms-import-new = { $path } : nouveau brouillon ({ $languages })
terms-import-changed = { $path } : le tableau dit autre chose ; rien n’est écrit. Pour le reprendre, modifiez le fichier :
terms-import-addition = à coller :
terms-import-nothing = (rien)
terms-import-done = { $new ->
    [0] aucune nouvelle fiche
    [one] une nouvelle fiche écrite, brouillon tant que draft = true y est
   *[other] { $new } nouvelles fiches écrites, brouillons tant que draft = true y est
  } ; { $unchanged } sans changement, { $changed ->
    [0] aucune qui diffère
    [one] une qui diffère
   *[other] { $changed } qui diffèrent
  }
terms-import-would-do = { $new ->
    [0] aucune nouvelle fiche
    [one] une nouvelle fiche serait écrite, en brouillon
   *[other] { $new } nouvelles fiches seraient écrites, en brouillons
  } ; { $unchanged } sans changement, { $changed ->
    [0] aucune qui diffère
    [one] une qui diffère
   *[other] { $changed } qui diffèrent
  } (--dry-run)
terms-import-stopped = rien n’a été écrit : corrigez le tableau et importez-le de nouveau
terms-exported = { $entries ->
    [one] une fiche écrite
   *[other] { $entries } fiches écrites
  } dans { $file }
terms-export-stopped = rien n’a été exporté : une fiche illisible y manquerait

# ---- livres et archives
export-written = { $file }, { $size }
export-stopped = rien n’a été exporté

# ---- chronologies
timeline-import-comment = Tiré de { $file } par dossier timeline import. Relisez, ajoutez des sources, puis supprimez la ligne draft = true.
timeline-import-new = { $id } : nouveau ({ $date }), { $title }
timeline-import-changed = { $id } : le fichier dit autre chose ; rien n’est écrit. Pour le reprendre, modifiez l’événement :
timeline-import-addition = à coller :
timeline-import-done = { $new ->
    [0] aucun nouvel événement
    [one] un nouvel événement écrit dans { $path }, brouillon tant que draft = true y est
   *[other] { $new } nouveaux événements écrits dans { $path }, brouillons tant que draft = true y est
  } ; { $unchanged } sans changement, { $changed ->
    [0] aucun qui diffère
    [one] un qui diffère
   *[other] { $changed } qui diffèrent
  }
timeline-import-would-do = { $new ->
    [0] aucun nouvel événement
    [one] un nouvel événement serait écrit dans { $path }, en brouillon
   *[other] { $new } nouveaux événements seraient écrits dans { $path }, en brouillons
  } ; { $unchanged } sans changement, { $changed ->
    [0] aucun qui diffère
    [one] un qui diffère
   *[other] { $changed } qui diffèrent
  }
timeline-import-stopped = rien n’a été écrit : corrigez le fichier et importez-le de nouveau
timeline-exported = { $events ->
    [one] un événement écrit
   *[other] { $events } événements écrits
  } dans { $file }
timeline-export-stopped = rien n’a été exporté : un événement illisible y manquerait
timeline-left-out = laissé de côté : { $id } ({ $date }), { $reason ->
    [calendar] car un agenda ne connaît que des jours
    [language] qui n’existe pas en { $language }
   *[other] dont la date n’a pas d’année
  }

# ---- traductions

built-page-heavy = { $page } pèse { $weight } ko après gzip ; un article a droit à { $limit } ko
    .help = divisez le texte, ou réglez html dans [budgets] de dossier.toml
built-style-heavy = les feuilles de style pèsent { $weight } ko après gzip, au lieu de { $limit } ko au plus : { $page }
    .help = enlevez ce qui ne sert à aucune page, ou réglez style dans [budgets] de dossier.toml
built-script-heavy = les scripts pèsent { $weight } ko après gzip, au lieu de { $limit } ko au plus : { $page }
    .help = enlevez ce qui ne sert à aucune page, ou réglez script dans [budgets] de dossier.toml
built-font-heavy = les polices pèsent { $weight } ko après gzip, au lieu de { $limit } ko au plus : { $page }
    .help = nommez des polices que les lecteurs ont déjà, ou réglez font dans [budgets] de dossier.toml
built-requests = { $page } fait charger { $count } fichiers d’emblée, au lieu de { $limit } au plus : { $requests }
    .help = réunissez des fichiers, donnez loading="lazy" aux images, ou réglez requests dans [budgets] de dossier.toml
built-third-party = le navigateur chargerait { $what } depuis un autre site ({ $page }{ $more ->
    [some] {" "}et { $others } de plus
   *[none] {""}
  })
    .help = mettez une copie dans le dossier : cet autre site saurait qui lit la page
built-inline-script = un script est écrit dans la page : { $what } ({ $page }{ $more ->
    [some] {" "}et { $others } de plus
   *[none] {""}
  })
    .help = mettez-le dans un fichier du thème : la politique de sécurité de la page n’en laisse tourner aucun autre
built-inline-style = un style est écrit dans la page : { $what } ({ $page }{ $more ->
    [some] {" "}et { $others } de plus
   *[none] {""}
  })
    .help = mettez-le dans la feuille de style : la politique de sécurité de la page n’en admet aucun autre
built-policy = { $what ->
    [missing] la page n’a pas de politique de sécurité du contenu (CSP)
    [late] la politique de sécurité du contenu (CSP) vient après ce qu’elle devrait régir
   *[other] la politique de sécurité du contenu (CSP) est faible : { $what }
  } ({ $page }{ $more ->
    [some] {" "}et { $others } de plus
   *[none] {""}
  })
    .help = mettez <meta http-equiv="Content-Security-Policy" content="default-src 'none'; …"> juste après charset, comme dans base.html

memory-line = { $reason ->
    [key] cette ligne de la mémoire a un texte source qui ne correspond pas à sa clé
    [conflict] un conflit de git est resté dans la mémoire
   *[json] cette ligne de la mémoire est illisible : { $message }
  }
    .help = { $reason ->
    [key] supprimez la ligne ; le prochain dossier translate la récrira. Une traduction (tgt) peut être modifiée, un texte source non
    [conflict] gardez les lignes des deux côtés et supprimez les marques : chaque ligne est un segment à elle seule
   *[json] chaque ligne est un objet JSON avec k, n, src, tgt, o ; corrigez-la ou supprimez-la. D’ici là, cette mémoire n’est pas récrite
  }
unknown-text = aucun texte traduit ne s’appelle « { $name } »
    .help = donnez le fichier d’une traduction (content/articles/moura.en.md) ou un nom affiché par dossier translate status
draft-refused = pas de traduction : { $reason ->
    [empty] le moteur rend un texte vide
    [identical] le moteur rend le texte source
    [malformed] les balises rendues par le moteur sont illisibles
    [foreign] le moteur a ajouté une balise, { $what }
    [missing] le moteur a perdu la marque { $what }
    [twice] le moteur a doublé la marque { $what }
    [nesting] le moteur a croisé des marques
    [empty-pair] le moteur a vidé la marque { $what }
    [numbers] les nombres du moteur sont autres : { $what }
   *[structure] la traduction ne tient pas dans le Markdown qui l’entoure
  }
    .help = traduisez ce passage à la main ; ce qui s’y trouve n’a pas changé
unaligned = on ne sait pas à quoi cela correspond dans l’autre langue ; rien n’a été deviné
    .help = donnez aux intertitres le même {"{"}#id{"}"}, mettez les paragraphes dans le même ordre ou complétez ce qui manque, puis relancez dossier translate
stale-translation = l’original a changé depuis cette traduction ; elle reste telle qu’une personne l’a écrite
    .help = voyez le changement avec dossier translate diff, corrigez, puis dossier translate review
orphan-translation = ce dont c’était la traduction a disparu, et cela n’a pas pu être retiré
    .help = supprimez-le à la main s’il n’a plus sa place ici

translate-nothing = aucun texte traduit ne correspond à cette demande
translate-plan = { $name } ({ $from } → { $to }) : { $send } à envoyer, { $characters } caractères{ $known ->
    [0] {""}
   *[other] {" "}; { $known } déjà connus
  }{ $learn ->
    [0] {""}
   *[other] {" "}; { $learn } à enregistrer
  }{ $remove ->
    [0] {""}
   *[other] {" "}; { $remove } à retirer
  }
translate-plan-all = { $send ->
    [0] rien à envoyer
    [one] un segment à envoyer
   *[other] { $send } segments à envoyer
  }, { $characters } caractères ; rien n’a été envoyé ni écrit
translate-usage = { $engine } : { $used } caractères utilisés sur { $limit } ; il en faut { $cost }
translate-usage-short = { $engine } : { $used } caractères utilisés sur { $limit } ; il en faut { $cost }, et l’envoi s’arrêtera quand ils seront épuisés
translate-bar = {"{"}prefix{"}"} segments de {"{"}msg:20{"}"} {"{"}bar:24{"}"} {"{"}pos{"}"} caractères sur {"{"}len{"}"}, encore {"{"}eta{"}"}
translate-done = { $put ->
    [0] rien à traduire
    [one] un segment traduit
   *[other] { $put } segments traduits
  }{ $files ->
    [0] {""}
    [one] {" "}dans un fichier
   *[other] {" "}dans { $files } fichiers
  } ; { $requests ->
    [0] rien n’a été envoyé
    [one] une requête
   *[other] { $requests } requêtes
  }{ $requests ->
    [0] {""}
   *[other] , { $characters } caractères envoyés{ $billed ->
        [none] {""}
       *[other] , { $billed } facturés
      }
  }
translate-learned = { $count ->
    [one] une traduction enregistrée comme celle d’une personne
   *[other] { $count } traductions enregistrées comme celles d’une personne
  }
translate-untouched = { $count ->
    [one] un segment reste
   *[other] { $count } segments restent
  } dans la langue de l’original
translate-limit = arrêt : plus de { $limit } caractères auraient été envoyés ; ce qui est fait est gardé
translate-status-all = { $percent } % de { $segments } segments ; { $stale } manquants, périmés ou en conflit
translate-reviewed = { $file } : { $count ->
    [0] rien de nouveau à enregistrer
    [one] un segment enregistré comme relu
   *[other] { $count } segments enregistrés comme relus
  }{ $left ->
    [0] {""}
    [one] {" "}; il en reste un
   *[other] {" "}; il en reste { $left }
  }
translate-diff = { $count ->
    [0] rien n’a changé depuis la traduction
    [one] un segment
   *[other] { $count } segments
  }
diff-old = original, avant
diff-new = original, maintenant
diff-target = traduction
diff-other = autre traduction
diff-suggestion = proposition
translate-gc = { $count ->
    [0] rien à oublier
    [one] une ligne oubliée
   *[other] { $count } lignes oubliées
  }
translate-gc-would = { $count ->
    [0] rien à oublier
    [one] une ligne serait oubliée
   *[other] { $count } lignes seraient oubliées
  }
export-one-direction = ces textes vont dans plusieurs directions : précisez avec --from et --to
import-which-format = de quel format est { $file } ? Donnez-lui la terminaison .xlf, .tmx ou .po, ou précisez --format xliff, tmx ou po
import-unreadable = { $file } est illisible
translate-imported = { $put } repris, { $confirmed } confirmés, { $remembered } mémorisés ; { $unchanged } inchangés, { $untranslated } sans traduction achevée, { $elsewhere } d’autres textes
translate-import-would = { $put } seraient repris, { $confirmed } confirmés, { $remembered } mémorisés ; { $unchanged } inchangés, { $untranslated } sans traduction achevée, { $elsewhere } d’autres textes ; rien n’a été écrit

serve-address = { $address }   (Ctrl-C pour arrêter)
serve-port-taken = le port { $port } est pris ; le premier libre qui suit le remplace
serve-polling = le système n’avertit pas des changements ({ $reason }) ; le dossier est relu toutes les { $milliseconds } ms
serve-polls = le dossier est relu toutes les { $milliseconds } ms
serve-made = { $pages ->
    [0] aucune page
    [one] une page
   *[other] { $pages } pages
  } prêtes en { $milliseconds } ms ; ce que vous enregistrez s’affiche aussitôt
serve-made-again = refait en { $milliseconds } ms
serve-drafts-left-out = { $count ->
    [0] aucun brouillon n’est laissé de côté
    [one] un brouillon est laissé de côté
   *[other] { $count } brouillons sont laissés de côté
  }
serve-kept = le navigateur montre toujours le dernier site correct
serve-nothing = il n’y a pas encore de site à montrer ; il s’affichera dès que ce sera corrigé
serve-not-opened = impossible d’ouvrir le navigateur ({ $cause }) ; ouvrez l’adresse vous-même
serve-ended = arrêté
preview-close = Fermer
preview-copy = Copier
preview-copied = Copié
preview-editor = Ouvrir dans l’éditeur
preview-errors = Il y a des erreurs
preview-warnings = Il y a des avertissements
preview-kept = La page derrière est la dernière correcte.
preview-source = Où c’est écrit
preview-nothing = Il n’y a pas encore de page à montrer.
# ---- niveaux et silences
# ---- levels and silences
unknown-code = il n’y a pas de code « { $code } »
    .help = dossier explain --all donne la liste des codes
bad-level = « { $value } » n’est pas un niveau
    .help = écrivez "off", "warning" ou "error"
firm-code = « { $code } » ne peut pas être abaissé
    .help = corrigez ce qu’il trouve ; dossier explain { $code } dit pourquoi
allow-without-reason = { $what ->
    [code] ce commentaire ne nomme aucun code
   *[reason] ce commentaire ne dit pas pourquoi
  }
    .help = écrivez dossier-allow: { $code }: la raison
unused-allow = rien n’est tu ici : { $where ->
    [file] ce fichier n’a aucun { $code }
   *[line] aucun { $code } dans ce que précède ce commentaire, ni sur sa ligne
  }
    .help = supprimez le commentaire, ou placez-le au constat

explain-list = dossier explain --all donne la liste des codes
area-files = Fichiers
area-settings = Réglages et TOML
area-texts = En-têtes et données
area-references = Renvois d’un texte à l’autre
area-markdown = Markdown : liens, images, notes, titres
area-parity = Deux langues
area-site = Thèmes et site fini
area-translations = Traductions
area-import = Textes bruts et tableaux
area-exchange = Fichiers d’autres programmes
area-checks = Niveaux et silences
level-firm = *Erreur. Rien ne l’abaisse.*
level-error = *Erreur. Dans dossier.toml, sous [checks], `{ $code } = "warning"` ou `"off"` l’abaisse.*
level-warning = *Avertissement. Dans dossier.toml, sous [checks], `{ $code } = "error"` ou `"off"` le change.*
manual-head =
    # Ce que trouve dossier

    Chaque constat a un code, affiché entre crochets : `error[unknown-term]`. `dossier explain unknown-term` affiche la page
    qui se trouve ici. Ce texte est fait de `src/diagnostic/manual/fr/` ; in English: [checks.md](checks.md).

    Le niveau de la plupart des constats se change, et celui qui ne compte pas à un endroit peut y être tu, avec une
    raison : [content.md](content.md#levels-and-silences) (en anglais).
## A fault of the program itself.
fix-nothing = rien qui puisse être corrigé sans risque
fix-ask = écrire { $files ->
    [one] ce fichier
   *[other] ces { $files } fichiers
  } ? [o/N]
fix-not-written = rien n’a été écrit ; --fix --write écrit { $files ->
    [one] ce fichier
   *[other] ces { $files } fichiers
  }
fix-written = { $files ->
    [one] un fichier corrigé
   *[other] { $files } fichiers corrigés
  }
explain-more = dossier explain { $code } en dit plus

# ---- init, new, schemas, completions, man
start-slip = un modèle de ce programme ne peut pas être rempli : { $message }. Merci de le signaler
init-done = { $count ->
    [one] { $count } fichier écrit
   *[other] { $count } fichiers écrits
  } dans { $folder }
init-kept = laissé tel quel : { $file }
init-foreign = dans ces langues, les textes sont en anglais, à traduire : { $languages }
init-next = ensuite :
    { $step ->
        [there] {"  "}cd { $folder }
       *[here] {"  "}dossier check
    }
    {"  "}dossier serve
    {"  "}dossier new article "…"
init-dossier-there = il y a déjà un dossier dans { $folder } : son dossier.toml reste tel quel.
    {"  "}= pour y ajouter : dossier new article "…"
init-in-the-way = rien n’a été écrit, car ces fichiers sont déjà dans { $folder } :
    {"  "}{ $files }
    {"  "}= déplacez-les, ou n’écrivez que les autres : --keep
init-no-language-tag = « { $language } » n’est pas un code de langue BCP 47
    {"  "}= écrivez fr, en, ar, fr-CA…
init-language-twice = « { $language } » est donnée deux fois
new-written = écrit : { $path }
new-added = « { $id } » ajouté à la fin de { $path }
new-near = il y a déjà « { $near } », dans { $file } : est-ce cela que vous cherchiez ?
new-next = { $kind ->
    [article] c’est un brouillon : dossier serve le montre ; supprimez draft = true pour le publier
    [page] c’est un brouillon : dossier serve la montre ; supprimez draft = true pour la publier
    [term] écrivez la définition, puis supprimez draft = true : d’ici là, rien n’y mène
    [event] écrivez le texte et nommez une source, puis supprimez draft = true
    [source] citez-la dans un texte : [@{ $id }]
    [figure] ajoutez les lignes, puis montrez-le dans un texte : ![](figure:{ $id })
   *[added] complétez-le : il est publié avec le reste du fichier
  }
new-no-name = donnez un nom avec des lettres, sur une ligne
new-no-id = aucun identifiant ne peut être tiré de « { $name } » : donnez-en un avec --id, fait de lettres a–z, de chiffres et de traits d’union
new-bad-id = « { $id } » n’est pas un identifiant : il est fait de minuscules a–z, de chiffres et de traits d’union simples
new-language = « { $language } » n’est pas une langue de ce dossier ; ce sont { $languages }
new-exists = rien n’a été écrit, car ceci existe déjà : { $paths }
    {"  "}= donnez un autre identifiant avec --id, ou seulement les langues qui manquent avec --lang
new-taken = { $kind ->
    [event] il y a déjà un événement « { $id } », dans { $file }
    [source] il y a déjà une source « { $id } », dans { $file }
   *[figure] il y a déjà un chiffre « { $id } », dans { $file }
  }
    {"  "}= donnez un autre identifiant avec --id
new-known = « { $name } » est déjà un nom de la fiche « { $id } » : content/glossary/{ $id }.toml
new-option = --{ $option } ne vaut pas pour { $kind ->
    [article] un article
    [page] une page
    [term] un mot du glossaire
    [event] un événement
    [source] une source
   *[figure] un chiffre
  }
    {"  "}= { $option ->
        [into] les événements, les sources et les chiffres sont à plusieurs dans un fichier
       *[kind] cela dit ce qu’est un mot du glossaire : actor, person, place…
    }
new-into = on ne peut rien ajouter à « { $file } »
    {"  "}= nommez un fichier .toml de { $folder }
new-into-picture = « { $file } » dit ce que montre l’image { $picture } : on ne peut rien y ajouter
    {"  "}= nommez un autre fichier .toml de { $folder }
new-into-broken = { $file } n’est pas du TOML lisible, rien n’y est ajouté : { $message }
    {"  "}= dossier check dit où
edit-no-editor = pas d’éditeur à ouvrir : définissez $VISUAL ou $EDITOR ; les fichiers sont écrits
edit-unreadable = la commande de l’éditeur ne peut pas être lue : { $line } ; les fichiers sont écrits
edit-failed = l’éditeur { $program } a fini par un problème : { $problem } ; les fichiers sont écrits
schemas-done = schémas : { $new ->
    [0] aucun écrit
    [one] un écrit
   *[other] { $new } écrits
  }, { $renewed ->
    [0] aucun renouvelé
    [one] un renouvelé
   *[other] { $renewed } renouvelés
  }
schemas-foreign = { $file } n’a pas été écrit par dossier et reste tel quel ; rien n’a été écrit
man-written = { $count ->
    [one] { $count } page de manuel écrite
   *[other] { $count } pages de manuel écrites
  } dans { $folder }

# ---- niveaux et silences
# ---- ce qu’un éditeur doit regarder (src/check)
impossible-weekday = « { $text } » : en { $year }, ce jour était un { $right }, non un { $said }
    .help = { $near ->
        [none] corrigez le jour de la semaine ou la date
       *[other] corrigez le jour de la semaine ou la date ; c’était un { $said } en { $near }
    }
impossible-date = « { $text } » : ce mois a { $last } jours
    .help = écrivez le jour que donne la source
heading-skips-level = cet intertitre saute un niveau
    .help = écrivez { $wanted } au lieu de { $is }
straight-quote = ce { $mark } restera droit sur la page : il n’a pas de pendant
    .help = ouvrez ou fermez la citation, ou écrivez le signe lui-même : « » “ ” ’
unpaired-quote = ce { $mark } n’a pas de { $other }
    .help = écrivez { $other } là où la citation commence ou finit
space-before-mark = une espace devant « { $mark } »
    .help = ôtez cette espace
style-word = la liste de la maison contient « { $word } » : { $advice }
    .help = écrivez autre chose, ou citez celui dont c’est le mot ; la liste est [style] dans dossier.toml
number-without-source = « { $number } » : un nombre dans un paragraphe qui ne cite rien
    .help = citez qui le dit : [@source]
quotation-without-speaker = rien ne dit de qui sont ces mots
    .help = finissez la citation par un paragraphe « > — qui, quand [@source] »
quotation-without-source = { $words } mots de quelqu’un, dans un paragraphe qui ne cite rien
    .help = citez où ils ont été dits : [@source]
unused-source = rien n’utilise la source « { $id } »
    .help = citez-la où il faut : [@{ $id }] ; ou supprimez-la
source-not-archived = aucune copie de « { $id } » n’est gardée
    .help = écrivez archived_url = "…" et archived_at, ou le sha256 d’une copie à vous ; pour en chercher une : https://web.archive.org/web/*/{ $url }
single-source = { $what ->
    [event] cet événement est contesté et repose sur une seule source, { $source }
   *[figure] toutes les lignes de ce chiffre reposent sur une seule source, { $source }
  }
    .help = ajoutez ce que dit l’autre partie, ou un tiers
event-without-source = rien ne dit qui rapporte l’événement « { $id } »
    .help = écrivez sources = ["…"], ou citez une source dans son texte
event-outside-span = { $key ->
    [since] { $date }, mais « { $entry } » ne commence qu’en { $bound }
   *[until] { $date }, mais « { $entry } » a pris fin en { $bound }
  }
    .help = corrigez la date, corrigez { $key } de la fiche, ou nommez ce qui existait alors
figure-text-disagrees = « { $number } » ici, { $value } dans le chiffre « { $figure } » juste à côté
    .help = vérifiez dans la source, et écrivez la même chose aux deux endroits
correction-after-update = une correction du { $date }, mais { $key } est { $shown }
    .help = écrivez updated = { $date }
published-in-future = { $key } est { $date }, un jour qui n’est pas encore venu
    .help = écrivez le jour de la publication, ou draft = true jusque-là
dead-link = { $why ->
    [status] le serveur répond { $status } à { $url }
    [timeout] rien n’est venu à temps de { $url }
    [loop] { $url } tourne en rond
    [refused] { $url } est sur cette machine ou dans un réseau privé
    [unknown] on ne sait rien de { $url }, impossible à demander : { $cause }
   *[unreachable] { $url } est hors d’atteinte : { $cause }
  }
    .help = { $copy ->
        [own] une copie est gardée : { $archive }
       *[look] écrivez la nouvelle adresse, ou cherchez une copie : { $archive }
    }
moved-link = { $url } a changé d’adresse pour de bon
    .help = écrivez { $to }
built-broken-link = { $kind ->
    [file] un lien mène à { $what }, et le site n’a pas ce fichier
   *[fragment] un lien mène à { $what }, et cette page n’a pas cet endroit
  } ({ $page }{ $more ->
    [some] {" "}et { $others } de plus
   *[none] {""}
  })
    .help = corrigez le lien là où il est écrit : dans un gabarit du thème, ou dans le texte
low-contrast = { $front } sur { $back } : le contraste est de { $ratio } en mode { $scheme ->
    [dark] sombre
   *[light] clair
  }, il faut { $wanted }
    .help = éclaircissez ou assombrissez l’une des deux
unused-term = rien ne mène à la fiche « { $id } »
    .help = donnez-lui le nom que les textes emploient (aliases, forms), ou supprimez-la
term-missing-language = la fiche « { $id } » n’a pas de [{ $language }]
    .help = ajoutez [{ $language }] avec name et definition ; dossier translate fait un brouillon
undecided-name = de qui est-ce le nom ? il convient à { $ids }
    .help = écrivez d’abord le nom entier, ou liez-le à la main : […](term:{ $first }) ; […](term:) si ce n’est personne d’entre eux
unknown-acronym = aucune fiche n’explique « { $acronym } », qui revient { $count } fois
    .help = écrivez une fiche (dossier terms stub), ou développez-le là où il paraît d’abord
links-asked = { $count ->
    [one] un lien vers un autre site
   *[other] { $count } liens vers d’autres sites
  } ; { $asked ->
    [0] tous connus de cette semaine
    [one] une adresse demandée
   *[other] { $asked } adresses demandées
  }
links-no-network = aucune des { $count } adresses n’est accessible : y a-t-il un réseau ? rien n’est dit des liens
area-writing = Comment un texte est écrit
area-evidence = Ce sur quoi un texte repose
area-glossary = Le glossaire
level-off = *Éteint. Dans dossier.toml, sous [checks], `{ $code } = "warning"` ou `"error"` le demande.*
