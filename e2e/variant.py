"""Makes a copy of the dossier that has what the shipped one lacks: an article that is not translated, and an old address.

usage: variant.py DOSSIER COPY

Takes the English version of the first article away, so that a page must stand for it, and gives the French one an
alias. Prints the article's id.
"""
import pathlib
import shutil
import sys

dossier, copy = map(pathlib.Path, sys.argv[1:])
copy.mkdir(parents=True)
shutil.copy(dossier / "dossier.toml", copy)
for folder in ("content", "themes"):
    shutil.copytree(dossier / folder, copy / folder)

kept = sorted((copy / "content/articles").glob("*.fr.md"))[0]
article = kept.name.removesuffix(".fr.md")
(copy / f"content/articles/{article}.en.md").unlink()
lines = [line for line in kept.read_text(encoding="utf-8").split("\n") if not line.startswith("aliases = ")]
lines.insert(1, 'aliases = ["an-old-address"]')
kept.write_text("\n".join(lines), encoding="utf-8")
print(article)
