## Filtres de la chronologie et du glossaire

filter-label = Filtrer
filter-all = Tout
filter-reset = Tout afficher
filter-status = Certitude
filter-period = Période
# « Visibles : 12 sur 42 » : le script met le nombre à la place du point d’interrogation.
filter-shown = Visibles : ? sur { $count }
