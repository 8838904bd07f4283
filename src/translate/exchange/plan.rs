//! Holds what a file gives against the dossier: what is accepted, and why the rest is not.
//!
//! | the dossier has | the file gives | what happens |
//! |---|---|---|
//! | nothing | a translation | it is accepted |
//! | a machine’s text | another | it is accepted |
//! | a machine’s text | the same, reviewed | the text stays, and counts as reviewed |
//! | a machine’s text for a source that has changed | another | it is accepted |
//! | a person’s text for a source that has changed | another, reviewed | it is accepted: a person chose it for the new source |
//! | a person’s text for a source that has changed | another, not reviewed | a conflict is reported, the text stays |
//! | a person’s text | another | a conflict is reported, the text stays |
//!
//! “Reviewed” is `reviewed` or `final` in XLIFF, and an entry without `fuzzy` in PO: such a translation is a person’s from then
//! on. One that is only `translated` is a machine’s, for nobody answers for it. Every accepted text is verified like the answer
//! of an engine.
//!
//! A TMX changes no text: for a segment that is not translated, what it has of the very same source becomes a line of the
//! memory, which the next translation recalls. There `th` is the key that the translation will have once it is written.

use std::collections::BTreeMap;

use super::given::{Address, Exchange, Given};
use super::judge::{Refusal, finding_of, verified};
use crate::bitext::memory::{Line, Origin};
use crate::bitext::segment::{Fault, Segment, key};
use crate::bitext::state::{Judged, Sources, State, report};
use crate::bitext::{Bitext, SegmentIx, as_written};
use crate::diagnostic::{Code, Diagnostic};
use crate::files::Place;
use crate::i18n::Lang;
use crate::translate::plan::{Goes, in_terms_of};

/// What a file is held against.
#[derive(Clone, Copy)]
pub struct Importer<'a> {
    /// The texts of the dossier.
    pub bitexts: &'a [Bitext],
    /// The hash of the glossary’s terms in an encoded source text of a bitext, as the memory has it.
    pub terms: &'a dyn Fn(&Bitext, &str) -> String,
    /// Looks at a translation that fits its segment: gives it back, perhaps mended, or says what is wrong with it.
    pub judge: &'a dyn Fn(&Bitext, &Segment, &str) -> Result<String, Fault>,
}

/// What becomes of a file: nothing of it is done yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportPlan {
    /// Translations to put into texts, and into the memory.
    pub accepted: Vec<Accepted>,
    /// Lines for memories, by the number of the bitext.
    pub remembered: Vec<(usize, Line)>,
    /// How many of each kind were not.
    pub counts: Counts,
    /// What is wrong: the findings of the file, and those of its translations.
    pub diagnostics: Vec<Diagnostic>,
}

/// A translation to put into a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The number of the bitext.
    pub bitext: usize,
    /// The segment of the source.
    pub source: SegmentIx,
    /// Where it goes.
    pub goes: Goes,
    /// Whether the text stands there as it is, and only the memory learns that a person has looked at it.
    pub is_confirmed: bool,
    /// What the memory learns; `tgt` is the answer.
    pub line: Line,
    /// Where the file gives it.
    pub place: Place,
}

/// Translations of a file that change nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Those that the dossier has as they are, or that it does not need.
    pub unchanged: usize,
    /// Units without a translation, or in state `initial`.
    pub untranslated: usize,
    /// Entries that say `fuzzy`.
    pub fuzzy: usize,
    /// Units of a memory that no text of the dossier says, or whose placeholders are of another program.
    pub elsewhere: usize,
}

/// Plans the import of a file.
pub fn import(exchange: &Exchange, importer: &Importer<'_>) -> ImportPlan {
    let mut planner = Planner::new(importer, exchange);
    for given in &exchange.given {
        match &given.address {
            Some(address) => planner.addressed(given, address),
            None => planner.remember(given),
        }
    }
    planner.plan.remembered = planner.lines.into_values().collect();
    planner.plan
}

/// A segment of the dossier, with what is known of it.
struct Known<'a> {
    bitext: usize,
    n: u32,
    segment: &'a Segment,
    judged: Judged,
    ix: SegmentIx,
    is_name: bool,
}

struct Planner<'a> {
    importer: Importer<'a>,
    format: &'static str,
    known: Vec<Known<'a>>,
    /// Numbers in `known`, by the key of the source.
    keys: BTreeMap<String, Vec<usize>>,
    /// Numbers of bitexts, by name.
    names: BTreeMap<&'a str, Vec<usize>>,
    /// What was given for a segment before, by its number in `known`.
    given: BTreeMap<usize, (&'a str, Place)>,
    lines: BTreeMap<usize, (usize, Line)>,
    plan: ImportPlan,
}

impl<'a> Planner<'a> {
    fn new(importer: &Importer<'a>, exchange: &'a Exchange) -> Self {
        let mut planner = Self {
            importer: *importer,
            format: exchange.format.as_str(),
            known: Vec::new(),
            keys: BTreeMap::new(),
            names: BTreeMap::new(),
            given: BTreeMap::new(),
            lines: BTreeMap::new(),
            plan: ImportPlan {
                counts: Counts {
                    untranslated: exchange.untranslated,
                    fuzzy: exchange.fuzzy,
                    elsewhere: exchange.foreign,
                    unchanged: 0,
                },
                diagnostics: exchange.diagnostics.clone(),
                ..ImportPlan::default()
            },
        };
        for (number, bitext) in importer.bitexts.iter().enumerate() {
            planner.names.entry(&bitext.name).or_default().push(number);
            planner.know(number, bitext);
        }
        planner
    }

    fn know(&mut self, number: usize, bitext: &'a Bitext) {
        let report = report(bitext, &|text| (self.importer.terms)(bitext, text));
        let mut judged: BTreeMap<SegmentIx, Judged> = report
            .segments
            .into_iter()
            .filter_map(|judged| Some((judged.source?, judged)))
            .collect();
        for (ix, key, n) in bitext.source.occurrences() {
            let (Some(segment), Some(judged)) = (bitext.source.segment(ix), judged.remove(&ix))
            else {
                continue;
            };
            let field = bitext.source.fields.get(ix.field);
            self.keys.entry(key).or_default().push(self.known.len());
            self.known.push(Known {
                bitext: number,
                n,
                segment,
                judged,
                ix,
                is_name: field.is_some_and(|field| field.path == "name"),
            });
        }
    }

    /// A translation for a segment that is named.
    fn addressed(&mut self, given: &'a Given, address: &Address) {
        let at = match self.place_of(given, address) {
            Ok(at) => at,
            Err(finding) => return self.find(finding),
        };
        if let Some((text, first)) = self.given.get(&at) {
            if *text != given.target {
                let finding = about(Code::ExchangeTwice, given, address).related(first.clone());
                self.find(finding);
            }
            return;
        }
        self.given
            .insert(at, (given.target.as_str(), given.place.clone()));
        self.offer(at, given, address);
    }

    /// The number in `known` of the segment that is named, or why there is none.
    fn place_of(&self, given: &Given, address: &Address) -> Result<usize, Diagnostic> {
        let wrong = |code, reason| Err(about(code, given, address).arg("reason", reason));
        let Some(named) = self.names.get(address.name.as_str()) else {
            let names = self.names.keys().copied();
            return wrong(Code::ExchangeUnit, "name")
                .map_err(|finding| finding.suggest(&address.name, names));
        };
        let fits = |number: &&usize| {
            let bitext = self.importer.bitexts.get(**number);
            bitext.is_some_and(|bitext| is_direction(bitext, given.from, given.to))
        };
        let bitexts: Vec<usize> = named.iter().filter(fits).copied().collect();
        if bitexts.is_empty() {
            return wrong(Code::ExchangeUnit, "direction");
        }
        if key(&given.source) != address.key {
            return wrong(Code::ExchangeSource, "edited");
        }
        let known = self.keys.get(&address.key).into_iter().flatten();
        let mut places = known.copied().filter(|at| {
            let known = self.known.get(*at);
            known.is_some_and(|known| bitexts.contains(&known.bitext) && known.n == address.n)
        });
        match (places.next(), places.next()) {
            (Some(at), None) => Ok(at),
            (Some(_), Some(_)) => wrong(Code::ExchangeUnit, "direction"),
            (None, _) => wrong(Code::ExchangeSource, "changed"),
        }
    }

    /// Takes a translation for a segment, or says why not.
    fn offer(&mut self, at: usize, given: &Given, address: &Address) {
        let (Some(known), bitexts) = (self.known.get(at), self.importer.bitexts) else {
            return;
        };
        let Some(bitext) = bitexts.get(known.bitext) else {
            return;
        };
        let there = known.judged.target.and_then(|ix| bitext.target.segment(ix));
        let is_same = there.is_some_and(|there| is_same(known.segment, there, &given.target));
        let written = || there.map_or_else(String::new, |there| in_terms_of(known.segment, there));
        let (origin, text) = match choose(bitext, known, there, is_same, given) {
            Choice::Keep => return self.plan.counts.unchanged += 1,
            Choice::Conflict(reason) => {
                let finding = about(Code::ExchangeConflict, given, address)
                    .arg("reason", reason)
                    .arg("given", &given.target)
                    .arg("there", written());
                let place = known.judged.target.map(|ix| bitext.target.place(ix));
                return self.find(place.into_iter().fold(finding, Diagnostic::related));
            }
            Choice::Accept(origin) => (origin, self.verify(bitext, known, &given.target)),
            Choice::Confirm if known.judged.state == State::StaleSource => {
                let text = self.verify(bitext, known, &given.target);
                (Origin::Reviewed, text.map(|_| written()))
            }
            Choice::Confirm => (Origin::Reviewed, Ok(written())),
        };
        match (text, there) {
            (Ok(text), there) => {
                let th = match there.filter(|_| is_same) {
                    Some(there) => there.key(),
                    None => as_written(&text),
                };
                self.plan.accepted.push(Accepted {
                    bitext: known.bitext,
                    source: known.ix,
                    goes: known.judged.target.map_or(Goes::In, Goes::Over),
                    is_confirmed: is_same,
                    line: self.line(bitext, known, text, th, origin),
                    place: given.place.clone(),
                });
            }
            (Err(refusal), _) => {
                let place = bitext.source.place(known.ix);
                self.find(finding_of(given.place.clone(), &refusal).related(place));
            }
        }
    }

    /// Lines for every segment that says the source of a memory’s unit and is not translated.
    fn remember(&mut self, given: &Given) {
        let found = self.keys.get(&key(&given.source));
        let found: Vec<usize> = found.into_iter().flatten().copied().collect();
        let mut is_elsewhere = true;
        for at in found {
            let Some(known) = self.known.get(at) else {
                continue;
            };
            let Some(bitext) = self.importer.bitexts.get(known.bitext) else {
                continue;
            };
            if !is_direction(bitext, given.from, given.to) {
                continue;
            }
            is_elsewhere = false;
            let origin = given.origin.unwrap_or(Origin::Human);
            let is_better = |line: &Line| origin < line.o;
            let before = self.lines.get(&at).map(|(_, line)| line);
            let stored = bitext.memory.of(&key(&given.source)).iter();
            let mut stored = stored.filter(|line| !line.is_suggestion() && line.n == known.n);
            let is_needed = known.judged.state == State::Missing
                && before.is_none_or(is_better)
                && stored.all(is_better);
            if !is_needed {
                self.plan.counts.unchanged += 1;
                continue;
            }
            match self.verify(bitext, known, &given.target) {
                Ok(text) => {
                    let th = as_written(&text);
                    let line = self.line(bitext, known, text, th, origin);
                    self.lines.insert(at, (known.bitext, line));
                }
                Err(refusal) => {
                    let place = bitext.source.place(known.ix);
                    self.find(finding_of(given.place.clone(), &refusal).related(place));
                }
            }
        }
        self.plan.counts.elsewhere += usize::from(is_elsewhere);
    }

    fn verify(&self, bitext: &Bitext, known: &Known<'_>, text: &str) -> Result<String, Refusal> {
        let text = verified(known.segment, text, known.is_name)?;
        Ok((self.importer.judge)(bitext, known.segment, &text)?)
    }

    fn line(&self, bitext: &Bitext, known: &Known<'_>, tgt: String, th: String, o: Origin) -> Line {
        let src = known.segment.text.clone();
        let e = match o.is_of_a_person() {
            true => String::new(),
            false => self.format.to_owned(),
        };
        Line {
            k: key(&src),
            n: known.n,
            g: (self.importer.terms)(bitext, &src),
            src,
            tgt,
            th: Some(th),
            o,
            e,
        }
    }

    fn find(&mut self, finding: Diagnostic) {
        self.plan.diagnostics.push(finding);
    }
}

/// What is done with a translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    /// Nothing: the dossier has it.
    Keep,
    /// It is put in.
    Accept(Origin),
    /// The text stays, and a person has looked at it.
    Confirm,
    /// It is not put in, and this is why.
    Conflict(&'static str),
}

fn choose(
    bitext: &Bitext,
    known: &Known<'_>,
    there: Option<&Segment>,
    is_same: bool,
    given: &Given,
) -> Choice {
    let is_of_a_person = given.standing.is_of_a_person();
    let origin = match is_of_a_person {
        true => Origin::Human,
        false => Origin::Machine,
    };
    let state = known.judged.state;
    if is_same {
        let waits = matches!(
            state,
            State::Unreviewed | State::StaleGlossary | State::StaleSource
        );
        return match waits && is_of_a_person {
            true => Choice::Confirm,
            false => Choice::Keep,
        };
    }
    match state {
        State::Missing if known.judged.is_unsure && known.judged.target.is_none() => {
            Choice::Conflict("unsure")
        }
        State::Missing | State::Unreviewed | State::StaleGlossary => Choice::Accept(origin),
        State::StaleSource => {
            let there = there.map(Segment::key).unwrap_or_default();
            let base = Sources::new(bitext).base(&known.segment.key(), &there);
            let is_untouched = base.is_some_and(|line| {
                !line.o.is_of_a_person() && line.th.as_deref() == Some(there.as_str())
            });
            match is_untouched || is_of_a_person {
                true => Choice::Accept(origin),
                false => Choice::Conflict("stale"),
            }
        }
        State::Done | State::Drifted | State::Unrecorded | State::Conflict | State::Orphan => {
            Choice::Conflict("person")
        }
    }
}

/// Whether a text stands in the target already.
fn is_same(source: &Segment, there: &Segment, text: &str) -> bool {
    key(text) == key(&in_terms_of(source, there)) || as_written(text) == there.key()
}

/// Whether a bitext is of the languages that a file names; a language that it does not name is any.
fn is_direction(bitext: &Bitext, from: Option<Lang>, to: Option<Lang>) -> bool {
    from.is_none_or(|from| from == bitext.from) && to.is_none_or(|to| to == bitext.to)
}

fn about(code: Code, given: &Given, address: &Address) -> Diagnostic {
    Diagnostic::at(code, given.place.clone())
        .arg("name", &address.name)
        .arg("path", &address.path)
        .arg("id", format!("{}-{}", address.key, address.n))
}
