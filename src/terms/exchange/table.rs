//! A text as rows of cells, each of which knows where it stands.

use std::collections::BTreeMap;

use csv_core::{ReadFieldResult, ReaderBuilder};

use super::columns::Column;
use super::formula::unguarded;
use super::record::tidy;
use crate::diagnostic::{Code, Diagnostic};
use crate::files::{Place, SourcePath, Span};

/// What may part two cells; the first that is as good as the others is taken.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// A cell: its text, without quotes and guards, and where it stands, with its quotes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) text: String,
    pub(crate) span: Span,
}

/// A row: its cells by column, and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) cells: BTreeMap<Column, Cell>,
    pub(super) place: Place,
}

/// A table whose columns are known.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// The columns it has, in their own order.
    pub(super) columns: Vec<Column>,
    /// Rows with something in them.
    pub(super) rows: Vec<Row>,
}

/// Reads a table; none when its header does not say what it holds.
pub(super) fn table(
    file: &SourcePath,
    text: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Table> {
    let place = |span: Span| Place {
        file: file.clone(),
        span,
    };
    let mut rows = split(text, |name| Column::named(name).is_some()).into_iter();
    let Some(header) = rows.next() else {
        diagnostics.push(Diagnostic::at(Code::TableEmpty, place(Span::default())));
        return None;
    };
    let columns = header_columns(&header, &place, diagnostics)?;
    let mut table = Table {
        columns: columns.iter().copied().flatten().collect(),
        rows: Vec::new(),
    };
    for cells in rows {
        if let Some(cell) = cells.iter().find(|cell| is_quoted_badly(text, cell)) {
            diagnostics.push(Diagnostic::at(Code::TableQuote, place(cell.span)));
            continue;
        }
        if cells.iter().all(|cell| cell.text.is_empty()) {
            continue;
        }
        table.rows.push(row(cells, &columns, &place, diagnostics));
    }
    if table.rows.is_empty() && !diagnostics.iter().any(|d| d.code == Code::TableQuote) {
        diagnostics.push(Diagnostic::at(Code::TableEmpty, place(Span::default())));
    }
    Some(table)
}

fn row(
    cells: Vec<Cell>,
    columns: &[Option<Column>],
    place: &impl Fn(Span) -> Place,
    diagnostics: &mut Vec<Diagnostic>,
) -> Row {
    let start = cells.first().map_or(0, |cell| cell.span.start);
    let end = cells.last().map_or(0, |cell| cell.span.end);
    let mut named = BTreeMap::new();
    for (at, cell) in cells.into_iter().enumerate() {
        match columns.get(at) {
            Some(Some(column)) => {
                named.insert(*column, cell);
            }
            // A column that is not read was named once, in the header.
            Some(None) => {}
            None if cell.text.is_empty() => {}
            None => diagnostics.push(
                Diagnostic::at(Code::TableRow, place(cell.span))
                    .arg("cells", (at + 1).to_string())
                    .arg("columns", columns.len().to_string()),
            ),
        }
    }
    Row {
        cells: named,
        place: place(Span { start, end }),
    }
}

/// The column of each cell of the header, with none for those that are not read; none at all when needed ones are missing.
fn header_columns(
    header: &[Cell],
    place: &impl Fn(Span) -> Place,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Vec<Option<Column>>> {
    let mut columns: Vec<Option<Column>> = Vec::new();
    let known = || Column::ALL.iter().map(|column| column.as_str());
    for cell in header {
        let column = Column::named(&cell.text);
        match column {
            Some(column) if columns.contains(&Some(column)) => diagnostics.push(
                Diagnostic::at(Code::TableColumnTwice, place(cell.span))
                    .arg("column", column.as_str()),
            ),
            None if !cell.text.is_empty() => diagnostics.push(
                Diagnostic::at(Code::TableColumn, place(cell.span))
                    .arg("column", &cell.text)
                    .suggest(&cell.text.to_lowercase(), known()),
            ),
            _ => {}
        }
        columns.push(column);
    }
    let has = |column| columns.contains(&Some(column));
    let is_named = has(Column::Id) || has(Column::Name) || has(Column::Acronym);
    if is_named && has(Column::Lang) {
        return Some(columns);
    }
    let span = Span {
        start: header.first().map_or(0, |cell| cell.span.start),
        end: header.last().map_or(0, |cell| cell.span.end),
    };
    let missing = if is_named { "lang" } else { "name" };
    diagnostics.push(Diagnostic::at(Code::TableHeader, place(span)).arg("missing", missing));
    None
}

/// The rows of a table in CSV, its header the first; `is_known` says whether a column is one that we read.
pub(crate) fn split(text: &str, is_known: impl Fn(&str) -> bool) -> Vec<Vec<Cell>> {
    let (start, delimiter) = delimiter(text, is_known);
    rows(text, start, delimiter)
}

/// Where the table begins and what parts its cells: what a first line such as `sep=;` says, else what gives the most columns
/// that we know, else the most columns.
fn delimiter(text: &str, is_known: impl Fn(&str) -> bool) -> (usize, u8) {
    let first = text.lines().next().unwrap_or_default();
    if let Some([delimiter]) = first.strip_prefix("sep=").map(str::as_bytes)
        && let Some(end) = text.find('\n')
    {
        return (end + 1, *delimiter);
    }
    let found = |delimiter: &u8| {
        let header = rows(text, 0, *delimiter).into_iter().next();
        let header = header.unwrap_or_default();
        let known = header.iter().filter(|cell| is_known(&cell.text));
        (known.count(), header.len())
    };
    // The last of the best is what `max_by_key` takes.
    let best = DELIMITERS.iter().rev().max_by_key(|d| found(d));
    (0, best.copied().unwrap_or(b','))
}

/// The rows of a text from the byte `start`, as RFC 4180 has them: a quoted cell may hold line ends.
fn rows(text: &str, start: usize, delimiter: u8) -> Vec<Vec<Cell>> {
    let mut reader = ReaderBuilder::new().delimiter(delimiter).build();
    let (mut rows, mut row, mut field) = (Vec::new(), Vec::new(), Vec::new());
    let (mut at, mut cell_start) = (start, start);
    let mut buffer = [0; 1024];
    loop {
        let rest = text.as_bytes().get(at..).unwrap_or_default();
        let (result, read, written) = reader.read_field(rest, &mut buffer);
        at += read;
        field.extend_from_slice(buffer.get(..written).unwrap_or_default());
        match result {
            ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            ReadFieldResult::Field { record_end } => {
                let raw = text.get(cell_start..at).unwrap_or_default();
                let span = cell_span(raw, cell_start, delimiter, row.is_empty());
                // Cells end at ASCII characters, so they are UTF-8 as the text is.
                let text = tidy(&String::from_utf8_lossy(&field));
                let text = tidy(unguarded(&text));
                row.push(Cell { text, span });
                field.clear();
                cell_start = at;
                if record_end {
                    rows.push(std::mem::take(&mut row));
                }
            }
            ReadFieldResult::End => return rows,
        }
    }
}

/// Where a cell stands: what was read of it without the line ends before it and what parts it from the next.
fn cell_span(raw: &str, start: usize, delimiter: u8, is_first: bool) -> Span {
    let line_ends = ['\r', '\n'];
    let cell = match is_first {
        true => raw.trim_start_matches(line_ends),
        false => raw,
    };
    let start = start + (raw.len() - cell.len());
    let cell = cell.strip_suffix(char::from(delimiter)).unwrap_or(cell);
    let cell = cell.trim_end_matches(line_ends);
    Span {
        start,
        end: start + cell.len(),
    }
}

/// Whether a cell begins with a quote and does not end with its own.
pub(crate) fn is_quoted_badly(text: &str, cell: &Cell) -> bool {
    let raw = text.get(cell.span.range()).unwrap_or_default();
    let Some(inner) = raw.strip_prefix('"') else {
        return false;
    };
    let Some(inner) = inner.strip_suffix('"') else {
        return true;
    };
    inner.replace("\"\"", "").contains('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Vec<Vec<String>>, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let table = table(&"t.csv".into(), text, &mut diagnostics);
        let cells = |row: &Row| row.cells.values().map(|cell| cell.text.clone()).collect();
        let rows = table.map(|table| table.rows.iter().map(cells).collect());
        (rows.unwrap_or_default(), diagnostics)
    }

    #[test]
    fn cells_are_read_whatever_parts_them() {
        let expected = vec![vec![
            "gsim".to_owned(),
            "fr".to_owned(),
            "G, S;\nI".to_owned(),
        ]];
        for text in [
            "id,lang,name\r\ngsim,fr,\"G, S;\nI\"\r\n",
            "id;lang;name\ngsim;fr;\"G, S;\r\nI\"",
            "Identifiant\tLangue\tNom\n\n\ngsim\tfr\t\"G, S;\nI\"\n\t\t\n",
            "sep=;\nid;lang;name\ngsim;fr;\"G, S;\nI\"\n",
        ] {
            assert_eq!(read(text), (expected.clone(), Vec::new()), "{text}");
        }
    }

    #[test]
    fn cells_know_where_they_stand() {
        let text = "\r\nid,lang,name\r\n\r\na,fr,\"x \"\"y\"\"\"\r\nb,,'=z\r\n";
        let mut found = Vec::new();
        let table = table(&"t.csv".into(), text, &mut found).expect("a table");
        let shown = |row: &Row| -> Vec<_> {
            let cells = row.cells.values();
            cells
                .map(|cell| (cell.text.clone(), &text[cell.span.range()]))
                .collect()
        };
        let rows: Vec<_> = table.rows.iter().flat_map(shown).collect();
        let rows: Vec<_> = rows
            .iter()
            .map(|(text, raw)| (text.as_str(), *raw))
            .collect();
        assert_eq!(
            rows,
            [
                ("a", "a"),
                ("fr", "fr"),
                ("x \"y\"", "\"x \"\"y\"\"\""),
                ("b", "b"),
                ("", ""),
                ("=z", "'=z"),
            ]
        );
    }

    #[test]
    fn quotes_that_are_not_closed_are_found() {
        for text in [
            "id,lang,name\na,fr,\"x\nb,fr,y\n",
            "id,lang,name\na,fr,\"x\"y\nb,fr,\"y\n",
        ] {
            let codes: Vec<_> = read(text).1.iter().map(|d| d.code).collect();
            assert!(codes.contains(&Code::TableQuote), "{text}: {codes:?}");
        }
    }
}
