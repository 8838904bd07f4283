//! Where a text is being written: what its links look like from there.

use std::sync::Arc;

use crate::files::{self, SourcePath, SourceTree, encoded, line_column};
use crate::i18n::{Arg, Lang, Messages, Typography, in_words};
use crate::link::resolve_path;
use crate::markdown::{Scheme, Target};
use crate::model::{Body, DocumentIx, DocumentKind, EntryIx, Route, SourceIx};

use super::edition::Form;
use super::html::push_attribute;
use super::site::Site;

/// The page that a text is being written for.
#[derive(Clone)]
pub(super) struct Here<'a> {
    pub(super) site: &'a Site<'a>,
    pub(super) lang: Lang,
    /// The way from the page up to the site's root.
    pub(super) root: String,
    /// The source file, for relative paths.
    file: &'a str,
    /// What the page lists itself: then links lead to those lists.
    lists: Lists,
    /// What the ids of the page begin with: that of a chapter, where all stand in one file.
    prefix: String,
    /// The page whose headings a bare `#fragment` names, where that is another than this one.
    fragments: String,
    /// The files of the project, where blocks say in which of them they stand.
    sources: Option<&'a SourceTree>,
    /// Where the text stands, if its blocks say so.
    written: Option<Written>,
}

/// Where a text stands.
#[derive(Clone)]
enum Written {
    /// In the file that the page is that of, from a line on.
    From(usize),
    /// All of it at a line of a file that holds other things too.
    At(SourcePath, usize),
}

/// What a page lists at its end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lists {
    Nothing,
    Sources,
    SourcesAndWords,
}

/// Where a link leads, and what is said about it.
pub(super) struct Way {
    pub(super) href: String,
    /// The language of the page it leads to, when that is another.
    pub(super) lang: Option<String>,
    pub(super) external: bool,
    pub(super) is_term: bool,
}

impl<'a> Here<'a> {
    /// A page whose texts link straight to other pages: an index, an entry, the timeline.
    pub(super) fn new(site: &'a Site<'a>, lang: Lang, route: &Route) -> Self {
        Self {
            site,
            lang,
            root: site.root_of(route),
            file: "",
            lists: Lists::Nothing,
            prefix: site.prefix_of(route),
            fragments: String::new(),
            sources: site.sources,
            written: None,
        }
    }

    /// A page that ends with its words and its sources.
    pub(super) fn article(site: &'a Site<'a>, lang: Lang, route: &Route, file: &'a str) -> Self {
        Self {
            site,
            lang,
            root: site.root_of(route),
            file,
            lists: Lists::SourcesAndWords,
            prefix: site.prefix_of(route),
            fragments: String::new(),
            sources: site.sources,
            written: None,
        }
    }

    /// An article as a feed carries it: it ends with its sources, and all its links are absolute.
    pub(super) fn feed(site: &'a Site<'a>, lang: Lang, route: &Route, file: &'a str) -> Self {
        Self {
            site,
            lang,
            root: site.dossier().settings.base_url.clone(),
            file,
            lists: Lists::Sources,
            prefix: String::new(),
            fragments: site.absolute(route),
            sources: None,
            written: None,
        }
    }

    /// The page at `route`, for passages of a document that has a page of its own.
    pub(super) fn beside(
        site: &'a Site<'a>,
        lang: Lang,
        route: &Route,
        own: &Route,
        file: &'a str,
    ) -> Self {
        let root = route.to_root();
        Self {
            site,
            lang,
            fragments: format!("{root}{own}"),
            root,
            file,
            lists: Lists::Nothing,
            prefix: String::new(),
            sources: None,
            written: None,
        }
    }

    /// The same place, for the text of a document; blocks of it say on which line they stand, if the site is one where they do.
    #[must_use]
    pub(super) fn in_lines_of(mut self, body: &Body) -> Self {
        self.written = self.sources.map(|_| Written::From(body.first_line()));
        self
    }

    /// The same place, for a text that a table of TOML holds, if the site is one where blocks say where they stand.
    pub(super) fn in_table(&self, place: &files::Place) -> Option<Self> {
        let text = self.sources?.text(&place.file)?;
        let (line, _) = line_column(text, place.span.start);
        Some(Self {
            written: Some(Written::At(place.file.clone(), line)),
            ..self.clone()
        })
    }

    /// The attributes of a block that begins so many lines below the first one of its text: where it is written.
    pub(super) fn push_written(&self, below: impl FnOnce() -> usize, out: &mut String) {
        match &self.written {
            None => {}
            Some(Written::From(first)) => {
                push_attribute(out, super::LINE, &(first + below()).to_string());
            }
            Some(Written::At(file, line)) => {
                push_attribute(out, super::LINE, &line.to_string());
                push_attribute(out, super::FILE, file);
            }
        }
    }

    /// The same page, for texts whose links lead to other pages and not to its own lists.
    pub(super) fn without_lists(&self) -> Self {
        Self {
            lists: Lists::Nothing,
            written: None,
            ..self.clone()
        }
    }

    /// The source file that relative paths start from.
    pub(super) fn file(&self) -> &'a str {
        self.file
    }

    pub(super) fn typography(&self) -> Typography {
        self.site.typography(self.lang)
    }

    pub(super) fn strings(&self) -> &Arc<Messages> {
        self.site.strings(self.lang)
    }

    /// An interface string; the key itself if there is none, which loading the theme has ruled out.
    pub(super) fn say(&self, key: &str) -> String {
        self.strings().get(key).unwrap_or(key).to_owned()
    }

    /// An interface string with values in it.
    pub(super) fn say_with(&self, key: &str, values: &[(&str, String)]) -> String {
        let values: Vec<_> = values
            .iter()
            .map(|(name, value)| (*name, Arg::Str(value)))
            .collect();
        self.strings()
            .format(key, &values)
            .unwrap_or_else(|| key.to_owned())
    }

    /// The address of a page of the site, from here.
    pub(super) fn href(&self, route: &Route) -> String {
        format!("{}{}", self.root, self.url(route))
    }

    /// The address of a page as templates get it, who write the way to the root before it.
    pub(super) fn url(&self, route: &Route) -> String {
        match &self.site.edition {
            Some(edition) => edition.url(route, None, self.site),
            None => route.to_string(),
        }
    }

    /// The same, of a place on the page.
    pub(super) fn url_at(&self, route: &Route, anchor: &str) -> String {
        match &self.site.edition {
            Some(edition) => edition.url(route, Some(anchor), self.site),
            None => format!("{route}#{anchor}"),
        }
    }

    /// The address of a place on a page, from here.
    fn href_at(&self, route: &Route, anchor: &str) -> String {
        format!("{}{}", self.root, self.url_at(route, anchor))
    }

    /// An id of this page.
    pub(super) fn anchor(&self, id: &str) -> String {
        format!("{}{id}", self.prefix)
    }

    /// The end of the tag of an element without content: XML closes it.
    pub(super) fn void_end(&self) -> &'static str {
        if self.is_xml() { "/>" } else { ">" }
    }

    /// Whether the page is a chapter of a book, not a page of the site.
    pub(super) fn is_in_book(&self) -> bool {
        self.site.edition.is_some()
    }

    /// What an element is in a book, for reading systems (EPUB Structural Semantics Vocabulary 1.1).
    pub(super) fn epub_type(&self, name: &str) -> String {
        match self.is_xml() {
            true => format!(" epub:type=\"{name}\""),
            false => String::new(),
        }
    }

    fn is_xml(&self) -> bool {
        let edition = self.site.edition.as_ref();
        edition.is_some_and(|edition| edition.form == Form::Epub)
    }

    /// The page that lists the words and sources of a text shown here, where that is another: empty for this one.
    pub(super) fn own_page(&self) -> &str {
        &self.fragments
    }

    pub(super) fn lists_sources(&self) -> bool {
        self.lists != Lists::Nothing
    }

    /// Whether what a text says beside its lines stands in the margin; else its notes stand at its end.
    pub(super) fn has_margin(&self) -> bool {
        self.lists == Lists::SourcesAndWords
    }

    /// Where a mention of an entry leads.
    pub(super) fn term(&self, entry: EntryIx) -> String {
        let dossier = self.site.dossier();
        if self.lists == Lists::SourcesAndWords && self.site.edition.is_none() {
            return format!("#term_{}", dossier.entry(entry).id);
        }
        self.href(&dossier.routes.entry[entry.0 as usize][self.lang])
    }

    pub(super) fn source_ix(&self, id: &str) -> Option<SourceIx> {
        self.site.ids().sources.get(id).copied()
    }

    /// The source in the list of all sources.
    pub(super) fn source_page(&self, source: SourceIx) -> String {
        let dossier = self.site.dossier();
        self.href_at(
            &dossier.routes.sources[self.lang],
            &dossier.source(source).id,
        )
    }

    /// What a source is called in few words: its label, else who published it, else who wrote it, else its title.
    pub(super) fn source_name(&self, source: SourceIx) -> String {
        self.site
            .dossier()
            .source(source)
            .name(self.lang)
            .to_owned()
    }

    /// What stands between the things of a list: `, `, in Arabic `، `.
    pub(super) fn comma(&self) -> String {
        self.say("comma") + " "
    }

    /// Who says it, and when: the source's label, else its name and its date.
    pub(super) fn source_in_short(&self, ix: SourceIx) -> String {
        let source = self.site.dossier().source(ix);
        let name = self.source_name(ix);
        match &source.date {
            Some(date) if source.label[self.lang].is_none() => {
                let date = in_words(date.edtf(), self.strings());
                self.say_with("source-in-short", &[("name", name), ("date", date)])
            }
            _ => name,
        }
    }

    /// Where a link leads; none when it leads nowhere and is only its text.
    pub(super) fn way(&self, target: &Target<'_>) -> Option<Way> {
        let plain = |href: String| {
            Some(Way {
                href,
                lang: None,
                external: false,
                is_term: false,
            })
        };
        match target {
            Target::Internal {
                scheme,
                id,
                fragment,
            } => self.internal(*scheme, id, *fragment),
            Target::External(url) => Some(Way {
                href: (*url).to_owned(),
                lang: None,
                external: true,
                is_term: false,
            }),
            Target::Fragment(fragment) => {
                plain(format!("{}#{}", self.fragments, self.anchor(fragment)))
            }
            Target::Path { path, fragment } => self.path(path, *fragment),
            _ => None,
        }
    }

    fn internal(&self, scheme: Scheme, id: &str, fragment: Option<&str>) -> Option<Way> {
        let dossier = self.site.dossier();
        let ids = self.site.ids();
        let routes = &dossier.routes;
        let plain = |href: String| Way {
            href,
            lang: None,
            external: false,
            is_term: false,
        };
        match scheme {
            Scheme::Term => {
                let entry = *ids.entries.get(id)?;
                Some(Way {
                    is_term: true,
                    ..plain(self.term(entry))
                })
            }
            Scheme::Event => ids
                .events
                .get(id)
                .map(|_| plain(self.href_at(&routes.timeline[self.lang], id))),
            Scheme::Source => ids
                .sources
                .get(id)
                .map(|source| plain(self.source_page(*source))),
            Scheme::Topic => ids
                .topics
                .get(id)
                .map(|topic| plain(self.href(&routes.topic[*topic][self.lang]))),
            Scheme::Article => self.document(
                ids.document(DocumentKind::Article, id)?,
                self.lang,
                fragment,
            ),
            Scheme::Page => {
                self.document(ids.document(DocumentKind::Page, id)?, self.lang, fragment)
            }
            Scheme::Figure | Scheme::Timeline => None,
        }
    }

    /// A document in the wanted language, or else the page that stands for it, or else the version that exists.
    fn document(&self, document: DocumentIx, wanted: Lang, fragment: Option<&str>) -> Option<Way> {
        let (route, lang) = self.site.route_of(document, wanted)?;
        let href = match fragment {
            Some(fragment) => self.href_at(route, fragment),
            None => self.href(route),
        };
        let other = (lang != self.lang).then(|| self.site.tag(lang).to_owned());
        Some(Way {
            href,
            lang: other,
            external: false,
            is_term: false,
        })
    }

    fn path(&self, path: &str, fragment: Option<&str>) -> Option<Way> {
        let full = resolve_path(self.file, path)?;
        if let Some((document, lang)) = self.site.file(&full) {
            return self.document(document, lang, fragment);
        }
        self.site.asset_path(&full).map(|path| Way {
            href: match self.site.edition {
                // A file that is no picture stays on the site.
                Some(_) => format!("{}{}", self.site.dossier().settings.base_url, encoded(path)),
                None => format!("{}{}", self.root, encoded(path)),
            },
            lang: None,
            external: false,
            is_term: false,
        })
    }

    /// The address of an image or another file that is copied.
    pub(super) fn asset(&self, target: &Target<'_>) -> Option<String> {
        let Target::Path { path, .. } = target else {
            return None;
        };
        let full = resolve_path(self.file, path)?;
        let path = self.site.asset_path(&full)?;
        match &self.site.edition {
            Some(edition) => edition.picture(path),
            None => Some(format!("{}{}", self.root, encoded(path))),
        }
    }
}
