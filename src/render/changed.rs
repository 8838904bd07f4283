//! The day of a dossier's last change, as its texts say it: what stands for a clock in files that need one.

use crate::model::Dossier;

/// The latest day on which a published text was published, updated or corrected; none when no text says an exact one.
pub(crate) fn changed(dossier: &Dossier) -> Option<(i64, u8, u8)> {
    let documents = dossier.documents.iter().filter(|document| !document.draft);
    let days = documents.flat_map(|document| {
        let corrections = document.versions.present().flat_map(|(_, version)| {
            let corrections = version.corrections.iter();
            corrections.map(|correction| &correction.date)
        });
        [&document.date, &document.updated]
            .into_iter()
            .flatten()
            .chain(corrections)
    });
    // Years of four digits, and days: what dates of programs can say.
    days.filter(|date| {
        date.datetime_attribute()
            .is_some_and(|value| value.len() == 10)
    })
    .map(|date| date.latest())
    .max()
}
