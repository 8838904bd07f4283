"""Compares one dossier built at two base URLs: only addresses that must be absolute may differ.

usage: base_urls.py SITE BASE_URL OTHER_SITE OTHER_BASE_URL

In a page these are its canonical and hreflang links, what its head tells machines, and the line that says how to cite it;
besides, all of sitemap.xml, robots.txt, the feeds, the glossaries and timelines as data and calendars, which are read elsewhere,
and 404.html, which a host serves at any depth. Where the two differ, they differ by the base URL and by nothing else.
"""
import difflib
import pathlib
import re
import sys
from urllib.parse import urlsplit

from built import finish, report

ABSOLUTE = re.compile(r'''\s*(
    <link\ rel="(canonical|alternate)"[^<>]*>
    |<meta\ property="og:(url|image)"[^<>]*>
    |<meta\ name="citation_(public|fulltext_html)_url"[^<>]*>
    |<script\ type="application/ld\+json">[^<]*</script>
    |https?://[^\s<>]+  # the line to copy
)\s*''', re.X)
WHOLE = {"sitemap.xml", "robots.txt", "404.html"}
# The sources as data name the addresses of sources alone.
NOT_WHOLE = re.compile(r".*/sources\.json")

one, one_base, two, two_base = sys.argv[1:]
one, two = pathlib.Path(one), pathlib.Path(two)


def files(folder):
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def tag_of(base):
    """How ids in feeds begin (RFC 4151)."""
    return re.sub(r"https?://([^/:]+)[^/]*/", r"tag:\1,2026:", base)


def moved(line, path):
    """A line of the first site, said of the second."""
    if path == "404.html":
        root, other = urlsplit(one_base).path, urlsplit(two_base).path
        line = re.sub(rf'(href|src)="{re.escape(root)}', rf'\1="{other}', line)
    return line.replace(one_base, two_base).replace(tag_of(one_base), tag_of(two_base))


def problems(path, a, b):
    whole = path in WHOLE or path.endswith((".json", ".ics", "/feed.xml")) and not NOT_WHOLE.fullmatch(path)
    if path.endswith(".ics"):
        # A line is folded where it is long (RFC 5545, section 3.1), whatever stands in it.
        a, b = (text.replace(b"\r\n ", b"") for text in (a, b))
    if a == b:
        return [f"{path}: names no address at all"] if whole else []
    if not whole and not path.endswith(".html"):
        return [f"{path}: differs"]
    a, b = a.decode().splitlines(), b.decode().splitlines()
    found = []
    for kind, i, j, k, l in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        if [moved(line, path) for line in a[i:j]] != b[k:l]:
            found.append(f"{path}:{i + 1}: not the same line at another base URL: {a[i:j]} / {b[k:l]}")
        elif not whole and not all(ABSOLUTE.fullmatch(line) for line in a[i:j]):
            found.append(f"{path}:{i + 1}: an absolute address where a relative one belongs: {a[i:j]}")
    return found


first, second = files(one), files(two)
found = [f"{path}: in one of the two only" for path in sorted(first.keys() ^ second.keys())]
for path in sorted(first.keys() & second.keys()):
    found += problems(path, first[path], second[path])
equal = sum(first[path] == second.get(path) for path in first)
title = f"{one_base} and {two_base} differ by what must be absolute alone"
finish([report(title, found, f"{len(first)} files, {equal} equal") and len(first) > 0])
