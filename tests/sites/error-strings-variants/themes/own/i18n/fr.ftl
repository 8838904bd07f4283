nav-home = Accueil
nav-articles
minutes = { $count ->
    [one] une minute
}
