//! How far a translation is, told by the engine's requests.

use crate::cli::print::Printer;
use crate::cli::progress::Progress;
use crate::translate::drafts::characters;
use crate::translate::{
    Caps, Draft, EngineError, EngineId, Glossary, GlossaryHandle, Request, Translator, Usage,
};

/// An engine whose requests move a bar.
pub(super) struct Watched<'e> {
    engine: &'e dyn Translator,
    progress: Progress,
}

impl<'e> Watched<'e> {
    /// Watches an engine that has so many characters before it.
    pub(super) fn new(engine: &'e dyn Translator, all: u64, printer: &Printer) -> Self {
        let progress = Progress::begin(printer, "translate-bar", Some(all));
        Self { engine, progress }
    }

    /// Says which text is being translated.
    pub(super) fn name(&self, name: &str, segments: u64) {
        self.progress.name(segments.to_string(), name.to_owned());
    }

    /// Takes the bar away.
    pub(super) fn end(self) {
        self.progress.end();
    }
}

impl Translator for Watched<'_> {
    fn id(&self) -> EngineId {
        self.engine.id()
    }

    fn caps(&self) -> Caps {
        self.engine.caps()
    }

    fn usage(&self) -> Result<Option<Usage>, EngineError> {
        self.engine.usage()
    }

    fn sync_glossary(&self, glossary: &Glossary) -> Result<Option<GlossaryHandle>, EngineError> {
        self.engine.sync_glossary(glossary)
    }

    fn translate(&self, request: &Request<'_>) -> Result<Vec<Draft>, EngineError> {
        let drafts = self.engine.translate(request);
        self.progress
            .advance(request.texts.iter().map(|text| characters(text)).sum());
        drafts
    }
}
