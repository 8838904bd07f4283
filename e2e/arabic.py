"""Makes a copy of the French and Arabic mini-site of the tests that the built-in theme shows.

usage: arabic.py SITE COPY

Prints the pages to look at, one a line: one of each kind, and the chooser, which is in both languages.
"""
import pathlib
import shutil
import sys

source, copy = map(pathlib.Path, sys.argv[1:])
for folder in ("content", "translations"):
    shutil.copytree(source / folder, copy / folder)
settings = (source / "dossier.toml").read_text(encoding="utf-8")
if 'theme = "bare"' not in settings:
    sys.exit(f"{source}/dossier.toml does not say theme = \"bare\"")
(copy / "dossier.toml").write_text(settings.replace('theme = "bare"', 'theme = "carnet"'), encoding="utf-8")

print("index.html")
print("404.html")
for page in ("index", "maqalat/index", "maqalat/barkhane", "maqalat/barkhane.fr-ar", "maqalat/takuba", "mawadi/index",
             "mawadi/army", "mustalahat/index", "mustalahat/gao", "mustalahat/minusma", "mustalahat/takuba",
             "tasalsul/index", "masadir/index", "man-huwa-man/index", "amakin/index", "bahth/index", "tashihat/index"):
    print(f"ar/{page}.html")
print("fr/articles/barkhane.html")
print("fr/articles/barkhane.fr-ar.html")
