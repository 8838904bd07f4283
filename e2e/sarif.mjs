// Checks the SARIF logs of `dossier check` by TypeScript against the types of SARIF 2.1.0 (@types/sarif), which name every
// property, every word of a closed list and what is required. Then faults are planted in a copy: each must be found.
//
// usage: node sarif.mjs DOSSIER FOLDER…      the program, then dossiers, at least one of which has findings with fixes
import { spawnSync } from "node:child_process";
import { finish } from "./report.mjs";
import { problems } from "./types.mjs";

const [dossier, ...folders] = process.argv.slice(2);

const FAULTS = {
  "a level that does not exist": (log) => (log.runs[0].results[0].level = "fatal"),
  "a property that does not exist": (log) => (log.runs[0].results[0].severity = "error"),
  "a line that is no number": (log) => (log.runs[0].results[0].locations[0].physicalLocation.region.startLine = "3"),
  "a result without a message": (log) => delete log.runs[0].results[0].message,
  "a fix without its file": (log) => delete log.runs[0].results.find((one) => one.fixes).fixes[0].artifactChanges[0].artifactLocation,
  "a run without its tool": (log) => delete log.runs[0].tool,
};

const logs = folders.map((folder) =>
  JSON.parse(spawnSync(dossier, ["check", "--format", "sarif", "--root", folder], { encoding: "utf8" }).stdout));
const findings = logs.flatMap((log) => log.runs[0].results);
const withFix = logs.find((log) => log.runs[0].results.some((one) => one.fixes));
const planted = Object.entries(withFix ? FAULTS : {}).map(([title, plant]) => {
  const log = structuredClone(withFix);
  plant(log);
  return { title, log };
});
const said = problems([...logs, ...planted.map(({ log }) => log)], "Log", "sarif");
console.log(`${findings.length} results in ${logs.length} logs, ${planted.length} planted faults`);
finish([
  ...folders.map((folder, at) => ({ title: `${folder} as SARIF 2.1.0`, problems: said[at] })),
  { title: "findings to look at", problems: findings.length > 0 ? [] : ["there is none"] },
  { title: "a finding with a fix", problems: withFix ? [] : ["there is none"] },
  ...planted.map(({ title }, at) => ({
    title: `planted: ${title}`,
    problems: said[logs.length + at].length > 0 ? [] : ["it was not found"],
  })),
]);
