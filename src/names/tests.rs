//! Examples of whole texts, and what holds for any.

use proptest::prelude::*;

use super::key::key;
use super::*;

/// The candidates of a text, one to a line: count, form, expansion in angle brackets, variants in parentheses.
fn check(lang: &str, text: &str, known: &[&str], expected: &[&str]) {
    let paragraphs: Vec<&str> = text.split("\n\n").collect();
    let found: Vec<String> = candidates(&paragraphs, lang, &|form| known.contains(&form))
        .into_iter()
        .map(|candidate| {
            let mut line = format!("{} {}", candidate.count, candidate.form);
            if let Some(expansion) = candidate.expansion {
                line.push_str(&format!(" <{expansion}>"));
            }
            if !candidate.variants.is_empty() {
                line.push_str(&format!(" ({})", candidate.variants.join(", ")));
            }
            line
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn french_acronyms() {
    for (text, expected) in [
        (
            "La Communauté des pays riverains du fleuve (CPRF) attend. La C.P.R.F. paiera.",
            &["3 CPRF <Communauté des pays riverains du fleuve> (C.P.R.F.)"][..],
        ),
        (
            "Le GRS (Groupe de réflexion du Sahel) attend.",
            &["2 GRS <Groupe de réflexion du Sahel>"],
        ),
        (
            "Le FLT, ou Front de libération du Tilemsi, refuse.",
            &["2 FLT <Front de libération du Tilemsi>"],
        ),
        (
            "On attend la Cellule d'information des armées (Cia…) et le directeur de l'Office rural unifié (Doru).",
            &[
                "2 Cia <Cellule d'information des armées>",
                "1 Doru",
                "1 Office rural unifié",
            ],
        ),
        (
            "Des combattants du Groupe pour l'aide aux nomades (Ghazt, selon son acronyme en arabe) partent.",
            &["2 Ghazt <Groupe pour l'aide aux nomades>"],
        ),
        (
            "Des mines rurales artisanales (MRA) sont cachées. Deux MRA et des ONG.",
            &["2 MRA <mines rurales artisanales>", "1 ONG"],
        ),
        (
            "On attend la Minusma. La MINUSMA et l'ONU, ou O.N.U., partent.",
            &["2 MINUSMA (Minusma)", "2 ONU (O.N.U.)"],
        ),
        (
            "Au XXIe siècle, un Mi-8, trois AK-47, un 59N6 et AB 3484 MD à 12 KM (E.B.).",
            &[],
        ),
        (
            "LE FLEUVE MONTE ENCORE\n\nOn a vu le G5 et l'UE.",
            &["1 G5", "1 UE"],
        ),
    ] {
        check("fr", text, &[], expected);
    }
}

#[test]
fn french_names() {
    for (text, expected) in [
        (
            "Le colonel Issa Berthé arrive. Berthé va à Moura, puis à N'Djamena.",
            &["2 Issa Berthé (Berthé)", "1 Moura", "1 N'Djamena"][..],
        ),
        (
            "On cite l'Union africaine, le Conseil de sécurité de l'ONU et le Réseau du delta.",
            &[
                "1 Conseil de sécurité de l'ONU",
                "1 ONU",
                "1 Réseau du delta",
                "1 Union africaine",
            ],
        ),
        (
            "Selon Bamako, des Maliens et le ministre de la Défense y vont en mars. Hier encore.",
            &["1 Bamako"],
        ),
        (
            "On attend Moussa ag Intalla, Jean-Yves Le Goff, Pieter van der Meer et Sadio KEITA.",
            &[
                "1 Jean-Yves Le Goff",
                "1 Moussa ag Intalla",
                "1 Pieter van der Meer",
                "1 Sadio KEITA",
            ],
        ),
        (
            "L'axe Mali-Niger. On va au Mali et au Niger ; l’État islamique au Sahel y est.",
            &["1 Mali", "1 Niger", "1 État islamique au Sahel"],
        ),
        ("Voir https://mali.example.org/Gao ou Gao@example.org.", &[]),
        ("Terrain perdu. Demain, le terrain sec.", &[]),
    ] {
        check("fr", text, &[], expected);
    }
}

#[test]
fn english_text() {
    for (text, expected) in [
        (
            "The Joint Border Force (JBF) met. JBF-led units and the JBF's trucks left.",
            &["4 JBF <Joint Border Force>"][..],
        ),
        (
            "The RBC, or River Basin Council, met two NGOs.",
            &["2 RBC <River Basin Council>", "1 NGO"],
        ),
        (
            "Malian President Awa Sangaré spoke in Léré on Monday. Sangaré thanked the Ministry of Foreign Affairs.",
            &[
                "2 Awa Sangaré (Sangaré)",
                "1 Léré",
                "1 Ministry of Foreign Affairs",
            ],
        ),
        (
            "They asked the Human Rights Observatory of the Sahel, and the UN's answer came from Côte d’Ivoire.",
            &[
                "1 Côte d’Ivoire",
                "1 Human Rights Observatory of the Sahel",
                "1 UN",
            ],
        ),
    ] {
        check("en", text, &[], expected);
    }
}

#[test]
fn what_the_glossary_explains_is_left_out() {
    let text = "On cite l’Opération Sable, le Conseil de sécurité de l’ONU, le GRS et Fatou Diarra. Diarra parle.";
    let known = ["Sable", "Conseil de sécurité", "ONU", "Diarra"];
    check("fr", text, &known, &["1 Fatou Diarra", "1 GRS"]);
    check("fr", "On cite l’O.N.U. et l’ONU.", &["ONU"], &[]);
}

#[test]
fn other_languages_have_acronyms_only() {
    check("de", "Der Rat der ACLED in Gao.", &[], &["1 ACLED"]);
}

#[test]
fn spellings_are_one_name() {
    check(
        "fr",
        "On va en Côte d’Ivoire, en Cote\u{A0}d'Ivoire, à Al-Kharga et à Al\u{2011}Kharga.",
        &[],
        &[
            "2 Al-Kharga (Al\u{2011}Kharga)",
            "2 Côte d’Ivoire (Cote d'Ivoire)",
        ],
    );
}

/// Texts of what names and their surroundings are made of.
fn texts() -> impl Strategy<Value = Vec<String>> {
    let piece = prop_oneof![
        Just("Conseil de paix du fleuve (CPF, en anglais : RPC)".to_owned()),
        Just("Sadio Camara".to_owned()),
        Just("l’O.N.U. et l'ONU,".to_owned()),
        Just("FAMa's ONGs G5 M5-RFP XXIe ex-Libye al-Arab d’Ivoire".to_owned()),
        Just("ABC, ou Armée bleue centrale, and the Lake Union of Gao".to_owned()),
        Just("la Samim (Samim) «Kati 24» \"Place de la paix\"".to_owned()),
        "[A-Za-zÉéœŒßÿİﬁ.,;:'’«»\"() \n\u{a0}\u{ad}\u{301}&/-]{0,12}",
        "\\PC{0,8}",
    ];
    let paragraph = prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.join(" "));
    prop::collection::vec(paragraph, 0..5)
}

/// What two texts have in common whatever their capitals, accents, apostrophes, hyphens and spaces.
fn comparable(text: &str) -> String {
    key(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

proptest! {
    #[test]
    fn a_candidate_is_in_the_text(texts in texts(), lang in "fr|en|de") {
        let paragraphs: Vec<&str> = texts.iter().map(String::as_str).collect();
        for candidate in candidates(&paragraphs, &lang, &|_| false) {
            prop_assert!(candidate.count >= 1);
            let text = comparable(paragraphs[candidate.paragraph]);
            let mut forms = vec![&candidate.form];
            forms.extend(&candidate.expansion);
            forms.extend(&candidate.variants);
            let here = forms.iter().any(|form| text.contains(&comparable(form)));
            prop_assert!(here, "{candidate:?}");
            for form in forms {
                let form = comparable(form);
                prop_assert!(!form.is_empty());
                let anywhere = paragraphs.iter().any(|text| comparable(text).contains(&form));
                prop_assert!(anywhere, "{form:?} of {candidate:?}");
            }
        }
    }

    #[test]
    fn the_glossary_has_the_last_word(texts in texts(), lang in "fr|en") {
        let paragraphs: Vec<&str> = texts.iter().map(String::as_str).collect();
        prop_assert_eq!(candidates(&paragraphs, &lang, &|_| true), vec![]);
    }
}

#[test]
fn a_short_form_counts_for_the_longest() {
    check(
        "fr",
        "On cite Ali Baba Sarré, puis Baba Sarré et Sarré. Sarré parle.",
        &[],
        &["4 Ali Baba Sarré (Baba Sarré, Sarré)"],
    );
}
