//! What every page says of itself: titles, addresses, languages.

use super::machine;
use super::place::Here;
use super::view;
use crate::i18n::{Arg, Lang, PerLang, plain};
use crate::model::{DocumentIx, EntryIx, Route};

/// What a page is, before its head is made.
pub(super) struct PageSpec<'s> {
    pub(super) kind: &'s str,
    pub(super) section: &'s str,
    /// The title, in the page's language or in that which `told` names.
    pub(super) title: &'s str,
    pub(super) description: Option<&'s str>,
    pub(super) route: &'s Route,
    /// The versions of the page that exist, this one among them.
    pub(super) versions: PerLang<Option<Route>>,
    /// Where the language switch leads: for a page that is not translated, to the page that says so.
    pub(super) switch: PerLang<Route>,
    pub(super) noindex: bool,
    pub(super) draft: bool,
    pub(super) told: Told<'s>,
    /// What it is about, for what machines read of it.
    pub(super) subject: Subject,
}

/// What a page is about, where that is more than the list that its kind says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Subject {
    #[default]
    List,
    Document(DocumentIx),
    Entry(EntryIx),
}

/// What a page says of its translation. By default, nothing.
#[derive(Default)]
pub(super) struct Told<'s> {
    /// The languages of title and description, when they are not that of the page.
    pub(super) title_lang: Option<Lang>,
    pub(super) description_lang: Option<Lang>,
    pub(super) notice: Option<view::TranslationNotice>,
    pub(super) compare: Vec<view::CompareLink>,
    /// The page that holds the same text, when that is another.
    pub(super) canonical: Option<&'s Route>,
}

impl<'s> PageSpec<'s> {
    /// A page that every language has.
    pub(super) fn everywhere(
        kind: &'s str,
        section: &'s str,
        title: &'s str,
        routes: &'s PerLang<Route>,
        lang: Lang,
    ) -> Self {
        Self {
            kind,
            section,
            title,
            description: None,
            route: &routes[lang],
            versions: routes.clone().map(|_, route| Some(route)),
            switch: routes.clone(),
            noindex: false,
            draft: false,
            told: Told::default(),
            subject: Subject::default(),
        }
    }

    /// The page as templates see it.
    pub(super) fn page<'a>(&self, here: &'a Here<'_>, has_code: bool) -> view::Page<'a>
    where
        's: 'a,
    {
        let site = here.site;
        let languages = &site.dossier().settings.languages;
        let title_lang = self.told.title_lang.unwrap_or(here.lang);
        let description_lang = self.told.description_lang.unwrap_or(here.lang);
        view::Page {
            kind: self.kind,
            section: self.section,
            title: plain(self.title, site.typography(title_lang)).into_owned(),
            heading: super::passage::said_in(self.title, title_lang, here),
            description: self
                .description
                .map(|words| plain(words, site.typography(description_lang)).into_owned())
                .or_else(|| self.kind_in_words(here)),
            lang: site.tag(here.lang),
            dir: languages.direction(here.lang).as_str(),
            canonical: site.absolute(self.told.canonical.unwrap_or(self.route)),
            alternates: self.alternates(here),
            languages: languages
                .iter()
                .map(|lang| view::LanguageLink {
                    lang: site.tag(lang),
                    name: site.theme.strings[lang]
                        .get("language-name")
                        .unwrap_or(site.tag(lang)),
                    url: self.switch[lang].to_string(),
                    current: lang == here.lang,
                    exists: self.versions[lang].is_some(),
                })
                .collect(),
            noindex: self.is_unlisted(here),
            draft: self.draft,
            data: match self.kind {
                "glossary" | "timeline" => Some(super::glossary_json::path(self.route)),
                "sources" => Some(machine::sources_path(self.route)),
                _ => None,
            },
            calendar: (self.kind == "timeline"
                && super::calendar::has_days(site.dossier(), here.lang))
            .then(|| super::glossary_json::beside(self.route, "ics")),
            code_style: has_code.then(|| site.code_style().path.clone()),
            title_lang: self
                .told
                .title_lang
                .filter(|lang| *lang != here.lang)
                .map(|lang| site.tag(lang)),
            translation: self.told.notice.clone(),
            compare: self.told.compare.clone(),
            machine: machine::of(self, here),
        }
    }

    /// Whether search engines should leave it out.
    pub(super) fn is_unlisted(&self, here: &Here<'_>) -> bool {
        self.noindex || self.draft || here.site.is_mock()
    }

    /// What a page of this kind holds, for those that nobody wrote a sentence for.
    fn kind_in_words(&self, here: &Here<'_>) -> Option<String> {
        let dossier = &here.site.dossier().settings.title[here.lang];
        let values = [("title", self.title), ("dossier", dossier)];
        let values = values.map(|(name, value)| (name, Arg::Str(value)));
        let words = here
            .strings()
            .format(&format!("description-{}", self.kind), &values)?;
        Some(plain(&words, here.typography()).into_owned())
    }

    /// Each existing version, and the chooser for readers of any other language (RFC 8288; sitemaps.org; `x-default`).
    fn alternates<'a>(&self, here: &'a Here<'_>) -> Vec<view::Alternate<'a>> {
        if self.is_unlisted(here) {
            return Vec::new();
        }
        let site = here.site;
        let mut alternates: Vec<_> = self
            .versions
            .present()
            .map(|(lang, route)| view::Alternate {
                hreflang: site.tag(lang),
                url: site.absolute(route),
            })
            .collect();
        let chooser = site.dossier().settings.base_url.clone();
        alternates.push(view::Alternate {
            hreflang: "x-default",
            url: chooser,
        });
        alternates
    }
}
