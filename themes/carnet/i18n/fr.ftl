### Ce que le français écrit à sa façon : nombres, index, dates. La syntaxe est celle de Fluent
### (https://projectfluent.org) ; un dossier peut remplacer chaque message par un fichier à lui.

## Nombres, d’après CLDR. L’espace fine insécable sépare les milliers. Les années n’en ont pas : ce sont des textes.

number-group = { "\u202F" }
number-decimal = ,
# Combien de chiffres au moins avant la première marque : 2 donnerait 1500 mais 15 000.
number-group-min = 1

## Index alphabétiques

# Les mots que le classement passe, séparés par une espace : « l’État » est à E.
sort-articles = l’ le la les
index-digits = 0–9
index-other = #

## Mois et saisons (CLDR ; les trimestres sont ceux d’ISO 8601-2, 33 à 36)

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
season-21 = printemps
season-22 = été
season-23 = automne
season-24 = hiver
season-33 = 1er trimestre
season-34 = 2e trimestre
season-35 = 3e trimestre
season-36 = 4e trimestre

## Une date : $day est un nombre ; $month, $season et $year des textes. « 1er » est mis en exposant par la typographie.

date-day-number = { $day ->
    [1] 1er
   *[other] { $day }
}
date-day-month = { date-day-number } { $month }
date-day = { date-day-number } { $month } { $year }
date-month = { $month } { $year }
date-season = { $season } { $year }
date-year-before-era = { $year } av. J.-C.
date-decade = années { $year }
date-century = entre { $first } et { $last }

## Une date dans une phrase. $date est le texte ci-dessus, $precision vaut day, month, season, year ou decade,
## $part est le numéro du mois ou de la saison (0 sinon).

date-the = { $precision ->
    [day] le { $date }
    [season] { $part ->
        [22] l’{ $date }
        [23] l’{ $date }
        [24] l’{ $date }
       *[other] le { $date }
    }
    [decade] les { $date }
   *[other] { $date }
}
date-about = vers { date-the }
date-since = depuis { date-the }
date-until = { $precision ->
    [month] jusqu’en { $date }
    [year] jusqu’en { $date }
   *[other] jusqu’{ date-to }
}
date-start-unknown = { date-until } (début inconnu)
date-end-unknown = à partir { date-from } (fin inconnue)

## Un intervalle, de $from (date-from) à $to (date-to) ; $tight vaut yes quand les deux bouts sont brefs.

date-from = { $precision ->
    [day] du { $date }
    [month] { $part ->
        [4] d’{ $date }
        [8] d’{ $date }
        [10] d’{ $date }
       *[other] de { $date }
    }
    [season] { $part ->
        [22] de l’{ $date }
        [23] de l’{ $date }
        [24] de l’{ $date }
       *[other] du { $date }
    }
    [decade] des { $date }
   *[other] de { $date }
}
date-to = { $precision ->
    [day] au { $date }
    [season] { $part ->
        [22] à l’{ $date }
        [23] à l’{ $date }
        [24] à l’{ $date }
       *[other] au { $date }
    }
    [decade] aux { $date }
   *[other] à { $date }
}
date-range = { $from } { $to }

## Ce qui n’est pas sûr ; $count vaut 2 pour les deux bouts d’un intervalle.

date-noted = { $date } ({ $notes })
date-notes = { $first }, { $next }
date-note-approximate = { $count ->
    [one] date approximative
   *[other] dates approximatives
}
date-note-uncertain = { $count ->
    [one] date incertaine
   *[other] dates incertaines
}
date-note-day-unknown = jour inconnu
date-note-month-unknown = mois inconnu
date-note-month-and-day-unknown = jour et mois inconnus

## Plusieurs dates

date-list = { $first }, { $next }
date-all-of = { $first } et { $next }
date-one-of = { $first } ou { $next }
