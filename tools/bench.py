#!/usr/bin/env python3
"""Measures whole builds: wall time, processor time and peak memory, as the operating system counts them.

  tools/bench.py [--sizes 200 2000 10000] [--terms 500 …] [--events 200] [--runs 3]
                 [--binary target/release/dossier] [--generator PATH] [--keep DIR]

A corpus is written by the generator (`gen_corpus.py --target dossier`), half of the pages in each of two languages. For each
size and number of entries the site is built into a fresh folder: one run that does not count, then `--runs` that do. The table is Markdown, ready
for docs/benchmarks.md; every figure is a median. Build the binary first: cargo build --release.
"""
import argparse
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
GENERATOR = ROOT.parent / "shared" / "bench" / "gen_corpus.py"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[200, 2000, 10000], help="pages in all languages")
    parser.add_argument("--terms", type=int, nargs="+", default=[500], help="glossary entries")
    parser.add_argument("--events", type=int, default=200, help="dated events")
    parser.add_argument("--runs", type=int, default=3, help="counted runs of each size")
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / "target" / "release" / "dossier")
    parser.add_argument("--generator", type=pathlib.Path, default=GENERATOR, help="gen_corpus.py")
    parser.add_argument("--keep", type=pathlib.Path, help="keep corpora and sites in this folder")
    return parser.parse_args()


# As many entries as the generator has names for; beyond, they are made here.
NAMED = 10000
SYLLABLES = ["ba", "ko", "di", "ré", "sou", "tam", "ga", "né", "lo", "wa", "mi", "zan", "fo", "kel", "yi", "dou"]


def more_entries(root, count):
    """Adds entries with names of their own, until there are `count`."""
    glossary = root / "content" / "glossary"
    draw = random.Random(1)
    for number in range(len(list(glossary.iterdir())), count):
        name = " ".join("".join(draw.choices(SYLLABLES, k=3)).capitalize() for _ in range(2)) + f" {number}"
        text = f'name = "{name}"\ndefinition = "Nom {number} d’un corpus de mesure."\n'
        (glossary / f"mesure-{number}.toml").write_text(f'kind = "actor"\n\n[fr]\n{text}\n[en]\n{text}', "utf-8")


def corpus(args, pages, terms, folder):
    """Writes a corpus of `pages` pages and `terms` entries and returns its folder."""
    out = folder / f"corpus-{pages}-{terms}"
    if not (out / "dossier.toml").exists():
        command = [sys.executable, args.generator, "--pages", pages // 2, "--terms", min(terms, NAMED),
                   "--events", args.events, "--seed", 1, "--target", "dossier", "--out", out]
        subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)
        more_entries(out, terms)
    return out


def build(args, root, out):
    """Builds once into a fresh folder; returns wall seconds, processor seconds, peak MiB and files."""
    shutil.rmtree(out, ignore_errors=True)
    command = [str(args.binary), "--root", str(root), "--quiet", "build", "--output", str(out)]
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    files = sum(len(names) for _, _, names in os.walk(out))
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, files


def main():
    args = arguments()
    if not args.binary.exists():
        sys.exit(f"{args.binary} is not there: run cargo build --release, or name it with --binary")
    if not args.generator.exists():
        sys.exit(f"{args.generator} is not there: name the corpus generator with --generator")
    folder = args.keep or pathlib.Path(tempfile.mkdtemp(prefix="dossier-bench-"))
    folder.mkdir(parents=True, exist_ok=True)
    try:
        print("| pages | entries | files | wall s | CPU s | peak MiB | CPU ms a page |\n|---:|---:|---:|---:|---:|---:|---:|")
        for pages, terms in ((pages, terms) for pages in args.sizes for terms in args.terms):
            root = corpus(args, pages, terms, folder)
            # Sites are deleted at the end: a file system is slow to create files right after deleting many.
            runs = [build(args, root, folder / f"site-{pages}-{terms}-{run}") for run in range(args.runs + 1)]
            wall, cpu, peak, files = (statistics.median(column) for column in zip(*runs[1:]))
            print(f"| {pages:,} | {terms:,} | {files:,.0f} | {wall:.2f} | {cpu:.2f} | {peak:.0f} | {1000 * cpu / pages:.2f} |",
                  flush=True)
    finally:
        if not args.keep:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
