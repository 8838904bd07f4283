//! What machines read: the sitemap, `robots.txt`, and the pages left at old addresses.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::html::{push_attribute, push_text};
use super::pages;
use super::site::Site;
use crate::i18n::PerLang;
use crate::model::{Date, DocumentKind, Route};

/// A page that search engines may list, in all its languages.
struct Listed {
    versions: PerLang<Option<Route>>,
    changed: Option<String>,
}

/// `sitemap.xml` (sitemaps.org 0.9), where each page names its versions in the other languages.
pub(super) fn sitemap(site: &Site<'_>) -> Vec<u8> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    // Writing to memory does not fail.
    let _ = write_sitemap(&mut writer, site);
    let mut xml = writer.into_inner();
    xml.push(b'\n');
    xml
}

fn write_sitemap(writer: &mut Writer<Vec<u8>>, site: &Site<'_>) -> std::io::Result<()> {
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let mut set = BytesStart::new("urlset");
    set.push_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"));
    set.push_attribute(("xmlns:xhtml", "http://www.w3.org/1999/xhtml"));
    writer.write_event(Event::Start(set))?;
    let listed = listed(site);
    if let Some(home) = listed.first() {
        // The chooser leads to the front pages, and is what their readers of other languages get.
        write_url(writer, site, &Route::new("index.html"), home)?;
    }
    for listed in listed {
        for (_, route) in listed.versions.iter() {
            let Some(route) = route else { continue };
            write_url(writer, site, route, &listed)?;
        }
    }
    writer.write_event(Event::End(BytesEnd::new("urlset")))
}

fn write_url(
    writer: &mut Writer<Vec<u8>>,
    site: &Site<'_>,
    route: &Route,
    listed: &Listed,
) -> std::io::Result<()> {
    writer.write_event(Event::Start(BytesStart::new("url")))?;
    write_element(writer, "loc", &site.absolute(route))?;
    if let Some(changed) = &listed.changed {
        write_element(writer, "lastmod", changed)?;
    }
    let versions = listed.versions.present();
    let versions = versions.map(|(lang, route)| (site.tag(lang), site.absolute(route)));
    let chooser = ("x-default", site.dossier().settings.base_url.clone());
    for (tag, url) in versions.chain([chooser]) {
        let mut link = BytesStart::new("xhtml:link");
        link.push_attribute(("rel", "alternate"));
        link.push_attribute(("hreflang", tag));
        link.push_attribute(("href", url.as_str()));
        writer.write_event(Event::Empty(link))?;
    }
    writer.write_event(Event::End(BytesEnd::new("url")))
}

fn write_element(writer: &mut Writer<Vec<u8>>, name: &str, text: &str) -> std::io::Result<()> {
    writer.write_event(Event::Start(BytesStart::new(name)))?;
    writer.write_event(Event::Text(BytesText::new(text)))?;
    writer.write_event(Event::End(BytesEnd::new(name)))
}

fn listed(site: &Site<'_>) -> Vec<Listed> {
    if site.is_mock() {
        return Vec::new();
    }
    let dossier = site.dossier();
    let routes = &dossier.routes;
    let everywhere = |routes: &PerLang<Route>| Listed {
        versions: routes.clone().map(|_, route| Some(route)),
        changed: None,
    };
    let fixed = [
        &routes.home,
        &routes.articles,
        &routes.timeline,
        &routes.glossary,
        &routes.sources,
        &routes.corrections,
    ];
    let mut all: Vec<Listed> = fixed.into_iter().map(everywhere).collect();
    if !routes.topic.is_empty() {
        all.push(everywhere(&routes.topics));
        all.extend(routes.topic.iter().map(everywhere));
    }
    if pages::actors::has_page(dossier) {
        all.push(everywhere(&routes.actors));
    }
    if pages::places::has_page(dossier) {
        all.push(everywhere(&routes.places));
    }
    let published = dossier
        .documents
        .iter()
        .filter(|d| d.kind != DocumentKind::Home && !d.draft);
    all.extend(published.map(|document| {
        let date = document.updated.as_ref().or(document.date.as_ref());
        Listed {
            versions: document
                .versions
                .as_ref()
                .map(|_, version| version.as_ref().map(|v| v.route.clone())),
            changed: date.and_then(Date::datetime_attribute).map(str::to_owned),
        }
    }));
    all.extend(
        dossier
            .entries
            .iter()
            .zip(&routes.entry)
            .map(|(entry, routes)| Listed {
                versions: entry
                    .texts
                    .as_ref()
                    .map(|lang, text| text.as_ref().map(|_| routes[lang].clone())),
                changed: None,
            }),
    );
    all
}

/// `robots.txt` (RFC 9309): everything may be read.
pub(super) fn robots(site: &Site<'_>) -> Vec<u8> {
    format!(
        "User-agent: *\nAllow: /\nSitemap: {}sitemap.xml\n",
        site.dossier().settings.base_url
    )
    .into_bytes()
}

/// The page at an old address: it leads on to the new one by itself, and by a link.
pub(super) fn redirect(site: &Site<'_>, alias: &Route, target: &Route) -> Vec<u8> {
    let href = format!("{}{target}", alias.to_root());
    let mut out = String::from(
        "<!doctype html>\n<html lang=\"mul\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'\">\n<title>",
    );
    push_text(&mut out, target.address());
    out.push_str("</title>\n<meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\"");
    push_attribute(&mut out, "href", &site.absolute(target));
    out.push_str(">\n<meta http-equiv=\"refresh\"");
    push_attribute(&mut out, "content", &format!("0; url={href}"));
    out.push_str(">\n</head>\n<body>\n<p><a");
    push_attribute(&mut out, "href", &href);
    out.push('>');
    push_text(&mut out, target.address());
    out.push_str("</a></p>\n</body>\n</html>\n");
    out.into_bytes()
}
