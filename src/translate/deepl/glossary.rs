//! Keeps the glossary that DeepL has the same as the dossier’s.
//!
//! 1. DeepL’s glossaries are listed. One that is called `<site>@<hash of the content>` is what is wanted: nothing is sent.
//! 2. Else a new one is made, and then the older ones of the site are deleted: at no moment is there none.
//! 3. A key that may have one glossary only (those that cost nothing) has the older one’s dictionaries replaced instead. While
//!    that goes on, the glossary has the name of no content, so that a run which is cut off is not taken for a finished one.
//!
//! Glossaries with other names are left alone.

use super::response::{self, Known};
use super::terms::{self, Table};
use super::{DeepL, request};
use crate::translate::{EngineError, Glossary, GlossaryHandle};

/// Makes DeepL have the glossary, and gives what requests name it by; none when it has no term that DeepL takes.
pub(super) fn sync(
    deepl: &DeepL<'_>,
    glossary: &Glossary,
) -> Result<Option<GlossaryHandle>, EngineError> {
    let tables = terms::sift(glossary).tables;
    if tables.is_empty() {
        return Ok(None);
    }
    let name = terms::versioned_name(&glossary.name, &tables);
    let access = deepl.access();
    let all = response::glossaries(&deepl.send(&request::list_glossaries(&access))?)?;
    let is_ours = |known: &Known| terms::is_version_of(&known.name, &glossary.name);
    let mut ours: Vec<Known> = all.into_iter().filter(is_ours).collect();
    let id = match ours.iter().position(|known| known.name == name) {
        Some(at) => ours.swap_remove(at).id,
        None => install(deepl, glossary, &tables, &name, &mut ours)?,
    };
    for old in ours {
        // One that is left over does no harm, and the next run finds it again.
        let _ = deepl.send(&request::delete_glossary(&access, &old.id));
    }
    Ok(Some(handle(&id, &tables)))
}

/// Makes a new glossary or, where the key may not have one more, gives the one that is there another content.
fn install(
    deepl: &DeepL<'_>,
    glossary: &Glossary,
    tables: &[Table],
    name: &str,
    ours: &mut Vec<Known>,
) -> Result<String, EngineError> {
    if ours.is_empty() || !deepl.is_free() {
        let answer = deepl.send(&request::create_glossary(&deepl.access(), name, tables))?;
        match response::created(&answer)? {
            Some(known) => return Ok(known.id),
            None if ours.is_empty() => return Err(response::no_room(&answer)),
            None => {}
        }
    }
    let old = ours.swap_remove(0);
    replace(deepl, &glossary.name, &old, tables, name)?;
    Ok(old.id)
}

/// Gives a glossary that is there another content and name.
fn replace(
    deepl: &DeepL<'_>,
    site: &str,
    old: &Known,
    tables: &[Table],
    name: &str,
) -> Result<(), EngineError> {
    let access = deepl.access();
    let done = |request| response::done(&deepl.send(&request)?);
    done(request::rename_glossary(
        &access,
        &old.id,
        &terms::unfinished_name(site),
    ))?;
    for table in tables {
        done(request::put_dictionary(&access, &old.id, table))?;
    }
    for pair in &old.dictionaries {
        let (from, to) = (
            pair.source_lang.to_lowercase(),
            pair.target_lang.to_lowercase(),
        );
        if !tables
            .iter()
            .any(|table| table.from == from && table.to == to)
        {
            done(request::delete_dictionary(&access, &old.id, &from, &to))?;
        }
    }
    done(request::rename_glossary(&access, &old.id, name))
}

/// What requests name a glossary by: its id, and the pairs that it has terms for. DeepL refuses a request that names a
/// glossary without the request’s languages.
fn handle(id: &str, tables: &[Table]) -> GlossaryHandle {
    let pairs = tables
        .iter()
        .map(|table| format!(" {}>{}", table.from, table.to));
    GlossaryHandle(format!("{id}{}", pairs.collect::<String>()))
}

/// The id of a glossary, if it has terms for a pair of roots. A handle that lists no pairs is taken to have them all.
pub(super) fn id_for<'a>(handle: &'a GlossaryHandle, from: &str, to: &str) -> Option<&'a str> {
    let mut words = handle.0.split_whitespace();
    let id = words.next()?;
    let pairs: Vec<&str> = words.collect();
    let is_there = pairs.is_empty() || pairs.contains(&&*format!("{from}>{to}"));
    is_there.then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_glossary_is_named_only_for_the_pairs_it_has() {
        let table = |from: &str, to: &str| Table {
            from: from.to_owned(),
            to: to.to_owned(),
            entries: Vec::new(),
        };
        let both = handle("id", &[table("fr", "en"), table("en", "de")]);
        assert_eq!(both.0, "id fr>en en>de");
        assert_eq!(id_for(&both, "fr", "en"), Some("id"));
        assert_eq!(id_for(&both, "en", "fr"), None);
        assert_eq!(
            id_for(&GlossaryHandle("id".to_owned()), "en", "fr"),
            Some("id")
        );
        assert_eq!(id_for(&GlossaryHandle(String::new()), "en", "fr"), None);
    }
}
