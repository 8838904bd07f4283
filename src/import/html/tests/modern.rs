//! Pages as papers, agencies and blogs write them now.

use super::check;

#[test]
fn newspaper() {
    let html = r##"<!doctype html>
<html lang="fr-FR"><head><meta charset="utf-8">
<title>À Kidal, le fleuve n’est qu’un souvenir - Le Courrier du Fleuve</title>
<meta property="og:title" content="À Kidal, le fleuve n’est qu’un souvenir">
<meta property="og:site_name" content="Le Courrier du Fleuve">
<meta property="og:description" content="Reportage sur les puits du nord.">
<meta property="article:published_time" content="2022-05-12T06:30:00+02:00">
<meta property="article:modified_time" content="2022-05-13T09:00:00+02:00">
<meta property="article:section" content="Afrique"><meta property="article:tag" content="Mali"><meta property="article:tag" content="Eau">
<link rel="canonical" href="https://courrier.example/afrique/kidal-fleuve.html?utm_source=flux">
</head><body class="has-cookie-banner">
<div id="cookie-banner"><p>Nous utilisons des cookies pour mesurer l’audience.</p><button>Accepter</button></div>
<header class="site"><a href="/">Le Courrier du Fleuve</a>
<nav><ul><li><a href="/mali">Mali</a></li><li><a href="/niger">Niger</a></li></ul></nav></header>
<main><article>
<header><h1>À Kidal, le fleuve n’est qu’un souvenir</h1>
<p class="chapo">Les puits se creusent plus profond chaque année, et les familles descendent vers le sud.</p>
<p class="byline">Par <a rel="author" href="/auteurs/awa">Awa Cissoko</a> et Jean Dubreuil</p>
<p class="date">Publié le <time datetime="2022-05-12T06:30:00+02:00">12 mai 2022</time></p></header>
<div class="share-buttons"><a href="#">Partager</a> <a href="#">Tweeter</a></div>
<p>La corde descend, trente mètres, quarante, et remonte un seau à moitié plein, d’une eau que <em>personne</em> ne boirait ailleurs.</p>
<p>« Mon père puisait ici à la main », raconte Moussa, <strong>berger</strong>, qui compte ses bêtes chaque soir, l’une après l’autre, sans jamais se tromper.</p>
<h2>Mali</h2>
<p>Selon le <a href="/dossiers/eau?utm_medium=x&amp;p=2">dossier de l’eau</a>, la nappe a baissé de 12 mètres en dix ans, et les pompes s’arrêtent l’une après l’autre.</p>
<aside class="related-articles"><h3>À lire aussi</h3><ul><li><a href="/a">Le prix du mil</a></li><li><a href="/b">La route de Gao</a></li></ul></aside>
<p>Le maire, lui, promet un forage avant l’hiver, comme l’an dernier, comme l’année d’avant, et la réunion s’achève sans un mot de plus.</p>
<ul class="tags"><li><a rel="tag" href="/t/kidal">Kidal</a></li></ul>
</article>
<section id="comments"><h3>Commentaires</h3><p>Lecteur12 : bravo pour ce reportage, on aimerait en lire davantage sur la région et ses habitants.</p></section>
</main><footer><p>© Le Courrier du Fleuve</p></footer><script>var x = "<p>non</p>";</script></body></html>"##;
    check(
        html,
        r##"title: À Kidal, le fleuve n’est qu’un souvenir
description: Reportage sur les puits du nord.
authors: Awa Cissoko; Jean Dubreuil
published: 2022-05-12T06:30:00+02:00
modified: 2022-05-13T09:00:00+02:00
publisher: Le Courrier du Fleuve
language: fr-FR
url: https://courrier.example/afrique/kidal-fleuve.html
topics: Afrique; Mali; Eau; Kidal"##,
        r##"21 La corde descend, trente mètres, quarante, et remonte un seau à moitié plein, d’une eau que *personne* ne boirait ailleurs.
22 « Mon père puisait ici à la main », raconte Moussa, **berger**, qui compte ses bêtes chaque soir, l’une après l’autre, sans jamais se tromper.
23 ## Mali
24 Selon le [dossier de l’eau](https://courrier.example/dossiers/eau?p=2), la nappe a baissé de 12 mètres en dix ans, et les pompes s’arrêtent l’une après l’autre.
26 Le maire, lui, promet un forage avant l’hiver, comme l’an dernier, comme l’année d’avant, et la réunion s’achève sans un mot de plus.
12 (cookie-notice) Nous utilisons des cookies pour mesurer l’audience.
12 (cookie-notice) Accepter
13 (header) Le Courrier du Fleuve
14 (nav) Mali
14 (nav) Niger
16 (title) À Kidal, le fleuve n’est qu’un souvenir
17 (standfirst) Les puits se creusent plus profond chaque année, et les familles descendent vers le sud.
18 (byline) Par Awa Cissoko et Jean Dubreuil
19 (date-line) Publié le 12 mai 2022
20 (share) Partager Tweeter
25 (related) À lire aussi
25 (related) Le prix du mil
25 (related) La route de Gao
27 (tags) Kidal
29 (comments) Commentaires
29 (comments) Lecteur12 : bravo pour ce reportage, on aimerait en lire davantage sur la région et ses habitants.
30 (footer) © Le Courrier du Fleuve"##,
    );
}

#[test]
fn blog() {
    let html = r##"<html lang="fr"><head><title>Carnet de route » Troisième étape</title>
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
{"@type":"WebSite","name":"Carnet de route","@id":"https://carnet.example/#site"},
{"@type":"Person","@id":"https://carnet.example/#moi","name":"Lucie Amadou"},
{"@type":["Article","BlogPosting"],"headline":"Troisi&#232;me étape","author":{"@id":"https://carnet.example/#moi"},
"datePublished":"2019-11-03","dateModified":"2019-11-04T10:00:00Z","inLanguage":"fr-FR","keywords":["route","désert"],"articleSection":["Voyages"],
"publisher":{"@id":"https://carnet.example/#site"},"mainEntityOfPage":{"@id":"https://carnet.example/etape-3/"},"isAccessibleForFree":"False"}]}</script>
</head><body class="single-post"><div id="page"><div class="site-header"><a href="https://carnet.example/">Carnet de route</a></div>
<div class="content-area"><div class="post type-post tag-desert"><h1 class="entry-title">Troisième étape</h1>
<div class="entry-meta">Posté le <span class="posted-on"><time datetime="2019-11-03">3 novembre</time></span> par <span class="author vcard">Lucie Amadou</span></div>
<div class="entry-content">
<p>Nous sommes partis avant l’aube, quatre voitures et un camion, avec de l’eau pour six jours et du thé pour dix, disait le chauffeur.</p>
<div class="wp-caption"><img src="https://carnet.example/wp-content/piste.jpg?utm_campaign=z" alt="La piste" width="600" height="400"><p class="wp-caption-text">La piste au matin. Photo : L. A.</p></div>
<p>Ce que nous avons vu, dans l’ordre :</p>
<ul><li>un puits fermé,<ul><li>sans corde,</li><li>sans seau ;</li></ul></li><li>deux chameaux ;</li></ul>
<ol start="3"><li>le troisième jour, rien ;</li><li>le quatrième, la pluie.</li></ol>
<blockquote><p>On ne traverse pas le désert, on le demande, et il répond ou ne répond pas.</p><blockquote><p>Il répond toujours.</p></blockquote></blockquote>
<p>Le soir, H<sub>2</sub>O au menu : 12 km<sup>2</sup> de sable, le XX<sup>e</sup> siècle loin derrière, et l’<abbr title="Organisation des nations unies">ONU</abbr> plus loin encore.</p>
<p><del>Nous dormirons à Gao.</del> Nous dormirons dehors, à la belle étoile, comme hier, comme avant-hier, et cela nous va très bien.</p>
<hr>
<p>À suivre, si la radio le permet, avec les noms des étoiles que nous avons apprises et celles que nous avons oubliées.</p>
</div>
<div class="sharedaddy"><h3>Partager :</h3><a href="?share=x">Courriel</a></div></div>
<div id="comments" class="comments-area"><ol><li><p>Beau texte !</p></li></ol></div>
<div id="secondary" class="widget-area"><h2>Archives</h2><ul><li><a href="/2019/">2019</a></li></ul></div></div></div></body></html>"##;
    check(
        html,
        r##"title: Troisième étape
authors: Lucie Amadou
published: 2019-11-03
modified: 2019-11-04T10:00:00Z
publisher: Carnet de route
language: fr-FR
url: https://carnet.example/etape-3/
topics: Voyages; route; désert
free: false"##,
        r##"12 Nous sommes partis avant l’aube, quatre voitures et un camion, avec de l’eau pour six jours et du thé pour dix, disait le chauffeur.
13 ![La piste](https://carnet.example/wp-content/piste.jpg)
13 caption: La piste au matin. Photo : L. A.
14 Ce que nous avons vu, dans l’ordre :
15 - un puits fermé,
15   - sans corde,
15   - sans seau ;
15 - deux chameaux ;
16 3. le troisième jour, rien ;
16 4. le quatrième, la pluie.
17 > On ne traverse pas le désert, on le demande, et il répond ou ne répond pas.
17 >> Il répond toujours.
18 Le soir, H₂O au menu : 12 km² de sable, le XXe siècle loin derrière, et l’ONU (Organisation des nations unies) plus loin encore.
19 ~~Nous dormirons à Gao.~~ Nous dormirons dehors, à la belle étoile, comme hier, comme avant-hier, et cela nous va très bien.
20 ---
21 À suivre, si la radio le permet, avec les noms des étoiles que nous avons apprises et celles que nous avons oubliées.
8 (not-in-article) Carnet de route
9 (title) Troisième étape
10 (byline) Posté le 3 novembre par Lucie Amadou
23 (share) Partager :
23 (share) Courriel
24 (comments) Beau texte !
25 (aside) Archives
25 (aside) 2019"##,
    );
}

#[test]
fn agency() {
    let html = r##"<!DOCTYPE html><html lang="en"><head><title>Talks resume on river crossing | Delta Wire</title>
<meta property="og:site_name" content="Delta Wire"><meta name="description" content="Two delegations met on Tuesday.">
<meta name="keywords" content="river, Talks,  river"><meta name="author" content="By Ann Porter and Sam Ode"><link rel="canonical" href="https://wire.example/n/4711">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks resume on river crossing","datePublished":"2021-02-09T14:05:00Z",
"author":[{"@type":"Person","name":"Ann Porter"},{"@type":"Person","name":"Sam Ode"}],"publisher":{"@type":"Organization","name":"Delta Wire"},"isAccessibleForFree":true}</script></head>
<body><a class="skip-link" href="#c">Skip to content</a>
<div role="navigation">World Business Sport</div>
<div id="c" class="article-body"><h1>Talks resume on river crossing</h1>
<p class="dateline">PORT ADA, Feb 9</p>
<p>PORT ADA (Delta Wire) - Two delegations met on Tuesday to discuss the reopening of the crossing, closed since the floods of last year, officials said.</p>
<p>"We have agreed on a list, not on its order," said a spokesperson, adding that the next meeting would be held within a month, in the same hall.</p>
<p>Traders on both banks, who say they lose about 40% of their income, have asked for a temporary ferry; see the <a href="../reports/ferry.pdf">report</a> &amp; its <a href="mailto:desk@wire.example">authors</a>.</p>
<p class="signature">Reporting by Ann Porter; editing by Sam Ode</p>
<p>Our standards: <a href="/trust">the trust principles</a>.</p></div>
<div class="recommended"><h4>Read next</h4><a href="/n/1">Ferry prices climb</a></div>
<div role="contentinfo">All rights reserved</div></body></html>"##;
    check(
        html,
        r##"title: Talks resume on river crossing
description: Two delegations met on Tuesday.
authors: Ann Porter; Sam Ode
published: 2021-02-09T14:05:00Z
publisher: Delta Wire
language: en
url: https://wire.example/n/4711
topics: river; Talks
free: true"##,
        r##"10 PORT ADA (Delta Wire) - Two delegations met on Tuesday to discuss the reopening of the crossing, closed since the floods of last year, officials said.
11 "We have agreed on a list, not on its order," said a spokesperson, adding that the next meeting would be held within a month, in the same hall.
12 Traders on both banks, who say they lose about 40% of their income, have asked for a temporary ferry; see the [report](https://wire.example/reports/ferry.pdf) & its [authors](mailto:desk@wire.example).
14 Our standards: [the trust principles](https://wire.example/trust).
6 (nav) Skip to content
7 (nav) World Business Sport
8 (title) Talks resume on river crossing
9 (date-line) PORT ADA, Feb 9
13 (byline) Reporting by Ann Porter; editing by Sam Ode
15 (related) Read next
15 (related) Ferry prices climb
16 (footer) All rights reserved"##,
    );
}

#[test]
fn figures_and_credits() {
    let html = r##"<html lang="fr"><head><base href="https://photo.example/serie/"><title>Une série</title></head><body><article><h1>Une série</h1>
<p>Le photographe a passé trois mois au bord du lac, entre les filets et les barques, à attendre que le vent tourne enfin.</p>
<figure><img data-src="img/lac 1.jpg" src="data:image/gif;base64,R0" alt="Le lac [nord]"><noscript><img src="img/lac 1.jpg"></noscript>
<figcaption>Le lac au lever du jour.<span class="credit">Photo A. Ba / Agence</span></figcaption></figure>
<p>Il dit que l’eau, le matin, ressemble à une plaque de fer, puis à du verre, puis à rien de connu, et qu’il faut alors ranger l’appareil.</p>
<figure><a href="/grand"><img src="/b.png" alt=""></a><div class="credit">© B. Traoré</div></figure>
<p>Les pêcheurs, eux, ne regardent pas l’eau : ils l’écoutent, disent-ils, et savent avant lui, bien avant lui, d’où viendra le vent.</p>
<img src="https://stat.example/p.gif" width="1" height="1">
</article></body></html>"##;
    check(
        html,
        r##"title: Une série
language: fr"##,
        r##"2 Le photographe a passé trois mois au bord du lac, entre les filets et les barques, à attendre que le vent tourne enfin.
3 ![Le lac [nord]](https://photo.example/serie/img/lac%201.jpg)
4 caption: Le lac au lever du jour. Photo A. Ba / Agence
5 Il dit que l’eau, le matin, ressemble à une plaque de fer, puis à du verre, puis à rien de connu, et qu’il faut alors ranger l’appareil.
6 ![](https://photo.example/b.png)
6 caption: © B. Traoré
7 Les pêcheurs, eux, ne regardent pas l’eau : ils l’écoutent, disent-ils, et savent avant lui, bien avant lui, d’où viendra le vent.
1 (title) Une série"##,
    );
}

#[test]
fn footnotes() {
    let html = r##"<html lang="fr"><head><title>Note sur les notes</title></head><body><div class="texte"><h1>Note sur les notes</h1>
<p>La première affirmation est ancienne<sup><a href="#fn1" id="r1">1</a></sup>, la seconde l’est moins<sup>[<a href="#fn2" id="r2">2</a>]</sup>, et toutes deux sont contestées par plusieurs auteurs.</p>
<p>On revient à la première<a href="#fn1" class="footnote-ref"><sup>1</sup></a>, qui renvoie au <a href="#partie">1</a>, et à la troisième<sup><a href="#fn3">*</a></sup>, que personne n’avait encore remarquée jusqu’à ce jour.</p>
<h2 id="partie">Partie</h2>
<p>Le reste du texte ne contient aucune note, mais il est assez long pour que la page soit tenue pour un article, ce qu’elle est.</p>
<ol class="notes"><li id="fn1">Voir le registre de 1912, p. 3. <a href="#r1">↩</a></li>
<li id="fn2"><p>Voir aussi <em>Le Fleuve</em>.</p><p>Et sa suite. <a href="#r2">↑</a></p></li></ol>
<p><a name="fn3" href="#r3">*</a> Une remarque de l’autrice.</p>
</div></body></html>"##;
    check(
        html,
        r##"title: Note sur les notes
language: fr"##,
        r##"2 La première affirmation est ancienne[^1], la seconde l’est moins[^2], et toutes deux sont contestées par plusieurs auteurs.
3 On revient à la première[^1], qui renvoie au 1, et à la troisième[^3], que personne n’avait encore remarquée jusqu’à ce jour.
4 ## Partie
5 Le reste du texte ne contient aucune note, mais il est assez long pour que la page soit tenue pour un article, ce qu’elle est.
6 [^1]: Voir le registre de 1912, p. 3.
7 [^2]: Voir aussi *Le Fleuve*.\
Et sa suite.
8 [^3]: Une remarque de l’autrice.
1 (title) Note sur les notes"##,
    );
}

#[test]
fn code() {
    let html = r##"<html lang="en"><head><title>How the tool counts</title></head><body><article><h1>How the tool counts</h1>
<p>The tool reads a file with <code>read()</code>, cuts it at each <kbd>`</kbd> sign, and counts what is left, which takes about a second per file.</p>
<pre><code class="language-rust">fn main() {
    println!("{}", 1 &lt; 2);
}
</code></pre>
<p>The same in another language, which many readers asked for after the first version of this text, and which is a little shorter.</p>
<div class="highlight highlight-source-python"><pre><span class="k">print</span>(<span class="n">1</span>)
```
</pre></div>
<div class="code" data-lang="toml"><pre><span class="gutter">1
2</span>a = 1<br>b = 2</pre></div>
<p>Both versions give the same numbers on our machine, and we would like to hear from you if they do not on yours, whatever it is.</p>
</article></body></html>"##;
    check(
        html,
        r##"title: How the tool counts
language: en"##,
        r##"2 The tool reads a file with `read()`, cuts it at each `` ` `` sign, and counts what is left, which takes about a second per file.
3 ```rust
fn main() {
    println!("{}", 1 < 2);
}
```
7 The same in another language, which many readers asked for after the first version of this text, and which is a little shorter.
8 ````python
print(1)
```
````
12 ```toml
a = 1
b = 2
```
13 Both versions give the same numbers on our machine, and we would like to hear from you if they do not on yours, whatever it is.
1 (title) How the tool counts
12 (line-numbers) 1 2"##,
    );
}

#[test]
fn tables() {
    let html = r##"<html lang="fr"><head><title>Les chiffres du mil</title></head><body><main><h1>Les chiffres du mil</h1>
<p>Le prix du sac a doublé en deux ans, selon les relevés du marché, que nous avons recopiés à la main, semaine après semaine.</p>
<table class="data"><caption>Prix du sac</caption><thead><tr><th>Ville</th><th align="right">2020</th><th style="text-align: right">2022</th></tr></thead>
<tbody><tr><td><b>Gao</b></td><td>18&nbsp;000</td><td>35 000 | 36 000</td></tr><tr><td rowspan="2">Ségou</td><td colspan="2">inconnu</td></tr><tr><td>15 000</td><td><a href="https://m.example/s">31 000</a></td></tr></tbody></table>
<p>Ces prix ne tiennent pas compte du transport, qui dépend de la saison, de l’état des pistes et du nombre de postes sur la route.</p>
<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>
<table role="presentation"><tr><td><p>Le marché de Mopti n’a pas donné de chiffres, malgré trois demandes, la dernière par écrit, au début de l’hiver.</p></td></tr></table>
<p>Nous publierons la suite au printemps, si les relevés continuent, et si le marché de Gao rouvre comme il l’a promis à ses clients.</p>
</main></body></html>"##;
    check(
        html,
        r##"title: Les chiffres du mil
language: fr"##,
        r##"2 Le prix du sac a doublé en deux ans, selon les relevés du marché, que nous avons recopiés à la main, semaine après semaine.
3 caption: Prix du sac
3 | Ville | 2020 | 2022 |
| --- | --: | --: |
| **Gao** | 18 000 | 35 000 \| 36 000 |
| Ségou | inconnu |  |
|  | 15 000 | [31 000](https://m.example/s) |
5 Ces prix ne tiennent pas compte du transport, qui dépend de la saison, de l’état des pistes et du nombre de postes sur la route.
6 |  |  |
| --- | --- |
| a | b |
| c | d |
7 Le marché de Mopti n’a pas donné de chiffres, malgré trois demandes, la dernière par écrit, au début de l’hiver.
8 Nous publierons la suite au printemps, si les relevés continuent, et si le marché de Gao rouvre comme il l’a promis à ses clients.
1 (title) Les chiffres du mil"##,
    );
}
