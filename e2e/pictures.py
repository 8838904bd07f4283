"""Makes the pictures of the manual again: one of each component (docs/components/), and six pages (docs/screenshots/).

usage: pictures.py DOSSIER ROOT [--components | --screenshots]

DOSSIER is the program, ROOT a checkout. Builds the sites on which all components are found, serves them, has them photographed in
Chromium (pictures.mjs says what is where, `npm ci --prefix e2e` comes first) and gives each picture a palette, so that it weighs
little (Pillow, from PyPI, in a folder that is thrown away). Fails where a picture is heavier than it may be. Run it when the
theme's look changes; the bytes depend on Chromium and on the fonts of the machine, so the gate does not compare them.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

from readers import run_with

here = pathlib.Path(__file__).resolve().parent
# A picture of a kind, all of them together, in bytes; its colours.
LIMITS = {"components": (25_000, 600_000, 20), "screenshots": (200_000, 1_200_000, 128)}


def sites(program, root, work):
    """Builds the sites that the table in pictures.mjs speaks of, side by side in one folder."""
    variant = work / "variant"
    subprocess.run([sys.executable, here / "variant.py", root, variant], check=True, stdout=subprocess.DEVNULL)
    drafts = work / "drafts"
    shutil.copytree(variant, drafts)
    for article in drafts.glob("content/articles/moura.*.md"):
        article.write_text(article.read_text(encoding="utf-8").replace("+++\n", "+++\ndraft = true\n", 1), encoding="utf-8")
    images = work / "images"
    shutil.copytree(root / "tests/sites/images", images, ignore=shutil.ignore_patterns("themes"))
    shutil.copytree(root / "themes", images / "themes")
    settings = images / "dossier.toml"
    lines = [line for line in settings.read_text(encoding="utf-8").splitlines() if not line.startswith("theme =")]
    settings.write_text("\n".join(['theme = "carnet"', *lines]) + "\n", encoding="utf-8")
    for name, dossier in {"shipped": root, "variant": variant, "drafts": drafts, "images": images}.items():
        command = [program, "--quiet", "build", "--drafts", "--root", dossier, "--output", work / "sites" / name]
        subprocess.run(command, check=True)
    return work / "sites"


def inside(program, root, *kinds):
    from PIL import Image

    root = pathlib.Path(root).resolve()
    program = pathlib.Path(program).resolve()
    kinds = [kind.removeprefix("--") for kind in kinds] or list(LIMITS)
    status = 0
    with tempfile.TemporaryDirectory() as work:
        folder = sites(program, root, pathlib.Path(work))
        server = subprocess.Popen([sys.executable, here / "serve.py", folder], stdout=subprocess.PIPE, text=True)
        try:
            address = server.stdout.readline().strip()
            for kind in kinds:
                output = root / "docs" / kind
                output.mkdir(exist_ok=True)
                for picture in output.glob("*.png"):
                    picture.unlink()
                status |= subprocess.run(["node", here / "pictures.mjs", address, output, f"--{kind}"]).returncode
                most, together, colours = LIMITS[kind]
                total = 0
                for picture in sorted(output.glob("*.png")):
                    image = Image.open(picture).convert("RGB").quantize(colours, dither=Image.Dither.NONE)
                    image.save(picture, optimize=True)
                    total += picture.stat().st_size
                    if picture.stat().st_size > most:
                        print(f"too heavy: {picture.name}, {picture.stat().st_size} bytes of {most}")
                        status = 1
                print(f"{kind}: {len(list(output.glob('*.png')))} pictures, {total // 1000} kB")
                status |= total > together
        finally:
            server.terminate()
            server.wait()
    return status


if __name__ == "__main__":
    run_with(__file__, inside)
