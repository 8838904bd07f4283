//! The glossary as a table in CSV.

use super::cell::cell;
use super::columns::Column;
use super::formula::guarded;
use super::record::Record;

/// The records as CSV (RFC 4180, UTF-8): a header, then a row for each entry and language.
///
/// What is said once of an entry stands in each of its rows. Cells that a spreadsheet would run are guarded (`formula`).
pub(crate) fn csv(records: &[Record]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    // Writing to memory does not fail, and every row has as many cells as the header.
    let _ = writer.write_record(Column::ALL.iter().map(|column| column.as_str()));
    for record in records {
        for (tag, text) in &record.texts {
            let cells = Column::ALL
                .iter()
                .map(|column| guarded(&cell(*column, record, tag, text)));
            let _ = writer.write_record(cells);
        }
    }
    writer.into_inner().unwrap_or_default()
}
