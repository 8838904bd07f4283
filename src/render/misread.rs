//! What tera says of a template that cannot be used, in our words; its own, marked as such, where they are not known here.

use crate::diagnostic::Phrase;

/// What is wrong with a template.
pub(super) fn template(theirs: &str) -> Phrase {
    let theirs = theirs.trim_start_matches("error: ");
    known(theirs).unwrap_or_else(|| Phrase::new("template-other").with("text", theirs))
}

fn known(theirs: &str) -> Option<Phrase> {
    if theirs == "Unexpected end of input" {
        return Some(Phrase::new("template-end"));
    }
    let found = theirs.strip_prefix("Found ");
    if let Some((found, wanted)) = found.and_then(|rest| rest.split_once(" but expected ")) {
        let wanted = wanted.trim_end_matches('.').trim_matches('`');
        return Some(
            Phrase::new("template-expected")
                .with("found", found.trim_matches('`'))
                .with("wanted", wanted),
        );
    }
    const NAMED: [(&str, &str); 6] = [
        ("Unknown filter `", "template-no-filter"),
        ("Unknown function `", "template-no-function"),
        ("Unknown test `", "template-no-test"),
        ("Unknown template `", "template-no-template"),
        ("Variable `", "template-no-variable"),
        ("Field `", "template-no-field"),
    ];
    let (rest, key) = NAMED
        .iter()
        .find_map(|(start, key)| Some((theirs.strip_prefix(start)?, *key)))?;
    let (name, after) = rest.split_once('`')?;
    let phrase = Phrase::new(key).with("name", name);
    let Some(known) = after.strip_prefix(" is not defined.") else {
        return after.is_empty().then_some(phrase);
    };
    // “Available fields: a, b”
    let known = known.split_once(": ").map_or("", |(_, known)| known);
    Some(phrase.with("known", known.trim_end_matches('.')))
}

#[cfg(test)]
mod tests {
    use super::template;
    use crate::diagnostic::{UiLang, Wording};

    #[test]
    fn what_tera_says_is_said_in_both_languages() {
        let table = [
            (
                "Found `</` but expected }}.",
                "found “</” where “}}” must stand",
                "il y a « </ » là où il faut « }} »",
            ),
            (
                "Unexpected end of input",
                "the template ends before something is closed",
                "le gabarit finit avant que quelque chose soit fermé",
            ),
            (
                "error: Unknown filter `shout`",
                "there is no filter “shout”",
                "il n’y a pas de filtre « shout »",
            ),
            (
                "Field `titel` is not defined. Available fields: data, title",
                "there is no field “titel”; those that there are: data, title",
                "il n’y a pas de champ « titel » ; il y a : data, title",
            ),
            (
                "Something new",
                "Something new",
                "« Something new », dit en anglais ce qui lit les gabarits",
            ),
        ];
        for (theirs, in_english, in_french) in table {
            let phrase = template(theirs);
            let said = |lang| Wording::new(lang).phrase(&phrase);
            assert_eq!(
                (said(UiLang::English), said(UiLang::French)),
                (in_english.to_owned(), in_french.to_owned())
            );
        }
    }
}
