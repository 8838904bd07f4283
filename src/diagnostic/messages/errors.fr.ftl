
# Pourquoi une commande s’arrête, et ce que le système, le réseau ou un moteur de traduction y répond : voir phrase.rs.

## Ce que le système refuse, selon le genre de son erreur.
io-not-found = ce fichier ou ce répertoire n’existe pas
io-permission-denied = vous n’en avez pas le droit
io-already-exists = quelque chose porte déjà ce nom
io-storage-full = il n’y a plus de place sur le disque
io-quota-exceeded = votre part du disque est épuisée
io-file-too-large = le fichier est trop gros pour ce disque
io-read-only = le disque est en lecture seule
io-name-too-long = le nom est trop long, ou ce système ne l’admet pas
io-is-a-folder = c’est un répertoire
io-not-a-folder = une partie du chemin est un fichier, pas un répertoire
io-folder-not-empty = le répertoire n’est pas vide
io-busy = autre chose s’en sert
io-crosses-devices = il est sur un autre disque
io-port-taken = un autre programme y écoute
io-no-such-address = cette machine n’a pas cette adresse
io-connection-refused = connexion refusée
io-timed-out = pas de réponse à temps
io-broken-pipe = plus personne ne lit
io-unsupported = ce système ne sait pas le faire
io-out-of-memory = il n’y a pas assez de mémoire
io-too-many-links = trop de liens y mènent
io-too-many-open = trop de fichiers sont ouverts
io-device = le disque ne parvient pas à lire ou à écrire
io-circle = des liens symboliques tournent en rond
io-replaced = il a été remplacé par autre chose pendant la lecture
io-other = le système dit « { $text } »
exit-code = il a fini avec le code { $code }
exit-killed = il a été interrompu ({ $status })
program-not-run = { $program } : { $cause }

## Tailles ; 1 ko vaut 1 000 octets.
size-kilobytes = { $count } ko
size-megabytes = { $count } Mo

## Ce qui a été tapé.
usage = { $what }{ $hint }{ $usage }
usage-hint = {"\u000A"}  = { $hint }
usage-line = {"\u000A"}usage : { $usage }{"\u000A"}        { $command } --help en dit plus
usage-unknown-option = il n’y a pas d’option { $argument } ici
usage-unexpected = « { $argument } » est de trop
usage-unknown-command = il n’y a pas de commande « { $command } »
usage-no-value = il manque une valeur après { $argument }
usage-invalid-value = « { $value } » n’est pas une valeur de { $argument }
usage-unusable-value = « { $value } » n’est pas une valeur de { $argument } : { $reason }
usage-no-number = il faut un nombre entier
usage-out-of-range = il faut un nombre de { $first } à { $last }
usage-missing = il manque quelque chose : { $argument }
usage-missing-command = il manque à { $command } le nom de ce qu’il faut faire
usage-conflict = { $argument } ne va pas avec { $other }
usage-twice = { $argument } ne se donne qu’une fois
usage-too-many-values = « { $value } » est une valeur de trop pour { $argument }
usage-too-few-values = il faut plus de valeurs à { $argument }
usage-not-utf8 = ce qui a été tapé n’est pas tout en UTF-8
usage-one-of = écrivez l’une de ces valeurs : { $known }
format-csv = --format csv sert à « terms export » et à « timeline export »
format-tbx = --format tbx ne sert qu’à « terms export »
format-timeline = --format timelinejs et --format ics ne servent qu’à « timeline export »
format-exchange = --format xliff, tmx et po servent à « translate export » et à « translate import »
format-sarif = --format sarif sert à « check » et à « build »
format-terms-github = « terms export » écrit en csv, tbx ou json, pas en github
format-timeline-github = « timeline export » écrit en timelinejs, csv, ics ou json, pas en github

## Chemins.
unusable-path = « { $path } » ne peut pas être le nom d’un fichier : { $reason }
path-empty = une partie du chemin est vide
path-dots = « . » et « .. » ne sont pas admis
path-character = { $character } n’est pas admis dans un nom de fichier
path-ending = une partie finit par un point ou une espace
path-reserved = Windows se réserve ce nom
path-length = le chemin est trop long

## Lire et écrire.
not-a-folder-there = { $path } n’est pas un répertoire
named-folder = { $path } est un répertoire : nommez un fichier
cannot-read = { $path } est illisible : { $cause }
cannot-write = impossible d’écrire { $path } : { $cause }
cannot-replace = impossible de remplacer { $path } : { $cause }
cannot-remove = impossible de supprimer { $path } : { $cause }
cannot-remember = les réponses des serveurs ne peuvent pas être gardées pour la prochaine fois : { $cause }
cannot-write-output = impossible d’écrire sur la sortie standard : { $cause }
create-exists = { $path } existe déjà, et n’est pas écrasé
create-below-no-folder = { $path } n’est pas un répertoire : rien n’y est écrit
replace-changed = { $path } a changé entre-temps, et n’est pas écrasé
written-twice = { $path } serait écrit deux fois
written-in-other-case = { $path } et { $other } ne font qu’un là où les majuscules ne comptent pas
written-as-file-and-folder = impossible d’écrire { $path } : { $other } serait à la fois un fichier et un répertoire

## Le site et son répertoire.
unusable-base-url = --base-url : { bad-url }
output-not-ours = { $path } n’est pas vide et n’est pas l’œuvre de dossier (il n’y a pas de { $marker } dedans) ; videz-le ou indiquez un autre répertoire
output-is-a-link = { $path } est un lien symbolique vers { $to } ; indiquez ce répertoire lui-même
output-holds-project = le site ne peut pas s’écrire dans { $path } : { $inside } s’y trouve
output-busy = une autre commande écrit déjà dans { $path } ; attendez qu’elle ait fini
output-in-sources = le site ne peut pas s’écrire dans { $folder }, où la prochaine construction le relirait ; choisissez un autre répertoire
output-is-a-mount-point = c’est un point de montage ; indiquez un répertoire qui s’y trouve
output-is-of-an-image = il fait partie de l’image d’un conteneur ; indiquez un répertoire qui s’y trouve

## serve.
no-port = aucun port n’est libre de { $first } à { $last } : { $cause }
cannot-listen = impossible d’écouter sur { $address } : { $cause }
no-random-numbers = le système ne donne pas de nombres au hasard : { $cause }
editor-one-of = { $known }, ou une adresse comme myed://open?file={"{"}file{"}"}&line={"{"}line{"}"}

## export, terms, timeline.
archive-not-made = l’archive ne peut pas être faite : { $cause }
data-not-made = les données ne peuvent pas être écrites : { $cause }
export-many = { $path } n’est pas un répertoire, et il y a { $count } fichiers à écrire : indiquez un répertoire, ou une seule langue avec --lang
not-a-language-of-it = le dossier n’est pas en « { $asked } » ; ses langues sont : { $languages }
calendar-empty = aucun événement n’a de jour exact, et un calendrier en contient au moins un
term-base-empty = le glossaire est vide, et une base terminologique ne l’est pas

## translate.
bad-pattern = « { $pattern } » n’est pas un motif : écrivez un nom, avec * pour n’importe quels caractères ({ $cause })
engine-one-of = memory, deepl, libretranslate, apertium, command ou mock (mock:echo, mock:pseudo, mock:dictionary)
engine-auth = { $engine } refuse la clé ; mettez la bonne dans { $variable }{ $trace }
engine-quota = { $engine } : le quota est épuisé{ $trace }
engine-rate-limited = { $engine } : trop de requêtes, après { $tries ->
    [one] { $tries } essai
   *[other] { $tries } essais
  }{ $trace }
engine-server = { $engine } : le serveur répond { $status }, après { $tries ->
    [one] { $tries } essai
   *[other] { $tries } essais
  }{ $trace }
engine-too-large = { $engine } : la requête est trop grande{ $trace }
engine-rejected = { $engine } refuse la requête : { $message }{ $trace }
engine-timeout = { $engine } : pas de réponse en { $seconds } s, après { $tries ->
    [one] { $tries } essai
   *[other] { $tries } essais
  }
engine-unreachable = { $engine } est hors d’atteinte : { $cause }
engine-protocol = la réponse de { $engine } n’a pas de sens : { $message }{ $trace }
engine-unusable = { $engine } : { $message }
engine-trace = {" "}(trace { $id })
engine-not-json = ce n’est pas le JSON attendu (« { $cause } »)
engine-answers = il répond par le statut { $status }
engine-short = { $got ->
    [one] { $got } texte est revenu
   *[other] { $got } textes sont revenus
  } pour { $sent }
engine-server-variable = { $variable } doit être https://, un nom et peut-être un chemin
deepl-no-key = il n’y a pas de clé ; mettez-la dans l’environnement : DEEPL_AUTH_KEY=… dossier translate
deepl-no-room = la clé n’admet pas d’autre glossaire ; supprimez-en un qui ne sert plus
libretranslate-no-url = dites où il répond dans dossier.toml : [translation.libretranslate] url = "http://localhost:5000"
command-no-program = dites quel programme dans dossier.toml : [translation.command] program = ["python3", "translate.py"]
command-none = aucun programme n’est indiqué ; donnez à command un programme et ses arguments
command-not-run = impossible de lancer { $program } : { $cause }
command-without-end = { $program } écrit sans fin
command-says = { $message } ; il dit : { $complaint }
command-no-answer = la ligne { $line } n’est pas une réponse (« { $cause } ») : { $shown }
command-no-such-id = ligne { $line } : aucun texte n’a l’identifiant { $id }
command-refused-text = texte { $id } (« { $shown } ») : { $error }
command-empty-answer = la ligne { $line } n’a ni text ni error
command-second-answer = ligne { $line } : une deuxième réponse pour l’identifiant { $id }
command-too-few = { $got ->
    [one] { $got } réponse
   *[other] { $got } réponses
  } pour { $sent } textes ; le premier qui n’en a pas a l’identifiant { $id }
apertium-not-run = impossible de lancer { $program } ({ $cause }) ; installez les paquets apertium et apertium-{ $mode }
apertium-without-end = le mode { $mode } écrit sans fin
apertium-lost = mode { $mode } : { $cause }
apertium-no-mode = il n’y a pas de mode { $mode } ; « { $program } -l » les énumère
apertium-failed = mode { $mode } : { $status } ; { $complaint }
apertium-not-utf8 = le mode { $mode } n’écrit pas en UTF-8
apertium-element-lost = l’élément autour d’un texte n’est pas revenu

## Le réseau.
no-answer-in-time = pas de réponse à temps
net-not-built-in = ce programme a été compilé sans la fonction http
net-address-unreadable = l’adresse du serveur est illisible
net-address-incomplete = l’adresse du serveur demande https:// et un nom
net-address-with-name = pas de nom ni de mot de passe dans l’adresse de { $host }
net-not-in-the-clear = { $host } ne s’interroge qu’en https:// : ce qu’on lui envoie n’est pas public
net-slow = pas de connexion à { $host } en { $seconds } s
net-no-such-host = aucune machine ne s’appelle { $host }
net-not-secure = pas de connexion sûre à { $host } (« { $cause } »)
net-not-http = ce qui répond à { $host } ne parle pas HTTP
net-proxy = le proxy ne mène pas à { $host }
net-no-connection = pas de connexion à { $host }
net-no-connection-because = pas de connexion à { $host } : { $cause }
net-too-much = la réponse de { $host } dépasse { $bytes } octets
net-no-request = ces en-têtes et l’adresse de { $host } ne font pas une requête
net-broken = la connexion à { $host } s’est rompue
net-refused = { $host } refuse la connexion
net-no-way = aucun réseau ne mène à { $host }
net-no-lookup = le nom { $host } est introuvable ; y a-t-il un réseau ?

## Ce qui ne va pas dans un fichier TOML : voir content/misread.rs.
toml-twice = cette clé est là pour la seconde fois
toml-twice-help = une clé figure une seule fois dans une table ; s’il y a plusieurs tables d’un genre, chacune commence par [[…]]
toml-unquoted = un texte est sans guillemets
toml-unquoted-help = mettez-le entre guillemets droits : clé = "texte"
toml-no-value = il manque à une clé le signe = et une valeur
toml-no-value-help = écrivez clé = "texte"
toml-equals = il y a un signe = de trop
toml-escape = ce qui suit la barre oblique inverse n’est pas un de ses signes
toml-escape-help = écrivez \\ pour une barre oblique inverse et \" pour un guillemet, ou mettez le texte entre apostrophes, 'texte', où elle ne veut rien dire
toml-open-text = un texte n’est pas fermé
toml-open-text-help = finissez-le par le guillemet par lequel il commence, sur la même ligne ; écrivez \" pour un guillemet à l’intérieur
toml-open-texts-help = finissez-le par les trois guillemets par lesquels il commence
toml-open-head = le nom d’une table n’est pas fermé
toml-open-head-help = écrivez [nom], seul sur sa ligne
toml-open-heads-help = écrivez [[nom]], seul sur sa ligne
toml-open-list = une liste n’est pas fermée
toml-list-help = écrivez ["un", "deux"] : des crochets autour, une virgule entre deux
toml-no-comma = il manque une virgule
toml-comma = il y a une virgule de trop
toml-equals-in-list = il y a un signe = dans une liste
toml-open-braces = une accolade n’est pas fermée
toml-braces-help = écrivez {"{"} clé = "texte", autre = 2 {"}"} : des accolades autour, une virgule entre deux
toml-key = une clé a un signe qu’aucune n’a
toml-key-help = une clé a des lettres sans accent, des chiffres, - et _ ; mettez toute autre entre guillemets : "clé" = "texte"
toml-more = quelque chose suit sur la même ligne
toml-more-help = écrivez chaque clé sur une ligne à elle ; ce qui suit # est une note
toml-boolean = true et false s’écrivent en minuscules
toml-boolean-help = écrivez true (oui) ou false (non), sans guillemets
toml-extend = ce nom a déjà une valeur, et ne peut pas avoir de clés
toml-extend-help = donnez un autre nom à l’un des deux
toml-number = ce n’est pas un nombre
toml-number-help = écrivez 1200 ou 4.5, avec un point ; ce qui ne sert pas à compter va entre guillemets : "007"
toml-date = ce n’est pas une date
toml-day = ce mois finit le { $last }
toml-date-help = écrivez un jour qui existe, comme 2022-03-30 ; un mois ou une année seuls sont entre guillemets droits : "2022-03"
toml-control = il y a un caractère invisible
toml-control-help = supprimez-le, et récrivez la ligne
toml-deep = des listes ou des tables sont emboîtées trop profondément
toml-deep-help = mettez-les l’une à côté de l’autre
toml-other = « { $text } », dit en anglais ce qui lit le fichier
toml-other-help = cherchez un guillemet, un crochet ou une virgule qui manque, sur cette ligne ou la précédente

## Ce qui ne va pas dans un gabarit : voir render/misread.rs.
template-end = le gabarit finit avant que quelque chose soit fermé
template-expected = il y a « { $found } » là où il faut « { $wanted } »
template-no-filter = il n’y a pas de filtre « { $name } »
template-no-function = il n’y a pas de fonction « { $name } »
template-no-test = il n’y a pas de test « { $name } »
template-no-template = il n’y a pas de gabarit « { $name } »
template-no-variable = il n’y a pas de variable « { $name } » ; il y a : { $known }
template-no-field = il n’y a pas de champ « { $name } » ; il y a : { $known }
template-other = « { $text } », dit en anglais ce qui lit les gabarits
