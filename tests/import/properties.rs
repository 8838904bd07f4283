//! What holds for any raw text.

use std::sync::LazyLock;

use dossier::content::Loaded;
use dossier::diagnostic::{UiLang, Wording};
use dossier::files::{OutPath, SourceTree};
use dossier::import::{Options, Plan, RawFile, plan};
use dossier::pipeline;
use proptest::prelude::*;

use crate::harness::{dossier, lost_words, made, options};

/// Lines of which raw texts are made: prose, titles, labels, dates, marks of lists, what Markdown and TOML would misread.
const LINES: [&str; 44] = [
    "",
    "",
    "",
    "Le pont de Markala a rouvert jeudi, selon la mairie, qui remercie les habitants de leur patience pendant les travaux.",
    "Les camions passent de nouveau, dit le chef du service ; les piétons aussi, mais par l’autre rive, à cause du vent.",
    "The bridge opened again on Thursday, the town hall says, after three weeks of repairs that nobody had announced.",
    "Le pont de Markala rouvre",
    "LE PONT DE MARKALA ROUVRE",
    "Un marché, deux rives",
    "Que disent les habitants ?",
    "Imprimer",
    "Partager",
    "À lire aussi :",
    "Articles liés",
    "LEAVE A REPLY",
    "Please enter your comment!",
    "Par Awa Diallo",
    "By Awa Diallo and John Smith",
    "Publié le 12 mai 2022 à 14h05",
    "MARKALA, 12 mai 2022 (Agence du fleuve) – Le pont a rouvert, et le marché aussi, dit la mairie.",
    "jeudi 12 mai 2022",
    "Photo : Awa Diallo",
    "FILE PHOTO: a bridge, May 12, 2022",
    "Rubriques : Ponts, Marchés | 3 commentaires",
    "Lien permanent Catégories : PONTS 0 commentaire",
    "(Avec l’Agence du fleuve)",
    "(Attention M.)",
    "• Premier point",
    "• Deuxième point",
    "- Un",
    "- Deux",
    "1. Un paragraphe qui porte un numéro et qui dit quelque chose de long.",
    "2. Un autre.",
    "> Une parole citée",
    "#hashtag et #autre",
    ": une ligne",
    "+++",
    "---",
    "| a | b |",
    "*étoiles* et _soulignés_ <b>gras</b> &amp; [lien](article:x) [@source] [^1] ![](figure:x)",
    "```",
    "12",
    "    • Un article en retrait",
    "        Le texte de l’article en retrait, qui est assez long pour être un paragraphe, dit la mairie.",
];

static DOSSIER: LazyLock<(SourceTree, Loaded)> = LazyLock::new(|| {
    let tree = dossier();
    let loaded = pipeline::open(&tree).0.expect("the dossier can be read");
    (tree, loaded)
});

fn import(path: &str, bytes: &[u8], options: &Options) -> Plan {
    let (tree, loaded) = &*DOSSIER;
    let raw = RawFile {
        path: path.to_owned(),
        bytes: bytes.to_vec(),
    };
    plan(
        &[raw],
        tree,
        loaded,
        options,
        &Wording::new(UiLang::English),
    )
}

fn french() -> Options {
    options(&["--lang".to_owned(), "fr".to_owned()])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_word_is_lost(lines in prop::collection::vec(prop::sample::select(&LINES[..]), 1..25)) {
        let text = lines.join("\n");
        let plan = import("a.txt", text.as_bytes(), &french());
        if !plan.files.is_empty() {
            prop_assert_eq!(lost_words(&text, &made(&plan)), None, "{}", text);
        }
    }

    #[test]
    fn any_text_gives_files_in_content_or_a_message(text in any::<String>(), html in any::<bool>()) {
        let plan = import(if html { "a.html" } else { "a.txt" }, text.as_bytes(), &french());
        prop_assert!(!plan.items.is_empty() || !plan.diagnostics.is_empty());
        for file in &plan.files {
            prop_assert!(file.path.starts_with("content/"), "{}", file.path);
            prop_assert!(OutPath::new(&file.path).is_ok(), "{}", file.path);
        }
    }

    #[test]
    fn any_bytes_give_an_item_or_a_message(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let plan = import("a.txt", &bytes, &french());
        prop_assert!(!plan.items.is_empty() || !plan.diagnostics.is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_is_written_can_be_built(lines in prop::collection::vec(prop::sample::select(&LINES[..]), 1..25)) {
        let plan = import("a.txt", lines.join("\n").as_bytes(), &french());
        let mut tree = DOSSIER.0.clone();
        for file in &plan.files {
            tree.insert_text(file.path.as_str(), file.text.as_str());
        }
        let options = pipeline::Options { drafts: true, ..Default::default() };
        let built = pipeline::build(&tree, &[], &options, &|_| {});
        prop_assert!(!dossier::diagnostic::has_errors(&built.diagnostics), "{:?}\n{:?}", built.diagnostics, plan.files);
    }
}
