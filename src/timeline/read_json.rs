//! TimelineJS3 JSON as it stands: each event with the place of what it says.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::dates::{Numbers, Time};
use super::read::{Extra, Told};
use crate::diagnostic::{Code, Diagnostic};
use crate::files::{Place, SourcePath, Span};

#[derive(Deserialize)]
struct File<'t> {
    #[serde(borrow)]
    events: Option<Vec<&'t RawValue>>,
    #[serde(borrow, default)]
    eras: Option<Vec<&'t RawValue>>,
}

#[derive(Deserialize)]
struct Event<'t> {
    #[serde(borrow)]
    start_date: Option<&'t RawValue>,
    #[serde(borrow)]
    end_date: Option<&'t RawValue>,
    display_date: Option<Scalar>,
    text: Option<Text>,
    media: Option<Media>,
    group: Option<Scalar>,
    unique_id: Option<Scalar>,
    dossier: Option<Ours>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Text {
    headline: Option<String>,
    text: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Media {
    url: Option<String>,
    caption: Option<String>,
    credit: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct When {
    year: Option<Scalar>,
    month: Option<Scalar>,
    day: Option<Scalar>,
    hour: Option<Scalar>,
    minute: Option<Scalar>,
    second: Option<Scalar>,
    display_date: Option<Scalar>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Ours {
    edtf: Option<String>,
    status: Option<String>,
    topics: Vec<String>,
    actors: Vec<String>,
    places: Vec<String>,
    sources: Vec<String>,
    article: Option<String>,
}

/// A number or a text: other programs write either.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum Scalar {
    Number(i64),
    Float(f64),
    Text(String),
}

impl Scalar {
    fn text(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Float(number) => number.to_string(),
            Self::Text(text) => text.trim().to_owned(),
        }
    }
}

/// Reads a file.
pub(super) fn read_json(
    file: &SourcePath,
    text: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Told> {
    let source = Source { file, text };
    let found: File<'_> = match serde_json::from_str(text) {
        Ok(found) => found,
        Err(error) => {
            diagnostics.push(source.wrong(text, &error));
            return Vec::new();
        }
    };
    let Some(events) = found.events.filter(|events| !events.is_empty()) else {
        let finding = Diagnostic::at(Code::TimelineSyntax, source.place(text, 0..0));
        diagnostics.push(finding.arg("reason", "events"));
        return Vec::new();
    };
    if let Some(era) = found.eras.unwrap_or_default().first() {
        let finding = Diagnostic::at(Code::TimelineLeft, source.whole(era.get()));
        diagnostics.push(finding.arg("what", "eras").arg("words", ""));
    }
    let told = events.into_iter().map(|event| source.event(event.get()));
    let mut events = Vec::new();
    for found in told {
        match found {
            Ok(event) => events.push(event),
            Err(finding) => diagnostics.push(*finding),
        }
    }
    events
}

struct Source<'t> {
    file: &'t SourcePath,
    text: &'t str,
}

impl Source<'_> {
    /// The place of a range of `part`, which is a part of the file.
    fn place(&self, part: &str, range: std::ops::Range<usize>) -> Place {
        let start = (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        Place {
            file: self.file.clone(),
            span: Span::from(range).shifted(start),
        }
    }

    fn whole(&self, part: &str) -> Place {
        self.place(part, 0..part.lines().next().map_or(0, str::len))
    }

    /// What serde_json says of a part of the file, at its place there.
    fn wrong(&self, part: &str, error: &serde_json::Error) -> Diagnostic {
        let before = part
            .split_inclusive('\n')
            .take(error.line().saturating_sub(1));
        let line: usize = before.map(str::len).sum();
        let at = (line + error.column().saturating_sub(1)).min(part.len());
        let said = error.to_string();
        // The place is said by the finding.
        let message = said
            .rsplit_once(" at line ")
            .map_or(said.as_str(), |(message, _)| message);
        let finding = Diagnostic::at(Code::TimelineSyntax, self.place(part, at..at));
        finding.arg("reason", "json").arg("message", message)
    }

    fn event(&self, part: &str) -> Result<Told, Box<Diagnostic>> {
        let event: Event<'_> =
            serde_json::from_str(part).map_err(|error| Box::new(self.wrong(part, &error)))?;
        let place = self.whole(part);
        let date_place = event
            .start_date
            .map_or(place.clone(), |raw| self.whole(raw.get()));
        let (start, start_words) = match event.start_date {
            Some(raw) => self.when(raw.get())?,
            None => (None, None),
        };
        let Some(start) = start else {
            let finding = Diagnostic::at(Code::TimelineDate, date_place);
            return Err(Box::new(finding.arg("reason", "no-year")));
        };
        let (end, _) = match event.end_date {
            Some(raw) => self.when(raw.get())?,
            None => (None, None),
        };
        let text = event.text.unwrap_or_default();
        let media = event.media.unwrap_or_default();
        let media = [media.url, media.credit, media.caption]
            .into_iter()
            .flatten();
        let media: Vec<String> = media.filter(|part| !part.trim().is_empty()).collect();
        let ours = event.dossier.unwrap_or_default();
        let said = |scalar: Option<Scalar>| {
            let text = scalar.map(|scalar| scalar.text());
            text.filter(|text| !text.is_empty())
        };
        Ok(Told {
            place,
            date_place,
            id: said(event.unique_id),
            start,
            end,
            words: said(event.display_date).or(start_words),
            headline: text.headline.unwrap_or_default(),
            text: text.text.unwrap_or_default(),
            group: said(event.group),
            media: match media.is_empty() {
                true => Vec::new(),
                false => vec![media.join(" – ")],
            },
            extra: Extra {
                edtf: ours.edtf,
                status: ours.status,
                topics: ours.topics,
                actors: ours.actors,
                places: ours.places,
                sources: ours.sources,
                article: ours.article,
            },
        })
    }

    /// The numbers of a date and its words; none without a year.
    fn when(&self, part: &str) -> Result<(Option<Numbers>, Option<String>), Box<Diagnostic>> {
        let when: When =
            serde_json::from_str(part).map_err(|error| Box::new(self.wrong(part, &error)))?;
        let number = |scalar: &Option<Scalar>| match scalar.as_ref().map(Scalar::text) {
            None => Ok(None),
            Some(text) if text.is_empty() => Ok(None),
            Some(text) => match text.parse::<i64>() {
                Ok(number) => Ok(Some(number)),
                Err(_) => Err(self.no_number(part, &text)),
            },
        };
        let small = |scalar: &Option<Scalar>| match number(scalar)? {
            None => Ok(None),
            Some(number) => match u8::try_from(number) {
                Ok(number) => Ok(Some(number)),
                Err(_) => Err(self.no_number(part, &number.to_string())),
            },
        };
        let time = small(&when.hour)?.map(|hour| Time {
            hour,
            minute: 0,
            second: 0,
        });
        let (minute, second) = (small(&when.minute)?, small(&when.second)?);
        let time = time.map(|time| Time {
            minute: minute.unwrap_or(0),
            second: second.unwrap_or(0),
            ..time
        });
        let (month, day) = (small(&when.month)?, small(&when.day)?);
        let numbers = number(&when.year)?.map(|year| Numbers {
            year,
            month,
            day,
            time,
        });
        let words = when.display_date.map(|words| words.text());
        Ok((numbers, words.filter(|words| !words.is_empty())))
    }

    fn no_number(&self, part: &str, text: &str) -> Box<Diagnostic> {
        let finding = Diagnostic::at(Code::TimelineDate, self.whole(part));
        Box::new(finding.arg("reason", "number").arg("words", text))
    }
}
