//! What links lead to: whether it exists, and where it is.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::bitext::shown::Shown;
use crate::content::{Ids, unknown};
use crate::diagnostic::{Code, Diagnostic, Fact};
use crate::files::{Place, SourcePath, SourceTree};
use crate::i18n::Lang;
use crate::images::{Broken, Format};
use crate::markdown::{Scheme, Target};
use crate::model::{DocumentIx, DocumentKind, Dossier, Gloss, Picture};

/// What texts can refer to.
pub(super) struct Site<'a> {
    pub(super) dossier: &'a Dossier,
    pub(super) ids: &'a Ids,
    /// The source files, for relative paths.
    pub(super) files: BTreeMap<&'a str, (DocumentIx, Lang)>,
    pub(super) tree: &'a SourceTree,
    /// Whether the first mention of any entry says more.
    pub(super) glosses: bool,
    /// Which passages are not translated, where that matters.
    pub(super) shown: Option<&'a Shown>,
}

/// A link into a page, checked once all headings are known.
#[derive(Clone, Debug)]
pub(super) struct FragmentLink {
    /// None for the page that the link stands on.
    pub(super) document: Option<(DocumentIx, Lang)>,
    pub(super) fragment: String,
    pub(super) place: Place,
}

type Fragment = (Option<(DocumentIx, Lang)>, String);

impl<'a> Site<'a> {
    pub(super) fn new(
        dossier: &'a Dossier,
        ids: &'a Ids,
        shown: Option<&'a Shown>,
        tree: &'a SourceTree,
    ) -> Self {
        let mut files = BTreeMap::new();
        for (ix, version) in dossier.versions() {
            files.insert(version.body.file.as_ref(), (ix, version.lang));
        }
        Self {
            dossier,
            ids,
            files,
            tree,
            glosses: glosses(dossier),
            shown,
        }
    }

    pub(super) fn unknown_source(&self, place: Place, id: &str) -> Diagnostic {
        unknown(Code::UnknownSource, place, id, &self.ids.sources)
    }
}

/// Whether the dossier or any entry wants first mentions to say more.
fn glosses(dossier: &Dossier) -> bool {
    let wanted = |gloss: &Gloss| *gloss != Gloss::default();
    let mut entries = dossier
        .entries
        .iter()
        .filter_map(|entry| entry.first_mention.as_ref());
    wanted(&dossier.settings.linking.first_mention) || entries.any(wanted)
}

/// Checks a link; a fragment of a page that remains to be checked is returned.
///
/// # Errors
///
/// The finding, without a place.
pub(super) fn check(
    target: &Target<'_>,
    site: &Site<'_>,
    file: &str,
    lang: Lang,
) -> Result<Option<Fragment>, Diagnostic> {
    match target {
        Target::Internal {
            scheme,
            id,
            fragment,
        } => check_internal(*scheme, id, *fragment, site, lang),
        Target::Language(tag) if crate::i18n::Languages::is_tag(tag) => Ok(None),
        Target::Language(tag) => {
            Err(Diagnostic::general(Code::BadLanguageTag).arg("language", *tag))
        }
        Target::Cite(Some(_)) | Target::External(_) => Ok(None),
        Target::Cite(None) => Err(Diagnostic::general(Code::BadCitation).arg("text", "[@…]")),
        Target::Fragment(fragment) => Ok(Some((None, (*fragment).to_owned()))),
        Target::Path { path, fragment } => check_path(path, *fragment, site, file),
        Target::Refused(url) => Err(refused(url, false)),
        Target::Empty => Err(Diagnostic::general(Code::EmptyLink)),
    }
}

/// The finding that an address leads nowhere that it may, without a place; a slip in its scheme is told.
fn refused(url: &str, is_image: bool) -> Diagnostic {
    Diagnostic {
        suggestion: Target::meant(url, is_image),
        ..Diagnostic::general(Code::UnsafeUrl).arg("url", url)
    }
}

fn check_internal(
    scheme: Scheme,
    id: &str,
    fragment: Option<&str>,
    site: &Site<'_>,
    lang: Lang,
) -> Result<Option<Fragment>, Diagnostic> {
    let ids = site.ids;
    let document =
        |kind, code, index: &crate::model::Index<DocumentIx>| match ids.document(kind, id) {
            Some(ix) => Ok(fragment.map(|fragment| (Some((ix, lang)), fragment.to_owned()))),
            None if ids.drafts.contains(id) => {
                Err(Diagnostic::general(Code::DraftReference).arg("id", id))
            }
            None => Err(missing(code, id, index)),
        };
    match scheme {
        Scheme::Term if id.is_empty() => Ok(None),
        Scheme::Term => known(Code::UnknownTerm, id, &ids.entries),
        Scheme::Event => known(Code::UnknownEvent, id, &ids.events),
        Scheme::Source => known(Code::UnknownSource, id, &ids.sources),
        Scheme::Topic => known(Code::UnknownTopic, id, &ids.topics),
        Scheme::Article => document(DocumentKind::Article, Code::UnknownArticle, &ids.articles),
        Scheme::Page => document(DocumentKind::Page, Code::UnknownPage, &ids.pages),
        Scheme::Figure | Scheme::Timeline => {
            let kind = match scheme {
                Scheme::Figure => "figure",
                _ => "timeline",
            };
            let finding = Diagnostic::general(Code::EmbedAsLink).arg("id", id);
            Err(finding.arg("kind", kind))
        }
    }
}

fn known<T>(
    code: Code,
    id: &str,
    index: &crate::model::Index<T>,
) -> Result<Option<Fragment>, Diagnostic> {
    if index.contains_key(id) {
        Ok(None)
    } else {
        Err(missing(code, id, index))
    }
}

fn missing<T>(code: Code, id: &str, index: &crate::model::Index<T>) -> Diagnostic {
    Diagnostic::general(code)
        .arg("id", id)
        .suggest(id, index.keys().map(AsRef::as_ref))
}

fn check_path(
    path: &str,
    fragment: Option<&str>,
    site: &Site<'_>,
    file: &str,
) -> Result<Option<Fragment>, Diagnostic> {
    let not_there = || Diagnostic::general(Code::MissingFile).arg("path", path);
    let full = resolve_path(file, path).ok_or_else(not_there)?;
    if let Some((ix, lang)) = site.files.get(full.as_str()) {
        return Ok(fragment.map(|fragment| (Some((*ix, *lang)), fragment.to_owned())));
    }
    if full.ends_with(".md") || site.tree.asset(&full).is_none() {
        let candidates = site.files.keys().copied();
        return Err(not_there().suggest(&full, candidates));
    }
    Ok(None)
}

/// Checks an image.
///
/// # Errors
///
/// The finding, without a place.
pub(super) fn check_image(
    target: &Target<'_>,
    site: &Site<'_>,
    file: &str,
) -> Result<(), Diagnostic> {
    match target {
        Target::External(_) => Err(Diagnostic::general(Code::RemoteImage)),
        Target::Path { path, .. } => {
            let full = resolve_path(file, path);
            if full.is_none_or(|full| site.tree.asset(&full).is_none()) {
                return Err(Diagnostic::general(Code::MissingFile).arg("path", *path));
            }
            match picture(target, site, file) {
                Some((
                    _,
                    Picture {
                        shape: Err(why), ..
                    },
                )) => Err(broken(path, *why)),
                Some(_) => Ok(()),
                // A file that is there and no picture by its name.
                None => Err(broken(path, Broken::Malformed)),
            }
        }
        Target::Empty => Err(Diagnostic::general(Code::EmptyLink)),
        Target::Refused(url) => Err(refused(url, true)),
        _ => Err(Diagnostic::general(Code::EmptyLink)),
    }
}

/// The picture that an image shows, with its path.
pub(super) fn picture<'a>(
    target: &Target<'_>,
    site: &Site<'a>,
    file: &str,
) -> Option<(&'a SourcePath, &'a Picture)> {
    let Target::Path { path, .. } = target else {
        return None;
    };
    let full = resolve_path(file, path)?;
    site.dossier.pictures.get_key_value(full.as_str())
}

/// The finding that a file cannot be shown, without a place.
pub(crate) fn broken(path: &str, why: Broken) -> Diagnostic {
    let format = Format::of(path).map_or("picture", Format::as_str);
    let finding = Diagnostic::general(Code::BrokenImage).arg("path", path);
    let none = || Fact::from("");
    let (reason, format, count) = match why {
        Broken::Empty => ("empty", format, none()),
        Broken::Other(other) => ("other", other.as_str(), none()),
        Broken::Malformed => ("malformed", format, none()),
        Broken::Cut => ("cut", format, none()),
        Broken::Pixels(count) => ("pixels", format, Fact::millions(count)),
        Broken::Bytes(count) => ("bytes", format, Fact::millions(count as u64)),
    };
    finding
        .arg("reason", reason)
        .arg("format", format)
        .arg("count", count)
}

/// Checks an embed.
///
/// # Errors
///
/// The finding, without a place.
pub(super) fn check_embed(target: &Target<'_>, site: &Site<'_>) -> Result<(), Diagnostic> {
    let Target::Internal { scheme, id, .. } = target else {
        return Ok(());
    };
    let ids = site.ids;
    match scheme {
        Scheme::Figure => {
            known(Code::UnknownFigure, id, &ids.figures)?;
            let figure = ids
                .figures
                .get(*id)
                .and_then(|at| site.dossier.figures.get(*at));
            if figure.is_some_and(|figure| figure.claims.is_empty()) {
                return Err(Diagnostic::general(Code::EmptyFigure).arg("id", *id));
            }
            Ok(())
        }
        Scheme::Event => known(Code::UnknownEvent, id, &ids.events).map(drop),
        Scheme::Timeline => {
            let any = ids.entries.contains_key(*id)
                || ids.articles.contains_key(*id)
                || ids.topics.contains_key(*id);
            if any {
                Ok(())
            } else {
                let known = ids.entries.keys().chain(ids.articles.keys());
                let known = known.chain(ids.topics.keys()).map(AsRef::as_ref);
                let finding = Diagnostic::general(Code::UnknownTerm).arg("id", *id);
                Err(finding.suggest(id, known))
            }
        }
        _ => Err(Diagnostic::general(Code::NotAnEmbed).arg("id", *id)),
    }
}

/// The path from the project's root of `path`, written in `file`; none when it leaves the project.
///
/// A path that starts with `/` is one of `static/`.
pub(crate) fn resolve_path(file: &str, path: &str) -> Option<String> {
    let (base, path) = match path.strip_prefix('/') {
        Some(rest) => ("static", rest),
        None => (file.rsplit_once('/').map_or("", |(folder, _)| folder), path),
    };
    let mut parts: Vec<&str> = base.split('/').filter(|part| !part.is_empty()).collect();
    let path = percent_decoded(path)?;
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// `une%20carte.png` is the file `une carte.png` (RFC 3986, section 2.1); none when that is not UTF-8.
fn percent_decoded(path: &str) -> Option<Cow<'_, str>> {
    if !path.contains('%') {
        return Some(Cow::Borrowed(path));
    }
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        let decoded = hex
            .filter(|hex| *byte == b'%' && hex.bytes().all(|b| b.is_ascii_hexdigit()))
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        bytes.push(decoded.unwrap_or(*byte));
        rest = after.get(if decoded.is_some() { 2.. } else { 0.. })?;
    }
    String::from_utf8(bytes).ok().map(Cow::Owned)
}

/// Reports links to headings that are not there.
pub(super) fn check_fragments(
    links: &[(DocumentIx, Lang, FragmentLink)],
    has: impl Fn(DocumentIx, Lang, &str) -> Option<bool>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (own, own_lang, link) in links {
        let (document, lang) = link.document.unwrap_or((*own, *own_lang));
        if has(document, lang, &link.fragment) == Some(false) {
            let finding = Diagnostic::at(Code::UnknownFragment, link.place.clone());
            diagnostics.push(finding.arg("fragment", &link.fragment));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::resolve_path;

    #[test]
    fn paths_start_from_their_file_and_stay_in_the_project() {
        let file = "content/articles/moura.fr.md";
        for (path, expected) in [
            ("wagner.fr.md", Some("content/articles/wagner.fr.md")),
            ("./a/../wagner.fr.md", Some("content/articles/wagner.fr.md")),
            ("../about.fr.md", Some("content/about.fr.md")),
            ("/carte.png", Some("static/carte.png")),
            ("une%20carte.png", Some("content/articles/une carte.png")),
            ("100%.png", Some("content/articles/100%.png")),
            ("%2e%2e/%2e%2e/%2e%2e/etc/passwd", None),
            ("../../../etc/passwd", None),
        ] {
            assert_eq!(resolve_path(file, path).as_deref(), expected, "{path}");
        }
    }
}
