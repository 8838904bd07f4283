//! Reads the pictures of `content/` and `static/`, and the files of notes beside them: `photo.jpg.toml`.

use std::collections::BTreeMap;

use super::raw::{RawImages, RawPicture, RawPictureText};
use super::toml::{TomlFile, has_words};
use crate::diagnostic::{Code, Diagnostic};
use crate::files::{Place, SourcePath, SourceTree, Span, pictured};
use crate::i18n::Languages;
use crate::images::{self, Format};
use crate::model::{ImageSettings, Picture, PictureNotes, PictureText};

/// The folders with pictures of the dossier.
const FOLDERS: [&str; 2] = ["content/", "static/"];

/// What `[images]` says, and what holds where it says nothing.
pub(super) fn settings(file: &mut TomlFile<'_>, raw: RawImages) -> ImageSettings {
    let default = ImageSettings::default();
    let mut bad = |span: std::ops::Range<usize>, value: String, expected: &'static str| {
        let finding = Diagnostic::at(Code::BadValue, file.place(span)).arg("value", value);
        file.report(finding.arg("expected", expected));
    };
    let mut quality = default.quality;
    if let Some(raw) = raw.quality {
        match u8::try_from(*raw.get_ref()) {
            Ok(found) if (1..=100).contains(&found) => quality = found,
            _ => bad(raw.span(), raw.get_ref().to_string(), "percent"),
        }
    }
    let mut widths = default.widths;
    if let Some(raw) = raw.widths {
        widths = Vec::new();
        for width in raw {
            match u32::try_from(*width.get_ref()) {
                Ok(found) if (16..=4096).contains(&found) => widths.push(found),
                _ => bad(width.span(), width.get_ref().to_string(), "width"),
            }
        }
        widths.sort_unstable();
        widths.dedup();
    }
    ImageSettings {
        keep_metadata: raw.keep_metadata.unwrap_or(default.keep_metadata),
        quality,
        widths,
    }
}

/// Every picture, by its path.
pub(super) fn read(
    tree: &SourceTree,
    languages: &Languages,
    settings: &ImageSettings,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<SourcePath, Picture> {
    let mut pictures = BTreeMap::new();
    for (path, bytes) in FOLDERS.iter().flat_map(|folder| tree.assets_under(folder)) {
        let Some(format) = Format::of(path) else {
            continue;
        };
        let shape = images::describe(format, bytes);
        if !settings.keep_metadata && shape.is_ok_and(|shape| shape.keeps_metadata) {
            let place = Place {
                file: path.clone(),
                span: Span::default(),
            };
            let finding = Diagnostic::at(Code::ImageMetadata, place);
            diagnostics.push(finding.arg("format", format.as_str()));
        }
        let picture = Picture { shape, notes: None };
        pictures.insert(path.clone(), picture);
    }
    for (path, text) in FOLDERS.iter().flat_map(|folder| tree.texts_under(folder)) {
        let Some(about) = pictured(path) else {
            continue;
        };
        let mut file = TomlFile::new(path, text, 0);
        let notes = read_notes(&mut file, languages);
        match pictures.get_mut(about) {
            Some(picture) => picture.notes = notes,
            None => {
                let name = about.rsplit('/').next().unwrap_or(about);
                let finding = Diagnostic::at(Code::PictureNotesAlone, file.place(0..0));
                file.report(finding.arg("picture", name));
            }
        }
        diagnostics.append(&mut file.diagnostics);
    }
    pictures
}

fn read_notes(file: &mut TomlFile<'_>, languages: &Languages) -> Option<PictureNotes> {
    let mut table = file.parse()?;
    let place = file.place(0..0);
    let texts = file.take_languages(&mut table, languages);
    let raw: RawPicture = file.read(table)?;
    let texts = texts.map(|_, table| {
        let raw: RawPictureText = table.and_then(|table| file.read(table)).unwrap_or_default();
        PictureText {
            alt: worded(raw.alt),
            caption: worded(raw.caption),
        }
    });
    let consent = raw.consent.filter(|text| has_words(&text));
    if let Some(identifiable) = raw.identifiable.as_ref().filter(|is| *is.get_ref())
        && consent.is_none()
    {
        let place = file.place(identifiable.span());
        file.report(Diagnostic::at(Code::ImageNoConsent, place));
    }
    Some(PictureNotes {
        credit: worded(raw.credit),
        license: worded(raw.license),
        source: raw.source.and_then(|source| {
            let is_address = ["https://", "http://"]
                .iter()
                .any(|scheme| source.get_ref().starts_with(scheme));
            if !is_address {
                let finding = Diagnostic::at(Code::BadUrl, file.place(source.span()));
                let finding = finding.arg("url", source.get_ref());
                file.report(finding.arg("reason", "scheme"));
            }
            is_address.then(|| source.into_inner())
        }),
        decorative: raw.decorative.unwrap_or_default(),
        identifiable: raw.identifiable.map(super::toml::Spanned::into_inner),
        consent: worded(consent),
        texts,
        place,
    })
}

/// The words of a text; none when it says nothing.
fn worded(text: Option<super::toml::Spanned<String>>) -> Option<String> {
    let text = text.filter(|text| has_words(&text))?;
    Some(text.into_inner().trim().to_owned())
}
