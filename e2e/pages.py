"""What every page says of its language, its address and its other versions; and that no page calls on a third party.

usage: pages.py SITE BASE_URL

Each check below is a function whose first line says what it holds; it yields what is wrong.
"""
import re
import sys
import xml.etree.ElementTree as xml
from urllib.parse import urlsplit

from built import VERBATIM, Site, finish, normal, report, resolve

site = Site(sys.argv[1], sys.argv[2])
languages = site.languages()
redirects = [page for page in site.pages if page.redirects()]
pages = [page for page in site.pages if not page.redirects()]
indexable = [page for page in pages if not page.noindex()]
CHECKS = []

RIGHT_TO_LEFT = {"ar", "dv", "fa", "ff-Adlm", "he", "nqo", "ps", "ur"}
TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-([A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))*")
# Controls, zero-width characters, bidi overrides and isolates, the mark of a broken encoding.
HAZARD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffd]")
# What the name of a page that compares two versions ends with: `moura.fr-en.html` stands beside `moura.html`.
PARALLEL = re.compile(r"\.[A-Za-z0-9-]+-[A-Za-z0-9-]+\.html$")
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def check(function):
    CHECKS.append(function)
    return function


def alternates(page):
    return {e.attrs.get("hreflang", ""): e.attrs.get("href", "") for e in page.links("alternate") if "hreflang" in e.attrs}


@check
def languages_exist():
    """the chooser at the root names the languages"""
    if len(languages) < 2:
        yield f"index.html: hreflang names {languages}"


@check
def encoding():
    """UTF-8 without mark, declared in the first 1,024 bytes; standards mode"""
    for page in site.pages:
        content = (site.folder / page.path).read_bytes()
        if not re.search(rb'<meta charset="?utf-8', content[:1024], re.I):
            yield f"{page.path}: no charset in the first 1,024 bytes"
        if not content[:15].lower() == b"<!doctype html>":
            yield f"{page.path}: does not start with the doctype"
        try:
            content.decode("utf-8")
        except UnicodeDecodeError as error:
            yield f"{page.path}: {error}"


@check
def language_of_page():
    """html has lang and dir; lang is that of the page's folder"""
    for page in pages:
        folder, lang = page.path.split("/")[0], page.lang()
        if lang not in languages or "/" in page.path and folder in languages and folder != lang:
            yield f"{page.path}: lang is {lang!r}"
        wanted = "rtl" if lang in RIGHT_TO_LEFT else "ltr"
        if (page.all("html")[0].attrs.get("dir") if page.all("html") else None) != wanted:
            yield f"{page.path}: dir is not {wanted}"


@check
def language_tags():
    """every lang and hreflang is well formed (BCP 47)"""
    for page in site.pages:
        for element in page.elements:
            for name in ("lang", "hreflang"):
                tag = element.attrs.get(name, "en")
                if not TAG.fullmatch(tag) and not (name == "hreflang" and tag == "x-default"):
                    yield f"{page.path}:{element.line}: {name}={tag!r}"


@check
def titles():
    """one title and one h1; no two pages of a language have the same title"""
    seen = {}
    for page in pages:
        # Those in pictures are what a pointer is told.
        titles = [e for e in page.all("title") if "svg" not in e.ancestors]
        words = (t.words for t in page.texts if "title" in t.ancestors[-1:] and "svg" not in t.ancestors)
        title = " ".join(" ".join(words).split())
        if len(titles) != 1 or len(page.all("h1")) != 1 or not title:
            yield f"{page.path}: {len(titles)} title, {len(page.all('h1'))} h1, {title!r}"
        first = seen.setdefault((page.lang(), title), page.path)
        if first != page.path:
            yield f"{page.path}: same title as {first}: {title}"


@check
def canonical():
    """each page names its own absolute address as the canonical one, or that of the page it stands beside; 404.html none"""
    for page in pages:
        found = [link.attrs.get("href") for link in page.links("canonical")]
        own = PARALLEL.sub(".html", page.path)
        wrong = own != page.path and (own not in site.by_path or not page.noindex())
        if wrong or found != ([] if page.path == "404.html" else [site.address(own)]):
            yield f"{page.path}: canonical {found}"


@check
def hreflang_of_indexable_pages():
    """indexable pages list themselves under their language, and the chooser as x-default"""
    for page in indexable:
        named = alternates(page)
        if page.path != "index.html" and named.get(page.lang()) != site.address(page.path):
            yield f"{page.path}: hreflang {page.lang()} is {named.get(page.lang())}"
        if named.get("x-default") != site.address("index.html"):
            yield f"{page.path}: x-default is {named.get('x-default')}"


@check
def hreflang_is_mutual():
    """hreflang leads to indexable pages in that language, which lead back"""
    for page in pages:
        for tag, url in alternates(page).items():
            other = site.by_path.get(site.at_address(url) or "")
            if tag == "x-default" or other is page:
                continue
            if other is None or other.noindex() or other.lang() != tag:
                yield f"{page.path}: hreflang {tag} leads to {url}"
            elif page.path != "index.html" and alternates(other).get(page.lang()) != site.address(page.path):
                yield f"{page.path}: {other.path} does not lead back"
            elif page.path == "index.html" and alternates(other).get("x-default") != site.address("index.html"):
                yield f"{page.path}: {other.path} does not lead back"


@check
def unlisted_pages():
    """pages with noindex stay out of hreflang"""
    for page in site.pages:
        if page.noindex() and alternates(page):
            yield f"{page.path}: {alternates(page)}"


@check
def sitemap():
    """sitemap.xml lists exactly the indexable pages, with the same versions as the pages themselves"""
    root = xml.parse(site.folder / "sitemap.xml").getroot()
    listed = {}
    for url in root.iter(f"{SITEMAP}url"):
        loc = url.findtext(f"{SITEMAP}loc")
        if loc in listed:
            yield f"{loc}: listed twice"
        listed[loc] = {link.get("hreflang"): link.get("href") for link in url.iter(f"{XHTML}link")}
    wanted = {site.address(page.path): alternates(page) for page in indexable}
    yield from (f"{url}: not listed" for url in sorted(wanted.keys() - listed.keys()))
    yield from (f"{url}: not an indexable page" for url in sorted(listed.keys() - wanted.keys()))
    for url in sorted(wanted.keys() & listed.keys()):
        if wanted[url] != listed[url]:
            yield f"{url}: {listed[url]} in the sitemap, {wanted[url]} in the page"


@check
def robots():
    """robots.txt names the sitemap by its absolute address"""
    if f"Sitemap: {site.base}sitemap.xml" not in (site.folder / "robots.txt").read_text().splitlines():
        yield "robots.txt: no such line"


@check
def language_switch():
    """every page links to a page in each language; links with hreflang lead to that language"""
    for page in pages:
        found = set()
        for link in page.all("a"):
            tag, href = link.attrs.get("hreflang"), link.attrs.get("href", "")
            if not tag or href.startswith(("https:", "http:")):
                continue
            if page.path == "404.html":
                href = href.removeprefix(urlsplit(site.base).path)
            other = site.by_path.get(resolve(page.path, href)[0])
            found.add(tag)
            if other is None or other.lang() != tag:
                yield f"{page.path}:{link.line}: hreflang {tag} leads to {href}"
        if set(languages) - found:
            yield f"{page.path}: no link to {sorted(set(languages) - found)}"


@check
def addresses_left():
    """pages at old addresses lead to their new one at once, have it as canonical, and are not indexed"""
    for page in redirects:
        href = page.meta("http-equiv", "refresh")[0].partition("url=")[2]
        target = resolve(page.path, href)[0]
        canonical = [link.attrs.get("href") for link in page.links("canonical")]
        plain_link = [link.attrs.get("href") for link in page.all("a")]
        if target not in site.by_path or canonical != [site.address(target)] or plain_link != [href] or not page.noindex():
            yield f"{page.path}: leads to {href}, canonical {canonical}"


@check
def characters():
    """text is in NFC, without control, zero-width or bidi characters, and without template leftovers"""
    for page in site.pages:
        if not normal(page.text):
            yield f"{page.path}: not in NFC"
        for number, line in enumerate(page.text.split("\n"), 1):
            for found in HAZARD.findall(line):
                yield f"{page.path}:{number}: U+{ord(found):04X}"
        for text in page.texts:
            if ("{{" in text.words or "{%" in text.words) and not VERBATIM & set(text.ancestors):
                yield f"{page.path}:{text.line}: {text.words.strip()[:60]}"


@check
def spacing():
    """French text has its narrow spaces; English text has none before a mark"""
    for page in site.pages:
        for text in page.texts:
            if VERBATIM & set(text.ancestors):
                continue
            pattern = {"fr": r"[ \n][;:!?»](?![\w-])|«[ \n]", "en": "[\u00a0\u202f][;:!?]"}.get(text.lang)
            for found in re.finditer(pattern, text.words) if pattern else ():
                around = text.words[max(0, found.start() - 20):found.end() + 10]
                yield f"{page.path}:{text.line}: {text.lang}: {around!r}"


@check
def unique_ids():
    """no id stands twice in a page, none is empty or has white space"""
    for page in site.pages:
        ids = page.ids()
        for bad in sorted({i for i in ids if ids.count(i) > 1 or not i or re.search(r"\s", i)}):
            yield f"{page.path}: id {bad!r}"


@check
def policy():
    """the content security policy comes right after the charset, and starts from nothing"""
    for page in pages:
        metas = page.all("meta")
        second = metas[1].attrs if len(metas) > 1 else {}
        if second.get("http-equiv", "").lower() != "content-security-policy" \
                or not second.get("content", "").startswith("default-src 'none';") or "unsafe" in second["content"]:
            yield f"{page.path}: {second}"


@check
def no_third_party():
    """no page or style sheet loads anything from elsewhere"""
    elsewhere = re.compile(r"\s*(https?:|//)", re.I)
    for page in site.pages:
        for e in page.elements:
            loaded = [e.attrs.get(name, "") for name in ("src", "poster", "data", "background")]
            loaded += [part.strip() for part in e.attrs.get("srcset", "").split(",")]
            if e.tag == "link" and not {"canonical", "alternate"} & set(e.rel()):
                loaded.append(e.attrs.get("href", ""))
            if any(elsewhere.match(url) for url in loaded) or e.tag in ("iframe", "object", "embed", "frame", "applet"):
                yield f"{page.path}:{e.line}: {e.tag} {e.attrs}"
    for path in site.files:
        if path.endswith(".css") and re.search(r"(url\(|@import)\s*[\"']?\s*(https?:|//)",
                                               (site.folder / path).read_text(encoding="utf-8"), re.I):
            yield f"{path}: an address elsewhere"


@check
def no_inline_code():
    """no script or style is written into a page, in an element or an attribute"""
    for page in site.pages:
        for e in page.elements:
            inline = e.tag == "script" and "src" not in e.attrs and e.attrs.get("type") != "application/ld+json"
            if inline or e.tag == "style" or "style" in e.attrs or any(name.startswith("on") for name in e.attrs):
                yield f"{page.path}:{e.line}: {e.tag} {e.attrs}"


print(f"{len(site.pages)} pages, {len(indexable)} indexable, {len(redirects)} at old addresses; languages {', '.join(languages)}")
finish([report(f"{c.__name__.replace('_', '-')}: {c.__doc__}", list(c()), f"{len(site.pages)} pages") for c in CHECKS])
