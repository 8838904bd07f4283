dossier_search("p0",[["fr/articles/l-armee-a-moura.html","L’armée à Moura","Article","2 mai 2022",["Ce que disent les parties.","Le GSIM nie les attaques. Deux ordres suivent.",["bilan","Le bilan"],"Morts","GSIM – environ 1 300 civils","Autre – de 35 à 95 tous","Des villages fuient !","Qui","Quoi","L’ONU","une attaque"]],
["fr/glossaire/gsim.html","GSIM","Glossaire, acteur","",["Groupe de soutien","Un groupe armé.","Support group, JNIM"]],
["fr/chronologie/index.html#moura","Opération à Moura","Chronologie","27 mars 2022",["Des soldats arrivent."]],
["fr/sources/index.html#hrw","A report","Source","5 avril 2022",["Human Rights Watch"]]])
