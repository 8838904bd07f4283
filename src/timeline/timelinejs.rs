//! The timeline as TimelineJS3 reads it: <https://timeline.knightlab.com/docs/json-format.html>.

use serde::Serialize;

use super::dates::Numbers;
use super::slide::Slide;
use crate::i18n::Lang;
use crate::model::Dossier;
use crate::render::simple::simple_plain;

/// The class of the line that says who says so: an import leaves it to the keys of `dossier`.
pub(super) const SAID_BY: &str = "dossier-said-by";

#[derive(Debug, Serialize)]
struct Timeline<'s> {
    title: Title<'s>,
    events: Vec<Item<'s>>,
    eras: [(); 0],
    scale: &'static str,
}

#[derive(Debug, Serialize)]
struct Title<'s> {
    unique_id: &'static str,
    text: Text<'s>,
}

#[derive(Debug, Serialize)]
struct Text<'s> {
    headline: String,
    text: std::borrow::Cow<'s, str>,
}

#[derive(Debug, Serialize)]
struct Item<'s> {
    unique_id: &'s str,
    start_date: Numbers,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<Numbers>,
    #[serde(skip_serializing_if = "Option::is_none")]
    display_date: Option<&'s str>,
    text: Text<'s>,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'s str>,
    autolink: bool,
    /// What TimelineJS has no place for, and does not look at.
    dossier: Extra<'s>,
}

#[derive(Debug, Serialize)]
struct Extra<'s> {
    edtf: &'s str,
    status: &'static str,
    topics: &'s [String],
    actors: &'s [String],
    places: &'s [String],
    sources: &'s [String],
    article: Option<&'s str>,
}

/// The slides as one document, headed by the title of the dossier.
pub(crate) fn timelinejs(dossier: &Dossier, lang: Lang, slides: &[Slide]) -> Vec<u8> {
    let timeline = Timeline {
        title: Title {
            unique_id: "title",
            text: Text {
                headline: simple_plain(&dossier.settings.title[lang]),
                text: "".into(),
            },
        },
        events: slides.iter().map(item).collect(),
        eras: [],
        scale: "human",
    };
    // Writing to memory does not fail, and every key is a text.
    let mut json = serde_json::to_vec_pretty(&timeline).unwrap_or_default();
    json.push(b'\n');
    json
}

fn item(slide: &Slide) -> Item<'_> {
    let said_by = match slide.said_by.as_str() {
        "" => String::new(),
        words => format!("<p class=\"{SAID_BY}\">{words}</p>"),
    };
    Item {
        unique_id: &slide.id,
        start_date: slide.date.start,
        end_date: slide.date.end,
        display_date: slide.date.words.as_deref(),
        text: Text {
            headline: simple_plain(&slide.headline),
            text: format!("{}{said_by}", slide.text).into(),
        },
        group: slide.group.as_deref(),
        autolink: false,
        dossier: Extra {
            edtf: &slide.edtf,
            status: slide.status,
            topics: &slide.topics,
            actors: &slide.actors,
            places: &slide.places,
            sources: &slide.sources,
            article: slide.article.as_deref(),
        },
    }
}
