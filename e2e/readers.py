"""Programs of others from PyPI, for one run of a check: installed into a folder that is thrown away."""
import pathlib
import subprocess
import sys
import tempfile
import venv

INSIDE = "--inside"


def run_with(script, inside):
    """Calls `inside` with the arguments of the command line, in a Python that has what `<script>/requirements.txt` names: makes
    the folder, and runs `script` again from there. What `inside` gives is the exit status; nothing is success."""
    if sys.argv[1:2] == [INSIDE]:
        sys.exit(inside(*sys.argv[2:]))
    script = pathlib.Path(script).resolve()
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = pathlib.Path(folder, "bin", "python")
        requirements = script.with_suffix("") / "requirements.txt"
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "-r", requirements]
        subprocess.run(pip, check=True)
        sys.exit(subprocess.run([python, script, INSIDE, *sys.argv[1:]]).returncode)
