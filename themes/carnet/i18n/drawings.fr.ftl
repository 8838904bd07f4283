### Qui est qui, les lieux, et leurs dessins.

## Relations, vues de chacun des deux côtés

relation-allied = Allié à
relation-opposed = Opposé à
relation-supports = Soutient
relation-supported-by = Soutenu par
relation-leads = À la tête de
relation-led-by = Avec à sa tête
relation-member-of = Membre de
relation-members = Compte parmi ses membres
relation-part-of = Fait partie de
relation-parts = Comprend
relation-preceded-by = A pris la suite de
relation-succeeded-by = A laissé la place à
relation-related = À voir aussi
relations = Relations
# Devant le nom d’une source, après ce qu’elle affirme.
according-to = selon

## Qui est qui

network-caption = { $count ->
    [one] Ce que { $count } acteur est aux autres, d’après les relations que donne la liste ci-dessous, avec leurs dates et leurs sources. Un trait dit ce qu’affirme au moins l’une d’elles ; une autre peut le contester.
   *[other] Ce que { $count } acteurs sont les uns aux autres, d’après les relations que donne la liste ci-dessous, avec leurs dates et leurs sources. Un trait dit ce qu’affirme au moins l’une d’elles ; une autre peut le contester.
}
network-left-out = { $count ->
    [one] { $count } nom, qui a moins de relations que les autres, n’est pas sur le dessin : il est dans la liste.
   *[other] { $count } noms, qui ont moins de relations que les autres, ne sont pas sur le dessin : ils sont dans la liste.
}
network-lines = Les traits
network-boxes = Les cadres
line-allied = alliés
line-opposed = opposés
line-supports = soutient (sens de la flèche)
line-leads = est à la tête de (sens de la flèche)
line-part-of = fait partie de (sens de la flèche)
line-succeeded-by = a laissé la place à (sens de la flèche)
line-related = à voir ensemble

## Lieux

map-caption = { $count ->
    [one] { $count } lieu du dossier.
   *[other] { $count } lieux du dossier.
}
map-of = { $countries } :
map-outlines = Contours : Natural Earth, domaine public. Ils situent les lieux et ne prennent pas position sur le tracé des frontières.
places-list = Liste des lieux
coordinates = { $latitude }, { $longitude }
degrees-north = { $degrees }° N
degrees-south = { $degrees }° S
degrees-east = { $degrees }° E
degrees-west = { $degrees }° O
kilometres = { $count } km
locator-caption = Coordonnées :
locator-more = Tous les lieux du dossier

## Vue d’ensemble de la chronologie

overview-by-month = événements par mois
overview-by-quarter = événements par trimestre
overview-by-year = événements par an
overview-by-decade = événements par décennie
overview-by-century = événements par siècle
overview-caption = Combien d’événements le dossier retient (en gris, ceux dont la date est trop large pour une seule colonne), et la durée des opérations : une flèche quand leur fin n’est pas donnée, un cadre vide du premier au dernier événement connu quand leurs dates ne le sont pas. La liste ci-dessous dit tout.
