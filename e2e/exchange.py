"""Has the exports of translations read by programs of others, and holds what they read against each other.

usage: exchange.py XLIFF TMX PO [ROOT]

The three files are of one dossier in one direction, as `dossier translate export` writes them. They are read with
translate-toolkit, which is installed from PyPI into a folder that is thrown away (exchange/requirements.txt), and with the npm
packages `xliff` and `tmexchange` (package.json). What every reader says of every unit must be the same: the count, the place,
the source, the translation, the placeholders. With ROOT, the folder of the dossier, each line of the memory (translations/)
that is about a unit must be what the export says.

pofilter has a say: what its `xmltags` finds must be the units whose translation has other placeholders than the source; the
rest of its opinions is printed.

Then faults are planted in copies of the files: each must be found.
"""
import html
import json
import pathlib
import re
import subprocess
import tempfile
from collections import Counter

from built import finish, report
from readers import run_with

here = pathlib.Path(__file__).resolve().parent
TAG = re.compile(r'</?[gx](?: id="\d+")?/?>')


def words(encoded):
    """The words of a text of the memory, without its placeholders."""
    return html.unescape(TAG.sub("", encoded or ""))


def folded(text):
    return " ".join((text or "").split())


def spaceless(text):
    return re.sub(r"\s", "", text or "")


def placeholders(encoded):
    return sorted(re.findall(r'<[gx] id="(\d+)"', encoded or ""))


class Exports:
    """The three files, as each reader has them."""

    def __init__(self, xliff, tmx, po):
        from translate.storage import pypo, tmx as toolkit_tmx, xliff2

        self.po_path = po
        self.po = [unit for unit in pypo.pofile.parsefile(str(po)).units if not unit.isheader()]
        self.xliff = xliff2.Xliff2File.parsefile(str(xliff))
        self.tmx = toolkit_tmx.tmxfile.parsefile(str(tmx))
        command = ["node", here / "exchange" / "read.mjs", xliff, tmx]
        self.npm = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
        self.from_, self.to = self.npm["languages"]["xliff"]

    def checks(self):
        """(check, what is wrong, what was looked at) for each check."""
        yield self.contexts()
        yield self.toolkit_xliff()
        yield self.npm_xliff()
        yield from self.memories()
        yield self.pofilter()

    def contexts(self):
        problems = [unit.getcontext() for unit in self.po if not re.fullmatch(r"[^:]+:[^:]+:\d+", unit.getcontext())]
        entries = Counter((unit.getcontext(), unit.source) for unit in self.po)
        problems += [f"{entry} stands there {count} times" for entry, count in entries.items() if count > 1]
        problems += ["no unit"] * (not self.po)
        return "PO: every entry has a context of its own", problems, f"{len(self.po)} entries"

    def toolkit_xliff(self):
        problems, units = [], self.xliff.units
        if len(units) != len(self.po):
            problems.append(f"{len(units)} units, {len(self.po)} entries in the PO")
        for unit, entry in zip(units, self.po):
            for said, wanted in [(unit.source, entry.source), (unit.target, entry.target)]:
                if (said or "") != words(wanted):
                    problems.append(f"{unit.getid()}: “{said}”, not “{words(wanted)}”")
            if bool(entry.target) and unit.isapproved() == entry.isfuzzy():
                problems.append(f"{unit.getid()}: approved in one and not in the other")
        return "translate-toolkit reads the same in XLIFF and PO", problems, f"{len(units)} units"

    def npm_xliff(self):
        problems, units = [], self.npm["xliff"]
        if len(units) != len(self.po):
            problems.append(f"{len(units)} units, {len(self.po)} entries in the PO")
        for unit, entry in zip(units, self.po):
            # It drops a space that stands alone between two elements.
            said = [unit["name"], spaceless(unit["source"]), spaceless(unit["target"])]
            wanted = [entry.getcontext().split(":")[1], spaceless(entry.source), spaceless(entry.target)]
            if said != wanted:
                problems.append(f"{unit['id']}: {said}, not {wanted}")
        return "npm xliff reads the same, with every placeholder", problems, f"{len(units)} units"

    def memories(self):
        # A memory holds what is translated, and has the placeholders of its source.
        good = [entry for entry in self.po if entry.target and not entry.isfuzzy()]
        good = [entry for entry in good if placeholders(entry.source) == placeholders(entry.target)]
        wanted = Counter((folded(words(entry.source)), folded(words(entry.target))) for entry in good)
        toolkit, npm = Counter(), Counter()
        for unit in self.tmx.units:
            toolkit[(folded(TAG.sub("", unit.source)), folded(TAG.sub("", unit.target)))] += 1
        for unit in self.npm["tmx"]:
            texts = [unit["texts"].get(tag, {"words": ""}) for tag in (self.from_, self.to)]
            npm[tuple(folded(TAG.sub("", text["words"])) for text in texts)] += 1
        problems = [f"lost: {pair}" for pair in wanted - toolkit]
        yield "translate-toolkit reads in TMX what is good in PO", problems, f"{toolkit.total()} units"
        # tmexchange puts the words of a text together and its placeholders beside them.
        toolkit, npm = (
            Counter(tuple(map(spaceless, pair)) for pair in pairs.elements()) for pairs in (toolkit, npm)
        )
        problems = [f"npm lacks {pair}" for pair in toolkit - npm] + [f"npm has {pair}" for pair in npm - toolkit]
        yield "npm tmexchange reads the same memory", problems, f"{npm.total()} units"

    def pofilter(self):
        from translate.filters import checks

        checker, found, opinions = checks.StandardUnitChecker(), set(), Counter()
        text_checker = checks.StandardChecker(checkerconfig=checks.CheckerConfig(targetlanguage=self.to))
        for entry in self.po:
            if not entry.target:
                continue
            failures = {**text_checker.run_filters(entry), **checker.run_filters(entry)}
            opinions.update(failures.keys())
            if "xmltags" in failures:
                found.add((entry.getcontext(), entry.source))
        different = {
            (entry.getcontext(), entry.source)
            for entry in self.po
            if entry.target and placeholders(entry.source) != placeholders(entry.target)
        }
        self.opinions = ", ".join(f"{name} {count}" for name, count in sorted(opinions.items()))
        problems = [f"{unit} has other tags" for unit in sorted(found ^ different)]
        return "pofilter finds other tags where the placeholders differ", problems, f"{len(found)} units"

    def memory(self, root):
        """Whether the lines of the memory are what the export says."""
        entries = {(e.getcontext().split(":")[0], folded(e.source), e.getcontext().split(":")[2]): e for e in self.po}
        folder, problems, looked_at = pathlib.Path(root, "translations", f"{self.from_}-{self.to}"), [], 0
        for path in sorted(folder.rglob("*.jsonl")):
            name = path.relative_to(folder).with_suffix("").as_posix()
            for line in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
                entry = entries.get((name, folded(line["src"]), str(line["n"])))
                if entry and "th" in line and entry.target and not entry.isfuzzy():
                    looked_at += 1
                    if line["o"] in ("machine", "mock"):
                        problems.append(f"{name}: a machine’s text is not fuzzy: {line['src']}")
        return "what a machine wrote is fuzzy", problems, f"{looked_at} lines of the memory"


# A fault, the file it is planted in, and the words of the check that must find it; no words for a reader that fails.
FAULTS = [
    ("xliff", lambda text: text.replace("</unit>", "", 1), ""),
    ("xliff", lambda text: text.replace("<source>", "<source>x", 1), "translate-toolkit reads the same in XLIFF"),
    ("xliff", lambda text: re.sub(r'<ph id="1"', '<ph id="7"', text, count=1), "npm xliff"),
    ("xliff", lambda text: re.sub(r"<unit .*?</unit>", "", text, count=1, flags=re.S), "npm xliff"),
    ("xliff", lambda text: text.replace('name="body"', 'name="bodies"', 1), "npm xliff"),
    ("xliff", lambda text: text.replace('state="final"', 'state="translated"', 1), "translate-toolkit reads the same in XLIFF"),
    ("tmx", lambda text: re.sub(r"<tu .*?</tu>", "", text, count=1, flags=re.S), "translate-toolkit reads in TMX"),
    ("tmx", lambda text: text.replace("<seg>", "<seg>x", 1), "translate-toolkit reads in TMX"),
    ("po", lambda text: re.sub(r'^msgctxt "([^:]+):', r'msgctxt "\1', text, count=1, flags=re.M), "PO: every entry"),
    ("po", lambda text: re.sub(r'^(msgstr "..*)<x id=\\"1\\"></x>', r"\1", text, count=1, flags=re.M), "npm xliff"),
    ("po", lambda text: re.sub(r'^(msgstr "..*)"$', r'\1<b>"', text, count=1, flags=re.M), "pofilter"),
]


def controls(paths, folder):
    """Plants each fault in a copy of its file; the check that must find it has to."""
    problems = []
    for number, (kind, plant, wanted) in enumerate(FAULTS, 1):
        text = paths[kind].read_text(encoding="utf-8")
        faulty = plant(text)
        copy = folder / f"fault-{number}.{kind}"
        copy.write_text(faulty, encoding="utf-8")
        try:
            exports = Exports(**{**paths, kind: copy})
            found = [title for title, wrong, _ in exports.checks() if wrong]
        except Exception as error:
            found = [f"a reader fails: {type(error).__name__}"]
        if faulty == text or not any(title.startswith(wanted) for title in found):
            problems.append(f"fault {number}: “{wanted}” does not find it, only {found}")
    return report("every planted fault is found", problems, f"{len(FAULTS)} faults")


def inside(xliff, tmx, po, root=None):
    paths = {"xliff": pathlib.Path(xliff), "tmx": pathlib.Path(tmx), "po": pathlib.Path(po)}
    exports = Exports(**paths)
    results = [report(*check) for check in exports.checks()]
    print(f"     pofilter’s opinions: {exports.opinions}")
    if root:
        results.append(report(*exports.memory(root)))
    with tempfile.TemporaryDirectory() as folder:
        results.append(controls(paths, pathlib.Path(folder)))
    finish(results)


if __name__ == "__main__":
    run_with(__file__, inside)
