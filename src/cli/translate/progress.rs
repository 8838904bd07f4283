//! A bar that shows how far a translation is, on a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::print::Printer;
use crate::translate::drafts::characters;
use crate::translate::{
    Caps, Draft, EngineError, EngineId, Glossary, GlossaryHandle, Request, Translator, Usage,
};

/// An engine whose requests move a bar.
pub(super) struct Watched<'e> {
    engine: &'e dyn Translator,
    bar: ProgressBar,
}

impl<'e> Watched<'e> {
    /// Watches an engine that has so many characters before it.
    pub(super) fn new(engine: &'e dyn Translator, all: u64, printer: &Printer) -> Self {
        let target = if printer.shows_progress() {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let bar = ProgressBar::with_draw_target(Some(all), target);
        // The template is ours and is right; without it the bar is plainer.
        if let Ok(style) =
            ProgressStyle::with_template(&printer.wording().say("translate-bar", &[]))
        {
            bar.set_style(style.progress_chars("█▌ "));
        }
        Self { engine, bar }
    }

    /// Says which text is being translated.
    pub(super) fn name(&self, name: &str, segments: u64) {
        self.bar.set_prefix(segments.to_string());
        self.bar.set_message(name.to_owned());
        self.bar.tick();
    }

    /// Takes the bar away.
    pub(super) fn end(&self) {
        self.bar.finish_and_clear();
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
        self.bar.tick();
        let drafts = self.engine.translate(request);
        self.bar
            .inc(request.texts.iter().map(|text| characters(text)).sum());
        drafts
    }
}
