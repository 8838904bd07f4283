"""Lints the workflows of this repository, and those that `init` writes into a new dossier.

usage: workflows.py [DOSSIER]

DOSSIER is the folder of a dossier that `init` made; without it, the templates of src/start/workflows/ are filled in here.
actionlint knows GitHub's syntax, zizmor what is dangerous in it; both are installed by their checksums into a folder that is
thrown away. What they do not ask is asked here: every action is pinned to one commit everywhere, and nothing is permitted
that a job does not name. Then the script that fetches the program runs, with stand-ins for curl and gh; and into copies
go faults that must be found.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap

from built import finish, report
from readers import run_with

root = pathlib.Path(__file__).resolve().parent.parent
TEMPLATES = {
    "pages.yml": ".github/workflows/pages.yml",
    "check.yml": ".github/workflows/check.yml",
    "action.yml": ".github/actions/dossier/action.yml",
    "dependabot.yml": ".github/dependabot.yml",
}
FACTS = {"@branch@": "main", "@repository@": "example/dossier", "@version@": "1.2.3", "@sha256@": ""}
PINNED = re.compile(r"[\w.-]+/[\w.-]+(/[\w./-]+)?@[0-9a-f]{40} # v\d+\.\d+\.\d+")
ACTION = ".github/actions/dossier/action.yml"


def copied(folder, source):
    """A repository with the workflows of `source`, or of the templates."""
    if source:
        shutil.copytree(source / ".github", folder / ".github")
    else:
        for name, path in TEMPLATES.items():
            text = (root / "src/start/workflows" / name).read_text(encoding="utf-8")
            for fact, value in FACTS.items():
                text = text.replace(fact, value)
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
    # actionlint looks for the root of a repository.
    (folder / ".git").mkdir()
    return folder


def files(folder):
    return sorted((folder / ".github").rglob("*.yml"))


def lint(folder):
    """What the two linters say against the workflows of `folder`, a line each."""
    bin = pathlib.Path(sys.executable).parent
    actionlint = subprocess.run([bin / "actionlint", "-oneline", "-no-color"], cwd=folder, capture_output=True, text=True)
    zizmor = subprocess.run([bin / "zizmor", "--offline", "--no-progress", "--min-severity", "medium", "--color", "never", "."],
                            cwd=folder, capture_output=True, text=True)
    said = actionlint.stdout.splitlines()
    if actionlint.returncode and not said:
        said = [f"actionlint: {actionlint.stderr.strip()}"]
    if zizmor.returncode:
        said += [line for line in zizmor.stdout.splitlines() if re.match(r"\w+\[", line)] or [f"zizmor: {zizmor.stderr.strip()}"]
    return said


def uses(folder):
    """(where, what) of each action that is used."""
    for file in files(folder):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if found := re.match(r"\s*(?:- )?uses: (.*)$", line):
                yield f"{file.relative_to(folder)}:{number}", found[1]


def unpinned(folder):
    return [f"{where}: {what}" for where, what in uses(folder) if not what.startswith("./") and not PINNED.fullmatch(what)]


def permitted(folder):
    """Workflows that begin with more rights than none."""
    workflows = (folder / ".github/workflows").glob("*.yml")
    return [file.name for file in workflows if not re.search(r"^permissions: \{\}$", file.read_text(encoding="utf-8"), re.M)]


def disagreeing(folders):
    pins = {}
    for folder in folders:
        for where, what in uses(folder):
            pins.setdefault(what.split("@")[0], {}).setdefault(what, []).append(where)
    return [f"{action}: {', '.join(found)}" for action, found in pins.items() if len(found) > 1]


def fetched(folder, work):
    """Runs the script of the action, with stand-ins: what is wrong with how it ends."""
    text = (folder / ACTION).read_text(encoding="utf-8")
    script = work / "script.sh"
    script.write_text(textwrap.dedent(text.split("run: |", 1)[1].split("\n", 1)[1]), encoding="utf-8")
    served, stand_ins = work / "dossier-1.2.3-runner", work / "bin"
    served.mkdir()
    stand_ins.mkdir()
    archive = work / "served.tar.gz"
    programs = {
        served / "dossier": "#!/bin/sh\necho dossier 1.2.3\n",
        # curl … --output FILE ADDRESS
        stand_ins / "curl": '#!/bin/bash\necho "${@: -1}" >>"$ASKED"\n[[ $SERVED ]] || exit 22\ncp "$SERVED" "${@: -2:1}"\n',
        stand_ins / "gh": '#!/bin/bash\necho "gh $*" >>"$ASKED"\nexit "$ATTESTED"\n',
    }
    for path, program in programs.items():
        path.write_text(program)
        path.chmod(0o755)
    subprocess.run(["tar", "-C", work, "-czf", archive, served.name], check=True)
    good = subprocess.run(["sha256sum", archive], capture_output=True, text=True, check=True).stdout.split()[0]
    address = "https://github.com/example/dossier/releases/download/v1.2.3/dossier-1.2.3-runner.tar.gz"
    cases = [
        # repository, sum, whether it is there, whether it is attested: how it ends, what is said, what was asked for
        ("example/dossier", good, True, False, 0, "dossier 1.2.3", address),
        ("example/dossier", "0" * 64, True, True, 2, f"SHA-256 {good}", address),
        ("example/dossier", "", True, True, 0, f'sha256: "{good}"', "--repo example/dossier --signer-workflow "
         "example/dossier/.github/workflows/release.yml --source-ref refs/tags/v1.2.3"),
        ("example/dossier", "", True, False, 2, "attestation", address),
        ("example/dossier", good, False, True, 2, f"cannot download {address}", address),
        ("", good, True, True, 2, "owner/name", ""),
    ]
    for number, (repository, expected, is_there, is_attested, status, words, asked) in enumerate(cases):
        temp = work / f"runner-{number}"
        temp.mkdir()
        (temp / "asked").touch()
        environment = {
            "PATH": f"{stand_ins}:{os.environ['PATH']}", "RUNNER_TEMP": str(temp), "GITHUB_PATH": str(temp / "path"),
            "REPOSITORY": repository, "SHA256": expected, "VERSION": "1.2.3", "GH_TOKEN": "x", "ASKED": str(temp / "asked"),
            "SERVED": str(archive) if is_there else "", "ATTESTED": "0" if is_attested else "1",
        }
        run = subprocess.run(["bash", script], env=environment, capture_output=True, text=True)
        said = run.stdout + run.stderr
        if run.returncode != status or words not in said or asked not in (temp / "asked").read_text():
            yield f"case {number + 1}: status {run.returncode}, not {status}, or not “{words}”: {said.strip()}"
        # The program is in the path only when it is what it should be.
        installed = (temp / "path").read_text().strip() if (temp / "path").exists() else ""
        if (status == 0) != bool(installed and os.access(f"{installed}/dossier", os.X_OK)):
            yield f"case {number + 1}: in the path: {installed!r}"


CONTROLS = [
    # file, what becomes what, how it is found
    (".github/workflows/pages.yml", "steps.pages.outputs", "steps.page.outputs", lint, 'property "page" is not defined'),
    (".github/workflows/pages.yml", "needs: build", "needs: built", lint, "built"),
    (".github/workflows/check.yml", "        with:\n          persist-credentials: false\n", "", lint, "artipacked"),
    (".github/workflows/check.yml", "on:\n  pull_request:", "on:\n  pull_request_target:", lint, "dangerous-triggers"),
    (".github/workflows/check.yml", "- run: ", '- run: echo "${{ github.head_ref }}"\n      - run: ', lint, "template-injection"),
    (".github/workflows/check.yml", "permissions: {}", "permissions: write-all", permitted, "check.yml"),
    (".github/workflows/pages.yml", " # v6.0.3", "", unpinned, "actions/checkout"),
    (".github/workflows/pages.yml", "@df4cb1c069e1874edd31b4311f1884172cec0e10", "@v6", unpinned, "actions/checkout"),
    (".github/workflows/pages.yml", "@df4cb1c0", "@df4cb1c1", lambda folder: disagreeing([folder]), "actions/checkout"),
]


def controls(source, work):
    """Faults that nobody found."""
    for number, (file, old, new, check, words) in enumerate(CONTROLS):
        folder = work / f"control-{number}"
        folder.mkdir()
        copied(folder, source)
        text = (folder / file).read_text(encoding="utf-8")
        if old not in text:
            yield f"{file} has no {old!r} to change"
            continue
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        said = check(folder)
        if not any(words in line for line in said):
            yield f"{file}: {old!r} became {new!r}, and all that was said is {said}"


def inside(dossier=None):
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        for part in ("ours", "new", "fetched", "controls"):
            (work / part).mkdir()
        source = dossier and pathlib.Path(dossier)
        ours, new = copied(work / "ours", root), copied(work / "new", source)
        results = []
        for folder, title in ((ours, "this repository"), (new, "a new dossier")):
            count = f"{len(files(folder))} files, {len(list(uses(folder)))} actions"
            results += [
                report(f"actionlint and zizmor, {title}", lint(folder), count),
                report(f"every action is pinned, {title}", unpinned(folder), count),
                report(f"no workflow has rights to begin with, {title}", permitted(folder), count),
            ]
        results += [
            report("each action has one version everywhere", disagreeing([ours, new]), "both"),
            report("the program is fetched only as it should be", list(fetched(new, work / "fetched")), "6 cases"),
            report("control: faults are found", list(controls(source, work / "controls")), f"{len(CONTROLS)} faults"),
        ]
        finish(results)


run_with(__file__, inside)
