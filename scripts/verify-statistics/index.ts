import { existsSync } from "node:fs";
import { allMethods } from "./all-methods";
import { verifyFolder } from "./verify-folder";

/** Prints a line for each figure that differs and a closing count; 0 = all agree, 1 = some differ, 2 = cannot be run. */
function main([folder, ...others]: readonly string[]): number {
  if (folder === undefined || others.length > 0 || !existsSync(folder)) {
    const fault = folder !== undefined && others.length === 0 ? `There is no folder ${folder}.\n` : "";
    process.stderr.write(`${fault}Usage: npm run verify:statistics -- FOLDER\nFOLDER holds the reference files (*.json).\n`);
    return 2;
  }
  const verdicts = verifyFolder(folder, allMethods);
  const failed = verdicts.filter((verdict) => verdict.differences.length > 0);
  for (const { file, id, differences } of failed) {
    for (const { field, got, expected } of differences) {
      process.stdout.write(`${file} ${id} ${field}: got ${JSON.stringify(got)}, expected ${JSON.stringify(expected)}\n`);
    }
  }
  process.stdout.write(`${verdicts.length - failed.length} passed, ${failed.length} failed\n`);
  return failed.length === 0 ? 0 : 1;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
