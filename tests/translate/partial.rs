//! Runs that do not finish, and runs without an engine: what is done is kept, and the rest comes later.

use dossier::bitext::state::State;
use dossier::translate::drafts::Stop;

use super::engines::Capitals;
use super::site::{How, Site};

const BODY: &str = "\nUn premier texte.\n\n## Une partie\n\nUn deuxième [@x].\n\n- un élément\n- deux éléments\n\n## Une autre\n\nUn troisième **texte**.\n\n![](figure:x)\n\nLa fin.\n";

#[test]
fn without_an_engine_the_source_stays_and_is_missing_and_a_later_run_fills_exactly_that() {
    let mut site = Site::new(BODY);
    let ran = site.run(None);
    assert_eq!((ran.meter.requests, ran.stop().is_none()), (0, true));
    assert!(
        site.article("en").contains("Un premier texte."),
        "{}",
        site.article("en")
    );
    let missing = site.report().count(State::Missing);
    assert_eq!(missing, site.report().segments.len());
    // A person translates one of them before the machine comes.
    site.edit("en", "Un premier texte.", "A first text.");
    let engine = Capitals::default();
    site.run(Some(&engine));
    assert_eq!(engine.sent().len(), missing - 1, "{:?}", engine.sent());
    assert!(site.article("en").contains("A first text."));
    assert!(site.article("en").contains("LA FIN."));
    assert_eq!(site.report().percent(), 100);
}

#[test]
fn what_is_done_when_the_quota_ends_is_kept_and_the_next_run_sends_the_rest() {
    for max_texts in [1, 2, 50] {
        let mut all = Vec::new();
        let mut site = Site::new(BODY);
        for round in 0.. {
            assert!(round < 20, "it never ends");
            let engine = Capitals {
                quota: Some(3),
                max_texts: Some(max_texts),
                ..Capitals::default()
            };
            let before = site.article("en").to_owned();
            let ran = site.run(Some(&engine));
            all.extend(engine.sent());
            if ran.stop().is_none() {
                break;
            }
            assert!(matches!(ran.stop(), Some(Stop::Engine(_))));
            if engine.sent().is_empty() && max_texts == 50 {
                // A section that is larger than the quota: nothing is lost by it.
                assert!(before.is_empty() || site.article("en") == before);
                return;
            }
            for text in engine.sent().iter().filter(|text| !text.contains('<')) {
                assert!(site.article("en").contains(&text.to_uppercase()), "{text}");
            }
        }
        let mut once = all.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), all.len(), "sent twice: {all:?}");
        assert_eq!(site.report().percent(), 100);
    }
}

#[test]
fn no_more_characters_are_sent_than_may_be() {
    let mut site = Site::new(BODY);
    let engine = Capitals {
        max_texts: Some(1),
        ..Capitals::default()
    };
    let limited = |limit| How {
        engine: Some(&engine),
        limit: Some(limit),
        ..How::default()
    };
    let ran = site.run_as(&limited(40));
    assert_eq!(ran.stop(), Some(&Stop::Characters(40)));
    assert!(ran.meter.characters <= 40 && ran.meter.texts > 0);
    let done = engine.sent().len();
    let ran = site.run_as(&limited(4000));
    assert!(ran.stop().is_none());
    let all = engine.sent();
    assert!(
        all[done..].iter().all(|text| !all[..done].contains(text)),
        "{all:?}"
    );
    assert_eq!(site.report().percent(), 100);
}

#[test]
fn a_persons_text_that_moves_goes_and_comes_back_stays_a_persons() {
    let mut site = Site::new(BODY);
    site.run(Some(&Capitals::default()));
    site.edit("en", "LA FIN.", "My own\nend.");
    site.run(Some(&Capitals::default()));
    let lines = |site: &Site| site.memory().matches("\"human\"").count();
    assert_eq!(lines(&site), 1);
    // Moved in the source: the person’s stands where it stood, and once.
    site.edit("fr", "\n\nLa fin.", "");
    site.edit("fr", "\nUn premier", "\nLa fin.\n\nUn premier");
    let engine = Capitals::default();
    site.run(Some(&engine));
    assert_eq!(
        (
            engine.sent().len(),
            site.article("en").matches("My own\nend.").count()
        ),
        (0, 1)
    );
    assert!(!site.article("en").contains("LA FIN."));
    // Lost in the target: it comes back, and is still a person’s.
    site.edit("en", "My own\nend.", "");
    site.run(Some(&engine));
    assert_eq!((engine.sent().len(), lines(&site)), (0, 1));
    assert!(
        site.article("en").contains("My own end."),
        "{}",
        site.article("en")
    );
    // Changed in the source: the person’s stays, with an offer beside it.
    site.edit("fr", "La fin.", "La fin du texte.");
    site.run(Some(&engine));
    assert_eq!(engine.sent(), ["La fin du texte."]);
    assert!(site.article("en").contains("My own end."));
}

#[test]
fn lists_of_front_matter_change_where_they_should_whatever_comes_before() {
    let mut site = Site::new("\nTexte.\n");
    site.run(Some(&Capitals::default()));
    site.edit("en", "\"UN POINT.\"", "\"My own point.\"");
    site.run(Some(&Capitals::default()));
    // A new first point, a changed last one: the positions of both count from before.
    site.edit(
        "fr",
        "  \"Un point.\"",
        "  \"Zéro à lire ici.\",\n  \"Un point.\"",
    );
    site.edit("fr", "\"Deux points.\"", "\"Deux points ensemble.\"");
    site.run(Some(&Capitals::default()));
    let points = "  \"ZÉRO À LIRE ICI.\",\n  \"My own point.\",\n  \"DEUX POINTS ENSEMBLE.\",\n";
    assert!(
        site.article("en").contains(points),
        "{}",
        site.article("en")
    );
    site.edit("fr", "  \"Zéro à lire ici.\",\n", "");
    site.edit(
        "fr",
        "\"Deux points ensemble.\"",
        "\"Deux points ensemble.\",\n  \"Trois choses.\"",
    );
    site.run(Some(&Capitals::default()));
    let points = "[\n  \"My own point.\",\n  \"DEUX POINTS ENSEMBLE.\",\n  \"TROIS CHOSES.\",\n";
    assert!(
        site.article("en").contains(points),
        "{}",
        site.article("en")
    );
}

#[test]
fn english_may_be_the_source() {
    let mut site = Site::empty();
    site.write(
        "en",
        "+++\ntitle = \"The title\"\ndate = 2022-01-01\n+++\n\nA text.\n\nAn end.\n",
    );
    site.write(
        "fr",
        "+++\ntitle = \"Le titre\"\ntranslated_from = \"en\"\n+++\n\nUn texte.\n\nUne fin.\n",
    );
    site.direction = ("en", "fr");
    site.run(None);
    site.edit("en", "A text.", "A text.\n\nAnother text.");
    let engine = Capitals::default();
    site.run(Some(&engine));
    assert_eq!(engine.sent(), ["Another text."]);
    assert!(
        site.article("fr")
            .contains("Un texte.\n\nANOTHER TEXT.\n\nUne fin.\n")
    );
    assert!(
        site.text("translations/en-fr/a.jsonl")
            .contains("Another text.")
    );
}
