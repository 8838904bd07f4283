//! Pictures in texts: their size, their smaller forms, what is said of them.

use std::collections::BTreeMap;
#[cfg(feature = "images")]
use std::sync::{Arc, Mutex, PoisonError};

use pulldown_cmark::Event;

use super::body::Writer;
use super::html::{Html, push_attribute};
use super::pieces;
use super::place::Here;
use super::view;
use crate::bitext::shown::Mark;
use crate::diagnostic::Diagnostic;
use crate::files::encoded;
use crate::files::{SourcePath, SourceTree};
#[cfg(feature = "images")]
use crate::images::Smaller;
use crate::link::{LinkedDossier, resolve_path};
use crate::markdown::Target;
use crate::model::Picture;

/// How wide a picture is shown: as wide as the column of text, which has 38 times the size of a letter, or nearly the screen.
const SIZES: &str = "(min-width: 42rem) 38rem, 94vw";

/// The smaller forms of each picture, by its path in the project.
pub(super) type Forms = BTreeMap<SourcePath, Vec<Form>>;

/// A smaller form of a picture.
#[derive(Debug)]
pub(super) struct Form {
    /// Its path in the site.
    pub(super) path: String,
    pub(super) width: u32,
}

/// The smaller forms of pictures that were made before, by a hash of what they are made from.
#[cfg(feature = "images")]
#[derive(Debug, Default)]
pub(crate) struct Remembered(Mutex<BTreeMap<[u8; 32], Arc<Vec<Smaller>>>>);

/// Nothing: no smaller form is made.
#[cfg(not(feature = "images"))]
#[derive(Debug, Default)]
pub(crate) struct Remembered {}

#[cfg(feature = "images")]
impl Remembered {
    /// What [`crate::images::smaller`] gives, made once for the same bytes and settings.
    fn smaller(
        &self,
        format: crate::images::Format,
        bytes: &[u8],
        settings: &crate::model::ImageSettings,
    ) -> Result<Arc<Vec<Smaller>>, crate::images::Broken> {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&[settings.quality]);
        for width in &settings.widths {
            hasher.update(&width.to_le_bytes());
        }
        let key = *hasher.update(b"/").update(bytes).finalize().as_bytes();
        let known = |made: &Self| {
            let made = made.0.lock().unwrap_or_else(PoisonError::into_inner);
            made.get(&key).cloned()
        };
        if let Some(known) = known(self) {
            return Ok(known);
        }
        let made = crate::images::smaller(format, bytes, &settings.widths, settings.quality)?;
        let made = Arc::new(made);
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(key, made.clone());
        Ok(made)
    }
}

/// Makes the smaller forms of every picture that a text shows, many at once, and hands each to `file` as soon as it is made.
///
/// Their names carry a hash of what they are made from, so that a browser may keep them for ever.
#[cfg(feature = "images")]
pub(super) fn make(
    linked: &LinkedDossier,
    tree: &SourceTree,
    copies: &BTreeMap<String, String>,
    remembered: Option<&Remembered>,
    file: &(dyn Fn(&str, Vec<u8>) + Sync),
    report: &(dyn Fn(Diagnostic) + Sync),
) -> Forms {
    use rayon::prelude::*;

    let dossier = &linked.dossier;
    let settings = &dossier.settings.images;
    let make_one = |(path, place): (&SourcePath, &crate::files::Place)| {
        let shape = dossier.pictures.get(path)?.shape.ok()?;
        let (bytes, copy) = (tree.asset(path)?, copies.get(path.as_ref())?);
        if !shape.is_scalable || settings.widths.is_empty() {
            return None;
        }
        let made = match remembered {
            Some(remembered) => remembered.smaller(shape.format, bytes, settings),
            None => crate::images::smaller(shape.format, bytes, &settings.widths, settings.quality)
                .map(Arc::new),
        };
        match made {
            Ok(made) => {
                let stem = copy
                    .rsplit_once('.')
                    .map_or(copy.as_str(), |(stem, _)| stem);
                let hash = short_hash(bytes, settings.quality);
                let made = Arc::try_unwrap(made).unwrap_or_else(|made| made.to_vec());
                let forms = made.into_iter().map(|smaller| {
                    let path = format!("{stem}.{hash}-{}.webp", smaller.width);
                    file(&path, smaller.bytes);
                    let width = smaller.width;
                    Form { path, width }
                });
                Some((path.clone(), forms.collect()))
            }
            Err(why) => {
                let name = path.rsplit('/').next().unwrap_or(path);
                report(Diagnostic {
                    place: Some(place.clone()),
                    ..crate::link::broken(name, why)
                });
                None
            }
        }
    };
    linked.pictures.par_iter().filter_map(make_one).collect()
}

/// Without the feature `images` there are none.
#[cfg(not(feature = "images"))]
pub(super) fn make(
    _: &LinkedDossier,
    _: &SourceTree,
    _: &BTreeMap<String, String>,
    _: Option<&Remembered>,
    _: &(dyn Fn(&str, Vec<u8>) + Sync),
    _: &(dyn Fn(Diagnostic) + Sync),
) -> Forms {
    Forms::new()
}

#[cfg(feature = "images")]
fn short_hash(bytes: &[u8], quality: u8) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(bytes);
    hasher.update(&[quality]);
    let hash = hasher.finalize().to_hex();
    hash.get(..8).unwrap_or_default().to_owned()
}

/// Writes the image that begins at event `at`, and says where it ends: its alternative text is the words between the brackets,
/// or else what the notes beside the picture say.
pub(super) fn write(writer: &mut Writer<'_>, at: usize, address: &str) -> usize {
    let (words, end) = words_of(writer, at);
    let here = writer.here;
    let Some((path, src)) = find(here, address) else {
        return end;
    };
    let picture = here.site.dossier().pictures.get(path.as_str());
    let alt = match picture {
        Some(picture) if words.trim().is_empty() => picture.alt(here.lang).unwrap_or_default(),
        _ => words.as_str(),
    };
    let forms = here.site.forms.get(path.as_str());
    let forms = forms.map(Vec::as_slice).unwrap_or_default();
    let out = &mut writer.out;
    if !forms.is_empty() {
        let listed = forms.iter().map(|form| {
            let path = encoded(&form.path);
            format!("{}{path} {}w", here.root, form.width)
        });
        let listed: Vec<String> = listed.collect();
        out.push_str("<picture><source type=\"image/webp\"");
        push_attribute(out, "srcset", &listed.join(", "));
        push_attribute(out, "sizes", SIZES);
        out.push('>');
    }
    out.push_str("<img");
    push_attribute(out, "src", &src);
    push_attribute(out, "alt", alt);
    if let Some(shape) = picture.and_then(|picture| picture.shape.ok()) {
        push_attribute(out, "width", &shape.width.to_string());
        push_attribute(out, "height", &shape.height.to_string());
    }
    if let Some(tag) = other_language(writer, at) {
        push_attribute(&mut writer.out, "lang", &tag);
    }
    // The first picture of a text is likely to be seen at once.
    let is_first = writer.here.lists_sources() && !writer.is_apart && !writer.has_picture;
    writer.has_picture = true;
    if !is_first && !writer.here.is_in_book() {
        writer.out.push_str(" loading=\"lazy\" decoding=\"async\"");
    }
    let close = writer.here.void_end();
    writer.out.push_str(close);
    if !forms.is_empty() {
        writer.out.push_str("</picture>");
    }
    end
}

/// The words between the brackets of the image that begins at event `at`, and the event after it.
fn words_of(writer: &Writer<'_>, at: usize) -> (String, usize) {
    let mut alt = String::new();
    let mut depth = 0_usize;
    let mut end = at;
    for (offset, (event, _)) in writer.events[at..].iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            Event::Text(text) | Event::Code(text) => alt.push_str(text),
            Event::SoftBreak | Event::HardBreak => alt.push(' '),
            _ => {}
        }
        end = at + offset + 1;
        if depth == 0 {
            break;
        }
    }
    (alt, end)
}

/// The path in the project of the file that an image shows, and its address from here.
fn find(here: &Here<'_>, address: &str) -> Option<(String, String)> {
    let target = Target::parse(address);
    let Target::Path { path, .. } = &target else {
        return None;
    };
    let full = resolve_path(here.file(), path)?;
    Some((full, here.asset(&target)?))
}

/// The language of the image at event `at`, where its passage is still in that of the original.
fn other_language(writer: &Writer<'_>, at: usize) -> Option<String> {
    let marked = writer.mark_at(at + 1)?;
    let is_other = marked.mark == Mark::Untranslated && !writer.is_untranslated;
    let from = writer.original().filter(|_| is_other)?;
    Some(writer.here.site.tag(from).to_owned())
}

fn picture<'a>(address: &str, here: &Here<'a>) -> Option<&'a Picture> {
    let (path, _) = find(here, address)?;
    here.site.dossier().pictures.get(path.as_str())
}

/// What an image that stands alone shows: its title in the text, or the caption in its notes.
pub(super) fn caption(address: &str, title: &str, here: &Here<'_>) -> Option<String> {
    match title.trim() {
        "" => picture(address, here)?
            .caption(here.lang)
            .map(str::to_owned),
        title => Some(title.to_owned()),
    }
}

/// What is said below an image that stands alone: its title in the text, or the caption in its notes; who made it.
pub(super) fn figure(
    image: Html,
    address: &str,
    title: &str,
    here: &Here<'_>,
) -> view::PictureFigure {
    let notes = picture(address, here).and_then(|picture| picture.notes.as_ref());
    view::PictureFigure {
        image,
        caption: caption(address, title, here).map(|words| pieces::typeset(&words, here)),
        credit: notes.and_then(|notes| notes.credit.clone()),
        license: notes.and_then(|notes| notes.license.clone()),
        source: notes.and_then(|notes| notes.source.clone()),
    }
}
