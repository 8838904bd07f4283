"""Validates the term base that `dossier terms export --format tbx` writes, and has it read by programs of others.

usage: tbx.py DOSSIER ROOT [SCHEMA.rng]

DOSSIER is the program, ROOT the folder of a dossier. The readers are installed from PyPI into a folder that is thrown away
(tbx/requirements.txt): tbxtools says which TBX it takes the file for, termate gives its concepts and terms, which must be
those of the JSON export. lxml validates with tbx/written.rng, and with SCHEMA.rng if one is given: the published schema of
TBX-Basic is not kept here.

Then faults are planted in copies of the file: each must be found.
"""
import contextlib
import importlib
import importlib.util
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import types

from built import finish, report
from readers import run_with

here = pathlib.Path(__file__).resolve().parent


def module(name):
    """A module of a package whose other modules cannot be loaded: they want packages that it does not ask for."""
    package = name.split(".")[0]
    found = importlib.util.find_spec(package)
    sys.modules[package] = types.ModuleType(package)
    sys.modules[package].__path__ = list(found.submodule_search_locations)
    return importlib.import_module(name)


def export(program, root, form):
    run = subprocess.run([program, "terms", "export", "--root", root, "--format", form], capture_output=True, check=True)
    return run.stdout


def names_of(glossaries):
    """What the JSON export calls each entry: by id and language, every name once."""
    names = {}
    for glossary in glossaries:
        for entry in glossary["entries"]:
            former = [former["name"] for former in entry["former"]]
            all_names = [entry["name"], *entry["acronyms"], *entry["aliases"], *entry["forms"], *former]
            names.setdefault(entry["id"], {})[glossary["language"]] = sorted(set(all_names))
    return names


class Checks:
    def __init__(self, expected, schemas):
        self.tbxtools, self.termate = importlib.import_module("tbxtools"), module("termate.termate")
        etree = importlib.import_module("lxml.etree")
        self.etree, self.expected = etree, expected
        self.schemas = {path.name: etree.RelaxNG(etree.parse(str(path))) for path in schemas}

    def run(self, path):
        """(check, what is wrong, what was looked at) for each check."""
        try:
            tree = self.etree.parse(str(path))
        except self.etree.XMLSyntaxError as error:
            yield "well-formed XML", [str(error)], str(path)
            return
        for name, schema in self.schemas.items():
            schema.validate(tree)
            elements = sum(1 for _ in tree.iter())
            yield f"valid by {name}", [f"line {e.line}: {e.message}" for e in schema.error_log], f"{elements} elements"
        yield self.kind(path)
        yield self.concepts(path)

    def kind(self, path):
        with contextlib.redirect_stdout(io.StringIO()):
            said = self.tbxtools.TBX.from_file(str(path)).check_tbx_version(".tbxm")
        wanted = "(v3) file with dialect: 'TBX-Basic'"
        return "tbxtools takes it for TBX-Basic, v3", [] if wanted in said else [said], said

    def concepts(self, path):
        found, problems = {}, []
        for concept in self.termate.TbxDocument().open(str(path)).concepts_list:
            languages = found.setdefault(concept["id"].removeprefix("_"), {})
            for language, sections in concept["lang"].items():
                terms = [item["text"] for section in sections for item in section if item["type"] == "term"]
                languages[language] = sorted(terms)
        for name in sorted(self.expected.keys() | found.keys()):
            if self.expected.get(name) != found.get(name):
                problems.append(f"{name}: {found.get(name)}, not {self.expected.get(name)}")
        terms = sum(len(terms) for languages in found.values() for terms in languages.values())
        return "termate reads the entries and names of the JSON export", problems, f"{len(found)} concepts, {terms} terms"


# A fault, and the words of the check that must find it.
FAULTS = [
    (lambda xml: xml.replace("</conceptEntry>", "", 1), "well-formed"),
    (lambda xml: xml.replace("conceptEntry", "termEntry"), "valid by"),
    (lambda xml: xml.replace('type="subjectField"', 'type="subject"', 1), "valid by"),
    (lambda xml: xml.replace("fullForm", "longForm", 1), "valid by"),
    (lambda xml: xml.replace('<conceptEntry id="', '<conceptEntry id="1 ', 1), "valid by"),
    (lambda xml: xml.replace('target="http', 'target="ftp', 1), "valid by"),
    (lambda xml: xml.replace('type="TBX-Basic"', 'type="Basic"', 1), "tbxtools"),
    (lambda xml: xml.replace("<term>", "<term>x", 1), "termate"),
    (lambda xml: xml.replace("urn:iso:std:iso:30042:ed-2", "urn:x", 1), "termate"),
]


def controls(checks, xml, folder):
    """Plants each fault in a copy of the file; the check that must find it has to."""
    problems = []
    for number, (plant, wanted) in enumerate(FAULTS, 1):
        faulty, path = plant(xml), folder / f"fault-{number}.tbx"
        path.write_text(faulty, encoding="utf-8")
        found = [title for title, wrong, _ in checks.run(path) if wrong]
        if faulty == xml or not any(title.startswith(wanted) for title in found):
            problems.append(f"fault {number}: “{wanted}” does not find it, only {found}")
    return report("every planted fault is found", problems, f"{len(FAULTS)} faults")


def inside(program, root, *schemas):
    expected = names_of(json.loads(export(program, root, "json"))["glossaries"])
    xml = export(program, root, "tbx").decode("utf-8")
    schemas = [here / "tbx" / "written.rng", *map(pathlib.Path, schemas)]
    checks = Checks(expected, schemas)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "glossary.tbx")
        path.write_text(xml, encoding="utf-8")
        results = [report(title, wrong, looked_at) for title, wrong, looked_at in checks.run(path)]
        results.append(controls(checks, xml, pathlib.Path(folder)))
    finish(results)


if __name__ == "__main__":
    run_with(__file__, inside)
