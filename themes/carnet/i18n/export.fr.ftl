### Livres et fichiers uniques.

book-state = État du
book-site = Le dossier en ligne :
book-contents = Sommaire
book-introduction = Introduction
book-landmarks = Repères
book-title-page = Page de titre
book-text = Le texte
book-to-contents = Retour au sommaire
book-accessibility = Tout est du texte, en ordre de lecture, avec un sommaire et des titres hiérarchisés ; les notes, les mots expliqués et les sources sont des liens. Il n’y a ni son, ni animation, ni script.
