#!/usr/bin/env python3
"""Measures `dossier serve`: from the saving of a file to the page that shows it.

  tools/bench-serve.py DOSSIER FILE PAGE [--binary target/release/dossier] [--runs 9] [--line TEXT]

A copy of DOSSIER is shown, PAGE (its path in the site, such as fr/articles/moura.html) is open as a browser has it open; then a line is
added to FILE, again and again. Times are taken until the open page is told to load, and until it has come, whole; and of the processor,
until the page is told, which says most on a machine that does other things too. Build the binary first: cargo build --release.
"""
import argparse
import html
import http.client
import json
import pathlib
import re
import shutil
import statistics
import subprocess
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dossier", type=pathlib.Path)
    parser.add_argument("file")
    parser.add_argument("page")
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / "target" / "release" / "dossier")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--line", default="Une ligne de plus, écrite à {time}.")
    parser.add_argument("--pause", type=float, default=1.5, help="seconds between two saves")
    return parser.parse_args()


class Page:
    """A page, and the stream that its script opens."""

    def __init__(self, host, address, path):
        self.host, self.address, self.path = host, address, path
        known = self.load()
        query = urllib.parse.urlencode({"page": path, "print": known["print"], "file": known["file"] or ""})
        self.stream = http.client.HTTPConnection(host)
        self.stream.request("GET", f"{self.own}events?{query}")
        self.answer = self.stream.getresponse()
        self.told()

    def load(self):
        connection = http.client.HTTPConnection(self.host)
        connection.request("GET", self.address + self.path)
        text = connection.getresponse().read().decode()
        self.text = text
        self.own = re.search(r'href="(/_dossier/[0-9a-f]+/)', text)[1]
        return json.loads(html.unescape(re.search(r'data-dossier="(\{.*?\})"', text)[1]))

    def told(self):
        while True:
            line = self.answer.readline().decode()
            if line.startswith("data: "):
                return json.loads(line[6:])


def processor_ms(pid):
    """Processor time of a process so far, in steps of ten milliseconds (proc(5))."""
    fields = open(f"/proc/{pid}/stat", encoding="ascii").read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * 10


def main():
    args = arguments()
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder) / "dossier"
        root.mkdir()
        for name in ["dossier.toml", "content", "themes", "translations", "static"]:
            source = args.dossier / name
            if source.is_dir():
                shutil.copytree(source, root / name)
            elif source.exists():
                shutil.copy(source, root / name)
        command = [args.binary, "serve", "--root", root, "--port", "0", "--format", "json"]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            address = None
            while address is None:
                said = json.loads(server.stdout.readline())
                address = said.get("serving", {}).get("address")
            parts = urllib.parse.urlsplit(address)
            told, shown, worked = [], [], []
            page = Page(parts.netloc, parts.path, args.page)
            for number in range(args.runs):
                time.sleep(args.pause)
                before = processor_ms(server.pid)
                began = time.perf_counter()
                with open(root / args.file, "a", encoding="utf-8") as file:
                    file.write("\n" + args.line.format(time=number) + "\n")
                while not page.told()["reload"]:
                    pass
                told.append((time.perf_counter() - began) * 1000)
                worked.append(processor_ms(server.pid) - before)
                page.load()
                shown.append((time.perf_counter() - began) * 1000)
                page.stream.close()
                page = Page(parts.netloc, parts.path, args.page)
            for name, times in [("told", told), ("loaded", shown), ("processor, until told", worked)]:
                print(f"{name}: median {statistics.median(times):.0f} ms, least {min(times):.0f} ms, most {max(times):.0f} ms")
            with open(f"/proc/{server.pid}/status", encoding="utf-8") as status:
                print(re.search(r"VmHWM:\s+(\d+)", status.read())[1], "kB at most in memory")
        finally:
            server.terminate()
            server.wait()


main()
