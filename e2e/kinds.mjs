// One page of each kind in each language: the heaviest of those that stand where the kind's pages stand.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

// The addresses of the shipped dossier. `*` is any page of a folder but its index, and but those that compare two versions,
// which have a dot in their name: the shipped dossier has none, and `variant.py` names its own.
const KINDS = {
  chooser: ["index.html"],
  "not found": ["404.html"],
  home: ["fr/index.html", "en/index.html"],
  page: ["fr/*", "en/*"],
  articles: ["fr/articles/index.html", "en/articles/index.html"],
  article: ["fr/articles/*", "en/articles/*"],
  topics: ["fr/sujets/index.html", "en/topics/index.html"],
  topic: ["fr/sujets/*", "en/topics/*"],
  glossary: ["fr/glossaire/index.html", "en/glossary/index.html"],
  entry: ["fr/glossaire/*", "en/glossary/*"],
  timeline: ["fr/chronologie/index.html", "en/timeline/index.html"],
  sources: ["fr/sources/index.html", "en/sources/index.html"],
  actors: ["fr/qui-est-qui/index.html", "en/who-is-who/index.html"],
  places: ["fr/lieux/index.html", "en/places/index.html"],
  place: ["fr/glossaire/moura.html", "en/glossary/moura.html"],
  corrections: ["fr/corrections/index.html", "en/corrections/index.html"],
};

// [{ kind, path }]; a kind without a page is an error, for then nobody would look at it.
export function onePageOfEachKind(site) {
  return Object.entries(KINDS).flatMap(([kind, places]) => places.map((place) => ({ kind, path: pick(site, place) })));
}

function pick(site, place) {
  if (!place.endsWith("/*")) {
    statSync(join(site, place));
    return place;
  }
  const folder = place.slice(0, -2);
  const pages = readdirSync(join(site, folder)).filter((name) => /^[^.]+\.html$/.test(name) && name !== "index.html");
  if (pages.length === 0) throw new Error(`no page at ${place}`);
  const size = (name) => statSync(join(site, folder, name)).size;
  return `${folder}/${pages.sort().reduce((heaviest, name) => (size(name) > size(heaviest) ? name : heaviest))}`;
}
