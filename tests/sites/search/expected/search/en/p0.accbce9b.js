dossier_search("p0",[["en/glossary/gsim.html","JNIM","Glossary, actor","",["Support group","A group.","Groupe de soutien, GSIM"]],
["en/timeline/index.html#moura","Operation at Moura","Timeline","27 March 2022",["Soldiers arrive."]],
["en/sources/index.html#hrw","A report","Source","5 April 2022",["Human Rights Watch"]]])
