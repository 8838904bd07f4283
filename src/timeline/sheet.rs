//! The timeline as the spreadsheet of TimelineJS, in CSV: its columns in its order, then ours, which it does not look at.

use super::dates::Numbers;
use super::slide::Slide;
use super::timelinejs::SAID_BY;
use crate::render::simple::simple_plain;
use crate::terms::exchange::guarded;

/// A column of the spreadsheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    Year,
    Month,
    Day,
    Time,
    EndYear,
    EndMonth,
    EndDay,
    EndTime,
    DisplayDate,
    Headline,
    Text,
    Media,
    MediaCredit,
    MediaCaption,
    MediaThumbnail,
    AltText,
    Type,
    Group,
    Background,
    Link,
    UniqueId,
    Edtf,
    Status,
    Topics,
    Actors,
    Places,
    Sources,
    Article,
}

impl Column {
    /// The columns, in order, with the names that TimelineJS gives them.
    pub(super) const ALL: [(Self, &'static str); 28] = [
        (Self::Year, "Year"),
        (Self::Month, "Month"),
        (Self::Day, "Day"),
        (Self::Time, "Time"),
        (Self::EndYear, "End Year"),
        (Self::EndMonth, "End Month"),
        (Self::EndDay, "End Day"),
        (Self::EndTime, "End Time"),
        (Self::DisplayDate, "Display Date"),
        (Self::Headline, "Headline"),
        (Self::Text, "Text"),
        (Self::Media, "Media"),
        (Self::MediaCredit, "Media Credit"),
        (Self::MediaCaption, "Media Caption"),
        (Self::MediaThumbnail, "Media Thumbnail"),
        (Self::AltText, "Alt Text"),
        (Self::Type, "Type"),
        (Self::Group, "Group"),
        (Self::Background, "Background"),
        (Self::Link, "Link"),
        (Self::UniqueId, "Unique ID"),
        (Self::Edtf, "EDTF"),
        (Self::Status, "Status"),
        (Self::Topics, "Topics"),
        (Self::Actors, "Actors"),
        (Self::Places, "Places"),
        (Self::Sources, "Sources"),
        (Self::Article, "Article"),
    ];

    /// The column with this name, whatever its capitals and spaces.
    pub(super) fn named(name: &str) -> Option<Self> {
        let bare = |name: &str| -> String {
            let letters = name.chars().filter(|c| c.is_alphanumeric());
            letters.flat_map(char::to_lowercase).collect()
        };
        let wanted = bare(name);
        Self::ALL
            .into_iter()
            .find(|(_, name)| bare(name) == wanted)
            .map(|(column, _)| column)
    }
}

/// The slides as CSV (RFC 4180, UTF-8), after a row with the title. Cells that a spreadsheet would run are guarded.
pub(crate) fn sheet(title: &str, slides: &[Slide]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    // Writing to memory does not fail, and every row has as many cells as the header.
    let _ = writer.write_record(Column::ALL.iter().map(|(_, name)| *name));
    let _ = writer.write_record(Column::ALL.iter().map(|(column, _)| match column {
        Column::Headline => guarded(&simple_plain(title)),
        Column::Type => "title".to_owned(),
        _ => String::new(),
    }));
    for slide in slides {
        let cells = Column::ALL
            .iter()
            .map(|(column, _)| guarded(&cell(*column, slide)));
        let _ = writer.write_record(cells);
    }
    writer.into_inner().unwrap_or_default()
}

fn cell(column: Column, slide: &Slide) -> String {
    let start = Some(slide.date.start);
    let end = slide.date.end;
    let optional = |text: &Option<String>| text.clone().unwrap_or_default();
    match column {
        Column::Year => number(start.map(|date| date.year)),
        Column::Month => number(start.and_then(|date| date.month)),
        Column::Day => number(start.and_then(|date| date.day)),
        Column::Time => time(start),
        Column::EndYear => number(end.map(|date| date.year)),
        Column::EndMonth => number(end.and_then(|date| date.month)),
        Column::EndDay => number(end.and_then(|date| date.day)),
        Column::EndTime => time(end),
        Column::DisplayDate => optional(&slide.date.words),
        Column::Headline => simple_plain(&slide.headline),
        Column::Text => match slide.said_by.as_str() {
            "" => slide.text.clone(),
            words => format!("{}<p class=\"{SAID_BY}\">{words}</p>", slide.text),
        },
        Column::Group => optional(&slide.group),
        Column::UniqueId => slide.id.clone(),
        Column::Edtf => slide.edtf.clone(),
        Column::Status => slide.status.to_owned(),
        Column::Topics => slide.topics.join(", "),
        Column::Actors => slide.actors.join(", "),
        Column::Places => slide.places.join(", "),
        Column::Sources => slide.sources.join(", "),
        Column::Article => optional(&slide.article),
        _ => String::new(),
    }
}

fn number(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn time(date: Option<Numbers>) -> String {
    let time = date.and_then(|date| date.time);
    time.map(|time| format!("{:02}:{:02}:{:02}", time.hour, time.minute, time.second))
        .unwrap_or_default()
}
