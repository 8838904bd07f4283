"""Looks at the cards of a site that was built with the feature `cards`.

usage: preview_cards.py SITE BASE_URL

Every page that may be indexed has a card of its own, a PNG of 1,200 by 630 pixels and at most 300 kB, which no other page has and
which says in words what it shows; no card is left over. Then faults are planted in copies of the cards: each must be found.
"""
import copy
import struct
import sys

from built import Site, finish, report

SIZE, LIMIT = (1200, 630), 300_000


class Cards:
    def __init__(self, site):
        self.site = site
        self.bytes = {path: (site.folder / path).read_bytes() for path in site.files if path.startswith("cards/")}
        listed = [page for page in site.pages if not page.noindex() and not page.redirects()]
        self.heads = {page.path: {name: page.meta("property", f"og:image{name}") for name in ("", ":width", ":height", ":alt")}
                      for page in listed}


def size_of(png):
    """Width and height by the header (PNG 3, section 11.2.1)."""
    is_png = png[:8] == b"\x89PNG\r\n\x1a\n" and png[12:16] == b"IHDR" and png[-12:-4] == b"\0\0\0\0IEND"
    return struct.unpack(">II", png[16:24]) if is_png else None


def problems(cards):
    used = {}
    for path, head in cards.heads.items():
        found = [cards.site.at_address(url) for url in head[""]]
        if len(found) != 1 or found[0] not in cards.bytes:
            yield f"{path}: no card, {head['']}"
            continue
        if found[0] in used:
            yield f"{path}: the card of {used[found[0]]}"
        used[found[0]] = path
        if (head[":width"], head[":height"]) != ([str(SIZE[0])], [str(SIZE[1])]):
            yield f"{path}: says {head[':width']} by {head[':height']}"
        if not head[":alt"] or not head[":alt"][0]:
            yield f"{path}: says nothing in words"
    for path, png in cards.bytes.items():
        if size_of(png) != SIZE:
            yield f"{path}: {size_of(png)}"
        if len(png) > LIMIT:
            yield f"{path}: {len(png)} bytes"
        if path not in used:
            yield f"{path}: the card of no page"
    drawings = len(set(cards.bytes.values()))
    if drawings * 4 < len(cards.bytes) * 3:
        yield f"{drawings} different drawings on {len(cards.bytes)} cards"


def planted(change):
    faulty = copy.copy(cards)
    faulty.bytes, faulty.heads = dict(cards.bytes), {path: dict(head) for path, head in cards.heads.items()}
    change(faulty.bytes, faulty.heads, next(iter(cards.bytes)), next(iter(cards.heads)))
    return any(True for _ in problems(faulty))


FAULTS = [
    lambda files, heads, card, page: heads[page].update({"": []}),
    lambda files, heads, card, page: heads[page].update({"": list(heads.values())[1][""]}),
    lambda files, heads, card, page: heads[page].update({":width": ["1"]}),
    lambda files, heads, card, page: heads[page].update({":alt": []}),
    lambda files, heads, card, page: files.update({card: files[card][:-20]}),
    lambda files, heads, card, page: files.update({card: files[card].replace(struct.pack(">I", 630), struct.pack(">I", 631), 1)}),
    lambda files, heads, card, page: files.update({card: files[card][:-12] + bytes(LIMIT) + files[card][-12:]}),
    lambda files, heads, card, page: files.update({"cards/x.png": files[card]}),
    lambda files, heads, card, page: files.update({path: files[card] for path in files}),
]

cards = Cards(Site(sys.argv[1], sys.argv[2]))
largest = max(map(len, cards.bytes.values()), default=0)
missed = [f"fault {number}" for number, fault in enumerate(FAULTS, 1) if not planted(fault)]
finish([
    report("every page has its card", list(problems(cards)), f"{len(cards.bytes)} cards, the largest of {largest} bytes"),
    report("every planted fault is found", missed, f"{len(FAULTS)} faults"),
])
