"""Puts faults into copies of a good site, and requires of every check of the gate that it finds them.

usage: controls.py SITE BASE_URL

A check that has stopped looking finds nothing wrong, for ever: here it is found out. For each check there is a list of
faults with the words by which it must name them; a check that ends well, or leaves a fault unnamed, is silent.
"""
import functools
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor

from built import finish, report
from serve import server

here = pathlib.Path(__file__).resolve().parent
site, base = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
temporary = tempfile.TemporaryDirectory()
work = pathlib.Path(temporary.name)
RUNNERS = {".py": sys.executable, ".mjs": "node", ".sh": "bash"}


class Copy:
    """A copy of the site, and the faults put into it: lists of words that must stand together in what the check says."""

    def __init__(self, name):
        self.folder, self.faults = work / name, []
        shutil.copytree(site, self.folder)
        entries = sorted((self.folder / "fr").glob("glossaire/*.html"))
        self.unused = iter([f"fr/glossaire/{path.name}" for path in entries if path.name != "index.html"])

    def article(self):
        """An article of the site."""
        articles = sorted((self.folder / "fr/articles").glob("*.html"))
        return next(f"fr/articles/{path.name}" for path in articles if re.fullmatch(r"(?!index)[^.]+\.html", path.name))

    def fault(self, *words):
        self.faults.append(words)

    def change(self, pattern, replacement, *words, path=None):
        """Changes a page, by default one without a fault; the check must name it."""
        path = path or next(self.unused)
        text = (self.folder / path).read_text(encoding="utf-8")
        changed = re.sub(pattern, lambda _: replacement, text, count=1)
        if changed == text:
            sys.exit(f"controls: {path} has no {pattern!r} to change")
        (self.folder / path).write_text(changed, encoding="utf-8")
        self.fault(*words, path)

    def insert(self, html, *words):
        """Adds to the text of a page without a fault."""
        self.change("</main>", html + "</main>", *words)


def must_find(check, arguments, faults):
    """Runs a check that must fail and name each of the faults: what there is to report, and the end of what it said."""
    command = [RUNNERS[pathlib.Path(check).suffix], str(here / check), *map(str, arguments)]
    run = subprocess.run(command, capture_output=True, text=True)
    blocks = re.split(r"\n(?=FAIL|ok  )", run.stdout + run.stderr)
    missed = [words for words in faults if not any(all(word in block for word in words) for block in blocks)]
    problems = [f"a silent validator: it does not say {' … '.join(words)}" for words in missed]
    if run.returncode == 0:
        problems.append("a silent validator: it ends with 0")
    return (f"{check} finds what is wrong", problems, f"{len(faults)} faults"), (run.stdout + run.stderr).splitlines()[-60:]


def said(found, lines):
    """Reports what a check found; tells whether it found all."""
    good = report(*found)
    if not good:
        print(*(f"       | {line}" for line in lines), sep="\n")
    return good


def pages():
    copy = Copy("pages")
    copy.change(r'<meta charset="utf-8">\n', "", "encoding")
    copy.change(r'<html lang="fr"', '<html lang="en"', "language-of-page", "lang is")
    copy.change(r'<html lang="fr" dir="ltr"', '<html lang="fr"', "language-of-page", "dir is not ltr")
    copy.insert('<p lang="en_GB">x</p>', "language-tags")
    copy.insert("<h1>x</h1>", "titles")
    copy.change(r"<title>[^<]*", "<title>", "titles")
    copy.change(r'rel="canonical" href="', f'rel="canonical" href="{base}x', "canonical")
    copy.change(r'hreflang="x-default"', 'hreflang="de"', "hreflang-of-indexable-pages")
    copy.change(r'hreflang="en" href="[^"]*"', f'hreflang="en" href="{base}en/"', "hreflang-is-mutual")
    copy.change(r"</title>", '</title><meta name="robots" content="noindex">', "unlisted-pages")
    copy.change(r"(?s)<url>.*?</url>", "", "sitemap.xml lists", path="sitemap.xml")
    copy.change(r"Sitemap", "Map", "robots", path="robots.txt")
    copy.change(r' hreflang="en"(?=[^>]*>[^<]*</a>)', "", "language-switch", "no link to")
    copy.insert("<p>e\u0301</p>", "characters", "not in NFC")
    copy.insert("<p>\u202ex</p>", "characters", "U+202E")
    copy.insert("<p>{{ page.title }}</p>", "characters", "{{ page.title }}")
    copy.insert("<p>Quoi ?</p>", "spacing")
    copy.insert('<p lang="en">What\u202f?</p>', "spacing")
    copy.insert('<p id="a">x</p><p id="a">y</p>', "unique-ids")
    copy.change(r"default-src 'none'", "default-src *", "policy")
    copy.change(r'<meta property="og:title"[^>]*>\n', "", "open-graph", "'title': []")
    copy.change(r'<meta property="og:url" content="', f'<meta property="og:url" content="{base}x', "open-graph", "og:url")
    copy.change(r'(?<=og:locale" content=")fr_FR', "fr", "open-graph", "og:locale")
    copy.change(r"</title>", f'</title><meta property="og:image" content="{base}x.png">', "open-graph", "og:image ")
    copy.change(r"</title>", '</title><meta name="citation_title" content="x">', "citation-tags")
    copy.change(r'(?<=citation_publication_date" content=")', "1", "citation-tags", path=copy.article())
    copy.insert('<img src="https://example.com/x.png" alt="">', "no-third-party")
    copy.insert('<p onclick="x()">x</p>', "no-inline-code")
    (copy.folder / "old.html").write_text('<meta http-equiv="refresh" content="0; url=nowhere.html">')
    copy.fault("addresses-left", "old.html")
    return must_find("pages.py", [copy.folder, base], copy.faults)


def links():
    copy = Copy("links")
    copy.insert('<a href="nowhere.html">x</a>', "leads to no file")
    copy.insert('<a href="../">x</a>', "leads to no file")
    copy.insert('<a href="../../../../index.html">x</a>', "leads to no file")
    copy.insert('<a href="#nowhere">x</a>', "no id 'nowhere'")
    copy.insert('<a href="index.html#nowhere">x</a>', "no id 'nowhere'")
    copy.insert('<a href="/fr/index.html">x</a>', "needs a server")
    copy.insert('<a href="javascript:x()">x</a>', "unexpected address")
    shutil.copy(copy.folder / "404.html", copy.folder / "lost.html")
    copy.fault("can be reached", "lost.html")
    return must_find("links.py", [copy.folder, base], copy.faults)


def files():
    copy = Copy("files")
    folder = copy.folder
    os.symlink("index.html", folder / "symlink.html")
    copy.fault("no symlink", "symlink.html")
    os.link(folder / "robots.txt", folder / "hard.txt")
    copy.fault("no hard link", "hard.txt")
    (folder / "index.html").chmod(0o600)
    copy.fault("mode 0644", "index.html")
    (folder / "fr").chmod(0o700)
    copy.fault("mode 0755", "fr")
    (folder / ".nojekyll").unlink()
    copy.fault("that hosts look for", "       .nojekyll")
    (folder / ".draft.swp").write_text("x")
    copy.fault("no other hidden file", ".draft.swp")
    (folder / "ROBOTS.txt").write_text("x")
    copy.fault("capitals alone", "ROBOTS.txt")
    (folder / "a b.txt").write_text("")
    copy.fault("safe in a URL", "a b.txt")
    copy.fault("is empty", "a b.txt")
    (folder / "large.txt").write_text("x")
    os.truncate(folder / "large.txt", 10**9)
    copy.fault("under 1 GB", "100")
    return must_find("files.py", [folder], copy.faults)


def hosting():
    """Links that work on a disk or at the root of a host, and not where the site stands."""
    copy = Copy("hosting")
    copy.insert('<a href="/fr/index.html">x</a>', "/fr/index.html gives 410")
    copy.change("</main>", '<a href="en/index.html">x</a></main>', "404.html at", "fr/articles/x.html: en/index.html gives 404",
                path="404.html")
    shutil.copy(copy.folder / "fr/index.html", copy.folder / "lost.html")
    copy.fault("every page is reached", "lost.html")
    (copy.folder / "CNAME").write_text("elsewhere.example\n")
    copy.fault("CNAME says", "elsewhere.example")
    return must_find("hosting.py", [copy.folder, base], copy.faults)


def sameness():
    copy = Copy("same")
    copy.change(r"\n", "\n\n", "are the same")
    (copy.folder / "index.html").chmod(0o600)
    copy.fault("index.html", "0o100600")
    (copy.folder / "404.html").unlink()
    copy.fault("404.html", "missing")
    return must_find("same.py", [site, copy.folder], copy.faults)


def base_urls():
    copy, other = Copy("base-urls"), Copy("other")
    elsewhere = "https://example.net/moved/"
    for path in other.folder.rglob("*.*"):
        if path.is_file() and path.suffix != ".css":
            # As bytes: calendars end their lines with CRLF. Unfolded: an address may stand on two lines of one.
            content = path.read_bytes()
            content = content.replace(b"\r\n ", b"") if path.suffix == ".ics" else content
            path.write_bytes(content.replace(base.encode(), elsewhere.encode()))
    copy.insert("<p>x</p>", "not the same line")
    copy.insert(f'\n<a href="{base}">x</a>\n', "an absolute address where a relative one belongs")
    path = copy.faults[-1][-1]
    other.change("</main>", f'\n<a href="{elsewhere}">x</a>\n</main>', path=path)
    return must_find("base_urls.py", [copy.folder, base, other.folder, elsewhere], copy.faults)


def validators(address):
    """Those from elsewhere, on a page that is wrong in every way: each, to be run."""
    folder = work / "bad"
    folder.mkdir()
    shutil.copy(here / "broken.html", folder)
    served = address + "bad/"
    checks = [
        ("vnu.sh", [folder], [("Duplicate ID",), ("“alt”",), ("“p” not allowed",)]),
        ("html-validate.sh", [folder], [("no-dup-id",), ("wcag/h37",), ("element-permitted-content",)]),
        ("crawl.sh", [served + "broken.html"], [("[404]", "nowhere.html"), ("broken.html#nowhere",)]),
        ("axe.mjs", [served, folder, "broken.html"],
         [(rule, at) for at in ("360 px, light", "1280 px, dark")
          for rule in ("axe color-contrast", "axe image-alt", "axe button-name", "axe list")]),
        ("manners.mjs", [served, folder, "broken.html"],
         [("console error",), ("request elsewhere",), ("status 404",), ("px too wide at 320 px",),
          ("no style sheet is in force",)]),
    ]
    return [functools.partial(must_find, *check) for check in checks]


def words(address):
    """A site whose articles have lost the list of words that their terms lead to."""
    copy = Copy("words")
    for page in copy.folder.glob("*/articles/*.html"):
        page.write_text(page.read_text(encoding="utf-8").replace('<dt id="term_', '<dt id="lost_'), encoding="utf-8")
    copy.fault("articles/", "no definition with the id term_")
    return must_find("no-script.mjs", [address + "words/", copy.folder], copy.faults)


def search(address):
    """A site whose index has lost an acronym, and leads to a page that is not there."""
    copy = Copy("search")
    for pattern, old, new in (("w*.js", "jnim|", "lost|"), ("p*.js", "glossaire/segou.html", "glossaire/lost.html")):
        for part in (copy.folder / "search" / "fr").glob(pattern):
            part.write_text(part.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    copy.fault("“JNIM” (the acronym of the other language)")
    copy.fault("no page fr/glossaire/lost.html")
    copy.fault("jnim does not find")
    return must_find("search.mjs", [address + "search/", copy.folder], copy.faults)


made, address = server(work)
threading.Thread(target=made.serve_forever, daemon=True).start()
in_a_browser = [functools.partial(search, address), functools.partial(words, address)]
checks = [*in_a_browser, pages, links, files, hosting, sameness, base_urls, *validators(address)]
# Two at a time, the longest first: each has a copy of its own, and machines have two cores.
with ThreadPoolExecutor(2) as pool:
    results = [said(*found) for found in pool.map(lambda check: check(), checks)]
made.shutdown()
temporary.cleanup()
finish(results)
