nav-articles = Récits
path-articles = récits
own-string = À nous, { $name }
