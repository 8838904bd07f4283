// Makes src/draw/world/outlines.json and names.tsv: `npm ci && npm run make`, here. The same packages give the same bytes.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { quantize } from "topojson-client";
import { filter, filterWeight, presimplify, simplify } from "topojson-simplify";

const GRID = 1e5; // cells round the world: about 400 m at the equator
const SMALLEST_TURN = 0.0003; // square degrees of the triangle that a point makes with its neighbours
const SMALLEST_ISLAND = 0.012; // square degrees; the largest land of a country is kept however small it is
const SMALL_COUNTRY = 1; // square degrees of the box round it; its outline is kept as it is
const LANGUAGES = ["ar", "bm", "de", "en", "es", "fr", "ha", "it", "pt", "ru", "sw", "tr", "wo", "yo", "zh"];

const require = createRequire(import.meta.url);
const read = (name) => JSON.parse(readFileSync(require.resolve(name), "utf8"));
const target = (name) => new URL(`../../src/draw/world/${name}`, import.meta.url);

function outlines() {
  let world = presimplify(read("world-atlas/countries-50m.json"));
  const kept = largestRings(world);
  for (const arc of kept.small) for (const point of world.arcs[arc]) point[2] = Infinity;
  world = simplify(world, SMALLEST_TURN);
  const large = filterWeight(world, SMALLEST_ISLAND);
  world = filter(world, (ring, interior) => large(ring, interior) || ring.some((arc) => kept.all.has(arc < 0 ? ~arc : arc)));
  world = quantize(world, GRID);
  const { scale, translate } = world.transform;
  const countries = world.objects.countries.geometries.map(({ id, type, arcs }) => ({ id: id ?? null, polygons: polygons(type, arcs) }));
  const [land] = world.objects.land.geometries;
  return { transform: { scale, translate }, countries, land: polygons(land.type, land.arcs), arcs: world.arcs.map(packed) };
}

// An arc as text: for each point but the first the way from the one before, five bits a sign, the lowest first, a sixth bit
// where more follow; the lowest bit of a number says whether it is below zero.
const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const packed = (arc) => arc.flat().map(sign).join("");
function sign(number) {
  let rest = number < 0 ? -2 * number - 1 : 2 * number;
  let text = "";
  for (; rest > 31; rest = Math.floor(rest / 32)) text += SIGNS[(rest % 32) + 32];
  return text + SIGNS[rest];
}

const polygons = (type, arcs) => (type === "Polygon" ? [arcs] : type === "MultiPolygon" ? arcs : []);

// No country loses all its land: the arcs of each one's largest ring, and those of countries that are small as a whole.
function largestRings(world) {
  const all = new Set();
  const small = new Set();
  for (const { type, arcs } of world.objects.countries.geometries) {
    const rings = polygons(type, arcs).map(([outer]) => outer.map((arc) => (arc < 0 ? ~arc : arc)));
    const areas = rings.map((ring) => area(ring.flatMap((arc) => world.arcs[arc])));
    const largest = rings[areas.indexOf(Math.max(...areas))] ?? [];
    for (const arc of largest) all.add(arc);
    if (Math.max(...areas) < SMALL_COUNTRY) for (const arc of largest) small.add(arc);
  }
  return { all, small };
}

// The area of the box round some points, in square degrees.
function area(points) {
  const span = (axis) => Math.max(...points.map((point) => point[axis])) - Math.min(...points.map((point) => point[axis]));
  return span(0) * span(1);
}

function names() {
  const numbers = read("cldr-core/supplemental/codeMappings.json").supplemental.codeMappings;
  const rows = Object.entries(numbers)
    .filter(([code, { _numeric }]) => /^[A-Z]{2}$/.test(code) && _numeric)
    .map(([code, { _numeric }]) => [_numeric, code]);
  const used = new Set(JSON.parse(readFileSync(target("outlines.json"))).countries.map(({ id }) => id));
  const tables = LANGUAGES.map((tag) => read(`cldr-localenames-full/main/${tag}/territories.json`).main[tag].localeDisplayNames.territories);
  const name = (table, code) => (table[code] === code ? "" : (table[code] ?? ""));
  const lines = rows
    .filter(([number, code]) => used.has(number) && name(tables[LANGUAGES.indexOf("en")], code))
    .sort()
    .map(([number, code]) => [number, ...tables.map((table) => name(table, code))].join("\t"));
  return `${["number", ...LANGUAGES].join("\t")}\n${lines.join("\n")}\n`;
}

writeFileSync(target("outlines.json"), `${JSON.stringify(outlines())}\n`);
writeFileSync(target("names.tsv"), names());
