//! The spreadsheet of TimelineJS, in CSV, as it stands: each event with the place of what it says.

use std::collections::BTreeMap;

use super::dates::{Numbers, Time};
use super::read::{Extra, Told};
use super::sheet::Column;
use crate::diagnostic::{Code, Diagnostic};
use crate::files::{Place, SourcePath, Span};
use crate::terms::exchange::{Cell, is_quoted_badly, split};

/// Reads a file.
pub(super) fn read_sheet(
    file: &SourcePath,
    text: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Told> {
    let mut rows = split(text, |name| Column::named(name).is_some()).into_iter();
    let header = rows.next().unwrap_or_default();
    let columns: Vec<Option<Column>> = header
        .iter()
        .map(|cell| Column::named(&cell.text))
        .collect();
    let place = |span: Span| Place {
        file: file.clone(),
        span,
    };
    let whole = |cells: &[Cell]| {
        place(Span {
            start: cells.first().map_or(0, |cell| cell.span.start),
            end: cells.last().map_or(0, |cell| cell.span.end),
        })
    };
    for (column, name) in [(Column::Year, "Year"), (Column::Headline, "Headline")] {
        if !columns.contains(&Some(column)) {
            let finding = Diagnostic::at(Code::TimelineHeader, whole(&header));
            diagnostics.push(finding.arg("missing", name));
            return Vec::new();
        }
    }
    for (column, cell) in columns.iter().zip(&header) {
        if column.is_none() && !cell.text.is_empty() {
            let finding = Diagnostic::at(Code::TimelineLeft, place(cell.span));
            diagnostics.push(finding.arg("what", "column").arg("words", &cell.text));
        }
    }
    let mut events = Vec::new();
    for cells in rows {
        if let Some(cell) = cells.iter().find(|cell| is_quoted_badly(text, cell)) {
            diagnostics.push(Diagnostic::at(Code::TableQuote, place(cell.span)));
            continue;
        }
        if let Some(cell) = cells
            .get(columns.len()..)
            .and_then(|rest| rest.iter().find(|cell| !cell.text.is_empty()))
        {
            diagnostics.push(
                Diagnostic::at(Code::TableRow, place(cell.span))
                    .arg("cells", cells.len().to_string())
                    .arg("columns", columns.len().to_string()),
            );
            continue;
        }
        if cells.iter().all(|cell| cell.text.is_empty()) {
            continue;
        }
        let row_place = whole(&cells);
        let named = columns.iter().zip(cells);
        let cells = named
            .filter_map(|(column, cell)| Some(((*column)?, cell)))
            .collect();
        match (Row {
            cells,
            place: row_place,
            file,
        })
        .told()
        {
            Ok(told) => events.extend(told),
            Err(finding) => diagnostics.push(*finding),
        }
    }
    if events.is_empty() && diagnostics.iter().all(|d| d.code == Code::TimelineLeft) {
        let finding = Diagnostic::at(Code::TimelineSyntax, place(Span::default()));
        diagnostics.push(finding.arg("reason", "events"));
    }
    events
}

struct Row<'t> {
    cells: BTreeMap<Column, Cell>,
    place: Place,
    file: &'t SourcePath,
}

impl Row<'_> {
    /// The event of the row; none for the title.
    fn told(&self) -> Result<Option<Told>, Box<Diagnostic>> {
        match self.text(Column::Type).to_lowercase().as_str() {
            "title" => return Ok(None),
            "era" => {
                let finding = Diagnostic::at(Code::TimelineLeft, self.place.clone());
                return Err(Box::new(finding.arg("what", "eras").arg("words", "")));
            }
            _ => {}
        }
        let start = self.date([Column::Year, Column::Month, Column::Day, Column::Time])?;
        let Some(start) = start else {
            let finding = Diagnostic::at(Code::TimelineDate, self.place.clone());
            return Err(Box::new(finding.arg("reason", "no-year")));
        };
        let end = [
            Column::EndYear,
            Column::EndMonth,
            Column::EndDay,
            Column::EndTime,
        ];
        let said = |column| Some(self.text(column).to_owned()).filter(|text| !text.is_empty());
        let list = |column| -> Vec<String> {
            let parts = self.text(column).split([',', ';', '|']).map(str::trim);
            parts
                .filter(|part| !part.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let media = [
            Column::Media,
            Column::MediaCredit,
            Column::MediaCaption,
            Column::Background,
        ];
        let media: Vec<String> = media.into_iter().filter_map(said).collect();
        Ok(Some(Told {
            place: self.place.clone(),
            date_place: self.cell_place(Column::Year),
            id: said(Column::UniqueId),
            start,
            end: self.date(end)?,
            words: said(Column::DisplayDate),
            headline: self.text(Column::Headline).to_owned(),
            text: self.text(Column::Text).to_owned(),
            group: said(Column::Group),
            media: match media.is_empty() {
                true => Vec::new(),
                false => vec![media.join(" – ")],
            },
            extra: Extra {
                edtf: said(Column::Edtf),
                status: said(Column::Status),
                topics: list(Column::Topics),
                actors: list(Column::Actors),
                places: list(Column::Places),
                sources: list(Column::Sources),
                article: said(Column::Article),
            },
        }))
    }

    fn text(&self, column: Column) -> &str {
        self.cells
            .get(&column)
            .map_or("", |cell| cell.text.as_str())
    }

    fn cell_place(&self, column: Column) -> Place {
        match self.cells.get(&column) {
            Some(cell) => Place {
                file: self.file.clone(),
                span: cell.span,
            },
            None => self.place.clone(),
        }
    }

    fn date(
        &self,
        [year, month, day, time]: [Column; 4],
    ) -> Result<Option<Numbers>, Box<Diagnostic>> {
        let Some(year) = self.number::<i64>(year)? else {
            return Ok(None);
        };
        Ok(Some(Numbers {
            year,
            month: self.number(month)?,
            day: self.number(day)?,
            time: self.time(time)?,
        }))
    }

    fn number<N: std::str::FromStr>(&self, column: Column) -> Result<Option<N>, Box<Diagnostic>> {
        match self.text(column) {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| self.wrong(column)),
        }
    }

    /// `8:30`, `08:30:15`
    fn time(&self, column: Column) -> Result<Option<Time>, Box<Diagnostic>> {
        let text = self.text(column);
        if text.is_empty() {
            return Ok(None);
        }
        let parts: Result<Vec<u8>, _> = text.split(':').map(str::parse).collect();
        match parts.as_deref() {
            Ok([hour, minute]) => Ok(Some(Time {
                hour: *hour,
                minute: *minute,
                second: 0,
            })),
            Ok([hour, minute, second]) => Ok(Some(Time {
                hour: *hour,
                minute: *minute,
                second: *second,
            })),
            _ => Err(self.wrong(column)),
        }
    }

    fn wrong(&self, column: Column) -> Box<Diagnostic> {
        let finding = Diagnostic::at(Code::TimelineDate, self.cell_place(column));
        Box::new(
            finding
                .arg("reason", "number")
                .arg("words", self.text(column)),
        )
    }
}
