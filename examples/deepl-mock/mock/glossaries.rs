//! Glossaries: those of one pair of languages (`/v2`), and those of many (`/v3`).

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::body::Params;
use super::reply::Reply;
use super::{Incoming, languages};

const LONGEST: usize = 1024;
const CREATED: &str = "2026-01-02T03:04:05.678901Z";

type Entries = Vec<(String, String)>;
type Pair = (String, String);
type Dictionary = (Pair, Entries);

/// The glossaries of the account.
#[derive(Debug, Default)]
pub(crate) struct Glossaries {
    known: BTreeMap<String, Glossary>,
    made: u64,
    most: usize,
}

#[derive(Debug)]
struct Glossary {
    name: String,
    /// Whether it was made with `/v2`.
    is_old: bool,
    dictionaries: BTreeMap<Pair, Entries>,
}

impl Glossaries {
    /// None, and room for some.
    pub(crate) fn with_room_for(most: usize) -> Self {
        Self {
            most,
            ..Self::default()
        }
    }

    /// The terms of a glossary for a pair of roots.
    pub(crate) fn terms(&self, id: &str, from: &str, to: &str) -> Result<Entries, Reply> {
        let pair = (from.to_owned(), to.to_owned());
        let entries = self.get(id)?.dictionaries.get(&pair).cloned();
        entries.ok_or_else(|| {
            Reply::refuse(
                400,
                "No dictionary of the glossary has the given source_lang and target_lang.",
            )
        })
    }

    /// Answers what is below `/v2/glossaries` and `/v3/glossaries`.
    pub(crate) fn answer(
        &mut self,
        version: &str,
        rest: &[&str],
        incoming: &Incoming,
    ) -> Result<Reply, Reply> {
        let params = Params::read(incoming)?;
        match (version, &incoming.method[..], rest) {
            ("v3", "GET", []) => Ok(self.list(show)),
            ("v3", "POST", []) => {
                let dictionaries = dictionaries(&params)?.ok_or_else(|| bad("no dictionaries"))?;
                let id = self.make(&params, dictionaries, false)?;
                Ok(Reply::json(201, &show(&id, self.get(&id)?)))
            }
            ("v3", "GET", [id]) => Ok(Reply::json(200, &show(id, self.get(id)?))),
            ("v3", "PATCH", [id]) => self.patch(id, &params),
            ("v3", "PUT", [id, "dictionaries"]) => self.put(id, &params),
            ("v3", "GET", [id, "entries"]) => self.entries(id, incoming),
            ("v3", "DELETE", [id, "dictionaries"]) => self.take(id, incoming),
            ("v2", "GET", []) => Ok(self.list(show_old)),
            ("v2", "POST", []) => {
                let id = self.make(&params, vec![dictionary(&params)?], true)?;
                Ok(Reply::json(201, &show_old(&id, self.get(&id)?)))
            }
            ("v2", "GET", [id]) => Ok(Reply::json(200, &show_old(id, self.old(id)?))),
            ("v2", "GET", [id, "entries"]) => {
                let entries = self.old(id)?.dictionaries.values().next();
                Ok(Reply::text(
                    200,
                    "text/tab-separated-values",
                    entries.map(tsv).unwrap_or_default(),
                ))
            }
            (_, "DELETE", [id]) => {
                self.get(id)?;
                self.known.remove(*id);
                Ok(Reply::done())
            }
            _ => Err(Reply::refuse(404, "Not found")),
        }
    }

    fn get(&self, id: &str) -> Result<&Glossary, Reply> {
        self.known.get(id).ok_or_else(not_found)
    }

    fn get_mut(&mut self, id: &str) -> Result<&mut Glossary, Reply> {
        self.known.get_mut(id).ok_or_else(not_found)
    }

    fn old(&self, id: &str) -> Result<&Glossary, Reply> {
        self.get(id).and_then(|glossary| {
            if glossary.is_old {
                Ok(glossary)
            } else {
                Err(not_found())
            }
        })
    }

    fn list(&self, show: fn(&str, &Glossary) -> Value) -> Reply {
        let list = self.known.iter().map(|(id, glossary)| show(id, glossary));
        let list: Vec<Value> = list.filter(|value| !value.is_null()).collect();
        Reply::json(200, &json!({ "glossaries": list }))
    }

    fn make(
        &mut self,
        params: &Params,
        dictionaries: Vec<Dictionary>,
        is_old: bool,
    ) -> Result<String, Reply> {
        let name = name(params)?.ok_or_else(|| bad("no name"))?;
        let pairs: BTreeSet<_> = dictionaries.iter().map(|(pair, _)| pair.clone()).collect();
        if pairs.len() < dictionaries.len() {
            return Err(bad("two dictionaries of the same languages"));
        }
        if self.known.len() >= self.most {
            return Err(Reply::refuse(456, "Quota Exceeded"));
        }
        self.made += 1;
        let id = format!("def3a26b-3e84-45b3-84ae-{:012x}", self.made);
        let glossary = Glossary {
            name,
            is_old,
            dictionaries: dictionaries.into_iter().collect(),
        };
        self.known.insert(id.clone(), glossary);
        Ok(id)
    }

    /// Another name, and entries that are added or changed.
    fn patch(&mut self, id: &str, params: &Params) -> Result<Reply, Reply> {
        let (name, new) = (name(params)?, dictionaries(params)?);
        let glossary = self.get_mut(id)?;
        if let Some(name) = name {
            glossary.name = name;
        }
        for (pair, entries) in new.unwrap_or_default() {
            let known = glossary.dictionaries.entry(pair).or_default();
            known.retain(|(source, _)| entries.iter().all(|(new, _)| new != source));
            known.extend(entries);
        }
        Ok(Reply::json(200, &show(id, self.get(id)?)))
    }

    /// A dictionary as a whole, in the place of the one for its languages.
    fn put(&mut self, id: &str, params: &Params) -> Result<Reply, Reply> {
        self.get(id)?;
        let (pair, entries) = dictionary(params)?;
        let shown = show_pair(&pair, &entries);
        self.get_mut(id)?.dictionaries.insert(pair, entries);
        Ok(Reply::json(200, &shown))
    }

    fn entries(&self, id: &str, incoming: &Incoming) -> Result<Reply, Reply> {
        let pair = asked_pair(incoming)?;
        let entries = self
            .get(id)?
            .dictionaries
            .get(&pair)
            .ok_or_else(not_found)?;
        let dictionary = json!({ "source_lang": pair.0, "target_lang": pair.1, "entries": tsv(entries), "entries_format": "tsv" });
        Ok(Reply::json(200, &json!({ "dictionaries": [dictionary] })))
    }

    fn take(&mut self, id: &str, incoming: &Incoming) -> Result<Reply, Reply> {
        let pair = asked_pair(incoming)?;
        let taken = self.get_mut(id)?.dictionaries.remove(&pair);
        taken.map(|_| Reply::done()).ok_or_else(not_found)
    }
}

fn not_found() -> Reply {
    Reply::refuse(404, "Glossary not found")
}

fn bad(detail: &str) -> Reply {
    Reply::refuse_in_detail(400, "Bad request", detail)
}

fn show(id: &str, glossary: &Glossary) -> Value {
    let pairs = glossary.dictionaries.iter();
    let pairs: Vec<Value> = pairs
        .map(|(pair, entries)| show_pair(pair, entries))
        .collect();
    json!({ "glossary_id": id, "name": glossary.name, "dictionaries": pairs, "creation_time": CREATED })
}

fn show_pair(pair: &Pair, entries: &Entries) -> Value {
    json!({ "source_lang": pair.0, "target_lang": pair.1, "entry_count": entries.len() })
}

/// A glossary of one pair; nothing for one that was not made as such.
fn show_old(id: &str, glossary: &Glossary) -> Value {
    let mut shown = match glossary.dictionaries.iter().next() {
        Some((pair, entries)) if glossary.is_old => show_pair(pair, entries),
        _ => return Value::Null,
    };
    shown["glossary_id"] = json!(id);
    shown["name"] = json!(glossary.name);
    shown["ready"] = json!(true);
    shown["creation_time"] = json!(CREATED);
    shown
}

fn name(params: &Params) -> Result<Option<String>, Reply> {
    match params.text("name") {
        None => Ok(None),
        Some(name)
            if name.trim().is_empty()
                || name.len() > LONGEST
                || name.contains(char::is_control) =>
        {
            Err(bad("invalid name"))
        }
        Some(name) => Ok(Some(name.to_owned())),
    }
}

fn asked_pair(incoming: &Incoming) -> Result<Pair, Reply> {
    pair(incoming.query("source_lang"), incoming.query("target_lang"))
}

fn pair(from: Option<&str>, to: Option<&str>) -> Result<Pair, Reply> {
    let (Some(from), Some(to)) = (from, to) else {
        return Err(bad("source_lang and target_lang are required"));
    };
    let (from, to) = (from.to_ascii_lowercase(), to.to_ascii_lowercase());
    if from == to || !languages::is_in_glossaries(&from) || !languages::is_in_glossaries(&to) {
        return Err(bad("unsupported pair of languages"));
    }
    Ok((from, to))
}

fn dictionaries(params: &Params) -> Result<Option<Vec<Dictionary>>, Reply> {
    match params.objects("dictionaries") {
        None if params.has("dictionaries") => Err(bad("dictionaries must be a list")),
        None => Ok(None),
        Some(list) if list.is_empty() => Err(bad("no dictionaries")),
        Some(list) => list
            .iter()
            .map(dictionary)
            .collect::<Result<_, _>>()
            .map(Some),
    }
}

fn dictionary(params: &Params) -> Result<Dictionary, Reply> {
    let pair = pair(params.text("source_lang"), params.text("target_lang"))?;
    let text = params.text("entries").ok_or_else(|| bad("no entries"))?;
    let entries = match params.text("entries_format") {
        Some("tsv") => lines(text)?,
        Some("csv") => commas(text)?,
        _ => return Err(bad("entries_format must be tsv or csv")),
    };
    check(&entries)?;
    Ok((pair, entries))
}

fn lines(text: &str) -> Result<Entries, Reply> {
    let lines = text.lines().filter(|line| !line.is_empty());
    let entry = |line: &str| match line.split('\t').collect::<Vec<_>>()[..] {
        [source, target] => Ok((source.to_owned(), target.to_owned())),
        _ => Err(bad("a line without exactly one tab")),
    };
    lines.map(entry).collect()
}

fn commas(text: &str) -> Result<Entries, Reply> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut entries = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| bad("invalid csv"))?;
        match (record.get(0), record.get(1)) {
            (Some(source), Some(target)) => entries.push((source.to_owned(), target.to_owned())),
            _ => return Err(bad("a line without two fields")),
        }
    }
    Ok(entries)
}

/// The rules that DeepL documents for entries.
fn check(entries: &Entries) -> Result<(), Reply> {
    if entries.is_empty() {
        return Err(bad("no entries"));
    }
    let mut seen = BTreeSet::new();
    for (source, target) in entries {
        for text in [source, target] {
            let is_bad = text.is_empty()
                || text.trim() != text
                || text.len() > LONGEST
                || text.contains(char::is_control);
            if is_bad || text.contains(['\u{2028}', '\u{2029}']) {
                return Err(bad(&format!("invalid term in {source:?}")));
            }
        }
        if !seen.insert(source) {
            return Err(bad(&format!("duplicate source term {source:?}")));
        }
    }
    Ok(())
}

fn tsv(entries: &Entries) -> String {
    let lines = entries
        .iter()
        .map(|(source, target)| format!("{source}\t{target}"));
    lines.collect::<Vec<_>>().join("\n")
}
