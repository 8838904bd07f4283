//! Date lines and inference: tables of made-up lines and articles.

use jiff::civil::{Date, date};

use super::*;

/// Kind, date, place, agency and what is left of the line, in one string.
fn read(line: &str, lang: &str) -> String {
    let Some(found) = date_line(line, lang) else {
        return "none".to_owned();
    };
    let date = found.date.map_or("-".to_owned(), |date| {
        let yearless = || format!("--{:02}-{:02}", date.month, date.day.unwrap_or(0));
        date.edtf().unwrap_or_else(yearless)
    });
    let place = found.place.as_deref().unwrap_or("-");
    let agency = found.agency.as_deref().unwrap_or("-");
    format!(
        "{:?} {date} {place} {agency} «{}»",
        found.kind,
        &line[found.length..]
    )
}

/// Checks rows of: a line, what is read in it.
fn check(lang: &str, rows: &[(&str, &str)]) {
    let mut wrong = String::new();
    for (line, expected) in rows {
        let found = read(line, lang);
        if found != *expected {
            wrong += &format!("{line}\n  expected {expected}\n  found    {found}\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn french_whole_lines() {
    check(
        "fr",
        &[
            (
                "Publié le 12 mai 2022 à 14h05",
                "Published 2022-05-12 - - «»",
            ),
            (
                "Publié le : 12/05/2022 - 14:05",
                "Published 2022-05-12 - - «»",
            ),
            (
                "Publié\u{a0}le\u{a0}: 12/05/22 à 14h",
                "Published 2022-05-12 - - «»",
            ),
            ("(Publié le 12 mai 2022)", "Published 2022-05-12 - - «»"),
            (
                "Mis à jour le jeudi 12 mai 2022 à 14 h 05.",
                "Updated 2022-05-12 - - «»",
            ),
            (
                "Publié le 12 mai 2022 à 14h05 - Mis à jour le 13 mai 2022 à 10h00",
                "Published 2022-05-12 - - « - Mis à jour le 13 mai 2022 à 10h00»",
            ),
            (
                "Publié le 12 mai 2022 par Awa Test",
                "Published 2022-05-12 - - « par Awa Test»",
            ),
            ("Le 12 mai 2022", "Published 2022-05-12 - - «»"),
            ("jeudi 12 mai 2022", "Published 2022-05-12 - - «»"),
            (
                "JEUDI 12 MAI 2022 | Imprimer",
                "Published 2022-05-12 - - « | Imprimer»",
            ),
            ("Mali | 12 mai 2022", "Published 2022-05-12 - - «»"),
            (
                "Bamako, le 31 janvier 2022",
                "Published 2022-01-31 Bamako - «»",
            ),
            (
                "Fait à Bamako, le 31 janvier 2022.",
                "Published 2022-01-31 Bamako - «»",
            ),
            ("Note rédigée en novembre 2026", "Read 2026-11 - - «»"),
            (
                "Note de lecture rédigée en novembre 2026, d’après un journal",
                "Read 2026-11 - - «, d’après un journal»",
            ),
            ("Note du 9 novembre 2026", "Read 2026-11-09 - - «»"),
            ("Lu le 10 novembre 2026", "Read 2026-11-10 - - «»"),
            ("2022-05-12T14:05:00Z", "Published 2022-05-12 - - «»"),
            ("mai 2022", "Published 2022-05 - - «»"),
            ("Le 12 mai", "Published --05-12 - - «»"),
        ],
    );
}

#[test]
fn english_whole_lines() {
    check(
        "en",
        &[
            ("Published 12 May 2022", "Published 2022-05-12 - - «»"),
            ("Thu 12 May 2022 14.05 BST", "Published 2022-05-12 - - «»"),
            (
                "First published on Thu 12 May 2022 14.05 BST",
                "Published 2022-05-12 - - «»",
            ),
            (
                "Last updated: May 12, 2022 at 2:05 p.m. GMT",
                "Updated 2022-05-12 - - «»",
            ),
            ("May 12, 2022 at 2:05 PM", "Published 2022-05-12 - - «»"),
            ("Published: 05/06/2022", "Published - - - «»"),
            ("Published: 12/05/2022, 14:05", "Published - - - «»"),
            (
                "Read on 11 November 2026 | Print this page",
                "Read 2026-11-11 - - « | Print this page»",
            ),
            (
                "12 May 2022 by Awa Test",
                "Published 2022-05-12 - - « by Awa Test»",
            ),
            (
                "Bamako, 31 January 2022",
                "Published 2022-01-31 Bamako - «»",
            ),
        ],
    );
}

#[test]
fn datelines() {
    check(
        "fr",
        &[
            (
                "BAMAKO, 12 mai 2022 (AFP) – Le pont est ouvert.",
                "Published 2022-05-12 BAMAKO AFP «Le pont est ouvert.»",
            ),
            (
                "BAMAKO (AFP) 12.05.2022 – Le pont",
                "Published 2022-05-12 BAMAKO AFP «Le pont»",
            ),
            (
                "Bamako, 12 mai (AFP) - Le pont",
                "Published --05-12 Bamako AFP «Le pont»",
            ),
            (
                "Bamako, le 12 mai 2022 — Le pont",
                "Published 2022-05-12 Bamako - «Le pont»",
            ),
            ("(AFP) – Le pont", "Published - - AFP «Le pont»"),
        ],
    );
    check(
        "en",
        &[
            (
                "BAMAKO, May 12 (Reuters) - A bridge",
                "Published --05-12 BAMAKO Reuters «A bridge»",
            ),
            (
                "GAO, Mali (AP) — A bridge",
                "Published - GAO, Mali AP «A bridge»",
            ),
            (
                "BAMAKO (Reuters) -- A bridge",
                "Published - BAMAKO Reuters «A bridge»",
            ),
            (
                "TIN-AKOFF, Burkina Faso, May 12, 2022 (AFP) - A",
                "Published 2022-05-12 TIN-AKOFF, Burkina Faso AFP «A»",
            ),
        ],
    );
}

#[test]
fn sentences_are_no_date_lines() {
    for line in [
        "Le 30 mars au soir, le pont a ouvert.",
        "Mercredi, le pont a ouvert.",
        "Publié le 12 mai 2022, le rapport parle d'un pont.",
        "Le 12 mai 2022 - Le pont de la ville a ouvert ce matin.",
        "En août 2020, le pont a ouvert.",
        "Décembre 2021, le pont a ouvert.",
        "Mali : un pont ouvre",
        "Mali (Sahel) – Un pont ouvre",
        "12 mai 2022 – Le pont a ouvert ce matin à tous.",
        "Note sur le pont de Gao",
        "Lu dans la presse",
        "Imprimer",
        "",
        "2022",
        "Le pont, le 12 mai 2022",
        "Vu par Awa Test",
    ] {
        assert_eq!(read(line, "fr"), "none", "{line}");
    }
    for line in [
        "May I?",
        "Read more",
        "On 12 May 2022, the bridge opened.",
        "Date palms",
        "Sunday",
        "Updated",
        "By Awa Test, May 12, 2022",
    ] {
        assert_eq!(read(line, "en"), "none", "{line}");
    }
    assert_eq!(read("12 mai 2022", "de"), "none");
}

/// A day after all that the texts say.
const TODAY: Date = date(2026, 11, 21);

/// The date, the limit, the candidates and the suggestion that are inferred.
fn inferred(
    paragraphs: &[&str],
    bounds: Bounds,
) -> (Option<String>, Option<String>, Vec<String>, Option<String>) {
    let found = infer(paragraphs, "fr", bounds, TODAY);
    (
        found.date.map(|date| date.edtf),
        found.not_before.map(|date| date.edtf),
        found.candidates,
        found.suggestion.map(|year| year.edtf),
    )
}

/// An EDTF expression as a result.
fn some(edtf: &str) -> Option<String> {
    Some(edtf.to_owned())
}

#[test]
fn a_weekday_with_its_full_date_in_the_lead_is_the_day() {
    let lead = "Le pont du 25 janvier 2022 a rouvert, dit une note lue lundi 31 janvier 2022.";
    assert_eq!(
        inferred(&["Imprimer", lead], Bounds::default()),
        (some("2022-01-31?"), some("2022-01-31"), vec![], None)
    );
    let later = "Il avait fermé en mai 2022, selon la mairie.";
    assert_eq!(
        inferred(&[lead, later], Bounds::default()),
        (None, some("2022-05"), vec![], None)
    );
    let announced = "Il fermera en mai 2023 pour des travaux.";
    assert_eq!(
        inferred(&[lead, announced], Bounds::default()).0,
        some("2022-01-31?")
    );
    let differs = "Le pont a rouvert mardi 31 janvier 2022 dans la ville.";
    assert_eq!(inferred(&[differs], Bounds::default()).0, None);
    let third = [
        "Un pont a rouvert dans la ville.",
        "La foule est venue voir le pont.",
        lead,
    ];
    assert_eq!(inferred(&third, Bounds::default()).0, None);
}

#[test]
fn a_weekday_and_a_day_need_bounds_that_leave_one_year() {
    let lead = "Une foule a traversé, mercredi 23 septembre, le pont de la ville.";
    let bounds = Bounds {
        not_before: Some(date(2020, 8, 5)),
        not_after: Some(date(2022, 1, 31)),
    };
    assert_eq!(
        inferred(&[lead], bounds),
        (some("2020-09-23?"), None, vec![], None)
    );
    let (date, _, candidates, _) = inferred(&[lead], Bounds::default());
    assert_eq!(
        (date, candidates.get(..2)),
        (
            None,
            Some(&["2026-09-23".to_owned(), "2020-09-23".to_owned()][..])
        )
    );
    let history = "Le pont avait fermé en juin 2019, puis il a rouvert en mai 2021.";
    assert_eq!(
        inferred(&[lead, history], Bounds::default()).0,
        some("2026-09-23?")
    );
}

#[test]
fn the_rest_gives_a_limit_and_perhaps_a_year() {
    let old = "Le pont a ouvert en décembre 2021, dit la mairie.";
    let new = "Début avril, la crue l’a emporté.";
    assert_eq!(
        inferred(&[old, new], Bounds::default()),
        (None, some("2021-12"), vec![], some("2022?"))
    );
    let caption = "A bridge is seen near Gao on August 14, 2021. File photo";
    assert_eq!(
        inferred(&["Le pont est là.", caption], Bounds::default()).1,
        some("2021-08-14")
    );
    let coarse = "Le pont a ouvert en 2020, dit la mairie.";
    assert_eq!(
        inferred(&[coarse, new], Bounds::default()),
        (None, some("2020"), vec![], None)
    );
    let near = "Le pont a fermé en novembre, dit la mairie.";
    assert_eq!(inferred(&[old, near], Bounds::default()).3, None);
    assert_eq!(
        inferred(
            &["Le pont ouvrira en 2040, dit la mairie."],
            Bounds::default()
        )
        .1,
        None
    );
    assert_eq!(
        infer(&[old, new], "de", Bounds::default(), TODAY),
        Inference::default()
    );
}
