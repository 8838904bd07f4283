//! What a person typed into a translation outlives whatever happens to the source, and whatever engines do.

use std::collections::BTreeSet;

use dossier::bitext::segment::Kind;
use dossier::bitext::state::State;
use dossier::translate::Translator;
use dossier::translate::mock::{Fault, Mock, Mode};
use dossier::translate::plan::Choice;

use super::engines::Capitals;
use super::site::{How, Site};

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (sides.max(1) as u64)).expect("a small number")
    }

    fn pick<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.roll(of.len())]
    }
}

const WORDS: [&str; 16] = [
    "le marché",
    "Gao",
    "une patrouille",
    "la ville",
    "des civils",
    "en 2021",
    "12 morts",
    "l’armée",
    "GSIM",
    "un rapport",
    "**une attaque**",
    "*Ménaka*",
    "la route",
    "le puits",
    "CEDEAO",
    "`code`",
];

/// The source article as blocks.
struct Source {
    blocks: Vec<String>,
    points: Vec<String>,
}

impl Source {
    fn sentence(dice: &mut Dice) -> String {
        let count = 3 + dice.roll(6);
        let words: Vec<&str> = (0..count).map(|_| dice.pick(&WORDS)).collect();
        let end = dice.pick(&[".", " [@x].", ".", " ?"]);
        format!("Ici {}{end}", words.join(" "))
    }

    fn block(dice: &mut Dice) -> String {
        match dice.roll(9) {
            0 => format!(
                "## {}",
                dice.pick(&["Les faits", "La suite", "Le contexte", "Les morts"])
            ),
            1 => format!("- {}\n- {}", Self::sentence(dice), Self::sentence(dice)),
            2 => format!("> {}\n>\n> {}", Self::sentence(dice), Self::sentence(dice)),
            // Tables with the same head may be mistaken for each other; then what is new is not put in, and said so.
            3 => {
                let n = dice.roll(10_000);
                format!("| Nom {n} | Nombre {n} |\n|---|---|\n| Morts {n} | deux {n} |")
            }
            4 => dice
                .pick(&["![](figure:x)", "![](figure:y)", "---"])
                .to_owned(),
            5 => "La même phrase.".to_owned(),
            _ => Self::sentence(dice),
        }
    }

    fn new(dice: &mut Dice) -> Self {
        Self {
            blocks: (0..6).map(|_| Self::block(dice)).collect(),
            points: (0..3)
                .map(|_| Self::sentence(dice).replace('*', ""))
                .collect(),
        }
    }

    fn edit(&mut self, dice: &mut Dice) {
        let at = dice.roll(self.blocks.len());
        match dice.roll(10) {
            0 | 1 => self.blocks.insert(at, Self::block(dice)),
            2 if self.blocks.len() > 2 => drop(self.blocks.remove(at)),
            3 => {
                let block = self.blocks.remove(at);
                let to = dice.roll(self.blocks.len() + 1);
                self.blocks.insert(to, block);
            }
            4 => self.blocks[at] = self.blocks[at].replacen("Ici", "Là-bas", 1),
            5 => {
                let more = format!("\n- {}", Self::sentence(dice));
                let list = self.blocks.iter_mut().find(|block| block.starts_with("- "));
                list.into_iter().for_each(|list| list.push_str(&more));
            }
            6 => {
                let at = dice.roll(self.points.len() + 1);
                self.points
                    .insert(at, Self::sentence(dice).replace('*', ""));
            }
            7 if self.points.len() > 1 => drop(self.points.remove(dice.roll(self.points.len()))),
            8 if self.points.len() > 1 => self.points.swap(0, 1),
            _ => {
                let at = dice.roll(self.points.len());
                self.points[at].push_str(" Encore.");
            }
        }
    }

    fn text(&self) -> String {
        let points: Vec<String> = self.points.iter().map(|p| format!("  {p:?},\n")).collect();
        format!(
            "+++\ntitle = \"Le titre\"\ndate = 2022-01-01\nkey_points = [\n{}]\n+++\n\n{}\n",
            points.concat(),
            self.blocks.join("\n\n")
        )
    }
}

/// A person at work on the translation, and what that person typed.
#[derive(Default)]
struct Person {
    tokens: BTreeSet<String>,
    typed: usize,
}

impl Person {
    fn token(&mut self) -> String {
        self.typed += 1;
        let token = format!("zq{}zq", self.typed);
        self.tokens.insert(token.clone());
        token
    }

    /// Changes one place of the target.
    fn edit(&mut self, dice: &mut Dice, target: &str) -> String {
        let mut chunks: Vec<String> = target.split("\n\n").map(str::to_owned).collect();
        let at = 1 + dice.roll(chunks.len().saturating_sub(1));
        let is_text = |chunk: &str| chunk.contains(char::is_alphabetic) && !chunk.starts_with("![");
        match dice.roll(8) {
            0 => {
                let own = format!("Own words {}.", self.token());
                chunks.insert(at.min(chunks.len()), own);
            }
            1 => return self.edit_point(dice, target),
            2 if at < chunks.len() => {
                let gone = chunks.remove(at);
                self.tokens.retain(|token| !gone.contains(token.as_str()));
            }
            _ => {
                if let Some(chunk) = chunks.get_mut(at).filter(|chunk| is_text(chunk)) {
                    let token = self.token();
                    let place = chunk.find(|c: char| c.is_alphabetic()).unwrap_or(0);
                    chunk.insert_str(place, &format!("{token} "));
                }
            }
        }
        chunks.join("\n\n")
    }

    fn edit_point(&mut self, dice: &mut Dice, target: &str) -> String {
        let points = target
            .lines()
            .filter(|line| line.starts_with("  \""))
            .count();
        let wanted = dice.roll(points.max(1));
        let (mut seen, adds) = (0, dice.roll(3) == 0);
        let mut out = String::new();
        for line in target.lines() {
            if line.starts_with("  \"") {
                if seen == wanted && adds {
                    out.push_str(&format!(
                        "  \"Own point {}.\", # {}\n",
                        self.token(),
                        self.token()
                    ));
                    out.push_str(&format!("{line}\n"));
                } else if seen == wanted {
                    out.push_str(&format!(
                        "{}\n",
                        line.replacen('"', &format!("\"{} ", self.token()), 1)
                    ));
                } else {
                    out.push_str(&format!("{line}\n"));
                }
                seen += 1;
            } else {
                out.push_str(&format!("{line}\n"));
            }
        }
        out
    }
}

const FAULTS: [&str; 19] = [
    "drop",
    "duplicate",
    "reorder",
    "empty-pair",
    "unbalanced",
    "foreign",
    "number",
    "term",
    "identity",
    "empty",
    "edges",
    "429",
    "quota",
    "413",
    "503",
    "hang",
    "short",
    "drop",
    "empty",
];

fn engine(dice: &mut Dice) -> Mock {
    let mode = [Mode::Pseudo, Mode::Dictionary][dice.roll(2)];
    let mut script = Vec::new();
    for _ in 0..dice.roll(3) {
        script.push(format!("{}@{}", dice.pick(&FAULTS), 1 + dice.roll(6)));
    }
    Mock::new(mode).with_faults(Fault::script(&script.join(",")).expect("a script"))
}

fn assert_kept(person: &Person, site: &Site, log: &str) {
    for token in &person.tokens {
        let text = site.article("en");
        assert!(
            text.contains(token),
            "{token} is lost\n{log}\n{text}\n{}",
            site.memory()
        );
    }
}

/// Ten rounds of edits and runs.
fn play(seed: u64) {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut source = Source::new(&mut dice);
    let mut person = Person::default();
    let mut site = Site::empty();
    site.write("fr", &source.text());
    site.run(Some(&engine(&mut dice)));
    for round in 0..10 {
        for _ in 0..dice.roll(3) {
            source.edit(&mut dice);
        }
        let edited = match dice.roll(3) {
            0 => site.article("en").to_owned(),
            _ => person.edit(&mut dice, site.article("en")),
        };
        let log = format!(
            "seed {seed}, round {round}\n--- fr\n{}\n--- en before\n{edited}",
            source.text()
        );
        site.write("en", &edited);
        site.write("fr", &source.text());
        let (faulty, capitals) = (engine(&mut dice), Capitals::default());
        let choice = Choice {
            force_machine: dice.roll(4) == 0,
            replaces_mock: dice.roll(4) == 0,
        };
        site.run_as(&How {
            engine: Some(&faulty),
            choice,
            ..How::default()
        });
        assert_kept(&person, &site, &log);
        let clean = Mock::new(Mode::Pseudo);
        let clean: &dyn Translator = if dice.roll(2) == 0 { &clean } else { &capitals };
        let ran = site.run(Some(clean));
        // A cell alone cannot be put in: it is reported, and costs nothing again.
        let (bitext, _) = site.state();
        let is_cell = |ix| {
            let segment = bitext.source.segment(ix);
            segment.is_some_and(|segment| segment.kind == Kind::Cell)
        };
        let mut refused = ran.outcome().applied.refused.iter();
        let other = refused.find(|(ix, _)| !is_cell(*ix));
        assert_eq!(other, None, "{log}\n--- en after\n{}", site.article("en"));
        assert_kept(&person, &site, &log);
        let (target, memory) = (site.article("en").to_owned(), site.memory().to_owned());
        let report = site.report();
        let open = report
            .segments
            .iter()
            .filter(|s| s.state == State::Missing && !s.is_unsure)
            .find(|s| s.source.is_some_and(|ix| !is_cell(ix)));
        assert_eq!(open, None, "{log}\n--- en after\n{target}");
        let ran = site.run(Some(clean));
        assert_eq!(ran.meter.requests, 0, "{log}\n--- en after\n{target}");
        assert_eq!(site.article("en"), target, "{log}");
        assert_eq!(site.memory(), memory, "{log}");
    }
}

#[test]
fn what_a_person_typed_outlives_ten_rounds_of_edits_and_runs() {
    let rounds = std::env::var("DOSSIER_ROUNDS")
        .ok()
        .and_then(|n| n.parse().ok());
    let first = std::env::var("DOSSIER_SEED")
        .ok()
        .and_then(|n| n.parse().ok());
    let first: u64 = first.unwrap_or(1);
    for seed in first..first + rounds.unwrap_or(12) {
        play(seed);
    }
}
