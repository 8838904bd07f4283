"""Reads the feeds of a built site as a feed reader does, and holds them against RFC 4287, JSON Feed 1.1 and the site itself.

usage: feeds.py SITE BASE_URL

feedparser, which many readers are built on, is installed from PyPI into a folder that is thrown away (feeds/requirements.txt).
Each check below is a function whose first line says what it holds; it yields what is wrong. Then faults are planted in copies
of the feeds: each must be found.
"""
import copy
import importlib
import json
import re
import xml.etree.ElementTree as xml
from dataclasses import dataclass
from datetime import datetime
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag

from built import Site, finish, report
from readers import run_with

ATOM = "{http://www.w3.org/2005/Atom}"
TAG_URI = re.compile(r"tag:[a-z0-9.-]+,\d{4}(-\d\d){0,2}:[A-Za-z0-9._~/%-]+")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
# Addresses of things that the reader is shown, in a text of HTML.
ADDRESSES = {"href", "src", "cite", "poster", "data", "action"}
CHECKS = []


@dataclass
class Feed:
    """A feed of one language in both formats, as bytes, with what they say where they can be read."""
    lang: str
    path: str
    atom: bytes
    json: bytes

    def read(self):
        try:
            self.root = xml.fromstring(self.atom)
        except xml.ParseError as error:
            self.root = xml.Element("broken")
            self.broken = str(error)
        self.entries = self.root.findall(f"{ATOM}entry")
        self.data = json.loads(self.json)
        return self

    def links(self, element, rel):
        return [link.attrib for link in element.findall(f"{ATOM}link") if link.get("rel", "alternate") == rel]


class Html(HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.found, self.words = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found += [(tag, name, value or "") for name, value in attrs if name in ADDRESSES]

    def handle_data(self, data):
        self.words.append(data)


def check(function):
    CHECKS.append(function)
    return function


def feeds_of(site):
    """The feeds that the front pages name, one a language."""
    feeds = []
    for lang in site.languages():
        home = site.by_path[f"{lang}/index.html"]
        named = {link.attrs.get("type"): link.attrs["href"] for link in home.links("alternate") if "type" in link.attrs}
        if "application/atom+xml" in named and "application/feed+json" in named:
            paths = [named[kind].removeprefix("../") for kind in ("application/atom+xml", "application/feed+json")]
            feeds.append(Feed(lang, *paths[:1], *((site.folder / path).read_bytes() for path in paths)))
    return feeds


def text(element, name):
    return (element.findtext(ATOM + name) or "").strip()


def words_of(html):
    return " ".join(" ".join(Html(html).words).split())


@check
def feedparser_reads_them(site, feed):
    """feedparser finds nothing odd (bozo), and as many entries as there are, each with its text"""
    read = importlib.import_module("feedparser").parse(feed.atom, sanitize_html=False)
    if read.bozo:
        yield f"bozo: {read.get('bozo_exception')}"
    if read.version != "atom10" or len(read.entries) != len(feed.entries):
        yield f"{read.version}, {len(read.entries)} entries of {len(feed.entries)}"
    for entry in read.entries:
        content = entry.get("content", [{}])[0]
        if content.get("type") != "text/html" or not content.get("value") or not entry.get("updated_parsed"):
            yield f"{entry.get('id')}: no text or no time"


@check
def required_elements(site, feed):
    """feed and entries have one id, one title and one updated; every entry has an author of its own or the feed’s (RFC 4287, 4.1)"""
    for element in [feed.root, *feed.entries]:
        for name in ("id", "title", "updated"):
            if len(element.findall(ATOM + name)) != 1 or not text(element, name):
                yield f"{text(element, 'id') or feed.path}: {name} {len(element.findall(ATOM + name))} times"
    names = [author.findtext(f"{ATOM}name") for author in feed.root.iter(f"{ATOM}author")]
    if not all(names) or feed.root.find(f"{ATOM}author") is None:
        yield f"{feed.path}: authors {names}"
    if feed.root.get("{http://www.w3.org/XML/1998/namespace}lang") != feed.lang:
        yield f"{feed.path}: xml:lang"
    if not feed.entries:
        yield f"{feed.path}: no entry"


@check
def ids(site, feed):
    """ids are tag URIs, each there once (RFC 4287, 4.2.6; RFC 4151)"""
    found = [text(element, "id") for element in [feed.root, *feed.entries]]
    yield from (f"{one}: not a tag URI" for one in found if not TAG_URI.fullmatch(one))
    yield from (f"{one}: {found.count(one)} times" for one in sorted(set(found)) if found.count(one) > 1)


@check
def times(site, feed):
    """times are those of RFC 3339; entries stand in the order of their last change, which is not before their publication"""
    for element in feed.root.iter():
        if element.tag in (f"{ATOM}updated", f"{ATOM}published") and not MOMENT.fullmatch(element.text or ""):
            yield f"{element.tag}: {element.text}"
            return
    moment = lambda element, name: datetime.fromisoformat(text(element, name).replace("Z", "+00:00"))
    changed = [moment(entry, "updated") for entry in feed.entries]
    if changed != sorted(changed, reverse=True):
        yield f"{feed.path}: {[str(one.date()) for one in changed]}"
    if changed and moment(feed.root, "updated") != max(changed):
        yield f"{feed.path}: updated is not that of the latest entry"
    for entry in feed.entries:
        if text(entry, "published") and moment(entry, "published") > moment(entry, "updated"):
            yield f"{text(entry, 'id')}: changed before it was published"


@check
def own_address(site, feed):
    """the feed names itself, its front page and its twin by their addresses, each kind and language once (RFC 4287, 4.1.1)"""
    if [link.get("href") for link in feed.links(feed.root, "self")] != [site.base + feed.path]:
        yield f"{feed.path}: self {feed.links(feed.root, 'self')}"
    for element in [feed.root, *feed.entries]:
        pairs = [(link.get("type"), link.get("hreflang")) for link in feed.links(element, "alternate")]
        if not pairs or len(set(pairs)) != len(pairs):
            yield f"{text(element, 'id')}: alternate {pairs}"
        for link in feed.links(element, "alternate"):
            path = site.at_address(link["href"])
            page = site.by_path.get(path or "")
            if path is None or link["type"] == "text/html" and (page is None or page.lang() != link["hreflang"]):
                yield f"{text(element, 'id')}: {link}"


@check
def only_published(site, feed):
    """every entry is a page that may be indexed, and that has the same title"""
    for entry in feed.entries:
        own = [link["href"] for link in feed.links(entry, "alternate") if link["hreflang"] == feed.lang]
        page = site.by_path.get(site.at_address(own[0]) or "") if own else None
        if page is None or page.noindex() or page.meta("property", "og:title") != [text(entry, "title")]:
            yield f"{text(entry, 'id')}: {own}"


@check
def addresses_in_texts(site, feed):
    """every address in a text is absolute, and those of this site lead to files and ids"""
    for entry in feed.entries:
        for tag, name, value in Html(entry.findtext(f"{ATOM}content") or "").found:
            if not re.match(r"https?://|mailto:", value):
                yield f"{text(entry, 'id')}: <{tag} {name}={value!r}>"
            elif value.startswith(site.base):
                url, fragment = urldefrag(value)
                path = site.at_address(url)
                known = path and (not fragment or unquote(fragment) in site.by_path[path].ids())
                if not known:
                    yield f"{text(entry, 'id')}: {value} leads nowhere"


@check
def whole_texts(site, feed):
    """entries carry the whole text of their page: every paragraph, and every correction"""
    for entry in feed.entries:
        own = [link["href"] for link in feed.links(entry, "alternate") if link["hreflang"] == feed.lang]
        page = site.by_path.get(site.at_address(own[0]) or "") if own else None
        if page is None:
            continue
        words = words_of(entry.findtext(f"{ATOM}content") or "")
        main = page.text[page.text.index("<main"):page.text.index("</main>")]
        # The list of words, related articles, the numbers of notes and what the margin repeats belong to the page alone.
        main = re.sub(r'(?s)<section[^>]*(role="doc-glossary"|"_related").*?</section>|<b class="note-number">[^<]*</b>', "", main)
        told = [words_of(one) for one in re.findall(r"(?s)<p>(.*?)</p>", main)]
        corrections = re.search(r'(?s)<section[^>]* corrections".*?</section>', main)
        told += map(words_of, re.findall(r"(?s)<dd>(.*?)</dd>", corrections[0] if corrections else ""))
        yield from (f"{text(entry, 'id')}: lacks “{one[:60]}…”" for one in told if len(one) > 60 and one not in words)


@check
def json_feed(site, feed):
    """the JSON feed says the same as the Atom feed (JSON Feed 1.1)"""
    data = feed.data
    if data.get("version") != "https://jsonfeed.org/version/1.1" or data.get("language") != feed.lang:
        yield f"version {data.get('version')}, language {data.get('language')}"
    if site.at_address(data.get("feed_url", "")) is None or site.at_address(data.get("home_page_url", "")) is None:
        yield f"{data.get('feed_url')}, {data.get('home_page_url')}"
    if data.get("title") != text(feed.root, "title"):
        yield f"title {data.get('title')}"
    atom = [(text(e, "id"), text(e, "title"), text(e, "updated"), text(e, "published"), e.findtext(f"{ATOM}content"))
            for e in feed.entries]
    items = [(i.get("id"), i.get("title"), i.get("date_modified"), i.get("date_published", ""), i.get("content_html"))
             for i in data.get("items", [])]
    yield from (f"{one[0]}: not the same in both" for one in atom + items if one not in atom or one not in items)
    if [item.get("url") for item in data.get("items", [])] != \
            [link["href"] for e in feed.entries for link in feed.links(e, "alternate") if link["hreflang"] == feed.lang]:
        yield "addresses are not those of the Atom feed"


def replaced(part, *pairs):
    def plant(feed):
        content = getattr(feed, part)
        for old, new in pairs:
            content = re.sub(old.encode(), new.encode(), content, count=1)
        setattr(feed, part, content)
    return plant


# A fault, and the check that must find it.
FAULTS = [
    (replaced("atom", ("</entry>", "")), "feedparser-reads-them"),
    (replaced("atom", ("<title>[^<]*</title>", "")), "required-elements"),
    (replaced("atom", (r"(?s)<author>.*?</author>", "")), "required-elements"),
    (replaced("atom", ("<id>tag:", "<id>")), "ids"),
    (replaced("atom", (r"(?s)(<entry>\s*<id>)[^<]*", r"\1tag:example.org,2026:x"),
              (r"(?s)(</entry>\s*<entry>\s*<id>)[^<]*", r"\1tag:example.org,2026:x")), "ids"),
    (replaced("atom", (r"T00:00:00Z</published>", "</published>")), "times"),
    (replaced("atom", (r"(?s)(</entry>\s*<entry>.*?<updated>)\d{4}", r"\g<1>2999")), "times"),
    (replaced("atom", ('rel="self"', 'rel="related"')), "own-address"),
    (replaced("atom", ('hreflang="en" href="', 'hreflang="en" href="https://example.net/')), "own-address"),
    (replaced("atom", (r"(?s)(<entry>.*?<title>)", r"\1x")), "only-published"),
    (replaced("atom", (r"href=&quot;https://[^&]*", "href=&quot;#x")), "addresses-in-texts"),
    (replaced("atom", (r"href=&quot;(https://[^&]*)/glos", r"href=&quot;\1/x")), "addresses-in-texts"),
    (replaced("atom", (r"(?s)&lt;p&gt;[^&]{200}.*?&lt;/p&gt;", "")), "whole-texts"),
    (replaced("json", ("date_modified", "modified")), "json-feed"),
    (replaced("json", ("version/1.1", "version/1")), "json-feed"),
]


def name_of(function):
    return function.__name__.replace("_", "-")


def controls(site, feeds):
    """Plants each fault in a copy of the first feed; the check that must find it has to."""
    problems = []
    for number, (plant, wanted) in enumerate(FAULTS, 1):
        faulty = copy.copy(feeds[0])
        plant(faulty)
        changed = (faulty.atom, faulty.json) != (feeds[0].atom, feeds[0].json)
        faulty.read()
        found = [name_of(check) for check in CHECKS if any(True for _ in check(site, faulty))]
        if not changed or wanted not in found:
            problems.append(f"fault {number}: {wanted} does not find it, only {found}")
    return report("every planted fault is found", problems, f"{len(FAULTS)} faults")


def inside(folder, base):
    site = Site(folder, base)
    feeds = [feed.read() for feed in feeds_of(site)]
    languages = site.languages()
    without = sorted(set(languages) - {feed.lang for feed in feeds})
    results = [report("every front page names its feeds", without, f"{len(languages)} languages")]
    looked_at = ", ".join(f"{feed.path}: {len(feed.entries)} entries" for feed in feeds)
    for one in CHECKS:
        problems = [f"{feed.path}: {problem}" for feed in feeds for problem in one(site, feed)]
        results.append(report(f"{name_of(one)}: {one.__doc__}", problems, looked_at))
    results.append(bool(feeds) and controls(site, feeds))
    finish(results)


if __name__ == "__main__":
    run_with(__file__, inside)
