nav-home = Accueil
broken { = x
