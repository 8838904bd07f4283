//! Ids of new articles and entries.

use crate::files::OutPath;
use crate::i18n::slug;

/// The longest id, in bytes.
const LONGEST: usize = 60;

/// An id made of `text`: its slug, cut between two words; empty for a text without Latin letters or digits.
///
/// A name that some file systems keep for themselves, such as `con`, gets `prefix` before it.
pub(crate) fn id(text: &str, prefix: &str) -> String {
    let slug = slug(text);
    let id = match slug.get(..LONGEST) {
        Some(cut) if slug.len() > LONGEST => cut.rfind('-').map_or(cut, |end| &cut[..end]),
        _ => &slug,
    };
    match OutPath::new(id) {
        Err(_) if !id.is_empty() => format!("{prefix}-{id}"),
        _ => id.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_short_and_are_no_devices() {
        assert_eq!(id("Le pont de l’État", "article"), "le-pont-de-l-etat");
        assert_eq!(id("CON", "article"), "article-con");
        assert_eq!(id("برخان", "article"), "");
        let long = id(&"mot ".repeat(40), "article");
        assert!(long.len() <= LONGEST && long.ends_with("mot"), "{long}");
    }
}
