//! Whether every link in a finished site leads somewhere in it: to a file that is there, and to a place on its page.
//!
//! A host that serves files gives `index.html` for a folder, as GitHub Pages does; a path is a file's in no other way. Fragments
//! are those of the URL standard: percent-encoded, `#top` and an empty one are the head of the page, what follows `:~:` is for the
//! browser alone. Links to other sites are not followed.

use std::collections::{BTreeMap, BTreeSet};

use super::address::{Reach, decoded, reach};
use super::{Kind, Look};
use crate::diagnostic::{Code, Diagnostic};

/// The links of these files, of a site that will stand at `base`, that lead nowhere; each once, with the first page that has it.
pub fn links(looks: &[Look], base: &str) -> Vec<Diagnostic> {
    let files: BTreeMap<&str, &Kind> = looks
        .iter()
        .map(|look| (look.path.as_str(), &look.kind))
        .collect();
    // Where it leads, with the first page and on how many.
    let mut broken: BTreeMap<String, (&str, usize)> = BTreeMap::new();
    for look in looks {
        let Kind::Page(page) = &look.kind else {
            continue;
        };
        let from = look.path.as_str();
        let own = page.links.iter().map(String::as_str);
        let fetched = page.fetches.iter().flat_map(|fetch| &fetch.addresses);
        let all: BTreeSet<&str> = own.chain(fetched.map(String::as_str)).collect();
        for address in all {
            if let Some(target) = missing(address, from, base, &files) {
                let (first, count) = broken.entry(target).or_insert((from, 0));
                *count += 1;
                *first = from.min(first);
            }
        }
    }
    let said = broken.into_iter().map(|(target, (page, count))| {
        Diagnostic::general(Code::BuiltBrokenLink)
            .arg(
                "kind",
                if target.contains('#') {
                    "fragment"
                } else {
                    "file"
                },
            )
            .arg("what", target)
            .arg("page", page)
            .arg("more", if count > 1 { "some" } else { "none" })
            .arg("others", (count - 1).to_string())
    });
    said.collect()
}

/// What is not there of what an address leads to: a path, or a path and a fragment.
fn missing(address: &str, from: &str, base: &str, files: &BTreeMap<&str, &Kind>) -> Option<String> {
    let trimmed = address.trim_matches(|c: char| c <= ' ');
    let path = match reach(trimmed, from, base) {
        Reach::Own(path) => path,
        Reach::Nothing if trimmed.starts_with('#') => from.to_owned(),
        Reach::Nothing | Reach::Other => return None,
    };
    let plain = path.trim_end_matches('/');
    let of_folder = if plain.is_empty() {
        "index.html".to_owned()
    } else {
        format!("{plain}/index.html")
    };
    let found = files
        .get_key_value(path.as_str())
        .or_else(|| files.get_key_value(of_folder.as_str()));
    let Some((found, kind)) = found else {
        return Some(path);
    };
    let fragment = trimmed.split_once('#').map_or("", |(_, fragment)| fragment);
    let fragment = fragment.split(":~:").next().unwrap_or_default();
    let Kind::Page(page) = kind else {
        return None;
    };
    let is_there =
        |fragment: &str| page.ids.contains(fragment) || page.ids.contains(&decoded(fragment));
    let is_head = fragment.is_empty() || fragment.eq_ignore_ascii_case("top");
    (!is_head && !is_there(fragment)).then(|| format!("{found}#{fragment}"))
}

#[cfg(test)]
mod tests {
    use super::links;
    use crate::built::{Look, look};
    use crate::files::{OutPath, OutputFile};

    fn file(path: &str, content: &str) -> Look {
        look(&OutputFile {
            path: OutPath::new(path).unwrap(),
            content: content.into(),
        })
    }

    /// What the links of `fr/a.html` with this body miss.
    fn missing(body: &str) -> Vec<String> {
        let files = [
            file("fr/a.html", body),
            file("fr/index.html", "<h1 id=titre>x</h1>"),
            file("index.html", "<a name=ici></a>"),
            file("media/une carte.png", ""),
        ];
        let found = links(&files, "https://example.org/repo/").into_iter();
        let fact = |finding: &crate::diagnostic::Diagnostic, wanted: &str| {
            let mut facts = finding.args.iter();
            facts
                .find(|(name, _)| *name == wanted)
                .and_then(|(_, value)| value.text().map(str::to_owned))
        };
        found.filter_map(|finding| fact(&finding, "what")).collect()
    }

    #[test]
    fn what_is_there_is_found_however_it_is_named() {
        let body = "<p id=o><a href='#o'>1</a><a href='./#titre'>2</a><a href='../'>3</a><a href=''>4</a>\
            <a href='/repo/fr/index.html?x=1#titre'>5</a><a href='https://example.org/repo/#ici'>6</a><a href='#top'>7</a>\
            <a href='mailto:a@b.example'>8</a><a href='https://other.example/x#y'>9</a><a href='../#:~:text=x'>10</a>\
            <img src='../media/une%20carte.png'>";
        assert_eq!(missing(body), Vec::<String>::new());
    }

    #[test]
    fn what_is_not_there_is_named_once() {
        let body = "<a href='../nulle.html'>1</a><a href='/repo/nulle.html'>2</a><a href='#non'>3</a><a href='./#non'>4</a>\
            <link rel=alternate href='b.xml'><img src=../media/x.png><a href='https://example.org/repo/fr/c'>5</a>";
        assert_eq!(
            missing(body),
            [
                "fr/a.html#non",
                "fr/b.xml",
                "fr/c",
                "fr/index.html#non",
                "media/x.png",
                "nulle.html"
            ]
        );
    }
}
