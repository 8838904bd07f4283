"""Serves a site as hosts of static pages do, below the path of its base URL, and follows every link from page to page.

usage: hosting.py SITE BASE_URL

GitHub Pages answers a miss at any depth with 404.html, a folder's address without its slash with a redirect, and
`/name` with `name.html`. Nothing above the path of the base URL is ours: a link that leads there is one that forgot it.
Every page and everything that pages load is asked for, as a browser would after it has opened the front page, and
404.html at four depths. `CNAME` is sent as it is.
"""
import http.server
import pathlib
import sys
import threading
import urllib.error
import urllib.request
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from built import Page, finish, report, styles_lead_to

site, base = pathlib.Path(sys.argv[1]), sys.argv[2]
prefix = urlsplit(base).path
# Where readers land who followed an old or a mistyped link.
MISSES = ["x", "fr/x", "fr/articles/x.html", "fr/articles/x/y/z"]


class Pages(http.server.SimpleHTTPRequestHandler):
    """The rules of GitHub Pages for what is below `prefix`."""

    def __init__(self, *arguments):
        super().__init__(*arguments, directory=site)

    def log_message(self, *_):
        pass

    def do_GET(self):
        path = unquote(urlsplit(self.path).path)
        if not path.startswith(prefix):
            return self.answer(410, b"not ours")
        found = site / path[len(prefix):]
        if found.is_dir() and not path.endswith("/"):
            self.send_response(301)
            self.send_header("Location", f"{urlsplit(self.path).path}/")
            self.send_header("Content-Length", "0")
            return self.end_headers()
        found = found / "index.html" if found.is_dir() else found
        if not found.is_file() and found.with_name(found.name + ".html").is_file():
            found = found.with_name(found.name + ".html")
        if found.is_file():
            return self.answer(200, found.read_bytes(), self.guess_type(str(found)))
        return self.answer(404, (site / "404.html").read_bytes(), "text/html")

    def answer(self, status, body, kind="text/plain"):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def ask(address):
    """(status, kind, body, where it ended)."""
    try:
        with urllib.request.urlopen(address) as answer:
            return answer.status, answer.headers.get_content_type(), answer.read(), answer.geturl()
    except urllib.error.HTTPError as error:
        return error.code, error.headers.get_content_type(), error.read(), address


def leads_to(address, kind, body):
    found = []
    if kind == "text/html":
        # The canonical address and those of other languages name the published site, not this one.
        named = {"canonical", "alternate"}
        for element, href in Page(address, body.decode()).leads_to():
            if element.tag != "link" or not named & set(element.rel()):
                found.append(href)
    elif kind == "text/css":
        found = styles_lead_to(body.decode())
    for href in found:
        target = urldefrag(urljoin(address, href))[0]
        if target.startswith(origin) and not href.startswith("#"):
            yield href, target


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages)
threading.Thread(target=server.serve_forever, daemon=True).start()
origin = f"http://127.0.0.1:{server.server_port}"
start = origin + prefix
wrong, seen, waiting = [], {}, [("the front page", "", start)]
misses = []
for miss in MISSES:
    status, kind, body, address = ask(start + miss)
    if status != 404:
        misses.append(f"{miss}: {status}")
    found = list(leads_to(address, kind, body))
    if len(found) < 3:
        misses.append(f"{miss}: the page for it leads nowhere")
    waiting += [(f"404.html at {prefix}{miss}", href, target) for href, target in found]
while waiting:
    where, href, address = waiting.pop()
    if address in seen:
        if seen[address] != 200:
            wrong.append(f"{where}: {href} gives {seen[address]}")
        continue
    status, kind, body, ended = ask(address)
    seen[address] = status
    if status != 200:
        wrong.append(f"{where}: {href} gives {status}")
        continue
    path = urlsplit(address).path
    waiting += [(path, href, target) for href, target in leads_to(ended, kind, body)]
pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html") if path.name != "404.html")
addresses = {unquote(urlsplit(address).path) for address in seen}
# What old addresses forward to is asked for; nothing leads to them.
forwards = {page for page in pages if 'http-equiv="refresh"' in (site / page).read_text(encoding="utf-8")}
missed = [page for page in pages if page not in forwards and f"{prefix}{page}" not in addresses
          and not (page == "index.html" and prefix in addresses)]
domain = urlsplit(base).hostname
cname = site / "CNAME"
named = [] if not cname.exists() or cname.read_text().strip() == domain else [f"CNAME says {cname.read_text()!r}, not {domain}"]
server.shutdown()
finish([
    report(f"every link below {prefix} is answered", wrong, f"{len(seen)} addresses"),
    report("a miss gives 404.html, whose links work at any depth", misses, f"{len(MISSES)} depths"),
    report("every page is reached", missed, f"{len(pages)} pages"),
    report("CNAME names the host of the base URL", named, "one" if cname.exists() else "none"),
])
