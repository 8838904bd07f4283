"""Holds every file of a dossier against the schemas of schemas/, and planted mistakes too, which must be found.

    e2e/schemas.py [FOLDER …] [FILE.json …]     # dossiers, and what `dossier export data` wrote; else this repository

An editor hands TOML's dates to a schema as strings (RFC 3339), and so does this.
"""

import datetime
import json
import pathlib
import shutil
import subprocess
import tempfile
import tomllib

from built import finish, report
from readers import run_with

HERE = pathlib.Path(__file__).resolve().parent.parent
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


def data_is_checked(validator, path):
    """What is wrong with exported data, and with a check that finds nothing in data that was spoilt."""
    data = json.loads(path.read_text(encoding="utf-8"))
    wrong = [f"{path}: {error.json_path}: {error.message}" for error in validator.iter_errors(data)]
    for name, spoil in {
        "another version": lambda d: d.pop("format"),
        "a number for an id": lambda d: d["articles"][0].update(id=1),
        "a key of nobody": lambda d: d["entries"][0].update(colour="red"),
        "a date in words": lambda d: d["events"][0].update(date="yesterday"),
        "a source without a kind": lambda d: d["sources"][0].pop("kind"),
        "a row without a number": lambda d: d["figures"][0]["rows"][0].update(min=None),
    }.items():
        spoilt = json.loads(json.dumps(data))
        spoil(spoilt)
        if validator.is_valid(spoilt):
            wrong.append(f"{path}: the schema lets pass {name}")
    return wrong


def editor_reads(folder):
    """What taplo, the linter inside Even Better TOML, says of a dossier: it follows the lines `#:schema` and asks no network."""
    taplo = HERE / "e2e/node_modules/.bin/taplo"
    ran = subprocess.run([taplo, "lint", "--colors", "never"], cwd=folder, capture_output=True, text=True, timeout=60)
    return ran.returncode, ran.stdout + ran.stderr


def editor_is_checked(folder):
    """What an editor finds wrong in a new dossier, and mistakes in it that an editor does not find."""
    status, said = editor_reads(folder)
    wrong = [f"taplo in {folder}: {said}"] if status else []
    for path, old, new in [
        ("dossier.toml", "fallback = ", "falback = "),
        ("content/events/2024.toml", '"established"', '"sure"'),
        ("content/glossary/residents.toml", 'kind = "actor"', 'kind = "acteur"'),
    ]:
        with tempfile.TemporaryDirectory() as work:
            copy = pathlib.Path(work, "dossier")
            shutil.copytree(folder, copy)
            text = (copy / path).read_text(encoding="utf-8")
            (copy / path).write_text(text.replace(old, new), encoding="utf-8")
            status, said = editor_reads(copy)
            if status == 0 or pathlib.Path(path).name not in said or text == text.replace(old, new):
                wrong.append(f"taplo finds nothing in {path} with {new}: {said}")
    return wrong


def inside(*given):
    from jsonschema import Draft7Validator

    validators = {}
    for name in [*NAMES, "data"]:
        schema = json.loads((HERE / "schemas" / f"{name}.json").read_text(encoding="utf-8"))
        Draft7Validator.check_schema(schema)
        validators[name] = Draft7Validator(schema)
    given = [pathlib.Path(name) for name in given]
    exported = [path for path in given if path.suffix == ".json"]
    folders = [path for path in given if path not in exported] or [HERE]
    wrong, seen = files_are_valid(validators, folders)
    new = [folder for folder in folders if (folder / "schemas").is_dir() and not (folder / "Cargo.toml").exists()]
    finish([
        report("files fit their schemas", wrong, f"{sum(seen.values())} files: {seen}"),
        report("control: mistakes are found", list(unfound(validators)), f"{len(MISTAKES)} mistakes"),
        report("exported data", [w for path in exported for w in data_is_checked(validators["data"], path)], f"{len(exported)} files"),
        report("an editor follows #:schema", [w for folder in new for w in editor_is_checked(folder)], f"{len(new)} dossiers"),
    ])


def files_are_valid(validators, folders):
    """What the schemas find wrong in the files of dossiers, and how many were held against each."""
    wrong, seen = [], dict.fromkeys(NAMES, 0)
    for folder in folders:
        found = [folder / "dossier.toml", folder / "import.toml", *sorted(folder.glob("content/**/*"))]
        for path in (path for path in found if path.is_file()):
            name = schema_of(path.relative_to(folder))
            if name is None:
                continue
            seen[name] += 1
            errors = validators[name].iter_errors(toml_of(path))
            wrong += [f"{path}: {error.json_path}: {error.message}" for error in errors]
    return wrong, seen


def unfound(validators):
    """Mistakes that a schema does not name, and schemas for which none is tried."""
    for name, text, word in MISTAKES:
        found = [error.message for error in validators[name].iter_errors(plain(tomllib.loads(text)))]
        if not any(word in message for message in found):
            yield f"{name} does not find {word!r} in {text!r}: {found}"
    yield from (f"no mistake is tried for {name}" for name in NAMES if not any(name == of for of, _, _ in MISTAKES))


run_with(__file__, inside)
