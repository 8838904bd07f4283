//! What every rule may look at.

use std::collections::BTreeMap;

use super::Around;
use super::data::Records;
use crate::files::SourceTree;
use crate::link::LinkedDossier;
use crate::model::Dossier;
use crate::render::Theme;

/// The dossier, and what was learned of it once for all rules.
pub(super) struct Scope<'a> {
    pub(super) linked: &'a LinkedDossier,
    pub(super) tree: &'a SourceTree,
    pub(super) theme: &'a Theme,
    pub(super) today: Option<(i64, u8, u8)>,
    /// Where the keys of records stand.
    pub(super) records: &'a Records,
    /// The figures by id.
    pub(super) figures: BTreeMap<&'a str, usize>,
}

impl<'a> Scope<'a> {
    pub(super) fn new(
        linked: &'a LinkedDossier,
        around: &Around<'a>,
        records: &'a Records,
    ) -> Self {
        let figures = linked.dossier.figures.iter().enumerate();
        Self {
            linked,
            tree: around.tree,
            theme: around.theme,
            today: around.today,
            records,
            figures: figures
                .map(|(at, figure)| (figure.id.as_ref(), at))
                .collect(),
        }
    }

    pub(super) fn dossier(&self) -> &'a Dossier {
        &self.linked.dossier
    }
}
