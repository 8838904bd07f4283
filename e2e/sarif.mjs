// Checks the SARIF logs of `dossier check` by TypeScript against the types of SARIF 2.1.0 (@types/sarif), which name every
// property, every word of a closed list and what is required. Then faults are planted in a copy: each must be found.
//
// usage: node sarif.mjs DOSSIER FOLDER…      the program, then dossiers, at least one of which has findings with fixes
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const [dossier, ...folders] = process.argv.slice(2);
const work = mkdtempSync(join(here, ".sarif-"));

function isRight(log, name) {
  const path = join(work, `${name}.ts`);
  writeFileSync(path, `import type { Log } from "sarif";\nexport const log: Log = ${JSON.stringify(log)};\n`);
  const options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--moduleResolution", "nodenext", "--types", "sarif"];
  try {
    execFileSync(process.execPath, [join(here, "node_modules/typescript/bin/tsc"), ...options, path], { cwd: here, encoding: "utf8" });
    return true;
  } catch (error) {
    if (name.startsWith("log")) console.log(error.stdout);
    return false;
  }
}

const FAULTS = {
  "a level that does not exist": (log) => (log.runs[0].results[0].level = "fatal"),
  "a property that does not exist": (log) => (log.runs[0].results[0].severity = "error"),
  "a line that is no number": (log) => (log.runs[0].results[0].locations[0].physicalLocation.region.startLine = "3"),
  "a result without a message": (log) => delete log.runs[0].results[0].message,
  "a fix without its file": (log) => delete log.runs[0].results.find((one) => one.fixes).fixes[0].artifactChanges[0].artifactLocation,
  "a run without its tool": (log) => delete log.runs[0].tool,
};

let failed = 0;
function report(title, isGood) {
  console.log(`${isGood ? "ok  " : "FAIL"} ${title}`);
  if (!isGood) failed += 1;
}

try {
  let findings = 0;
  let withFix;
  folders.forEach((folder, at) => {
    const ran = spawnSync(dossier, ["check", "--format", "sarif", "--root", folder], { encoding: "utf8" });
    const log = JSON.parse(ran.stdout);
    findings += log.runs[0].results.length;
    if (log.runs[0].results.some((one) => one.fixes)) withFix ??= log;
    report(`${folder}: ${log.runs[0].results.length} results are SARIF 2.1.0`, isRight(log, `log-${at}`));
  });
  report(`findings to look at: ${findings}, and one with a fix`, findings > 0 && withFix !== undefined);
  for (const [title, plant] of Object.entries(withFix ? FAULTS : {})) {
    const copy = structuredClone(withFix);
    plant(copy);
    report(`planted, and found: ${title}`, !isRight(copy, title.replaceAll(" ", "-")));
  }
} finally {
  rmSync(work, { recursive: true });
}
process.exit(failed > 0 ? 1 : 0);
