//! Pages with little in them, in other scripts, or without what a page should have.

use super::check;

#[test]
fn empty() {
    check("", "", "fallback");
    check("   \n <!-- rien -->", "", "fallback");
}

#[test]
fn one_paragraph() {
    let html = "<html lang='fr'><head><title>Brève</title></head><body><nav>Accueil</nav><article><h1>Brève</h1><p>Le bac a repris jeudi.</p></article><footer>Contact</footer></body></html>";
    check(
        html,
        r##"title: Brève
language: fr"##,
        r##"fallback
1 Le bac a repris jeudi.
1 (nav) Accueil
1 (title) Brève
1 (footer) Contact"##,
    );
}

#[test]
fn no_article() {
    let html = r##"<html><head><title>Minutes</title><meta property="og:locale" content="en_GB"></head><body>
<div>The committee met in the old library, with all members but one, and began with the question of the roof, as it does each year.</div>
<div>It was decided, after some debate, to ask for three offers, to choose the second, and to paint the door in the meantime.</div>
<div>There being no other matter, the chair closed the meeting at noon, and the members went to lunch in two groups.</div>
<div>Mali</div></body></html>"##;
    check(
        html,
        r##"title: Minutes
language: en-GB"##,
        r##"2 The committee met in the old library, with all members but one, and began with the question of the roof, as it does each year.
3 It was decided, after some debate, to ask for three offers, to choose the second, and to paint the door in the meantime.
4 There being no other matter, the chair closed the meeting at noon, and the members went to lunch in two groups.
5 Mali"##,
    );
}

#[test]
fn right_to_left() {
    let html = r##"<html lang="ar" dir="rtl"><head><title>النهر</title></head><body><nav>الرئيسية</nav><article><h1>النهر</h1>
<p>ارتفع الماء في الليل، دون صوت، حتى درجات البلدية، ولم يكن أحد يتوقعه في هذا الوقت من السنة، ولا حتى كبار السن في القرية.</p>
<p>وقال العمدة: «الجسر قائم، وسيبقى قائما»، <strong>لأن جده بناه</strong> بحجارة البلد، قبل مئة عام، مع رجال القرية ونسائها وأطفالها جميعا.</p>
<p>وفي السوق تباع الأسماك في الشارع، ولا يذهب الأطفال إلى المدرسة، وهم لا يشكون من ذلك، بل يلعبون في الماء من الصباح إلى المساء.</p>
</article></body></html>"##;
    check(
        html,
        r##"title: النهر
language: ar"##,
        r##"2 ارتفع الماء في الليل، دون صوت، حتى درجات البلدية، ولم يكن أحد يتوقعه في هذا الوقت من السنة، ولا حتى كبار السن في القرية.
3 وقال العمدة: «الجسر قائم، وسيبقى قائما»، **لأن جده بناه** بحجارة البلد، قبل مئة عام، مع رجال القرية ونسائها وأطفالها جميعا.
4 وفي السوق تباع الأسماك في الشارع، ولا يذهب الأطفال إلى المدرسة، وهم لا يشكون من ذلك، بل يلعبون في الماء من الصباح إلى المساء.
1 (nav) الرئيسية
1 (title) النهر"##,
    );
}

#[test]
fn hidden_and_unseen() {
    let html = r##"<html lang="de-AT"><head><title>Am Fluss</title><style>p{}</style></head><body><article><h1>Am Fluss</h1>
<p hidden>Versteckt</p><template><p>Vorlage</p></template><p style="display: none">Auch versteckt</p>
<p>Das Wasser stieg in der Nacht, ohne einen Laut, bis zu den Stufen des Rathauses, und niemand hatte es so früh im Jahr erwartet.</p>
<svg><text>Zeichnung</text></svg><iframe src="x">Rahmen</iframe><video><p>Kein Film</p></video>
<p>Die Brücke hält, sagt der Bürgermeister, und sie wird halten, denn sein Großvater hat sie gebaut, aus dem Stein der Gegend.</p>
<noscript><p>Bitte schalten Sie JavaScript ein, um diese Seite zu lesen, denn ohne JavaScript bleibt hier vieles leider ganz unsichtbar.</p></noscript>
<p>Auf dem Markt verkauft man die Fische auf der Straße, und die Kinder gehen nicht zur Schule, worüber sie sich nicht beklagen.</p></article>
<dialog class="newsletter"><p>Abonnieren Sie unseren Brief</p></dialog></body></html>"##;
    check(
        html,
        r##"title: Am Fluss
language: de-AT"##,
        r##"3 Das Wasser stieg in der Nacht, ohne einen Laut, bis zu den Stufen des Rathauses, und niemand hatte es so früh im Jahr erwartet.
5 Die Brücke hält, sagt der Bürgermeister, und sie wird halten, denn sein Großvater hat sie gebaut, aus dem Stein der Gegend.
7 Auf dem Markt verkauft man die Fische auf der Straße, und die Kinder gehen nicht zur Schule, worüber sie sich nicht beklagen.
1 (title) Am Fluss
2 (hidden) Versteckt
2 (hidden) Auch versteckt
6 (noscript) Bitte schalten Sie JavaScript ein, um diese Seite zu lesen, denn ohne JavaScript bleibt hier vieles leider ganz unsichtbar.
8 (subscription) Abonnieren Sie unseren Brief"##,
    );
}

#[test]
fn emphasis_that_markdown_cannot_write() {
    let html = r##"<html lang="fr"><head><title>Gras</title></head><body><article><h1>Gras</h1>
<p>Un <b>« mot »</b>suivi, un <b>mot</b>suivi, <i><b>les deux</b> puis un</i>, <b><i>les deux</i> puis un</b>, <em>a</em><strong>b</strong>, <q>cité</q>, <a href="https://a.example/"><b>lié</b> et non</a>! Et <u>souligné</u>.</p>
<p><b>  Espaces  </b>dehors, <a href="https://b.example/?a=1&amp;copy;=2">a*b</a> et <a href="https://b.example/_x_">_</a>, * seul, <code>a | b `c`</code>, <s>barré</s>; <a href="/relatif">perdu</a>, <a href="javascript:x()">aussi</a>.</p>
<dl><dt>Fleuve</dt><dd>: ce qui coule, même quand personne ne le regarde, du haut vers le bas et jamais dans l’autre sens.</dd></dl>
</article></body></html>"##;
    check(
        html,
        r##"title: Gras
language: fr"##,
        r##"2 Un « mot »suivi, un **mot**suivi, ***les deux** puis un*, ***les deux* puis un**, *a***b**, « cité », [**lié** et non](https://a.example/)! Et souligné.
3 **Espaces** dehors, [a*b](https://b.example/?a=1&copy%3B=2) et [_](https://b.example/_x_), * seul, `` a | b `c` ``, ~~barré~~; perdu, aussi.
4 **Fleuve**
4 \: ce qui coule, même quand personne ne le regarde, du haut vers le bas et jamais dans l’autre sens.
1 (title) Gras"##,
    );
}

#[test]
fn notes_in_a_table_and_notes_that_are_gone() {
    let html = r##"<html lang="fr"><head><title>Relevés</title></head><body><article><h1>Relevés</h1>
<p>Les relevés du fleuve ont été pris chaque matin, au même endroit, par la même personne, avec la même corde, pendant deux ans.</p>
<table><tr><th>Mois</th><th>Mètres</th></tr><tr><td>Mai</td><td>2,1<sup><a href="#a">a</a></sup></td></tr></table>
<p>Ils ne disent rien de la vitesse de l’eau<sup><a href="#b">b</a></sup>, que personne n’a mesurée, faute d’un instrument qui aurait tenu dans le courant.</p>
<p id="a">a. À la corde.</p></article><div hidden><p id="b">b. Voir l’annexe.</p></div><nav><p id="c">c</p></nav></body></html>"##;
    check(
        html,
        "title: Relevés\nlanguage: fr",
        r##"2 Les relevés du fleuve ont été pris chaque matin, au même endroit, par la même personne, avec la même corde, pendant deux ans.
3 | Mois | Mètres |
| --- | --- |
| Mai | 2,1[^a] |
4 Ils ne disent rien de la vitesse de l’eau[^b], que personne n’a mesurée, faute d’un instrument qui aurait tenu dans le courant.
5 [^a]: À la corde.
5 [^b]: Voir l’annexe.
1 (title) Relevés
5 (nav) c"##,
    );
}
