//! A dossier in memory that is translated again and again.

use dossier::bitext::segment::{Fault, Segment};
use dossier::bitext::{self, Bitext, memory, state};
use dossier::files::SourceTree;
use dossier::pipeline;
use dossier::translate::drafts::{Desk, Meter, Stop};
use dossier::translate::plan::Choice;
use dossier::translate::remembered::Remembered;
use dossier::translate::run::{Outcome, finish, prepare};
use dossier::translate::terms::Terms;
use dossier::translate::{Formality, Glossary, Translator, glossary};

const SETTINGS: &str = "base_url = \"https://example.org/\"\nlanguages = [\"fr\", \"en\"]\n[title]\nfr = \"T\"\nen = \"T\"\n";
const ENTRIES: [(&str, &str); 2] = [
    (
        "gsim",
        "kind = \"actor\"\n[fr]\nname = \"Groupe de soutien\"\nacronym = \"GSIM\"\ndefinition = \"Un groupe.\"\n[en]\nname = \"Support group\"\nacronym = \"JNIM\"\ndefinition = \"A group.\"\n",
    ),
    (
        "cedeao",
        "kind = \"actor\"\n[fr]\nname = \"Communauté économique\"\nacronym = \"CEDEAO\"\ndefinition = \"Une union.\"\n[en]\nname = \"Economic community\"\nacronym = \"ECOWAS\"\ndefinition = \"A union.\"\n",
    ),
];

/// A dossier with one article `a`.
#[derive(Clone)]
pub(crate) struct Site {
    pub(crate) tree: SourceTree,
    /// The language translated from, and the one translated to.
    pub(crate) direction: (&'static str, &'static str),
    /// The only text that is translated.
    pub(crate) only: &'static str,
}

/// What looks at answers.
type Judge<'a> = dyn Fn(&Segment, String) -> Result<String, Fault> + 'a;

/// How a run is made.
#[derive(Clone, Copy, Default)]
pub(crate) struct How<'a> {
    pub(crate) engine: Option<&'a dyn Translator>,
    pub(crate) choice: Choice,
    /// The most characters.
    pub(crate) limit: Option<u64>,
    /// What looks at answers, if not the dossier’s own.
    pub(crate) judge: Option<&'a Judge<'a>>,
}

/// What a run of the whole dossier sent and met with.
#[derive(Debug, Default)]
pub(crate) struct Ran {
    pub(crate) meter: Meter,
    pub(crate) outcomes: Vec<(String, Outcome)>,
}

impl Site {
    /// A dossier whose French article has this body, and no English one.
    pub(crate) fn new(body: &str) -> Self {
        let mut site = Self::empty();
        site.write("fr", &format!("+++\ntitle = \"Un titre\"\ndate = 2022-01-01\nkey_points = [\n  \"Un point.\",\n  \"Deux points.\",\n]\n+++\n{body}"));
        site
    }

    /// A dossier without articles.
    pub(crate) fn empty() -> Self {
        let mut tree = SourceTree::default();
        tree.insert_text("dossier.toml", SETTINGS);
        for (id, text) in ENTRIES {
            tree.insert_text(format!("content/glossary/{id}.toml"), text);
        }
        Self {
            tree,
            direction: ("fr", "en"),
            only: "a",
        }
    }

    /// Writes the article in a language.
    pub(crate) fn write(&mut self, lang: &str, text: &str) {
        self.tree
            .insert_text(format!("content/articles/a.{lang}.md"), text);
    }

    /// Changes the article in a language; stops when there is nothing to change.
    pub(crate) fn edit(&mut self, lang: &str, old: &str, new: &str) {
        let text = self.article(lang).to_owned();
        assert!(text.contains(old), "{old:?} is not in\n{text}");
        self.write(lang, &text.replacen(old, new, 1));
    }

    /// The article in a language.
    pub(crate) fn article(&self, lang: &str) -> &str {
        self.text(&format!("content/articles/a.{lang}.md"))
    }

    /// A file; empty when there is none.
    pub(crate) fn text(&self, path: &str) -> &str {
        self.tree.text(path).map_or("", |text| text)
    }

    /// The memory of the text that is translated.
    pub(crate) fn memory(&self) -> &str {
        self.text(&memory::path(self.direction.0, self.direction.1, self.only))
    }

    /// Every bitext of the direction, and the glossary.
    fn open(&self) -> (Vec<Bitext>, Glossary) {
        let (loaded, found) = pipeline::open(&self.tree);
        let loaded = loaded.unwrap_or_else(|| panic!("{found:?}"));
        let (bitexts, found) = bitext::read(&loaded, &self.tree);
        assert_eq!(found, []);
        let tag = |lang| loaded.dossier.settings.languages.tag(lang);
        let is_it = |bitext: &Bitext| (tag(bitext.from), tag(bitext.to)) == self.direction;
        let bitexts = bitexts.into_iter().filter(is_it).collect();
        (bitexts, glossary::glossary(&loaded.dossier))
    }

    /// The text that is translated, and its state.
    pub(crate) fn state(&self) -> (Bitext, state::Report) {
        let (bitexts, glossary) = self.open();
        let remembered = self.remembered(&bitexts, &glossary);
        let mut bitexts = bitexts.into_iter();
        let bitext = bitexts.find(|bitext| bitext.name == self.only);
        let bitext = bitext.expect("the text");
        let report = state::report(&bitext, &|text| remembered.terms().hash(text));
        (bitext, report)
    }

    /// The state of the translation.
    pub(crate) fn report(&self) -> state::Report {
        self.state().1
    }

    fn remembered(&self, bitexts: &[Bitext], glossary: &Glossary) -> Remembered {
        let (from, to) = self.direction;
        Remembered::new(bitexts, from, to, Terms::new(glossary.dictionary(from, to)))
    }

    /// Translates the article, and writes what came of it.
    pub(crate) fn run(&mut self, engine: Option<&dyn Translator>) -> Ran {
        self.run_as(&How {
            engine,
            ..How::default()
        })
    }

    pub(crate) fn run_as(&mut self, how: &How<'_>) -> Ran {
        let (bitexts, glossary) = self.open();
        let remembered = self.remembered(&bitexts, &glossary);
        let (from, to) = self.direction;
        let synced = how.engine.map(|engine| engine.sync_glossary(&glossary));
        let handle = synced.and_then(|synced| synced.expect("a glossary"));
        let own = dossier::translate::judge::judge(remembered.terms(), from, to);
        let mut ran = Ran::default();
        ran.meter.limit = how.limit;
        for bitext in bitexts.iter().filter(|bitext| bitext.name == self.only) {
            let prepared = prepare(bitext, how.choice, &remembered);
            let desk = how.engine.map(|engine| Desk {
                engine,
                from,
                to,
                glossary: handle.as_ref(),
                formality: Formality::default(),
                judge: how.judge.unwrap_or(&own),
            });
            let (desk, meter) = (desk.as_ref(), &mut ran.meter);
            let outcome = finish(bitext, &prepared, desk, meter, (from, to), &remembered);
            if let Some(text) = &outcome.applied.target {
                self.tree
                    .insert_text(bitext.target.file.clone(), text.as_str());
            }
            self.tree.insert_text(
                memory::path(from, to, &bitext.name),
                outcome.applied.memory.written(),
            );
            ran.outcomes.push((bitext.name.clone(), outcome));
        }
        ran
    }
}

impl Ran {
    /// Why the run ended early.
    pub(crate) fn stop(&self) -> Option<&Stop> {
        self.outcomes
            .iter()
            .find_map(|(_, outcome)| outcome.stop.as_ref())
    }

    /// What came of the one text.
    pub(crate) fn outcome(&self) -> &Outcome {
        &self.outcomes.first().expect("a text").1
    }
}
