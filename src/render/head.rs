//! What every page says of itself: titles, addresses, languages.

use super::place::Here;
use super::view;
use crate::i18n::{Lang, PerLang, plain};
use crate::model::Route;

/// What a page is, before its head is made.
pub(super) struct PageSpec<'s> {
    pub(super) kind: &'s str,
    pub(super) section: &'s str,
    /// The title, in the page's language or in that of `title_lang`.
    pub(super) title: &'s str,
    pub(super) description: Option<&'s str>,
    pub(super) route: &'s Route,
    /// The versions of the page that exist, this one among them.
    pub(super) versions: PerLang<Option<Route>>,
    /// Where the language switch leads: for a page that is not translated, to the page that says so.
    pub(super) switch: PerLang<Route>,
    pub(super) noindex: bool,
    pub(super) draft: bool,
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
        }
    }

    /// The page as templates see it.
    pub(super) fn page<'a>(&self, here: &'a Here<'_>, has_code: bool) -> view::Page<'a>
    where
        's: 'a,
    {
        let site = here.site;
        let languages = &site.dossier().settings.languages;
        let typography = here.typography();
        view::Page {
            kind: self.kind,
            section: self.section,
            title: plain(self.title, typography).into_owned(),
            heading: super::html::text(self.title, typography),
            description: self
                .description
                .map(|words| plain(words, typography).into_owned()),
            lang: site.tag(here.lang),
            dir: languages.direction(here.lang).as_str(),
            canonical: site.absolute(self.route),
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
            noindex: self.noindex || self.draft,
            draft: self.draft,
            data: (self.kind == "glossary").then(|| super::glossary_json::path(self.route)),
            code_style: has_code.then(|| site.code_style().path.clone()),
        }
    }

    /// Each existing version, and the chooser for readers of any other language (RFC 8288; sitemaps.org; `x-default`).
    fn alternates<'a>(&self, here: &'a Here<'_>) -> Vec<view::Alternate<'a>> {
        if self.noindex || self.draft {
            return Vec::new();
        }
        let site = here.site;
        let existing = self
            .versions
            .iter()
            .filter_map(|(lang, route)| Some((lang, route.as_ref()?)));
        let mut alternates: Vec<_> = existing
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
