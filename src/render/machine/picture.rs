//! Which picture stands for a page: its card, where the program draws cards (feature `cards`), or else the picture that
//! `dossier.toml` names.

#[cfg(feature = "cards")]
use super::card::{self, Card};
use super::{File, title};
use crate::diagnostic::Diagnostic;
use crate::files::encoded;
use crate::render::head::PageSpec;
use crate::render::place::Here;
use crate::render::view;

/// A card, and what is said when there can be none.
#[derive(Default)]
pub(in crate::render) struct Drawn {
    /// Path and bytes.
    pub(in crate::render) file: Option<File>,
    pub(in crate::render) finding: Option<Diagnostic>,
}

/// The picture that stands for a page.
pub(super) fn of(spec: &PageSpec<'_>, here: &Here<'_>) -> Option<view::Image> {
    #[cfg(feature = "cards")]
    if let Some(card) = card_of(spec, here).filter(Card::can_be_drawn) {
        let base_url = &here.site.dossier().settings.base_url;
        return Some(view::Image {
            url: format!("{base_url}{}", encoded(&card_path(spec))),
            kind: "image/png",
            width: Some(card::SIZE.0),
            height: Some(card::SIZE.1),
            alt: card.words(),
        });
    }
    #[cfg(not(feature = "cards"))]
    let _ = spec;
    named(here)
}

/// The picture that `dossier.toml` names.
fn named(here: &Here<'_>) -> Option<view::Image> {
    let settings = &here.site.dossier().settings;
    let image = settings.site.image.as_ref()?;
    let is_png = image.path.to_ascii_lowercase().ends_with(".png");
    Some(view::Image {
        url: format!("{}{}", settings.base_url, encoded(&image.path)),
        kind: if is_png { "image/png" } else { "image/jpeg" },
        width: image.size.map(|(width, _)| width),
        height: image.size.map(|(_, height)| height),
        alt: title(here),
    })
}

/// Draws the card of a page: this program draws none.
#[cfg(not(feature = "cards"))]
pub(in crate::render) fn draw(_: &PageSpec<'_>, _: &Here<'_>) -> Drawn {
    Drawn::default()
}

/// Draws the card of a page.
#[cfg(feature = "cards")]
pub(in crate::render) fn draw(spec: &PageSpec<'_>, here: &Here<'_>) -> Drawn {
    use crate::diagnostic::Code;
    use crate::files::{Place, Span};
    let Some(card) = card_of(spec, here) else {
        return Drawn::default();
    };
    if card.can_be_drawn() {
        let file = card.png().map(|png| (card_path(spec), png));
        return Drawn {
            file,
            finding: None,
        };
    }
    // Said once, in the place where it can be mended; pages with another picture need nothing.
    let place = Place {
        file: "dossier.toml".into(),
        span: Span::default(),
    };
    let finding = named(here)
        .is_none()
        .then(|| Diagnostic::at(Code::CardScript, place));
    Drawn {
        file: None,
        finding,
    }
}

/// What stands on the card of a page; pages that should not be indexed have none.
#[cfg(feature = "cards")]
fn card_of(spec: &PageSpec<'_>, here: &Here<'_>) -> Option<Card> {
    use crate::render::head::Subject;
    if spec.is_unlisted(here) {
        return None;
    }
    let dossier = here.site.dossier();
    let kicker = match spec.subject {
        Subject::Document(ix) => super::topics(dossier.document(ix), here).into_iter().next(),
        Subject::Entry(ix) => {
            let kind = dossier.entry(ix).kind.as_str();
            Some(here.say(&format!("entry-kind-{kind}")))
        }
        Subject::List if spec.kind == "topic" => Some(here.say("topic")),
        Subject::List => None,
    };
    // The chooser's title is that of every language, one after the other.
    let own = match spec.kind {
        "chooser" => title(here),
        _ => super::own_title(spec, here),
    };
    let dossier = Some(title(here)).filter(|dossier| *dossier != own);
    Some(Card {
        kicker: kicker.map(|kicker| capitalised(&kicker)),
        title: own,
        dossier,
    })
}

/// `cards/fr/articles/moura.png`
#[cfg(feature = "cards")]
fn card_path(spec: &PageSpec<'_>) -> String {
    let route = spec.route.as_str();
    format!("cards/{}.png", route.strip_suffix(".html").unwrap_or(route))
}

/// The words with a capital at their beginning, as they stand alone.
#[cfg(feature = "cards")]
fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
