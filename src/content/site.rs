//! Reads `[site]` of `dossier.toml`: what the site says of itself to machines.

use super::toml::Spanned;

use super::raw::RawSite;
use super::toml::TomlFile;
use crate::diagnostic::{Code, Diagnostic};
use crate::files::SourceTree;
use crate::images::{self, Format};
use crate::model::{SiteImage, SiteSettings};

/// Pictures that services which show previews of links can all read.
const PICTURES: [&str; 3] = ["png", "jpg", "jpeg"];

/// What `[site]` says, and what holds where it says nothing.
pub(super) fn settings(file: &mut TomlFile<'_>, raw: RawSite, tree: &SourceTree) -> SiteSettings {
    let default = SiteSettings::default();
    let publisher = raw.publisher.map(Spanned::into_inner);
    SiteSettings {
        publisher: publisher
            .map(|name| name.trim().to_owned())
            .filter(|name| !name.is_empty()),
        since: raw
            .since
            .and_then(|year| self::year(file, &year))
            .unwrap_or(default.since),
        image: raw.image.and_then(|path| image(file, &path, tree)),
    }
}

/// A year of four digits.
fn year(file: &mut TomlFile<'_>, raw: &Spanned<i64>) -> Option<u16> {
    let year = u16::try_from(*raw.get_ref()).ok();
    let year = year.filter(|year| (1990..=9999).contains(year));
    if year.is_none() {
        let place = file.place(raw.span());
        let finding = Diagnostic::at(Code::BadValue, place).arg("value", raw.get_ref().to_string());
        file.report(finding.arg("expected", "year"));
    }
    year
}

/// A picture of `static/`, with the size that its header gives.
fn image(file: &mut TomlFile<'_>, raw: &Spanned<String>, tree: &SourceTree) -> Option<SiteImage> {
    let path = raw.get_ref().trim_start_matches('/');
    let extension = path.rsplit_once('.').map(|(_, extension)| extension);
    let is_picture = extension
        .is_some_and(|extension| PICTURES.contains(&extension.to_ascii_lowercase().as_str()));
    if !is_picture {
        let finding = Diagnostic::at(Code::BadValue, file.place(raw.span()));
        file.report(
            finding
                .arg("value", raw.get_ref())
                .arg("expected", "picture"),
        );
        return None;
    }
    let source = format!("static/{path}");
    let found = tree
        .assets_under("static/")
        .find(|(known, _)| known.as_ref() == source);
    let Some((_, bytes)) = found else {
        let finding = Diagnostic::at(Code::MissingFile, file.place(raw.span()));
        file.report(finding.arg("path", source));
        return None;
    };
    Some(SiteImage {
        path: path.to_owned(),
        size: size_of(path, bytes),
    })
}

/// Width and height, where the file says them; the pictures of `static/` are looked into elsewhere.
fn size_of(path: &str, bytes: &[u8]) -> Option<(u32, u32)> {
    let shape = images::describe(Format::of(path)?, bytes).ok()?;
    Some((shape.width, shape.height))
}
