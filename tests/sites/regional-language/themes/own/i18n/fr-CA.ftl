path-articles = textes
