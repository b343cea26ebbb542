import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";

/**
 * One short print of the names and contents of files; it changes when any of them does.
 * @param {string[]} places files and folders of the checkout; one that is missing counts as empty
 * @param {(relativePath: string) => boolean} leaveOut
 */
export function fingerprint(places, leaveOut = () => false) {
  const hash = createHash("sha256").update(process.version).update(process.platform).update(process.arch);
  for (const place of places) {
    for (const file of filesOf(place).filter((name) => !leaveOut(name))) {
      hash.update(`\0${file}\0`).update(fs.readFileSync(path.join(root, file)));
    }
  }
  return hash.digest("hex");
}

function filesOf(place) {
  const found = fs.statSync(path.join(root, place), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [place];
  const names = fs.readdirSync(path.join(root, place)).sort();
  return names.flatMap((name) => filesOf(`${place}/${name}`));
}
