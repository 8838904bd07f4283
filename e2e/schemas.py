"""Holds every file of a dossier against the schemas of schemas/, and planted mistakes too, which must be found.

    e2e/schemas.py [FOLDER …]     # folders of dossiers; else this repository

An editor hands TOML's dates to a schema as strings (RFC 3339), and so does this.
"""

import datetime
import json
import sys
import tomllib
from pathlib import Path

from jsonschema import Draft7Validator

HERE = Path(__file__).resolve().parent.parent
NAMES = ["dossier", "entry", "events", "figures", "front-matter", "import", "picture", "sources"]
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg", ".avif")

# What a person could get wrong in each sort of file, and the key that a message must name.
MISTAKES = [
    ("dossier", 'base_url = "https://example.org/"\nlanguages = "fr"\n[title]\nfr = "T"\n', "fr"),
    ("dossier", 'base_url = "https://example.org/"\nlanguages = ["fr"]\n', "title"),
    ("dossier", 'base_url = "https://example.org/"\nlanguages = ["fr"]\nfalback = "stub"\n[title]\nfr = "T"\n', "falback"),
    ("dossier", 'base_url = "https://example.org/"\nlanguages = ["fr"]\n[title]\nfr = "T"\n[glossary]\nlink = "never"\n', "never"),
    ("dossier", 'base_url = "https://example.org/"\nlanguages = ["fr"]\n[title]\nfr = "T"\n[images]\nquality = "high"\n', "high"),
    ("entry", '[fr]\nname = "A"\n', "kind"),
    ("entry", 'kind = "acteur"\n', "acteur"),
    ("entry", 'kind = "actor"\n[fr]\nnom = "A"\n', "nom"),
    ("entry", 'kind = "actor"\n[[relation]]\nkind = "friend"\nwith = "x"\n', "friend"),
    ("entry", 'kind = "actor"\n[[relation]]\nkind = "allied"\nwith = "x"\n[relation.fr]\nnotes = "n"\n', "notes"),
    ("entry", 'kind = "place"\ncoordinates = "14, -4"\n', "14, -4"),
    ("events", '[[event]]\nid = "a"\n', "date"),
    ("events", '[[events]]\nid = "a"\ndate = 2022-03-30\n', "events"),
    ("events", '[[event]]\nid = "a"\ndate = 2022-03-30\nstatus = "sure"\n', "sure"),
    ("events", '[[event]]\nid = "a"\ndate = 2022-03-30\n[event.fr]\ntitel = "T"\n', "titel"),
    ("figures", '[[figure]]\nid = "a"\n[[figure.row]]\nvalue = "many"\nsource = "s"\n', "many"),
    ("figures", '[[figure]]\nid = "a"\n[[figure.row]]\nvalue = 3\n', "source"),
    ("figures", '[[figure]]\nid = "a"\n[[figure.row]]\nvalue = 3\nsource = "s"\nqualifier = "around"\n', "around"),
    ("figures", '[[figure]]\nid = "a"\n[[figure.row]]\nvalue = 3\nsource = "s"\n[figure.row.fr]\ncount = "x"\n', "count"),
    ("front-matter", 'summary = "S"\n', "title"),
    ("front-matter", 'title = "T"\ndraft = "yes"\n', "yes"),
    ("front-matter", 'title = "T"\nauthor = "A"\n', "author"),
    ("front-matter", 'title = "T"\n[[corrections]]\nkind = "error"\ndate = 2022-03-30\ntext = "t"\n', "error"),
    ("import", '[[rule]]\nname = "n"\nat = "middle"\n', "middle"),
    ("picture", 'decorative = "yes"\n', "yes"),
    ("picture", '[fr]\nalternative = "x"\n', "alternative"),
    ("sources", '[[source]]\nid = "a"\ntitle = "T"\n', "kind"),
    ("sources", '[[source]]\nid = "a"\ntitle = "T"\nkind = "blog"\n', "blog"),
    ("sources", '[[source]]\nid = "a"\ntitle = "T"\nkind = "web"\n[source.fr]\nlabels = "x"\n', "labels"),
]


def plain(value):
    """A TOML value as an editor hands it to a schema."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return value


def schema_of(path):
    """The schema that a file of a dossier is held against, by where it lies; none for what has none."""
    parts = path.parts
    if parts == ("dossier.toml",) or parts == ("import.toml",):
        return path.stem
    if parts[0] != "content" and parts[0] != "static":
        return None
    if path.suffix == ".md":
        return "front-matter"
    if path.suffix != ".toml" or path.name.endswith(".import.toml"):
        return None
    if path.name[: -len(".toml")].lower().endswith(PICTURES):
        return "picture"
    return {"glossary": "entry", "events": "events", "sources": "sources", "figures": "figures"}.get(parts[1])


def toml_of(path):
    """The TOML of a file: all of it, or its front matter."""
    text = path.read_text(encoding="utf-8-sig")
    if path.suffix == ".md":
        text = text.split("+++\n")[1]
    return plain(tomllib.loads(text))


def main():
    validators = {}
    for name in NAMES:
        schema = json.loads((HERE / "schemas" / f"{name}.json").read_text())
        Draft7Validator.check_schema(schema)
        validators[name] = Draft7Validator(schema)
    wrong = []
    seen = dict.fromkeys(NAMES, 0)
    for folder in [Path(given) for given in sys.argv[1:]] or [HERE]:
        files = [folder / "dossier.toml", folder / "import.toml", *sorted(folder.glob("content/**/*"))]
        for path in (path for path in files if path.is_file()):
            name = schema_of(path.relative_to(folder))
            if name is None:
                continue
            seen[name] += 1
            errors = validators[name].iter_errors(toml_of(path))
            wrong += [f"{path}: {error.json_path}: {error.message}" for error in errors]
    for name, text, word in MISTAKES:
        found = [error.message for error in validators[name].iter_errors(plain(tomllib.loads(text)))]
        if not any(word in message for message in found):
            wrong.append(f"a mistake that {name} does not find: {word!r} in {text!r}: {found}")
    untried = [name for name in NAMES if not any(name == of for of, _, _ in MISTAKES)]
    if untried:
        wrong.append(f"no mistake is tried for {untried}")
    print(f"schemas: {sum(seen.values())} files, {len(MISTAKES)} mistakes, {seen}")
    print("\n".join(wrong))
    sys.exit(bool(wrong))


main()
