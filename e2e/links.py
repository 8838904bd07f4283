"""Follows every link of a site on disk, as a browser does that opens its pages from a USB key.

usage: links.py SITE BASE_URL

A relative link leads to a file that exists, not to a folder, which no server would turn into its index; a fragment leads
to an id. 404.html is served at any depth: its links start with the path of the base URL. Every page can be reached from
index.html.
"""
import re
import sys
from urllib.parse import urlsplit

from built import Site, finish, report, resolve, styles_lead_to

site = Site(sys.argv[1], sys.argv[2])
prefix = urlsplit(site.base).path
ELSEWHERE = ("https:", "http:", "mailto:", "tel:")
counts = {"links": 0, "fragments": 0, "elsewhere": 0}
problems, leads_to = [], {}


def check(where, path, href, element=None):
    """Where a link in `path` leads; notes what is wrong with it."""
    if href.lower().startswith(ELSEWHERE):
        counts["elsewhere"] += 1
        return None
    if href.startswith("data:") and element and "icon" in element.rel():
        return None
    counts["links"] += 1
    if href == "" or re.match(r"[a-z][a-z0-9+.-]*:|//", href, re.I):
        problems.append(f"{where}: unexpected address {href!r}")
        return None
    if path == "404.html" and not href.startswith("#"):
        if not href.startswith(prefix):
            problems.append(f"{where}: {href} must start with {prefix}")
            return None
        href = href[len(prefix):]
    elif href.startswith("/"):
        problems.append(f"{where}: {href} needs a server")
        return None
    target, fragment = resolve(path, href)
    if target not in site.known:
        problems.append(f"{where}: {href} leads to no file")
        return None
    if fragment:
        counts["fragments"] += 1
        if target not in site.by_path or fragment not in ids[target]:
            problems.append(f"{where}: {href}: no id {fragment!r} in {target}")
    return target


ids = {page.path: set(page.ids()) for page in site.pages}
for page in site.pages:
    leads_to[page.path] = {check(f"{page.path}:{e.line}", page.path, href, e) for e, href in page.leads_to()} - {None}
for path in (path for path in site.files if path.endswith(".css")):
    css = (site.folder / path).read_text(encoding="utf-8")
    leads_to[path] = {check(path, path, href) for href in styles_lead_to(css) if not href.startswith("data:")} - {None}

reached, waiting = set(), ["index.html", "404.html"]
while waiting:
    path = waiting.pop()
    if path not in reached:
        reached.add(path)
        waiting += leads_to.get(path, ())
lost = [page.path for page in site.pages if page.path not in reached and not page.redirects()]

finish([
    report("links lead to files and ids", problems, f"{counts['links']} links, {counts['fragments']} fragments in "
           f"{len(site.pages)} pages; {counts['elsewhere']} addresses elsewhere not followed"),
    report("every page can be reached from index.html", lost, f"{len(reached & site.by_path.keys())} pages reached"),
])
