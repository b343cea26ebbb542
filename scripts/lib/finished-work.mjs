import fs from "node:fs";
import path from "node:path";
import { readRecord, replaceFile } from "./lock-file.mjs";
import { stateFolder } from "./paths.mjs";

const fileOf = (name) => path.join(stateFolder, "finished", `${name}.json`);

/** Whether this work was finished for exactly this fingerprint. */
export const isFinished = (name, print) => readRecord(fileOf(name))?.print === print;

/** Does the work unless it is finished; interrupted work counts as not done. */
export async function doOnce(name, print, work) {
  const file = fileOf(name);
  fs.rmSync(file, { force: true });
  await work();
  recordFinished(name, print);
}

export function recordFinished(name, print) {
  fs.mkdirSync(path.dirname(fileOf(name)), { recursive: true, mode: 0o755 });
  replaceFile(fileOf(name), JSON.stringify({ print }));
}
