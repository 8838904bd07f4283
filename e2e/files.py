"""The files of a built site, as hosts of static pages want them.

usage: files.py SITE

GitHub Pages refuses links and files that are not world-readable; other file systems do not tell A from a.
"""
import os
import stat
import sys

from built import MARKER, normal, report, finish

folder = sys.argv[1]
files, folders = [], []
for parent, names, others in os.walk(folder):
    folders += [os.path.join(parent, name) for name in names]
    files += [os.path.join(parent, name) for name in others]
facts = {path: os.lstat(path) for path in files + folders}
inside = {path: os.path.relpath(path, folder) for path in facts}


def wrong(paths, bad):
    return [inside[path] for path in sorted(paths) if bad(path)]


def mode(path):
    return stat.S_IMODE(facts[path].st_mode)


plain = {path for path in files if stat.S_ISREG(facts[path].st_mode)}
needed = [".nojekyll", "index.html", "404.html", "sitemap.xml", "robots.txt"]
folded = {}
for path in facts:
    folded.setdefault(inside[path].casefold(), []).append(inside[path])
size = sum(facts[path].st_size for path in plain)
hidden = {name for name in inside.values() if any(part.startswith(".") for part in name.split("/"))}

finish([
    report("only files and folders, no symlink", wrong(facts, lambda p: p not in plain and p not in folders
                                                       or stat.S_ISLNK(facts[p].st_mode)), f"{len(facts)} paths"),
    report("no hard link", wrong(plain, lambda p: facts[p].st_nlink != 1), f"{len(plain)} files"),
    report("files have mode 0644", wrong(plain, lambda p: mode(p) != 0o644), f"{len(plain)} files"),
    report("folders have mode 0755", wrong(folders, lambda p: mode(p) != 0o755), f"{len(folders)} folders"),
    report("the files that hosts look for exist", [n for n in needed if n not in inside.values()], ", ".join(needed)),
    report("no other hidden file", sorted(hidden - {".nojekyll", MARKER}), f"{len(facts)} paths"),
    report("no two names differ in capitals alone", [n for n in folded.values() if len(n) > 1], f"{len(facts)} paths"),
    report("the site is under 1 GB, what GitHub Pages takes", [f"{size} bytes"] * (size >= 10**9), f"{size / 1e6:.1f} MB"),
    report("names are NFC and safe in a URL", [n for n in inside.values() if not normal(n) or set(n) & set(' \\:*?"<>|')],
           f"{len(facts)} paths"),
    report("no page or asset is empty", wrong(plain, lambda p: facts[p].st_size == 0 and inside[p] != ".nojekyll"),
           f"{len(plain)} files"),
])
