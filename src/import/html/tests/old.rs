//! Pages of another time.

use super::check;

#[test]
fn layout_of_1999() {
    let html = r##"<HTML><HEAD><TITLE>Le Petit Journal du Delta - Une crue</TITLE></HEAD>
<BODY BGCOLOR="#FFFFFF"><CENTER><TABLE WIDTH=600 BORDER=0><TR><TD WIDTH=120 VALIGN=top>
<FONT SIZE=1><A HREF="index.html">Accueil</A><BR><A HREF="sport.html">Sport</A><BR><A HREF="liens.html">Liens</A></FONT></TD>
<TD><FONT FACE=Arial SIZE=4><B>Une crue comme on n'en voit plus</B></FONT><BR><BR>
<FONT FACE=Arial SIZE=2>L'eau est mont&eacute;e dans la nuit, sans bruit, jusqu'aux marches de la mairie, et personne, pas m&ecirc;me les anciens, ne l'attendait si t&ocirc;t.<BR><BR>
- Trois maisons sont tomb&eacute;es.<BR>- Le pont tient, dit le maire, et il tiendra, car il a &eacute;t&eacute; b&acirc;ti par son grand-p&egrave;re avec de la pierre du pays.
<P>Au march&eacute;, on vend les poissons dans la rue, <I>&agrave; la main</I>, et les enfants ne vont plus &agrave; l'&eacute;cole, ce dont ils ne se plaignent pas.
<P>1. Le pr&eacute;fet viendra lundi, ou mardi, ou un autre jour, cela d&eacute;pend de la route, de la pluie et du pr&eacute;fet lui-m&ecirc;me, comme toujours.
</FONT></TD></TR></TABLE></CENTER></BODY></HTML>"##;
    check(
        html,
        r##"title: Le Petit Journal du Delta - Une crue"##,
        r##"3 Accueil\
Sport\
Liens
4 **Une crue comme on n'en voit plus**
5 L'eau est montée dans la nuit, sans bruit, jusqu'aux marches de la mairie, et personne, pas même les anciens, ne l'attendait si tôt.
6 \- Trois maisons sont tombées.\
\- Le pont tient, dit le maire, et il tiendra, car il a été bâti par son grand-père avec de la pierre du pays.
7 Au marché, on vend les poissons dans la rue, *à la main*, et les enfants ne vont plus à l'école, ce dont ils ne se plaignent pas.
8 1\. Le préfet viendra lundi, ou mardi, ou un autre jour, cela dépend de la route, de la pluie et du préfet lui-même, comme toujours."##,
    );
}

#[test]
fn entities_and_odd_spaces() {
    let html = "<html lang=fr><head><title>L&#146;&eacute;t&eacute; &laquo;&nbsp;fini&nbsp;&raquo;</title></head><body><div><h1>L&#146;&eacute;t&eacute; &laquo;&nbsp;fini&nbsp;&raquo;</h1>\r\n\
<p>On &eacute;crit &amp;eacute; pour &eacute;, &lt;b&gt; pour du gras&#8239;; on paie 3&nbsp;&#128; le caf&eacute;, on lit [@note] et [^1] sans y croire, et l&#39;on s&#8217;en va.</p>\r\n\
<p>Mots&shy;coup&eacute;s, \tespaces \n r&eacute;pandus, c&oelig;ur et &OElig;uvre, &#x2014; un tiret &ndash; un autre &hellip; et *des &eacute;toiles* qui ne sont pas du gras.</p>\r\n\
<p># Un croisillon n&#146;est pas un titre, 1 + 1 = 2, a_b_c non plus, ni ~~cela~~, ni `ceci`, ni ![cela], et C:\\dossier\\*.txt reste un chemin.</p></div></body></html>";
    check(
        html,
        r##"title: L’été « fini »
language: fr"##,
        r##"2 On écrit \&eacute; pour é, \<b> pour du gras ; on paie 3 € le café, on lit \[@note] et \[^1] sans y croire, et l'on s’en va.
3 Motscoupés, espaces répandus, cœur et Œuvre, — un tiret – un autre … et \*des étoiles\* qui ne sont pas du gras.
5 \# Un croisillon n’est pas un titre, 1 + 1 = 2, a_b_c non plus, ni \~\~cela\~\~, ni \`ceci\`, ni \!\[cela], et C:\dossier\\\*.txt reste un chemin.
1 (title) L’été « fini »"##,
    );
}

#[test]
fn unclosed_tags() {
    let html = r##"<title>Sans fin</title><body><div class=menu><a href=/a>Un</a><a href=/b>Deux</a></div>
<h2>Sans fin</h2><p>Le texte commence ici <b>et le gras n'est jamais fermé, <i>ni l'italique</b>, ce qui n'empêche personne de lire, ni de comprendre.
<p>Le deuxième paragraphe suit <a href="http://a.example/x(1)">un lien jamais fermé, et une cellule</td> égarée, puis un tableau qui n'en est pas un.
<ul><li>un<li>deux <p>avec une suite<li>trois</ul>
<p>Dernier paragraphe, avec < un signe, & un autre, <inconnu>une balise inconnue</inconnu>, un commentaire <!-- caché -- > jamais --> fini et la fin du texte.
<blockquote>Une citation sans paragraphe, mais assez longue pour que l'on sache qu'elle appartient bien au texte et non au menu."##;
    check(
        html,
        r##"title: Sans fin"##,
        r##"2 Le texte commence ici **et le gras n'est jamais fermé, _ni l'italique_**_, ce qui n'empêche personne de lire, ni de comprendre._
3 *Le deuxième paragraphe suit [un lien jamais fermé, et une cellule égarée, puis un tableau qui n'en est pas un.](http://a.example/x%281%29)*
5 [*Dernier paragraphe, avec < un signe, & un autre, une balise inconnue, un commentaire fini et la fin du texte.*](http://a.example/x%281%29)
6 > [*Une citation sans paragraphe, mais assez longue pour que l'on sache qu'elle appartient bien au texte et non au menu.*](http://a.example/x%281%29)
1 (nav) UnDeux
2 (title) Sans fin
3 (not-in-article) un
4 (not-in-article) deux
4 (not-in-article) avec une suite
4 (not-in-article) trois"##,
    );
}

#[test]
fn paragraphs_by_line_breaks() {
    let html = "<html><head><title>Lettre</title></head><body>\n<div id=corps>Chère amie,<br>\n<br>\nJe vous écris de la gare, où le train n’arrive pas, et où le chef de gare, très aimable, m’a prêté son encre et son banc.<br><br><br>\
Il fait chaud.<br>Il fait très chaud, même, et l’on a fermé les volets du buffet, de sorte que nous dînerons dans le noir, comme les riches.\n<br><br>\
Dites à Paul que sa valise est avec moi, que je ne l’ai pas ouverte, et qu’elle sent pourtant la lavande à travers le cuir.</div></body></html>";
    check(
        html,
        r##"title: Lettre"##,
        r##"2 Chère amie,
4 Je vous écris de la gare, où le train n’arrive pas, et où le chef de gare, très aimable, m’a prêté son encre et son banc.
4 Il fait chaud.\
Il fait très chaud, même, et l’on a fermé les volets du buffet, de sorte que nous dînerons dans le noir, comme les riches.
5 Dites à Paul que sa valise est avec moi, que je ne l’ai pas ouverte, et qu’elle sent pourtant la lavande à travers le cuir."##,
    );
}
