//! Statements: tables of made-up sentences.

use jiff::civil::date;

use super::*;

/// The rule, the words and the date of every statement of `text`, published at `published` (EDTF, or empty).
fn read(text: &str, lang: &str, published: &str) -> Vec<(String, String, String)> {
    let published = Published::from_edtf(published);
    let show = |statement: &Statement| {
        let edtf = statement.when.resolve(published);
        let edtf = edtf.unwrap_or_else(|why| format!("{why:?}"));
        (
            statement.rule.to_owned(),
            text[statement.span.clone()].to_owned(),
            edtf,
        )
    };
    statements(text, lang).iter().map(show).collect()
}

/// Checks rows of: text with the statement in square brackets | day of publication | rule | EDTF.
fn check(lang: &str, rows: &str) {
    let mut wrong = String::new();
    for row in rows.lines().filter(|row| !row.trim().is_empty()) {
        let [marked, published, rule, edtf] = row.split('|').map(str::trim).collect::<Vec<_>>()[..]
        else {
            panic!("four cells in {row}");
        };
        let text = marked.replace(['[', ']'], "");
        let inside = marked
            .split_once('[')
            .and_then(|(_, rest)| rest.split_once(']'));
        let words = inside.map_or("", |(words, _)| words);
        let found = read(&text, lang, published);
        let expected = vec![(rule.to_owned(), words.to_owned(), edtf.to_owned())];
        if found != expected {
            wrong += &format!("{marked}\n  expected {expected:?}\n  found    {found:?}\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// Checks that no line of `texts` holds a statement.
fn nothing(lang: &str, texts: &str) {
    for text in texts.lines() {
        assert_eq!(read(text, lang, "2022-05-10"), [], "{text}");
    }
}

#[test]
fn french_days() {
    check(
        "fr",
        "
        [Le 30 mars], le convoi est parti. | 2022-03-31 | day-month | 2022-03-30
        [Le 30\u{a0}mars au soir], le convoi est parti. | 2022-05-10 | day-month | 2022-03-30
        Un accord signé [le 1er avril 2022] à Gao. | - | day-month-year | 2022-04-01
        Un accord signé [lundi 31\u{202f}janvier 2022]. | - | weekday-day-month-year | 2022-01-31
        Ils ont défilé [ce vendredi 20 mai] à Ségou. | 2022-05-20 | weekday-day-month | 2022-05-20
        [LE 5 AOUT 2020], LES TROUPES | - | day-month-year | 2020-08-05
        Note du [5 févr. 2021]. | - | day-month-year | 2021-02-05
        Le texte du [12 décembre] dit non. | 2022-01-03 | day-month | 2021-12-12
        Depuis Kidal, [mercredi 24 septembre 2020], il a parlé. | - | day-month-year-weekday-differs | 2020-09-24?
        Ils ont marché [mercredi 23 septembre]. | 2020-10-01 | weekday-day-month | 2020-09-23
        Ils ont marché [mercredi 23 septembre]. | 2022-01-31 | weekday-day-month | WeekdayDiffers
        Arrivés [le 29 février], ils sont repartis. | 2022-05-10 | day-month | 2020-02-29
        Le vol du [2022-03-30] est arrivé. | - | iso-day | 2022-03-30
        Le vol du [30/03/2022] est arrivé. | - | numeric-day | 2022-03-30
        Le vol du [03.04.2022]. | - | numeric-day | 2022-04-03
        [le 12 juin] | 2022-05-10 | day-month | 2021-06-12?
        Ils sont arrivés [le 12 juin]. | 2022-05-10 | day-month | 2021-06-12
        ",
    );
}

#[test]
fn french_months_years_and_seasons() {
    check(
        "fr",
        "
        Tombé [en août 2020]. | - | month-year | 2020-08
        Ils sont venus [en mars]. | 2022-03-31 | month | 2022-03
        Ils sont venus [en décembre]. | 2022-03-31 | month | 2021-12
        Annoncé [en février dernier]. | 2022-03-31 | month-last | 2022-02
        Annoncé [en février dernier]. | 2022-02-20 | month-last | 2021-02
        Le raid de [février dernier] a échoué. | 2022-03-31 | month-last | 2022-02
        Un vote [en février de cette année]. | 2022-04-25 | month-this-year | 2022-02
        Un vote [en mai de l’année dernière]. | 2022-04-25 | month-last-year | 2021-05
        Un vote [en juin prochain]. | 2022-05-10 | month-next | 2022-06
        [Début avril], ils ont fui. | 2022-05-10 | month-part | 2022-04~
        Fui [à la fin du mois de mars 2022]. | - | month-part-year | 2022-03~
        Ils ont fui [à la mi-avril]. | 2022-05-10 | month-part | 2022-04~
        Ils ont fui [fin mars]. | 2022-05-10 | month-part | 2022-03~
        Un raid, [fin mars] | 2022-03-10 | month-part | Ambiguous
        [Au cours de la première semaine d'avril], rien. | 2022-04-25 | week-of-month | 2022-04-01/2022-04-07
        [la dernière semaine de février 2022] | - | week-of-month-year | 2022-02-22/2022-02-28
        [Au cours du mois d’avril 2022], rien. | - | month-year | 2022-04
        [DÉCEMBRE 2021] : le siège | - | month-year | 2021-12
        [Decembre 2021] : le siège | - | month-year | 2021-12
        Une colonne est venue [en 2020] pour rester. | - | year | 2020
        Venus [en 2012], ils sont restés. | - | year | 2012
        Venus [fin 2021]. | - | year-part | 2021~
        Venus [au début de l'année 2022]. | - | year-part | 2022~
        [Pendant l’été 2021], rien. | - | season-year | 2021-22
        Ouvert [au printemps 2022]. | - | season-year | 2022-21
        [L'année dernière], rien. | 2022-11-16 | last-year | 2021
        [L’an dernier], rien. | 2022-11-16 | last-year | 2021
        Rien [cette année]. | 2022-11-16 | this-year | 2022
        [Le mois dernier], rien. | 2022-01-16 | last-month | 2021-12
        [Plus tôt ce mois-ci], rien. | 2022-11-16 | this-month | 2022-11
        Rien [ce mois-ci]. | 2022-11 | this-month | 2022-11
        ",
    );
}

#[test]
fn french_spans() {
    check(
        "fr",
        "
        Tués [entre le 27 et le 31 mars]. | 2022-04-25 | range-days | 2022-03-27/2022-03-31
        Tués [entre le 27 et le 31 mars 2022]. | - | range-days | 2022-03-27/2022-03-31
        Tués [du 27 au 31 mars]. | 2022-04-25 | range-days | 2022-03-27/2022-03-31
        Tués [du 27 mars au 5 avril 2022]. | - | range-days | 2022-03-27/2022-04-05
        Tués [du 28 décembre au 3 janvier 2022]. | - | range-days | 2021-12-28/2022-01-03
        Tués [du lundi 28 au jeudi 31 mars 2022]. | - | range-days | 2022-03-28/2022-03-31
        Dans la nuit [du 5 au 6 avril], un camp a brûlé. | 2022-04-25 | range-days | 2022-04-05/2022-04-06
        Les combats [des 27 et 28 mars 2022] | - | range-days | 2022-03-27/2022-03-28
        Ils ont marché [samedi 14 et dimanche 15 mai]. | 2022-05-20 | range-days | 2022-05-14/2022-05-15
        Des tirs, la nuit [de dimanche à lundi 9 mai], à Gao. | 2022-05-20 | range-days | 2022-05-08/2022-05-09
        [Les 12, 13 et 14 mai 2022], à Gao. | - | range-days | 2022-05-12/2022-05-14
        Une trêve valable [jusqu'au 15 juin] a été signée. | 2022-05-10 | until-day | ../2022-06-15?
        Fermé [jusqu'à début mai] | 2022-05-10 | until-month | ../2022-05~
        Tués ([27–31 mars 2022]) | - | range-days | 2022-03-27/2022-03-31
        Parti [depuis juillet 2021]. | - | since-month | 2021-07/..
        Parti [depuis juillet]. | 2022-05-10 | since-month | 2021-07/..
        Parti [depuis 2013]. | - | since-year | 2013/..
        Parti [depuis le 5 avril]. | 2022-05-10 | since-day | 2022-04-05/..
        Fermé [à partir du 5 avril 2022]. | - | since-day | 2022-04-05/..
        Fermé [depuis début avril]. | 2022-05-10 | since-month | 2022-04~/..
        Fermé [depuis mardi dernier]. | 2022-04-25 | since-weekday | 2022-04-19/..
        Fermé [jusqu'au 31 mars]. | 2022-05-10 | until-day | ../2022-03-31
        Fermé [jusqu’au 31 mars]. | 2022-03-10 | until-day | ../2022-03-31?
        Fermé [jusqu’en 2023]. | - | until-year | ../2023
        Fermé [d’ici fin 2022]. | - | until-year | ../2022~
        Fermé [jusqu'à mardi]. | 2022-05-10 | until-weekday | Ambiguous
        Au pouvoir [de 2013 à 2022]. | - | range-years | 2013/2022
        Au pouvoir [entre 2012 et 2015]. | - | range-years | 2012/2015
        Au pouvoir [en 2012-2013]. | - | range-years | 2012/2013
        Fermé [de mars à mai 2022]. | - | range-months | 2022-03/2022-05
        Fermé [d’avril à mai]. | 2022-06-10 | range-months | 2022-04/2022-05
        ",
    );
}

#[test]
fn french_words_that_count_from_the_publication() {
    check(
        "fr",
        "
        [Dimanche], rien. | 2022-04-25 | weekday | 2022-04-24
        [Mercredi], rien. | 2022-11-16 | weekday | 2022-11-16
        Envoyé [dimanche soir] par lettre. | 2022-04-25 | weekday | 2022-04-24
        Frappé [mardi dernier]. | 2022-04-25 | weekday-last | 2022-04-19
        Frappé [mardi dernier]. | 2022-04-26 | weekday-last | 2022-04-19
        Il a parlé, [ce vendredi], à Kita. | 2022-05-20 | weekday-this | 2022-05-20
        Il ira [samedi prochain]. | 2022-05-20 | weekday-next | 2022-05-21
        Il a parlé [lundi de la semaine dernière]. | 2022-05-20 | weekday-of-week | 2022-05-09
        Il a parlé [hier]. | 2022-03-01 | yesterday | 2022-02-28
        Il a parlé [avant-hier]. | 2022-03-01 | days-from-today | 2022-02-27
        Il parle [aujourd’hui] à Kayes. | 2022-03-01 | today | 2022-03-01?
        Il parle [demain]. | 2022-03-01 | tomorrow | 2022-03-02
        [La semaine dernière], rien. | 2022-04-25 | last-week | 2022-04-18/2022-04-24
        Rien [cette semaine]. | 2022-11-16 | this-week | 2022-11-14/2022-11-20
        [Plus tôt cette semaine], rien. | 2022-11-16 | earlier-this-week | 2022-11-14/2022-11-16
        [Il y a trois jours], rien. | 2022-03-01 | days-ago | 2022-02-26
        [Il y a 2 semaines], rien. | 2022-03-31 | weeks-ago | 2022-03-17~
        [Il y a environ quinze jours], rien. | 2022-03-31 | days-ago | 2022-03-16~
        [Il y a trois mois], rien. | 2022-03-01 | months-ago | 2021-12~
        [Il y a près de dix ans], rien. | 2022-03-01 | years-ago | 2012~
        « [Hier], rien », dit-il. | 2022-03-01 | yesterday | Quoted
        « Rien [en mars] », dit-il. | 2022-04-01 | month | 2022-03
        ",
    );
}

#[test]
fn french_future() {
    check(
        "fr",
        "
        Son mandat devant être revu [en juin] à Rome. | 2022-05-10 | month | 2022-06
        Le vote aura lieu [le 12 juin]. | 2022-05-10 | day-month | 2022-06-12
        Le vote est prévu [le 12 juin]. | 2022-05-10 | day-month | 2022-06-12?
        Le conseil votera [en juin]. | 2022-05-10 | month | 2022-06?
        [Dimanche], le conseil devra voter. | 2022-05-10 | weekday | 2022-05-15
        Le vote, prévu [en février], n'a pas eu lieu. | 2022-05-10 | month | Ambiguous
        Le vote était prévu [en février]. | 2022-05-10 | month | Ambiguous
        Il promet de partir [en septembre]. | 2022-05-10 | month | 2021-09?
        Un vote fixé au [27 février] | 2022-05-10 | day-month | Ambiguous
        Il devait partir [dimanche]. | 2022-05-10 | weekday | Ambiguous
        Il aurait été tué [dimanche]. | 2022-05-10 | weekday | 2022-05-08
        Le conseil se réunira [mercredi 15 juin]. | 2022-05-10 | weekday-day-month | 2022-06-15
        Arrivé à l’opéra [le 12 juin] | 2022-05-10 | day-month | 2021-06-12?
        ",
    );
}

#[test]
fn french_nothing() {
    nothing(
        "fr",
        "
        2020 soldats et 1 000 civils sur 8 000 kilomètres
        un radar 59N6 et deux canons de 12,7 mm
        de 2013 à 2022 soldats
        la planète Mars
        la 30e mars-compagnie
        elle a été saluée
        trois ans plus tard
        depuis dix ans
        Le livre (Paris, 2019) de M. Avril
        le dimanche suivant
        chaque dimanche
        fermé le dimanche
        avant cette année-là
        en mai suivant
        la veille du 5 avril
        au lendemain du 5 avril 2020
        avant le 5 avril 2022
        le 32 mars 2022
        en avril-mai 2022
        la semaine du 9 mai
        le 30 février 2022
        l'armée de demain
        le Mali d'aujourd'hui
        tél. 20 22 30 03
        le 12/05
        il y a plus de dix ans
        il y a deux ans et demi
        entre 20 et 30 hommes
        jusqu’à 1 400 soldats
        jusqu'à 2020 soldats
        plus de 200 morts
        http://x.ml/2022/03/30/a
        à 14h05
        mercredi des Cendres
        2 mitrailleuses 14, 5 mm
        version 2.30.2022
        10 2022-03
        du 27 au 31
        ",
    );
    assert!(statements("Am 30. März 2022, on March 30, 2022", "de").is_empty());
}

#[test]
fn english_days() {
    check(
        "en",
        "
        They met [on March 30]. | 2022-05-10 | day-month | 2022-03-30
        They met [on March 30, 2022], in Gao. | - | day-month-year | 2022-03-30
        They met [on 30 March 2022]. | - | day-month-year | 2022-03-30
        It was [the 30th of March]. | 2022-05-10 | day-month | 2022-03-30
        They met [on the 30th of March]. | 2022-05-10 | day-month | 2022-03-30
        [Wednesday, November 16], was dry. | 2022-11-20 | weekday-day-month | 2022-11-16
        [On Wednesday, Nov. 16, 2022], it was dry. | - | weekday-day-month-year | 2022-11-16
        [Tuesday 16 November 2022] | - | day-month-year-weekday-differs | 2022-11-16?
        They met [on May 5]. | 2022-05-10 | day-month | 2022-05-05
        The flight of [30/03/2022] came. | - | numeric-day | 2022-03-30
        The flight of [2022-03-30T10:00:00Z] came. | - | iso-day | 2022-03-30
        They met [on 3 May in the evening]. | 2022-05-10 | day-month | 2022-05-03
        ",
    );
    check(
        "EN-gb",
        "
        met [on 30 March 2022] | - | day-month-year | 2022-03-30
        ",
    );
}

#[test]
fn english_months_years_and_spans() {
    check(
        "en",
        "
        It fell [in August 2020]. | - | month-year | 2020-08
        It fell [in March]. | 2022-05-10 | month | 2022-03
        It fell [last March]. | 2022-05-10 | month-last | 2022-03
        A vote [next June]. | 2022-05-10 | month-next | 2022-06
        A vote [in May of last year]. | 2022-05-10 | month-last-year | 2021-05
        It fell [in early April]. | 2022-05-10 | month-part | 2022-04~
        It fell [in late March 2022]. | - | month-part-year | 2022-03~
        It fell [in mid-April]. | 2022-05-10 | month-part | 2022-04~
        It fell [at the end of March]. | 2022-05-10 | month-part | 2022-03~
        It fell [in the first week of April]. | 2022-05-10 | week-of-month | 2022-04-01/2022-04-07
        It fell [in 2012]. | - | year | 2012
        It fell [in late 2021]. | - | year-part | 2021~
        It fell [in summer 2021]. | - | season-year | 2021-22
        Open [since July 2021]. | - | since-month | 2021-07/..
        Open [since 2013]. | - | since-year | 2013/..
        Open [since last Tuesday]. | 2022-04-25 | since-weekday | 2022-04-19/..
        Open [until 31 March]. | 2022-05-10 | until-day | ../2022-03-31
        The [night of 27 to 28 March] was calm. | 2022-05-10 | range-days | 2022-03-27/2022-03-28
        Open [by 2023]. | - | until-year | ../2023
        Open [from 2013 to 2022]. | - | range-years | 2013/2022
        Open [from March to May 2022]. | - | range-months | 2022-03/2022-05
        Open [between 27 and 31 March]. | 2022-05-10 | range-days | 2022-03-27/2022-03-31
        Open [between March 27 and 31]. | 2022-05-10 | range-days | 2022-03-27/2022-03-31
        Open [between March 27 and 31, 2022]. | - | range-days | 2022-03-27/2022-03-31
        Open [March 27-31, 2022]. | - | range-days | 2022-03-27/2022-03-31
        Open [from 27 March to 5 April]. | 2022-05-10 | range-days | 2022-03-27/2022-04-05
        ",
    );
}

#[test]
fn english_words_that_count_from_the_publication() {
    check(
        "en",
        "
        They met [on Sunday]. | 2022-04-25 | weekday | 2022-04-24
        They met [Sunday evening]. | 2022-04-25 | weekday | 2022-04-24
        They met [last Tuesday]. | 2022-04-25 | weekday-last | 2022-04-19
        They meet [next Friday]. | 2022-04-25 | weekday-next | 2022-04-29
        They meet [this Friday]. | 2022-04-25 | weekday-this | Ambiguous
        They met [yesterday]. | 2022-04-25 | yesterday | 2022-04-24
        They meet [today]. | 2022-04-25 | today | 2022-04-25?
        They meet [tomorrow]. | 2022-04-25 | tomorrow | 2022-04-26
        They met [last week]. | 2022-04-25 | last-week | 2022-04-18/2022-04-24
        They met [this week]. | 2022-04-25 | this-week | 2022-04-25/2022-05-01
        They met [earlier this month]. | 2022-04-25 | this-month | 2022-04
        They met [last month]. | 2022-04-25 | last-month | 2022-03
        They met [last year]. | 2022-04-25 | last-year | 2021
        They met [this year]. | 2022-04-25 | this-year | 2022
        They met [three days ago]. | 2022-04-25 | days-ago | 2022-04-22
        They met [two weeks ago]. | 2022-04-25 | weeks-ago | 2022-04-11~
        They will meet [on Sunday]. | 2022-04-25 | weekday | 2022-05-01
        The vote is to be held [on 12 June]. | 2022-05-10 | day-month | 2022-06-12
        The vote is scheduled for [12 June]. | 2022-05-10 | day-month | 2022-06-12?
        The vote was due to be held [in February]. | 2022-05-10 | month | Ambiguous
        ",
    );
}

#[test]
fn english_nothing() {
    nothing(
        "en",
        "
        2013 people
        they may 5 times march 10 miles
        soldiers march on Gao
        May I?
        a second 30
        every Sunday
        the Sunday Times
        Black Friday
        the following Sunday
        over the last year
        in the last month
        03/04/2022
        before March 30, 2022
        the day after March 30
        more than two years ago
        In 2,013 cases
        two and a half years ago
        the army of tomorrow
        the 2020s
        ",
    );
}

#[test]
fn a_yearless_date_near_another_year_is_uncertain() {
    let found = read(
        "En 2018, un camp a ouvert ; le 25 juillet, il a brûlé.",
        "fr",
        "2020-08-10",
    );
    let last = found.last().map(|(_, _, edtf)| edtf.as_str());
    assert_eq!(last, Some("2020-07-25?"));
}

#[test]
fn a_publication_within_a_span_dates_only_what_does_not_depend_on_its_day() {
    let one = |text: &str, published: &str| {
        let found = read(text, "fr", published);
        found
            .first()
            .map_or(String::new(), |(_, _, edtf)| edtf.clone())
    };
    assert_eq!(one("Arrivés en mars, ils dorment.", "2022-05"), "2022-03");
    assert_eq!(one("Arrivés dimanche, ils dorment.", "2022-05"), "NeedsDay");
    assert_eq!(one("Arrivés dimanche, ils dorment.", ""), "NeedsDate");
    assert_eq!(one("Arrivés en mars 2021, ils dorment.", ""), "2021-03");
    assert_eq!(one("Arrivés le 5 mai, ils dorment.", "2022-05"), "NeedsDay");
}

#[test]
fn published_reads_closed_spans_of_at_most_400_days() {
    let may = Published {
        earliest: date(2022, 5, 1),
        latest: date(2022, 5, 31),
    };
    assert_eq!(Published::from_edtf("2022-05"), Some(may));
    assert_eq!(Published::from_edtf("2022-05-01/2022-05-31"), Some(may));
    assert!(Published::from_edtf("2022").is_some());
    assert_eq!(
        Published::from_edtf("2022-05-12?"),
        Some(Published::on(date(2022, 5, 12)))
    );
    for refused in ["2022/..", "../2022", "2020/2022", "", "mai 2022"] {
        assert_eq!(Published::from_edtf(refused), None, "{refused}");
    }
}

#[test]
fn several_statements_come_in_order() {
    let found = read(
        "Entré en 2013, sorti le 5 avril 2022, revenu dimanche.",
        "fr",
        "2022-04-25",
    );
    let words: Vec<_> = found.iter().map(|(_, words, _)| words.as_str()).collect();
    assert_eq!(words, ["en 2013", "le 5 avril 2022", "dimanche"]);
}
