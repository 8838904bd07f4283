// Checks what pages say in JSON-LD: its types against those of schema.org, and its addresses against the site.
//
// usage: node json-ld.mjs SITE BASE_URL
//
// Every page is read: its document parses, names existing pages, and each node that it names by an id is described somewhere in the
// site. The documents of one page of each kind are checked by TypeScript against the types of schema.org (schema-dts). Then faults
// are planted in copies of them: each must be found.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { onePageOfEachKind } from "./kinds.mjs";
import { finish } from "./report.mjs";
import { problems as typeProblems } from "./types.mjs";

const [site, base] = process.argv.slice(2);
const DOCUMENT = /<script type="application\/ld\+json">([^]*?)<\/script>/g;
// What a page of each kind must hold, beside its way from the front page.
const WANTED = {
  home: "WebSite",
  article: "Article",
  glossary: "DefinedTermSet",
  entry: "DefinedTerm",
  timeline: "Event",
};
// These say nothing: they belong to no language, or should not be indexed.
const WITHOUT = ["chooser", "not found", "search"];
const results = [];

function report(title, problems, lookedAt) {
  console.log(`${title}: ${lookedAt}`);
  results.push({ title, problems });
}

function documentsOf(path) {
  const html = readFileSync(join(site, path), "utf8");
  return [...html.matchAll(DOCUMENT)].map((found) => found[1]);
}

// Each node of a document, with the name of what it stands under.
function* nodes(value, key = "") {
  if (Array.isArray(value)) {
    for (const one of value) yield* nodes(one, key);
  } else if (value && typeof value === "object") {
    yield { node: value, key };
    for (const [name, inner] of Object.entries(value)) yield* nodes(inner, name);
  }
}

const files = readdirSync(site, { recursive: true }).map((path) => path.replaceAll("\\", "/"));
const known = new Set(files);
const pages = files.filter((path) => path.endsWith(".html")).sort();

function fileAt(url) {
  if (!url.startsWith(base)) return undefined;
  const path = decodeURI(url.slice(base.length).split("#")[0]);
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return known.has(file) ? file : undefined;
}

// ---- every page

const problems = [];
const described = new Set();
const named = [];
const byPath = new Map();
for (const path of pages) {
  const html = readFileSync(join(site, path), "utf8");
  const found = documentsOf(path);
  const isListed = !/<meta name="robots" content="noindex"/.test(html);
  if (found.length > 1 || (!isListed && found.length > 0)) problems.push(`${path}: ${found.length} documents`);
  for (const text of found) {
    let document;
    try {
      document = JSON.parse(text);
    } catch (error) {
      problems.push(`${path}: ${error.message}`);
      continue;
    }
    if (text.includes("<")) problems.push(`${path}: “<” is not escaped`);
    byPath.set(path, document);
    for (const { node, key } of nodes(document)) {
      const id = node["@id"];
      if (id && Object.keys(node).length > 1) described.add(id);
      else if (id) named.push([path, id]);
      for (const property of ["url", "item", "publishingPrinciples"]) {
        const url = node[property];
        const isOwn = property !== "url" || key === "@graph" || key === "hasDefinedTerm";
        if (typeof url === "string" && isOwn && fileAt(url) === undefined) {
          problems.push(`${path}: ${property} leads to ${url}`);
        }
      }
    }
  }
}
for (const [path, id] of named) if (!described.has(id)) problems.push(`${path}: nothing describes ${id}`);
report("every document is JSON, and what it names is there", problems, `${byPath.size} documents in ${pages.length} pages`);

// ---- one page of each kind

const chosen = onePageOfEachKind(site).filter(({ kind }) => !WITHOUT.includes(kind));
const lacking = [];
for (const { kind, path } of chosen) {
  const types = (byPath.get(path)?.["@graph"] ?? []).map((node) => node["@type"]);
  const wanted = [WANTED[kind], kind === "home" ? undefined : "BreadcrumbList"].filter(Boolean);
  for (const type of wanted) if (!types.includes(type)) lacking.push(`${path}: no ${type} among ${[...new Set(types)]}`);
}
report("each kind of page says what it is", lacking, `${chosen.length} pages`);

// An article with all that an article can have, whatever the shipped ones have.
function fault(kind, name, change) {
  const { path } = chosen.find((page) => page.kind === kind);
  const copy = structuredClone(byPath.get(path));
  change(copy["@graph"]);
  return { name: `fault: ${name}`, document: copy };
}
const article = (graph) => graph.find((node) => node["@type"] === "Article");
const FAULTS = [
  fault("article", "a property that is none", (graph) => (article(graph).headlin = "x")),
  fault("article", "an article by a place", (graph) => (article(graph).author = [{ "@type": "Place", name: "x" }])),
  fault("article", "a citation of a type that is none", (graph) => (article(graph).citation = [{ "@type": "Leaflet", name: "x" }])),
  fault("article", "a correction by an event", (graph) => (article(graph).correction = [{ "@type": "Event", name: "x" }])),
  fault("entry", "a term of two names for its set", (graph) => (graph[0].inDefinedTermSets = { "@id": "x" })),
  fault("glossary", "terms that are no terms", (graph) => (graph[0].hasDefinedTerm[0]["@type"] = "Person")),
  fault("timeline", "an event on a number", (graph) => (graph[0].startDate = 2012)),
  fault("home", "a site that is none", (graph) => (graph[0]["@type"] = "Site")),
  fault("articles", "a way of persons", (graph) => (graph[0].itemListElement[0]["@type"] = "Person")),
];

const good = chosen.map(({ path }) => ({ name: path, document: byPath.get(path) }));
const all = [...good, ...FAULTS];
const said = typeProblems(all.map(({ document }) => document), "Graph", "schema-dts");
const wrong = good.flatMap(({ name }, at) => said[at].map((line) => `${name}: ${line}`));
report("the types are those of schema.org", wrong, `${good.length} documents, by TypeScript and schema-dts`);
const missed = FAULTS.filter((_, at) => said[good.length + at].length === 0);
report("every planted fault is found", missed.map(({ name }) => name), `${FAULTS.length} faults`);
finish(results);
