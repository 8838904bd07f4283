"""A built site as the checks see it: its files, and its pages parsed once.

    site = Site("public", "https://example.org/repo/")
    for page in site.pages: ...
"""
import pathlib
import re
import sys
import unicodedata
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

VOID = set("area base br col embed hr img input link meta source track wbr".split())
VERBATIM = set("code pre kbd samp script style".split())
MARKER = ".dossier"


@dataclass
class Element:
    """An element; `ancestors` are the names of those around it."""
    tag: str
    attrs: dict
    lang: str | None
    line: int
    ancestors: tuple = ()

    def rel(self):
        return (self.attrs.get("rel") or "").lower().split()


@dataclass
class Text:
    """A run of text; `ancestors` are the names of the elements around it."""
    words: str
    lang: str | None
    line: int
    ancestors: tuple


class _Reader(HTMLParser):
    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.page, self.open = page, []

    def handle_starttag(self, tag, attrs):
        attrs = {name: value or "" for name, value in reversed(attrs)}
        lang = attrs.get("lang", self.open[-1][1] if self.open else None)
        names = tuple(name for name, _ in self.open)
        self.page.elements.append(Element(tag, attrs, lang, self.getpos()[0], names))
        if tag not in VOID:
            self.open.append((tag, lang))

    handle_startendtag = handle_starttag

    def handle_endtag(self, tag):
        names = [name for name, _ in self.open]
        if tag in names:
            del self.open[len(names) - 1 - names[::-1].index(tag):]

    def handle_data(self, data):
        if data.strip():
            lang = self.open[-1][1] if self.open else None
            names = tuple(name for name, _ in self.open)
            self.page.texts.append(Text(data, lang, self.getpos()[0], names))


@dataclass
class Page:
    path: str
    text: str
    elements: list = field(default_factory=list)
    texts: list = field(default_factory=list)

    def __post_init__(self):
        _Reader(self).feed(self.text)

    def all(self, *tags):
        return [element for element in self.elements if element.tag in tags]

    def ids(self):
        return [element.attrs["id"] for element in self.elements if "id" in element.attrs]

    def meta(self, key, name):
        return [e.attrs.get("content", "") for e in self.all("meta") if e.attrs.get(key, "").lower() == name]

    def links(self, rel):
        return [element for element in self.all("link") if rel in element.rel()]

    def leads_to(self):
        """(element, address) of all that the page leads to and loads."""
        for element in self.elements:
            for name in ("href", "src", "poster", "data", "cite", "action", "xlink:href"):
                if name in element.attrs and not (name == "data" and element.tag != "object"):
                    yield element, element.attrs[name]
            for candidate in filter(str.strip, element.attrs.get("srcset", "").split(",")):
                yield element, candidate.split()[0]
            if element.tag == "meta" and element.attrs.get("http-equiv", "").lower() == "refresh":
                yield element, element.attrs.get("content", "").split("url=")[-1]

    def lang(self):
        html = self.all("html")
        return html[0].attrs.get("lang") if html else None

    def redirects(self):
        """Whether the page stands at an old address and only leads on."""
        return bool(self.meta("http-equiv", "refresh"))

    def noindex(self):
        return any("noindex" in content for content in self.meta("name", "robots"))


class Site:
    def __init__(self, folder, base="https://example.org/"):
        self.folder, self.base = pathlib.Path(folder), base
        self.files = sorted(p.relative_to(folder).as_posix() for p in self.folder.rglob("*") if not p.is_dir())
        self.known = set(self.files)
        self.pages = [self._page(path) for path in self.files if path.endswith(".html")]
        self.by_path = {page.path: page for page in self.pages}
        if not self.pages:
            sys.exit(f"{folder}: no page at all")

    def _page(self, path):
        return Page(path, (self.folder / path).read_bytes().decode("utf-8", "replace"))

    def address(self, path):
        """The absolute address of a file: a folder's index is named by the folder."""
        return self.base + (path[: -len("index.html")] if path.split("/")[-1] == "index.html" else path)

    def at_address(self, url):
        """The file at an absolute address of this site, or None."""
        if not url.startswith(self.base):
            return None
        path = unquote(url[len(self.base):])
        path += "index.html" if path == "" or path.endswith("/") else ""
        return path if path in self.known else None

    def languages(self):
        """The languages that the chooser at the root names."""
        chooser = self.by_path.get("index.html")
        tags = [link.attrs.get("hreflang") for link in chooser.links("alternate")] if chooser else []
        return [tag for tag in tags if tag and tag != "x-default"]


def resolve(path, href):
    """What a relative link in the file `path` names: (path, fragment); the path is None outside the site."""
    target = urlsplit(urljoin("http://site/" + path, href))
    depth = len(path.split("/")) - 1
    if href.startswith("../" * (depth + 1)):
        return None, ""
    return unquote(target.path)[1:], unquote(target.fragment)


def styles_lead_to(css):
    """The addresses that a style sheet loads."""
    return re.findall(r"""(?:url\(|@import)\s*["']?([^"')\s;]*)""", css)


def normal(text):
    return unicodedata.is_normalized("NFC", text)


def report(title, problems, checked):
    """Prints one line for a check, and the first of its problems; true if there is none."""
    print(f"{'FAIL' if problems else 'ok  '} {title}: {checked}" + (f", {len(problems)} wrong" if problems else ""))
    for problem in problems[:8]:
        print(f"       {problem}")
    if len(problems) > 8:
        print(f"       … and {len(problems) - 8} more")
    return not problems


def finish(results):
    """Prints the closing line, and ends the program: 1 if any check failed."""
    good = sum(results)
    print(f"{good} passed, {len(results) - good} failed")
    sys.exit(0 if results and all(results) else 1)
