// Reads an XLIFF 2 and a TMX with the npm packages `xliff` and `tmexchange`, and prints what they say as JSON:
// { xliff: [{ id, name, source, target }], tmx: [{ id, texts: { fr: …, en: … } }] }, texts as the memory has them.
//
// usage: read.mjs XLIFF TMX
import { readFileSync } from "node:fs";
import tmx2js from "tmexchange/tmx2js";
import xliff2js from "xliff/xliff2js";

const [xliffPath, tmxPath] = process.argv.slice(2);
const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A text of `xliff`: a string, an element, or several of them. */
function encoded(value) {
  if (value === undefined) return null;
  if (typeof value === "string") return escape(value);
  if (Array.isArray(value)) return value.map(encoded).join("");
  const [[kind, inside]] = Object.entries(value);
  if (kind === "Standalone") return `<x id="${inside.id}"></x>`;
  if (kind === "Span") return `<g id="${inside.id}">${encoded(inside.contents ?? "")}</g>`;
  throw new Error(`an element of the kind ${kind}`);
}

/** What `tmexchange` says of a text: its words, and the numbers of its placeholders, whose places it does not keep. */
function words(value) {
  if (typeof value === "string") return { words: value, placeholders: [] };
  const elements = [value.ph, value.bpt].flat().filter(Boolean);
  return { words: value._ ?? "", placeholders: elements.map((element) => element.$.x).sort() };
}

const xliff = await xliff2js(readFileSync(xliffPath, "utf8"));
const tmx = await tmx2js(readFileSync(tmxPath, "utf8"));
const units = Object.entries(xliff.resources).flatMap(([file, units]) =>
  Object.entries(units).map(([id, unit]) => ({
    id: `${file} ${id}`,
    name: unit.additionalAttributes?.name,
    source: encoded(unit.source),
    target: encoded(unit.target),
  })),
);
const memory = Object.entries(tmx.resources).map(([id, texts]) => ({
  id,
  texts: Object.fromEntries(Object.entries(texts).map(([tag, value]) => [tag, words(value)])),
}));
const languages = { xliff: [xliff.sourceLanguage, xliff.targetLanguage], tmx: tmx.sourceLanguage };
console.log(JSON.stringify({ languages, xliff: units, tmx: memory }));
