//! Looks at the words right around a statement for signs of the past or of the future.

use super::tokens::{Kind, Tokens};
use super::when::Lean;
use super::words::Lang;

/// How many tokens are looked at on either side.
const REACH: usize = 8;

/// What one cue says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cue {
    /// A verb in the past.
    Past,
    /// A verb in the future, or a plan in so many words.
    Strong,
    /// A plan that the past may have overtaken: "scheduled".
    Planned,
    /// A sign of the future that leaves a doubt.
    Weak,
    /// What was the future of a past: "was to", "devait".
    Unclear,
}

/// Where the words around the tokens `first..next` put them.
///
/// The nearest cue decides. The words before count up to a comma or the beginning of the sentence; those after it up
/// to a comma or its end, but the comma after a date that opens its sentence is stepped over.
pub(super) fn lean(t: &Tokens<'_>, first: usize, next: usize) -> Lean {
    let before = look_back(t, first);
    let after = look_ahead(t, first, next);
    let nearest = match (before, after) {
        (Some((near, cue)), Some((far, other))) => Some(if near <= far { cue } else { other }),
        (found, None) | (None, found) => found.map(|(_, cue)| cue),
    };
    let past_too = [before, after]
        .iter()
        .flatten()
        .any(|(_, cue)| *cue == Cue::Past);
    match nearest {
        None => Lean::Open,
        Some(Cue::Past) => Lean::Past,
        Some(Cue::Strong) => Lean::Future { weak: false },
        Some(Cue::Planned) if past_too || was_planned(t, first) || undone(t, next) => Lean::Unclear,
        Some(Cue::Planned | Cue::Weak) => Lean::Future { weak: true },
        Some(Cue::Unclear) => Lean::Unclear,
    }
}

/// The nearest cue before `first` in its clause, and how far it is.
fn look_back(t: &Tokens<'_>, first: usize) -> Option<(usize, Cue)> {
    let places = (1..=REACH).map_while(|back| Some((back, first.checked_sub(back)?)));
    let inside = places.take_while(|(_, at)| !ends_clause(t, *at) && t.folded(*at) != ",");
    inside
        .filter_map(|(back, at)| Some((back, cue(t, at)?)))
        .next()
}

/// The nearest cue after `next` in its clause, and how far it is.
fn look_ahead(t: &Tokens<'_>, first: usize, next: usize) -> Option<(usize, Cue)> {
    let opens = opens_sentence(t, first);
    let start = if opens && t.folded(next) == "," {
        next + 1
    } else {
        next
    };
    let places =
        (start..start + REACH).take_while(|at| !ends_clause(t, *at) && t.folded(*at) != ",");
    places
        .filter_map(|at| Some((at + 1 - start, cue(t, at)?)))
        .next()
}

/// Whether at most two words stand between the beginning of the sentence and `first`.
fn opens_sentence(t: &Tokens<'_>, first: usize) -> bool {
    (0..=2).any(|back| match first.checked_sub(back + 1) {
        None => first == back,
        Some(at) => ends_clause(t, at),
    })
}

/// Whether a mark stands at `at` beyond which words say nothing of the date.
fn ends_clause(t: &Tokens<'_>, at: usize) -> bool {
    t.any(
        at,
        &[
            ".", "!", "?", ";", ":", "…", "«", "»", "“", "”", "\"", "(", ")", "–",
        ],
    )
}

/// Whether the plan before `first` is told in the past: "était prévue", "had been scheduled".
fn was_planned(t: &Tokens<'_>, first: usize) -> bool {
    let words: &[&str] = match t.lang {
        Lang::Fr => &[
            "etait",
            "etaient",
            "avait",
            "avaient",
            "fut",
            "furent",
            "initialement",
        ],
        Lang::En => &["was", "were", "had", "originally", "initially"],
    };
    (1..=REACH).any(|back| words.contains(&t.before(first, back)))
}

/// Whether the sentence goes on in the past after a plan: "prévue en mars, la visite n'a pas eu lieu".
fn undone(t: &Tokens<'_>, next: usize) -> bool {
    let sentence = (next..next + REACH).take_while(|at| !ends_clause(t, *at));
    sentence
        .filter_map(|at| cue(t, at))
        .any(|cue| cue == Cue::Past)
}

/// What the word at `at` says of the time, if it says anything.
fn cue(t: &Tokens<'_>, at: usize) -> Option<Cue> {
    match t.lang {
        Lang::Fr => cue_fr(t, at),
        Lang::En => cue_en(t, at),
    }
}

/// The cues of French.
fn cue_fr(t: &Tokens<'_>, at: usize) -> Option<Cue> {
    let token = t.get(at).filter(|token| token.kind == Kind::Word)?;
    match token.folded.as_str() {
        // "Aura été" tells a past, "aura lieu" a future.
        "aura" | "auront" if t.folded(at + 1) == "lieu" => Some(Cue::Strong),
        "aura" | "auront" => Some(Cue::Weak),
        "sera" | "seront" | "devra" | "devront" | "prochain" | "prochaine" | "prochains"
        | "prochaines" => Some(Cue::Strong),
        "devant"
            if t.any(
                at + 1,
                &["etre", "se", "avoir", "s", "durer", "debuter", "commencer"],
            ) =>
        {
            Some(Cue::Strong)
        }
        "va" | "vont" if infinitive_follows(t, at + 1) => Some(Cue::Strong),
        "doit" | "doivent" | "devrait" | "devraient" | "pourrait" | "pourraient" => Some(Cue::Weak),
        "prevu" | "prevue" | "prevus" | "prevues" | "attendu" | "attendue" | "attendus"
        | "attendues" | "programme" | "programmee" | "programmes" | "programmees" | "fixe"
        | "fixee" | "fixes" | "fixees" | "reporte" | "reportee" | "reportes" | "reportees"
        | "repousse" | "repoussee" => Some(Cue::Planned),
        "devait" | "devaient" | "allait" | "allaient" | "aurait" | "auraient" | "serait"
        | "seraient" => conditional_fr(t, at),
        "a" if token.text.chars().all(|c| c != 'à' && c != 'À')
            && participle_follows(t, at + 1) =>
        {
            Some(Cue::Past)
        }
        "ont" | "avait" | "avaient" | "etait" | "etaient" | "fut" | "furent" => Some(Cue::Past),
        "est" | "sont" | "s" if participle_follows(t, at + 1) => Some(Cue::Past),
        _ => future_ending(token.text).then_some(Cue::Weak),
    }
}

/// "Aurait été tué" reports a past; "aurait lieu", "devait" and the like may be either.
fn conditional_fr(t: &Tokens<'_>, at: usize) -> Option<Cue> {
    let perfect =
        t.any(at, &["aurait", "auraient", "serait", "seraient"]) && t.folded(at + 1) != "lieu";
    Some(if perfect && participle_follows(t, at + 1) {
        Cue::Past
    } else {
        Cue::Unclear
    })
}

/// Whether a past participle stands among the next three words; "est prévu" tells no past.
fn participle_follows(t: &Tokens<'_>, at: usize) -> bool {
    (at..at + 3).map_while(|at| t.get(at)).any(|token| {
        let planned = token.folded.starts_with("prev") || token.folded.starts_with("attendu");
        let written = token.text.to_lowercase();
        let ends = [
            "é", "ée", "és", "ées", "i", "is", "it", "u", "us", "ue", "ues", "ert", "erte", "ort",
            "orts",
        ];
        let long = written.len() > 2 || matches!(written.as_str(), "eu" | "vu" | "lu" | "dû");
        long && !planned && ends.iter().any(|end| written.ends_with(end))
    })
}

/// Whether an infinitive stands among the next three words: "va se rendre".
fn infinitive_follows(t: &Tokens<'_>, at: usize) -> bool {
    (at..at + 3).map_while(|at| t.get(at)).any(|token| {
        token.folded.len() > 3
            && ["er", "ir", "re", "oir"]
                .iter()
                .any(|end| token.folded.ends_with(end))
    })
}

/// Whether a French word looks like a verb in the future, third person: "votera", "tiendront".
fn future_ending(written: &str) -> bool {
    const NOT_FUTURE: &[&str] = &[
        "front",
        "affront",
        "confront",
        "tira",
        "retira",
        "attira",
        "étira",
        "expira",
        "inspira",
        "respira",
        "admira",
        "vira",
        "chavira",
        "opera",
        "camera",
        "extra",
        "ultra",
        "hydra",
        "entra",
        "rentra",
        "montra",
        "rencontra",
    ];
    let lower = written.chars().next().is_some_and(char::is_lowercase);
    let singular = ["era", "ira", "dra", "vra", "rra", "ttra", "aîtra", "aitra"];
    let plural = ["eront", "iront", "dront", "vront", "rront", "ttront"];
    let ends = singular
        .iter()
        .chain(&plural)
        .any(|end| written.ends_with(end));
    lower && ends && written.len() > 4 && !NOT_FUTURE.contains(&written)
}

/// The cues of English.
fn cue_en(t: &Tokens<'_>, at: usize) -> Option<Cue> {
    let token = t.get(at).filter(|token| token.kind == Kind::Word)?;
    let before_to = t.folded(at + 1) == "to";
    match token.folded.as_str() {
        "will" | "ll" => Some(Cue::Strong),
        "is" | "are" if before_to => Some(Cue::Strong),
        "was" | "were" if before_to => Some(Cue::Unclear),
        "was" | "were"
            if t.any(
                at + 1,
                &["due", "scheduled", "expected", "set", "planned", "supposed"],
            ) =>
        {
            Some(Cue::Unclear)
        }
        "would" if t.folded(at + 1) != "have" => Some(Cue::Unclear),
        "scheduled" | "planned" | "slated" | "postponed" | "due" => Some(Cue::Planned),
        "set" if t.any(at + 1, &["to", "for"]) => Some(Cue::Planned),
        "expected" if t.any(at + 1, &["to", "on", "in", "for", "by"]) => Some(Cue::Planned),
        "upcoming" | "plans" | "next" | "could" => Some(Cue::Weak),
        "may" if token.text == "may" => Some(Cue::Weak),
        "said" | "told" | "was" | "were" | "had" | "has" | "have" | "did" | "went" | "took"
        | "met" | "came" | "killed" | "began" | "announced" | "attacked" | "launched"
        | "arrived" | "left" | "became" | "received" => Some(Cue::Past),
        _ => None,
    }
}
