//! Merging: a short form of a longer name is a variant of it, and what the glossary explains is gone.

use std::collections::{HashMap, HashSet};

use super::acronyms::{Acronym, Acronyms};
use super::gather::Name;
use super::key::key;
use super::{Candidate, CandidateKind, Guess};

/// Joins between a name and what it belongs to, as in `Conseil de sécurité de l'ONU`.
const JOINS: [&str; 9] = [
    " de l'", " de la ", " des ", " du ", " d'", " de ", " of the ", " of ", " for ",
];

/// How many long names a short one may stand for.
const MOST_OWNERS: usize = 16;

/// Makes the candidates: names and acronyms without short forms and without what `known` knows.
pub(super) fn merge(
    acronyms: Acronyms,
    names: &[Name],
    known: &dyn Fn(&str) -> bool,
) -> Vec<Candidate> {
    let index: HashMap<&str, usize> = names
        .iter()
        .enumerate()
        .map(|(number, name)| (name.key.as_str(), number))
        .collect();
    let owners = owners(names, &index, &acronyms);
    let mut counts = vec![0; names.len()];
    let mut variants: Vec<Vec<String>> = vec![Vec::new(); names.len()];
    share(names, &owners, known, &mut counts, &mut variants);
    let openings: HashSet<usize> = names
        .iter()
        .filter_map(|name| acronyms.find(name.key.split_once(' ')?.0))
        .collect();
    let mut candidates = Vec::new();
    let mut absorbed = vec![false; names.len()];
    for (number, acronym) in acronyms.list.iter().enumerate() {
        let mut candidate = of_acronym(acronym);
        let named = acronym.expansion.as_deref().map(key);
        if let Some(name) = named.and_then(|key| index.get(key.as_str()).copied()) {
            candidate.count += counts.get(name).copied().unwrap_or_default();
            if let Some(absorbed) = absorbed.get_mut(name) {
                *absorbed = true;
            }
        }
        let is_known = acronym.forms.iter().any(|form| known(form));
        candidates.extend((!is_known && !openings.contains(&number)).then_some(candidate));
    }
    for (number, name) in names.iter().enumerate().filter(|(_, name)| name.is_sure) {
        let is_short = owners.get(number).is_some_and(|owners| !owners.is_empty());
        let is_absorbed = absorbed.get(number).copied().unwrap_or_default();
        let is_known = name.forms.iter().any(|form| is_explained(form, known));
        if !is_short && !is_absorbed && !is_known {
            let count = counts.get(number).copied().unwrap_or_default();
            let variants = variants.get(number).cloned().unwrap_or_default();
            candidates.extend(of_name(name, count, variants));
        }
    }
    candidates.sort_by(|a, b| (b.count, &a.form).cmp(&(a.count, &b.form)));
    candidates
}

/// For each name, the longer names that it may be short for.
fn owners(names: &[Name], index: &HashMap<&str, usize>, acronyms: &Acronyms) -> Vec<Vec<usize>> {
    let mut owners: Vec<Vec<usize>> = vec![Vec::new(); names.len()];
    for (long, name) in names.iter().enumerate().filter(|(_, name)| name.is_sure) {
        for short in short_forms(name, acronyms) {
            if let Some(owned) = index.get(short).copied()
                && let Some(of) = names.get(owned)
                && may_be_short(of, name)
                && let Some(owners) = owners.get_mut(owned)
                && owners.len() < MOST_OWNERS
            {
                owners.push(long);
            }
        }
    }
    owners
}

/// Counts the occurrences of each name, those of a short form for the long form that was last seen before.
fn share(
    names: &[Name],
    owners_of: &[Vec<usize>],
    known: &dyn Fn(&str) -> bool,
    counts: &mut [usize],
    variants: &mut [Vec<String>],
) {
    for (number, name) in names.iter().enumerate() {
        let owners = owners_of.get(number).map_or(&[][..], Vec::as_slice);
        if owners.is_empty() {
            add(counts, number, name.places.len());
            continue;
        }
        if name.forms.iter().any(|form| known(form)) {
            continue;
        }
        for place in &name.places {
            let owner = owners.iter().max_by_key(|owner| {
                let places = names.get(**owner).map_or(&[][..], |name| &name.places);
                let before = places.partition_point(|long| long < place);
                let last = before.checked_sub(1).and_then(|at| places.get(at)).copied();
                (last, std::cmp::Reverse(places.first().copied()))
            });
            let Some(owner) = owner.map(|owner| longest(owners_of, *owner)) else {
                continue;
            };
            add(counts, owner, 1);
            if let Some(variants) = variants.get_mut(owner) {
                let new = name.forms.iter().filter(|form| !variants.contains(form));
                let new: Vec<String> = new.cloned().collect();
                variants.extend(new);
            }
        }
    }
}

/// The name that `name` is short for in the end: each step leads to a longer one.
fn longest(owners_of: &[Vec<usize>], name: usize) -> usize {
    let mut name = name;
    while let Some(longer) = owners_of.get(name).and_then(|owners| owners.first()) {
        name = *longer;
    }
    name
}

fn add(counts: &mut [usize], number: usize, count: usize) {
    if let Some(so_far) = counts.get_mut(number) {
        *so_far += count;
    }
}

/// The keys that a long name may be shortened to.
///
/// The last words of a person's name, what an organisation's first word names (`Opération …`), an English name
/// without its last word (`… Group`), and an organisation without the one it belongs to.
fn short_forms<'n>(name: &'n Name, acronyms: &Acronyms) -> Vec<&'n str> {
    let key = name.key.as_str();
    if let Some((own, whole)) = JOINS.iter().find_map(|join| key.rsplit_once(join)) {
        let is_body = acronyms.find(whole).is_some() || whole.contains("nations");
        return if is_body { vec![own] } else { Vec::new() };
    }
    let mut forms: Vec<&str> = key
        .match_indices(' ')
        .take(3)
        .filter_map(|(at, _)| key.get(at + 1..))
        .collect();
    if name.is_organisation {
        let first = key.split(' ').next().unwrap_or_default();
        forms.truncate(usize::from(is_kind(first)));
        forms.extend(key.rsplit_once(' ').map(|(first, _)| first));
    }
    forms
}

/// Whether `short` is used as a short form of `long`: not of a place, and seldom before the long form.
fn may_be_short(short: &Name, long: &Name) -> bool {
    let first = long.places.first().copied().unwrap_or_default();
    let before = short.places.partition_point(|place| *place < first);
    (before < 2 || short.titled > 0) && (!short.is_place() || long.titled > 0)
}

/// Whether the glossary explains a form: as it is, or both what it says and what that belongs to.
fn is_explained(form: &str, known: &dyn Fn(&str) -> bool) -> bool {
    let plain = form.replace(['’', 'ʼ'], "'");
    let joined = || {
        JOINS
            .iter()
            .filter_map(|join| plain.rsplit_once(join))
            .any(|(own, whole)| known(own) && known(whole))
    };
    let named = || {
        form.split_once(' ')
            .is_some_and(|(first, rest)| is_kind(first) && known(rest))
    };
    known(form) || joined() || named()
}

/// Whether a French first word only says what kind of thing is named.
fn is_kind(word: &str) -> bool {
    let kinds = ["operation", "groupe", "force", "compagnie", "societe"];
    kinds.contains(&key(word).as_str())
}

fn of_acronym(acronym: &Acronym) -> Candidate {
    Candidate {
        form: acronym.form.clone(),
        kind: CandidateKind::Acronym,
        guess: Guess::Unsure,
        count: acronym.count,
        expansion: acronym.expansion.clone(),
        paragraph: acronym.paragraph,
        variants: others(&acronym.forms, &acronym.form),
    }
}

fn of_name(name: &Name, count: usize, variants: Vec<String>) -> Option<Candidate> {
    let form = name.forms.first()?.clone();
    let mut all = others(&name.forms, &form);
    all.extend(variants);
    let guess = if name.is_organisation {
        Guess::Actor
    } else if name.is_place() && (name.located > 1 || name.in_locality > 0) {
        Guess::Place
    } else if name.titled > 0 {
        Guess::Person
    } else {
        Guess::Unsure
    };
    Some(Candidate {
        form,
        kind: CandidateKind::Name,
        guess,
        count,
        expansion: None,
        paragraph: name.paragraph,
        variants: all,
    })
}

fn others(forms: &[String], form: &str) -> Vec<String> {
    forms
        .iter()
        .filter(|other| *other != form)
        .cloned()
        .collect()
}
