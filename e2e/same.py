"""Compares built sites byte for byte: names, kinds, modes and contents.

usage: same.py SITE OTHER…
"""
import hashlib
import os
import stat
import sys

from built import finish, report


def listing(folder):
    """Every path below `folder` -> its mode and the hash of its bytes."""
    found = {}
    for parent, folders, files in os.walk(folder):
        for name in folders + files:
            path = os.path.join(parent, name)
            mode = os.lstat(path).st_mode
            content = open(path, "rb").read() if stat.S_ISREG(mode) else b""
            found[os.path.relpath(path, folder)] = (oct(mode), hashlib.sha256(content).hexdigest())
    return found


first, others = sys.argv[1], sys.argv[2:]
wanted, results = listing(first), []
for other in others:
    seen = listing(other)
    differing = [f"{path}: {wanted.get(path, 'missing')} / {seen.get(path, 'missing')}"
                 for path in sorted(wanted.keys() | seen.keys()) if wanted.get(path) != seen.get(path)]
    title = f"{os.path.basename(first)} and {os.path.basename(other)} are the same"
    results.append(report(title, differing, f"{len(wanted)} paths") and len(wanted) > 0)
finish(results)
