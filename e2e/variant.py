"""Makes a copy of the dossier that has what the shipped one lacks: an article that is not translated, an old address, and
translations by machine.

usage: variant.py DOSSIER COPY

Takes the English version of the first article away, so that a page must stand for it, and gives the French one an
alias. Adds an article of which some passages were translated by machine, some no longer follow their original, and some are not
translated; it has pages that compare both versions. An entry, an event and a figure get English texts of a machine, as the
memory has it. Prints the pages to look at, one a line.
"""
import hashlib
import json
import pathlib
import re
import shutil
import sys
import tomllib
import unicodedata

dossier, copy = map(pathlib.Path, sys.argv[1:])
copy.mkdir(parents=True)
shutil.copy(dossier / "dossier.toml", copy)
for folder in ("content", "themes"):
    shutil.copytree(dossier / folder, copy / folder)


# ---- an article that is not translated

kept = sorted((copy / "content/articles").glob("*.fr.md"))[0]
article = kept.name.removesuffix(".fr.md")
(copy / f"content/articles/{article}.en.md").unlink()
lines = [line for line in kept.read_text(encoding="utf-8").split("\n") if not line.startswith("aliases = ")]
lines.insert(1, 'aliases = ["an-old-address"]')
kept.write_text("\n".join(lines), encoding="utf-8")


# ---- translations

def key(encoded):
    """The key of a segment in the memory (src/bitext/segment/mod.rs)."""
    return hashlib.sha256(" ".join(unicodedata.normalize("NFC", encoded).split()).encode()).hexdigest()[:16]


def encoded(markdown):
    """A segment as the memory has it: citations and notes are placeholders."""
    numbers = iter(range(1, 99))
    return re.sub(r"\[[@^][^]]*\]", lambda _: f'<x id="{next(numbers)}"></x>', markdown)


def remember(name, pairs):
    """Writes the memory of a text: (original, translation, whose it is) for each segment."""
    memory = {}
    for source, target, origin in pairs:
        source, target = encoded(source), encoded(target)
        memory[key(source)] = {"k": key(source), "n": 0, "src": source, "tgt": target, "th": key(target), "o": origin}
    path = copy / f"translations/fr-en/{name}.jsonl"
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps(memory[k], ensure_ascii=False, separators=(",", ":")) + "\n" for k in sorted(memory)]
    path.write_text("".join(lines), encoding="utf-8")


# What stands in the French version, what stands in the English one, whose the translation is; where the original has changed,
# what it was before. Nothing is remembered of what is not translated.
PASSAGES = [
    ("## Une machine a traduit ce titre {#machine}", "## A machine translated this heading {#machine}", "machine"),
    ("Le GSIM a revendiqué l’attaque[@hrw-2022-04-05]. Une note dit d’où vient le chiffre[^1].",
     "JNIM claimed the attack[@hrw-2022-04-05]. A note says where the number comes from[^1].", "machine"),
    ("Une personne a relu ce paragraphe.", "A person has reviewed this paragraph.", "reviewed"),
    ("Ce paragraphe a changé : le bilan est de 500 morts et non de 300.",
     "This paragraph has changed: 300 people died.", "human",
     "Ce paragraphe a changé : le bilan est de 300 morts."),
    ("## Ce titre n’est pas traduit {#left}", None),
    ("Ce paragraphe n’est pas traduit ; « il » garde ses guillemets[@hrw-2022-04-05].", None),
    ("- un élément traduit par une machine", "- an item translated by machine", "machine"),
    ("- un élément qui n’est pas encore traduit", None),
    ("- un élément relu", "- a reviewed item", "reviewed"),
    ("> Une citation traduite par une machine.", "> A quotation translated by machine.", "machine"),
    ("## Un tableau {#table}", "## A table {#table}", "reviewed"),
    (["Région", "Nombre"], ["Region", "Number"], "reviewed"),
    (["sud du pays", "une dizaine"], ["south of the country", "about ten"], "machine"),
    (["nord du pays", "une centaine"], None),
    ("## Pour finir {#end}", "## To end with {#end}", "reviewed"),
    ("Ce passage n’a pas de traduction dans l’autre version.", ""),
    ("[^1]: Une note de bas de page.", "[^1]: A footnote.", "machine"),
]
HEAD = [
    ("title", "Une traduction à l’essai", "A translation on trial", "reviewed"),
    ("summary", "Ce que le lecteur apprend d’un texte qu’une machine a traduit.",
     "What a reader learns of a text that a machine has translated.", "machine"),
    ("key_points", "Un point relu.", "A reviewed point.", "reviewed"),
    ("key_points", "Un point qui n’est pas traduit.", None),
]


def bare(block):
    """The text of a block, without the mark that makes it a heading, an item or a note."""
    return re.sub(r"^(#+ |- |> |\[\^1\]: )|( \{#[^}]*\})$", "", block)


def segments():
    for _, source, target, *more in HEAD:
        if target is not None:
            yield source, target, more[0]
    for source, target, *more in PASSAGES:
        if not target:
            continue
        if isinstance(source, list):
            yield from zip(source, target, more * len(source))
        else:
            yield bare(more[1] if len(more) > 1 else source), bare(target), more[0]


def version(lang, at):
    def said(source, target):
        return source if at == 0 or target is None else target

    texts = {}
    for name, source, target, *_ in HEAD:
        texts.setdefault(name, []).append(said(source, target))
    front = [f"title = {json.dumps(texts['title'][0], ensure_ascii=False)}",
             f"summary = {json.dumps(texts['summary'][0], ensure_ascii=False)}",
             f"key_points = {json.dumps(texts['key_points'], ensure_ascii=False)}",
             'slug = "translation-on-trial"']
    front += ['date = 2022-12-31'] if at == 0 else ['translated_from = "fr"', 'translation = "reviewed"']
    blocks, rows = [], 0
    for source, target, *_ in PASSAGES:
        block = said(source, target)
        if isinstance(block, list):
            rows += 1
            blocks.append("| " + " | ".join(block) + " |" + ("\n|--|--|" if rows == 1 else ""))
        elif block:
            blocks.append(block)
    body = ""
    for before, block in zip([""] + blocks, blocks):
        together = before[:2] == block[:2] and block[:2] in ("- ", "| ")
        body += ("\n" if together else "\n\n") + block
    path = copy / f"content/articles/trial.{lang}.md"
    path.write_text("+++\n" + "\n".join(front) + "\n+++" + body + "\n", encoding="utf-8")


version("fr", 0)
version("en", 1)
remember("trial", segments())


def load(path):
    return tomllib.loads((copy / path).read_text(encoding="utf-8"))


entry = load("content/glossary/gsim.toml")
remember("glossary/gsim", [(entry["fr"]["definition"], entry["en"]["definition"], "machine")])
event = load("content/events/2012-2019.toml")["event"][0]
remember("events/2012-2019", [(event["fr"]["text"], event["en"]["text"], "machine")])
figure = load("content/figures/figures.toml")["figure"][0]
remember("figures/figures", [(figure["fr"]["measure"], figure["en"]["measure"], "machine")])

print(f"en/articles/{article}.html")
for lang in ("fr", "en"):
    print(f"{lang}/articles/translation-on-trial.html")
    print(f"{lang}/articles/translation-on-trial.fr-en.html")
print("en/glossary/gsim.html")
print("en/timeline/index.html")
print("en/articles/index.html")
