// What TypeScript says of JSON that has to be of a type which somebody else has published.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const OPTIONS = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--moduleResolution", "nodenext", "--target", "es2022"];

// For each of `values`, the lines that TypeScript says of it as a `type` of `library`; all are looked at in one run.
export function problems(values, type, library) {
  // Beside the packages, so that the type is found, wherever this is run.
  const work = mkdtempSync(join(here, ".types-"));
  try {
    const files = values.map((_, at) => `value-${at}.ts`);
    values.forEach((value, at) => {
      const text = `import type { ${type} } from "${library}";\nexport const value: ${type} = ${JSON.stringify(value, null, 1)};\n`;
      writeFileSync(join(work, files[at]), text);
    });
    const tsc = join(here, "node_modules", "typescript", "bin", "tsc");
    const ran = spawnSync(process.execPath, [tsc, ...OPTIONS, ...files], { cwd: work, encoding: "utf8" });
    const said = `${ran.stdout ?? ""}${ran.stderr ?? ""}`.split("\n").filter((line) => line.trim() !== "");
    const found = files.map((file) => said.filter((line) => line.includes(`${file}(`)));
    // Something else is wrong, with TypeScript or with the types: then nothing is known of any value.
    if (ran.status !== 0 && found.flat().length === 0) throw new Error(said.join("\n") || `TypeScript ended with ${ran.status}`);
    return found;
  } finally {
    rmSync(work, { recursive: true });
  }
}
