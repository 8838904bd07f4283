"""Has DeepL's own clients talk to our mock server: what they send must be understood, what it answers must be what they expect.

usage: clients.py [SERVER]

SERVER is the program `deepl-mock`; without it, it is built. The clients are installed from PyPI and npm into a folder that is
thrown away, by their checksums (requirements.txt, package-lock.json). The last line says how many calls each of them made.
"""
import itertools
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import venv

here = pathlib.Path(__file__).resolve().parent
root = here.parents[1]
INSIDE = "--inside"
KEY = "a-key-of-nobody"


def built():
    """The server, built."""
    subprocess.run(["cargo", "build", "--locked", "--quiet", "--example", "deepl-mock"], cwd=root, check=True)
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", root / "target"))
    return target / "debug" / "examples" / "deepl-mock"


def install(folder):
    """Both clients; the Python that has one of them."""
    venv.create(folder / "venv", with_pip=True)
    python = folder / "venv" / "bin" / "python"
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes"]
    subprocess.run([*pip, "-r", here / "requirements.txt"], check=True)
    for file in [here / "package.json", here / "package-lock.json", here.parent / ".npmrc"]:
        shutil.copy(file, folder)
    subprocess.run(["npm", "ci", "--silent"], cwd=folder, check=True)
    return python


def outside(server=None):
    server = server or built()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        python = install(folder)
        process = subprocess.Popen([server, "--port", "0"], stdout=subprocess.PIPE, text=True)
        try:
            url = process.stdout.readline().strip()
            clients = [[python, __file__, INSIDE, url], ["node", here / "clients.mjs", url, folder]]
            direct = {**os.environ, "NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"}
            runs = [subprocess.run(client, stdout=subprocess.PIPE, text=True, env=direct) for client in clients]
        finally:
            process.terminate()
            process.wait()
    if any(run.returncode != 0 for run in runs):
        print("".join(run.stdout for run in runs), end="")
        sys.exit("a client of DeepL and our server do not understand each other")
    print("; ".join(run.stdout.strip().splitlines()[-1] for run in runs))


class Checks:
    """Calls of a client, and what came of them."""

    def __init__(self):
        self.calls, self.problems = 0, []

    def equal(self, title, call, wanted):
        """Makes a call; what `wanted` is for must come of it."""
        self.calls += 1
        try:
            found = call()
        except Exception as error:  # whatever a client thinks of an answer is told
            found = f"{type(error).__name__}: {error}"
        if found != wanted:
            self.problems.append(f"{title}: {found!r}, not {wanted!r}")

    def raises(self, title, call, kind, words):
        """Makes a call, which must fail with an error of a kind that says something."""
        self.calls += 1
        try:
            found = call()
        except Exception as error:
            if type(error) is kind and words in str(error):
                return
            found = f"{type(error).__name__}: {error}"
        self.problems.append(f"{title}: {found!r}, not {kind.__name__} with “{words}”")


def inside(url):
    """The client for Python."""
    import deepl

    checks, sessions = Checks(), itertools.count()
    client = deepl.DeepLClient(KEY, server_url=url)

    def other(key=KEY, **faults):
        """A client whose requests go wrong in a way."""
        client = deepl.DeepLClient(key, server_url=url)
        client.headers["mock-server-session"] = f"python-{next(sessions)}"
        for name, value in faults.items():
            client.headers[f"mock-server-session-{name.replace('_', '-')}"] = str(value)
        return client

    texts(checks, client)
    glossaries(checks, client, deepl)
    old_glossaries(checks, client, deepl)
    usage = other(init_character_limit=10)
    checks.equal("a text", lambda: usage.translate_text("eau", target_lang="EN-GB").billed_characters, 3)
    checks.equal("usage", lambda: (usage.get_usage().character.count, usage.get_usage().character.limit), (3, 10))
    checks.raises(
        "quota", lambda: usage.translate_text("fleuve et ville", target_lang="EN-GB"), deepl.QuotaExceededException, "Quota"
    )
    checks.raises("bad key", other("invalid").get_usage, deepl.AuthorizationException, "check auth_key")
    late = other(**{"429_count": 1})
    checks.equal("429, then an answer", lambda: late.translate_text("eau", target_lang="EN-GB").text, "water")
    checks.equal("503, then an answer", lambda: other(**{"5xx_count": 1}).get_usage().character.valid, True)
    deepl.http_client.max_network_retries = 0
    checks.raises("429", other(**{"429_count": 1}).get_usage, deepl.TooManyRequestsException, "high load")
    finish(checks, f"deepl {deepl.__version__}")


def texts(checks, client):
    import deepl

    def translate(*arguments, **options):
        made = client.translate_text(*arguments, **{"source_lang": "FR", "target_lang": "EN-GB", **options})
        return [one.text for one in made] if isinstance(made, list) else made.text

    checks.equal("a list", lambda: translate(["eau", "maison", "Paix & or"]), ["water", "maison·en", "Peace & gold"])
    tagged = {"tag_handling": "xml", "tag_handling_version": "v2", "ignore_tags": ["x"], "outline_detection": False}
    text = 'Le <g id="1">fleuve</g> <x id="2">eau</x> &amp; la ville'
    checks.equal("tags", lambda: translate(text, **tagged), 'The <g id="1">river</g> <x id="2">eau</x> &amp; the town')
    bad = "please check input"
    checks.raises("bad XML", lambda: translate("a < b", **tagged), deepl.DeepLException, bad)
    checks.equal("formality and context", lambda: translate("eau", formality="prefer_more", context="Le Sahel."), "water")
    formal = {"formality": deepl.Formality.MORE, "model_type": "quality_optimized"}
    checks.equal("formal German", lambda: translate("eau", target_lang="DE", **formal), "eau·de")
    checks.raises("formal English", lambda: translate("eau", **formal), deepl.DeepLException, "'formality' is not supported")
    checks.raises("51 texts", lambda: translate(["eau"] * 51), deepl.DeepLException, "too many texts")
    checks.raises("too large", lambda: translate(["a" * 140_000]), deepl.DeepLException, "413")
    unknown = {"target_lang": "XX"}
    checks.raises("an unknown language", lambda: translate("eau", **unknown), deepl.DeepLException, "not supported")
    in_body = {"extra_body_parameters": {"auth_key": KEY}}
    checks.raises("a key in the body", lambda: translate("eau", **in_body), deepl.AuthorizationException, "header")
    checks.equal("languages from", lambda: "FR" in [one.code for one in client.get_source_languages()], True)
    checks.equal("languages to", lambda: "EN-GB" in [one.code for one in client.get_target_languages()], True)


def glossaries(checks, client, deepl):
    terms = deepl.api_data.MultilingualGlossaryDictionaryEntries
    made = []

    def create():
        pairs = [terms("FR", "EN", {"CEDEAO": "ECOWAS", "eau": "Water"}), terms("EN", "FR", {"ECOWAS": "CEDEAO"})]
        made.append(client.create_multilingual_glossary("sahel", pairs))
        return [(one.source_lang, one.target_lang, one.entry_count) for one in made[0].dictionaries]

    def entries():
        found = client.get_multilingual_glossary_entries(made[0], "FR", "EN").dictionaries[0].entries
        return dict(line.split("\t") for line in found.splitlines())

    def update():
        client.update_multilingual_glossary_dictionary(made[0], terms("FR", "EN", {"eau": "H2O", "or": "Gold"}))
        return entries()

    def replace():
        client.replace_multilingual_glossary_dictionary(made[0], terms("FR", "EN", {"or": "Gold"}))
        return entries()

    def translate(text):
        return client.translate_text(text, source_lang="FR", target_lang="EN-US", glossary=made[0]).text

    checks.equal("create a glossary", create, [("EN", "FR", 1), ("FR", "EN", 2)])
    if not made:
        return
    checks.equal("list glossaries", lambda: [one.name for one in client.list_multilingual_glossaries()], ["sahel"])
    checks.equal("get a glossary", lambda: client.get_multilingual_glossary(made[0].glossary_id).name, "sahel")
    checks.equal("get entries", entries, {"CEDEAO": "ECOWAS", "eau": "Water"})
    checks.equal("a glossary in a sentence", lambda: translate("La CEDEAO et eau."), "The ECOWAS and Water.")
    checks.equal("change entries", update, {"CEDEAO": "ECOWAS", "eau": "H2O", "or": "Gold"})
    checks.equal("replace entries", replace, {"or": "Gold"})
    checks.equal("rename", lambda: client.update_multilingual_glossary_name(made[0], "sahel 2").name, "sahel 2")
    without = [made[0], None, "EN", "FR"]
    checks.equal("delete a dictionary", lambda: client.delete_multilingual_glossary_dictionary(*without), None)
    missing = deepl.DeepLException
    by_id = {"source_lang": "EN", "target_lang": "FR", "glossary": made[0].glossary_id}
    checks.raises("a pair without terms", lambda: client.translate_text("eau", **by_id), missing, "No dictionary")
    checks.equal("delete a glossary", lambda: client.delete_multilingual_glossary(made[0]), None)
    gone = deepl.GlossaryNotFoundException
    checks.raises("a deleted glossary", lambda: client.get_multilingual_glossary(made[0]), gone, "not found")


def old_glossaries(checks, client, deepl):
    made = []

    def create():
        made.append(client.create_glossary("old", "FR", "EN-GB", {"CEDEAO": "ECOWAS"}))
        return made[0].ready, made[0].entry_count

    checks.equal("create an old glossary", create, (True, 1))
    if not made:
        return
    checks.equal("list old glossaries", lambda: [one.name for one in client.list_glossaries()], ["old"])
    checks.equal("get old entries", lambda: client.get_glossary_entries(made[0]), {"CEDEAO": "ECOWAS"})
    sentence = ["La CEDEAO", made[0]]
    checks.equal("an old glossary in a sentence", lambda: client.translate_text_with_glossary(*sentence).text, "The ECOWAS")
    checks.equal("delete an old glossary", lambda: client.delete_glossary(made[0]), None)
    checks.equal("pairs of languages", lambda: len(client.get_glossary_languages()) > 10, True)


def finish(checks, name):
    for problem in checks.problems:
        print(f"{name}: {problem}")
    print(f"{name}: {checks.calls} calls")
    sys.exit(1 if checks.problems else 0)


if __name__ == "__main__":
    if sys.argv[1:2] == [INSIDE]:
        inside(sys.argv[2])
    else:
        outside(*sys.argv[1:])
