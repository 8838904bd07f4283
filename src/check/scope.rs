//! What every rule may look at.

use std::collections::BTreeMap;

use super::Around;
use super::data::Records;
use super::style::List;
use crate::files::SourceTree;
use crate::i18n::PerLang;
use crate::link::{LinkedDossier, LinkedText};
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
    /// The words that the house does not use.
    pub(super) style: PerLang<List<'a>>,
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
            style: linked
                .dossier
                .settings
                .style
                .as_ref()
                .map(|_, listed| List::new(listed)),
        }
    }

    pub(super) fn dossier(&self) -> &'a Dossier {
        &self.linked.dossier
    }

    /// What the linker has learned of each text: documents, definitions, events.
    pub(super) fn texts(&self) -> impl Iterator<Item = &'a LinkedText> {
        let linked = self.linked;
        let pages = linked.documents.iter().flat_map(|pages| pages.iter());
        let pages = pages.filter_map(|(_, page)| page.as_ref().map(|page| &page.text));
        let others = linked.definitions.iter().chain(&linked.events);
        pages.chain(others.flat_map(|texts| texts.iter().map(|(_, text)| text)))
    }
}
