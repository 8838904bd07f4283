// DeepL's client for Node against our mock server; see clients.py, which runs it.
//
// usage: node clients.mjs URL FOLDER
//
// FOLDER is where the client is installed.
import { createRequire } from "node:module";
import { join } from "node:path";

const [url, folder] = process.argv.slice(2);
const require = createRequire(join(folder, "package.json"));
const deepl = require("deepl-node");
const { version } = require("deepl-node/package.json");

const KEY = "a-key-of-nobody";
const problems = [];
let calls = 0;
let sessions = 0;

/** Makes a call; `wanted` must come of it. */
async function equal(title, call, wanted) {
  calls += 1;
  let found;
  try {
    found = await call();
  } catch (error) {
    found = `${error.constructor.name}: ${error.message}`;
  }
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (a !== b) problems.push(`${title}: ${a}, not ${b}`);
}

/** Makes a call, which must fail with an error of a kind that says something. */
async function fails(title, call, kind, words) {
  calls += 1;
  let found;
  try {
    found = JSON.stringify(await call());
  } catch (error) {
    if (error.constructor === kind && error.message.includes(words)) return;
    found = `${error.constructor.name}: ${error.message}`;
  }
  problems.push(`${title}: ${found}, not ${kind.name} with “${words}”`);
}

/** A client whose requests go wrong in a way. */
function other(faults, options = {}, key = KEY) {
  sessions += 1;
  const headers = { "mock-server-session": `node-${sessions}` };
  for (const [name, value] of Object.entries(faults)) headers[`mock-server-session-${name}`] = String(value);
  return new deepl.DeepLClient(key, { serverUrl: url, headers, ...options });
}

const client = new deepl.DeepLClient(KEY, { serverUrl: url });
const text = (result) => (Array.isArray(result) ? result.map((one) => one.text) : result.text);
const translate = async (texts, options, target = "en-GB") => text(await client.translateText(texts, "fr", target, options));

async function texts() {
  await equal("a list", () => translate(["eau", "maison", "Paix & or"]), ["water", "maison·en", "Peace & gold"]);
  const tagged = { tagHandling: "xml", tagHandlingVersion: "v2", ignoreTags: ["x"], nonSplittingTags: ["g", "x"], outlineDetection: false };
  const given = 'Le <g id="1">fleuve</g> <x id="2">eau</x> &amp; la ville';
  await equal("tags", () => translate(given, tagged), 'The <g id="1">river</g> <x id="2">eau</x> &amp; the town');
  await fails("bad XML", () => translate("a < b", tagged), deepl.DeepLError, "please check input");
  await equal("formality and context", () => translate("eau", { formality: "prefer_more", context: "Le Sahel." }), "water");
  await equal("formal German", () => translate("eau", { formality: "more", modelType: "quality_optimized" }, "de"), "eau·de");
  await fails("formal English", () => translate("eau", { formality: "more" }), deepl.DeepLError, "'formality' is not supported");
  await fails("51 texts", () => translate(Array(51).fill("eau")), deepl.DeepLError, "too many texts");
  await fails("too large", () => translate("a".repeat(140_000)), deepl.DeepLError, "413");
  await fails("a key in the body", () => translate("eau", { extraRequestParameters: { auth_key: KEY } }), deepl.AuthorizationError, "header");
  await equal("languages from", async () => (await client.getSourceLanguages()).some((one) => one.code === "fr"), true);
  await equal("languages to", async () => (await client.getTargetLanguages()).some((one) => one.code === "en-GB"), true);
}

async function glossaries() {
  const terms = (from, to, entries) => ({ sourceLangCode: from, targetLangCode: to, entries: new deepl.GlossaryEntries({ entries }) });
  const pairs = [terms("fr", "en", { CEDEAO: "ECOWAS", eau: "Water" }), terms("en", "fr", { ECOWAS: "CEDEAO" })];
  let made;
  await equal("create a glossary", async () => {
    made = await client.createMultilingualGlossary("sahel", pairs);
    return made.dictionaries.map((one) => [one.sourceLangCode, one.targetLangCode, one.entryCount]);
  }, [["en", "fr", 1], ["fr", "en", 2]]);
  if (!made) return;
  const entries = async () => {
    const found = await client.getMultilingualGlossaryDictionaryEntries(made, "fr", "en");
    const [dictionary] = [found].flat();
    return (dictionary.entries ?? dictionary).entries();
  };
  await equal("list glossaries", async () => (await client.listMultilingualGlossaries()).map((one) => one.name), ["sahel"]);
  await equal("get a glossary", async () => (await client.getMultilingualGlossary(made.glossaryId)).name, "sahel");
  await equal("get entries", entries, { CEDEAO: "ECOWAS", eau: "Water" });
  await equal("a glossary in a sentence", () => translate("La CEDEAO et eau.", { glossary: made.glossaryId }), "The ECOWAS and Water.");
  await equal("change entries", async () => {
    await client.updateMultilingualGlossaryDictionary(made, terms("fr", "en", { eau: "H2O", or: "Gold" }));
    return entries();
  }, { CEDEAO: "ECOWAS", eau: "H2O", or: "Gold" });
  await equal("replace entries", async () => {
    await client.replaceMultilingualGlossaryDictionary(made, terms("fr", "en", { or: "Gold" }));
    return entries();
  }, { or: "Gold" });
  await equal("rename", async () => (await client.updateMultilingualGlossaryName(made, "sahel 2")).name, "sahel 2");
  await equal("delete a dictionary", () => client.deleteMultilingualGlossaryDictionary(made, "en", "fr"), undefined);
  await equal("delete a glossary", () => client.deleteMultilingualGlossary(made), undefined);
  await fails("a deleted glossary", () => client.getMultilingualGlossary(made.glossaryId), deepl.GlossaryNotFoundError, "not found");
}

async function oldGlossaries() {
  let made;
  await equal("create an old glossary", async () => {
    made = await client.createGlossary("old", "fr", "en", new deepl.GlossaryEntries({ entries: { CEDEAO: "ECOWAS" } }));
    return [made.ready, made.entryCount];
  }, [true, 1]);
  if (!made) return;
  await equal("list old glossaries", async () => (await client.listGlossaries()).map((one) => one.name), ["old"]);
  await equal("get old entries", async () => (await client.getGlossaryEntries(made)).entries(), { CEDEAO: "ECOWAS" });
  await equal("an old glossary in a sentence", () => translate("La CEDEAO", { glossary: made }), "The ECOWAS");
  await equal("delete an old glossary", () => client.deleteGlossary(made), undefined);
  await equal("pairs of languages", async () => (await client.getGlossaryLanguagePairs()).length > 10, true);
}

async function errors() {
  const usage = other({ "init-character-limit": 10 });
  await equal("a text", async () => (await usage.translateText("eau", "fr", "en-GB")).billedCharacters, 3);
  await equal("usage", async () => (await usage.getUsage()).character, { count: 3, limit: 10 });
  await fails("quota", () => usage.translateText("fleuve et ville", "fr", "en-GB"), deepl.QuotaExceededError, "Quota");
  await fails("bad key", () => other({}, {}, "invalid").getUsage(), deepl.AuthorizationError, "check auth_key");
  await equal("429, then an answer", async () => text(await other({ "429-count": 1 }).translateText("eau", "fr", "en-GB")), "water");
  await fails("429", () => other({ "429-count": 1 }, { maxRetries: 1 }).getUsage(), deepl.TooManyRequestsError, "high load");
}

await texts();
await glossaries();
await oldGlossaries();
await errors();
for (const problem of problems) console.log(`deepl-node ${version}: ${problem}`);
console.log(`deepl-node ${version}: ${calls} calls`);
process.exit(problems.length ? 1 : 0);
